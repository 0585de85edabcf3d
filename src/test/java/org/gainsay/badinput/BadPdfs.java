package org.gainsay.badinput;

import static org.gainsay.badinput.Outcome.READ;
import static org.gainsay.badinput.Outcome.lost;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import org.gainsay.document.Pdfs;

/** PDF files that are shut, cut, without text, or none. */
final class BadPdfs {
  private BadPdfs() {}

  static void addTo(Corpus corpus) throws IOException {
    byte[] good = Pdfs.of(List.of(Corpus.PLAIN, "It rained."), List.of("It snowed."));
    encrypted(corpus, good);
    cut(corpus, good);
    noText(corpus);
    odd(corpus, good);
  }

  private static void encrypted(Corpus corpus, byte[] good) throws IOException {
    byte[] shut = Pdfs.encrypted(good);
    for (int i = 0; i < 3; i++) {
      corpus.bytes("pdf-encrypted", i + ".pdf", shut, lost("needs a password"));
    }
    corpus.bytes(
        "pdf-encrypted", "cut.pdf", Arrays.copyOf(shut, shut.length / 2), lost("damaged or cut"));
  }

  private static void cut(Corpus corpus, byte[] good) throws IOException {
    Outcome cut = lost("a damaged or cut PDF");
    for (int i = 1; i < 10; i++) {
      corpus.bytes("pdf-cut", i + ".pdf", Arrays.copyOf(good, good.length * i / 20), cut);
    }
    corpus.bytes("pdf-cut", "head.pdf", Arrays.copyOf(good, 9), cut);
    byte[] empty = "%PDF-1.7\n%%EOF".getBytes(StandardCharsets.US_ASCII);
    corpus.bytes("pdf-cut", "empty.pdf", empty, cut);
  }

  private static void noText(Corpus corpus) throws IOException {
    for (int pages = 1; pages <= 3; pages++) {
      corpus.bytes(
          "pdf-without-text", pages + ".pdf", Pdfs.blank(pages), lost("no text in this PDF"));
    }
  }

  private static void odd(Corpus corpus, byte[] good) throws IOException {
    corpus.text("pdf-odd", "text.pdf", Corpus.PLAIN, lost("not a PDF file"));
    corpus.text("pdf-odd", "page.pdf", "<p>" + Corpus.PLAIN, lost("not a PDF file"));
    ByteArrayOutputStream later = new ByteArrayOutputStream();
    later.writeBytes("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    later.writeBytes(good);
    corpus.bytes("pdf-odd", "later.pdf", later.toByteArray(), READ);
    byte[] junk = Arrays.copyOf(good, good.length + 5_000);
    corpus.bytes("pdf-odd", "junk-after.pdf", junk, READ);
    corpus.bytes("pdf-odd", "named.txt", good, lost("a binary file"));
    corpus.bytes("pdf-odd", "loop.pdf", pagesThatContainThemselves(), lost("PDF"));
    corpus.bytes("pdf-odd", "bomb.pdf", bomb(), lost("no text in this PDF"));
  }

  private static byte[] pagesThatContainThemselves() {
    return ("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
            + "2 0 obj<</Type/Pages/Kids[2 0 R 2 0 R]/Count 9999999>>endobj\n"
            + "trailer<</Root 1 0 R/Size 3>>\n%%EOF")
        .getBytes(StandardCharsets.US_ASCII);
  }

  /** A few kilobytes that unpack to 64 MB of blanks. */
  private static byte[] bomb() {
    Deflater deflater = new Deflater();
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
    byte[] out = new byte[1 << 16];
    for (int i = 0; i < 64; i++) {
      deflater.setInput(blanks);
      for (int n = deflater.deflate(out); n > 0; n = deflater.deflate(out)) {
        packed.write(out, 0, n);
      }
    }
    deflater.finish();
    for (int n = deflater.deflate(out); n > 0; n = deflater.deflate(out)) {
      packed.write(out, 0, n);
    }
    deflater.end();
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    String head =
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
            + "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
            + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>endobj\n"
            + "4 0 obj<</Filter/FlateDecode/Length "
            + packed.size()
            + ">>stream\n";
    pdf.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
    pdf.writeBytes(packed.toByteArray());
    pdf.writeBytes(
        "\nendstream endobj\ntrailer<</Root 1 0 R/Size 5>>\n%%EOF"
            .getBytes(StandardCharsets.US_ASCII));
    return pdf.toByteArray();
  }
}
