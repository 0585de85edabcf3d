package org.gainsay.conflict;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gainsay.claim.Argument.Role;
import org.gainsay.claim.Claim;
import org.gainsay.conflict.EntailmentModel.Scores;
import org.gainsay.conflict.EntailmentModel.SentencePair;

/**
 * What the model proposes for pairs in which no rule sees a conflict. Only pairs that speak of the
 * same are put to it: over any two sentences it is wrong far more often than right. Immutable.
 */
final class ModelProposals {
  /** Pairs put to the model in one run at most; the most alike are put first. */
  private static final int MOST = 300;

  /** Mean probability of contradiction, both ways, from which the model is heard. */
  private static final double HEARD = 0.8;

  /** A model alone is never as sure as a rule that names its reasons. */
  private static final double TRUST = 0.75;

  private static final int SHARED = 2;

  private final EntailmentModel model;

  ModelProposals(EntailmentModel model) {
    this.model = model;
  }

  /** The proposals, each with the alignment it is about. */
  Map<Alignment, Judgement> propose(List<Alignment> alignments) {
    List<Alignment> asked =
        alignments.stream()
            .filter(ModelProposals::isWorthAsking)
            .sorted(
                Comparator.<Alignment>comparingInt(a -> -a.shared().size())
                    .thenComparing(a -> a.a().claim().id())
                    .thenComparing(a -> a.b().claim().id()))
            .limit(MOST)
            .toList();
    List<SentencePair> pairs = new ArrayList<>();
    for (Alignment alignment : asked) {
      String a = alignment.a().claim().proposition().sentence();
      String b = alignment.b().claim().proposition().sentence();
      pairs.add(new SentencePair(a, b));
      pairs.add(new SentencePair(b, a));
    }
    ImmutableList<Scores> scores =
        pairs.isEmpty() ? ImmutableList.of() : model.score(ImmutableList.copyOf(pairs));
    Map<Alignment, Judgement> proposals = new LinkedHashMap<>();
    for (int i = 0; i < asked.size(); i++) {
      double both = (scores.get(2 * i).contradiction() + scores.get(2 * i + 1).contradiction()) / 2;
      if (both >= HEARD) {
        proposals.put(asked.get(i), proposal(asked.get(i), both));
      }
    }
    return proposals;
  }

  private static Judgement proposal(Alignment alignment, double contradiction) {
    Explanation why =
        Explanation.of(
            "model: contradiction "
                + Math.round(contradiction * 100)
                + "%, read both ways; both speak of "
                + String.join(", ", alignment.shared()));
    for (ParticipantMatch match : alignment.participants()) {
      why = why.with(Explanation.of(match.because()));
    }
    return Judgement.finding(
        Verdict.CONTRADICTION, ConflictType.WORLD_KNOWLEDGE, contradiction * TRUST, why);
  }

  /** Whether both claims are put forward as facts about the same participants. */
  private static boolean isWorthAsking(Alignment alignment) {
    Claim a = alignment.a().claim();
    Claim b = alignment.b().claim();
    return a.factuality().committed()
        && b.factuality().committed()
        && alignment.shared().size() >= SHARED
        && alignment.time() != Alignment.TimeRelation.DISJOINT
        && alignment.participants().stream()
            .noneMatch(m -> m.relation() == ParticipantMatch.Relation.DIFFERENT)
        && alignment.participants().stream().anyMatch(ModelProposals::isAnchor);
  }

  private static boolean isAnchor(ParticipantMatch match) {
    boolean subject = match.a().role() == Role.SUBJECT || match.b().role() == Role.SUBJECT;
    return subject
        && match.relation() != ParticipantMatch.Relation.COMPATIBLE
        && match.relation() != ParticipantMatch.Relation.DIFFERENT;
  }
}
