package org.gainsay.document;

import com.google.common.base.Splitter;
import com.google.common.collect.HashMultiset;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Multiset;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * Reads PDF files. The document's text is the extracted text without page numbers and the lines
 * that return on every page; offsets are those of this text.
 */
final class PdfReader implements DocumentReader {
  private static final Pattern PAGE_NUMBER =
      Pattern.compile(
          "^[-–—\\s]*(?:page |p\\. ?)?\\d{1,4}(?: ?(?:of|/) ?\\d{1,4})?[-–—\\s]*$",
          Pattern.CASE_INSENSITIVE);

  @Override
  public ImmutableList<String> extensions() {
    return ImmutableList.of("pdf");
  }

  @Override
  public Reading read(String id, byte[] content) throws UnreadableDocumentException {
    if (content.length == 0) {
      throw new UnreadableDocumentException("the file is empty");
    }
    String head =
        new String(content, 0, Math.min(content.length, 1024), StandardCharsets.ISO_8859_1);
    if (!head.contains("%PDF-")) {
      throw new UnreadableDocumentException("not a PDF file, whatever its name says");
    }
    String text = join(withoutFurniture(pages(content)));
    PassageSplitter.Layout layout =
        PassageSplitter.split(
            ParagraphSplitter.splitTypeset(text), Optional.empty(), Optional.empty());
    if (layout.passages().isEmpty()) { // none, or nothing but marks
      throw new UnreadableDocumentException(
          "no text in this PDF (if it is a scan, it needs text recognition first)");
    }
    return new Reading(
        new Document(
            id,
            text,
            layout.title(),
            layout.date(),
            Optional.empty(),
            layout.author(),
            layout.passages()),
        ImmutableList.of());
  }

  private static List<String> pages(byte[] content) throws UnreadableDocumentException {
    try (PDDocument pdf = Loader.loadPDF(content)) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setSortByPosition(true);
      stripper.setLineSeparator("\n");
      stripper.setParagraphEnd("\n");
      stripper.setPageStart("");
      stripper.setPageEnd("");
      List<String> pages = new ArrayList<>();
      for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        pages.add(stripper.getText(pdf));
      }
      return pages;
    } catch (InvalidPasswordException e) {
      throw new UnreadableDocumentException("an encrypted PDF that needs a password", e);
    } catch (IOException | RuntimeException e) {
      // On damaged files PDFBox throws not only what it declares.
      throw new UnreadableDocumentException("a damaged or cut PDF", e);
    }
  }

  /** The pages without page numbers and running heads. */
  private static List<String> withoutFurniture(List<String> pages) {
    Multiset<String> edges = HashMultiset.create();
    for (String page : pages) {
      List<String> lines = lines(page);
      if (!lines.isEmpty()) {
        edges.add(pattern(lines.get(0)));
        edges.add(pattern(lines.get(lines.size() - 1)));
      }
    }
    List<String> cleaned = new ArrayList<>();
    for (String page : pages) {
      List<String> lines = new ArrayList<>(Splitter.on('\n').splitToList(page));
      trim(lines, false, edges, pages.size());
      trim(lines, true, edges, pages.size());
      cleaned.add(String.join("\n", lines).strip());
    }
    return cleaned;
  }

  private static List<String> lines(String page) {
    return page.lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
  }

  /** A line with its numbers made equal, so that running heads are alike on every page. */
  private static String pattern(String line) {
    return line.strip().replaceAll("\\d+", "#");
  }

  private static void trim(List<String> lines, boolean atEnd, Multiset<String> edges, int pages) {
    while (!lines.isEmpty()) {
      int at = atEnd ? lines.size() - 1 : 0;
      String line = lines.get(at);
      boolean running = pages >= 3 && edges.count(pattern(line)) * 2 > pages;
      if (!line.isBlank() && !running && !PAGE_NUMBER.matcher(line).matches()) {
        return;
      }
      lines.remove(at);
    }
  }

  /** Joins the pages; a paragraph that goes on over the page's end stays in one piece. */
  private static String join(List<String> pages) {
    StringBuilder out = new StringBuilder();
    for (String page : pages) {
      if (page.isEmpty()) {
        continue;
      }
      if (out.length() > 0) {
        boolean goesOn =
            Character.isLowerCase(page.charAt(0)) || !Sentences.isClosed(lastLine(out));
        out.append(goesOn ? "\n" : "\n\n");
      }
      out.append(page);
    }
    return out.toString();
  }

  private static String lastLine(StringBuilder text) {
    return text.substring(text.lastIndexOf("\n") + 1);
  }
}
