package org.gainsay.report;

import com.google.common.base.Splitter;
import com.google.common.net.PercentEscaper;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;

/**
 * Links that open a web page at some words of it: URL fragment text directives ({@code #:~:text=}),
 * which browsers follow and other programs pass over.
 */
final class TextFragment {
  /** Longer texts are named by their first and last words. */
  private static final int WHOLE = 12;

  private static final int ENDS = 5;

  /** A directive's own marks (comma, hyphen, ampersand) must not stand in its words. */
  private static final PercentEscaper WORDS = new PercentEscaper("._~", false);

  private TextFragment() {}

  /** The address, if it is one of the web. */
  static Optional<URI> webAddress(String text) {
    boolean web = text.startsWith("http://") || text.startsWith("https://");
    if (!web) {
      return Optional.empty();
    }
    try {
      return Optional.of(new URI(text)).filter(uri -> uri.getHost() != null);
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /** Opens the page at the words. */
  static URI link(URI page, String words) {
    String address = page.toASCIIString();
    int hash = address.indexOf('#');
    String start = hash < 0 ? address + "#" : address;
    return URI.create(start + ":~:text=" + directive(words));
  }

  private static String directive(String words) {
    List<String> all = Splitter.on(' ').omitEmptyStrings().splitToList(words);
    if (all.size() <= WHOLE) {
      return WORDS.escape(String.join(" ", all));
    }
    return WORDS.escape(String.join(" ", all.subList(0, ENDS)))
        + ","
        + WORDS.escape(String.join(" ", all.subList(all.size() - ENDS, all.size())));
  }
}
