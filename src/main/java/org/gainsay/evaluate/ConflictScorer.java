package org.gainsay.evaluate;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gainsay.claim.Claim;
import org.gainsay.claim.ClaimPair;
import org.gainsay.conflict.Conflict;
import org.gainsay.conflict.Verdict;
import org.gainsay.evaluate.GoldPair.Label;
import org.gainsay.report.Report;
import org.gainsay.report.Speakers;

/**
 * Holds findings against pairs of gold texts. A finding answers to a pair when one of its claims is
 * on a text of the one side and the other claim on a text of the other. Reversals are passed over:
 * gold sets do not speak of them. For one call of {@link #score}.
 */
final class ConflictScorer {
  private final ImmutableList<GoldPair> pairs;
  private final ReportIndex index;
  private final Set<GoldPair> hit = Sets.newIdentityHashSet();
  private final Set<GoldPair> flagged = Sets.newIdentityHashSet();
  private final List<Fault> faults = new ArrayList<>();
  private final List<Fault> wrong = new ArrayList<>();
  private int findings;
  private int right;
  private int judged;
  private int judgedRight;
  private int witnesses;
  private int witnessesRight;
  private int speakers;
  private int speakersRight;
  private int reached;

  ConflictScorer(ImmutableList<GoldPair> pairs, ReportIndex index) {
    this.pairs = pairs;
    this.index = index;
  }

  Score score(Report report) {
    report.conflicts().stream()
        .filter(c -> c.judgement().verdict() != Verdict.REVERSAL)
        .sorted(Comparator.comparingDouble((Conflict c) -> -c.judgement().score()))
        .forEachOrdered(this::finding);
    SortedMap<String, Ratio> byDifficulty = new TreeMap<>();
    for (GoldPair pair : pairs) {
      if (pair.label().wanted()) {
        wanted(pair, byDifficulty);
      }
    }
    faults.addAll(wrong);
    Map<List<String>, GoldText> texts = texts();
    texts.values().forEach(this::text);
    int none = (int) pairs.stream().filter(p -> p.label() == Label.NONE).count();
    return new Score(
        new Ratio(right, findings),
        byDifficulty.values().stream().reduce(new Ratio(0, 0), Ratio::plus),
        ImmutableMap.of(
            Figure.VERDICT, new Ratio(judgedRight, judged),
            Figure.SPEAKER, new Ratio(speakersRight, speakers),
            Figure.TEXTS_REACHED, new Ratio(reached, texts.size()),
            Figure.HARD_NEGATIVES_FLAGGED, new Ratio(flagged.size(), none),
            Figure.WITNESSES, new Ratio(witnessesRight, witnesses)),
        ImmutableSortedMap.copyOf(byDifficulty),
        ImmutableList.copyOf(faults));
  }

  private void finding(Conflict conflict) {
    findings++;
    ImmutableList<GoldPair> first = answered(conflict.pair());
    count(first);
    for (ClaimPair further : conflict.also()) {
      ImmutableList<GoldPair> answered = answered(further);
      count(answered);
      witnesses++;
      witnessesRight += allowed(answered) ? 1 : 0;
    }
    if (!allowed(first)) {
      wrong.add(wrong(conflict, first));
      return;
    }
    right++;
    if (first.stream().anyMatch(p -> p.label().wanted())) {
      judged++;
      Label said =
          conflict.judgement().verdict() == Verdict.CONTRADICTION ? Label.CONFLICT : Label.TENSION;
      judgedRight += first.stream().anyMatch(p -> p.label() == said) ? 1 : 0;
    }
  }

  /** Whether a finding about the two claims would be right. */
  boolean wants(ClaimPair claims) {
    return allowed(answered(claims));
  }

  private ImmutableList<GoldPair> answered(ClaimPair claims) {
    return pairs.stream()
        .filter(
            p ->
                (isOn(claims.a(), p.a()) && isOn(claims.b(), p.b()))
                    || (isOn(claims.a(), p.b()) && isOn(claims.b(), p.a())))
        .collect(ImmutableList.toImmutableList());
  }

  private boolean isOn(Claim claim, ImmutableList<GoldText> side) {
    return side.stream().anyMatch(text -> index.isOn(claim, text));
  }

  private static boolean allowed(ImmutableList<GoldPair> answered) {
    return answered.stream().anyMatch(p -> p.label().allowed());
  }

  private void count(ImmutableList<GoldPair> answered) {
    answered.stream().filter(p -> p.label().wanted()).forEach(hit::add);
    if (!allowed(answered)) {
      flagged.addAll(answered);
    }
  }

  private static Fault wrong(Conflict conflict, ImmutableList<GoldPair> answered) {
    String type = conflict.judgement().type().map(t -> t.label()).orElse("-");
    return new Fault(
        Fault.Kind.WRONG,
        conflict.judgement().verdict().label()
            + "/"
            + type
            + " "
            + conflict.judgement().score()
            + (answered.isEmpty() ? "" : " (labelled none)")
            + ": "
            + Quoted.of(conflict.pair().a().evidence().quote())
            + " <> "
            + Quoted.of(conflict.pair().b().evidence().quote()));
  }

  private void wanted(GoldPair pair, SortedMap<String, Ratio> byDifficulty) {
    boolean found = hit.contains(pair);
    byDifficulty.merge(pair.difficulty(), new Ratio(found ? 1 : 0, 1), Ratio::plus);
    if (!found) {
      faults.add(
          new Fault(
              Fault.Kind.MISSED,
              pair.label().name().toLowerCase(Locale.ROOT)
                  + "/"
                  + pair.type()
                  + "/"
                  + pair.difficulty()
                  + ": "
                  + Quoted.of(pair.a().get(0).text())
                  + " <> "
                  + Quoted.of(pair.b().get(0).text())));
    }
  }

  /** Every text once; where two pairs name it, the first says who the speaker is. */
  private Map<List<String>, GoldText> texts() {
    Map<List<String>, GoldText> texts = new LinkedHashMap<>();
    pairs.stream()
        .flatMap(p -> Stream.concat(p.a().stream(), p.b().stream()))
        .forEachOrdered(t -> texts.putIfAbsent(List.of(t.document(), t.text()), t));
    return texts;
  }

  private void text(GoldText text) {
    List<Claim> claims = index.on(text);
    if (claims.isEmpty()) {
      String why = index.holds(text) ? "" : " (these words do not stand there)";
      faults.add(
          new Fault(Fault.Kind.UNREACHED, text.document() + ": " + Quoted.of(text.text()) + why));
    } else {
      reached++;
    }
    if (text.speaker().isEmpty()) {
      return;
    }
    speakers++;
    String wanted = lastName(text.speaker().get());
    List<String> got = claims.stream().map(c -> Speakers.speaker(c).orElse("")).toList();
    if (got.stream().anyMatch(s -> lastName(s).equals(wanted))) {
      speakersRight++;
    } else if (!claims.isEmpty()) {
      faults.add(
          new Fault(
              Fault.Kind.SPEAKER,
              text.document()
                  + ": "
                  + Quoted.of(text.text())
                  + " is "
                  + text.speaker().get()
                  + "'s, not "
                  + String.join(
                      ", ", got.stream().distinct().map(ConflictScorer::named).toList())));
    }
  }

  private static String named(String speaker) {
    return speaker.isEmpty() ? "the document's" : speaker + "'s";
  }

  /** The last word with a capital, in lower case; the whole name where there is none. */
  static String lastName(String name) {
    Optional<String> last =
        Stream.of(name.replace(".", "").strip().split("\\s+"))
            .filter(w -> !w.isEmpty() && Character.isUpperCase(w.codePointAt(0)))
            .reduce((a, b) -> b);
    return last.orElse(name).toLowerCase(Locale.ROOT);
  }
}
