package org.gainsay.document;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gainsay.document.Turns.Turn;

/**
 * A printed interview: questions and answers without labels, under a few lines that say who was
 * asked. "Magnus Firth has been coxswain since 2003. He spoke to Rhona Gair." Immutable.
 */
final class Interview {
  private static final int LONGEST_QUESTION = 45;

  /** A remark that takes the place of a question, as "They say that you had a torch", is short. */
  private static final int LONGEST_REMARK = 30;

  private static final int FEWEST_QUESTIONS = 3;
  private static final int LONGEST_INTRODUCTION = 12;

  /** Lines at the foot that may say who asked. */
  private static final int CREDITS = 4;

  private static final String NAME =
      "\\p{Lu}[\\p{L}’'-]+(?: (?:\\p{Lu}\\.|de|van|von|al|bin|\\p{Lu}[\\p{L}’'-]+)){1,3}";

  /** A name, but not "From May" or "On Monday", nor "The Post". */
  private static final Pattern NAMES =
      Pattern.compile(
          "(?!(?:From|In|On|For|At|After|Before|Since|The|When|Last|This|That|By|But|And|As|If|With"
              + "|During|Until|While|Here|Today|No|Our|His|Her|Its|Their|We|He|She|It|They|You)\\b)"
              + "(?<![\\p{L}’'-])"
              + NAME);

  /** Who speaks with whom: groups 1 and 2. */
  private static final Pattern SPOKE =
      Pattern.compile(
          "\\b((?:[Hh]e|[Ss]he|[Tt]hey|"
              + NAME
              + ")) (?:(?:has |have )?(?:spoken?|talk(?:s|ed)?|speaks?)|was (?:speaking|talking)|sat down|sits down)"
              + "(?: (?:exclusively|at length|[a-z]+ly))? (?:to|with) (?:[^.?!]{0,60}? )??("
              + NAME
              + ")");

  private static final Pattern ASKS =
      Pattern.compile(
          "("
              + NAME
              + ") (?:asked|put|asks|puts|met|meets|visited|visits|interviewed|interviews|(?:spoke|talked|speaks|talks) (?:to|with)|sat down with|caught up with)"
              + " (?:him|her|them|the questions|all the questions|a few questions|our questions)\\b");

  /** Whoever stands behind it was asked. */
  private static final Pattern INTERVIEW_WITH =
      Pattern.compile(
          "(?i:\\b(?:interview|conversation|q ?& ?a|questions and answers|five questions|ten questions"
              + "|questions|talk)(?: with| for| to):?|\\b(?:met|meets|interviewed|interviews|asked|asks))"
              + " (?:[\\p{Ll}’'-]+ ){0,6}("
              + NAME
              + ")");

  /** "Interview: Hanne Brockwell", of whoever asks, or where nobody else is told of is asked. */
  private static final Pattern TITLED =
      Pattern.compile("^(?i:interview|in conversation|q ?& ?a)\\s?[:–—|] (" + NAME + ")\\b");

  private static final Pattern BYLINE =
      Pattern.compile(
          "(?i:^|\\b)(?:(?i:interview(?:ed)?|questions|text|words)\\s?:? )?[Bb][Yy] ("
              + NAME
              + ")|^(?i:interview|questions)\\s?: ("
              + NAME
              + ")$");

  /** "Interview: Hanne Brockwell" at the foot. */
  private static final Pattern CREDIT =
      Pattern.compile(
          "^(?i:interview(?:ed)?|questions|as told to|the interview was conducted|this interview)\\b.{0,160}$");

  /** "Did you see it?", "«Did you see it?»". */
  private static final Pattern QUESTION = Pattern.compile("\\?[*_»”’\"]{0,3}$");

  /** "– ", "«", "**" before what is asked or answered. */
  private static final Pattern MARKS = Pattern.compile("^(?:[–—-] |[«*_]{1,3})");

  private static final Pattern ABOUT_INTERVIEW =
      Pattern.compile("(?i)\\b(?:interview|talks?|conversation|in person)\\b");

  private static final Pattern MINE = Pattern.compile("\\b(?:I|me|[Mm]y)\\b");

  private final ImmutableMap<Integer, Turn> turns;

  private Interview(ImmutableMap<Integer, Turn> turns) {
    this.turns = turns;
  }

  /** What the paragraph of a number is, if the document is an interview. */
  Optional<Turn> turn(int paragraph) {
    return Optional.ofNullable(turns.get(paragraph));
  }

  static Interview of(List<Paragraph> paragraphs) {
    SortedMap<Integer, Passage.Kind> kinds =
        Stream.<Setting>of(
                Interview::lettered, Interview::paired, Interview::inTurn, Interview::marked)
            .map(layout -> layout.read(paragraphs))
            .filter(found -> !found.isEmpty())
            .findFirst()
            .orElseGet(TreeMap::new);
    if (kinds.isEmpty()
        || kinds.firstKey() > LONGEST_INTRODUCTION
        || !isPersonal(paragraphs, kinds)) {
      return new Interview(ImmutableMap.of());
    }
    Set<String> asked = new LinkedHashSet<>();
    kinds.forEach(
        (i, kind) -> {
          if (kind == Passage.Kind.QUESTION) {
            asked.add(text(paragraphs, i));
          }
        });
    ImmutableMap.Builder<Integer, Turn> turns = ImmutableMap.builder();
    List<MappedText> introduction = introduction(paragraphs, kinds.firstKey());
    People.of(introduction, asked)
        .or(() -> People.named(introduction, asked))
        .ifPresent(
            people ->
                kinds.forEach(
                    (i, kind) -> turns.put(i, turn(paragraphs.get(i).text(), kind, people))));
    return new Interview(turns.buildOrThrow());
  }

  /** One way in which questions and answers are set; nothing if a document is not set so. */
  @FunctionalInterface
  private interface Setting {
    SortedMap<Integer, Passage.Kind> read(List<Paragraph> paragraphs);
  }

  /** What stands before the first question, and the credit at the foot. */
  private static List<MappedText> introduction(List<Paragraph> paragraphs, int first) {
    List<MappedText> introduction = new ArrayList<>();
    paragraphs.subList(0, first).forEach(p -> introduction.add(p.text()));
    for (int i = Math.max(first, paragraphs.size() - CREDITS); i < paragraphs.size(); i++) {
      if (CREDIT.matcher(text(paragraphs, i)).find()) {
        introduction.add(paragraphs.get(i).text());
      }
    }
    return introduction;
  }

  /** The only person whom the sentences above questions and answers name. */
  static Optional<MappedText> onlyPerson(List<MappedText> introduction) {
    Optional<MappedText> first = People.firstBut("", introduction);
    return first.filter(f -> People.firstBut(f.text(), introduction).isEmpty());
  }

  private static Turn turn(MappedText text, Passage.Kind kind, People people) {
    Optional<MappedText> speaker =
        kind == Passage.Kind.QUESTION ? people.asker : Optional.of(people.asked);
    Matcher marks = MARKS.matcher(text.text());
    return new Turn(
        kind,
        speaker.orElseGet(() -> text.slice(0, 0)),
        marks.find() ? text.from(marks.end()) : text);
  }

  /** Each question right above its answer, a blank line between the pairs. */
  private static SortedMap<Integer, Passage.Kind> paired(List<Paragraph> paragraphs) {
    int first = -1;
    int questions = 0;
    int pairs = 0;
    int others = 0;
    for (int i = 0; i < paragraphs.size(); i++) {
      if (!isFirstOfBlock(paragraphs, i)) {
        continue;
      }
      boolean pair = isFollowedInBlock(paragraphs, i);
      boolean question = pair && isQuestion(text(paragraphs, i));
      first = question && first < 0 ? i : first;
      questions += question ? 1 : 0;
      pairs += pair && first >= 0 ? 1 : 0;
      others += !pair && first >= 0 ? 1 : 0;
    }
    SortedMap<Integer, Passage.Kind> kinds = new TreeMap<>();
    if (questions < FEWEST_QUESTIONS || questions * 2 < pairs || others * 2 > pairs) {
      return kinds;
    }
    for (int i = first; i < paragraphs.size(); i++) {
      boolean asks =
          isFirstOfBlock(paragraphs, i)
              && isFollowedInBlock(paragraphs, i)
              && (isQuestion(text(paragraphs, i))
                  || Sentences.words(text(paragraphs, i)) <= LONGEST_REMARK);
      kinds.put(i, asks ? Passage.Kind.QUESTION : Passage.Kind.ANSWER);
    }
    return kinds;
  }

  /** The letters Q and A on lines of their own. */
  private static SortedMap<Integer, Passage.Kind> lettered(List<Paragraph> paragraphs) {
    SortedMap<Integer, Passage.Kind> kinds = new TreeMap<>();
    Optional<Passage.Kind> open = Optional.empty();
    int letters = 0;
    for (int i = 0; i < paragraphs.size(); i++) {
      String text = text(paragraphs, i);
      if (text.equals("Q") || text.equals("A")) {
        open = Optional.of(text.equals("Q") ? Passage.Kind.QUESTION : Passage.Kind.ANSWER);
        letters++;
      } else if (open.isPresent()) {
        kinds.put(i, open.get());
      }
    }
    return letters > FEWEST_QUESTIONS ? kinds : new TreeMap<>();
  }

  /** One paragraph asks, the next answers, and so on; some remarks take the place of a question. */
  private static SortedMap<Integer, Passage.Kind> inTurn(List<Paragraph> paragraphs) {
    SortedMap<Integer, Passage.Kind> kinds = new TreeMap<>();
    int first = firstQuestion(paragraphs);
    int last = lastSpoken(paragraphs);
    int questions = 0;
    int remarks = 0;
    for (int i = first; first >= 0 && i <= last; i++) {
      boolean asks = (i - first) % 2 == 0;
      if (asks) {
        questions += isQuestion(text(paragraphs, i)) ? 1 : 0;
        remarks += isQuestion(text(paragraphs, i)) ? 0 : 1;
        if (Sentences.words(text(paragraphs, i)) > LONGEST_REMARK) {
          return new TreeMap<>();
        }
      } else if (isQuestion(text(paragraphs, i))) {
        return new TreeMap<>();
      }
      kinds.put(i, asks ? Passage.Kind.QUESTION : Passage.Kind.ANSWER);
    }
    return questions >= FEWEST_QUESTIONS && questions > remarks ? kinds : new TreeMap<>();
  }

  /** Questions by their mark, each with any number of paragraphs that answer. */
  private static SortedMap<Integer, Passage.Kind> marked(List<Paragraph> paragraphs) {
    SortedMap<Integer, Passage.Kind> kinds = new TreeMap<>();
    int first = firstQuestion(paragraphs);
    int last = lastSpoken(paragraphs);
    int questions = 0;
    for (int i = first; first >= 0 && i <= last; i++) {
      boolean asks = isQuestion(text(paragraphs, i)) && i < last;
      questions += asks ? 1 : 0;
      kinds.put(i, asks ? Passage.Kind.QUESTION : Passage.Kind.ANSWER);
    }
    return questions >= FEWEST_QUESTIONS && questions * 4 > kinds.size() ? kinds : new TreeMap<>();
  }

  private static int firstQuestion(List<Paragraph> paragraphs) {
    for (int i = 1; i < paragraphs.size(); i++) {
      if (isQuestion(text(paragraphs, i))) {
        return i;
      }
    }
    return -1;
  }

  /** The last paragraph above the credits at the foot. */
  private static int lastSpoken(List<Paragraph> paragraphs) {
    int last = paragraphs.size() - 1;
    while (last > 0 && isFoot(text(paragraphs, last))) {
      last--;
    }
    return last;
  }

  private static boolean isFoot(String text) {
    return CREDIT.matcher(text).find()
        || Furniture.isByline(text)
        || Furniture.isCaption(text)
        || !Sentences.isClosed(text);
  }

  /** Whether somebody who answers speaks of himself: a page of help does not. */
  private static boolean isPersonal(
      List<Paragraph> paragraphs, SortedMap<Integer, Passage.Kind> kinds) {
    return kinds.entrySet().stream()
        .anyMatch(
            entry ->
                entry.getValue() == Passage.Kind.ANSWER
                    && MINE.matcher(text(paragraphs, entry.getKey())).find());
  }

  private static boolean isQuestion(String text) {
    return QUESTION.matcher(text).find() && Sentences.words(text) <= LONGEST_QUESTION;
  }

  private static boolean isFirstOfBlock(List<Paragraph> paragraphs, int i) {
    return i == 0 || paragraphs.get(i - 1).block() != paragraphs.get(i).block();
  }

  private static boolean isFollowedInBlock(List<Paragraph> paragraphs, int i) {
    return i + 1 < paragraphs.size() && paragraphs.get(i + 1).block() == paragraphs.get(i).block();
  }

  private static String text(List<Paragraph> paragraphs, int i) {
    return paragraphs.get(i).text().text();
  }

  /**
   * Who asked whom.
   *
   * @param asked the one who answers
   */
  private record People(Optional<MappedText> asker, MappedText asked) {

    static Optional<People> of(List<MappedText> introduction, Set<String> questions) {
      Optional<People> found = Optional.empty();
      for (MappedText line : introduction) {
        found = found.or(() -> spoke(line, introduction, questions));
      }
      for (MappedText line : introduction) {
        found = found.or(() -> asks(line, introduction));
      }
      for (MappedText line : introduction) {
        found = found.or(() -> with(INTERVIEW_WITH, line, introduction));
      }
      found = found.or(() -> byline(introduction).flatMap(by -> creditOf(by, introduction)));
      for (MappedText line : introduction) {
        found = found.or(() -> with(TITLED, line, introduction));
      }
      return found;
    }

    private static Optional<People> spoke(
        MappedText line, List<MappedText> introduction, Set<String> questions) {
      Matcher m = SPOKE.matcher(line.text());
      if (!m.find()) {
        return Optional.empty();
      }
      MappedText second = line.slice(m.start(2), m.end(2));
      if (!NAMES.matcher(m.group(1)).matches()) {
        // "He spoke to Rhona Gair": he is whom the lines before tell of.
        return firstBut(second.text(), introduction)
            .map(asked -> new People(Optional.of(second), asked));
      }
      MappedText first = line.slice(m.start(1), m.end(1));
      boolean firstAsks =
          isAddressed(second.text(), questions)
              || (!isAddressed(first.text(), questions)
                  && (isInByline(first.text(), introduction)
                      || firstBut(second.text(), introduction)
                          .filter(name -> name.text().equals(first.text()))
                          .isPresent()));
      return Optional.of(
          firstAsks
              ? new People(Optional.of(first), second)
              : new People(Optional.of(second), first));
    }

    private static Optional<People> asks(MappedText line, List<MappedText> introduction) {
      Matcher m = ASKS.matcher(line.text());
      if (!m.find()) {
        return Optional.empty();
      }
      MappedText asker = line.slice(m.start(1), m.end(1));
      return firstBut(asker.text(), introduction)
          .map(asked -> new People(Optional.of(asker), asked));
    }

    private static Optional<People> with(
        Pattern pattern, MappedText line, List<MappedText> introduction) {
      Matcher m = pattern.matcher(line.text());
      return m.find()
          ? Optional.of(new People(byline(introduction), line.slice(m.start(1), m.end(1))))
          : Optional.empty();
    }

    private static Optional<MappedText> byline(List<MappedText> introduction) {
      for (MappedText line : introduction) {
        Matcher m = BYLINE.matcher(line.text());
        if (m.find()) {
          int group = m.group(1) == null ? 2 : 1;
          return Optional.of(line.slice(m.start(group), m.end(group)));
        }
      }
      return Optional.empty();
    }

    /**
     * The one whom the questions address by name, or the only one whom the introduction names; in
     * its title only where it calls itself an interview.
     */
    static Optional<People> named(List<MappedText> introduction, Set<String> questions) {
      boolean tells =
          introduction.stream().anyMatch(line -> ABOUT_INTERVIEW.matcher(line.text()).find());
      List<MappedText> names = new ArrayList<>();
      for (MappedText line : introduction) {
        if (WrittenDates.find(line.text()).isPresent()
            || !(tells || Sentences.isClosed(line.text()))) {
          continue;
        }
        for (Matcher m = NAMES.matcher(line.text()); m.find(); ) {
          MappedText name = line.slice(m.start(), m.end());
          if (!Sentences.isCapitals(line.text())
              && names.stream().noneMatch(n -> n.text().equals(name.text()))) {
            names.add(name);
          }
        }
      }
      Optional<MappedText> asker = byline(introduction);
      names.removeIf(n -> asker.filter(a -> a.text().equals(n.text())).isPresent());
      return names.stream()
          .filter(n -> isAddressed(n.text(), questions))
          .findFirst()
          .or(() -> names.size() == 1 ? Optional.of(names.get(0)) : Optional.empty())
          .map(asked -> new People(asker, asked));
    }

    /** "Interview: Hanne Brockwell", below or above what tells of somebody else. */
    private static Optional<People> creditOf(MappedText asker, List<MappedText> introduction) {
      return firstBut(asker.text(), introduction)
          .map(asked -> new People(Optional.of(asker), asked));
    }

    private static boolean isInByline(String name, List<MappedText> introduction) {
      return byline(introduction).filter(by -> by.text().equals(name)).isPresent();
    }

    /** The first name of a person that the introduction's sentences have, but this one. */
    private static Optional<MappedText> firstBut(String other, List<MappedText> introduction) {
      for (MappedText line : introduction) {
        if (!Sentences.isClosed(line.text())) {
          continue; // a paper's name, a date, a title in capitals
        }
        for (Matcher m = NAMES.matcher(line.text()); m.find(); ) {
          if (!m.group().equals(other)) {
            return Optional.of(line.slice(m.start(), m.end()));
          }
        }
      }
      return Optional.empty();
    }

    /** "How is your health, Mr Feld?" */
    private static boolean isAddressed(String name, Set<String> questions) {
      List<String> parts = new ArrayList<>(List.of(name.split(" ")));
      String surname = parts.get(parts.size() - 1);
      Pattern address = Pattern.compile("\\b" + Pattern.quote(surname) + "\\b(?![’']s)");
      return questions.stream().anyMatch(q -> address.matcher(q).find());
    }
  }
}
