package org.gainsay.extract;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gainsay.claim.Entity;
import org.gainsay.extract.ParsedSentence.Word;

/**
 * Finds the names of a document: chains of capitalised words, told apart by the recognizer's votes
 * over the whole document, since it misses single mentions ("Sessions").
 */
final class NameFinder {
  private static final ImmutableSet<String> DATE_WORDS =
      ImmutableSet.of(
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December",
          "Jan.",
          "Feb.",
          "Mar.",
          "Apr.",
          "Jun.",
          "Jul.",
          "Aug.",
          "Sept.",
          "Sep.",
          "Oct.",
          "Nov.",
          "Dec.",
          "Monday",
          "Tuesday",
          "Wednesday",
          "Thursday",
          "Friday",
          "Saturday",
          "Sunday",
          "AM",
          "PM",
          "A.M.",
          "P.M.",
          "TV");

  private static final ImmutableSet<String> PARTICLES =
      ImmutableSet.of("de", "la", "van", "von", "der", "den", "bin", "al", "el", "del", "da", "di");

  private static final ImmutableSet<String> SPEECH =
      ImmutableSet.of("Said", "Says", "Asked", "Added", "Replied", "Wrote", "Answered", "Tweeted");

  /** They stand before names as titles do, but before much else too. */
  private static final ImmutableSet<String> PARTIES =
      ImmutableSet.of("democrat", "republican", "conservative", "liberal", "independent");

  /** They belong to the name before the comma. */
  private static final ImmutableSet<String> SUFFIXES =
      ImmutableSet.of(
          "Inc.", "Inc", "Corp.", "Corp", "Ltd.", "Ltd", "LLC", "Co.", "PLC", "Jr.", "Jr", "Sr.",
          "Sr", "II", "III", "IV");

  private static final ImmutableSet<String> PLACE_WORDS =
      ImmutableSet.of(
          "street",
          "st.",
          "avenue",
          "ave.",
          "road",
          "rd.",
          "lane",
          "boulevard",
          "blvd.",
          "square",
          "bridge",
          "river",
          "lake",
          "bay",
          "island",
          "islands",
          "county",
          "valley",
          "mountain",
          "mountains",
          "harbor",
          "harbour",
          "airport",
          "park",
          "beach",
          "creek",
          "hill",
          "hills",
          "forest",
          "canyon",
          "peninsula",
          "ocean",
          "sea",
          "highway",
          "plaza",
          "pier",
          "dock");

  private final ParsedDocument document;
  private final Map<String, EnumMap<Entity.Kind, Integer>> votes = new HashMap<>();
  private final Set<String> surnames = new HashSet<>();

  /** Words written with a capital within a sentence. */
  private final Set<String> inside = new HashSet<>();

  /** First words of companies' names: "Brannock" can stand for "Brannock Holdings". */
  private final Set<String> firms = new HashSet<>();

  /** Names that are counted or owned like things: "every Fiesta", "your Fiesta", "Fiestas". */
  private final Set<String> things = new HashSet<>();

  /** Last words of names that say something: no things. */
  private final Set<String> speaking = new HashSet<>();

  /** Single names with "the", as no person's is: "the Fiesta". */
  private final Set<String> articled = new HashSet<>();

  /** Single names that something said of them shows to be people's. */
  private final Set<String> people = new HashSet<>();

  NameFinder(ParsedDocument document) {
    this.document = document;
    for (ParsedSentence sentence : document.sentences()) {
      boolean plain = !titleCase(sentence);
      for (int i = 0; i < sentence.size() && plain; i++) {
        Word word = sentence.word(i);
        if (word.tag().startsWith("NNP") && i > 0 && isLetter(sentence.word(i - 1))) {
          inside.add(word.text());
        }
        if (isCounted(sentence, i)) {
          things.add(word.text());
        } else if (word.tag().equals("NNPS")) {
          things.add(word.lemma());
        }
        if (word.tag().startsWith("NNP")
            && sentence.is(i, "nsubj")
            && word.head() >= 0
            && RegisterBuilder.CUES.contains(sentence.word(word.head()).lemma())) {
          speaking.add(word.text());
        }
        if (isArticled(sentence, i)) {
          articled.add(word.text());
        }
        boolean titled = i > 0 && RoleNouns.isPerson(lower(sentence, i - 1));
        if (word.tag().startsWith("NNP") && (titled || isExplainedAsPerson(sentence, i))) {
          people.add(word.text());
        }
      }
      for (Word word : sentence.words()) {
        kind(word.ner())
            .forEach(
                k ->
                    votes
                        .computeIfAbsent(word.text(), t -> new EnumMap<>(Entity.Kind.class))
                        .merge(k, 1, Integer::sum));
      }
    }
    for (ParsedSentence sentence : document.sentences()) {
      if (!titleCase(sentence)) {
        for (NameSpan span : find(sentence)) {
          if (span.kind() == Entity.Kind.PERSON && span.to() > span.from()) {
            surnames.add(sentence.word(span.to()).text());
          }
          if (span.kind() == Entity.Kind.OTHER
              && span.to() > span.from()
              && articled.contains(sentence.word(span.to()).text())) {
            firms.add(sentence.word(span.from()).text()); // "Ford Fiesta": Ford makes it
          }
          if (span.kind() == Entity.Kind.ORGANIZATION
              && span.to() > span.from()
              && NameBook.isKindOf(span.tokens(), "company")) {
            firms.add(sentence.word(span.from()).text());
          }
        }
      }
    }
  }

  /** "a Fiesta", "your Fiesta": what there can be several of is no body. */
  private static boolean isCounted(ParsedSentence sentence, int i) {
    boolean alone =
        i + 1 == sentence.size() || !Character.isUpperCase(sentence.word(i + 1).text().charAt(0));
    return i > 0
        && alone
        && sentence.word(i).tag().startsWith("NN")
        && Character.isUpperCase(sentence.word(i).text().charAt(0))
        && !sentence.word(i).ner().equals("PERSON")
        && Regex.matches(lower(sentence, i - 1), "a|an|every|each|your|my|our|this|another");
  }

  /** "the Fiesta", where nothing follows that could be what is meant: not "the Trump campaign". */
  private static boolean isArticled(ParsedSentence sentence, int i) {
    return i > 0
        && sentence.word(i).tag().startsWith("NNP")
        && !sentence.is(i, "compound", "amod")
        && lower(sentence, i - 1).equals("the")
        && (i + 1 == sentence.size()
            || !Character.isUpperCase(sentence.word(i + 1).text().charAt(0)));
  }

  private static boolean isLetter(Word word) {
    return Character.isLetterOrDigit(word.text().charAt(0));
  }

  /** "Sessions, a former senator": an apposition tells what the recognizer missed. */
  private static boolean isExplainedAsPerson(ParsedSentence sentence, int i) {
    return sentence.children(i, "appos").stream()
        .map(sentence::word)
        .anyMatch(w -> w.tag().equals("NN") && RoleNouns.isPerson(Ascii.toLowerCase(w.lemma())));
  }

  private static ImmutableList<Entity.Kind> kind(String ner) {
    return switch (ner) {
      case "PERSON" -> ImmutableList.of(Entity.Kind.PERSON);
      case "ORGANIZATION" -> ImmutableList.of(Entity.Kind.ORGANIZATION);
      case "LOCATION" -> ImmutableList.of(Entity.Kind.PLACE);
      case "MISC" -> ImmutableList.of(Entity.Kind.OTHER);
      default -> ImmutableList.of();
    };
  }

  /** All names of the document, in text order. */
  ImmutableList<NameSpan> find() {
    ImmutableList.Builder<NameSpan> plain = ImmutableList.builder();
    Set<String> known = new HashSet<>();
    for (ParsedSentence sentence : document.sentences()) {
      if (!titleCase(sentence)) {
        for (NameSpan span : find(sentence)) {
          plain.add(span);
          known.add(span.text());
        }
      }
    }
    List<NameSpan> all = new ArrayList<>(plain.build());
    for (ParsedSentence sentence : document.sentences()) {
      if (titleCase(sentence)) {
        all.addAll(findKnown(sentence, known));
      }
    }
    all.sort(
        java.util.Comparator.comparingInt((NameSpan s) -> s.sentence().index())
            .thenComparingInt(NameSpan::from));
    return ImmutableList.copyOf(all);
  }

  /** Whether capitals tell nothing: a headline in which nearly every word has one. */
  static boolean titleCase(ParsedSentence sentence) {
    int words = 0;
    int capitals = 0;
    if (sentence.word(sentence.size() - 1).text().equals(".")) {
      return false;
    }
    for (Word word : sentence.words()) {
      if (word.tag().startsWith("V") && Character.isLowerCase(word.text().charAt(0))) {
        return false;
      }
      if (word.text().length() > 3 && Character.isLetter(word.text().charAt(0))) {
        words++;
        capitals += Character.isUpperCase(word.text().charAt(0)) ? 1 : 0;
      }
    }
    return words >= 4 && capitals >= words - words / 8;
  }

  /** In a headline only names that the text knows, and a person's after what he is. */
  private List<NameSpan> findKnown(ParsedSentence sentence, Set<String> known) {
    List<NameSpan> result = new ArrayList<>();
    for (int i = 0; i < sentence.size(); i++) {
      for (int to = Math.min(sentence.size() - 1, i + 5); to >= i; to--) {
        String text = sentence.text(i, to);
        boolean name =
            known.contains(text)
                || (i == to && surnames.contains(text))
                || isNamedHolder(sentence, i, to);
        if (name) {
          Entity.Kind kind = kind(sentence, i, to, false);
          result.add(new NameSpan(sentence, i, to, i, kind));
          i = to;
          break;
        }
      }
    }
    return result;
  }

  /** "Briefing by the Minister, Ann Lee": the recognizer is sure, and the comma sets it apart. */
  private static boolean isNamedHolder(ParsedSentence sentence, int from, int to) {
    return to > from
        && from > 1
        && sentence.word(from - 1).text().equals(",")
        && RoleNouns.isPerson(lower(sentence, from - 2))
        && sentence.words().subList(from, to + 1).stream().allMatch(w -> w.ner().equals("PERSON"))
        && (to + 1 == sentence.size() || !sentence.word(to + 1).ner().equals("PERSON"));
  }

  private List<NameSpan> find(ParsedSentence sentence) {
    List<NameSpan> result = new ArrayList<>();
    for (int i = 0; i < sentence.size(); i++) {
      if (!capital(sentence, i)) {
        continue;
      }
      int to = i;
      for (int next = next(sentence, to); next > 0; next = next(sentence, to)) {
        to = next;
      }
      if (!partyAndState(sentence, i, to)) {
        split(sentence, i, to, result);
      }
      i = to;
    }
    return result;
  }

  private boolean capital(ParsedSentence sentence, int i) {
    Word word = sentence.word(i);
    if (word.text().isEmpty()
        || isSpeechVerb(sentence, i)
        || !Character.isUpperCase(word.text().charAt(0))
        || DATE_WORDS.contains(word.text())) {
      return false;
    }
    if (word.tag().startsWith("NNP")) {
      return true;
    }
    boolean content = word.tag().startsWith("N") || word.tag().startsWith("J");
    return content && !word.ner().equals("O") && !word.ner().equals("MISC");
  }

  /** The next word of the same chain, over a connector if need be; -1 at its end. */
  private int next(ParsedSentence sentence, int i) {
    if (i + 1 >= sentence.size()) {
      return -1;
    }
    if (capital(sentence, i + 1)) {
      return apart(sentence.word(i), sentence.word(i + 1)) ? -1 : i + 1;
    }
    if (i + 2 >= sentence.size() || !capital(sentence, i + 2)) {
      return -1;
    }
    Word here = sentence.word(i);
    Word link = sentence.word(i + 1);
    Word after = sentence.word(i + 2);
    boolean joined =
        switch (link.text()) {
          case "of" ->
              link.ner().equals("ORGANIZATION")
                  || RoleNouns.isOrganization(Ascii.toLowerCase(here.text()));
          case "and", "for", "the" ->
              (link.ner().equals("ORGANIZATION")
                      && here.ner().equals("ORGANIZATION")
                      && after.ner().equals("ORGANIZATION"))
                  || isBodyName(sentence, i);
          case "," -> SUFFIXES.contains(after.text());
          case "&" -> here.ner().equals(after.ner()) && !here.ner().equals("LOCATION");
          case "-", "–" -> here.end() == link.begin() && link.end() == after.begin();
          default -> PARTICLES.contains(link.text());
        };
    return joined ? i + 2 : -1;
  }

  /**
   * "the Privacy and Civil Liberties Board": one name, since its noun comes last, whatever the
   * tagger makes of the word before "and".
   */
  private boolean isBodyName(ParsedSentence sentence, int i) {
    boolean opens =
        i > 0
            && sentence.word(i + 1).text().equals("and")
            && lower(sentence, i - 1).equals("the")
            && Character.isUpperCase(sentence.word(i).text().charAt(0))
            && !Regex.matches(sentence.word(i).ner(), "PERSON|LOCATION")
            && !RoleNouns.isOrganization(lower(sentence, i));
    int to = i + 2;
    while (opens && to + 1 < sentence.size() && capital(sentence, to + 1)) {
      to++;
    }
    return opens && to > i + 2 && RoleNouns.isOrganization(lower(sentence, to));
  }

  /** "Said Sessions": the verb is taken for a name. */
  private boolean isSpeechVerb(ParsedSentence sentence, int i) {
    return i == 0
        && sentence.size() > 1
        && SPEECH.contains(sentence.word(0).text())
        && (sentence.word(0).ner().equals("O") || inside.contains(sentence.word(1).text()));
  }

  /** Whether a country or its adjective stands beside a name of its own: "US Russia relations". */
  private static boolean apart(Word left, Word right) {
    return (isNation(left) && (isNation(right) || right.ner().equals("PERSON")))
        || (isNation(right) && left.ner().equals("PERSON"));
  }

  private static boolean isNation(Word word) {
    return !word.ner().equals("ORGANIZATION")
        && !word.ner().equals("PERSON")
        && Countries.of(word.text()).isPresent();
  }

  /** "(D-N.Y.)", "(R-Ala.)". */
  private static boolean partyAndState(ParsedSentence sentence, int from, int to) {
    return from > 0
        && sentence.word(from - 1).text().equals("(")
        && sentence.word(from).text().length() == 1
        && to > from;
  }

  /** Takes the titles and other names before a name off it. */
  private void split(ParsedSentence sentence, int from, int to, List<NameSpan> result) {
    boolean bodyOf =
        to > from + 1
            && RoleNouns.isOrganization(lower(sentence, from))
            && lower(sentence, from + 1).equals("of");
    if (bodyOf || (RoleNouns.isOrganization(lower(sentence, to)) && to > from)) {
      int start = isBodyName(sentence, from - 2) ? from - 2 : from;
      result.add(new NameSpan(sentence, start, to, start, Entity.Kind.ORGANIZATION));
      return;
    }
    if (from == to && isDoubtful(sentence, from)) {
      return;
    }
    int title = -1;
    for (int i = from; i <= to; i++) {
      if (isTitle(sentence, i, from, to)) {
        title = i;
      }
    }
    if (title < 0) {
      result.add(span(sentence, from, to, from));
      return;
    }
    namesBefore(sentence, from, title, result);
    int start = title + 1;
    while (start <= to && sentence.word(start).tag().equals("HYPH")) {
      start += 2; // "President-elect"
    }
    if (start <= to) {
      result.add(span(sentence, start, to, from));
    }
  }

  /** A capital at the beginning of a sentence, a number word or an adjective is no name. */
  private boolean isDoubtful(ParsedSentence sentence, int i) {
    Word word = sentence.word(i);
    boolean opening = i == 0 || !Character.isLetterOrDigit(sentence.word(i - 1).text().charAt(0));
    boolean unknown = word.ner().equals("O") && !votes.containsKey(word.text());
    boolean common =
        unknown && opening && Character.isUpperCase(word.text().charAt(0)) && !midName(word.text());
    return common
        || Numbers.value(word.text()).isPresent()
        || (word.tag().startsWith("J") && Countries.of(word.text()).isEmpty());
  }

  /** Whether the word is written with a capital inside a sentence somewhere. */
  private boolean midName(String text) {
    return inside.contains(text);
  }

  private static boolean isTitle(ParsedSentence sentence, int i, int from, int to) {
    String lower = lower(sentence, i);
    if (!RoleNouns.isPerson(lower)
        || isName(sentence, i, from)
        || (i > from && lower(sentence, i - 1).equals("of"))) {
      return false;
    }
    boolean before = i < to && sentence.word(i + 1).ner().equals("PERSON");
    return before || i == to || !PARTIES.contains(lower);
  }

  /** Whether a role noun is part of a person's name here: "Dean Baker", "Mary Bishop". */
  private static boolean isName(ParsedSentence sentence, int i, int from) {
    Word word = sentence.word(i);
    return word.ner().equals("PERSON")
        && (GivenNames.contains(word.text())
            || (i > from && GivenNames.contains(sentence.word(i - 1).text())));
  }

  /** The organisations and places among the words before a title: "House Democratic Caucus". */
  private void namesBefore(ParsedSentence sentence, int from, int title, List<NameSpan> result) {
    for (int i = from; i < title; i++) {
      String ner = sentence.word(i).ner();
      if ((!ner.equals("ORGANIZATION") && !ner.equals("LOCATION"))
          || RoleNouns.isPerson(lower(sentence, i))) {
        continue;
      }
      int to = i;
      while (to + 1 < title
          && sentence.word(to + 1).ner().equals(ner)
          && !RoleNouns.isPerson(lower(sentence, to + 1))) {
        to++;
      }
      result.add(span(sentence, i, to, i));
      i = to;
    }
  }

  private NameSpan span(ParsedSentence sentence, int from, int to, int titleFrom) {
    return new NameSpan(sentence, from, to, titleFrom, kind(sentence, from, to, titleFrom < from));
  }

  private Entity.Kind kind(ParsedSentence sentence, int from, int to, boolean titled) {
    String text = sentence.text(from, to);
    Word last = sentence.word(to);
    if (RoleNouns.isOrganization(lower(sentence, to))
        || (to > from && RoleNouns.isOrganization(lower(sentence, from)))) {
      return Entity.Kind.ORGANIZATION;
    }
    boolean made =
        things.contains(last.text())
            || (articled.contains(last.text())
                && Regex.matches(last.ner(), "PERSON|O|MISC")
                && !titled
                && !GivenNames.contains(sentence.word(from).text()));
    if (to > from && made) {
      return Entity.Kind.OTHER; // "Ford Fiesta": what the firm makes, not the firm
    }
    if (Countries.of(text).isPresent()) {
      return last.tag().equals("NNPS") && !Countries.of(text).get().equals(text)
          ? Entity.Kind.GROUP
          : Entity.Kind.PLACE;
    }
    if (last.tag().equals("NNPS") && RoleNouns.isPerson(Ascii.toLowerCase(last.lemma()))) {
      return Entity.Kind.GROUP;
    }
    if (titled
        || (from == to && (surnames.contains(last.text()) || people.contains(last.text())))) {
      return Entity.Kind.PERSON;
    }
    if (from == to && firms.contains(text) && !last.ner().equals("LOCATION")) {
      return Entity.Kind.ORGANIZATION;
    }
    if (to > from && PLACE_WORDS.contains(lower(sentence, to))) {
      return Entity.Kind.PLACE;
    }
    EnumMap<Entity.Kind, Integer> tally = new EnumMap<>(Entity.Kind.class);
    for (int i = from; i <= to; i++) {
      kind(sentence.word(i).ner()).forEach(k -> tally.merge(k, 1, Integer::sum));
    }
    if (tally.isEmpty() && from == to && votes.containsKey(text)) {
      tally.putAll(votes.get(text));
    }
    boolean speaks = speaking.contains(last.text());
    if (tally.isEmpty()) {
      return to > from && to - from < 3 && GivenNames.contains(sentence.word(from).text())
          ? Entity.Kind.PERSON
          : speaks ? Entity.Kind.ORGANIZATION : Entity.Kind.OTHER;
    }
    if (speaks && tally.keySet().equals(EnumSet.of(Entity.Kind.OTHER))) {
      return Entity.Kind.ORGANIZATION;
    }
    return java.util.Collections.max(tally.entrySet(), Map.Entry.comparingByValue()).getKey();
  }

  private static String lower(ParsedSentence sentence, int i) {
    return Ascii.toLowerCase(sentence.word(i).text());
  }
}
