package org.gainsay.extract;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gainsay.claim.Argument;
import org.gainsay.claim.Argument.Role;
import org.gainsay.claim.Factuality;
import org.gainsay.claim.Factuality.Certainty;
import org.gainsay.claim.Factuality.Mood;
import org.gainsay.claim.Factuality.Polarity;
import org.gainsay.claim.Mention;
import org.gainsay.claim.Mention.Quantifier;

/**
 * Writes out what an elliptical sentence leaves to the clause before it: "The sheriff did not"
 * after "Okada respected the verdict" is that the sheriff did not respect the verdict. Immutable.
 */
final class EllipsisWriter {
  private final Phrases phrases;
  private final Inflection inflection;

  EllipsisWriter(Phrases phrases, Inflection inflection) {
    this.phrases = phrases;
    this.inflection = inflection;
  }

  /** The whole sentence, if the verb has the form that it needs. */
  Optional<String> sentence(Ellipsis e, List<Integer> words, Voices own, Voices taken) {
    String who = subject(e, own);
    return verb(e, who)
        .map(verb -> SentenceWriter.finish(who + ' ' + verb + ' ' + rest(e, words, taken)));
  }

  private String subject(Ellipsis e, Voices own) {
    ParsedSentence s = e.sentence();
    if (isOwner(e)) {
      // "Farrow's was not": his camera, if a camera is what was told of
      ParsedSentence of = e.clause().sentence();
      String noun =
          SentenceWriter.subject(e.clause()).map(p -> of.word(p.word()).text()).orElse("");
      return s.text(e.from(), e.to()) + ' ' + noun;
    }
    return e.to() == e.from() && s.word(e.from()).tag().startsWith("PRP")
        ? phrases.nominative(s, e.subject(), -1, own)
        : phrases.join(s, IntStream.rangeClosed(e.from(), e.to()).boxed().toList(), own);
  }

  private static boolean isOwner(Ellipsis e) {
    return e.sentence().word(e.to()).tag().equals("POS");
  }

  /** The auxiliaries with the verb in the form that they ask for. */
  private Optional<String> verb(Ellipsis e, String who) {
    ParsedSentence s = e.sentence();
    Clause c = e.clause();
    ParsedSentence of = c.sentence();
    List<String> out = new ArrayList<>();
    for (int a : e.auxiliaries()) {
      out.add(VerbWriter.expand(s, a));
    }
    boolean third = Phrases.isParticipant(s, e.subject()) && !isPlain(who);
    out.set(0, third ? third(out.get(0)) : out.get(0));
    String last = EllipsisFinder.base(s.word(e.auxiliary()).text().toLowerCase(Locale.ROOT));
    boolean copular = of.is(c.verb(), "cop");
    boolean passive = ClauseFinder.isPassive(of, c.verb());
    if (!e.negation().isEmpty()) {
      out.add(1, e.negation());
    }
    String lemma = of.word(c.verb()).lemma();
    if (last.equals("be")) {
      if (!copular) {
        out.add(of.word(c.verb()).text());
      }
    } else if (last.equals("have")) {
      Optional<String> participle =
          copular || passive ? Optional.of("been") : participle(of, c.verb());
      if (participle.isEmpty()) {
        return Optional.empty();
      }
      out.add(participle.get());
      out.add(passive ? of.word(c.verb()).text() : "");
    } else if (last.equals("do") && !e.negation().equals("not")) {
      String done = done(out.get(0), lemma);
      return Optional.of(e.negation().isEmpty() ? done : "never " + done);
    } else if (isPerfect(of, c)) {
      Optional<String> participle =
          copular || passive ? Optional.of("been") : participle(of, c.verb());
      out.add("have");
      out.add(participle.orElse(""));
      out.add(passive ? of.word(c.verb()).text() : "");
    } else {
      out.add(copular || passive ? "be" : lemma);
      out.add(passive ? of.word(c.verb()).text() : "");
    }
    out.removeIf(String::isEmpty);
    return Optional.of(String.join(" ", out));
  }

  private static boolean isPlain(String who) {
    return Regex.matches(who, "(?i)i|you|we|they");
  }

  /** "I am" is "Corinne Ashdale is". */
  private static String third(String auxiliary) {
    return switch (auxiliary) {
      case "am", "are" -> "is";
      case "were" -> "was";
      case "have" -> "has";
      case "do" -> "does";
      default -> auxiliary;
    };
  }

  /** "Could have been mixed up": "could not" goes on so. */
  private static boolean isPerfect(ParsedSentence s, Clause c) {
    return s.children(c.anchor(), "aux").stream()
        .anyMatch(
            a ->
                s.word(a).lemma().equals("have")
                    && s.children(c.anchor(), "aux").stream()
                        .anyMatch(m -> m < a && s.word(m).tag().equals("MD")));
  }

  /** "Did" with the verb that it stands for. */
  private String done(String auxiliary, String lemma) {
    return switch (auxiliary) {
      case "did" -> inflection.past(lemma);
      case "does" -> Inflection.third(lemma);
      default -> lemma;
    };
  }

  private Optional<String> participle(ParsedSentence s, int verb) {
    if (s.word(verb).tag().equals("VBN")) {
      return Optional.of(s.word(verb).text());
    }
    String past = inflection.past(s.word(verb).lemma());
    return Optional.of(past)
        .filter(p -> p.endsWith("ed") || Regex.matches(p, "had|made|said|told"));
  }

  /** What follows the verb of the clause taken up. */
  private String rest(Ellipsis e, List<Integer> words, Voices taken) {
    Clause c = e.clause();
    ParsedSentence s = c.sentence();
    List<Integer> subject =
        s.child(c.anchor(), "nsubj").map(w -> (List<Integer>) s.subtree(w)).orElse(List.of());
    List<Integer> later =
        words.stream()
            .filter(w -> w > c.verb() && !subject.contains(w))
            .filter(w -> s.index() != e.sentence().index() || w < e.first() - 1)
            .filter(w -> !Regex.matches(s.word(w).text(), "[“”\"?]|``|''|not|n't|n’t"))
            .filter(w -> !s.is(w, "aux", "cop") || s.word(w).head() != c.anchor())
            .toList();
    return phrases.join(s, later, taken);
  }

  /** Whose it is said to be, and the other participants of the clause taken up. */
  ImmutableList<Argument> arguments(Ellipsis e, Voices own, Voices taken) {
    ParsedSentence of = e.clause().sentence();
    int replaced = SentenceWriter.subject(e.clause()).map(Clause.Participant::word).orElse(-1);
    ImmutableList.Builder<Argument> arguments = ImmutableList.builder();
    for (Clause.Participant p : e.clause().participants()) {
      boolean subject = p.word() == replaced && Regex.matches(p.role().name(), "SUBJECT|OBJECT");
      arguments.add(
          new Argument(
              p.role(),
              p.marker(),
              subject ? mention(e, own) : phrases.mention(of, p.word(), taken)));
    }
    if (replaced < 0) {
      boolean passive = ClauseFinder.isPassive(of, e.clause().verb());
      arguments.add(new Argument(passive ? Role.OBJECT : Role.SUBJECT, "", mention(e, own)));
    }
    return arguments.build();
  }

  private Mention mention(Ellipsis e, Voices own) {
    if (!isOwner(e)) {
      return phrases.mention(e.sentence(), e.subject(), own);
    }
    ParsedSentence of = e.clause().sentence();
    int noun = SentenceWriter.subject(e.clause()).map(Clause.Participant::word).orElse(0);
    return new Mention(
        subject(e, own),
        of.word(noun).lemma(),
        ImmutableList.of(e.sentence().word(e.subject()).lemma().toLowerCase(Locale.ROOT)),
        Quantifier.DEFINITE,
        Optional.empty(),
        Optional.empty());
  }

  /** What the auxiliaries and the negation say. */
  static Factuality factuality(Ellipsis e) {
    ParsedSentence s = e.sentence();
    String first =
        EllipsisFinder.base(s.word(e.auxiliaries().get(0)).text().toLowerCase(Locale.ROOT));
    boolean none = Negation.isNo(s, e.subject());
    boolean negative = none == e.negation().isEmpty();
    Polarity polarity = negative ? Polarity.NEGATIVE : Polarity.POSITIVE;
    return switch (first) {
      case "will", "shall" -> new Factuality(polarity, Certainty.CERTAIN, Mood.FUTURE);
      case "would" -> new Factuality(Polarity.UNKNOWN, Certainty.UNDERSPECIFIED, Mood.HYPOTHETICAL);
      case "should", "must" -> new Factuality(polarity, Certainty.CERTAIN, Mood.OPINION);
      case "may", "might" -> new Factuality(polarity, Certainty.POSSIBLE, Mood.ASSERTED);
      case "can", "could" ->
          new Factuality(
              polarity, negative ? Certainty.CERTAIN : Certainty.POSSIBLE, Mood.ASSERTED);
      default -> new Factuality(polarity, Certainty.CERTAIN, Mood.ASSERTED);
    };
  }
}
