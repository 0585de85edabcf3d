package org.gainsay.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.gainsay.claim.Claim;
import org.gainsay.conflict.Conflict;
import org.gainsay.conflict.ConflictMatcher;
import org.gainsay.document.Document;
import org.gainsay.graph.BlockingKeys;
import org.gainsay.graph.CandidatePairs;
import org.gainsay.graph.EntityLinker;
import org.gainsay.rule.StandardKnowledge;
import org.gainsay.rule.StandardRules;
import org.gainsay.store.ClaimDatabase.Extracted;
import org.gainsay.store.ClaimDatabase.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ClaimDatabaseTest {
  private static final StandardKnowledge WORDS = new StandardKnowledge();
  private static final BlockingKeys KEYS = new BlockingKeys(WORDS::classes, WORDS::country);
  private static final EntityLinker LINKER = new EntityLinker(WORDS::country);
  private static final ConflictMatcher RULES =
      new ConflictMatcher(WORDS, StandardRules.rules(), StandardRules.guards());
  static final Judging JUDGING = new Judging(LINKER, KEYS::of, RULES);

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void addingOneByOneGivesTheFindingsOfOneBatch(int seed) {
    Random random = new Random(seed);
    Map<String, Extracted> documents = new TreeMap<>();
    for (int i = 0; i < 30; i++) {
      String name = "d" + i;
      documents.put(name, PreparedClaims.extracted(name, PreparedClaims.text(random, 5, 9)));
    }
    List<Conflict> batch = batch(documents);
    assertThat(batch).isNotEmpty();

    List<Extracted> order = new ArrayList<>(documents.values());
    Collections.shuffle(order, random);
    try (ClaimDatabase store = open("one-by-one.db")) {
      order.forEach(next -> store.add(List.of(next)));
      assertThat(shown(store)).isEqualTo(shown(batch));
    }
    try (ClaimDatabase store = open("at-once.db")) {
      store.add(order);
      assertThat(shown(store)).isEqualTo(shown(batch));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {11, 12})
  void whatComesAndGoesLeavesTheFindingsOfWhatIsThere(int seed) {
    Random random = new Random(seed);
    Map<String, Extracted> documents = new TreeMap<>();
    try (ClaimDatabase store = open("changing.db")) {
      for (int step = 0; step < 40; step++) {
        String name = "d" + random.nextInt(25);
        if (documents.containsKey(name) && random.nextInt(3) == 0) {
          documents.remove(name);
          assertThat(store.withdraw(name)).isTrue();
        } else {
          Extracted next =
              PreparedClaims.extracted(name, PreparedClaims.text(random, 1 + random.nextInt(8), 7));
          documents.put(name, next);
          store.add(List.of(next));
        }
        if (step % 6 == 0) {
          assertThat(shown(store)).as("step %d", step).isEqualTo(shown(batch(documents)));
        }
      }
      assertThat(shown(store)).isEqualTo(shown(batch(documents))).isNotEmpty();
      assertThat(store.claims()).isEqualTo(linked(documents));
      assertThat(store.faults()).isEmpty();
    }
  }

  @Test
  void aNameThatBecomesKnownLaterBringsOldClaimsTogether() {
    Extracted first = PreparedClaims.extracted("a", "Ann Weber greeted Lind.");
    Extracted second = PreparedClaims.extracted("b", "Weber never greeted Bob Lind.");
    Extracted third = PreparedClaims.extracted("c", "Cleo Weber visited Dora Roe.");
    try (ClaimDatabase store = open("names.db")) {
      assertThat(store.add(List.of(first)).found()).isEmpty();
      assertThat(store.add(List.of(second)).found()).hasSize(1);
      // Now there are two of the name, and the second document does not say which it means.
      store.add(List.of(third));
      assertThat(store.findings()).isEmpty();
      store.withdraw("c");
      assertThat(store.findings()).hasSize(1);
    }
  }

  @Test
  void theSameContentIsNotAddedTwice() {
    try (ClaimDatabase store = open("same.db")) {
      String text = "Ann Weber greeted Bob Lind.";
      assertThat(outcome(store, "a", text)).contains(Outcome.ADDED);
      assertThat(outcome(store, "a", text)).contains(Outcome.KNOWN);
      assertThat(outcome(store, "b", text)).contains(Outcome.KNOWN);
      assertThat(store.size()).isEqualTo(new ClaimDatabase.Size(1, 1));
      assertThat(outcome(store, "a", text + " It rained.")).contains(Outcome.REPLACED);
      assertThat(store.size()).isEqualTo(new ClaimDatabase.Size(1, 1));
    }
  }

  @Test
  void aTextThatMovesToAnotherNameLeavesNothingOldBehind() {
    try (ClaimDatabase store = open("moved.db")) {
      Extracted greeted = PreparedClaims.extracted("a", "Ann Weber greeted Bob Lind.");
      Extracted visited = PreparedClaims.extracted("b", "Cleo Weber visited Dora Roe.");
      store.add(List.of(greeted, visited));

      store.add(
          List.of(
              PreparedClaims.extracted("a", visited.document().text()),
              PreparedClaims.extracted("b", "Cleo Weber never visited Dora Roe.")));
      assertThat(store.documents())
          .extracting(d -> d.id() + ": " + d.text())
          .containsExactly(
              "a: " + visited.document().text(), "b: Cleo Weber never visited Dora Roe.");
      assertThat(store.findings()).hasSize(1);

      // "a" says by now what "b" says: the older text must not stay under its name.
      assertThat(outcome(store, "a", "Cleo Weber never visited Dora Roe."))
          .contains(Outcome.REPLACED);
      assertThat(store.documents()).extracting(Document::id).containsExactly("b");
      assertThat(store.findings()).isEmpty();
    }
  }

  private static Optional<Outcome> outcome(ClaimDatabase store, String name, String text) {
    return Optional.ofNullable(
        store.add(List.of(PreparedClaims.extracted(name, text))).outcomes().get(name));
  }

  @Test
  void decisionsOutlastANewVersionAndFurtherWitnesses() {
    try (ClaimDatabase store = open("decisions.db")) {
      store.add(List.of(PreparedClaims.extracted("a", "Ann Weber greeted Bob Lind.")));
      String id =
          store
              .add(List.of(PreparedClaims.extracted("b", "Ann Weber never greeted Bob Lind.")))
              .found()
              .get(0)
              .id();
      assertThat(store.decide("none", State.DISMISSED, "")).isFalse();
      assertThat(store.decide(id, State.DISMISSED, "another Lind")).isTrue();
      store.add(
          List.of(PreparedClaims.extracted("b", "It rained. Ann Weber never greeted Bob Lind.")));
      store.add(List.of(PreparedClaims.extracted("0", "Ann Weber greeted Bob Lind. So it was.")));

      assertThat(store.findings())
          .singleElement()
          .satisfies(
              finding -> {
                assertThat(finding.state()).isEqualTo(State.DISMISSED);
                assertThat(finding.reason()).isEqualTo("another Lind");
                assertThat(finding.conflict().also()).hasSize(1);
                assertThat(store.decide(finding.conflict().id(), State.OPEN, "")).isTrue();
              });
      assertThat(store.findings()).extracting(StoredFinding::state).containsExactly(State.OPEN);
      store.decide(id, State.ACCEPTED, "");
      store.withdraw("b");
      store.add(List.of(PreparedClaims.extracted("b", "Ann Weber never greeted Bob Lind.")));
      assertThat(store.findings()).extracting(StoredFinding::state).containsExactly(State.OPEN);
    }
  }

  @Test
  void askingStoresNothingAndFindsWhatAddingFinds() {
    try (ClaimDatabase store = open("ask.db")) {
      Random random = new Random(5);
      for (int i = 0; i < 10; i++) {
        store.add(List.of(PreparedClaims.extracted("d" + i, PreparedClaims.text(random, 15, 5))));
      }
      List<StoredFinding> before = store.findings();
      int found = 0;
      for (int i = 0; i < 20; i++) {
        Extracted next = PreparedClaims.extracted("q" + i, PreparedClaims.text(random, 2, 5));
        List<Conflict> asked = store.ask(next.claims(), RULES);
        assertThat(store.findings()).isEqualTo(before);
        List<Conflict> added = store.add(List.of(next)).found();
        assertThat(asked)
            .extracting(c -> c.pair().a().id())
            .containsAll(
                added.stream()
                    .filter(c -> c.pair().b().document().equals(next.document().id()))
                    .map(c -> c.pair().a().id())
                    .toList());
        store.withdraw("q" + i);
        found += added.size();
      }
      assertThat(found).isPositive();
    }
  }

  @Test
  void twoConnectionsSeeEachOthersChanges() {
    try (ClaimDatabase one = open("shared.db");
        ClaimDatabase other = open("shared.db")) {
      one.add(List.of(PreparedClaims.extracted("a", "Ann Weber greeted Bob Lind.")));
      assertThat(
              other
                  .add(List.of(PreparedClaims.extracted("b", "Weber never greeted Lind.")))
                  .found())
          .hasSize(1);
      assertThat(one.findings()).hasSize(1);
      assertThat(
              one.add(List.of(PreparedClaims.extracted("c", "Weber never greeted Lind. No.")))
                  .found())
          .hasSize(1);
    }
  }

  @Test
  void whatIsNoStoreIsRefused() throws IOException {
    Path text = folder.resolve("notes.txt");
    Files.writeString(text, "These are notes, and no database at all. ".repeat(100));
    assertThatExceptionOfType(StoreException.class)
        .isThrownBy(() -> ClaimDatabase.open(text, JUDGING))
        .withMessageContaining("notes.txt cannot be used: it is no store");
    assertThat(Files.readString(text)).startsWith("These are notes");
    assertThatExceptionOfType(StoreException.class)
        .isThrownBy(() -> ClaimDatabase.open(folder.resolve("no/such/folder.db"), JUDGING))
        .withMessageContaining("no such folder");
  }

  private ClaimDatabase open(String name) {
    return ClaimDatabase.open(folder.resolve(name), JUDGING);
  }

  private static ImmutableList<Claim> linked(Map<String, Extracted> documents) {
    return LINKER.link(documents.values().stream().flatMap(d -> d.claims().stream()).toList());
  }

  /** What a report over all documents would find. */
  static List<Conflict> batch(Map<String, Extracted> documents) {
    return RULES.conflicts(new CandidatePairs(KEYS).among(linked(documents)).pairs());
  }

  static List<String> shown(ClaimDatabase store) {
    return shown(store.findings().stream().map(StoredFinding::conflict).toList());
  }

  /** All of a finding but its id, which in a report says where it stands. */
  static List<String> shown(List<Conflict> conflicts) {
    return conflicts.stream()
        .map(
            c ->
                c.pair().a().id()
                    + " against "
                    + c.pair().b().id()
                    + ", also "
                    + c.also().stream().map(p -> p.a().id() + "-" + p.b().id()).toList()
                    + ": "
                    + c.judgement())
        .toList();
  }
}
