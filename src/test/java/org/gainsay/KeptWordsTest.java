package org.gainsay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.gainsay.rule.StandardKnowledge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KeptWordsTest {
  @TempDir Path folder;

  @Test
  void theNextRunNeedNotLookUpWhatWasLookedUp() throws IOException {
    StandardKnowledge first = asked();
    new KeptWords(first, Optional.of(folder)).keep();

    StandardKnowledge next = new StandardKnowledge();
    new KeptWords(next, Optional.of(folder)).recall();
    assertThat(next.answers()).isEqualTo(first.answers());
    assertThat(next.kin("buy")).isEqualTo(first.kin("buy"));
  }

  @Test
  void aFileThatIsCutOrChangedIsAsGoodAsNone() throws IOException {
    new KeptWords(asked(), Optional.of(folder)).keep();
    byte[] kept = Files.readAllBytes(file());
    byte[] changed = kept.clone();
    changed[kept.length / 2]++;
    for (byte[] damaged :
        new byte[][] {changed, java.util.Arrays.copyOf(kept, kept.length - 9), {1, 2}, {}}) {
      Files.write(file(), damaged);
      StandardKnowledge next = new StandardKnowledge();
      new KeptWords(next, Optional.of(folder)).recall();
      assertThat(next.answers()).isEmpty();
    }
  }

  @Test
  void fewNewAnswersAreNotWritten() throws IOException {
    StandardKnowledge words = asked();
    KeptWords kept = new KeptWords(words, Optional.of(folder));
    kept.keep();
    Files.delete(file());
    words.kin("zither");
    kept.keep();
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void withoutAFolderNothingIsKept() {
    KeptWords kept = new KeptWords(asked(), Optional.empty());
    kept.keep();
    kept.recall();
    assertThat(folder).isEmptyDirectory();
  }

  private Path file() throws IOException {
    try (var files = Files.list(folder)) {
      return files.findFirst().orElseThrow();
    }
  }

  private static StandardKnowledge asked() {
    StandardKnowledge words = new StandardKnowledge();
    for (char first = 'a'; first <= 'z'; first++) {
      for (String rest : new String[] {"at", "ell", "ore", "uy", "ig", "and", "ant", "ay", "own"}) {
        words.kin(first + rest);
      }
    }
    words.relate("buy", "sell");
    return words;
  }
}
