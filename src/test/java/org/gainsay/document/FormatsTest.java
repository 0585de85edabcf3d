package org.gainsay.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.io.Resources;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

final class FormatsTest {
  @Test
  void pageGivesItsMainTextAndNothingElse() throws Exception {
    Document page = read(new HtmlReader(), "page.html").document();

    assertThat(LayoutCases.show(page))
        .isEqualTo(
            """
            title: Quay “shut for good”
            date: 2018-07-02
            HEADING Quay “shut for good”
            BYLINE By Mina Stroud
            BYLINE July 2, 2018
            PROSE The mayor said on Friday that she & the board had closed the quay… 🚢 at noon, for ¬athing; and R&D.
            CAPTION The quay on Friday. (Tom Ash/Harbour Gazette)
            POST <Jo Tarn> {2018-07-02} It is not shut.
            HEADING What next?
            ITEM The quay will be rebuilt.
            ITEM It will not be tolled.
            PROSE She said “never” twice.
            PROSE He agreed with her.
            POINTER Why quays fail
            TURN <MAYOR CRANE> Who closed it?
            TURN <MR. LOWE> You did.""");
    Contract.holds(page, Contract.Notation.HTML);
  }

  @Test
  void pageWithoutMarkedArticleGivesItsBody() throws Exception {
    String page = "<div><div>The quay is shut.</div>\r\n<p>It was &lt;rotten&gt;.</p></div>";

    Document document = read(new HtmlReader(), page.getBytes(StandardCharsets.UTF_8));

    assertThat(LayoutCases.show(document))
        .isEqualTo("PROSE The quay is shut.\nPROSE It was <rotten>.");
    Contract.holds(document, Contract.Notation.HTML);
  }

  @Test
  void pageSaysItsOwnCharset() throws Exception {
    String page = "<meta charset=iso-8859-2><p>Łódź jest zamknięta, mówi Żak.</p>";

    Document document = read(new HtmlReader(), page.getBytes("ISO-8859-2"));

    assertThat(document.passages().get(0).text()).isEqualTo("Łódź jest zamknięta, mówi Żak.");
  }

  @Test
  void deeplyNestedPageIsRead() throws Exception {
    String page = "<div>".repeat(20_000) + "The quay is shut." + "</div>".repeat(20_000);

    Document document = read(new HtmlReader(), page.getBytes(StandardCharsets.UTF_8));

    assertThat(document.passages()).hasSize(1);
  }

  @Test
  void captionsAreTurns() throws Exception {
    DocumentReader.Reading reading = read(new CaptionReader(), "captions.vtt");

    assertThat(LayoutCases.show(reading.document()))
        .isEqualTo(
            """
            TURN <Dana Cole> Good evening. The mayor said today that no trees will be cut.
            TURN <MAYOR HALE> I have not signed any contract.
            TURN Did you speak with the builder?
            TURN <HALE> I did not.""");
    Contract.holds(reading.document(), Contract.Notation.CAPTIONS);
    assertThat(reading.notes())
        .containsExactly(ReadProblem.note("the captions are not in the order of their times"));
  }

  @Test
  void characterReferencesOfWebCaptionsStandForTheirCharacters() throws Exception {
    String cue =
        """

        00:00:01.000 --> 00:00:04.000
        >> HALE: Cole &amp; Sons didn&#8217;t say &lt;no&gt;, AT&T did &nowhere;.
        """;
    Document web =
        new CaptionReader()
            .read("d", ("WEBVTT\n" + cue).getBytes(StandardCharsets.UTF_8))
            .document();
    Document plain = new CaptionReader().read("d", cue.getBytes(StandardCharsets.UTF_8)).document();

    assertThat(LayoutCases.show(web))
        .isEqualTo("TURN <HALE> Cole & Sons didn’t say <no>, AT&T did &nowhere;.");
    assertThat(LayoutCases.show(plain)).contains("Cole &amp; Sons didn&#8217;t say");
    Contract.holds(web, Contract.Notation.CAPTIONS);
  }

  @Test
  void subtitlesOfWindowsAreTurns() throws Exception {
    DocumentReader.Reading reading = read(new CaptionReader(), "captions.srt");

    assertThat(LayoutCases.show(reading.document()))
        .isEqualTo(
            """
            TURN <JUDGE NORTON> Did you see the defendant?
            TURN <WITNESS> I saw him twice.
            TURN On Monday?
            TURN On Tuesday.""");
    Contract.holds(reading.document(), Contract.Notation.CAPTIONS);
    assertThat(reading.notes()).isEmpty();
  }

  @Test
  void captionsWithoutWordsAreAProblem() {
    assertThatThrownBy(
            () -> read(new CaptionReader(), "WEBVTT\n\nNOTE x\n".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(UnreadableDocumentException.class)
        .hasMessage("the file has no captions");
  }

  @Test
  void rowsOfJsonAreStatements() throws Exception {
    DocumentReader.Reading reading = read(new JsonLinesReader(), "rows.jsonl");

    assertThat(LayoutCases.show(reading.document()))
        .isEqualTo(
            """
            STATEMENT <Ada "Di" Finch> {2018-07-04} I "never" saw it.
            STATEMENT <Ada "Di" Finch> {2018-07-04} Not once — really 🚢.
            PROSE It rained.
            POST <Jo> {2018-03-03} Closed again.""");
    Contract.holds(reading.document(), Contract.Notation.JSON);
    assertThat(reading.notes())
        .extracting(n -> n.kind() + " " + n.message().replaceAll(" \\(.*\\)", ""))
        .containsExactly(
            "LOST line 2: not a JSON object, row left out",
            "LOST line 5: no text, row left out",
            "LOST line 6: not a JSON object, row left out",
            "LOST line 7: not a JSON object, row left out",
            "NOTE line 8: not a date that can be read: yesterday");
  }

  @Test
  void rowsOfCsvAreStatements() throws Exception {
    DocumentReader.Reading reading = read(new CsvReader(), "rows.csv");

    assertThat(LayoutCases.show(reading.document()))
        .isEqualTo(
            """
            STATEMENT <Finch; Ada> {2018-07-04} I said "no" to him.
            STATEMENT <Tom Ash> {2018-07-04} Plain words here.
            PROSE Nobody said this.""");
    Contract.holds(reading.document(), Contract.Notation.CSV);
    assertThat(reading.notes()).containsExactly(ReadProblem.lost("line 7: no text, row left out"));
  }

  @Test
  void whatIsNoTextInARowOfJsonIsTold() throws Exception {
    DocumentReader.Reading reading =
        rows(
            new JsonLinesReader(),
            "{\"text\": \"It rained.\", \"user\": {\"name\": \"Jo\"}, \"date\": null, \"likes\": 3}\n");

    assertThat(reading.notes())
        .containsExactly(ReadProblem.note("line 1: not a text, left out: user"));
  }

  @Test
  void theOneColumnOfATableMayHoldCommas() throws Exception {
    DocumentReader.Reading reading =
        rows(new CsvReader(), "text\nNobody was hurt, and the bridge was never closed.\n");

    assertThat(LayoutCases.show(reading.document()))
        .isEqualTo("PROSE Nobody was hurt, and the bridge was never closed.");
    assertThat(reading.notes()).isEmpty();
  }

  @Test
  void aCommaThatCutsATextIsTold() throws Exception {
    DocumentReader.Reading reading =
        rows(
            new CsvReader(), "speaker,text\nAnn Lee,It rained.,\nAnn Lee,I went, and I met him.\n");

    assertThat(reading.notes())
        .containsExactly(
            ReadProblem.lost(
                "line 3: more cells than the header has, the rest not read (texts that hold a comma"
                    + " belong in quotation marks)"));
  }

  @Test
  void aPageInLatin1IsReadAsBrowsersReadIt() throws Exception {
    byte[] page =
        "<meta charset=iso-8859-1><p>Hale said \u0093the mayor didn\u0092t resign\u0094 on Monday.</p>"
            .getBytes(StandardCharsets.ISO_8859_1);

    assertThat(LayoutCases.show(new HtmlReader().read("p.html", page).document()))
        .isEqualTo("PROSE Hale said “the mayor didn’t resign” on Monday.");
  }

  @Test
  void tableWithoutStatementsIsAProblem() {
    assertThatThrownBy(() -> read(new CsvReader(), "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(UnreadableDocumentException.class)
        .hasMessageContaining("no column of statements")
        .hasMessageEndingWith("among: a, b");
    assertThatThrownBy(
            () -> read(new JsonLinesReader(), "{\"a\": 1}\n".getBytes(StandardCharsets.UTF_8)))
        .hasMessage("no statements in this file (line 1: no text, row left out)");
  }

  @Test
  void onlyTheFirstProblemsOfATableAreListed() throws Exception {
    String rows = "{\"text\": \"Yes.\"}\n" + "{}\n".repeat(100);

    List<ReadProblem> notes =
        new JsonLinesReader().read("t.jsonl", rows.getBytes(StandardCharsets.UTF_8)).notes();

    assertThat(notes).hasSize(21).endsWith(ReadProblem.lost("80 more rows with problems"));
  }

  @Test
  void pdfIsPutTogetherAgain() throws Exception {
    byte[] pdf =
        Pdfs.of(
            List.of(
                "Quay shut for good",
                "",
                "By Mina Stroud",
                "July 2, 2018",
                "",
                "The mayor said on Friday that she and the board had",
                "closed the quay above the river because of its con-",
                "dition. Nobody was hurt, she said.",
                "",
                "A second paragraph follows here, and it is long enough",
                "to be wrapped at the end of the line, so that the",
                "reader must put it together again over the"),
            List.of("page break, which it does. The condition was bad.", "", "MR. LOWE: Was it?"));

    Document document = read(new PdfReader(), pdf);

    assertThat(LayoutCases.show(document))
        .isEqualTo(
            """
            title: Quay shut for good
            date: 2018-07-02
            HEADING Quay shut for good
            BYLINE By Mina Stroud
            BYLINE July 2, 2018
            PROSE The mayor said on Friday that she and the board had closed the quay above the river because of its condition. Nobody was hurt, she said.
            PROSE A second paragraph follows here, and it is long enough to be wrapped at the end of the line, so that the reader must put it together again over the page break, which it does. The condition was bad.
            TURN <MR. LOWE> Was it?""");
    assertThat(document.text()).doesNotContain("Page 1");
    Contract.holds(document, Contract.Notation.PLAIN);
  }

  @Test
  void pdfThatCannotBeReadSaysWhy() throws Exception {
    byte[] pdf = Pdfs.of(List.of("The quay is shut."));

    assertThatThrownBy(() -> read(new PdfReader(), Pdfs.encrypted(pdf)))
        .hasMessage("an encrypted PDF that needs a password");
    assertThatThrownBy(() -> read(new PdfReader(), java.util.Arrays.copyOf(pdf, pdf.length / 2)))
        .hasMessage("a damaged or cut PDF");
    assertThatThrownBy(() -> read(new PdfReader(), Pdfs.of(List.of())))
        .hasMessageStartingWith("no text in this PDF");
    assertThatThrownBy(() -> read(new PdfReader(), "hello".getBytes(StandardCharsets.UTF_8)))
        .hasMessageStartingWith("not a PDF file");
  }

  @Test
  void datesAreReadAsPeopleWriteThem() {
    LocalDate day = LocalDate.of(2018, 11, 9);
    for (String date :
        List.of(
            "November 9, 2018",
            "Nov. 9, 2018",
            "9 November 2018",
            "9 Nov 2018",
            "2018-11-09",
            "9th of November 2018",
            "Friday, November 9 2018",
            "NOVEMBER 9, 2018")) {
      assertThat(WrittenDates.find("Posted " + date + ".")).as(date).contains(day);
    }
    assertThat(WrittenDates.find("31 February 2018, room 2018")).isEmpty();
    assertThat(WrittenDates.find("Maybe 4 2018 were sold")).isEmpty();
  }

  private static DocumentReader.Reading rows(DocumentReader reader, String text)
      throws UnreadableDocumentException {
    return reader.read("t", text.getBytes(StandardCharsets.UTF_8));
  }

  private static DocumentReader.Reading read(DocumentReader reader, String resource)
      throws Exception {
    return reader.read(
        resource, Resources.toByteArray(Resources.getResource(FormatsTest.class, resource)));
  }

  private static Document read(DocumentReader reader, byte[] content)
      throws UnreadableDocumentException {
    return reader.read("d", content).document();
  }
}
