package org.gainsay.extract;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gainsay.claim.Source;

/**
 * The cues of {@code cues.tsv}: general English words that introduce what someone says. Immutable.
 */
final class CueLexicon {
  private static final CueLexicon STANDARD = load();

  private final ImmutableMap<String, Cue> verbs;
  private final ImmutableMap<String, Cue> nouns;

  private CueLexicon(Map<String, Cue> verbs, Map<String, Cue> nouns) {
    this.verbs = ImmutableMap.copyOf(verbs);
    this.nouns = ImmutableMap.copyOf(nouns);
  }

  static CueLexicon standard() {
    return STANDARD;
  }

  /** The verb cue that begins at a word, with the phrase's longest form. */
  Optional<Cue> verbAt(ParsedSentence sentence, int word) {
    if (!sentence.word(word).tag().startsWith("VB")) {
      return inverted(sentence, word);
    }
    return longest(verbs, sentence, word);
  }

  /** Whether a capital word that opens a sentence may be a cue the tagger took for a name. */
  static boolean isInverted(ParsedSentence sentence, int word) {
    return word <= 1
        && sentence.word(word).tag().startsWith("NNP")
        && Regex.matches(
            sentence.word(word).text(), "Said|Says|Added|Adds|Wrote|Writes|Asked|Asks");
  }

  /** "Said Lee, ...": the tagger takes a capital for a name. */
  private Optional<Cue> inverted(ParsedSentence sentence, int word) {
    if (!isInverted(sentence, word)) {
      return Optional.empty();
    }
    return switch (sentence.word(word).text()) {
      case "Said", "Says" -> Optional.ofNullable(verbs.get("say"));
      case "Added", "Adds" -> Optional.ofNullable(verbs.get("add"));
      case "Wrote", "Writes" -> Optional.ofNullable(verbs.get("write"));
      case "Asked", "Asks" -> Optional.ofNullable(verbs.get("ask"));
      default -> Optional.empty();
    };
  }

  /** The noun cue at a word. */
  Optional<Cue> nounAt(ParsedSentence sentence, int word) {
    if (!sentence.word(word).tag().startsWith("NN")) {
      return Optional.empty();
    }
    return longest(nouns, sentence, word);
  }

  private static Optional<Cue> longest(
      ImmutableMap<String, Cue> cues, ParsedSentence sentence, int word) {
    StringBuilder phrase = new StringBuilder();
    Cue found = null;
    for (int i = word; i < Math.min(sentence.size(), word + 4); i++) {
      String lemma = sentence.word(i).lemma().toLowerCase(Locale.ROOT);
      phrase.append(i == word ? "" : " ").append(lemma);
      Cue cue = cues.get(phrase.toString());
      found = cue == null ? found : cue;
    }
    return Optional.ofNullable(found);
  }

  private static CueLexicon load() {
    Map<String, Cue> verbs = new LinkedHashMap<>();
    Map<String, Cue> nouns = new LinkedHashMap<>();
    URL url = Resources.getResource(CueLexicon.class, "cues.tsv");
    try {
      for (String line : Resources.readLines(url, StandardCharsets.UTF_8)) {
        if (line.isBlank() || line.startsWith("#")) {
          continue;
        }
        List<String> columns = Splitter.on('\t').splitToList(line);
        ImmutableSet.Builder<Cue.Frame> frames = ImmutableSet.builder();
        ImmutableSet.Builder<String> prepositions = ImmutableSet.builder();
        for (String frame : Splitter.on(',').split(columns.get(3))) {
          if (frame.startsWith("+")) {
            frames.add(Cue.Frame.PREPOSITION);
            prepositions.add(frame.substring(1));
          } else {
            frames.add(Cue.Frame.valueOf(frame.toUpperCase(Locale.ROOT)));
          }
        }
        Source.Stance stance = Source.Stance.valueOf(columns.get(2).toUpperCase(Locale.ROOT));
        Cue cue = new Cue(columns.get(0), stance, frames.build(), prepositions.build());
        (columns.get(1).equals("verb") ? verbs : nouns).put(cue.phrase(), cue);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cues.tsv", e);
    }
    return new CueLexicon(verbs, nouns);
  }
}
