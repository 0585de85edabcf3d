package org.gainsay;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.gainsay.claim.Claim;
import org.gainsay.claim.ClaimPair;
import org.gainsay.conflict.Conflict;
import org.gainsay.conflict.ConflictMatcher;
import org.gainsay.graph.ClaimGraph;
import org.gainsay.graph.GraphExport;
import org.gainsay.graph.GraphJson;
import org.gainsay.report.Report;

/** Formats that the graph of a report's claims can be exported in. */
public enum GraphFormat {
  /** Graphviz's language. */
  DOT,
  /** GraphML, for yEd, Gephi and networkx. */
  GRAPHML,
  /** An object with {@code nodes} and {@code edges}. */
  JSON;

  /** The format that a file's name asks for. */
  public static Optional<GraphFormat> of(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    for (GraphFormat format : values()) {
      if (name.endsWith("." + format.name().toLowerCase(Locale.ROOT))) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }

  String export(Report report, ConflictMatcher matcher) {
    ClaimGraph graph = graph(report, matcher);
    return switch (this) {
      case DOT -> GraphExport.toDot(graph);
      case GRAPHML -> GraphExport.toGraphMl(graph);
      case JSON -> GraphJson.toJson(graph);
    };
  }

  private static ClaimGraph graph(Report report, ConflictMatcher matcher) {
    ClaimGraph.Builder builder = ClaimGraph.of(report.claims());
    for (Conflict conflict : report.conflicts()) {
      ClaimPair best = conflict.pair();
      String verdict = conflict.judgement().verdict().label();
      builder.conflict(best.a(), best.b(), verdict);
      for (ClaimPair also : conflict.also()) {
        builder.conflict(also.a(), also.b(), verdict);
        for (Claim witness : new Claim[] {also.a(), also.b()}) {
          support(best.a(), witness, matcher, builder);
          support(best.b(), witness, matcher, builder);
        }
      }
    }
    return builder.build();
  }

  private static void support(
      Claim claim, Claim witness, ConflictMatcher matcher, ClaimGraph.Builder builder) {
    if (!claim.equals(witness) && matcher.sayTheSame(claim, witness)) {
      builder.support(claim, witness);
    }
  }
}
