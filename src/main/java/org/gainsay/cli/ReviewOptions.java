package org.gainsay.cli;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gainsay.report.Baseline;
import org.gainsay.report.Problem;
import org.gainsay.report.Report;
import org.gainsay.report.ReportFilter;
import org.gainsay.report.Suppressions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which findings were looked at already, and which are wanted now. */
final class ReviewOptions {
  @Spec(Spec.Target.MIXEE)
  @SuppressWarnings("NullAway.Init") // set by picocli
  private CommandSpec spec;

  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description = "Set findings aside that this file accepts; only --update-baseline writes it.")
  private @Nullable Path baseline;

  @Option(
      names = "--update-baseline",
      description = "Accept all findings of this run: write them to the --baseline file.")
  private boolean update;

  @Option(
      names = "--suppress",
      paramLabel = "FILE",
      description =
          "Set findings aside that this file names, a line each: an id and a reason, or a type,"
              + " two quotes and a reason, with tabs between them.")
  private @Nullable Path suppress;

  @Option(
      names = "--speaker",
      paramLabel = "NAME",
      description = "Only findings with a claim of this speaker: a full name, or the end of one.")
  private @Nullable String speaker;

  @Option(
      names = "--same-speaker-only",
      description = "Only findings in which somebody contradicts himself.")
  private boolean sameSpeakerOnly;

  @Option(
      names = "--since",
      paramLabel = "DATE",
      description = "Only findings with a claim of this day or later, such as 2017-03-01.")
  private @Nullable LocalDate since;

  @Option(names = "--top", paramLabel = "N", description = "Only the N surest findings.")
  private @Nullable Integer top;

  private Baseline accepted = Baseline.EMPTY;
  private Suppressions suppressed = Suppressions.NONE;

  /**
   * Reads the files, before the work is done that they are held against.
   *
   * @throws IOException if the baseline could not be written
   */
  void prepare() throws IOException {
    if (update && baseline == null) {
      throw new ParameterException(spec.commandLine(), "--update-baseline needs --baseline FILE");
    }
    if (top != null && top < 1) {
      throw new ParameterException(spec.commandLine(), "--top must be at least 1");
    }
    if (speaker != null && speaker.isBlank()) {
      throw new ParameterException(spec.commandLine(), "--speaker needs a name");
    }
    if (suppress != null) {
      suppressed = read(suppress, Suppressions::parse);
    }
    if (baseline != null && !(update && Files.notExists(baseline))) {
      accepted = read(baseline, Baseline::parse);
    }
    if (update && baseline != null) {
      Output.requireWritable(baseline);
    }
  }

  /** The files that are read or written. */
  List<Path> files() {
    return Stream.of(baseline, suppress).flatMap(Stream::ofNullable).toList();
  }

  private <T> T read(Path file, Function<String, T> parse) {
    try {
      return parse.apply(Files.readString(file, StandardCharsets.UTF_8));
    } catch (NoSuchFileException e) {
      String hint = file.equals(baseline) ? "; --update-baseline makes one" : "";
      throw new ParameterException(spec.commandLine(), file + ": no such file" + hint, e);
    } catch (CharacterCodingException e) {
      throw new ParameterException(spec.commandLine(), file + ": not valid UTF-8", e);
    } catch (IOException e) {
      throw new ParameterException(spec.commandLine(), file + ": cannot be read", e);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), file + ", " + e.getMessage(), e);
    }
  }

  /**
   * Sets aside what is known, and keeps what is wanted.
   *
   * @param complete whether all was read; else the baseline is left as it is
   * @throws IOException if the baseline cannot be written
   */
  Report applyTo(Report report, boolean complete) throws IOException {
    Report found = suppressed.applyTo(report);
    if (update && complete && baseline != null) {
      accepted = Baseline.of(found.conflicts());
      String text = accepted.text();
      Output.write(baseline, out -> out.write(text));
    }
    Report fresh = accepted.applyTo(found);
    return filter().applyTo(fresh.withProblems(notes(report, complete)));
  }

  /** The surest findings, where only those are wanted. */
  Report limit(Report report) {
    return filter().limit(report);
  }

  private ReportFilter filter() {
    return new ReportFilter(
        Optional.ofNullable(speaker),
        sameSpeakerOnly,
        Optional.ofNullable(since),
        Optional.ofNullable(top));
  }

  /** Entries that match nothing any more. An incomplete run cannot tell. */
  private ImmutableList<Problem> notes(Report report, boolean complete) {
    if (!complete) {
      return update
          ? ImmutableList.of(
              Problem.note(String.valueOf(baseline), "not updated, because not all was read"))
          : ImmutableList.of();
    }
    Stream<Problem> stale =
        accepted.stale(report).stream()
            .map(
                entry ->
                    Problem.note(
                        String.valueOf(baseline), "accepted, but no longer found: " + entry));
    Stream<Problem> idle =
        suppressed.stale(report).stream()
            .map(entry -> Problem.note(String.valueOf(suppress), "suppresses nothing: " + entry));
    return Stream.concat(stale, idle).collect(ImmutableList.toImmutableList());
  }
}
