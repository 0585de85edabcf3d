package org.gainsay.conflict;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.gainsay.claim.Argument;
import org.gainsay.claim.Claim;
import org.gainsay.claim.Mention;
import org.gainsay.claim.Mention.Quantifier;

/**
 * Tells which claims are witnesses of one statement, and by what marks such claims can be looked
 * for. Immutable and thread-safe.
 */
final class Witnesses {
  private final Aligner aligner;
  private final LexicalKnowledge words;

  Witnesses(Aligner aligner, LexicalKnowledge words) {
    this.aligner = aligner;
    this.words = words;
  }

  /** Whether the two are one claim, or witnesses of one statement. */
  boolean test(Claim a, Claim b) {
    return test(framed(a), framed(b));
  }

  /** The same of claims that are asked about again and again. */
  boolean test(Aligner.Framed a, Aligner.Framed b) {
    return a.frame().claim().id().equals(b.frame().claim().id())
        || (mayBe(a.frame(), b.frame()) && Comparability.areWitnesses(aligner.align(a, b)));
  }

  /** A claim to be asked about again and again. */
  Aligner.Framed framed(Claim claim) {
    return aligner.framed(claim);
  }

  /** What {@link Comparability#areWitnesses} needs and costs little to see. */
  private boolean mayBe(Frame a, Frame b) {
    if (a.negative() != b.negative()) {
      return false;
    }
    LexicalKnowledge.Relation predicates = words.relate(a.predicate(), b.predicate()).relation();
    return predicates == LexicalKnowledge.Relation.SAME
        || predicates == LexicalKnowledge.Relation.SYNONYM
        || predicates == LexicalKnowledge.Relation.ENTAILS
        || predicates == LexicalKnowledge.Relation.ENTAILED_BY
        || (a.participants().size() > 1 && b.participants().size() > 1);
  }

  /**
   * What two witnesses have at least one in common of: the claim itself, and whatever lets a
   * participant of the one be the same as one of the other ({@link MentionComparer}).
   */
  Set<String> marks(Claim claim) {
    Set<String> marks = new HashSet<>();
    marks.add("claim " + claim.id());
    for (Argument participant : aligner.frame(claim).participants()) {
      Mention mention = participant.mention();
      mention
          .entity()
          .ifPresent(
              entity -> {
                marks.add("entity " + entity.id());
                marks.add("name " + lower(entity.name()));
              });
      marks.add("head " + words.verb(lower(mention.head())));
      if (mention.quantifier() == Quantifier.DEFINITE) {
        mention.modifiers().forEach(modifier -> marks.add("modifier " + modifier));
      }
    }
    return marks;
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
