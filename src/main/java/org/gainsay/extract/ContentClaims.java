package org.gainsay.extract;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.gainsay.claim.Attribution;
import org.gainsay.claim.Claim;
import org.gainsay.claim.Evidence;
import org.gainsay.claim.Factuality;
import org.gainsay.claim.Factuality.Certainty;
import org.gainsay.claim.Factuality.Mood;
import org.gainsay.claim.Factuality.Polarity;
import org.gainsay.claim.Predicate;
import org.gainsay.claim.Proposition;
import org.gainsay.claim.Qualifiers;
import org.gainsay.claim.Source;
import org.gainsay.document.Document;
import org.gainsay.document.Passage;
import org.gainsay.document.SourceSpan;

/**
 * Makes claims of what sources put forward without asserting it ("called for a ceasefire", "wants
 * to resign"), and of what they say in words that hold no clause (a quoted "no comment"): it is
 * theirs, it is shown, and no polarity is claimed for it. Immutable.
 */
final class ContentClaims {
  /** "Dear colleagues," and the like say nothing. */
  private static final Pattern GREETING =
      Pattern.compile(
          "(?i)(?:dear\\s+\\p{L}|good (?:morning|afternoon|evening|night|day)\\b|yours (?:sincerely|faithfully|truly)|(?:kind|best|warm) (?:regards|wishes)\\b)");

  private final Document document;
  private final ImmutableList<ParsedSentence> sentences;
  private final Attributions attributions;
  private final Phrases phrases;
  private final Inflection inflection;
  private final SentenceTexts texts;

  ContentClaims(
      ParsedDocument parsed,
      Attributions attributions,
      Phrases phrases,
      Inflection inflection,
      SentenceTexts texts) {
    this.document = parsed.document();
    this.sentences = parsed.sentences();
    this.attributions = attributions;
    this.phrases = phrases;
    this.inflection = inflection;
    this.texts = texts;
  }

  /** Claims for the contents that none of the given claims stands for. */
  List<Claim> among(List<Claim> claims) {
    List<Claim> added = new ArrayList<>();
    for (Content content : attributions.contents()) {
      SourceSpan span = span(content);
      Source source = content.source();
      Source speaker = ClaimBuilder.resolved(attributions.of(content)).innermost();
      boolean told =
          claims.stream()
              .anyMatch(
                  c -> (names(c, source) || isBy(c, speaker) || isHearer(source)) && meet(c, span));
      boolean part =
          added.stream().anyMatch(c -> names(c, source) && c.evidence().span().contains(span));
      if (!told && !part) {
        added.add(claim(content, span));
      }
      telling(content)
          .filter(t -> claims.stream().noneMatch(c -> isSame(c, t)))
          .ifPresent(added::add);
    }
    List<Claim> all = new ArrayList<>(claims);
    all.addAll(added);
    for (ParsedSentence s : sentences) {
      boolean told = all.stream().anyMatch(c -> c.evidence().span().overlap(s.span()) > 0);
      if (!told && isFragment(s) && !isLabel(s)) {
        added.add(fragment(s));
      }
    }
    all.addAll(added);
    for (Content content : attributions.contents()) {
      for (WordRange range : content.ranges()) {
        SourceSpan span = range.sentence().span(range.from(), range.to());
        boolean told = all.stream().anyMatch(c -> c.evidence().span().overlap(span) > 0);
        if (!told && content.said() && range.size() > 3) {
          Claim claim = claim(part(content, range), span);
          all.add(claim);
          added.add(claim);
        }
      }
    }
    for (ParsedSentence s : sentences) {
      leftOver(s, all).forEach(added::add);
    }
    return added;
  }

  /** "..., but his wife had not": clauses behind a comma that no claim stands for. */
  private List<Claim> leftOver(ParsedSentence s, List<Claim> claims) {
    List<Claim> found = new ArrayList<>();
    for (int i = 1; i + 3 < s.size(); i++) {
      boolean opens =
          Regex.matches(
                  s.word(i).lemma().toLowerCase(Locale.ROOT),
                  "but|and|while|though|although|yet|so")
              && Regex.matches(s.word(i - 1).text(), "[,;—–]");
      if (!opens) {
        continue;
      }
      int from = i + 1;
      int to = from;
      boolean finite = false;
      while (to < s.size() && !Regex.matches(s.word(to).text(), "[;:.?!—–”\"]|''")) {
        finite |= to > from && Grammar.isFiniteVerb(s, to);
        to++;
      }
      if (to - from < 3) {
        continue;
      }
      SourceSpan span = s.span(from, to - 1);
      boolean own = attributions.at(s, from).equals(attributions.at(s, to - 1));
      boolean told = claims.stream().anyMatch(c -> c.evidence().span().overlap(span) > 0);
      boolean subject = Regex.matches(s.word(from).tag(), "PRP\\$?|DT|NN.*|JJ|CD");
      boolean cue = IntStream.range(from, to).anyMatch(w -> attributions.isCue(s, w));
      if (finite && subject && own && !told && !cue) {
        Attribution attribution = ClaimBuilder.resolved(attributions.at(s, from));
        Voices voices = attributions.voices(s, attribution);
        String sentence = SentenceWriter.finish(join(s, IntStream.range(from, to), voices));
        found.add(claim(s.word(from).lemma(), attribution, sentence, s, span));
      }
    }
    return found;
  }

  /** One sentence of what is said: "If it isn't, I won't". */
  private static Content part(Content content, WordRange range) {
    return new Content(content.source(), ImmutableList.of(range), Optional.empty(), true);
  }

  /** Words with something to say, though no verb says it: "Just under four million." */
  private static boolean isFragment(ParsedSentence s) {
    long words =
        s.words().stream().filter(w -> Character.isLetterOrDigit(w.text().charAt(0))).count();
    boolean name =
        s.words().stream()
            .filter(w -> Character.isLetter(w.text().charAt(0)))
            .allMatch(w -> w.tag().startsWith("NNP"));
    return words > 1
        && !name
        && s.passage().kind() != Passage.Kind.POINTER
        && !GREETING.matcher(s.text(0, s.size() - 1)).lookingAt()
        && s.words().stream().anyMatch(w -> Regex.matches(w.tag(), "NN.*|CD|JJ.*"));
  }

  /**
   * "Dog bins.", "Any other business": two or three words without a verb or a number, told by
   * nobody, head what comes after them.
   */
  private boolean isLabel(ParsedSentence s) {
    long words = s.words().stream().filter(w -> Character.isLetter(w.text().charAt(0))).count();
    return words <= 3
        && attributions.at(s, s.root()).isOwn()
        && s.words().stream()
            .noneMatch(w -> Regex.matches(w.tag(), "CD|VB.*|MD|UH") || w.text().equals("?"))
        && !s.word(0).tag().equals("DT") // "A bad day."
        && !Negation.isNo(s, s.root());
  }

  private Claim fragment(ParsedSentence s) {
    int head = s.root();
    Attribution attribution = ClaimBuilder.resolved(attributions.at(s, head));
    Voices voices = attributions.voices(s, attribution);
    String sentence = SentenceWriter.finish(join(s, IntStream.range(0, s.size()), voices));
    return claim(s.word(head).lemma(), attribution, sentence, s, s.span());
  }

  /** That somebody tells what another said: "Lee said that the mayor had promised to resign". */
  private Optional<Claim> telling(Content content) {
    Optional<WordRange> cue = content.cue().filter(c -> isVerb(c.sentence(), c.from()));
    if (cue.isEmpty()) {
      return Optional.empty();
    }
    ParsedSentence s = cue.get().sentence();
    if (isInverted(s, cue.get().from())) {
      return Optional.empty();
    }
    Attribution teller = attributions.at(s, cue.get().from());
    if (teller.isOwn() || attributions.of(content).chain().size() <= teller.chain().size()) {
      return Optional.empty();
    }
    boolean told =
        ClauseFinder.subject(s, cue.get().from(), 0).isPresent()
            && (Grammar.isFiniteVerb(s, cue.get().from())
                || s.child(cue.get().from(), "nsubj", "aux").isPresent());
    if (!told && s.word(cue.get().from()).tag().equals("VB")) {
      return Optional.empty(); // "came to doubt that": the verb above tells of it
    }
    SortedSet<Integer> words = new TreeSet<>();
    words.add(cue.get().from());
    s.children(cue.get().from(), "nsubj").forEach(c -> words.addAll(s.subtree(c)));
    if (s.child(cue.get().from(), "nsubj").isEmpty()) {
      words.addAll(s.children(cue.get().from(), "aux")); // "and [was] told that"
    }
    for (WordRange range : content.ranges()) {
      if (range.sentence() == s) {
        words.add(range.from());
        words.add(range.to());
      }
    }
    IntStream all =
        IntStream.rangeClosed(words.first(), words.last())
            .filter(w -> attributions.at(s, w).chain().containsAll(teller.chain()));
    Attribution attribution = ClaimBuilder.resolved(teller);
    boolean quoted = content.source().kind() == Source.Kind.QUOTE; // whose "you" is another's
    Voices voices =
        quoted
            ? Voices.of(ClaimBuilder.firstPerson(attribution))
            : attributions.voices(s, attribution);
    String who = shared(s, cue.get().from(), voices).map(w -> w + ' ').orElse("");
    return Optional.of(
        claim(
            s.word(cue.get().from()).lemma(),
            attribution,
            SentenceWriter.finish(who + join(s, all, voices)),
            s,
            s.span(words.first(), words.last())));
  }

  /** "Do you remember when": that is asked, and its claim tells it in another order of words. */
  private static boolean isInverted(ParsedSentence s, int verb) {
    return s.word(verb).tag().equals("VB")
        && s.child(verb, "nsubj")
            .filter(n -> s.children(verb, "aux").stream().anyMatch(a -> a < n))
            .isPresent();
  }

  /**
   * Who tells, where that stands with another verb: "they knocked and [ordered him to come out]".
   */
  private Optional<String> shared(ParsedSentence s, int cue, Voices voices) {
    boolean own = s.child(cue, "nsubj", "csubj", "expl").isPresent();
    boolean finite = Grammar.isFiniteVerb(s, cue) || s.child(cue, "aux").isPresent();
    return own || !finite
        ? Optional.empty()
        : ClauseFinder.subject(s, cue, 0).map(w -> phrases.nominative(s, w, -1, voices));
  }

  private static boolean isVerb(ParsedSentence s, int w) {
    return s.word(w).tag().startsWith("VB");
  }

  private Claim claim(Content content, SourceSpan span) {
    ParsedSentence s = content.first().sentence();
    Attribution attribution = ClaimBuilder.resolved(attributions.of(content));
    String head = s.word(head(content.first())).lemma();
    return claim(head, attribution, sentence(content, attribution), s, span);
  }

  private Claim claim(
      String head, Attribution attribution, String sentence, ParsedSentence s, SourceSpan span) {
    Qualifiers qualifiers =
        new Qualifiers(
            Optional.empty(),
            Qualifiers.Tense.NONE,
            s.passage().date().or(document::date),
            Optional.empty(),
            Optional.empty(),
            ImmutableList.of());
    return new Claim(
        "",
        document.id(),
        new Proposition(new Predicate(head, Predicate.Kind.CONTENT), ImmutableList.of(), sentence),
        attribution,
        new Factuality(
            Polarity.UNKNOWN, Certainty.UNDERSPECIFIED, mood(attribution.innermost().stance())),
        qualifiers,
        new Evidence(span, document.text(span), s.span().union(span), texts.around(s)));
  }

  private static Mood mood(Source.Stance stance) {
    return switch (stance) {
      case ASSERT, DENY -> Mood.ASSERTED;
      case BELIEVE -> Mood.BELIEF;
      case ALLEGE -> Mood.ALLEGED;
      case ASK -> Mood.QUESTION;
      case DEMAND -> Mood.DESIRED;
      case EXPECT -> Mood.FUTURE;
    };
  }

  /** The word of the range that governs the others: the one whose own governor stands outside. */
  private static int head(WordRange range) {
    ParsedSentence s = range.sentence();
    for (int w = range.from(); w <= range.to(); w++) {
      boolean inside = range.contains(s, s.word(w).head());
      if (!inside && !Grammar.isPunctuation(s, w)) {
        return w;
      }
    }
    return range.from();
  }

  /** "Ann Lee called for a ceasefire.", or the words with the name before them. */
  private String sentence(Content content, Attribution attribution) {
    WordRange first = content.first();
    ParsedSentence s = first.sentence();
    Voices voices = attributions.voices(s, attribution);
    Optional<WordRange> cue = content.cue().filter(c -> isBefore(c, first));
    if (cue.isPresent() && Regex.matches(s.word(cue.get().from()).tag(), "VB[DGNPZ]|MD")) {
      int verb = cue.get().from();
      int to = content.last().sentence() == s ? content.last().to() : s.size() - 1;
      String rest = join(s, IntStream.rangeClosed(verb + 1, to), voices);
      if (Grammar.isPassive(s, verb)) {
        int from = s.subtree(s.child(verb, "nsubj").orElse(verb)).get(0);
        String before = join(s, IntStream.range(Math.min(from, verb), verb), voices);
        return SentenceWriter.finish(before + ' ' + s.word(verb).text() + ' ' + rest);
      }
      return SentenceWriter.finish(
          attribution.innermost().name() + ' ' + verbs(s, verb, voices) + ' ' + rest);
    }
    StringBuilder text = new StringBuilder(attribution.innermost().name()).append(": ");
    for (WordRange range : content.ranges()) {
      // "to back the treaty": what is wanted of an object is said by the verb alone
      int from = range.equals(first) ? cue.map(c -> infinitive(s, c.from())).orElse(-1) : -1;
      IntStream words = IntStream.rangeClosed(from < 0 ? range.from() : from, range.to());
      text.append(join(range.sentence(), words, voices)).append(' ');
    }
    return SentenceWriter.finish(text.toString());
  }

  /** The "to" of an infinitive, or -1 if a verb has none. */
  private static int infinitive(ParsedSentence s, int verb) {
    return verb > 0 && s.word(verb).tag().equals("VB") && s.word(verb - 1).tag().equals("TO")
        ? verb - 1
        : -1;
  }

  /** The cue with its auxiliaries and "not", in the past where it has no tense of its own. */
  private String verbs(ParsedSentence s, int verb, Voices voices) {
    String cue = s.word(verb).text().toLowerCase(Locale.ROOT);
    boolean finite = Grammar.isFiniteVerb(s, verb) || Grammar.hasAuxiliaryBefore(s, verb);
    if (!finite) {
      return inflection.past(s.word(verb).lemma());
    }
    IntStream before =
        s.children(verb, "aux", "advmod").stream()
            .mapToInt(Integer::intValue)
            .filter(w -> w < verb && (s.is(w, "aux") || s.word(w).tag().startsWith("RB")))
            .filter(w -> s.is(w, "aux") || !isBeforeSubject(s, w, verb))
            .flatMap(w -> s.subtree(w).stream().mapToInt(Integer::intValue));
    String auxiliaries = join(s, before, voices).toLowerCase(Locale.ROOT);
    return auxiliaries.isEmpty() ? cue : auxiliaries + ' ' + cue;
  }

  /** "Not surprisingly, Orme supports it": of the sentence, not of the verb. */
  private static boolean isBeforeSubject(ParsedSentence s, int word, int verb) {
    return s.children(verb, "nsubj").stream().anyMatch(n -> n > word && n < verb);
  }

  private String join(ParsedSentence s, IntStream words, Voices voices) {
    List<Integer> said =
        words.filter(w -> !Regex.matches(s.word(w).text(), "[“”\"«»]|``|''")).boxed().toList();
    return phrases.joinWithin(s, said, said, voices);
  }

  /** Whether the cue stands before all the words, in their one sentence. */
  private static boolean isBefore(WordRange cue, WordRange first) {
    return cue.sentence().index() == first.sentence().index() && cue.from() < first.from();
  }

  private static boolean names(Claim claim, Source source) {
    return claim.attribution().chain().stream()
        .anyMatch(
            s ->
                s.name().equals(source.name())
                    || (s.span().isPresent() && s.span().equals(source.span())));
  }

  /** "You will have noticed that": who is spoken to puts nothing forward. */
  private static boolean isHearer(Source source) {
    return source.kind() == Source.Kind.INDIRECT && source.name().equalsIgnoreCase("you");
  }

  private static boolean isSame(Claim claim, Claim telling) {
    return isBy(claim, telling.attribution().innermost())
        && claim.proposition().sentence().equals(telling.proposition().sentence());
  }

  private static boolean isBy(Claim claim, Source speaker) {
    return claim.attribution().innermost().name().equals(speaker.name());
  }

  private static boolean meet(Claim claim, SourceSpan content) {
    SourceSpan span = claim.evidence().span();
    int shared = Math.min(span.end(), content.end()) - Math.max(span.begin(), content.begin());
    return 2 * shared > Math.min(span.end() - span.begin(), content.end() - content.begin());
  }

  private static SourceSpan span(Content content) {
    WordRange first = content.first();
    WordRange last = content.last();
    return first
        .sentence()
        .span(first.from(), first.to())
        .union(last.sentence().span(last.from(), last.to()));
  }
}
