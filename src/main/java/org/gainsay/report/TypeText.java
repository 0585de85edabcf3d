package org.gainsay.report;

import org.gainsay.conflict.ConflictType;

/** What a type of conflict is, in a sentence. */
final class TypeText {
  private TypeText() {}

  static String of(ConflictType type) {
    return switch (type) {
      case NEGATION -> "The same is once affirmed and once denied.";
      case ANTONYM -> "What is said of one thing excludes each other.";
      case NUMERIC -> "Numbers for one measure cannot both hold.";
      case TEMPORAL -> "Dates, order or duration of one event cannot both hold.";
      case LOCATION -> "One event is put at places that exclude each other.";
      case ROLE -> "A role that only one can hold is given to two.";
      case STRUCTURE -> "The same participants have their parts exchanged.";
      case FACTIVE -> "A denial stands against a report, or what one takes for granted is negated.";
      case LEXICAL -> "Different words, of which one entails the other, are once negated.";
      case SCOPE -> "All or none stands against an exception, or a denial is limited by a scope.";
      case WORLD_KNOWLEDGE -> "Only knowledge of the world shows that both cannot be true.";
    };
  }
}
