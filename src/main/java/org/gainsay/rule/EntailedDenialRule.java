package org.gainsay.rule;

import java.util.Optional;
import org.gainsay.conflict.Alignment;
import org.gainsay.conflict.ConflictRule;
import org.gainsay.conflict.ConflictType;
import org.gainsay.conflict.Judgement;
import org.gainsay.conflict.LexicalKnowledge.Relation;

/**
 * A denial of the general against a report of the particular: "She had no contact with the bidder",
 * "She dined with the bidder". Not: "She did not dine with the bidder", "She wrote to the bidder".
 */
public final class EntailedDenialRule implements ConflictRule {
  @Override
  public String id() {
    return "lexical";
  }

  @Override
  public Optional<Judgement> judge(Alignment alignment) {
    Relation relation = alignment.predicate().relation();
    if (relation != Relation.ENTAILS && relation != Relation.ENTAILED_BY) {
      return Optional.empty();
    }
    return Coverage.of(alignment)
        .map(coverage -> Denials.judge(alignment, coverage, ConflictType.LEXICAL, id()));
  }
}
