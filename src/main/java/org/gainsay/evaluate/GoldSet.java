package org.gainsay.evaluate;

import com.google.common.collect.ImmutableSet;
import java.nio.file.Path;
import org.gainsay.report.Report;

/** Documents with annotations of what is to be found in them. Immutable. */
public sealed interface GoldSet permits ConflictGold, AttributionGold {
  /** A short name for tables: the annotations' folder and file. */
  String name();

  /** The folder that the documents lie in. */
  Path folder();

  /** Names of the annotated documents, without folders. */
  ImmutableSet<String> documents();

  /** What it measures. */
  Kind kind();

  /**
   * Scores a report over the folder. Nothing is printed or thrown for what the report lacks: it
   * counts as not found.
   */
  Score score(Report report);

  /** What a gold set measures. */
  enum Kind {
    /** Which claims conflict; needs a report with findings. */
    CONFLICTS,
    /** Who says what; needs a report's claims only. */
    ATTRIBUTION
  }
}
