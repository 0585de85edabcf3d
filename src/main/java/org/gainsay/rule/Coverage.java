package org.gainsay.rule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gainsay.claim.Argument;
import org.gainsay.claim.Argument.Role;
import org.gainsay.claim.Entity;
import org.gainsay.claim.Factuality;
import org.gainsay.claim.Mention;
import org.gainsay.claim.Mention.Quantifier;
import org.gainsay.claim.Predicate;
import org.gainsay.claim.Scope;
import org.gainsay.conflict.Alignment;
import org.gainsay.conflict.Explanation;
import org.gainsay.conflict.Frame;
import org.gainsay.conflict.LexicalKnowledge.Relation;
import org.gainsay.conflict.ParticipantMatch;

/**
 * How far an affirmed claim falls under what another claim denies. "He met the ambassador" falls
 * under "I had no communications with the Russians": meeting is communicating, the ambassador is
 * one of the Russians. What the denial limits itself to and the other claim does not mention is
 * left as a limit: "to discuss the campaign".
 *
 * @param score how surely it falls under the denial, limits apart, from 0 to 1
 * @param limits what the denial limits itself to
 * @param exception whether a statement about all is denied of one
 * @param steps the alignment, one line a step
 */
record Coverage(
    double score,
    ImmutableList<Scope> limits,
    boolean exception,
    ImmutableList<Explanation> steps) {

  /** Prepositions of where and how rather than of with whom or for what. */
  private static final ImmutableSet<String> ADJUNCTS =
      Tables.set(
          """
          at, in, from, on, near, into, inside, across, during
          """);

  private static final Pattern NARROW =
      Pattern.compile(
          "(?i)\\b(?:anything|nothing|anyone|anybody|no one|nobody) (?:that|who|which)\\b"
              + "|\\b(?:without|unless|except|other than|apart from)\\b"
              + "|\\b(?:longer|further|earlier|later|better|worse|faster|harder|with fewer|with less|with more)"
              + " than\\b");

  private static final Pattern BEFORE_THEN =
      Pattern.compile("(?i)\\b(?:previous(?:ly)?|prior|earlier|before)\\b");

  private static final ImmutableSet<String> SOMEBODY =
      ImmutableSet.of("someone", "somebody", "something", "others");

  private static final ImmutableSet<String> NOTHING =
      Tables.set(
          """
          none, nothing, anything, no, nobody, it, one, any
          """);

  /**
   * The coverage of a pair of which one is affirmed and the other denied; empty if neither
   * direction covers.
   */
  static Optional<Coverage> of(Alignment alignment) {
    if (alignment.a().negative() == alignment.b().negative()) {
      return Optional.empty();
    }
    return affirmedFirst(alignment.a().negative() ? alignment.flipped() : alignment);
  }

  private static Optional<Coverage> affirmedFirst(Alignment alignment) {
    double score;
    switch (alignment.predicate().relation()) {
      case SAME -> score = 0.95;
      case SYNONYM, ENTAILS -> score = alignment.predicate().listed() ? 0.85 : 0.65;
      default -> {
        return Optional.empty();
      }
    }
    List<Explanation> steps = new ArrayList<>();
    steps.add(Explanation.of("predicates: " + alignment.predicate().because()));
    boolean exception = false;
    boolean anchored = false;
    for (ParticipantMatch match : alignment.participants()) {
      steps.add(Explanation.of(role(match) + ": " + match.because()));
      switch (match.relation()) {
        case SAME -> anchored |= isReferring(match.a().mention());
        case PART_OF -> {
          // A denial about all covers one; a denial about one of them does not cover all.
          anchored |=
              match.a().mention().entity().isPresent()
                  || match.a().mention().modifiers().stream()
                      .anyMatch(match.b().mention().modifiers()::contains);
        }
        case HAS_PART -> {
          if (match.a().mention().quantifier() != Quantifier.ALL) {
            return Optional.empty();
          }
          exception = true;
          anchored = true;
        }
        case COMPATIBLE -> {
          if (SOMEBODY.contains(match.b().mention().head().toLowerCase(Locale.ROOT))) {
            return Optional.empty(); // "someone did not" is not "nobody did"
          }
          score *= 0.8;
        }
        case DIFFERENT -> {
          return Optional.empty();
        }
      }
    }
    if (isOfSomeAlone(alignment)
        || !subjectsAnswer(alignment)
        || !anchored
        || asksWhat(alignment)
        || picksOut(alignment.b())
        || isBareThought(alignment.b())
        || saysNothing(alignment.b())
        || isAnaphoric(alignment.b())
        || isNarrow(alignment.b())) {
      return Optional.empty();
    }
    for (Argument participant : alignment.onlyB()) {
      double kept = withoutCounterpart(participant, alignment);
      if (kept == 0) {
        return Optional.empty();
      }
      score *= kept;
    }
    // Without any subject it is open who did it and who did not.
    if (alignment.a().first(Role.SUBJECT).isEmpty()
        && alignment.b().first(Role.SUBJECT).isEmpty()
        && !isPassive(alignment.a())
        && !isPassive(alignment.b())) {
      return Optional.empty();
    }
    // Without a subject it is open who did not do it, unless it says to whom it was not done.
    if (alignment.b().first(Role.SUBJECT).isEmpty()
        && alignment.a().first(Role.SUBJECT).isPresent()
        && !isPassive(alignment.b())) {
      score *= 0.5;
    }
    List<Scope> limits = new ArrayList<>();
    for (Scope scope : alignment.scopesB()) {
      if (isBeforeThen(alignment.b(), scope)) {
        return Optional.empty();
      }
      if (isOccasion(scope)) {
        score *= 0.9;
      } else {
        limits.add(scope);
      }
    }
    if (!limits.isEmpty() && !shareMoreThanSubject(alignment)) {
      return Optional.empty(); // "did not talk about the sale", "talked with the neighbours"
    }
    return Optional.of(
        new Coverage(score, ImmutableList.copyOf(limits), exception, ImmutableList.copyOf(steps)));
  }

  /**
   * What is left of the score when the denial names a participant that the other claim does not: 0
   * where it can be the very point of the denial.
   */
  private static double withoutCounterpart(Argument participant, Alignment alignment) {
    if (isLimit(participant) || isEmpty(participant)) {
      return 1;
    }
    return switch (participant.role()) {
      case CLAUSE -> hasLimit(participant, alignment) ? 1 : 0;
      case OBLIQUE -> ADJUNCTS.contains(participant.marker()) && !isBeing(alignment.b()) ? 0.7 : 0;
      default -> 0;
    };
  }

  private static boolean shareMoreThanSubject(Alignment alignment) {
    return alignment.participants().stream()
        .anyMatch(m -> m.a().role() != Role.SUBJECT || m.b().role() != Role.SUBJECT);
  }

  /** "Was not in court": where is what it is about. */
  private static boolean isBeing(Frame frame) {
    return frame.predicate().equals("be")
        || frame.claim().proposition().predicate().kind() == Predicate.Kind.EXISTENCE;
  }

  /** "She was not consulted": the sentence begins with whom it was not done to. */
  private static boolean isPassive(Frame frame) {
    String sentence = frame.claim().proposition().sentence().toLowerCase(Locale.ROOT);
    return frame
        .first(Role.OBJECT)
        .map(m -> sentence.startsWith(m.text().toLowerCase(Locale.ROOT)))
        .orElse(false);
  }

  /** When, rather than how far: "during the hearing", but not "at full term". */
  static boolean isOccasion(Scope scope) {
    return scope.kind() == Scope.Kind.OCCASION
        && !scope.text().toLowerCase(Locale.ROOT).startsWith("at ");
  }

  /** "Met nobody to discuss it": the clause is already among the limits. */
  private static boolean hasLimit(Argument clause, Alignment alignment) {
    return alignment.scopesB().stream()
        .anyMatch(scope -> scope.text().equals("to " + clause.mention().text()));
  }

  /** "Had no previous convictions when he was hired": there can be later ones. */
  private static boolean isBeforeThen(Frame denial, Scope scope) {
    return scope.kind() == Scope.Kind.OCCASION
        && scope.text().toLowerCase(Locale.ROOT).startsWith("when ")
        && BEFORE_THEN.matcher(denial.claim().evidence().quote()).find();
  }

  private static String role(ParticipantMatch match) {
    return match.a().role() == Role.SUBJECT ? "who" : "with whom or what";
  }

  /** "There was none": it takes the sentence before to know of what. */
  private static boolean saysNothing(Frame denial) {
    return denial.claim().proposition().predicate().kind() == Predicate.Kind.EXISTENCE
        && denial.predicate().equals(denial.claim().proposition().predicate().lemma())
        && denial.first(Role.SUBJECT).map(m -> NOTHING.contains(m.head())).orElse(true);
  }

  /** "What it does not mean": of a thing that only the next words name. */
  private static boolean asksWhat(Alignment alignment) {
    return alignment.participants().stream()
        .anyMatch(
            m ->
                isWhat(m.a().mention().head().toLowerCase(Locale.ROOT))
                    || isWhat(m.b().mention().head().toLowerCase(Locale.ROOT)));
  }

  /** "Something that nobody has done before": says which thing, of nothing else. */
  private static boolean picksOut(Frame denial) {
    return denial.claim().factuality().mood() == Factuality.Mood.PRESUPPOSED
        && denial
            .first(Role.SUBJECT)
            .map(m -> m.quantifier() == Quantifier.NO && m.entity().isEmpty())
            .orElse(false);
  }

  private static boolean isWhat(String head) {
    return head.equals("what") || head.equals("whatever");
  }

  /** "I don't know": what, the sentence before tells. */
  private static boolean isBareThought(Frame denial) {
    return BARE.contains(denial.predicate())
        && denial.claim().proposition().predicate().kind() == Predicate.Kind.VERB
        && denial.participants().stream().allMatch(p -> p.role() == Role.SUBJECT);
  }

  private static final ImmutableSet<String> BARE =
      Tables.set(
          """
          know, think, understand, see, remember, recall, care, mean, say, go, come, do, get, want,
          like, try, believe, agree, mind, wait, work, happen
          """);

  /** "Any such contact": it takes the sentence before to know which. */
  private static boolean isAnaphoric(Frame denial) {
    return denial.claim().proposition().sentence().contains(" such ");
  }

  /** "Proposed nothing that would hurt", "never spoke longer than half an hour": not all of it. */
  private static boolean isNarrow(Frame denial) {
    return NARROW.matcher(denial.claim().evidence().quote()).find();
  }

  /** "Some residents did not flee" leaves the others, unless it is said of all that they did. */
  private static boolean isOfSomeAlone(Alignment alignment) {
    return alignment.b().first(Role.SUBJECT).filter(Coverage::isSome).isPresent()
        && alignment
            .a()
            .first(Role.SUBJECT)
            .filter(m -> m.quantifier() == Quantifier.ALL)
            .isEmpty();
  }

  /** Whether it leaves open which of its kind: "some residents", "three lawmakers". */
  static boolean isSome(Mention mention) {
    return mention.entity().filter(e -> e.kind() != Entity.Kind.GROUP).isEmpty()
        && (mention.quantifier() == Quantifier.SOME
            || mention.quantifier() == Quantifier.FEW
            || (mention.quantifier() == Quantifier.PLAIN && mention.quantity().isPresent()));
  }

  /** Whether the denial's subject has a counterpart, unless it has none at all. */
  private static boolean subjectsAnswer(Alignment alignment) {
    Frame denial = alignment.b();
    Optional<Mention> subject = denial.first(Role.SUBJECT);
    return subject.isEmpty()
        || alignment.participants().stream()
            .anyMatch(
                m ->
                    m.b().role() == Role.SUBJECT
                        && m.relation() != ParticipantMatch.Relation.COMPATIBLE)
        || alignment.participants().stream()
            .anyMatch(
                m ->
                    m.b().role() == Role.SUBJECT
                        && alignment.predicate().relation() == Relation.SAME
                        && isReferring(m.a().mention())
                        && isReferring(m.b().mention())
                        && !isOtherPronoun(m)
                        && !isOneAgainstMany(m.a().mention(), m.b().mention()));
  }

  /** "Those who won", and she. */
  private static boolean isOtherPronoun(ParticipantMatch match) {
    return match.isOpen()
        && !match.a().mention().head().equalsIgnoreCase(match.b().mention().head());
  }

  /** A person may be one of several people, but what they did the person need not have done. */
  private static boolean isOneAgainstMany(Mention a, Mention b) {
    return (isPerson(a) && isPlural(b)) || (isPerson(b) && isPlural(a));
  }

  static boolean isPerson(Mention mention) {
    return mention.entity().map(e -> e.kind() == Entity.Kind.PERSON).orElse(false);
  }

  private static boolean isPlural(Mention mention) {
    boolean group = mention.entity().map(e -> e.kind() == Entity.Kind.GROUP).orElse(false);
    String text = mention.text().toLowerCase(Locale.ROOT);
    String head = mention.head().toLowerCase(Locale.ROOT);
    return group || (text.contains(head + "s") && !head.endsWith("s"));
  }

  /** Whether a mention picks out something in particular. */
  static boolean isReferring(Mention mention) {
    return mention.entity().isPresent()
        || mention.quantifier() == Quantifier.DEFINITE
        || !mention.modifiers().isEmpty();
  }

  private static boolean isLimit(Argument participant) {
    return participant.role() == Role.OBLIQUE
        && switch (participant.marker()) {
          case "about", "on", "regarding", "concerning", "over", "of", "related to" -> true;
          default -> false;
        };
  }

  /** "Did not say anything": the participant adds nothing. */
  private static boolean isEmpty(Argument participant) {
    if (!participant.mention().modifiers().isEmpty()) {
      return false; // "anyone connected to the company"
    }
    return switch (participant.mention().head().toLowerCase(Locale.ROOT)) {
      case "anything",
          "nothing",
          "anyone",
          "anybody",
          "nobody",
          "no one",
          "none",
          "time",
          "way",
          "all" ->
          true;
      default -> false;
    };
  }
}
