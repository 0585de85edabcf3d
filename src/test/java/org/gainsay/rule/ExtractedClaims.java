package org.gainsay.rule;

import com.google.common.collect.ImmutableList;
import org.gainsay.claim.Claim;
import org.gainsay.document.DocumentReaders;
import org.gainsay.document.UnreadableDocumentException;
import org.gainsay.extract.SharedExtractor;

/** Claims extracted by CoreNLP. */
final class ExtractedClaims {
  private ExtractedClaims() {}

  static ImmutableList<Claim> of(String document, String text) {
    try {
      return SharedExtractor.get().extract(DocumentReaders.readText(document, text)).claims();
    } catch (UnreadableDocumentException e) {
      throw new IllegalArgumentException(text, e);
    }
  }
}
