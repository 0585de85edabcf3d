package org.gainsay.report;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gainsay.claim.Claim;
import org.gainsay.claim.ClaimPair;
import org.gainsay.conflict.Conflict;
import org.gainsay.conflict.ConflictType;
import org.gainsay.conflict.Judgement;

/**
 * What makes two findings of different runs the same one: how two claims conflict and their words,
 * wherever these stand. Immutable.
 *
 * @param type the word for the type of conflict
 * @param first the quote that sorts first, on one line
 * @param second the other quote
 */
record FindingKey(String type, String first, String second) implements Comparable<FindingKey> {
  private static final Comparator<FindingKey> ORDER =
      Comparator.comparing(FindingKey::type)
          .thenComparing(FindingKey::first)
          .thenComparing(FindingKey::second);

  private static final char SEPARATOR = '\t';

  FindingKey {
    if (first.compareTo(second) > 0) {
      String smaller = second;
      second = first;
      first = smaller;
    }
  }

  /** The key of the finding's best pair. */
  static FindingKey of(Conflict conflict) {
    return of(conflict, conflict.pair());
  }

  /**
   * The keys of two statements that conflict: their own words, and those of the claims in them that
   * tell most.
   */
  static ImmutableList<FindingKey> all(Comparison comparison) {
    String type = word(comparison.judgement());
    return Stream.concat(
            Stream.of(of(comparison)),
            comparison.pairs().stream().limit(1).map(pair -> of(type, pair.pair())))
        .collect(ImmutableList.toImmutableList());
  }

  /** The key of two statements that conflict. */
  static FindingKey of(Comparison comparison) {
    return new FindingKey(
        word(comparison.judgement()),
        Printable.line(comparison.a().text()),
        Printable.line(comparison.b().text()));
  }

  /** The keys of the best pair and of all that say the same. */
  static ImmutableList<FindingKey> all(Conflict conflict) {
    return Stream.concat(Stream.of(conflict.pair()), conflict.also().stream())
        .map(pair -> of(conflict, pair))
        .collect(ImmutableList.toImmutableList());
  }

  /** The key of one pair of the finding. */
  static FindingKey of(Conflict conflict, ClaimPair pair) {
    return of(word(conflict.judgement()), pair);
  }

  private static String word(Judgement judgement) {
    return judgement.type().map(ConflictType::label).orElse("");
  }

  private static FindingKey of(String type, ClaimPair pair) {
    return new FindingKey(type, words(pair.a()), words(pair.b()));
  }

  private static String words(Claim claim) {
    return Printable.line(claim.evidence().quote());
  }

  /** Reads what {@link #line} gives; empty if it is no such line. */
  static Optional<FindingKey> parse(String line) {
    List<String> parts = Splitter.on(SEPARATOR).splitToList(line);
    boolean complete = parts.size() == 3 && parts.stream().noneMatch(String::isBlank);
    return complete
        ? Optional.of(new FindingKey(parts.get(0), parts.get(1), parts.get(2)))
        : Optional.empty();
  }

  /** One line: type and quotes with tabs between them. */
  String line() {
    return type + SEPARATOR + first + SEPARATOR + second;
  }

  /** A short hash, the same wherever the texts stand. */
  String fingerprint() {
    return Hashing.sha256().hashString(line(), StandardCharsets.UTF_8).toString().substring(0, 32);
  }

  @Override
  public int compareTo(FindingKey other) {
    return ORDER.compare(this, other);
  }
}
