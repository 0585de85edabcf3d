package org.gainsay.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gainsay.claim.Claim;
import org.gainsay.claim.Source;

/** Those who say things, as reports show them. */
public final class Speakers {
  private Speakers() {}

  /** Full name of the source that asserts the claim; empty for the document's own voice. */
  public static Optional<String> speaker(Claim claim) {
    return name(claim.attribution().innermost());
  }

  /** Full name of a source; empty for the document's own voice. */
  public static Optional<String> name(Source source) {
    if (source.kind() == Source.Kind.OWN) {
      return Optional.empty();
    }
    return Optional.of(source.name());
  }

  /** Who asserts the claim, for a reader. */
  static String shown(Claim claim) {
    return speaker(claim).orElse("The document itself");
  }

  /**
   * The whole chain for a reader, innermost first: "Jeff Sessions, answering a question, according
   * to Nancy Pelosi".
   */
  static String describe(Claim claim) {
    String how = how(claim);
    return how.isEmpty() ? shown(claim) : shown(claim) + ", " + how;
  }

  /** How the words come to us: "answering a question, according to Nancy Pelosi"; may be empty. */
  static String how(Claim claim) {
    List<String> parts = new ArrayList<>();
    var chain = claim.attribution().chain();
    how(chain.get(chain.size() - 1)).ifPresent(parts::add);
    for (int i = chain.size() - 2; i >= 0; i--) {
      name(chain.get(i)).ifPresent(name -> parts.add("according to " + name));
    }
    return String.join(", ", parts);
  }

  private static Optional<String> how(Source source) {
    return switch (source.kind()) {
      case OWN -> Optional.empty();
      case QUOTE -> Optional.of("quoted");
      case INDIRECT -> source.cue().map(cue -> "in reported speech (" + cue + ")");
      case ANSWER -> Optional.of("answering a question");
      case STATEMENT -> Optional.of("in a statement");
      case TURN -> Optional.of("speaking in the transcript");
      case POST -> Optional.of("in a post");
    };
  }
}
