package org.gainsay.conflict;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Small decision trees whose values are added up, boosted from a regression (Friedman 2001, "Greedy
 * function approximation: a gradient boosting machine"): they say where it is wrong. Immutable.
 */
final class BoostedTrees {
  /** Trees that add nothing. */
  static final BoostedTrees NONE = new BoostedTrees(List.of());

  private static final Splitter TABS = Splitter.on('\t');
  private static final Splitter LINES = Splitter.on('\n').omitEmptyStrings();

  private final ImmutableList<Node> roots;

  private BoostedTrees(List<Node> roots) {
    this.roots = ImmutableList.copyOf(roots);
  }

  /** A tree or what is below a branch of one. */
  private sealed interface Node {
    double of(Map<Feature, Double> features);
  }

  private record Leaf(double value) implements Node {
    @Override
    public double of(Map<Feature, Double> features) {
      return value;
    }
  }

  /** Up to the threshold the one branch, beyond it the other. */
  private record Split(FeatureProduct tested, double threshold, Node below, Node above)
      implements Node {
    @Override
    public double of(Map<Feature, Double> features) {
      // The trees are grown on floats: a value at a threshold must not fall on the other side.
      return ((float) tested.of(features) <= threshold ? below : above).of(features);
    }
  }

  /**
   * Reads a table with a header and a line for each node: tree, node, feature (or the product of
   * two), threshold, the numbers of the nodes below and above, value. Trees stand together, and a
   * node's number is its place in its tree. A node without a feature is a leaf.
   *
   * @throws IllegalArgumentException naming the line that is wrong
   */
  static BoostedTrees parse(String table) {
    List<Node> roots = new ArrayList<>();
    List<List<String>> tree = new ArrayList<>();
    for (String line : Iterables.skip(LINES.split(table), 1)) {
      List<String> cells = TABS.splitToList(line);
      if (!tree.isEmpty() && !cells.get(0).equals(tree.get(0).get(0))) {
        roots.add(node(tree, 0));
        tree.clear();
      }
      tree.add(cells);
    }
    if (!tree.isEmpty()) {
      roots.add(node(tree, 0));
    }
    return new BoostedTrees(roots);
  }

  private static Node node(List<List<String>> tree, int number) {
    List<String> cells = tree.get(number);
    try {
      if (cells.get(2).isEmpty()) {
        return new Leaf(Double.parseDouble(cells.get(6)));
      }
      return new Split(
          FeatureProduct.parse(cells.get(2)),
          Double.parseDouble(cells.get(3)),
          node(tree, later(cells.get(4), number, tree.size())),
          node(tree, later(cells.get(5), number, tree.size())));
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new IllegalArgumentException("calibration: " + String.join("\t", cells), e);
    }
  }

  /** A branch leads to a later line, so that no tree goes round in circles. */
  private static int later(String cell, int than, int size) {
    int number = Integer.parseInt(cell);
    if (number <= than || number >= size) {
      throw new IllegalArgumentException("no such node: " + cell);
    }
    return number;
  }

  /** What they add to the log odds. */
  double of(Map<Feature, Double> features) {
    double sum = 0;
    for (Node root : roots) {
      sum += root.of(features);
    }
    return sum;
  }
}
