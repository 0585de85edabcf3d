package org.gainsay.extract;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The world's countries with their adjectives, demonyms and capitals. */
final class Countries {
  private static final ImmutableMap<String, String> BY_FORM;
  private static final ImmutableMap<String, String> BY_CAPITAL;

  static {
    Map<String, String> byForm = new HashMap<>();
    Map<String, String> byCapital = new HashMap<>();
    for (String line : TextResource.lines("countries.tsv")) {
      List<String> columns = Splitter.on('\t').splitToList(line);
      String country = columns.get(0);
      byForm.put(country, country);
      for (String form : Splitter.on(',').trimResults().omitEmptyStrings().split(columns.get(1))) {
        byForm.put(form, country);
      }
      for (String city : Splitter.on(',').trimResults().omitEmptyStrings().split(columns.get(2))) {
        byCapital.put(city, country);
      }
    }
    BY_FORM = ImmutableMap.copyOf(byForm);
    BY_CAPITAL = ImmutableMap.copyOf(byCapital);
  }

  private Countries() {}

  /** The country of a name, adjective or demonym: "Russia" for "Russians". */
  static Optional<String> of(String form) {
    return Optional.ofNullable(BY_FORM.get(form));
  }

  /** The country whose capital it is: "Russia" for "Moscow". */
  static Optional<String> ofCapital(String city) {
    return Optional.ofNullable(BY_CAPITAL.get(city));
  }
}
