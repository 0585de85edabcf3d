package org.gainsay.evaluate;

import com.google.common.base.Joiner;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gainsay.claim.Claim;
import org.gainsay.conflict.Feature;
import org.gainsay.conflict.PairEvidence;
import org.gainsay.report.Report;

/**
 * A tab-separated table for fitting the matcher's calibration: one row for each pair of claims in
 * which no rule sees a conflict, with the gold set, the two claims, the places of their sentences,
 * what they say, whether a finding would be right (1 or 0), and the features; those of the model
 * are empty where it was not asked. Of documents whose conflicts are not annotated there are only
 * the pairs that the model was asked about, and what would be right is empty. Not thread-safe.
 */
public final class EvidenceTable {
  private static final Joiner TABS = Joiner.on('\t');

  private final List<String> rows = new ArrayList<>();

  /** Adds the pairs of a set. */
  public void add(GoldSet set, Report report, List<PairEvidence> evidence) {
    Function<PairEvidence, String> right = right(set, report);
    for (PairEvidence pair : evidence) {
      String label = right.apply(pair);
      if (!pair.ruled() && !(label.isEmpty() && !isAsked(pair))) {
        rows.add(row(set, pair, label));
      }
    }
  }

  private static Function<PairEvidence, String> right(GoldSet set, Report report) {
    if (set instanceof ConflictGold gold) {
      ConflictScorer scorer = new ConflictScorer(gold.pairs(), new ReportIndex(report));
      return pair -> scorer.wants(pair.pair()) ? "1" : "0";
    }
    return pair -> "";
  }

  private static boolean isAsked(PairEvidence pair) {
    return pair.features().containsKey(Feature.CONTRADICTION);
  }

  private static String row(GoldSet set, PairEvidence pair, String right) {
    Claim a = pair.pair().a();
    Claim b = pair.pair().b();
    return TABS.join(
        Stream.concat(
                Stream.of(set.name(), a.id(), b.id(), place(a), place(b), said(a), said(b), right),
                Stream.of(Feature.values()).map(f -> value(pair, f)))
            .iterator());
  }

  /** Writes the table with a header. */
  public void write(Writer out) throws IOException {
    out.write("set\ta\tb\tsentence a\tsentence b\tclaim a\tclaim b\tright");
    for (Feature feature : Feature.values()) {
      out.write("\t" + feature.name());
    }
    out.write('\n');
    for (String row : rows) {
      out.write(row + "\n");
    }
  }

  /** As it is put to the model. */
  private static String said(Claim claim) {
    return claim.proposition().sentence().replace('\t', ' ').replace('\n', ' ');
  }

  private static String place(Claim claim) {
    return claim.document() + ":" + claim.evidence().context().begin();
  }

  private static String value(PairEvidence pair, Feature feature) {
    Double value = pair.features().get(feature);
    return value == null ? "" : String.format(Locale.ROOT, "%.5f", value);
  }
}
