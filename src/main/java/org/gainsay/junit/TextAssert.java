package org.gainsay.junit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractAssert;
import org.gainsay.ContradictionChecker;
import org.gainsay.claim.ClaimPair;
import org.gainsay.conflict.Judgement;
import org.gainsay.conflict.Verdict;
import org.gainsay.document.Document;
import org.gainsay.report.Baseline;
import org.gainsay.report.Comparison;
import org.gainsay.report.ComparisonText;
import org.gainsay.report.Report;
import org.gainsay.report.TextReport;

/**
 * Assertions about texts, in AssertJ's manner. Tensions, which a scope or a hedge may reconcile,
 * count only after {@link #countingTensions}.
 */
public class TextAssert extends AbstractAssert<TextAssert, TextUnderTest> {
  private static final int COLUMNS = 100;

  private boolean tensions;

  /** Assertions about these texts; tests get them from {@link ClaimAssertions}. */
  public TextAssert(TextUnderTest actual) {
    super(actual, TextAssert.class);
  }

  /** Takes texts for conflicting that only a scope, a hedge or a date might reconcile. */
  public TextAssert countingTensions() {
    tensions = true;
    return this;
  }

  /** That nothing in the texts conflicts with anything else in them. */
  public TextAssert isConsistent() {
    isNotNull();
    Report report = check(actual.documents());
    requireNone(report.onlyConflicts(c -> counts(c.judgement())), "to be consistent");
    return this;
  }

  /** That no statement of the text conflicts with one of the other. */
  public TextAssert doesNotContradict(String other) {
    isNotNull();
    if (actual.statement().isPresent()) {
      Comparison comparison = compare(actual.statement().get(), other);
      if (isConflict(comparison) && !actual.texts().baseline().accepts(comparison)) {
        failWithMessage(
            "%s",
            "\nExpecting\n  "
                + quoted(actual.statement().get())
                + "\nnot to contradict\n  "
                + quoted(other)
                + "\nbut it does:\n\n"
                + shown(comparison)
                + accepting(Baseline.line(comparison)));
      }
      return this;
    }
    return requireNoneAcross(TwoSides.of(actual, other));
  }

  /** That no statement of the texts conflicts with one of these files or folders. */
  public TextAssert doesNotContradict(Path... others) {
    isNotNull();
    return requireNoneAcross(TwoSides.of(actual, List.of(others)));
  }

  /** That the text contradicts the other. */
  public TextAssert contradicts(String other) {
    isNotNull();
    if (actual.statement().isPresent()) {
      Comparison comparison = compare(actual.statement().get(), other);
      if (!isConflict(comparison)) {
        failWithMessage(
            "%s",
            "\nExpecting\n  "
                + quoted(actual.statement().get())
                + "\nto contradict\n  "
                + quoted(other)
                + "\nbut it does not:\n\n"
                + shown(comparison));
      }
      return this;
    }
    return requireSomeAcross(TwoSides.of(actual, other));
  }

  /** That some statement of the texts contradicts one of these files or folders. */
  public TextAssert contradicts(Path... others) {
    isNotNull();
    return requireSomeAcross(TwoSides.of(actual, List.of(others)));
  }

  private ContradictionChecker checker() {
    return actual.texts().checker();
  }

  private Comparison compare(String text, String other) {
    return checker().check(text, other);
  }

  private boolean isConflict(Comparison comparison) {
    Judgement judgement = comparison.judgement();
    return counts(judgement) && judgement.score() >= checker().threshold();
  }

  private boolean counts(Judgement judgement) {
    return judgement.verdict() == Verdict.CONTRADICTION
        || (tensions && judgement.verdict() == Verdict.TENSION);
  }

  private Report check(List<Document> documents) {
    Report report = checker().check(documents);
    if (report.incomplete()) {
      throw new IllegalStateException(
          "not everything could be read: "
              + report.problems().stream()
                  .map(p -> p.document() + ": " + p.message())
                  .collect(Collectors.joining("; ")));
    }
    return report;
  }

  private TextAssert requireNoneAcross(TwoSides sides) {
    requireNone(across(sides), "not to contradict " + names(sides.others()));
    return this;
  }

  private TextAssert requireSomeAcross(TwoSides sides) {
    if (across(sides).conflicts().isEmpty()) {
      failWithMessage(
          "%s",
          "\nExpecting "
              + actual
              + "\nto contradict "
              + names(sides.others())
              + ", but it does not.");
    }
    return this;
  }

  private static String names(List<Document> documents) {
    return documents.stream().map(d -> d.source().orElse(d.id())).collect(Collectors.joining(", "));
  }

  /** The findings between the texts and the others. */
  private Report across(TwoSides sides) {
    ImmutableSet<String> mine = sides.mineById();
    Predicate<ClaimPair> across =
        pair -> mine.contains(pair.a().document()) != mine.contains(pair.b().document());
    return check(sides.all())
        .onlyConflicts(
            c ->
                counts(c.judgement())
                    && (across.test(c.pair()) || c.also().stream().anyMatch(across)));
  }

  private void requireNone(Report report, String what) {
    Report fresh = actual.texts().baseline().applyTo(report);
    if (!fresh.conflicts().isEmpty()) {
      failWithMessage(
          "%s",
          "\nExpecting " + actual + "\n" + what + ", but:\n\n" + shown(fresh) + accepting(fresh));
    }
  }

  private String accepting(Report report) {
    return accepting(
        Baseline.of(report.conflicts())
            .text()
            .lines()
            .filter(line -> !line.startsWith("#"))
            .collect(Collectors.joining("\n")));
  }

  /** How to accept findings that are meant. */
  private String accepting(String lines) {
    return "\nIf this is meant, accept it: add to "
        + actual.texts().baselineFile()
        + " (tabs between the parts)\n"
        + lines
        + "\n";
  }

  private static String shown(Report report) {
    StringWriter out = new StringWriter();
    try {
      new TextReport(COLUMNS, false)
          .write(
              new Report(
                  report.documents(), report.claims(), report.conflicts(), ImmutableList.of()),
              out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  private String shown(Comparison comparison) {
    StringWriter out = new StringWriter();
    try {
      new ComparisonText(COLUMNS, false).writeVerdict(comparison, checker().threshold(), out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  private static String quoted(String text) {
    return "“" + text.strip() + "”";
  }
}
