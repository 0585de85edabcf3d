package org.gainsay.report;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import org.gainsay.claim.ClaimPair;
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
 *
 * <p>A quote must be whole, as a report shows it; case, quotation marks around it and punctuation
 * at its end make no difference.
 */
public final class Suppressions {
  /** Suppresses nothing. */
  public static final Suppressions NONE = new Suppressions(ImmutableList.of());

  private static final String ANY = "*";

  /** Quotation marks, and the punctuation at the end. */
  private static final Pattern AROUND = Pattern.compile("^[\"'“”‘’«»]+|[\"'“”‘’«».,;:!?…]+$");

  private final ImmutableList<Entry> entries;

  private Suppressions(ImmutableList<Entry> entries) {
    this.entries = entries;
  }

  /**
   * One line.
   *
   * @param takes whether it names a pair that the finding is known by
   */
  private record Entry(String line, String reason, BiPredicate<Conflict, FindingKey> takes) {
    boolean takesBest(Conflict finding) {
      return takes.test(finding, FindingKey.of(finding));
    }

    boolean takesAny(Conflict finding) {
      return FindingKey.all(finding).stream().anyMatch(key -> takes.test(finding, key));
    }
  }

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
      return new Entry(parts.get(0), reason, (finding, key) -> finding.id().equals(parts.get(0)));
    }
    String shown = String.join(" ", parts.subList(0, 3));
    return new Entry(
        shown, reason, (finding, key) -> matches(parts.get(0), parts.get(1), parts.get(2), key));
  }

  private static boolean matches(String type, String one, String other, FindingKey key) {
    return isMatch(type, key.type())
        && ((isMatch(one, key.first()) && isMatch(other, key.second()))
            || (isMatch(other, key.first()) && isMatch(one, key.second())));
  }

  private static boolean isMatch(String pattern, String text) {
    return pattern.equals(ANY) || plain(pattern).equals(plain(text));
  }

  /** Whoever copies a quote by hand may copy its point too, or begin it as a sentence. */
  private static String plain(String quote) {
    return AROUND.matcher(Printable.line(quote)).replaceAll("").toLowerCase(Locale.ROOT);
  }

  /** Why the finding is suppressed, by its id or its best pair, if it is. */
  public Optional<String> reason(Conflict finding) {
    return entries.stream()
        .filter(entry -> entry.takesBest(finding))
        .map(Entry::reason)
        .findFirst();
  }

  /**
   * The report with the suppressed findings set aside. Where only a further witness of a finding is
   * suppressed, that witness goes, with a note, and the finding stays: others say the same.
   */
  public Report applyTo(Report report) {
    Report open =
        report.settingAside(
            finding ->
                reason(finding)
                    .map(reason -> new SetAside(finding, SetAside.Kind.SUPPRESSED, reason)));
    ImmutableList.Builder<Problem> notes = ImmutableList.builder();
    return open.mapConflicts(finding -> withoutWitnesses(finding, notes))
        .withProblems(notes.build());
  }

  private Conflict withoutWitnesses(Conflict finding, ImmutableList.Builder<Problem> notes) {
    ImmutableList.Builder<ClaimPair> kept = ImmutableList.builder();
    for (ClaimPair pair : finding.also()) {
      FindingKey key = FindingKey.of(finding, pair);
      Optional<Entry> entry = entries.stream().filter(e -> e.takes.test(finding, key)).findFirst();
      if (entry.isEmpty()) {
        kept.add(pair);
      } else {
        notes.add(
            Problem.note(
                pair.a().document(),
                "a further witness of finding "
                    + finding.id()
                    + " suppressed: “"
                    + key.first()
                    + "” against “"
                    + key.second()
                    + "”: "
                    + entry.get().reason()));
      }
    }
    return new Conflict(finding.id(), finding.pair(), finding.judgement(), kept.build());
  }

  /** The entries that suppress nothing in a report, whether set aside already or not. */
  public ImmutableList<String> stale(Report report) {
    return entries.stream()
        .filter(entry -> report.conflicts().stream().noneMatch(entry::takesAny))
        .filter(entry -> report.setAside().stream().noneMatch(a -> entry.takesAny(a.conflict())))
        .map(Entry::line)
        .collect(ImmutableList.toImmutableList());
  }
}
