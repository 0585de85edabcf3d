package org.gainsay.rule;

import java.util.Optional;
import org.gainsay.conflict.Alignment;
import org.gainsay.conflict.ConflictRule;
import org.gainsay.conflict.ConflictType;
import org.gainsay.conflict.Judgement;
import org.gainsay.conflict.LexicalKnowledge.Relation;

/**
 * The same thing said and denied: "The council approved the sale", "The council did not approve the
 * sale". Not: "The council did not approve the lease".
 */
public final class NegationRule implements ConflictRule {
  @Override
  public String id() {
    return "negation";
  }

  @Override
  public Optional<Judgement> judge(Alignment alignment) {
    Relation relation = alignment.predicate().relation();
    if (relation != Relation.SAME && relation != Relation.SYNONYM) {
      return Optional.empty();
    }
    return Coverage.of(alignment)
        .map(coverage -> Denials.judge(alignment, coverage, ConflictType.NEGATION, id()));
  }
}
