package org.gainsay;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.gainsay.conflict.ConflictMatcher;
import org.gainsay.conflict.ConflictRule;
import org.gainsay.conflict.Guard;
import org.gainsay.conflict.StatementJudge;
import org.gainsay.extract.ClaimExtractor;
import org.gainsay.extract.DependencyClaimExtractor;
import org.gainsay.graph.BlockingKeys;
import org.gainsay.graph.CandidatePairs;
import org.gainsay.graph.EntityLinker;
import org.gainsay.rule.StandardKnowledge;

/** The stages that come with the library. */
final class StandardStages {
  private StandardStages() {}

  /**
   * The stages, with their models loading in the background.
   *
   * @param mostWords longer sentences are cut before they are parsed
   */
  static Stages load(
      Optional<ClaimExtractor> ownExtractor,
      int mostWords,
      ImmutableList<ConflictRule> rules,
      ImmutableList<Guard> guards,
      double threshold) {
    ClaimExtractor extractor =
        ownExtractor.orElseGet(() -> new DependencyClaimExtractor(mostWords));
    StandardKnowledge words = new StandardKnowledge();
    Thread loader = new Thread(words::load, "gainsay-load");
    loader.setDaemon(true);
    loader.start();
    BlockingKeys keys = new BlockingKeys(words::classes, words::country);
    return new Stages(
        extractor,
        new EntityLinker(words::country),
        keys,
        new CandidatePairs(keys)::among,
        model -> new ConflictMatcher(words, rules, guards, threshold, model),
        new StatementJudge(words),
        words::load);
  }
}
