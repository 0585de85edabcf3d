package org.gainsay.extract;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.io.Resources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tagged sentences in {@code tags.tsv}, and which tags are mended. */
final class TagRepairTest {
  static Stream<List<String>> cases() throws IOException {
    return Resources.readLines(
            Resources.getResource(TagRepairTest.class, "tags.tsv"), StandardCharsets.UTF_8)
        .stream()
        .filter(line -> !line.startsWith("#"))
        .map(Splitter.on('\t')::splitToList);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void mendsTheTagsOfEveryCase(List<String> row) {
    List<String> words = new ArrayList<>();
    List<String> tags = new ArrayList<>();
    for (String token : Splitter.on(' ').split(row.get(1))) {
      int slash = token.lastIndexOf('/');
      words.add(token.substring(0, slash));
      tags.add(token.substring(slash + 1));
    }
    List<String> mended = TagRepair.mend(words, tags);
    List<String> changed = new ArrayList<>();
    for (int i = 0; i < tags.size(); i++) {
      if (!mended.get(i).equals(tags.get(i))) {
        changed.add(words.get(i) + " " + mended.get(i));
      }
    }
    assertThat(changed.isEmpty() ? "-" : String.join(", ", changed)).isEqualTo(row.get(2));
  }
}
