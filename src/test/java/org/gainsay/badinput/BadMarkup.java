package org.gainsay.badinput;

import static org.gainsay.badinput.Outcome.READ;
import static org.gainsay.badinput.Outcome.lost;
import static org.gainsay.badinput.Outcome.readBut;

import java.io.IOException;
import java.util.List;

/** Web pages that are hostile or broken. */
final class BadMarkup {
  private static final int DEPTH = 100_000;

  private BadMarkup() {}

  static void addTo(Corpus corpus) throws IOException {
    nested(corpus);
    scripts(corpus);
    broken(corpus);
    entities(corpus);
  }

  private static void nested(Corpus corpus) throws IOException {
    for (String tag :
        List.of("div", "b", "blockquote", "q", "table", "ul", "span", "a", "p", "article")) {
      corpus.text(
          "nested-tags",
          tag + ".html",
          ("<" + tag + ">").repeat(DEPTH) + Corpus.PLAIN + ("</" + tag + ">").repeat(DEPTH),
          tag.equals("q") ? readBut("cut into pieces") : READ);
    }
    corpus.text("nested-tags", "ends.html", "</div>".repeat(DEPTH) + Corpus.PLAIN, READ);
    corpus.text("nested-tags", "lists.html", "<ul><li>".repeat(DEPTH / 2) + Corpus.PLAIN, READ);
    corpus.text("nested-tags", "text.txt", "<div>".repeat(DEPTH) + Corpus.PLAIN, READ);
  }

  private static void scripts(Corpus corpus) throws IOException {
    List<String> pages =
        List.of(
            "<p>The quay was shut.<script>alert('The quay was open.')</script>",
            "<p onclick='alert(1)'>The quay <img src=x onerror=alert(1)> was shut.",
            "<svg/onload=alert(1)><p>The quay was shut.",
            "<iframe src='javascript:alert(1)'></iframe><p>The quay was shut.",
            "<p>The quay was &lt;script&gt;alert(1)&lt;/script&gt; shut.",
            "<style>p{background:url(//x)}</style><p>The quay was shut.",
            "<title><script>alert(1)</script></title><p>The quay was shut.",
            "<base href='//x/'><link rel=stylesheet href=//x><p>The quay was shut.",
            "<p><a href='javascript:alert(1)'>The quay</a> was shut.",
            "<!--[if IE]><script>alert(1)</script><![endif]--><p>The quay was shut.",
            "<link rel=canonical href='javascript:alert(1)'><p>The quay was shut.",
            "<h1>\"><script>alert(1)</script></h1><p>The quay was shut, said '\"><b>.");
    for (int i = 0; i < pages.size(); i++) {
      corpus.text("html-scripts", i + ".html", pages.get(i), READ);
    }
    corpus.text("html-scripts", "alone.html", "<script>alert(1)</script>", lost("no text"));
    corpus.text(
        "html-scripts", "many.html", "<script>x</script>".repeat(20_000) + Corpus.PLAIN, READ);
  }

  private static void broken(Corpus corpus) throws IOException {
    List<String> pages =
        List.of(
            "<p>The quay was shut.<p>It rained.<div><p>It snowed",
            "<p>The quay <b><i>was</b></i> shut.",
            "<table><tr><p>The quay was shut.<td>It rained.",
            "<p>The quay was shut.<!-- It rained.",
            "<![CDATA[The quay was shut.]]><p>It rained.",
            "<p>The quay was &nosuch; &#0; &#x110000; &#-1; &amp shut.",
            "<<<<p>>>>The quay was shut.</p",
            "<p a=\"b>The quay was shut.<p>It\" c>It rained.",
            "<html><html><body><body><head><p>The quay was shut.",
            "<p class='" + "x ".repeat(50_000) + "'>The quay was shut.",
            "<" + "p ".repeat(50_000) + ">The quay was shut.",
            "<p>" + "&amp;".repeat(50_000) + " The quay was shut.",
            "<frameset><frame></frameset><p>The quay was shut.",
            "<plaintext>The quay was shut.</plaintext><p>It rained.",
            "<pre>The quay\nwas shut.\n" + "x\n".repeat(5_000) + "</pre>");
    for (int i = 0; i < pages.size(); i++) {
      boolean nothing = pages.get(i).startsWith("<frameset>");
      corpus.text("html-broken", i + ".html", pages.get(i), nothing ? lost("no text") : READ);
    }
    corpus.text("html-broken", "open-tag.html", "<p The quay was shut.", lost("no text"));
    corpus.text("html-broken", "angles.html", "<".repeat(DEPTH), lost("no text"));
  }

  private static void entities(Corpus corpus) throws IOException {
    StringBuilder laughs = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE html [\n");
    laughs.append("<!ENTITY a0 \"ha\">\n");
    for (int i = 1; i < 30; i++) {
      laughs.append("<!ENTITY a").append(i).append(" \"");
      laughs.append(("&a" + (i - 1) + ";").repeat(10)).append("\">\n");
    }
    String body = "<html><body><p>The quay was shut.</p><p>&a29;</p></body></html>";
    corpus.text("xml-entities", "laughs.xhtml", laughs + "]>" + body, READ);
    corpus.text("xml-entities", "laughs.html", laughs + "]>" + body, READ);
    corpus.text(
        "xml-entities",
        "file.xhtml",
        "<!DOCTYPE x [<!ENTITY f SYSTEM \"file:///etc/passwd\">]><p>The quay was shut. &f;</p>",
        READ);
    corpus.text(
        "xml-entities",
        "web.xhtml",
        "<!DOCTYPE x SYSTEM \"http://x.example/y.dtd\"><p>The quay was shut.</p>",
        READ);
    corpus.text(
        "xml-entities",
        "parameter.xhtml",
        "<!DOCTYPE x [<!ENTITY % p SYSTEM \"http://x.example/y\"> %p;]><p>The quay was shut.</p>",
        READ);
    corpus.text(
        "xml-entities",
        "quadratic.xhtml",
        "<!DOCTYPE x [<!ENTITY b \"" + "b".repeat(500) + "\">]><p>Shut. " + "&b;".repeat(30),
        READ);
  }
}
