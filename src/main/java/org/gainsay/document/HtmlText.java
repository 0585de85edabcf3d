package org.gainsay.document;

import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/** Finds for each character of a text node where it stands in the page's source. */
final class HtmlText {
  /** The longest character reference of HTML has 33 characters. */
  private static final int LONGEST_REFERENCE = 40;

  private HtmlText() {}

  /** The node's text; empty if the parser made it up. */
  static MappedText of(TextNode node, String source) {
    Range range = node.sourceRange();
    MappedText.Builder out = new MappedText.Builder();
    if (range.isTracked()) {
      align(node.getWholeText(), source, range.startPos(), range.endPos(), out);
    }
    return out.build();
  }

  private static void align(
      String text, String source, int begin, int end, MappedText.Builder out) {
    int at = begin;
    int i = 0;
    while (i < text.length() && at < end) {
      int run = 0;
      while (i + run < text.length()
          && at + run < end
          && source.charAt(at + run) == text.charAt(i + run)
          && source.charAt(at + run) != '&') {
        run++;
      }
      out.append(MappedText.of(source, at, at + run));
      i += run;
      at += run;
      if (i >= text.length() || at >= end) {
        break;
      }
      if (source.charAt(at) == '<' && text.charAt(i) != '<') {
        at = afterTag(source, at, end);
        continue;
      }
      int next = source.charAt(at) == '&' ? referenceEnd(text, i, source, at, end) : at + 1;
      int units = source.charAt(at) == '&' ? decoded(source, at, next).length() : 1;
      if (source.startsWith("\r\n", at)) {
        next = at + 2;
      }
      for (int u = 0; u < units && i < text.length(); u++) {
        out.stand(text.charAt(i++), new SourceSpan(at, next));
      }
      at = next;
    }
  }

  /** After a tag that means nothing where it stands, such as {@code </>}, within a text. */
  private static int afterTag(String source, int at, int end) {
    int close = source.indexOf('>', at);
    return close < 0 || close >= end ? at + 1 : close + 1;
  }

  /** Where the character reference at {@code at} ends; after the ampersand if it is none. */
  private static int referenceEnd(String text, int i, String source, int at, int end) {
    int stop = at + 1;
    while (stop < end
        && stop - at < LONGEST_REFERENCE
        && (source.charAt(stop) == '#' || Character.isLetterOrDigit(source.charAt(stop)))) {
      stop++;
    }
    if (stop < end && source.charAt(stop) == ';') {
      stop++;
    }
    for (; stop > at + 1; stop--) {
      String decoded = decoded(source, at, stop);
      boolean reference = !decoded.startsWith("&") || decoded.length() == 1;
      if (reference && !endsAlike(decoded, source, stop) && text.startsWith(decoded, i)) {
        return stop;
      }
    }
    return at + 1;
  }

  /** Whether the last character was not part of the reference: "&nbspnoon". */
  private static boolean endsAlike(String decoded, String source, int stop) {
    return decoded.length() > 1 && decoded.charAt(decoded.length() - 1) == source.charAt(stop - 1);
  }

  private static String decoded(String source, int begin, int end) {
    return Parser.unescapeEntities(source.substring(begin, end), false);
  }
}
