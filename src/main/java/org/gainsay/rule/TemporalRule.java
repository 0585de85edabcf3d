package org.gainsay.rule;

import java.util.Optional;
import org.gainsay.claim.EventTime;
import org.gainsay.conflict.Alignment;
import org.gainsay.conflict.Alignment.TimeRelation;
import org.gainsay.conflict.ConflictRule;
import org.gainsay.conflict.ConflictType;
import org.gainsay.conflict.Explanation;
import org.gainsay.conflict.Judgement;
import org.gainsay.conflict.Verdict;

/**
 * Two dates for what happens once: "The first patient was enrolled in March", "The first patient
 * was enrolled in September". Not: "They met in March", "They met in September".
 */
public final class TemporalRule implements ConflictRule {
  private final FunctionalTable functional = FunctionalTable.load();

  @Override
  public String id() {
    return "temporal";
  }

  @Override
  public Optional<Judgement> judge(Alignment alignment) {
    if (!differ(alignment) || !isOnce(alignment)) {
      return Optional.empty();
    }
    return Sameness.of(alignment)
        .map(
            same ->
                Judgement.finding(
                    Verdict.CONTRADICTION,
                    ConflictType.TEMPORAL,
                    same.score(),
                    new Explanation(
                        id()
                            + ": “"
                            + time(alignment, true)
                            + "” and “"
                            + time(alignment, false)
                            + "” for what happens once",
                        same.steps())));
  }

  private static String time(Alignment alignment, boolean first) {
    return (first ? alignment.a() : alignment.b())
        .claim()
        .qualifiers()
        .time()
        .map(EventTime::text)
        .orElse("");
  }

  private static boolean differ(Alignment alignment) {
    if (alignment.time() == TimeRelation.DISJOINT) {
      return true;
    }
    Optional<String> a = alignment.a().claim().qualifiers().time().flatMap(EventTime::clock);
    Optional<String> b = alignment.b().claim().qualifiers().time().flatMap(EventTime::clock);
    return alignment.time() == TimeRelation.SAME && a.isPresent() && b.isPresent() && !a.equals(b);
  }

  private boolean isOnce(Alignment alignment) {
    return functional.isOnce(alignment.a().predicate())
        || functional.isOnce(alignment.b().predicate())
        || alignment.participants().stream()
            .anyMatch(m -> isSingledOut(m.a().mention()) && isSingledOut(m.b().mention()));
  }

  private static boolean isSingledOut(org.gainsay.claim.Mention mention) {
    return mention.modifiers().contains("first")
        || mention.modifiers().contains("last")
        || mention.modifiers().contains("only")
        || mention.modifiers().contains("final");
  }
}
