package org.gainsay.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import com.google.common.collect.ImmutableList;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.gainsay.claim.Claim;
import org.gainsay.claim.Entity;
import org.gainsay.document.Document;
import org.gainsay.document.DocumentReaders;
import org.gainsay.document.Passage;
import org.gainsay.document.UnreadableDocumentException;
import org.junit.jupiter.params.provider.MethodSource;

/** What a store writes is what it reads; what it did not write is refused in one line. */
final class CodecFuzzTest {
  @FuzzTest
  void claims(FuzzedDataProvider data) {
    RandomClaims random = new RandomClaims(data);
    ImmutableList<Entity> entities = random.entities();
    Claim claim = random.claim(entities);

    assertThat(Codec.claim(stored(Codec.claim(claim, entities)), entities)).isEqualTo(claim);
    for (Entity entity : entities) {
      assertThat(Codec.entity(stored(Codec.entity(entity)))).isEqualTo(entity);
    }
    var explanation = random.explanation(3);
    assertThat(Codec.explanation(stored(Codec.explanation(explanation)))).isEqualTo(explanation);
  }

  @MethodSource("texts")
  @FuzzTest
  void passages(byte[] content) {
    Document document;
    try {
      document = DocumentReaders.readText("d", new String(content, StandardCharsets.UTF_8));
    } catch (UnreadableDocumentException e) {
      return;
    }
    List<Passage> passages = document.passages();
    String written = stored(Codec.passages(passages));
    List<Passage> read = Codec.passages(written);
    assertThat(Codec.passages(read)).isEqualTo(written);
    for (int i = 0; i < passages.size(); i++) {
      Passage before = passages.get(i);
      Passage after = read.get(i);
      assertThat(after.text()).isEqualTo(before.text());
      assertThat(after.speaker()).isEqualTo(before.speaker());
      for (int at = 0; at < before.text().length(); at++) {
        assertThat(after.offsets().toSource(at, at + 1))
            .isEqualTo(before.offsets().toSource(at, at + 1));
      }
    }
  }

  @MethodSource("rows")
  @FuzzTest
  void damagedRows(byte[] content) {
    String row = new String(content, StandardCharsets.UTF_8);
    ImmutableList<Entity> entities = ImmutableList.of();
    refused(() -> Codec.claim(row, entities));
    refused(() -> Codec.entity(row));
    refused(() -> Codec.explanation(row));
    refused(() -> Codec.passages(row));
  }

  private static void refused(Runnable reading) {
    try {
      reading.run();
    } catch (StoreException e) {
      assertThat(e.getMessage()).isNotBlank().doesNotContain("\n");
    }
  }

  /** The text as it comes back from a file in UTF-8. */
  private static String stored(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }

  static Stream<byte[]> texts() {
    return Stream.of(
            "Ann Weber met Lind.\n\nMR. LOWE: Was it?\n\nMs. Roe: It \t was.\n",
            "It is shut. — Jo (@jo) March 3, 2018\n")
        .map(text -> text.getBytes(StandardCharsets.UTF_8));
  }

  static Stream<byte[]> rows() {
    Document document = PreparedClaims.document("d", "Weber said that Bob Lind never trusted Roe.");
    Claim claim = PreparedClaims.of(document).claims().get(0);
    return Stream.of(
            Codec.claim(claim, List.of()),
            Codec.passages(document.passages()),
            "[\"e\",\"Ann\",\"PERSON\",[\"Ann\"],[[\"mayor\",\"Graz\"]]]",
            "[\"why\",[\"because\"]]")
        .map(text -> text.getBytes(StandardCharsets.UTF_8));
  }
}
