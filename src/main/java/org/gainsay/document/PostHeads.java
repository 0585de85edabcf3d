package org.gainsay.document;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Multiset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines over the posts of a thread: "Morag Tulloch, 13 Nov, 09:12", "Donna K." They count only
 * where a writer comes back, or where the document calls itself a thread. Immutable.
 */
final class PostHeads {
  private static final int FEWEST = 3;
  private static final int LONGEST = 70;

  /** Lines in which a document says what it is. */
  private static final int HEADER_LINES = 4;

  private static final String WORD = "\\p{Lu}[\\p{L}\\d_’'-]*\\.?";

  private static final String WHEN =
      "(?:\\d[\\d/.:-]*(?:st|nd|rd|th)? ?(?:[ap]\\.?m\\b\\.?|h|hrs?|hours?|min|mins|minutes|d|days?|w|weeks?)?"
          + "|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|January|February|March|April|June|July"
          + "|August|September|October|November|December|yesterday|today|Yesterday|Today|ago|at|edited"
          + "|Edited|just now|Mon|Tue|Wed|Thu|Fri|Sat|Sun|Monday|Tuesday|Wednesday|Thursday|Friday"
          + "|Saturday|Sunday)";

  private static final Pattern HEAD =
      Pattern.compile(
          "^(?:@\\w{2,30}|("
              + WORD
              + "(?: (?:(?:de |van |von )?"
              + WORD
              + ")){0,3}))(?: \\(?@\\w{1,30}\\)?)?(?:(?:\\s?[,·|•–—-]\\s?| \\(?)"
              + WHEN
              + "(?:[ ,·|•)–—-]{1,3}"
              + WHEN
              + "){0,6}\\)?)?$");

  private static final Pattern NO_NAME =
      Pattern.compile(
          "^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July"
              + "|August|September|October|November|December)\\b.*");

  private static final Pattern THREAD =
      Pattern.compile(
          "(?i)\\b(?:groups?|threads?|posts?|comments?|forum|notice ?board|message ?board|chat|replies|channel)\\b");

  private final ImmutableMap<Integer, MappedText> names;

  private PostHeads(Map<Integer, MappedText> names) {
    this.names = ImmutableMap.copyOf(names);
  }

  static PostHeads of(List<Paragraph> paragraphs) {
    Map<Integer, MappedText> found = new TreeMap<>();
    Multiset<String> writers = HashMultiset.create();
    boolean thread = false;
    for (int i = 0; i + 1 < paragraphs.size(); i++) {
      MappedText text = paragraphs.get(i).text();
      thread |= i < HEADER_LINES && THREAD.matcher(text.text()).find();
      boolean opens = i > 0 && paragraphs.get(i - 1).block() != paragraphs.get(i).block();
      boolean heads = paragraphs.get(i + 1).block() == paragraphs.get(i).block();
      if (opens && heads) {
        Optional<MappedText> name = name(text);
        if (name.isPresent()) {
          writers.add(name.get().text());
          found.put(i, name.get());
        }
      }
    }
    boolean again = writers.elementSet().size() > 1 && writers.size() > writers.elementSet().size();
    return new PostHeads(writers.size() >= FEWEST && (again || thread) ? found : Map.of());
  }

  private static Optional<MappedText> name(MappedText text) {
    String line = text.text();
    Matcher m = HEAD.matcher(line);
    if (line.length() > LONGEST || !m.find() || NO_NAME.matcher(line).matches()) {
      return Optional.empty();
    }
    int end = m.group(1) == null ? line.indexOf(' ') : m.end(1);
    return Optional.of(text.slice(0, end < 0 ? line.length() : end));
  }

  /** The writer whose post stands below the paragraph of a number. */
  Optional<MappedText> writer(int paragraph) {
    return Optional.ofNullable(names.get(paragraph));
  }
}
