package org.gainsay.rule;

import java.time.LocalDate;
import java.util.Optional;
import org.gainsay.claim.Claim;
import org.gainsay.claim.Qualifiers.Tense;
import org.gainsay.conflict.Alignment;
import org.gainsay.conflict.ConflictRule;
import org.gainsay.conflict.ConflictType;
import org.gainsay.conflict.Explanation;
import org.gainsay.conflict.Judgement;
import org.gainsay.conflict.Verdict;
import org.gainsay.rule.Standing.Kind;

/**
 * A place that only one has, given to two, or two places given to one: "Lake Morn is the largest
 * lake in the province", "Lake Tarn is the largest lake in the province"; "Brell is the sole
 * supplier of the valve", "Corv is a supplier of the valve". Not: "Ada Holm is the first woman to
 * lead the bank", "Rosa Lind is the first woman to lead the union".
 */
public final class StandingRule implements ConflictRule {
  private static final double SCORE = 0.75;

  /** Where no name says of which town or firm the set is: there are many boards with members. */
  private static final double UNNAMED = 0.55;

  @Override
  public String id() {
    return "standing";
  }

  @Override
  public Optional<Judgement> judge(Alignment alignment) {
    Optional<Standing> a = Standing.of(alignment.a());
    Optional<Standing> b = a.isEmpty() ? a : Standing.of(alignment.b());
    if (b.isEmpty()
        || alignment.time() == Alignment.TimeRelation.DISJOINT
        || !a.get().isOfSameSet(b.get())) {
      return Optional.empty();
    }
    Standing x = a.get();
    Standing y = b.get();
    boolean lasts = x.kind() == Kind.ORDER && y.kind() == Kind.ORDER;
    if (!lasts && !isOneTime(alignment.a().claim(), alignment.b().claim())) {
      return Optional.empty();
    }
    return why(x, y)
        .or(() -> why(y, x))
        .map(
            why ->
                Judgement.finding(
                    Verdict.CONTRADICTION,
                    ConflictType.SCOPE,
                    x.isNamed() && y.isNamed() ? SCORE : UNNAMED,
                    Explanation.of(id() + ": " + why)));
  }

  /** Records are broken, and those who were alone are joined by others. */
  private static boolean isOneTime(Claim a, Claim b) {
    Optional<LocalDate> x = a.qualifiers().utterance();
    Optional<LocalDate> y = b.qualifiers().utterance();
    boolean years = x.isPresent() && y.isPresent() && x.get().getYear() != y.get().getYear();
    Tense tense = a.qualifiers().tense();
    return tense == b.qualifiers().tense()
        && !(years && tense == Tense.PRESENT)
        && a.qualifiers().time().isPresent() == b.qualifiers().time().isPresent();
  }

  private static Optional<String> why(Standing x, Standing y) {
    boolean same = Named.same(x.subject(), y.subject());
    boolean apart = Named.apart(x.subject(), y.subject(), x.set());
    String set = "“" + x.words() + "”";
    if (x.kind() == Kind.ONLY) {
      boolean others =
          y.kind() == Kind.ONE_OF
              || (apart && y.kind() == Kind.MEMBER)
              || (apart && y.kind() == Kind.ORDER)
              || (apart && y.kind() == Kind.ONLY);
      return others && (same || apart)
          ? Optional.of("the only " + set + " has no others beside it")
          : Optional.empty();
    }
    if (x.kind() != y.kind() || x.kind() == Kind.MEMBER || x.kind() == Kind.ONE_OF) {
      return Optional.empty();
    }
    if (!x.measure().equals(y.measure())) {
      return Optional.empty();
    }
    if (apart && x.place() == y.place()) {
      return Optional.of("only one has its place among " + set);
    }
    return same && x.place() != y.place()
        ? Optional.of("“" + x.subject().text() + "” has one place among " + set)
        : Optional.empty();
  }
}
