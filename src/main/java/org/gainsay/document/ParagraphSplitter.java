package org.gainsay.document;

import com.google.common.base.Ascii;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Splits plain text into paragraphs. Blank lines always part paragraphs. Other line breaks do so
 * too, unless they are only there because the line was full: then the lines are one paragraph.
 */
final class ParagraphSplitter {
  /** Lines longer than this are not wrapped by hand or by a mail program. */
  private static final int WIDEST_WRAP = 120;

  private static final int NARROWEST_WRAP = 36;
  private static final Pattern HEADING_MARK = Pattern.compile("^\\s{0,3}#{1,6}\\s+");
  private static final Pattern QUOTE_MARK = Pattern.compile("^(?:>(?:\\s|$))+(?!>)");
  private static final Pattern STARTS_ANEW =
      Pattern.compile(
          "^\\s{0,8}(?:[-*•·–—]\\s|\\(?\\d{1,3}[.)]\\s|[QA][.:]\\s|Q\\d{1,4}\\s|>>|#{1,6}\\s"
              + "|\\[\\d{1,2}[:.]\\d{2}|\\[?\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4},? \\d{1,2}[:.]\\d{2}|[A-Z]{4,12}:\\s"
              + "|[A-Z][A-Z.’'-]{1,20}(?: [A-Z][A-Z.’'-]{0,20}){0,4}:\\s)");

  /** "by Ada Finch" in small letters below a title. */
  private static final Pattern SMALL_BYLINE =
      Pattern.compile("^by \\p{Lu}[\\p{L}.’'-]+(?: \\p{Lu}[\\p{L}.’'-]*){1,3}$");

  /** So many characters at most stand above a text. */
  private static final int HEADER = 500;

  /** The number of a line in the margin of a deposition. */
  private static final Pattern LINE_NUMBER = Pattern.compile("(\\d{1,2})(?:[ \\t]{2,}|\\t|$)");

  private static final int FEWEST_NUMBERED = 10;

  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}-]+");
  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}]");

  private final String text;
  private final boolean typeset;
  private final List<Line> lines = new ArrayList<>();
  private final Set<String> words = new HashSet<>();

  private ParagraphSplitter(String text, boolean typeset) {
    this.text = text;
    this.typeset = typeset;
  }

  /** The paragraphs of {@code text} from {@code begin} on. */
  static ImmutableList<Paragraph> split(String text, int begin) {
    ParagraphSplitter splitter = new ParagraphSplitter(text, false);
    splitter.readLines(begin);
    return splitter.paragraphs();
  }

  /** The paragraphs of typeset text, where words are divided at the ends of lines. */
  static ImmutableList<Paragraph> splitTypeset(String text) {
    ParagraphSplitter splitter = new ParagraphSplitter(text, true);
    splitter.readLines(0);
    return splitter.paragraphs();
  }

  private record Line(int begin, int end, int indent) {
    int length() {
      return end - begin;
    }

    boolean isBlank() {
      return begin == end;
    }
  }

  private void readLines(int from) {
    int lineBegin = from;
    while (lineBegin <= text.length()) {
      int lineEnd = lineBegin;
      while (lineEnd < text.length() && !isLineBreak(text.charAt(lineEnd))) {
        lineEnd++;
      }
      int begin = lineBegin;
      int end = lineEnd;
      while (begin < end && MappedText.isBlank(text.charAt(begin))) {
        begin++;
      }
      while (end > begin && MappedText.isBlank(text.charAt(end - 1))) {
        end--;
      }
      Matcher quote = QUOTE_MARK.matcher(text).region(begin, end);
      begin = quote.lookingAt() ? quote.end() : begin;
      lines.add(new Line(begin, end, begin - lineBegin));
      boolean pair =
          lineEnd + 1 < text.length()
              && text.charAt(lineEnd) == '\r'
              && text.charAt(lineEnd + 1) == '\n';
      lineBegin = lineEnd + (pair ? 2 : 1);
    }
    dropLineNumbers();
  }

  /** Takes off the numbers in the margin, if most lines bear one and they count up. */
  private void dropLineNumbers() {
    int all = 0;
    int counted = 0;
    int before = 0;
    for (Line line : lines) {
      int number = number(line);
      all += line.isBlank() ? 0 : 1;
      counted += number > 0 && (number == before + 1 || number == 1) ? 1 : 0;
      before = number > 0 ? number : before;
    }
    if (counted < FEWEST_NUMBERED || counted * 10 < all * 8) {
      return;
    }
    lines.replaceAll(
        line -> {
          Matcher m = LINE_NUMBER.matcher(text).region(line.begin, line.end);
          return m.lookingAt()
              ? new Line(m.end(), line.end, Math.max(0, m.end() - m.end(1) - 1))
              : line;
        });
  }

  /** The number that a line begins with, or 0. */
  private int number(Line line) {
    Matcher m = LINE_NUMBER.matcher(text).region(line.begin, line.end);
    return m.lookingAt() ? Integer.parseInt(m.group(1)) : 0;
  }

  private static boolean isLineBreak(char c) {
    return c == '\n' || c == '\r' || c == '\f' || c == '\u2028' || c == '\u2029' || c == '\u0085';
  }

  private ImmutableList<Paragraph> paragraphs() {
    int width = wrapWidth();
    ImmutableList.Builder<Paragraph> found = ImmutableList.builder();
    int block = 0;
    List<Line> open = new ArrayList<>();
    for (Line line : lines) {
      if (line.isBlank()) {
        close(open, block++, found);
        continue;
      }
      if (!open.isEmpty() && !continues(open, line, width)) {
        close(open, block, found);
      }
      open.add(line);
    }
    close(open, block, found);
    return found.build();
  }

  private void close(List<Line> open, int block, ImmutableList.Builder<Paragraph> found) {
    if (!open.isEmpty()) {
      Paragraph paragraph = paragraph(open, block);
      if (!paragraph.text().isEmpty()) {
        found.add(paragraph);
      }
      open.clear();
    }
  }

  private Paragraph paragraph(List<Line> open, int block) {
    Paragraph.Form form = Paragraph.Form.PLAIN;
    List<MappedText> pieces = new ArrayList<>();
    for (Line line : open) {
      MappedText piece = MappedText.of(text, line.begin, line.end);
      Matcher heading = HEADING_MARK.matcher(piece.text());
      if (pieces.isEmpty() && heading.find()) {
        piece = piece.from(heading.end());
        form = Paragraph.Form.HEADING;
      }
      if (!piece.isEmpty()) {
        pieces.add(piece);
      }
    }
    MappedText joined = join(pieces).normalized();
    return new Paragraph(typeset ? joined : Markup.strip(Markup.stripTags(joined)), form, block);
  }

  private MappedText join(List<MappedText> pieces) {
    MappedText.Builder out = new MappedText.Builder();
    for (int i = 0; i < pieces.size(); i++) {
      MappedText piece = pieces.get(i);
      if (i + 1 == pieces.size()) {
        out.append(piece);
        continue;
      }
      MappedText next = pieces.get(i + 1);
      if (isDivided(piece.text(), next.text())) {
        out.append(piece, 0, piece.length() - (isOneWord(piece.text(), next.text()) ? 1 : 0));
      } else {
        out.append(piece);
        SourceSpan gap =
            new SourceSpan(/* begin= */ piece.source().end(), /* end= */ next.source().begin());
        out.stand(' ', gap);
      }
    }
    return out.build();
  }

  /** Whether a word goes on over the line break: "inter-" and "national". */
  private static boolean isDivided(String line, String next) {
    int end = line.length();
    return end > 2
        && line.charAt(end - 1) == '-'
        && Character.isLetter(line.charAt(end - 2))
        && Character.isLowerCase(next.charAt(0));
  }

  /** Whether the hyphen of a divided word is only there because of the line break. */
  private boolean isOneWord(String line, String next) {
    int from = Math.max(0, line.length() - 60);
    String first = line.substring(Math.max(from, line.lastIndexOf(' ') + 1), line.length() - 1);
    String second = NO_LETTER.split(next.substring(0, Math.min(next.length(), 60)), 2)[0];
    if (words().contains(Ascii.toLowerCase(first + second))) {
      return true;
    }
    return typeset && !words().contains(Ascii.toLowerCase(first + "-" + second));
  }

  /** All words of the text; gathered when the first divided word is met. */
  private Set<String> words() {
    if (words.isEmpty()) {
      Splitter.on(NO_WORD).split(text).forEach(w -> words.add(Ascii.toLowerCase(w)));
    }
    return words;
  }

  /** Whether the line goes on with the paragraph that the open lines began. */
  private boolean continues(List<Line> open, Line line, int width) {
    Line previous = open.get(open.size() - 1);
    if (startsAnew(line) || HEADING_MARK.matcher(head(previous)).find()) {
      return false;
    }
    if (width == 0) {
      return goesOnInMidSentence(previous, line);
    }
    if ((line.indent > previous.indent + 1 && open.size() != 1)
        || line.indent >= previous.indent + 8) {
      return false;
    }
    return previous.length() + previous.indent + 1 + firstWord(line) > width
        || goesOnInMidSentence(previous, line);
  }

  /** Whether a list item, a mark or a speaker's label begins the line. */
  private boolean startsAnew(Line line) {
    String head = head(line);
    return STARTS_ANEW.matcher(head).find()
        || (line.begin < HEADER && SMALL_BYLINE.matcher(head).matches())
        || (line.indent > 1 && Turns.isPrintedLabel(head));
  }

  private boolean goesOnInMidSentence(Line previous, Line line) {
    char last = text.charAt(previous.end - 1);
    char first = text.charAt(line.begin);
    return Character.isLowerCase(first)
        && previous.length() >= NARROWEST_WRAP / 4
        && (Character.isLetterOrDigit(last) || last == ',' || last == '-');
  }

  /**
   * The width at which the text was wrapped, or 0 if it was not: of the lines that have a successor
   * in their block most must be so full that its first word did not fit.
   */
  private int wrapWidth() {
    int[] lengths =
        lines.stream()
            .filter(l -> !l.isBlank())
            .mapToInt(l -> l.length() + l.indent)
            .sorted()
            .toArray();
    if (lengths.length < 3) {
      return 0;
    }
    // A few lines, such as those with an address, may stick out.
    int width = lengths[(lengths.length - 1) - lengths.length / 50];
    if (width > WIDEST_WRAP || width < NARROWEST_WRAP) {
      return 0;
    }
    int full = 0;
    int all = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      Line line = lines.get(i);
      Line next = lines.get(i + 1);
      if (line.isBlank() || next.isBlank() || startsAnew(next)) {
        continue;
      }
      all++;
      // Ragged wrapping leaves a little more room than one word needs.
      if (line.length() + line.indent + 1 + firstWord(next) > width - width / 12) {
        full++;
      }
    }
    return all >= 3 && full * 10 >= all * 6 ? width - width / 12 : 0;
  }

  private int firstWord(Line line) {
    int end = line.begin;
    while (end < line.end && !MappedText.isBlank(text.charAt(end))) {
      end++;
    }
    return end - line.begin;
  }

  private String head(Line line) {
    return text.substring(line.begin, Math.min(line.end, line.begin + 120));
  }
}
