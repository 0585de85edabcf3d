package org.gainsay.document;

import com.google.common.base.Splitter;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Cases of a resource file: a name, a text, what is read from it. */
final class LayoutCases {
  private LayoutCases() {}

  record Case(String name, String text, String expected) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<Case> of(String resource) {
    URL url = Resources.getResource(LayoutCases.class, resource);
    try {
      return Splitter.on("\n### ")
          .splitToStream("\n" + Resources.toString(url, StandardCharsets.UTF_8))
          .filter(c -> !c.isBlank())
          .map(LayoutCases::parse)
          .collect(Collectors.toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Case parse(String block) {
    int line = block.indexOf('\n');
    int arrow = block.indexOf("\n--->");
    return new Case(
        block.substring(0, line),
        block.substring(line + 1, arrow),
        block.substring(arrow + 5).strip());
  }

  /** A document as the case files show it. */
  static String show(Document document) {
    StringBuilder out = new StringBuilder();
    document.title().ifPresent(t -> out.append("title: ").append(t).append('\n'));
    document.date().ifPresent(d -> out.append("date: ").append(d).append('\n'));
    document.author().ifPresent(a -> out.append("author: ").append(a).append('\n'));
    for (Passage p : document.passages()) {
      out.append(p.kind());
      p.speaker().ifPresent(s -> out.append(" <").append(s).append('>'));
      p.date().ifPresent(d -> out.append(" {").append(d).append('}'));
      out.append(' ').append(p.text()).append('\n');
    }
    return out.toString().strip();
  }
}
