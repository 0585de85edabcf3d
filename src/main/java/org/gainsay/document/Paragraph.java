package org.gainsay.document;

/**
 * A paragraph before it is known what it is. Immutable.
 *
 * @param text readable text, blanks normalized
 * @param form what the format itself says it is
 * @param block number of the group of lines it stands in; paragraphs of one block have no blank
 *     line between them
 */
record Paragraph(MappedText text, Form form, int block) {

  /** What a format itself says of a paragraph. */
  enum Form {
    PLAIN,
    HEADING,
    CAPTION,
    ITEM
  }

  Paragraph with(MappedText other) {
    return new Paragraph(other, form, block);
  }
}
