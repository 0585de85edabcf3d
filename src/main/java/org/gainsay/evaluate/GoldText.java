package org.gainsay.evaluate;

import java.util.Optional;

/**
 * Words of a document that make a claim.
 *
 * @param document the document's file name
 * @param text exactly as it stands there
 * @param speaker whose claim it is; empty for the document's own voice
 */
record GoldText(String document, String text, Optional<String> speaker) {}
