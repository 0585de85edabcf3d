package org.gainsay;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.gainsay.extract.ClaimExtractor;
import org.gainsay.store.ClaimDatabase.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ClaimStoreTest {
  @TempDir Path folder;

  @Test
  void whatIsStoredAsItIsIsNotExtractedAgain() throws IOException {
    Path articles = Files.createDirectory(folder.resolve("articles"));
    Files.writeString(articles.resolve("a.txt"), "The quay is shut.");
    Files.writeString(articles.resolve("b.txt"), "The quay is open.");
    Queue<String> extracted = new ConcurrentLinkedQueue<>();
    ClaimExtractor extractor =
        document -> {
          extracted.add(document.id());
          return new ClaimExtractor.ExtractedClaims(ImmutableList.of(), ImmutableList.of());
        };
    try (ContradictionChecker checker =
            ContradictionChecker.builder().extractor(extractor).withoutModel().build();
        ClaimStore store = ClaimStore.open(folder.resolve("known.db"), checker)) {
      store.addFiles(List.of(articles));
      assertThat(extracted).containsExactlyInAnyOrder("a.txt", "b.txt");
      extracted.clear();
      Files.writeString(articles.resolve("b.txt"), "The quay is open again.");

      ClaimStore.Addition again = store.addFiles(List.of(articles));

      assertThat(extracted).containsExactly("b.txt");
      assertThat(again.outcomes())
          .containsEntry("a.txt", Outcome.KNOWN)
          .containsEntry("b.txt", Outcome.REPLACED);
      assertThat(store.documents())
          .allSatisfy(
              document ->
                  assertThat(document.source())
                      .contains(
                          articles.resolve(document.id()).toAbsolutePath().normalize().toString()));
    }
  }
}
