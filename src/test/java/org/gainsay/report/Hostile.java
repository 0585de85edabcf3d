package org.gainsay.report;

import com.google.common.collect.ImmutableList;
import com.google.common.io.Resources;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gainsay.claim.Attribution;
import org.gainsay.claim.Claim;
import org.gainsay.claim.Factuality;
import org.gainsay.claim.Source;
import org.gainsay.conflict.Conflict;
import org.gainsay.conflict.ConflictType;
import org.gainsay.conflict.Explanation;
import org.gainsay.conflict.Judgement;
import org.gainsay.conflict.Verdict;
import org.gainsay.document.Document;

/** Reports whose every text is an attack: {@code payloads.txt} has one a line. */
final class Hostile {
  private Hostile() {}

  static List<String> payloads() throws IOException {
    return Resources.readLines(
        Resources.getResource(Hostile.class, "payloads.txt"), StandardCharsets.UTF_8);
  }

  /** A finding for each payload, which stands in texts, titles, names, paths and reasons. */
  static Report report() throws IOException {
    return report(payloads());
  }

  static Report report(List<String> payloads) {
    ImmutableList.Builder<Document> documents = ImmutableList.builder();
    ImmutableList.Builder<Claim> claims = ImmutableList.builder();
    ImmutableList.Builder<Conflict> conflicts = ImmutableList.builder();
    ImmutableList.Builder<Problem> problems = ImmutableList.builder();
    ImmutableList.Builder<SetAside> setAside = ImmutableList.builder();
    int number = 0;
    for (String payload : payloads) {
      Document document = document(payload, ++number);
      Claim a = claim(document, payload, 1);
      Claim b = claim(document, payload, 2);
      Claim witness = claim(document, payload, 3);
      Conflict conflict =
          new Conflict(
              "id" + number,
              Samples.pair(a, b),
              Judgement.finding(
                  Verdict.CONTRADICTION,
                  ConflictType.NEGATION,
                  0.9,
                  Explanation.of(payload, Explanation.of(payload, Explanation.of(payload)))),
              ImmutableList.of(Samples.pair(a, witness)));
      documents.add(document);
      claims.add(a, b, witness);
      conflicts.add(conflict);
      problems.add(Problem.unread(payload, payload), Problem.note(payload, payload));
      setAside.add(new SetAside(conflict, SetAside.Kind.SUPPRESSED, payload));
    }
    return new Report(
        documents.build(), claims.build(), conflicts.build(), problems.build(), setAside.build());
  }

  private static Document document(String payload, int number) {
    String text = "Before " + payload + " and after. " + payload;
    return new Document(
        number + payload,
        text,
        Optional.of(payload),
        Optional.of(LocalDate.of(2024, 1, 1)),
        Optional.of(payload + "/" + payload + ".txt"),
        Optional.of(payload),
        ImmutableList.of(),
        Optional.of(URI.create("https://paper.example/a?b=%22%3E%3Cscript%3E&c='x'")));
  }

  private static Claim claim(Document document, String payload, int number) {
    Source source =
        new Source(
            payload,
            Optional.empty(),
            Source.Kind.INDIRECT,
            Optional.of(payload),
            Source.Stance.ASSERT,
            Optional.empty());
    return Samples.claim(
        document.id() + "#" + number,
        document,
        payload,
        document.text(),
        new Attribution(ImmutableList.of(source, source)),
        Factuality.FACT,
        payload);
  }
}
