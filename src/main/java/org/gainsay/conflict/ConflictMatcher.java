package org.gainsay.conflict;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import org.gainsay.claim.Claim;
import org.gainsay.claim.ClaimPair;
import org.gainsay.conflict.ModelProposals.Proposal;

/**
 * Judges pairs of claims with rules and guards, and gathers what was found. Immutable and
 * thread-safe; the result depends neither on the order of the pairs nor on the number of threads.
 */
public final class ConflictMatcher {
  /** Findings less sure than this are kept out of reports unless asked for. */
  public static final double DEFAULT_THRESHOLD = 0.5;

  private static final ImmutableMap<Feature, Double> NO_FEATURES = ImmutableMap.of();

  private final LexicalKnowledge words;
  private final Aligner aligner;
  private final ImmutableList<ConflictRule> rules;
  private final ImmutableList<Guard> guards;
  private final Optional<ModelProposals> model;
  private final double threshold;

  /**
   * A matcher without a model and with the default threshold.
   *
   * @param words lexical knowledge for the alignment
   * @param rules propose findings; the surest proposal is taken, the earlier rule's in a tie
   * @param guards look at a proposal one after the other
   */
  public ConflictMatcher(
      LexicalKnowledge words, ImmutableList<ConflictRule> rules, ImmutableList<Guard> guards) {
    this(words, rules, guards, DEFAULT_THRESHOLD);
  }

  /** A matcher without a model whose findings have at least the given score. */
  public ConflictMatcher(
      LexicalKnowledge words,
      ImmutableList<ConflictRule> rules,
      ImmutableList<Guard> guards,
      double threshold) {
    this(words, rules, guards, threshold, Optional.empty());
  }

  /** A matcher that also asks a model about pairs in which no rule sees a conflict. */
  public ConflictMatcher(
      LexicalKnowledge words,
      ImmutableList<ConflictRule> rules,
      ImmutableList<Guard> guards,
      double threshold,
      Optional<EntailmentModel> model) {
    this.words = words;
    this.aligner = new Aligner(words);
    this.rules = rules;
    this.guards = guards;
    this.model = model.map(m -> new ModelProposals(m, words, guards, Calibration.ofClaims()));
    this.threshold = threshold;
  }

  /**
   * What the pair comes to by rules and guards, whether a finding or not and however sure. The
   * model is not asked: its word is weighed against the other claims of a collection.
   */
  public Judgement judge(ClaimPair pair) {
    Alignment alignment = aligner.apply(pair);
    return proposed(alignment)
        .map(proposal -> guarded(alignment, proposal))
        .orElseGet(() -> Comparability.judge(alignment));
  }

  /**
   * The findings among the pairs, the surest first; pairs that say the same are one finding.
   *
   * @throws CancellationException if the thread is interrupted; it stays so
   */
  public ImmutableList<Conflict> conflicts(Collection<ClaimPair> pairs) {
    return group(found(pairs));
  }

  /**
   * The pairs that conflict, each with its judgement, ungrouped and in no particular order.
   *
   * @throws CancellationException if the thread is interrupted; it stays so
   */
  public ImmutableList<FoundPair> found(Collection<ClaimPair> pairs) {
    return found(pairs, this::topics);
  }

  /**
   * The same, where the pairs are a small part of a collection.
   *
   * @param rarity how common words are in the whole collection
   */
  public ImmutableList<FoundPair> found(Collection<ClaimPair> pairs, WordFrequencies rarity) {
    return found(pairs, claims -> new Topics(claims, words, rarity));
  }

  private ImmutableList<FoundPair> found(
      Collection<ClaimPair> pairs, Function<Set<Claim>, Topics> topics) {
    List<FoundPair> ruled = new ArrayList<>();
    Silent silent = judge(pairs, ruled);
    List<FoundPair> found = new ArrayList<>();
    ruled.forEach(j -> keep(j.judgement(), j.pair(), found));
    model.ifPresent(m -> ask(m, silent, topics.apply(silent.claims()), found));
    return ImmutableList.copyOf(found);
  }

  /** The same work in steps, for callers that spread it over several processes. */
  public MatchingSteps steps() {
    return new MatchingSteps(words, aligner, model, this::judgeApart, this::settleApart);
  }

  private MatchingSteps.Ruled judgeApart(Collection<ClaimPair> pairs) {
    List<FoundPair> ruled = new ArrayList<>();
    Silent silent = judge(pairs, ruled);
    List<FoundPair> found = new ArrayList<>();
    ruled.forEach(j -> keep(j.judgement(), j.pair(), found));
    return new MatchingSteps.Ruled(
        ImmutableList.copyOf(found),
        silent.alignments().stream()
            .filter(ModelProposals::isComparable)
            .map(ModelProposals::pair)
            .collect(ImmutableList.toImmutableList()));
  }

  private ImmutableList<FoundPair> settleApart(List<FoundPair> ruled, List<Proposal> proposals) {
    List<FoundPair> found = new ArrayList<>(ruled);
    settle(proposals, found);
    return ImmutableList.copyOf(found);
  }

  /** One finding for all pairs that say the same, the surest first. */
  public ImmutableList<Conflict> group(Collection<FoundPair> found) {
    return new ConflictGrouping((a, b) -> Comparability.areWitnesses(aligner.align(a, b)))
        .group(found);
  }

  /**
   * Hears the model. Of claims that the rules have found a conflict for, it adds nothing: a denial
   * that a report answers would be held against every other sentence about the same matter. Nor
   * does it of two sentences that have a finding.
   */
  private void ask(ModelProposals asked, Silent silent, Topics topics, List<FoundPair> found) {
    Set<Claim> settled = settled(found);
    settle(asked.propose(silent.alignments(), settled, topics, silent.claims().size()), found);
  }

  private void settle(List<Proposal> proposals, List<FoundPair> found) {
    Set<Claim> settled = settled(found);
    Set<ImmutableSortedSet<String>> told = new HashSet<>();
    found.forEach(j -> told.add(ModelProposals.sentencesOf(j.pair())));
    for (Proposal proposal : proposals) {
      ClaimPair pair = ModelProposals.pair(proposal.alignment());
      if (!isSettled(pair.a(), settled)
          && !isSettled(pair.b(), settled)
          && told.add(ModelProposals.sentencesOf(pair))) {
        keep(proposal.judgement(), pair, found);
      }
    }
  }

  private static Set<Claim> settled(List<FoundPair> found) {
    Set<Claim> settled = new LinkedHashSet<>();
    for (FoundPair judged : found) {
      settled.add(judged.pair().a());
      settled.add(judged.pair().b());
    }
    return settled;
  }

  private boolean isSettled(Claim claim, Set<Claim> settled) {
    return settled.contains(claim)
        || settled.stream().anyMatch(s -> Comparability.areWitnesses(aligner.align(s, claim)));
  }

  /**
   * All that is known of the pairs: what the calibration is fitted on, and why a pair is found or
   * is not. Without a model only of those in which a rule sees a conflict.
   */
  public ImmutableList<PairEvidence> evidence(Collection<ClaimPair> pairs) {
    List<FoundPair> ruled = new ArrayList<>();
    Silent silent = judge(pairs, ruled);
    ImmutableList.Builder<PairEvidence> evidence = ImmutableList.builder();
    ruled.forEach(j -> evidence.add(new PairEvidence(j.pair(), NO_FEATURES, j.judgement())));
    model.ifPresent(
        m ->
            evidence.addAll(
                m.evidence(silent.alignments(), topics(silent.claims()), silent.claims().size())));
    return evidence.build();
  }

  /** Pairs in which no rule sees a conflict, and all claims. */
  private record Silent(List<Alignment> alignments, Set<Claim> claims) {}

  private Topics topics(Set<Claim> claims) {
    return new Topics(claims, words);
  }

  /** Hears the rules; what they propose, the guards heard, is added to `ruled`. */
  private Silent judge(Collection<ClaimPair> pairs, List<FoundPair> ruled) {
    Map<Claim, Frame> frames = new HashMap<>();
    List<Alignment> silent = new ArrayList<>();
    for (ClaimPair pair : pairs) {
      if (Thread.currentThread().isInterrupted()) {
        throw new CancellationException("interrupted while comparing");
      }
      Frame a = frames.computeIfAbsent(pair.a(), aligner::frame);
      Frame b = frames.computeIfAbsent(pair.b(), aligner::frame);
      // Rules speak only of predicates that have to do with each other.
      boolean related = !pair.sharesWordsOnly() && aligner.related(a, b);
      if (related || model.isPresent()) {
        Alignment alignment = aligner.align(a, b);
        Optional<Judgement> proposal = related ? proposed(alignment) : Optional.empty();
        if (proposal.isPresent()) {
          ruled.add(new FoundPair(pair, guarded(alignment, proposal.get())));
        } else {
          silent.add(alignment);
        }
      }
    }
    return new Silent(silent, frames.keySet());
  }

  private void keep(Judgement judgement, ClaimPair pair, List<FoundPair> found) {
    if (judgement.verdict().isFinding() && judgement.score() >= threshold) {
      found.add(new FoundPair(pair, judgement));
    }
  }

  /** The surest proposal of a rule. */
  private Optional<Judgement> proposed(Alignment alignment) {
    Optional<Judgement> best = Optional.empty();
    for (ConflictRule rule : rules) {
      Optional<Judgement> proposal = rule.judge(alignment);
      if (proposal.isPresent() && (best.isEmpty() || proposal.get().score() > best.get().score())) {
        best = proposal;
      }
    }
    return best;
  }

  private Judgement guarded(Alignment alignment, Judgement proposed) {
    Judgement judgement = proposed;
    for (Guard guard : guards) {
      if (judgement.verdict().isFinding()) {
        judgement = guard.check(alignment, judgement).orElse(judgement);
      }
    }
    return judgement;
  }

  /** Whether two claims are witnesses of one statement. */
  public boolean sayTheSame(Claim a, Claim b) {
    return Comparability.sayTheSame(aligner.align(a, b));
  }
}
