package org.gainsay.extract;

import org.gainsay.claim.Source;

/**
 * Who says "I" and who is called "you" at some place. {@link Source#OWN} where that is nobody in
 * particular.
 *
 * @param speaker who says "I"
 * @param addressee who is called "you"
 */
record Voices(Source speaker, Source addressee) {
  /** The document's own voice, addressed to nobody. */
  static final Voices OWN = new Voices(Source.OWN, Source.OWN);

  static Voices of(Source speaker) {
    return new Voices(speaker, Source.OWN);
  }
}
