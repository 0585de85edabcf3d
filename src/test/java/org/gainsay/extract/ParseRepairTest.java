package org.gainsay.extract;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gainsay.extract.ParsedSentence.Word;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One file a shape: sentences as the parser gives them, and in comments what is mended, {@code #
 * mended = word | tag | relation | head}.
 */
final class ParseRepairTest {
  static Stream<String> cases() throws IOException, URISyntaxException {
    return ConlluCases.names("repair");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void mendsEveryCase(String file) throws IOException {
    List<String> lines = ConlluCases.lines("repair", file);
    List<String> mended = new ArrayList<>();
    for (ParsedSentence sentence : ConlluReader.read(file, lines).sentences()) {
      List<Word> after = ParseRepair.mend(sentence.words());
      for (int i = 0; i < after.size(); i++) {
        if (!after.get(i).equals(sentence.word(i))) {
          mended.add(line(after, i));
        }
      }
    }
    assertThat(mended).containsExactlyElementsOf(ConlluCases.expected(lines, "# mended = "));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void leavesWhatIsMendedAlone(String file) throws IOException {
    for (ParsedSentence sentence :
        ConlluReader.read(file, ConlluCases.lines("repair", file)).sentences()) {
      List<Word> once = ParseRepair.mend(sentence.words());
      assertThat(ParseRepair.mend(once)).isEqualTo(once);
      assertThat(isTree(once)).as("%s is a tree", sentence).isTrue();
    }
  }

  @Test
  @Timeout(value = 10, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void comesToAnEndWhereWordsHangOnEachOther() throws IOException {
    String file = "called-by-name.conllu";
    for (ParsedSentence sentence :
        ConlluReader.read(file, ConlluCases.lines("repair", file)).sentences()) {
      for (int i = 0; i + 1 < sentence.size(); i++) {
        List<Word> words = new ArrayList<>(sentence.words());
        words.set(i, hung(words.get(i), i + 1));
        words.set(i + 1, hung(words.get(i + 1), i));
        assertThat(ParseRepair.mend(words)).hasSameSizeAs(words);
      }
    }
  }

  private static Word hung(Word w, int head) {
    return new Word(w.text(), w.lemma(), w.tag(), w.ner(), w.begin(), w.end(), head, w.relation());
  }

  private static boolean isTree(List<Word> words) {
    long roots = words.stream().filter(w -> w.head() < 0).count();
    for (int i = 0; i < words.size(); i++) {
      int at = i;
      for (int steps = 0; at >= 0; steps++) {
        if (steps > words.size()) {
          return false;
        }
        at = words.get(at).head();
      }
    }
    return roots == 1;
  }

  private static String line(List<Word> words, int i) {
    Word w = words.get(i);
    String head = w.head() < 0 ? "-" : words.get(w.head()).text();
    return String.join(" | ", ImmutableList.of(w.text(), w.tag(), w.relation(), head));
  }
}
