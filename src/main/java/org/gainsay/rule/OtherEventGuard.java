package org.gainsay.rule;

import com.google.common.collect.ImmutableSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.gainsay.claim.Argument;
import org.gainsay.claim.Argument.Role;
import org.gainsay.claim.Mention;
import org.gainsay.claim.Predicate;
import org.gainsay.conflict.Alignment;
import org.gainsay.conflict.Alignment.TimeRelation;
import org.gainsay.conflict.ConflictType;
import org.gainsay.conflict.Explanation;
import org.gainsay.conflict.Frame;
import org.gainsay.conflict.Guard;
import org.gainsay.conflict.Judgement;
import org.gainsay.conflict.LexicalKnowledge;
import org.gainsay.conflict.ParticipantMatch;
import org.gainsay.conflict.ParticipantMatch.Relation;
import org.gainsay.conflict.ReasonCode;

/**
 * Sets aside what nothing but somebody's name ties together: "Ann Lee spoke at a rally in Novi",
 * "Ann Lee did not speak to the press". People say and do a thousand things. Two claims are tied by
 * a common time or place, another common participant, a further word of content, a predicate that
 * is said of few, or a subject that is no person or body.
 */
public final class OtherEventGuard implements Guard {
  private static final ImmutableSet<String> EVERYDAY = Tables.allWords("everyday-predicates.txt");
  private static final ImmutableSet<String> VAGUE = Tables.allWords("vague-nouns.txt");

  private static final ImmutableSet<String> PRONOUNS =
      Tables.set(
          "i, you, he, she, it, we, they, me, him, her, us, them, this, that, these, those, what, who,"
              + " which, something, anything, nothing, himself, herself, itself, themselves, there, more, none, all, any, some");

  /** Kinds of conflict in what is said; the others have a number, time, place or name in common. */
  private static final ImmutableSet<ConflictType> OF_WHAT_IS_SAID =
      ImmutableSet.of(
          ConflictType.NEGATION,
          ConflictType.FACTIVE,
          ConflictType.LEXICAL,
          ConflictType.ANTONYM,
          ConflictType.SCOPE,
          ConflictType.WORLD_KNOWLEDGE);

  /** A text is looked at once for each pair that it is part of. */
  private final Memo<ImmutableSet<String>> terms = new Memo<>(50_000);

  private ImmutableSet<String> terms(String text) {
    return terms.get(text, Terms::of);
  }

  @Override
  public String id() {
    return "other-event";
  }

  @Override
  public Optional<Judgement> check(Alignment alignment, Judgement proposed) {
    if (!proposed.type().map(OF_WHAT_IS_SAID::contains).orElse(false)
        || areTied(alignment)
        || areBare(alignment)) {
      return Optional.empty();
    }
    return Optional.of(
        proposed.vetoed(
            ReasonCode.OTHER_EVENT,
            Explanation.of(id() + ": nothing but who it is about ties them to one event")));
  }

  private boolean areTied(Alignment alignment) {
    return alignment.time() == TimeRelation.SAME
        || alignment.time() == TimeRelation.OVERLAP
        || alignment.place().map(p -> p.relation() == Relation.SAME).orElse(false)
        || alignment.participants().stream().anyMatch(m -> isTie(m, alignment))
        || haveTwoInCommon(alignment)
        || (isParticular(alignment.a()) && isParticular(alignment.b()))
        || !furtherWords(alignment).isEmpty();
  }

  /** Neither says anything beyond its subject and predicate that could be about something else. */
  private boolean areBare(Alignment alignment) {
    return isBare(alignment.a())
        && isBare(alignment.b())
        && alignment.participants().stream()
            .noneMatch(m -> isPronoun(m.a().mention()) || isPronoun(m.b().mention()));
  }

  /**
   * "I have not spoken to the governor", "The governor spoke with Haas": whoever is the subject.
   */
  private static boolean haveTwoInCommon(Alignment alignment) {
    return alignment.participants().stream()
            .filter(m -> m.relation() == Relation.SAME)
            .flatMap(m -> m.a().mention().entity().stream())
            .distinct()
            .count()
        >= 2;
  }

  /** One further word may be a form of the predicate: "won", of "win". */
  private boolean isBare(Frame frame) {
    return ownWords(frame, /* related= */ true).size() <= 1
        && frame.claim().proposition().arguments().stream().allMatch(a -> a.role() == Role.SUBJECT);
  }

  private static boolean areSubjects(ParticipantMatch match) {
    return match.a().role() == Role.SUBJECT && match.b().role() == Role.SUBJECT;
  }

  /** A common participant besides a person or body that it is about. */
  private static boolean isTie(ParticipantMatch match, Alignment alignment) {
    Mention a = match.a().mention();
    Mention b = match.b().mention();
    if (match.relation() == Relation.DIFFERENT || isPronoun(a) || isPronoun(b)) {
      return false;
    }
    boolean subject = match.a().role() == Role.SUBJECT || match.b().role() == Role.SUBJECT;
    if (subject) {
      return isThing(a) && isThing(b);
    }
    boolean again =
        alignment.participants().stream()
            .filter(m -> !m.equals(match) && areSubjects(m))
            .anyMatch(m -> isSame(m.a().mention(), a) || isSame(m.b().mention(), b));
    return match.relation() != Relation.COMPATIBLE
        && !again
        && Coverage.isReferring(a)
        && !isVague(a)
        && !isVague(b);
  }

  /** Whether a noun does not say what a claim is about. */
  static boolean isVague(String noun) {
    return VAGUE.contains(noun);
  }

  /** "Anything", "the authorities", but not "any Russian officials". */
  private static boolean isVague(Mention mention) {
    return mention.modifiers().isEmpty()
        && mention.entity().isEmpty()
        && VAGUE.contains(lower(mention.head()));
  }

  private static boolean isSame(Mention a, Mention b) {
    return a.entity().isPresent()
        && b.entity().isPresent()
        && a.entity().get().id().equals(b.entity().get().id());
  }

  /** Neither a name nor people or bodies in general. */
  private static boolean isThing(Mention mention) {
    String head = mention.head();
    return !head.isEmpty()
        && Character.isLowerCase(head.charAt(0))
        && mention.entity().map(e -> Character.isLowerCase(e.name().charAt(0))).orElse(true)
        && !VAGUE.contains(head);
  }

  private static boolean isPronoun(Mention mention) {
    return mention.entity().isEmpty() && PRONOUNS.contains(lower(mention.head()));
  }

  /** Whether what is said is not said of anybody every day. */
  private static boolean isParticular(Frame frame) {
    String predicate = lower(frame.predicate());
    return frame.claim().proposition().predicate().kind() != Predicate.Kind.ADJECTIVE
        && !EVERYDAY.contains(predicate)
        && !VAGUE.contains(predicate)
        && frame.first(Role.SUBJECT).map(m -> !isPronoun(m) && !isAnybody(m)).orElse(true);
  }

  /** "People", "authorities": nobody in particular. */
  private static boolean isAnybody(Mention mention) {
    return mention.quantifier() == Mention.Quantifier.PLAIN
        && mention.modifiers().isEmpty()
        && VAGUE.contains(lower(mention.head()));
  }

  /** What both speak of, the subject and the predicates left aside. */
  private Set<String> furtherWords(Alignment alignment) {
    // "Had no sprinklers" and "the sprinklers worked" speak of sprinklers, whatever happened.
    boolean related = alignment.predicate().relation() != LexicalKnowledge.Relation.UNRELATED;
    Set<String> words = ownWords(alignment.a(), related);
    words.retainAll(ownWords(alignment.b(), related));
    for (ParticipantMatch match : alignment.participants()) {
      for (Argument one : new Argument[] {match.a(), match.b()}) {
        if (!isThing(one.mention())
            && (match.a().role() == Role.SUBJECT || match.b().role() == Role.SUBJECT)) {
          words.removeAll(terms(one.mention().text()));
        }
      }
    }
    words.removeIf(word -> VAGUE.contains(word) || EVERYDAY.contains(word));
    return words;
  }

  /** What a claim speaks of, its subject and its predicate left aside. */
  private Set<String> ownWords(Frame frame, boolean related) {
    Set<String> words = new TreeSet<>(terms(frame.claim().proposition().sentence()));
    if (related) {
      words.remove(Terms.stem(frame.predicate()));
    }
    words.remove(Terms.stem(frame.claim().proposition().predicate().lemma()));
    for (Argument participant : frame.claim().proposition().arguments()) {
      if (participant.role() == Role.SUBJECT && !isThing(participant.mention())) {
        words.removeAll(terms(participant.mention().text()));
        participant
            .mention()
            .entity()
            .ifPresent(
                entity -> {
                  words.removeAll(terms(entity.name()));
                  entity.descriptions().forEach(d -> words.removeAll(terms(d.role())));
                });
      }
    }
    return words;
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }
}
