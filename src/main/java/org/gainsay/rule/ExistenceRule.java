package org.gainsay.rule;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.gainsay.claim.Argument;
import org.gainsay.claim.Argument.Role;
import org.gainsay.claim.EventTime;
import org.gainsay.claim.Mention;
import org.gainsay.claim.Mention.Quantifier;
import org.gainsay.claim.Predicate;
import org.gainsay.conflict.Absence;
import org.gainsay.conflict.Alignment;
import org.gainsay.conflict.ConflictRule;
import org.gainsay.conflict.ConflictType;
import org.gainsay.conflict.Explanation;
import org.gainsay.conflict.Frame;
import org.gainsay.conflict.Judgement;
import org.gainsay.conflict.ParticipantMatch;
import org.gainsay.conflict.Verdict;

/**
 * A thing that there was none of, against a report that takes it for granted (Strawson's
 * presupposition, "On Referring", 1950): "The building had no sprinklers", "The sprinklers in the
 * building worked". Not: "The building had no sprinklers", "The owner had asked for sprinklers".
 */
public final class ExistenceRule implements ConflictRule {
  private static final double SCORE = 0.75;

  /** Where nothing but the thing itself is common to both. */
  private static final double UNTIED = 0.55;

  /** Verbs whose object need not be there. */
  private static final ImmutableSet<String> INTENSIONAL =
      Tables.set(
          """
          want, need, lack, miss, seek, ask, request, demand, deny, expect, hope, plan, promise, propose,
          offer, order, require, look, search, imagine, invent, fake, forge, cancel, prevent, avoid, fear,
          recommend, suggest, consider, wait, prepare, install, build, buy, introduce, bring, remove, replace,
          mention, describe, claim, call, believe, doubt, refuse, reject, oppose, ban, forget, deserve, use to,
          depend, rely, lose, get, obtain, receive, gain, give up, sell, surrender, hand over, leave, borrow
          """);

  /** "The first inspection", "a second report": one of several. */
  private static final Pattern ORDER =
      Pattern.compile(
          "(?i)\\b(first|second|third|fourth|earlier|later|previous|next|other|another|new|follow-up|final|last)\\b");

  /** "No such machine": of which kind, something else says. */
  private static final Pattern SUCH = Pattern.compile("(?i)\\bsuch\\b");

  private static final ImmutableSet<String> HAVING =
      ImmutableSet.of("have", "own", "hold", "possess", "keep", "carry", "get");

  /** What comes and goes, or what one has in another sense each time. */
  private static final ImmutableSet<String> ABSTRACT =
      Tables.set(
          """
          evidence, proof, doubt, intention, sign, indication, comment, word, knowledge, danger, threat, risk,
          pressure, difference, impact, effect, influence, role, link, connection, relationship, relation,
          contact, experience, idea, information, detail, success, progress, change, choice, agreement, deal,
          decision, answer, explanation, excuse, reply, response, word, truth, room, money, power, authority,
          control, access, support, trouble, fault, blame, shortage, limit, precedent, basis, ground, talk,
          concern, complaint, objection, command, charge, custody, possession, regret, fear, report, name, friend, enemy, life, home, job, work, use,
          office, vote, majority, law, rule, policy, right, duty, obligation, conflict, election, day, week, month, year,
          hour, minute, case, example, record, story, news, mistake, error, problem
          """);

  @Override
  public String id() {
    return "existence";
  }

  @Override
  public Optional<Judgement> judge(Alignment alignment) {
    if (alignment.time() == Alignment.TimeRelation.DISJOINT) {
      return Optional.empty();
    }
    return alignment
        .denialFirst()
        .filter(ordered -> ordered.b().claim().factuality().committed())
        .flatMap(this::denied);
  }

  private Optional<Judgement> denied(Alignment denialFirst) {
    return Absence.of(denialFirst.a().claim())
        .flatMap(
            none ->
                none.listed()
                    ? listed(denialFirst, none.thing())
                    : takenForGranted(denialFirst, none.thing()));
  }

  /** "The inspection found no faults", "The inspection lists eleven faults". */
  private Optional<Judgement> listed(Alignment denialFirst, Mention none) {
    Frame report = denialFirst.b();
    if (!Absence.isListing(report.claim().proposition().predicate())
        || (denialFirst.participants().stream().noneMatch(ExistenceRule::isSameLister)
            && !isLikeLister(denialFirst))) {
      return Optional.empty();
    }
    return report.participants().stream()
        .filter(there -> there.role() == Role.OBJECT && isThere(there, none))
        .findFirst()
        .map(there -> finding(none, there.mention(), SCORE));
  }

  private static boolean isSameLister(ParticipantMatch match) {
    return match.a().role() == Role.SUBJECT
        && match.b().role() == Role.SUBJECT
        && match.relation() == ParticipantMatch.Relation.SAME
        && Coverage.isReferring(match.a().mention());
  }

  /**
   * "The most recent inspection by the state", "the state's January inspection report": what the
   * one looks by is named by the other, and what else they are told by agrees.
   */
  private static boolean isLikeLister(Alignment denialFirst) {
    Optional<Mention> a = denialFirst.a().first(Role.SUBJECT).filter(Coverage::isReferring);
    Optional<Mention> b = denialFirst.b().first(Role.SUBJECT).filter(Coverage::isReferring);
    if (a.isEmpty() || b.isEmpty() || isNamed(a.get()) || isNamed(b.get())) {
      return false;
    }
    Set<String> ofA = new TreeSet<>(Terms.of(a.get().text()));
    Set<String> ofB = new TreeSet<>(Terms.of(b.get().text()));
    boolean oneKind =
        ofB.contains(Terms.stem(lower(a.get().head())))
            || ofA.contains(Terms.stem(lower(b.get().head())));
    if (!oneKind || ORDER.matcher(a.get().text() + ' ' + b.get().text()).find()) {
      return false;
    }
    Set<String> shared = new TreeSet<>(Sets.intersection(ofA, ofB));
    boolean time =
        denialFirst.time() == Alignment.TimeRelation.SAME
            || denialFirst.time() == Alignment.TimeRelation.OVERLAP;
    // What neither is told by may be another: one of the state, one of the county.
    boolean own = !Sets.difference(ofA, ofB).isEmpty() && !Sets.difference(ofB, ofA).isEmpty();
    TimeText timeA = told(denialFirst.a(), a.get());
    TimeText timeB = told(denialFirst.b(), b.get());
    boolean named = timeA.isSameMonthOrYear(timeB);
    return !timeA.otherDay(timeB)
        && ((shared.size() > 1 && (!own || time || named)) || (!own && (time || named)));
  }

  /** When, as the lister or what it does is dated: "the January report". */
  private static TimeText told(Frame frame, Mention lister) {
    String dated = frame.claim().qualifiers().time().map(EventTime::text).orElse("");
    return TimeText.parse(
        lister.text().contains(dated) ? lister.text() : lister.text() + ' ' + dated);
  }

  private static boolean isNamed(Mention mention) {
    return mention.head().isEmpty() || !Character.isLowerCase(mention.head().charAt(0));
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }

  private Optional<Judgement> takenForGranted(Alignment denialFirst, Mention none) {
    Frame denial = denialFirst.a();
    Frame report = denialFirst.b();
    if (!isConcrete(none) || isAnothers(denialFirst) || SUCH.matcher(none.text()).find()) {
      return Optional.empty();
    }
    return report.claim().proposition().arguments().stream()
        .filter(there -> isThere(there, none))
        .filter(there -> !isOnlyMeant(report, there))
        .flatMap(
            there ->
                certainty(denial, report, none, there.mention()).stream()
                    .map(score -> finding(none, there.mention(), score)))
        .findFirst();
  }

  /** "Asked for sprinklers", but not "left under an export permit". */
  private static boolean isOnlyMeant(Frame report, Argument there) {
    return INTENSIONAL.contains(report.claim().proposition().predicate().lemma())
        && !(there.role() == Role.OBLIQUE && there.marker().equals("under"));
  }

  /** "The captain had no command of the ship", "the mate had command of the ship". */
  private static boolean isAnothers(Alignment denialFirst) {
    return HAVING.contains(denialFirst.a().predicate())
        && HAVING.contains(denialFirst.b().predicate())
        && denialFirst.participants().stream()
            .anyMatch(
                match ->
                    match.a().role() == Role.SUBJECT
                        && match.b().role() == Role.SUBJECT
                        && match.relation() == ParticipantMatch.Relation.DIFFERENT);
  }

  private Judgement finding(Mention none, Mention there, double score) {
    return Judgement.finding(
        Verdict.CONTRADICTION,
        ConflictType.SCOPE,
        score,
        Explanation.of(
            id() + ": “" + there.text() + "” takes for granted what “" + none.text() + "” denies"));
  }

  private static boolean isConcrete(Mention mention) {
    String head = mention.head().toLowerCase(Locale.ROOT);
    return head.length() > 2
        && Character.isLowerCase(mention.head().charAt(0))
        && !ABSTRACT.contains(head)
        && !Terms.of(head).isEmpty()
        && !OtherEventGuard.isVague(head);
  }

  private static boolean isThere(Argument argument, Mention none) {
    Mention mention = argument.mention();
    boolean counted = mention.quantity().map(q -> q.low() > 0).orElse(true);
    return argument.role() != Role.CLAUSE
        && argument.role() != Role.ATTRIBUTE
        && mention.quantifier() != Quantifier.NO
        && mention.quantifier() != Quantifier.ANY
        && mention.quantifier() != Quantifier.FEW
        && counted
        && mention.head().equalsIgnoreCase(none.head());
  }

  /**
   * How surely both speak of one thing: of one place or owner, or of the thing of one affair; empty
   * if nothing says so.
   */
  private static Optional<Double> certainty(
      Frame denial, Frame report, Mention none, Mention there) {
    ImmutableSet<String> thing = Terms.of(upToHead(none));
    Set<String> reported = Terms.of(report.claim().proposition().sentence());
    if (!reported.containsAll(thing)) {
      return Optional.empty();
    }
    Set<String> shared =
        new TreeSet<>(
            Sets.intersection(Terms.of(denial.claim().proposition().sentence()), reported));
    shared.removeAll(thing);
    ImmutableSet<String> told = Terms.of(none.text());
    long missing = told.stream().filter(word -> !reported.contains(word)).count();
    if (2 * missing > told.size() - thing.size()) {
      return Optional.empty(); // "a calculation made by the department", "by the campaign"
    }
    if (Whereabouts.of(denial, none).areApart(Whereabouts.of(report, there))) {
      return Optional.empty(); // "no snow on the road", "the snow on the pass"
    }
    // "No gas in the wards of the hospital", "Dr Mora of the hospital speaks of tear gas".
    report
        .first(Role.SUBJECT)
        .filter(who -> Coverage.isPerson(who) && !who.equals(there))
        .ifPresent(who -> shared.removeAll(Terms.of(who.text())));
    // What somebody has none of, others may have: "he has no lobbyists", "lobbyists gave him
    // money".
    boolean owned = denial.claim().proposition().predicate().kind() != Predicate.Kind.EXISTENCE;
    if (owned) {
      shared.retainAll(Terms.of(there.text()));
    }
    if (!shared.isEmpty()) {
      return Optional.of(SCORE);
    }
    boolean compound = thing.size() > 1 && Terms.of(there.text()).containsAll(thing);
    if (!owned && compound) {
      return Optional.of(UNTIED); // "an export permit": of what kind, the thing itself says
    }
    return isTheOne(there)
            && denial.first(Role.SUBJECT).map(ExistenceRule::isOne).orElse(false)
            && Whereabouts.of(report, there).isEmpty()
        ? Optional.of(UNTIED)
        : Optional.empty(); // "the wine had no poison in it", "the poison was in the sauce"
  }

  /** "The sprinklers": which, the affair tells. */
  private static boolean isTheOne(Mention mention) {
    return isOne(mention)
        && mention.modifiers().isEmpty()
        && mention.text().indexOf(' ') == mention.text().lastIndexOf(' ');
  }

  /** "The building", "the house built in 1904", but nobody. */
  private static boolean isOne(Mention mention) {
    return mention.quantifier() == Quantifier.DEFINITE
        && mention.entity().isEmpty()
        && mention.text().toLowerCase(Locale.ROOT).startsWith("the ");
  }

  /** "No life jackets" of "no life jackets on the deck". */
  private static String upToHead(Mention mention) {
    String text = mention.text().toLowerCase(Locale.ROOT);
    String head = mention.head().toLowerCase(Locale.ROOT);
    int at = text.indexOf(head);
    return at < 0 ? head : text.substring(0, at + head.length());
  }
}
