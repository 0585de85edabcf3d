package org.gainsay.extract;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Common given names and the gender they are mostly given to. */
final class GivenNames {
  private static final ImmutableMap<String, Gender> GENDERS;

  static {
    Map<String, Gender> genders = new HashMap<>();
    for (String line : TextResource.lines("given-names.txt")) {
      List<String> names = Splitter.on(' ').omitEmptyStrings().splitToList(line);
      for (String name : names.subList(1, names.size())) {
        genders.merge(name, Gender.of(names.get(0)), (a, b) -> a == b ? a : Gender.UNKNOWN);
      }
    }
    GENDERS = ImmutableMap.copyOf(genders);
  }

  private GivenNames() {}

  static boolean contains(String name) {
    return GENDERS.containsKey(name);
  }

  static Gender gender(String name) {
    return GENDERS.getOrDefault(name, Gender.UNKNOWN);
  }
}
