package org.gainsay.extract;

/** Which third-person pronoun a person goes by, as far as the text or the name tells. */
enum Gender {
  MALE,
  FEMALE,
  UNKNOWN;

  /** Whether both can be of one person. */
  boolean agrees(Gender other) {
    return this == other || this == UNKNOWN || other == UNKNOWN;
  }

  static Gender of(String letter) {
    return switch (letter) {
      case "m" -> MALE;
      case "f" -> FEMALE;
      default -> UNKNOWN;
    };
  }
}
