package org.gainsay.document;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognizes signed posts: {@code text — Name (@handle) March 2, 2017}. */
final class Posts {
  private static final int LONGEST_SIGNATURE = 160;

  /** Only ever matched against the end of a paragraph. */
  private static final Pattern SIGNATURE =
      Pattern.compile(
          "\\s*(?:[—–―]|--|\\s-)\\s?([^—–―()]{1,60}?)\\s?\\(@\\w{1,30}\\)[,:·|\\s]{0,3}([^()]{0,60})$");

  private static final Pattern LINKS =
      Pattern.compile(
          "(?:(?:^|\\s|(?<=[.!?…”\"]))(?:https?://|pic\\.twitter\\.com/|t\\.co/|bit\\.ly/)\\S{1,300})+\\s*$");

  private Posts() {}

  static Optional<Passage> match(MappedText paragraph) {
    String text = paragraph.text();
    int tail = Math.max(0, text.length() - LONGEST_SIGNATURE);
    Matcher m = SIGNATURE.matcher(text.substring(tail));
    if (text.lastIndexOf("(@") < tail || !m.find() || !endsPlainly(m.group(2))) {
      return Optional.empty();
    }
    Optional<LocalDate> date = WrittenDates.find(m.group(2));
    MappedText body = withoutLinks(paragraph.slice(0, tail + m.start()).strip());
    MappedText signature = paragraph.slice(tail + m.start(1), tail + m.end(1)).strip();
    return body.isEmpty() || signature.isEmpty()
        ? Optional.empty()
        : Optional.of(post(body, signature, date));
  }

  /** Signs the passage before a line that is nothing but a signature. */
  static Optional<Passage> sign(Passage unsigned, MappedText line) {
    Matcher m = SIGNATURE.matcher(line.text());
    if (line.length() > LONGEST_SIGNATURE || !m.lookingAt() || !endsPlainly(m.group(2))) {
      return Optional.empty();
    }
    MappedText body = withoutLinks(new MappedText(unsigned.text(), unsigned.offsets()));
    MappedText signature = line.slice(m.start(1), m.end(1)).strip();
    return body.isEmpty() || signature.isEmpty()
        ? Optional.empty()
        : Optional.of(post(body, signature, WrittenDates.find(m.group(2))));
  }

  private static Passage post(MappedText body, MappedText signature, Optional<LocalDate> date) {
    return new Passage(
        Passage.Kind.POST,
        body.text(),
        body.offsets(),
        Optional.of(signature.text()),
        Optional.of(signature.source()),
        date);
  }

  /** The text without the addresses it ends in. */
  static MappedText withoutLinks(MappedText text) {
    int tail = Math.max(0, text.length() - 1000);
    Matcher m = LINKS.matcher(text.text().substring(tail));
    return m.find() ? text.slice(0, tail + m.start()).strip() : text;
  }

  /** After the handle there may be a date, a time, a place; no more prose. */
  private static boolean endsPlainly(String rest) {
    return rest.isBlank() || WrittenDates.DATE.matcher(rest).find() || Sentences.words(rest) <= 4;
  }
}
