package org.gainsay.conflict;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.gainsay.claim.Claim;
import org.gainsay.claim.ClaimPair;
import org.gainsay.claim.ContentWords;
import org.gainsay.conflict.EntailmentModel.Scores;
import org.gainsay.conflict.EntailmentModel.SentencePair;
import org.gainsay.conflict.ModelProposals.Asked;
import org.gainsay.conflict.ModelProposals.Proposal;

/**
 * What {@link ConflictMatcher#found} does, in steps that may be done in several processes, with
 * small results in between. Done in this order over all pairs they come to the same:
 *
 * <ol>
 *   <li>{@link #rules} over any part of the pairs;
 *   <li>{@link #stems} and {@link #kin} of each claim that is in any pair, counted into one {@link
 *       WordCounts};
 *   <li>{@link #questions} over any part of the silent pairs, once all that rules find is known;
 *   <li>of the questions of one {@link Question#place} the first {@link #MOST_OF_A_PLACE} by rank,
 *       of the rest the first {@link #mostAsked}; each put to the model, turned if it {@link
 *       #isWorthTurning}, and read in context if it {@link #isWorthReadingInContext};
 *   <li>{@link #found} with those answers in which the model sees a conflict.
 * </ol>
 *
 * <p>Immutable and thread-safe.
 */
public final class MatchingSteps {
  /** Questions about claims out of the same two sentences that are asked. */
  public static final int MOST_OF_A_PLACE = ModelProposals.OF_TWO_SENTENCES;

  /** Questions about a pair in context. */
  public static final int QUESTIONS_IN_CONTEXT = InContext.QUESTIONS;

  private final LexicalKnowledge words;
  private final Aligner aligner;
  private final Optional<ModelProposals> model;
  private final Function<Collection<ClaimPair>, Ruled> rules;
  private final BiFunction<List<FoundPair>, List<Proposal>, ImmutableList<FoundPair>> settled;

  MatchingSteps(
      LexicalKnowledge words,
      Aligner aligner,
      Optional<ModelProposals> model,
      Function<Collection<ClaimPair>, Ruled> rules,
      BiFunction<List<FoundPair>, List<Proposal>, ImmutableList<FoundPair>> settled) {
    this.words = words;
    this.aligner = aligner;
    this.model = model;
    this.rules = rules;
    this.settled = settled;
  }

  /**
   * What rules made of pairs.
   *
   * @param found what they find
   * @param silent pairs that the model may be asked about; none without a model
   */
  public record Ruled(ImmutableList<FoundPair> found, ImmutableList<ClaimPair> silent) {}

  /**
   * A pair that may be put to the model.
   *
   * @param rank its place among all questions
   * @param place where the two sentences stand that the claims are out of
   * @param sentences as the model reads them first
   */
  public record Question(
      ClaimPair pair, Rank rank, ImmutableSortedSet<String> place, SentencePair sentences) {}

  /**
   * What the model said of a pair.
   *
   * @param first its answer
   * @param second its answer with the sentences exchanged; the first one where that was not asked
   * @param inContext its answers to {@link #inContext}; empty if that was not asked
   * @param rivals {@link #contradiction} of each other pair of the first claim that was asked
   *     about, and of the second
   */
  public record Answer(
      ClaimPair pair,
      Scores first,
      Scores second,
      ImmutableList<Scores> inContext,
      ImmutableList<Double> rivals) {}

  /** Hears the rules and guards. */
  public Ruled rules(Collection<ClaimPair> pairs) {
    return rules.apply(pairs);
  }

  /** The stems of a claim's words, each once. */
  public ImmutableSortedSet<String> stems(Claim claim) {
    return ContentWords.stems(claim.proposition().sentence());
  }

  /** What the words of a claim are kin of, each once. */
  public ImmutableSet<String> kin(Claim claim) {
    return ImmutableSet.copyOf(Topics.allKin(claim, words));
  }

  /**
   * The questions that are worth asking about silent pairs.
   *
   * @param isSettled whether a rule has found a conflict for a claim, in whatever pair
   * @param counts of the whole collection
   */
  public ImmutableList<Question> questions(
      Collection<ClaimPair> silent, Predicate<Claim> isSettled, WordCounts counts) {
    List<ClaimPair> open =
        silent.stream()
            .filter(pair -> !isSettled.test(pair.a()) && !isSettled.test(pair.b()))
            .toList();
    if (model.isEmpty() || open.isEmpty()) {
      return ImmutableList.of();
    }
    ModelProposals asked = model.get();
    PairFeatures features = asked.features(topics(open, counts));
    Frames.Reader read = new Frames(aligner).reader();
    return open.stream()
        .flatMap(pair -> asked.candidate(pair, read, features).stream())
        .filter(ModelProposals.Candidate::isWorthAsking)
        .map(
            candidate -> {
              ClaimPair pair = ModelProposals.pair(candidate.alignment());
              return new Question(
                  pair,
                  candidate.rank(),
                  ModelProposals.sentencesOf(pair),
                  ModelProposals.sentences(candidate.alignment()));
            })
        .collect(ImmutableList.toImmutableList());
  }

  private Topics topics(Collection<ClaimPair> pairs, WordCounts counts) {
    Set<Claim> claims = new LinkedHashSet<>();
    for (ClaimPair pair : pairs) {
      claims.add(pair.a());
      claims.add(pair.b());
    }
    return new Topics(claims, words, counts);
  }

  /** Questions that are put to the model at most, where so many claims are in any pair. */
  public static long mostAsked(int claims) {
    return ModelProposals.mostAsked(claims);
  }

  /** Whether a question is to be put again with the sentences exchanged. */
  public static boolean isWorthTurning(Scores first) {
    return ModelProposals.isWorthTurning(first);
  }

  /** The sentences as the model reads them the second time. */
  public static SentencePair turned(SentencePair sentences) {
    return ModelProposals.exchanged(sentences);
  }

  /** Mean log odds of contradiction. */
  public static double contradiction(Scores first, Scores second) {
    return PairFeatures.contradiction(first, second);
  }

  /** Whether a pair is to be read in context too. */
  public static boolean isWorthReadingInContext(Scores first, Scores second) {
    return InContext.isWorthReading(first, second);
  }

  /** The questions about a pair in context: {@link #QUESTIONS_IN_CONTEXT}. */
  public static ImmutableList<SentencePair> inContext(ClaimPair pair) {
    return InContext.questions(pair.a(), pair.b());
  }

  /** Whether the model is taken to see a conflict. */
  public static boolean isConflict(Scores first, Scores second, List<Scores> inContext) {
    return ModelProposals.isConflict(first, second, inContext);
  }

  /**
   * All that is found.
   *
   * @param ruled what the rules find in all pairs
   * @param answers in which the model sees a conflict, in the order of their ranks
   * @param counts of the whole collection
   */
  public ImmutableList<FoundPair> found(
      List<FoundPair> ruled, List<Answer> answers, WordCounts counts) {
    if (model.isEmpty() || answers.isEmpty()) {
      return ImmutableList.copyOf(ruled);
    }
    List<Alignment> alignments = answers.stream().map(a -> aligner.apply(a.pair())).toList();
    Topics topics = topics(answers.stream().map(Answer::pair).toList(), counts);
    PairFeatures features = model.get().features(topics);
    List<Asked> asked = new ArrayList<>();
    for (int i = 0; i < answers.size(); i++) {
      Answer answer = answers.get(i);
      asked.add(
          ModelProposals.answered(
              alignments.get(i),
              answer.first(),
              answer.second(),
              answer.inContext(),
              answer.rivals(),
              features));
    }
    return settled.apply(ruled, model.get().proposals(asked, topics));
  }
}
