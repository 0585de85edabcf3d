package org.gainsay.evaluate;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gainsay.claim.Attribution;
import org.gainsay.claim.Claim;
import org.gainsay.claim.ClaimPair;
import org.gainsay.claim.Evidence;
import org.gainsay.claim.Factuality;
import org.gainsay.claim.Predicate;
import org.gainsay.claim.Proposition;
import org.gainsay.claim.Qualifiers;
import org.gainsay.claim.Source;
import org.gainsay.claim.Surroundings;
import org.gainsay.conflict.Conflict;
import org.gainsay.conflict.ConflictType;
import org.gainsay.conflict.Explanation;
import org.gainsay.conflict.Judgement;
import org.gainsay.conflict.Verdict;
import org.gainsay.document.Document;
import org.gainsay.document.SourceSpan;
import org.gainsay.report.Report;

/** A report that is put together by hand. */
final class Reported {
  private final List<Document> documents = new ArrayList<>();
  private final List<Claim> claims = new ArrayList<>();
  private final List<Conflict> conflicts = new ArrayList<>();

  /** Adds a document. */
  Reported document(String name, String text) {
    documents.add(
        new Document(
            "id of " + name,
            text,
            Optional.empty(),
            Optional.empty(),
            Optional.of("some/folder/" + name),
            Optional.empty(),
            ImmutableList.of()));
    return this;
  }

  /** A claim of the last document: its words and those who say it, outermost first. */
  Claim claim(String words, Source... sources) {
    Document document = documents.get(documents.size() - 1);
    SourceSpan span = span(words);
    Attribution attribution =
        sources.length == 0 ? Attribution.OWN : new Attribution(ImmutableList.copyOf(sources));
    Claim claim =
        new Claim(
            "c" + claims.size(),
            document.id(),
            new Proposition(
                new Predicate("be", Predicate.Kind.VERB), ImmutableList.of(), words + "."),
            attribution,
            Factuality.FACT,
            new Qualifiers(
                Optional.empty(),
                Qualifiers.Tense.PAST,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                ImmutableList.of()),
            new Evidence(span, words, span, new Surroundings(words, "")));
    claims.add(claim);
    return claim;
  }

  /** A source that is mentioned in the last document. */
  Source mentioned(String name) {
    return source(name, Optional.of(span(name)));
  }

  /** A source that is carried over from elsewhere. */
  static Source carried(String name) {
    return source(name, Optional.empty());
  }

  private static Source source(String name, Optional<SourceSpan> span) {
    return new Source(
        name,
        Optional.empty(),
        Source.Kind.INDIRECT,
        Optional.of("say"),
        Source.Stance.ASSERT,
        span);
  }

  private SourceSpan span(String words) {
    int begin = documents.get(documents.size() - 1).text().indexOf(words);
    return new SourceSpan(begin, begin + words.length());
  }

  /** Adds a finding; every two of the further claims are a further pair. */
  Reported finding(Verdict verdict, double score, Claim a, Claim b, Claim... further) {
    ImmutableList<ClaimPair> also =
        Stream.iterate(0, i -> i < further.length, i -> i + 2)
            .map(i -> pair(further[i], further[i + 1]))
            .collect(ImmutableList.toImmutableList());
    Judgement judgement =
        Judgement.finding(verdict, ConflictType.NEGATION, score, Explanation.of("because"));
    conflicts.add(new Conflict("f" + conflicts.size(), pair(a, b), judgement, also));
    return this;
  }

  private static ClaimPair pair(Claim a, Claim b) {
    return new ClaimPair(a, b, ImmutableSortedSet.of("be"));
  }

  Report report() {
    return new Report(
        ImmutableList.copyOf(documents),
        ImmutableList.copyOf(claims),
        ImmutableList.copyOf(conflicts),
        ImmutableList.of());
  }
}
