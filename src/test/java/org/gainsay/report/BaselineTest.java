package org.gainsay.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.List;
import java.util.Optional;
import org.gainsay.claim.Attribution;
import org.gainsay.claim.Claim;
import org.gainsay.claim.ClaimPair;
import org.gainsay.claim.Factuality;
import org.gainsay.conflict.Conflict;
import org.gainsay.conflict.ConflictType;
import org.gainsay.conflict.Explanation;
import org.gainsay.conflict.Judgement;
import org.gainsay.conflict.Verdict;
import org.gainsay.document.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BaselineTest {
  private static final Conflict OPEN =
      finding("f1", ConflictType.NEGATION, "a.txt", "The ford is open", "b.txt", "It is shut");
  private static final Conflict CLOSED =
      finding("f4", ConflictType.NEGATION, "a.txt", "The ford is closed", "b.txt", "It is shut");
  private static final Conflict SHUT =
      finding("f5", ConflictType.NEGATION, "a.txt", "The ford was open", "b.txt", "It is shut");
  private static final Conflict TOLL =
      finding("f2", ConflictType.NUMERIC, "a.txt", "The toll is 3", "b.txt", "The toll is 4");

  @Test
  void textIsSortedALineEachAndReadBack() {
    Baseline baseline = Baseline.of(ImmutableList.of(TOLL, OPEN, TOLL));

    assertThat(baseline.text())
        .isEqualTo(
            """
            # Findings that are accepted: type, quote and quote, with tabs between them.
            negation\tIt is shut\tThe ford is open
            numeric\tThe toll is 3\tThe toll is 4
            """);
    assertThat(Baseline.parse(baseline.text()))
        .isEqualTo(baseline)
        .hasToString("2 accepted findings");
    assertThat(Baseline.parse(baseline.text().replace("\n", "\r\n\r\n"))).isEqualTo(baseline);
    assertThat(Baseline.of(ImmutableList.of(OPEN, TOLL)).text()).isEqualTo(baseline.text());
  }

  @Test
  void acceptedFindingsAreSetAside() {
    Report report = report(OPEN, TOLL);

    Report fresh = Baseline.of(ImmutableList.of(TOLL)).applyTo(report);

    assertThat(fresh.conflicts()).containsExactly(OPEN);
    assertThat(fresh.setAside()).containsExactly(new SetAside(TOLL, SetAside.Kind.ACCEPTED, ""));
    assertThat(Baseline.EMPTY.applyTo(report)).isEqualTo(report);
  }

  @Test
  void movedTextIsStillKnown() {
    Baseline baseline = Baseline.of(ImmutableList.of(OPEN));

    Conflict moved =
        finding("x", ConflictType.NEGATION, "z.txt", "It is\n  shut", "y.txt", "The ford is open");
    Conflict otherType =
        finding("x", ConflictType.ANTONYM, "a.txt", "The ford is open", "b.txt", "It is shut");
    Conflict otherWords =
        finding("x", ConflictType.NEGATION, "a.txt", "The ford is open", "b.txt", "It was shut");

    assertThat(baseline.accepts(moved)).isTrue();
    assertThat(baseline.accepts(otherType)).isFalse();
    assertThat(baseline.accepts(otherWords)).isFalse();
  }

  @Test
  void furtherWitnessIsEnough() {
    Conflict withWitness =
        new Conflict("x", TOLL.pair(), OPEN.judgement(), ImmutableList.of(OPEN.pair()));

    assertThat(Baseline.of(ImmutableList.of(OPEN)).accepts(withWitness)).isTrue();
  }

  @Test
  void entriesThatAreFoundNoMoreAreTold() {
    Baseline baseline = Baseline.of(ImmutableList.of(OPEN, TOLL));

    assertThat(baseline.stale(report(TOLL)))
        .containsExactly("negation: “It is shut” against “The ford is open”");
    assertThat(baseline.stale(baseline.applyTo(report(OPEN, TOLL)))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"negation", "negation\tone quote", "negation\ta\tb\tc", "\ta\tb"})
  void lineThatIsNoFindingIsTold(String line) {
    assertThatThrownBy(() -> Baseline.parse("# a comment\n\n" + line + "\n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("line 3: expected a type and two quotes with tabs between them");
  }

  @Test
  void suppressionsNeedAReason() {
    Suppressions suppressions =
        Suppressions.parse(
            """
            # id and reason
            f2\ta typing error, mended online
            negation\tThe ford is open\t*\tthe ford opens and shuts daily
            *\t*\tNobody said this\tnever found
            """);

    Report fresh = suppressions.applyTo(report(OPEN, TOLL));

    assertThat(fresh.conflicts()).isEmpty();
    assertThat(fresh.setAside())
        .extracting(SetAside::reason)
        .containsExactly("the ford opens and shuts daily", "a typing error, mended online");
    assertThat(suppressions.stale(fresh)).containsExactly("* * Nobody said this");
    assertThatThrownBy(() -> Suppressions.parse("f2\t \n"))
        .hasMessageStartingWith("line 1: expected a finding's id and a reason");
    assertThatThrownBy(() -> Suppressions.parse("negation\ta\tb\n"))
        .hasMessageStartingWith("line 1: expected");
  }

  @Test
  void aSuppressedWitnessGoesAndTheFindingStays() {
    Conflict both =
        new Conflict(
            "f3", OPEN.pair(), OPEN.judgement(), ImmutableList.of(CLOSED.pair(), SHUT.pair()));
    Suppressions suppressions =
        Suppressions.parse("negation\tThe ford is closed\tIt is shut\tanother ford\n");

    Report fresh = suppressions.applyTo(report(both));

    assertThat(fresh.setAside()).isEmpty();
    assertThat(fresh.conflicts())
        .containsExactly(
            new Conflict("f3", OPEN.pair(), OPEN.judgement(), ImmutableList.of(SHUT.pair())));
    assertThat(fresh.problems())
        .containsExactly(
            Problem.note(
                "a.txt",
                "a further witness of finding f3 suppressed: “It is shut” against “The ford is"
                    + " closed”: another ford"));
    assertThat(suppressions.stale(report(both))).isEmpty();
  }

  @Test
  void quotesOfSuppressionsMatchWhole() {
    for (String line :
        List.of("the ford is open\tit is shut", "“The ford is open.”\tIt  is SHUT!")) {
      assertThat(Suppressions.parse("negation\t" + line + "\twhy\n").reason(OPEN)).hasValue("why");
    }
    for (String line : List.of("ford is open\tIt is shut", "The ford\tIt is shut")) {
      assertThat(Suppressions.parse("negation\t" + line + "\twhy\n").reason(OPEN)).isEmpty();
    }
  }

  @Test
  void statementsAreAcceptedByTheirWordsOrTheirClaims() {
    Comparison comparison =
        new Comparison(
            Samples.document("a", "Well, the ford is\nopen.", Optional.empty(), Optional.empty()),
            Samples.document("b", "It is shut!", Optional.empty(), Optional.empty()),
            ImmutableList.of(OPEN.pair().a()),
            ImmutableList.of(OPEN.pair().b()),
            ImmutableList.of(new JudgedPair(OPEN.pair(), OPEN.judgement())),
            Optional.empty(),
            ImmutableList.of());

    String line = Baseline.line(comparison);
    assertThat(line).isEqualTo("negation\tIt is shut!\tWell, the ford is open.");
    assertThat(Baseline.parse(line + "\n").accepts(comparison)).isTrue();
    assertThat(Baseline.of(ImmutableList.of(OPEN)).accepts(comparison)).isTrue();
    assertThat(Baseline.of(ImmutableList.of(TOLL)).accepts(comparison)).isFalse();
  }

  private static Report report(Conflict... findings) {
    return new Report(
        ImmutableList.of(), ImmutableList.of(), ImmutableList.copyOf(findings), ImmutableList.of());
  }

  private static Conflict finding(
      String id, ConflictType type, String documentA, String a, String documentB, String b) {
    return new Conflict(
        id,
        new ClaimPair(claim(documentA, a), claim(documentB, b), ImmutableSortedSet.of()),
        Judgement.finding(Verdict.CONTRADICTION, type, 0.9, Explanation.of("they differ")),
        ImmutableList.of());
  }

  private static Claim claim(String document, String quote) {
    Document text = Samples.document(document, quote, Optional.empty(), Optional.empty());
    return Samples.claim(
        document + "#1", text, quote, quote, Attribution.OWN, Factuality.FACT, quote + ".");
  }
}
