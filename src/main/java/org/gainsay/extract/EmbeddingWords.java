package org.gainsay.extract;

import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.gainsay.claim.Factuality.Mood;
import org.gainsay.claim.Factuality.Polarity;

/**
 * What words say about the clauses that depend on them ("managed to", "failed to", "forgot that"),
 * read from {@code embedding-verbs.tsv}. Immutable.
 */
final class EmbeddingWords {
  /** The form of the dependent clause. */
  enum Frame {
    THAT,
    TO,
    ING
  }

  /**
   * What holds of a dependent clause.
   *
   * @param polarity whether the clause is the case; unknown if left open
   * @param mood why it is left open, or how it is passed on
   */
  record Effect(Polarity polarity, Mood mood) {}

  private record Signature(Effect affirmed, Effect negated) {}

  private final ImmutableMap<String, Signature> signatures;

  private EmbeddingWords(ImmutableMap<String, Signature> signatures) {
    this.signatures = signatures;
  }

  /** Reads the table that comes with the library. */
  static EmbeddingWords load() {
    ImmutableMap.Builder<String, Signature> map = ImmutableMap.builder();
    for (String line : Resources.lines("embedding-verbs.tsv")) {
      String[] cells = line.split("\t", -1);
      map.put(cells[0] + "/" + cells[1], new Signature(effect(cells[2]), effect(cells[3])));
    }
    return new EmbeddingWords(map.buildOrThrow());
  }

  private static Effect effect(String cell) {
    String[] parts = cell.split(":", -1);
    Polarity polarity =
        switch (parts[0]) {
          case "+" -> Polarity.POSITIVE;
          case "-" -> Polarity.NEGATIVE;
          default -> Polarity.UNKNOWN;
        };
    Mood open = polarity == Polarity.UNKNOWN ? Mood.HYPOTHETICAL : Mood.ASSERTED;
    return new Effect(polarity, parts.length > 1 ? Mood.valueOf(parts[1]) : open);
  }

  /**
   * What the word says about a dependent clause of the frame, if it says anything.
   *
   * @param negated whether the word itself is negated
   */
  Optional<Effect> effect(String lemma, Frame frame, boolean negated) {
    Signature signature =
        signatures.get(lemma + "/" + frame.name().toLowerCase(java.util.Locale.ROOT));
    if (signature == null) {
      signature = signatures.get(lemma + "/any");
    }
    return Optional.ofNullable(signature).map(s -> negated ? s.negated() : s.affirmed());
  }
}
