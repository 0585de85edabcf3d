package org.gainsay.conflict;

import com.google.common.collect.ImmutableList;
import java.util.Collections;
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

  /** A claim that is asked about again and again. */
  record Witness(Aligner.Framed framed, ImmutableList<Set<String>> participants, Set<String> all) {
    String id() {
      return framed.frame().claim().id();
    }

    /** How many of the participants may be one of the other's. */
    long shared(Witness other) {
      return participants.stream()
          .filter(marks -> !Collections.disjoint(marks, other.all()))
          .count();
    }
  }

  /** A claim to be asked about again and again. */
  Witness witness(Claim claim) {
    Aligner.Framed framed = aligner.framed(claim);
    ImmutableList<Set<String>> participants =
        framed.frame().participants().stream()
            .map(participant -> marks(participant.mention()))
            .collect(ImmutableList.toImmutableList());
    Set<String> all = new HashSet<>();
    participants.forEach(all::addAll);
    return new Witness(framed, participants, all);
  }

  /** Whether the two are one claim, or witnesses of one statement. */
  boolean test(Claim a, Claim b) {
    return a.id().equals(b.id()) || Comparability.areWitnesses(aligner.align(a, b));
  }

  /** The same. */
  boolean test(Witness a, Witness b) {
    return a.id().equals(b.id())
        || (mayBe(a, b) && Comparability.areWitnesses(aligner.align(a.framed(), b.framed())));
  }

  /** What {@link Comparability#areWitnesses} needs and costs little to see. */
  private boolean mayBe(Witness a, Witness b) {
    Frame x = a.framed().frame();
    Frame y = b.framed().frame();
    if (x.negative() != y.negative()) {
      return false;
    }
    LexicalKnowledge.Relation predicates = words.relate(x.predicate(), y.predicate()).relation();
    boolean alike =
        predicates == LexicalKnowledge.Relation.SAME
            || predicates == LexicalKnowledge.Relation.SYNONYM
            || predicates == LexicalKnowledge.Relation.ENTAILS
            || predicates == LexicalKnowledge.Relation.ENTAILED_BY;
    return a.shared(b) >= (alike ? 1 : 2);
  }

  /**
   * What two witnesses have at least one in common of: the claim itself, and whatever lets a
   * participant of the one be the same as one of the other ({@link MentionComparer}).
   */
  Set<String> marks(Claim claim) {
    Set<String> marks = new HashSet<>();
    marks.add("claim " + claim.id());
    for (Argument participant : aligner.frame(claim).participants()) {
      marks.addAll(marks(participant.mention()));
    }
    return marks;
  }

  private Set<String> marks(Mention mention) {
    Set<String> marks = new HashSet<>();
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
    return marks;
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
