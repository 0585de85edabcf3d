package org.gainsay.spark;

import java.io.Serializable;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * What the rules made of the pairs of a cell. Immutable.
 *
 * @param found what they find
 * @param silent pairs that the language model may be asked about
 * @param paired numbers of the claims that are in any pair
 */
record JudgedCell(List<FoundRow> found, List<PairRow> silent, BitSet paired)
    implements Serializable {

  /** Two claims by their numbers, the lower one first. */
  record PairRow(int a, int b) implements Serializable {
    static final Comparator<PairRow> ORDER =
        Comparator.comparingInt(PairRow::a).thenComparingInt(PairRow::b);
  }
}
