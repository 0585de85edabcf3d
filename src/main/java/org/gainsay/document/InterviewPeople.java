package org.gainsay.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who asked whom in an interview, as its introduction says. Immutable.
 *
 * @param asker who put the questions, if that is known
 * @param asked who answers
 */
record InterviewPeople(Optional<MappedText> asker, MappedText asked) {
  private static final String NAME =
      "\\p{Lu}[\\p{L}’'-]+(?: (?:\\p{Lu}\\.|de|van|von|al|bin|\\p{Lu}[\\p{L}’'-]+)){1,3}";

  /** A name, but not "From May" or "On Monday", nor "The Post". */
  private static final Pattern NAMES =
      Pattern.compile(
          "(?!(?:From|In|On|For|At|After|Before|Since|The|When|Last|This|That|By|But|And|As|If|With"
              + "|During|Until|While|Here|Today|No|Our|His|Her|Its|Their|We|He|She|It|They|You)\\b)"
              + "(?<![\\p{L}’'-])(?<!\\b[Tt]he )"
              + NAME);

  /** Who speaks with whom: groups 1 and 2. */
  private static final Pattern SPOKE =
      Pattern.compile(
          "\\b((?:[Hh]e|[Ss]he|[Tt]hey|"
              + NAME
              + ")) (?:(?:has |have )?(?:spoken?|talk(?:s|ed)?|speaks?)|was (?:speaking|talking)|sat down|sits down)"
              + "(?: (?:exclusively|at length|[a-z]+ly))? (?:to|with) (?:[^.?!]{0,60}? )??("
              + NAME
              + ")");

  private static final Pattern ASKS =
      Pattern.compile(
          "(?<![\\p{L}’'-])("
              + NAME
              + ") (?:asked|put|asks|puts|met|meets|visited|visits|interviewed|interviews|(?:spoke|talked|speaks|talks) (?:to|with)|sat down with|caught up with)"
              + " (?:him|her|them|the questions|all the questions|a few questions|our questions)\\b");

  /** Whoever stands behind it was asked. */
  private static final Pattern INTERVIEW_WITH =
      Pattern.compile(
          "(?i:\\b(?:interview|conversation|q ?& ?a|questions and answers|five questions|ten questions"
              + "|questions|talk)(?: with| for| to):?|\\b(?:met|meets|interviewed|interviews|asked|asks))"
              + " (?:[\\p{Ll}’'-]+ ){0,6}("
              + NAME
              + ")");

  /** "Interview: Hanne Brockwell", of whoever asks, or where nobody else is told of is asked. */
  private static final Pattern TITLED =
      Pattern.compile("^(?i:interview|in conversation|q ?& ?a)\\s?[:–—|] (" + NAME + ")\\b");

  /** "Transcript: Ivo Feld, harbour pilot, with Rhona Gair", "Rhona Gair talks to Ivo Feld". */
  private static final Pattern TWO =
      Pattern.compile(
          "^(?:[^:]{3,40}: )?(?<one>"
              + NAME
              + ")(?<who>, [^:]{2,100}?)?,?"
              + " (?:(?<meets>(?:talks?|talking|speaks?|speaking) (?:to|with)|meets|interviews|asks)"
              + "|with|in conversation with|interviewed by|questioned by) (?<other>"
              + NAME
              + ")(?<what>, [^:]{2,100})?\\.?$");

  /** "Guest: Ivo Feld", "In the studio: Ivo Feld, pilot". */
  private static final Pattern GUEST =
      Pattern.compile(
          "(?:^|[.;] )(?i:(?:(?:our|studio|today[’']s|this week[’']s|special) )?guests?(?: today| this week)?|in the studio|on the (?:line|phone)|answering|answers)\\s?: ("
              + NAME
              + ")");

  /** "Ivo Feld: “I was asleep”", as a title. */
  private static final Pattern QUOTED =
      Pattern.compile("^(" + NAME + ")(?: on [^:]{2,60})?: ?[“\"‘'«„]");

  private static final Pattern BYLINE =
      Pattern.compile(
          "(?i:^|\\b)(?:(?i:interview(?:ed)?|questions|text|words)\\s?:? )?[Bb][Yy] ("
              + NAME
              + ")|^(?i:interview|questions)\\s?: ("
              + NAME
              + ")$");

  private static final Pattern ABOUT_INTERVIEW =
      Pattern.compile("(?i)\\b(?:interview|talks?|conversation|in person)\\b");

  static Optional<InterviewPeople> of(List<MappedText> introduction, Set<String> questions) {
    Optional<InterviewPeople> found = Optional.empty();
    for (MappedText line : introduction) {
      found = found.or(() -> spoke(line, introduction, questions));
    }
    for (MappedText line : introduction) {
      found = found.or(() -> asks(line, introduction));
    }
    for (MappedText line : introduction) {
      found = found.or(() -> with(INTERVIEW_WITH, line, introduction));
    }
    found = found.or(() -> byline(introduction).flatMap(asker -> by(asker, introduction)));
    for (MappedText line : introduction) {
      found = found.or(() -> with(TITLED, line, introduction));
    }
    return found;
  }

  private static Optional<InterviewPeople> spoke(
      MappedText line, List<MappedText> introduction, Set<String> questions) {
    Matcher m = SPOKE.matcher(line.text());
    if (!m.find()) {
      return Optional.empty();
    }
    MappedText second = line.slice(m.start(2), m.end(2));
    if (!NAMES.matcher(m.group(1)).matches()) {
      // "He spoke to Rhona Gair": he is whom the lines before tell of.
      return by(second, introduction);
    }
    MappedText first = line.slice(m.start(1), m.end(1));
    boolean firstAsks =
        isAddressed(second.text(), questions)
            || (!isAddressed(first.text(), questions)
                && (isInByline(first.text(), introduction)
                    || firstBut(second.text(), introduction)
                        .filter(name -> name.text().equals(first.text()))
                        .isPresent()));
    return Optional.of(
        firstAsks
            ? new InterviewPeople(Optional.of(first), second)
            : new InterviewPeople(Optional.of(second), first));
  }

  private static Optional<InterviewPeople> asks(MappedText line, List<MappedText> introduction) {
    Matcher m = ASKS.matcher(line.text());
    if (!m.find()) {
      return Optional.empty();
    }
    return by(line.slice(m.start(1), m.end(1)), introduction);
  }

  private static Optional<InterviewPeople> with(
      Pattern pattern, MappedText line, List<MappedText> introduction) {
    Matcher m = pattern.matcher(line.text());
    return m.find()
        ? Optional.of(new InterviewPeople(byline(introduction), line.slice(m.start(1), m.end(1))))
        : Optional.empty();
  }

  private static Optional<MappedText> byline(List<MappedText> introduction) {
    for (MappedText line : introduction) {
      Matcher m = BYLINE.matcher(line.text());
      if (m.find()) {
        int group = m.group(1) == null ? 2 : 1;
        return Optional.of(line.slice(m.start(group), m.end(group)));
      }
    }
    return Optional.empty();
  }

  /**
   * The one whom the questions address by name, or the only one whom the introduction names; in its
   * title only where it calls itself an interview.
   */
  static Optional<InterviewPeople> named(List<MappedText> introduction, Set<String> questions) {
    boolean tells =
        introduction.stream().anyMatch(line -> ABOUT_INTERVIEW.matcher(line.text()).find());
    List<MappedText> names = new ArrayList<>();
    for (MappedText line : introduction) {
      if (WrittenDates.find(line.text()).isPresent()
          || !(tells || Sentences.isClosed(line.text()))) {
        continue;
      }
      for (Matcher m = NAMES.matcher(line.text()); m.find(); ) {
        MappedText name = line.slice(m.start(), m.end());
        if (!Sentences.isCapitals(line.text())
            && names.stream().noneMatch(n -> n.text().equals(name.text()))) {
          names.add(name);
        }
      }
    }
    Optional<MappedText> asker = byline(introduction);
    names.removeIf(n -> asker.filter(a -> a.text().equals(n.text())).isPresent());
    return names.stream()
        .filter(n -> isAddressed(n.text(), questions))
        .findFirst()
        .or(() -> names.size() == 1 ? Optional.of(names.get(0)) : Optional.empty())
        .map(asked -> new InterviewPeople(asker, asked));
  }

  /** Whom the introduction tells of was asked by somebody else: "Interview: Hanne Brockwell". */
  private static Optional<InterviewPeople> by(MappedText asker, List<MappedText> introduction) {
    return firstBut(asker.text(), introduction)
        .map(asked -> new InterviewPeople(Optional.of(asker), asked));
  }

  private static boolean isInByline(String name, List<MappedText> introduction) {
    return byline(introduction).filter(by -> by.text().equals(name)).isPresent();
  }

  /** The first name of a person that the introduction's sentences have, but this one. */
  private static Optional<MappedText> firstBut(String other, List<MappedText> introduction) {
    for (MappedText line : introduction) {
      if (!Sentences.isClosed(line.text())) {
        continue; // a paper's name, a date, a title in capitals
      }
      for (Matcher m = NAMES.matcher(line.text()); m.find(); ) {
        if (!m.group().equals(other)) {
          return Optional.of(line.slice(m.start(), m.end()));
        }
      }
    }
    return Optional.empty();
  }

  /** "How is your health, Mr Feld?" */
  private static boolean isAddressed(String name, Set<String> questions) {
    String surname = name.substring(name.lastIndexOf(' ') + 1);
    Pattern address = Pattern.compile("\\b" + Pattern.quote(surname) + "\\b(?![’']s)");
    return questions.stream().anyMatch(q -> address.matcher(q).find());
  }

  /** Who asks and who answers under the letters Q and A, as the lines above them say. */
  static Optional<InterviewPeople> ofLetters(List<MappedText> introduction, Set<String> questions) {
    Optional<InterviewPeople> found = Optional.empty();
    for (MappedText line : introduction) {
      found = found.or(() -> guest(line, introduction, questions));
    }
    return found.or(() -> of(introduction, questions)).or(() -> addressed(introduction, questions));
  }

  private static Optional<InterviewPeople> guest(
      MappedText line, List<MappedText> introduction, Set<String> questions) {
    Matcher two = TWO.matcher(line.text());
    if (two.matches()) {
      MappedText one = line.slice(two.start("one"), two.end("one"));
      MappedText other = line.slice(two.start("other"), two.end("other"));
      boolean told = two.group("what") != null && two.group("who") == null;
      boolean oneAsks =
          isSpokenTo(other.text(), questions)
              || (!isSpokenTo(one.text(), questions) && (two.group("meets") != null || told));
      return Optional.of(
          oneAsks
              ? new InterviewPeople(Optional.of(one), other)
              : new InterviewPeople(Optional.of(other), one));
    }
    return with(GUEST, line, introduction).or(() -> with(QUOTED, line, introduction));
  }

  /** Whoever of those above is addressed below: "How high was it, Mr Feld?" */
  private static Optional<InterviewPeople> addressed(
      List<MappedText> introduction, Set<String> questions) {
    Optional<MappedText> asker = byline(introduction);
    for (MappedText line : introduction) {
      for (Matcher m = NAMES.matcher(line.text()); m.find(); ) {
        MappedText name = line.slice(m.start(), m.end());
        if (isSpokenTo(name.text(), questions)
            && asker.filter(a -> a.text().equals(name.text())).isEmpty()) {
          return Optional.of(new InterviewPeople(asker, name));
        }
      }
    }
    return Optional.empty();
  }

  /** "Mr Feld, how is your health?", "How is your health, Feld?": not "Did Mr Feld know?" */
  private static boolean isSpokenTo(String name, Set<String> questions) {
    String called =
        "(?:(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Professor|Prof|Senator|Councillor|Minister|Captain|Father|Sister)\\.? )?(?:"
            + Pattern.quote(name)
            + "|"
            + Pattern.quote(name.substring(name.lastIndexOf(' ') + 1))
            + "|"
            + Pattern.quote(name.substring(0, Math.max(0, name.indexOf(' '))))
            + ")";
    Pattern address =
        Pattern.compile(
            "(?:^|[.?!] )(?:[\\p{L}’']+[ ,]+){0,3}"
                + called
                + "[,?!]|, "
                + called
                + "(?:[?!.,]|$)");
    return questions.stream().anyMatch(q -> address.matcher(q).find());
  }

  /** The only person whom the sentences above questions and answers name. */
  static Optional<MappedText> onlyPerson(List<MappedText> introduction) {
    Optional<MappedText> first = firstBut("", introduction);
    return first.filter(f -> firstBut(f.text(), introduction).isEmpty());
  }
}
