package org.gainsay.extract;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gainsay.claim.Argument;
import org.gainsay.claim.Argument.Role;
import org.gainsay.claim.Mention;
import org.gainsay.claim.Predicate;
import org.gainsay.extract.Clause.Participant;

/** Puts an answer in the place of the question word: "A knife" after "What did he have?". */
final class AnswerWriter {
  private static final String CLOCK =
      "\\d.*|noon|midnight|half|quarter|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|about|around";
  private static final String PART_OF_DAY = "morning|afternoon|evening|night|day|weekend";
  private static final String CALENDAR =
      "(mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|june|july|august|september|october|november|december|(jan|feb|aug|sept|oct|nov|dec)\\.?";

  private final Phrases phrases;

  AnswerWriter(Phrases phrases) {
    this.phrases = phrases;
  }

  /** The head word of the answer's words. */
  static int head(WordRange given) {
    ParsedSentence s = given.sentence();
    for (int i = given.from(); i <= given.to(); i++) {
      int head = s.word(i).head();
      boolean top = head < given.from() || head > given.to();
      if (top && !Grammar.isPunctuation(s, i)) {
        return i;
      }
    }
    return given.to();
  }

  /** Whether the answer itself says that nobody did: "Nobody", "no one", "none of them". */
  static boolean isNone(WordRange given) {
    String first = given.sentence().word(given.from()).text().toLowerCase(Locale.ROOT);
    return Regex.matches(first, "no|nobody|nothing|none|never|nowhere|neither");
  }

  /** The words that go into the sentence, with a preposition where its place needs one. */
  SentenceWriter.Filler filler(Answer.Filling filling, Voices voices) {
    ParsedSentence s = filling.given().sentence();
    List<Integer> words = new ArrayList<>();
    for (int i = filling.given().from(); i <= filling.given().to(); i++) {
      words.add(i);
    }
    String text = phrases.join(s, words, voices);
    boolean proper =
        (s.word(words.get(0)).tag().startsWith("NNP")
                && !s.word(words.get(0)).ner().equals("NUMBER"))
            || text.startsWith("I ");
    if (!proper && text.length() > 1 && !Character.isUpperCase(text.charAt(1))) {
      text = Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }
    text = measured(filling, text);
    String preposition = preposition(filling);
    return new SentenceWriter.Filler(
        filling.asked().from(),
        filling.asked().to(),
        preposition.isEmpty() ? text : preposition + " " + text,
        preposition.isEmpty());
  }

  /** "How many people?" "Twelve": twelve people. */
  private static String measured(Answer.Filling filling, String text) {
    ParsedSentence s = filling.given().sentence();
    ParsedSentence q = filling.asked().sentence();
    int noun = filling.asked().to();
    boolean number = s.word(filling.given().to()).tag().equals("CD");
    boolean counted = filling.asked().size() > 2 && q.word(noun).tag().startsWith("NN");
    boolean how = q.word(filling.asked().from()).text().equalsIgnoreCase("how");
    return number && counted && how ? text + " " + q.word(noun).text() : text;
  }

  private static String preposition(Answer.Filling filling) {
    ParsedSentence s = filling.given().sentence();
    ParsedSentence q = filling.asked().sentence();
    String asked = q.text(filling.asked().from(), filling.asked().to()).toLowerCase(Locale.ROOT);
    String first = s.word(filling.given().from()).text().toLowerCase(Locale.ROOT);
    String tag = s.word(filling.given().from()).tag();
    if (Regex.matches(q.word(filling.asked().from()).tag(), "IN|TO")) {
      return q.word(filling.asked().from()).text().toLowerCase(Locale.ROOT);
    }
    boolean ready =
        (Regex.matches(tag, "IN|TO|RB.*|WRB|JJR") && !Regex.matches(first, "about|around"))
            || Regex.matches(first, "last|next|this|that|yesterday|tomorrow|today");
    if (ready) {
      return "";
    }
    String answer = s.text(filling.given().from(), filling.given().to()).toLowerCase(Locale.ROOT);
    if (Regex.matches(asked, "when|what (time|day|date)|(at )?what hour|which day")) {
      boolean day =
          Regex.matches(answer, ".*\\b(" + CALENDAR + "|" + PART_OF_DAY + ")\\b.*|.*\\bmay \\d.*");
      boolean year = Regex.matches(answer, "\\d{4}");
      boolean span = Regex.matches(answer, "[a-z]+ (quarter|half|century|decade)");
      return span ? "in the" : year ? "in" : day ? "on" : Regex.matches(first, CLOCK) ? "at" : "";
    }
    return switch (asked) {
      case "where" -> "at";
      case "why" -> "because of";
      case "how long" -> isTaken(q) ? "" : "for";
      default -> "";
    };
  }

  /** "How long would it take?": it takes a year. */
  private static boolean isTaken(ParsedSentence question) {
    return question.words().stream().anyMatch(w -> w.lemma().equals("take"));
  }

  /** The participants of the question with those of the answer among them. */
  ImmutableList<Argument> arguments(
      Clause question, Answer.Filling filling, Voices voices, Voices own) {
    ParsedSentence s = filling.given().sentence();
    int head = head(filling.given());
    Mention mention = phrases.mention(s, head, own);
    ImmutableList.Builder<Argument> arguments = ImmutableList.builder();
    boolean placed = false;
    for (Participant p : question.participants()) {
      boolean asked = p.word() >= filling.asked().from() && p.word() <= filling.asked().to();
      placed |= asked;
      arguments.add(
          new Argument(
              p.role(),
              p.marker(),
              asked ? mention : phrases.mention(question.sentence(), p.word(), voices)));
    }
    if (!placed && isNominal(s, head)) {
      String marker = ClauseFinder.marker(s, head);
      String needed = marker.isEmpty() ? preposition(filling) : marker;
      boolean attribute = isAsked(question, filling) && needed.isEmpty();
      arguments.add(
          new Argument(
              attribute ? Role.ATTRIBUTE : Role.OBLIQUE, attribute ? "" : needed, mention));
    }
    return arguments.build();
  }

  private static boolean isNominal(ParsedSentence s, int head) {
    return Regex.matches(s.word(head).tag(), "NN.*|PRP.*|CD|[$]|DT");
  }

  private static boolean isAsked(Clause question, Answer.Filling filling) {
    return question.head() >= filling.asked().from() && question.head() <= filling.asked().to();
  }

  /** The predicate, which the answer names itself where that is what was asked: "What was it?". */
  static Predicate predicate(Clause question, Answer.Filling filling) {
    ParsedSentence s = filling.given().sentence();
    int head = head(filling.given());
    if (question.predicate().lemma().equals("be")
        && question.predicate().kind() == Predicate.Kind.VERB) {
      return new Predicate("be", Predicate.Kind.EXISTENCE);
    }
    if (!isAsked(question, filling)) {
      return question.predicate();
    }
    boolean noun = isNominal(s, head);
    return new Predicate(
        noun ? s.word(head).lemma() : s.word(head).lemma().toLowerCase(Locale.ROOT),
        noun ? Predicate.Kind.NOUN : Predicate.Kind.ADJECTIVE);
  }
}
