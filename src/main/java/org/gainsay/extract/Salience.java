package org.gainsay.extract;

import org.gainsay.claim.Entity;

/**
 * How likely a pronoun means what was mentioned before it. The weights of Lappin and Leass (1994)
 * and the factors upon them were fitted by coordinate search on some 1,700 pronouns of 37 stories
 * that were annotated with what they mean; a wrong answer weighed as much as three right ones.
 */
final class Salience {
  /** What every mention has, and what its grammatical role adds, from {@link Binding#role}. */
  private static final double MENTION = 100;

  private static final double[] ROLES = {15, 35, 50, 80};

  private static final double PER_SENTENCE = 0.45;

  private static final double OTHER_PARAGRAPH = 0.7;

  private static final double OTHER_TURN = 0.8;

  private static final double SAME_SENTENCE = 0.9;

  private static final double BOTH_SUBJECTS = 1.1;

  /** Of the subject of the clause around the pronoun's: "the company said it". */
  private static final double SUBJECT_ABOVE = 1.2;

  /** Of the subject of the clause that a possessive is in: "the company closed its plant". */
  private static final double OWN_SUBJECT = 1.6;

  /** "Lowe, who lost the seat over his speeches". */
  private static final double IN_RELATIVE = 3;

  /** "He said" goes on with who spoke before. */
  private static final double SPOKE_BEFORE = 1.6;

  private static final double SPOKE = 1.2;

  /** Whom a quotation mentions is seldom meant outside, and the other way round. */
  private static final double QUOTED_BEFORE = 0.3;

  private static final double NOT_QUOTED_BEFORE = 0.6;

  /** "The prosecutor's office": a nameless one who is no more than part of another phrase. */
  private static final double NAMELESS_WITHIN = 0.6;

  /** Bodies say things, things seldom do. */
  private static final double THING_THAT_SPEAKS = 0.5;

  /** Who speaks says "it" of what the talk is about, and seldom of a body. */
  private static final double BODY_IN_SPEECH = 0.35;

  /** "The board found watches. They were new": the board is "it" as well. */
  private static final double SINGULAR_AS_THEY = 0.45;

  private Salience() {}

  /**
   * What one mention speaks for.
   *
   * @param quoted whether the pronoun stands in what somebody says
   */
  static double of(
      Occurrence before, ParsedSentence s, int pronoun, PronounForm form, boolean quoted) {
    return (MENTION + ROLES[before.role()])
        * place(before, s, pronoun)
        * voice(before, Binding.speaks(s, pronoun) && !quoted, quoted)
        * kind(before, Binding.speaks(s, pronoun) && !quoted, form, quoted);
  }

  private static double place(Occurrence before, ParsedSentence s, int pronoun) {
    int distance = s.index() - before.sentence();
    double place = Math.pow(PER_SENTENCE, distance);
    if (before.passage() != s.passageIndex()) {
      place *= s.passage().speaker().isPresent() ? OTHER_TURN : OTHER_PARAGRAPH;
    }
    boolean subject = before.role() == Binding.SUBJECT;
    if (subject && Binding.role(s, pronoun) == Binding.SUBJECT) {
      place *= BOTH_SUBJECTS;
    }
    if (distance > 0) {
      return place;
    }
    place *= SAME_SENTENCE;
    if (subject) {
      int below = Binding.clausesBelow(s, pronoun, s.word(before.word()).head());
      place *= below == 0 && s.is(pronoun, "nmod:poss") ? OWN_SUBJECT : 1;
      place *= below == 1 ? SUBJECT_ABOVE : 1;
    }
    return Binding.isInRelative(s, pronoun, before.word()) ? place * IN_RELATIVE : place;
  }

  private static double voice(Occurrence before, boolean speaking, boolean quoted) {
    double voice = 1;
    if (before.speaks()) {
      voice = speaking ? SPOKE_BEFORE : SPOKE;
    } else if (before.quoted() && !quoted) {
      voice = QUOTED_BEFORE;
    }
    return quoted && !before.quoted() ? voice * NOT_QUOTED_BEFORE : voice;
  }

  private static double kind(
      Occurrence before, boolean speaking, PronounForm form, boolean quoted) {
    Referent referent = before.referent();
    return switch (form) {
      case HE, SHE ->
          before.role() == 0 && referent.kind == Entity.Kind.PERSON && !referent.isNamed()
              ? NAMELESS_WITHIN
              : 1;
      case IT -> {
        boolean thing = referent.kind == Entity.Kind.OTHER && !referent.isNamed();
        boolean body = referent.kind == Entity.Kind.ORGANIZATION;
        yield (thing && speaking ? THING_THAT_SPEAKS : 1) * (body && quoted ? BODY_IN_SPEECH : 1);
      }
      case THEY -> referent.plural() ? 1 : SINGULAR_AS_THEY;
    };
  }
}
