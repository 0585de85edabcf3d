package org.gainsay.rule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.gainsay.claim.Argument;
import org.gainsay.claim.Claim;
import org.gainsay.claim.ContentWords;
import org.gainsay.claim.Mention;
import org.gainsay.claim.Mention.Quantifier;
import org.gainsay.claim.Predicate;
import org.gainsay.conflict.Alignment;
import org.gainsay.conflict.ConflictRule;
import org.gainsay.conflict.ConflictType;
import org.gainsay.conflict.Explanation;
import org.gainsay.conflict.Frame;
import org.gainsay.conflict.Judgement;
import org.gainsay.conflict.Verdict;

/**
 * None of a kind at some place or occasion, against something that is said of one of that kind
 * there, whatever that is: "The January inspection found no leaks", "Eleven leaks were repaired
 * after the January inspection". Not: "The January inspection found no leaks", "The January
 * inspection looked for leaks".
 */
public final class AbsenceRule implements ConflictRule {
  private static final double SCORE = 0.7;

  /** What nothing of a kind is said to do, where that means that there is none. */
  private static final ImmutableSet<String> THERE_IS =
      Tables.set(
          "be, have, find, see, record, show, report, list, contain, hold, use, carry, detect,"
              + " discover, note, occur, happen, suffer, cause, exist, follow, remain, leave, reveal,"
              + " register, count, get, receive, take place");

  /** What can be done with, or said of, something that does not exist. */
  private static final ImmutableSet<String> INTENSIONAL =
      Tables.set(
          "want, need, seek, look, search, expect, fear, prevent, avoid, deny, allege, rule out, lack,"
              + " require, request, ask, plan, promise, propose, demand, hope, predict, suspect,"
              + " claim, imagine, warn, consider, discuss, mention, check, test, wait, hope, pray,"
              + " call, offer, order, threaten, deserve, invent, fake, dispute, reject, dismiss,"
              + " question, wonder, believe, think, try, aim, worry, ban, forbid, bar, apply, be, end,"
              + " stop, cease, run out");

  /** "No doubt", "no way": ways of speaking that leave nothing out. */
  private static final ImmutableSet<String> WAYS_OF_SPEAKING =
      Tables.set(
          "doubt, comment, matter, idea, way, problem, question, reason, choice, intention, need,"
              + " wonder, secret, mistake, exception, stranger, surprise, sense, point, use, one, body,"
              + " thing, more, less, longer, time, chance, evidence, sign, proof, indication, word,"
              + " plan, part, place, difference, case, fact");

  private static final Pattern JOINED = Pattern.compile(" and (?:\\S+ )?\\S+$");

  @Override
  public String id() {
    return "absence";
  }

  @Override
  public Optional<Judgement> judge(Alignment alignment) {
    if (alignment.time() == Alignment.TimeRelation.DISJOINT) {
      return Optional.empty();
    }
    return presence(alignment.a(), alignment.b()).or(() -> presence(alignment.b(), alignment.a()));
  }

  private Optional<Judgement> presence(Frame none, Frame some) {
    if (!none.negative()
        || some.negative()
        || !saysThereIs(none.claim())
        || INTENSIONAL.contains(some.claim().proposition().predicate().lemma())
        || UniversalRule.isLimited(none)) {
      return Optional.empty();
    }
    for (Argument absent : none.claim().proposition().arguments()) {
      if (!isNone(absent.mention())) {
        continue;
      }
      for (Argument present : some.claim().proposition().arguments()) {
        if (isOne(present.mention(), absent.mention())
            && isThere(none.claim(), some.claim(), absent.mention())) {
          return Optional.of(
              Judgement.finding(
                  Verdict.CONTRADICTION,
                  ConflictType.NEGATION,
                  SCORE,
                  new Explanation(
                      id()
                          + ": “"
                          + absent.mention().text()
                          + "” against “"
                          + present.mention().text()
                          + "”",
                      ImmutableList.of(
                          Explanation.of(
                              "both at "
                                  + String.join(
                                      ", ",
                                      shared(none.claim(), some.claim(), absent.mention())))))));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean saysThereIs(Claim claim) {
    Predicate predicate = claim.proposition().predicate();
    return predicate.kind() == Predicate.Kind.EXISTENCE || THERE_IS.contains(predicate.lemma());
  }

  private static boolean isNone(Mention mention) {
    return mention.quantifier() == Quantifier.NO
        && !mention.head().isEmpty()
        && Character.isLowerCase(mention.head().charAt(0))
        && mention.text().toLowerCase(Locale.ROOT).startsWith("no ")
        && !WAYS_OF_SPEAKING.contains(mention.head());
  }

  /** Whether there must be one of the kind for the mention to mean anything. */
  private static boolean isOne(Mention present, Mention absent) {
    boolean meant =
        switch (present.quantifier()) {
          case NO, ANY, FEW -> false;
          case PLAIN, DEFINITE, INDEFINITE, SOME, ALL -> true;
        };
    String kind = Terms.stem(absent.head());
    String last = present.text().substring(present.text().lastIndexOf(' ') + 1);
    return meant
        && (Terms.stem(present.head().toLowerCase(Locale.ROOT)).equals(kind)
            || (JOINED.matcher(present.text()).find()
                && Terms.stem(last.toLowerCase(Locale.ROOT)).equals(kind)));
  }

  /** Whether what the one says about where and when, the other says too, all its names at least. */
  private static boolean isThere(Claim none, Claim some, Mention absent) {
    String sentence = some.proposition().sentence();
    ImmutableSet<String> said = Terms.of(sentence);
    if (!said.containsAll(Terms.of(absent.text()))) {
      return false;
    }
    Set<String> about = about(none, absent);
    Set<String> shared = Sets.intersection(about, said);
    Set<String> named =
        Sets.intersection(about, stems(ContentWords.names(none.proposition().sentence())));
    return shared.containsAll(named)
        && shared.size() * 2 >= about.size()
        && (shared.size() >= 2 || (shared.size() == 1 && !named.isEmpty()));
  }

  private static Set<String> shared(Claim none, Claim some, Mention absent) {
    return new TreeSet<>(
        Sets.intersection(about(none, absent), Terms.of(some.proposition().sentence())));
  }

  /** What the claim is about besides what there is none of. */
  private static Set<String> about(Claim none, Mention absent) {
    Set<String> about = new TreeSet<>(Terms.of(none.proposition().sentence()));
    about.removeAll(Terms.of(absent.text()));
    about.remove(Terms.stem(none.proposition().predicate().lemma()));
    about.removeIf(word -> none.proposition().predicate().lemma().startsWith(word));
    return about;
  }

  private static Set<String> stems(Set<String> words) {
    Set<String> stems = new TreeSet<>();
    words.forEach(word -> stems.add(Terms.stem(word)));
    return stems;
  }
}
