package org.gainsay.document;

import com.google.common.collect.ImmutableList;
import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A document as read: its original text and the passages in it. Immutable.
 *
 * @param id unique among the documents of one run, stable from run to run
 * @param text the original decoded text, markup included; all offsets index its UTF-16 code units
 * @param title headline or title, if the document has one
 * @param date when it was published or spoken, if known
 * @param source where it came from: a path as the user gave it, or an address
 * @param author whose document it is (a party's statement, a signed piece), if the layout says so
 * @param passages in reading order, not overlapping
 * @param address where the published document is on the web (http or https), if it says so
 */
public record Document(
    String id,
    String text,
    Optional<String> title,
    Optional<LocalDate> date,
    Optional<String> source,
    Optional<String> author,
    ImmutableList<Passage> passages,
    Optional<URI> address) {

  /** A document that names no address of its own. */
  public Document(
      String id,
      String text,
      Optional<String> title,
      Optional<LocalDate> date,
      Optional<String> source,
      Optional<String> author,
      ImmutableList<Passage> passages) {
    this(id, text, title, date, source, author, passages, Optional.empty());
  }

  /** The original text of a range. */
  public String text(SourceSpan span) {
    return text.substring(span.begin(), span.end());
  }

  /** The same from elsewhere: another path, or an address. */
  public Document withSource(String newSource) {
    return new Document(id, text, title, date, Optional.of(newSource), author, passages, address);
  }

  /** The same with a date, if it has none. */
  Document datedElse(Optional<LocalDate> other) {
    return new Document(id, text, title, date.or(() -> other), source, author, passages, address);
  }
}
