package org.gainsay.rule;

import com.google.common.collect.ImmutableList;
import org.gainsay.conflict.ConflictRule;
import org.gainsay.conflict.Guard;

/** The rules and guards that are shipped. */
public final class StandardRules {
  private StandardRules() {}

  /** Every rule; of two that are equally sure the earlier one is heard. */
  public static ImmutableList<ConflictRule> rules() {
    return ImmutableList.of(
        new NegationRule(),
        new EntailedDenialRule(),
        new AntonymRule(),
        new NumericRule(),
        new TemporalRule(),
        new LocationRule(),
        new RoleRule(),
        new StructureRule(),
        new UniversalRule(),
        new ExistenceRule(),
        new HappeningRule(),
        new StandingRule(),
        new SoleRule(),
        new SingledOutRule(),
        new PrecedentRule());
  }

  /** Every guard, in the order in which they look at a proposal. */
  public static ImmutableList<Guard> guards() {
    return ImmutableList.of(
        new SameBreathGuard(),
        new HypotheticalGuard(),
        new OtherSubjectGuard(),
        new OtherEventGuard(),
        new OtherTimeGuard(),
        new OtherPlaceGuard(),
        new ReversalGuard(),
        new PlanGuard(),
        new HearsayGuard(),
        new OpinionGuard());
  }
}
