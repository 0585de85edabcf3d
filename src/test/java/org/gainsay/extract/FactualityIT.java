package org.gainsay.extract;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.io.Resources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gainsay.claim.Claim;
import org.gainsay.claim.Factuality;
import org.gainsay.document.Document;
import org.gainsay.document.OffsetMap;
import org.gainsay.document.Passage;
import org.junit.jupiter.api.Test;

/** Reads the sentences of {@code factuality.tsv} with the real parser. */
final class FactualityIT {
  private static final ClaimExtractor EXTRACTOR = SharedExtractor.get();

  /** A row of the suite; several last names of sources are parted by {@code |}. */
  private record Row(
      String phenomenon, String sentence, String lemma, List<String> sources, String factuality) {
    static Row parse(String line) {
      List<String> c = Splitter.on('\t').splitToList(line);
      return new Row(
          c.get(0),
          c.get(1),
          c.get(2),
          Splitter.on('|').splitToList(c.get(3)),
          c.get(4) + " " + c.get(5) + " " + c.get(6));
    }

    boolean holdsOf(Claim claim) {
      return sources.contains(lastName(claim)) && factuality.equals(text(claim.factuality()));
    }
  }

  @Test
  void readsAtLeastNinetyEightPercent() throws IOException {
    List<Row> rows =
        Resources.readLines(
                Resources.getResource(FactualityIT.class, "factuality.tsv"), StandardCharsets.UTF_8)
            .stream()
            .filter(line -> !line.startsWith("#") && !line.isBlank())
            .map(Row::parse)
            .toList();
    List<String> wrong = new ArrayList<>();
    for (Row row : rows) {
      List<Claim> found =
          EXTRACTOR.extract(document(row.sentence())).claims().stream()
              .filter(c -> c.proposition().predicate().lemma().equals(row.lemma()))
              .toList();
      if (found.stream().noneMatch(row::holdsOf)) {
        List<String> read =
            found.stream().map(c -> lastName(c) + " " + text(c.factuality())).toList();
        wrong.add(row + " but read " + read);
      }
    }
    assertThat(rows).hasSizeGreaterThanOrEqualTo(160);
    assertThat(100.0 * (rows.size() - wrong.size()) / rows.size())
        .as("%d of %d are wrong:%n%s", wrong.size(), rows.size(), String.join("\n", wrong))
        .isGreaterThanOrEqualTo(98.0);
  }

  private static String lastName(Claim claim) {
    String name = claim.attribution().innermost().name();
    return name.isEmpty() ? "-" : name.substring(name.lastIndexOf(' ') + 1);
  }

  private static String text(Factuality f) {
    return (f.polarity() + " " + f.certainty() + " " + f.mood()).toLowerCase(Locale.ROOT);
  }

  private static Document document(String text) {
    Passage passage = Passage.of(Passage.Kind.PROSE, text, OffsetMap.shifted(0, text.length()));
    return new Document(
        "test",
        text,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        ImmutableList.of(passage));
  }
}
