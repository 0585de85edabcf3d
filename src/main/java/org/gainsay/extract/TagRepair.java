package org.gainsay.extract;

import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Mends part-of-speech tags that are wrong by their neighbours alone, before the parser reads them:
 * a participle after its auxiliary, the conjunction "that", a name that looks like a verb.
 */
final class TagRepair {
  private static final ImmutableSet<String> BE_OR_HAVE =
      ImmutableSet.of(
          "be", "is", "are", "was", "were", "been", "being", "am", "'m", "'re", "have", "has",
          "had", "having", "'ve", "'d", "’m", "’re", "’ve", "’d");

  private static final ImmutableSet<String> BE =
      ImmutableSet.of("is", "are", "was", "were", "'s", "’s", "been", "be");

  /** Verbs that take a figure, where they look like the plural of a noun. */
  private static final ImmutableSet<String> MEASURES =
      ImmutableSet.of("costs", "lasts", "measures", "numbers", "totals", "weighs", "yields");

  /** Verbs of what a report does, where they look like the plural of a noun. */
  private static final ImmutableSet<String> LISTING =
      ImmutableSet.of(
          "lists",
          "shows",
          "records",
          "notes",
          "counts",
          "names",
          "reports",
          "states",
          "cites",
          "details",
          "documents",
          "mentions",
          "claims",
          "places",
          "dates",
          "puts",
          "blames");

  /** What begins a sentence whose subject follows it: "Said Lowe, “I did.”". */
  private static final ImmutableSet<String> SAID =
      ImmutableSet.of("Said", "Asked", "Added", "Replied", "Wrote", "Tweeted", "Answered");

  private static final ImmutableSet<String> TOLD =
      ImmutableSet.of(
          "told",
          "tell",
          "tells",
          "telling",
          "assured",
          "informed",
          "warned",
          "reminded",
          "convinced",
          "persuaded",
          "promised",
          "notified",
          "advised");

  /** What follows these need not be done to by what stands before: "a man named Lee". */
  private static final ImmutableSet<String> TWO_OBJECTS =
      ImmutableSet.of(
          "named",
          "called",
          "dubbed",
          "titled",
          "entitled",
          "nicknamed",
          "christened",
          "awarded",
          "offered",
          "denied",
          "granted",
          "fined",
          "promised",
          "refused",
          "handed",
          "owed",
          "asked",
          "charged",
          "elected",
          "appointed",
          "considered",
          "declared",
          "deemed");

  private final List<String> words;
  private final List<String> tags;

  private TagRepair(List<String> words, List<String> tags) {
    this.words = words;
    this.tags = new ArrayList<>(tags);
  }

  /** The tags of a sentence, mended. */
  static List<String> mend(List<String> words, List<String> tags) {
    TagRepair repair = new TagRepair(words, tags);
    boolean cased = repair.isSentenceCase();
    for (int i = 0; i < words.size(); i++) {
      repair.participle(i);
      repair.conjunction(i);
      repair.existential(i);
      repair.owned(i);
      repair.shortVerb(i);
      repair.law(i);
      repair.behindRelative(i);
      repair.nameFirst(i);
      repair.missing(i);
      repair.doubted(i);
      if (cased) {
        repair.name(i);
      }
    }
    repair.inverted();
    repair.askedFor();
    repair.askedWhetherDone();
    repair.withoutSubject();
    repair.measure();
    repair.pastTense();
    return repair.tags;
  }

  /**
   * "Under the open records [act], ...": what stands behind a preposition's noun is a law and no
   * verb of it.
   */
  private void law(int i) {
    if (!word(i).equals("act")
        || !Regex.matches(tags.get(i), "VBP?")
        || i < 3
        || !Regex.matches(tags.get(i - 1), "NNS?|NNPS?")) {
      return;
    }
    int start = i - 1;
    while (start > 0 && Regex.matches(tags.get(start), "NN.*|JJ|VBN|HYPH|CC")) {
      start--;
    }
    boolean behindPreposition =
        start > 0 && tags.get(start).equals("DT") && tags.get(start - 1).equals("IN");
    boolean ends = i + 1 < tags.size() && Regex.matches(tags.get(i + 1), "[,.]|IN|MD|VB[ZD]");
    if (behindPreposition && ends) {
      tags.set(i, "NN");
    }
  }

  /** "The audit, which we asked for, [lists] nine errors": the verb behind a relative clause. */
  private void behindRelative(int i) {
    if (!tags.get(i).equals("NNS")
        || !LISTING.contains(word(i))
        || i < 4
        || i + 2 >= tags.size()
        || !tags.get(i - 1).equals(",")
        || !Regex.matches(tags.get(i + 1), "CD|DT|PRP.*")) {
      return;
    }
    int from = i - 2;
    while (from > 0 && !tags.get(from).equals(",")) {
      from--;
    }
    int comma = from;
    boolean relative = comma > 0 && Regex.matches(word(comma + 1), "which|who");
    boolean finite =
        IntStream.range(0, tags.size())
            .filter(k -> k <= comma || k > i)
            .anyMatch(k -> Regex.matches(tags.get(k), "VB[DZP]|MD"));
    if (relative && !finite) {
      tags.set(i, "VBZ");
    }
  }

  /** "Said Sessions, “I did”": a verb of speech before a name and what it says is no name. */
  private void inverted() {
    if (tags.size() < 4 || !SAID.contains(words.get(0)) || !tags.get(0).startsWith("NN")) {
      return;
    }
    int end = 1;
    while (end < tags.size() && tags.get(end).startsWith("NNP")) {
      end++;
    }
    if (end > 1
        && end + 1 < tags.size()
        && Regex.matches(words.get(end), "[,:]")
        && Regex.matches(words.get(end + 1), "[“\"]|``")) {
      tags.set(0, "VBD");
    }
  }

  /**
   * "A day ticket costs 15 euros": in a sentence without another verb, what stands between a thing
   * and a figure is a verb of measure and no plural.
   */
  private void measure() {
    if (tags.stream().anyMatch(tag -> Regex.matches(tag, "VB.*|MD"))) {
      return;
    }
    for (int i = 1; i + 1 < tags.size(); i++) {
      if (tags.get(i).equals("NNS")
          && MEASURES.contains(word(i))
          && Regex.matches(tags.get(i - 1), "NN.*|PRP")
          && Regex.matches(tags.get(i + 1), "CD|[$#]|RB|IN|JJR|DT")
          && tags.subList(i + 1, Math.min(tags.size(), i + 5)).contains("CD")) {
        tags.set(i, "VBZ");
        return;
      }
      // "The bridge cost 11 million pounds", but not "the cost".
      if (word(i).equals("cost")
          && tags.get(i).equals("NN")
          && i > 1
          && Regex.matches(tags.get(i - 1), "NN.*|PRP")
          && Regex.matches(tags.get(0), "DT|PRP.*|NNP.*")
          && Regex.matches(tags.get(i + 1), "CD|[$#]|RB|IN|JJR")
          && tags.subList(i + 1, Math.min(tags.size(), i + 5)).contains("CD")) {
        tags.set(i, "VBD");
        return;
      }
    }
  }

  /** "was [it] stopped", "had just looked": a past tense after an auxiliary is a participle. */
  private void participle(int i) {
    if (!tags.get(i).equals("VBD") || !word(i).endsWith("ed")) {
      return;
    }
    int at = i - 1;
    boolean subject = false;
    while (at >= 0 && (tags.get(at).startsWith("RB") || (!subject && tags.get(at).equals("PRP")))) {
      subject |= tags.get(at).equals("PRP");
      at--;
    }
    boolean asks =
        !subject
            || at == 0
            || (at > 0 && Regex.matches(word(at - 1), "nor|neither|so|[,;:“\"]|``"));
    if (at >= 0 && asks && BE_OR_HAVE.contains(word(at))) {
      tags.set(i, "VBN");
    }
  }

  /**
   * "told them [that] he left": no relative pronoun follows a verb, an adjective or whom one told.
   */
  private void conjunction(int i) {
    if (i == 0
        || !word(i).equals("that")
        || !Regex.matches(tags.get(i), "WDT|DT")
        || i + 2 >= tags.size()) {
      return;
    }
    String before = tags.get(i - 1);
    if (Regex.matches(
            word(i + 1),
            "day|night|morning|afternoon|evening|week|weekend|month|year|time|summer|autumn|winter|spring")
        && tags.get(i + 1).equals("NN")) {
      tags.set(i, "DT");
      return;
    }
    boolean determines = Regex.matches(tags.get(i + 1), "NNS?|JJ.*|CD") && tags.get(i).equals("DT");
    boolean clause = Regex.matches(tags.get(i + 1), "DT|PRP.*|NN.*|JJ.*|CD|EX");
    if (determines || !clause) {
      return;
    }
    boolean saying = Regex.matches(before, "VB.*|JJ|RB");
    for (int k = i - 1; k >= 0 && k > i - 8 && !saying; k--) {
      saying = TOLD.contains(word(k)) && tags.get(k).startsWith("VB") && finiteAfter(i);
    }
    if (saying) {
      tags.set(i, "IN");
    }
  }

  private boolean finiteAfter(int i) {
    for (int k = i + 1; k < tags.size(); k++) {
      if (Regex.matches(tags.get(k), "VBD|VBZ|VBP|MD")) {
        return true;
      }
    }
    return false;
  }

  /** "Was [there] a fire?" */
  private void existential(int i) {
    if (!word(i).equals("there") || !tags.get(i).equals("RB") || i + 1 >= tags.size()) {
      return;
    }
    boolean asked =
        i == 1 && BE.contains(word(0)) && Regex.matches(tags.get(i + 1), "DT|CD|NN.*|JJ.*");
    boolean told = i == 0 && BE.contains(word(1));
    if (asked || told) {
      tags.set(i, "EX");
    }
  }

  /** "the Fuel [Stop] on Route 9": a capital within a sentence is that of a name. */
  private void name(int i) {
    if (i < 2
        || !Regex.matches(tags.get(i), "VB.*|MD|RB|JJ")
        || !Regex.matches(words.get(i), "\\p{Lu}\\p{Ll}+")
        || !Regex.matches(tags.get(i - 1), "NNPS?|NN")
        || !Regex.matches(words.get(i - 1), "\\p{Lu}.*")
        || !(i > 1
            && Regex.matches(
                words.get(i - 2), "(?i)the|a|an|of|at|in|on|for|from|to|with|by|and"))) {
      return;
    }
    tags.set(i, "NNP");
    tags.set(i - 1, "NNP");
  }

  /** "No one['s] been to see me", "his father['s] another matter": what is owned is a noun. */
  /** "Came to doubt that": no noun without an article takes a clause behind this verb. */
  private void doubted(int i) {
    boolean takes =
        i > 1
            && i + 1 < tags.size()
            && tags.get(i).equals("NN")
            && Regex.matches(word(i), "doubt|fear|hope|question|suspect|regret")
            && word(i - 1).equals("to")
            && Regex.matches(word(i + 1), "that|whether|if")
            && Regex.matches(
                word(i - 2),
                "c[ao]mes?|coming|began|begun|begins?|starte?d?|starts|has|have|had|seems?|seemed|wants?|wanted|used");
    if (takes) {
      tags.set(i, "VB");
      tags.set(i - 1, "TO");
    }
  }

  private void shortVerb(int i) {
    boolean follows =
        i > 0
            && i + 1 < tags.size()
            && (tags.get(i + 1).equals("DT") || Regex.matches(word(i + 1), "been|not|got|going"));
    if (follows && tags.get(i).equals("POS") && Regex.matches(word(i), "['’]s")) {
      tags.set(i, "VBZ");
    }
  }

  /** "our [buoy] off the coast": what somebody has is no verb. */
  private void owned(int i) {
    boolean verb = Regex.matches(tags.get(i), "VBP?|VBD") && i + 1 < tags.size();
    if (verb
        && i > 0
        && tags.get(i - 1).equals("PRP$")
        && Regex.matches(tags.get(i + 1), "IN|VB.*|MD|RP")) {
      tags.set(i, "NN");
      if (tags.get(i + 1).equals("RP")) {
        tags.set(i + 1, "IN");
      }
    }
  }

  /** "[Ardent], which promised it, has failed": a name that is an adjective too. */
  private void nameFirst(int i) {
    if (i == 0
        && tags.get(0).equals("JJ")
        && words.size() > 3
        && words.get(1).equals(",")
        && Regex.matches(tags.get(2), "WDT|WP")) {
      tags.set(0, "NNP");
    }
  }

  /** "The log went [missing]", "was reported [missing]": nobody misses anything. */
  private void missing(int i) {
    if (i > 0
        && word(i).equals("missing")
        && tags.get(i).equals("VBG")
        && Regex.matches(
            word(i - 1), "go|goes|went|gone|going|reported|declared|listed|presumed|still")) {
      tags.set(i, "JJ");
    }
  }

  /** Whether only names have capitals here, unlike in a headline. */
  private boolean isSentenceCase() {
    int capitals = 0;
    int all = 0;
    for (String word : words) {
      if (word.length() > 3 && Character.isLetter(word.charAt(0))) {
        all++;
        capitals += Character.isUpperCase(word.charAt(0)) ? 1 : 0;
      }
    }
    return capitals * 2 <= all;
  }

  /** "What did the ship [strike]?": a question needs a verb. */
  private void askedFor() {
    int last = words.size() - 1;
    if (last < 3 || !words.get(last).equals("?")) {
      return;
    }
    int verb = last - 1;
    int aux = tags.get(0).startsWith("W") ? 1 : 0;
    boolean asks = Regex.matches(word(aux), "do|does|did");
    for (int i = 0; i < last && asks; i++) {
      asks = i == aux || !Regex.matches(tags.get(i), "VB.*|MD");
    }
    if (asks
        && tags.get(verb).equals("NN")
        && verb > aux + 1
        && Regex.matches(tags.get(verb - 1), "NN.*|PRP")) {
      tags.set(verb, "VB");
      tags.set(aux, tags.get(aux).startsWith("VB") ? tags.get(aux) : "VBD");
    }
  }

  /** "“Enjoyed last night”": a note without "I" begins with a finite verb. */
  /** "Was the money split?": a participle that looks like a noun. */
  private void askedWhetherDone() {
    int last = words.size() - 1;
    boolean asks =
        last > 3
            && words.get(last).equals("?")
            && Regex.matches(word(0), "was|were|is|are")
            && tags.get(last - 1).equals("NN")
            && Regex.matches(
                word(last - 1), "split|cut|shut|put|set|cast|hurt|hit|spread|shed|cost")
            && Regex.matches(tags.get(1), "DT|PRP[$]")
            && Regex.matches(tags.get(last - 2), "NNS?");
    for (int i = 2; i < last - 1 && asks; i++) {
      asks = Regex.matches(tags.get(i), "NN.*|JJ.*");
    }
    if (asks) {
      tags.set(last - 1, "VBN");
    }
  }

  private void withoutSubject() {
    int first = Regex.matches(words.get(0), "\\p{L}.*") ? 0 : 1;
    if (first + 2 >= words.size()
        || !tags.get(first).equals("VBN")
        || !Regex.matches(tags.get(first + 1), "DT|JJ|PRP.*")) {
      return;
    }
    if (tags.stream().noneMatch(t -> Regex.matches(t, "VBD|VBZ|VBP|MD"))) {
      tags.set(first, "VBD");
    }
  }

  /**
   * "A survey of the line rated the pipe unsafe." in a sentence without another verb, what stands
   * between a noun and what it is done to is no participle. Headlines, which leave out "was", do
   * not end with a full stop.
   */
  private void pastTense() {
    int size = words.size();
    if (!words.subList(Math.max(0, size - 3), size).contains(".")
        || tags.stream().anyMatch(t -> Regex.matches(t, "VBD|VBZ|VBP|MD"))) {
      return;
    }
    for (int i = 1; i + 1 < size; i++) {
      if (tags.get(i).equals("VBN")) {
        boolean object = Regex.matches(tags.get(i + 1), "DT|PRP.*|NNP.*");
        if (word(i).endsWith("ed")
            && Regex.matches(tags.get(i - 1), "NN.*|PRP")
            && object
            && !TWO_OBJECTS.contains(word(i))) {
          tags.set(i, "VBD");
        }
        return;
      }
    }
  }

  private String word(int i) {
    return words.get(i).toLowerCase(Locale.ROOT);
  }
}
