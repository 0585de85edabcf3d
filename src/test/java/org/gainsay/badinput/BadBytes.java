package org.gainsay.badinput;

import static org.gainsay.badinput.Outcome.READ;
import static org.gainsay.badinput.Outcome.lost;
import static org.gainsay.badinput.Outcome.readBut;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Files whose bytes are no text, or text in an encoding that they do not tell. */
final class BadBytes {
  private BadBytes() {}

  static void addTo(Corpus corpus) throws IOException {
    brokenUtf8(corpus);
    mixedEncodings(corpus);
    windows1252(corpus);
    byteOrderMarks(corpus);
    nul(corpus);
    controls(corpus);
    surrogates(corpus);
    empty(corpus);
  }

  private static byte[] join(Object... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (Object part : parts) {
      if (part instanceof Integer one) {
        out.write(one);
      } else if (part instanceof byte[] some) {
        out.writeBytes(some);
      } else {
        out.writeBytes(String.valueOf(part).getBytes(StandardCharsets.UTF_8));
      }
    }
    return out.toByteArray();
  }

  private static void brokenUtf8(Corpus corpus) throws IOException {
    List<byte[]> sequences =
        List.of(
            join(0xC3, 0x28), // a second byte that is none
            join(0xA0, 0xA1), // two second bytes without a first
            join(0xE2, 0x28, 0xA1),
            join(0xE2, 0x82, 0x28),
            join(0xF0, 0x28, 0x8C, 0xBC),
            join(0xF8, 0xA1, 0xA1, 0xA1, 0xA1), // five bytes
            join(0xC0, 0xAF), // a slash, longer than need be
            join(0xE0, 0x80, 0xAF),
            join(0xED, 0xA0, 0x80), // half of a pair
            join(0xF4, 0x90, 0x80, 0x80), // beyond Unicode
            join(0xFE),
            join(0xFF));
    for (int i = 0; i < sequences.size(); i++) {
      corpus.bytes(
          "broken-utf8",
          i + ".txt",
          join(Corpus.ACCENT, " ", sequences.get(i), " ", corpus.sentence()),
          lost("not valid UTF-8 at byte"));
    }
    corpus.bytes(
        "broken-utf8", "cut.txt", join(Corpus.ACCENT, 0xE2, 0x82), lost("not valid UTF-8 at byte"));
  }

  private static void mixedEncodings(Corpus corpus) throws IOException {
    Charset latin = Charset.forName("windows-1252");
    for (int i = 0; i < 10; i++) {
      byte[] other = ("Der Müller zählte “fünf” Säcke.").getBytes(latin);
      byte[] content =
          i % 2 == 0
              ? join(Corpus.ACCENT, "\n", corpus.sentences(i), other)
              : join(other, "\n", corpus.sentences(i), Corpus.ACCENT);
      corpus.bytes("mixed-encodings", i + ".txt", content, lost("not valid UTF-8 at byte"));
    }
  }

  private static void windows1252(Corpus corpus) throws IOException {
    Charset latin = Charset.forName("windows-1252");
    for (int i = 0; i < 6; i++) {
      corpus.bytes(
          "windows-1252",
          i + ".txt",
          (corpus.sentences(1 + i) + " “A café,” she said.").getBytes(latin),
          readBut("not UTF-8, read as windows-1252"));
    }
    corpus.bytes(
        "windows-1252",
        "declared.html",
        ("<meta charset=windows-1252><p>" + Corpus.ACCENT).getBytes(latin),
        READ);
    corpus.bytes(
        "windows-1252",
        "unknown.html",
        ("<meta charset=no-such-thing><p>" + Corpus.ACCENT).getBytes(latin),
        readBut("read as windows-1252"));
  }

  private static void byteOrderMarks(Corpus corpus) throws IOException {
    String marked = "\uFEFF" + Corpus.ACCENT;
    String kind = "byte-order-marks";
    corpus.bytes(kind, "utf8.txt", marked.getBytes(StandardCharsets.UTF_8), READ);
    corpus.bytes(kind, "utf16le.txt", marked.getBytes(StandardCharsets.UTF_16LE), READ);
    corpus.bytes(kind, "utf16be.txt", marked.getBytes(StandardCharsets.UTF_16BE), READ);
    corpus.bytes(
        kind, "utf16le.csv", "\uFEFFtext\nIt rained.".getBytes(StandardCharsets.UTF_16LE), READ);
    corpus.bytes(
        kind, "utf16be.html", "\uFEFF<p>It rained.".getBytes(StandardCharsets.UTF_16BE), READ);
    corpus.bytes(kind, "twice.txt", ("\uFEFF" + marked).getBytes(StandardCharsets.UTF_8), READ);
    corpus.text(kind, "middle.txt", "The quay \uFEFFwas shut.", READ);
    corpus.bytes(kind, "alone-utf8.txt", join(0xEF, 0xBB, 0xBF), lost("empty"));
    corpus.bytes(kind, "alone-utf16le.txt", join(0xFF, 0xFE), lost("empty"));
    corpus.bytes(kind, "alone-utf16be.txt", join(0xFE, 0xFF), lost("empty"));
    corpus.bytes(kind, "odd.txt", join(0xFF, 0xFE, 'a', 0, 'b'), lost("not valid UTF-16LE"));
    corpus.bytes(
        kind, "utf32.txt", marked.getBytes(Charset.forName("UTF-32LE")), lost("a binary file"));
    corpus.bytes(
        kind,
        "unmarked-utf16.txt",
        Corpus.ACCENT.getBytes(StandardCharsets.UTF_16LE),
        lost("a binary file"));
  }

  private static void nul(Corpus corpus) throws IOException {
    String[] names = {"a.txt", "b.md", "c.html", "d.jsonl", "e.csv", "f.tsv", "g.txt", "h.txt"};
    for (String name : names) {
      byte[] content = join(corpus.sentences(3));
      content[corpus.random.nextInt(content.length)] = 0;
      corpus.bytes("nul", name, content, lost("a binary file"));
    }
    byte[] noise = new byte[5000];
    corpus.random.nextBytes(noise);
    noise[77] = 0;
    corpus.bytes("nul", "noise.txt", noise, lost("a binary file"));
  }

  private static void controls(Corpus corpus) throws IOException {
    char[] few = {1, 2, 7, 8, 0x0B, 0x0E, 0x1A, 0x1B, 0x7F, 0x85, 0x9F};
    for (int i = 0; i < few.length; i++) {
      corpus.text(
          "control-characters",
          i + ".txt",
          "The quay " + few[i] + "was" + few[i] + " shut." + few[i] + " " + corpus.sentence(),
          READ);
    }
    corpus.text(
        "control-characters",
        "colours.txt",
        "\u001b[31mThe quay\u001b[0m was shut.\u001b]0;title\u0007 It rained.",
        READ);
    corpus.text(
        "control-characters", "many.txt", "\u0001\u0002\u0003\u0004 ".repeat(99), lost("binary"));
  }

  private static void surrogates(Corpus corpus) throws IOException {
    String kind = "lone-surrogates";
    corpus.text(kind, "high.jsonl", "{\"text\": \"It \\ud800 rained.\"}", READ);
    corpus.text(kind, "low.jsonl", "{\"text\": \"It rained \\udc00.\"}", READ);
    corpus.text(kind, "turned.jsonl", "{\"text\": \"It \\udc00\\ud800 rained.\"}", READ);
    corpus.text(
        kind, "speaker.jsonl", "{\"text\": \"It rained.\", \"speaker\": \"\\ud83d\"}", READ);
    corpus.text(kind, "name.jsonl", "{\"\\ud800\": 1, \"text\": \"It rained.\"}", READ);
    corpus.text(kind, "high.html", "<p>It &#xD800; rained.", READ);
    corpus.text(kind, "low.html", "<p title='&#xDFFF;'>It rained. &#56320;", READ);
    corpus.bytes(kind, "utf16.txt", join(0xFF, 0xFE, 'a', 0, 0, 0xD8, 'b', 0), lost("not valid"));
    corpus.bytes(kind, "utf16-end.txt", join(0xFF, 0xFE, 'a', 0, 0, 0xD8), lost("not valid"));
    corpus.bytes(
        kind, "cesu.txt", join("é", 0xED, 0xA0, 0xBD, 0xED, 0xB8, 0x80), lost("not valid"));
  }

  private static void empty(Corpus corpus) throws IOException {
    for (String extension :
        List.of(
            "txt",
            "text",
            "md",
            "markdown",
            "html",
            "htm",
            "xhtml",
            "pdf",
            "jsonl",
            "ndjson",
            "csv",
            "tsv")) {
      corpus.text("empty", "empty." + extension, "", lost("the file is empty"));
    }
    String[] blanks = {
      " ",
      "\n",
      "\r\n\r\n",
      "\t\t",
      "\u00a0\u00a0",
      "\u3000\n\u3000",
      "\u2028\u2029",
      "\f\f\u000b",
      "\u200b\u200b",
      "\u2060\ufeff\u00ad",
      " \n".repeat(100_000)
    };
    for (int i = 0; i < blanks.length; i++) {
      corpus.text("blank", i + ".txt", blanks[i], lost("the file "));
    }
    corpus.text("blank", "blank.html", "<html><body> &nbsp; </body></html>", lost("no text"));
    corpus.text("blank", "blank.csv", "text\n\n  \n", lost("no statements"));
    corpus.text("blank", "blank.jsonl", "\n\n   \n", lost("no statements"));
    String[] marks = {"...", "***", "———", "?!?!", "“”", "()[]{}", "- - -", "§§§", "\u0301\u0301"};
    for (int i = 0; i < marks.length; i++) {
      corpus.text("marks-only", i + ".txt", marks[i].repeat(1 + i * 50), lost("no text"));
    }
  }
}
