package org.gainsay.extract;

import com.google.common.collect.ImmutableSet;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.gainsay.claim.Entity;
import org.gainsay.claim.Source;

/** Finds whose words a cue introduces. */
final class SourceFinder {
  /** What is written or recorded: its possessor speaks through it. */
  private static final ImmutableSet<String> WRITTEN =
      ImmutableSet.of(
          "statement",
          "letter",
          "email",
          "e-mail",
          "memo",
          "note",
          "tweet",
          "post",
          "message",
          "op-ed",
          "essay",
          "column",
          "filing",
          "affidavit",
          "testimony",
          "declaration",
          "speech",
          "remark",
          "comment",
          "release",
          "answer",
          "reply",
          "response",
          "account",
          "word",
          "view",
          "opinion",
          "claim",
          "book",
          "memoir",
          "autobiography",
          "website");

  /** Who says it, when the text does not. */
  private static final String UNNAMED = "unnamed source";

  private final EntityLookup entities;

  SourceFinder(EntityLookup entities) {
    this.entities = entities;
  }

  /**
   * The head word of the cue's speaker within {@code [from, to]}.
   *
   * @param cue a verb
   */
  Optional<Integer> speakerOf(ParsedSentence sentence, int cue, int from, int to) {
    IntPredicate inside = i -> i >= from && i <= to && Grammar.isNominal(sentence, i);
    int verb = cue;
    for (int step = 0; step < 4; step++) {
      if (step > 0 || (verb >= from && verb <= to)) {
        int v = verb;
        Optional<Integer> subject =
            sentence.children(v, "nsubj").stream()
                .filter(i -> !sentence.is(i, "nsubj:pass"))
                .filter(i -> inside.test(i))
                .findFirst();
        if (subject.isPresent() && !Grammar.isExpletive(sentence, subject.get())) {
          return subject;
        }
        if (!sentence.children(v, "nsubj:pass", "aux:pass").isEmpty()) {
          Optional<Integer> agent = agent(sentence, v);
          if (step == 0) {
            return agent;
          }
          Optional<Integer> passive = sentence.child(v, "nsubj:pass").filter(i -> inside.test(i));
          if (passive.isPresent()) {
            return passive;
          }
        }
      }
      Optional<Integer> near = step == 0 ? besides(sentence, cue, from, to) : Optional.empty();
      if (near.isPresent()) {
        return near;
      }
      int head = sentence.word(verb).head();
      if (head < 0) {
        break;
      }
      if (sentence.is(verb, "acl") && Grammar.isNominal(sentence, head)) {
        return Optional.of(head).filter(i -> inside.test(i));
      }
      if (!sentence.is(verb, "conj", "advcl", "xcomp", "dep", "parataxis")) {
        break;
      }
      verb = head;
    }
    return Optional.empty();
  }

  /** The noun right before or right after a cue, where the parser did not see the subject. */
  private static Optional<Integer> besides(ParsedSentence sentence, int cue, int from, int to) {
    int before = cue - 1;
    while (before >= from && Grammar.isVerbSatellite(sentence, before)) {
      before--;
    }
    if (before >= from
        && Grammar.isNominal(sentence, before)
        && !Grammar.isObjectPronoun(sentence, before)
        && !sentence.word(cue).tag().equals("VBG")
        && !sentence.word(cue).tag().equals("VB")) {
      int head = nounHead(sentence, before, from, to);
      // "the agency of Ms. Smith said" : the whole phrase's head speaks
      if (!sentence.is(head, "obj", "iobj") || sentence.word(head).head() == cue) {
        return Optional.of(head);
      }
    }
    int after = cue + 1;
    if (after <= to && Grammar.startsNounPhrase(sentence, after)) {
      int last = after;
      while (last + 1 <= to
          && (Grammar.isNominal(sentence, last + 1)
              && Grammar.isNominalOrModifier(sentence, last))) {
        last++;
      }
      while (last < to && !Grammar.isNominal(sentence, last)) {
        last++;
      }
      boolean endsThere =
          last == to
              || sentence.word(last + 1).tag().matches("[,.:]|``|''|IN|-LRB-|WP|TO|CC|JJ|VB.")
              || sentence.word(last + 1).text().equals("'s");
      if (cue == from && Grammar.isNominal(sentence, last) && endsThere) {
        return Optional.of(nounHead(sentence, last, from, to));
      }
    }
    return Optional.empty();
  }

  /** Climbs from a word inside a noun phrase to the phrase's head. */
  private static int nounHead(ParsedSentence sentence, int word, int from, int to) {
    int head = word;
    while (sentence.is(head, "compound", "nmod", "flat", "appos", "amod", "case")
        && sentence.word(head).head() >= from
        && sentence.word(head).head() <= to
        && Grammar.isNominal(sentence, sentence.word(head).head())) {
      head = sentence.word(head).head();
    }
    return head;
  }

  /** The by-phrase of a passive. */
  private static Optional<Integer> agent(ParsedSentence sentence, int verb) {
    return sentence.children(verb, "obl").stream()
        .filter(
            o ->
                sentence.children(o, "case").stream()
                    .anyMatch(c -> sentence.word(c).lemma().equals("by")))
        .findFirst();
  }

  /** The source with this head word. */
  Source source(
      ParsedSentence sentence, int head, Source.Kind kind, String cue, Source.Stance stance) {
    int speaker = head;
    Source.Kind how = kind;
    if (WRITTEN.contains(sentence.word(head).lemma().toLowerCase(Locale.ROOT))) {
      how =
          kind == Source.Kind.INDIRECT || kind == Source.Kind.QUOTE ? Source.Kind.STATEMENT : kind;
      Optional<Integer> possessor = sentence.child(head, "nmod:poss");
      if (possessor.isPresent()) {
        speaker = possessor.get();
      }
    }
    int named = antecedent(sentence, speaker);
    Optional<Entity> entity = entities.entityAt(sentence, named);
    int[] phrase = Grammar.nounPhrase(sentence, speaker);
    int[] words = named == speaker ? phrase : Grammar.nounPhrase(sentence, named);
    String name = entity.map(Entity::name).orElseGet(() -> sentence.text(words[0], words[1]));
    return new Source(
        name,
        entity,
        how,
        Optional.of(cue),
        stance,
        Optional.of(sentence.span(phrase[0], phrase[1])));
  }

  /** A source that the text does not name: "it was reported that". */
  Source unnamed(Source.Kind kind, String cue, Source.Stance stance) {
    return new Source(UNNAMED, Optional.empty(), kind, Optional.of(cue), stance, Optional.empty());
  }

  /** The noun that a relative pronoun stands for, else the word itself. */
  private static int antecedent(ParsedSentence sentence, int word) {
    if (!sentence.word(word).tag().startsWith("W")) {
      return word;
    }
    int verb = sentence.word(word).head();
    for (int i = 0; i < 3 && verb >= 0; i++) {
      if (sentence.is(verb, "acl") && sentence.word(verb).head() >= 0) {
        return sentence.word(verb).head();
      }
      verb = sentence.word(verb).head();
    }
    for (int i = word - 1; i >= 0; i--) {
      if (Grammar.isNominal(sentence, i)) {
        return i;
      }
    }
    return word;
  }
}
