package org.gainsay.spark;

import java.io.Serializable;
import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;
import org.gainsay.document.Document;
import org.gainsay.store.Codec;
import org.jspecify.annotations.Nullable;

/** A {@link Document} that travels. Immutable. */
record DocumentRow(
    String id,
    String text,
    @Nullable String title,
    @Nullable String date,
    @Nullable String source,
    @Nullable String author,
    String passages,
    @Nullable String address)
    implements Serializable {

  static DocumentRow of(Document document, @Nullable String source) {
    return new DocumentRow(
        document.id(),
        document.text(),
        document.title().orElse(null),
        document.date().map(LocalDate::toString).orElse(null),
        source == null ? document.source().orElse(null) : source,
        document.author().orElse(null),
        Codec.passages(document.passages()),
        document.address().map(URI::toString).orElse(null));
  }

  Document document() {
    return new Document(
        id,
        text,
        Optional.ofNullable(title),
        Optional.ofNullable(date).map(LocalDate::parse),
        Optional.ofNullable(source),
        Optional.ofNullable(author),
        Codec.passages(passages),
        Optional.ofNullable(address).map(URI::create));
  }
}
