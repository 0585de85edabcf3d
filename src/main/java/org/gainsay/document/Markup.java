package org.gainsay.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes light markup out of readable text. */
final class Markup {
  /** Bounded, so that a long line full of stars costs no more than its length. */
  private static final Pattern MARKS =
      Pattern.compile(
          "(?=[*_`!\\[])(?:(\\*\\*\\*|\\*\\*|__)(?=[^\\s*_])[^*_\\n]{0,399}[^\\s*_]\\1"
              + "|(?<![\\w*])(\\*)(?=[^\\s*])[^*\\n]{0,399}(?<=[^\\s*])\\2(?![\\w*])"
              + "|(?<![\\w_])(_)(?=[^\\s_])[^_\\n]{0,399}(?<=[^\\s_])\\3(?![\\w_])"
              + "|(`)[^`\\n]{1,200}`"
              + "|(!?\\[)([^\\[\\]\\n]{1,300})\\]\\([^()\\s]{1,500}(?: \"[^\"\\n]{0,200}\")?\\))");

  private static final Pattern TAG =
      Pattern.compile(
          "</?[a-zA-Z][\\w-]{0,30}(?:\\s+[\\w:-]{1,40}=(?:\"[^\"<>]{0,300}\"|'[^'<>]{0,300}'|[^\\s<>]{1,300})){0,12}"
              + "\\s{0,3}/?>");

  private Markup() {}

  /** The text without the tags of a corpus or a page that it was copied from. */
  static MappedText stripTags(MappedText tagged) {
    if (tagged.text().indexOf('>') < 0) {
      return tagged;
    }
    List<SourceSpan> dropped = new ArrayList<>();
    Matcher m = TAG.matcher(tagged.text());
    while (m.find()) {
      dropped.add(new SourceSpan(m.start(), m.end()));
    }
    return without(tagged, dropped);
  }

  /** The text without marks of emphasis and code and the addresses of links. */
  static MappedText strip(MappedText marked) {
    String text = marked.text();
    if (!hasMarks(text)) {
      return marked;
    }
    List<SourceSpan> dropped = new ArrayList<>();
    Matcher m = MARKS.matcher(text);
    while (m.find()) {
      if (m.group(5) != null) {
        dropped.add(new SourceSpan(m.start(), m.end(5)));
        dropped.add(new SourceSpan(m.end(6), m.end()));
      } else {
        int marks = m.group(1) != null ? m.group(1).length() : 1;
        dropped.add(new SourceSpan(m.start(), m.start() + marks));
        dropped.add(new SourceSpan(m.end() - marks, m.end()));
      }
    }
    return without(marked, dropped);
  }

  /** The text without the given ranges of it. */
  static MappedText without(MappedText text, List<SourceSpan> dropped) {
    if (dropped.isEmpty()) {
      return text;
    }
    MappedText.Builder out = new MappedText.Builder();
    int at = 0;
    for (SourceSpan gap : dropped) {
      out.append(text, at, gap.begin());
      at = gap.end();
    }
    return out.append(text, at, text.length()).build().normalized();
  }

  private static boolean hasMarks(String text) {
    return text.indexOf('*') >= 0
        || text.indexOf('_') >= 0
        || text.indexOf('`') >= 0
        || text.indexOf("](") >= 0;
  }
}
