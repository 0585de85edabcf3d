package org.gainsay.extract;

import com.google.common.collect.ImmutableSet;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import org.gainsay.claim.Argument.Role;
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
   * @param settled whether a verb above the cue decides: "rejected the claim that"
   * @param cue the cue word reached, and
   * @param below the word below it, through which it was reached
   * @param futureInPast whether "would" tells of the future if somebody said so in the past
   * @param turned what would hold of a clause that is left open if it were not, where a word above
   *     turns it: "hopes to keep him from leaving" is about his not leaving
   */
  record Reading(
      Factuality factuality,
      boolean top,
      boolean settled,
      OptionalInt cue,
      int below,
      boolean futureInPast,
      Optional<Polarity> turned) {}

  private static final int MAX_STEPS = 12;
  private static final ImmutableSet<String> COUNTER = WordSets.set("counter");
  private static final ImmutableSet<String> UNIVERSAL = WordSets.set("universal");
  private static final ImmutableSet<String> ALL = ImmutableSet.of("all", "any", "every", "each");
  private static final ImmutableSet<String> ANY = ImmutableSet.of("any");
  private static final ImmutableSet<String> ANYONE = WordSets.set("anyone");
  private static final ImmutableSet<String> HOLDING_BACK = WordSets.set("holding-back");
  private static final ImmutableSet<String> TURNING_DOWN = WordSets.set("turning-down");
  private static final ImmutableSet<String> QUESTIONING = WordSets.set("question-governor");

  private static final ImmutableSet<String> UNKEPT = WordSets.set("unkept");

  private static final ImmutableSet<String> WHEN = WordSets.set("when-to-come");
  private static final ImmutableSet<String> AHEAD = WordSets.set("ordering");

  private final Embedding embedding;

  FactualityReader(EmbeddingWords words) {
    this.embedding = new Embedding(words);
  }

  /**
   * Reads the factuality of a clause.
   *
   * @param boundary tells the words that introduce somebody's speech; the walk ends below them
   */
  Reading read(Clause clause, IntPredicate boundary) {
    ParsedSentence s = clause.sentence();
    FactualityWalk walk = new FactualityWalk();
    if (clause.negated() || clause.instead().isPresent()) {
      walk.flip();
    }
    boolean noun =
        clause.predicate().kind() == Predicate.Kind.EVENT_NOUN
            && clause.verb() == clause.head()
            && s.child(clause.head(), "cop").isEmpty();
    int start = noun ? clause.head() : clause.anchor();
    if (noun) {
      Modality.ofNoun(s, start, walk);
      walk.pass(clause.negated() ? Mood.ASSERTED : Mood.PRESUPPOSED);
      if (walk.isPresupposed() && isRuleFor(s, start)) {
        walk.open(Mood.HYPOTHETICAL); // "all investigations must be fair": perhaps there are none
      }
    } else {
      readVerb(clause, start, walk);
    }
    Climb climb = new Climb(s, boundary, walk);
    boolean top = noun ? climb.fromNoun(start) : climb.fromVerb(start);
    boolean any = noun && climb.cue.isEmpty() && hasDeterminer(s, start, ANY);
    if (any && walk.isPresupposed() && !walk.isNegative()) {
      walk.open(Mood.HYPOTHETICAL); // "no trace of any payment", "before any payment"
    }
    boolean taken = walk.isPresupposed() && (!noun || walk.isDefinite());
    if (isQuestion(s, clause.head()) && !taken) {
      walk.open(Mood.QUESTION);
    }
    return new Reading(
        walk.result(),
        top,
        climb.settled,
        climb.cue,
        climb.below,
        walk.isFutureInPast(),
        walk.turnedPolarity());
  }

  /**
   * How what a question asks holds if the answer is yes: "will you go?" asks of the future.
   *
   * @param answered how sure the answer is
   */
  Factuality asked(Clause question, Certainty answered) {
    FactualityWalk walk = new FactualityWalk();
    walk.weaken(answered);
    Modality.ofVerb(question.sentence(), question.anchor(), walk);
    return walk.result();
  }

  /** Whether the next question mark closes the sentence or quotation that the word stands in. */
  private static boolean isQuestion(ParsedSentence s, int word) {
    for (int i = word; i < s.size(); i++) {
      String text = s.word(i).text();
      if (Regex.matches(text, "[?!]*[?][?!]*")) {
        return true;
      }
      if (Regex.matches(text, "[“”\"!]|``|''")) {
        return false;
      }
    }
    return false;
  }

  /** Whether it is said what all things of a kind must be or will be. */
  private static boolean isRuleFor(ParsedSentence s, int noun) {
    return s.is(noun, "nsubj", "nsubj:pass")
        && hasDeterminer(s, noun, ALL)
        && s.children(s.word(noun).head(), "aux").stream()
            .anyMatch(c -> s.word(c).tag().equals("MD"));
  }

  private static boolean hasDeterminer(ParsedSentence s, int noun, ImmutableSet<String> words) {
    return s.children(noun, "det").stream().anyMatch(c -> words.contains(lower(s.word(c).lemma())));
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }

  /** Negation and modality at the predicate itself. */
  private static void readVerb(Clause clause, int anchor, FactualityWalk walk) {
    ParsedSentence s = clause.sentence();
    walk.negate(Negation.atVerb(s, anchor));
    boolean few =
        clause.negated()
            && (isFew(s, clause.head())
                || clause.participants().stream()
                    .anyMatch(
                        p ->
                            (p.role() == Role.SUBJECT || p.role() == Role.OBJECT)
                                && isFew(s, p.word())));
    if (few) {
      walk.weaken(Certainty.PROBABLE);
    }
    Modality.ofVerb(s, anchor, walk);
  }

  private static boolean isFew(ParsedSentence s, int noun) {
    return Negation.ofPhrase(s, noun) == Negation.Degree.NEAR;
  }

  /** The way up from one clause. */
  private final class Climb {
    private final ParsedSentence s;
    private final IntPredicate boundary;
    private final FactualityWalk walk;
    private OptionalInt cue = OptionalInt.empty();
    private boolean settled;
    private int below = -1;

    Climb(ParsedSentence s, IntPredicate boundary, FactualityWalk walk) {
      this.s = s;
      this.boundary = boundary;
      this.walk = walk;
    }

    /** Returns whether the cue or the root was reached through embedding words only. */
    boolean fromVerb(int start) {
      int node = start;
      for (int steps = 0; steps < MAX_STEPS; steps++) {
        int governor = s.word(node).head();
        if (governor < 0) {
          if (Modality.isCondition(s, node)) {
            walk.open(Mood.HYPOTHETICAL); // "If he is fit, tomorrow": what follows is left out
          }
          return true;
        }
        if (s.is(node, "conj")) {
          shareModality(node, governor);
          node = governor;
          continue;
        }
        if (boundary.test(governor)) {
          return atCue(node, governor);
        }
        Optional<Cleft> cleft = Cleft.of(s, node);
        if (cleft.isPresent()) {
          node = cleft.get().predicate();
          walk.negate(Negation.atVerb(s, node)); // "it was not the mayor who called"
          Modality.ofVerb(s, node, walk);
          continue;
        }
        if (isNotUntil(node, governor)) {
          return true; // it did, though late
        }
        if (ends(node, governor) || walk.isOpen()) {
          return false;
        }
        embed(node, governor);
        if (walk.isOpen() || walk.isPresupposed()) {
          return false; // what is presupposed holds whatever stands above
        }
        // the embedding word's own negation is part of its signature; its modality adds up
        Modality.ofVerb(s, governor, walk);
        node = governor;
      }
      return false;
    }

    /** "It was not until Tuesday that the board met". */
    private boolean isNotUntil(int node, int time) {
      return s.is(node, "ccomp", "acl:relcl", "acl", "advcl")
          && s.child(time, "cop").isPresent()
          && s.child(time, "nsubj").filter(n -> lower(s.word(n).text()).equals("it")).isPresent()
          && s.children(time, "case").stream()
              .anyMatch(c -> Regex.matches(lower(s.word(c).text()), "until|till"))
          && Negation.isNegated(s, time);
    }

    private boolean atCue(int node, int governor) {
      if (s.is(node, "parataxis") && hasSemicolon(governor, node)) {
        return false; // a sentence of its own
      }
      cue = OptionalInt.of(governor);
      below = node;
      if (Regex.matches(s.word(governor).tag(), "VBD|VBN")) {
        walk.inPast();
      }
      if (Embedding.isContentNoun(s, governor) && turnedByVerb(governor)) {
        return false;
      }
      if (isWhether(node, governor)) {
        walk.open(Mood.QUESTION);
      } else if (s.is(node, "advcl") && !isGerundOfPreposition(node)) {
        // "if he wins, she has hinted that she will leave"
        adverbial(node, governor, Mood.ASSERTED);
        return false;
      }
      return s.is(
          node,
          "ccomp",
          "xcomp",
          "obj",
          "obl",
          "advcl",
          "parataxis",
          "nsubj",
          "dep",
          "acl",
          "csubj");
    }

    /** "Accused him of lying": what it says is no circumstance of saying it. */
    private boolean isGerundOfPreposition(int node) {
      return !Embedding.preposition(s, node).isEmpty() && Embedding.frame(s, node) == Frame.ING;
    }

    private boolean hasSemicolon(int from, int to) {
      for (int i = from; i < to; i++) {
        if (s.word(i).text().equals(";")) {
          return true;
        }
      }
      return false;
    }

    /** Reads constructions above which nothing bears on the clause. */
    private boolean ends(int node, int governor) {
      if (s.is(node, "acl:relcl")) {
        relative(governor);
        return true;
      }
      if (isWhether(node, governor)) {
        walk.open(Mood.QUESTION);
        return true;
      }
      boolean controlled =
          isGerundOfPreposition(node) && embedding.effect(s, node, governor).isPresent();
      if (!controlled
          && (s.is(node, "advcl")
              || (s.is(node, "obl", "nmod") && s.word(node).tag().equals("VBG")))) {
        adverbial(node, governor, Mood.PRESUPPOSED);
        return true;
      }
      boolean content =
          s.is(node, "parataxis", "dep")
              && Embedding.isContentNoun(s, governor)
              && s.child(node, "nsubj").filter(c -> c == governor + 1).isPresent();
      if (content) {
        nounComplement(node, governor); // "no evidence he left"
        return true;
      }
      if (s.is(node, "parataxis", "root", "discourse", "appos", "dep")) {
        if (Modality.isCondition(s, node)) {
          walk.open(Mood.HYPOTHETICAL);
        }
        return true;
      }
      boolean ofNoun = s.word(governor).tag().startsWith("NN");
      if (ClauseFinder.isMadeOf(s, node, governor)) {
        s.children(governor, "obj").stream()
            .filter(o -> o < node)
            .findFirst()
            .ifPresent(noun -> nounComplement(node, noun));
        return true; // "made a promise to pay"
      }
      if (s.is(node, "acl") || (ofNoun && s.is(node, "ccomp", "xcomp"))) {
        nounComplement(node, governor);
        return true;
      }
      return false;
    }

    private boolean isWhether(int node, int governor) {
      if (!s.is(node, "ccomp", "advcl", "csubj", "xcomp", "dep")) {
        return false;
      }
      return s.child(node, "mark")
          .map(m -> lower(s.word(m).text()))
          .map(
              m ->
                  m.equals("whether")
                      || (m.equals("if")
                          && node > governor
                          && QUESTIONING.contains(lower(ClauseFinder.lemma(s, governor)))))
          .orElse(false);
    }

    private void relative(int antecedent) {
      boolean anyone =
          UNIVERSAL.contains(lower(s.word(antecedent).lemma()))
              || s.children(antecedent, "det").stream()
                  .anyMatch(c -> UNIVERSAL.contains(lower(s.word(c).lemma())));
      boolean none =
          Negation.isNo(s, antecedent) || isThereNot(antecedent) || isDeniedOfIt(antecedent);
      if (anyone || none) {
        walk.open(Mood.HYPOTHETICAL);
      } else {
        walk.pass(Mood.PRESUPPOSED);
      }
    }

    /** "Was not a plan that helped", "it was not the plan that they made": another, or none. */
    private boolean isDeniedOfIt(int noun) {
      boolean any =
          s.children(noun, "det").stream()
                  .anyMatch(d -> Regex.matches(lower(s.word(d).text()), "an?"))
              || s.child(noun, "nsubj")
                  .filter(w -> lower(s.word(w).text()).equals("it"))
                  .isPresent();
      return any && s.child(noun, "cop").isPresent() && Negation.isAtVerb(s, noun);
    }

    /** "There is not a club that": none does. */
    private boolean isThereNot(int noun) {
      int verb = s.word(noun).head();
      return verb >= 0
          && s.is(noun, "nsubj")
          && s.child(verb, "expl").isPresent()
          && Negation.isNegated(s, verb);
    }

    /** Reads an adverbial clause that, unless its conjunction says more, is told in a mood. */
    private void adverbial(int node, int governor, Mood mood) {
      Optional<Integer> mark = s.child(node, "mark", "case");
      String lemma = mark.map(m -> lower(s.word(m).lemma())).orElse("");
      boolean counter =
          COUNTER.contains(lemma)
              || s.children(node, "advmod", "cc", "mark").stream()
                  .anyMatch(
                      c ->
                          c < node
                              && COUNTER.contains(lower(s.word(c).lemma()))
                              && !isPreferred(c));
      if (counter) {
        walk.turn();
      } else if (Modality.isCondition(s, node) || isAsIf(mark)) {
        walk.open(Mood.HYPOTHETICAL);
      } else if (Embedding.frame(s, node) == Frame.TO && isTakenTime(governor)) {
        walk.pass(Mood.ASSERTED); // "took three hours to decide"
      } else if (Embedding.frame(s, node) == Frame.TO) {
        Optional<Effect> effect = embedding.effect(s, node, governor);
        // A purpose; of what was not done, nobody's: "never met them to discuss the price".
        Mood purpose = Embedding.isNegated(s, governor) ? Mood.HYPOTHETICAL : Mood.DESIRED;
        effect.ifPresentOrElse(walk::embed, () -> walk.open(purpose));
        if (!walk.isOpen()) {
          Modality.ofVerb(s, governor, walk); // "it would be wrong for them to close it"
        }
      } else if (isForestalled(lemma, node)) {
        walk.open(Mood.HYPOTHETICAL);
      } else if (isToCome(node, governor)) {
        walk.pass(Mood.FUTURE);
      } else if (isAwaited(lemma, governor)) {
        walk.open(Mood.HYPOTHETICAL);
      } else if (lemma.equals("until") || lemma.equals("than") || lemma.equals("like")) {
        walk.weaken(Certainty.PROBABLE);
      } else {
        walk.pass(mood);
      }
    }

    /** "If you would rather stay": a wish, where "rather than stay" tells what is not done. */
    private boolean isPreferred(int adverb) {
      return lower(s.word(adverb).text()).equals("rather")
          && adverb > 0
          && s.word(adverb - 1).tag().equals("MD");
    }

    /**
     * "Was put off until the title had been cleared", "would wait until they came": whether it ever
     * came to that is not said. But "waited until they came" says that they did.
     */
    private boolean isAwaited(String conjunction, int governor) {
      boolean until = Regex.matches(conjunction, "until|till");
      boolean open =
          Embedding.frame(s, governor) == Frame.TO
              || s.children(governor, "aux").stream().anyMatch(a -> s.word(a).tag().equals("MD"));
      return until && (open || HOLDING_BACK.contains(lower(s.word(governor).lemma())));
    }

    /** "Left before anyone noticed": "anyone" is nobody yet. */
    private boolean isForestalled(String conjunction, int node) {
      return conjunction.equals("before")
          && s.children(node, "nsubj", "nsubj:pass", "obj").stream()
              .anyMatch(c -> ANYONE.contains(lower(s.word(c).lemma())) || hasDeterminer(s, c, ANY));
    }

    /** "Ask me when the drugs have worn off", "will stay until she goes": at a time to come. */
    private boolean isToCome(int node, int governor) {
      boolean when =
          s.children(node, "mark", "advmod").stream()
              .anyMatch(c -> c < node && WHEN.contains(lower(s.word(c).text())) && !hasModifier(c));
      boolean until = // "is shut until the beam has been mended"
          s.children(node, "mark").stream()
              .anyMatch(c -> Regex.matches(lower(s.word(c).text()), "until|till"));
      return when && isPresent(node) && (isAhead(governor) || (until && isPresent(governor)));
    }

    /** "The day after he leaves", "twice when": no conjunction alone. */
    private boolean hasModifier(int word) {
      return s.child(word, "advmod", "obl").isPresent();
    }

    /** "She leaves", "they have left", "he is in": in the present tense. */
    private boolean isPresent(int verb) {
      Optional<Integer> finite = s.children(verb, "aux", "cop", "aux:pass").stream().findFirst();
      return Regex.matches(s.word(finite.orElse(verb)).tag(), "VBZ|VBP");
    }

    /** Whether a verb is in the future or asks somebody to do something. */
    private boolean isAhead(int verb) {
      return Modality.isImperative(s, verb)
          || s.children(verb, "aux").stream()
              .anyMatch(a -> AHEAD.contains(lower(s.word(a).text())));
    }

    /** "As if nothing had happened". */
    private boolean isAsIf(Optional<Integer> mark) {
      return mark.filter(m -> lower(s.word(m).text()).equals("as")).stream()
          .flatMap(m -> s.children(m, "fixed").stream())
          .anyMatch(f -> Regex.matches(lower(s.word(f).text()), "if|though"));
    }

    /** Whether a verb says how long something took, so that it was done. */
    private boolean isTakenTime(int verb) {
      return s.word(verb).lemma().equals("take")
          && !Embedding.isNegated(s, verb)
          && s.children(verb, "aux").stream().noneMatch(a -> s.word(a).tag().equals("MD"))
          && s.children(verb, "obj", "obl", "advmod", "nsubj", "xcomp", "dep").stream()
              .anyMatch(
                  c ->
                      Regex.matches(
                          s.word(c).lemma(),
                          "(?i)second|minute|hour|day|week|month|year|decade|time|long|attempt|vote"));
    }

    private void nounComplement(int node, int noun) {
      if (ClauseFinder.isRanked(s, noun) && Embedding.frame(s, node) == Frame.TO) {
        walk.pass(Mood.PRESUPPOSED); // "was the last to leave"
        return;
      }
      if (s.word(noun).lemma().equals("time") && ClauseFinder.isRanked(s, noun)) {
        walk.pass(Mood.PRESUPPOSED); // "the third time that the bridge was closed"
        return;
      }
      if (turnedByVerb(noun)) {
        return;
      }
      if (isUnkept(noun)) {
        walk.open(Mood.HYPOTHETICAL);
        return;
      }
      Optional<Effect> effect = embedding.effect(s, node, noun).or(() -> ofTheirDoing(node, noun));
      if (effect.isPresent()) {
        walk.embed(effect.get());
      } else if (Negation.isNo(s, noun)) {
        walk.open(Mood.HYPOTHETICAL); // "no evidence that", "no reason to"
      } else if (Embedding.frame(s, node) == Frame.TO) {
        walk.open(Mood.FUTURE);
      } else if (s.is(node, "acl") && s.child(node, "mark").isEmpty()) {
        relative(noun); // "the man arrested on Monday"
      } else {
        walk.pass(Mood.ALLEGED);
      }
    }

    /** "A broken promise to pay". */
    private boolean isUnkept(int noun) {
      return s.children(noun, "amod").stream()
          .anyMatch(
              c ->
                  UNKEPT.contains(lower(s.word(c).lemma()))
                      || UNKEPT.contains(lower(s.word(c).text())));
    }

    /** "The risk of protesters blocking the road": the risk is that they do. */
    private Optional<Effect> ofTheirDoing(int node, int noun) {
      int above = s.word(noun).head();
      boolean gerund =
          s.word(node).tag().equals("VBG")
              && s.child(node, "mark", "aux", "nsubj").isEmpty()
              && above >= 0
              && s.is(noun, "nmod")
              && ClauseFinder.marker(s, noun).equals("of");
      return gerund
          ? embedding.effect(s, node, above).filter(e -> e.polarity() == Polarity.UNKNOWN)
          : Optional.empty();
    }

    /** "denied the claim that": the verb above decides about the noun's content. */
    private boolean turnedByVerb(int noun) {
      int verb = s.word(noun).head();
      if (verb < 0 || !s.is(noun, "obj", "nsubj:pass") || !Embedding.isContentNoun(s, noun)) {
        return false;
      }
      Optional<Effect> effect = embedding.ofNoun(s, verb);
      effect.ifPresent(
          e -> {
            walk.embed(e);
            walk.assertNow();
          });
      settled = effect.isPresent();
      return settled;
    }

    private void embed(int node, int governor) {
      String lemma = lower(ClauseFinder.lemma(s, governor));
      Frame frame = Embedding.frame(s, node);
      if (frame == Frame.TO && isYet(node, governor)) {
        walk.flip(); // "has yet to"
        return;
      }
      Optional<Effect> effect = embedding.effect(s, node, governor);
      if (frame == Frame.TO && isTakenTime(governor)) {
        return;
      }
      boolean none =
          s.child(governor, "expl").isPresent()
              && s.children(governor, "nsubj").stream()
                  .anyMatch(c -> c < node && Negation.isNo(s, c) && Embedding.isContentNoun(s, c));
      if (none) {
        walk.open(Mood.HYPOTHETICAL); // "there was no evidence yet that"
        return;
      }
      if (lemma.equals("let")
          && s.child(governor, "nsubj").isEmpty()
          && s.word(governor).tag().equals("VB")) {
        walk.pass(Mood.DESIRED); // "let us", "let's"
      } else if (frame == Frame.TO && VerbWriter.isHaveGot(s, governor)) {
        walk.pass(Mood.OPINION);
      } else if (effect.isPresent()) {
        walk.embed(effect.get());
      } else if (!lemma.equals("be")) {
        // "failed to grasp that": what is not grasped is not said to be false
        boolean open =
            frame == Frame.TO
                || Embedding.isNegated(s, governor)
                || embedding.isTurned(s, governor);
        if (open) {
          walk.open(Mood.HYPOTHETICAL);
        } else {
          walk.weaken(Certainty.PROBABLE);
        }
      }
    }

    private boolean isYet(int node, int governor) {
      String lemma = s.word(governor).lemma();
      return (lemma.equals("have") || lemma.equals("be"))
          && (hasYet(governor, s.size()) || hasYet(node, node));
    }

    private boolean hasYet(int word, int before) {
      return s.children(word, "advmod", "obj").stream()
          .anyMatch(c -> c < before && lower(s.word(c).lemma()).equals("yet"));
    }

    /** What happens to a noun phrase says little about the event, unless it is denied. */
    boolean fromNoun(int noun) {
      int governor = s.word(noun).head();
      if (governor < 0) {
        return true;
      }
      if (boundary.test(governor) && !s.is(noun, "conj")) {
        return atCue(noun, governor);
      }
      if (s.is(noun, "obj", "nsubj:pass")
          && TURNING_DOWN.contains(lower(ClauseFinder.lemma(s, governor)))) {
        walk.open(Mood.HYPOTHETICAL); // "dismissed the complaint": there was one
        return false;
      }
      boolean ofContent =
          s.is(noun, "nmod") && Embedding.isContentNoun(s, governor) && !walk.isNegative();
      if (ofContent && turnedByVerb(governor)) {
        return false;
      }
      if (!walk.isDefinite() && walk.isPresupposed()) {
        Optional<Effect> effect = embedding.ofNoun(s, governor);
        if (effect.isPresent()) {
          walk.embed(effect.get());
        } else if (Embedding.isNegated(s, governor)) {
          walk.open(Mood.HYPOTHETICAL);
        }
      }
      return false;
    }

    /** "did not call or meet": the second verb shares negation and modals of the first. */
    private void shareModality(int node, int governor) {
      boolean own =
          s.children(node, "nsubj", "aux", "cop").stream()
                  .anyMatch(c -> !(s.is(c, "aux:pass") && s.word(c).tag().equals("VB")))
              || Negation.isAtVerb(s, node);
      if (own || !s.word(node).tag().startsWith("VB")) {
        return;
      }
      String tag = form(node);
      boolean full = !tag.equals(s.word(node).tag());
      String first = full ? form(governor) : s.word(governor).tag();
      if (tag.equals("VB") && !first.equals("VB")) {
        return;
      }
      boolean or = hasConjunction(node, "or") || hasConjunction(node, "nor");
      boolean same = tag.equals(first) && !tag.equals("VBD");
      boolean shared = Negation.isAtVerb(s, governor) && (or || same);
      if (shared && !hasConjunction(node, "but")) {
        walk.negate(Negation.atVerb(s, governor));
      }
      if (tag.equals(first) && Regex.matches(tag, "VB|VBN")) {
        Modality.ofVerb(s, governor, walk); // "must be counted and checked"
      }
    }

    /** The tag of a verb, in the passive that of its "be": "would sign or be fired". */
    private String form(int verb) {
      boolean infinitive =
          s.child(verb, "aux:pass").filter(a -> s.word(a).tag().equals("VB")).isPresent();
      return infinitive ? "VB" : s.word(verb).tag();
    }

    private boolean hasConjunction(int node, String lemma) {
      return s.children(node, "cc").stream().anyMatch(c -> lower(s.word(c).lemma()).equals(lemma));
    }
  }
}
