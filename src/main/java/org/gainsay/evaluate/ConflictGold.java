package org.gainsay.evaluate;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.gainsay.report.Report;

/** Documents with pairs of texts that conflict, or only seem to. */
record ConflictGold(String name, Path folder, ImmutableList<GoldPair> pairs) implements GoldSet {
  @Override
  public ImmutableSet<String> documents() {
    return texts().map(GoldText::document).collect(ImmutableSet.toImmutableSet());
  }

  @Override
  public Kind kind() {
    return Kind.CONFLICTS;
  }

  @Override
  public Score score(Report report) {
    return new ConflictScorer(pairs, new ReportIndex(report)).score(report);
  }

  private Stream<GoldText> texts() {
    return pairs.stream().flatMap(p -> Stream.concat(p.a().stream(), p.b().stream()));
  }
}
