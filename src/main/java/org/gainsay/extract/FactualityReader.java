package org.gainsay.extract;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.gainsay.claim.Factuality;
import org.gainsay.claim.Factuality.Certainty;
import org.gainsay.claim.Factuality.Mood;
import org.gainsay.claim.Factuality.Polarity;
import org.gainsay.claim.Predicate;
import org.gainsay.extract.EmbeddingWords.Effect;
import org.gainsay.extract.EmbeddingWords.Frame;

/**
 * Reads how a clause is presented: walks from the predicate up the dependency tree to the word that
 * introduces somebody's speech, or to the root, and takes in negation, modality and embedding words
 * on the way (FactBank's values; the walk follows Nairn, Condoravdi and Karttunen 2006). Immutable.
 */
final class FactualityReader {
  /**
   * What was read.
   *
   * @param factuality as presented by the source of the content that the clause stands in
   * @param top whether nothing but embedding words lies between the clause and the cue, so that a
   *     denial denies it
   */
  record Reading(Factuality factuality, boolean top) {}

  private static final ImmutableSet<String> NEGATIONS =
      ImmutableSet.of(
          "not",
          "n't",
          "n’t",
          "never",
          "hardly",
          "barely",
          "scarcely",
          "neither",
          "nor",
          "rarely",
          "seldom",
          "nowhere");

  private static final ImmutableMap<String, Mood> MODALS =
      ImmutableMap.<String, Mood>builder()
          .put("will", Mood.FUTURE)
          .put("'ll", Mood.FUTURE)
          .put("’ll", Mood.FUTURE)
          .put("wo", Mood.FUTURE)
          .put("shall", Mood.FUTURE)
          .put("would", Mood.HYPOTHETICAL)
          .put("'d", Mood.HYPOTHETICAL)
          .put("’d", Mood.HYPOTHETICAL)
          .put("should", Mood.OPINION)
          .put("ought", Mood.OPINION)
          .put("must", Mood.OPINION)
          .put("need", Mood.OPINION)
          .put("let", Mood.DESIRED)
          .build();

  private static final ImmutableSet<String> POSSIBLE_MODALS =
      ImmutableSet.of("may", "might", "could", "can", "ca");

  private static final ImmutableSet<String> ALLEGING =
      ImmutableSet.of(
          "allegedly",
          "reportedly",
          "supposedly",
          "purportedly",
          "apparently",
          "alleged",
          "supposed",
          "purported",
          "rumored",
          "rumoured",
          "reported",
          "suspected",
          "claimed");

  private static final ImmutableSet<String> POSSIBLY =
      ImmutableSet.of("perhaps", "maybe", "possibly", "possible", "potential", "potentially");

  private static final ImmutableSet<String> PROBABLY =
      ImmutableSet.of("probably", "likely", "presumably", "probable");

  private static final ImmutableSet<String> FUTURE_WORDS =
      ImmutableSet.of("planned", "proposed", "upcoming", "future", "scheduled", "expected");

  private static final ImmutableSet<String> CONDITIONS =
      ImmutableSet.of("if", "unless", "whether", "provided", "supposing", "lest", "in case");

  /** Nouns that pass a clause on without vouching for it. */
  private static final ImmutableSet<String> ALLEGING_NOUNS =
      ImmutableSet.of(
          "allegation",
          "claim",
          "accusation",
          "charge",
          "rumor",
          "rumour",
          "suggestion",
          "report",
          "suspicion",
          "assertion",
          "notion",
          "idea",
          "theory",
          "belief",
          "possibility",
          "fear",
          "speculation",
          "impression",
          "view",
          "argument",
          "hope",
          "question",
          "chance",
          "risk");

  private final EmbeddingWords embedding;

  FactualityReader(EmbeddingWords embedding) {
    this.embedding = embedding;
  }

  /**
   * Reads the factuality of a clause.
   *
   * @param boundary tells the words that introduce somebody's speech; the walk ends below them
   */
  Reading read(Clause clause, IntPredicate boundary) {
    ParsedSentence s = clause.sentence();
    Walk walk = new Walk();
    if (clause.negated()) {
      walk.flip();
    }
    boolean noun =
        clause.predicate().kind() == Predicate.Kind.EVENT_NOUN && clause.verb() == clause.head();
    if (noun) {
      readNoun(s, clause.head(), walk);
    } else {
      readVerb(s, clause.verb(), clause.head(), walk);
    }
    boolean top = climb(s, noun ? clause.head() : anchor(clause), boundary, walk, noun);
    if (isQuestion(s) && walk.mood != Mood.PRESUPPOSED) {
      walk.open(Mood.QUESTION);
    }
    return new Reading(walk.result(), top);
  }

  /** The word that stands for the clause in the tree. */
  private static int anchor(Clause clause) {
    ParsedSentence s = clause.sentence();
    return s.is(clause.verb(), "cop") ? clause.head() : clause.verb();
  }

  private static boolean isQuestion(ParsedSentence s) {
    for (int i = s.size() - 1; i >= Math.max(0, s.size() - 3); i--) {
      if (s.word(i).text().equals("?")) {
        return true;
      }
    }
    return false;
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }

  /** Negation and modality at the predicate itself. */
  private static void readVerb(ParsedSentence s, int verb, int head, Walk walk) {
    int anchor = s.is(verb, "cop") ? head : verb;
    boolean perfect = false;
    for (int c : s.children(anchor)) {
      perfect |= s.is(c, "aux") && s.word(c).lemma().equals("have");
    }
    for (int c : s.children(anchor)) {
      String lemma = lower(s.word(c).lemma());
      if (s.is(c, "advmod", "neg", "cc:preconj") || (s.is(c, "dep") && c < anchor)) {
        readAdverb(s, c, lemma, walk);
      } else if (s.is(c, "aux")) {
        readModal(lemma, perfect, walk);
      } else if (s.is(c, "mark") && CONDITIONS.contains(lemma) && s.is(anchor, "advcl")) {
        walk.open(Mood.HYPOTHETICAL);
      }
    }
    if (s.word(anchor).tag().equals("VB")
        && s.is(anchor, "root")
        && s.child(anchor, "nsubj", "aux", "mark").isEmpty()) {
      walk.open(Mood.DESIRED); // an imperative
    }
  }

  private static void readAdverb(ParsedSentence s, int c, String lemma, Walk walk) {
    boolean only = c + 1 < s.size() && lower(s.word(c + 1).text()).matches("only|just|least");
    if (NEGATIONS.contains(lemma) && !only) {
      walk.flip();
    } else if (lemma.equals("longer") && c > 0 && lower(s.word(c - 1).text()).equals("no")) {
      walk.flip();
    } else if (ALLEGING.contains(lemma)) {
      walk.pass(Mood.ALLEGED);
    } else if (POSSIBLY.contains(lemma)) {
      walk.weaken(Certainty.POSSIBLE);
    } else if (PROBABLY.contains(lemma)) {
      walk.weaken(Certainty.PROBABLE);
    }
  }

  private static void readModal(String lemma, boolean perfect, Walk walk) {
    Mood mood = MODALS.get(lemma);
    if (POSSIBLE_MODALS.contains(lemma)) {
      walk.weaken(Certainty.POSSIBLE);
    } else if (mood == Mood.OPINION && perfect && lemma.equals("must")) {
      walk.weaken(Certainty.PROBABLE);
    } else if (mood == Mood.HYPOTHETICAL && lemma.endsWith("d") && lemma.length() == 2 && perfect) {
      walk.pass(Mood.HYPOTHETICAL);
    } else if (mood != null) {
      walk.pass(mood);
    }
  }

  /** Negation and modality at an event noun. */
  private static void readNoun(ParsedSentence s, int noun, Walk walk) {
    boolean definite = false;
    for (int c : s.children(noun)) {
      String lemma = lower(s.word(c).lemma());
      if (s.is(c, "amod", "compound") || s.is(c, "advmod")) {
        String form = lower(s.word(c).text());
        if (ALLEGING.contains(lemma) || ALLEGING.contains(form)) {
          walk.pass(Mood.ALLEGED);
        } else if (POSSIBLY.contains(lemma)) {
          walk.weaken(Certainty.POSSIBLE);
        } else if (PROBABLY.contains(lemma)) {
          walk.weaken(Certainty.PROBABLE);
        } else if (FUTURE_WORDS.contains(form)) {
          walk.open(Mood.FUTURE);
        }
      }
      definite |=
          s.is(c, "nmod:poss", "nummod")
              || (s.is(c, "det") && lemma.matches("the|this|that|these|those|both|all|each"));
    }
    walk.pass(Mood.PRESUPPOSED);
    walk.definite = definite;
  }

  /** Climbs to the cue or the root. Returns whether a cue was reached through embeddings only. */
  private boolean climb(
      ParsedSentence s, int start, IntPredicate boundary, Walk walk, boolean noun) {
    int node = start;
    for (int steps = 0; steps < 12; steps++) {
      int governor = s.word(node).head();
      if (governor < 0) {
        return true;
      }
      if (boundary.test(governor) && !s.is(node, "conj")) {
        return s.is(
            node, "ccomp", "xcomp", "obj", "obl", "advcl", "parataxis", "nsubj", "dep", "acl");
      }
      if (noun) {
        // What happens to a noun phrase says little about the event, unless it is denied.
        if (!walk.definite && walk.mood == Mood.PRESUPPOSED && !walk.negative()) {
          readIndefinite(s, governor, walk);
        }
        return false;
      }
      if (s.is(node, "conj")) {
        shareModality(s, node, governor, walk);
        node = governor;
        continue;
      }
      if (s.is(node, "acl:relcl")) {
        if (ClauseFinder.isNo(s, governor)) {
          walk.open(Mood.HYPOTHETICAL);
        } else {
          walk.pass(Mood.PRESUPPOSED);
        }
        return false;
      }
      if (s.is(node, "advcl") && !isControlled(s, node)) {
        readAdverbial(s, node, walk);
        return false;
      }
      if (s.word(governor).tag().startsWith("NN") && ClauseFinder.isNo(s, governor)) {
        walk.open(Mood.HYPOTHETICAL); // "no evidence that", "no reason to"
        return false;
      }
      if (s.is(node, "parataxis", "root", "discourse", "appos", "dep")) {
        return false;
      }
      if (s.is(node, "acl")) {
        readNounComplement(s, node, governor, walk);
        return false;
      }
      embed(s, node, governor, walk);
      if (walk.closed()) {
        return false;
      }
      // the embedding word's own negation is part of its signature; its modality adds up
      readOuterModality(s, governor, walk);
      node = governor;
    }
    return false;
  }

  private static void readIndefinite(ParsedSentence s, int governor, Walk walk) {
    boolean negated = hasNegation(s, governor);
    String lemma = s.word(governor).lemma();
    if (negated
        || lemma.matches(
            "deny|reject|want|seek|plan|consider|oppose|avoid|rule|cancel|expect|need|demand|discuss|prevent")) {
      walk.open(Mood.HYPOTHETICAL);
    }
  }

  private static boolean isControlled(ParsedSentence s, int node) {
    return s.child(node, "mark")
            .map(m -> lower(s.word(m).lemma()).matches("of|from|for|into|in|at|that|to"))
            .orElse(false)
        && s.child(node, "mark").map(m -> !s.word(m).tag().equals("TO")).orElse(false);
  }

  private static void readAdverbial(ParsedSentence s, int node, Walk walk) {
    Optional<Integer> mark = s.child(node, "mark", "advmod", "case");
    String lemma = mark.map(m -> lower(s.word(m).lemma())).orElse("");
    if (CONDITIONS.contains(lemma)) {
      walk.open(Mood.HYPOTHETICAL);
    } else if (lemma.equals("without")) {
      walk.flip();
    } else if (mark.isPresent() && s.word(mark.get()).tag().equals("TO")) {
      walk.open(Mood.DESIRED); // a purpose
    } else if (lemma.matches("until|before|than|like")) {
      walk.weaken(Certainty.PROBABLE);
    } else {
      walk.pass(Mood.PRESUPPOSED);
    }
  }

  private static void readNounComplement(ParsedSentence s, int node, int noun, Walk walk) {
    String lemma = s.word(noun).lemma();
    boolean infinitive = s.child(node, "mark").map(m -> s.word(m).tag().equals("TO")).orElse(false);
    if (ALLEGING_NOUNS.contains(lemma)) {
      walk.pass(Mood.ALLEGED);
    } else if (lemma.matches("failure|refusal|inability|unwillingness")) {
      walk.flip();
    } else if (infinitive) {
      walk.open(Mood.FUTURE);
    } else {
      walk.pass(Mood.PRESUPPOSED);
    }
    boolean anyone =
        lemma.matches("any(one|body|thing)")
            || s.children(noun, "det").stream()
                .anyMatch(c -> lower(s.word(c).lemma()).matches("any|every|all"));
    if (anyone) {
      walk.open(Mood.HYPOTHETICAL);
    }
  }

  private void embed(ParsedSentence s, int node, int governor, Walk walk) {
    Frame frame = frame(s, node);
    String lemma = lower(s.word(governor).lemma());
    boolean negated = hasNegation(s, governor);
    boolean yet =
        lemma.equals("have")
            && frame == Frame.TO
            && (s.children(governor, "advmod").stream()
                    .anyMatch(c -> lower(s.word(c).lemma()).equals("yet"))
                || s.children(node, "advmod").stream()
                    .anyMatch(c -> c < node && lower(s.word(c).lemma()).equals("yet")));
    if (yet) {
      walk.flip(); // "has yet to"
      return;
    }
    if (lemma.equals("have") && frame == Frame.TO) {
      walk.pass(Mood.OPINION);
      return;
    }
    if (lemma.equals("go") && frame == Frame.TO) {
      walk.pass(Mood.FUTURE);
      return;
    }
    Optional<Effect> effect = embedding.effect(lemma, frame, negated);
    if (effect.isEmpty() && lemma.equals("be")) {
      return;
    }
    if (effect.isEmpty()) {
      if (frame == Frame.THAT && !negated) {
        walk.weaken(Certainty.PROBABLE);
      } else if (frame == Frame.ING && !negated) {
        walk.weaken(Certainty.PROBABLE);
      } else {
        walk.open(Mood.HYPOTHETICAL);
      }
      return;
    }
    Effect e = effect.get();
    switch (e.polarity()) {
      case NEGATIVE -> walk.flip();
      case UNKNOWN -> walk.open(e.mood());
      case POSITIVE -> {}
    }
    if (e.mood() != Mood.ASSERTED) {
      walk.pass(e.mood());
    }
  }

  private static Frame frame(ParsedSentence s, int node) {
    boolean to =
        s.child(node, "mark").map(m -> s.word(m).tag().equals("TO")).orElse(false)
            || (s.word(node).tag().equals("VB") && s.child(node, "nsubj").isEmpty());
    if (to) {
      return Frame.TO;
    }
    return s.word(node).tag().equals("VBG") && s.child(node, "aux", "nsubj").isEmpty()
        ? Frame.ING
        : Frame.THAT;
  }

  private static void readOuterModality(ParsedSentence s, int governor, Walk walk) {
    boolean perfect =
        s.children(governor, "aux").stream().anyMatch(c -> s.word(c).lemma().equals("have"));
    for (int c : s.children(governor)) {
      String lemma = lower(s.word(c).lemma());
      if (s.is(c, "aux")) {
        readModal(lemma, perfect, walk);
      } else if (s.is(c, "advmod") && !NEGATIONS.contains(lemma)) {
        readAdverb(s, c, lemma, walk);
      }
    }
  }

  static boolean hasNegation(ParsedSentence s, int verb) {
    return hasAdverbialNegation(s, verb)
        || s.children(verb, "nsubj").stream().anyMatch(c -> ClauseFinder.isNo(s, c));
  }

  /** "not", "never" and the like at the verb itself. */
  static boolean hasAdverbialNegation(ParsedSentence s, int verb) {
    for (int c : s.children(verb)) {
      if (s.is(c, "advmod", "neg", "cc:preconj")
          && NEGATIONS.contains(lower(s.word(c).lemma()))
          && !(c + 1 < s.size() && lower(s.word(c + 1).text()).matches("only|just|least"))) {
        return true;
      }
    }
    return false;
  }

  /** "did not call or meet": the second verb shares negation and modals of the first. */
  private static void shareModality(ParsedSentence s, int node, int governor, Walk walk) {
    boolean own = s.child(node, "nsubj", "aux", "cop").isPresent() || hasNegation(s, node);
    if (own || !s.word(node).tag().startsWith("VB")) {
      return;
    }
    boolean bare = s.word(node).tag().equals("VB") && !s.word(governor).tag().equals("VB");
    if (bare) {
      return;
    }
    boolean sameForm = s.word(node).tag().equals(s.word(governor).tag());
    boolean or =
        s.children(node, "cc").stream().anyMatch(c -> lower(s.word(c).lemma()).matches("or|nor"));
    if (hasNegation(s, governor) && (or || (sameForm && !s.word(node).tag().equals("VBD")))) {
      boolean but =
          s.children(node, "cc").stream().anyMatch(c -> lower(s.word(c).lemma()).equals("but"));
      if (!but) {
        walk.flip();
      }
    }
    if (sameForm && s.word(node).tag().equals("VB")) {
      readOuterModality(s, governor, walk);
    }
  }

  /** The state of a walk up the tree. */
  private static final class Walk {
    private Polarity polarity = Polarity.POSITIVE;
    private Certainty certainty = Certainty.CERTAIN;
    private Mood mood = Mood.ASSERTED;
    private boolean definite;

    void flip() {
      polarity = polarity.negate();
    }

    boolean negative() {
      return polarity == Polarity.NEGATIVE;
    }

    void open(Mood why) {
      polarity = Polarity.UNKNOWN;
      certainty = Certainty.UNDERSPECIFIED;
      mood = why;
    }

    /** Keeps the stronger reason: something presupposed may still be alleged. */
    void pass(Mood why) {
      if (mood == Mood.ASSERTED || mood == Mood.PRESUPPOSED) {
        mood = why;
      }
    }

    void weaken(Certainty to) {
      if (to.compareTo(certainty) > 0) {
        certainty = to;
      }
    }

    boolean closed() {
      return polarity == Polarity.UNKNOWN;
    }

    Factuality result() {
      return new Factuality(polarity, certainty, mood);
    }
  }
}
