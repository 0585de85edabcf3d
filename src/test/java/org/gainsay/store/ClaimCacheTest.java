package org.gainsay.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.gainsay.document.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClaimCacheTest {
  private static final String TEXT =
      "Bob said that Ann Weber never greeted Lind. Mona trusted Ann.";

  @TempDir Path folder;

  @Test
  void givesBackWhatWasPutIn() {
    Document document = PreparedClaims.document("a.txt", TEXT);
    ClaimCache.Entry entry = entry(document);
    cache("1").put(document, entry);

    assertThat(entry.claims()).hasSize(2);
    assertThat(cache("1").find(document)).contains(entry);
  }

  @Test
  void whateverClaimsRestOnMakesAnotherEntry() {
    Document document = PreparedClaims.document("a.txt", TEXT);
    cache("1").put(document, entry(document));

    assertThat(cache("2").find(document)).isEmpty();
    assertThat(cache("1").find(PreparedClaims.document("b.txt", TEXT))).isEmpty();
    assertThat(cache("1").find(PreparedClaims.document("a.txt", TEXT + " "))).isEmpty();
    assertThat(cache("1").find(PreparedClaims.document("a.txt", "date 2020-01-02\n\n" + TEXT)))
        .isEmpty();
  }

  @Test
  void anEntryThatIsCutOrChangedIsNone() throws IOException {
    Document document = PreparedClaims.document("a.txt", TEXT);
    ClaimCache.Entry entry = entry(document);
    cache("1").put(document, entry);
    Path file = onlyFile();
    byte[] sound = Files.readAllBytes(file);
    for (int cut = 0; cut < sound.length; cut += 7) {
      Files.write(file, java.util.Arrays.copyOf(sound, cut));
      assertThat(cache("1").find(document)).isEmpty();
    }
    for (int at = 10; at < sound.length; at += 7) {
      byte[] changed = sound.clone();
      changed[at] ^= 1;
      Files.write(file, changed);
      assertThat(cache("1").find(document))
          .isIn(java.util.Optional.of(entry), java.util.Optional.empty());
    }
    cache("1").put(document, entry);
    assertThat(cache("1").find(document)).contains(entry);
  }

  @Test
  void isForItsOwnerAlone() throws IOException {
    Document document = PreparedClaims.document("a.txt", TEXT);
    cache("1").put(document, entry(document));
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("c"))))
          .isEqualTo("rwx------");
    }
  }

  @Test
  void aFolderThatCannotBeWrittenIsNoFailure() throws IOException {
    Files.writeString(folder.resolve("c"), "a file");
    Document document = PreparedClaims.document("a.txt", TEXT);
    cache("1").put(document, entry(document));
    assertThat(cache("1").find(document)).isEmpty();
  }

  private static ClaimCache.Entry entry(Document document) {
    return new ClaimCache.Entry(
        PreparedClaims.of(document).claims(), ImmutableList.of("a note\nof “two” lines"));
  }

  private ClaimCache cache(String made) {
    return new ClaimCache(folder.resolve("c"), made);
  }

  private Path onlyFile() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> found = files.filter(Files::isRegularFile).toList();
      assertThat(found).hasSize(1);
      return found.get(0);
    }
  }
}
