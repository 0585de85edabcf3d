package org.gainsay.extract;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gainsay.claim.Predicate;
import org.gainsay.document.Passage;

/**
 * Finds sentences that break off after their auxiliary, and what they leave out: "Okada respected
 * the verdict. The sheriff did not.", "none has been hired, and none will be". Works on the words,
 * for a sentence without its verb is one that no parser reads. Immutable.
 */
final class EllipsisFinder {
  private static final String AUXILIARY =
      "do|does|did|is|are|was|were|am|be|been|has|have|had|will|would|can|could|should|must|might|may"
          + "|shall|wo|ca|'s|’s|'re|’re|'ve|’ve";

  private static final String NOT = "not|n't|n’t|never";
  private static final String ASIDE =
      "ever|never|still|also|certainly|too|either|yet|always|really";
  private static final int FAR = 2;

  private final List<ParsedSentence> sentences;

  EllipsisFinder(List<ParsedSentence> sentences) {
    this.sentences = sentences;
  }

  /** What a source of clauses knows: those of a sentence. */
  interface Clauses {
    List<Clause> of(ParsedSentence sentence);
  }

  /** The elliptical sentences and parts of sentences in one sentence. */
  ImmutableList<Ellipsis> find(ParsedSentence s, Clauses clauses) {
    ImmutableList.Builder<Ellipsis> found = ImmutableList.builder();
    int from = 0;
    for (int i = 0; i < s.size(); i++) {
      if (isEnd(s, i)) {
        ellipsis(s, from, i - 1, clauses).ifPresent(found::add);
        from = i + 1;
      } else if (isJoint(s, i)) {
        from = i + 1;
      }
    }
    if (from < s.size()) {
      ellipsis(s, from, s.size() - 1, clauses).ifPresent(found::add);
    }
    return found.build();
  }

  private static boolean isEnd(ParsedSentence s, int word) {
    boolean opens = s.word(word).tag().equals("``");
    return (!opens && Regex.matches(s.word(word).text(), "[.;!”\"]|''"))
        || (isComma(s, word) && isLast(s, word));
  }

  private static boolean isComma(ParsedSentence s, int word) {
    return s.word(word).text().equals(",");
  }

  /** A comma that a conjunction follows. */
  private static boolean isLast(ParsedSentence s, int comma) {
    return comma + 1 < s.size() && s.word(comma + 1).tag().equals("CC");
  }

  /** Where another part begins; what ends at a dash is broken off: "The fact is — nobody came". */
  private static boolean isJoint(ParsedSentence s, int word) {
    return s.word(word).tag().equals("CC")
        || Regex.matches(s.word(word).text(), "[“:—–]|``|['‘]")
        || Regex.matches(lower(s, word), "though|although|but|while");
  }

  private Optional<Ellipsis> ellipsis(ParsedSentence s, int from, int to, Clauses clauses) {
    int start = from;
    while (start < to
        && (isComma(s, start) || Regex.matches(lower(s, start), "no|yes|then|perhaps|well|and|but"))
        && !(lower(s, start).equals("no") && !isComma(s, start + 1))) {
      start++;
    }
    return Regex.matches(lower(s, start), "so|neither|nor")
        ? inverted(s, start, to, clauses)
        : straight(s, start, to, clauses);
  }

  /** "The sheriff did not". */
  private Optional<Ellipsis> straight(ParsedSentence s, int from, int to, Clauses clauses) {
    List<Integer> auxiliaries = new ArrayList<>();
    String negation = "";
    int at = to;
    while (at > from) {
      String word = lower(s, at);
      if (Regex.matches(word, AUXILIARY) && !s.word(at).tag().equals("POS")) {
        auxiliaries.add(0, at);
      } else if (Regex.matches(word, NOT)) {
        negation = word.equals("never") ? "never" : "not";
      } else if (!Regex.matches(word, ASIDE)) {
        break;
      }
      at--;
    }
    return auxiliaries.isEmpty() || auxiliaries.get(auxiliaries.size() - 1) < to - 1
        ? Optional.empty()
        : build(s, from, at, auxiliaries, to, negation, clauses);
  }

  /** "So was the office". */
  private Optional<Ellipsis> inverted(ParsedSentence s, int so, int to, Clauses clauses) {
    if (so + 2 > to || !Regex.matches(lower(s, so + 1), AUXILIARY)) {
      return Optional.empty();
    }
    String negation = lower(s, so).equals("so") ? "" : "not";
    return build(s, so + 2, to, List.of(so + 1), to, negation, clauses);
  }

  private Optional<Ellipsis> build(
      ParsedSentence s,
      int from,
      int to,
      List<Integer> auxiliaries,
      int last,
      String negation,
      Clauses clauses) {
    // "the reason why the clerks and the guards are": joined to a subject, not to a sentence
    boolean beside =
        negation.isEmpty()
            && from > 1
            && s.word(from - 1).tag().equals("CC")
            && Regex.matches(s.word(from - 2).tag(), "NN.*|PRP");
    if (beside || to < from || to - from > 8 || !isNounPhrase(s, from, to)) {
      return Optional.empty();
    }
    int subject = head(s, from, to);
    boolean none = Negation.isNo(s, subject);
    return antecedent(s, Math.min(from, auxiliaries.get(0)), auxiliaries, clauses)
        .filter(c -> none || !c.negated()) // "nobody has come, and none will"
        .map(c -> new Ellipsis(s, from, subject, to, auxiliaries, last, negation, c));
  }

  private static boolean isNounPhrase(ParsedSentence s, int from, int to) {
    for (int w = from; w <= to; w++) {
      boolean clause =
          w > from && s.word(w).tag().equals("PRP") && !s.word(w - 1).tag().equals("IN");
      if (clause) {
        return false; // "all the perks they have"
      }
      if (!Regex.matches(s.word(w).tag(), "NN.*|PRP\\$?|DT|CD|JJ.?|POS|IN|VBG|VBN|PDT|RB")
          || Regex.matches(
              lower(s, w), "as|than|that|what|if|so|where|when|which|who|how|not|there|it'?s")) {
        return false;
      }
    }
    return Regex.matches(s.word(from).tag(), "NN.*|PRP\\$?|DT|CD|JJ.?|PDT")
        && Regex.matches(s.word(to).tag(), "NN.*|PRP|DT|CD|POS|JJ");
  }

  private static int head(ParsedSentence s, int from, int to) {
    for (int w = from; w <= to; w++) {
      int above = s.word(w).head();
      boolean top = above < from || above > to;
      if (top && Regex.matches(s.word(w).tag(), "NN.*|PRP|DT|CD")) {
        return w;
      }
    }
    return to;
  }

  /** The nearest clause before that goes on from such an auxiliary. */
  private Optional<Clause> antecedent(
      ParsedSentence s, int before, List<Integer> auxiliaries, Clauses clauses) {
    for (int back = 0; back <= FAR && s.index() - back >= 0; back++) {
      ParsedSentence earlier = sentences.get(s.index() - back);
      if (!isNear(earlier, s)) {
        return Optional.empty();
      }
      int limit = back == 0 ? before : earlier.size();
      List<Clause> fitting =
          clauses.of(earlier).stream()
              .filter(c -> c.verb() < limit && c.head() < limit && isWhole(c))
              .filter(c -> fits(c, s, auxiliaries))
              .sorted(
                  Comparator.comparing((Clause c) -> !sharesAuxiliary(c, s, auxiliaries.get(0)))
                      .thenComparing(c -> -c.verb()))
              .toList();
      if (!fitting.isEmpty()) {
        return Optional.of(fitting.get(0));
      }
      boolean said =
          back == 0
              ? clauses.of(earlier).stream().anyMatch(c -> c.verb() < limit && isWhole(c))
              : earlier.words().stream().anyMatch(w -> Regex.matches(w.tag(), "VB[DPZ]|MD"));
      if (said) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /**
   * Whether a sentence can go on from an earlier one: in one paragraph or the next, no headings.
   */
  private static boolean isNear(ParsedSentence earlier, ParsedSentence s) {
    boolean headed =
        earlier.passage().kind() == Passage.Kind.HEADING
            || s.passage().kind() == Passage.Kind.HEADING;
    int apart = s.passageIndex() - earlier.passageIndex();
    return apart == 0 || (apart == 1 && !headed);
  }

  /** A clause with a subject and a tense of its own, not one that only tells who is meant. */
  private static boolean isWhole(Clause c) {
    ParsedSentence s = c.sentence();
    int anchor = c.anchor();
    if (Regex.matches(s.word(c.head()).tag(), "W.*|PRP")
        || (Regex.matches(c.predicate().lemma(), "say|tell|ask|add|think|believe|write|claim")
            && s.child(anchor, "obj").isEmpty())) {
      return false; // "Were you there?" has no predicate here; of "he said" what is said is meant
    }
    boolean tense =
        Regex.matches(s.word(c.verb()).tag(), "VB[DPZ]")
            || s.children(anchor, "aux", "cop").stream()
                .anyMatch(a -> Regex.matches(s.word(a).tag(), "VB[DPZ]|MD"));
    return tense
        && c.predicate().kind() != Predicate.Kind.EXISTENCE
        && s.child(anchor, "nsubj").isPresent()
        && !s.is(anchor, "acl", "acl:relcl", "advcl");
  }

  /** "Was not" goes on from "was late", "did not" from "came", "will not" from anything. */
  private static boolean fits(Clause c, ParsedSentence s, List<Integer> auxiliaries) {
    String last = base(lower(s, auxiliaries.get(auxiliaries.size() - 1)));
    ParsedSentence of = c.sentence();
    boolean be =
        of.is(c.verb(), "cop")
            || of.children(c.anchor(), "aux").stream()
                .anyMatch(a -> of.word(a).lemma().equals("be"));
    return switch (last) {
      case "be" -> be;
      case "do" ->
          !be
              && of.word(c.verb()).tag().startsWith("VB")
              && !of.word(c.verb()).lemma().equals("be");
      case "have" -> !isModal(c) || sharesAuxiliary(c, s, auxiliaries.get(0));
      default -> true;
    };
  }

  /** "Would have to look", which "has not" does not go on from. */
  private static boolean isModal(Clause c) {
    ParsedSentence s = c.sentence();
    return s.children(c.anchor(), "aux").stream().anyMatch(a -> s.word(a).tag().equals("MD"));
  }

  private static boolean sharesAuxiliary(Clause c, ParsedSentence s, int auxiliary) {
    String lemma = base(lower(s, auxiliary));
    ParsedSentence of = c.sentence();
    return of.children(c.anchor(), "aux", "cop").stream()
        .anyMatch(a -> base(lower(of, a)).equals(lemma));
  }

  /** The lemma of an auxiliary. */
  static String base(String auxiliary) {
    return switch (auxiliary) {
      case "do", "does", "did" -> "do";
      case "is", "are", "was", "were", "am", "be", "been", "'s", "’s", "'re", "’re" -> "be";
      case "has", "have", "had", "'ve", "’ve" -> "have";
      case "wo" -> "will";
      case "ca" -> "can";
      default -> auxiliary;
    };
  }

  private static String lower(ParsedSentence s, int word) {
    return s.word(word).text().toLowerCase(Locale.ROOT);
  }
}
