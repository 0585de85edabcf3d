package org.gainsay.report;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.gainsay.conflict.Conflict;

/**
 * Findings that are known to be no news, each with a reason. Immutable and thread-safe.
 *
 * <p>As text, one a line, with tabs between the parts; blank lines and lines that begin with {@code
 * #} say nothing:
 *
 * <ul>
 *   <li>a finding's id and a reason
 *   <li>a line of a {@link Baseline} (type, quote, quote) and a reason; {@code *} in place of one
 *       of the three stands for anything
 * </ul>
 */
public final class Suppressions {
  /** Suppresses nothing. */
  public static final Suppressions NONE = new Suppressions(ImmutableList.of());

  private static final String ANY = "*";

  private final ImmutableList<Entry> entries;

  private Suppressions(ImmutableList<Entry> entries) {
    this.entries = entries;
  }

  private record Entry(String line, String reason, Predicate<Conflict> takes) {}

  /**
   * Reads suppressions.
   *
   * @throws IllegalArgumentException if a line cannot be understood, or has no reason; the message,
   *     one line, says which
   */
  public static Suppressions parse(String text) {
    return new Suppressions(
        FindingLines.of(text).stream()
            .map(Suppressions::entry)
            .collect(ImmutableList.toImmutableList()));
  }

  private static Entry entry(FindingLines.Line line) {
    List<String> parts = Splitter.on('\t').trimResults().splitToList(line.text());
    if (parts.stream().anyMatch(String::isBlank) || (parts.size() != 2 && parts.size() != 4)) {
      throw new IllegalArgumentException(
          "line "
              + line.number()
              + ": expected a finding's id and a reason, or a type, two quotes and a reason,"
              + " with tabs between them");
    }
    String reason = parts.get(parts.size() - 1);
    if (parts.size() == 2) {
      return new Entry(parts.get(0), reason, finding -> finding.id().equals(parts.get(0)));
    }
    String shown = String.join(" ", parts.subList(0, 3));
    return new Entry(
        shown,
        reason,
        finding ->
            FindingKey.all(finding).stream()
                .anyMatch(key -> matches(parts.get(0), parts.get(1), parts.get(2), key)));
  }

  private static boolean matches(String type, String one, String other, FindingKey key) {
    return isMatch(type, key.type())
        && ((isMatch(one, key.first()) && isMatch(other, key.second()))
            || (isMatch(other, key.first()) && isMatch(one, key.second())));
  }

  private static boolean isMatch(String pattern, String text) {
    return pattern.equals(ANY) || pattern.equals(text);
  }

  /** Why the finding is suppressed, if it is. */
  public Optional<String> reason(Conflict finding) {
    return entries.stream()
        .filter(entry -> entry.takes.test(finding))
        .map(Entry::reason)
        .findFirst();
  }

  /** The report with the suppressed findings set aside. */
  public Report applyTo(Report report) {
    return report.settingAside(
        finding ->
            reason(finding).map(reason -> new SetAside(finding, SetAside.Kind.SUPPRESSED, reason)));
  }

  /** The entries that suppress nothing in a report, whether set aside already or not. */
  public ImmutableList<String> stale(Report report) {
    return entries.stream()
        .filter(entry -> report.conflicts().stream().noneMatch(entry.takes))
        .filter(entry -> report.setAside().stream().noneMatch(a -> entry.takes.test(a.conflict())))
        .map(Entry::line)
        .collect(ImmutableList.toImmutableList());
  }
}
