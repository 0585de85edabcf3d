package org.gainsay.extract;

import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.gainsay.claim.Factuality;
import org.gainsay.claim.Factuality.Certainty;
import org.gainsay.claim.Factuality.Mood;
import org.gainsay.claim.Factuality.Polarity;

/**
 * Writes a clause's verb with its auxiliaries, adverbs and the negation that its source gives it: a
 * finite verb in statement order, whatever the clause was. Immutable.
 */
final class VerbWriter {
  private static final ImmutableSet<String> WHEN = WordSets.set("when-to-come");
  private static final ImmutableSet<String> NOT = ImmutableSet.of("not", "n't", "n’t");

  /** "Has got [to go]": has to go. */
  static boolean isHaveGot(ParsedSentence s, int verb) {
    return lower(s.word(verb).text()).equals("got")
        && s.child(verb, "obj").isEmpty()
        && s.children(verb, "aux").stream()
            .anyMatch(
                a -> s.word(a).lemma().equals("have") || lower(s.word(a).text()).endsWith("s"));
  }

  /** Negations that keep their word, and take no "do". */
  private static final ImmutableSet<String> ADVERBS =
      ImmutableSet.of("never", "hardly", "scarcely", "rarely", "seldom", "no longer");

  /**
   * How the verb agrees with what was made its subject.
   *
   * @param third whether a name stands where the text has "I" or "you"
   * @param plural whether the subject is more than one
   * @param plain whether it is "I", "you", "we" or "they"
   */
  record Agreement(boolean third, boolean plural, boolean plain) {}

  /** Adverbs within a verb's group, and where the first of them stands, or -1. */
  private record Adverbs(String text, int place) {}

  private final Inflection inflection;

  VerbWriter(Inflection inflection) {
    this.inflection = inflection;
  }

  /** The form of "be" that agrees with a subject. */
  static String be(boolean past, Agreement agreement) {
    boolean plural = agreement.plural() || agreement.plain();
    return past ? plural ? "were" : "was" : plural ? "are" : "is";
  }

  /** The words of a clause's verb group: auxiliaries, negation and the verb itself, sorted. */
  static List<Integer> group(Clause clause) {
    ParsedSentence s = clause.sentence();
    int anchor = clause.anchor();
    List<Integer> group = new ArrayList<>();
    for (int c : s.children(anchor)) {
      boolean negation = s.is(c, "advmod") && (isNot(s, c) || ADVERBS.contains(adverb(s, c)));
      if (s.is(c, "aux", "cop") || negation) {
        group.add(c);
        s.children(c, "advmod").stream().filter(n -> negation).forEach(group::add);
      }
    }
    if (!group.contains(clause.verb())) {
      group.add(clause.verb());
    }
    group.sort(null);
    return group;
  }

  private static boolean isNot(ParsedSentence s, int w) {
    return NOT.contains(lower(s.word(w).lemma()));
  }

  /** An adverb with what belongs to it: "never", "no longer". */
  private static String adverb(ParsedSentence s, int w) {
    String text = lower(s.word(w).text());
    boolean no = w > 0 && s.word(w - 1).text().equalsIgnoreCase("no") && s.word(w - 1).head() == w;
    return no ? "no " + text : text;
  }

  /**
   * The verb group as it reads in a statement.
   *
   * @param before adverbs that stand before the auxiliaries
   * @param within adverbs that stand between the first auxiliary and the verb
   * @param place first word of these, or -1
   */
  String write(
      Clause clause,
      List<Integer> group,
      Factuality factuality,
      Agreement agreement,
      String before,
      String within,
      int place) {
    ParsedSentence s = clause.sentence();
    List<Integer> auxiliaries = new ArrayList<>();
    boolean surface = clause.negated();
    String negation = "not";
    for (int w : group) {
      if (w == clause.verb()) {
        continue;
      }
      if (isNot(s, w) || ADVERBS.contains(adverb(s, w))) {
        surface = !surface;
        negation = isNot(s, w) ? "not" : adverb(s, w);
      } else if (s.is(w, "aux", "cop")) {
        auxiliaries.add(w);
      }
    }
    boolean wanted =
        factuality.polarity() == Polarity.UNKNOWN
            ? surface
            : factuality.polarity() == Polarity.NEGATIVE;
    boolean negate = wanted != clause.negated();
    List<String> out = new ArrayList<>();
    out.add(before);
    if (isToCome(clause, auxiliaries, factuality)) {
      toCome(s, clause.verb(), auxiliaries, negate ? negation : "", within, out);
    } else if (isFinite(s, auxiliaries, clause.verb())) {
      Adverbs adverbs = new Adverbs(within, place);
      finite(s, clause.verb(), auxiliaries, negate ? negation : "", agreement, adverbs, out);
    } else {
      Nonfinite verb = new Nonfinite(clause, auxiliaries, factuality, agreement);
      verb.write(negate ? negation : "", within, out);
    }
    out.removeIf(String::isEmpty);
    return String.join(" ", out);
  }

  /** "Will stay shut until the beam has been mended": of the beam alone, that it will have been. */
  private static boolean isToCome(Clause clause, List<Integer> auxiliaries, Factuality factuality) {
    ParsedSentence s = clause.sentence();
    int first = auxiliaries.isEmpty() ? clause.verb() : auxiliaries.get(0);
    return factuality.mood() == Mood.FUTURE
        && s.is(clause.anchor(), "advcl")
        && !s.word(first).lemma().equals("do")
        && Regex.matches(s.word(first).tag(), "VBZ|VBP")
        && s.children(clause.anchor(), "mark", "advmod").stream()
            .map(m -> lower(s.word(m).text()))
            .anyMatch(m -> WHEN.contains(m) && !m.equals("before")); // "must pay before they go"
  }

  private static void toCome(
      ParsedSentence s,
      int verb,
      List<Integer> auxiliaries,
      String negation,
      String within,
      List<String> out) {
    List<Integer> all = new ArrayList<>(auxiliaries);
    all.add(verb);
    out.add("will");
    out.add(negation);
    out.add(s.word(all.get(0)).lemma());
    out.add(within);
    all.subList(1, all.size()).forEach(w -> out.add(expand(s, w)));
  }

  private static boolean isFinite(ParsedSentence s, List<Integer> auxiliaries, int verb) {
    for (int a : auxiliaries) {
      if (Regex.matches(s.word(a).tag(), "VBD|VBZ|VBP|MD")) {
        return true;
      }
    }
    return Regex.matches(s.word(verb).tag(), "VBD|VBZ|VBP") && auxiliaries.isEmpty();
  }

  private void finite(
      ParsedSentence s,
      int verb,
      List<Integer> auxiliaries,
      String negation,
      Agreement agreement,
      Adverbs adverbs,
      List<String> out) {
    String within = adverbs.text();
    boolean support =
        auxiliaries.size() == 1 && lower(s.word(auxiliaries.get(0)).lemma()).equals("do");
    boolean bare = auxiliaries.isEmpty() && !s.word(verb).lemma().equals("be");
    boolean not = negation.equals("not");
    if ((bare && !not) || (support && !not)) {
      out.add(negation);
      out.add(within);
      out.add(
          support ? ofSupport(s, verb, auxiliaries.get(0), agreement) : own(s, verb, agreement));
      return;
    }
    if (bare) {
      String tag = s.word(verb).tag();
      boolean does = tag.equals("VBZ") || (tag.equals("VBP") && agreement.third());
      out.add(does ? "does" : tag.equals("VBP") ? "do" : "did");
      out.add("not");
      out.add(within);
      out.add(s.word(verb).lemma());
      return;
    }
    List<Integer> all = new ArrayList<>(auxiliaries);
    all.add(verb);
    // "had already been renamed": where they stand in the text
    int next = all.size() - 1;
    while (next > 1 && all.get(next - 1) > adverbs.place() && adverbs.place() >= 0) {
      next--;
    }
    for (int i = 0; i < all.size(); i++) {
      if (i == next && i > 0) {
        out.add(within);
      }
      out.add(i > 0 ? to(s, verb, all.get(i - 1), all.get(i)) : "");
      String word = expand(s, all.get(i));
      out.add(i == 0 ? agree(word, s.word(all.get(i)).tag(), agreement) : word);
      if (i == 0) {
        out.add(negation);
        if (all.size() == 1) {
          out.add(within);
        }
      }
    }
  }

  /** "Are to leave", "has to be said": what stands between two words of the verb's group. */
  private static String to(ParsedSentence s, int verb, int before, int after) {
    return s.children(verb, "mark").stream()
            .anyMatch(m -> m > before && m < after && s.word(m).tag().equals("TO"))
        ? "to"
        : "";
  }

  /** "Did you pick him?" becomes "picked". */
  private String ofSupport(ParsedSentence s, int verb, int support, Agreement agreement) {
    String lemma = s.word(verb).lemma();
    return switch (lower(s.word(support).text())) {
      case "does" -> Inflection.third(lemma);
      case "do" -> agreement.third() ? Inflection.third(lemma) : lemma;
      default -> inflection.past(lemma);
    };
  }

  private String own(ParsedSentence s, int verb, Agreement agreement) {
    return agreement.third() && s.word(verb).tag().equals("VBP")
        ? Inflection.third(s.word(verb).lemma())
        : lower(s.word(verb).text());
  }

  /** "I have" is "Jeff Sessions has". */
  private static String agree(String first, String tag, Agreement agreement) {
    if (!agreement.third()) {
      return first;
    }
    return switch (first) {
      case "am", "are" -> "is";
      case "were" -> "was";
      case "have" -> tag.equals("VBP") ? "has" : first;
      case "do" -> "does";
      default -> first;
    };
  }

  static String expand(ParsedSentence s, int w) {
    return switch (s.word(w).text()) {
      case "'s", "’s" -> isHas(s, w) ? "has" : "is";
      case "'re", "’re" -> "are";
      case "'m", "’m" -> "am";
      case "'ve", "’ve" -> "have";
      case "'d", "’d" -> isHad(s, w) ? "had" : "would";
      case "'ll", "’ll" -> "will";
      case "ca" -> "can";
      case "wo" -> "will";
      default -> lower(s.word(w).text());
    };
  }

  /** "he's changed his tune": a participle with an object is no passive. */
  static boolean isHas(ParsedSentence s, int w) {
    int verb = s.word(w).head();
    if (isBeen(s, next(s, w))) {
      return true; // "it's been climbing"
    }
    boolean participle = verb > w && s.word(verb).tag().equals("VBN");
    return s.word(w).lemma().equals("have")
        || (participle
            && (s.child(verb, "obj").isPresent() || (s.is(w, "aux") && !isPassive(s, w))))
        || (verb > w && s.word(verb).lemma().equals("get") && s.word(verb).tag().equals("VBN"));
  }

  /** The word of the verb group that comes after an auxiliary, or the auxiliary itself. */
  private static int next(ParsedSentence s, int w) {
    int verb = s.word(w).head();
    if (verb < 0) {
      return w;
    }
    return s.children(verb, "aux", "aux:pass", "cop").stream()
        .filter(c -> c > w)
        .findFirst()
        .orElse(Math.max(verb, w));
  }

  private static boolean isBeen(ParsedSentence s, int w) {
    return s.word(w).text().equalsIgnoreCase("been");
  }

  private static boolean isPassive(ParsedSentence s, int w) {
    return s.word(w).relation().equals("aux:pass");
  }

  /** "he'd gone" is "he had gone". */
  static boolean isHad(ParsedSentence s, int w) {
    int verb = s.word(w).head();
    int next = next(s, w);
    if (isBeen(s, next)) {
      return true;
    }
    if (next > w
        && (Regex.matches(s.word(next).tag(), "VBP?")
            || Regex.matches(lower(s.word(next).text()), "be|have"))) {
      return false; // "we'd have signed", "what they'd ask"
    }
    return s.word(w).lemma().equals("have")
        || (verb > w
            && Regex.matches(s.word(verb).tag(), "VBN|VBD")
            && s.child(verb, "aux:pass").isEmpty()
            && s.children(verb, "aux").size() == 1);
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }

  /** A verb without tense, put into one. */
  private final class Nonfinite {
    private final ParsedSentence s;
    private final int verb;
    private final boolean passive;
    private final boolean perfect;
    private final String modal;
    private final Agreement agreement;

    Nonfinite(
        Clause clause, List<Integer> auxiliaries, Factuality factuality, Agreement agreement) {
      this.s = clause.sentence();
      this.verb = clause.verb();
      this.passive = ClauseFinder.isPassive(s, verb);
      this.perfect = auxiliaries.stream().anyMatch(a -> s.word(a).lemma().equals("have"));
      this.agreement = agreement;
      this.modal =
          switch (factuality.mood()) {
            case FUTURE -> "will";
            case DESIRED -> isOwnWish() ? (isMany() ? "want to" : "wants to") : "should";
            case OPINION -> isDuty() ? (isMany() ? "have to" : "has to") : "should";
            case HYPOTHETICAL, QUESTION -> "would";
            default ->
                factuality.certainty() == Certainty.POSSIBLE ? "may" : isToCome() ? "will" : "";
          };
    }

    /** "The audit is still to come". */
    private boolean isToCome() {
      int governor = s.word(anchor()).head();
      return governor >= 0
          && s.is(anchor(), "xcomp")
          && isInfinitive()
          && s.word(governor).lemma().equals("be")
          && s.child(governor, "expl").isEmpty()
          && Regex.matches(s.word(governor).tag(), "VBZ|VBP");
    }

    /** "asked to meet him", not "asked them to meet him", "called on them to meet him". */
    private boolean isOwnWish() {
      int governor = s.word(anchor()).head();
      return governor >= 0
          && ClauseFinder.subject(s, anchor(), 0).equals(ClauseFinder.subject(s, governor, 0))
          && s.is(anchor(), "xcomp", "advcl")
          && s.child(anchor(), "nsubj").isEmpty()
          && isInfinitive()
          && s.child(governor, "obj", "aux:pass").isEmpty()
          && s.word(governor).tag().startsWith("VB");
    }

    /** "had to look", "has to go". */
    private boolean isDuty() {
      int governor = s.word(anchor()).head();
      return governor >= 0
          && s.is(anchor(), "xcomp")
          && (s.word(governor).lemma().equals("have") || isHaveGot(s, governor))
          && isInfinitive();
    }

    /** What the clause hangs on: of "to be a nurse" the nurse. */
    private int anchor() {
      return s.is(verb, "cop") ? s.word(verb).head() : verb;
    }

    private boolean isInfinitive() {
      return s.children(anchor(), "mark").stream().anyMatch(m -> s.word(m).tag().equals("TO"));
    }

    /** "The troubles facing us are many": a participle has the tense of the verb it hangs on. */
    private boolean isPresent() {
      boolean later =
          s.children(verb, "mark", "case").stream()
              .anyMatch(m -> Regex.matches(lower(s.word(m).lemma()), "after|before|by|since|upon"));
      // "they continue to work": an infinitive that a verb takes goes on as that does
      boolean goesOn = isInfinitive() && s.is(anchor(), "xcomp");
      if (!(s.word(verb).tag().equals("VBG") || goesOn) || perfect || later) {
        return false;
      }
      int governor = s.word(verb).head();
      while (governor >= 0 && tense(governor).isEmpty()) {
        governor = s.word(governor).head();
      }
      if (governor < 0) {
        return false;
      }
      int finite = tense(governor).get();
      // "has left, taking his files": what went with what is done is done too
      boolean done = s.word(finite).lemma().equals("have") && finite != governor;
      return Regex.matches(s.word(finite).tag(), "VBZ|VBP") && !(done && !s.is(verb, "acl"));
    }

    /** The word that gives a clause its tense. */
    private Optional<Integer> tense(int head) {
      return Stream.concat(s.children(head, "aux", "aux:pass", "cop").stream(), Stream.of(head))
          .filter(w -> Regex.matches(s.word(w).tag(), "VBD|VBZ|VBP|MD"))
          .findFirst();
    }

    private boolean isMany() {
      return agreement.plural() || agreement.plain();
    }

    void write(String negation, String within, List<String> out) {
      String lemma = s.word(verb).lemma();
      if (!modal.isEmpty()) {
        boolean wants = modal.startsWith("want");
        String not = isMany() ? "do not want to" : "does not want to";
        out.add(wants && negation.equals("not") ? not : modal);
        out.add(wants && negation.equals("not") ? "" : negation);
        out.add(within);
        out.add(passive ? "be" : "");
        out.add(passive ? lower(s.word(verb).text()) : lemma);
      } else if (passive || lemma.equals("be")) {
        boolean past = !isPresent();
        out.add(past ? (agreement.plural() ? "were" : "was") : be(false, agreement));
        out.add(negation);
        out.add(within);
        out.add(passive ? lower(s.word(verb).text()) : "");
      } else if (isPresent()) {
        boolean not = negation.equals("not");
        out.add(not ? (isMany() ? "do not" : "does not") : negation);
        out.add(within);
        out.add(not || isMany() ? lemma : Inflection.third(lemma));
      } else if (negation.equals("not")) {
        out.add(perfect ? "had not" : "did not");
        out.add(within);
        out.add(perfect ? s.word(verb).text() : lemma);
      } else {
        out.add(negation);
        out.add(within);
        out.add(inflection.past(lemma));
      }
    }
  }
}
