package org.gainsay;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.gainsay.claim.Claim;
import org.gainsay.conflict.ConflictMatcher;
import org.gainsay.conflict.EntailmentModel;
import org.gainsay.conflict.StatementJudge;
import org.gainsay.extract.ClaimExtractor;
import org.gainsay.graph.BlockingKeys;
import org.gainsay.graph.CandidatePairs.Candidates;
import org.gainsay.graph.EntityLinker;

/**
 * The stages after reading, in the order in which data flows. All are thread-safe.
 *
 * @param extractor pulls claims out of a document
 * @param extracts whether there was a document by now that claims had to be pulled out of
 * @param linker resolves names across documents
 * @param keys under which a claim is filed
 * @param blocking brings claims together that are worth comparing
 * @param matchers judge pairs and gather findings, with a model or without
 * @param statements weighs what rules and model say of two whole statements
 * @param words what is known of words
 */
record Stages(
    ClaimExtractor extractor,
    BooleanSupplier extracts,
    EntityLinker linker,
    BlockingKeys keys,
    Function<ImmutableList<Claim>, Candidates> blocking,
    Function<Optional<EntailmentModel>, ConflictMatcher> matchers,
    StatementJudge statements,
    KeptWords words) {

  /** A matcher that asks no model. */
  ConflictMatcher rulesAlone() {
    return matchers.apply(Optional.empty());
  }
}
