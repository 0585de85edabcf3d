package org.gainsay.rule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gainsay.claim.Argument;
import org.gainsay.claim.Argument.Role;
import org.gainsay.claim.Entity;
import org.gainsay.claim.Mention;
import org.gainsay.claim.Proposition;
import org.gainsay.conflict.Alignment;
import org.gainsay.conflict.Alignment.TimeRelation;
import org.gainsay.conflict.ConflictRule;
import org.gainsay.conflict.ConflictType;
import org.gainsay.conflict.Explanation;
import org.gainsay.conflict.Frame;
import org.gainsay.conflict.Judgement;
import org.gainsay.conflict.LexicalKnowledge.Relation;
import org.gainsay.conflict.ParticipantMatch;
import org.gainsay.conflict.Verdict;

/**
 * Two places for one event or one thing: "The summit will be held in Vienna in May", "The summit
 * will take place in Oslo in May"; "The bomb was under the seat", "The bomb was hidden in the
 * boot". Not: "She spoke in Vienna", "She spoke in Oslo".
 */
public final class LocationRule implements ConflictRule {
  private static final ImmutableSet<String> MARKERS =
      ImmutableSet.of(
          "in", "at", "on", "under", "inside", "behind", "beneath", "outside", "near", "beside",
          "within", "above");

  /** What says where something is, or where it was put. */
  private static final ImmutableSet<String> BEING =
      ImmutableSet.of(
          "be",
          "stand",
          "lie",
          "sit",
          "place",
          "put",
          "hide",
          "leave",
          "plant",
          "keep",
          "store",
          "find",
          "discover",
          "park",
          "bury",
          "hang",
          "stay",
          "remain",
          "live",
          "conceal",
          "stash",
          "spot",
          "seize",
          "recover",
          "shoot",
          "kill",
          "sleep",
          "wait",
          "dump",
          "lock");

  /** What says where something takes place. */
  private static final ImmutableSet<String> TAKING_PLACE =
      ImmutableSet.of("hold", "take place", "take", "stage", "host", "occur", "happen", "be");

  private final FunctionalTable functional = FunctionalTable.load();
  private final PlaceNames places = PlaceNames.load();
  private final Map<String, String> kinds = kinds();

  private static ImmutableMap<String, String> kinds() {
    ImmutableMap.Builder<String, String> kinds = ImmutableMap.builder();
    for (String line : Tables.lines("places.txt")) {
      int colon = line.indexOf(':');
      Tables.words(line.substring(colon + 1))
          .forEach(word -> kinds.put(word, line.substring(0, colon)));
    }
    return kinds.buildOrThrow();
  }

  @Override
  public String id() {
    return "location";
  }

  @Override
  public Optional<Judgement> judge(Alignment alignment) {
    if (alignment.a().negative()
        || alignment.b().negative()
        || alignment.time() == TimeRelation.DISJOINT) {
      return Optional.empty();
    }
    // The times last: reading them takes long, and few pairs come so far.
    return named(alignment)
        .or(() -> kept(alignment))
        .filter(
            found ->
                !TimeText.of(alignment.a().claim()).otherDay(TimeText.of(alignment.b().claim())));
  }

  /** Two names of towns or countries. */
  private Optional<Judgement> named(Alignment alignment) {
    Optional<ParticipantMatch> place = alignment.place();
    if (place.isEmpty()
        || place.get().relation() != ParticipantMatch.Relation.DIFFERENT
        || !PlaceNames.isName(place.get().a().mention())
        || !PlaceNames.isName(place.get().b().mention())
        || places.mayLieIn(place.get().a().mention(), place.get().b().mention())) {
      return Optional.empty();
    }
    boolean hosted = isHosting(alignment.a()) && isHosting(alignment.b());
    boolean once =
        functional.isOnce(alignment.a().predicate())
            || functional.isOnce(alignment.b().predicate());
    boolean oneEvent =
        once || (alignment.time() == TimeRelation.SAME && !alignment.a().predicate().equals("be"));
    Optional<Mention> what =
        hosted
            ? theme(alignment).filter(m -> !Coverage.isPerson(m))
            : Optional.empty(); // people move
    if (what.isPresent() && Coverage.isReferring(what.get())) {
      return Optional.of(
          found(
              place.get().a().mention(),
              place.get().b().mention(),
              0.75,
              ImmutableList.of(Explanation.of("both speak of " + what.get().text()))));
    }
    return oneEvent
        ? Sameness.of(alignment)
            .map(
                same ->
                    found(
                        place.get().a().mention(),
                        place.get().b().mention(),
                        same.score() * 0.85,
                        same.steps()))
        : Optional.empty();
  }

  /** "The wedding was held": by its verb, although the noun says what happened. */
  private static boolean isHosting(Frame frame) {
    return TAKING_PLACE.contains(frame.claim().proposition().predicate().lemma());
  }

  /** Two places of one kind, or within and without, for one thing. */
  private Optional<Judgement> kept(Alignment alignment) {
    Relation relation = alignment.predicate().relation();
    boolean both =
        BEING.contains(alignment.a().predicate()) && BEING.contains(alignment.b().predicate());
    if (!both && relation != Relation.SAME && relation != Relation.SYNONYM) {
      return Optional.empty();
    }
    boolean motion = !both;
    Optional<Mention> what = motion ? Optional.empty() : theme(alignment);
    if (what.isEmpty() || !Coverage.isReferring(what.get())) {
      return Optional.empty();
    }
    for (Argument a : places(alignment.a())) {
      for (Argument b : places(alignment.b())) {
        if (apart(a.mention(), b.mention())) {
          List<Explanation> steps = new ArrayList<>();
          steps.add(Explanation.of("both speak of " + what.get().text()));
          return Optional.of(found(a.mention(), b.mention(), 0.7, steps));
        }
      }
    }
    return Optional.empty();
  }

  private Judgement found(Mention a, Mention b, double score, List<Explanation> steps) {
    return Judgement.finding(
        Verdict.CONTRADICTION,
        ConflictType.LOCATION,
        score,
        new Explanation(
            id() + ": “" + a.text() + "” and “" + b.text() + "” for one event",
            ImmutableList.copyOf(steps)));
  }

  /** What both say the place of: the subject of the one verb, the object of the other. */
  private static Optional<Mention> theme(Alignment alignment) {
    Optional<Mention> a = theme(alignment.a());
    Optional<Mention> b = theme(alignment.b());
    return a.isPresent() && b.isPresent() && isSame(a.get(), b.get()) ? a : Optional.empty();
  }

  private static Optional<Mention> theme(Frame frame) {
    Proposition said = frame.claim().proposition();
    return said.first(Role.OBJECT)
        .filter(m -> !m.head().equals("place"))
        .or(() -> said.first(Role.SUBJECT));
  }

  private static boolean isSame(Mention a, Mention b) {
    if (a.entity().isPresent()
        && b.entity().isPresent()
        && a.entity().map(Entity::id).equals(b.entity().map(Entity::id))) {
      return true;
    }
    ImmutableSet<String> ma = ImmutableSet.copyOf(a.modifiers());
    ImmutableSet<String> mb = ImmutableSet.copyOf(b.modifiers());
    return a.head().equalsIgnoreCase(b.head()) && (ma.containsAll(mb) || mb.containsAll(ma));
  }

  private static ImmutableList<Argument> places(Frame frame) {
    return frame.claim().proposition().arguments().stream()
        .filter(p -> p.role() == Role.OBLIQUE && MARKERS.contains(p.marker()))
        .collect(ImmutableList.toImmutableList());
  }

  private boolean apart(Mention a, Mention b) {
    String ha = a.head().toLowerCase(Locale.ROOT);
    String hb = b.head().toLowerCase(Locale.ROOT);
    String x = kind(a, ha);
    String y = kind(b, hb);
    if (x == null || y == null || ha.equals(hb) || mentions(a, hb) || mentions(b, ha)) {
      return false;
    }
    boolean out = x.equals("outdoors") != y.equals("outdoors");
    return x.equals(y) ? !x.equals("outdoors") && !x.equals("building") : out;
  }

  /** "In the middle of Lark Avenue": the street. */
  private @org.jspecify.annotations.Nullable String kind(Mention mention, String head) {
    String kind = kinds.get(head);
    if (kind != null || !head.equals("middle")) {
      return kind;
    }
    return mention.modifiers().stream()
        .map(m -> kinds.get(m.toLowerCase(Locale.ROOT)))
        .filter(java.util.Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static boolean mentions(Mention mention, String head) {
    return mention.modifiers().stream().anyMatch(m -> m.equalsIgnoreCase(head));
  }
}
