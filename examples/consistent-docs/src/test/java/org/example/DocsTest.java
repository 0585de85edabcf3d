package org.example;

import static org.gainsay.junit.ClaimAssertions.assertThat;

import java.nio.file.Path;
import org.gainsay.junit.ClaimTest;
import org.gainsay.junit.SoftClaimAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Keeps FAQ, price list and house rules consistent. */
@ClaimTest
class DocsTest {
  @Test
  void faqPricesAndRulesAgree() {
    assertThat(Path.of("docs")).isConsistent();
  }

  /** What a support agent, or a language model, wants to send. */
  @Test
  void answersAgreeWithTheDocuments(SoftClaimAssertions soft) {
    soft.assertThat("Dogs are not allowed in the exhibition.")
        .as("answer about dogs")
        .doesNotContradict(Path.of("docs"));
    soft.assertThat("Dogs are allowed in the exhibition.")
        .as("a wrong answer about dogs")
        .contradicts(Path.of("docs"));
  }

  /** Fails, to show the message: see the README. */
  @Test
  @Tag("seeded")
  void faqAndAnotherVersionOfTheRulesAgree() {
    assertThat(Path.of("docs", "faq.md"), Path.of("docs", "prices.md"))
        .doesNotContradict(Path.of("contradicting", "policy.md"));
  }
}
