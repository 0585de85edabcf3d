package org.gainsay.document;

import java.util.Optional;

/** A sign in the layout of whose voice a whole document is in. */
interface VoiceSign {
  /** The name as the document writes it; empty if this sign says nothing. */
  Optional<String> name(Page page);
}
