package org.gainsay;

import java.util.Optional;
import org.gainsay.conflict.ConflictMatcher;
import org.gainsay.conflict.StatementJudge;
import org.gainsay.extract.ClaimExtractor;
import org.gainsay.extract.DependencyClaimExtractor;
import org.gainsay.graph.BlockingKeys;
import org.gainsay.graph.CandidatePairs;
import org.gainsay.graph.EntityLinker;
import org.gainsay.rule.StandardKnowledge;
import org.gainsay.rule.StandardRules;

/** The stages that come with the library. */
final class StandardStages {
  private StandardStages() {}

  /** The stages, with their models loading in the background. */
  static Stages load(Optional<ClaimExtractor> ownExtractor, double threshold) {
    ClaimExtractor extractor = ownExtractor.orElseGet(DependencyClaimExtractor::new);
    StandardKnowledge words = new StandardKnowledge();
    Thread loader = new Thread(words::load, "gainsay-load");
    loader.setDaemon(true);
    loader.start();
    return new Stages(
        extractor,
        new EntityLinker(words::country)::link,
        new CandidatePairs(new BlockingKeys(words::classes, words::country))::among,
        model ->
            new ConflictMatcher(
                words, StandardRules.rules(), StandardRules.guards(), threshold, model),
        new StatementJudge(words));
  }
}
