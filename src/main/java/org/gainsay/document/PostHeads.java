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
import java.util.stream.Stream;

/**
 * Names on lines of their own over what each wrote or said: "Morag Tulloch, 13 Nov, 09:12", "Donna
 * K.", "NADIA FERRANT". They count only where a name comes back, or most have an hour, a day or an
 * age. Immutable.
 */
final class PostHeads {
  private static final int FEWEST = 3;
  private static final int LONGEST = 70;

  /** Lines in which a document says what it is. */
  private static final int HEADER_LINES = 4;

  private static final String WORD = "\\p{Lu}[\\p{L}\\d_’'-]*\\.?";

  private static final String WHEN =
      "(?:\\d[\\d/.:,-]*(?:st|nd|rd|th)? ?(?:[AaPp]\\.?[Mm]\\b\\.?|h|hrs?|hours?|min|mins|minutes|d|days?|w|weeks?|months?|years?)?"
          + "|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|January|February|March|April|June|July"
          + "|August|September|October|November|December|yesterday|today|Yesterday|Today|ago|at|edited"
          + "|Edited|just now|Mon|Tue|Wed|Thu|Fri|Sat|Sun|Monday|Tuesday|Wednesday|Thursday|Friday"
          + "|Saturday|Sunday)";

  private static final String WHENS = WHEN + "(?:[ ,·•|()–—-]{1,3}" + WHEN + "){0,6}\\)?";

  /** "Morag Tulloch, 13 Nov, 09:12", "Odile Farrant • Quince Terrace • 2 d", "Donna K." */
  private static final Pattern NAMED =
      Pattern.compile(
          "^(?:\\[?\\d{1,2}:\\d{2}(?::\\d{2})?\\]? )?("
              + WORD
              + "(?: (?:(?:de |van |von )?"
              + WORD
              + ")){0,3})(?: \\(?@\\w{1,30}\\)?)?(?: (?:APP|OP|Author|says:)|,? \\([^()]{2,30}\\)|, [\\p{Lu}]{2,15}:)?:?"
              + "(?:\\s?[·•|] [^·•|\\d]{1,30}(?= [·•|]))?(?:(?:\\s?[,·|•–—-]\\s?| \\(?)("
              + WHENS
              + "))?$");

  /** "moth_queen — Today at 20:41", "by tern_spotter » Sat Oct 14, 2023 7:52 am". */
  private static final Pattern HANDLED =
      Pattern.compile(
          "^(?:by )?@?((?=[^ ]*\\p{L})[\\p{L}\\d_.-]{2,30})\\s?(?:[,·|•–—»-]|\\(|\\s)\\s?("
              + WHENS
              + ")$");

  /** A time rather than a bare number, as in "Article 2". */
  private static final Pattern HOUR_OR_DAY =
      Pattern.compile("\\d[:.]\\d\\d|\\p{L}{3}|\\d ?(?:[hdw]|[ap]\\.?m)\\b|\\d[/-]\\d");

  /** "Arun Pettifer, 41, butcher", over what he says; a list of the dead tells of them. */
  private static final Pattern AGED =
      Pattern.compile("^(" + WORD + "(?: " + WORD + "){1,3}), \\d{2}(?:, [^.!?]{2,40})?$");

  /** What may stand between a writer's name and what he wrote. */
  private static final Pattern DETAIL =
      Pattern.compile(
          "^(?:@\\w{1,30}|[·•]|#\\d+|[★☆]+.*|"
              + WHENS
              + "(?: ·)?|(?:\\p{Lu}[\\p{L}]*:? ){1,3}[\\d.,]+(?: \\p{L}+)?)$");

  private static final Pattern NO_NAME =
      Pattern.compile(
          "^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July"
              + "|August|September|October|November|December)\\b.*|^[QA]$");

  private static final Pattern THREAD =
      Pattern.compile(
          "(?i)\\b(?:groups?|threads?|posts?|comments?|forum|notice ?board|message ?board|chat|replies|channel)\\b");

  private final ImmutableMap<Integer, MappedText> names;
  private final Passage.Kind kind;

  private PostHeads(Map<Integer, MappedText> names, boolean thread) {
    this.names = ImmutableMap.copyOf(names);
    this.kind = thread ? Passage.Kind.POST : Passage.Kind.TURN;
  }

  /** What stands below the names: posts of a thread, or what is said in turn at a meeting. */
  Passage.Kind kind() {
    return kind;
  }

  static PostHeads of(List<Paragraph> paragraphs) {
    Map<Integer, MappedText> found = new TreeMap<>();
    Multiset<String> writers = HashMultiset.create();
    boolean thread = false;
    int marked = 0;
    for (int i = 0; i + 1 < paragraphs.size(); i++) {
      MappedText text = paragraphs.get(i).text();
      thread |= i < HEADER_LINES && THREAD.matcher(text.text()).find();
      boolean opens =
          i > 0
              && (paragraphs.get(i - 1).block() != paragraphs.get(i).block()
                  || isDetail(paragraphs.get(i - 1).text().text()));
      boolean heads = paragraphs.get(i + 1).block() == paragraphs.get(i).block();
      String below = paragraphs.get(i + 1).text().text();
      Optional<Matcher> head = heads ? head(text.text(), below) : Optional.empty();
      boolean timed = head.filter(PostHeads::isTimed).isPresent();
      if (timed && head(below, "").filter(PostHeads::isTimed).isPresent()) {
        continue; // one line of a timetable or of a list of results
      }
      if (head.isPresent() && (opens || timed)) {
        MappedText name = text.slice(head.get().start(1), head.get().end(1));
        writers.add(name.text());
        found.put(i, name);
        marked += timed ? 1 : 0;
      }
    }
    if (found.containsKey(0) && writers.count(found.get(0).text()) == 1) {
      found.remove(0); // "Licensing Committee, 5 March"
    }
    boolean several = writers.elementSet().size() > 1;
    boolean again =
        several && writers.elementSet().stream().anyMatch(w -> writers.count(w) > 1 && isName(w));
    boolean all = several && marked * 3 > writers.size() * 2;
    return new PostHeads(
        writers.size() >= FEWEST && (again || all) ? found : Map.of(), thread || all);
  }

  /** Whether a line can be a writer's name rather than a section's: "Donna K.", "ohms_law". */
  private static boolean isName(String line) {
    return line.indexOf(' ') > 0 || line.matches(".*[\\d_.].*");
  }

  /** Whether more than a name says that somebody is about to speak: an hour, a day, an age. */
  private static boolean isTimed(Matcher head) {
    return head.pattern() != NAMED || head.group(2) != null;
  }

  private static Optional<Matcher> head(String line, String below) {
    if (line.length() > LONGEST || NO_NAME.matcher(line).matches()) {
      return Optional.empty();
    }
    Matcher aged = AGED.matcher(line);
    if (aged.find()) {
      return Optional.of(aged).filter(m -> Interview.isMine(below));
    }
    return Stream.of(NAMED, HANDLED)
        .map(pattern -> pattern.matcher(line))
        .filter(Matcher::find)
        .filter(m -> m.group(2) == null || HOUR_OR_DAY.matcher(m.group(2)).find())
        .findFirst();
  }

  /** Whether a line below a name tells about the writer or the hour, and is no part of the post. */
  static boolean isDetail(String line) {
    return line.length() <= LONGEST && !Sentences.isClosed(line) && DETAIL.matcher(line).find();
  }

  /** The writer whose post stands below the paragraph of a number. */
  Optional<MappedText> writer(int paragraph) {
    return Optional.ofNullable(names.get(paragraph));
  }
}
