package org.gainsay.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.gainsay.evaluate.GoldSet.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GoldReaderTest {
  private static final String PAIR =
      """
      {"pairs": [{"label": "conflict", "type": "negation", "difficulty": "easy",
        "a": {"doc": "a.txt", "text": "He was there", "speaker": "Ann Lee",
              "also": [{"doc": "b.txt", "text": "he was"},
                       {"doc": "b.txt", "text": "there", "speaker": null}]},
        "b": "denials"}],
       "groups": {"denials": [{"doc": "b.txt", "text": "He was not there", "speaker": "Bo Ray"}]}}
      """;

  @TempDir private Path folder;

  @BeforeEach
  void documents() throws IOException {
    write("one/a.txt", "He was there.");
  }

  @Test
  void readsPairsWithGroupsAndInheritedSpeakers() throws Exception {
    write("one/gold.json", PAIR);
    GoldPair pair = ((ConflictGold) read(folder.resolve("one/gold.json"))).pairs().get(0);
    assertThat(pair.a())
        .containsExactly(
            new GoldText("a.txt", "He was there", Optional.of("Ann Lee")),
            new GoldText("b.txt", "he was", Optional.of("Ann Lee")),
            new GoldText("b.txt", "there", Optional.empty()));
    assertThat(pair.b())
        .containsExactly(new GoldText("b.txt", "He was not there", Optional.of("Bo Ray")));
    assertThat(pair.label()).isEqualTo(GoldPair.Label.CONFLICT);
  }

  @Test
  void findsSetsInAFolderAndInAFolderOfFolders() throws Exception {
    write("one/gold.json", PAIR);
    write("two/attributions.json", "[{\"doc\": \"x.txt\", \"source\": [], \"content\": [[0, 3]]}]");
    write("two/text/x.txt", "Yes.");
    assertThat(read(folder.resolve("one")).name()).isEqualTo("one/gold.json");
    assertThat(new GoldReader(Optional.empty()).read(folder))
        .extracting(GoldSet::kind)
        .containsExactly(Kind.CONFLICTS, Kind.ATTRIBUTION);
  }

  @Test
  void looksForDocumentsBesideThenWhereTheFileSaysThenWhereTheUserSays() throws Exception {
    write("one/gold.json", PAIR);
    write("golds/g.json", PAIR);
    write("golds/f.json", PAIR.replaceFirst("\\{", "{\"folder\": \"../one\","));
    assertThat(read(folder.resolve("one")).folder()).isEqualTo(folder.resolve("one"));
    assertThat(read(folder.resolve("golds/f.json")).folder().normalize())
        .isEqualTo(folder.resolve("one"));
    assertThatThrownBy(() -> read(folder.resolve("golds/g.json")))
        .isInstanceOf(InvalidGoldException.class)
        .hasMessageContaining("no document a.txt beside it");
    GoldReader told = new GoldReader(Optional.of(folder.resolve("one")));
    assertThat(told.read(folder.resolve("golds/g.json")).get(0).folder())
        .isEqualTo(folder.resolve("one"));
  }

  @Test
  void saysWhatIsWrongWithAFile() throws Exception {
    assertWrong("{", "not JSON: line");
    assertWrong("{}", "no list pairs");
    assertWrong("{\"pairs\": []}", "no pairs");
    assertWrong(PAIR.replace("\"denials\"}", "\"others\"}"), "pairs[0].b: no group others");
    assertWrong(PAIR.replace("\"conflict\"", "\"clash\""), "pairs[0]: the label must be");
    assertWrong(PAIR.replace("\"text\": \"he was\"", "\"txt\": 1"), "pairs[0].a.also: no text");
    assertWrong("[{\"doc\": \"a.txt\", \"content\": [[2, 1]]}]", "no folder");
    Files.createDirectories(folder.resolve("one/text"));
    assertWrong("[{\"doc\": \"a.txt\", \"content\": [[2, 1]]}]", "[0]: content is not a list");
    assertThatThrownBy(() -> read(folder.resolve("nowhere"))).hasMessageContaining("no such file");
  }

  private void assertWrong(String gold, String message) throws IOException {
    write("one/gold.json", gold);
    assertThatThrownBy(() -> read(folder.resolve("one")))
        .isInstanceOf(InvalidGoldException.class)
        .hasMessageContaining(message);
  }

  private static GoldSet read(Path path) throws InvalidGoldException {
    return new GoldReader(Optional.empty()).read(path).get(0);
  }

  private void write(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }
}
