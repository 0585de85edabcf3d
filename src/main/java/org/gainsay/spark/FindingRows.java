package org.gainsay.spark;

import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.gainsay.claim.Claim;
import org.gainsay.conflict.Conflict;
import org.gainsay.conflict.ConflictType;
import org.gainsay.conflict.Judgement;
import org.gainsay.conflict.ReasonCode;
import org.gainsay.report.Speakers;

/** Findings as rows of a table, in the words of the JSON report. */
final class FindingRows {
  private static final StructType CLAIM =
      new StructType(
          new StructField[] {
            text("id"),
            text("document"),
            number("begin"),
            number("end"),
            text("text"),
            optional("speaker")
          });

  private static final StructType PAIR = new StructType(new StructField[] {text("a"), text("b")});

  static final StructType SCHEMA =
      new StructType(
          new StructField[] {
            text("id"),
            text("verdict"),
            text("type"),
            DataTypes.createStructField("score", DataTypes.DoubleType, false),
            optional("reason"),
            text("explanation"),
            DataTypes.createStructField("a", CLAIM, false),
            DataTypes.createStructField("b", CLAIM, false),
            DataTypes.createStructField(
                "also", DataTypes.createArrayType(PAIR, /* containsNull= */ false), false)
          });

  private FindingRows() {}

  static Row row(Conflict conflict) {
    Judgement judgement = conflict.judgement();
    List<Row> also =
        conflict.also().stream()
            .map(pair -> RowFactory.create(pair.a().id(), pair.b().id()))
            .toList();
    return RowFactory.create(
        conflict.id(),
        judgement.verdict().label(),
        judgement.type().map(ConflictType::label).orElse(""),
        judgement.score(),
        judgement.reason().map(ReasonCode::label).orElse(null),
        judgement.explanation().render(),
        row(conflict.pair().a()),
        row(conflict.pair().b()),
        also);
  }

  private static Row row(Claim claim) {
    return RowFactory.create(
        claim.id(),
        claim.document(),
        claim.evidence().span().begin(),
        claim.evidence().span().end(),
        claim.evidence().quote(),
        Speakers.speaker(claim).orElse(null));
  }

  private static StructField text(String name) {
    return DataTypes.createStructField(name, DataTypes.StringType, /* nullable= */ false);
  }

  private static StructField optional(String name) {
    return DataTypes.createStructField(name, DataTypes.StringType, /* nullable= */ true);
  }

  private static StructField number(String name) {
    return DataTypes.createStructField(name, DataTypes.IntegerType, /* nullable= */ false);
  }
}
