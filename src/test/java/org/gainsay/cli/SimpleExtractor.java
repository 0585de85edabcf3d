package org.gainsay.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
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
import org.gainsay.claim.Surroundings;
import org.gainsay.document.Document;
import org.gainsay.document.SourceSpan;
import org.gainsay.extract.ClaimExtractor;

/** Reads sentences such as "Ann [never] met Bob", and needs no models for it. */
final class SimpleExtractor implements ClaimExtractor {
  private static final Pattern SENTENCE = Pattern.compile("(\\w+) (never )?met (\\w+)");

  private static final ImmutableSet<String> TROUBLE = ImmutableSet.of("crash", "overflow");

  @Override
  public ExtractedClaims extract(Document document) {
    TROUBLE.stream()
        .filter(document.text()::contains)
        .forEach(
            trouble -> {
              if (trouble.equals("crash")) {
                throw new IllegalStateException("two\nlines");
              }
              throw new StackOverflowError();
            });
    ImmutableList.Builder<Claim> claims = ImmutableList.builder();
    Matcher found = SENTENCE.matcher(document.text());
    for (int number = 1; found.find(); number++) {
      claims.add(claim(document, number, found));
    }
    return new ExtractedClaims(claims.build(), ImmutableList.of());
  }

  private static Claim claim(Document document, int number, Matcher found) {
    boolean negative = found.group(2) != null;
    SourceSpan span = new SourceSpan(found.start(), found.end());
    return new Claim(
        document.id() + "#" + number,
        document.id(),
        new Proposition(
            new Predicate("meet", Predicate.Kind.VERB),
            ImmutableList.of(
                argument(Argument.Role.SUBJECT, found.group(1)),
                argument(Argument.Role.OBJECT, found.group(3))),
            found.group() + "."),
        Attribution.OWN,
        negative ? Factuality.FACT.negate() : Factuality.FACT,
        new Qualifiers(
            Optional.empty(),
            Qualifiers.Tense.PAST,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            ImmutableList.of()),
        new Evidence(span, found.group(), span, new Surroundings(found.group(), "")));
  }

  private static Argument argument(Argument.Role role, String name) {
    Entity entity =
        new Entity(name, name, Entity.Kind.PERSON, ImmutableList.of(name), ImmutableList.of());
    return new Argument(
        role,
        "",
        new Mention(
            name,
            name,
            ImmutableList.of(),
            Mention.Quantifier.PLAIN,
            Optional.of(entity),
            Optional.empty()));
  }
}
