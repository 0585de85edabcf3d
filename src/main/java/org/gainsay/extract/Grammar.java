package org.gainsay.extract;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Locale;
import org.gainsay.extract.ParsedSentence.Word;

/** Questions about a parsed sentence that finding speakers and contents asks again and again. */
final class Grammar {
  private static final ImmutableSet<String> OBJECT_PRONOUNS =
      ImmutableSet.of("me", "him", "us", "them", "myself", "himself", "herself", "themselves");

  private static final ImmutableSet<String> NOBODY = ImmutableSet.of("nobody", "none", "neither");

  private Grammar() {}

  static boolean isNominal(ParsedSentence sentence, int i) {
    String tag = sentence.word(i).tag();
    if (tag.equals("DT") || tag.startsWith("JJ")) {
      return sentence.is(i, "nsubj", "obl", "obj", "nmod");
    }
    return tag.startsWith("NN")
        || tag.equals("PRP")
        || tag.startsWith("WP")
        || tag.equals("WDT")
        || tag.equals("CD");
  }

  static boolean isNominalOrModifier(ParsedSentence sentence, int i) {
    return isNominal(sentence, i) || Regex.matches(sentence.word(i).tag(), "DT|JJ.*|PRP\\$|CD|POS");
  }

  static boolean startsNounPhrase(ParsedSentence sentence, int i) {
    return Regex.matches(sentence.word(i).tag(), "DT|JJ.*|PRP\\$?|CD|NN.*");
  }

  static boolean isObjectPronoun(ParsedSentence sentence, int i) {
    return OBJECT_PRONOUNS.contains(sentence.word(i).text().toLowerCase(Locale.ROOT));
  }

  /** "there", "nobody", and "that" as in "that said": words that speak for nobody. */
  static boolean isNobody(ParsedSentence sentence, int i) {
    Word word = sentence.word(i);
    return word.tag().equals("EX")
        || NOBODY.contains(word.lemma().toLowerCase(Locale.ROOT))
        || (word.tag().equals("DT") && word.lemma().equals("that"));
  }

  static boolean isPunctuation(ParsedSentence sentence, int i) {
    String text = sentence.word(i).text();
    return text.codePoints().noneMatch(Character::isLetterOrDigit)
        && !text.equals("$")
        && !text.equals("%");
  }

  /** Auxiliaries, adverbs and negations next to a verb. */
  static boolean isVerbSatellite(ParsedSentence sentence, int i) {
    String tag = sentence.word(i).tag();
    return tag.startsWith("RB") || tag.equals("MD") || sentence.is(i, "aux", "advmod");
  }

  static boolean isVerb(ParsedSentence sentence, int i) {
    return sentence.word(i).tag().startsWith("VB");
  }

  static boolean isFiniteVerb(ParsedSentence sentence, int i) {
    String tag = sentence.word(i).tag();
    return tag.equals("VBD") || tag.equals("VBZ") || tag.equals("VBP") || tag.equals("MD");
  }

  /** First and last word of the noun phrase with this head, without relative clauses and asides. */
  static int[] nounPhrase(ParsedSentence sentence, int head) {
    ImmutableList<Integer> words =
        sentence.subtree(
            head,
            c ->
                sentence.is(c, "acl:relcl", "appos", "parataxis", "dep", "punct", "cc", "advcl")
                    || (sentence.is(c, "acl") && sentence.child(c, "ccomp").isPresent())
                    || (sentence.is(c, "case") && !sentence.word(c).tag().equals("POS"))
                    || (sentence.is(c, "conj") && isVerb(sentence, c))
                    || sentence.is(c, "cop", "nsubj", "aux", "ccomp", "xcomp", "mark", "advmod"));
    int from = head;
    int to = head;
    while (words.contains(from - 1)
        || (from > 1 && sentence.word(from - 1).tag().equals("HYPH") && words.contains(from - 2))) {
      from--;
    }
    ImmutableList<Integer> whole = sentence.subtree(head);
    while (words.contains(to + 1) || (whole.contains(to + 1) && words.contains(to + 2))) {
      to++;
    }
    while (to > head && !words.contains(to)) {
      to--;
    }
    return new int[] {from, to};
  }

  /** Whether the verb has an object, prepositional phrase or clause that says something. */
  static boolean hasOwnSubject(ParsedSentence sentence, int verb) {
    return sentence.child(verb, "nsubj", "csubj", "expl").isPresent();
  }

  /** Whether a form of "be" or "get" stands before the participle, adverbs between them apart. */
  static boolean isPassive(ParsedSentence sentence, int verb) {
    if (!sentence.word(verb).tag().equals("VBN") && !sentence.word(verb).tag().equals("VBD")) {
      return false;
    }
    for (int i = verb - 1; i >= 0 && isVerbSatellite(sentence, i); i--) {
      String lemma = sentence.word(i).lemma();
      if (lemma.equals("be") || lemma.equals("get")) {
        return true;
      }
    }
    return isBareParticiple(sentence, verb);
  }

  /** "Asked whether it rained, he said no": a participle that opens its clause. */
  private static boolean isBareParticiple(ParsedSentence sentence, int verb) {
    boolean opens =
        verb == 0
            || Regex.matches(sentence.word(verb - 1).text(), "[,—–“]|--|(?i)when|if|as|while");
    return opens
        && sentence.word(verb).tag().equals("VBN")
        && sentence.children(verb, "nsubj").isEmpty();
  }

  static boolean hasAuxiliaryBefore(ParsedSentence sentence, int verb) {
    for (int i = verb - 1; i >= 0 && isVerbSatellite(sentence, i); i--) {
      if (!sentence.word(i).tag().startsWith("RB")) {
        return true;
      }
    }
    return false;
  }

  /** Whether "not", "never" or a subject like "nobody" negates a verb. */
  static boolean isNegated(ParsedSentence sentence, int verb) {
    for (int i = verb - 1; i >= 0 && isVerbSatellite(sentence, i); i--) {
      if (Regex.matches(
          sentence.word(i).lemma().toLowerCase(Locale.ROOT), "not|n't|n’t|never|hardly")) {
        return true;
      }
    }
    return sentence.children(verb, "nsubj").stream()
        .anyMatch(
            s ->
                Regex.matches(
                        sentence.word(s).lemma().toLowerCase(Locale.ROOT), "nobody|none|neither")
                    || sentence.children(s, "det").stream()
                        .anyMatch(d -> Regex.matches(sentence.word(d).lemma(), "no|No|neither")));
  }
}
