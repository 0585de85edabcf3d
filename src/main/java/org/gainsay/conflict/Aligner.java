package org.gainsay.conflict;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gainsay.claim.Argument;
import org.gainsay.claim.Argument.Role;
import org.gainsay.claim.Claim;
import org.gainsay.claim.ClaimPair;
import org.gainsay.claim.EventTime;
import org.gainsay.claim.Mention;
import org.gainsay.claim.Predicate;
import org.gainsay.claim.Scope;
import org.gainsay.conflict.Alignment.TimeRelation;
import org.gainsay.conflict.LexicalKnowledge.Related;
import org.gainsay.conflict.MentionComparer.Comparison;
import org.gainsay.conflict.ParticipantMatch.Relation;
import org.jspecify.annotations.Nullable;

/**
 * Says what in one claim answers to what in another. Immutable and thread-safe; symmetric: the
 * alignment of the mirrored pair is the mirrored alignment.
 */
public final class Aligner implements Function<ClaimPair, Alignment> {
  private static final ImmutableSet<String> TOPIC_MARKERS =
      ImmutableSet.of("about", "on", "regarding", "concerning", "over", "of", "related to");

  private static final ImmutableSet<String> PARTY_MARKERS =
      ImmutableSet.of("with", "to", "between", "among", "by", "and");

  private static final Splitter WORDS =
      Splitter.on(Pattern.compile("[^\\p{L}\\p{N}]+")).omitEmptyStrings();

  private static final ImmutableSet<String> HURTING = ImmutableSet.of("injure", "hurt", "wound");

  private static final ImmutableSet<String> WEEKDAYS =
      ImmutableSet.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

  private static final Pattern EVERY =
      Pattern.compile("\\b(every|all|any|each)\\b", Pattern.CASE_INSENSITIVE);

  private static final Pattern EMPTY_SCOPE =
      Pattern.compile("at (all|once|length|last|first|least)", Pattern.CASE_INSENSITIVE);

  /** "Officials to discuss the campaign": what for, read as part of whom. */
  private static final Pattern PURPOSE =
      Pattern.compile("\\bto ((?:discuss|talk|ask|help|plan|arrange|negotiate|review)\\b.*)");

  /** "Anyone in the government about the election". */
  private static final Pattern ABOUT = Pattern.compile("(?<=\\S )about ((?!\\d)\\p{L}.*)");

  private final LexicalKnowledge words;
  private final Framer framer;
  private final MentionComparer mentions;

  public Aligner(LexicalKnowledge words) {
    this.words = words;
    this.framer = new Framer(words);
    this.mentions = new MentionComparer(words);
  }

  @Override
  public Alignment apply(ClaimPair pair) {
    return align(pair.a(), pair.b());
  }

  /** The alignment of two claims. */
  public Alignment align(Claim first, Claim second) {
    return align(framer.frame(first), framer.frame(second));
  }

  /** The claim as it is read for alignment. */
  Frame frame(Claim claim) {
    return framer.frame(claim);
  }

  /** Whether what two claims say has anything to do with each other. */
  boolean related(Frame a, Frame b) {
    return (isMeasured(a) && isMeasured(b))
        || words.relate(a.predicate(), b.predicate()).relation()
            != LexicalKnowledge.Relation.UNRELATED
        || Absence.meets(a, b)
        || isCounted(a, b)
        || isCounted(b, a)
        || isOfRow(a, b)
        || isOfRow(b, a);
  }

  /** "It was the first strike at the port", "there was a strike at the port". */
  private static boolean isOfRow(Frame ranked, Frame other) {
    Predicate predicate = ranked.claim().proposition().predicate();
    return predicate.kind() == Predicate.Kind.NOUN
        && !predicate.lemma().equals("time")
        && ranked
            .claim()
            .proposition()
            .first(Role.ATTRIBUTE)
            .filter(mention -> mention.modifiers().stream().anyMatch(Ordinals::isPlace))
            .isPresent()
        && other.claim().proposition().arguments().stream()
            .anyMatch(argument -> argument.mention().head().equals(predicate.lemma()));
  }

  /** "No one was arrested", "three arrests were made". */
  private boolean isCounted(Frame denial, Frame report) {
    return denial.negative()
        && !report.negative()
        && (hurts(denial)
            || speaksOfEvent(report, denial.predicate())
            || speaksOfEvent(denial, report.predicate()));
  }

  /** "No passenger was hurt": many words tell that one was. */
  private static boolean hurts(Frame denial) {
    return HURTING.contains(denial.predicate())
        && denial.participants().stream()
            .anyMatch(p -> p.mention().quantifier() == Mention.Quantifier.NO);
  }

  private boolean speaksOfEvent(Frame frame, String verb) {
    return frame.claim().proposition().arguments().stream()
        .filter(argument -> argument.role() != Role.CLAUSE)
        .map(argument -> argument.mention().head())
        .filter(head -> !head.isEmpty() && Character.isLowerCase(head.charAt(0)))
        .map(words::verb)
        .anyMatch(
            event ->
                event.equals(verb)
                    || words.relate(event, verb).relation() == LexicalKnowledge.Relation.SYNONYM);
  }

  /** "It weighs 17 kg" and "it came to 21 kg" are of one measure, whatever the verbs. */
  private static boolean isMeasured(Frame frame) {
    return frame.claim().proposition().arguments().stream()
        .anyMatch(argument -> argument.mention().quantity().isPresent());
  }

  /**
   * A frame with what of it each alignment needs, worked out when it is first needed. Thread-safe:
   * whoever works it out comes to the same.
   */
  static final class Framed {
    private final Frame frame;
    private volatile @Nullable Set<String> terms;

    Framed(Frame frame) {
      this.frame = frame;
    }

    Frame frame() {
      return frame;
    }
  }

  /** The claim as it is read for many alignments. */
  Framed framed(Claim claim) {
    return new Framed(framer.frame(claim));
  }

  Alignment align(Frame a, Frame b) {
    return align(new Framed(a), new Framed(b));
  }

  Alignment align(Framed framedA, Framed framedB) {
    Frame a = framedA.frame();
    Frame b = framedB.frame();
    Claim first = a.claim();
    Claim second = b.claim();
    Related predicate = words.relate(a.predicate(), b.predicate());
    boolean symmetric = isMutual(a.predicate()) && isMutual(b.predicate());
    ImmutableList<ParticipantMatch> matches = match(a, b, symmetric);
    ImmutableList<Argument> onlyA =
        rest(a, matches.stream().map(ParticipantMatch::a).collect(ImmutableSet.toImmutableSet()));
    ImmutableList<Argument> onlyB =
        rest(b, matches.stream().map(ParticipantMatch::b).collect(ImmutableSet.toImmutableSet()));
    return new Alignment(
        a,
        b,
        predicate,
        matches,
        onlyA,
        onlyB,
        times(first, second),
        places(first, second),
        limits(a, onlyA, framedB),
        limits(b, onlyB, framedA));
  }

  /** Whether it makes no difference who of two does it with whom. */
  private boolean isMutual(String predicate) {
    return words.relate(predicate, "communicate").relation() != LexicalKnowledge.Relation.UNRELATED;
  }

  private ImmutableList<ParticipantMatch> match(Frame a, Frame b, boolean mutual) {
    record Candidate(int i, int j, Comparison comparison, int weight) {}
    List<Candidate> candidates = new ArrayList<>();
    ImmutableList<Argument> as = a.participants();
    ImmutableList<Argument> bs = b.participants();
    for (int i = 0; i < as.size(); i++) {
      for (int j = 0; j < bs.size(); j++) {
        int fit =
            Math.max(fit(as.get(i), bs.get(j), mutual), undergoing(a, as.get(i), b, bs.get(j)));
        if (fit > 0) {
          Comparison comparison = mentions.compare(as.get(i).mention(), bs.get(j).mention());
          candidates.add(new Candidate(i, j, comparison, fit + weight(comparison.relation())));
        }
      }
    }
    candidates.sort(
        Comparator.<Candidate>comparingInt(c -> -c.weight())
            .thenComparingInt(c -> c.i() + c.j())
            .thenComparingInt(c -> Math.min(c.i(), c.j())));
    Set<Integer> usedA = new HashSet<>();
    Set<Integer> usedB = new HashSet<>();
    List<ParticipantMatch> matches = new ArrayList<>();
    for (Candidate c : candidates) {
      Argument x = as.get(c.i());
      Argument y = bs.get(c.j());
      boolean counterparts =
          c.comparison().relation() != Relation.DIFFERENT
              || (x.role() == y.role() && x.marker().equals(y.marker()) && x.role() != Role.CLAUSE);
      if (counterparts && !usedA.contains(c.i()) && !usedB.contains(c.j())) {
        usedA.add(c.i());
        usedB.add(c.j());
        matches.add(
            new ParticipantMatch(x, y, c.comparison().relation(), c.comparison().because()));
      }
    }
    matches.sort(Comparator.comparingInt(m -> as.indexOf(m.a()) + bs.indexOf(m.b())));
    return ImmutableList.copyOf(matches);
  }

  private static int weight(Relation relation) {
    return switch (relation) {
      case SAME -> 40;
      case PART_OF, HAS_PART -> 30;
      case COMPATIBLE -> 10;
      case DIFFERENT -> 0;
    };
  }

  /** How well two roles answer to each other; 0 if they do not. */
  private static int fit(Argument x, Argument y, boolean mutual) {
    if (x.role() == y.role()) {
      return x.role() == Role.OBLIQUE && !x.marker().equals(y.marker()) ? 2 : 5;
    }
    if (isParty(x) && isParty(y)) {
      return 4;
    }
    if (mutual && (x.role() == Role.SUBJECT || y.role() == Role.SUBJECT)) {
      return isParty(x) || isParty(y) ? 1 : 0;
    }
    return 0;
  }

  /**
   * "She was dismissed" and "she resigned", "the plant was closed" and "the plant stays open": who
   * undergoes one thing, and does the other.
   */
  private static int undergoing(Frame a, Argument x, Frame b, Argument y) {
    return (undergoes(a, x) && acts(b, y)) || (undergoes(b, y) && acts(a, x)) ? 3 : 0;
  }

  private static boolean undergoes(Frame frame, Argument participant) {
    boolean event =
        frame.claim().proposition().predicate().kind() == Predicate.Kind.EVENT_NOUN
            || frame.claim().proposition().predicate().kind() == Predicate.Kind.EXISTENCE;
    boolean ofEvent =
        event
            && participant.role() == Role.OBLIQUE
            && (participant.marker().equals("of") || participant.marker().equals("in"));
    return (participant.role() == Role.OBJECT || ofEvent) && frame.first(Role.SUBJECT).isEmpty();
  }

  private static boolean acts(Frame frame, Argument participant) {
    return participant.role() == Role.SUBJECT && frame.first(Role.OBJECT).isEmpty();
  }

  private static boolean isParty(Argument x) {
    return x.role() == Role.OBJECT
        || x.role() == Role.RECIPIENT
        || (x.role() == Role.OBLIQUE && PARTY_MARKERS.contains(x.marker()));
  }

  private static ImmutableList<Argument> rest(Frame frame, ImmutableSet<Argument> matched) {
    return frame.participants().stream()
        .filter(p -> !matched.contains(p))
        .collect(ImmutableList.toImmutableList());
  }

  /** Scopes of one claim that the other does not share. */
  private ImmutableList<Scope> limits(Frame of, ImmutableList<Argument> only, Framed other) {
    List<Scope> scopes = scopes(of, only);
    if (scopes.isEmpty()) {
      return ImmutableList.of();
    }
    Set<String> otherTerms = terms(other);
    ImmutableList.Builder<Scope> limits = ImmutableList.builder();
    for (Scope scope : scopes) {
      long common =
          scope.terms().stream().filter(term -> otherTerms.contains(words.verb(term))).count();
      boolean shared = !scope.terms().isEmpty() && common * 2 >= scope.terms().size();
      if (!shared && !reachesAll(other.frame(), scope.kind())) {
        limits.add(scope);
      }
    }
    return limits.build();
  }

  /** All that a claim speaks of, verbs in place of their nouns. */
  private Set<String> terms(Framed framed) {
    Set<String> known = framed.terms;
    if (known == null) {
      Set<String> terms = new LinkedHashSet<>();
      for (Scope scope : framed.frame().claim().qualifiers().scopes()) {
        scope.terms().forEach(term -> terms.add(words.verb(term)));
      }
      for (Argument participant : framed.frame().claim().proposition().arguments()) {
        terms(participant.mention()).forEach(term -> terms.add(words.verb(term)));
      }
      terms.add(words.verb(framed.frame().predicate()));
      framed.terms = terms;
      known = terms;
    }
    return known;
  }

  private static List<Scope> scopes(Frame frame, ImmutableList<Argument> only) {
    List<Scope> scopes = new ArrayList<>(frame.claim().qualifiers().scopes());
    scopes.removeIf(scope -> EMPTY_SCOPE.matcher(scope.text()).matches());
    for (Argument participant : only) {
      if (isTopic(participant)) {
        scopes.add(
            new Scope(
                Scope.Kind.TOPIC,
                participant.marker() + " " + participant.mention().text(),
                ImmutableSortedSet.copyOf(terms(participant.mention()))));
      }
    }
    boolean party = frame.participants().stream().anyMatch(Aligner::isParty);
    for (Argument participant : only) {
      if (participant.role() == Role.CLAUSE && party) {
        String what = participant.mention().text();
        scopes.add(
            new Scope(
                Scope.Kind.PURPOSE,
                "to " + what,
                ImmutableSortedSet.copyOf(WORDS.splitToList(what.toLowerCase(Locale.ROOT)))));
      }
    }
    for (Argument participant : frame.participants()) {
      String text = participant.mention().text();
      Matcher topic = ABOUT.matcher(text);
      if (text.contains("about ") && topic.find()) {
        scopes.add(
            new Scope(
                Scope.Kind.TOPIC,
                topic.group(),
                ImmutableSortedSet.copyOf(
                    WORDS.splitToList(topic.group(1).toLowerCase(Locale.ROOT)))));
      }
      Matcher purpose = PURPOSE.matcher(text);
      if (text.contains("to ") && participant.role() != Role.CLAUSE && purpose.find()) {
        scopes.add(
            new Scope(
                Scope.Kind.PURPOSE,
                purpose.group(),
                ImmutableSortedSet.copyOf(
                    WORDS.splitToList(purpose.group(1).toLowerCase(Locale.ROOT)))));
      }
    }
    return scopes;
  }

  /** "Agreed on every point": no topic is left out. */
  private static boolean reachesAll(Frame frame, Scope.Kind kind) {
    return frame.claim().qualifiers().scopes().stream()
        .anyMatch(scope -> scope.kind() == kind && EVERY.matcher(scope.text()).find());
  }

  /** Whether a participant only says what something is about. */
  static boolean isTopic(Argument participant) {
    return participant.role() == Role.OBLIQUE && TOPIC_MARKERS.contains(participant.marker());
  }

  private static Set<String> terms(Mention mention) {
    Set<String> terms = new LinkedHashSet<>();
    terms.add(mention.head().toLowerCase(Locale.ROOT));
    mention.modifiers().forEach(m -> terms.add(m.toLowerCase(Locale.ROOT)));
    return terms;
  }

  private Optional<ParticipantMatch> places(Claim first, Claim second) {
    Optional<Mention> a = first.qualifiers().place();
    Optional<Mention> b = second.qualifiers().place();
    if (a.isEmpty() || b.isEmpty()) {
      return Optional.empty();
    }
    Comparison comparison = mentions.compare(a.get(), b.get());
    return Optional.of(
        new ParticipantMatch(
            new Argument(Role.OBLIQUE, "in", a.get()),
            new Argument(Role.OBLIQUE, "in", b.get()),
            comparison.relation(),
            comparison.because()));
  }

  /** How the times of two claims stand to each other. */
  static TimeRelation times(Claim first, Claim second) {
    Optional<EventTime> a = first.qualifiers().time();
    Optional<EventTime> b = second.qualifiers().time();
    if (a.isEmpty() || b.isEmpty()) {
      return TimeRelation.UNKNOWN;
    }
    if (!isDated(a.get()) || !isDated(b.get())) {
      return namesOtherTime(a.get(), b.get()) ? TimeRelation.DISJOINT : TimeRelation.UNKNOWN;
    }
    LocalDate beginA = a.get().from().orElse(LocalDate.MIN);
    LocalDate beginB = b.get().from().orElse(LocalDate.MIN);
    LocalDate endA = a.get().to().orElse(LocalDate.MAX);
    LocalDate endB = b.get().to().orElse(LocalDate.MAX);
    if (endA.isBefore(beginB) || endB.isBefore(beginA)) {
      return TimeRelation.DISJOINT;
    }
    return beginA.equals(beginB) && endA.equals(endB) ? TimeRelation.SAME : TimeRelation.OVERLAP;
  }

  /** "On Tuesday", "on Friday": no date is known, but they differ. */
  private static boolean namesOtherTime(EventTime a, EventTime b) {
    for (ImmutableSet<String> names : ImmutableList.of(WEEKDAYS, Ordinals.months())) {
      Set<String> inA = new HashSet<>(WORDS.splitToList(a.text().toLowerCase(Locale.ROOT)));
      Set<String> inB = new HashSet<>(WORDS.splitToList(b.text().toLowerCase(Locale.ROOT)));
      inA.retainAll(names);
      inB.retainAll(names);
      if (!inA.isEmpty() && !inB.isEmpty() && Collections.disjoint(inA, inB)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isDated(EventTime time) {
    return time.from().isPresent() || time.to().isPresent();
  }
}
