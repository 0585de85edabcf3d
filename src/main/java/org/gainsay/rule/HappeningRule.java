package org.gainsay.rule;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gainsay.claim.Argument;
import org.gainsay.claim.Argument.Role;
import org.gainsay.claim.Factuality.Mood;
import org.gainsay.claim.Mention;
import org.gainsay.claim.Mention.Quantifier;
import org.gainsay.claim.Predicate;
import org.gainsay.claim.Quantity.Bound;
import org.gainsay.conflict.Alignment;
import org.gainsay.conflict.ConflictRule;
import org.gainsay.conflict.ConflictType;
import org.gainsay.conflict.Explanation;
import org.gainsay.conflict.Frame;
import org.gainsay.conflict.Judgement;
import org.gainsay.conflict.LexicalKnowledge.Relation;
import org.gainsay.conflict.Verdict;

/**
 * What befell nobody, against a noun that says how often it happened: "No one was arrested at the
 * march", "Three arrests were made at the march"; or the other way about: "There were no arrests at
 * the march", "Two men were arrested at the march". Not: "No one was arrested at the march", "Three
 * arrests were made at the match".
 */
public final class HappeningRule implements ConflictRule {
  private static final double SCORE = 0.7;

  /** Verbs that what has happened is told with. */
  private static final ImmutableSet<String> TELLING =
      Tables.set(
          """
          make, link, report, record, confirm, register, receive, get, see, cause, lead, result, follow, occur,
          happen, take place, be, attribute, blame, count, log, draw, prompt, bring, carry out, conduct, suffer,
          have, reach, come, come in, arrive, investigate, tie, connect, trace, note, list, document, include, hear,
          treat, sustain, break, announce, issue, lodge, file, submit, bring about, leave, mark, mourn
          """);

  private static final Pattern OF_WHOM = Pattern.compile(" (?:from|by|among|of) (.+)$");

  private static final ImmutableSet<String> GIVERS = ImmutableSet.of("from", "by", "among");

  private static final Pattern OTHER_TIME =
      Pattern.compile("(?i)\\b(?:before|earlier|previous(?:ly)?|ago|former(?:ly)?|later|next)\\b");

  private static final ImmutableSet<String> HARMS =
      ImmutableSet.of(
          "injury", "cut", "burn", "wound", "bruise", "fracture", "concussion", "graze", "sprain");

  private static final ImmutableSet<String> BEARING =
      ImmutableSet.of("suffer", "sustain", "have", "get", "receive");

  private static final ImmutableSet<String> LIMBS =
      Tables.set(
          """
          arm, leg, wrist, ankle, hip, collarbone, rib, nose, finger, jaw, neck, shoulder, knee, foot, toe, elbow
          """);

  /** "Fourteen reports of thefts". */
  private static final Pattern COUNTED =
      Pattern.compile(
          "(?i)\\b(?:reports?|cases?|instances?|incidents?|series|string|spate|wave|number|dozens|hundreds)"
              + " of ((?:\\p{Ll}+ ){0,2}?\\p{Ll}+)(?= (?:in|on|at|to|from|by|with|of|among|after|during|since|linked)\\b|$|,)");

  private static final ImmutableSet<String> EMPTY =
      Stream.of("vague-nouns.txt", "everyday-predicates.txt")
          .flatMap(table -> Tables.allWords(table).stream())
          .map(Terms::stem)
          .collect(ImmutableSet.toImmutableSet());

  private final PredicateTable table = PredicateTable.load();

  @Override
  public String id() {
    return "happening";
  }

  @Override
  public Optional<Judgement> judge(Alignment alignment) {
    if (alignment.time() == Alignment.TimeRelation.DISJOINT) {
      return Optional.empty();
    }
    return alignment.denialFirst().flatMap(this::denied);
  }

  private Optional<Judgement> denied(Alignment denialFirst) {
    Frame denial = denialFirst.a();
    Frame report = denialFirst.b();
    if (!denial.claim().factuality().committed()
        || !report.claim().factuality().committed()
        || denial.claim().factuality().mood() != Mood.ASSERTED) {
      return Optional.empty();
    }
    return befellNobody(denial, report, denialFirst)
        .or(() -> wasNone(denial, report, denialFirst))
        .filter(finding -> !UniversalRule.isLimited(denial) && !UniversalRule.isLimited(report));
  }

  /** "Nobody was arrested", "three arrests were made". */
  private Optional<Judgement> befellNobody(Frame denial, Frame report, Alignment alignment) {
    Optional<Argument> nobody = nobody(denial);
    if (nobody.isEmpty() || !isTelling(report)) {
      return Optional.empty();
    }
    Predicate predicate = report.claim().proposition().predicate();
    if (predicate.kind() == Predicate.Kind.EVENT_NOUN) {
      // "Police made three arrests": whom, it leaves open.
      boolean counted =
          report.claim().factuality().mood() == Mood.ASSERTED
              && report.claim().qualifiers().count().filter(q -> q.low() > 0).isPresent()
              && report.first(nobody.get().role()).isEmpty();
      String verb = table.verb(predicate.lemma());
      return counted && verb.equals(denial.predicate())
          ? tied(denial, report, alignment, verb, predicate.lemma())
              .map(
                  score ->
                      finding(
                          nobody.get().mention().text(),
                          report.claim().proposition().sentence(),
                          score))
          : Optional.empty();
    }
    if (table.relate(denial.predicate(), "injure") == Relation.SYNONYM
        || denial.predicate().equals("injure")) {
      Optional<Argument> harm =
          report.claim().proposition().arguments().stream()
              .filter(argument -> isHarm(argument, predicate.lemma()))
              .findFirst();
      if (harm.isPresent()) {
        return tied(denial, report, alignment, "injure", harm.get().mention().head())
            .map(
                score ->
                    finding(nobody.get().mention().text(), harm.get().mention().text(), score));
      }
    }
    for (Argument argument : report.claim().proposition().arguments()) {
      if (argument.role() == Role.CLAUSE || !isSome(argument.mention())) {
        continue;
      }
      for (String noun : events(argument.mention())) {
        String verb = table.verb(noun);
        String denied = denial.predicate();
        if (!verb.equals(denied)
            && table.relate(verb, denied) != Relation.SYNONYM
            && table.relate(verb, denied) != Relation.ENTAILS) {
          continue;
        }
        if ((noun.equals(verb) && argument.role() == Role.OBLIQUE)
            || isOfOthers(nobody.get().mention(), report, argument.mention())) {
          continue;
        }
        return tied(denial, report, alignment, verb, noun)
            .map(score -> finding(nobody.get().mention().text(), argument.mention().text(), score));
      }
    }
    return Optional.empty();
  }

  /** "Suffered burns", "was treated for cuts", "broke her wrist". */
  private static boolean isHarm(Argument argument, String verb) {
    String head = lower(argument.mention().head());
    boolean object = argument.role() == Role.OBJECT;
    boolean borne =
        (object && BEARING.contains(verb))
            || (verb.equals("treat") && argument.marker().equals("for"));
    return isSome(argument.mention())
        && ((HARMS.contains(head) && borne)
            || (object && verb.equals("break") && LIMBS.contains(head)));
  }

  /** "No arrests were made", "two men were arrested". */
  private Optional<Judgement> wasNone(Frame denial, Frame report, Alignment alignment) {
    Predicate predicate = report.claim().proposition().predicate();
    if (predicate.kind() != Predicate.Kind.VERB
        || !(isTelling(denial)
            || denial.claim().proposition().predicate().kind() == Predicate.Kind.EXISTENCE)) {
      return Optional.empty();
    }
    for (Argument none : denial.claim().proposition().arguments()) {
      String noun = lower(none.mention().head());
      String verb = table.verb(noun);
      if (none.mention().quantifier() != Quantifier.NO
          || none.role() == Role.CLAUSE
          || none.role() == Role.OBLIQUE
          || !none.mention().modifiers().isEmpty()
          || (verb.equals(noun) && !report.predicate().equals(noun))
          || !(verb.equals(report.predicate())
              || table.relate(report.predicate(), verb) == Relation.SYNONYM)) {
        continue;
      }
      Optional<Argument> who =
          report.participants().stream()
              .filter(p -> p.role() == Role.OBJECT || p.role() == Role.SUBJECT)
              .filter(p -> p.mention().quantifier() != Quantifier.ANY)
              .findFirst();
      if (who.isPresent()) {
        return tied(denial, report, alignment, verb, noun)
            .map(score -> finding(none.mention().text(), who.get().mention().text(), score));
      }
    }
    return Optional.empty();
  }

  /** The one of whom it is denied, whoever it may be. */
  private static Optional<Argument> nobody(Frame denial) {
    if (denial.claim().proposition().predicate().kind() != Predicate.Kind.VERB) {
      return Optional.empty();
    }
    boolean object = denial.first(Role.OBJECT).isPresent();
    return denial.participants().stream()
        .filter(p -> p.role() == Role.OBJECT || (p.role() == Role.SUBJECT && !object))
        .filter(
            p ->
                p.mention().quantifier() == Quantifier.NO
                    || p.mention().quantifier() == Quantifier.ANY)
        .findFirst();
  }

  private static boolean isTelling(Frame frame) {
    Predicate predicate = frame.claim().proposition().predicate();
    return predicate.kind() == Predicate.Kind.EXISTENCE
        || predicate.kind() == Predicate.Kind.EVENT_NOUN
        || (predicate.kind() == Predicate.Kind.VERB && TELLING.contains(predicate.lemma()));
  }

  /** "Three arrests", "a complaint", "at least one death", but not "at most one". */
  private static boolean isSome(Mention mention) {
    return mention.quantifier() != Quantifier.NO
        && mention.quantifier() != Quantifier.ANY
        && mention.quantifier() != Quantifier.FEW
        && mention
            .quantity()
            .map(q -> q.low() > 0 && q.bound() != Bound.AT_MOST && q.bound() != Bound.LESS_THAN)
            .orElse(true);
  }

  /** The noun, and what it is a number of. */
  private static Set<String> events(Mention mention) {
    Set<String> found = new TreeSet<>();
    found.add(lower(mention.head()));
    Matcher counted = COUNTED.matcher(mention.text());
    if (counted.find()) {
      String last = lower(counted.group(1));
      last = last.substring(last.lastIndexOf(' ') + 1);
      found.add(last);
      found.add(last.endsWith("s") ? last.substring(0, last.length() - 1) : last);
    }
    return found;
  }

  /** "Nobody in the city has complained", "three complaints from tourists". */
  private static boolean isOfOthers(Mention nobody, Frame report, Mention event) {
    Set<String> whose = new TreeSet<>(Terms.of(nobody.text()));
    whose.remove("nobody");
    Matcher of = OF_WHOM.matcher(event.text());
    Set<String> others = new TreeSet<>(of.find() ? Terms.of(of.group(1)) : ImmutableSet.of());
    report.claim().proposition().arguments().stream()
        .filter(a -> a.role() == Role.OBLIQUE && GIVERS.contains(a.marker()))
        .forEach(a -> others.addAll(Terms.of(a.mention().text())));
    return !whose.isEmpty() && !others.isEmpty() && Sets.intersection(whose, others).isEmpty();
  }

  /** How surely both are about one affair; empty if the denial is about what the report is not. */
  private static Optional<Double> tied(
      Frame denial, Frame report, Alignment alignment, String verb, String noun) {
    if (OTHER_TIME.matcher(report.claim().proposition().sentence()).find()) {
      return Optional.empty();
    }
    Set<String> told = Terms.of(report.claim().proposition().sentence());
    Set<String> own = ImmutableSet.of(Terms.stem(verb), Terms.stem(noun));
    for (Argument argument : denial.claim().proposition().arguments()) {
      if (argument.role() == Role.CLAUSE) {
        return Optional.empty();
      }
      Set<String> needed = new TreeSet<>(Terms.of(argument.mention().text()));
      needed.remove("nobody");
      needed.removeAll(own);
      if (!told.containsAll(needed)) {
        return Optional.empty();
      }
    }
    Set<String> shared =
        new TreeSet<>(Sets.intersection(Terms.of(denial.claim().proposition().sentence()), told));
    shared.removeAll(own);
    shared.remove(Terms.stem(denial.predicate()));
    shared.removeIf(EMPTY::contains);
    boolean time =
        alignment.time() == Alignment.TimeRelation.SAME
            || alignment.time() == Alignment.TimeRelation.OVERLAP;
    return shared.isEmpty() && !time ? Optional.empty() : Optional.of(SCORE);
  }

  private Judgement finding(String none, String some, double score) {
    return Judgement.finding(
        Verdict.CONTRADICTION,
        ConflictType.SCOPE,
        score,
        Explanation.of(
            id() + ": “" + some + "” says that it happened, “" + none + "” that it did not"));
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }
}
