package org.gainsay.extract;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gainsay.claim.Argument.Role;
import org.gainsay.claim.Factuality;
import org.gainsay.claim.Factuality.Polarity;
import org.gainsay.claim.Predicate;
import org.gainsay.extract.Clause.Participant;
import org.gainsay.extract.VerbWriter.Agreement;

/**
 * Puts a clause into a sentence that can be read on its own: statement order, a finite verb with
 * the polarity that the source gives it, names in place of pronouns. Immutable.
 */
final class SentenceWriter {
  /** Adverbs that tie a sentence to the one before it. */
  private static final ImmutableSet<String> CONNECTIVES =
      ImmutableSet.of(
          "however",
          "meanwhile",
          "moreover",
          "furthermore",
          "therefore",
          "thus",
          "nevertheless",
          "nonetheless",
          "besides",
          "so",
          "hence",
          "consequently",
          "accordingly",
          "now",
          "also",
          "instead",
          "then");

  private final Phrases phrases;
  private final VerbWriter verbs;

  SentenceWriter(Phrases phrases, Inflection inflection) {
    this.phrases = phrases;
    this.verbs = new VerbWriter(inflection);
  }

  /**
   * What an answer puts in the place of a question word.
   *
   * @param from first word of the question's phrase that it stands for ("what time")
   * @param to last word of that phrase
   * @param text the answer's words, with a preposition where the question's place needs one
   * @param bare whether that is the answer alone, without a preposition
   */
  record Filler(int from, int to, String text, boolean bare) {
    boolean replaces(int word) {
      return from <= word && word <= to;
    }
  }

  /**
   * The sentence of a clause.
   *
   * @param words the clause's words, sorted
   * @param factuality what the source says of it
   * @param implied who does it where the clause itself does not say: "denied discussing sanctions"
   */
  String write(
      Clause clause,
      List<Integer> words,
      Factuality factuality,
      Voices voices,
      Optional<String> implied) {
    return write(clause, words, factuality, voices, implied, Optional.empty());
  }

  /** The sentence of a question's clause, with what the answer fills in. */
  String write(
      Clause clause,
      List<Integer> words,
      Factuality factuality,
      Voices voices,
      Optional<String> implied,
      Optional<Filler> filler) {
    ParsedSentence s = clause.sentence();
    Optional<Participant> subject = subject(clause);
    if (clause.predicate().kind() == Predicate.Kind.EVENT_NOUN && clause.verb() == clause.head()) {
      return finish(nominal(clause, subject, factuality, voices));
    }
    if (subject.isPresent() && ClauseFinder.isSmallClause(s, clause.head())) {
      return finish(small(clause, subject.get().word(), factuality, voices));
    }
    boolean existential =
        s.children(clause.verb(), "expl").size() + s.children(clause.head(), "expl").size() > 0;
    boolean verbless = !Regex.matches(s.word(clause.verb()).tag(), "VB.*|MD");
    if (existential && !verbless) {
      Optional<Integer> there =
          s.child(clause.verb(), "expl").or(() -> s.child(clause.head(), "expl"));
      String text = statement(clause, words, factuality, voices, there.get(), "there", filler);
      return finish(text.replaceFirst("\\bnot (an? |any )", "no "));
    }
    if (existential && isInverted(clause)) {
      return finish(there(s, words, factuality, voices, clause));
    }
    if (verbless || (subject.isEmpty() && implied.isEmpty() && !asksForSubject(clause, filler))) {
      return finish(asItStands(s, words, factuality, voices, clause));
    }
    if (subject.isEmpty()) {
      String who = implied.orElseGet(() -> filler.map(Filler::text).orElse(""));
      return finish(statement(clause, words, factuality, voices, -1, who, filler));
    }
    int word = subject.get().word();
    String who =
        filler.filter(f -> f.replaces(word)).isPresent()
            ? filler.get().text()
            : nominative(s, word, clause, voices);
    return finish(statement(clause, words, factuality, voices, word, who, filler));
  }

  private String nominative(ParsedSentence s, int word, Clause clause, Voices voices) {
    String text = phrases.nominative(s, word, clause.verb(), voices);
    Optional<Integer> whose =
        s.children(word, "nmod:poss").stream()
            .filter(c -> s.word(c).tag().equals("WP$"))
            .flatMap(c -> antecedent(s, c).stream())
            .findFirst();
    if (whose.isPresent() && Regex.matches(text, "(?i)whose .*")) {
      // without the clause itself: "every owner whose key was lost" would say it twice
      return owner(phrases.text(s, whose.get(), voices)) + text.substring(5);
    }
    return switch (text) {
      case "who", "Who", "whom" -> "someone";
      case "what", "What" -> "something";
      case "them" -> "they";
      case "him" -> "he";
      case "us", "'s", "’s" -> "we";
      case "me" -> "I";
      default ->
          text.replaceFirst("(?i)^them and ", "they and ").replaceFirst("(?i)^him and ", "he and ");
    };
  }

  /** "Ruled the search illegal": the search was illegal. */
  private String small(Clause clause, int subject, Factuality factuality, Voices voices) {
    ParsedSentence s = clause.sentence();
    String who = nominative(s, subject, clause, voices);
    boolean past = Regex.matches(s.word(s.word(clause.head()).head()).tag(), "VBD|VBN");
    String be = VerbWriter.be(past, agreement(s, subject, who));
    boolean not = factuality.polarity() == Polarity.NEGATIVE && !clause.negated();
    List<Integer> rest = s.subtree(clause.head(), c -> c == subject);
    return who
        + ' '
        + be
        + (not ? " not " : " ")
        + phrases.joinWithin(s, trim(s, rest), with(subject, rest), voices);
  }

  /** Words and, if it is one, another. */
  private static List<Integer> with(int word, List<Integer> words) {
    List<Integer> all = new ArrayList<>(words);
    if (word >= 0) {
      all.add(word);
    }
    return all;
  }

  private static boolean asksForSubject(Clause clause, Optional<Filler> filler) {
    return filler.filter(f -> f.replaces(clause.head())).isPresent();
  }

  private String statement(
      Clause clause,
      List<Integer> words,
      Factuality factuality,
      Voices voices,
      int subject,
      String who,
      Optional<Filler> filler) {
    ParsedSentence s = clause.sentence();
    int place = clause.instead().orElse(subject);
    boolean own = place >= 0 && inClause(s, place, clause);
    List<Integer> subjectTree = own ? s.subtree(place, c -> isBeyond(s, place, c)) : List.of();
    List<Integer> group = VerbWriter.group(clause);
    int first = group.get(0);
    int main = clause.verb();
    List<Integer> front = new ArrayList<>();
    List<Integer> before = new ArrayList<>();
    List<Integer> within = new ArrayList<>();
    List<Integer> after = new ArrayList<>();
    int start =
        own
            ? Math.min(first, subjectTree.get(0))
            : Cleft.of(s, clause.anchor()).map(Cleft::focus).filter(w -> w < first).orElse(-1);
    int mark =
        s.child(clause.head(), "mark")
            .or(() -> s.child(main, "mark"))
            .filter(m -> m < main) // one that comes later joins another clause
            .orElse(-1);
    for (int w : words) {
      if (subjectTree.contains(w)
          || w < mark // "six weeks before ..."
          || isStray(s, w, start, clause)
          || group.contains(w)
          || w == subject
          || isLead(s, w, clause)
          || filler.filter(f -> f.replaces(w)).isPresent()
          || isConnective(s, w, clause)) {
        continue;
      }
      (w < start ? front : w < first ? before : w < main ? within : after).add(w);
    }
    boolean nobody =
        factuality.polarity() == Polarity.NEGATIVE
            && !clause.negated()
            && Regex.matches(who, "(?i)any(body|one|thing)?\\b.*");
    Factuality written =
        nobody
            ? new Factuality(Polarity.POSITIVE, factuality.certainty(), factuality.mood())
            : factuality;
    List<Integer> said = with(subject, words);
    StringBuilder text = new StringBuilder();
    front(s, front, said, voices).ifPresent(text::append);
    text.append(
        nobody ? who.replaceFirst("(?i)^anyone", "no one").replaceFirst("(?i)^any", "no") : who);
    Agreement agreement = agreement(s, subject, who);
    String verb =
        verbs.write(
            clause,
            group,
            written,
            agreement,
            phrases.joinWithin(s, trim(s, before), said, voices),
            phrases.joinWithin(s, trim(s, within), said, voices),
            trim(s, within).stream().findFirst().orElse(-1));
    if (own && !nobody && first < subjectTree.get(0) && isNegativeFront(s, front)) {
      String auxiliary = inverted(s, first, verb, agreement);
      text.insert(text.length() - who.length(), auxiliary + ' ');
      verb = afterInverted(clause, first, verb);
    }
    append(text, verb.replaceFirst("\\bnot still\\b", "no longer"));
    boolean taken =
        !after.isEmpty()
            && (isInfinitive(s, after.get(after.size() - 1))
                || isStranded(s, after.get(after.size() - 1)));
    if (filler.isEmpty() && !taken) {
      asked(clause).ifPresent(something -> append(text, something));
    }
    gap(clause, words).ifPresent(w -> append(text, inside(s, w, phrases.text(s, w, voices))));
    boolean asked = filler.isPresent() && !filler.get().text().equals(who);
    List<Integer> later = asked ? later(clause, after, filler.get()) : List.of();
    append(
        text,
        phrases.joinWithin(
            s, trim(s, after.subList(0, after.size() - later.size())), said, voices));
    if (asked) {
      append(text, filler.get().text());
    }
    append(text, phrases.joinWithin(s, trim(s, later), said, voices));
    if (filler.isEmpty() && taken) {
      asked(clause).ifPresent(something -> append(text, something));
    }
    which(clause, voices).ifPresent(phrase -> append(text, phrase));
    return text.toString();
  }

  /** "At no point did it cross": what opens with a negation keeps its verb before the subject. */
  private static boolean isNegativeFront(ParsedSentence s, List<Integer> front) {
    List<Integer> words = trim(s, front);
    return words.size() > 1
        && Regex.matches(s.word(words.get(0)).tag(), "IN|TO")
        && Regex.matches(s.word(words.get(1)).text().toLowerCase(Locale.ROOT), "no|neither|none");
  }

  /** The auxiliary that stands before the subject. */
  private static String inverted(ParsedSentence s, int first, String verb, Agreement agreement) {
    if (!s.word(first).lemma().equals("do")) {
      return verb.split(" ", 2)[0];
    }
    String text = s.word(first).text().toLowerCase(Locale.ROOT);
    return text.equals("do") && agreement.third() ? "does" : text;
  }

  /** The rest of the verb behind the subject: "cross". */
  private static String afterInverted(Clause clause, int first, String verb) {
    ParsedSentence s = clause.sentence();
    if (s.word(first).lemma().equals("do") && clause.verb() != first) {
      return verb.replaceFirst("\\S+$", s.word(clause.verb()).lemma());
    }
    return verb.replaceFirst("^\\S+\\s*", "");
  }

  /** What stands after the answer's place: all but particles after an object, clauses otherwise. */
  private static List<Integer> later(Clause clause, List<Integer> after, Filler filler) {
    boolean object =
        filler.bare()
            && clause.participants().stream()
                .anyMatch(p -> p.role() == Role.OBJECT && filler.replaces(p.word()));
    int at = 0;
    while (at < after.size() && !startsLater(clause, after.get(at), object)) {
      at++;
    }
    return after.subList(at, after.size());
  }

  private static boolean startsLater(Clause clause, int word, boolean object) {
    ParsedSentence s = clause.sentence();
    if (object) {
      return !s.is(word, "compound:prt") && !s.word(word).tag().equals("RP");
    }
    for (int at = word; at >= 0; at = s.word(at).head()) {
      if (s.is(at, "advcl")
          && (s.word(at).head() == clause.verb() || s.word(at).head() == clause.head())) {
        return true;
      }
    }
    return false;
  }

  private static Agreement agreement(ParsedSentence s, int subject, String who) {
    if (subject < 0) {
      return new Agreement(true, false, Regex.matches(who, "(?i)i|you|we|they"));
    }
    boolean several = s.children(subject, "conj").stream().anyMatch(c -> s.is(c, "conj"));
    boolean third =
        !several
            && Phrases.isParticipant(s, subject)
            && !who.equalsIgnoreCase(s.word(subject).text());
    boolean plural =
        several
            || Regex.matches(s.word(subject).tag(), "NNP?S")
            || (s.word(subject).tag().equals("CD")
                && !who.startsWith("$")
                && !Regex.matches(who, "(?i)(.* )?(one|1)"))
            || Regex.matches(
                s.word(subject).text().toLowerCase(Locale.ROOT),
                "we|they|these|those|two|both|many|several|all");
    // "they" and "we" may stand for a firm
    String text = s.word(subject).text().toLowerCase(Locale.ROOT);
    boolean firm =
        (text.equals("they")
                && !Regex.matches(
                    who, "(?i)they|.*(s|people|police|men|women|children)\\b.*|.* and .*"))
            || (text.equals("we") && !who.equalsIgnoreCase("we"));
    boolean plain = !several && Regex.matches(who, "(?i)i|you|we|they");
    return new Agreement(third || firm, plural && !firm, plain);
  }

  /** "What they had [to do]", "what they are trained [to do]": something is done. */
  private static boolean isInfinitive(ParsedSentence s, int word) {
    return s.word(word).tag().equals("VB") && word > 0 && s.word(word - 1).tag().equals("TO");
  }

  /** "What she was looking [at]": she was looking at something. */
  private static boolean isStranded(ParsedSentence s, int word) {
    return s.word(word).tag().equals("IN") && s.children(word).isEmpty();
  }

  /** What an open question asks for: "What did he have?" asks whether he had something. */
  private static Optional<String> asked(Clause clause) {
    ParsedSentence s = clause.sentence();
    return ClauseFinder.isRelative(s, clause.verb())
        ? Optional.empty()
        : s.children(clause.verb(), "obj").stream()
            .map(c -> s.word(c).text().toLowerCase(Locale.ROOT))
            .filter(w -> Regex.matches(w, "what|who|whom"))
            .map(w -> w.equals("what") ? "something" : "someone")
            .findFirst();
  }

  /** What stands before the subject, with its comma. */
  private Optional<String> front(
      ParsedSentence s, List<Integer> words, List<Integer> said, Voices voices) {
    List<Integer> kept = trim(s, words);
    if (kept.isEmpty()) {
      return Optional.empty();
    }
    int last = kept.get(kept.size() - 1);
    boolean comma = last + 1 < s.size() && s.word(last + 1).text().equals(",");
    return Optional.of(phrases.joinWithin(s, kept, said, voices) + (comma ? ", " : " "));
  }

  /** "the market [in which] it trades": it trades in the market. */
  private Optional<String> which(Clause clause, Voices voices) {
    ParsedSentence s = clause.sentence();
    if (!ClauseFinder.isRelative(s, clause.verb())) {
      return Optional.empty();
    }
    return s.children(clause.verb(), "obl").stream()
        .filter(
            c -> Regex.matches(s.word(c).tag(), "WDT|WP") && !ClauseFinder.marker(s, c).isEmpty())
        .findFirst()
        .map(
            c ->
                ClauseFinder.marker(s, c)
                    + " "
                    + phrases.text(s, s.word(clause.verb()).head(), voices));
  }

  /** The text of a phrase that no longer opens its sentence: "signed the letter". */
  private static String inside(ParsedSentence s, int noun, String text) {
    boolean opens =
        s.children(noun, "det", "nmod:poss").stream()
            .anyMatch(d -> d == 0 && Regex.matches(s.word(d).tag(), "DT|PRP[$]"));
    return opens && text.startsWith(s.word(0).text())
        ? Ascii.toLowerCase(text.charAt(0)) + text.substring(1)
        : text;
  }

  /** The object that a relative clause leaves out: "[conversations] he had with the ambassador". */
  private static Optional<Integer> gap(Clause clause, List<Integer> words) {
    if (!ClauseFinder.isRelative(clause.sentence(), clause.verb())) {
      return Optional.empty();
    }
    if (clause.head() != clause.verb() && !words.contains(clause.head())) {
      return Optional.of(clause.head());
    }
    return clause.participants().stream()
        .filter(p -> p.role() == Role.OBJECT && !words.contains(p.word()))
        .map(Participant::word)
        .filter(w -> !ClauseFinder.isPassive(clause.sentence(), clause.verb()))
        .findFirst();
  }

  static Optional<Participant> subject(Clause clause) {
    ParsedSentence s = clause.sentence();
    boolean passive = ClauseFinder.isPassive(s, clause.verb());
    Role role = passive ? Role.OBJECT : Role.SUBJECT;
    Optional<Participant> own =
        clause.participants().stream()
            .filter(p -> p.role() == role && s.is(p.word(), "nsubj"))
            .filter(p -> s.word(p.word()).head() == clause.verb())
            .findFirst(); // "what they are trained to do"
    return passive && own.isPresent()
        ? own
        : clause.participants().stream().filter(p -> p.role() == role).findFirst();
  }

  private static boolean inClause(ParsedSentence s, int word, Clause clause) {
    int head = s.word(word).head();
    return (head == clause.verb() || head == clause.head())
        && !(clause.head() != clause.verb() && s.is(word, "obl", "nmod"));
  }

  /** What the parser hung on a subject although it goes on after the verb. */
  private static boolean isBeyond(ParsedSentence s, int subject, int c) {
    return s.word(c).head() == subject && c > subject && s.is(c, "parataxis");
  }

  /** Conjunctions and marks that tie the clause to what stands before it. */
  private static boolean isLead(ParsedSentence s, int w, Clause clause) {
    int head = s.word(w).head();
    boolean own = head == clause.verb() || head == clause.head();
    if (own) {
      return s.is(w, "mark", "cc", "discourse", "expl", "cc:preconj", "vocative")
          || (Regex.matches(s.word(w).tag(), "IN|TO")
              && Regex.matches(s.word(clause.verb()).tag(), "VBG?")
              && s.children(w).isEmpty()
              && w < clause.verb()
              && !s.is(w, "obl"))
          || (s.word(w).tag().startsWith("W") && s.is(w, "nsubj", "obj", "advmod", "obl", "dep"));
    }
    if (s.is(w, "fixed") && head >= 0 && s.is(head, "mark")) {
      return isLead(s, head, clause); // "so that", "as if"
    }
    // "in which": the preposition goes with it
    boolean which = head >= 0 && Regex.matches(s.word(head).tag(), "WDT|WP") && s.is(head, "obl");
    return which && (s.word(head).head() == clause.verb() || s.word(head).head() == clause.head());
  }

  /** What is left of the clause above: "said only that", "because of what he called". */
  private static boolean isStray(ParsedSentence s, int w, int start, Clause clause) {
    String text = s.word(w).text().toLowerCase(Locale.ROOT);
    boolean alone = s.children(w).isEmpty();
    return alone
        && ((w < start
                && ((s.is(w, "case") && s.word(w).head() == clause.verb())
                    || Regex.matches(text, "only|just|even")))
            || (text.equals("yet") && w < clause.verb()));
  }

  private static boolean isConnective(ParsedSentence s, int w, Clause clause) {
    int head = s.word(w).head();
    boolean own = head == clause.verb() || head == clause.head();
    return own
        && s.is(w, "advmod")
        && s.children(w).isEmpty()
        && CONNECTIVES.contains(s.word(w).text().toLowerCase(Locale.ROOT))
        && !(s.word(w).text().equalsIgnoreCase("so") && w > 1)
        && !(Regex.matches(s.word(w).text().toLowerCase(Locale.ROOT), "now|then|instead") && w > 1);
  }

  /** "his two conversations with the ambassador": he had two conversations with the ambassador. */
  private String nominal(
      Clause clause, Optional<Participant> subject, Factuality factuality, Voices voices) {
    ParsedSentence s = clause.sentence();
    List<Integer> words =
        s.subtree(
            clause.head(),
            c ->
                (s.is(c, "nmod:poss") && s.word(c).head() == clause.head())
                    || s.is(
                        c,
                        "acl",
                        "parataxis",
                        "conj",
                        "cc",
                        "punct",
                        "appos",
                        "cop",
                        "nsubj",
                        "dep")
                    || (s.word(c).head() == clause.head()
                        && (s.is(c, "case", "advmod") || (s.is(c, "det") && !isKept(s, c)))));
    String noun = lowered(s, words, phrases.join(s, words, voices));
    boolean negative = factuality.polarity() == Polarity.NEGATIVE;
    boolean several = s.word(clause.head()).tag().endsWith("S");
    String article = article(s, clause.head(), noun, negative);
    if (subject.isEmpty()) {
      return (several ? "There were " : "There was ") + (negative ? "no " : article) + noun;
    }
    if (s.word(subject.get().word()).tag().equals("WP$")) {
      return (several ? "There were " : "There was ")
          + antecedent(s, subject.get().word())
              .map(m -> owner(phrases.nominative(s, m, -1, voices)) + ' ')
              .orElse(article)
          + noun;
    }
    boolean owned = s.is(subject.get().word(), "nmod:poss");
    if (owned && !negative && !HELD.contains(s.word(clause.head()).lemma())) {
      // one has talks, but no invasions
      List<Integer> whole = new ArrayList<>(s.subtree(subject.get().word()));
      whole.addAll(words);
      whole.sort(null);
      return (several ? "There were " : "There was ")
          + lowered(s, whole, phrases.join(s, whole, voices));
    }
    String who = phrases.nominative(s, subject.get().word(), -1, voices);
    return who + (negative ? " did not have " : " had ") + article + noun;
  }

  /** "Letters from readers" without the capital that only its sentence gave it. */
  private static String lowered(ParsedSentence s, List<Integer> words, String text) {
    int first = words.get(0);
    boolean opens = IntStream.range(0, first).noneMatch(w -> isLetter(s.word(w)));
    return opens
            && Regex.matches(s.word(first).text(), "\\p{Lu}\\p{Ll}*")
            && text.startsWith(s.word(first).text())
            && !s.word(first).tag().startsWith("NNP")
            && s.word(first).ner().equals("O")
            && !s.word(first).text().equals("I")
        ? Ascii.toLowerCase(text.charAt(0)) + text.substring(1)
        : text;
  }

  private static boolean isLetter(ParsedSentence.Word word) {
    return word.text().codePoints().anyMatch(Character::isLetterOrDigit);
  }

  /** The noun that "whose" stands for. */
  private static Optional<Integer> antecedent(ParsedSentence s, int possessor) {
    int at = possessor;
    while (at >= 0 && !s.is(at, "acl:relcl")) {
      at = s.word(at).head();
    }
    return Optional.of(at < 0 ? -1 : s.word(at).head())
        .filter(n -> n >= 0 && s.word(n).tag().startsWith("NN"));
  }

  /** A name or noun phrase with the mark of a possessor. */
  private static String owner(String named) {
    boolean lower = Regex.matches(named, "(?:The|An?) .*");
    String within = lower ? Ascii.toLowerCase(named.charAt(0)) + named.substring(1) : named;
    return within + (within.endsWith("s") ? "'" : "'s");
  }

  private static boolean isKept(ParsedSentence s, int determiner) {
    return Regex.matches(
        s.word(determiner).text().toLowerCase(Locale.ROOT), "any|some|all|every|each|both");
  }

  private static final ImmutableSet<String> HELD =
      ImmutableSet.of(
          "meeting",
          "talk",
          "conversation",
          "contact",
          "communication",
          "interaction",
          "discussion",
          "dinner",
          "lunch",
          "breakfast",
          "interview",
          "dealing",
          "exchange",
          "encounter",
          "affair",
          "argument",
          "dispute",
          "plan",
          "role",
          "knowledge");

  private static final ImmutableSet<String> MASS =
      ImmutableSet.of(
          "advice",
          "evidence",
          "research",
          "contact",
          "communication",
          "work",
          "support",
          "help",
          "aid",
          "damage",
          "coordination",
          "cooperation",
          "collaboration",
          "collusion",
          "involvement",
          "interference",
          "testimony",
          "knowledge",
          "supervision",
          "disclosure");

  private static String article(ParsedSentence s, int noun, String text, boolean negative) {
    boolean determined = s.children(noun, "det").stream().anyMatch(d -> isKept(s, d));
    boolean indefinite =
        s.children(noun, "det").stream()
            .anyMatch(
                d ->
                    Regex.matches(s.word(d).text().toLowerCase(Locale.ROOT), "a|an|the|this|that"));
    boolean counted =
        s.word(noun).tag().endsWith("S")
            || s.children(noun, "nummod").stream()
                .anyMatch(c -> !Regex.matches(s.word(c).text(), "\\d{4}")); // "the 2012 audit"
    boolean owned = s.child(noun, "nmod:poss").isPresent();
    if (determined
        || counted
        || MASS.contains(s.word(noun).lemma())
        || negative
        || !(indefinite || owned)
        || text.isEmpty()) {
      return "";
    }
    return "aeiou".indexOf(Character.toLowerCase(text.charAt(0))) >= 0 ? "an " : "a ";
  }

  /** "Was there a lamp?", of which the lamp heads the clause. */
  private static boolean isInverted(Clause clause) {
    ParsedSentence s = clause.sentence();
    return s.child(clause.head(), "aux").isEmpty()
        && s.child(clause.head(), "cop")
            .flatMap(be -> s.child(clause.head(), "expl").filter(there -> there == be + 1))
            .isPresent();
  }

  /** "Was there a lamp on the gate?": there was a lamp, or no lamp, on the gate. */
  private String there(
      ParsedSentence s, List<Integer> words, Factuality factuality, Voices voices, Clause clause) {
    int be = s.child(clause.head(), "cop").orElseThrow();
    List<Integer> kept =
        words.stream()
            .filter(w -> w != be && !s.is(w, "expl") && !(w < be && s.is(w, "cc", "mark", "punct")))
            .filter(w -> !(s.is(w, "advmod") && Regex.matches(s.word(w).lemma(), "not|n't|n’t")))
            .toList();
    String what = phrases.joinWithin(s, trim(s, kept), kept, voices);
    boolean surface = clause.negated() != Negation.isAtVerb(s, clause.anchor());
    boolean no =
        factuality.polarity() == Polarity.UNKNOWN
            ? surface
            : factuality.polarity() == Polarity.NEGATIVE;
    String text = "there " + VerbWriter.expand(s, be) + (no ? " not " : " ") + what;
    return text.replaceFirst("\\bnot (an? |any )", "no ").replaceFirst("\\bnot no ", "no ");
  }

  private String asItStands(
      ParsedSentence s, List<Integer> words, Factuality factuality, Voices voices, Clause clause) {
    List<Integer> kept = new ArrayList<>();
    for (int w : words) {
      if (!(kept.isEmpty() && s.is(w, "cc", "mark", "punct"))) {
        kept.add(w);
      }
    }
    String text = phrases.joinWithin(s, trim(s, kept), kept, voices);
    boolean surface = clause.negated() != Negation.isAtVerb(s, clause.anchor());
    boolean wanted = factuality.polarity() == Polarity.NEGATIVE;
    if (factuality.polarity() != Polarity.UNKNOWN && surface != wanted) {
      return "It is not true that " + text;
    }
    return text;
  }

  private static List<Integer> trim(ParsedSentence s, List<Integer> words) {
    List<Integer> kept = new ArrayList<>(words);
    while (!kept.isEmpty()
        && (isEdge(s, kept.get(kept.size() - 1)) || isLoose(s, kept.get(kept.size() - 1)))) {
      kept.remove(kept.size() - 1);
    }
    while (!kept.isEmpty() && isEdge(s, kept.get(0))) {
      kept.remove(0);
    }
    kept.removeIf(w -> Regex.matches(s.word(w).text(), "[“”\"«»]|``|''"));
    return kept;
  }

  private static boolean isEdge(ParsedSentence s, int w) {
    return (s.is(w, "punct") && !Regex.matches(s.word(w).text(), "[)\\]]"))
        || Regex.matches(s.word(w).text(), "[“”\"‘’'.,;:!?—–-]+");
  }

  /** "you cannot take it out, so [...]": joins a clause that is not part of it. */
  private static boolean isLoose(ParsedSentence s, int w) {
    return w > 0
        && s.word(w - 1).text().equals(",")
        && Regex.matches(s.word(w).text(), "so|and|but|or|because|while");
  }

  private static void append(StringBuilder text, String more) {
    if (!more.isEmpty()) {
      if (!Regex.matches(more, "^[,.;:].*")) {
        text.append(' ');
      }
      text.append(more);
    }
  }

  static String finish(String text) {
    String t = balanced(text).replaceAll("\\s+", " ").replaceAll("\\s+([,;.])", "$1");
    t = t.replaceAll(",(\\s*,)+", ",").replaceAll("[,;:—–\\s]+$", "").strip();
    if (t.isEmpty()) {
      return t;
    }
    t = Character.toUpperCase(t.charAt(0)) + t.substring(1);
    return Regex.matches(t, ".*[.!?]") ? t : t + ".";
  }

  /** Without brackets that do not close or open. */
  private static String balanced(String text) {
    int depth = 0;
    for (int i = 0; i < text.length() && depth >= 0; i++) {
      depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
    }
    return depth == 0 ? text : text.replaceAll("[()]", "");
  }
}
