package org.gainsay.claim;

import com.google.common.collect.ImmutableList;

/**
 * Someone or something that is mentioned by name, or by a description that fits one only.
 *
 * @param id the same for every mention that was resolved to it, within and, once documents were
 *     linked, across documents
 * @param name the fullest name known ("Sergey Kislyak"), or the description where no name is known
 * @param kind what it is
 * @param names every name form met ("Kislyak", "Ambassador Sergey Kislyak"), sorted
 * @param descriptions what it is said to be, sorted
 */
public record Entity(
    String id,
    String name,
    Kind kind,
    ImmutableList<String> names,
    ImmutableList<Description> descriptions) {

  /** What an entity is. */
  public enum Kind {
    PERSON,
    ORGANIZATION,
    PLACE,
    /** People taken together: "the Russians", "Democrats", "Fifty-five lawmakers". */
    GROUP,
    OTHER
  }

  /**
   * A role and what it belongs to: ("ambassador", "Russia"), ("mayor", "Port Alder").
   *
   * @param role lemma of the head noun, lower case
   * @param of the organisation, place or nation that the role belongs to, in its base form
   *     ("Russia" for "Russian" and "Moscow's"); empty if not said
   */
  public record Description(String role, String of) implements Comparable<Description> {
    @Override
    public int compareTo(Description other) {
      int byRole = role.compareTo(other.role);
      return byRole != 0 ? byRole : of.compareTo(other.of);
    }
  }
}
