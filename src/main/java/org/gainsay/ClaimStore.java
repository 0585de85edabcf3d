package org.gainsay;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multimaps;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.gainsay.claim.Claim;
import org.gainsay.claim.ClaimPair;
import org.gainsay.conflict.Conflict;
import org.gainsay.document.Document;
import org.gainsay.document.DocumentReaders;
import org.gainsay.document.UnreadableDocumentException;
import org.gainsay.report.Problem;
import org.gainsay.report.Report;
import org.gainsay.report.SetAside;
import org.gainsay.store.ClaimDatabase;
import org.gainsay.store.ClaimDatabase.Added;
import org.gainsay.store.ClaimDatabase.Extracted;
import org.gainsay.store.ClaimDatabase.Outcome;
import org.gainsay.store.ClaimDatabase.Size;
import org.gainsay.store.State;
import org.gainsay.store.StoredFinding;
import org.jspecify.annotations.Nullable;

/**
 * Claims that last between runs, in one file: what a fact-check application knows.
 *
 * <pre>{@code
 * try (ClaimStore store = ClaimStore.open(Path.of("known.db"))) {
 *   store.add(ClaimStore.statement("speech-1", "I never met Dana Roe.", "Ida Venn", date));
 *   Report answer = store.ask("Ida Venn met Dana Roe in April.");
 * }
 * }</pre>
 *
 * <p>Thread-safe. Several processes may use one file: each change is one transaction, another
 * process waits for it, and what was committed outlasts a crash at any moment.
 *
 * <p>What the rules find is at all times what they would find in all stored documents together,
 * whatever the order in which these were added. What the language model finds rests on how rare
 * words are in the whole collection: it is heard by {@link #ask}, and for the stored documents by
 * {@link #check}.
 *
 * <p>Every method throws {@link org.gainsay.store.StoreException} if the file cannot be used.
 */
public final class ClaimStore implements AutoCloseable {
  /** The id of a statement that is asked about in the report on it. */
  public static final String ASKED = "(asked)";

  private final ClaimDatabase database;
  private final ContradictionChecker checker;
  private final boolean ownsChecker;

  private ClaimStore(ClaimDatabase database, ContradictionChecker checker, boolean ownsChecker) {
    this.database = database;
    this.checker = checker;
    this.ownsChecker = ownsChecker;
  }

  /** Opens a store, made where there is no file, with a checker of its own. */
  public static ClaimStore open(Path file) {
    ContradictionChecker checker = ContradictionChecker.create();
    try {
      return new ClaimStore(ClaimDatabase.open(file, checker.judging()), checker, true);
    } catch (RuntimeException e) {
      checker.close();
      throw e;
    }
  }

  /**
   * Opens a store that shares an application's checker, with its rules and threshold.
   *
   * @param checker is not closed with the store
   */
  public static ClaimStore open(Path file, ContradictionChecker checker) {
    return new ClaimStore(ClaimDatabase.open(file, checker.judging()), checker, false);
  }

  /**
   * A statement as a document.
   *
   * @param id names it in the store
   * @param speaker full name, or null if it is the document's own voice
   * @param date when it was said, or null if that is not known
   * @throws IllegalArgumentException if the text has no words
   */
  public static Document statement(
      String id, String text, @Nullable String speaker, @Nullable LocalDate date) {
    try {
      return DocumentReaders.readStatement(
          id, text, Optional.ofNullable(speaker), Optional.ofNullable(date));
    } catch (UnreadableDocumentException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  /**
   * What adding came to.
   *
   * @param outcomes what became of each document, by its id
   * @param report the documents concerned, what the rules find that they did not before, and what
   *     could not be read
   */
  public record Addition(ImmutableMap<String, Outcome> outcomes, Report report) {}

  /** Adds a document; one with the id of a stored one takes its place. */
  public Addition add(Document document) {
    return addAll(ImmutableList.of(document));
  }

  /**
   * Adds documents in one transaction; one with the id of a stored one takes its place. Content
   * that is stored already, by the same speaker at the same date, is not added again. Documents
   * that are stored as they are are not read again.
   *
   * @return after an interrupt, what could be read by then; the rest is a problem of the report
   */
  public Addition addAll(Collection<Document> documents) {
    Stored stored = new Stored();
    return add(checker.extractApart(documents, stored::holds), stored);
  }

  /**
   * Adds files, and folders with all that is in them. A file takes the place of the document that
   * came from the same path. Its id is its path within the folder, or its name; if a document from
   * another path has that id, more of the path.
   */
  public Addition addFiles(List<Path> paths) {
    Stored stored = new Stored();
    Extraction.Extracted extracted = checker.extractApart(paths, this::isAnothers, stored::holds);
    return add(extracted.withDocuments(ClaimStore::withLastingSource), stored);
  }

  /** Documents that were found to be stored as they are: once told, it is held to. Thread-safe. */
  private final class Stored {
    private final Map<String, Boolean> known = new ConcurrentHashMap<>();

    boolean holds(Document document) {
      return known.computeIfAbsent(document.id(), id -> database.contains(document));
    }
  }

  private boolean isAnothers(String id, Path file) {
    return database
        .sourceOf(id)
        .filter(source -> source.contains("://") || !lasting(Path.of(source)).equals(lasting(file)))
        .isPresent();
  }

  /** The store outlasts the folder that a program is started in. */
  private static Document withLastingSource(Document document) {
    return document
        .source()
        .map(source -> document.withSource(lasting(Path.of(source)).toString()))
        .orElse(document);
  }

  private static Path lasting(Path path) {
    return path.toAbsolutePath().normalize();
  }

  private Addition add(Extraction.Extracted extracted, Stored stored) {
    List<Extracted> documents = new ArrayList<>();
    Set<String> unread =
        extracted.problems().stream()
            .filter(p -> p.kind() == Problem.Kind.UNREAD)
            .map(Problem::document)
            .collect(ImmutableSet.toImmutableSet());
    ImmutableListMultimap<String, Claim> byDocument =
        Multimaps.index(extracted.claims(), Claim::document);
    for (Document document : extracted.documents()) {
      ImmutableList<Claim> claims = byDocument.get(document.id());
      // What was not read whole is left out, so that it can be added later.
      if (!stored.holds(document) && (!unread.contains(document.id()) || !claims.isEmpty())) {
        documents.add(new Extracted(document, claims));
      }
    }
    Added added = database.add(documents);
    ImmutableMap.Builder<String, Outcome> outcomes = ImmutableMap.builder();
    for (Document document : extracted.documents()) {
      Optional<Outcome> outcome =
          stored.holds(document)
              ? Optional.of(Outcome.KNOWN)
              : Optional.ofNullable(added.outcomes().get(document.id()));
      outcome.ifPresent(o -> outcomes.put(document.id(), o));
    }
    return new Addition(
        outcomes.buildOrThrow(),
        report(
            added.found(),
            extracted.documents().stream().map(Document::id).toList(),
            extracted.problems()));
  }

  /** Takes a document away with its claims and findings; false if there is none of that id. */
  public boolean withdraw(String document) {
    return database.withdraw(document);
  }

  /** What conflicts with a statement; nothing is stored. */
  public Report ask(String statement) {
    return ask(statement, null, null);
  }

  /**
   * What conflicts with a statement; nothing is stored.
   *
   * @param speaker full name, or null
   * @param date when it was said, or null
   * @return the statement, whose id is {@link #ASKED}, the documents that speak against it, and the
   *     findings, the surest first
   * @throws IllegalArgumentException if the statement has no words
   * @throws java.util.concurrent.CancellationException if the thread is interrupted; it stays so
   */
  public Report ask(String statement, @Nullable String speaker, @Nullable LocalDate date) {
    Document document = statement(ASKED, statement, speaker, date);
    ContradictionChecker.Heard<ImmutableList<Claim>> claims = checker.claimsOf(document);
    ContradictionChecker.Heard<ImmutableList<Conflict>> found =
        checker.hear(matcher -> database.ask(claims.what(), matcher));
    Report report =
        report(
            found.what(),
            ImmutableList.of(),
            ImmutableList.<Problem>builder()
                .addAll(claims.problems())
                .addAll(found.problems())
                .build());
    return new Report(
        ImmutableList.<Document>builder().addAll(report.documents()).add(document).build(),
        report.claims(),
        report.conflicts(),
        report.problems());
  }

  /** All findings with what was decided about each, the surest first. */
  public ImmutableList<StoredFinding> findings() {
    return database.findings();
  }

  /**
   * Dismisses a finding: it is wrong, or no news. Further witnesses of it do not open it again.
   *
   * @param finding its id
   * @return false if there is none
   */
  public boolean dismiss(String finding, String reason) {
    return database.decide(finding, State.DISMISSED, reason);
  }

  /** Accepts a finding: it is right; false if there is none of that id. */
  public boolean accept(String finding, String reason) {
    return database.decide(finding, State.ACCEPTED, reason);
  }

  /** Takes back what was decided about a finding; false if there is none of that id. */
  public boolean reopen(String finding) {
    return database.decide(finding, State.OPEN, "");
  }

  /**
   * The open findings as a report, with the documents they stand in; those that were decided are
   * set aside.
   */
  public Report report() {
    ImmutableList<StoredFinding> findings = findings();
    Report open =
        report(
            conflicts(findings.stream().filter(f -> f.state() == State.OPEN)),
            ImmutableList.of(),
            ImmutableList.of());
    ImmutableList<SetAside> aside =
        findings.stream()
            .filter(f -> f.state() != State.OPEN)
            .map(
                f ->
                    new SetAside(
                        f.conflict(),
                        f.state() == State.ACCEPTED
                            ? SetAside.Kind.ACCEPTED
                            : SetAside.Kind.SUPPRESSED,
                        f.reason()))
            .collect(ImmutableList.toImmutableList());
    return new Report(open.documents(), open.claims(), open.conflicts(), open.problems(), aside);
  }

  private static ImmutableList<Conflict> conflicts(Stream<StoredFinding> findings) {
    return findings.map(StoredFinding::conflict).collect(ImmutableList.toImmutableList());
  }

  /**
   * Compares everything that is stored once more and hears the language model, whose findings take
   * the place of those it had before, unless there is none to be heard; also looks whether the file
   * is sound. Takes as long as a report on all documents, less the time to read them.
   *
   * @return the open findings; what is wrong with the file is a problem of it
   */
  public Report check() {
    ImmutableList<String> faults = database.faults();
    ContradictionChecker.Heard<ContradictionChecker.Compared> compared =
        checker.compare(database.claims());
    if (compared.what().byModel()) {
      database.replaceModelFindings(compared.what().found());
    }
    ImmutableList.Builder<Problem> problems = ImmutableList.builder();
    faults.forEach(fault -> problems.add(Problem.unread("the store", fault)));
    problems.addAll(compared.problems());
    return report().withProblems(problems.build());
  }

  /** How much is stored. */
  public Size size() {
    return database.size();
  }

  /** How much of what is stored is in documents with these ids. */
  public Size size(Collection<String> documents) {
    return database.size(documents);
  }

  /** All documents, in the order of their ids. */
  public ImmutableList<Document> documents() {
    return database.documents();
  }

  /** Findings with the documents and claims that they need to be shown. */
  private Report report(
      ImmutableList<Conflict> conflicts, List<String> more, ImmutableList<Problem> problems) {
    Set<Claim> claims = new LinkedHashSet<>();
    for (Conflict conflict : conflicts) {
      claims.add(conflict.pair().a());
      claims.add(conflict.pair().b());
      for (ClaimPair pair : conflict.also()) {
        claims.add(pair.a());
        claims.add(pair.b());
      }
    }
    Set<String> names = new LinkedHashSet<>(more);
    claims.forEach(c -> names.add(c.document()));
    return new Report(database.documents(names), ImmutableList.copyOf(claims), conflicts, problems);
  }

  /** Closes the file, and the checker if it is the store's own. */
  @Override
  public void close() {
    try {
      database.close();
    } finally {
      if (ownsChecker) {
        checker.close();
      }
    }
  }
}
