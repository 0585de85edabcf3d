package org.gainsay.extract;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.gainsay.claim.Entity;

/** What a third-person pronoun tells of what it means: its kind, number and gender. */
enum PronounForm {
  HE("he", "him", "his", "himself"),
  SHE("she", "her", "hers", "herself"),
  IT("it", "its", "itself"),
  THEY("they", "them", "their", "theirs", "themselves");

  private final ImmutableSet<String> words;

  PronounForm(String... words) {
    this.words = ImmutableSet.copyOf(words);
  }

  static Optional<PronounForm> of(String word) {
    String lower = Ascii.toLowerCase(word);
    for (PronounForm form : values()) {
      if (form.words.contains(lower)) {
        return Optional.of(form);
      }
    }
    return Optional.empty();
  }

  /** Whether it is said of one person, or of a ship. */
  boolean isPersonal() {
    return this == HE || this == SHE;
  }

  Gender gender() {
    return switch (this) {
      case HE -> Gender.MALE;
      case SHE -> Gender.FEMALE;
      default -> Gender.UNKNOWN;
    };
  }

  boolean agrees(Referent referent) {
    boolean person = referent.kind == Entity.Kind.PERSON && !referent.isDoubtful();
    return switch (this) {
      case HE -> person && referent.gender().agrees(Gender.MALE);
      case SHE -> referent.isShip() || (person && referent.gender().agrees(Gender.FEMALE));
      case IT -> !person && !referent.plural();
      case THEY ->
          referent.plural() || referent.isCollective() || referent.kind == Entity.Kind.ORGANIZATION;
    };
  }
}
