package org.gainsay.rule;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Optional;
import org.gainsay.claim.Quantity;

/** Which units measure the same. Immutable. */
final class UnitTable {
  private final ImmutableMap<String, Unit> units;

  private UnitTable(ImmutableMap<String, Unit> units) {
    this.units = units;
  }

  /**
   * A unit and what it comes to.
   *
   * @param scale whether it is a measure, rather than another word for what is counted
   */
  private record Unit(String base, double factor, boolean scale) {}

  static UnitTable load() {
    ImmutableMap.Builder<String, Unit> units = ImmutableMap.builder();
    for (String line : Tables.lines("units.txt")) {
      List<String> sides = Splitter.on('=').trimResults().splitToList(line);
      boolean scale = line.contains("*");
      List<String> right = Splitter.onPattern("[*#]").trimResults().splitToList(sides.get(1));
      units.put(sides.get(0), new Unit(right.get(0), Double.parseDouble(right.get(1)), scale));
    }
    return new UnitTable(units.buildOrThrow());
  }

  /** Whether the unit is one of length, weight, money and so on, rather than what is counted. */
  boolean isScale(String unit) {
    Unit known = units.get(unit);
    return known != null && known.scale();
  }

  /** The quantity in the unit that others of its kind are brought to. */
  Quantity normal(Quantity quantity) {
    return Optional.ofNullable(units.get(quantity.unit()))
        .map(
            u ->
                u.factor() == 1 && u.base().equals(quantity.unit())
                    ? quantity
                    : new Quantity(
                        quantity.low() * u.factor(),
                        quantity.high() * u.factor(),
                        u.base(),
                        quantity.bound(),
                        quantity.text()))
        .orElse(quantity);
  }
}
