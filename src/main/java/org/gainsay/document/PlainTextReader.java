package org.gainsay.document;

import com.google.common.collect.ImmutableList;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads plain text, Markdown and transcripts. */
final class PlainTextReader implements DocumentReader {
  /** "date 2017-03-02", alone or before the text, is about the document and not part of it. */
  private static final Pattern DATE_LINE =
      Pattern.compile("^\\s{0,20}date:? (\\d{4}-\\d{2}-\\d{2})(?!\\d)", Pattern.CASE_INSENSITIVE);

  @Override
  public ImmutableList<String> extensions() {
    return ImmutableList.of("txt", "text", "md", "markdown");
  }

  @Override
  public Reading read(String id, byte[] content) throws UnreadableDocumentException {
    TextDecoder.Decoded decoded = TextDecoder.decode(content);
    return new Reading(
        document(id, decoded.text(), "the file is empty", "the file has no text"), decoded.notes());
  }

  /** Reads text that is already at hand. */
  static Document document(String id, String text) throws UnreadableDocumentException {
    return document(id, text, "the text is empty", "the text has no words");
  }

  private static Document document(String id, String text, String ifBlank, String ifWordless)
      throws UnreadableDocumentException {
    int begin = 0;
    Optional<LocalDate> date = Optional.empty();
    Matcher m = DATE_LINE.matcher(text.substring(0, Math.min(text.length(), 60)));
    if (m.find()) {
      date = parse(m.group(1));
      begin = date.isPresent() ? m.end() : 0;
    }
    PassageSplitter.Layout layout =
        PassageSplitter.split(ParagraphSplitter.split(text, begin), Optional.empty(), date);
    if (layout.passages().isEmpty()) {
      throw new UnreadableDocumentException(text.isBlank() ? ifBlank : ifWordless);
    }
    return new Document(
        id,
        text,
        layout.title(),
        layout.date(),
        Optional.empty(),
        layout.author(),
        layout.passages());
  }

  private static Optional<LocalDate> parse(String iso) {
    try {
      return Optional.of(LocalDate.parse(iso));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
