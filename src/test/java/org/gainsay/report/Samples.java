package org.gainsay.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.Optional;
import org.gainsay.claim.Argument;
import org.gainsay.claim.Attribution;
import org.gainsay.claim.Claim;
import org.gainsay.claim.ClaimPair;
import org.gainsay.claim.Entity;
import org.gainsay.claim.EventTime;
import org.gainsay.claim.Evidence;
import org.gainsay.claim.Factuality;
import org.gainsay.claim.Mention;
import org.gainsay.claim.Predicate;
import org.gainsay.claim.Proposition;
import org.gainsay.claim.Qualifiers;
import org.gainsay.claim.Quantity;
import org.gainsay.claim.Scope;
import org.gainsay.claim.Source;
import org.gainsay.claim.Surroundings;
import org.gainsay.conflict.Conflict;
import org.gainsay.conflict.ConflictType;
import org.gainsay.conflict.Explanation;
import org.gainsay.conflict.Judgement;
import org.gainsay.conflict.ReasonCode;
import org.gainsay.conflict.Verdict;
import org.gainsay.document.Document;
import org.gainsay.document.SourceSpan;

/** A report with something of everything. */
final class Samples {
  static final Document COUNCIL =
      document(
          "council.txt",
          "Port Alder, 3 May\n\nThe bridge is closed. “I never met Dana Roe to discuss the bridge,”"
              + " Mayor Ida Venn said on Tuesday.\n",
          Optional.of("The council meets"),
          Optional.of(LocalDate.of(2024, 5, 3)));
  static final Document PAPER =
      document(
          "paper.txt",
          "Dana Roe met Ida Venn twice.\nAbout 40 people saw Roe meet Venn in May.\n",
          Optional.empty(),
          Optional.empty());

  static final Claim DENIAL =
      claim(
          "council.txt#1",
          COUNCIL,
          "I never met Dana Roe to discuss the bridge",
          COUNCIL.text().trim().substring(COUNCIL.text().indexOf("“I never")),
          new Attribution(ImmutableList.of(source("Ida Venn", COUNCIL, Source.Kind.QUOTE, "say"))),
          Factuality.FACT.negate(),
          "Ida Venn never met Dana Roe to discuss the bridge.");
  static final Claim MEETING =
      claim(
          "paper.txt#1",
          PAPER,
          "Dana Roe met Ida Venn twice",
          "Dana Roe met Ida Venn twice.",
          Attribution.OWN,
          Factuality.FACT,
          "Dana Roe met Ida Venn twice.");
  static final Claim SEEN =
      claim(
          "paper.txt#2",
          PAPER,
          "Roe meet Venn in May",
          "About 40 people saw Roe meet Venn in May.",
          Attribution.OWN,
          new Factuality(
              Factuality.Polarity.POSITIVE,
              Factuality.Certainty.CERTAIN,
              Factuality.Mood.PRESUPPOSED),
          "Dana Roe met Ida Venn in May.");

  private Samples() {}

  static Report report() {
    Judgement judgement =
        new Judgement(
            Verdict.TENSION,
            Optional.of(ConflictType.NEGATION),
            0.876543,
            Optional.of(ReasonCode.OTHER_SCOPE),
            Explanation.of(
                "one says that they met, the other that they did not",
                Explanation.of("meet and meet are the same"),
                Explanation.of("only the denial has a purpose: to discuss the bridge")));
    return new Report(
        ImmutableList.of(COUNCIL, PAPER),
        ImmutableList.of(DENIAL, MEETING, SEEN),
        ImmutableList.of(
            new Conflict(
                "a1b2c3d4e5",
                pair(DENIAL, MEETING),
                judgement,
                ImmutableList.of(pair(DENIAL, SEEN)))),
        ImmutableList.of(
            Problem.unread("gone.txt", "no such file or folder"),
            Problem.note("paper.txt", "a sentence of 150 words was cut into pieces")));
  }

  /** A report with so many findings, each with a witness and an explanation of some lines. */
  static Report large(int findings) {
    ImmutableList.Builder<Document> documents = ImmutableList.builder();
    ImmutableList.Builder<Claim> claims = ImmutableList.builder();
    ImmutableList.Builder<Conflict> conflicts = ImmutableList.builder();
    for (int i = 1; i <= findings; i++) {
      String first = "The council spent " + i + " crowns on the bridge over the river Alder";
      String second = "Nothing like " + i + " crowns was spent on any bridge in that year";
      Document document =
          document(
              "minutes-" + i + ".txt",
              "At the meeting it was said: " + first + ", though others differ. " + second + ".\n",
              Optional.of("Minutes of meeting " + i),
              Optional.of(LocalDate.of(2020, 1, 1).plusDays(i % 900)));
      Attribution speaker =
          new Attribution(
              ImmutableList.of(
                  new Source(
                      "Speaker " + i % 200,
                      Optional.empty(),
                      Source.Kind.QUOTE,
                      Optional.of("say"),
                      Source.Stance.ASSERT,
                      Optional.empty())));
      Claim a = claim(i + "#1", document, first, document.text(), speaker, Factuality.FACT, first);
      Claim b =
          claim(
              i + "#2",
              document,
              second,
              document.text(),
              Attribution.OWN,
              Factuality.FACT,
              second);
      Claim c =
          claim(i + "#3", document, "others differ", document.text(), speaker, Factuality.FACT, "");
      Judgement judgement =
          Judgement.finding(
              i % 3 == 0 ? Verdict.TENSION : Verdict.CONTRADICTION,
              i % 2 == 0 ? ConflictType.NUMERIC : ConflictType.NEGATION,
              1 - i / (2.0 * findings),
              Explanation.of(
                  "the sums cannot both hold",
                  Explanation.of("predicates: to spend is to spend"),
                  Explanation.of("who: both are the council", Explanation.of("by name")),
                  Explanation.of("how much: " + i + " crowns against nothing")));
      documents.add(document);
      claims.add(a, b, c);
      conflicts.add(new Conflict("x" + i, pair(a, b), judgement, ImmutableList.of(pair(a, c))));
    }
    return new Report(documents.build(), claims.build(), conflicts.build(), ImmutableList.of());
  }

  static ClaimPair pair(Claim a, Claim b) {
    return new ClaimPair(a, b, ImmutableSortedSet.of("meet"));
  }

  static Document document(
      String id, String text, Optional<String> title, Optional<LocalDate> date) {
    return new Document(
        id, text, title, date, Optional.of("in/" + id), Optional.empty(), ImmutableList.of());
  }

  static Claim claim(
      String id,
      Document document,
      String quote,
      String context,
      Attribution attribution,
      Factuality factuality,
      String sentence) {
    Entity roe =
        new Entity(
            "roe",
            "Dana Roe",
            Entity.Kind.PERSON,
            ImmutableList.of("Dana Roe"),
            ImmutableList.of());
    Mention who =
        new Mention(
            "Roe",
            "Roe",
            ImmutableList.of(),
            Mention.Quantifier.PLAIN,
            Optional.of(roe),
            Optional.empty());
    Quantity twice = Quantity.of(2, "time", Quantity.Bound.EXACT, "twice");
    EventTime may =
        new EventTime(
            Optional.of(LocalDate.of(2024, 5, 1)),
            Optional.of(LocalDate.of(2024, 5, 31)),
            false,
            Optional.empty(),
            "in May");
    return new Claim(
        id,
        document.id(),
        new Proposition(
            new Predicate("meet", Predicate.Kind.VERB),
            ImmutableList.of(new Argument(Argument.Role.OBJECT, "", who)),
            sentence),
        attribution,
        factuality,
        new Qualifiers(
            Optional.of(may),
            Qualifiers.Tense.PAST,
            document.date(),
            Optional.of(who),
            Optional.of(twice),
            ImmutableList.of(
                new Scope(
                    Scope.Kind.PURPOSE,
                    "to discuss the bridge",
                    ImmutableSortedSet.of("bridge", "discuss")))),
        new Evidence(
            span(document, quote), quote, span(document, context), new Surroundings(context, "")));
  }

  private static Source source(String name, Document document, Source.Kind kind, String cue) {
    return new Source(
        name,
        Optional.empty(),
        kind,
        Optional.of(cue),
        Source.Stance.ASSERT,
        Optional.of(span(document, name)));
  }

  private static SourceSpan span(Document document, String words) {
    int begin = document.text().indexOf(words);
    return new SourceSpan(begin, begin + words.length());
  }
}
