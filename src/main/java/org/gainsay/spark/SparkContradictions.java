package org.gainsay.spark;

import java.io.IOException;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Finds contradictions among documents on a cluster: the entry point of this package.
 *
 * <pre>{@code
 * try (SparkReport report = SparkContradictions.with(session).checkFiles("hdfs:///articles")) {
 *   report.findings().show();
 * }
 * }</pre>
 *
 * <p>The findings are those of {@link org.gainsay.ContradictionChecker} over the same documents.
 * Immutable and thread-safe.
 */
public final class SparkContradictions {
  /** Documents that one task reads: enough that starting it costs nothing beside. */
  private static final int DOCUMENTS_A_TASK = 100;

  /** Tasks for each that runs at a time, so that a slow one holds up little. */
  private static final int ROUNDS = 4;

  private final SparkSession session;
  private final Settings settings;

  private SparkContradictions(SparkSession session, Settings settings) {
    this.session = session;
    this.settings = settings;
  }

  /** On the cluster of a session, with the library's rules, guards, model and threshold. */
  public static SparkContradictions with(SparkSession session) {
    return new SparkContradictions(session, Settings.USUAL);
  }

  /**
   * Leaves out findings with a lower score.
   *
   * @param value from 0 to 1
   */
  public SparkContradictions threshold(double value) {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException("threshold not in [0, 1]: " + value);
    }
    return new SparkContradictions(
        session, new Settings(value, settings.model(), settings.modelDirectory()));
  }

  /** Asks no language model: rules alone. */
  public SparkContradictions withoutModel() {
    return new SparkContradictions(
        session,
        new Settings(settings.threshold(), /* model= */ false, /* modelDirectory= */ null));
  }

  /**
   * Asks the language model of a folder.
   *
   * @param folder there on the driver and on each executor
   */
  public SparkContradictions modelDirectory(String folder) {
    return new SparkContradictions(
        session, new Settings(settings.threshold(), /* model= */ true, folder));
  }

  /**
   * Checks a file, or a folder with all that is in it, of the formats that {@link
   * org.gainsay.document.DocumentReaders} reads.
   *
   * @param path on any file system that the cluster reaches; what cannot be read becomes a problem
   *     of the report
   * @throws IOException if a folder cannot be listed
   */
  public SparkReport checkFiles(String path) throws IOException {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(session.sparkContext());
    List<InputRow> files = List.copyOf(FileRow.list(path, context.hadoopConfiguration()));
    return new SparkReport(
        session,
        new Job(context, settings).run(context.parallelize(files, slices(context, files.size()))));
  }

  /**
   * Checks the documents of a table against themselves and each other.
   *
   * @param documents one a row: {@code id}, that names it, and {@code text}; if there, also {@code
   *     title}, {@code date} (such as 2024-05-03) and {@code speaker}, whose words they are. The
   *     report names them in the order of their ids
   * @throws IllegalArgumentException if a column is missing, or two documents have the same id
   */
  public SparkReport check(Dataset<Row> documents) {
    TableRow.requireColumns(documents);
    JavaSparkContext context = JavaSparkContext.fromSparkContext(session.sparkContext());
    JavaRDD<TableRow> rows = documents.javaRDD().map(TableRow::of).cache();
    List<String> twice =
        rows.mapToPair(row -> new scala.Tuple2<>(row.id(), 1))
            .reduceByKey(Integer::sum)
            .filter(id -> id._2() > 1)
            .keys()
            .take(1);
    if (!twice.isEmpty()) {
      throw new IllegalArgumentException("two documents have the same id: " + twice.get(0));
    }
    JavaRDD<InputRow> sorted =
        rows.sortBy(TableRow::id, /* ascending= */ true, slices(context, rows.count()))
            .map(row -> row);
    SparkReport report = new SparkReport(session, new Job(context, settings).run(sorted));
    rows.unpersist();
    return report;
  }

  private static int slices(JavaSparkContext context, long documents) {
    long busy = (long) ROUNDS * context.defaultParallelism();
    return (int) Math.max(1, Math.min(documents, Math.max(busy, documents / DOCUMENTS_A_TASK)));
  }
}
