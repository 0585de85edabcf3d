package org.gainsay.document;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The head of a memorandum or an email: "From: Ida Venn", "To: all staff", "Subject: The move".
 * What stands below it are the sender's words. Immutable.
 *
 * @param sender the sender's name, without office or address
 * @param subject what the line of the subject says, if there is one
 */
record MemoHead(Person sender, Optional<String> subject) {
  private static final Pattern FROM =
      Pattern.compile(
          "^(?:From|FROM) ?: ?((?:(?:Dr|Mr|Mrs|Ms|Prof|Sen|Rep|Gov|Gen|Rev|Sir|Dame)\\.? )?\\p{Lu}[\\p{L}\\d.&’'-]*"
              + "(?: (?:\\p{L}[\\p{L}\\d.&’'-]*|&)){0,6}?)(?: ?[,;<(\\[–—|].*)?$");

  /** "From: Venn, Ida [HQ]", as some mail programs write it. */
  private static final Pattern SURNAME_FIRST =
      Pattern.compile(
          "^(?:From|FROM) ?: ?((\\p{Lu}[\\p{L}’'-]+), (\\p{Lu}[\\p{L}’'-]+(?: \\p{Lu}\\.?)?))(?: ?[<(\\[].*)?$");

  /** The same of those who got it: "To: Orr, Tom; Lee, Mia". */
  private static final Pattern RECIPIENTS_SURNAME_FIRST =
      Pattern.compile(
          "^(?:To|TO|Cc|CC) ?: ?\\p{Lu}[\\p{L}’'-]+, \\p{Lu}[\\p{L}’'-]+(?: \\p{Lu}\\.?)?(?: ?[;<(\\[].*)?$");

  /** "To: Minister of Housing, Ida Venn", "To: Ida Venn, Minister". */
  private static final Pattern RECIPIENT =
      Pattern.compile(
          "^(?:To|TO) ?: ?(?:the |The )?(?:\\p{L}+ (?:of|for) [^,;]{3,60}, )?("
              + Names.PERSON
              + ")(?:,? [(\\p{L}][^;]{0,80})?$");

  private static final Pattern SUBJECT =
      Pattern.compile("^(?:Subject|SUBJECT|Re|RE) ?: ?(.*\\p{L}.*)$", Pattern.DOTALL);
  private static final Pattern FIELD =
      Pattern.compile(
          "^(?:To|TO|Date|DATE|Sent|SENT|Subject|SUBJECT|Re|RE|Cc|CC|Bcc|BCC) ?:.*",
          Pattern.DOTALL);

  private static final Pattern THREAD = Pattern.compile("(?i)(?:(?:fwd?|re|aw|wg) ?: ?)+(?=\\S)");

  private static final int LONGEST_FIELD = 300;

  /** Lines of the head at most. */
  private static final int LINES = 8;

  /** How near the other lines of a head are to that of the sender. */
  private static final int NEAR = 4;

  /**
   * Somebody named in a head.
   *
   * @param name given name first
   * @param span where the name stands, if it stands there in this order
   */
  record Person(String name, Optional<SourceSpan> span) {
    private static Person of(Passage passage, Matcher m) {
      return new Person(m.group(1), Optional.of(passage.offsets().toSource(m.start(1), m.end(1))));
    }
  }

  /** The head that a document begins with; a sender alone is none. */
  static Optional<MemoHead> of(ImmutableList<Passage> passages) {
    List<Passage> head =
        passages.stream()
            .limit(LINES)
            .takeWhile(p -> !Page.isText(p) || !Sentences.isClosed(p.text()) || isThread(p))
            .toList();
    if (head.stream().noneMatch(p -> FIELD.matcher(p.text()).matches())) {
      return Optional.empty();
    }
    for (Passage passage : head) {
      Optional<Person> sender = sender(passage, passages);
      if (sender.isPresent()) {
        return Optional.of(
            new MemoHead(
                sender.get(),
                head.stream()
                    .map(p -> SUBJECT.matcher(p.text()))
                    .filter(Matcher::matches)
                    .map(m -> m.group(1).strip())
                    .findFirst()));
      }
    }
    return Optional.empty();
  }

  /** "Fwd: Re: the pump, and T.A.": what it is about, above the head. */
  private static boolean isThread(Passage passage) {
    return passage.text().length() <= LONGEST_FIELD && THREAD.matcher(passage.text()).lookingAt();
  }

  /** Whether the passage is a line of a head, in which others are near. */
  static boolean isHead(int line, ImmutableList<Passage> passages) {
    return passages
        .subList(Math.max(0, line - NEAR), Math.min(passages.size(), line + 1 + NEAR))
        .stream()
        .anyMatch(p -> FIELD.matcher(p.text()).matches());
  }

  /** Whom a line names as the sender. */
  static Optional<Person> sender(Passage passage, ImmutableList<Passage> passages) {
    Matcher turned = SURNAME_FIRST.matcher(passage.text());
    if (turned.matches()) {
      String name = turned.group(3) + " " + turned.group(2);
      if (passages.stream()
          .anyMatch(
              p ->
                  p.text().contains(name)
                      || RECIPIENTS_SURNAME_FIRST.matcher(p.text()).matches())) {
        return Optional.of(new Person(name, Optional.empty()));
      }
    }
    Matcher from = FROM.matcher(passage.text());
    return from.matches() ? Optional.of(Person.of(passage, from)) : Optional.empty();
  }

  /** The one person to whom the document's head says that it goes. */
  static Optional<Person> recipient(ImmutableList<Passage> passages) {
    for (Passage passage : passages.stream().limit(LINES).toList()) {
      Matcher to = RECIPIENT.matcher(passage.text());
      if (to.matches()) {
        return Optional.of(Person.of(passage, to));
      }
    }
    return Optional.empty();
  }

  /** Whether a line is one of the head, other than that of the subject. */
  static boolean isField(Passage passage) {
    String text = passage.text();
    boolean prose = // "Date: the inspection took place on 12 May, and the tank was full."
        text.length() > LONGEST_FIELD || (Sentences.isClosed(text) && Sentences.words(text) > 8);
    return !prose
        && !SUBJECT.matcher(text).matches()
        && (FROM.matcher(text).matches() || FIELD.matcher(text).matches());
  }
}
