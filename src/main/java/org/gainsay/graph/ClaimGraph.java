package org.gainsay.graph;

import com.google.common.collect.ImmutableSortedSet;
import com.google.common.graph.ImmutableNetwork;
import com.google.common.graph.MutableNetwork;
import com.google.common.graph.Network;
import com.google.common.graph.NetworkBuilder;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import org.gainsay.claim.Argument;
import org.gainsay.claim.Claim;
import org.gainsay.claim.Entity;
import org.gainsay.claim.Factuality.Polarity;
import org.gainsay.claim.Source;

/**
 * Who says what about whom, where, and what that conflicts with: claims, entities, sources and
 * documents, and the edges between them. Immutable.
 */
public final class ClaimGraph {
  private static final Comparator<Node> NODES =
      Comparator.comparing(Node::kind).thenComparing(Node::id);
  private static final Comparator<Edge> EDGES =
      Comparator.comparing(Edge::from, NODES)
          .thenComparing(Edge::to, NODES)
          .thenComparing(Edge::kind)
          .thenComparing(Edge::label);

  private final ImmutableNetwork<Node, Edge> network;

  private ClaimGraph(Network<Node, Edge> network) {
    this.network = ImmutableNetwork.copyOf(network);
  }

  /** What a node stands for. */
  public enum NodeKind {
    CLAIM,
    ENTITY,
    SOURCE,
    DOCUMENT
  }

  /** What an edge says. */
  public enum EdgeKind {
    /** A source or document puts the claim forward. */
    ASSERTS,
    /** A source denies what the claim negates. */
    DENIES,
    /** A claim speaks of an entity. */
    MENTIONS,
    /** Two claims say the same. */
    SUPPORTS,
    /** Two claims conflict. */
    CONFLICTS
  }

  /**
   * A node.
   *
   * @param kind what it stands for
   * @param id unique among nodes of its kind
   * @param label what people read
   */
  public record Node(NodeKind kind, String id, String label) {}

  /**
   * An edge.
   *
   * @param kind what it says
   * @param from source node
   * @param to target node
   * @param label more about it, may be empty: the verdict of a conflict, the role of a mention
   */
  public record Edge(EdgeKind kind, Node from, Node to, String label) {
    /** The word that exports use: "asserts". */
    public String name() {
      return kind.name().toLowerCase(Locale.ROOT);
    }
  }

  /** Nodes and edges; for queries that only Guava's interface offers. */
  public Network<Node, Edge> network() {
    return network;
  }

  /** Nodes in a fixed order. */
  public ImmutableSortedSet<Node> nodes() {
    return ImmutableSortedSet.copyOf(NODES, network.nodes());
  }

  /** Edges in a fixed order. */
  public ImmutableSortedSet<Edge> edges() {
    return ImmutableSortedSet.copyOf(EDGES, network.edges());
  }

  /** A builder with the claims, their documents, sources and entities. */
  public static Builder of(Collection<Claim> claims) {
    Builder builder = new Builder();
    claims.forEach(builder::add);
    return builder;
  }

  /** Collects a graph. Not thread-safe. */
  public static final class Builder {
    private final MutableNetwork<Node, Edge> network =
        NetworkBuilder.directed().allowsParallelEdges(true).allowsSelfLoops(false).build();

    private void add(Claim claim) {
      Node node = node(claim);
      network.addNode(node);
      Source source = claim.attribution().innermost();
      Node document = new Node(NodeKind.DOCUMENT, claim.document(), claim.document());
      if (source.kind() == Source.Kind.OWN) {
        connect(EdgeKind.ASSERTS, document, node, "");
      } else {
        String name = source.entity().map(Entity::name).orElse(source.name());
        String id = source.entity().map(Entity::id).orElse(claim.document() + '/' + name);
        boolean denies =
            source.stance() == Source.Stance.DENY
                && claim.factuality().polarity() == Polarity.NEGATIVE;
        Node speaker = new Node(NodeKind.SOURCE, id, name);
        connect(denies ? EdgeKind.DENIES : EdgeKind.ASSERTS, speaker, node, "");
        connect(EdgeKind.MENTIONS, document, node, "");
      }
      for (Argument argument : claim.proposition().arguments()) {
        argument
            .mention()
            .entity()
            .ifPresent(
                e ->
                    connect(
                        EdgeKind.MENTIONS,
                        node,
                        new Node(NodeKind.ENTITY, e.id(), e.name()),
                        argument.role().name().toLowerCase(Locale.ROOT)));
      }
    }

    /** Adds that two claims conflict. */
    public Builder conflict(Claim a, Claim b, String verdict) {
      connect(EdgeKind.CONFLICTS, node(a), node(b), verdict);
      return this;
    }

    /** Adds that two claims say the same. */
    public Builder support(Claim a, Claim b) {
      connect(EdgeKind.SUPPORTS, node(a), node(b), "");
      return this;
    }

    /** The finished graph. */
    public ClaimGraph build() {
      return new ClaimGraph(network);
    }

    private void connect(EdgeKind kind, Node from, Node to, String label) {
      Edge edge = new Edge(kind, from, to, label);
      if (!from.equals(to) && !network.edges().contains(edge)) {
        network.addEdge(from, to, edge);
      }
    }

    private static Node node(Claim claim) {
      return new Node(NodeKind.CLAIM, claim.id(), claim.proposition().sentence());
    }
  }
}
