package org.gainsay;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.gainsay.conflict.Conflict;
import org.gainsay.document.Document;
import org.gainsay.document.DocumentReaders;
import org.gainsay.report.Report;
import org.gainsay.report.SetAside;
import org.gainsay.store.ClaimDatabase.Outcome;
import org.gainsay.store.StoredFinding;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ClaimStoreIT {
  private static final ContradictionChecker CHECKER = ContradictionChecker.create();

  @TempDir Path folder;

  @AfterAll
  static void close() {
    CHECKER.close();
  }

  @Test
  void documentsAddedOneByOneHaveTheFindingsOfAReportOnAll() {
    ImmutableList<Document> documents =
        DocumentReaders.standard()
            .readAll(List.of(Path.of("seeds")))
            .flatMap(input -> input.document().stream())
            .collect(ImmutableList.toImmutableList());
    Report all;
    try (ContradictionChecker rules = ContradictionChecker.builder().withoutModel().build()) {
      all = rules.check(documents);
    }
    assertThat(all.conflicts()).isNotEmpty();
    try (ClaimStore store = ClaimStore.open(folder.resolve("seeds.db"), CHECKER)) {
      for (Document document : Lists.reverse(documents)) {
        store.add(document);
      }
      assertThat(shown(store.report().conflicts())).isEqualTo(shown(all.conflicts()));
      assertThat(store.documents()).usingRecursiveComparison().isEqualTo(documents);
      // And with the model, those of a report with the model.
      Report checked = store.check();
      assertThat(checked.problems()).isEmpty();
      assertThat(shown(checked.conflicts())).isEqualTo(shown(CHECKER.check(documents).conflicts()));
    }
  }

  private static List<String> shown(List<Conflict> conflicts) {
    return conflicts.stream()
        .map(
            c ->
                c.pair().a().id()
                    + " against "
                    + c.pair().b().id()
                    + " also "
                    + c.also().stream().map(p -> p.a().id() + "-" + p.b().id()).toList()
                    + c.judgement())
        .toList();
  }

  @Test
  void aStatementIsHeldAgainstWhatIsKnown() {
    try (ClaimStore store = ClaimStore.open(folder.resolve("known.db"), CHECKER)) {
      Document met =
          ClaimStore.statement(
              "post", "Ida Venn met Dana Roe in April.", null, LocalDate.of(2024, 5, 4));
      assertThat(store.add(met).outcomes()).containsEntry("post", Outcome.ADDED);
      Report answer = store.ask("I never met Dana Roe.", "Ida Venn", LocalDate.of(2024, 5, 6));
      assertThat(answer.conflicts())
          .singleElement()
          .satisfies(
              c -> {
                assertThat(c.pair().a().document()).isEqualTo("post");
                assertThat(c.pair().b().document()).isEqualTo(ClaimStore.ASKED);
              });
      assertThat(answer.documents()).hasSize(2);
      assertThat(store.size().documents()).isEqualTo(1);
      assertThat(store.ask("The harbour froze over.").conflicts()).isEmpty();

      Document denial = ClaimStore.statement("denial", "I never met Dana Roe.", "Ida Venn", null);
      Report added = store.add(denial).report();
      assertThat(added.conflicts()).hasSize(1);
      assertThat(store.dismiss(added.conflicts().get(0).id(), "another Roe")).isTrue();
      assertThat(store.report().conflicts()).isEmpty();
      assertThat(store.report().setAside())
          .extracting(SetAside::reason)
          .containsExactly("another Roe");
      assertThat(store.withdraw("denial")).isTrue();
      assertThat(store.findings()).extracting(StoredFinding::conflict).isEmpty();
    }
  }
}
