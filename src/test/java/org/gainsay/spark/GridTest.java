package org.gainsay.spark;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class GridTest {

  @Test
  void everyPairHasACellThatBothItsClaimsComeTo() {
    Grid grid = new Grid(4);
    for (int a = 0; a < 40; a++) {
      assertThat(grid.cells(a)).hasSize(4).doesNotHaveDuplicates();
      for (int b = a + 1; b < 40; b++) {
        assertThat(grid.cell(a, b)).isBetween(0, grid.cells() - 1);
        assertThat(grid.cells(a)).contains(grid.cell(a, b));
        assertThat(grid.cells(b)).contains(grid.cell(a, b));
      }
    }
  }

  @Test
  void hasCellsForEveryTaskAndNoBlockThatIsTooLarge() {
    assertThat(Grid.of(1_000, 8).cells()).isGreaterThanOrEqualTo(8);
    assertThat(Grid.of(1_000_000, 8).blocks()).isGreaterThanOrEqualTo(50);
    assertThat(Grid.of(0, 8)).isEqualTo(new Grid(1));
    assertThat(Grid.of(1, 8)).isEqualTo(new Grid(1));
  }
}
