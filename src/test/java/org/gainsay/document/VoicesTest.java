package org.gainsay.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Ascii;
import com.google.common.base.Splitter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Whose words the paragraphs of 239 documents are, as far as the layout says: interviews, threads,
 * chats, mails, letters, hearings, statements, minutes, rulings and reports. Each case of a file is
 * a document, and below it a line for each paragraph: the speaker, a tab, the first words. "-" is
 * the document's own voice, "?" somebody who is not named.
 */
final class VoicesTest {
  private static final String OWN = "-";
  private static final String UNNAMED = "?";

  /** The floor lies a little under what was reached. */
  @ParameterizedTest
  @CsvSource({
    "voices-personal.txt, 193",
    "voices-official.txt, 313",
    "voices-press.txt, 278",
    "voices-varied.txt, 237"
  })
  void mostParagraphsAreTheirSpeakers(String file, int floor) throws Exception {
    List<String> wrong = new ArrayList<>();
    int right = 0;
    for (LayoutCases.Case c : LayoutCases.of(file)) {
      Document document = DocumentReaders.readText("case", c.text());
      for (String line : Splitter.on('\n').split(c.expected())) {
        List<String> gold = Splitter.on('\t').splitToList(line);
        String found = speaker(document, gold.get(1).strip());
        if (same(gold.get(0).strip(), found)) {
          right++;
        } else {
          wrong.add(c.name() + ": " + line + " <- " + found);
        }
      }
    }
    assertThat(right).as(String.join("\n", wrong)).isGreaterThanOrEqualTo(floor);
  }

  private static String speaker(Document document, String firstWords) {
    return document.passages().stream()
        .filter(p -> p.text().startsWith(firstWords))
        .findFirst()
        .or(
            () ->
                document.passages().stream().filter(p -> p.text().contains(firstWords)).findFirst())
        .map(p -> speaker(document, p))
        .orElse("");
  }

  private static String speaker(Document document, Passage passage) {
    return switch (passage.kind()) {
      case TURN, QUESTION, ANSWER -> passage.speaker().orElse(UNNAMED);
      case PROSE, ITEM, HEADING -> passage.speaker().or(document::author).orElse(OWN);
      default -> passage.speaker().orElse(OWN);
    };
  }

  /** Whether two names can be of one: the same, or a surname, or a name with less about it. */
  private static boolean same(String gold, String found) {
    String a = plain(gold);
    String b = plain(found);
    if (a.isEmpty() || b.isEmpty()) {
      return gold.equals(found);
    }
    boolean part =
        (" " + a + " ").startsWith(" " + b + " ")
            || (" " + a + " ").endsWith(" " + b + " ")
            || (" " + b + " ").startsWith(" " + a + " ");
    return part || lastWord(a).equals(lastWord(b));
  }

  private static String lastWord(String name) {
    return name.substring(name.lastIndexOf(' ') + 1);
  }

  private static String plain(String name) {
    return Ascii.toLowerCase(name)
        .replaceAll("[^\\p{L}\\d ]", " ")
        .replaceAll("\\b(?:the|mr|ms|mrs|dr|cllr|chair|senator|ltd|inc|plc)\\b", " ")
        .replaceAll(" +", " ")
        .strip();
  }
}
