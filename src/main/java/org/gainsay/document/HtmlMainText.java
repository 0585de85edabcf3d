package org.gainsay.document;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * The paragraphs of a web page's main text: no menus, no scripts, no footers, no cookie notices.
 */
final class HtmlMainText {
  private static final String NEVER_TEXT =
      "script, style, noscript, template, svg, math, iframe, object, canvas, audio, video, map, select,"
          + " button, input, textarea, nav, aside, dialog, menu, [role=navigation], [role=banner],"
          + " [role=contentinfo], [role=complementary], [role=search], [role=dialog],"
          + " [role=alertdialog], [role=menu], [hidden], [aria-hidden=true],"
          + " [style~=(?i)display\\s*:\\s*none]";

  /** Names that page authors give to what is not the article, as whole words of a class or id. */
  private static final Pattern AROUND =
      Pattern.compile(
          "(?i)(?:^|[\\s_-])(?:nav(?:bar|igation)?|menu|side-?bar|footer|foot|cookies?|consent|gdpr"
              + "|share|sharing|social|newsletter|subscri(?:be|ption)|sign-?up|promo(?:tion)?|adverts?"
              + "|advertisement|ads?|sponsored|related|recirc(?:ulation)?|recommend(?:ed|ations)?"
              + "|breadcrumbs?|pop-?up|modal|overlay|toolbar|skip-?link|masthead|pagination|pager|tags"
              + "|taboola|outbrain|paywall|trending|most-?read|visually-?hidden|screen-?reader-?text"
              + "|sr-only)(?:$|[\\s_-])");

  private static final ImmutableList<String> MAIN =
      ImmutableList.of("[itemprop=articleBody]", "article", "main, [role=main]");

  private final String source;

  private HtmlMainText(String source) {
    this.source = source;
  }

  /**
   * The main text.
   *
   * @param body the page's body; what is not main text is taken out of it
   * @param source the page's source
   */
  static ImmutableList<Paragraph> of(Element body, String source) {
    Element main = clean(body);
    Collector collector = new HtmlMainText(source).new Collector();
    NodeTraversor.traverse(collector, main);
    collector.close();
    return collector.paragraphs.stream()
        .sorted(Comparator.comparingInt(p -> p.text().source().begin()))
        .collect(ImmutableList.toImmutableList());
  }

  private static Element clean(Element body) {
    body.select(NEVER_TEXT).remove();
    int all = textLength(body);
    body.select("form").stream().filter(f -> textLength(f) * 2 < all).forEach(Node::remove);
    for (Element e : body.select("[class], [id]")) {
      boolean named = AROUND.matcher(e.className()).find() || AROUND.matcher(e.id()).find();
      if (named && !isLandmark(e) && e.selectFirst("h1") == null && textLength(e) * 2 < all) {
        e.remove();
      }
    }
    for (Element e : body.select("footer, header")) {
      boolean outside = e.closest("article, main, [role=main]") == null;
      if (outside && e.selectFirst("h1") == null) {
        e.remove();
      }
    }
    body.select("ul, ol").stream().filter(HtmlMainText::isMenu).forEach(Node::remove);
    return main(body);
  }

  private static boolean isLandmark(Element e) {
    return e.normalName().equals("body")
        || e.normalName().equals("article")
        || e.normalName().equals("main");
  }

  /** A list of links and nothing else. */
  private static boolean isMenu(Element list) {
    int links = list.select("a").stream().mapToInt(HtmlMainText::textLength).sum();
    return list.childrenSize() >= 3 && links * 10 >= textLength(list) * 9 && links > 0;
  }

  /** The element that holds the article; the body if none is marked, or only a part of the text. */
  private static Element main(Element body) {
    int all = textLength(body);
    for (String selector : MAIN) {
      @Nullable Element largest = null;
      int most = -1;
      for (Element e : body.select(selector)) {
        // What stands in the largest is no larger; many are nested when somebody means ill.
        if (largest == null || !isInside(e, largest)) {
          int length = textLength(e);
          largest = length > most ? e : largest;
          most = Math.max(most, length);
        }
      }
      if (largest != null && most * 3 >= all) {
        return withHeading(largest, body);
      }
    }
    return body;
  }

  private static boolean isInside(Element e, Element outer) {
    for (Element up = e.parent(); up != null; up = up.parent()) {
      if (up.equals(outer)) {
        return true;
      }
    }
    return false;
  }

  /** The element, or the one around it that has the page's heading too. */
  private static Element withHeading(Element main, Element body) {
    Element heading = body.selectFirst("h1");
    if (heading == null || main.selectFirst("h1") != null) {
      return main;
    }
    Element around = main.parent();
    while (around != null && !around.equals(body) && around.selectFirst("h1") == null) {
      around = around.parent();
    }
    return around != null && textLength(around) * 2 <= textLength(main) * 3 ? around : main;
  }

  private static int textLength(Element e) {
    return e.text().length();
  }

  private final class Collector implements NodeVisitor {
    private final List<Paragraph> paragraphs = new ArrayList<>();
    private MappedText.Builder open = new MappedText.Builder();
    private Paragraph.Form form = Paragraph.Form.PLAIN;
    private int block;
    private int last = -1;
    private int preformatted;

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode textNode) {
        add(HtmlText.of(textNode, source));
      } else if (node instanceof Element e) {
        if (e.normalName().equals("br")) {
          breakLine();
        } else if (e.normalName().equals("q")) {
          addMark('“', e.sourceRange());
        } else if (e.isBlock()) {
          close();
          block++;
          form = form(e);
        }
        preformatted += e.normalName().equals("pre") ? 1 : 0;
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element e) {
        if (e.normalName().equals("q")) {
          addMark('”', e.endSourceRange());
        } else if (e.isBlock()) {
          close();
          block++;
          Element parent = e.parent();
          form = parent == null ? Paragraph.Form.PLAIN : form(parent);
        }
        preformatted -= e.normalName().equals("pre") ? 1 : 0;
      }
    }

    private Paragraph.Form form(Element e) {
      for (Element up = e; up != null && !up.normalName().equals("body"); up = up.parent()) {
        Optional<Paragraph.Form> own = ownForm(up.normalName());
        if (own.isPresent()) {
          return own.get();
        }
      }
      return Paragraph.Form.PLAIN;
    }

    private Optional<Paragraph.Form> ownForm(String tag) {
      return switch (tag) {
        case "h1", "h2", "h3", "h4", "h5", "h6" -> Optional.of(Paragraph.Form.HEADING);
        case "figcaption", "caption" -> Optional.of(Paragraph.Form.CAPTION);
        case "li" -> Optional.of(Paragraph.Form.ITEM);
        case "article", "section", "blockquote", "td", "th", "main" ->
            Optional.of(Paragraph.Form.PLAIN);
        default -> Optional.empty();
      };
    }

    private void add(MappedText piece) {
      if (piece.isEmpty() || piece.source().begin() < last) {
        return;
      }
      last = piece.source().end();
      int from = 0;
      while (preformatted > 0 && piece.text().indexOf('\n', from) >= 0) {
        int at = piece.text().indexOf('\n', from);
        open.append(piece, from, at + 1);
        breakLine();
        from = at + 1;
      }
      open.append(piece, from, piece.length());
    }

    /** A quotation mark that stands for a tag. */
    private void addMark(char mark, Range tag) {
      if (tag.isTracked() && tag.startPos() >= last && tag.endPos() > tag.startPos()) {
        open.stand(mark, new SourceSpan(tag.startPos(), tag.endPos()));
        last = tag.endPos();
      }
    }

    private void breakLine() {
      Paragraph.Form kept = form;
      boolean isEmpty = !close();
      block += isEmpty ? 1 : 0;
      form = kept;
    }

    private boolean close() {
      MappedText text = open.build().normalized();
      open = new MappedText.Builder();
      if (!text.isEmpty()) {
        paragraphs.add(new Paragraph(text, form, block));
      }
      return !text.isEmpty();
    }
  }
}
