package org.gainsay.document;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multiset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The speaker labels of a transcript: {@code CHAIR DUNMORE:}, {@code Senator Leahy.}, {@code >>
 * ANNA:}, {@code Q.}. A label that could as well be a rubric ("HAZARD: ...") counts only if the
 * document uses it, or others like it, again. Immutable.
 */
final class Turns {
  private static final String CAPITAL_WORD =
      "(?:Mc|Mac|O[’']|de |van |von )?\\p{Lu}[\\p{Lu}\\d.’'&-]*";

  /** "[00:12]", "(09:12:04)": when it was said, before who said it. */
  private static final String STAMP =
      "(?:[\\[(](?:\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4},? )?\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2})?(?: ?[AaPp][Mm])?[\\])]"
          + "(?: ?[–-])? )?";

  /** "Q17" before who asks, in the evidence of parliaments. */
  private static final String NUMBER = "(?:Q\\d{1,4}[.:)]? +)?";

  /** "(Northfield) (Lab)", "(answering)", "(miller, Pell & Daughters)". */
  private static final String REMARKS = "(?:,? \\((?:[^()]|\\([^()]{1,40}\\)){1,80}\\)){0,2}";

  private static final Pattern CAPITALS =
      Pattern.compile(
          "^(?:>>+ ?)?"
              + NUMBER
              + STAMP
              + "("
              + CAPITAL_WORD
              + "(?: "
              + CAPITAL_WORD
              + "){0,5})"
              + REMARKS
              + "(?:, (?:\\p{Lu}{3,12}|presiding))?\\s?:\\s+(?=\\S)");

  /** "Josie Laverack, 29, nurse: I love it." A list of the fined tells of them. */
  private static final Pattern AGED =
      Pattern.compile(
          "^(\\p{Lu}[\\p{L}.’'-]*(?: \\p{Lu}[\\p{L}.’'-]*){1,3}), \\d{2}(?:, [^:.!?]{2,40})?: (?=\\S)");

  /** The letter alone, as some record questions: "Q Mr. Secretary, can you say ...". */
  private static final Pattern BARE_Q = Pattern.compile("^(Q) (?=\\p{Lu})");

  private static final Pattern NAME =
      Pattern.compile(
          "^(?:>>+ ?)?"
              + NUMBER
              + STAMP
              + "(\\p{Lu}[\\p{L}.’'-]*(?: (?:(?:of |for |the |and )?\\p{Lu}[\\p{L}.’'-]*|de|van|von|al|bin)){0,4})"
              + REMARKS
              + "\\s?:\\s+(?=\\S)");

  /** "Garrick – I did, on weekdays." Counts only where a document is made of such lines. */
  private static final Pattern DASHED =
      Pattern.compile(
          "^"
              + STAMP
              + "(\\p{Lu}[\\p{L}.’'-]*(?: (?:\\p{Lu}[\\p{L}.’'-]*|de|van|von|al|bin)){0,4})"
              + REMARKS
              + " [–—] (?=\\p{Lu}|[“\"‘'\\d])");

  /** "Orr", "Mr Orr". */
  private static final Pattern SURNAME =
      Pattern.compile("(?:(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|MR|MRS|MS|DR)\\.? )?[^ ]+");

  private static final Pattern HOLDER =
      Pattern.compile(
          " \\(((?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Baroness)\\.? \\p{Lu}[\\p{L} .’'-]{1,40})(?: \\([^()]{1,40}\\))?\\)");

  /** A message of a chat, whoever wrote it: a contact may be a number. */
  private static final Pattern MESSAGE =
      Pattern.compile(
          "^(?:\\[\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4},? \\d{1,2}[:.]\\d{2}[^\\]]{0,8}\\]"
              + "|\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4},? \\d{1,2}[:.]\\d{2}(?:[:.]\\d{2})?(?: ?[AaPp][Mm])? -)"
              + " ([^:]{1,40}): (?=\\S)");

  /** The layout of printed hearings: a title or a form of address, a name, a full stop. */
  private static final Pattern PRINTED =
      Pattern.compile(
          "^((?:The )?(?:CHAIRMAN|CHAIRWOMAN|CHAIR|PRESIDENT|SPEAKER|PRESIDING OFFICER|CLERK|WITNESS"
              + "|Chairman|Chairwoman|Chair|President|Speaker|Presiding Officer|Clerk|Witness"
              + "|VICE PRESIDENT|CHIEF JUSTICE)"
              + "|(?:Mr|Mrs|Ms|Miss|Dr|Senator|Representative|Congressman|Congresswoman|Chairman"
              + "|Chairwoman|Chair|Judge|Justice|Secretary|Director|Ambassador|Governor|Mayor"
              + "|General|Attorney General|Admiral|Professor|Commissioner|Sheriff|Chief)\\.?"
              + " (?:Mc|Mac|O[’'])?\\p{Lu}[\\p{L}’'-]+(?: \\p{Lu}[\\p{L}’'-]+){0,2}"
              + "(?: of [\\p{Lu}][\\p{L} ]{2,20})?(?: \\[[^\\]]{1,30}\\])?)\\.\\s+(?:[–—-]\\s+)?(?=[\\p{Lu}“\"\\[‘'\\d])");

  /** Somebody else speaks, as captions mark it. */
  private static final Pattern CHANGE = Pattern.compile("^>>+\\s*(?=\\S)");

  private static final Pattern QUESTION_OR_ANSWER =
      Pattern.compile("^(?:>>+ ?)?(Q|A|QUESTION|ANSWER|Question|Answer)\\s?[.:]\\s+(?=\\S)");

  private static final Pattern TITLED =
      Pattern.compile(
          "^(?:MR|MRS|MS|MISS|DR|SEN|REP|GOV|GEN|COL|CAPT|SGT|LT|JUDGE|JUSTICE|CHAIR|CHAIRMAN"
              + "|CHAIRWOMAN|SENATOR|MAYOR|COUNCILMAN|COUNCILWOMAN|COUNCILOR|CHIEF|SHERIFF|DIRECTOR"
              + "|PRESIDENT|SECRETARY|AMBASSADOR|GOVERNOR|GENERAL|PROF|PROFESSOR|REPORTER|QUESTION"
              + "|THE COURT|THE WITNESS|OPERATOR|MODERATOR|INTERVIEWER|HOST|WITNESS)\\b.*");

  /** Rubrics in capitals that are nobody's name. */
  private static final ImmutableSet<String> RUBRICS =
      ImmutableSet.of(
          "VERDICT",
          "UPDATE",
          "UPDATED",
          "CORRECTION",
          "CLARIFICATION",
          "NOTE",
          "EDITOR'S NOTE",
          "EDITOR’S NOTE",
          "BREAKING",
          "EXCLUSIVE",
          "SUMMARY",
          "FACT CHECK",
          "ANALYSIS",
          "OPINION",
          "SUBJECT",
          "FROM",
          "TO",
          "CC",
          "DATE",
          "RE",
          "CLAIM",
          "RATING",
          "RULING",
          "SOURCE",
          "SOURCES",
          "EMAIL",
          "E-MAIL",
          "PHONE",
          "CONTACT",
          "ADDRESS",
          "WARNING",
          "TITLE",
          "ABSTRACT",
          "LOCATION",
          "TIME",
          "PLACE",
          "CONCLUSION",
          "BACKGROUND",
          "KEY POINTS",
          "FACT",
          "MYTH",
          "REPLY",
          "DEVELOPING",
          "TRANSCRIPT",
          "POLL",
          "REVIEW",
          "REPORT",
          "PS",
          "P.S.",
          "HAZARD",
          "ACTION",
          "PRODUCT",
          "BYLINE",
          "HEADLINE",
          "FULL TEXT",
          "COMMENT",
          "CREDIT",
          "RESOLVED",
          "AGREED",
          "NOTED");

  /** Who leads a hearing speaks now and then, and may do so once. */
  private static final Pattern LEADER =
      Pattern.compile(
          "(?i:the )?(?i:chair(?:man|woman|person)?|court|judge|coroner|clerk|presiding (?:judge|officer)|president|arbitrator|moderator"
              + "|(?:his|her) (?:lordship|ladyship|honou?r))");

  private static final int FEWEST_VOICES = 3;

  private final ImmutableSet<String> labels;
  private final boolean interrogation;

  /** Who holds an office, by its label: "The Chair (Mrs. Ada Finch): ..." tells once. */
  private final Map<String, MappedText> holders;

  private Turns(
      ImmutableSet<String> labels, boolean interrogation, Map<String, MappedText> holders) {
    this.labels = labels;
    this.interrogation = interrogation;
    this.holders = holders;
  }

  /**
   * The beginning of a turn.
   *
   * @param kind TURN, QUESTION or ANSWER
   * @param label the speaker as written, empty where it is not said who; empty for Q and A, unless
   *     an introduction tells
   * @param body what is said
   */
  record Turn(Passage.Kind kind, MappedText label, MappedText body) {}

  /** Learns which labels the document uses. */
  static Turns of(List<Paragraph> paragraphs) {
    Multiset<String> capitals = HashMultiset.create();
    Multiset<String> names = HashMultiset.create();
    Multiset<String> printed = HashMultiset.create();
    Multiset<String> dashed = HashMultiset.create();
    Multiset<String> messages = HashMultiset.create();
    Multiset<String> aged = HashMultiset.create();
    Multiset<String> bare = HashMultiset.create();
    int personal = 0;
    Set<String> marked = new HashSet<>();
    Map<String, MappedText> holders = new HashMap<>();
    boolean asks = false;
    boolean answers = false;
    for (Paragraph paragraph : paragraphs) {
      String head = head(paragraph.text());
      Matcher qa = QUESTION_OR_ANSWER.matcher(head);
      if (isNone(paragraph.text())) {
        continue;
      }
      if (qa.find()) {
        asks |= qa.group(1).charAt(0) == 'Q';
        answers |= qa.group(1).charAt(0) == 'A';
        continue;
      }
      for (Pattern pattern : new Pattern[] {CAPITALS, NAME}) {
        Matcher label = pattern.matcher(head);
        if (head.startsWith(">>") && label.find()) {
          marked.add(label.group(1));
        }
      }
      for (Pattern pattern : new Pattern[] {CAPITALS, NAME}) {
        Matcher label = pattern.matcher(head);
        if (head.contains(" (") && label.find()) {
          holder(paragraph.text(), label).ifPresent(h -> holders.putIfAbsent(label.group(1), h));
        }
      }
      count(CAPITALS, head, capitals);
      count(NAME, head, names);
      count(PRINTED, head, printed);
      count(DASHED, head, dashed);
      count(MESSAGE, head, messages);
      count(AGED, head, aged);
      personal += AGED.matcher(head).find() && Interview.isMine(paragraph.text().text()) ? 1 : 0;
      count(BARE_Q, head, bare);
    }
    boolean isInterrogation = asks && answers;
    ImmutableSet.Builder<String> found = ImmutableSet.builder();
    if (!marked.isEmpty()) { // captions: names in capitals are no rubrics there
      found.addAll(marked).addAll(capitals.elementSet());
    }
    int certain = capitals.size() + (isInterrogation ? 2 : 0);
    for (String label : capitals.elementSet()) {
      boolean used = capitals.count(label) > 1 && certain > 2;
      if (TITLED.matcher(label).matches() || used || repeats(capitals)) {
        found.add(label);
      }
    }
    if (isInterrogation) {
      Stream.concat(names.elementSet().stream(), capitals.elementSet().stream())
          .filter(n -> LEADER.matcher(n).matches())
          .forEach(found::add);
    }
    addIfConversation(names, found);
    addIfConversation(printed, found);
    if (dashed.size() * 2 > paragraphs.size()) {
      addIfConversation(dashed, found);
    }
    addIfConversation(messages, found);
    if (aged.size() >= FEWEST_VOICES && personal * 2 >= aged.size()) {
      found.addAll(aged.elementSet());
    }
    if (bare.size() > 1 && !capitals.isEmpty()) {
      found.add("Q");
    }
    return new Turns(found.build(), isInterrogation || (asks && !found.build().isEmpty()), holders);
  }

  private static void count(Pattern pattern, String head, Multiset<String> labels) {
    Matcher m = pattern.matcher(head);
    if (m.find() && !RUBRICS.contains(m.group(1).toUpperCase(Locale.ROOT))) {
      labels.add(m.group(1));
    }
  }

  /** Whether a line of captions begins with what can be a speaker's name. */
  static boolean isLabelled(String line) {
    return CAPITALS.matcher(line).find() || NAME.matcher(line).find();
  }

  /** Whether the text begins as a turn does in printed hearings. */
  static boolean isPrintedLabel(String text) {
    return PRINTED.matcher(text).find();
  }

  /** Several labels, of which at least one comes back, if only as the surname of a full name. */
  private static boolean repeats(Multiset<String> labels) {
    Set<String> surnames = new HashSet<>();
    for (String label : labels.elementSet()) {
      if (SURNAME.matcher(label).matches()) {
        surnames.add(label.substring(label.lastIndexOf(' ') + 1));
      }
    }
    long speakers =
        labels.elementSet().stream()
            .map(label -> surnameIn(label, surnames).orElse(label))
            .distinct()
            .count();
    return labels.size() >= 3 && speakers >= 2 && labels.size() > speakers;
  }

  private static Optional<String> surnameIn(String label, Set<String> surnames) {
    String last = label.substring(label.lastIndexOf(' ') + 1);
    return surnames.contains(last) ? Optional.of(last) : Optional.empty();
  }

  private static void addIfConversation(
      Multiset<String> labels, ImmutableSet.Builder<String> found) {
    if (!repeats(labels)) {
      return;
    }
    for (String label : labels.elementSet()) {
      found.add(label);
    }
  }

  /** Whether a paragraph with a colon is no turn whatever its label. */
  private static boolean isNone(MappedText paragraph) {
    return Furniture.pointer(paragraph).isPresent()
        || Examination.isWitnessLine(paragraph)
        || Cast.isPart(paragraph);
  }

  Optional<Turn> match(MappedText paragraph) {
    if (isNone(paragraph)) {
      return Optional.empty();
    }
    String head = head(paragraph);
    Matcher qa = QUESTION_OR_ANSWER.matcher(head);
    if (interrogation && qa.find()) {
      Passage.Kind kind =
          qa.group(1).charAt(0) == 'Q' ? Passage.Kind.QUESTION : Passage.Kind.ANSWER;
      return Optional.of(turn(kind, paragraph, qa));
    }
    for (Pattern pattern : new Pattern[] {MESSAGE, CAPITALS, NAME, PRINTED, DASHED, AGED, BARE_Q}) {
      Matcher m = pattern.matcher(head);
      if (m.find() && labels.contains(m.group(1))) {
        return Optional.of(turn(Passage.Kind.TURN, paragraph, m));
      }
    }
    Matcher change = CHANGE.matcher(head);
    return change.find()
        ? Optional.of(
            new Turn(Passage.Kind.TURN, paragraph.slice(0, 0), paragraph.from(change.end())))
        : Optional.empty();
  }

  private Turn turn(Passage.Kind kind, MappedText paragraph, Matcher m) {
    MappedText label = paragraph.slice(m.start(1), m.end(1));
    return new Turn(
        kind,
        kind == Passage.Kind.TURN
            ? holder(paragraph, m)
                .or(() -> Optional.ofNullable(holders.get(label.text())))
                .orElse(label)
            : label,
        paragraph.from(m.end()));
  }

  /** "The Minister for Transport (Ms Anna Kellow): ...". */
  private static Optional<MappedText> holder(MappedText paragraph, Matcher label) {
    Matcher holder = HOLDER.matcher(paragraph.text()).region(label.end(1), label.end());
    return holder.lookingAt()
        ? Optional.of(paragraph.slice(holder.start(1), holder.end(1)))
        : Optional.empty();
  }

  private static String head(MappedText text) {
    return text.text().substring(0, Math.min(text.length(), 120));
  }
}
