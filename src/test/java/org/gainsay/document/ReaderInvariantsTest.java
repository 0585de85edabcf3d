package org.gainsay.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every readable character stands where the offsets say, for texts made at random. {@code
 * -Dgainsay.seed=N} gives other texts, {@code -Dgainsay.cases=N} more of them.
 */
final class ReaderInvariantsTest {
  private static final long SEED = Long.getLong("gainsay.seed", 1);
  private static final int CASES = Integer.getInteger("gainsay.cases", 1000);

  private static final List<String> WORDS =
      List.of(
          "The",
          "quay",
          "was",
          "shut",
          "on",
          "Monday",
          "Ida",
          "Venn",
          "said",
          "“No,”",
          "it’s",
          "the café",
          "Müller’s",
          "1,200",
          "€5",
          "naïve",
          "A",
          "x < y",
          "Q&A",
          "“quoted”",
          "it",
          "rained",
          "😀",
          "never",
          "inter-",
          "(Reuters)",
          "5%",
          "and",
          "\"straight\"",
          "back\\slash");

  private static final ImmutableMap<String, String> ESCAPED =
      ImmutableMap.of("&", "&amp;", "<", "&lt;", "€", "&euro;", "é", "&#233;", "“", "&ldquo;");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"txt", "md", "html", "jsonl", "csv", "tsv", "pdf"})
  void quotesStandInTheSource(String format) throws IOException {
    int read = 0;
    for (long seed = SEED; seed < SEED + CASES; seed++) {
      Random random = new Random(seed);
      Path file = folder.resolve("text." + format);
      Files.write(file, content(format, random));
      for (DocumentReaders.Input input :
          DocumentReaders.standard().readAll(List.of(file)).toList()) {
        if (input.document().isPresent()) {
          read++;
          hold(format, seed, input.document().get());
        }
      }
    }
    assertThat(read).isGreaterThan(CASES * 9 / 10);
  }

  private static void hold(String format, long seed, Document document) {
    try {
      Contract.holds(document, notation(format));
    } catch (AssertionError | RuntimeException e) {
      throw new AssertionError(format + ", seed " + seed + ": " + e.getMessage(), e);
    }
  }

  private static Contract.Notation notation(String format) {
    return switch (format) {
      case "html" -> Contract.Notation.HTML;
      case "jsonl" -> Contract.Notation.JSON;
      case "csv" -> Contract.Notation.CSV;
      case "vtt", "srt" -> Contract.Notation.CAPTIONS;
      default -> Contract.Notation.PLAIN;
    };
  }

  private static byte[] content(String format, Random random) throws IOException {
    List<String> paragraphs = new ArrayList<>();
    int count = 1 + random.nextInt(4);
    for (int i = 0; i < count; i++) {
      paragraphs.add(paragraph(random));
    }
    String text =
        switch (format) {
          case "txt" -> plain(paragraphs, random);
          case "md" -> markdown(paragraphs, random);
          case "html" -> page(paragraphs, random);
          case "jsonl" -> jsonLines(paragraphs, random);
          case "csv" -> table(paragraphs, random.nextBoolean() ? "," : ";");
          case "tsv" -> table(paragraphs, "\t");
          default -> "";
        };
    return format.equals("pdf") ? pdf(paragraphs) : text.getBytes(StandardCharsets.UTF_8);
  }

  private static String paragraph(Random random) {
    StringBuilder text = new StringBuilder("Venn said");
    int count = 2 + random.nextInt(20);
    for (int i = 0; i < count; i++) {
      text.append(random.nextInt(15) == 0 ? "  " : " ");
      text.append(WORDS.get(random.nextInt(WORDS.size())));
      text.append(random.nextInt(9) == 0 ? "." : "");
    }
    return text.append('.').toString();
  }

  private static String plain(List<String> paragraphs, Random random) {
    String[] breaks = {"\n\n", "\n", "\r\n\r\n", "\r", "\f", "\u2028", "\n \n\t\n"};
    StringBuilder text = new StringBuilder(random.nextInt(5) == 0 ? "date 2017-03-02\n" : "");
    for (String paragraph : paragraphs) {
      text.append(random.nextInt(5) == 0 ? "CHAIR HALE: " : "");
      text.append(wrapped(paragraph, random)).append(breaks[random.nextInt(breaks.length)]);
    }
    return text.toString();
  }

  private static String wrapped(String paragraph, Random random) {
    StringBuilder text = new StringBuilder();
    for (String word : paragraph.split(" ", -1)) {
      text.append(word).append(random.nextInt(8) == 0 ? "\n" : " ");
    }
    return text.toString().strip();
  }

  private static String markdown(List<String> paragraphs, Random random) {
    String[] marks = {"# ", "- ", "> ", "1. ", "", "**", "[link](http://a.example) ", "`code` "};
    StringBuilder text = new StringBuilder();
    for (String paragraph : paragraphs) {
      String mark = marks[random.nextInt(marks.length)];
      text.append(mark).append(paragraph).append(mark.equals("**") ? "**" : "").append("\n\n");
    }
    return text.toString();
  }

  private static String page(List<String> paragraphs, Random random) {
    String[] tags = {"p", "h1", "li", "blockquote", "div", "td", "pre", "q", "figcaption"};
    StringBuilder page = new StringBuilder("<html><title>t</title><body>\r\n");
    for (String paragraph : paragraphs) {
      String tag = tags[random.nextInt(tags.length)];
      page.append('<').append(tag).append(random.nextBoolean() ? " class=a" : "").append('>');
      for (int i = 0; i < paragraph.length(); ) {
        String c = Character.toString(paragraph.codePointAt(i));
        boolean escape = ESCAPED.containsKey(c) && (c.equals("<") || random.nextBoolean());
        page.append(escape ? ESCAPED.get(c) : c);
        page.append(random.nextInt(40) == 0 ? "<b>x</b><br>" : "");
        page.append(random.nextInt(60) == 0 ? "<!-- not text --><i>" : "");
        i += c.length();
      }
      page.append("</").append(tag).append(random.nextBoolean() ? ">\n" : ">");
    }
    return page.toString();
  }

  private static String jsonLines(List<String> paragraphs, Random random)
      throws JsonProcessingException {
    StringBuilder rows = new StringBuilder();
    for (String paragraph : paragraphs) {
      String text = new ObjectMapper().writeValueAsString(paragraph);
      if (random.nextBoolean()) {
        text = text.replace("é", "\\u00e9").replace("/", "\\/").replace("’", "\\u2019");
      }
      rows.append("{\"speaker\": \"Ida V\\u0065nn\", \"text\": ").append(text).append("}\n");
    }
    return rows.toString();
  }

  private static String table(List<String> paragraphs, String delimiter) {
    StringBuilder rows = new StringBuilder("speaker" + delimiter + "text\n");
    for (String paragraph : paragraphs) {
      rows.append("Ida Venn").append(delimiter);
      rows.append('"').append(paragraph.replace("\"", "\"\"")).append("\"\n");
    }
    return rows.toString();
  }

  /** The fonts that come with every reader have no other letters. */
  private static byte[] pdf(List<String> paragraphs) throws IOException {
    List<String> lines = new ArrayList<>();
    for (String paragraph : paragraphs) {
      lines.add(paragraph.replaceAll("[^\\x20-\\x7e]", "?"));
    }
    return Pdfs.of(lines);
  }
}
