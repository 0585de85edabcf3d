package org.gainsay.evaluate;

/** What is counted besides precision and recall. */
public enum Figure {
  /** Findings for conflict and tension pairs that bear the right one of the two words. */
  VERDICT("verdict", "verdict"),
  /** Gold texts with a speaker on which a claim has a speaker of that last name. */
  SPEAKER("speaker", "speaker"),
  /** Gold texts that some claim overlaps. */
  TEXTS_REACHED("texts reached", "textsReached"),
  /** Pairs that must not be flagged, and are. */
  HARD_NEGATIVES_FLAGGED("hard negatives flagged", "hardNegativesFlagged"),
  /** Further pairs of findings that answer to a pair which may be flagged. */
  WITNESSES("witnesses", "witnesses"),
  /** Attributions of direct quotes that were found with the right source. */
  DIRECT_QUOTES("direct quotes", "directQuotes"),
  /** Attributions whose content some claim overlaps, whatever its source. */
  CONTENT_REACHED("content reached", "contentReached");

  private final String label;
  private final String field;

  Figure(String label, String field) {
    this.label = label;
    this.field = field;
  }

  /** Its name for readers. */
  public String label() {
    return label;
  }

  /** Its name in JSON. */
  String field() {
    return field;
  }
}
