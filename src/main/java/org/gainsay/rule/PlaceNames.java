package org.gainsay.rule;

import java.util.Optional;
import org.gainsay.claim.Entity;
import org.gainsay.claim.Mention;

/** Names of towns and countries. Immutable. */
final class PlaceNames {
  private final CountryTable countries;

  private PlaceNames(CountryTable countries) {
    this.countries = countries;
  }

  static PlaceNames load() {
    return new PlaceNames(CountryTable.load());
  }

  static boolean isName(Mention mention) {
    return Character.isUpperCase(mention.head().charAt(0))
        && mention.entity().map(e -> e.kind() != Entity.Kind.PERSON).orElse(false);
  }

  /** A town and a country: the one may lie in the other, unless it is known to lie elsewhere. */
  boolean mayLieIn(Mention a, Mention b) {
    Optional<String> x = country(a);
    Optional<String> y = country(b);
    return isCountry(a, x) != isCountry(b, y) && (x.isEmpty() || y.isEmpty() || x.equals(y));
  }

  /** By the whole name where there is one: "New Zealand". */
  private Optional<String> country(Mention mention) {
    return mention
        .entity()
        .map(Entity::name)
        .flatMap(countries::country)
        .or(() -> countries.country(mention.head()));
  }

  private static boolean isCountry(Mention mention, Optional<String> country) {
    return country.isPresent()
        && (country.equals(mention.entity().map(Entity::name))
            || country.equals(Optional.of(mention.head())));
  }
}
