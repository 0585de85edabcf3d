package org.gainsay.store;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.gainsay.claim.Claim;
import org.gainsay.claim.ClaimPair;
import org.gainsay.conflict.Conflict;
import org.gainsay.conflict.ConflictMatcher;
import org.gainsay.conflict.ConflictType;
import org.gainsay.conflict.FoundPair;
import org.gainsay.conflict.Judgement;
import org.gainsay.conflict.ReasonCode;
import org.gainsay.conflict.Verdict;
import org.gainsay.conflict.WordFrequencies;
import org.gainsay.document.Document;
import org.gainsay.graph.CandidatePairs;
import org.gainsay.graph.EntityLinker.Links;
import org.jspecify.annotations.Nullable;

/**
 * Claims, and what conflicts among them, in one SQLite file. Knows nothing of how claims are pulled
 * out of documents. Thread-safe; several processes may use one file at a time: each change is one
 * transaction, and one waits for the other.
 *
 * <p>The findings of rules are always those of all documents compared at once, whatever the order
 * in which these came. Findings of a language model rest on how rare words are in the whole
 * collection, so they are only those of the last {@link #replaceModelFindings}.
 *
 * <p>Every method throws {@link StoreException} if the file cannot be read or written.
 */
public final class ClaimDatabase implements AutoCloseable {
  /** Claims that a question is held against at most, those with the rarest keys first. */
  private static final int ASKED = 4_000;

  private final Sql sql;
  private final Rows rows;
  private final Judging judging;
  private @Nullable Known known;

  private ClaimDatabase(Sql sql, Judging judging) {
    this.sql = sql;
    this.rows = new Rows(sql);
    this.judging = judging;
  }

  /**
   * Opens a store, and makes one where there is no file.
   *
   * @throws StoreException if it is something else, damaged, or of another version
   */
  public static ClaimDatabase open(Path file, Judging judging) {
    return open(file, judging, Sql.PATIENCE_MILLIS);
  }

  /** Opens a store; waits so many milliseconds for another process. */
  static ClaimDatabase open(Path file, Judging judging, int patience) {
    Sql sql = Sql.open(file, patience);
    try {
      Schema.prepare(file, sql);
      return new ClaimDatabase(sql, judging);
    } catch (RuntimeException e) {
      sql.close();
      throw e;
    }
  }

  /**
   * A document and what it claims.
   *
   * @param document its id names it in the store
   * @param claims as extracted from this document alone
   */
  public record Extracted(Document document, ImmutableList<Claim> claims) {}

  /** What became of a document that was to be added. */
  public enum Outcome {
    ADDED,
    /**
     * It took the place of the document of that name; if another document has its content, that one
     * is gone without another.
     */
    REPLACED,
    /** The same content is there already, under this name or another. */
    KNOWN
  }

  /**
   * What adding came to.
   *
   * @param outcomes by the documents' names, in the order given
   * @param found what conflicts that did not before, the surest first
   */
  public record Added(ImmutableMap<String, Outcome> outcomes, ImmutableList<Conflict> found) {}

  /** Whether a document of this name is stored with this content. */
  public synchronized boolean contains(Document document) {
    return rows.nameOf(Rows.content(document)).filter(document.id()::equals).isPresent();
  }

  /** Where the document of a name came from, if there is one and that is known. */
  public synchronized Optional<String> sourceOf(String name) {
    return rows.sourceOf(name);
  }

  /** Adds documents, all or none; one whose name is taken replaces that document. */
  public synchronized Added add(List<Extracted> documents) {
    Map<String, Outcome> outcomes = new LinkedHashMap<>();
    ImmutableList<FoundPair> found =
        change(
            change -> {
              // First what has other content by now: a text may have moved to another name.
              Set<String> replaced = new HashSet<>();
              for (Extracted next : documents) {
                Optional<Long> outdated = outdated(next.document());
                outdated.ifPresent(change::withdraw);
                outdated.ifPresent(unused -> replaced.add(next.document().id()));
              }
              for (Extracted next : documents) {
                boolean known = rows.nameOf(Rows.content(next.document())).isPresent();
                if (!known) {
                  change.add(next);
                }
                outcomes.put(
                    next.document().id(), outcome(known, replaced.contains(next.document().id())));
              }
              return true;
            });
    return new Added(ImmutableMap.copyOf(outcomes), named(judging.rules().group(found)));
  }

  /** The document of that name, if it has other content. */
  private Optional<Long> outdated(Document document) {
    return contains(document) ? Optional.empty() : rows.document(document.id());
  }

  private static Outcome outcome(boolean known, boolean replaced) {
    if (replaced) {
      return Outcome.REPLACED;
    }
    return known ? Outcome.KNOWN : Outcome.ADDED;
  }

  /** Takes a document away with its claims, findings and decisions; false if there is none. */
  public synchronized boolean withdraw(String name) {
    Set<Boolean> there = new HashSet<>();
    change(
        change -> {
          Optional<Long> document = rows.document(name);
          document.ifPresent(change::withdraw);
          there.add(document.isPresent());
          return document.isPresent();
        });
    return there.contains(true);
  }

  /** Works on a change; it does something or nothing. */
  @FunctionalInterface
  private interface Work {
    boolean on(Change change);
  }

  private ImmutableList<FoundPair> change(Work work) {
    boolean done = false;
    try {
      ImmutableList<FoundPair> found =
          sql.write(
              () -> {
                Known before = known();
                Change change = new Change(sql, rows, judging, before);
                if (!work.on(change)) {
                  return ImmutableList.of();
                }
                long revision = before.revision() + 1;
                ImmutableList<FoundPair> fresh = change.finish(revision);
                sql.update("UPDATE meta SET value = ? WHERE id = 'revision'", revision);
                forgetDecisions(change.earlier());
                known = change.after();
                return fresh;
              });
      done = true;
      return found;
    } finally {
      if (!done) {
        known = null; // what was rolled back is not known
        rows.forget();
      }
    }
  }

  /** Decisions on findings that are no more. */
  private void forgetDecisions(ImmutableSet<String> earlier) {
    for (String id : earlier) {
      sql.update(
          "DELETE FROM decisions WHERE finding = ?1"
              + " AND NOT EXISTS (SELECT 1 FROM findings WHERE id = ?1)",
          id);
    }
  }

  /** Entities as of the store's present revision; to be called within a transaction. */
  private Known known() {
    long revision =
        sql.one("SELECT value FROM meta WHERE id = 'revision'", row -> row.getLong(1))
            .orElseThrow();
    Known current = known;
    if (current == null || current.revision() != revision) {
      current = Known.load(judging.linker(), revision, sql);
      known = current;
    }
    return current;
  }

  /**
   * What conflicts with claims that are not stored. Unlike {@link #add} it also compares by keys
   * that very many claims share.
   *
   * @param claims of a document whose name is not in the store
   * @param matcher with a language model or without
   * @return findings between one of the claims and a stored one, the surest first
   */
  public ImmutableList<Conflict> ask(List<Claim> claims, ConflictMatcher matcher) {
    List<ClaimPair> pairs = new ArrayList<>();
    Map<String, Integer> frequencies = new HashMap<>();
    int size;
    synchronized (this) {
      size = read(() -> gather(claims, pairs, frequencies));
    }
    WordFrequencies words =
        new WordFrequencies() {
          @Override
          public int claims() {
            return size;
          }

          @Override
          public int with(String stem) {
            return frequencies.getOrDefault(stem, 0);
          }
        };
    return named(matcher.group(matcher.found(pairs, words)));
  }

  private int gather(List<Claim> claims, List<ClaimPair> pairs, Map<String, Integer> frequencies) {
    Known now = known();
    Links asked = now.with(claims);
    for (Claim raw : claims) {
      Claim claim = asked.apply(raw);
      Map<Long, Set<String>> met = new LinkedHashMap<>();
      for (Filed key : filed(claim, frequencies)) {
        if (met.size() + key.claims() <= ASKED) {
          sql.each(
              "SELECT claim FROM claim_keys WHERE key = ?",
              row -> met.computeIfAbsent(row.getLong(1), c -> new HashSet<>()).add(key.text()),
              key.id());
        }
      }
      Map<Long, Claim> stored = rows.claims(met.keySet(), now);
      met.forEach(
          (id, keys) -> {
            Claim other = stored.get(id);
            if (other != null) {
              pairs.add(
                  new ClaimPair(
                      asked.apply(now.links().apply(other)),
                      claim,
                      ImmutableSortedSet.copyOf(keys)));
            }
          });
    }
    return sql.one("SELECT count(*) FROM claims", row -> row.getInt(1)).orElse(0);
  }

  /** A key of a question, and how many claims are filed under it. */
  private record Filed(long id, String text, int claims) {}

  private List<Filed> filed(Claim claim, Map<String, Integer> frequencies) {
    List<Filed> filed = new ArrayList<>();
    for (String key : judging.keys().apply(claim)) {
      Optional<Filed> found =
          sql.one(
              "SELECT id, (SELECT count(*) FROM claim_keys c WHERE c.key = k.id)"
                  + " FROM keys k WHERE key = ?",
              row -> new Filed(row.getLong(1), key, row.getInt(2)),
              key);
      found.ifPresent(filed::add);
      if (key.startsWith(ClaimPair.WORD_KEY)) {
        frequencies.put(
            key.substring(ClaimPair.WORD_KEY.length()), found.map(Filed::claims).orElse(0));
      }
    }
    // Common words tell too little.
    filed.removeIf(
        f ->
            f.text().startsWith(ClaimPair.WORD_KEY)
                && f.claims() > CandidatePairs.mostClaims(f.text()));
    filed.sort(Comparator.comparingInt(Filed::claims).thenComparing(Filed::text));
    return filed;
  }

  /** All findings with what was decided about each, the surest first. */
  public synchronized ImmutableList<StoredFinding> findings() {
    return read(this::allFindings);
  }

  private record Stored(FoundPair found, boolean byModel) {}

  private ImmutableList<StoredFinding> allFindings() {
    Known now = known();
    Set<Long> needed = new LinkedHashSet<>();
    sql.each("SELECT a FROM findings", row -> needed.add(row.getLong(1)));
    sql.each("SELECT b FROM findings", row -> needed.add(row.getLong(1)));
    Map<Long, Claim> claims = new HashMap<>();
    rows.claims(needed, now).forEach((id, c) -> claims.put(id, now.links().apply(c)));
    ImmutableList<Stored> stored =
        sql.list(
            "SELECT a, b, verdict, type, score, reason, explanation, by_model FROM findings",
            row -> stored(row, claims));
    Map<ClaimPair, Boolean> byModel = new HashMap<>();
    stored.forEach(s -> byModel.put(s.found().pair(), s.byModel()));
    Map<String, Decision> decisions = new HashMap<>();
    sql.each(
        "SELECT finding, state, reason FROM decisions",
        row ->
            decisions.put(
                row.getString(1), new Decision(State.valueOf(row.getString(2)), row.getString(3))));
    return judging.rules().group(stored.stream().map(Stored::found).toList()).stream()
        .map(
            conflict -> {
              Decision decision = decision(conflict, decisions);
              return new StoredFinding(
                  named(conflict),
                  decision.state(),
                  decision.reason(),
                  byModel.getOrDefault(conflict.pair(), false));
            })
        .collect(ImmutableList.toImmutableList());
  }

  private record Decision(State state, String reason) {
    static final Decision NONE = new Decision(State.OPEN, "");
  }

  private static Stored stored(ResultSet row, Map<Long, Claim> claims) throws SQLException {
    Claim a = claims.get(row.getLong(1));
    Claim b = claims.get(row.getLong(2));
    if (a == null || b == null) {
      throw new StoreException("the store is damaged: a finding without its claims");
    }
    Judgement judgement =
        new Judgement(
            Verdict.valueOf(row.getString(3)),
            Optional.of(ConflictType.valueOf(row.getString(4))),
            row.getDouble(5),
            Optional.ofNullable(row.getString(6)).map(ReasonCode::valueOf),
            Codec.explanation(row.getString(7)));
    return new Stored(
        new FoundPair(new ClaimPair(a, b, ImmutableSortedSet.of()), judgement), row.getBoolean(8));
  }

  /** A further witness of what was decided does not open it again. */
  private static Decision decision(Conflict conflict, Map<String, Decision> decisions) {
    return pairs(conflict)
        .map(FindingId::of)
        .flatMap(id -> Optional.ofNullable(decisions.get(id)).stream())
        .findFirst()
        .orElse(Decision.NONE);
  }

  private static Stream<ClaimPair> pairs(Conflict conflict) {
    return Stream.concat(Stream.of(conflict.pair()), conflict.also().stream());
  }

  private static ImmutableList<Conflict> named(List<Conflict> conflicts) {
    return conflicts.stream().map(ClaimDatabase::named).collect(ImmutableList.toImmutableList());
  }

  private static Conflict named(Conflict conflict) {
    return new Conflict(
        FindingId.of(conflict.pair()), conflict.pair(), conflict.judgement(), conflict.also());
  }

  /**
   * Decides about a finding, given by its id or that of a further witness.
   *
   * @param state {@link State#OPEN} takes a decision back
   * @param reason why, empty if it is obvious
   * @return false if there is no such finding
   */
  public synchronized boolean decide(String finding, State state, String reason) {
    return sql.write(
        () -> {
          Optional<StoredFinding> found =
              allFindings().stream()
                  .filter(f -> pairs(f.conflict()).anyMatch(p -> FindingId.of(p).equals(finding)))
                  .findFirst();
          found.ifPresent(f -> decide(f.conflict(), state, reason));
          return found.isPresent();
        });
  }

  private void decide(Conflict conflict, State state, String reason) {
    pairs(conflict)
        .map(FindingId::of)
        .forEach(id -> sql.update("DELETE FROM decisions WHERE finding = ?", id));
    if (state != State.OPEN) {
      sql.update(
          "INSERT INTO decisions(finding, state, reason) VALUES (?, ?, ?)",
          FindingId.of(conflict.pair()),
          state.name(),
          reason);
    }
  }

  /** All documents, in the order of their names. */
  public synchronized ImmutableList<Document> documents() {
    return rows.documents();
  }

  /** The documents with these names, in the order of names. */
  public synchronized ImmutableList<Document> documents(Collection<String> names) {
    return rows.documents(names);
  }

  /** How much is stored: documents and claims. */
  public record Size(long documents, long claims) {}

  /** How much is stored. */
  public synchronized Size size() {
    return sql.one(
            "SELECT (SELECT count(*) FROM documents), (SELECT count(*) FROM claims)",
            row -> new Size(row.getLong(1), row.getLong(2)))
        .orElseThrow();
  }

  /** How much of what is stored is in documents with these names. */
  public synchronized Size size(Collection<String> names) {
    long documents = 0;
    long claims = 0;
    for (String name : names) {
      Optional<Long> inDocument =
          sql.one(
              "SELECT (SELECT count(*) FROM claims WHERE document = d.id) FROM documents d"
                  + " WHERE d.name = ?",
              row -> row.getLong(1),
              name);
      documents += inDocument.isPresent() ? 1 : 0;
      claims += inDocument.orElse(0L);
    }
    return new Size(documents, claims);
  }

  /** All claims, with what their entities are across documents, in the order of documents. */
  public synchronized ImmutableList<Claim> claims() {
    return read(() -> ImmutableList.copyOf(allClaims().values()));
  }

  private Map<Long, Claim> allClaims() {
    Known now = known();
    Map<Long, Claim> claims = new LinkedHashMap<>();
    sql.each(
        "SELECT c.id, c.document, c.claim FROM claims c JOIN documents d ON d.id = c.document"
            + " ORDER BY d.name, c.number",
        row ->
            claims.put(
                row.getLong(1),
                now.links().apply(Codec.claim(row.getString(3), now.of(row.getLong(2))))));
    return claims;
  }

  /**
   * Takes these for what a language model finds in the whole store, in place of what it found
   * before. Findings between claims that are no longer there are left out.
   */
  public synchronized void replaceModelFindings(List<FoundPair> found) {
    boolean unused =
        sql.write(
            () -> {
              Map<String, Long> ids = new HashMap<>();
              allClaims().forEach((id, claim) -> ids.put(claim.id(), id));
              sql.update("DELETE FROM findings WHERE by_model = 1");
              for (FoundPair next : found) {
                Long a = ids.get(next.pair().a().id());
                Long b = ids.get(next.pair().b().id());
                if (a != null && b != null && isNew(a, b)) {
                  Change.insert(sql, a, b, next, true);
                }
              }
              return true;
            });
  }

  private boolean isNew(long a, long b) {
    return sql.one("SELECT 1 FROM findings WHERE a = ? AND b = ?", row -> true, a, b).isEmpty();
  }

  /** What is wrong with the file, one line each; empty if it is sound. */
  public synchronized ImmutableList<String> faults() {
    return read(
        () ->
            ImmutableList.<String>builder()
                .addAll(
                    sql.list("PRAGMA integrity_check", row -> row.getString(1)).stream()
                        .filter(line -> !line.equals("ok"))
                        .toList())
                .addAll(
                    sql.list(
                        "PRAGMA foreign_key_check",
                        row -> "a row of " + row.getString(1) + " has lost what it belongs to"))
                .build());
  }

  private <T> T read(Supplier<T> work) {
    return sql.read(work);
  }

  @Override
  public synchronized void close() {
    sql.close();
  }
}
