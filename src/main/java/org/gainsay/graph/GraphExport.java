package org.gainsay.graph;

import com.google.common.escape.Escaper;
import com.google.common.escape.Escapers;
import com.google.common.xml.XmlEscapers;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.gainsay.graph.ClaimGraph.Edge;
import org.gainsay.graph.ClaimGraph.Node;

/** Writes a claim graph for other tools: Graphviz's DOT and GraphML. Lines end with \n. */
public final class GraphExport {
  private static final Escaper DOT =
      Escapers.builder()
          .addEscape('"', "\\\"")
          .addEscape('\\', "\\\\")
          .addEscape('\n', "\\n")
          .addEscape('\r', "")
          .build();

  private GraphExport() {}

  /** The graph in the DOT language. */
  public static String toDot(ClaimGraph graph) {
    Map<Node, String> ids = ids(graph);
    StringBuilder out = new StringBuilder("digraph claims {\n");
    for (Node node : graph.nodes()) {
      out.append("  ")
          .append(ids.get(node))
          .append(" [kind=\"")
          .append(kind(node))
          .append("\", label=\"")
          .append(DOT.escape(node.label()))
          .append("\"];\n");
    }
    for (Edge edge : graph.edges()) {
      out.append("  ")
          .append(ids.get(edge.from()))
          .append(" -> ")
          .append(ids.get(edge.to()))
          .append(" [kind=\"")
          .append(edge.name())
          .append("\", label=\"")
          .append(DOT.escape(edge.label()))
          .append("\"];\n");
    }
    return out.append("}\n").toString();
  }

  /** The graph in GraphML. */
  public static String toGraphMl(ClaimGraph graph) {
    Map<Node, String> ids = ids(graph);
    StringBuilder out =
        new StringBuilder(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
              <key id="kind" for="all" attr.name="kind" attr.type="string"/>
              <key id="label" for="all" attr.name="label" attr.type="string"/>
              <key id="ref" for="node" attr.name="ref" attr.type="string"/>
              <graph id="claims" edgedefault="directed">
            """);
    for (Node node : graph.nodes()) {
      out.append("    <node id=\"").append(ids.get(node)).append("\">");
      data(out, "kind", kind(node));
      data(out, "label", node.label());
      data(out, "ref", node.id());
      out.append("</node>\n");
    }
    for (Edge edge : graph.edges()) {
      out.append("    <edge source=\"")
          .append(ids.get(edge.from()))
          .append("\" target=\"")
          .append(ids.get(edge.to()))
          .append("\">");
      data(out, "kind", edge.name());
      data(out, "label", edge.label());
      out.append("</edge>\n");
    }
    return out.append("  </graph>\n</graphml>\n").toString();
  }

  private static void data(StringBuilder out, String key, String value) {
    out.append("<data key=\"")
        .append(key)
        .append("\">")
        .append(XmlEscapers.xmlContentEscaper().escape(value))
        .append("</data>");
  }

  /** The word for a node's kind: "claim". */
  public static String kind(Node node) {
    return node.kind().name().toLowerCase(Locale.ROOT);
  }

  /** Short ids that every format takes: n1, n2, ... in the order of the nodes. */
  public static Map<Node, String> ids(ClaimGraph graph) {
    Map<Node, String> ids = new HashMap<>();
    for (Node node : graph.nodes()) {
      ids.put(node, "n" + (ids.size() + 1));
    }
    return ids;
  }
}
