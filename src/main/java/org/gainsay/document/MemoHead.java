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
 * @param from the line that names the sender
 * @param subject what the line of the subject says, if there is one
 */
record MemoHead(String sender, Passage from, Optional<String> subject) {
  private static final Pattern FROM =
      Pattern.compile(
          "^From ?: ?((?:(?:Dr|Mr|Mrs|Ms|Prof|Sen|Rep|Gov|Gen|Rev|Sir|Dame)\\.? )?\\p{Lu}[\\p{L}\\d.&’'-]*"
              + "(?: (?:\\p{L}[\\p{L}\\d.&’'-]*|&)){0,6}?)(?: ?[,;<(\\[–—|].*)?$");
  private static final Pattern SUBJECT =
      Pattern.compile("^(?:Subject|Re|RE) ?: ?(.*\\p{L}.*)$", Pattern.DOTALL);
  private static final Pattern FIELD =
      Pattern.compile("^(?:To|Date|Sent|Subject|Re|RE|Cc|CC|Bcc) ?:.*", Pattern.DOTALL);

  /** Lines of the head at most. */
  private static final int LINES = 8;

  /** The head that a document begins with; a sender alone is none. */
  static Optional<MemoHead> of(ImmutableList<Passage> passages) {
    List<Passage> head = passages.stream().limit(LINES).toList();
    if (head.stream().noneMatch(p -> FIELD.matcher(p.text()).matches())) {
      return Optional.empty();
    }
    for (Passage passage : head) {
      Matcher from = FROM.matcher(passage.text());
      if (from.matches()) {
        return Optional.of(
            new MemoHead(
                from.group(1),
                passage,
                head.stream()
                    .map(p -> SUBJECT.matcher(p.text()))
                    .filter(Matcher::matches)
                    .map(m -> m.group(1).strip())
                    .findFirst()));
      }
    }
    return Optional.empty();
  }

  /** Whether a line is one of the head, other than that of the subject. */
  static boolean isField(Passage passage) {
    String text = passage.text();
    return !SUBJECT.matcher(text).matches()
        && (FROM.matcher(text).matches() || FIELD.matcher(text).matches());
  }
}
