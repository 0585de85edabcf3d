package org.gainsay.spark;

import java.io.Serializable;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Spreads pairs of claims over cells. The claims are dealt out to blocks, and a pair belongs to the
 * cell of its two blocks: every cell gets about as many pairs as any other, however many of them
 * share one key, and each claim has to travel to one cell a block only. Immutable.
 *
 * @param blocks at least 1
 */
record Grid(int blocks) implements Serializable {
  /** So many claims of a block, decoded, take some 200 MB. */
  private static final int MOST_OF_A_BLOCK = 20_000;

  /** Cells for each task that runs at a time, so that a slow one holds up little. */
  private static final int CELLS_A_TASK = 3;

  /** A grid that keeps so many tasks busy. */
  static Grid of(long claims, int tasks) {
    double busy = Math.sqrt(2.0 * CELLS_A_TASK * tasks);
    double fitting = (double) claims / MOST_OF_A_BLOCK;
    return new Grid(
        (int) Math.max(1, Math.min((double) claims, Math.ceil(Math.max(busy, fitting)))));
  }

  int cells() {
    return blocks * (blocks + 1) / 2;
  }

  /** The cell of a pair. */
  int cell(int a, int b) {
    return cellOfBlocks(a % blocks, b % blocks);
  }

  /** The cells that a claim has pairs in. */
  List<Integer> cells(int claim) {
    return IntStream.range(0, blocks)
        .map(other -> cellOfBlocks(claim % blocks, other))
        .boxed()
        .toList();
  }

  private static int cellOfBlocks(int x, int y) {
    int less = Math.min(x, y);
    int more = Math.max(x, y);
    return more * (more + 1) / 2 + less;
  }
}
