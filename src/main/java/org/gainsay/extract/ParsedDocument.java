package org.gainsay.extract;

import com.google.common.collect.ImmutableList;
import org.gainsay.document.Document;

/**
 * A document with the parsed sentences of its passages, in reading order. Immutable.
 *
 * @param document the document
 * @param sentences all sentences; {@code sentences.get(i).index() == i}
 * @param notes what had to be cut or skipped, one line each
 */
record ParsedDocument(
    Document document, ImmutableList<ParsedSentence> sentences, ImmutableList<String> notes) {}
