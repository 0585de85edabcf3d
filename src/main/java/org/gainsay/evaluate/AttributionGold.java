package org.gainsay.evaluate;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.nio.file.Path;
import org.gainsay.report.Report;

/** Documents with every attribution annotated. */
record AttributionGold(String name, Path folder, ImmutableList<GoldAttribution> attributions)
    implements GoldSet {
  @Override
  public ImmutableSet<String> documents() {
    return attributions.stream()
        .map(GoldAttribution::document)
        .collect(ImmutableSet.toImmutableSet());
  }

  @Override
  public Kind kind() {
    return Kind.ATTRIBUTION;
  }

  @Override
  public Score score(Report report) {
    return new AttributionScorer(attributions, new ReportIndex(report)).score();
  }
}
