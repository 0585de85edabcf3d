package org.gainsay.document;

import com.google.common.base.Ascii;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A document's passages as the signs of a voice look at them. Immutable.
 *
 * @param passages all of them
 * @param header the lines above the text
 * @param prose the text's paragraphs and items, up to a number that is enough
 */
record Page(
    ImmutableList<Passage> passages, ImmutableList<Passage> header, ImmutableList<Passage> prose) {
  private static final int HEADER_LINES = 8;
  private static final int PROSE = 200;
  private static final int HEAD = 2000;
  private static final int LONGEST_LINE = 300;

  private static final Pattern OUR_VOICE = Pattern.compile("\\b(?:[Ww]e|[Oo]ur|us|the Company)\\b");
  private static final Pattern MY_VOICE = Pattern.compile("\\bI(?:[’']\\w+)?\\b");
  private static final Pattern QUOTED = Pattern.compile("[“\"][^”\"]{0,2000}[”\"]?");

  static Page of(ImmutableList<Passage> passages) {
    return new Page(
        passages,
        passages.stream()
            .takeWhile(Page::isLine)
            .limit(HEADER_LINES)
            .collect(ImmutableList.toImmutableList()),
        passages.stream()
            .filter(Page::isText)
            .limit(PROSE)
            .collect(ImmutableList.toImmutableList()));
  }

  /** Whether the passage is a line around the text. */
  static boolean isLine(Passage passage) {
    return passage.kind() == Passage.Kind.HEADING || passage.kind() == Passage.Kind.BYLINE;
  }

  /** Whether the passage is text in the document's own voice. */
  static boolean isText(Passage passage) {
    return passage.kind() == Passage.Kind.PROSE || passage.kind() == Passage.Kind.ITEM;
  }

  boolean has(Passage.Kind kind) {
    return passages.stream().anyMatch(p -> p.kind() == kind);
  }

  /** Whether somebody asks and somebody answers. */
  boolean isDialogue() {
    return has(Passage.Kind.TURN) || has(Passage.Kind.QUESTION) || has(Passage.Kind.ANSWER);
  }

  /** Whether a line above the text has the pattern. */
  boolean isHeadedBy(Pattern pattern) {
    return header.stream().anyMatch(p -> pattern.matcher(p.text()).find());
  }

  /** The first group of the pattern in the first line above the text that has it. */
  Optional<String> headings(Pattern pattern) {
    return header.stream().flatMap(p -> group(pattern, p.text())).findFirst();
  }

  static Stream<String> group(Pattern pattern, String text) {
    if (text.length() > LONGEST_LINE) {
      return Stream.empty();
    }
    Matcher m = pattern.matcher(text);
    return m.find() ? Stream.of(m.group(1).strip()) : Stream.empty();
  }

  /** Whether the text says "we", outside of what it quotes. */
  boolean isOurs() {
    return prose.stream().anyMatch(Page::isOurs);
  }

  static boolean isOurs(Passage passage) {
    return OUR_VOICE.matcher(unquoted(passage.text())).find();
  }

  /** How often the text says "I", outside of what it quotes. */
  long mine() {
    return prose.stream().mapToLong(Page::mine).sum();
  }

  static long mine(Passage passage) {
    return MY_VOICE.matcher(unquoted(passage.text())).results().count();
  }

  /** Whether the text has these words, in large or small letters. */
  boolean mentions(String words) {
    String small = Ascii.toLowerCase(words);
    return prose.stream().anyMatch(p -> Ascii.toLowerCase(p.text()).contains(small));
  }

  /** Whether the text has a word as a name: with a capital, and never without one. */
  boolean names(String word) {
    if (word.length() < 4) {
      return false;
    }
    String small = Ascii.toLowerCase(word);
    return has(Ascii.toUpperCase(word.substring(0, 1)) + small.substring(1)) && !has(small);
  }

  /** Whether the text has a word, in just these letters. */
  private boolean has(String word) {
    Pattern whole = Pattern.compile("\\b" + Pattern.quote(word) + "\\b");
    return prose.stream().anyMatch(p -> whole.matcher(p.text()).find());
  }

  /** Whether the text has the words of a line as common words: "Wrong Owl" is no name then. */
  boolean isOfWords(String name) {
    return Splitter.on(' ')
        .splitToStream(name)
        .filter(w -> w.length() > 3)
        .anyMatch(w -> has(Ascii.toLowerCase(w)));
  }

  /** The beginning of a text without what it quotes. */
  static String unquoted(String text) {
    return QUOTED.matcher(head(text)).replaceAll(" ");
  }

  static String head(String text) {
    return text.substring(0, Math.min(text.length(), HEAD));
  }
}
