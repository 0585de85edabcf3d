package org.gainsay.conflict;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.gainsay.claim.Claim;
import org.gainsay.claim.ClaimPair;
import org.gainsay.conflict.Witnesses.Witness;

/** Makes findings of judged pairs: one for all pairs that say the same. Not thread-safe. */
final class ConflictGrouping {
  private static final Comparator<ClaimPair> PAIRS =
      Comparator.<ClaimPair, String>comparing(p -> p.a().document())
          .thenComparing(p -> p.a().evidence().span())
          .thenComparing(p -> p.b().document())
          .thenComparing(p -> p.b().evidence().span())
          .thenComparing(p -> p.a().id())
          .thenComparing(p -> p.b().id());

  private static final Comparator<FoundPair> ORDER =
      Comparator.<FoundPair>comparingDouble(j -> -j.judgement().score())
          .thenComparing(FoundPair::pair, PAIRS);

  /** Answers that are kept: they are asked for again soon or never. */
  private static final int MOST_KNOWN = 200_000;

  private final Witnesses witnesses;
  private final WitnessIndex<Integer> numbers;
  private final Map<List<String>, Boolean> known = new HashMap<>();
  private final Map<String, Witness> asked = new HashMap<>();

  ConflictGrouping(Witnesses witnesses) {
    this.witnesses = witnesses;
    this.numbers = new WitnessIndex<>(witnesses);
  }

  /** The findings, the surest first. */
  ImmutableList<Conflict> group(Collection<FoundPair> found) {
    List<Group> groups = new ArrayList<>();
    for (FoundPair next : found.stream().sorted(ORDER).toList()) {
      Claim a = next.pair().a();
      Claim b = next.pair().b();
      Set<Integer> near = new TreeSet<>(numbers.near(a));
      near.retainAll(numbers.near(b));
      OptionalInt home =
          near.stream().mapToInt(n -> n).filter(n -> groups.get(n).takes(next)).findFirst();
      int number = home.orElse(groups.size());
      if (home.isPresent()) {
        groups.get(number).add(next);
      } else {
        groups.add(new Group(next));
      }
      numbers.add(a, number);
      numbers.add(b, number);
    }
    return groups.stream().map(Group::conflict).collect(ImmutableList.toImmutableList());
  }

  private boolean same(Claim a, Claim b) {
    if (a.id().equals(b.id())) {
      return true;
    }
    if (known.size() >= MOST_KNOWN) {
      known.clear();
    }
    return known.computeIfAbsent(
        List.of(a.id(), b.id()), ids -> witnesses.test(witness(a), witness(b)));
  }

  private Witness witness(Claim claim) {
    return asked.computeIfAbsent(claim.id(), id -> witnesses.witness(claim));
  }

  /** Pairs whose claims say the same, side by side. */
  private final class Group {
    private final FoundPair best;
    private final List<ClaimPair> also = new ArrayList<>();
    private final Set<Claim> left = new LinkedHashSet<>();
    private final Set<Claim> right = new LinkedHashSet<>();

    Group(FoundPair best) {
      this.best = best;
      left.add(best.pair().a());
      right.add(best.pair().b());
    }

    boolean takes(FoundPair next) {
      Claim a = next.pair().a();
      Claim b = next.pair().b();
      return joins(next.judgement())
          && ((isIn(left, a) && isIn(right, b)) || (isIn(left, b) && isIn(right, a)));
    }

    /** The same finding, if need be as one that is only alleged. */
    private boolean joins(Judgement next) {
      return next.verdict() == best.judgement().verdict()
          || (best.judgement().verdict() == Verdict.CONTRADICTION
              && next.verdict() == Verdict.TENSION
              && next.reason().equals(Optional.of(ReasonCode.REPORTED)));
    }

    private boolean isIn(Set<Claim> side, Claim claim) {
      return side.contains(claim) || side.stream().anyMatch(member -> same(member, claim));
    }

    void add(FoundPair next) {
      boolean straight = isIn(left, next.pair().a()) && isIn(right, next.pair().b());
      left.add(straight ? next.pair().a() : next.pair().b());
      right.add(straight ? next.pair().b() : next.pair().a());
      also.add(next.pair());
    }

    Conflict conflict() {
      return new Conflict(
          id(best.pair()),
          best.pair(),
          best.judgement(),
          also.stream().sorted(PAIRS).collect(ImmutableList.toImmutableList()));
    }
  }

  private static String id(ClaimPair pair) {
    String both = place(pair.a()) + '\u0000' + place(pair.b());
    return Hashing.sha256().hashString(both, StandardCharsets.UTF_8).toString().substring(0, 10);
  }

  private static String place(Claim claim) {
    return claim.document()
        + '\u0000'
        + claim.evidence().span().begin()
        + '\u0000'
        + claim.evidence().quote()
        + '\u0000'
        + claim.proposition().predicate().lemma();
  }
}
