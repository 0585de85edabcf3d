package org.gainsay.extract;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.IntFunction;
import org.gainsay.claim.Entity;
import org.gainsay.claim.Mention;
import org.gainsay.claim.Mention.Quantifier;
import org.gainsay.claim.Source;

/**
 * Turns noun phrases into mentions, with names in place of pronouns. One per document; immutable.
 */
final class Phrases {
  private static final ImmutableSet<String> FIRST_PERSON =
      ImmutableSet.of("i", "me", "my", "mine", "myself");

  private static final ImmutableSet<String> FIRST_PERSON_PLURAL =
      ImmutableSet.of("we", "us", "our", "ours", "ourselves");

  private static final ImmutableSet<String> SECOND_PERSON =
      ImmutableSet.of("you", "your", "yours", "yourself");

  private static final String THIRD_PERSON =
      "(?i)he|him|his|she|her|hers|it|its|they|them|their|theirs";

  /** What hangs on a noun without being part of its phrase. */
  private static final String[] OUTSIDE = {
    "parataxis",
    "appos",
    "advcl",
    "dep",
    "cop",
    "nsubj",
    "csubj",
    "aux",
    "mark",
    "cc:preconj",
    "expl",
    "discourse"
  };

  private final EntityRegister entities;

  Phrases(EntityRegister entities) {
    this.entities = entities;
  }

  /** The mention headed by the word, with the voices that say "I" and "you" there. */
  Mention mention(ParsedSentence s, int head, Voices voices) {
    Optional<Entity> entity = entity(s, head, voices);
    ImmutableList.Builder<String> modifiers = ImmutableList.builder();
    for (int c : s.children(head)) {
      if (s.is(c, "amod", "compound", "nmod:poss", "nummod", "appos")
          || (s.is(c, "acl") && !isClause(s, c))
          || (s.is(c, "nmod") && !s.is(c, "nmod:tmod"))) {
        Optional<Entity> possessor = s.is(c, "nmod:poss") ? entity(s, c, voices) : Optional.empty();
        if (possessor.isPresent()) {
          // "his answer" and "Smith's answer" are both of Smith
          String name = possessor.get().name().toLowerCase(Locale.ROOT);
          modifiers.add(name.substring(name.lastIndexOf(' ') + 1));
          continue;
        }
        for (int w : s.subtree(c)) {
          if (Regex.matches(s.word(w).tag(), "NN.*|JJ.*|VBG|VBN|CD")) {
            modifiers.add(s.word(w).lemma().toLowerCase(Locale.ROOT));
          }
        }
      }
    }
    Optional<EntityLookup.Noun> noun = entities.nounAt(s, head);
    if (noun.isPresent()) {
      return new Mention(
          noun.get().text(),
          noun.get().head(),
          ImmutableList.of(),
          Quantifier.DEFINITE,
          entity,
          Optional.empty());
    }
    String lemma = s.word(head).lemma();
    return new Mention(
        text(s, head, voices),
        s.word(head).tag().startsWith("NNP") ? lemma : lemma.toLowerCase(Locale.ROOT),
        modifiers.build(),
        quantifier(s, head),
        entity,
        Quantities.at(s, head));
  }

  private Optional<Entity> entity(ParsedSentence s, int word, Voices voices) {
    if (isFirstPerson(s, word)) {
      return voices.speaker().entity();
    }
    if (isFirstPersonPlural(s, word)) {
      return group(s, word, voices.speaker());
    }
    if (SECOND_PERSON.contains(s.word(word).text().toLowerCase(Locale.ROOT))) {
      return voices.addressee().entity();
    }
    return entities.entityAt(s, word);
  }

  /** Whether the word is "I", "we" or "you", for which a name may stand. */
  static boolean isParticipant(ParsedSentence s, int word) {
    String text = s.word(word).text().toLowerCase(Locale.ROOT);
    return text.equals("i") || text.equals("you");
  }

  private static boolean isFirstPersonPlural(ParsedSentence s, int word) {
    return FIRST_PERSON_PLURAL.contains(s.word(word).text().toLowerCase(Locale.ROOT));
  }

  /** Who "we" are: the body that speaks, or the one that the speaker stands for. */
  private Optional<Entity> group(ParsedSentence s, int word, Source speaker) {
    boolean counted =
        word + 1 < s.size()
            && Regex.matches(
                s.word(word + 1).text().toLowerCase(Locale.ROOT), "all|both|two|three|are");
    if (counted || speaker.entity().isEmpty()) {
      return Optional.empty();
    }
    Entity entity = speaker.entity().get();
    if (entity.kind() == Entity.Kind.ORGANIZATION) {
      return Optional.of(entity);
    }
    return entity.descriptions().stream()
        .filter(d -> OFFICERS.contains(d.role()) && !d.of().isEmpty())
        .flatMap(d -> entities.entities().stream().filter(e -> isBody(e, d.of())))
        .findFirst();
  }

  /** A statement speaks for the body that puts it out, also where nothing else is known of it. */
  private static Optional<String> issuer(Source speaker) {
    return speaker.kind() == Source.Kind.STATEMENT && speaker.entity().isEmpty()
        ? named(speaker)
        : Optional.empty();
  }

  private static boolean isBody(Entity entity, String name) {
    // whatever the recognizer takes a name for, what has a spokesman is a body
    boolean named =
        entity.kind() == Entity.Kind.OTHER && Character.isUpperCase(entity.name().codePointAt(0));
    return (named || entity.kind() == Entity.Kind.ORGANIZATION)
        && (entity.name().equalsIgnoreCase(name)
            || entity.names().stream().anyMatch(name::equalsIgnoreCase));
  }

  private static final ImmutableSet<String> OFFICERS =
      ImmutableSet.of(
          "chief executive",
          "chief",
          "ceo",
          "executive",
          "president",
          "chairman",
          "chairwoman",
          "chair",
          "spokesman",
          "spokeswoman",
          "spokesperson",
          "director",
          "founder",
          "owner",
          "manager",
          "officer",
          "head",
          "cfo",
          "boss");

  private static boolean isFirstPerson(ParsedSentence s, int word) {
    return FIRST_PERSON.contains(s.word(word).text().toLowerCase(Locale.ROOT));
  }

  private static Quantifier quantifier(ParsedSentence s, int head) {
    String own = s.word(head).lemma().toLowerCase(Locale.ROOT);
    Optional<Quantifier> ofPronoun = ofWord(own);
    if (Regex.matches(s.word(head).tag(), "NN|DT|PRP|CD|PDT")
        && ofPronoun.isPresent()
        && own.length() > 2) {
      return ofPronoun.get();
    }
    if (Negation.isNo(s, head)) {
      return Quantifier.NO;
    }
    for (int c : s.children(head, "det", "amod", "nmod:poss", "det:predet")) {
      if (s.is(c, "nmod:poss")) {
        return Quantifier.DEFINITE;
      }
      Optional<Quantifier> found = ofWord(s.word(c).lemma().toLowerCase(Locale.ROOT));
      if (found.isPresent()) {
        return found.get();
      }
    }
    return Quantifier.PLAIN;
  }

  private static Optional<Quantifier> ofWord(String word) {
    return switch (word) {
      case "the", "this", "that", "these", "those" -> Optional.of(Quantifier.DEFINITE);
      case "a", "an", "another" -> Optional.of(Quantifier.INDEFINITE);
      case "some", "several", "many", "most", "numerous", "someone", "somebody", "something" ->
          Optional.of(Quantifier.SOME);
      case "few", "little" -> Optional.of(Quantifier.FEW);
      case "no", "none", "nobody", "nothing", "neither" -> Optional.of(Quantifier.NO);
      case "any", "anyone", "anybody", "anything", "either" -> Optional.of(Quantifier.ANY);
      case "all", "every", "each", "both", "everyone", "everybody", "everything" ->
          Optional.of(Quantifier.ALL);
      default -> Optional.empty();
    };
  }

  /** The noun phrase's words with names in place of pronouns, without clauses that hang on it. */
  String text(ParsedSentence s, int head, Voices voices) {
    return text(s, head, -1, false, voices);
  }

  /** The same without the subtree of one word, and with all that is joined to the head. */
  private String text(ParsedSentence s, int head, int without, boolean whole, Voices voices) {
    boolean joined = whole && s.children(head, "conj").stream().anyMatch(c -> isJoined(s, c));
    if (!joined && (isFirstPerson(s, head) || s.word(head).tag().equals("PRP"))) {
      return pronoun(s, head, voices).orElse(s.word(head).text());
    }
    if (isFreeRelative(s, head)) {
      return join(s, s.subtree(head, c -> c == without || isOutside(s, head, c)), voices);
    }
    Optional<Integer> name =
        whole && !s.word(head).tag().startsWith("NNP")
            ? s.children(head, "appos").stream()
                .filter(c -> s.word(c).tag().startsWith("NNP") && c > head)
                .filter(c -> !Contrast.isDenied(s, c))
                .findFirst()
            : Optional.empty();
    ImmutableList<Integer> words =
        s.subtree(
            head,
            c -> {
              if (c == without
                  || (isClause(s, c) && !(whole && isLimit(s, head, c)))
                  || isOutside(s, head, c)) {
                return true;
              }
              boolean own = s.word(c).head() == head;
              if (own && joined && (s.is(c, "cc") || isJoined(s, c))) {
                return false;
              }
              if (name.isPresent() && name.get() == c) {
                return false;
              }
              if (isAge(s, head, c)) {
                return true;
              }
              if (isTied(s, c)) {
                return false;
              }
              boolean possessive = s.is(c, "case") && s.word(c).tag().equals("POS");
              return s.is(c, "parataxis", "appos", "advcl", "dep", "discourse")
                  || (own && s.is(c, OUTSIDE))
                  || (own
                      && s.is(c, "case", "conj", "cc", "advmod")
                      && !possessive
                      && !isNegatingDeterminer(s, c));
            });
    if (joined || name.isPresent()) {
      words = withCommas(s, words);
    }
    words = withHyphens(s, words);
    int first = words.get(0);
    if (first > 0 && s.word(first - 1).tag().equals("$") && s.word(first).head() == first - 1) {
      words = ImmutableList.<Integer>builder().add(first - 1).addAll(words).build();
    }
    String text = join(s, words, voices);
    boolean aside = name.isPresent() && text.contains(",") && s.word(name.get()).head() == head;
    return aside ? text + "," : text;
  }

  /** The "$" of "a $15 fee", which the parser cannot place. */
  private static boolean isTied(ParsedSentence s, int c) {
    return s.is(c, "dep") && s.word(c).tag().equals("$") && s.children(c).isEmpty();
  }

  /** Adds what hyphens tie to words of a phrase: "top" in "the top-ranked pilot". */
  private static ImmutableList<Integer> withHyphens(ParsedSentence s, List<Integer> words) {
    TreeSet<Integer> all = new TreeSet<>(words);
    for (int w = words.get(words.size() - 1); w > 0; w--) {
      boolean hyphen = s.word(w).tag().equals("HYPH") || s.word(w - 1).tag().equals("HYPH");
      if (hyphen && all.contains(w) && s.word(w - 1).end() == s.word(w).begin()) {
        all.add(w - 1);
      }
    }
    return ImmutableList.copyOf(all);
  }

  /** "Ms. Lee, 56, was raised in Ohio". */
  private static boolean isAge(ParsedSentence s, int head, int c) {
    return c > head
        && s.word(c).head() == head
        && s.word(c).tag().equals("CD")
        && s.is(c, "amod", "nummod")
        && s.word(c - 1).text().equals(",");
  }

  /** "What they want is more money": a clause that stands where a noun could. */
  private static boolean isFreeRelative(ParsedSentence s, int head) {
    return s.word(head).tag().startsWith("VB")
        && s.is(head, "csubj", "csubj:pass", "nsubj", "nsubj:pass")
        && s.subtree(head, c -> false).stream()
            .findFirst()
            .filter(w -> s.word(w).tag().startsWith("W"))
            .isPresent();
  }

  private static boolean isJoined(ParsedSentence s, int c) {
    return s.is(c, "conj")
        && !s.word(c).tag().startsWith("VB")
        && s.child(c, "nsubj").isEmpty()
        && !Contrast.isDenied(s, c);
  }

  /** Puts the commas back that stand between two words of the phrase. */
  private static ImmutableList<Integer> withCommas(ParsedSentence s, List<Integer> words) {
    ImmutableList.Builder<Integer> all = ImmutableList.builder();
    for (int i = 0; i < words.size(); i++) {
      int w = words.get(i);
      boolean comma =
          i > 0
              && w - 1 > words.get(i - 1)
              && s.word(w - 1).text().equals(",")
              && !words.contains(w - 1);
      if (comma) {
        all.add(w - 1);
      }
      all.add(w);
    }
    return all.build();
  }

  /**
   * The same as who does something: a possessor loses its mark ("his" is "he").
   *
   * @param without head of the clause that hangs on the noun itself ("lawmakers, led by ...")
   */
  String nominative(ParsedSentence s, int head, int without, Voices voices) {
    String text = text(s, head, without, true, voices);
    if (s.word(head).tag().equals("PRP$") || s.is(head, "nmod:poss")) {
      text =
          switch (text.toLowerCase(Locale.ROOT)) {
            case "his" -> "he";
            case "her" -> "she";
            case "its" -> "it";
            case "their" -> "they";
            case "our" -> "we";
            case "my" -> "I";
            case "your" -> "you";
            default -> text.replaceAll("['’]s$|['’]$", "");
          };
    }
    return text;
  }

  /** Clauses that hang on a noun; a participle ("connected to") narrows it down and stays. */
  private static boolean isClause(ParsedSentence s, int c) {
    return s.is(c, "acl:relcl", "ccomp")
        || (s.is(c, "acl") && !Regex.matches(s.word(c).tag(), "VBN|VBG|JJ.*"));
  }

  /** "Anyone who was late", "no relative who asked": without it, it would be said of all. */
  private static boolean isLimit(ParsedSentence s, int head, int c) {
    return s.is(c, "acl:relcl")
        && s.word(c).head() == head
        && s.subtree(c, w -> false).stream()
            .findFirst()
            .filter(first -> first > head && !s.word(first - 1).text().equals(","))
            .isPresent()
        && (UNIVERSAL.contains(s.word(head).lemma().toLowerCase(Locale.ROOT))
            || s.children(head, "det").stream()
                .anyMatch(d -> UNIVERSAL.contains(s.word(d).lemma().toLowerCase(Locale.ROOT))));
  }

  private static final ImmutableSet<String> UNIVERSAL =
      ImmutableSet.of(
          "all",
          "every",
          "each",
          "any",
          "no",
          "those",
          "anyone",
          "anybody",
          "everyone",
          "everybody",
          "everything",
          "nobody",
          "nothing",
          "none");

  /** Punctuation at the edges; a hyphen within stays. */
  private static boolean isOutside(ParsedSentence s, int head, int c) {
    return s.is(c, "punct") && !(s.word(c).text().equals("-") && s.word(c).head() != head);
  }

  /** "No one", "not a drop". */
  private static boolean isNegatingDeterminer(ParsedSentence s, int c) {
    int head = s.word(c).head();
    return s.is(c, "advmod")
        && (s.word(c).lemma().equalsIgnoreCase("no")
            || (s.word(c).lemma().equalsIgnoreCase("not") && c < head && Negation.isNo(s, head)));
  }

  /** Joins words as they stand in the text, names in place of pronouns. */
  String join(ParsedSentence s, List<Integer> words, Voices voices) {
    return join(s, words, voices, w -> Optional.empty());
  }

  /**
   * The same as a part of a sentence, where pronouns stay if it is clear from the sentence itself
   * whom they mean: "Laroque handed in his resignation".
   *
   * @param said the words of the whole sentence
   */
  String joinWithin(
      ParsedSentence s, List<Integer> words, Collection<Integer> said, Voices voices) {
    return join(
        s,
        words,
        voices,
        w ->
            isOfSubject(s, w) || isNamedBefore(s, w, said)
                ? Optional.of(s.word(w).text())
                : again(s, w, said, voices));
  }

  /** "Rosa Lind left because [she] had lost [her] keys", where the text has "I" and "my". */
  private Optional<String> again(ParsedSentence s, int w, Collection<Integer> said, Voices voices) {
    String text = s.word(w).text().toLowerCase(Locale.ROOT);
    if (!Regex.matches(text, "i|me|my|mine") || named(voices.speaker()).isEmpty()) {
      return Optional.empty();
    }
    boolean named = false;
    for (int v : said) {
      if (v >= w) {
        continue;
      }
      boolean subject = s.word(v).text().equals("I") && s.is(v, "nsubj");
      if (!subject && isSomeoneElse(s, v)) {
        return Optional.empty();
      }
      named |= subject;
    }
    if (!named) {
      return Optional.empty();
    }
    return switch (gender(voices.speaker().name())) {
      case MALE -> Optional.of(text.equals("i") ? "he" : text.equals("me") ? "him" : "his");
      case FEMALE -> Optional.of(text.equals("i") ? "she" : text.equals("mine") ? "hers" : "her");
      default -> Optional.empty();
    };
  }

  /** Whether "he" or "she" could mean this one as well. */
  private boolean isSomeoneElse(ParsedSentence s, int w) {
    String tag = s.word(w).tag();
    boolean third = Regex.matches(s.word(w).text(), "(?i)he|him|his|she|her|hers");
    boolean person =
        s.word(w).ner().equals("PERSON")
            || (tag.startsWith("NN")
                && RoleNouns.isPerson(s.word(w).lemma().toLowerCase(Locale.ROOT)))
            || entities.entityAt(s, w).filter(e -> e.kind() == Entity.Kind.PERSON).isPresent();
    return third || (person && !isFirstPerson(s, w));
  }

  private static Gender gender(String name) {
    String first = name.split(" ", 2)[0];
    return switch (first.replace(".", "")) {
      case "Mr" -> Gender.MALE;
      case "Mrs", "Ms", "Miss" -> Gender.FEMALE;
      default -> GivenNames.gender(first);
    };
  }

  private String join(
      ParsedSentence s, List<Integer> words, Voices voices, IntFunction<Optional<String>> kept) {
    StringBuilder text = new StringBuilder();
    int previous = -1;
    for (int w : words) {
      int at = w;
      if (previous >= 0
          && (w != previous + 1 || s.word(previous).end() < s.word(w).begin())
          && !isTight(s, w)) {
        text.append(' ');
      }
      text.append(kept.apply(w).orElseGet(() -> word(s, at, voices)));
      previous = w;
    }
    return text.toString();
  }

  /**
   * Whether a pronoun means somebody whom the sentence has named before it, and nobody else whom it
   * could mean.
   */
  private boolean isNamedBefore(ParsedSentence s, int pronoun, Collection<Integer> said) {
    Optional<Entity> meant = thirdPerson(s, pronoun);
    if (meant.isEmpty()) {
      return false;
    }
    boolean person = meant.get().kind() == Entity.Kind.PERSON;
    boolean named = false;
    for (int w : said) {
      Optional<Entity> other = w < pronoun ? entities.entityAt(s, w) : Optional.empty();
      if (other.isPresent() && (other.get().kind() == Entity.Kind.PERSON) == person) {
        if (!other.equals(meant)) {
          return false;
        }
        named = true;
      }
    }
    return named;
  }

  private Optional<Entity> thirdPerson(ParsedSentence s, int pronoun) {
    return Regex.matches(s.word(pronoun).text(), THIRD_PERSON)
        ? entities.entityAt(s, pronoun)
        : Optional.empty();
  }

  /**
   * Whether a pronoun means whom the subject of its own clause means, and comes after it. Who does
   * what hangs on a verb without a subject of its own may be another: "asked Weber to publish its
   * report".
   */
  private boolean isOfSubject(ParsedSentence s, int pronoun) {
    Optional<Entity> entity = thirdPerson(s, pronoun);
    if (entity.isEmpty()) {
      return false;
    }
    int at = pronoun;
    while (s.word(at).head() >= 0
        && !s.is(at, "nsubj", "nsubj:pass", "csubj", "xcomp", "ccomp", "advcl", "acl")) {
      at = s.word(at).head();
      Optional<Integer> subject = s.child(at, "nsubj", "nsubj:pass");
      if (subject.isPresent()) {
        int word = subject.get();
        int who = Regex.matches(s.word(word).tag(), "WP|WDT") ? s.word(at).head() : word;
        return word < pronoun && who >= 0 && entity.equals(entities.entityAt(s, who));
      }
    }
    return false;
  }

  private static boolean isTight(ParsedSentence s, int w) {
    return s.word(w).tag().equals("POS") || Regex.matches(s.word(w).text(), "[,.;:!?%’”)]|n['’]t");
  }

  /** A word, or the name it stands for. */
  String word(ParsedSentence s, int w, Voices voices) {
    String tag = s.word(w).tag();
    if (tag.equals("PRP") && Regex.matches(s.word(w).text(), "['’]s")) {
      return " us"; // "let's", written as one word
    }
    if (tag.equals("PRP") || tag.equals("PRP$") || isFirstPerson(s, w)) {
      return pronoun(s, w, voices).orElse(s.word(w).text());
    }
    if (w > 0 && isContraction(s, w) && isFirstPerson(s, w - 1) && isReplaced(s, w - 1, voices)) {
      return " " + spelledOut(s, w, true); // "that I'll walk": "that Lee will walk"
    }
    if (w > 0 && isContraction(s, w) && Regex.matches(s.word(w - 1).text(), THIRD_PERSON)) {
      boolean firm =
          entities
              .entityAt(s, w - 1)
              .filter(e -> e.kind() == Entity.Kind.ORGANIZATION && !e.name().endsWith("s"))
              .isPresent();
      return " " + spelledOut(s, w, firm); // "the firms've" cannot stand for "they've"
    }
    if (tag.equals("VBD") && s.word(w).text().equals("were") && isNamed(s, w, voices)) {
      return "was";
    }
    return tag.equals("VBP") && isNamed(s, w, voices) ? third(s, w) : s.word(w).text();
  }

  private boolean isReplaced(ParsedSentence s, int w, Voices voices) {
    return isParticipant(s, w) && pronoun(s, w, voices).isPresent();
  }

  private static boolean isContraction(ParsedSentence s, int w) {
    return Regex.matches(s.word(w).text(), "(?i)['’](ve|re|ll|d|s)")
        && Regex.matches(s.word(w).tag(), "VB[PDZ]|MD");
  }

  private static String spelledOut(ParsedSentence s, int w, boolean singular) {
    boolean auxiliary = s.is(w, "aux", "aux:pass", "cop");
    boolean have = auxiliary ? VerbWriter.isHas(s, w) : s.word(w).lemma().equals("have");
    boolean had =
        auxiliary
            ? VerbWriter.isHad(s, w)
            : s.word(w).lemma().equals("have") || s.word(w).tag().equals("VBD");
    return switch (s.word(w).text().substring(1).toLowerCase(Locale.ROOT)) {
      case "ve" -> singular ? "has" : "have";
      case "re" -> singular ? "is" : "are";
      case "ll" -> "will";
      case "s" -> have ? "has" : "is";
      default -> had ? "had" : "would";
    };
  }

  /** Whether a name stands for the "I" that a verb agrees with. */
  private boolean isNamed(ParsedSentence s, int verb, Voices voices) {
    boolean auxiliary = s.is(verb, "aux", "cop") && s.word(verb).head() >= 0;
    int head = auxiliary ? s.word(verb).head() : verb;
    return s.children(head, "nsubj").stream()
        .filter(c -> c < verb && s.child(c, "conj").isEmpty())
        .anyMatch(c -> isParticipant(s, c) && pronoun(s, c, voices).isPresent());
  }

  private static String third(ParsedSentence s, int verb) {
    String text = s.word(verb).text().toLowerCase(Locale.ROOT);
    boolean attached = s.word(verb).begin() == (verb > 0 ? s.word(verb - 1).end() : -1);
    String form =
        Regex.matches(text, "am|are|['’]m|['’]re")
            ? "is"
            : Regex.matches(text, "have|['’]ve") ? "has" : Inflection.third(s.word(verb).lemma());
    return attached ? " " + form : form;
  }

  private Optional<String> pronoun(ParsedSentence s, int w, Voices voices) {
    String text = s.word(w).text().toLowerCase(Locale.ROOT);
    if (Regex.matches(text, "(him|her|it)self|themselves|ourselves")) {
      return Optional.empty();
    }
    if (Regex.matches(text, "myself|yourself")) {
      return named(text.equals("myself") ? voices.speaker() : voices.addressee())
          .map(Phrases::reflexive);
    }
    Optional<String> name;
    if (FIRST_PERSON.contains(text)) {
      name = named(voices.speaker());
    } else if (SECOND_PERSON.contains(text)) {
      name = named(voices.addressee());
    } else if (FIRST_PERSON_PLURAL.contains(text)) {
      name = group(s, w, voices.speaker()).map(Entity::name).or(() -> issuer(voices.speaker()));
    } else {
      name =
          entities
              .entityAt(s, w)
              .map(Phrases::inSentence)
              .or(() -> entities.nounAt(s, w).map(EntityLookup.Noun::text));
    }
    return name.map(
        n ->
            (s.word(w).tag().equals("PRP$") && !s.is(w, "obl", "obj", "iobj"))
                    || Regex.matches(text, "my|mine|your|yours|our|ours|hers|theirs")
                ? possessive(n)
                : n);
  }

  /** "Graham Sele saw it himself". */
  private static String reflexive(String name) {
    return switch (gender(name)) {
      case MALE -> "himself";
      case FEMALE -> "herself";
      default -> "themselves";
    };
  }

  /** A description that began a sentence loses its capital: "Three losing bidders". */
  private static String inSentence(Entity entity) {
    String name = entity.name();
    boolean described = entity.kind() == Entity.Kind.GROUP || entity.kind() == Entity.Kind.OTHER;
    boolean capital = name.length() > 1 && Character.isLowerCase(name.charAt(1));
    boolean several =
        name.indexOf(' ') > 0
            && name.substring(name.indexOf(' '))
                .equals(name.substring(name.indexOf(' ')).toLowerCase(Locale.ROOT));
    String said =
        described && capital && several
            ? Character.toLowerCase(name.charAt(0)) + name.substring(1)
            : name;
    return isBare(entity, said) ? "the " + said : said;
  }

  /** "company", "head of the bank": a description without its article. */
  private static boolean isBare(Entity entity, String name) {
    boolean common = Character.isLowerCase(name.charAt(0));
    String first = name.split(" ", 2)[0];
    return common
        && entity.kind() != Entity.Kind.GROUP
        && !Regex.matches(
            first,
            "the|a|an|this|that|these|those|his|her|its|their|my|our|your|some|any|no|one|two|three|four|five|six|seven|eight|nine|ten|several|many|most|all|both|each|every|another|others?|.*['’]s?");
  }

  /** The name to put for "I"; who is not named stays "I". */
  private static Optional<String> named(Source source) {
    return source.name().isEmpty()
            || source.name().equals(SourceFinder.UNNAMED)
            || Regex.matches(source.name(), THIRD_PERSON)
        ? Optional.empty()
        : Optional.of(source.name());
  }

  private static String possessive(String name) {
    return name.endsWith("s") ? name + "'" : name + "'s";
  }

  /** First and last word of the phrase headed by the word, clauses left out. */
  static int[] bounds(ParsedSentence s, int head) {
    List<Integer> words =
        new ArrayList<>(
            s.subtree(head, c -> s.is(c, "acl:relcl", "parataxis", "cop", "nsubj", "aux")));
    while (words.size() > 1 && s.is(words.get(words.size() - 1), "punct")) {
      words.remove(words.size() - 1);
    }
    while (words.size() > 1 && s.is(words.get(0), "punct", "cc")) {
      words.remove(0);
    }
    return new int[] {words.get(0), words.get(words.size() - 1)};
  }
}
