package org.gainsay.report;

import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;
import org.gainsay.claim.Claim;

/**
 * A claim as reports show it: all text on one line and free of markup. Immutable.
 *
 * @param claim the claim
 * @param quote its words
 * @param before what stands before them in their sentence, with a space at its end where there is
 *     one; begins with an ellipsis where it was cut
 * @param after what stands after them, in the same way
 * @param title the document's title, or its path where it has none
 * @param path the document's path, address or id
 * @param line the line of the file that the words begin on, counted from 1; 0 if not known
 * @param date when it was said
 * @param link opens the published document at the words, where it has an address
 */
record ShownClaim(
    Claim claim,
    String quote,
    String before,
    String after,
    String title,
    String path,
    int line,
    Optional<LocalDate> date,
    Optional<URI> link) {

  /** The sentence with the words in it. */
  String sentence() {
    return before + quote + after;
  }

  /** Whether the sentence says more than the words, by more than a full stop. */
  boolean saysMore() {
    return sentence().length() > quote.length() + 2;
  }

  /** Who says it. */
  String speaker() {
    return Printable.line(Speakers.shown(claim));
  }

  /** How the words come to us; may be empty. */
  String how() {
    return Printable.line(Speakers.how(claim));
  }

  /** File, line and date. */
  String place() {
    return pathAndLine() + date.map(date -> ", " + date).orElse("");
  }

  /** File and line. */
  String pathAndLine() {
    return line == 0 ? path : path + ":" + line;
  }
}
