package org.gainsay;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gainsay.claim.Argument;
import org.gainsay.claim.Argument.Role;
import org.gainsay.claim.Attribution;
import org.gainsay.claim.Claim;
import org.gainsay.claim.Entity;
import org.gainsay.claim.EventTime;
import org.gainsay.claim.Evidence;
import org.gainsay.claim.Factuality;
import org.gainsay.claim.Mention;
import org.gainsay.claim.Mention.Quantifier;
import org.gainsay.claim.Predicate;
import org.gainsay.claim.Proposition;
import org.gainsay.claim.Qualifiers;
import org.gainsay.claim.Quantity;
import org.gainsay.claim.Source;
import org.gainsay.claim.Surroundings;
import org.gainsay.document.SourceSpan;

/**
 * Made-up news of a made-up world, as large as wanted: every document is about one affair, with a
 * cast of its own, that a few documents report; some of its sentences are about people whom all the
 * world talks of. Each document can be had as text and as the claims in it, so that matching can be
 * measured without parsing. The same seed and number give the same document. Immutable.
 */
public final class GeneratedCorpus {
  /** Documents that report one affair, on average. */
  private static final int DOCUMENTS_AN_AFFAIR = 8;

  private static final int SENTENCES = 24;
  private static final int FAMOUS = 300;

  private static final List<String> FIRST =
      List.of(
          "Anna", "Paul", "Maria", "David", "Laura", "Peter", "Susan", "Henry", "Julia", "Frank",
          "Helen", "Simon", "Clara", "Oscar", "Nora", "Victor", "Diana", "Martin", "Alice",
          "Robert");
  private static final List<String> ONSETS =
      List.of(
          "B", "Br", "C", "D", "F", "G", "Gr", "H", "K", "L", "M", "N", "P", "R", "S", "St", "T",
          "V", "W");
  private static final List<String> VOWELS = List.of("a", "e", "i", "o", "u", "au", "ei");
  private static final List<String> CODAS =
      List.of("ck", "ld", "lm", "nd", "ner", "ng", "rd", "rn", "ss", "t", "vin", "x", "ley", "man");
  private static final List<String> ROLES =
      List.of("mayor", "director", "minister", "chairman", "spokesman", "governor", "commissioner");
  private static final List<String> BODIES =
      List.of(
          "Council", "Bank", "Hospital", "Railway", "University", "Steelworks", "Harbour Board");
  private static final List<String> THINGS =
      List.of(
          "bridge",
          "contract",
          "report",
          "factory",
          "school",
          "budget",
          "tunnel",
          "licence",
          "museum",
          "road",
          "archive",
          "vaccine",
          "ferry",
          "stadium",
          "reactor",
          "pipeline",
          "mine",
          "library",
          "theatre",
          "airport",
          "dam",
          "market",
          "clinic",
          "tower");
  private static final List<String> KINDS =
      List.of(
          "old",
          "new",
          "northern",
          "southern",
          "municipal",
          "private",
          "temporary",
          "main",
          "second",
          "eastern",
          "public",
          "small");

  /** Verbs that take a person: base form and past. */
  private static final List<String[]> DEALINGS =
      pairs(
          "meet met call called visit visited praise praised accuse accused thank thanked sue sued"
              + " appoint appointed dismiss dismissed support supported attack attacked warn warned"
              + " advise advised replace replaced interview interviewed");

  /** Verbs that take a thing. */
  private static final List<String[]> DEEDS =
      pairs(
          "open opened close closed approve approved reject rejected sell sold buy bought build"
              + " built inspect inspected repair repaired destroy destroyed finance financed"
              + " cancel cancelled delay delayed sign signed examine examined extend extended"
              + " visit visited shut shut finish finished start started");

  private static final List<String> COUNTED =
      List.of("worker", "patient", "resident", "soldier", "passenger", "student", "visitor");

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMMM d", Locale.ROOT);
  private static final LocalDate FIRST_DAY = LocalDate.of(2021, 1, 4);

  private final long seed;
  private final int affairs;

  /** A corpus of about so many documents; more of them have the same affairs. */
  public GeneratedCorpus(long seed, int documents) {
    this.seed = seed;
    this.affairs = Math.max(1, documents / DOCUMENTS_AN_AFFAIR);
  }

  private static List<String[]> pairs(String words) {
    List<String> all = List.of(words.split(" "));
    return IntStream.range(0, all.size() / 2)
        .mapToObj(i -> new String[] {all.get(2 * i), all.get(2 * i + 1)})
        .toList();
  }

  /** Somebody, and what they are. */
  private record Person(String first, String surname, String role) {
    String name() {
      return first + ' ' + surname;
    }
  }

  /** Those whom an affair is about. */
  private record Affair(
      List<Person> people, String town, String body, List<String> things, LocalDate day) {}

  /** Who did what, or did not, when, and who says so. */
  private record Sentence(
      Person speaker,
      boolean own,
      Person subject,
      boolean named,
      String[] verb,
      String object,
      boolean person,
      boolean negative,
      int count,
      String counted,
      LocalDate day,
      String town) {

    /** What is said, without who says it. */
    String content() {
      StringBuilder text = new StringBuilder(subjectText()).append(' ');
      text.append(negative ? "did not " + verb[0] : verb[1]).append(' ').append(objectText());
      if (count == 0) {
        text.append(" on ").append(DAY.format(day));
      }
      return text.toString();
    }

    String subjectText() {
      return named ? subject.name() : subject.surname();
    }

    String objectText() {
      return count > 0 ? count + " " + counted + "s" : object;
    }

    String text() {
      return own ? content() + "." : speaker.surname() + " said that " + content() + ".";
    }
  }

  private Random random(long stream, long number) {
    return new Random(seed * 1_000_003 + stream * 7_919 + number * 104_729);
  }

  private static <T> T any(Random random, List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  private Person person(Random random) {
    return new Person(any(random, FIRST), surname(random), any(random, ROLES));
  }

  private static String surname(Random random) {
    return any(random, ONSETS)
        + any(random, VOWELS)
        + any(random, CODAS)
        + (random.nextInt(3) > 0 ? any(random, VOWELS) + any(random, CODAS) : "");
  }

  private Affair affair(int number) {
    Random random = random(1, number);
    String town = surname(random) + "ton";
    return new Affair(
        Stream.generate(() -> person(random)).limit(6).toList(),
        town,
        town + ' ' + any(random, BODIES),
        Stream.generate(() -> "the " + any(random, KINDS) + ' ' + any(random, THINGS))
            .limit(4)
            .toList(),
        FIRST_DAY.plusDays(random.nextInt(700)));
  }

  /** One of those whom everybody talks of, the first far more than the last. */
  private Person famous(Random random) {
    int rank = (int) (Math.exp(random.nextDouble() * Math.log(FAMOUS + 1)) - 1);
    return person(random(2, rank));
  }

  private List<Sentence> sentences(int document) {
    Random random = random(3, document);
    Affair affair = affair(random.nextInt(affairs));
    List<Sentence> sentences = new ArrayList<>();
    for (int i = 0; i < SENTENCES; i++) {
      boolean person = random.nextInt(3) == 0;
      Person subject = random.nextInt(8) == 0 ? famous(random) : any(random, affair.people());
      int count = person || random.nextInt(4) > 0 ? 0 : 3 + random.nextInt(60);
      Person other = random.nextInt(12) == 0 ? famous(random) : any(random, affair.people());
      sentences.add(
          new Sentence(
              any(random, affair.people()),
              random.nextInt(3) > 0,
              subject,
              i < 8 || random.nextInt(3) == 0,
              any(random, person || count > 0 ? DEALINGS : DEEDS),
              person
                  ? other.name()
                  : random.nextInt(5) == 0 ? affair.body() : any(random, affair.things()),
              person,
              random.nextInt(5) == 0,
              count,
              any(random, COUNTED),
              affair.day().plusDays(random.nextInt(20)),
              affair.town()));
    }
    return sentences;
  }

  /** The id of a document. */
  public static String id(int document) {
    return String.format(Locale.ROOT, "news-%07d.txt", document);
  }

  /** A document as text, with a headline, a date and paragraphs. */
  public String text(int document) {
    List<Sentence> sentences = sentences(document);
    Sentence first = sentences.get(0);
    StringBuilder text = new StringBuilder();
    text.append("What happened in ").append(first.town()).append("\n\n");
    text.append("date ").append(first.day()).append("\n\n");
    for (Person person : sentences.stream().map(Sentence::speaker).distinct().limit(3).toList()) {
      text.append("The ").append(person.role()).append(" of ").append(first.town());
      text.append(" is ").append(person.name()).append(". ");
    }
    for (int i = 0; i < sentences.size(); i++) {
      text.append(i % 4 == 0 ? "\n\n" : " ").append(sentences.get(i).text());
    }
    return text.append('\n').toString();
  }

  /** The claims of a document, as they would be extracted. */
  public ImmutableList<Claim> claims(int document) {
    String id = id(document);
    ImmutableList.Builder<Claim> claims = ImmutableList.builder();
    int offset = 0;
    int number = 0;
    for (Sentence sentence : sentences(document)) {
      claims.add(claim(id, ++number, offset, sentence));
      offset += sentence.text().length() + 1;
    }
    return claims.build();
  }

  /** Claims of as many documents as it takes, each document's in text order. */
  public ImmutableList<Claim> firstClaims(int count) {
    return IntStream.range(0, (count + SENTENCES - 1) / SENTENCES)
        .boxed()
        .flatMap(d -> claims(d).stream())
        .limit(count)
        .collect(ImmutableList.toImmutableList());
  }

  private static Claim claim(String document, int number, int offset, Sentence s) {
    String content = s.content();
    SourceSpan context = new SourceSpan(offset, offset + s.text().length());
    SourceSpan span = new SourceSpan(context.end() - content.length() - 1, context.end());
    Mention object =
        s.count() > 0
            ? new Mention(
                s.objectText(),
                s.counted(),
                ImmutableList.of(),
                Quantifier.PLAIN,
                Optional.empty(),
                Optional.of(
                    Quantity.of(
                        s.count(), s.counted(), Quantity.Bound.EXACT, String.valueOf(s.count()))))
            : s.object().startsWith("the ")
                ? thing(s.object())
                : mention(entity(document, s.object(), s.person()));
    Source source =
        s.own()
            ? Source.OWN
            : new Source(
                s.speaker().name(),
                Optional.of(entity(document, s.speaker().name(), true)),
                Source.Kind.INDIRECT,
                Optional.of("say"),
                Source.Stance.ASSERT,
                Optional.empty());
    return new Claim(
        document + '#' + number,
        document,
        new Proposition(
            new Predicate(s.verb()[0], Predicate.Kind.VERB),
            ImmutableList.of(
                new Argument(Role.SUBJECT, "", mention(entity(document, s.subject().name(), true))),
                new Argument(Role.OBJECT, "", object)),
            content + '.'),
        new Attribution(ImmutableList.of(source)),
        s.negative() ? Factuality.FACT.negate() : Factuality.FACT,
        new Qualifiers(
            s.count() > 0
                ? Optional.empty()
                : Optional.of(
                    new EventTime(
                        Optional.of(s.day()),
                        Optional.of(s.day()),
                        true,
                        Optional.empty(),
                        "on " + DAY.format(s.day()))),
            Qualifiers.Tense.PAST,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            ImmutableList.of()),
        new Evidence(span, content + '.', context, new Surroundings(content + '.', "")));
  }

  private static Entity entity(String document, String name, boolean person) {
    return new Entity(
        document + '/' + name,
        name,
        person ? Entity.Kind.PERSON : Entity.Kind.ORGANIZATION,
        ImmutableList.of(name),
        ImmutableList.of());
  }

  private static Mention mention(Entity entity) {
    String name = entity.name();
    return new Mention(
        name,
        name.substring(name.lastIndexOf(' ') + 1),
        ImmutableList.of(),
        Quantifier.PLAIN,
        Optional.of(entity),
        Optional.empty());
  }

  private static Mention thing(String text) {
    List<String> words = List.of(text.split(" "));
    return new Mention(
        text,
        words.get(2),
        ImmutableList.of(words.get(1)),
        Quantifier.DEFINITE,
        Optional.empty(),
        Optional.empty());
  }
}
