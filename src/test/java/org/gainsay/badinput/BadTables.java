package org.gainsay.badinput;

import static org.gainsay.badinput.Outcome.READ;
import static org.gainsay.badinput.Outcome.lost;
import static org.gainsay.badinput.Outcome.readBut;

import java.io.IOException;
import java.util.List;

/** Tables of statements that are cut, wrongly quoted, or made to be run by a spreadsheet. */
final class BadTables {
  private static final int DEPTH = 100_000;

  private BadTables() {}

  static void addTo(Corpus corpus) throws IOException {
    cutJson(corpus);
    nestedJson(corpus);
    oddJson(corpus);
    quotes(corpus);
    formulas(corpus);
  }

  private static String row(String text, String speaker) {
    return "{\"text\": \""
        + text
        + "\", \"speaker\": \""
        + speaker
        + "\", \"date\": \"2020-01-02\"}";
  }

  private static void cutJson(Corpus corpus) throws IOException {
    String last = row("The quay was shut.", "Ida Venn");
    for (int i = 0; i < 12; i++) {
      String rows = row(corpus.sentence(), "Dana Roe") + "\n";
      int cut = 1 + corpus.random.nextInt(last.length() - 2);
      corpus.text(
          "jsonl-cut",
          i + ".jsonl",
          rows.repeat(1 + i) + last.substring(0, cut),
          readBut("line " + (2 + i) + ": not a JSON object"));
    }
    corpus.text("jsonl-cut", "alone.jsonl", last.substring(0, 20), lost("no statements"));
  }

  private static void nestedJson(Corpus corpus) throws IOException {
    String kind = "jsonl-nested";
    String good = row("The quay was shut.", "Ida Venn") + "\n";
    List<String> bad =
        List.of(
            "[".repeat(DEPTH),
            "[".repeat(DEPTH) + "]".repeat(DEPTH),
            "{\"text\": " + "[".repeat(DEPTH) + "]".repeat(DEPTH) + "}",
            "{\"text\": \"It rained.\", \"x\": " + "[".repeat(DEPTH) + "]".repeat(DEPTH) + "}",
            "{\"a\":".repeat(DEPTH) + "1" + "}".repeat(DEPTH),
            "{\"text\": \"It rained.\", \"x\": " + "{\"a\":".repeat(DEPTH));
    for (int i = 0; i < bad.size(); i++) {
      corpus.text(kind, i + ".jsonl", good + bad.get(i), readBut("line 2: "));
    }
    corpus.text(kind, "alone.jsonl", "[".repeat(DEPTH), lost("no statements"));
  }

  private static void oddJson(Corpus corpus) throws IOException {
    String kind = "jsonl-odd";
    String good = row("The quay was shut.", "Ida Venn") + "\n";
    corpus.text(kind, "twice.jsonl", "{\"text\": \"It rained.\", \"text\": \"It snowed.\"}", READ);
    corpus.text(kind, "number.jsonl", good + "{\"text\": 1e309}", readBut("line 2: no text"));
    corpus.text(kind, "null.jsonl", good + "{\"text\": null}", readBut("line 2: no text"));
    corpus.text(
        kind, "comma.jsonl", good + "{\"text\": \"It rained.\",}", readBut("line 2: not a"));
    corpus.text(kind, "single.jsonl", good + "{'text': 'It rained.'}", readBut("line 2: not a"));
    corpus.text(
        kind, "nan.jsonl", good + "{\"text\": \"x\", \"n\": NaN}", readBut("line 2: not a"));
    corpus.text(kind, "two.jsonl", good + "{\"text\": \"x\"} {\"text\": \"y\"}", readBut("line 2"));
    corpus.text(kind, "escape.jsonl", good + "{\"text\": \"\\x\"}", readBut("line 2: not a JSON"));
    corpus.text(
        kind, "long.jsonl", "{\"" + "k".repeat(60_000) + "\": 1}\n" + good, readBut("line 1"));
    corpus.text(
        kind, "digits.jsonl", good + "{\"n\": " + "9".repeat(5_000) + "}", readBut("line 2"));
    corpus.text(
        kind, "array.jsonl", "[" + row("It rained.", "Ida Venn") + "]", lost("no statements"));
    corpus.text(kind, "path.jsonl", row("It rained.", "../../etc/passwd"), READ);
    corpus.text(
        kind, "escapes.jsonl", "{\"text\": \"\\u0049t \\u0022rained\\u0022.\\u0000\"}", READ);
    corpus.text(kind, "many.jsonl", good + "x\n".repeat(500), readBut("more rows with problems"));
  }

  private static void quotes(Corpus corpus) throws IOException {
    String kind = "csv-quotes";
    corpus.text(kind, "open.csv", "text,speaker\n\"It rained.,Ida Venn\nIt snowed.,Dana", READ);
    corpus.text(kind, "middle.csv", "text,speaker\nIt \"rained\".,Ida \"X\" Venn\n", READ);
    corpus.text(kind, "after.csv", "text,speaker\n\"It rained.\" she said,Ida Venn\n", READ);
    corpus.text(kind, "doubled.csv", "text\n\"\"\"It rained,\"\" she said.\"\n", READ);
    corpus.text(
        kind, "lines.csv", "text,speaker\n\"It\nrained.\n\nIt snowed.\",\"Ida\nVenn\"\n", READ);
    corpus.text(kind, "header.csv", "\"te\"xt\",speaker\nIt rained.,Ida Venn\n", lost("no column"));
    corpus.text(
        kind, "none.csv", "one,two\nIt rained.,Ida Venn\n", lost("no column of statements"));
    corpus.text(
        kind,
        "ragged.csv",
        "speaker,text\nIda Venn\nDana Roe,It rained.,x,y\n",
        readBut("no text"));
    corpus.text(
        kind, "tabs.tsv", "text\tspeaker\nIt rained.\tIda\tVenn\n\t\t\n", readBut("no text"));
    corpus.text(kind, "semicolons.csv", "text;speaker\nIt rained, she said.;Ida Venn\n", READ);
    corpus.text(
        kind,
        "wide.csv",
        "a,".repeat(20_000) + "text\n" + "1,".repeat(20_000) + "It rained.",
        READ);
    corpus.text(kind, "marks.csv", "text\n" + "\"".repeat(99_999), lost("no statements"));
    corpus.text(
        kind, "returns.csv", "text,speaker\rIt rained.,Ida Venn\rIt snowed.,Dana Roe", READ);
    corpus.text(kind, "same.csv", "text,text,text\nIt rained.,It snowed.,It froze.\n", READ);
  }

  private static void formulas(Corpus corpus) throws IOException {
    List<String> cells =
        List.of(
            "=1+1",
            "+1+1",
            "-1+1",
            "@SUM(1;1)",
            "=cmd|'/c calc'!A1",
            "=HYPERLINK(\"\"http://x\"\")",
            "\t=1+1",
            "=WEBSERVICE(\"\"http://x\"\")");
    for (int i = 0; i < cells.size(); i++) {
      String text = "\"" + cells.get(i) + " Ida Venn met Dana Roe. Ida Venn never met Dana Roe.\"";
      corpus.text(
          "csv-formulas",
          i + ".csv",
          "text,speaker\n" + text + ",\"" + cells.get(i) + "\"\n",
          READ);
    }
  }
}
