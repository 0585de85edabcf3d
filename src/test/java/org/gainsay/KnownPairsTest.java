package org.gainsay;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.gainsay.claim.Claim;
import org.gainsay.claim.Workers;
import org.gainsay.conflict.BagOfWords;
import org.gainsay.conflict.ConflictMatcher;
import org.gainsay.conflict.EntailmentModel;
import org.gainsay.conflict.EntailmentModel.Scores;
import org.gainsay.conflict.FoundPair;
import org.gainsay.conflict.PairMemory;
import org.gainsay.graph.BlockingKeys;
import org.gainsay.graph.CandidatePairs;
import org.gainsay.graph.EntityLinker;
import org.gainsay.rule.StandardKnowledge;
import org.gainsay.rule.StandardRules;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that remembers earlier ones finds what one finds that does not. */
final class KnownPairsTest {
  private static final StandardKnowledge WORDS = new StandardKnowledge();
  private static final BlockingKeys KEYS = new BlockingKeys(WORDS::classes, WORDS::country);

  /** As many as make slices enough for a guess of what is likely. */
  private static final int CLAIMS = 8_300;

  private static final int MORE = 30;

  private static final ImmutableList<Claim> ALL =
      new GeneratedCorpus(5, 400).firstClaims(CLAIMS + MORE);
  private static final ImmutableList<Claim> EXTRACTED = ALL.subList(0, CLAIMS);

  /** Beside the one that tests. */
  private static final ExecutorService THREAD =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task);
            thread.setDaemon(true);
            return thread;
          });

  private static final ImmutableList<Claim> LINKED = linked(EXTRACTED);
  private static final ImmutableList<FoundPair> FOUND = found(LINKED, PairMemory.NONE);

  @TempDir private static Path kept;
  private static Counting first;

  /** As a first run left it. */
  @TempDir private Path folder;

  @BeforeAll
  static void runOnce() {
    first = new Counting(new KnownPairs(kept, "this build"));
    assertThat(found(LINKED, first)).containsExactlyInAnyOrderElementsOf(FOUND);
  }

  @BeforeEach
  void copy() throws IOException {
    Path file = file(kept);
    Files.copy(file, folder.resolve(file.getFileName()));
  }

  @Test
  void findsTheSameAndLooksAtLittle() {
    assertThat(FOUND).hasSizeGreaterThan(50);
    assertThat(first.known.get()).isZero();

    Counting second = new Counting(new KnownPairs(folder, "this build"));
    assertThat(found(LINKED, second)).containsExactlyInAnyOrderElementsOf(FOUND);
    assertThat(second.added.get()).isZero();
    assertThat(second.known.get()).isGreaterThan(first.added.get() * 95 / 100);
  }

  @Test
  void anotherBuildLooksAtAllAnew() {
    PairMemory other = new KnownPairs(folder, "another build");
    assertThat(first.pairs).isNotEmpty().noneMatch(other::has);
    assertThat(first.pairs).allMatch(new KnownPairs(folder, "this build")::has);
  }

  @Test
  void whatHasChangedIsLookedAtAnew() {
    // One document less, so that names are linked otherwise and words are rarer, and one more.
    Claim left = EXTRACTED.get(CLAIMS / 2);
    List<Claim> changed = new ArrayList<>(EXTRACTED);
    changed.removeIf(claim -> claim.document().equals(left.document()));
    changed.addAll(ALL.subList(CLAIMS, CLAIMS + MORE));
    ImmutableList<Claim> claims = linked(ImmutableList.copyOf(changed));

    Counting memory = new Counting(new KnownPairs(folder, "this build"));
    assertThat(found(claims, memory))
        .containsExactlyInAnyOrderElementsOf(found(claims, PairMemory.NONE));
    assertThat(memory.known.get()).isGreaterThan(2 * memory.added.get());
    assertThat(memory.added.get()).isPositive();
  }

  @Test
  void anotherCollectionInTheSameFolderDoesNoHarm() {
    ImmutableList<Claim> others = linked(new GeneratedCorpus(7, 300).firstClaims(CLAIMS * 3 / 4));
    ImmutableList<FoundPair> alone = found(others, PairMemory.NONE);

    assertThat(found(others, new KnownPairs(folder, "this build")))
        .containsExactlyInAnyOrderElementsOf(alone);
  }

  @Test
  void ofFewClaimsNothingIsRememberedNorRead() {
    Counting memory = new Counting(new KnownPairs(folder, "this build"));
    found(LINKED.subList(0, 500), memory);
    assertThat(memory.known.get()).isZero();
    assertThat(memory.added.get()).isZero();
  }

  @Test
  void rulesAloneRememberToo() {
    ConflictMatcher rules =
        new ConflictMatcher(WORDS, StandardRules.rules(), StandardRules.guards());
    CandidatePairs pairs = new CandidatePairs(KEYS);
    ImmutableList<FoundPair> alone = rules.found(pairs.among(LINKED).pairs());

    for (int run = 0; run < 2; run++) {
      assertThat(
              rules
                  .remembering(new KnownPairs(folder, "this build"))
                  .found(pairs.among(LINKED).pairs()))
          .containsExactlyInAnyOrderElementsOf(alone);
    }
  }

  @Test
  void aFileThatIsCutOrChangedIsAsGoodAsNone() throws IOException {
    Path file = file(folder);
    byte[] bytes = Files.readAllBytes(file);

    Files.write(file, Arrays.copyOfRange(bytes, 3, bytes.length - 2));
    assertThat(found(LINKED, new KnownPairs(folder, "this build")))
        .containsExactlyInAnyOrderElementsOf(FOUND);
  }

  @Test
  void differentClaimsHaveDifferentFingerprints() {
    KnownPairs pairs = new KnownPairs(folder, "this build");
    Set<Long> fingerprints = new HashSet<>();
    for (Claim claim : ImmutableSet.copyOf(LINKED)) {
      assertThat(fingerprints.add(pairs.fingerprint(claim))).isTrue();
    }
  }

  private static Path file(Path folder) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "pairs-*")) {
      return files.iterator().next();
    }
  }

  private static ImmutableList<Claim> linked(ImmutableList<Claim> claims) {
    return new EntityLinker(WORDS::country).link(claims);
  }

  private static ImmutableList<FoundPair> found(ImmutableList<Claim> claims, PairMemory memory) {
    // As good as random, but always the same of the same pair.
    EntailmentModel model =
        new BagOfWords(
            pairs ->
                pairs.stream()
                    .map(pair -> Math.floorMod(pair.hashCode(), 1000) / 1000.0)
                    .map(conflict -> new Scores(0, 1 - conflict, conflict))
                    .collect(ImmutableList.toImmutableList()));
    return new ConflictMatcher(
            WORDS,
            StandardRules.rules(),
            StandardRules.guards(),
            0.2,
            Optional.of(model),
            new Workers(THREAD, 2))
        .remembering(memory)
        .found(new CandidatePairs(KEYS).among(claims).pairs());
  }

  /** Counts what another memory is asked and told. */
  private static final class Counting implements PairMemory {
    private final PairMemory memory;
    private final AtomicInteger known = new AtomicInteger();
    private final AtomicInteger added = new AtomicInteger();
    private final Set<Long> pairs = new HashSet<>();

    Counting(PairMemory memory) {
      this.memory = memory;
    }

    @Override
    public long fingerprint(Claim claim) {
      return memory.fingerprint(claim);
    }

    @Override
    public boolean has(long pair) {
      boolean has = memory.has(pair);
      known.addAndGet(has ? 1 : 0);
      return has;
    }

    @Override
    public void add(long[] pairs, int count) {
      added.addAndGet(count);
      synchronized (this) {
        Arrays.stream(pairs, 0, Math.min(count, 3)).forEach(this.pairs::add);
      }
      memory.add(pairs, count);
    }

    @Override
    public void keep() {
      memory.keep();
    }
  }
}
