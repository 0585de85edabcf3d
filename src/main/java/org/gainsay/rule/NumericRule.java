package org.gainsay.rule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.gainsay.claim.Argument;
import org.gainsay.claim.Argument.Role;
import org.gainsay.claim.Claim;
import org.gainsay.claim.Entity;
import org.gainsay.claim.Predicate;
import org.gainsay.claim.Quantity;
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
 * Numbers for the same measure that exclude each other: "Revenue was $412.6 million", "It took in
 * $398.3 million in revenue". Not: "just under $41 million", "$40.8 million"; "at least 12 died",
 * "31 died"; "a further 30", "47".
 */
public final class NumericRule implements ConflictRule {
  /** Numbers nearer to each other than this may be two ways of counting. */
  private static final double NEAR = 0.05;

  /** What says of something that it has a number, and leaves open of what kind. */
  private static final ImmutableSet<String> MEASURING =
      ImmutableSet.of(
          "be",
          "have",
          "stand",
          "amount",
          "total",
          "number",
          "come",
          "reach",
          "equal",
          "hit",
          "measure",
          "carry",
          "hold",
          "contain",
          "include",
          "count",
          "remain",
          "exist",
          "make",
          "take in",
          "bring in",
          "earn",
          "report",
          "post",
          "record",
          "show",
          "list",
          "weigh",
          "cost",
          "run",
          "last",
          "take",
          "exceed",
          "top",
          "slow",
          "rise",
          "fall",
          "climb",
          "drop",
          "ease",
          "increase",
          "decrease",
          "put",
          "get",
          "go",
          "travel",
          "comprise",
          "seat",
          "employ");

  /** Counts that grow or shrink from day to day. */
  private static final ImmutableSet<String> CHANGING =
      ImmutableSet.of(
          "die",
          "kill",
          "injure",
          "hurt",
          "wound",
          "dead",
          "missing",
          "confirm",
          "recover",
          "find",
          "infect",
          "arrest",
          "detain",
          "evacuate",
          "displace",
          "stand",
          "climb",
          "rise",
          "reach",
          "bring",
          "sick",
          "miss",
          "collect",
          "sign",
          "test",
          "account",
          "raise",
          "destroy",
          "burn",
          "damage",
          "rescue",
          "hospitalize",
          "hospitalise",
          "flee",
          "cancel",
          "lose",
          "affect",
          "vaccinate",
          "spend",
          "win",
          "lead");

  private static final ImmutableSet<String> DYING =
      ImmutableSet.of("kill", "die", "perish", "drown");

  private static final Pattern OF_DEAD =
      Pattern.compile("(?i)^the (?:total |official |final )?number of (?:the )?(?:dead|deaths)\\b");

  private static final double ENOUGH = 0.4;

  private final UnitTable units = UnitTable.load();

  @Override
  public String id() {
    return "numeric";
  }

  @Override
  public Optional<Judgement> judge(Alignment alignment) {
    Optional<Judgement> best = Optional.empty();
    ImmutableList<Figure> ofB = Figure.of(alignment.b());
    if (ofB.isEmpty() || alignment.time() == Alignment.TimeRelation.DISJOINT) {
      return Optional.empty();
    }
    for (Figure a : Figure.of(alignment.a())) {
      for (Figure b : ofB) {
        Optional<Judgement> found = judge(alignment, a, b);
        if (found.isPresent() && (best.isEmpty() || found.get().score() > best.get().score())) {
          best = found;
        }
      }
    }
    return best.filter(found -> !otherDay(alignment)); // last, as it takes long to tell
  }

  private Optional<Judgement> judge(Alignment alignment, Figure a, Figure b) {
    if (!comparable(alignment, a, b) || !exclude(a.quantity(), b.quantity())) {
      return Optional.empty();
    }
    List<Explanation> steps = new ArrayList<>();
    Optional<Double> same = sameMeasure(alignment, a, b, steps);
    if (same.isEmpty()) {
      return Optional.empty();
    }
    double score = same.get();
    if (Quantities.distance(units.normal(a.quantity()), units.normal(b.quantity())) < NEAR) {
      score *= 0.85;
    }
    return Optional.of(
        Judgement.finding(
            Verdict.CONTRADICTION,
            ConflictType.NUMERIC,
            score,
            new Explanation(
                id() + ": “" + a.quantity().text() + "” and “" + b.quantity().text() + "”",
                ImmutableList.copyOf(steps))));
  }

  /** Whoever writes "4 hectares" for "10 acres" rounds, as they stand in different units. */
  private boolean exclude(Quantity a, Quantity b) {
    Quantity x = units.normal(a);
    Quantity y = units.normal(b);
    if (units.isScale(a.unit()) && !a.unit().equals(b.unit())) {
      return Quantities.exclude(Quantities.about(x), Quantities.about(y));
    }
    return Quantities.exclude(x, y);
  }

  /** Whether the two numbers can be of one measure, whatever they measure. */
  private boolean comparable(Alignment alignment, Figure a, Figure b) {
    if (!a.part().equals(b.part()) || a.part().equals("other") || a.sharedOut() != b.sharedOut()) {
      return false;
    }
    if (areSharesOfTwoThings(a, b) || areOfTwoStuffs(a, b)) {
      return false;
    }
    // Two of the four is less than all four, and no other number.
    if ((a.isAll() || b.isAll()) && (a.isPart() || b.isPart())) {
      return false;
    }
    return sameUnit(alignment, a, b)
        && Figure.period(alignment.a(), a).equals(Figure.period(alignment.b(), b));
  }

  /** "11% of Democratic claims", "32% of Republican claims": each of its own whole. */
  private static boolean areSharesOfTwoThings(Figure a, Figure b) {
    Set<String> x = a.whole();
    Set<String> y = b.whole();
    return !x.isEmpty() && !y.isEmpty() && !x.containsAll(y) && !y.containsAll(x);
  }

  /** "200 grams of butter", "350 grams of flour". */
  private boolean areOfTwoStuffs(Figure a, Figure b) {
    if (!units.isScale(a.quantity().unit())) {
      return false;
    }
    Set<String> x = a.stuff();
    Set<String> y = x.isEmpty() ? x : b.stuff();
    return !y.isEmpty() && Sets.intersection(x, y).isEmpty();
  }

  private static boolean hasWhole(Figure figure) {
    return !figure.whole().isEmpty();
  }

  private boolean sameUnit(Alignment alignment, Figure a, Figure b) {
    String x = units.normal(a.quantity()).unit();
    String y = units.normal(b.quantity()).unit();
    if (isToll(alignment.a(), alignment.b()) || isToll(alignment.b(), alignment.a())) {
      return !units.isScale(x) && !units.isScale(y) && !x.equals("time") && !y.equals("time");
    }
    if (x.equals(y)) {
      return !x.isEmpty() || bothOf(alignment, a, b);
    }
    // "Fired nine times", "fired two shots": as often as what it makes.
    return (x.equals("time") && a.argument().isEmpty() && isMade(alignment.b(), b, y))
        || (y.equals("time") && b.argument().isEmpty() && isMade(alignment.a(), a, x));
  }

  private static boolean isMade(Frame frame, Figure figure, String unit) {
    return switch (unit) {
          case "shot" -> frame.predicate().equals("fire") || frame.predicate().equals("shoot");
          default -> false;
        }
        && figure.argument().isPresent();
  }

  /** Bare numbers are of what they stand beside. */
  private static boolean bothOf(Alignment alignment, Figure a, Figure b) {
    return alignment.participants().stream()
        .anyMatch(
            m ->
                a.argument().equals(Optional.of(m.a())) && b.argument().equals(Optional.of(m.b())));
  }

  private static boolean otherDay(Alignment alignment) {
    Claim a = alignment.a().claim();
    Claim b = alignment.b().claim();
    return TimeText.of(a).otherDay(TimeText.of(b)) || changing(alignment);
  }

  /** Tolls and tallies are brought up to date from day to day. */
  private static boolean changing(Alignment alignment) {
    Optional<java.time.LocalDate> x = alignment.a().claim().qualifiers().utterance();
    Optional<java.time.LocalDate> y = alignment.b().claim().qualifiers().utterance();
    return x.isPresent()
        && y.isPresent()
        && !x.equals(y)
        && (CHANGING.contains(alignment.a().predicate())
            || CHANGING.contains(alignment.b().predicate()));
  }

  private Optional<Double> sameMeasure(
      Alignment alignment, Figure a, Figure b, List<Explanation> steps) {
    Relation relation = alignment.predicate().relation();
    boolean scale = units.isScale(a.quantity().unit());
    double score;
    if (relation == Relation.SAME) {
      score = 0.9;
    } else if (relation == Relation.SYNONYM) {
      score = 0.85;
    } else if (measures(alignment.a(), a) && measures(alignment.b(), b)) {
      score = 0.85;
    } else if (isToll(alignment.a(), alignment.b()) || isToll(alignment.b(), alignment.a())) {
      score = 0.85;
    } else if (scale && (isLimit(alignment.a()) || isLimit(alignment.b()))) {
      score = 0.8;
    } else if (relation == Relation.ENTAILS || relation == Relation.ENTAILED_BY) {
      score = 0.75;
    } else {
      return Optional.empty();
    }
    boolean anchored = isAboard(alignment.a()) && isAboard(alignment.b());
    Set<String> who = new HashSet<>();
    for (ParticipantMatch match : alignment.participants()) {
      boolean holder =
          a.argument().equals(Optional.of(match.a()))
              || b.argument().equals(Optional.of(match.b()));
      if (holder) {
        if (toldApart(match)) {
          return Optional.empty();
        }
        continue;
      }
      steps.add(Explanation.of(match.because()));
      switch (match.relation()) {
        case SAME -> {
          anchored |=
              Coverage.isReferring(match.a().mention())
                  || (match.a().role() == Role.SUBJECT && !isHere(match));
          if (Coverage.isPerson(match.a().mention())) {
            who.addAll(Terms.of(match.a().mention().text()));
            who.addAll(Terms.of(match.b().mention().text()));
          }
        }
        case COMPATIBLE -> score *= match.isOpen() ? 0.8 : 0.9;
        case PART_OF, HAS_PART -> {
          return Optional.empty();
        }
        case DIFFERENT -> {
          if (!Terms.inside(match) && matters(match)) {
            return Optional.empty();
          }
        }
      }
    }
    Set<String> termsA = terms(alignment.a(), a);
    Set<String> termsB = terms(alignment.b(), b);
    Set<String> shared = Sets.intersection(termsA, termsB);
    int least = Math.max(1, Math.min(termsA.size(), termsB.size()));
    double share = (double) shared.size() / least;
    if (shared.isEmpty() || (!anchored && share < ENOUGH) || (anchored && share < ENOUGH / 2)) {
      return Optional.empty();
    }
    if (scale && !anchored && share < 0.6) {
      return Optional.empty();
    }
    if (scale && !anchored && shared.size() < 2 && !(hasWhole(a) && hasWhole(b))) {
      return Optional.empty(); // "3 percent were black", "16 percent were black"
    }
    if (!who.isEmpty() && isOfPeopleAlone(alignment, a, b, Sets.difference(shared, who))) {
      return Optional.empty(); // "Cruz has 69", "Cruz has 22"
    }
    if (ownNames(alignment.a(), termsB) && ownNames(alignment.b(), termsA)) {
      return Optional.empty();
    }
    steps.add(
        Explanation.of("both speak of " + String.join(", ", new java.util.TreeSet<>(shared))));
    return Optional.of(score * (0.7 + 0.3 * share));
  }

  /** Whether two numbers that people have may be of anything: no word but the verb says of what. */
  private static boolean isOfPeopleAlone(
      Alignment alignment, Figure a, Figure b, Set<String> further) {
    Set<String> things = new HashSet<>();
    for (Argument participant : alignment.a().claim().proposition().arguments()) {
      things.addAll(Terms.of(participant.mention().text()));
    }
    return Sets.intersection(further, things).isEmpty() && !(isCounted(a) && isCounted(b));
  }

  private static boolean isCounted(Figure figure) {
    String unit = figure.quantity().unit();
    return !unit.isEmpty() && !unit.equals("percent") && !unit.equals("point");
  }

  /** "Here are three reasons". */
  private static boolean isHere(ParticipantMatch match) {
    return match.a().mention().head().equalsIgnoreCase("here");
  }

  /** "The ferry carried 112 people", "there were 96 people on board". */
  private static boolean isAboard(Frame frame) {
    boolean told = !frame.claim().proposition().predicate().lemma().equals("carry");
    return frame.predicate().equals("carry")
        && (told || frame.first(Role.SUBJECT).filter(m -> !Coverage.isPerson(m)).isPresent());
  }

  /** "The death toll was nine", "the number of the dead is nine", "twelve were killed". */
  private static boolean isToll(Frame toll, Frame deaths) {
    return toll.claim()
            .proposition()
            .first(Role.SUBJECT)
            .map(m -> m.head().equals("toll") || OF_DEAD.matcher(m.text()).find())
            .orElse(false)
        && DYING.contains(deaths.predicate());
  }

  /** "It never exceeded 60 miles an hour": whatever else it did. */
  private static boolean isLimit(Frame frame) {
    return frame.negative() && Figure.ABOVE.contains(frame.predicate());
  }

  /** Houses in the upper and in the lower town. */
  private static boolean toldApart(ParticipantMatch match) {
    return match.relation() == ParticipantMatch.Relation.DIFFERENT
        && match.a().mention().head().equals(match.b().mention().head());
  }

  private static boolean matters(ParticipantMatch match) {
    return match.a().role() == Role.SUBJECT
        || match.b().role() == Role.SUBJECT
        || match.a().role() == Role.OBJECT
        || match.a().mention().entity().isPresent()
        || match.b().mention().entity().isPresent();
  }

  /** Whether the claim does no more than give something its number. */
  private static boolean measures(Frame frame, Figure figure) {
    Predicate predicate = frame.claim().proposition().predicate();
    return MEASURING.contains(frame.predicate())
        || predicate.kind() == Predicate.Kind.EXISTENCE
        || figure.argument().filter(p -> p.role() == Role.ATTRIBUTE).isPresent();
  }

  private static Set<String> terms(Frame frame, Figure figure) {
    Set<String> terms =
        new java.util.LinkedHashSet<>(Terms.of(frame.claim().proposition().sentence()));
    terms.remove(Terms.stem(figure.quantity().unit()));
    terms.addAll(Terms.of(source(frame)));
    if (isAboard(frame)) {
      terms.add("board");
    }
    return terms;
  }

  /** "A brochure for the hotel says that it has": what a pronoun may stand for. */
  private static String source(Frame frame) {
    boolean pronoun =
        frame
            .first(Role.SUBJECT)
            .map(m -> m.entity().isEmpty() && m.modifiers().isEmpty() && m.head().length() < 5)
            .orElse(false);
    return pronoun ? frame.claim().attribution().innermost().name() : "";
  }

  /** Whether the claim speaks of somebody or something by a name that the other has not. */
  private static boolean ownNames(Frame frame, Set<String> others) {
    return frame.participants().stream()
        .map(Argument::mention)
        .filter(m -> Character.isUpperCase(m.head().charAt(0)))
        .filter(m -> m.entity().map(Entity::name).isPresent())
        .anyMatch(m -> Sets.intersection(Terms.of(m.text()), others).isEmpty());
  }
}
