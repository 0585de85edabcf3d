package org.gainsay.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.SerializableConfiguration;
import org.gainsay.document.Document;
import org.gainsay.document.DocumentReaders.Input;
import org.junit.jupiter.api.Test;

final class TableRowTest {
  private static final SerializableConfiguration NONE =
      new SerializableConfiguration(new Configuration(false));
  private static final StructType COLUMNS =
      new StructType()
          .add("text", DataTypes.StringType)
          .add("id", DataTypes.LongType)
          .add("date", DataTypes.DateType)
          .add("speaker", DataTypes.StringType)
          .add("title", DataTypes.StringType);

  private static Row row(Object... cells) {
    return new GenericRowWithSchema(cells, COLUMNS);
  }

  @Test
  void isADocumentWithAllThatItsColumnsSay() {
    TableRow row =
        TableRow.of(row("I met him.", 7L, LocalDate.of(2024, 5, 3), "Ida Venn", "Venn speaks"));

    Document document = row.input(NONE).document().orElseThrow();
    assertThat(document.id()).isEqualTo("7");
    assertThat(document.text()).isEqualTo("I met him.");
    assertThat(document.date()).contains(LocalDate.of(2024, 5, 3));
    assertThat(document.author()).contains("Ida Venn");
    assertThat(document.title()).contains("Venn speaks");
    assertThat(row.note()).isEmpty();
  }

  @Test
  void saysWhatCannotBeRead() {
    Input blank = TableRow.of(row(null, 8L, null, null, null)).input(NONE);
    assertThat(blank.document()).isEmpty();
    assertThat(blank.problems()).hasSize(1);
    assertThat(new TableRow("9", "It rained.", null, "last week", null).note())
        .contains("not a date like 2024-05-03: last week");
    assertThat(new TableRow("9", "It rained.", null, "2024-05-03T10:00:00Z", null).note())
        .isEmpty();
  }

  @Test
  void needsAnId() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TableRow.of(row("It rained.", null, null, null, null)))
        .withMessageContaining("no id")
        .withMessageContaining("It rained.");
  }
}
