package org.gainsay.spark;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.SparkEnv;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerExecutorRemoved;
import org.apache.spark.scheduler.SparkListenerStageSubmitted;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.gainsay.ContradictionChecker;
import org.gainsay.document.Document;
import org.gainsay.document.DocumentReaders;
import org.gainsay.document.UnreadableDocumentException;
import org.gainsay.extract.SharedExtractor;
import org.gainsay.report.JsonReport;
import org.gainsay.report.Report;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scala.Tuple2;
import scala.jdk.javaapi.CollectionConverters;

/** Reports of a cluster with processes of its own, held against those of one machine. */
final class ClusterIT {
  private static final Path SEEDS = Path.of("seeds");
  private static final Path STORY = Path.of("src/test/resources/org/gainsay/stories/recount");

  @TempDir private static Path folder;

  private static ContradictionChecker oneMachine;
  private static SparkSession cluster;

  @BeforeAll
  static void start() throws IOException {
    oneMachine = ContradictionChecker.builder().extractor(SharedExtractor.get()).build();
    // Where Spark looks for itself; its processes get the class path of this one instead.
    Files.createDirectories(Path.of(System.getenv("SPARK_HOME"), "jars"));
    cluster =
        SparkSession.builder()
            .master("local-cluster[2,1,1024]")
            .appName("test")
            .config("spark.executor.memory", "1g")
            .config("spark.executor.extraClassPath", classPath())
            .config("spark.ui.enabled", "false")
            .config("spark.local.dir", folder.toString())
            .getOrCreate();
  }

  /** The test's, less what keeps Spark's processes from logging. */
  private static String classPath() {
    return Splitter.on(File.pathSeparatorChar)
        .splitToStream(System.getProperty("java.class.path"))
        .filter(entry -> !entry.contains("slf4j-nop"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  @AfterAll
  static void stop() {
    cluster.stop();
    oneMachine.close();
  }

  @Test
  void reportsFilesAsOneMachineDoes() throws IOException {
    Report expected = oneMachine.checkFiles(List.of(SEEDS));

    try (SparkReport report = SparkContradictions.with(cluster).checkFiles(SEEDS.toString())) {
      assertThat(expected.conflicts()).isNotEmpty();
      assertThat(json(report.report())).isEqualTo(json(expected));
      assertThat(report.findings().select("id").collectAsList().stream().map(r -> r.getString(0)))
          .containsExactlyElementsOf(expected.conflicts().stream().map(c -> c.id()).toList());
    }
  }

  @Test
  void reportsATableAsOneMachineDoesThoughAnExecutorIsKilled() throws Exception {
    List<Row> rows = new ArrayList<>();
    List<Document> documents = new ArrayList<>();
    try (Stream<Path> files = Files.list(STORY)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        String name = file.getFileName().toString();
        String text = Files.readString(file);
        rows.add(0, RowFactory.create(name, text)); // in another order than that of ids
        documents.add(document(name, text));
      }
    }
    for (int i = 0; i < 12; i++) { // more than are compared, and one that says a little more
      String text = Files.readString(STORY.resolve("a.txt"));
      text = i == 7 ? text + "\n\nWolff spoke to Minke too.\n" : text;
      rows.add(0, RowFactory.create("copy" + i, text));
      documents.add(document("copy" + i, text));
    }
    documents.sort(Comparator.comparing(Document::id));
    Path table = folder.resolve("documents.parquet");
    StructType columns =
        new StructType().add("id", DataTypes.StringType).add("text", DataTypes.StringType);
    cluster.createDataFrame(rows, columns).write().parquet(table.toString());
    Dataset<Row> stored = cluster.read().parquet(table.toString());
    Report expected = oneMachine.check(documents);
    KillsFirst killer = new KillsFirst(processes());

    cluster.sparkContext().addSparkListener(killer);
    try (SparkReport report = SparkContradictions.with(cluster).check(stored)) {
      assertThat(expected.conflicts()).isNotEmpty();
      assertThat(expected.problems().toString())
          .contains("12 documents have the text of a.txt: 10 of them are compared")
          .contains("nearly the same as a.txt");
      assertThat(json(report.report())).isEqualTo(json(expected));
    } finally {
      cluster.sparkContext().removeSparkListener(killer);
    }
    assertThat(killer.killed()).isPresent();
    assertThat(killer.removed()).contains(killer.killed().orElseThrow());
  }

  /** The process of each executor. */
  private static Map<String, Long> processes() {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(cluster.sparkContext());
    Map<String, Long> processes = new ConcurrentHashMap<>();
    while (processes.size() < 2) {
      processes.putAll(
          context
              .parallelize(IntStream.range(0, 8).boxed().toList(), 8)
              .mapToPair(i -> new Tuple2<>(SparkEnv.get().executorId(), here()))
              .collectAsMap());
    }
    return processes;
  }

  private static long here() throws InterruptedException {
    TimeUnit.MILLISECONDS.sleep(100); // so that the other executor gets some of the tasks
    return ProcessHandle.current().pid();
  }

  private static Document document(String id, String text) throws UnreadableDocumentException {
    return DocumentReaders.readStatement(id, text, Optional.empty(), Optional.empty());
  }

  private static String json(Report report) throws IOException {
    StringWriter out = new StringWriter();
    new JsonReport().write(report, out);
    return out.toString();
  }

  /** Kills the executor that is the first to have read a document. */
  private static final class KillsFirst extends SparkListener {
    private final Map<String, Long> processes;
    private final Set<Integer> reading = new HashSet<>();
    private final List<String> removed = new ArrayList<>();
    private Optional<String> killed = Optional.empty();

    KillsFirst(Map<String, Long> processes) {
      this.processes = processes;
    }

    @Override
    public synchronized void onStageSubmitted(SparkListenerStageSubmitted stage) {
      boolean reads =
          CollectionConverters.asJava(stage.stageInfo().rddInfos()).stream()
              .anyMatch(rdd -> rdd.name().equals(Job.READ));
      if (reads) {
        reading.add(stage.stageInfo().stageId());
      }
    }

    @Override
    public synchronized void onTaskEnd(SparkListenerTaskEnd end) {
      String executor = end.taskInfo().executorId();
      if (killed.isEmpty() && end.taskInfo().successful() && reading.contains(end.stageId())) {
        killed = Optional.of(executor);
        ProcessHandle.of(processes.get(executor)).ifPresent(ProcessHandle::destroyForcibly);
      }
    }

    @Override
    public synchronized void onExecutorRemoved(SparkListenerExecutorRemoved executor) {
      removed.add(executor.executorId());
    }

    synchronized Optional<String> killed() {
      return killed;
    }

    synchronized List<String> removed() {
      return List.copyOf(removed);
    }
  }
}
