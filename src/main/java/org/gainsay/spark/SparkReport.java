package org.gainsay.spark;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.gainsay.claim.Claim;
import org.gainsay.conflict.Conflict;
import org.gainsay.document.Document;
import org.gainsay.report.Problem;
import org.gainsay.report.Report;

/**
 * What a job on a cluster came to. The findings are at hand; documents and claims stay with the
 * executors until they are asked for, or until it is closed. Thread-safe.
 */
public final class SparkReport implements AutoCloseable {
  private final SparkSession session;
  private final Job.Result result;

  SparkReport(SparkSession session, Job.Result result) {
    this.session = session;
    this.result = result;
  }

  /** The findings, the surest first. */
  public ImmutableList<Conflict> conflicts() {
    return result.conflicts();
  }

  /**
   * The findings as rows, in the same order, with the fields of the JSON report: {@code id}, {@code
   * verdict}, {@code type}, {@code score}, {@code reason}, {@code explanation}; of the claims
   * {@code a} and {@code b} each their {@code id}, {@code document}, {@code begin}, {@code end},
   * {@code text} and {@code speaker}; and {@code also}, the ids of further pairs that say the same.
   */
  public Dataset<Row> findings() {
    return session.createDataFrame(
        conflicts().stream().map(FindingRows::row).toList(), FindingRows.SCHEMA);
  }

  /** What could not be read as it should be, and which keys too many claims share. */
  public ImmutableList<Problem> problems() {
    List<ProblemRow> ofDocuments =
        result.read().flatMap(row -> row.problems().iterator()).collect();
    return ImmutableList.<Problem>builder()
        .addAll(ofDocuments.stream().map(ProblemRow::problem).toList())
        .addAll(result.notes())
        .build();
  }

  /**
   * The whole report, to be written in any of its formats: that of one machine over the same
   * documents. All documents and claims come to the driver, whose memory must hold them.
   */
  public Report report() {
    Names names = result.names().value();
    ImmutableList.Builder<Document> documents = ImmutableList.builder();
    ImmutableList.Builder<Claim> claims = ImmutableList.builder();
    for (ReadRow row : result.read().collect()) {
      DocumentRow document = row.document();
      if (document != null) {
        documents.add(document.document());
      }
      row.claims().forEach(claim -> claims.add(names.linked(claim)));
    }
    return new Report(documents.build(), claims.build(), conflicts(), problems());
  }

  /** Lets go of what the executors hold. */
  @Override
  public void close() {
    result.read().unpersist();
    result.names().destroy();
  }
}
