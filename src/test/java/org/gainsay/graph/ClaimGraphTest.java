package org.gainsay.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gainsay.rule.SampleClaim.claim;
import static org.gainsay.rule.SampleClaim.named;
import static org.gainsay.rule.SampleClaim.person;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.gainsay.claim.Claim;
import org.gainsay.claim.Entity;
import org.gainsay.claim.Source.Stance;
import org.gainsay.graph.ClaimGraph.EdgeKind;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class ClaimGraphTest {
  private static final Entity WEBER = person("Anna <\"Weber\">");
  private static final Claim DENIAL =
      claim("a#1").subject(named(WEBER)).verb("meet").not().by(WEBER, Stance.DENY).build();
  private static final Claim REPORT = claim("b#1").subject(named(WEBER)).verb("meet").build();
  private static final ClaimGraph GRAPH =
      ClaimGraph.of(List.of(DENIAL, REPORT))
          .conflict(DENIAL, REPORT, "contradiction")
          .conflict(DENIAL, REPORT, "contradiction")
          .support(REPORT, REPORT)
          .build();

  @Test
  void saysWhoAssertsAndWhoDenies() {
    assertThat(GRAPH.edges()).extracting(ClaimGraph.Edge::kind).contains(EdgeKind.DENIES);
    assertThat(GRAPH.edges())
        .filteredOn(e -> e.kind() == EdgeKind.ASSERTS)
        .singleElement()
        .satisfies(e -> assertThat(e.from().id()).isEqualTo("b"));
  }

  @Test
  void holdsEachConflictOnceAndNoLoops() {
    assertThat(GRAPH.edges()).filteredOn(e -> e.kind() == EdgeKind.CONFLICTS).hasSize(1);
    assertThat(GRAPH.edges()).noneMatch(e -> e.from().equals(e.to()));
    assertThat(GRAPH.network().edges()).hasSameSizeAs(GRAPH.edges());
  }

  @Test
  void writesGraphMlThatParsersRead() throws Exception {
    Document xml =
        DocumentBuilderFactory.newDefaultInstance()
            .newDocumentBuilder()
            .parse(
                new ByteArrayInputStream(
                    GraphExport.toGraphMl(GRAPH).getBytes(StandardCharsets.UTF_8)));
    assertThat(xml.getElementsByTagName("node").getLength()).isEqualTo(GRAPH.nodes().size());
    assertThat(xml.getElementsByTagName("edge").getLength()).isEqualTo(GRAPH.edges().size());
  }

  @Test
  void writesDotWithQuotesEscaped() {
    assertThat(GraphExport.toDot(GRAPH))
        .startsWith("digraph claims {\n")
        .contains("Anna <\\\"Weber\\\">")
        .contains("[kind=\"conflicts\", label=\"contradiction\"];")
        .endsWith("}\n");
  }
}
