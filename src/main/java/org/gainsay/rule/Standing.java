package org.gainsay.rule;

import com.google.common.collect.ImmutableSet;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gainsay.claim.Argument.Role;
import org.gainsay.claim.Claim;
import org.gainsay.claim.Mention;
import org.gainsay.claim.Predicate;
import org.gainsay.conflict.Frame;

/**
 * What a sentence says that its subject is within a set: "the second largest lake in the country",
 * "the only witness to the crash", "a witness to the crash".
 *
 * @param subject who or what it is
 * @param kind by what it is told from the others
 * @param measure what the set is put in order by, if by a measure: "largest"
 * @param place which it is in that order, from 1
 * @param set the words that say what it is one of, with their limits
 * @param words the same as they stand
 */
record Standing(
    Mention subject, Kind kind, String measure, int place, ImmutableSet<String> set, String words) {

  /** How something is told from the others of its set. */
  enum Kind {
    /** "The first woman to lead the bank". */
    ORDER,
    /** "The last ship to leave". */
    LAST,
    /** "The second largest lake". */
    MEASURE,
    /** "The only witness": there are no others. */
    ONLY,
    /** "A witness", "another witness". */
    MEMBER,
    /** "One of the witnesses": there are others. */
    ONE_OF
  }

  /**
   * What can be measured; who is the best or what matters most, everybody sees in their own way.
   */
  private static final String MEASURES =
      "largest|biggest|smallest|longest|shortest|highest|lowest|tallest|oldest|youngest|newest"
          + "|deepest|heaviest|lightest|fastest|slowest|richest|poorest|widest|narrowest|steepest"
          + "|wettest|driest|hottest|coldest|busiest|cheapest|northernmost|southernmost|easternmost"
          + "|westernmost|most (?:populous|expensive|visited|northerly|southerly)";

  private static final Pattern STANDING =
      Pattern.compile(
          "\\b(?:is|was|are|were|became|remains|remained|has been|had been)"
              + "(?: (?:also|still|now|then|already|itself))*"
              + " (?:the (?:(?<order>"
              + Ordinal.PATTERN
              + ")(?:[ -](?<measure>"
              + MEASURES
              + "))?|(?<top>"
              + MEASURES
              + ")|(?<only>only|sole)|(?<last>last))"
              + "|(?<several>one of(?: the)?(?: (?:two|three|four|five|six|seven|eight|nine|ten|many|several|\\d+))?)|(?<member>an?|another)) (?<set>.+)");

  /** Sets that change with who speaks of them, and when, and what is not said outright. */
  private static final Pattern MOVING =
      Pattern.compile(
          "(?i)\\b(?:arguably|perhaps|probably|possibly|maybe|among|almost|nearly|apart|besides|except"
              + "|other|others|such|same|known|available|possible|potential|this|these|those|here|there|now"
              + "|today|currently|until|till|since|years?|decades?|century|season|months?|weeks?|days?|ever|yet|so far"
              + "|its|his|her|hers|their|our|my|your|it|them|him|us|you|me|we|they|he|she|I)\\b");

  /** Kinds of which everybody counts others. */
  private static final ImmutableSet<String> ABSTRACT =
      Tables.set(
          """
          thing, way, problem, issue, challenge, threat, priority, question, part, reason, factor, mistake,
          concern, risk, fear, matter, point, step, time, hope, chance, option, choice, solution, answer, obstacle,
          enemy, danger, difference, place, story, word, name, sign, difficulty, source, cause, kind, sort, type,
          example, case, fact, fool, moment, stage, task, test
          """);

  /** What the claim says; empty if it says nothing of the sort, or not plainly. */
  static Optional<Standing> of(Frame frame) {
    Claim claim = frame.claim();
    Optional<Mention> subject = claim.proposition().first(Role.SUBJECT);
    if (claim.proposition().predicate().kind() != Predicate.Kind.NOUN
        || subject.isEmpty()
        || frame.negative()
        || !claim.factuality().committed()
        || ABSTRACT.contains(claim.proposition().predicate().lemma().toLowerCase(Locale.ROOT))) {
      return Optional.empty();
    }
    Matcher found = STANDING.matcher(claim.proposition().sentence());
    if (!found.find() || MOVING.matcher(found.group("set")).find()) {
      return Optional.empty();
    }
    String words = found.group("set").replaceAll("[.!”\"]+$", "");
    return Optional.of(
        new Standing(
            subject.get(), kind(found), measure(found), place(found), Terms.of(words), words));
  }

  private static Kind kind(Matcher found) {
    if (found.group("top") != null || found.group("measure") != null) {
      return Kind.MEASURE;
    }
    if (found.group("order") != null) {
      return Kind.ORDER;
    }
    if (found.group("only") != null) {
      return Kind.ONLY;
    }
    if (found.group("last") != null) {
      return Kind.LAST;
    }
    return found.group("several") != null ? Kind.ONE_OF : Kind.MEMBER;
  }

  private static String measure(Matcher found) {
    String measure = found.group("top") == null ? found.group("measure") : found.group("top");
    return measure == null ? "" : measure.replace("biggest", "largest");
  }

  private static int place(Matcher found) {
    return found.group("order") == null ? 1 : Ordinal.place(found.group("order"));
  }

  /** Whether both name one set: the same kind with the same limits. */
  boolean isOfSameSet(Standing other) {
    return set.size() > 1 && set.equals(other.set) && digits(words).equals(digits(other.words));
  }

  /** Whether a name is among what limits it: "in Vell". */
  boolean isNamed() {
    return words.chars().anyMatch(Character::isUpperCase);
  }

  private static String digits(String text) {
    return text.replaceAll("\\D+", " ");
  }
}
