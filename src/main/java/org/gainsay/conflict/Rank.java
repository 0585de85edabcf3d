package org.gainsay.conflict;

import java.io.Serializable;
import java.util.Comparator;

/**
 * The order in which pairs are put to the model: the likeliest conflict first, then by the claims'
 * ids. Immutable.
 *
 * @param worth how likely a conflict is without the model's word, from 0 to 1
 * @param a id of the first claim
 * @param b id of the second claim
 */
public record Rank(double worth, String a, String b) implements Comparable<Rank>, Serializable {
  private static final Comparator<Rank> ORDER =
      Comparator.<Rank>comparingDouble(r -> -r.worth).thenComparing(Rank::a).thenComparing(Rank::b);

  @Override
  public int compareTo(Rank other) {
    return ORDER.compare(this, other);
  }
}
