package org.gainsay.store;

import com.google.common.collect.HashMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Iterables;
import com.google.common.collect.SetMultimap;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.gainsay.claim.Claim;
import org.gainsay.claim.ClaimPair;
import org.gainsay.claim.Entity;
import org.gainsay.conflict.ConflictType;
import org.gainsay.conflict.FoundPair;
import org.gainsay.conflict.ReasonCode;
import org.gainsay.graph.CandidatePairs;
import org.gainsay.graph.EntityLinker.Links;
import org.gainsay.store.ClaimDatabase.Extracted;

/**
 * Documents that come and go within one transaction. Afterwards the findings are those that all
 * documents come to when they are compared at once: what is compared anew are the claims that came,
 * those whose names mean somebody else by now, and those whose keys have become common or rare. Not
 * thread-safe; for one use.
 */
final class Change {
  /** Claims compared at once: what bounds the memory when very many come. */
  private static final int SLICE = 200;

  /** Keys named for one pair. */
  private static final int SHOWN = 5;

  /** Begins keys that say what a claim's links rest on. */
  static final String GROUND = "@";

  static final Comparator<Claim> ORDER =
      Comparator.comparing(Claim::document).thenComparing(Change::number);

  private final Sql sql;
  private final Rows rows;
  private final Judging judging;
  private final Known before;
  private final Map<Long, ImmutableList<Entity>> entities;

  /** By how much the number of a key's claims changed. */
  private final Map<Long, Integer> counts = new HashMap<>();

  /** Findings that were there before, among claims that are compared anew or gone. */
  private final Set<String> earlier = new HashSet<>();

  private final Map<String, Long> keyNumbers = new HashMap<>();
  private final Map<Long, String> keyTexts = new HashMap<>();
  private final Map<Long, ImmutableList<Long>> members = new HashMap<>();
  private final List<Long> added = new ArrayList<>();
  private Known after;

  Change(Sql sql, Rows rows, Judging judging, Known before) {
    this.sql = sql;
    this.rows = rows;
    this.judging = judging;
    this.before = before;
    this.after = before;
    this.entities = new HashMap<>(before.entities());
  }

  /** A claim's place in its document. */
  private static int number(Claim claim) {
    return Integer.parseInt(claim.id().substring(claim.id().lastIndexOf('#') + 1));
  }

  /** Takes a document away, with its claims and findings. */
  void withdraw(long document) {
    sql.each(
        "SELECT f.id FROM findings f JOIN claims c ON c.id IN (f.a, f.b) WHERE c.document = ?",
        row -> earlier.add(row.getString(1)),
        document);
    sql.each(
        "SELECT k.key, count(*) FROM claims c JOIN claim_keys k ON k.claim = c.id"
            + " WHERE c.document = ? GROUP BY k.key",
        row -> counts.merge(row.getLong(1), -row.getInt(2), Integer::sum),
        document);
    sql.update("DELETE FROM documents WHERE id = ?", document);
    entities.remove(document);
  }

  /** Adds a document; {@link #finish} compares it. */
  void add(Extracted extracted) {
    Rows.Added row = rows.add(extracted.document(), extracted.claims());
    entities.put(row.document(), row.entities());
    added.addAll(row.claims());
  }

  /**
   * Compares what has to be compared.
   *
   * @return the pairs that conflict now and did not before
   */
  ImmutableList<FoundPair> finish(long revision) {
    after = new Known(judging.linker(), revision, entities);
    Set<Long> dirty = new LinkedHashSet<>(added);
    dirty.addAll(relinked());
    Map<Long, Claim> filed = rows.claims(dirty, after);
    Set<Long> fresh = ImmutableSet.copyOf(added);
    filed.forEach((id, claim) -> file(id, claim, fresh));
    dirty.addAll(crossed());
    for (Long claim : Sets.difference(dirty, fresh)) {
      sql.each(
          "SELECT id FROM findings WHERE by_model = 0 AND (a = ? OR b = ?)",
          row -> earlier.add(row.getString(1)),
          claim,
          claim);
      sql.update("DELETE FROM findings WHERE by_model = 0 AND a = ?", claim);
      sql.update("DELETE FROM findings WHERE by_model = 0 AND b = ?", claim);
    }
    ImmutableList.Builder<FoundPair> found = ImmutableList.builder();
    Set<Long> done = new HashSet<>();
    for (List<Long> slice : Iterables.partition(dirty, SLICE)) {
      for (FoundPair next : compare(slice, done)) {
        if (!earlier.contains(FindingId.of(next.pair()))) {
          found.add(next);
        }
      }
    }
    return found.build();
  }

  /** What is known of entities now. */
  Known after() {
    return after;
  }

  /** Ids of findings that were taken away, or compared anew. */
  ImmutableSet<String> earlier() {
    return ImmutableSet.copyOf(earlier);
  }

  /** Claims whose names mean somebody else by now, or somebody of whom more is known. */
  private Set<Long> relinked() {
    Set<Long> claims = new LinkedHashSet<>();
    for (String ground : after.links().changesSince(before.links())) {
      sql.each(
          "SELECT claim FROM claim_keys WHERE key = (SELECT id FROM keys WHERE key = ?)",
          row -> claims.add(row.getLong(1)),
          GROUND + ground);
    }
    return claims;
  }

  /** Files a claim under its keys. */
  private void file(long id, Claim claim, Set<Long> fresh) {
    Set<Long> wanted = new HashSet<>();
    judging.keys().apply(after.links().apply(claim)).forEach(key -> wanted.add(keyNumber(key)));
    Links.groundsOf(claim).forEach(ground -> wanted.add(keyNumber(GROUND + ground)));
    Set<Long> present =
        fresh.contains(id)
            ? ImmutableSet.of()
            : ImmutableSet.copyOf(
                sql.list("SELECT key FROM claim_keys WHERE claim = ?", row -> row.getLong(1), id));
    for (Long key : Sets.difference(present, wanted)) {
      sql.update("DELETE FROM claim_keys WHERE key = ? AND claim = ?", key, id);
      counts.merge(key, -1, Integer::sum);
    }
    for (Long key : Sets.difference(wanted, present)) {
      sql.update("INSERT INTO claim_keys(key, claim) VALUES (?, ?)", key, id);
      counts.merge(key, 1, Integer::sum);
    }
  }

  private long keyNumber(String key) {
    Long known = keyNumbers.get(key);
    if (known != null) {
      return known;
    }
    long number =
        sql.one("SELECT id FROM keys WHERE key = ?", row -> row.getLong(1), key)
            .orElseGet(() -> sql.insert("INSERT INTO keys(key) VALUES (?)", key));
    keyNumbers.put(key, number);
    keyTexts.put(number, key);
    return number;
  }

  /**
   * Claims under keys that have become too common to compare by, or are so no more. Single words
   * are left aside: without a model they bring nothing together.
   */
  private Set<Long> crossed() {
    Set<Long> claims = new LinkedHashSet<>();
    counts.forEach(
        (key, difference) -> {
          String text = text(key);
          if (difference != 0 && isCompared(text)) {
            int most = CandidatePairs.mostClaims(text);
            int now =
                sql.one("SELECT count(*) FROM claim_keys WHERE key = ?", r -> r.getInt(1), key)
                    .orElse(0);
            if ((now > most) != (now - difference > most)) {
              sql.each(
                  "SELECT claim FROM claim_keys WHERE key = ?",
                  row -> claims.add(row.getLong(1)),
                  key);
            }
          }
        });
    return claims;
  }

  private String text(long key) {
    String known = keyTexts.get(key);
    return known != null
        ? known
        : sql.one("SELECT key FROM keys WHERE id = ?", row -> row.getString(1), key).orElse("");
  }

  private static boolean isCompared(String key) {
    return !key.startsWith(GROUND) && !key.startsWith(ClaimPair.WORD_KEY);
  }

  /** Compares claims with all that share a key with them, but for those done before. */
  private ImmutableList<FoundPair> compare(List<Long> slice, Set<Long> done) {
    SetMultimap<Pair, String> met = HashMultimap.create();
    Set<Long> needed = new LinkedHashSet<>(slice);
    for (Long claim : slice) {
      for (Key key : keysOf(claim)) {
        for (Long other : membersOf(key)) {
          if (!other.equals(claim) && !done.contains(other)) {
            met.put(Pair.of(claim, other), key.text());
            needed.add(other);
          }
        }
      }
      done.add(claim);
    }
    Map<Long, Claim> claims = new HashMap<>();
    rows.claims(needed, after).forEach((id, c) -> claims.put(id, after.links().apply(c)));
    IdentityHashMap<ClaimPair, Pair> pairs =
        new IdentityHashMap<>(); // a claim's hash is long in the making
    ImmutableList.Builder<ClaimPair> candidates = ImmutableList.builder();
    met.asMap()
        .forEach(
            (pair, keys) -> {
              Claim one = claims.get(pair.first());
              Claim other = claims.get(pair.second());
              if (one != null && other != null) {
                boolean straight = ORDER.compare(one, other) <= 0;
                ClaimPair candidate =
                    new ClaimPair(straight ? one : other, straight ? other : one, first(keys));
                candidates.add(candidate);
                pairs.put(candidate, straight ? pair : pair.turned());
              }
            });
    ImmutableList<FoundPair> found = judging.rules().found(candidates.build());
    for (FoundPair next : found) {
      Pair ids = pairs.get(next.pair());
      if (ids != null) {
        insert(sql, ids.first(), ids.second(), next, false);
      }
    }
    return found;
  }

  static void insert(Sql sql, long a, long b, FoundPair found, boolean byModel) {
    sql.update(
        "INSERT OR REPLACE INTO findings(a, b, id, by_model, verdict, type, score, reason,"
            + " explanation) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        a,
        b,
        FindingId.of(found.pair()),
        byModel ? 1 : 0,
        found.judgement().verdict().name(),
        found.judgement().type().map(ConflictType::name).orElseThrow(),
        found.judgement().score(),
        found.judgement().reason().map(ReasonCode::name).orElse(null),
        Codec.explanation(found.judgement().explanation()));
  }

  private static ImmutableSortedSet<String> first(Collection<String> keys) {
    return new TreeSet<>(keys)
        .stream()
            .limit(SHOWN)
            .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
  }

  private record Key(long id, String text) {}

  /** Two claims, the smaller number first until their order is known. */
  private record Pair(long first, long second) {
    static Pair of(long one, long other) {
      return new Pair(Math.min(one, other), Math.max(one, other));
    }

    Pair turned() {
      return new Pair(/* first= */ second, /* second= */ first);
    }
  }

  private List<Key> keysOf(long claim) {
    return sql
        .list(
            "SELECT k.id, k.key FROM claim_keys c JOIN keys k ON k.id = c.key WHERE c.claim = ?",
            row -> new Key(row.getLong(1), row.getString(2)),
            claim)
        .stream()
        .filter(key -> isCompared(key.text()))
        .toList();
  }

  private ImmutableList<Long> membersOf(Key key) {
    return members.computeIfAbsent(
        key.id(),
        id -> {
          int most = CandidatePairs.mostClaims(key.text());
          ImmutableList<Long> found =
              sql.list(
                  "SELECT claim FROM claim_keys WHERE key = ? LIMIT ?",
                  row -> row.getLong(1),
                  id,
                  most + 1);
          return found.size() > most ? ImmutableList.of() : found;
        });
  }
}
