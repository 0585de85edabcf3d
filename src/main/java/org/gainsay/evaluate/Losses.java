package org.gainsay.evaluate;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gainsay.claim.Claim;
import org.gainsay.claim.ClaimPair;
import org.gainsay.conflict.Conflict;
import org.gainsay.conflict.PairEvidence;
import org.gainsay.report.Report;

/**
 * Where the pairs of texts that conflict, or are in tension, are lost on the way to a finding. Not
 * thread-safe.
 */
public final class Losses {
  /** How far a pair came. */
  public enum Stage {
    FOUND("found"),
    NO_CLAIM("no claim on one of the texts"),
    NOT_BROUGHT_TOGETHER("claims not brought together"),
    NOT_COMPARED("one is asked or under a condition, or both are in one sentence"),
    NOT_ASKED("no rule, and not put to the language model"),
    RULE_SET_ASIDE("a rule's proposal set aside by a guard, or too unsure"),
    UNLIKELY("put to the language model, but below the threshold"),
    LEFT_OUT("likely enough, but its claims or sentences have another finding");

    private final String label;

    Stage(String label) {
      this.label = label;
    }
  }

  private final double threshold;
  private final Map<Stage, Integer> counts = new EnumMap<>(Stage.class);
  private final List<String> lines = new ArrayList<>();

  /** Losses to findings with at least the given score. */
  public Losses(double threshold) {
    this.threshold = threshold;
  }

  /** Adds the pairs of a set; sets without pairs of conflicts add none. */
  public void add(GoldSet set, Report report, List<PairEvidence> evidence) {
    if (!(set instanceof ConflictGold gold)) {
      return;
    }
    ReportIndex index = new ReportIndex(report);
    for (GoldPair pair : gold.pairs()) {
      if (pair.label().wanted()) {
        add(set.name(), pair, new Sides(pair, index), report, evidence);
      }
    }
  }

  private record Sides(GoldPair pair, ReportIndex index) {
    boolean covers(ClaimPair claims) {
      return (isOn(claims.a(), pair.a()) && isOn(claims.b(), pair.b()))
          || (isOn(claims.a(), pair.b()) && isOn(claims.b(), pair.a()));
    }

    private boolean isOn(Claim claim, ImmutableList<GoldText> texts) {
      return texts.stream().anyMatch(t -> index.isOn(claim, t));
    }

    boolean reached(ImmutableList<GoldText> texts) {
      return texts.stream().anyMatch(t -> !index.on(t).isEmpty());
    }

    boolean inQuestion(ImmutableList<GoldText> texts) {
      return texts.stream()
          .flatMap(t -> index.on(t).stream())
          .allMatch(
              c ->
                  switch (c.factuality().mood()) {
                    case QUESTION, HYPOTHETICAL -> true;
                    default -> false;
                  });
    }
  }

  private void add(
      String set, GoldPair pair, Sides sides, Report report, List<PairEvidence> evidence) {
    ImmutableList<PairEvidence> known =
        evidence.stream().filter(e -> sides.covers(e.pair())).collect(toImmutableList());
    Optional<PairEvidence> best =
        known.stream()
            .max(
                Comparator.comparing(PairEvidence::asked)
                    .thenComparingDouble(e -> e.outcome().score()));
    Stage stage = stage(sides, pair, report, known);
    counts.merge(stage, 1, Integer::sum);
    lines.add(
        String.format(
            Locale.ROOT,
            "  %s [%s] %s %s/%s/%s: %s <> %s",
            set,
            stage.label,
            best.filter(PairEvidence::asked)
                .map(e -> String.format(Locale.ROOT, "%.2f", e.outcome().score()))
                .orElse("-"),
            pair.label().name().toLowerCase(Locale.ROOT),
            pair.type(),
            pair.difficulty(),
            said(best.map(e -> e.pair().a()), pair.a()),
            said(best.map(e -> e.pair().b()), pair.b())));
  }

  private static String said(Optional<Claim> claim, ImmutableList<GoldText> texts) {
    return Quoted.of(claim.map(c -> c.proposition().sentence()).orElse(texts.get(0).text()));
  }

  private Stage stage(
      Sides sides, GoldPair pair, Report report, ImmutableList<PairEvidence> known) {
    if (report.conflicts().stream().anyMatch(c -> answers(sides, c))) {
      return Stage.FOUND;
    }
    if (!sides.reached(pair.a()) || !sides.reached(pair.b())) {
      return Stage.NO_CLAIM;
    }
    if (known.isEmpty()) {
      return sides.inQuestion(pair.a()) || sides.inQuestion(pair.b())
          ? Stage.NOT_COMPARED
          : Stage.NOT_BROUGHT_TOGETHER;
    }
    if (known.stream().anyMatch(e -> e.outcome().score() >= threshold)) {
      return Stage.LEFT_OUT;
    }
    if (known.stream().anyMatch(PairEvidence::asked)) {
      return Stage.UNLIKELY;
    }
    return known.stream().anyMatch(PairEvidence::ruled) ? Stage.RULE_SET_ASIDE : Stage.NOT_ASKED;
  }

  private static boolean answers(Sides sides, Conflict conflict) {
    return sides.covers(conflict.pair()) || conflict.also().stream().anyMatch(sides::covers);
  }

  /**
   * Writes how many pairs came how far.
   *
   * @param verbose whether to write every pair before
   */
  public void write(boolean verbose, Writer out) throws IOException {
    if (verbose) {
      for (String line : lines) {
        out.write(line + "\n");
      }
    }
    int all = counts.values().stream().mapToInt(n -> n).sum();
    for (Map.Entry<Stage, Integer> entry : counts.entrySet()) {
      out.write(
          String.format(Locale.ROOT, "%4d/%d %s\n", entry.getValue(), all, entry.getKey().label));
    }
  }
}
