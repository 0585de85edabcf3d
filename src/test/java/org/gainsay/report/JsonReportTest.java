package org.gainsay.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.ImmutableList;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

final class JsonReportTest {
  private static final Report EMPTY =
      new Report(ImmutableList.of(), ImmutableList.of(), ImmutableList.of(), ImmutableList.of());

  @Test
  void outputIsValidAgainstTheSchema() throws IOException {
    assertThat(schema().validate(write(Samples.report()), InputFormat.JSON)).isEmpty();
    assertThat(schema().validate(write(EMPTY), InputFormat.JSON)).isEmpty();
    assertThat(schema().validate(write(Hostile.report()), InputFormat.JSON)).isEmpty();
    assertThat(write(Hostile.report())).contains("\"setAside\"", "\"address\"");
    assertThat(write(Samples.report())).doesNotContain("setAside", "address");
  }

  @Test
  void schemaRefusesWhatIsNoReport() throws IOException {
    String broken = write(Samples.report()).replace("\"tension\"", "\"false\"");

    assertThat(schema().validate(broken, InputFormat.JSON)).hasSize(1);
    assertThat(schema().validate("{}", InputFormat.JSON)).isNotEmpty();
  }

  @Test
  void everythingStandsWhereTheContractSays() throws IOException {
    JsonNode report = new ObjectMapper().readTree(write(Samples.report()));

    assertThat(report.fieldNames())
        .toIterable()
        .containsExactly("schemaVersion", "tool", "documents", "claims", "conflicts", "problems");
    JsonNode claim = report.at("/claims/0");
    assertThat(
            Samples.COUNCIL
                .text()
                .substring(claim.get("begin").intValue(), claim.get("end").intValue()))
        .isEqualTo(claim.get("text").textValue())
        .isEqualTo("I never met Dana Roe to discuss the bridge");
    assertThat(claim.get("speaker").textValue()).isEqualTo("Ida Venn");
    assertThat(claim.at("/attribution/0/kind").textValue()).isEqualTo("quote");
    assertThat(claim.at("/proposition/arguments/0/entity").textValue()).isEqualTo("Dana Roe");
    assertThat(claim.get("polarity").textValue()).isEqualTo("negative");
    assertThat(report.at("/claims/1/speaker").isNull()).isTrue();
    assertThat(report.at("/claims/1/attribution/0/source").isNull()).isTrue();
    assertThat(report.at("/conflicts/0/a").textValue()).isEqualTo("council.txt#1");
    assertThat(report.at("/conflicts/0/score").doubleValue()).isEqualTo(0.8765);
    assertThat(report.at("/conflicts/0/also/0/b").textValue()).isEqualTo("paper.txt#2");
    assertThat(report.at("/documents/0/path").textValue()).isEqualTo("in/council.txt");
    assertThat(report.at("/problems/0").toString())
        .isEqualTo("{\"document\":\"gone.txt\",\"message\":\"no such file or folder\"}");
  }

  @Test
  void linesEndInLineFeeds() throws IOException {
    assertThat(write(Samples.report())).doesNotContain("\r").endsWith("}\n");
  }

  @Test
  void claimLinesAreTheClaimsOfTheReport() throws IOException {
    StringWriter out = new StringWriter();
    new ClaimLines().write(Samples.report(), out);

    String[] lines = out.toString().split("\n");
    ObjectMapper mapper = new ObjectMapper();
    assertThat(lines).hasSize(3);
    assertThat(mapper.readTree(lines[2]))
        .isEqualTo(mapper.readTree(write(Samples.report())).at("/claims/2"));
  }

  private static String write(Report report) throws IOException {
    StringWriter out = new StringWriter();
    new JsonReport().write(report, out);
    return out.toString();
  }

  private static JsonSchema schema() throws IOException {
    try (InputStream in = JsonReport.class.getResourceAsStream("report.schema.json")) {
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(in);
    }
  }
}
