package org.gainsay.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.ImmutableList;
import com.google.common.hash.Hashing;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

final class HtmlReportTest {
  @Test
  void findingShowsBothSidesInTheirSentences() throws IOException {
    Document page = page(Samples.report());

    Element finding = page.expectFirst("article.finding");
    assertThat(page.select("article.finding")).hasSize(1);
    assertThat(finding.expectFirst("h3").text()).isEqualTo("1 tension negation · other scope");
    assertThat(finding.expectFirst(".score").text()).startsWith("score 0.88");
    assertThat(finding.select("figure .speaker").eachText())
        .containsExactly("Ida Venn", "The document itself");
    assertThat(finding.select("blockquote").eachText())
        .containsExactly(
            "“I never met Dana Roe to discuss the bridge,” Mayor Ida Venn said on Tuesday.",
            "Dana Roe met Ida Venn twice.");
    assertThat(finding.select("mark").eachText())
        .containsExactly(
            "I never met Dana Roe to discuss the bridge", "Dana Roe met Ida Venn twice");
    assertThat(finding.select(".source").eachText())
        .containsExactly("The council meets, in/council.txt:3, 3 May 2024", "in/paper.txt:1");
    assertThat(finding.select(".why li").eachText())
        .containsExactly(
            "meet and meet are the same", "only the denial has a purpose: to discuss the bridge");
    assertThat(finding.expectFirst(".also summary").text())
        .isEqualTo("Also said in 1 further place");
  }

  @Test
  void summaryAndProblemsStandBeforeTheFindings() throws IOException {
    Document page = page(Samples.report());

    assertThat(page.expectFirst(".lede").text())
        .isEqualTo("2 documents, 3 claims: 1 tension, 2 problems.");
    assertThat(page.select(".figures div").eachText())
        .containsExactly("documents 2", "claims 3", "contradictions 0", "tension 1", "reversals 0");
    assertThat(page.select(".notice li").eachText())
        .containsExactly("gone.txt no such file or folder");
    assertThat(page.select(".notes li").eachText())
        .containsExactly("in/paper.txt a sentence of 150 words was cut into pieces");
    assertThat(page.select("#documents tbody tr")).hasSize(2);
  }

  @Test
  void documentWithAnAddressIsOpenedAtTheWords() throws IOException {
    Document page = page(Hostile.report());

    assertThat(page.select("figure a.open").eachAttr("href"))
        .allMatch(link -> link.startsWith("https://paper.example/a?b=%22%3E%3Cscript%3E&c="))
        .allMatch(link -> link.contains("#:~:text="))
        .contains(
            "https://paper.example/a?b=%22%3E%3Cscript%3E&c='x'#:~:text="
                + "%3Cscript%3Ealert%281%29%3C%2Fscript%3E");
    assertThat(page(Samples.report()).select("a.open")).isEmpty();
  }

  @Test
  void policyLetsInWhatIsThereAndNothingElse() throws IOException {
    Document page = page(Samples.report());
    String policy = page.expectFirst("meta[http-equiv=Content-Security-Policy]").attr("content");

    assertThat(policy).startsWith("default-src 'none'; ").doesNotContain("unsafe", "*", "http");
    assertThat(page.select("style, script:not([type])")).hasSize(4);
    for (Element inline : page.select("style, script:not([type])")) {
      byte[] hash = Hashing.sha256().hashString(inline.data(), StandardCharsets.UTF_8).asBytes();
      assertThat(policy).contains("'sha256-" + Base64.getEncoder().encodeToString(hash) + "'");
    }
  }

  @Test
  void nothingOfADocumentTurnsIntoMarkup() throws IOException {
    Report report = Hostile.report();
    Document hostile = page(report);
    Document plain = page(Samples.report());

    assertThat(Hostile.payloads()).hasSizeGreaterThan(60);
    assertThat(hostile.select("article.finding")).hasSize(report.conflicts().size());
    assertThat(hostile.select("script")).hasSameSizeAs(plain.select("script"));
    assertThat(hostile.select("style")).hasSameSizeAs(plain.select("style"));
    assertThat(
            hostile.select("img, iframe, object, embed, svg, math, video, audio, base, template"))
        .isEmpty();
    for (Element element : hostile.getAllElements()) {
      for (Attribute attribute : element.attributes()) {
        assertThat(attribute.getKey()).doesNotStartWith("on").isNotEqualTo("style");
        if (attribute.getKey().equals("href")) {
          assertThat(attribute.getValue()).matches("(#|https://paper\\.example/|data:,).*");
        }
      }
    }
    int finding = 0;
    for (String payload : Hostile.payloads()) {
      Element article = hostile.select("article.finding").get(finding++);
      assertThat(article.select("mark").get(0).wholeText()).isEqualTo(Printable.line(payload));
      assertThat(article.select(".speaker").get(0).wholeText()).isEqualTo(Printable.line(payload));
      assertThat(article.select("cite").get(0).wholeText()).isEqualTo(Printable.line(payload));
    }
  }

  @Test
  void dataOfTheScriptIsJsonWhateverTheTexts() throws IOException {
    Document page = page(Hostile.report());

    JsonNode data = new ObjectMapper().readTree(page.expectFirst("script#data").data());

    assertThat(data.get("claims")).hasSize(3 * Hostile.payloads().size());
    assertThat(page.expectFirst("script#data").data()).doesNotContain("<", ">", "&");
  }

  @Test
  void emptyReportSaysSo() throws IOException {
    Report empty =
        new Report(ImmutableList.of(), ImmutableList.of(), ImmutableList.of(), ImmutableList.of());

    assertThat(page(empty).expectFirst("#findings .empty").text())
        .isEqualTo("No conflicts were found.");
  }

  @Test
  void sameReportGivesTheSamePage() throws IOException {
    assertThat(html(Samples.report())).isEqualTo(html(Samples.report())).doesNotContain("\r");
  }

  private static Document page(Report report) throws IOException {
    return Jsoup.parse(html(report));
  }

  static String html(Report report) throws IOException {
    StringWriter out = new StringWriter();
    new HtmlReport().write(report, out);
    return out.toString();
  }
}
