package org.gainsay.document;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who asks and who answers in the questions and answers that follow, as the lines between them say:
 * "Witness: Bruno Achar, second mate. Examined by Ms. Fabre", "BY MR. BANE:". Immutable.
 *
 * @param asker who puts the questions, if known
 * @param witness who answers them, if known
 */
record Examination(Optional<MappedText> asker, Optional<MappedText> witness) {
  static final Examination UNKNOWN = new Examination(Optional.empty(), Optional.empty());

  private static final String NAME =
      "((?:(?:Dr|Mr|Mrs|Ms|Prof|Sen|Rep|Gov|Gen|Capt|Sgt|Lt|Col|DR|MR|MRS|MS|SEN|REP)\\.? )?"
          + "\\p{Lu}[\\p{L}’'-]*\\.?(?: (?:\\p{Lu}\\.|\\p{Lu}[\\p{L}’'-]+|de|van|von|al|bin)){0,4})";

  /** "Witness: ", "WITNESS 3: ". */
  private static final String RUBRIC =
      "(?:The )?(?:[Ww]itness|WITNESS|Interviewee|Deponent)(?: (?:No\\.? ?)?\\d{1,3})?\\s?: ?";

  private static final Pattern WITNESS =
      Pattern.compile(
          "(?:^"
              + RUBRIC
              + "|(?i:\\b(?:cross|direct|redirect|re-direct|recross|further)?[- ]?examination|testimony"
              + "|deposition|interview|questioning|interrogation) (?:of|OF|with|WITH) (?:the witness )?)"
              + NAME);

  /** "Witness: Bruno Achar, second mate", "WITNESS 3: BRUNO ACHAR (mate)": the whole of a line. */
  private static final Pattern WITNESS_LINE =
      Pattern.compile("^" + RUBRIC + NAME + "(?:,? ?[,(–—-].{2,100})?$");

  /** "Witness: Bruno Achar, second mate of the Halcyon." */
  private static final Pattern WITNESS_SENTENCE =
      Pattern.compile("^" + RUBRIC + "(?:" + Names.PERSON + "), [^.?!]{2,120}\\.$");

  /** "Bruno Achar", "Dr Ada Finch, the ship's doctor": the whole of a line. */
  private static final Pattern NAME_LINE =
      Pattern.compile(
          "^(?:\\d{1,2}\\. )?("
              + Names.PERSON
              + ")(?: \\([^()\\d]{1,60}\\)|(?:,| [–—-]) [^.?!:\\d]{2,100})?$");

  /** Words of lines that name a part of the record, or a place of business rather than somebody. */
  private static final Pattern NOBODY =
      Pattern.compile(
          "(?i)\\b(?:sessions?|morning|afternoon|evening|evidence|hearings?|transcripts?|part|day|continued|examination"
              + "|page|exhibit|volume|questions?|answers?|interview|court|inquiry|panel|committee|commission|council"
              + "|before|present|chair|room|hall|house|street|radio|news|issue|episode)\\b");

  /**
   * "The defendant, Ada Finch, questioned by Mr Lee", "Constable Ada Finch, examined by": who is
   * examined stands before, whatever is said of who it is.
   */
  private static final Pattern EXAMINED =
      Pattern.compile(
          "^(?:The \\p{Ll}+(?: \\p{Ll}+){0,3}, )?(?:(?:Constable|Sergeant|Inspector|Superintendent|Captain|Commander"
              + "|Lieutenant|Major|Colonel|Professor|Doctor|Sir|Dame|Lord|Lady|Miss|Sister|Father|Councillor|Cllr|Commissioner) )?"
              + "(?!Further\\b|Cross\\b|Re\\b)"
              + NAME
              + "(?:,? \\([^()]{1,60}\\))?(?:, [^.?!:]{2,100}?)??,? (?:(?:further|cross-|re-)? ?(?:examined|questioned|interviewed)"
              + "|giving evidence|under examination)\\b");

  /** "Quarry inquiry: evidence of Ada Finch, foreman". */
  private static final Pattern EVIDENCE =
      Pattern.compile(
          "(?:^|[:.–—] )(?i:oral evidence|evidence|statement) (?:of|from) " + NAME + "(?:,|$)");

  private static final Pattern CALLED =
      Pattern.compile("^" + NAME + ",? (?:was |having been |being )?(?:called|sworn|recalled)\\b");
  private static final Pattern EXAMINER =
      Pattern.compile(
          "(?:(?i:examined|questioned|interviewed|cross-examined|examination|cross-examination) (?:by|BY)"
              + "|^(?:BY|By)) "
              + NAME);

  static Examination of(InterviewPeople people) {
    return new Examination(people.asker(), Optional.of(people.asked()));
  }

  /** The examination as a line between the turns changes it; empty if the line is no such line. */
  Optional<Examination> changedBy(MappedText line) {
    if (line.length() > 200) {
      return Optional.empty();
    }
    Optional<MappedText> newWitness =
        name(WITNESS, line)
            .or(() -> name(CALLED, line))
            .or(() -> name(EXAMINED, line))
            .or(() -> name(EVIDENCE, line));
    Optional<MappedText> newAsker = name(EXAMINER, line);
    if (newWitness.isEmpty() && newAsker.isEmpty()) {
      return Optional.empty();
    }
    // A new witness is examined anew: the old examiner is not known to go on.
    return Optional.of(
        newWitness.isPresent()
            ? new Examination(newAsker, newWitness)
            : new Examination(newAsker, witness));
  }

  /** Whether a line names the next witness: "Witness" is no speaker's label there. */
  static boolean isWitnessLine(MappedText line) {
    return line.length() <= 200
        && (Sentences.isClosed(line.text()) ? WITNESS_SENTENCE : WITNESS_LINE)
            .matcher(line.text())
            .matches();
  }

  /** The examination of whoever's name is all that a line above a question holds; empty if none. */
  static Optional<Examination> under(MappedText line) {
    return line.length() > 200 || Sentences.isClosed(line.text())
        ? Optional.empty()
        : name(NAME_LINE, line)
            .filter(witness -> !NOBODY.matcher(witness.text()).find())
            .map(witness -> new Examination(Optional.empty(), Optional.of(witness)));
  }

  Optional<MappedText> speaker(Passage.Kind kind) {
    return kind == Passage.Kind.QUESTION ? asker : witness;
  }

  private static Optional<MappedText> name(Pattern pattern, MappedText line) {
    Matcher m = pattern.matcher(line.text());
    return m.find() ? Optional.of(line.slice(m.start(1), m.end(1))) : Optional.empty();
  }
}
