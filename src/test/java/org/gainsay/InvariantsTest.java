package org.gainsay;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gainsay.claim.Claim;
import org.gainsay.claim.ClaimPair;
import org.gainsay.conflict.Conflict;
import org.gainsay.conflict.ConflictMatcher;
import org.gainsay.conflict.Judgement;
import org.gainsay.document.Document;
import org.gainsay.report.Report;
import org.gainsay.report.ReportFormat;
import org.gainsay.rule.StandardKnowledge;
import org.gainsay.rule.StandardRules;
import org.gainsay.store.PreparedClaims;
import org.junit.jupiter.api.Test;

/**
 * What holds of every report, tried on texts made at random. {@code -Dgainsay.seed=N} gives other
 * texts, {@code -Dgainsay.cases=N} more of them.
 */
final class InvariantsTest {
  private static final long SEED = Long.getLong("gainsay.seed", 1);
  private static final int CASES = Integer.getInteger("gainsay.cases", 1000);

  /** Other digits, another calendar, another idea of capital letters. */
  private static final List<Locale> LOCALES =
      Stream.of(
              "tr-TR", "ar-EG-u-nu-arab", "hi-IN-u-nu-deva", "th-TH-u-ca-buddhist-nu-thai", "de-DE")
          .map(Locale::forLanguageTag)
          .toList();

  private static final List<String> ZONES =
      List.of("Pacific/Kiritimati", "America/St_Johns", "Asia/Kathmandu", "Etc/GMT+12");

  private static final List<String> PEOPLE =
      List.of("Ann Weber", "Bob Lind", "Cleo Roe", "Dora Falk", "Lind", "Roe");

  private static final List<String> VERBS = List.of("greeted", "trusted", "elected");

  private static ContradictionChecker checker(int threads) {
    return ContradictionChecker.builder()
        .extractor(new PreparedClaims())
        .withoutModel()
        .threads(threads)
        .build();
  }

  private static List<Document> documents(Random random) {
    List<Document> documents = new ArrayList<>();
    int count = 2 + random.nextInt(4);
    for (int i = 0; i < count; i++) {
      documents.add(PreparedClaims.document("d" + i, text(random, 1 + random.nextInt(4))));
    }
    return documents;
  }

  /** Sentences about few people, who do few things to each other, and do not. */
  private static String text(Random random, int sentences) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < sentences; i++) {
      text.append(random.nextInt(5) == 0 ? pick(PEOPLE, random) + " said that " : "");
      text.append(pick(PEOPLE, random)).append(random.nextInt(3) == 0 ? " never " : " ");
      text.append(pick(VERBS, random)).append(' ').append(pick(PEOPLE, random)).append(". ");
    }
    return text.toString();
  }

  private static String pick(List<String> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }

  @Test
  void theOrderOfDocumentsMakesNoDifference() {
    int found = 0;
    try (ContradictionChecker checker = checker(2)) {
      for (long seed = SEED; seed < SEED + CASES; seed++) {
        Random random = new Random(seed);
        List<Document> documents = documents(random);
        Set<String> one = findings(checker.check(documents));
        Collections.shuffle(documents, random);
        assertThat(findings(checker.check(documents))).as("seed %d", seed).isEqualTo(one);
        found += one.size();
      }
    }
    assertThat(found).as("findings in all cases").isGreaterThan(CASES / 4);
  }

  @Test
  void theNumberOfThreadsMakesNoDifference() throws IOException {
    try (ContradictionChecker one = checker(1);
        ContradictionChecker three = checker(3);
        ContradictionChecker eight = checker(8)) {
      for (long seed = SEED; seed < SEED + CASES; seed++) {
        List<Document> documents = documents(new Random(seed));
        String alone = written(one.check(documents), ReportFormat.JSON);
        assertThat(written(three.check(documents), ReportFormat.JSON))
            .as("seed %d", seed)
            .isEqualTo(alone);
        assertThat(written(eight.check(documents), ReportFormat.JSON))
            .as("seed %d", seed)
            .isEqualTo(alone);
      }
    }
  }

  @Test
  void localeAndTimeZoneMakeNoDifference() throws IOException {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    ReportFormat[] formats = ReportFormat.values();
    try (ContradictionChecker checker = checker(1)) {
      for (long seed = SEED; seed < SEED + CASES; seed++) {
        Random random = new Random(seed);
        List<Document> documents = documents(random);
        // All formats in turn; the page with everything in it is large.
        ReportFormat format = formats[(int) (seed % formats.length)];
        Locale.setDefault(Locale.ROOT);
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        String usual = written(checker.check(documents), format);
        Locale.setDefault(LOCALES.get(random.nextInt(LOCALES.size())));
        TimeZone.setDefault(TimeZone.getTimeZone(ZONES.get(random.nextInt(ZONES.size()))));
        assertThat(written(checker.check(documents), format))
            .as("seed %d, %s, %s", seed, format, Locale.getDefault())
            .isEqualTo(usual);
      }
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void aTextDoesNotConflictWithItself() {
    int tried = 0;
    try (ContradictionChecker checker = checker(1)) {
      for (long seed = SEED; tried < CASES; seed++) {
        Random random = new Random(seed);
        String text = text(random, 1 + random.nextInt(4));
        Document one = PreparedClaims.document("a", text);
        if (checker.check(one).conflicts().isEmpty()) { // else it contradicts itself
          tried++;
          assertThat(checker.check(one, PreparedClaims.document("b", text)).conflicts())
              .as("seed %d: %s", seed, text)
              .isEmpty();
        }
      }
    }
  }

  @Test
  void anUnrelatedDocumentRemovesNothing() {
    int found = 0;
    try (ContradictionChecker checker = checker(1)) {
      for (long seed = SEED; seed < SEED + CASES; seed++) {
        Random random = new Random(seed);
        List<Document> documents = documents(random);
        Set<String> before = findings(checker.check(documents));
        documents.add(
            random.nextInt(documents.size() + 1),
            PreparedClaims.document("unrelated", unrelated(random)));
        assertThat(findings(checker.check(documents))).as("seed %d", seed).containsAll(before);
        found += before.size();
      }
    }
    assertThat(found).as("findings in all cases").isGreaterThan(CASES / 4);
  }

  /** Other people who do other things. */
  private static String unrelated(Random random) {
    return PreparedClaims.text(random, 1 + random.nextInt(20), 9)
        .replaceAll("\\bF(\\w+)", "Zu$1")
        .replaceAll("\\b(?:Ann|Bob|Cleo|Dora|Ivan|Mona)\\b", "Petra")
        .replaceAll("\\b(?:greet|call|visit|trust|elect|appoint|attack)ed\\b", "painted");
  }

  @Test
  void verdictsAreSymmetric() {
    StandardKnowledge words = new StandardKnowledge();
    ConflictMatcher matcher =
        new ConflictMatcher(words, StandardRules.rules(), StandardRules.guards());
    Set<String> verdicts = new HashSet<>();
    try (ContradictionChecker checker = checker(1)) {
      for (long seed = SEED; seed < SEED + CASES; seed++) {
        Random random = new Random(seed);
        ImmutableList<Claim> claims = checker.check(documents(random)).claims();
        for (int i = 0; i < 5 && claims.size() > 1; i++) {
          Claim a = claims.get(random.nextInt(claims.size()));
          Claim b = claims.get(random.nextInt(claims.size()));
          Judgement forward = matcher.judge(new ClaimPair(a, b, ImmutableSortedSet.of()));
          Judgement backward = matcher.judge(new ClaimPair(b, a, ImmutableSortedSet.of()));
          assertThat(shown(backward)).as("seed %d: %s / %s", seed, a, b).isEqualTo(shown(forward));
          if (a.equals(b)) {
            assertThat(forward.verdict().isFinding()).as("seed %d: %s", seed, a).isFalse();
          }
          verdicts.add(forward.verdict().label());
        }
      }
    }
    assertThat(verdicts).hasSizeGreaterThan(2);
  }

  private static String shown(Judgement judgement) {
    return judgement.verdict()
        + " "
        + judgement.type()
        + " "
        + judgement.score()
        + " "
        + judgement.reason();
  }

  /** Every finding without regard to which claim comes first. */
  private static Set<String> findings(Report report) {
    return report.conflicts().stream().map(InvariantsTest::finding).collect(Collectors.toSet());
  }

  private static String finding(Conflict conflict) {
    Set<Set<String>> pairs = new HashSet<>();
    Stream.concat(Stream.of(conflict.pair()), conflict.also().stream())
        .forEach(pair -> pairs.add(ImmutableSet.of(pair.a().id(), pair.b().id())));
    return shown(conflict.judgement())
        + pairs.stream().map(p -> p.stream().sorted().toList().toString()).sorted().toList();
  }

  private static String written(Report report, ReportFormat format) throws IOException {
    StringWriter out = new StringWriter();
    format.writer().write(report, out);
    return out.toString();
  }
}
