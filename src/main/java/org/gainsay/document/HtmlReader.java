package org.gainsay.document;

import com.google.common.collect.ImmutableList;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Reads web pages; offsets are those of the page's source. */
final class HtmlReader implements DocumentReader {
  private static final Pattern CHARSET =
      Pattern.compile("charset\\s*=\\s*[\"']?([A-Za-z0-9_:.-]{2,40})", Pattern.CASE_INSENSITIVE);
  private static final Pattern ISO_DATE = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?!\\d)");
  private static final Pattern PUBLISHED =
      Pattern.compile("\"datePublished\"\\s*:\\s*\"(\\d{4}-\\d{2}-\\d{2})");
  private static final String META_DATES =
      "meta[property=article:published_time], meta[itemprop=datePublished], meta[name=date],"
          + " meta[name=pubdate], meta[name=publish-date], meta[name=dc.date], meta[name=DC.date.issued]";

  /** The least that an element takes while the page is read, in bytes; measured, most take more. */
  private static final long LEAST_PER_ELEMENT = 150;

  @Override
  public ImmutableList<String> extensions() {
    return ImmutableList.of("html", "htm", "xhtml");
  }

  @Override
  public Reading read(String id, byte[] content) throws UnreadableDocumentException {
    TextDecoder.Decoded decoded = TextDecoder.decode(content, declaredCharset(content));
    String text = decoded.text();
    requireRoomFor(text);
    org.jsoup.nodes.Document page =
        Jsoup.parse(text, "", Parser.htmlParser().setTrackPosition(true));
    Optional<LocalDate> date = date(page);
    Optional<String> title = title(page);
    ImmutableList<Paragraph> paragraphs = HtmlMainText.of(page.body(), text);
    PassageSplitter.Layout layout = PassageSplitter.split(paragraphs, title, date);
    if (layout.passages().isEmpty()) {
      throw new UnreadableDocumentException(
          text.isBlank() ? "the file is empty" : "the page has no text");
    }
    return new Reading(
        new Document(
            id,
            text,
            layout.title(),
            layout.date(),
            Optional.empty(),
            layout.author(),
            layout.passages(),
            address(page)),
        decoded.notes());
  }

  /** Refuses at once what would fill all memory first, which slows down everything for minutes. */
  private static void requireRoomFor(String markup) throws UnreadableDocumentException {
    long elements = 0;
    for (int i = markup.indexOf('<'); i >= 0 && i + 1 < markup.length(); ) {
      elements += Character.isLetter(markup.charAt(i + 1)) ? 1 : 0;
      i = markup.indexOf('<', i + 1);
    }
    if (elements * LEAST_PER_ELEMENT > Runtime.getRuntime().maxMemory()) {
      throw new UnreadableDocumentException(
          "its " + elements + " elements are too many for the memory that Java has");
    }
  }

  /**
   * The encoding that the page declares. As in browsers (WHATWG Encoding Standard), Latin 1 and
   * ASCII stand for windows-1252, which has the curly quotation marks that pages so declared use.
   */
  private static Optional<Charset> declaredCharset(byte[] content) {
    String head =
        new String(content, 0, Math.min(content.length, 2048), StandardCharsets.ISO_8859_1);
    Matcher m = CHARSET.matcher(head);
    try {
      if (!m.find()) {
        return Optional.empty();
      }
      Charset declared = Charset.forName(m.group(1));
      return Optional.of(
          declared.equals(StandardCharsets.ISO_8859_1) || declared.equals(StandardCharsets.US_ASCII)
              ? TextDecoder.WINDOWS_1252
              : declared);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> title(org.jsoup.nodes.Document page) {
    Element heading = page.selectFirst("article h1, main h1, h1");
    if (heading != null && !heading.text().isBlank()) {
      return Optional.of(heading.text());
    }
    String named = page.select("meta[property=og:title]").attr("content");
    return Optional.of(named.isBlank() ? page.title() : named).filter(t -> !t.isBlank());
  }

  /** The address that the page gives as its own. */
  private static Optional<URI> address(org.jsoup.nodes.Document page) {
    String canonical = page.select("link[rel=canonical]").attr("href");
    String own =
        canonical.isBlank() ? page.select("meta[property=og:url]").attr("content") : canonical;
    try {
      URI address = new URI(own.strip());
      boolean web =
          address.getHost() != null
              && ("https".equalsIgnoreCase(address.getScheme())
                  || "http".equalsIgnoreCase(address.getScheme()));
      return web ? Optional.of(address) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static Optional<LocalDate> date(org.jsoup.nodes.Document page) {
    for (Element meta : page.select(META_DATES)) {
      Optional<LocalDate> date = isoDate(meta.attr("content"));
      if (date.isPresent()) {
        return date;
      }
    }
    for (Element script : page.select("script[type=application/ld+json]")) {
      Matcher m = PUBLISHED.matcher(script.data());
      if (m.find()) {
        return isoDate(m.group(1));
      }
    }
    for (Element time : page.select("time[pubdate], article time[datetime], time[datetime]")) {
      Optional<LocalDate> date =
          isoDate(time.attr("datetime")).or(() -> WrittenDates.find(time.text()));
      if (date.isPresent()) {
        return date;
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> isoDate(String text) {
    Matcher m = ISO_DATE.matcher(text);
    return m.find() ? WrittenDates.find(m.group(1)) : WrittenDates.find(text);
  }
}
