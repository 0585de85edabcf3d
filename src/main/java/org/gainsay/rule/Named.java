package org.gainsay.rule;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.gainsay.claim.Entity;
import org.gainsay.claim.Mention;

/** The names in what a mention says. */
final class Named {
  private static final Splitter WORDS = Splitter.on(' ').omitEmptyStrings();

  /** What stands before many names. */
  private static final ImmutableSet<String> TITLES =
      Tables.set(
          """
          mr, mrs, ms, miss, sir, dr, doctor, prof, professor, judge, justice, president, minister, senator,
          congressman, congresswoman, governor, mayor, councillor, captain, colonel, major, general, sergeant, officer,
          inspector, detective, constable, bishop, father, sister, king, queen, prince, princess, lord, lady
          """);

  private Named() {}

  /**
   * Whether two mentions name what cannot be one: both by names, of which none is the same.
   *
   * @param kind terms for what both are, which their names can have in common: "Lake Morn"
   */
  static boolean apart(Mention a, Mention b, ImmutableSet<String> kind) {
    ImmutableSet<String> x = names(a, kind);
    ImmutableSet<String> y = names(b, kind);
    return !x.isEmpty()
        && !y.isEmpty()
        && Sets.intersection(x, y).isEmpty()
        && !isShort(x, y)
        && !isShort(y, x)
        && (id(a).isEmpty() || !id(a).equals(id(b)));
  }

  /** Whether two mentions name one. */
  static boolean same(Mention a, Mention b) {
    ImmutableSet<String> own = names(a, ImmutableSet.of());
    return !own.isEmpty()
        && (own.equals(names(b, ImmutableSet.of())) || (id(a).isPresent() && id(a).equals(id(b))));
  }

  private static Optional<String> id(Mention mention) {
    return mention.entity().map(Entity::id);
  }

  /** Every name that it goes by; empty if it goes by none. */
  private static ImmutableSet<String> names(Mention mention, ImmutableSet<String> kind) {
    ImmutableSet<String> own = names(mention.text(), kind);
    return own.isEmpty()
        ? own
        : Stream.concat(
                own.stream(),
                mention.entity().stream()
                    .flatMap(e -> Stream.concat(Stream.of(e.name()), e.names().stream()))
                    .flatMap(name -> names(name, kind).stream()))
            .collect(ImmutableSet.toImmutableSet());
  }

  private static ImmutableSet<String> names(String text, ImmutableSet<String> kind) {
    ImmutableSet.Builder<String> names = ImmutableSet.builder();
    for (String word : WORDS.split(text)) {
      String bare = word.replaceAll("^\\P{L}+|['’]s$|\\P{L}+$", "");
      if (bare.length() > 1
          && Character.isUpperCase(bare.charAt(0))
          && !TITLES.contains(bare.toLowerCase(Locale.ROOT))
          && !kind.containsAll(Terms.of(bare))) {
        names.add(bare);
      }
    }
    return names.build();
  }

  /** "BBC" for "British Broadcasting Corporation". */
  private static boolean isShort(ImmutableSet<String> some, ImmutableSet<String> others) {
    return some.stream()
        .filter(word -> word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT)))
        .anyMatch(word -> others.stream().anyMatch(o -> o.charAt(0) == word.charAt(0)));
  }
}
