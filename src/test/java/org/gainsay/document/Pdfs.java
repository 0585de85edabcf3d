package org.gainsay.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDXFAResource;

/** Makes small PDF files. */
public final class Pdfs {
  private Pdfs() {}

  /** A page for each list of lines, numbered unless it is empty. */
  @SafeVarargs
  public static byte[] of(List<String>... pages) throws IOException {
    try (PDDocument pdf = new PDDocument()) {
      for (int i = 0; i < pages.length; i++) {
        PDPage page = new PDPage();
        pdf.addPage(page);
        if (!pages[i].isEmpty()) {
          write(pdf, page, pages[i], "Page " + (i + 1) + " of " + pages.length);
        }
      }
      return bytes(pdf);
    }
  }

  /** So many pages with nothing on them. */
  public static byte[] blank(int pages) throws IOException {
    try (PDDocument pdf = new PDDocument()) {
      for (int i = 0; i < pages; i++) {
        pdf.addPage(new PDPage());
      }
      return bytes(pdf);
    }
  }

  public static byte[] encrypted(byte[] content) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(content)) {
      pdf.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      return bytes(pdf);
    }
  }

  /** A PDF whose form (XFA) and metadata (XMP) are the XML given. */
  static byte[] withXml(byte[] content, String xml) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(content)) {
      PDStream form = new PDStream(pdf);
      try (OutputStream out = form.createOutputStream()) {
        out.write(xml.getBytes(StandardCharsets.UTF_8));
      }
      PDAcroForm fields = new PDAcroForm(pdf);
      fields.setXFA(new PDXFAResource(form.getCOSObject()));
      pdf.getDocumentCatalog().setAcroForm(fields);
      PDMetadata metadata = new PDMetadata(pdf);
      metadata.importXMPMetadata(xml.getBytes(StandardCharsets.UTF_8));
      pdf.getDocumentCatalog().setMetadata(metadata);
      return bytes(pdf);
    }
  }

  private static void write(PDDocument pdf, PDPage page, List<String> lines, String number)
      throws IOException {
    try (PDPageContentStream out = new PDPageContentStream(pdf, page)) {
      out.beginText();
      out.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
      out.setLeading(14);
      out.newLineAtOffset(72, 700);
      for (String line : lines) {
        out.showText(line);
        out.newLine();
      }
      out.newLineAtOffset(200, -300);
      out.showText(number);
      out.endText();
    }
  }

  private static byte[] bytes(PDDocument pdf) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    pdf.save(out);
    return out.toByteArray();
  }
}
