package org.gainsay.extract;

import com.google.common.collect.ImmutableMap;
import java.util.Locale;
import java.util.Optional;
import org.gainsay.claim.Factuality.Certainty;
import org.gainsay.claim.Factuality.Mood;
import org.gainsay.claim.Factuality.Polarity;

/**
 * What words say about the clauses that depend on them ("managed to", "failed to", "forgot that"),
 * read from {@code embedding-verbs.tsv}. Immutable.
 */
final class EmbeddingWords {
  /** The form of what depends on the word. */
  enum Frame {
    THAT,
    TO,
    ING,
    /** A noun that names an event or carries a clause: "denied the claim that". */
    NOUN
  }

  /**
   * What holds of a dependent clause.
   *
   * @param polarity whether the clause is the case; unknown if left open
   * @param certainty how surely
   * @param mood why it is left open, or how it is passed on
   */
  record Effect(Polarity polarity, Certainty certainty, Mood mood) {}

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
        switch (parts[0].charAt(0)) {
          case '+' -> Polarity.POSITIVE;
          case '-' -> Polarity.NEGATIVE;
          default -> Polarity.UNKNOWN;
        };
    Certainty certainty =
        switch (parts[0]) {
          case "+", "-" -> Certainty.CERTAIN;
          case "+~", "-~" -> Certainty.PROBABLE;
          case "+?", "-?" -> Certainty.POSSIBLE;
          default -> Certainty.UNDERSPECIFIED;
        };
    Mood open = polarity == Polarity.UNKNOWN ? Mood.HYPOTHETICAL : Mood.ASSERTED;
    return new Effect(polarity, certainty, parts.length > 1 ? Mood.valueOf(parts[1]) : open);
  }

  /**
   * What the word says about a dependent clause of the frame, if it says anything.
   *
   * @param negated whether the word itself is negated
   */
  Optional<Effect> effect(String lemma, Frame frame, boolean negated) {
    Signature signature = signatures.get(lemma + "/" + frame.name().toLowerCase(Locale.ROOT));
    if (signature == null && frame != Frame.NOUN) {
      signature = signatures.get(lemma + "/any");
    }
    return Optional.ofNullable(signature).map(s -> negated ? s.negated() : s.affirmed());
  }
}
