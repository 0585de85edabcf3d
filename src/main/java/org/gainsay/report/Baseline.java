package org.gainsay.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.gainsay.conflict.Conflict;

/**
 * The findings that somebody has accepted, so that a check tells only what is new. Immutable and
 * thread-safe.
 *
 * <p>A finding is known by its type and its two quotes, so that it is still known when text moves
 * within a document or to another one. As text, a baseline has one finding a line, sorted: the type
 * and the quotes with tabs between them, the white space within a quote made one space. Blank lines
 * and lines that begin with {@code #} say nothing.
 *
 * <pre>{@code
 * Baseline baseline = Baseline.parse(Files.readString(file));
 * Report fresh = baseline.applyTo(report);          // without what is accepted
 * baseline.stale(report).forEach(this::tell);       // accepted, but no longer found
 * Files.writeString(file, Baseline.of(report.conflicts()).text());
 * }</pre>
 */
public final class Baseline {
  /** Accepts nothing. */
  public static final Baseline EMPTY = new Baseline(ImmutableSortedSet.of());

  private static final String HEADER =
      "# Findings that are accepted: type, quote and quote, with tabs between them.\n";

  private final ImmutableSortedSet<FindingKey> accepted;

  private Baseline(ImmutableSortedSet<FindingKey> accepted) {
    this.accepted = accepted;
  }

  /** Accepts these findings. */
  public static Baseline of(Collection<Conflict> findings) {
    return new Baseline(
        findings.stream()
            .map(FindingKey::of)
            .collect(ImmutableSortedSet.toImmutableSortedSet(FindingKey::compareTo)));
  }

  /**
   * Reads what {@link #text} gives.
   *
   * @throws IllegalArgumentException if a line is no finding; the message, one line, says which
   */
  public static Baseline parse(String text) {
    ImmutableSortedSet.Builder<FindingKey> keys = ImmutableSortedSet.naturalOrder();
    for (FindingLines.Line line : FindingLines.of(text)) {
      keys.add(
          FindingKey.parse(line.text())
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "line "
                              + line.number()
                              + ": expected a type and two quotes with tabs between them")));
    }
    return new Baseline(keys.build());
  }

  /** The baseline as the text of a file; the same findings give the same text. */
  public String text() {
    StringBuilder out = new StringBuilder(HEADER);
    accepted.forEach(key -> out.append(key.line()).append('\n'));
    return out.toString();
  }

  /** How many findings are accepted. */
  public int size() {
    return accepted.size();
  }

  /** Whether the finding is accepted, by its quotes or by those of a further witness. */
  public boolean accepts(Conflict finding) {
    return FindingKey.all(finding).stream().anyMatch(accepted::contains);
  }

  /**
   * Whether it is accepted that two statements conflict, by their own words or by the quotes of the
   * claims in them that tell most.
   */
  public boolean accepts(Comparison comparison) {
    return FindingKey.all(comparison).stream().anyMatch(accepted::contains);
  }

  /** The line that accepts that two statements conflict. */
  public static String line(Comparison comparison) {
    return FindingKey.of(comparison).line();
  }

  /** The report with the accepted findings set aside. */
  public Report applyTo(Report report) {
    return report.settingAside(
        finding ->
            accepts(finding)
                ? Optional.of(new SetAside(finding, SetAside.Kind.ACCEPTED, ""))
                : Optional.empty());
  }

  /**
   * The accepted findings that a report does not have, whether set aside or not; each as one line
   * for a reader.
   */
  public ImmutableList<String> stale(Report report) {
    Set<FindingKey> found = new HashSet<>();
    report.conflicts().forEach(finding -> found.addAll(FindingKey.all(finding)));
    report.setAside().forEach(aside -> found.addAll(FindingKey.all(aside.conflict())));
    return accepted.stream()
        .filter(key -> !found.contains(key))
        .map(key -> key.type() + ": “" + key.first() + "” against “" + key.second() + "”")
        .collect(ImmutableList.toImmutableList());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Baseline baseline && accepted.equals(baseline.accepted);
  }

  @Override
  public int hashCode() {
    return accepted.hashCode();
  }

  @Override
  public String toString() {
    return accepted.size() + " accepted findings";
  }
}
