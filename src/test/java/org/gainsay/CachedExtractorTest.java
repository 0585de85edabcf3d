package org.gainsay;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.gainsay.document.Document;
import org.gainsay.extract.ClaimExtractor;
import org.gainsay.report.Report;
import org.gainsay.store.ClaimCache;
import org.gainsay.store.PreparedClaims;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CachedExtractorTest {
  @TempDir Path folder;

  private final List<String> read = new ArrayList<>();

  @Test
  void readsOnlyWhatHasChanged() {
    Random random = new Random(3);
    List<Document> documents = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      documents.add(PreparedClaims.document("d" + i, PreparedClaims.text(random, 10, 60)));
    }
    Report first = check(documents);
    assertThat(read).hasSize(200);
    assertThat(first.conflicts()).isNotEmpty();

    read.clear();
    assertThat(check(documents)).isEqualTo(first);
    assertThat(read).isEmpty();

    documents.set(77, PreparedClaims.document("d77", PreparedClaims.text(random, 10, 60)));
    Report changed = check(documents);
    assertThat(read).containsExactly("d77");
    assertThat(changed).isEqualTo(checkWith(new PreparedClaims(), documents));
  }

  private Report check(List<Document> documents) {
    return checkWith(
        new CachedExtractor(new ClaimCache(folder, "this build"), this::counting), documents);
  }

  private ClaimExtractor counting() {
    PreparedClaims claims = new PreparedClaims();
    return document -> {
      synchronized (read) {
        read.add(document.id());
      }
      return claims.extract(document);
    };
  }

  private static Report checkWith(ClaimExtractor extractor, List<Document> documents) {
    try (ContradictionChecker checker =
        ContradictionChecker.builder().extractor(extractor).withoutModel().threads(2).build()) {
      return checker.check(ImmutableList.copyOf(documents));
    }
  }
}
