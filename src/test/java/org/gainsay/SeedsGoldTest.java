package org.gainsay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gainsay.conflict.ConflictType;
import org.junit.jupiter.api.Test;

/** The annotations of the sample documents point at words that are there, and use known labels. */
final class SeedsGoldTest {
  private static final Path SEEDS = Path.of("seeds");
  private static final Set<String> LABELS = Set.of("conflict", "tension", "optional", "none");
  private static final Set<String> DIFFICULTIES = Set.of("easy", "medium", "hard");

  private final JsonNode gold = gold();

  @Test
  void everyTextOccursOnceInItsDocument() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (JsonNode group : gold.get("groups")) {
      for (JsonNode evidence : group) {
        String document = Files.readString(SEEDS.resolve(evidence.get("doc").asText()));
        String text = evidence.get("text").asText();
        int at = document.indexOf(text);
        if (text.isBlank() || at < 0 || document.indexOf(text, at + 1) >= 0) {
          wrong.add(evidence.toString());
        }
      }
    }
    assertThat(wrong).as("texts that do not occur exactly once").isEmpty();
  }

  @Test
  void pairsUseKnownLabelsTypesAndGroups() {
    Set<String> types =
        Arrays.stream(ConflictType.values()).map(ConflictType::label).collect(Collectors.toSet());
    Set<String> used = new HashSet<>();
    for (JsonNode pair : gold.get("pairs")) {
      String label = pair.get("label").asText();
      assertThat(label).as("%s", pair).isIn(LABELS);
      assertThat(pair.get("difficulty").asText()).as("%s", pair).isIn(DIFFICULTIES);
      if (!label.equals("none")) {
        assertThat(pair.get("type").asText()).as("%s", pair).isIn(types);
      }
      used.add(pair.get("a").asText());
      used.add(pair.get("b").asText());
    }
    assertThat(gold.get("groups").fieldNames())
        .toIterable()
        .containsExactlyInAnyOrderElementsOf(used);
  }

  @Test
  void everyDocumentIsAnnotated() throws IOException {
    Set<String> annotated = new HashSet<>();
    gold.get("groups").forEach(g -> g.forEach(e -> annotated.add(e.get("doc").asText())));
    try (Stream<Path> files = Files.list(SEEDS)) {
      assertThat(files.map(f -> f.getFileName().toString()))
          .filteredOn(name -> !name.equals("gold.json"))
          .containsExactlyInAnyOrderElementsOf(annotated);
    }
  }

  private static JsonNode gold() {
    try {
      return new ObjectMapper().readTree(SEEDS.resolve("gold.json").toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
