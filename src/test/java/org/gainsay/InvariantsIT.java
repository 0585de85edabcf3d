package org.gainsay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TimeZone;
import org.gainsay.claim.Claim;
import org.gainsay.document.Document;
import org.gainsay.document.DocumentReaders;
import org.gainsay.document.UnreadableDocumentException;
import org.gainsay.extract.SharedExtractor;
import org.gainsay.report.JsonReport;
import org.gainsay.report.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What holds of every report, tried with the language models on sentences made at random. {@code
 * -Dgainsay.seed=N} gives other sentences, {@code -Dgainsay.cases=N} more of them.
 */
final class InvariantsIT {
  private static final long SEED = Long.getLong("gainsay.seed", 1);
  private static final int CASES = Integer.getInteger("gainsay.cases", 1000);

  private static final List<String> WHO =
      List.of("Ida Venn", "The mayor", "Dana Roe", "The council", "Two clerks", "Nobody", "She");
  private static final List<String> DID =
      List.of("met", "did not meet", "saw", "paid", "never paid", "wrote to", "denied knowing");
  private static final List<String> WHOM =
      List.of("Odo Brandt", "the minister", "three owners", "the old ferryman", "them");
  private static final List<String> WHEN =
      List.of("in April", "on Monday", "before the vote", "twice", "on 3 May 2019", "");
  private static final List<String> FRAME =
      List.of(
          "%s.", "“%s,” said Tessa Quill.", "Odo Brandt denied that %s.", "It is said that %s.");

  @TempDir Path folder;

  private static String sentence(Random random) {
    String words =
        String.join(
                " ", pick(WHO, random), pick(DID, random), pick(WHOM, random), pick(WHEN, random))
            .strip();
    return String.format(Locale.ROOT, pick(FRAME, random), words);
  }

  private static String pick(List<String> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }

  private static ContradictionChecker checker(int threads) {
    return ContradictionChecker.builder()
        .extractor(SharedExtractor.get())
        .withoutModel()
        .threads(threads)
        .build();
  }

  /** One file for each case, in all formats that are text. */
  private List<Path> files() throws IOException {
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < CASES; i++) {
      String text = sentence(new Random(SEED + i));
      String[] formats = {
        "txt:" + text,
        "html:<p>"
            + text.replace("Venn", "<b>Venn</b>").replace("“", "&ldquo;").replace("e", "&#101;"),
        "jsonl:{\"text\": \"" + text.replace("“", "\\u201c") + "\", \"speaker\": \"Ida Venn\"}",
        "csv:speaker,text\nIda Venn,\"" + text + "\"\n"
      };
      String format = formats[i % formats.length];
      int colon = format.indexOf(':');
      Path file = folder.resolve(i + "." + format.substring(0, colon));
      files.add(Files.writeString(file, format.substring(colon + 1)));
    }
    return files;
  }

  @Test
  void quotesStandInTheSourceWhateverOrderThreadsLocaleAndTimeZone() throws IOException {
    List<Path> files = files();
    Report usual;
    Report other;
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try (ContradictionChecker one = checker(1);
        ContradictionChecker three = checker(3)) {
      usual = one.checkFiles(files);
      Collections.shuffle(files, new Random(SEED));
      Locale.setDefault(Locale.forLanguageTag("de-DE"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      other = three.checkFiles(files);
      // In the same order as before, even the bytes are the same.
      files.sort(null);
      String sorted = json(one.checkFiles(files));
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
      assertThat(json(three.checkFiles(files))).as("seed %d", SEED).isEqualTo(sorted);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
    assertThat(usual.claims()).hasSizeGreaterThan(CASES / 2);
    assertThat(new HashSet<>(other.claims()))
        .as("seed %d", SEED)
        .isEqualTo(new HashSet<>(usual.claims()));
    Map<String, Document> documents = new HashMap<>();
    usual.documents().forEach(d -> documents.put(d.id(), d));
    for (Claim claim : usual.claims()) {
      assertThat(documents.get(claim.document()).text(claim.evidence().span()))
          .as("seed %d: %s", SEED, claim.id())
          .isEqualTo(claim.evidence().quote());
    }
  }

  private static String json(Report report) throws IOException {
    StringWriter out = new StringWriter();
    new JsonReport().write(report, out);
    return out.toString();
  }

  @Test
  void aSentenceDoesNotConflictWithItself() throws UnreadableDocumentException {
    Set<String> texts = new HashSet<>();
    try (ContradictionChecker checker = checker(2)) {
      for (long seed = SEED; seed < SEED + CASES; seed++) {
        String text = sentence(new Random(seed));
        texts.add(text);
        assertThat(
                checker
                    .check(DocumentReaders.readText("a", text), DocumentReaders.readText("b", text))
                    .conflicts())
            .as("seed %d: %s", seed, text)
            .isEmpty();
      }
    }
    assertThat(texts).hasSizeGreaterThan(CASES / 2);
  }
}
