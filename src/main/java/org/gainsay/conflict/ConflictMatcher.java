package org.gainsay.conflict;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.gainsay.claim.Claim;
import org.gainsay.claim.ClaimPair;
import org.gainsay.claim.ClaimPairs;
import org.gainsay.claim.Workers;
import org.gainsay.conflict.ModelProposals.Proposal;

/**
 * Judges pairs of claims with rules and guards, and gathers what was found. Immutable and
 * thread-safe; the result depends neither on the order of the pairs nor on the number of threads.
 */
public final class ConflictMatcher {
  /** Findings less sure than this are kept out of reports unless asked for. */
  public static final double DEFAULT_THRESHOLD = 0.35;

  private static final ImmutableMap<Feature, Double> NO_FEATURES = ImmutableMap.of();

  private static final SilentPairs NOTHING_KNOWN = SilentPairs.of(PairMemory.NONE);

  /** Slices of pairs; to judge fewer takes no longer than to read what is remembered. */
  private static final int WORTH_REMEMBERING = 8;

  /** Stands, among what is asked of a pair, for a proposal of a rule. */
  private static final int RULES = -1;

  private final LexicalKnowledge words;
  private final Aligner aligner;
  private final ImmutableList<ConflictRule> rules;
  private final ImmutableList<Guard> guards;
  private final Optional<ModelProposals> model;
  private final double threshold;
  private final Workers workers;
  private final PairMemory memory;

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
    this(words, rules, guards, threshold, model, Workers.NONE);
  }

  /** A matcher that judges on several threads. */
  public ConflictMatcher(
      LexicalKnowledge words,
      ImmutableList<ConflictRule> rules,
      ImmutableList<Guard> guards,
      double threshold,
      Optional<EntailmentModel> model,
      Workers workers) {
    this(
        words,
        rules,
        guards,
        threshold,
        model.map(m -> new ModelProposals(m, words, guards, Calibration.ofClaims())),
        workers,
        PairMemory.NONE);
  }

  private ConflictMatcher(
      LexicalKnowledge words,
      ImmutableList<ConflictRule> rules,
      ImmutableList<Guard> guards,
      double threshold,
      Optional<ModelProposals> model,
      Workers workers,
      PairMemory memory) {
    this.words = words;
    this.aligner = new Aligner(words);
    this.rules = rules;
    this.guards = guards;
    this.model = model;
    this.threshold = threshold;
    this.workers = workers;
    this.memory = memory;
  }

  /**
   * The same matcher, which looks at no pair of a large collection that came to nothing before.
   *
   * @param known what it remembers rests on these rules, guards and words, and on vectors of this
   *     model
   */
  public ConflictMatcher remembering(PairMemory known) {
    return new ConflictMatcher(words, rules, guards, threshold, model, workers, known);
  }

  /** Whether a language model is heard besides the rules. */
  public boolean asksModel() {
    return model.isPresent();
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
    return found(pairs, claims -> new Topics(claims, words, workers, rarity));
  }

  private ImmutableList<FoundPair> found(
      Collection<ClaimPair> given, Function<Collection<Claim>, Topics> topics) {
    ClaimPairs pairs = ClaimPairs.of(given);
    Frames frames = new Frames(aligner);
    boolean many = pairs.slices() >= WORTH_REMEMBERING;
    SilentPairs known = many ? SilentPairs.of(memory) : NOTHING_KNOWN;
    ImmutableList<Slice> slices =
        workers.each(
            pairs.slices(), i -> judge(pairs, i, frames, known, j -> isFinding(j.judgement())));
    List<FoundPair> found = new ArrayList<>();
    slices.forEach(slice -> found.addAll(slice.ruled()));
    model.ifPresent(m -> ask(m, new Silent(pairs, slices), frames, topics, known, found));
    if (many) {
      memory.keep();
    }
    return ImmutableList.copyOf(found);
  }

  /** The same work in steps, for callers that spread it over several processes. */
  public MatchingSteps steps() {
    return new MatchingSteps(words, aligner, model, this::judgeApart, this::settleApart);
  }

  private MatchingSteps.Ruled judgeApart(Collection<ClaimPair> given) {
    ClaimPairs pairs = ClaimPairs.of(given);
    Frames frames = new Frames(aligner);
    ImmutableList<Slice> slices =
        workers.each(
            pairs.slices(),
            i -> judge(pairs, i, frames, NOTHING_KNOWN, j -> isFinding(j.judgement())));
    ImmutableList.Builder<FoundPair> found = ImmutableList.builder();
    slices.forEach(slice -> found.addAll(slice.ruled()));
    if (model.isEmpty()) {
      return new MatchingSteps.Ruled(found.build(), ImmutableList.of());
    }
    return new MatchingSteps.Ruled(
        found.build(),
        new Silent(pairs, slices)
            .open(ImmutableSet.of()).stream()
                .filter(pair -> ModelProposals.isComparable(pair.a(), pair.b()))
                .collect(ImmutableList.toImmutableList()));
  }

  private ImmutableList<FoundPair> settleApart(List<FoundPair> ruled, List<Proposal> proposals) {
    List<FoundPair> found = new ArrayList<>(ruled);
    settle(proposals, found);
    return ImmutableList.copyOf(found);
  }

  /** One finding for all pairs that say the same, the surest first. */
  public ImmutableList<Conflict> group(Collection<FoundPair> found) {
    return new ConflictGrouping(new Witnesses(aligner, words)).group(found);
  }

  /**
   * Hears the model. Of claims that the rules have found a conflict for, it adds nothing: a denial
   * that a report answers would be held against every other sentence about the same matter. Nor
   * does it of two sentences that have a finding.
   */
  private void ask(
      ModelProposals asked,
      Silent silent,
      Frames frames,
      Function<Collection<Claim>, Topics> topics,
      SilentPairs known,
      List<FoundPair> found) {
    ImmutableMap<String, Claim> claims = silent.claims();
    settle(
        asked.propose(
            silent.open(claimsOf(found)),
            frames,
            topics.apply(claims.values()),
            known,
            claims.size(),
            workers),
        found);
  }

  /** The ids of the claims that a conflict is known for. */
  private static ImmutableSet<String> claimsOf(List<FoundPair> found) {
    return found.stream()
        .flatMap(judged -> Stream.of(judged.pair().a().id(), judged.pair().b().id()))
        .collect(ImmutableSet.toImmutableSet());
  }

  private void settle(List<Proposal> proposals, List<FoundPair> found) {
    Set<String> settled = new HashSet<>();
    Witnesses witnesses = new Witnesses(aligner, words);
    WitnessIndex<Claim> settledClaims = new WitnessIndex<>(witnesses);
    for (FoundPair judged : found) {
      for (Claim claim : List.of(judged.pair().a(), judged.pair().b())) {
        if (settled.add(claim.id())) {
          settledClaims.add(claim, claim);
        }
      }
    }
    Set<ImmutableSortedSet<String>> told = new HashSet<>();
    found.forEach(j -> told.add(ModelProposals.sentencesOf(j.pair())));
    for (Proposal proposal : proposals) {
      ClaimPair pair = ModelProposals.pair(proposal.alignment());
      if (!isSettled(pair.a(), settledClaims, witnesses)
          && !isSettled(pair.b(), settledClaims, witnesses)
          && told.add(ModelProposals.sentencesOf(pair))
          && isFinding(proposal.judgement())) {
        found.add(new FoundPair(pair, proposal.judgement()));
      }
    }
  }

  private static boolean isSettled(Claim claim, WitnessIndex<Claim> settled, Witnesses witnesses) {
    return settled.near(claim).stream().anyMatch(s -> witnesses.test(s, claim));
  }

  /**
   * All that is known of the pairs: what the calibration is fitted on, and why a pair is found or
   * is not. Without a model only of those in which a rule sees a conflict. All of it is held in
   * memory.
   */
  public ImmutableList<PairEvidence> evidence(Collection<ClaimPair> given) {
    ClaimPairs pairs = ClaimPairs.of(given);
    Frames frames = new Frames(aligner);
    ImmutableList<Slice> slices =
        workers.each(pairs.slices(), i -> judge(pairs, i, frames, NOTHING_KNOWN, j -> true));
    ImmutableList.Builder<PairEvidence> evidence = ImmutableList.builder();
    List<FoundPair> found = new ArrayList<>();
    for (Slice slice : slices) {
      for (FoundPair ruled : slice.ruled()) {
        evidence.add(new PairEvidence(ruled.pair(), NO_FEATURES, ruled.judgement()));
        if (isFinding(ruled.judgement())) {
          found.add(ruled);
        }
      }
    }
    ImmutableSet<String> settled = claimsOf(found);
    model.ifPresent(
        m -> {
          Silent silent = new Silent(pairs, slices);
          ImmutableMap<String, Claim> claims = silent.claims();
          evidence.addAll(
              m.evidence(
                  silent.open(ImmutableSet.of()),
                  claim -> settled.contains(claim.id()),
                  frames,
                  topics(claims.values()),
                  claims.size(),
                  workers));
        });
    return evidence.build();
  }

  /**
   * What rules and guards come to over a slice of pairs.
   *
   * @param ruled proposals of rules, the guards heard
   * @param proposed the numbers of the pairs in the slice that a rule has proposed something for
   * @param claims every claim of the slice, by its id; empty without a model
   */
  private record Slice(List<FoundPair> ruled, BitSet proposed, Map<String, Claim> claims) {}

  /** Pairs in which no rule sees a conflict. */
  private record Silent(ClaimPairs pairs, ImmutableList<Slice> slices) {
    /** All claims, also those of other pairs. */
    ImmutableMap<String, Claim> claims() {
      Map<String, Claim> claims = new LinkedHashMap<>();
      slices.forEach(slice -> claims.putAll(slice.claims()));
      return ImmutableMap.copyOf(claims);
    }

    /** Those of them with no claim that a conflict is known for. */
    ClaimPairs open(Set<String> settled) {
      return new ClaimPairs() {
        @Override
        public int slices() {
          return pairs.slices();
        }

        @Override
        public void walk(int number, Filter wanted, Consumer<? super ClaimPair> to) {
          BitSet proposed = slices.get(number).proposed();
          int[] next = {0};
          pairs.walk(
              number,
              (a, b, wordsOnly) ->
                  !proposed.get(next[0]++)
                      && !settled.contains(a.id())
                      && !settled.contains(b.id())
                      && wanted.wants(a, b, wordsOnly),
              to);
        }
      };
    }
  }

  private Topics topics(Collection<Claim> claims) {
    return new Topics(claims, words, workers);
  }

  /** Hears the rules on a slice of pairs. */
  private Slice judge(
      ClaimPairs pairs, int slice, Frames frames, SilentPairs known, Predicate<FoundPair> kept) {
    Frames.Reader read = frames.reader();
    SilentPairs.Reader silent = known.reader();
    Map<String, Claim> claims = new LinkedHashMap<>();
    Set<Claim> met = Sets.newIdentityHashSet(); // quicker to ask than a map of ids
    List<FoundPair> ruled = new ArrayList<>();
    BitSet proposed = new BitSet();
    int[] number = {-1};
    pairs.walk(
        slice,
        (a, b, wordsOnly) -> {
          number[0]++;
          if (model.isPresent()) {
            if (met.add(a)) {
              claims.put(a.id(), a);
            }
            if (met.add(b)) {
              claims.put(b.id(), b);
            }
          }
          // Rules speak only of predicates that have to do with each other.
          return !wordsOnly && !silent.has(a, b, RULES);
        },
        pair -> {
          Optional<FoundPair> judged = judge(pair, read);
          if (judged.isEmpty()) {
            silent.add(pair.a(), pair.b(), RULES);
          } else {
            proposed.set(number[0]);
            judged.filter(kept).ifPresent(ruled::add);
          }
        });
    silent.done();
    return new Slice(ruled, proposed, claims);
  }

  /** What rules propose of a pair, the guards heard. */
  private Optional<FoundPair> judge(ClaimPair pair, Frames.Reader read) {
    Aligner.Framed a = read.of(pair.a());
    Aligner.Framed b = read.of(pair.b());
    if (!aligner.related(a.frame(), b.frame())) {
      return Optional.empty();
    }
    Alignment alignment = read.align(a, b);
    return proposed(alignment).map(proposal -> new FoundPair(pair, guarded(alignment, proposal)));
  }

  private boolean isFinding(Judgement judgement) {
    return judgement.verdict().isFinding() && judgement.score() >= threshold;
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
