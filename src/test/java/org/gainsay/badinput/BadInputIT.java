package org.gainsay.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gainsay.cli.Launched;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One run over everything that texts should not be. */
final class BadInputIT {
  /** Another corpus with {@code -Dgainsay.seed=N}. */
  private static final long SEED = Long.getLong("gainsay.seed", 20_170_302);

  @TempDir Path folder;

  @Test
  void everyFileComesToWhatItShouldAndTheRestIsCompared() throws Exception {
    Corpus corpus = Corpus.write(folder.resolve("corpus"), SEED);
    assertThat(corpus.cases().size() - LongText.COPIES).isGreaterThanOrEqualTo(300);
    assertThat(corpus.kinds()).hasSizeGreaterThanOrEqualTo(30);
    Path good = Files.createDirectories(folder.resolve("good"));
    Files.writeString(good.resolve("paper.txt"), "Tessa Quill met Odo Brandt in April.");
    Files.writeString(good.resolve("letter.txt"), "Tessa Quill never met Odo Brandt.");
    List<String> line = new ArrayList<>(List.of("report", "--max-time=30"));
    for (String format : FORMATS) {
      line.add("--format=" + format + "=" + folder.resolve("report." + format));
    }
    line.add(corpus.folder.toString());
    line.add(good.toString());
    corpus.cases().stream()
        .filter(c -> c.kind().equals("missing"))
        .forEach(c -> line.add(c.file().toString()));

    long start = System.nanoTime();
    Launched.Ended run = Launched.run(folder, line.toArray(new String[0]));

    System.out.printf(
        "bad input: seed %d, %d files in %d kinds, exit status %d after %d s%n",
        SEED,
        corpus.cases().size(),
        corpus.kinds().size(),
        run.code(),
        (System.nanoTime() - start) / 1_000_000_000);
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isEqualTo(5);
    Reported reported = Reported.read(folder.resolve("report.json"));
    List<String> wrong = new ArrayList<>();
    for (Case next : corpus.cases()) {
      reported.fault(next).ifPresent(fault -> wrong.add(next.kind() + ": " + fault));
    }
    assertThat(wrong).as("seed %d", SEED).isEmpty();
    assertThat(reported.found).anyMatch(f -> f.contains("paper.txt") && f.contains("letter.txt"));
    assertThat(reported.found).anyMatch(f -> f.contains("copies/"));
  }

  private static final List<String> FORMATS =
      List.of("json", "text", "jsonl", "markdown", "csv", "html", "sarif", "jsonld");

  /** What the report says. */
  private static final class Reported {
    private final ImmutableMap<String, String> read;
    private final ImmutableListMultimap<String, String> problems;
    private final List<String> found = new ArrayList<>();

    private Reported(
        ImmutableMap<String, String> read, ImmutableListMultimap<String, String> problems) {
      this.read = read;
      this.problems = problems;
    }

    static Reported read(Path file) throws Exception {
      JsonNode report = new ObjectMapper().readTree(file.toFile());
      ImmutableMap.Builder<String, String> read = ImmutableMap.builder();
      for (JsonNode document : report.get("documents")) {
        read.put(document.get("path").textValue(), document.get("id").textValue());
      }
      ImmutableListMultimap.Builder<String, String> problems = ImmutableListMultimap.builder();
      for (JsonNode problem : report.get("problems")) {
        problems.put(problem.get("document").textValue(), problem.get("message").textValue());
      }
      Reported reported = new Reported(read.buildOrThrow(), problems.build());
      for (JsonNode conflict : report.get("conflicts")) {
        reported.found.add(conflict.get("a").textValue() + " " + conflict.get("b").textValue());
      }
      return reported;
    }

    /** What is wrong about the outcome of a case, if anything is. */
    Optional<String> fault(Case next) {
      String path = next.file().toString();
      Optional<String> id = Optional.ofNullable(read.get(path));
      List<String> told = problems.get(id.orElse(path));
      Outcome expected = next.outcome();
      boolean asExpected =
          id.isPresent() == expected.isRead()
              && (expected.message().isEmpty()
                  ? told.isEmpty()
                  : told.stream().anyMatch(m -> m.contains(expected.message())));
      return asExpected
          ? Optional.empty()
          : Optional.of(
              next.file().getFileName()
                  + (id.isPresent() ? " was read: " : " was not read: ")
                  + told
                  + ", expected "
                  + expected);
    }
  }
}
