package org.gainsay.spark;

import java.io.Serializable;
import java.nio.file.Path;
import org.gainsay.ContradictionChecker;
import org.jspecify.annotations.Nullable;

/**
 * The options of a checker, for every process alike. Immutable.
 *
 * @param threshold findings with a lower score are left out
 * @param model whether a language model is asked
 * @param modelDirectory its folder, the same in every process; null for the one that is shipped
 */
record Settings(double threshold, boolean model, @Nullable String modelDirectory)
    implements Serializable {

  static final Settings USUAL =
      new Settings(ContradictionChecker.DEFAULT_THRESHOLD, true, /* modelDirectory= */ null);

  /** A checker that works on as many documents at once as this process may run tasks. */
  ContradictionChecker checker() {
    ContradictionChecker.Builder builder =
        ContradictionChecker.builder()
            .loadWhenNeeded() // the driver reads no document
            .threshold(threshold)
            .threads(Runtime.getRuntime().availableProcessors());
    if (!model) {
      builder.withoutModel();
    } else if (modelDirectory != null) {
      builder.modelDirectory(Path.of(modelDirectory));
    }
    return builder.build();
  }
}
