package org.gainsay;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Multiset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.gainsay.claim.Claim;
import org.gainsay.document.Document;

/**
 * The same text many times. What it says would soon be said by too many to be compared at all, so
 * that a conflict in it were lost: only a few of the copies are compared. Immutable.
 */
final class Copies {
  /** So many bear witness; more tell nothing new. */
  private static final int MOST = 10;

  private final Set<String> spare;
  private final ImmutableList<String> notes;

  private Copies(Set<String> spare, ImmutableList<String> notes) {
    this.spare = spare;
    this.notes = notes;
  }

  /** Looks for copies among documents. */
  static Copies among(ImmutableList<Document> documents) {
    Multiset<String> texts = HashMultiset.create();
    Map<String, String> first = new HashMap<>();
    Set<String> spare = new HashSet<>();
    for (Document document : documents) {
      first.putIfAbsent(document.text(), document.id());
      if (texts.add(document.text(), 1) >= MOST) {
        spare.add(document.id());
      }
    }
    ImmutableList.Builder<String> notes = ImmutableList.builder();
    for (Document document : documents) {
      int count = texts.count(document.text());
      if (count > MOST && document.id().equals(first.get(document.text()))) {
        notes.add(
            String.format(
                Locale.ROOT,
                "%d documents have the text of %s: %d of them are compared",
                count,
                document.id(),
                MOST));
      }
    }
    return new Copies(spare, notes.build());
  }

  /** The claims that are to be compared, in order. */
  ImmutableList<Claim> compared(ImmutableList<Claim> claims) {
    return spare.isEmpty()
        ? claims
        : claims.stream()
            .filter(c -> !spare.contains(c.document()))
            .collect(ImmutableList.toImmutableList());
  }

  /** What is to be said of it, one line each. */
  ImmutableList<String> notes() {
    return notes;
  }
}
