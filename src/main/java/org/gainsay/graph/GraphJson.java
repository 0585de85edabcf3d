package org.gainsay.graph;

import com.google.common.escape.CharEscaper;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import org.gainsay.graph.ClaimGraph.Edge;
import org.gainsay.graph.ClaimGraph.Node;
import org.jspecify.annotations.Nullable;

/** Writes a claim graph as one JSON object with {@code nodes} and {@code edges}. */
public final class GraphJson {
  private static final CharEscaper STRING =
      new CharEscaper() {
        @Override
        protected char @Nullable [] escape(char c) {
          if (c == '"' || c == '\\') {
            return new char[] {'\\', c};
          }
          boolean control = c < 0x20 || Character.isSurrogate(c);
          return control ? String.format(Locale.ROOT, "\\u%04x", (int) c).toCharArray() : null;
        }
      };

  private GraphJson() {}

  /** The graph, one node or edge a line; lines end with \n. */
  public static String toJson(ClaimGraph graph) {
    Map<Node, String> ids = GraphExport.ids(graph);
    StringBuilder out = new StringBuilder("{\n  \"nodes\": [");
    for (Iterator<Node> nodes = graph.nodes().iterator(); nodes.hasNext(); ) {
      Node node = nodes.next();
      out.append("\n    {");
      field(out, "id", String.valueOf(ids.get(node))).append(", ");
      field(out, "kind", GraphExport.kind(node)).append(", ");
      field(out, "label", node.label()).append(", ");
      field(out, "ref", node.id()).append(nodes.hasNext() ? "}," : "}\n  ");
    }
    out.append("],\n  \"edges\": [");
    for (Iterator<Edge> edges = graph.edges().iterator(); edges.hasNext(); ) {
      Edge edge = edges.next();
      out.append("\n    {");
      field(out, "source", String.valueOf(ids.get(edge.from()))).append(", ");
      field(out, "target", String.valueOf(ids.get(edge.to()))).append(", ");
      field(out, "kind", edge.name()).append(", ");
      field(out, "label", edge.label()).append(edges.hasNext() ? "}," : "}\n  ");
    }
    return out.append("]\n}\n").toString();
  }

  private static StringBuilder field(StringBuilder out, String name, String value) {
    return out.append('"').append(name).append("\": \"").append(STRING.escape(value)).append('"');
  }
}
