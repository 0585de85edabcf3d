package org.gainsay.spark;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import java.util.Objects;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import org.gainsay.report.Problem;
import org.gainsay.report.ReportFormat;
import org.jspecify.annotations.Nullable;

/**
 * The program for {@code spark-submit}: reads documents, and writes the report and the findings.
 * Ends with an exception, and so as a failed job, if it cannot.
 */
public final class ReportJob {
  private static final String USAGE =
      """
      usage: ReportJob [OPTION]... PATH
        PATH             a folder of documents, or with --table a table of them
        --table FORMAT   the documents stand in a table: json (an object a line), parquet, or any
                         format that Spark reads; columns id, text, and title, date, speaker
        --out FILE       writes the report
        --format FORMAT  the report's format (default: json)
        --findings DIR   writes the findings alone, as a table in Parquet
        --threshold X    leaves out findings with a lower score
        --model DIR      asks the language model in this folder, there on every machine
        --no-model       asks no language model: rules alone
      PATH, FILE and DIR may be of any file system that Spark reaches. Needed is one of --out and
      --findings.""";

  private static final System.Logger LOG = System.getLogger(ReportJob.class.getName());

  private @Nullable String path;
  private @Nullable String table;
  private @Nullable String out;
  private @Nullable String findings;
  private @Nullable String model;
  private ReportFormat format = ReportFormat.JSON;
  private double threshold = Settings.USUAL.threshold();
  private boolean noModel;

  private ReportJob() {}

  /**
   * Runs the job.
   *
   * @throws IllegalArgumentException if the arguments are wrong; its message tells the usage
   * @throws IOException if the documents cannot be listed or the report cannot be written
   */
  public static void main(String[] arguments) throws IOException {
    ReportJob job = new ReportJob();
    job.parse(Arrays.asList(arguments).iterator());
    try (SparkSession session = SparkSession.builder().appName("gainsay").getOrCreate()) {
      job.run(session);
    }
  }

  private void parse(Iterator<String> arguments) {
    while (arguments.hasNext()) {
      String argument = arguments.next();
      switch (argument) {
        case "--table" -> table = value(argument, arguments);
        case "--out" -> out = value(argument, arguments);
        case "--findings" -> findings = value(argument, arguments);
        case "--model" -> model = value(argument, arguments);
        case "--no-model" -> noModel = true;
        case "--format" -> format = format(value(argument, arguments));
        case "--threshold" -> threshold = number(argument, value(argument, arguments));
        default -> {
          if (argument.startsWith("-") || path != null) {
            throw wrong("not expected: " + argument);
          }
          path = argument;
        }
      }
    }
    if (path == null) {
      throw wrong("no path");
    }
    if (out == null && findings == null) {
      throw wrong("neither --out nor --findings");
    }
    if (noModel && model != null) {
      throw wrong("--model and --no-model exclude each other");
    }
  }

  private static String value(String option, Iterator<String> arguments) {
    if (!arguments.hasNext()) {
      throw wrong("a value is missing after " + option);
    }
    return arguments.next();
  }

  private static ReportFormat format(String word) {
    return Arrays.stream(ReportFormat.values())
        .filter(known -> known.toString().equals(word.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() -> wrong("--format: one of " + Arrays.toString(ReportFormat.values())));
  }

  private static double number(String option, String value) {
    try {
      return Double.parseDouble(value);
    } catch (NumberFormatException e) {
      throw wrong(option + ": not a number: " + value);
    }
  }

  private static IllegalArgumentException wrong(String what) {
    return new IllegalArgumentException(what + '\n' + USAGE);
  }

  private void run(SparkSession session) throws IOException {
    SparkContradictions checker = SparkContradictions.with(session).threshold(threshold);
    if (noModel) {
      checker = checker.withoutModel();
    } else if (model != null) {
      checker = checker.modelDirectory(model);
    }
    String input = Objects.requireNonNull(path);
    try (SparkReport report =
        table == null
            ? checker.checkFiles(input)
            : checker.check(session.read().format(table).load(input))) {
      if (findings != null) {
        report.findings().coalesce(1).write().parquet(findings);
        if (out == null) { // a report tells them
          report.problems().forEach(ReportJob::tell);
        }
      }
      if (out != null) {
        write(report, out, session);
      }
    }
  }

  private static void tell(Problem problem) {
    LOG.log(
        problem.kind() == Problem.Kind.UNREAD ? Level.WARNING : Level.INFO,
        problem.document() + ": " + problem.message());
  }

  private void write(SparkReport report, String file, SparkSession session) throws IOException {
    try (Writer writer = open(file, session)) {
      format.writer().write(report.report(), writer);
    }
  }

  private static Writer open(String file, SparkSession session) throws IOException {
    if (!file.contains(":/")) {
      return Files.newBufferedWriter(java.nio.file.Path.of(file));
    }
    Path path = new Path(file);
    return new BufferedWriter(
        new OutputStreamWriter(
            path.getFileSystem(session.sparkContext().hadoopConfiguration()).create(path),
            StandardCharsets.UTF_8));
  }
}
