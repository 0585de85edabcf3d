package org.gainsay.extract;

import java.util.Locale;
import java.util.Optional;
import org.gainsay.claim.Factuality;
import org.gainsay.claim.Factuality.Certainty;
import org.gainsay.claim.Factuality.Mood;
import org.gainsay.claim.Factuality.Polarity;
import org.gainsay.claim.Source;
import org.gainsay.claim.Source.Stance;
import org.gainsay.extract.EmbeddingWords.Effect;
import org.gainsay.extract.EmbeddingWords.Frame;
import org.gainsay.extract.FactualityReader.Reading;

/**
 * Takes a source's stance into what was read below its cue: whether the cue denies, believes or
 * asks, and whether the cue is itself negated ("did not say that"). Immutable.
 */
final class SourceView {
  private static final Factuality OPEN =
      new Factuality(Polarity.UNKNOWN, Certainty.UNDERSPECIFIED, Mood.HYPOTHETICAL);

  private final EmbeddingWords words;
  private final Embedding embedding;

  SourceView(EmbeddingWords words) {
    this.words = words;
    this.embedding = new Embedding(words);
  }

  /** The factuality at the source. */
  Factuality of(ParsedSentence s, Reading reading, Source source) {
    Factuality f = toldInPast(reading, source);
    if (reading.settled() || source.kind() == Source.Kind.OWN) {
      return f;
    }
    if (!reading.top() || reading.cue().isEmpty()) {
      boolean told = source.stance() == Stance.ASK && reading.cue().isEmpty() && isStatement(s);
      return told && source.kind() == Source.Kind.QUOTE
          ? f
          : stance(f, source.stance(), reading.top());
    }
    int cue = reading.cue().getAsInt();
    boolean negated = isNegated(s, cue);
    if (isDenial(s, cue)) {
      return negated ? notDenied(s, cue, f) : stance(f, source.stance(), true);
    }
    boolean deniedNoun = source.stance() == Stance.DENY && s.word(cue).tag().startsWith("N");
    if (deniedNoun) {
      return stance(f, Stance.DENY, true); // "brushed aside accusations that"
    }
    Optional<Effect> effect =
        effect(s, reading, negated)
            .filter(e -> !(source.stance() == Stance.DEMAND && e.mood() == Mood.QUESTION));
    if (effect.isPresent() && !isAssertion(s, cue, source, effect.get())) {
      return apply(f, effect.get());
    }
    if (negated) {
      return f.polarity() == Polarity.UNKNOWN ? f : OPEN;
    }
    return stance(f, source.stance(), true);
  }

  /** "A second van would be bought", after "he said": in the future, as in "said it would be". */
  private static Factuality toldInPast(Reading reading, Source source) {
    Factuality f = reading.factuality();
    boolean future =
        reading.futureInPast()
            && reading.top()
            && reading.cue().isEmpty()
            && source.kind() == Source.Kind.INDIRECT
            && source.stance() == Stance.ASSERT
            && source.cue().filter(c -> c.equals("according to")).isEmpty();
    return future ? with(f, Mood.FUTURE) : f;
  }

  /**
   * "The Gazette reported that": the noun leaves open who vouches for it, the verb says who does.
   */
  private static boolean isAssertion(ParsedSentence s, int cue, Source source, Effect effect) {
    return effect.mood() == Mood.ALLEGED
        && source.stance() == Stance.ASSERT
        && s.word(cue).tag().startsWith("VB")
        && s.child(cue, "nsubj").isPresent();
  }

  /**
   * "'I tried. Who knows?' he asked": of what somebody asks the sentences with a full stop tell.
   */
  private static boolean isStatement(ParsedSentence s) {
    for (int i = s.size() - 1; i >= 0; i--) {
      String text = s.word(i).text();
      if (Regex.matches(text, ".*[\\p{L}\\p{N}?].*")) {
        return false;
      }
      if (Regex.matches(text, "[.!]+")) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether it is not the source but whoever reports it that vouches for the clause: "did not know
   * that the bridge was unsafe", "nobody knows whether".
   */
  boolean isReporters(ParsedSentence s, Reading reading) {
    if (!reading.top() || reading.cue().isEmpty()) {
      return false;
    }
    int cue = reading.cue().getAsInt();
    boolean nobody = s.children(cue, "nsubj").stream().anyMatch(c -> Negation.isNo(s, c));
    boolean factive =
        isNegated(s, cue)
            && effect(s, reading, true)
                .map(e -> e.polarity() == Polarity.POSITIVE && e.mood() == Mood.PRESUPPOSED)
                .orElse(false);
    return nobody || factive;
  }

  /** Whether the cue itself denies, whatever stance its negation leaves. */
  private boolean isDenial(ParsedSentence s, int cue) {
    return words
        .effect(ClauseFinder.lemma(s, cue).toLowerCase(Locale.ROOT), Frame.NOUN, false)
        .map(e -> e.polarity() == Polarity.NEGATIVE)
        .orElse(false);
  }

  private Optional<Effect> effect(ParsedSentence s, Reading reading, boolean negated) {
    int cue = reading.cue().orElseThrow();
    Frame frame =
        s.word(reading.below()).tag().startsWith("N") && s.is(reading.below(), "obj", "obl")
            ? Frame.NOUN
            : Embedding.frame(s, reading.below());
    return words.effect(ClauseFinder.lemma(s, cue).toLowerCase(Locale.ROOT), frame, negated);
  }

  /** Negated itself, or below a word that says it did not happen: "failed to mention". */
  private boolean isNegated(ParsedSentence s, int cue) {
    int governor = s.word(cue).head();
    if (governor >= 0 && s.is(cue, "conj") && sharesNegation(s, cue, governor)) {
      return true;
    }
    return Negation.isNegated(s, cue) != embedding.isTurned(s, cue);
  }

  /** "would not confirm or deny". */
  private static boolean sharesNegation(ParsedSentence s, int cue, int first) {
    return Negation.isAtVerb(s, first)
        && s.child(cue, "nsubj", "aux").isEmpty()
        && s.children(cue, "cc").stream()
            .anyMatch(c -> Regex.matches(s.word(c).lemma().toLowerCase(Locale.ROOT), "n?or"));
  }

  /** "never denied it" all but says it; "neither confirmed nor denied it" leaves it open. */
  private static Factuality notDenied(ParsedSentence s, int cue, Factuality f) {
    boolean among = s.is(cue, "conj") || s.child(cue, "conj").isPresent();
    Certainty weaker =
        f.certainty().compareTo(Certainty.PROBABLE) > 0 ? f.certainty() : Certainty.PROBABLE;
    return among ? OPEN : new Factuality(f.polarity(), weaker, plain(f.mood()));
  }

  private static Mood plain(Mood mood) {
    return mood == Mood.PRESUPPOSED ? Mood.ASSERTED : mood;
  }

  private static Factuality apply(Factuality f, Effect effect) {
    if (effect.polarity() == Polarity.UNKNOWN || f.polarity() == Polarity.UNKNOWN) {
      Mood mood = f.polarity() == Polarity.UNKNOWN ? f.mood() : effect.mood();
      return new Factuality(Polarity.UNKNOWN, Certainty.UNDERSPECIFIED, mood);
    }
    boolean plain = f.mood() == Mood.ASSERTED || f.mood() == Mood.PRESUPPOSED;
    Mood mood = plain && effect.mood() != Mood.ASSERTED ? effect.mood() : f.mood();
    Certainty certainty =
        effect.certainty().compareTo(f.certainty()) > 0 ? effect.certainty() : f.certainty();
    Polarity polarity =
        effect.polarity() == Polarity.NEGATIVE ? f.polarity().negate() : f.polarity();
    return new Factuality(polarity, certainty, mood);
  }

  private static Factuality stance(Factuality f, Stance stance, boolean top) {
    boolean plain = f.mood() == Mood.ASSERTED || f.mood() == Mood.PRESUPPOSED;
    // "asked that they leave as the play had begun": that it had is not wished for
    boolean taken = !top && f.mood() == Mood.PRESUPPOSED;
    return switch (stance) {
      case ASSERT -> f;
      case DENY -> top ? new Factuality(f.polarity().negate(), f.certainty(), plain(f.mood())) : f;
      case BELIEVE -> plain ? with(f, Mood.BELIEF) : f;
      case ALLEGE -> plain ? with(f, Mood.ALLEGED) : f;
      case ASK ->
          top ? new Factuality(Polarity.UNKNOWN, Certainty.UNDERSPECIFIED, Mood.QUESTION) : f;
      case DEMAND -> plain && !taken ? with(f, Mood.DESIRED) : f;
      case EXPECT -> plain && !taken ? with(f, Mood.FUTURE) : f;
    };
  }

  private static Factuality with(Factuality f, Mood mood) {
    return new Factuality(f.polarity(), f.certainty(), mood);
  }
}
