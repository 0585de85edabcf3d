package org.gainsay.extract;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gainsay.extract.EntityLookup.Noun;
import org.gainsay.extract.EntityRegister.Place;

/** The nouns that can be put for "it" and "they" where these mean things, which are no entities. */
final class ThingsMeant {
  /** Sentences that may lie between a noun, or a pronoun that means it, and the next pronoun. */
  private static final int REACH = 2;

  /** Measures and times, of which "it" is hardly ever said. */
  private static final ImmutableSet<String> MEASURES = WordSets.set("measures");

  private static final ImmutableSet<String> TIMES = WordSets.set("hours-and-seasons");

  /** What says where a thing is. */
  private static final ImmutableSet<String> PLACING =
      ImmutableSet.of("in", "on", "under", "inside", "behind", "beside", "near", "above", "below");

  /** The noun as it was last spoken of, and where that was. */
  private record Last(Noun noun, int sentence, boolean quoted, boolean object, boolean pronoun) {}

  private final Map<Referent, Last> last = new HashMap<>();
  private final Map<Place, Noun> nouns = new LinkedHashMap<>();

  /** Notes that a thing is spoken of. */
  void mentioned(ParsedSentence s, int head, Referent thing, boolean quoted) {
    boolean plain =
        Regex.matches(s.word(head).tag(), "NNS?")
            && (head == 0 || Character.isLowerCase(s.word(head).text().charAt(0)));
    if (!plain
        || MEASURES.contains(s.word(head).lemma().toLowerCase(Locale.ROOT))
        || !isTopic(s, head)) {
      last.remove(thing);
      return;
    }
    last.put(thing, new Last(noun(s, head), s.index(), quoted, s.is(head, "obj"), false));
  }

  /**
   * Whether a sentence is about it: its subject or the object of its main verb, or all that it
   * names ("What watches?"); what has no article ("drink", "silence") only as the subject.
   */
  private static boolean isTopic(ParsedSentence s, int head) {
    int verb = s.word(head).head();
    boolean subject = verb >= 0 && s.is(head, "nsubj", "nsubj:pass");
    boolean object = verb >= 0 && s.is(head, "obj") && s.is(verb, "root", "conj");
    boolean introduced = s.child(head, "det", "nmod:poss", "nummod", "amod").isPresent();
    return subject
        || (introduced && object)
        || (verb < 0 && s.child(head, "cop", "nsubj").isEmpty());
  }

  /**
   * Lets a pronoun stand for a thing, if that was spoken of shortly before: not in the same
   * sentence, where the pronoun can be understood.
   */
  boolean takes(ParsedSentence s, int pronoun, Referent thing, boolean quoted) {
    int head = s.word(pronoun).head();
    if (head >= 0
        && s.child(head, "cop").isPresent()
        && Regex.matches(s.word(head).tag(), "NN.*|CD")
        && !isPlace(s, head)) {
      return false; // "it was the low tide", "it was good pie": what was, the whole affair tells
    }
    Optional<Last> known =
        Optional.ofNullable(last.get(thing))
            .filter(l -> l.quoted() == quoted)
            .filter(l -> !l.object() || s.is(pronoun, "obj")) // "he had it. It was old": who knows
            .filter(l -> l.pronoun() || l.sentence() < s.index())
            .filter(l -> s.index() - l.sentence() <= REACH);
    known.ifPresent(
        l -> {
          nouns.put(new Place(s.index(), pronoun), l.noun());
          last.put(thing, new Last(l.noun(), s.index(), quoted, s.is(pronoun, "obj"), true));
        });
    return known.isPresent();
  }

  /** "It was in the safe", not "it was on Monday", which is said of what happened. */
  private static boolean isPlace(ParsedSentence s, int noun) {
    return s.word(noun).tag().startsWith("NN")
        && s.children(noun, "case").stream()
            .anyMatch(c -> PLACING.contains(s.word(c).text().toLowerCase(Locale.ROOT)))
        && s.child(noun, "det", "nmod:poss").isPresent()
        && !TIMES.contains(s.word(noun).lemma().toLowerCase(Locale.ROOT));
  }

  /** By the place of a pronoun, what to put for it. */
  ImmutableMap<Place, Noun> nouns() {
    return ImmutableMap.copyOf(nouns);
  }

  /** "A tear of 40 centimetres" is the tear from then on, "cresol" is cresol. */
  private static Noun noun(ParsedSentence s, int head) {
    int from =
        IntStream.range(0, head)
            .filter(w -> s.word(w).head() == head && s.is(w, "compound"))
            .filter(w -> IntStream.range(w, head).allMatch(v -> s.is(v, "compound", "punct")))
            .findFirst()
            .orElse(head);
    boolean mass =
        s.word(head).tag().equals("NN")
            && s.child(head, "det", "nmod:poss", "nummod", "amod").isEmpty();
    String words = s.text(from, head);
    boolean atStart = from == 0 && !s.word(from).tag().startsWith("NNP");
    String lower =
        atStart ? words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1) : words;
    return new Noun(mass ? lower : "the " + lower, s.word(head).lemma().toLowerCase(Locale.ROOT));
  }
}
