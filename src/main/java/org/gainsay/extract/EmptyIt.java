package org.gainsay.extract;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableSet;

/** Tells "it" that stands for nothing: weather, "it is clear that", "it would be wrong to". */
final class EmptyIt {
  private static final ImmutableSet<String> TIMES = WordSets.set("hours-and-seasons");

  private static final ImmutableSet<String> ORDINALS =
      ImmutableSet.of(
          "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
          "tenth");

  private EmptyIt() {}

  /** "it" that stands for nothing: weather, "it is clear that", "it would be wrong to". */
  static boolean is(ParsedSentence s, int pronoun) {
    if (s.is(pronoun, "expl")) {
      return true;
    }
    int head = s.word(pronoun).head();
    if (head < 0 || !s.is(pronoun, "nsubj", "nsubj:pass")) {
      return false;
    }
    String tag = s.word(head).tag();
    boolean told = // "it was said in the town that", "it has been put to me that"
        s.child(head, "aux:pass").isPresent()
            && s.child(head, "ccomp").isPresent()
            && !Regex.matches(s.word(head).lemma(), "tell|inform|advise|warn|assure|notify");
    boolean hour = // "it was midnight", "it felt like an hour"
        tag.equals("CD")
            || TIMES.contains(Ascii.toLowerCase(s.word(head).lemma()))
            || (Regex.matches(s.word(head).lemma(), "take|feel")
                && s.children(head, "obj", "obl").stream()
                    .anyMatch(c -> TIMES.contains(Ascii.toLowerCase(s.word(c).lemma()))));
    boolean cleft = // "it was Lee who brought it up"
        s.child(head, "cop").isPresent() && s.child(head, "acl:relcl").isPresent();
    boolean turn = // "it was the second fire in a year"
        s.child(head, "cop").isPresent()
            && s.children(head, "amod").stream()
                .anyMatch(c -> ORDINALS.contains(Ascii.toLowerCase(s.word(c).text())));
    return cleft
        || told
        || turn
        || Regex.matches(s.word(head).lemma(), "early|soon|unclear")
        || hour
        || s.child(head, "csubj").isPresent()
        || (tag.startsWith("J")
            && (s.child(head, "ccomp").isPresent()
                || s.child(head, "xcomp").isPresent()
                || s.child(head, "advcl").isPresent()))
        || ImmutableSet.of("rain", "snow", "seem", "appear", "turn", "happen")
            .contains(s.word(head).lemma());
  }
}
