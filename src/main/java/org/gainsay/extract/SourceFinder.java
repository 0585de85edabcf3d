package org.gainsay.extract;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.gainsay.claim.Entity;
import org.gainsay.claim.Source;

/** Finds whose words a cue introduces. */
final class SourceFinder {
  /** What is written or recorded: its possessor speaks through it. */
  private static final ImmutableSet<String> WRITTEN =
      ImmutableSet.of(
          "statement",
          "letter",
          "email",
          "e-mail",
          "memo",
          "note",
          "tweet",
          "post",
          "message",
          "op-ed",
          "essay",
          "column",
          "filing",
          "affidavit",
          "testimony",
          "declaration",
          "speech",
          "remark",
          "comment",
          "release",
          "answer",
          "reply",
          "response",
          "account",
          "word",
          "view",
          "opinion",
          "claim",
          "book",
          "memoir",
          "autobiography",
          "website");

  /** Nouns that only a clause behind them tells something of. */
  private static final ImmutableSet<String> VAGUE =
      ImmutableSet.of(
          "another",
          "few",
          "man",
          "many",
          "most",
          "one",
          "other",
          "people",
          "person",
          "several",
          "some",
          "somebody",
          "someone",
          "those",
          "woman");

  /** A longer clause is told of its own. */
  private static final int LONGEST_CLAUSE = 10;

  /** Who says it, when the text does not. */
  static final String UNNAMED = "unnamed source";

  private final EntityLookup entities;

  SourceFinder(EntityLookup entities) {
    this.entities = entities;
  }

  /**
   * The head word of the cue's speaker within {@code [from, to]}: its subject; failing that, since
   * the parser often loses the subject of "said", the noun phrase next to it; failing that, the
   * subject of the verb it hangs on ("he smiled, saying").
   *
   * @param cue a verb
   */
  Optional<Integer> speakerOf(ParsedSentence sentence, int cue, int from, int to) {
    if (Grammar.isPassive(sentence, cue)) {
      return agent(sentence, cue).filter(i -> i >= from && i <= to);
    }
    Optional<Integer> subject = subject(sentence, cue, from, to);
    Optional<Integer> beside =
        subject.flatMap(s -> besides(sentence, cue, s, from).or(() -> last(sentence, cue, s, to)));
    if (beside.isPresent()) {
      return beside;
    }
    if (subject.isPresent()) {
      return subject.filter(s -> !Grammar.isNobody(sentence, s));
    }
    Optional<Integer> near = before(sentence, cue, from).or(() -> after(sentence, cue, from, to));
    if (near.isPresent()) {
      return near;
    }
    return above(sentence, cue).filter(i -> i >= from && i <= to);
  }

  private static Optional<Integer> subject(ParsedSentence sentence, int verb, int from, int to) {
    // Of two, the nearer: the other belongs to the clause that the cue is an aside of.
    return sentence.children(verb, "nsubj").stream()
        .filter(i -> i >= from && i <= to && Grammar.isNominal(sentence, i))
        .min(Comparator.comparingInt(i -> Math.abs(i - verb)));
  }

  /** "The plan was dropped after a row over sales, three people familiar with it said". */
  private static Optional<Integer> besides(
      ParsedSentence sentence, int cue, int subject, int from) {
    boolean parted = false;
    for (int i = subject + 1; i < cue - 1; i++) {
      parted |= sentence.word(i).text().equals(",");
    }
    if (!parted || sentence.word(cue - 1).text().equals(",")) {
      return Optional.empty();
    }
    return before(sentence, cue, from)
        .filter(i -> i > subject && opensAfterComma(sentence, i) && !sentence.is(i, "conj"));
  }

  private static boolean opensAfterComma(ParsedSentence sentence, int head) {
    int first = Grammar.nounPhrase(sentence, head)[0];
    return first > 0 && sentence.word(first - 1).text().equals(",");
  }

  /** "No reason to resign, says Ann Lee": the name that ends the sentence. */
  private static Optional<Integer> last(ParsedSentence sentence, int cue, int subject, int to) {
    boolean inverted =
        subject < cue - 1
            && sentence.word(cue - 1).text().equals(",")
            && sentence.word(cue).lemma().equals("say");
    Optional<Integer> name = inverted ? after(sentence, cue, cue, to) : Optional.empty();
    return name.filter(
        n ->
            Regex.matches(sentence.word(n).ner(), "PERSON|ORGANIZATION")
                // "said the Lee plan": no name begins with an article
                && sentence.word(cue + 1).tag().startsWith("NN")
                && n <= to
                && (n + 1 == sentence.size()
                    || (n + 2 >= sentence.size() && Grammar.isPunctuation(sentence, n + 1))));
  }

  /** The noun phrase that ends right before a finite cue. */
  private static Optional<Integer> before(ParsedSentence sentence, int cue, int from) {
    if (!Grammar.isFiniteVerb(sentence, cue) && !Grammar.hasAuxiliaryBefore(sentence, cue)) {
      return Optional.empty();
    }
    int last = cue - 1;
    while (last >= from && Grammar.isVerbSatellite(sentence, last)) {
      last--;
    }
    if (last - 1 >= from && sentence.word(last).text().equals(",")) {
      // "Ann Lee, the chair of the board, said": step over the aside.
      int comma = last - 1;
      while (comma > from && !sentence.word(comma).text().equals(",")) {
        comma--;
      }
      boolean aside = sentence.word(comma).text().equals(",") && comma > from;
      if (!aside
          || !Regex.matches(
              sentence.word(comma + 1).tag(), "DT|NN.*|CD|JJ.*|W.*|PRP\\$|VB[GN]|IN")) {
        return Optional.empty();
      }
      last = comma - 1;
    }
    if (last < from
        || !Grammar.isNominal(sentence, last)
        || Grammar.isObjectPronoun(sentence, last)
        || (sentence.word(last).tag().startsWith("W") && last > from)) {
      return Optional.empty();
    }
    return Optional.of(relativeHead(sentence, phraseHead(sentence, last, from), from));
  }

  /** "the man who called the office said": the man, if the word stands in his relative clause. */
  private static int relativeHead(ParsedSentence sentence, int word, int from) {
    for (int i = word; i >= from; i = sentence.word(i).head()) {
      int head = sentence.word(i).head();
      if (head >= from && head < i && sentence.is(i, "acl") && Grammar.isNominal(sentence, head)) {
        return head;
      }
      if (head > word) {
        break;
      }
    }
    return word;
  }

  /** The head of the noun phrase, with its of-phrases, that ends with a word. */
  private static int phraseHead(ParsedSentence sentence, int last, int from) {
    int head = last;
    int i = last;
    while (i >= from) {
      String tag = sentence.word(i).tag();
      if (tag.startsWith("NN")
          && i + 1 <= last
          && (Regex.matches(sentence.word(i + 1).tag(), "IN|VBN|VBG")
              || (sentence.word(i + 1).tag().equals("JJ") // "people familiar with the matter"
                  && sentence.word(i + 2).tag().equals("IN")))) {
        head = i;
      } else if (!Regex.matches(tag, "NN.*|DT|JJ.*|CD|POS|PRP\\$?|IN|CC|HYPH|VBN|PDT")) {
        break;
      }
      i--;
    }
    boolean clauseStart = i < from || Regex.matches(sentence.word(i).tag(), "[,:.]|``|''");
    return clauseStart ? head : last;
  }

  /** The noun phrase right after a cue that opens its clause: '“...,” said the mayor'. */
  private static Optional<Integer> after(ParsedSentence sentence, int cue, int from, int to) {
    boolean opens =
        cue == from || (cue > 0 && Regex.matches(sentence.word(cue - 1).tag(), "[,:.]|``|''|RB"));
    if (!opens || !Regex.matches(sentence.word(cue).tag(), "VBD|VBZ|VBP|VBN|NN.*")) {
      return Optional.empty();
    }
    int head = -1;
    int last = cue;
    for (int i = cue + 1; i <= to && i < sentence.size(); i++) {
      String tag = sentence.word(i).tag();
      boolean nominal =
          tag.startsWith("NN") || tag.equals("CD") || (tag.equals("PRP") && i == cue + 1);
      if (!nominal
          && (!Regex.matches(tag, "DT|JJ.*|POS|PRP\\$|HYPH|CC")
              || (tag.equals("CC") && head >= 0))) {
        break;
      }
      last = i;
      head = nominal && (head < 0 || !tag.equals("CD")) ? i : head;
    }
    if (head < 0 || Grammar.isObjectPronoun(sentence, head)) {
      return Optional.empty();
    }
    // "said juror No. 7": the head is the noun that governs the others.
    for (int i = cue + 1; i < head; i++) {
      boolean governs = sentence.word(head).head() == i && Grammar.isNominal(sentence, i);
      head = governs && last >= head ? i : head;
    }
    return Optional.of(head);
  }

  /** The subject of the verb that a cue without one hangs on. */
  private static Optional<Integer> above(ParsedSentence sentence, int cue) {
    int verb = cue;
    for (int step = 0; step < 4; step++) {
      int head = sentence.word(verb).head();
      if (head < 0) {
        break;
      }
      int before = verb - 1;
      while (before > 0 && Regex.matches(sentence.word(before).text(), "[”\"’]|''")) {
        before--;
      }
      boolean added = before >= 0 && Regex.matches(sentence.word(before).text(), "[,—–]|--|by");
      if (sentence.is(verb, "acl") && Grammar.isNominal(sentence, head) && !added) {
        return Optional.of(head);
      }
      if (!added && !sentence.is(verb, "conj", "advcl", "xcomp", "dep", "parataxis")) {
        break;
      }
      verb = head;
      while (added && Grammar.isNominal(sentence, verb) && sentence.word(verb).head() >= 0) {
        verb = sentence.word(verb).head();
      }
      Optional<Integer> subject = subject(sentence, verb, 0, sentence.size() - 1);
      if (subject.isPresent()) {
        return subject;
      }
    }
    return Optional.empty();
  }

  /** The by-phrase of a passive. */
  private static Optional<Integer> agent(ParsedSentence sentence, int verb) {
    return sentence.children(verb, "obl").stream()
        .filter(
            o ->
                sentence.children(o, "case").stream()
                    .anyMatch(c -> sentence.word(c).lemma().equals("by")))
        .findFirst();
  }

  /** The source with this head word. */
  Source source(
      ParsedSentence sentence, int head, Source.Kind kind, String cue, Source.Stance stance) {
    int speaker = head;
    Source.Kind how = kind;
    if (WRITTEN.contains(sentence.word(head).lemma().toLowerCase(Locale.ROOT))) {
      how =
          kind == Source.Kind.INDIRECT || kind == Source.Kind.QUOTE ? Source.Kind.STATEMENT : kind;
      Optional<Integer> possessor = sentence.child(head, "nmod:poss");
      if (possessor.isPresent()) {
        speaker = possessor.get();
      }
    }
    int named = person(sentence, antecedent(sentence, speaker));
    Optional<Entity> entity = entities.entityAt(sentence, named);
    int[] phrase = Grammar.nounPhrase(sentence, speaker);
    if (phrase[0] == 0 && phrase[1] > 0 && CueLexicon.isInverted(sentence, 0)) {
      // "Said Lee, ...": the tagger made the verb part of the name.
      phrase = new int[] {1, phrase[1]};
      entity = entities.byLabel(sentence.text(1, phrase[1]));
    }
    int[] words = named == speaker ? phrase : Grammar.nounPhrase(sentence, named);
    boolean possessive = words[1] > words[0] && sentence.word(words[1]).tag().equals("POS");
    if (entity.filter(e -> isPart(sentence, named, e)).isPresent()) {
      // "two out of three Americans": the parser takes the number for adverbs
      ImmutableList<Integer> all = sentence.subtree(named);
      while (all.contains(words[0] - 1)
          && sentence.is(words[0] - 1, "advmod", "compound", "nummod", "amod", "det")) {
        words = new int[] {words[0] - 1, words[1]};
      }
    }
    String own = sentence.text(words[0], possessive ? words[1] - 1 : words[1]);
    boolean pronoun = Regex.matches(sentence.word(named).tag(), "PRP.*|W.*");
    if (entity.isEmpty() && sentence.word(named).tag().equals("PRP$")) {
      own = subjectForm(own);
    }
    String said = own + described(sentence, named, words[1], cue);
    String name =
        entity
            .filter(
                e ->
                    pronoun
                        || (Character.isUpperCase(e.name().codePointAt(0))
                            && !isPart(sentence, named, e))
                        || isNamedByOwner(e))
            .map(Entity::name)
            .orElse(said);
    return new Source(
        name,
        entity,
        how,
        Optional.of(cue),
        stance,
        Optional.of(sentence.span(phrase[0], phrase[1])));
  }

  /** "two people who were there": what is all that the text says of them, or nothing. */
  private static String described(ParsedSentence sentence, int head, int last, String cue) {
    boolean vague =
        VAGUE.contains(sentence.word(head).lemma().toLowerCase(Locale.ROOT))
            || sentence.word(head).tag().equals("CD");
    Optional<Integer> clause =
        sentence.child(head, "acl:relcl", "acl").filter(c -> vague && c > last);
    if (clause.isEmpty()) {
      return "";
    }
    SortedSet<Integer> words = new TreeSet<>(sentence.subtree(clause.get()));
    boolean whole =
        words.first() == last + 1
            && words.last() - last == words.size()
            && words.size() <= LONGEST_CLAUSE
            && words.stream()
                .noneMatch(
                    w ->
                        Grammar.isPunctuation(sentence, w)
                            || (sentence.word(w).lemma().equals(cue)
                                && Grammar.isVerb(sentence, w)));
    return whole ? ' ' + sentence.text(words.first(), words.last()) : "";
  }

  /** "the governor's office": known by whose it is, wherever in a sentence it stands. */
  private static boolean isNamedByOwner(Entity entity) {
    return entity.kind() == Entity.Kind.ORGANIZATION
        && Regex.matches(entity.name(), "\\p{Ll}+['’]s \\p{Ll}+");
  }

  /** "two out of three Americans", "most Democrats": some of them, and not the whole group. */
  private static boolean isPart(ParsedSentence sentence, int head, Entity entity) {
    return entity.kind() == Entity.Kind.GROUP
        && sentence.children(head, "nummod", "amod", "det").stream()
            .anyMatch(
                c ->
                    c < head
                        && (sentence.word(c).tag().equals("CD")
                            || QUANTITIES.contains(
                                sentence.word(c).lemma().toLowerCase(Locale.ROOT))));
  }

  private static final ImmutableSet<String> QUANTITIES =
      ImmutableSet.of("few", "half", "many", "more", "most", "much", "other", "several", "some");

  private static String subjectForm(String possessive) {
    return switch (possessive.toLowerCase(Locale.ROOT)) {
      case "his" -> "he";
      case "her" -> "she";
      case "its" -> "it";
      case "their" -> "they";
      default -> possessive;
    };
  }

  /** A source that the text does not name: "it was reported that". */
  Source unnamed(Source.Kind kind, String cue, Source.Stance stance) {
    return new Source(UNNAMED, Optional.empty(), kind, Optional.of(cue), stance, Optional.empty());
  }

  /** "the president's counselor, Ann Lee, said": the name, if it is a person's. */
  private static int person(ParsedSentence sentence, int head) {
    if (sentence.word(head).ner().equals("PERSON")) {
      return head;
    }
    return sentence.subtree(head, c -> sentence.is(c, "acl", "conj")).stream()
        .filter(a -> sentence.is(a, "appos") && sentence.word(a).ner().equals("PERSON"))
        .filter(a -> explains(sentence, sentence.word(a).head(), head))
        .filter(a -> Contrast.not(sentence.words(), a).isEmpty())
        .findFirst()
        .orElse(head);
  }

  /** Whether a person's name explains the head: "a waiter at the Grand Hotel, Ann Lee, said". */
  private static boolean explains(ParsedSentence sentence, int explained, int head) {
    return explained == head
        || Regex.matches(sentence.word(explained).ner(), "LOCATION|ORGANIZATION");
  }

  /** The noun that a relative pronoun stands for, else the word itself. */
  private static int antecedent(ParsedSentence sentence, int word) {
    if (!sentence.word(word).tag().startsWith("W")) {
      return word;
    }
    int verb = sentence.word(word).head();
    for (int i = 0; i < 3 && verb >= 0; i++) {
      if (sentence.is(verb, "acl") && sentence.word(verb).head() >= 0) {
        // "the mayor was the one who said": the mayor did
        return Cleft.of(sentence, verb).map(Cleft::focus).orElse(sentence.word(verb).head());
      }
      verb = sentence.word(verb).head();
    }
    for (int i = word - 1; i >= 0; i--) {
      if (Grammar.isNominal(sentence, i)) {
        return i;
      }
    }
    return word;
  }

  /**
   * Whose noun it is: its possessor, the name before it ("a Herald report"), who it comes from, or
   * the subject of the verb it is the object of.
   */
  Optional<Integer> ownerOf(ParsedSentence sentence, int noun) {
    Optional<Integer> possessor =
        sentence
            .child(noun, "nmod:poss")
            .or(() -> named(sentence, sentence.children(noun, "compound")))
            .or(() -> from(sentence, noun));
    if (possessor.isPresent()) {
      return possessor;
    }
    int head = sentence.word(noun).head();
    if (head >= 0 && Grammar.isVerb(sentence, head)) {
      return speakerOf(sentence, head, 0, sentence.size() - 1).filter(s -> s != noun);
    }
    return Optional.empty();
  }

  private static Optional<Integer> named(ParsedSentence sentence, List<Integer> words) {
    return words.stream()
        .filter(w -> Regex.matches(sentence.word(w).ner(), "ORGANIZATION|PERSON"))
        .reduce((a, b) -> b);
  }

  /** "reports from the Herald", "a report by the board". */
  private static Optional<Integer> from(ParsedSentence sentence, int noun) {
    return sentence.children(noun, "nmod").stream()
        .filter(
            c ->
                sentence.children(c, "case").stream()
                    .anyMatch(k -> Regex.matches(sentence.word(k).lemma(), "from|by")))
        .findFirst();
  }

  static boolean isAccordingTo(ParsedSentence sentence, int w) {
    return w + 2 < sentence.size()
        && sentence.word(w).text().equalsIgnoreCase("according")
        && sentence.word(w + 1).text().equals("to");
  }

  /** The head of the noun phrase that begins at a word, after "according to". */
  static Optional<Integer> nounAfter(ParsedSentence sentence, int w) {
    int head = sentence.word(w - 2).head();
    if (head >= w && Grammar.isNominal(sentence, head)) {
      return Optional.of(head);
    }
    for (int i = w; i < sentence.size(); i++) {
      if (sentence.word(i).tag().startsWith("NN") || sentence.word(i).tag().equals("PRP")) {
        int noun = i;
        while (sentence.is(noun, "compound", "nmod:poss") && sentence.word(noun).head() > noun) {
          noun = sentence.word(noun).head();
        }
        return Optional.of(noun);
      }
    }
    return Optional.empty();
  }
}
