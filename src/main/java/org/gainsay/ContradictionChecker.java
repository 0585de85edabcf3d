package org.gainsay;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Throwables;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Multimaps;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.gainsay.Extraction.Extracted;
import org.gainsay.ProgressListener.Stage;
import org.gainsay.claim.Claim;
import org.gainsay.claim.ClaimPair;
import org.gainsay.claim.ClaimPairs;
import org.gainsay.claim.Workers;
import org.gainsay.conflict.Conflict;
import org.gainsay.conflict.ConflictMatcher;
import org.gainsay.conflict.ConflictRule;
import org.gainsay.conflict.CopiedPairs;
import org.gainsay.conflict.EntailmentModel;
import org.gainsay.conflict.Explanation;
import org.gainsay.conflict.FoundPair;
import org.gainsay.conflict.Guard;
import org.gainsay.conflict.Judgement;
import org.gainsay.conflict.PairEvidence;
import org.gainsay.conflict.PairMemory;
import org.gainsay.document.Document;
import org.gainsay.document.DocumentReaders;
import org.gainsay.document.DocumentReaders.Entry;
import org.gainsay.extract.ClaimExtractor;
import org.gainsay.extract.DependencyClaimExtractor;
import org.gainsay.graph.CandidatePairs.Candidates;
import org.gainsay.graph.Copies;
import org.gainsay.graph.Copies.Place;
import org.gainsay.graph.Copies.Sketch;
import org.gainsay.report.Comparison;
import org.gainsay.report.Problem;
import org.gainsay.report.Report;
import org.gainsay.rule.StandardRules;
import org.gainsay.score.ModelLocation;
import org.gainsay.store.Judging;

/**
 * Finds contradictions among documents: the entry point of the library.
 *
 * <pre>{@code
 * try (ContradictionChecker checker = ContradictionChecker.create()) {
 *   Report report = checker.checkFiles(List.of(Path.of("articles")));
 *   report.conflicts().forEach(c -> log.info("{}", c.judgement().explanation()));
 * }
 * }</pre>
 *
 * <p>Thread-safe: one instance serves a whole application, and should be kept, as its models take
 * seconds to load. What a check comes to does not depend on the number of threads. Nothing is
 * fetched from the network, nothing is printed, and what happens in one checker does not show in
 * another.
 *
 * <p>A thread that is interrupted while it checks documents gets a report of what was done by then,
 * in which every document that was not read is a problem, and stays interrupted.
 */
public final class ContradictionChecker implements AutoCloseable {
  /** Findings with a lower score are left out unless asked for. */
  public static final double DEFAULT_THRESHOLD = ConflictMatcher.DEFAULT_THRESHOLD;

  /** How full Java's memory may be when a document is begun, unless asked for. */
  public static final double DEFAULT_MEMORY = 0.85;

  /** The least that a limit of words may be. */
  public static final int SHORTEST_SENTENCE = 10;

  /** The most: the parser's time and errors grow with a sentence's length. */
  public static final int LONGEST_SENTENCE = 1000;

  private final Stages stages;
  private final Optional<EntailmentModel> givenModel;
  private final Optional<LazyModel> ownModel;
  private final LazyEncoder encoder;
  private final ProgressListener listener;
  private final DocumentReaders readers;
  private final Limits limits;
  private final ThreadPoolExecutor threads;
  private final double threshold;

  private ContradictionChecker(
      Stages stages,
      Optional<EntailmentModel> givenModel,
      Optional<LazyModel> ownModel,
      LazyEncoder encoder,
      ProgressListener listener,
      DocumentReaders readers,
      Limits limits,
      ThreadPoolExecutor threads,
      double threshold) {
    this.stages = stages;
    this.givenModel = givenModel.map(model -> new GivenModel(model, encoder));
    this.ownModel = ownModel;
    this.encoder = encoder;
    this.listener = listener;
    this.readers = readers;
    this.limits = limits;
    this.threads = threads;
    this.threshold = threshold;
  }

  /** A checker with the rules, guards and models that come with the library. */
  public static ContradictionChecker create() {
    return builder().build();
  }

  /** A builder, for a checker with other options. */
  public static Builder builder() {
    return new Builder();
  }

  /** Findings with a lower score are left out of reports; see {@link Builder#threshold}. */
  public double threshold() {
    return threshold;
  }

  /**
   * Loads everything now, in the background: call it when an application starts, so that its first
   * check need not wait. Whatever cannot be loaded fails the check that needs it.
   *
   * @return done when the next check need not wait
   */
  public CompletableFuture<Void> warmUp() {
    CompletableFuture<Void> done = new CompletableFuture<>();
    Thread loader =
        new Thread(
            () -> {
              try {
                ownModel.ifPresent(LazyModel::load);
                if (usesModel()) {
                  encoder.load();
                }
                stages.words().load();
                stages.extractor().ready().join();
                check("The bridge was closed.", "The bridge was not closed.");
                done.complete(null);
              } catch (RuntimeException | Error e) {
                done.completeExceptionally(e);
              }
            },
            "gainsay-warm-up");
    loader.setDaemon(true);
    loader.start();
    return done;
  }

  /**
   * Checks files, and folders with all that is in them. What cannot be read becomes a problem of
   * the report, and the rest is checked.
   */
  public Report checkFiles(List<Path> paths) {
    return report(readers.list(paths));
  }

  /** Checks documents against themselves and each other; their ids must differ. */
  public Report check(Collection<Document> documents) {
    return report(inputs(documents));
  }

  /** Checks documents against themselves and each other; their ids must differ. */
  public Report check(Document... documents) {
    return check(ImmutableList.copyOf(documents));
  }

  /** The claims in files and folders, without comparing them. */
  public Report claimsInFiles(List<Path> paths) {
    return finished(linked(extractUnlinked(readers.list(paths))), ImmutableList.of());
  }

  /** The graph of a report's claims: who says what about whom, and what that conflicts with. */
  public String graph(Report report, GraphFormat format) {
    return format.export(report, stages.rulesAlone());
  }

  /**
   * Compares two statements, and tells what they come to however sure that is: the threshold leaves
   * nothing out here, and a finding's score may lie below it. Where the language model is heard,
   * what it alone sees is a finding from a probability of 0.6 on.
   *
   * @throws IllegalArgumentException if one is blank
   * @throws UnusableModelException if there is to be a language model, but it cannot be used
   * @throws CancellationException if the thread was interrupted
   */
  public Comparison check(String a, String b) {
    return checkAll(ImmutableList.of(new Statements(a, b))).get(0);
  }

  /**
   * Compares many pairs of statements, faster than one by one.
   *
   * @return one comparison for each pair, in order
   * @throws UnusableModelException if there is to be a language model, but it cannot be used
   * @throws CancellationException if the thread was interrupted; it stays so
   */
  public ImmutableList<Comparison> checkAll(List<Statements> pairs) {
    return new StatementComparison(stages, givenModel, ownRun(), threads).compare(pairs);
  }

  /** Two statements to compare. */
  public record Statements(String a, String b) {
    public Statements {
      if (a.isBlank() || b.isBlank()) {
        throw new IllegalArgumentException("a statement is blank");
      }
    }
  }

  private ImmutableList<Entry> inputs(Collection<Document> documents) {
    long different = documents.stream().map(Document::id).distinct().count();
    if (different < documents.size()) {
      throw new IllegalArgumentException("two documents have the same id");
    }
    return documents.stream().map(readers::entry).collect(ImmutableList.toImmutableList());
  }

  private Report report(ImmutableList<Entry> inputs) {
    Extracted unlinked = extractUnlinked(inputs);
    if (unlinked.claims().size() > 1 && usesModel()) {
      boolean anew = stages.extracts().getAsBoolean();
      encoder.prepare(anew);
      ownModel.ifPresent(model -> model.prepare(anew));
    }
    try {
      Prepared prepared = prepared(unlinked);
      Extracted extracted = prepared.extracted();
      ClaimPairs pairs = prepared.candidates().pairs();
      listener.progress(Stage.COMPARING, 0, 1);
      Matching matching =
          new Matching(
              stages.rulesAlone(),
              this::hear,
              usesModel(),
              threads::isShutdown,
              prepared.copies()::with);
      Heard<ImmutableList<Conflict>> matched =
          extracted.interrupted() ? matching.matchInterrupted(pairs) : matching.match(pairs);
      listener.progress(Stage.COMPARING, 1, 1);
      return finished(
          extracted
              .withProblems(prepared.notes())
              .withNotes(prepared.candidates().notes())
              .withProblems(matched.problems()),
          matched.what());
    } catch (OutOfMemoryError e) {
      Problem problem =
          Problem.unread(
              Matching.ALL, "not compared: too many claims for the memory that Java has");
      return finished(unlinked.withProblems(ImmutableList.of(problem)), ImmutableList.of());
    }
  }

  /** Claims with what they name resolved, and the pairs of them that are worth comparing. */
  private record Prepared(
      Extracted extracted,
      CopiedPairs copies,
      ImmutableList<Problem> notes,
      Candidates candidates) {}

  /** Prepares on another thread, so that an interrupt need not wait for the end of it. */
  private Prepared prepared(Extracted unlinked) {
    if (unlinked.interrupted()) {
      return preparedAtOnce(unlinked);
    }
    Future<Prepared> preparing = threads.submit(() -> prepare(unlinked));
    try {
      return preparing.get();
    } catch (InterruptedException e) {
      preparing.cancel(true);
      return preparedAtOnce(unlinked.afterInterrupt());
    } catch (ExecutionException e) {
      Throwables.throwIfUnchecked(e.getCause() == null ? e : e.getCause());
      throw new IllegalStateException(e);
    }
  }

  private Prepared prepare(Extracted unlinked) {
    Extracted extracted = linked(unlinked);
    ImmutableListMultimap<String, Claim> claims =
        Multimaps.index(extracted.claims(), Claim::document);
    Copies copies =
        Copies.among(
            extracted.documents().stream()
                .map(d -> Sketch.of(d.id(), d.text(), claims.get(d.id())))
                .toList());
    Map<Place, Claim> places = places(claims);
    ImmutableListMultimap.Builder<String, Claim> twins = ImmutableListMultimap.builder();
    for (Map.Entry<Place, Place> twin : copies.twins().entries()) {
      twins.put(
          requireNonNull(places.get(twin.getKey())).id(),
          requireNonNull(places.get(twin.getValue())));
    }
    ImmutableList<Claim> compared =
        places.entrySet().stream()
            .filter(place -> !copies.repeated().contains(place.getKey()))
            .map(Map.Entry::getValue)
            .collect(ImmutableList.toImmutableList());
    return new Prepared(
        extracted,
        new CopiedPairs(twins.build()),
        CheckSteps.notes(copies),
        stages.blocking().apply(compared));
  }

  private static Map<Place, Claim> places(ImmutableListMultimap<String, Claim> claims) {
    Map<Place, Claim> places = new LinkedHashMap<>();
    for (String document : claims.keySet()) {
      ImmutableList<Claim> said = claims.get(document);
      for (int i = 0; i < said.size(); i++) {
        places.put(new Place(document, i), said.get(i));
      }
    }
    return places;
  }

  /** The same after an interrupt: of very many claims only the first are looked at. */
  private Prepared preparedAtOnce(Extracted unlinked) {
    int most = Math.min(unlinked.claims().size(), Matching.CLAIMS_WHEN_INTERRUPTED);
    if (most == unlinked.claims().size()) {
      return prepare(unlinked);
    }
    Prepared first = prepare(unlinked.withClaims(unlinked.claims().subList(0, most)));
    ImmutableList<Claim> all =
        ImmutableList.<Claim>builder()
            .addAll(first.extracted().claims())
            .addAll(unlinked.claims().subList(most, unlinked.claims().size()))
            .build();
    Problem problem =
        Problem.unread(
            Matching.ALL,
            "interrupted: compared the first " + most + " of " + all.size() + " claims");
    return new Prepared(
        first.extracted().withClaims(all).withProblems(ImmutableList.of(problem)),
        first.copies(),
        first.notes(),
        first.candidates());
  }

  /**
   * What two claims of a report come to, whether they are a finding or not, and why.
   *
   * @throws CancellationException if the thread is interrupted; it stays so
   * @throws UnusableModelException if the model is not usable
   */
  public Judgement why(Report report, Claim a, Claim b) {
    ImmutableSet<String> ids = ImmutableSet.of(a.id(), b.id());
    return evidence(report).stream()
        .filter(e -> ids.equals(ImmutableSet.of(e.pair().a().id(), e.pair().b().id())))
        .map(PairEvidence::outcome)
        .findFirst()
        .orElseGet(() -> notBroughtTogether(a, b));
  }

  private Judgement notBroughtTogether(Claim a, Claim b) {
    Judgement judgement = stages.rulesAlone().judge(new ClaimPair(a, b, ImmutableSortedSet.of()));
    if (givenModel.isEmpty() && ownModel.isEmpty()) {
      return judgement; // then only pairs in which a rule sees a conflict have evidence
    }
    return new Judgement(
        judgement.verdict(),
        judgement.type(),
        judgement.score(),
        judgement.reason(),
        judgement
            .explanation()
            .with(
                Explanation.of(
                    "not compared in the report: they share no key, or are in one sentence, or one"
                        + " is asked or under a condition")));
  }

  /**
   * All that is known of the pairs of a report's claims that were compared: what the matcher's
   * calibration is fitted on, and why a pair is a finding or is none. Without a model only of those
   * in which a rule sees a conflict.
   *
   * @throws CancellationException if the thread is interrupted; it stays so
   * @throws UnusableModelException if the model is not usable
   */
  public ImmutableList<PairEvidence> evidence(Report report) {
    Candidates candidates = stages.blocking().apply(report.claims());
    Optional<EntailmentModel> model = givenModel.or(this::ownRun);
    try {
      return stages.matchers().apply(model).evidence(candidates.pairs());
    } finally {
      encoder.flush();
    }
  }

  /** Something that was found with a model, and what kept more from being found. */
  record Heard<T>(T what, ImmutableList<Problem> problems) {}

  /**
   * The work of this checker in steps, for callers that spread it over several processes. Lasts no
   * longer than the checker.
   */
  public CheckSteps steps() {
    return new CheckSteps(
        stages,
        ownModel,
        encoder,
        inputs ->
            kept(
                extractUnlinked(
                    inputs
                        .map(i -> new Entry(i.id(), i.path(), Optional.of(i), () -> i))
                        .collect(ImmutableList.toImmutableList()))));
  }

  /** How a store tells what conflicts. */
  Judging judging() {
    return new Judging(stages.linker(), stages.keys()::of, stages.rulesAlone());
  }

  /**
   * What documents claim, names left as each document has them.
   *
   * @param known documents of which nothing is extracted
   */
  Extracted extractApart(Collection<Document> documents, Predicate<Document> known) {
    return kept(extract(inputs(documents), known));
  }

  /**
   * What files claim, names left as each document has them.
   *
   * @param taken of an id and the file that would have it: whether another has it
   * @param known documents of which nothing is extracted
   */
  Extracted extractApart(
      List<Path> paths, BiPredicate<String, Path> taken, Predicate<Document> known) {
    return kept(extract(readers.list(paths, taken), known));
  }

  private static Extracted kept(Extracted extracted) {
    if (extracted.interrupted()) {
      Thread.currentThread().interrupt();
    }
    return extracted;
  }

  /**
   * What one document claims, names left as it has them.
   *
   * @throws CancellationException if the thread is interrupted; it stays so
   */
  Heard<ImmutableList<Claim>> claimsOf(Document document) {
    Extracted extracted = extractApart(ImmutableList.of(document), d -> false);
    if (extracted.interrupted()) {
      throw new CancellationException("interrupted");
    }
    return new Heard<>(extracted.claims(), extracted.problems());
  }

  /**
   * Pairs that conflict.
   *
   * @param byModel whether a model was heard, rather than rules alone
   */
  record Compared(ImmutableList<FoundPair> found, boolean byModel) {}

  /** Pairs among claims of a whole collection that conflict. */
  Heard<Compared> compare(ImmutableList<Claim> claims) {
    Candidates candidates = stages.blocking().apply(claims);
    Heard<Compared> found = hear(m -> new Compared(m.found(candidates.pairs()), m.asksModel()));
    ImmutableList.Builder<Problem> problems = ImmutableList.builder();
    candidates.notes().forEach(note -> problems.add(Problem.note(Matching.ALL, note)));
    return new Heard<>(found.what(), problems.addAll(found.problems()).build());
  }

  /**
   * Asks the model where there is one, and goes without if it cannot be used.
   *
   * @throws CancellationException if the thread is interrupted; it stays so
   */
  <T> Heard<T> hear(Function<ConflictMatcher, T> work) {
    Optional<ModelRun> run = ownRun();
    Optional<EntailmentModel> model = givenModel.or(() -> run);
    try {
      T result = work.apply(stages.matchers().apply(model));
      Optional<Problem> fault = ownModel.flatMap(LazyModel::fault).map(Matching::withoutModel);
      Optional<Problem> note = run.flatMap(ModelRun::note).map(Matching::modelNote);
      return new Heard<>(
          result,
          Stream.of(fault, note)
              .flatMap(Optional::stream)
              .collect(ImmutableList.toImmutableList()));
    } catch (UnusableModelException e) {
      return new Heard<>(
          work.apply(stages.rulesAlone()),
          ImmutableList.of(Matching.withoutModel(String.valueOf(e.getMessage()))));
    } finally {
      encoder.flush();
      stages.words().keep();
    }
  }

  private Optional<ModelRun> ownRun() {
    return ownModel.map(model -> new ModelRun(model, encoder));
  }

  private boolean usesModel() {
    return givenModel.isPresent() || ownModel.isPresent();
  }

  private Extracted extractUnlinked(ImmutableList<Entry> inputs) {
    return extract(inputs, document -> false);
  }

  private Extracted extract(ImmutableList<Entry> inputs, Predicate<Document> known) {
    return new Extraction(stages.extractor(), threads, listener, limits, known).extract(inputs);
  }

  private Extracted linked(Extracted extracted) {
    return extracted.withClaims(stages.linker().link(extracted.claims()));
  }

  private static Report finished(Extracted extracted, ImmutableList<Conflict> conflicts) {
    if (extracted.interrupted()) {
      Thread.currentThread().interrupt();
    }
    return new Report(extracted.documents(), extracted.claims(), conflicts, extracted.problems());
  }

  /**
   * Ends the threads and frees the models; checks that are under way fail, and so does every later
   * one, with an {@link IllegalStateException}. Models of CoreNLP that are being loaded are loaded
   * to their end, for whichever checker needs them next, and forgotten when none does.
   */
  @Override
  public void close() {
    threads.shutdownNow();
    limits.time().close();
    try (encoder) {
      ownModel.ifPresent(LazyModel::close);
    }
  }

  /** Options of a checker. Not thread-safe. */
  public static final class Builder {
    private double threshold = DEFAULT_THRESHOLD;
    private int threads = WorkerThreads.usual();
    private ProgressListener listener = ProgressListener.NONE;
    private Optional<ClaimExtractor> extractor = Optional.empty();
    private Optional<EntailmentModel> model = Optional.empty();
    private Optional<ModelLocation> location = Optional.of(ModelLocation.shipped());
    private Optional<Duration> time = Optional.empty();
    private Optional<Path> cache = Optional.empty();
    private DocumentReaders readers = DocumentReaders.standard();
    private int sentence = DependencyClaimExtractor.USUAL_SENTENCE;
    private boolean whenNeeded;
    private double memory = DEFAULT_MEMORY;
    private boolean ownWays;
    private ImmutableList<ConflictRule> rules = StandardRules.rules();
    private ImmutableList<Guard> guards = StandardRules.guards();

    private Builder() {}

    /**
     * Leaves findings with a lower score out of reports and stores. What two statements come to is
     * told whatever its score, see {@link ContradictionChecker#check(String, String)}: compare it
     * with {@link ContradictionChecker#threshold()}.
     *
     * @param value from 0 to 1
     */
    public Builder threshold(double value) {
      if (!(value >= 0 && value <= 1)) {
        throw new IllegalArgumentException("threshold not in [0, 1]: " + value);
      }
      threshold = value;
      return this;
    }

    /** Reads so many documents at once. */
    public Builder threads(int value) {
      if (value < 1) {
        throw new IllegalArgumentException("not a number of threads: " + value);
      }
      threads = value;
      return this;
    }

    /** Told how far a run has come. */
    public Builder listener(ProgressListener value) {
      listener = value;
      return this;
    }

    /** Loads CoreNLP's models when the first document is read, and not before. */
    public Builder loadWhenNeeded() {
      whenNeeded = true;
      return this;
    }

    /** Pulls claims out in another way than with CoreNLP's models, which are then not loaded. */
    public Builder extractor(ClaimExtractor value) {
      extractor = Optional.of(value);
      return this;
    }

    /** Asks a language model of the caller's, instead of the one that comes with the library. */
    public Builder model(EntailmentModel value) {
      model = Optional.of(value);
      location = Optional.empty();
      return this;
    }

    /**
     * Asks the language model of a directory, an ONNX cross-encoder with its {@code model.json},
     * instead of the one that comes with the library. It is loaded when the first pair needs it,
     * and closed with the checker. If it cannot be used, a report has a problem that says why, and
     * the findings of the rules.
     */
    public Builder modelDirectory(Path value) {
      model = Optional.empty();
      location = Optional.of(ModelLocation.folder(value));
      return this;
    }

    /** Asks no language model: rules alone. */
    public Builder withoutModel() {
      model = Optional.empty();
      location = Optional.empty();
      return this;
    }

    /**
     * Hears other rules than those of the library. To add some: {@code
     * ImmutableList.<ConflictRule>builder().addAll(StandardRules.rules()).add(mine).build()}.
     *
     * @param value of two that are equally sure the earlier one is heard
     */
    public Builder rules(List<? extends ConflictRule> value) {
      rules = ImmutableList.copyOf(value);
      ownWays = true;
      return this;
    }

    /** Hears other guards than those of the library, in the order given. */
    public Builder guards(List<? extends Guard> value) {
      guards = ImmutableList.copyOf(value);
      ownWays = true;
      return this;
    }

    /**
     * Keeps what documents claim, what the language model says and which claims came to nothing
     * together in a folder, so that what was read and compared before is not read and compared
     * again: by this program, with these models. What is found is the same. With {@link #rules},
     * {@link #guards} or a {@link #model} of the caller's, all claims are compared each time. The
     * folder holds sentences of the texts, is made at once where there is none, for its owner
     * alone, and grows; it can be deleted at any time. Claims of an extractor of the caller's are
     * not kept.
     *
     * @throws IllegalArgumentException if the folder cannot be made or written in; the message, one
     *     line, says why
     */
    public Builder cache(Path folder) {
      CacheFolder.make(folder);
      cache = Optional.of(folder);
      return this;
    }

    /**
     * Gives up a document that takes longer; it becomes a problem of the report. Without a limit, a
     * document takes as long as it takes.
     */
    public Builder timeLimit(Duration perDocument) {
      if (perDocument.isNegative() || perDocument.isZero()) {
        throw new IllegalArgumentException("not a time limit: " + perDocument);
      }
      time = Optional.of(perDocument);
      return this;
    }

    /**
     * Leaves out documents that are larger; each becomes a problem of the report. Without it, the
     * limit is {@link DocumentReaders#USUAL_SIZE}.
     *
     * @param bytes of a file, and characters of a document's text; at most {@link
     *     DocumentReaders#LARGEST_SIZE}
     */
    public Builder sizeLimit(long bytes) {
      readers = readers.withSizeLimit(bytes);
      return this;
    }

    /**
     * Passes over files that stand in a folder but are no documents, such as the report that is
     * written there. A file that is named itself is read all the same.
     */
    public Builder passingOver(Collection<Path> files) {
      readers = readers.passingOver(files);
      return this;
    }

    /**
     * Cuts sentences of more words into pieces before they are parsed, with a note in the report.
     * Without it, they may have {@link DependencyClaimExtractor#USUAL_SENTENCE} words. An {@link
     * #extractor} of the caller's has its own ways.
     *
     * @param words from {@value #SHORTEST_SENTENCE} to {@value #LONGEST_SENTENCE}, punctuation
     *     marks counted
     */
    public Builder sentenceLimit(int words) {
      if (words < SHORTEST_SENTENCE || words > LONGEST_SENTENCE) {
        throw new IllegalArgumentException("not a limit of words: " + words);
      }
      sentence = words;
      return this;
    }

    /**
     * Begins no further document when Java's memory is fuller than that; each that is left out
     * becomes a problem of the report. Without it, the limit is {@link #DEFAULT_MEMORY}.
     *
     * @param share of the heap that is still in use after a garbage collection, above 0 and at most
     *     1
     */
    public Builder memoryLimit(double share) {
      if (!(share > 0 && share <= 1)) {
        throw new IllegalArgumentException("not a share of the memory: " + share);
      }
      memory = share;
      return this;
    }

    /**
     * The checker. CoreNLP's models start loading in the background, the language model when the
     * first pair needs it; see {@link ContradictionChecker#warmUp()}.
     */
    public ContradictionChecker build() {
      ThreadPoolExecutor pool = WorkerThreads.pool(threads);
      LazyEncoder encoder =
          new LazyEncoder(cache.filter(folder -> model.isPresent() || location.isPresent()));
      Stages stages =
          StandardStages.load(
              extractor,
              cache,
              sentence,
              whenNeeded,
              rules,
              guards,
              threshold,
              new Workers(pool, threads),
              memories(encoder));
      return new ContradictionChecker(
          stages,
          model,
          location.map(l -> new LazyModel(l, threads, cache)),
          encoder,
          listener,
          readers,
          new Limits(TimeLimit.of(time), new MemoryLimit(memory)),
          pool,
          threshold);
    }

    /** Only the library's own rules, guards and vectors are known to be what they were. */
    private Supplier<PairMemory> memories(LazyEncoder encoder) {
      if (cache.isEmpty() || ownWays || model.isPresent()) {
        return () -> PairMemory.NONE;
      }
      Path folder = cache.get();
      String made = encoder.identity().orElseGet(BuildIdentity::get);
      return () -> new KnownPairs(folder, made);
    }
  }
}
