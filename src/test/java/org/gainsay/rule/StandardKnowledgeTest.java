package org.gainsay.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.gainsay.conflict.LexicalKnowledge.Relation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandardKnowledgeTest {
  private static final StandardKnowledge WORDS = new StandardKnowledge();

  @ParameterizedTest
  @CsvSource({
    "meet, meet, SAME",
    "meeting, meet, SAME",
    "recusal, recuse, SAME",
    "death, die, SAME",
    "resign, step down, SYNONYM",
    "detect, find, SYNONYM",
    "attorney, lawyer, SYNONYM",
    "disloyal, loyal, ANTONYM",
    "meet, communicate, ENTAILS",
    "dinner, communication, ENTAILS",
    "murder, kill, ENTAILS",
    "interaction, meet, ENTAILED_BY",
    "rise, fall, ANTONYM",
    "misleading, straight, ANTONYM",
    "unconstitutional, constitutional, ANTONYM",
    "false, true, ANTONYM",
    "resign, dismiss, ANTONYM",
    "buy, sell, UNRELATED",
    "speak, meet, UNRELATED",
    "approve, harbour, UNRELATED"
  })
  void relates(String first, String second, Relation relation) {
    assertThat(WORDS.relate(first, second).relation()).isEqualTo(relation);
    assertThat(WORDS.relate(second, first).relation()).isEqualTo(relation.flipped());
  }

  @Test
  void relatedPredicatesShareAClass() {
    for (String[] pair :
        new String[][] {
          {"meet", "communication"}, {"rise", "shrink"}, {"resign", "dismiss"}, {"murder", "kill"}
        }) {
      assertThat(WORDS.classes(pair[0])).containsAnyElementsOf(WORDS.classes(pair[1]));
    }
    assertThat(WORDS.classes("enroll")).doesNotContainAnyElementsOf(WORDS.classes("melt"));
  }

  @ParameterizedTest
  @CsvSource({"ambassador, official", "envoy, diplomat", "pilot, person", "knife, weapon"})
  void knowsKinds(String noun, String kind) {
    assertThat(WORDS.isKindOf(noun, kind)).isTrue();
    assertThat(WORDS.isKindOf(kind, noun)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "Russians, Russia",
    "Russian, Russia",
    "Moscow’s, Russia",
    "the Kremlin, Russia",
    "French, France",
    "U.S., United States",
    "Dutch, Netherlands"
  })
  void knowsCountries(String name, String country) {
    assertThat(WORDS.country(name)).contains(country);
    assertThat(WORDS.country("harbour")).isEmpty();
  }

  @Test
  void knowsWhatSaysTheSameFromTheOtherSide() {
    assertThat(WORDS.converse("lose", "to")).contains("defeat");
    assertThat(WORDS.converse("lose", "in")).isEmpty();
  }

  @Test
  void knowsVerbsThatNeedNoPreposition() {
    assertThat(WORDS.transitive("walk", "into")).contains("enter");
    assertThat(WORDS.transitive("walk", "with")).isEmpty();
    assertThat(WORDS.classes("walk")).contains("enter");
  }
}
