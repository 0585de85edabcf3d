package org.gainsay.rule;

import com.google.common.collect.ImmutableSet;

/** What can hold only once or of only one. Immutable. */
final class FunctionalTable {
  private final ImmutableSet<String> once;
  private final ImmutableSet<String> one;

  private FunctionalTable(ImmutableSet<String> once, ImmutableSet<String> one) {
    this.once = once;
    this.one = one;
  }

  static FunctionalTable load() {
    return new FunctionalTable(section("once:"), section("one:"));
  }

  private static ImmutableSet<String> section(String name) {
    return Tables.lines("functional.txt").stream()
        .filter(line -> line.startsWith(name))
        .flatMap(line -> Tables.words(line.substring(name.length())).stream())
        .collect(ImmutableSet.toImmutableSet());
  }

  /** Whether the event happens at most once to what it happens to. */
  boolean isOnce(String predicate) {
    return once.contains(predicate) || once.contains("be " + predicate);
  }

  /** Whether the relation holds of one at a time. */
  boolean isOne(String relation) {
    return one.contains(relation);
  }
}
