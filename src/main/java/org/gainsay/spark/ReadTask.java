package org.gainsay.spark;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;
import org.gainsay.CheckSteps;
import org.gainsay.CheckSteps.Read;
import org.gainsay.report.Problem;

/** Reads a document and pulls its claims out: nearly all of a job's work. */
record ReadTask(Settings settings, Broadcast<SerializableConfiguration> files)
    implements Function<InputRow, ReadRow> {

  @Override
  public ReadRow call(InputRow row) {
    CheckSteps steps = Pipelines.steps(settings);
    Read read = steps.read(row.input(files.value()));
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("the task was cancelled"); // what was read is not all
    }
    List<ProblemRow> problems = new ArrayList<>();
    for (Problem problem : read.problems()) {
      problems.add(ProblemRow.of(problem));
    }
    read.document()
        .ifPresent(
            document ->
                row.note()
                    .ifPresent(n -> problems.add(ProblemRow.of(Problem.note(document.id(), n)))));
    return new ReadRow(
        read.document().map(d -> DocumentRow.of(d, row.source())).orElse(null),
        read.claims().stream().map(ClaimRow::of).toList(),
        List.copyOf(problems));
  }
}
