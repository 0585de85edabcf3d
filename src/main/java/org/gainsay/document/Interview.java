package org.gainsay.document;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
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

  private static final int LONGEST_LINE = 2000;
  private static final int FEWEST_QUESTIONS = 3;
  private static final int LONGEST_INTRODUCTION = 12;

  /** Lines at the foot that may say who asked. */
  private static final int CREDITS = 4;

  /** "Interview: Hanne Brockwell" at the foot. */
  private static final Pattern CREDIT =
      Pattern.compile(
          "^(?i:interview(?:ed)?|questions|as told to|the interview was conducted|this interview)\\b.{0,160}$");

  /** "Did you see it?", "«Did you see it?»". */
  private static final Pattern QUESTION = Pattern.compile("\\?[*_»”’\"]{0,3}$");

  /** "– ", "«", "**" before what is asked or answered. */
  private static final Pattern MARKS = Pattern.compile("^(?:[–—-] |[«*_]{1,3})");

  /** So many of the answers say "I" where nothing else tells an interview from an explainer. */
  private static final double PERSONAL = 0.3;

  /** "You told us that no vote was missing." */
  private static final Pattern TO_YOU = Pattern.compile("\\b[Yy]ou(?:r|[’']\\p{Ll}+)?\\b");

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
    double personal = personal(paragraphs, kinds);
    if (kinds.isEmpty() || kinds.firstKey() > LONGEST_INTRODUCTION || personal == 0) {
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
    InterviewPeople.of(introduction, asked)
        .or(
            () ->
                personal >= PERSONAL
                    ? InterviewPeople.named(introduction, asked)
                    : Optional.empty())
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
    paragraphs.subList(0, first).forEach(p -> introduction.add(head(p.text())));
    for (int i = Math.max(first, paragraphs.size() - CREDITS); i < paragraphs.size(); i++) {
      if (CREDIT.matcher(text(paragraphs, i)).find()) {
        introduction.add(paragraphs.get(i).text());
      }
    }
    return introduction;
  }

  private static MappedText head(MappedText text) {
    return text.slice(0, Math.min(text.length(), LONGEST_LINE));
  }

  private static Turn turn(MappedText text, Passage.Kind kind, InterviewPeople people) {
    Optional<MappedText> speaker =
        kind == Passage.Kind.QUESTION ? people.asker() : Optional.of(people.asked());
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
    first = fromRemark(paragraphs, first, i -> firstOfBlockBefore(paragraphs, i));
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
    int first = fromRemark(paragraphs, firstQuestion(paragraphs), i -> i - 2);
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

  /**
   * The first question, or the first of the remarks that take its place right above it.
   *
   * @param before where what would be asked before a question stands
   */
  private static int fromRemark(List<Paragraph> paragraphs, int question, IntUnaryOperator before) {
    int first = question;
    int remark = before.applyAsInt(first);
    while (remark > 0
        && TO_YOU.matcher(text(paragraphs, remark)).find()
        && Sentences.words(text(paragraphs, remark)) <= LONGEST_REMARK
        && isMine(text(paragraphs, remark + 1))) {
      first = remark;
      remark = before.applyAsInt(first);
    }
    return first;
  }

  private static int firstOfBlockBefore(List<Paragraph> paragraphs, int i) {
    int before = i - 1;
    while (before > 0 && !isFirstOfBlock(paragraphs, before)) {
      before--;
    }
    return before >= 0 && isFollowedInBlock(paragraphs, before) ? before : -1;
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

  /** How many of the answers speak of whoever gives them, outside of what they quote. */
  private static double personal(
      List<Paragraph> paragraphs, SortedMap<Integer, Passage.Kind> kinds) {
    long answers = 0;
    long mine = 0;
    for (Map.Entry<Integer, Passage.Kind> entry : kinds.entrySet()) {
      if (entry.getValue() == Passage.Kind.ANSWER) {
        answers++;
        mine += isMine(text(paragraphs, entry.getKey())) ? 1 : 0;
      }
    }
    return answers == 0 ? 0 : (double) mine / answers;
  }

  /** Whether a text says "I" or "my" outside of quotation marks. */
  static boolean isMine(String text) {
    return MINE.matcher(Page.unquoted(text)).find();
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
}
