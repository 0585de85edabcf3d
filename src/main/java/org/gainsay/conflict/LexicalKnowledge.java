package org.gainsay.conflict;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;

/**
 * What is known about words apart from any text. Implementations are thread-safe; what they load,
 * they load when it is first asked for.
 */
public interface LexicalKnowledge {

  /** How one word relates to another. */
  enum Relation {
    SAME,
    SYNONYM,
    /** The first implies the second: meet, communicate. */
    ENTAILS,
    /** The second implies the first. */
    ENTAILED_BY,
    /** They exclude each other: resign, stay. */
    ANTONYM,
    UNRELATED;

    /** The relation of the second to the first. */
    public Relation flipped() {
      return switch (this) {
        case ENTAILS -> ENTAILED_BY;
        case ENTAILED_BY -> ENTAILS;
        default -> this;
      };
    }
  }

  /**
   * A relation and where it is known from.
   *
   * @param relation of the first word to the second
   * @param because one line
   * @param listed whether somebody has listed the relation of just these words; one that is worked
   *     out from a dictionary's senses is less sure
   */
  record Related(Relation relation, String because, boolean listed) {
    public Related(Relation relation, String because) {
      this(relation, because, /* listed= */ true);
    }
  }

  /** How two predicates relate, each a lemma, verbs with their particle, of whatever word class. */
  Related relate(String first, String second);

  /** The verb that a noun names the event of ("meeting", "meet"), or the word itself. */
  String verb(String predicate);

  /**
   * The verb that says the same with the parts exchanged: "defeat" for "lose" and "to", as one who
   * loses to another is defeated by that other.
   */
  Optional<String> converse(String verb, String marker);

  /**
   * The verb that says the same of its object as a verb with a preposition says of what follows it:
   * "enter" for "walk" and "into".
   */
  Optional<String> transitive(String verb, String marker);

  /**
   * The verb that says alone what a verb says with its object: "die" for "lose" and "life". With a
   * marker, it says so of what follows that: "sign" for "put", "signature" and "to".
   *
   * @param marker empty if none is needed
   */
  default Optional<String> idiom(String verb, String noun, String marker) {
    return Optional.empty();
  }

  /**
   * Names of the classes that a predicate belongs to. Two predicates that relate in any way share
   * one.
   */
  ImmutableSet<String> classes(String predicate);

  /**
   * Names of what a word of running text can mean, of what these are kinds of, and of their
   * opposites, whatever its form and class. Two words that have a name in common speak of related
   * things: "knife" and "handgun", "dismissed" and "resignation".
   */
  ImmutableSet<String> kin(String word);

  /** Whether everything that the first noun names is something that the second names. */
  boolean isKindOf(String noun, String kind);

  /**
   * The country that a name stands for: "Russia" for "Russian", "Russians", "Russia" and "Moscow";
   * empty if it stands for none.
   */
  Optional<String> country(String name);

  /** Whether a place of the first name is known to lie in a region of the second: Dallas, Texas. */
  default boolean liesIn(String place, String region) {
    return false;
  }
}
