package org.gainsay.extract;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Multiset;
import java.util.ArrayList;
import java.util.List;

/**
 * What had to be done to a document to read it: the first few of each kind in full, of the others
 * the number. Not thread-safe.
 */
final class Notes {
  private static final int SHOWN = 10;

  private final List<String> shown = new ArrayList<>();
  private final Multiset<String> seen = HashMultiset.create();

  /**
   * Adds a note.
   *
   * @param things what it is about, in the plural: "sentences"
   */
  void add(String things, String note) {
    if (seen.add(things, 1) < SHOWN) {
      shown.add(note);
    }
  }

  /** One line each. */
  ImmutableList<String> all() {
    ImmutableList.Builder<String> all = ImmutableList.<String>builder().addAll(shown);
    seen.elementSet().stream()
        .sorted()
        .filter(things -> seen.count(things) > SHOWN)
        .map(things -> seen.count(things) - SHOWN + " more " + things + " were cut into pieces")
        .forEach(all::add);
    return all.build();
  }
}
