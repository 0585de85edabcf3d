package org.gainsay.store;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import com.google.common.collect.ImmutableList;
import com.google.common.hash.Hashing;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gainsay.claim.Claim;
import org.gainsay.claim.Entity;
import org.gainsay.document.Document;
import org.gainsay.graph.EntityLinker;

/** Documents and claims as rows. Not thread-safe. */
final class Rows {
  /** Claims kept in memory once read: a few dozen megabytes. */
  private static final int KEPT = 20_000;

  private final Sql sql;
  private final Cache<Long, Claim> read = CacheBuilder.newBuilder().maximumSize(KEPT).build();

  Rows(Sql sql) {
    this.sql = sql;
  }

  /** A stored document's number and entities. */
  record Added(long document, ImmutableList<Entity> entities, ImmutableList<Long> claims) {}

  /** Makes equal what is said by the same at the same time. */
  static String content(Document document) {
    String all =
        document.author().orElse("")
            + '\u0000'
            + document.date().map(LocalDate::toString).orElse("")
            + '\u0000'
            + document.passages().stream()
                .map(p -> p.speaker().orElse("") + '\u0001' + p.date().map(d -> d + "").orElse(""))
                .distinct()
                .collect(Collectors.joining("\u0002"))
            + '\u0000'
            + document.text();
    return Hashing.sha256().hashString(all, StandardCharsets.UTF_8).toString();
  }

  Optional<Long> document(String name) {
    return sql.one("SELECT id FROM documents WHERE name = ?", row -> row.getLong(1), name);
  }

  Optional<String> sourceOf(String name) {
    return sql.one(
            "SELECT source FROM documents WHERE name = ?",
            row -> Optional.ofNullable(row.getString(1)),
            name)
        .flatMap(source -> source);
  }

  Optional<String> nameOf(String content) {
    return sql.one("SELECT name FROM documents WHERE content = ?", r -> r.getString(1), content);
  }

  Added add(Document document, List<Claim> claims) {
    long number =
        sql.insert(
            "INSERT INTO documents(name, content, title, date, source, author, address, text,"
                + " passages) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            document.id(),
            content(document),
            document.title().orElse(null),
            document.date().map(LocalDate::toString).orElse(null),
            document.source().orElse(null),
            document.author().orElse(null),
            document.address().map(URI::toString).orElse(null),
            document.text(),
            Codec.passages(document.passages()));
    ImmutableList<Entity> entities =
        claims.stream()
            .flatMap(EntityLinker::entities)
            .distinct()
            .collect(ImmutableList.toImmutableList());
    for (int i = 0; i < entities.size(); i++) {
      sql.update(
          "INSERT INTO entities(document, number, entity) VALUES (?, ?, ?)",
          number,
          i,
          Codec.entity(entities.get(i)));
    }
    ImmutableList.Builder<Long> ids = ImmutableList.builder();
    for (int i = 0; i < claims.size(); i++) {
      ids.add(
          sql.insert(
              "INSERT INTO claims(document, number, claim) VALUES (?, ?, ?)",
              number,
              i,
              Codec.claim(claims.get(i), entities)));
    }
    return new Added(number, entities, ids.build());
  }

  /** Claims as extracted, by number, in the order of documents' names and text. */
  Map<Long, Claim> claims(Collection<Long> ids, Known known) {
    Map<Long, Claim> found = new HashMap<>();
    List<Long> missing = new ArrayList<>();
    for (Long id : ids) {
      Claim claim = read.getIfPresent(id);
      if (claim == null) {
        missing.add(id);
      } else {
        found.put(id, claim);
      }
    }
    if (!missing.isEmpty()) {
      sql.each(
          "SELECT id, document, claim FROM claims WHERE id IN (SELECT value FROM json_each(?))",
          row -> keep(row, known, found),
          missing.stream().map(String::valueOf).collect(Collectors.joining(",", "[", "]")));
    }
    return found;
  }

  private boolean keep(ResultSet row, Known known, Map<Long, Claim> found) throws SQLException {
    long id = row.getLong(1);
    Claim claim = Codec.claim(row.getString(3), known.of(row.getLong(2)));
    read.put(id, claim);
    found.put(id, claim);
    return true;
  }

  /** The documents with these names, in the order of their names. */
  ImmutableList<Document> documents(Collection<String> names) {
    return names.stream()
        .sorted()
        .distinct()
        .flatMap(
            name ->
                sql
                    .one("SELECT " + COLUMNS + " FROM documents WHERE name = ?", Rows::read, name)
                    .stream())
        .collect(ImmutableList.toImmutableList());
  }

  /** All documents, in the order of their names. */
  ImmutableList<Document> documents() {
    return sql.list("SELECT " + COLUMNS + " FROM documents ORDER BY name", Rows::read);
  }

  private static final String COLUMNS =
      "name, text, title, date, source, author, passages, address";

  private static Document read(ResultSet row) throws SQLException {
    return new Document(
        row.getString(1),
        row.getString(2),
        Optional.ofNullable(row.getString(3)),
        Optional.ofNullable(row.getString(4)).map(LocalDate::parse),
        Optional.ofNullable(row.getString(5)),
        Optional.ofNullable(row.getString(6)),
        Codec.passages(row.getString(7)),
        Optional.ofNullable(row.getString(8)).map(URI::create));
  }

  /** Forgets what was read: it may have been rolled back. */
  void forget() {
    read.invalidateAll();
  }
}
