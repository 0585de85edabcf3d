package org.gainsay.report;

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

  /**
   * The whole chain for a reader, innermost first: "Jeff Sessions, answering a question, according
   * to Nancy Pelosi".
   */
  static String describe(Claim claim) {
    var chain = claim.attribution().chain();
    StringBuilder out = new StringBuilder(describe(chain.get(chain.size() - 1)));
    for (int i = chain.size() - 2; i >= 0; i--) {
      name(chain.get(i)).ifPresent(name -> out.append(", according to ").append(name));
    }
    return out.toString();
  }

  private static String describe(Source source) {
    Optional<String> name = name(source);
    if (name.isEmpty()) {
      return "The document itself";
    }
    return name.get()
        + switch (source.kind()) {
          case OWN -> "";
          case QUOTE -> ", quoted";
          case INDIRECT -> source.cue().map(cue -> ", in reported speech (" + cue + ")").orElse("");
          case ANSWER -> ", answering a question";
          case STATEMENT -> ", in a statement";
          case TURN -> ", speaking in the transcript";
          case POST -> ", in a post";
        };
  }
}
