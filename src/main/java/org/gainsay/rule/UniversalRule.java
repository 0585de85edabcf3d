package org.gainsay.rule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.gainsay.claim.Argument;
import org.gainsay.claim.Argument.Role;
import org.gainsay.claim.Mention;
import org.gainsay.claim.Mention.Quantifier;
import org.gainsay.conflict.Alignment;
import org.gainsay.conflict.ConflictRule;
import org.gainsay.conflict.ConflictType;
import org.gainsay.conflict.Explanation;
import org.gainsay.conflict.Frame;
import org.gainsay.conflict.Judgement;
import org.gainsay.conflict.LexicalKnowledge.Relation;
import org.gainsay.conflict.ParticipantMatch;
import org.gainsay.conflict.Verdict;

/**
 * A statement about all against some of whom the opposite is said: "Every patient completed the
 * study", "Of the patients, 74 withdrew". Not: "All the windows on the ground floor were locked",
 * "A window on the top floor was open".
 */
public final class UniversalRule implements ConflictRule {
  private static final double SCORE = 0.75;

  private static final ImmutableSet<String> NOBODY =
      ImmutableSet.of("nobody", "no one", "no-one", "none", "one");

  private static final Pattern LIMITED =
      Pattern.compile(
          "(?i)\\b(who|whom|whose|which|except|excepting|unless|without|almost|nearly|virtually"
              + "|apart from|other than|aside from|with (?:fewer|less|more) than|that (?:he|she|they|it|we|I))\\b");

  private static final ImmutableSet<String> PEOPLE = Tables.allWords("people.txt");

  @Override
  public String id() {
    return "universal";
  }

  @Override
  public Optional<Judgement> judge(Alignment alignment) {
    if (alignment.time() == Alignment.TimeRelation.DISJOINT || !opposed(alignment)) {
      return Optional.empty();
    }
    return exception(alignment.a(), alignment.b(), alignment)
        .or(() -> exception(alignment.b(), alignment.a(), alignment));
  }

  /** Whether the one is affirmed and the other denied, or both exclude each other. */
  private static boolean opposed(Alignment alignment) {
    boolean negative = alignment.a().negative() || alignment.b().negative();
    boolean both = alignment.a().negative() && alignment.b().negative();
    return switch (alignment.predicate().relation()) {
      case SAME, SYNONYM -> negative && !both;
      case ANTONYM -> !negative;
      default -> false;
    };
  }

  private Optional<Judgement> exception(Frame all, Frame some, Alignment alignment) {
    Quantifier kind = all.negative() ? Quantifier.NO : Quantifier.ALL;
    ImmutableList<Argument> wholes =
        all.participants().stream()
            .filter(p -> p.mention().quantifier() == kind && isAll(p.mention()))
            .collect(ImmutableList.toImmutableList());
    if (wholes.isEmpty() || isLimited(all) || isLimited(some)) {
      return Optional.empty();
    }
    if (all.negative() && !isNone(all, some, alignment)) {
      return Optional.empty();
    }
    for (Argument whole : wholes) {
      for (Argument part : some.participants()) {
        if (isPart(part.mention(), whole.mention(), some)
            && restAgrees(alignment, whole, part)
            && !Whereabouts.ofEvent(all, whole.mention())
                .areApart(Whereabouts.ofEvent(some, part.mention()))) {
          return Optional.of(
              Judgement.finding(
                  Verdict.CONTRADICTION,
                  ConflictType.SCOPE,
                  SCORE,
                  new Explanation(
                      id()
                          + ": “"
                          + whole.mention().text()
                          + "” leaves out no “"
                          + part.mention().text()
                          + "”",
                      ImmutableList.of(
                          Explanation.of("predicates: " + alignment.predicate().because())))));
        }
      }
    }
    return Optional.empty();
  }

  /** "Nobody died", "two people died": of one event. */
  private static boolean isNone(Frame all, Frame some, Alignment alignment) {
    if (some.negative() || alignment.predicate().relation() == Relation.ANTONYM) {
      return false;
    }
    Set<String> shared = new TreeSet<>(Terms.of(all.claim().proposition().sentence()));
    shared.retainAll(Terms.of(some.claim().proposition().sentence()));
    shared.remove(Terms.stem(all.predicate()));
    return !shared.isEmpty();
  }

  private static boolean isAll(Mention mention) {
    String head = mention.head();
    boolean name = // "No Child Left Behind"
        !head.isEmpty()
            && mention
                .text()
                .contains(" " + Character.toUpperCase(head.charAt(0)) + head.substring(1));
    return !name && !mention.text().toLowerCase(Locale.ROOT).startsWith("all but");
  }

  /** "No pilot whom they had not cleared", "all except the last". */
  static boolean isLimited(Frame frame) {
    return LIMITED.matcher(frame.claim().evidence().quote()).find();
  }

  /** Whether a mention is of some of those that the other is of all of, and of no others. */
  private static boolean isPart(Mention part, Mention whole, Frame some) {
    if (part.quantifier() == Quantifier.NO || part.quantifier() == Quantifier.ANY) {
      return false;
    }
    if (NOBODY.contains(whole.head())) {
      // "No one from the mill": of those of the mill
      return part.quantity().map(q -> PEOPLE.contains(q.unit())).orElse(false)
          && Terms.of(some.claim().proposition().sentence())
              .containsAll(Sets.difference(Terms.of(whole.text()), NOBODY));
    }
    if (part.quantifier() == Quantifier.ALL || !isOneNoun(part, whole)) {
      return false;
    }
    Set<String> said = new TreeSet<>(Terms.of(some.claim().proposition().sentence()));
    said.addAll(Terms.of(part.text()));
    ImmutableSet<String> needed = Terms.of(whole.text());
    return said.containsAll(needed) || needed.size() <= 2;
  }

  /** "No braking" is not of brakes. */
  private static boolean isOneNoun(Mention part, Mention whole) {
    String a = part.head().toLowerCase(Locale.ROOT);
    String b = whole.head().toLowerCase(Locale.ROOT);
    return Terms.stem(a).equals(Terms.stem(b)) && a.endsWith("ing") == b.endsWith("ing");
  }

  private static boolean restAgrees(Alignment alignment, Argument whole, Argument part) {
    return alignment.participants().stream()
        .filter(m -> !isOneOf(m, whole) && !isOneOf(m, part))
        .noneMatch(
            m ->
                m.relation() == ParticipantMatch.Relation.DIFFERENT
                    && (m.a().role() == Role.SUBJECT
                        || m.a().role() == Role.OBJECT
                        || m.a().mention().entity().isPresent()));
  }

  private static boolean isOneOf(ParticipantMatch match, Argument argument) {
    return match.a().equals(argument) || match.b().equals(argument);
  }
}
