package org.gainsay.document;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * Reads captions, WebVTT and SubRip: what is said, without times, numbers and styles. Sentences go
 * on from one caption to the next; a turn begins at a name, at {@code >>}, at a dash, and where a
 * voice tag ({@code <v Ann Lee>}) names another speaker. WebVTT's character references stand for
 * their characters.
 */
final class CaptionReader implements DocumentReader {
  private static final Pattern TIMES =
      Pattern.compile(
          "^\\s{0,20}(?:(\\d{1,4}):)?(\\d{1,2}):(\\d{1,2})[.,](\\d{1,3})\\s{0,20}-->.{0,300}");

  /** A tag, or a style that SubRip files carry: {@code <i>}, {@code {\an8}}. */
  private static final Pattern TAG =
      Pattern.compile("<(/?)([a-zA-Z\\d:]{0,20})([^<>]{0,200})>|\\{\\\\[^{}]{0,80}\\}");

  // A character reference, as WebVTT has those of HTML: &amp; or &#8217;
  private static final Pattern REFERENCE =
      Pattern.compile("&(?:#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,30});");

  /** A dash before somebody else's words. */
  private static final Pattern DASH = Pattern.compile("^[-–—]\\s{0,3}(?=[\\p{L}\\d“\"'‘(\\[])");

  private static final Pattern MARK = Pattern.compile("^>>+\\s{0,3}");

  /** A new paragraph may begin after a sentence when the one before is this long. */
  private static final int LONG = 600;

  private static final int LONGEST_LABEL = 120;

  @Override
  public ImmutableList<String> extensions() {
    return ImmutableList.of("vtt", "srt");
  }

  @Override
  public Reading read(String id, byte[] content) throws UnreadableDocumentException {
    TextDecoder.Decoded decoded = TextDecoder.decode(content);
    Captions captions = new Captions(decoded.text());
    captions.read();
    PassageSplitter.Layout layout =
        PassageSplitter.split(captions.paragraphs(), Optional.empty(), Optional.empty());
    if (layout.passages().isEmpty()) {
      throw new UnreadableDocumentException(
          decoded.text().isBlank() ? "the file is empty" : "the file has no captions");
    }
    ImmutableList.Builder<ReadProblem> notes = ImmutableList.builder();
    notes.addAll(decoded.notes());
    if (captions.disordered) {
      notes.add(ReadProblem.note("the captions are not in the order of their times"));
    }
    return new Reading(
        new Document(
            id,
            decoded.text(),
            layout.title(),
            layout.date(),
            Optional.empty(),
            layout.author(),
            layout.passages()),
        notes.build());
  }

  /** The captions of one file on their way to paragraphs. */
  private static final class Captions {
    private final String text;
    private final boolean web;
    private final List<Paragraph> paragraphs = new ArrayList<>();
    private MappedText.Builder open = new MappedText.Builder();
    private String said = "";
    private int length;
    private String voice = "";
    private boolean inCaption;
    private boolean disordered;
    private long last = -1;

    Captions(String text) {
      this.text = text;
      this.web = text.startsWith("WEBVTT");
    }

    void read() {
      int begin = 0;
      while (begin < text.length()) {
        int end = begin;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
          end++;
        }
        line(begin, end);
        begin = end + 1;
      }
      close();
    }

    List<Paragraph> paragraphs() {
      return paragraphs;
    }

    /** Only what stands between a line of times and the next blank line is said. */
    private void line(int begin, int end) {
      Matcher times = TIMES.matcher(text).region(begin, Math.min(end, begin + 400));
      if (times.lookingAt()) {
        long start = start(times);
        disordered |= start < last;
        last = Math.max(last, start);
        inCaption = true;
      } else if (text.substring(begin, Math.min(end, begin + 40)).isBlank()) {
        // Windows ends a line with two characters: the empty piece between them is no blank line.
        inCaption &= begin > 0 && end == begin && text.charAt(begin - 1) == '\r';
      } else if (inCaption) {
        words(begin, end);
      }
    }

    private static long start(Matcher times) {
      long hours = times.group(1) == null ? 0 : Long.parseLong(times.group(1));
      return ((hours * 60 + Long.parseLong(times.group(2))) * 60 + Long.parseLong(times.group(3)))
              * 1000
          + Long.parseLong(times.group(4));
    }

    private void words(int begin, int end) {
      int at = begin;
      while (at < end && MappedText.isBlank(text.charAt(at))) {
        at++;
      }
      Matcher dash = DASH.matcher(text).region(at, end);
      Matcher mark = MARK.matcher(text).region(at, end);
      if (dash.lookingAt()) {
        turn(at, dash.end());
        at = dash.end();
      } else if (mark.lookingAt()) {
        turn(at, mark.end());
        at = mark.end();
      } else if (Turns.isLabelled(text.substring(at, Math.min(end, at + LONGEST_LABEL)))) {
        close();
      } else if (length > LONG && Sentences.isClosed(said)) {
        close();
      }
      if (!open.isEmpty()) {
        open.stand(' ', new SourceSpan(Math.max(0, at - 1), at));
      }
      Matcher tag = TAG.matcher(text).region(at, end);
      while (tag.find()) {
        add(at, tag.start());
        voice(tag);
        at = tag.end();
      }
      add(at, end);
    }

    /** A voice tag changes the speaker where it names another one. */
    private void voice(Matcher tag) {
      if (tag.group(2) == null || !tag.group(2).equals("v") || !tag.group(1).isEmpty()) {
        return;
      }
      String name = tag.group(3).strip();
      if (name.isEmpty() || name.equals(voice)) {
        return;
      }
      voice = name;
      turn(tag.start(), tag.start(3));
      int from = text.indexOf(name, tag.start(3));
      add(from, from + name.length());
      open.stand(':', new SourceSpan(tag.end() - 1, tag.end()));
      open.stand(' ', new SourceSpan(tag.end() - 1, tag.end()));
    }

    /** Begins a turn, marked as {@link Turns} knows it. */
    private void turn(int begin, int end) {
      close();
      SourceSpan mark = new SourceSpan(begin, end);
      open.stand('>', mark).stand('>', mark).stand(' ', mark);
    }

    private void add(int begin, int end) {
      if (begin < end) {
        Matcher reference = REFERENCE.matcher(text).region(begin, end);
        int at = begin;
        while (web && reference.find()) {
          String stands = Parser.unescapeEntities(reference.group(), /* inAttribute= */ false);
          if (!stands.equals(reference.group())) {
            open.append(MappedText.of(text, at, reference.start()));
            SourceSpan span = new SourceSpan(reference.start(), reference.end());
            stands.chars().forEach(c -> open.stand((char) c, span));
            at = reference.end();
          }
        }
        open.append(MappedText.of(text, at, end));
        said = text.substring(begin, end).strip();
        length += end - begin;
      }
    }

    private void close() {
      MappedText paragraph = open.build().normalized();
      if (!paragraph.isEmpty()) {
        paragraphs.add(new Paragraph(paragraph, Paragraph.Form.PLAIN, /* block= */ 0));
      }
      open = new MappedText.Builder();
      said = "";
      length = 0;
    }
  }
}
