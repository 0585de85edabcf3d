package org.gainsay;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.gainsay.claim.ClaimPair;
import org.gainsay.conflict.Conflict;
import org.gainsay.document.Document;
import org.gainsay.report.Problem;
import org.gainsay.report.Report;
import org.gainsay.store.PreparedClaims;
import org.junit.jupiter.api.Test;

class CopiesTest {
  private static final String AGENCY =
      "Ann Weber greeted Bob Lind. Cleo Roe called Dora Venn. Ivan Hale visited Mona Krug."
          + " Bob Stern trusted Ann Falk. Dora Moss elected Ivan Noll. Mona Rank appointed Bob Seld."
          + " Cleo Thorn attacked Ann Vogt. Ivan Wald called Dora Zorn. Ann Arndt visited Bob Brix."
          + " Mona Carl trusted Cleo Dorn.";

  private static final Document FIRST = PreparedClaims.document("first", AGENCY);
  private static final Document COPY =
      PreparedClaims.document("second", AGENCY + " Ann Weber visited Cleo Roe.");
  private static final Document OTHER =
      PreparedClaims.document(
          "third", "Ann Weber never greeted Bob Lind. Ann Weber never visited Cleo Roe.");

  @Test
  void aCopyIsAFurtherWitness() {
    Report report = check(FIRST, COPY, OTHER);

    assertThat(report.conflicts()).hasSize(2);
    Conflict common = conflict(report, "greet");
    assertThat(ids(common.pair())).containsExactlyInAnyOrder("first#1", "third#1");
    assertThat(common.also())
        .singleElement()
        .satisfies(pair -> assertThat(ids(pair)).containsExactlyInAnyOrder("second#1", "third#1"));
    assertThat(ids(conflict(report, "visit").pair()))
        .containsExactlyInAnyOrder("second#11", "third#2");
    assertThat(report.problems())
        .singleElement()
        .satisfies(
            note -> {
              assertThat(note.kind()).isEqualTo(Problem.Kind.NOTE);
              assertThat(note.document()).isEqualTo("second");
              assertThat(note.message()).startsWith("nearly the same as first");
            });
    assertThat(report.claims()).hasSize(23);
  }

  @Test
  void whatIsSaidOnceIsNoCopy() {
    Document half =
        PreparedClaims.document("half", AGENCY.substring(0, AGENCY.length() / 2) + " Ann saw.");

    assertThat(check(FIRST, half, OTHER).problems()).isEmpty();
    assertThat(check(OTHER, PreparedClaims.document("again", OTHER.text())).problems()).isEmpty();
  }

  @Test
  void whatACopyIsFoundForIsThatOfTheFirst() {
    Report apart = check(FIRST, OTHER);
    Report together = check(FIRST, PreparedClaims.document("second", AGENCY), OTHER);

    assertThat(together.conflicts().stream().map(Conflict::pair).map(CopiesTest::ids))
        .isEqualTo(apart.conflicts().stream().map(Conflict::pair).map(CopiesTest::ids).toList());
  }

  private static Report check(Document... documents) {
    try (ContradictionChecker checker =
        ContradictionChecker.builder().extractor(new PreparedClaims()).withoutModel().build()) {
      return checker.check(documents);
    }
  }

  private static Conflict conflict(Report report, String verb) {
    return report.conflicts().stream()
        .filter(c -> c.pair().a().proposition().predicate().lemma().equals(verb))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> ids(ClaimPair pair) {
    return ImmutableList.of(pair.a().id(), pair.b().id());
  }
}
