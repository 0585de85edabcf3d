package org.gainsay.rule;

import com.google.common.collect.ImmutableList;
import java.util.stream.Collectors;
import org.gainsay.claim.Claim;
import org.gainsay.claim.Scope;
import org.gainsay.claim.Source;
import org.gainsay.conflict.Alignment;
import org.gainsay.conflict.ConflictType;
import org.gainsay.conflict.Explanation;
import org.gainsay.conflict.Judgement;
import org.gainsay.conflict.ReasonCode;
import org.gainsay.conflict.Verdict;

/** What a denial and what falls under it come to. */
final class Denials {
  private static final double LIMITED = 0.75;

  private Denials() {}

  static Judgement judge(Alignment alignment, Coverage coverage, ConflictType type, String rule) {
    Explanation why =
        new Explanation(
            rule + ": one affirms what the other denies", ImmutableList.copyOf(coverage.steps()));
    ConflictType shown =
        coverage.exception()
            ? ConflictType.SCOPE
            : type == ConflictType.NEGATION && isDenied(alignment) ? ConflictType.FACTIVE : type;
    Judgement found = Judgement.finding(Verdict.CONTRADICTION, shown, coverage.score(), why);
    if (coverage.limits().isEmpty()) {
      return found;
    }
    String limits = coverage.limits().stream().map(Scope::text).collect(Collectors.joining("”, “"));
    Judgement limited =
        found.softened(
            Verdict.TENSION,
            ReasonCode.OTHER_SCOPE,
            LIMITED,
            Explanation.of("the denial is limited: “" + limits + "”"));
    return Judgement.finding(
            Verdict.TENSION, ConflictType.SCOPE, limited.score(), limited.explanation())
        .because(ReasonCode.OTHER_SCOPE);
  }

  /** Whether the negative one is the content of somebody's denial. */
  private static boolean isDenied(Alignment alignment) {
    Claim negative = alignment.a().negative() ? alignment.a().claim() : alignment.b().claim();
    return negative.attribution().innermost().stance() == Source.Stance.DENY;
  }
}
