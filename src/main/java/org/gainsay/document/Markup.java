package org.gainsay.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes light markup out of readable text: emphasis, code marks, the addresses of links, tags. */
final class Markup {
  /** Bounded, so that a long line full of stars costs no more than its length. */
  private static final Pattern MARKS =
      Pattern.compile(
          "(\\*\\*\\*|\\*\\*|__)(?=[^\\s*_])[^*_\\n]{0,399}[^\\s*_]\\1"
              + "|(?<![\\w*])(\\*)(?=[^\\s*])[^*\\n]{0,399}(?<=[^\\s*])\\2(?![\\w*])"
              + "|(?<![\\w_])(_)(?=[^\\s_])[^_\\n]{0,399}(?<=[^\\s_])\\3(?![\\w_])"
              + "|(`)[^`\\n]{1,200}`"
              + "|(!?\\[)([^\\[\\]\\n]{1,300})\\]\\([^()\\s]{1,500}(?: \"[^\"\\n]{0,200}\")?\\)"
              + "|(</?[a-zA-Z][^<>\\n]{0,400}>)");

  private Markup() {}

  static MappedText strip(MappedText marked) {
    String text = marked.text();
    if (!hasMarks(text)) {
      return marked;
    }
    List<SourceSpan> dropped = new ArrayList<>();
    Matcher m = MARKS.matcher(text);
    while (m.find()) {
      if (m.group(7) != null) {
        dropped.add(new SourceSpan(m.start(), m.end()));
      } else if (m.group(5) != null) {
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
        || text.indexOf('<') >= 0
        || text.indexOf("](") >= 0;
  }
}
