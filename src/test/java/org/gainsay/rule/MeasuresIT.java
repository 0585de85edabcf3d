package org.gainsay.rule;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.io.Resources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.gainsay.claim.Claim;
import org.gainsay.claim.ClaimPair;
import org.gainsay.conflict.ConflictMatcher;
import org.gainsay.conflict.Judgement;
import org.gainsay.document.DocumentReaders;
import org.gainsay.document.UnreadableDocumentException;
import org.gainsay.extract.SharedExtractor;
import org.gainsay.graph.EntityLinker;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sentences that the rules for numbers, times, places and parts must tell apart. */
class MeasuresIT {
  private static final StandardKnowledge WORDS = new StandardKnowledge();
  private static final ConflictMatcher MATCHER =
      new ConflictMatcher(WORDS, StandardRules.rules(), StandardRules.guards());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "numeric-apart.txt",
        "temporal-apart.txt",
        "location-apart.txt",
        "structure-apart.txt",
        "universal.txt"
      })
  void judgesTheCases(String file) throws IOException, UnreadableDocumentException {
    List<String> wrong = new ArrayList<>();
    for (String line :
        Resources.readLines(
            Resources.getResource(MeasuresIT.class, file), StandardCharsets.UTF_8)) {
      if (!line.startsWith("#") && !line.isBlank()) {
        List<String> fields = Splitter.on('\t').splitToList(line);
        boolean expected = fields.get(0).equals("contradiction");
        if (isFinding(fields.get(1), fields.get(2)) != expected) {
          wrong.add(line);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static boolean isFinding(String first, String second) throws UnreadableDocumentException {
    ImmutableList<Claim> a = claims("a", first);
    ImmutableList<Claim> b = claims("b", second);
    ImmutableList<Claim> linked =
        new EntityLinker(WORDS::country)
            .link(ImmutableList.<Claim>builder().addAll(a).addAll(b).build());
    for (Claim x : linked.subList(0, a.size())) {
      for (Claim y : linked.subList(a.size(), linked.size())) {
        Judgement judgement = MATCHER.judge(new ClaimPair(x, y, ImmutableSortedSet.of()));
        if (judgement.verdict().isFinding()
            && judgement.score() >= ConflictMatcher.DEFAULT_THRESHOLD) {
          return true;
        }
      }
    }
    return false;
  }

  private static ImmutableList<Claim> claims(String id, String text)
      throws UnreadableDocumentException {
    return SharedExtractor.get().extract(DocumentReaders.readText(id, text)).claims();
  }
}
