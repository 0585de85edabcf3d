package org.gainsay;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.gainsay.claim.Workers;
import org.gainsay.conflict.ConflictMatcher;
import org.gainsay.conflict.ConflictRule;
import org.gainsay.conflict.Guard;
import org.gainsay.conflict.PairMemory;
import org.gainsay.conflict.StatementJudge;
import org.gainsay.extract.ClaimExtractor;
import org.gainsay.extract.DependencyClaimExtractor;
import org.gainsay.graph.BlockingKeys;
import org.gainsay.graph.CandidatePairs;
import org.gainsay.graph.EntityLinker;
import org.gainsay.rule.StandardKnowledge;
import org.gainsay.store.ClaimCache;

/** The stages that come with the library. */
final class StandardStages {
  private StandardStages() {}

  /**
   * The stages, with their models loading in the background.
   *
   * @param whenNeeded CoreNLP's models load when the first document is read
   * @param mostWords longer sentences are cut before they are parsed
   * @param memories what each matcher remembers of earlier runs
   */
  static Stages load(
      Optional<ClaimExtractor> ownExtractor,
      Optional<Path> cacheFolder,
      int mostWords,
      boolean whenNeeded,
      ImmutableList<ConflictRule> rules,
      ImmutableList<Guard> guards,
      double threshold,
      Workers workers,
      Supplier<PairMemory> memories) {
    Optional<CachedExtractor> cached =
        ownExtractor.isPresent()
            ? Optional.empty()
            : cacheFolder.map(folder -> cached(folder, mostWords));
    ClaimExtractor extractor =
        ownExtractor
            .or(() -> cached)
            .orElseGet(
                () ->
                    whenNeeded
                        ? new LazyExtractor(mostWords)
                        : new DependencyClaimExtractor(mostWords));
    StandardKnowledge words = SharedWords.get();
    KeptWords kept = new KeptWords(words, cacheFolder);
    kept.recall();
    BlockingKeys keys = new BlockingKeys(words::classes, words::country);
    return new Stages(
        extractor,
        () -> cached.map(CachedExtractor::extracts).orElse(true),
        new EntityLinker(words::country),
        keys,
        new CandidatePairs(keys, workers)::among,
        model ->
            new ConflictMatcher(words, rules, guards, threshold, model, workers)
                .remembering(memories.get()),
        new StatementJudge(words),
        kept);
  }

  private static CachedExtractor cached(Path folder, int mostWords) {
    return new CachedExtractor(
        new ClaimCache(folder.resolve("claims"), BuildIdentity.get()),
        () -> new DependencyClaimExtractor(mostWords));
  }
}
