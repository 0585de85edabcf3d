package org.gainsay.rule;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Which country a name, an adjective of nationality or a capital stands for. Immutable. */
final class CountryTable {
  private final ImmutableMap<String, String> countries;

  private CountryTable(Map<String, String> countries) {
    this.countries = ImmutableMap.copyOf(countries);
  }

  static CountryTable load() {
    Map<String, String> countries = new HashMap<>();
    for (String line : Tables.lines("countries.tsv")) {
      List<String> columns = Splitter.on('\t').splitToList(line);
      String country = columns.get(0);
      countries.put(key(country), country);
      for (String column : columns.subList(1, columns.size())) {
        for (String name : Tables.words(column)) {
          countries.putIfAbsent(key(name), country);
        }
      }
    }
    return new CountryTable(countries);
  }

  Optional<String> country(String name) {
    String key = key(name);
    String found = countries.get(key);
    if (found == null && key.endsWith("s")) {
      found = countries.get(key.substring(0, key.length() - 1));
    }
    return Optional.ofNullable(found);
  }

  private static String key(String name) {
    String key = name.toLowerCase(Locale.ROOT).replace('’', '\'').strip();
    if (key.endsWith("'s")) {
      key = key.substring(0, key.length() - 2);
    }
    return key.startsWith("the ") ? key.substring(4) : key;
  }
}
