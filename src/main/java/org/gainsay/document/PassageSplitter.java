package org.gainsay.document;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tells from the layout what each paragraph is: prose, heading, turn, post, caption and so on. One
 * instance reads one document.
 */
final class PassageSplitter {
  private static final Pattern BULLET =
      Pattern.compile("^(?:[-*•·▪‣◦]\\s+|[-•](?=\\p{Lu})|\\(?\\d{1,2}[.)]\\s+)(?=\\S)");
  private static final Pattern INTRODUCES_QUOTE =
      Pattern.compile("(?:ed|said|says|told|wrote|writes|asks?|adds?|tweets?|replies|went on):$");
  private static final int LINES_OF_INTRODUCTION = 8;

  /** So much of a line above the turns, and of a question, is looked at for who speaks. */
  private static final int LONGEST_INTRODUCTION = 400;

  private static final int QUESTIONS = 200;
  private static final int LONGEST_HEADING = 160;
  private static final int LONGEST_HEADER_LINE = 120;

  private final List<Paragraph> paragraphs;
  private final Turns turns;
  private final boolean transcript;
  private final Interview interview;
  private final PostHeads postHeads;

  /** Who asks and who answers under letters, if the introduction says so. */
  private final Optional<Examination> introduced;

  /** Who answers, if nothing but a name in the introduction hints at it. */
  private final Optional<Examination> hinted;

  private final Cast cast;

  /** The last name that stood on a line of its own over a post. */
  private Optional<MappedText> writer = Optional.empty();

  private final List<Passage> passages = new ArrayList<>();
  private Optional<LocalDate> date;
  private Optional<String> title;
  private Examination examination = Examination.UNKNOWN;
  private boolean inHeader = true;

  /** Whether a turn was read already. */
  private boolean begun;

  private PassageSplitter(
      List<Paragraph> paragraphs, Optional<String> title, Optional<LocalDate> date) {
    this.paragraphs = paragraphs;
    this.title = title;
    this.date = date;
    this.turns = Turns.of(paragraphs);
    this.transcript = isTranscript();
    boolean labelled = paragraphs.stream().anyMatch(p -> turns.match(p.text()).isPresent());
    List<MappedText> introduction = labelled ? introduction() : List.of();
    this.cast = Cast.of(introduction);
    boolean personal = labelled && answersPersonally();
    this.introduced =
        personal
            ? InterviewPeople.ofLetters(introduction, questions()).map(Examination::of)
            : Optional.empty();
    this.hinted =
        personal
            ? InterviewPeople.onlyPerson(introduction)
                .map(name -> new Examination(Optional.empty(), Optional.of(name)))
            : Optional.empty();
    List<Paragraph> unlabelled = labelled ? List.of() : paragraphs;
    this.interview = Interview.of(unlabelled);
    this.postHeads = PostHeads.of(unlabelled);
  }

  /**
   * What the layout says of a document.
   *
   * @param title its first heading
   * @param date its date
   * @param author whose statement it is
   * @param passages in reading order
   */
  record Layout(
      Optional<String> title,
      Optional<LocalDate> date,
      Optional<String> author,
      ImmutableList<Passage> passages) {}

  /**
   * Splits a document.
   *
   * @param title the title if the format gives one
   * @param date the date if it is already known
   */
  static Layout split(
      List<Paragraph> paragraphs, Optional<String> title, Optional<LocalDate> date) {
    PassageSplitter splitter = new PassageSplitter(paragraphs, title, date);
    for (int i = 0; i < paragraphs.size(); i++) {
      splitter.read(i);
    }
    ImmutableList<Passage> passages = ImmutableList.copyOf(splitter.passages);
    Issuer.Voice voice = Issuer.of(passages);
    return new Layout(
        voice.subject().or(() -> splitter.title), splitter.date, voice.author(), voice.passages());
  }

  /** Whether turns are what the document consists of, rather than a few in an article. */
  private boolean isTranscript() {
    int first = -1;
    int before = 0;
    int spoken = 0;
    for (int i = 0; i < paragraphs.size(); i++) {
      MappedText text = paragraphs.get(i).text();
      if (turns.match(text).isPresent()) {
        first = first < 0 ? i : first;
        spoken++;
      } else if (first < 0 && Sentences.isClosed(text.text()) && text.length() > 80) {
        before++;
      }
    }
    return spoken >= 2 && (before <= 1 || spoken * 10 >= (paragraphs.size() - first) * 7);
  }

  private void read(int i) {
    Paragraph paragraph = paragraphs.get(i);
    MappedText text = paragraph.text();
    if (!hasLetterOrDigit(text.text())) {
      return;
    }
    if (addsTurn(i, text) || addsPostOfThread(i, text)) {
      return;
    }
    if (isSpoken(i, text)) {
      addContinuation(text);
      return;
    }
    if (!passages.isEmpty()) {
      int last = passages.size() - 1;
      Optional<Passage> signed = Posts.sign(passages.get(last), text);
      if (signed.isPresent()) {
        passages.set(last, signed.get());
        return;
      }
    }
    Optional<Passage> post = Posts.match(text);
    if (post.isPresent()) {
      passages.add(post.get());
      inHeader = false;
      return;
    }
    int pointer = Furniture.trailingPointer(text.text());
    addPlain(i, paragraph, text.slice(0, pointer).strip());
    if (pointer < text.length()) {
      addPlain(i, paragraph, text.from(pointer).strip());
    }
  }

  /** Whether an answer under the letter A says "I": a firm's page of questions does not. */
  private boolean answersPersonally() {
    return paragraphs.stream()
        .flatMap(p -> turns.match(p.text()).stream())
        .anyMatch(
            turn -> turn.kind() == Passage.Kind.ANSWER && Interview.isMine(turn.body().text()));
  }

  private List<MappedText> introduction() {
    return paragraphs.stream()
        .map(Paragraph::text)
        .takeWhile(text -> turns.match(text).isEmpty())
        .limit(LINES_OF_INTRODUCTION)
        .map(text -> text.slice(0, Math.min(text.length(), LONGEST_INTRODUCTION)))
        .toList();
  }

  private Set<String> questions() {
    return paragraphs.stream()
        .flatMap(p -> turns.match(p.text()).stream())
        .filter(turn -> turn.kind() == Passage.Kind.QUESTION)
        .map(turn -> turn.body().text())
        .map(text -> text.substring(0, Math.min(text.length(), LONGEST_INTRODUCTION)))
        .limit(QUESTIONS)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Adds what a label or the setting of an interview tells for somebody's words. */
  private boolean addsTurn(int i, MappedText text) {
    Optional<Turns.Turn> labelled = turns.match(text);
    labelled.ifPresent(this::addTurn);
    if (labelled.isPresent()) {
      return true;
    }
    Optional<Turns.Turn> printed = interview.turn(i);
    printed.ifPresent(
        turn -> {
          inHeader = false;
          add(turn.kind(), turn.body(), Optional.of(turn.label()).filter(l -> !l.isEmpty()));
        });
    return printed.isPresent();
  }

  /** Adds a name on a line of its own, or what stands below one. */
  private boolean addsPostOfThread(int i, MappedText text) {
    Optional<MappedText> name = postHeads.writer(i);
    if (name.isPresent()) {
      writer = name;
      inHeader = false;
    }
    if (writer.isEmpty()) {
      return false;
    }
    if (name.isPresent() || PostHeads.isDetail(text.text())) {
      add(Passage.Kind.BYLINE, text, Optional.empty());
    } else {
      add(postHeads.kind(), Posts.withoutLinks(text), writer);
    }
    return true;
  }

  private void addTurn(Turns.Turn turn) {
    inHeader = false;
    begun = true;
    boolean named = turn.kind() == Passage.Kind.TURN;
    boolean asks = named && isQuestionLabel(turn.label().text());
    Optional<MappedText> speaker =
        named
            ? cast.name(turn.label().text())
                .or(() -> Optional.of(turn.label()).filter(label -> !label.isEmpty() && !asks))
            : examination
                .speaker(turn.kind())
                .or(() -> introduced.flatMap(e -> e.speaker(turn.kind())))
                .or(() -> hinted.flatMap(e -> e.speaker(turn.kind())));
    add(asks ? Passage.Kind.QUESTION : turn.kind(), turn.body(), speaker);
  }

  /** Whoever asks at a press conference is not named by what he is. */
  private static boolean isQuestionLabel(String label) {
    return label.equals("Q")
        || switch (Ascii.toUpperCase(label)) {
          case "QUESTION", "QUESTIONER", "REPORTER", "REPORTERS", "JOURNALIST", "INTERVIEWER" ->
              true;
          default -> false;
        };
  }

  /** Whether the paragraph goes on with the turn before it. */
  private boolean isSpoken(int i, MappedText text) {
    if (passages.isEmpty() || i == 0 || !isTurn(passages.get(passages.size() - 1).kind())) {
      return false;
    }
    boolean near = paragraphs.get(i).block() == paragraphs.get(i - 1).block();
    return (near || transcript)
        && Sentences.isClosed(text.text())
        && paragraphs.get(i).form() == Paragraph.Form.PLAIN
        && examination.changedBy(text).isEmpty()
        && Posts.match(text).isEmpty()
        && !Furniture.isByline(text.text())
        && !isStageDirection(text.text());
  }

  private static boolean isTurn(Passage.Kind kind) {
    return kind == Passage.Kind.TURN
        || kind == Passage.Kind.QUESTION
        || kind == Passage.Kind.ANSWER;
  }

  private static boolean isStageDirection(String text) {
    return text.length() < 200
        && ((text.startsWith("(") && text.endsWith(")"))
            || (text.startsWith("[") && text.endsWith("]")));
  }

  private void addContinuation(MappedText text) {
    Passage last = passages.get(passages.size() - 1);
    passages.add(
        new Passage(
            last.kind(),
            text.text(),
            text.offsets(),
            last.speaker(),
            last.speakerSpan(),
            Optional.empty()));
  }

  private void addPlain(int i, Paragraph paragraph, MappedText text) {
    if (text.isEmpty()) {
      return;
    }
    if (!hasLetter(text.text())) {
      return;
    }
    Optional<MappedText> pointer = Furniture.pointer(text);
    Optional<Examination> changed =
        paragraph.form() == Paragraph.Form.PLAIN && !Sentences.isClosed(longOnly(text.text()))
            ? examination
                .changedBy(text)
                .or(() -> isAboveQuestion(i) ? Examination.under(text) : Optional.empty())
            : Optional.empty();
    if (pointer.isPresent()) {
      add(Passage.Kind.POINTER, pointer.get(), Optional.empty());
    } else if (changed.isPresent() && isTurnAhead(i)) {
      examination = changed.get();
      headerDate(text);
      add(headingOrByline(), text, Optional.empty());
    } else if (paragraph.form() == Paragraph.Form.CAPTION || Furniture.isCaption(text.text())) {
      add(Passage.Kind.CAPTION, text, Optional.empty());
    } else if (Furniture.isByline(text.text()) || isHeaderDate(text)) {
      headerDate(text);
      add(Passage.Kind.BYLINE, text, Optional.empty());
    } else if (transcript && isStageDirection(text.text())) {
      add(Passage.Kind.BYLINE, text, Optional.empty());
    } else {
      addProse(i, paragraph, text);
    }
  }

  /** A long line that happens to end in a name is prose; a short one may end in "No. 3." */
  private static String longOnly(String text) {
    return text.length() < 100 ? "" : text;
  }

  private Passage.Kind headingOrByline() {
    return title.isEmpty() ? Passage.Kind.HEADING : Passage.Kind.BYLINE;
  }

  /** Whether the line is below others and the next one asks: "Q. When did you get there?" */
  private boolean isAboveQuestion(int i) {
    return (begun || (introduced.isEmpty() && !passages.isEmpty()))
        && i + 1 < paragraphs.size()
        && turns
            .match(paragraphs.get(i + 1).text())
            .filter(turn -> turn.kind() == Passage.Kind.QUESTION)
            .isPresent();
  }

  private boolean isTurnAhead(int i) {
    for (int j = i + 1; j < Math.min(paragraphs.size(), i + 6); j++) {
      if (turns.match(paragraphs.get(j).text()).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private void addProse(int i, Paragraph paragraph, MappedText text) {
    Matcher bullet = BULLET.matcher(text.text());
    if (paragraph.form() == Paragraph.Form.ITEM || bullet.lookingAt()) {
      MappedText body = bullet.lookingAt() ? text.from(bullet.end()) : text;
      add(Passage.Kind.ITEM, body, Optional.empty());
    } else if (paragraph.form() == Paragraph.Form.HEADING || isHeading(i, text.text())) {
      if (isFirst()) {
        title = Optional.of(text.text());
      }
      add(Passage.Kind.HEADING, text, Optional.empty());
    } else {
      int dateline = Datelines.end(text.text());
      if (dateline > 0 && date.isEmpty() && inHeader) {
        date = WrittenDates.find(text.text().substring(0, dateline));
      }
      inHeader = false;
      add(Passage.Kind.PROSE, text.from(dateline).strip(), Optional.empty());
    }
  }

  private boolean isHeading(int i, String text) {
    if (text.length() > LONGEST_HEADING) {
      return false;
    }
    if (Sentences.isCapitals(text)) {
      return true;
    }
    char first = text.charAt(0);
    char last = text.charAt(text.length() - 1);
    if (Character.isLowerCase(first) || last == ',' || (last == ';' && i > 0)) {
      return false;
    }
    if (last == ':') {
      return Sentences.words(text) <= 4 && !INTRODUCES_QUOTE.matcher(text).find();
    }
    if (Sentences.isClosed(text)) {
      boolean question = text.endsWith("?") && Sentences.words(text) <= 12;
      return (question && !text.contains(". ")) || (isFirst() && Sentences.isTitleCase(text));
    }
    return true;
  }

  private boolean isFirst() {
    return title.isEmpty() && inHeader;
  }

  /** A line near the top that is there for its date. */
  private boolean isHeaderDate(MappedText text) {
    if (!inHeader
        || text.length() > LONGEST_HEADER_LINE
        || WrittenDates.find(text.text()).isEmpty()) {
      return false;
    }
    String rest = WrittenDates.around(text.text());
    return !Sentences.isClosed(rest) || Sentences.words(rest) <= 3;
  }

  private void headerDate(MappedText text) {
    if (!inHeader || text.length() > LONGEST_HEADER_LINE) {
      return;
    }
    if (title.isEmpty() && Sentences.words(WrittenDates.around(text.text())) >= 4) {
      title = Optional.of(text.text());
    }
    if (date.isEmpty()) {
      date = WrittenDates.find(text.text());
    }
  }

  private void add(Passage.Kind kind, MappedText text, Optional<MappedText> speaker) {
    if (!hasLetterOrDigit(text.text())) {
      return;
    }
    passages.add(
        new Passage(
            kind,
            text.text(),
            text.offsets(),
            speaker.map(MappedText::text),
            speaker.map(MappedText::source),
            Optional.empty()));
  }

  private static boolean hasLetter(String text) {
    return text.codePoints().anyMatch(Character::isLetter);
  }

  private static boolean hasLetterOrDigit(String text) {
    return text.codePoints().anyMatch(Character::isLetterOrDigit);
  }
}
