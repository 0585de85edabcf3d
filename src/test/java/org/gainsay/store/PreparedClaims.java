package org.gainsay.store;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gainsay.claim.Argument;
import org.gainsay.claim.Attribution;
import org.gainsay.claim.Claim;
import org.gainsay.claim.Entity;
import org.gainsay.claim.Evidence;
import org.gainsay.claim.Factuality;
import org.gainsay.claim.Mention;
import org.gainsay.claim.Predicate;
import org.gainsay.claim.Proposition;
import org.gainsay.claim.Qualifiers;
import org.gainsay.claim.Source;
import org.gainsay.claim.Surroundings;
import org.gainsay.document.Document;
import org.gainsay.document.DocumentReaders;
import org.gainsay.document.SourceSpan;
import org.gainsay.document.UnreadableDocumentException;
import org.gainsay.extract.ClaimExtractor;
import org.gainsay.store.ClaimDatabase.Extracted;

/**
 * Claims of sentences such as "Ann Weber [never] met Lind." and "Weber said that Bob Lind met
 * Roe.", which need no models; every name is an entity of its document.
 */
public final class PreparedClaims implements ClaimExtractor {
  private static final Pattern SENTENCE =
      Pattern.compile(
          "(?:(?<who>[A-Z]\\w+(?: [A-Z]\\w+)?) said that )?"
              + "(?<a>[A-Z]\\w+(?: [A-Z]\\w+)?) (?<never>never )?(?<verb>\\w+)ed"
              + " (?<b>[A-Z]\\w+(?: [A-Z]\\w+)?)\\.");

  private static final List<String> FIRST = List.of("Ann", "Bob", "Cleo", "Dora", "Ivan", "Mona");

  private static final List<String> VERBS =
      List.of("greeted", "called", "visited", "trusted", "elected", "appointed", "attacked");

  @Override
  public ExtractedClaims extract(Document document) {
    return new ExtractedClaims(of(document).claims(), ImmutableList.of());
  }

  /** A document made of the sentences given. */
  public static Document document(String name, String text) {
    try {
      return DocumentReaders.readText(name, text);
    } catch (UnreadableDocumentException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** A document and its claims. */
  static Extracted extracted(String name, String text) {
    return of(document(name, text));
  }

  static Extracted of(Document document) {
    List<Claim> claims = new ArrayList<>();
    Matcher m = SENTENCE.matcher(document.text());
    while (m.find()) {
      claims.add(claim(document.id(), claims.size() + 1, m));
    }
    return new Extracted(document, ImmutableList.copyOf(claims));
  }

  /** Sentences at random about a number of families. */
  public static String text(Random random, int sentences, int families) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < sentences; i++) {
      if (random.nextInt(6) == 0) {
        text.append(name(random, families)).append(" said that ");
      }
      text.append(name(random, families)).append(' ');
      text.append(random.nextInt(3) == 0 ? "never " : "");
      text.append(VERBS.get(random.nextInt(VERBS.size()))).append(' ');
      text.append(name(random, families)).append(". ");
    }
    return text.toString();
  }

  /** A surname, now and then with a first name; the same surname has one or two bearers. */
  private static String name(Random random, int families) {
    int family = random.nextInt(families);
    String surname = "F" + Integer.toString(family + 1000, 36).replaceAll("\\d", "x") + family;
    int bearers = family % 5 == 0 ? 2 : 1;
    String first = FIRST.get((family + random.nextInt(bearers)) % FIRST.size());
    return random.nextInt(3) == 0 ? surname : first + " " + surname;
  }

  private static Claim claim(String document, int number, Matcher m) {
    SourceSpan span = new SourceSpan(m.start("a"), m.end());
    Source source =
        m.group("who") == null
            ? Source.OWN
            : new Source(
                m.group("who"),
                Optional.of(entity(document, m.group("who"))),
                Source.Kind.INDIRECT,
                Optional.of("say"),
                Source.Stance.ASSERT,
                Optional.empty());
    String words = m.group().substring(m.start("a") - m.start());
    return new Claim(
        document + "#" + number,
        document,
        new Proposition(
            new Predicate(m.group("verb"), Predicate.Kind.VERB),
            ImmutableList.of(
                new Argument(Argument.Role.SUBJECT, "", mention(document, m.group("a"))),
                new Argument(Argument.Role.OBJECT, "", mention(document, m.group("b")))),
            words),
        new Attribution(ImmutableList.of(source)),
        m.group("never") == null ? Factuality.FACT : Factuality.FACT.negate(),
        new Qualifiers(
            Optional.empty(),
            Qualifiers.Tense.PAST,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            ImmutableList.of()),
        new Evidence(span, words, new SourceSpan(m.start(), m.end()), new Surroundings(words, "")));
  }

  private static Entity entity(String document, String name) {
    return new Entity(
        document + "/" + name,
        name,
        Entity.Kind.PERSON,
        ImmutableList.of(name),
        ImmutableList.of());
  }

  private static Mention mention(String document, String name) {
    return new Mention(
        name,
        name.substring(name.lastIndexOf(' ') + 1),
        ImmutableList.of(),
        Mention.Quantifier.PLAIN,
        // every fifth name is one that the recognizer overlooks
        name.hashCode() % 5 == 0 && name.contains(" ")
            ? Optional.empty()
            : Optional.of(entity(document, name)),
        Optional.empty());
  }
}
