package org.gainsay.rule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gainsay.claim.Argument;
import org.gainsay.claim.Argument.Role;
import org.gainsay.claim.Attribution;
import org.gainsay.claim.Claim;
import org.gainsay.claim.Entity;
import org.gainsay.claim.EventTime;
import org.gainsay.claim.Evidence;
import org.gainsay.claim.Factuality;
import org.gainsay.claim.Factuality.Certainty;
import org.gainsay.claim.Factuality.Mood;
import org.gainsay.claim.Factuality.Polarity;
import org.gainsay.claim.Mention;
import org.gainsay.claim.Mention.Quantifier;
import org.gainsay.claim.Predicate;
import org.gainsay.claim.Proposition;
import org.gainsay.claim.Qualifiers;
import org.gainsay.claim.Qualifiers.Tense;
import org.gainsay.claim.Quantity;
import org.gainsay.claim.Scope;
import org.gainsay.claim.Source;
import org.gainsay.claim.Surroundings;
import org.gainsay.document.SourceSpan;

/** Builds claims by hand for quick tests. Not thread-safe. */
public final class SampleClaim {
  private final String id;
  private final String document;
  private Predicate predicate = new Predicate("be", Predicate.Kind.VERB);
  private final List<Argument> arguments = new ArrayList<>();
  private Optional<Surroundings> surroundings = Optional.empty();
  private Factuality factuality = Factuality.FACT;
  private Source source = Source.OWN;
  private Optional<EventTime> time = Optional.empty();
  private Tense tense = Tense.PAST;
  private Optional<LocalDate> utterance = Optional.empty();
  private Optional<Mention> place = Optional.empty();
  private Optional<Quantity> count = Optional.empty();
  private final List<Scope> scopes = new ArrayList<>();
  private Optional<String> sentence = Optional.empty();
  private int begin;

  private SampleClaim(String id) {
    this.id = id;
    this.document = id.substring(0, id.indexOf('#'));
    this.begin = Integer.parseInt(id.substring(id.indexOf('#') + 1)) * 100;
  }

  /** A claim with an id such as "a#1": document and number. */
  public static SampleClaim claim(String id) {
    return new SampleClaim(id);
  }

  public static Entity person(String name, Entity.Description... descriptions) {
    return new Entity(
        name.toLowerCase(Locale.ROOT),
        name,
        Entity.Kind.PERSON,
        ImmutableList.of(name),
        ImmutableList.copyOf(descriptions));
  }

  public static Mention named(Entity entity) {
    String head = entity.name().substring(entity.name().lastIndexOf(' ') + 1);
    return new Mention(
        entity.name(),
        head,
        ImmutableList.of(),
        Quantifier.PLAIN,
        Optional.of(entity),
        Optional.empty());
  }

  public static Mention noun(String text, String head, Quantifier quantifier, String... modifiers) {
    return new Mention(
        text,
        head,
        ImmutableList.copyOf(modifiers),
        quantifier,
        Optional.empty(),
        Optional.empty());
  }

  public static Mention count(double number, String unit, Quantity.Bound bound) {
    String text = number + " " + unit;
    return new Mention(
        text,
        unit,
        ImmutableList.of(),
        Quantifier.PLAIN,
        Optional.empty(),
        Optional.of(Quantity.of(number, unit, bound, text)));
  }

  public SampleClaim verb(String lemma) {
    predicate = new Predicate(lemma, Predicate.Kind.VERB);
    return this;
  }

  public SampleClaim predicate(String lemma, Predicate.Kind kind) {
    predicate = new Predicate(lemma, kind);
    return this;
  }

  public SampleClaim with(Role role, String marker, Mention mention) {
    arguments.add(new Argument(role, marker, mention));
    return this;
  }

  public SampleClaim subject(Mention mention) {
    return with(Role.SUBJECT, "", mention);
  }

  public SampleClaim object(Mention mention) {
    return with(Role.OBJECT, "", mention);
  }

  public SampleClaim not() {
    factuality = factuality.negate();
    return this;
  }

  public SampleClaim mood(Mood mood) {
    factuality = new Factuality(factuality.polarity(), factuality.certainty(), mood);
    return this;
  }

  public SampleClaim certainty(Certainty certainty) {
    factuality = new Factuality(factuality.polarity(), certainty, factuality.mood());
    return this;
  }

  public SampleClaim open() {
    factuality = new Factuality(Polarity.UNKNOWN, Certainty.UNDERSPECIFIED, Mood.QUESTION);
    return this;
  }

  public SampleClaim by(Entity speaker, Source.Stance stance) {
    source =
        new Source(
            speaker.name(),
            Optional.of(speaker),
            Source.Kind.QUOTE,
            Optional.of("say"),
            stance,
            Optional.empty());
    return this;
  }

  public SampleClaim on(String date) {
    LocalDate day = LocalDate.parse(date);
    time =
        Optional.of(
            new EventTime(Optional.of(day), Optional.of(day), false, Optional.empty(), date));
    return this;
  }

  /** A time as the text puts it, with days only as far as they are given. */
  public SampleClaim time(String text, String from, String to) {
    time =
        Optional.of(
            new EventTime(
                Optional.of(from).filter(d -> !d.isEmpty()).map(LocalDate::parse),
                Optional.of(to).filter(d -> !d.isEmpty()).map(LocalDate::parse),
                false,
                Optional.empty(),
                text));
    return this;
  }

  public SampleClaim said(String date) {
    utterance = Optional.of(LocalDate.parse(date));
    return this;
  }

  public SampleClaim tense(Tense value) {
    tense = value;
    return this;
  }

  /** How often. */
  public SampleClaim times(double number) {
    count = Optional.of(Quantity.of(number, "time", Quantity.Bound.EXACT, number + " times"));
    return this;
  }

  public SampleClaim in(Mention where) {
    place = Optional.of(where);
    return this;
  }

  public SampleClaim scope(Scope.Kind kind, String text, String... terms) {
    scopes.add(new Scope(kind, text, ImmutableSortedSet.copyOf(terms)));
    return this;
  }

  public SampleClaim at(int offset) {
    begin = offset;
    return this;
  }

  /** Said in this sentence, after that one. */
  public SampleClaim within(String sentence, String before) {
    surroundings = Optional.of(new Surroundings(sentence, before));
    return this;
  }

  /** What the claim's sentence is, if not its participants and its predicate. */
  public SampleClaim sentence(String text) {
    sentence = Optional.of(text);
    return this;
  }

  public Claim build() {
    SourceSpan span = new SourceSpan(begin, begin + 50);
    String plain =
        arguments.stream().map(a -> a.mention().text()).reduce("", (x, y) -> x + " " + y).strip()
            + " "
            + predicate.lemma()
            + ".";
    String written = sentence.orElse(plain);
    return new Claim(
        id,
        document,
        new Proposition(predicate, ImmutableList.copyOf(arguments), written),
        new Attribution(ImmutableList.of(source)),
        factuality,
        new Qualifiers(time, tense, utterance, place, count, ImmutableList.copyOf(scopes)),
        new Evidence(
            span,
            "quote of " + id,
            span,
            surroundings.orElse(new Surroundings("Then: " + written, ""))));
  }
}
