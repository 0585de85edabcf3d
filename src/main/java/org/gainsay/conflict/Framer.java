package org.gainsay.conflict;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gainsay.claim.Argument;
import org.gainsay.claim.Argument.Role;
import org.gainsay.claim.Claim;
import org.gainsay.claim.Factuality.Polarity;
import org.gainsay.claim.Mention;
import org.gainsay.claim.Mention.Quantifier;
import org.gainsay.claim.Predicate;
import org.gainsay.claim.Quantity;

/** Reads claims as {@link Frame}s. Immutable. */
final class Framer {
  /** Verbs that leave it to their object to say what happened. */
  private static final ImmutableSet<String> LIGHT =
      WordSet.of(
          """
          have, hold, make, take, give, do, conduct, engage in, be, occur, take place, happen,
          come, issue, announce
          """);

  private static final ImmutableSet<String> RECEIVING =
      ImmutableSet.of("receive", "get", "draw", "attract");

  /** What a request does that comes to somebody. */
  private static final ImmutableSet<String> REACHING =
      ImmutableSet.of("go", "come", "reach", "send", "make", "put", "submit", "address", "deliver");

  /** What one is that something is aimed at. */
  private static final ImmutableSet<String> AIMS = ImmutableSet.of("subject", "target", "object");

  /** What somebody does to whoever receives it. */
  private static final ImmutableSet<String> RECEIVED =
      WordSet.of(
          """
          warning, call, phone call, visit, invitation, threat, complaint, offer, request, payment,
          reply, answer, apology, notification, donation, bribe, instruction, order, permission,
          approval, contribution
          """);

  private static final ImmutableSet<String> THINGS =
      ImmutableSet.of("nothing", "anything", "something", "everything", "thing");

  private static final ImmutableSet<String> PARTS =
      WordSet.of(
          """
          first, second, third, last, one, two, three, four, five, six, seven, eight, nine, ten,
          all, none, some, most, half, many, several, few, each, any, both, neither, either,
          dozens, hundreds, thousands
          """);

  private static final ImmutableSet<String> TIME_NOUNS =
      WordSet.of(
          """
          january, february, march, april, may, june, july, august, september, october,
          november, december, jan, feb, mar, apr, jun, jul, aug, sep, sept, oct, nov, dec,
          monday, tuesday, wednesday, thursday, friday, saturday, sunday, day, week, month,
          year, quarter, decade, century, morning, afternoon, evening, night, midnight, noon,
          weekend, spring, summer, autumn, winter, fall, today, yesterday, tomorrow, pm, am,
          o'clock, hour, minute, second, time, moment, once, life, history
          """);

  private static final Pattern TOPIC = Pattern.compile(" (about|over|against|regarding) (.+)$");

  private static final Pattern COMPLEMENT = Pattern.compile(" (against|on|to|of|with) (.+)$");

  private static final Pattern YEAR = Pattern.compile("(1[5-9]|20)\\d\\d|\\d{1,2}(st|nd|rd|th)");

  private final LexicalKnowledge words;
  private final AmountFrames amounts;

  Framer(LexicalKnowledge words) {
    this.words = words;
    this.amounts = new AmountFrames(words);
  }

  Frame frame(Claim claim) {
    ImmutableList<Argument> participants =
        claim.proposition().arguments().stream()
            .filter(
                p -> !isTime(p) && !isDate(p, claim) && !isPlace(p, claim) && !isScope(p, claim))
            .map(Framer::whole)
            .collect(ImmutableList.toImmutableList());
    boolean negative =
        claim.factuality().polarity() == Polarity.NEGATIVE
            || participants.stream().anyMatch(Framer::isNone);
    ImmutableList<Argument> read =
        negative
            ? participants.stream().map(Framer::any).collect(ImmutableList.toImmutableList())
            : participants;
    return received(claim, read, negative)
        .or(() -> reached(claim, read, negative))
        .or(() -> underwent(claim, read, negative))
        .or(() -> idiom(claim, read, negative))
        .or(() -> amounts.read(claim, read, negative))
        .or(() -> converse(claim, read, negative))
        .or(() -> transitive(claim, read, negative))
        .or(() -> event(claim, read, negative))
        .or(() -> quality(claim, read, negative))
        .orElseGet(() -> new Frame(claim, claim.proposition().predicate().lemma(), negative, read));
  }

  /** "Never met Russian officials": never met any. */
  private static Argument any(Argument participant) {
    Mention mention = participant.mention();
    return mention.quantifier() == Quantifier.PLAIN
            && mention.quantity().isEmpty()
            && MentionComparer.isPlural(mention)
            && !isSomebody(participant)
        ? new Argument(
            participant.role(),
            participant.marker(),
            new Mention(
                mention.text(),
                mention.head(),
                mention.modifiers(),
                Quantifier.ANY,
                mention.entity(),
                mention.quantity()))
        : participant;
  }

  /** "People were not told": some were not, which does not say that nobody was. */
  private static boolean isSomebody(Argument participant) {
    return participant.role() == Role.SUBJECT
        && participant.mention().modifiers().isEmpty()
        && MentionComparer.BARE.contains(participant.mention().head());
  }

  /** "The first of the patients", "none of them": speaks of patients, of them. */
  private static Argument whole(Argument participant) {
    Mention mention = participant.mention();
    int of = mention.text().indexOf(" of ");
    String head = mention.head().toLowerCase(Locale.ROOT);
    if (of < 0 || !(PARTS.contains(head) || Character.isDigit(head.charAt(0)))) {
      return participant;
    }
    String last = mention.text().substring(mention.text().lastIndexOf(' ') + 1);
    ImmutableList<String> modifiers =
        Ordinals.isOrdinal(head) ? ImmutableList.of(head) : ImmutableList.of();
    return new Argument(
        participant.role(),
        participant.marker(),
        new Mention(
            mention.text(),
            singular(last),
            modifiers,
            mention.quantifier(),
            mention.entity(),
            mention.quantity()));
  }

  static String singular(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return switch (lower) {
      case "them", "these", "those" -> "they";
      case "us" -> "we";
      case "people" -> "person";
      case "men" -> "man";
      case "women" -> "woman";
      case "children" -> "child";
      default ->
          lower.endsWith("ies")
              ? lower.substring(0, lower.length() - 3) + "y"
              : lower.endsWith("s") && !lower.endsWith("ss")
                  ? lower.substring(0, lower.length() - 1)
                  : lower;
    };
  }

  /** "On Monday", "in May", "last week": the claim's time, not a participant. */
  private static boolean isTime(Argument participant) {
    Mention mention = participant.mention();
    return participant.role() == Role.OBLIQUE
        && mention.entity().isEmpty()
        && (TIME_NOUNS.contains(mention.head().toLowerCase(Locale.ROOT).replace(".", ""))
            || YEAR.matcher(mention.head()).matches());
  }

  /** "Resigned in May 2019": parsers take the year for an object now and then. */
  private static boolean isDate(Argument participant, Claim claim) {
    return participant.role() == Role.OBJECT
        && YEAR.matcher(participant.mention().text()).matches()
        && claim
            .qualifiers()
            .time()
            .filter(time -> time.text().contains(participant.mention().text()))
            .isPresent();
  }

  /** Kept as the claim's place, unless being there is all that the claim says. */
  private static boolean isPlace(Argument participant, Claim claim) {
    return participant.role() == Role.OBLIQUE
        && claim.proposition().predicate().kind() != Predicate.Kind.EXISTENCE
        && !claim.proposition().predicate().lemma().equals("be")
        && claim.qualifiers().place().filter(participant.mention()::equals).isPresent();
  }

  /** "About the election": kept as a scope of the claim. */
  private static boolean isScope(Argument participant, Claim claim) {
    return participant.role() == Role.OBLIQUE
        && claim.qualifiers().scopes().stream()
            .anyMatch(
                s ->
                    s.text()
                            .toLowerCase(Locale.ROOT)
                            .startsWith(participant.marker().toLowerCase(Locale.ROOT))
                        && s.text().contains(participant.mention().head()));
  }

  private static boolean isNone(Argument participant) {
    Mention mention = participant.mention();
    return participant.role() != Role.CLAUSE
        && (mention.quantifier() == Quantifier.NO
            || mention.quantity().map(Framer::isZero).orElse(false));
  }

  private static boolean isZero(Quantity quantity) {
    return quantity.low() == 0 && quantity.high() == 0;
  }

  /** "Received no warning from the engineer": the engineer did not warn. */
  private Optional<Frame> received(
      Claim claim, ImmutableList<Argument> participants, boolean negative) {
    if (!RECEIVING.contains(claim.proposition().predicate().lemma())) {
      return Optional.empty();
    }
    return participants.stream()
        .filter(p -> p.role() == Role.OBJECT && RECEIVED.contains(p.mention().head()))
        .findFirst()
        .map(
            what ->
                new Frame(
                    claim,
                    words.verb(what.mention().head()),
                    negative,
                    withTopic(
                        without(participants, what).stream()
                            .map(Framer::fromReceiver)
                            .collect(ImmutableList.toImmutableList()),
                        what.mention())));
  }

  /** "Two requests went to the museum": somebody requested something of it. */
  private Optional<Frame> reached(
      Claim claim, ImmutableList<Argument> participants, boolean negative) {
    Predicate predicate = claim.proposition().predicate();
    if (predicate.kind() != Predicate.Kind.VERB || !REACHING.contains(predicate.lemma())) {
      return Optional.empty();
    }
    boolean reach = predicate.lemma().equals("reach");
    Optional<Argument> what =
        participants.stream()
            .filter(p -> p.role() == Role.SUBJECT || (p.role() == Role.OBJECT && !reach))
            .filter(p -> p.mention().entity().isEmpty())
            .filter(p -> RECEIVED.contains(p.mention().head()))
            .findFirst();
    Optional<Argument> whom =
        participants.stream()
            .filter(
                p ->
                    reach
                        ? p.role() == Role.OBJECT
                        : p.role() == Role.OBLIQUE && p.marker().equals("to"))
            .findFirst();
    boolean other =
        participants.stream()
            .anyMatch(p -> p.role() == Role.OBJECT && !p.equals(what.orElse(p)) && !reach);
    if (what.isEmpty() || whom.isEmpty() || other) {
      return Optional.empty();
    }
    return Optional.of(
        new Frame(
            claim,
            words.verb(what.get().mention().head()),
            negative,
            withTopic(
                without(participants, what.get()).stream()
                    .map(p -> p.equals(whom.get()) ? new Argument(Role.OBJECT, "", p.mention()) : p)
                    .collect(ImmutableList.toImmutableList()),
                what.get().mention())));
  }

  /** "A complaint about the noise": what about is kept. */
  private static ImmutableList<Argument> withTopic(
      ImmutableList<Argument> participants, Mention noun) {
    Matcher topic = TOPIC.matcher(noun.text());
    if (!topic.find()) {
      return participants;
    }
    String what = topic.group(2);
    Mention about =
        new Mention(
            what,
            singular(what.substring(what.lastIndexOf(' ') + 1)),
            ImmutableList.of(),
            Quantifier.PLAIN,
            Optional.empty(),
            Optional.empty());
    return ImmutableList.<Argument>builder()
        .addAll(participants)
        .add(new Argument(Role.OBLIQUE, topic.group(1), about))
        .build();
  }

  /** "Was the subject of two complaints", "was the subject of a warrant": had them. */
  private Optional<Frame> underwent(
      Claim claim, ImmutableList<Argument> participants, boolean negative) {
    Predicate predicate = claim.proposition().predicate();
    if (predicate.kind() != Predicate.Kind.NOUN || !AIMS.contains(predicate.lemma())) {
      return Optional.empty();
    }
    Optional<Argument> of =
        participants.stream()
            .filter(p -> p.role() == Role.OBLIQUE && p.marker().equals("of"))
            .findFirst();
    if (of.isEmpty()) {
      return Optional.empty();
    }
    String noun = of.get().mention().head();
    boolean done = RECEIVED.contains(noun);
    ImmutableList.Builder<Argument> read = ImmutableList.builder();
    for (Argument p : participants) {
      if (p.role() == Role.SUBJECT) {
        read.add(done ? new Argument(Role.OBJECT, "", p.mention()) : p);
      } else if (p.equals(of.get())) {
        if (!done) {
          read.add(new Argument(Role.OBJECT, "", p.mention()));
        }
      } else if (p.role() != Role.ATTRIBUTE) {
        read.add(p);
      }
    }
    return Optional.of(new Frame(claim, done ? words.verb(noun) : "have", negative, read.build()));
  }

  private static Argument fromReceiver(Argument participant) {
    if (participant.role() == Role.SUBJECT) {
      return new Argument(Role.OBJECT, "", participant.mention());
    }
    return participant.role() == Role.OBLIQUE && participant.marker().equals("from")
        ? new Argument(Role.SUBJECT, "", participant.mention())
        : participant;
  }

  /** "Lost their lives": died. "Put her signature to the lease": signed the lease. */
  private Optional<Frame> idiom(
      Claim claim, ImmutableList<Argument> participants, boolean negative) {
    if (claim.proposition().predicate().kind() != Predicate.Kind.VERB) {
      return Optional.empty();
    }
    String verb = claim.proposition().predicate().lemma();
    for (Argument noun : participants) {
      Mention mention = noun.mention();
      if (mention.quantity().isPresent()
          || mention.entity().filter(MentionComparer::isNamed).isPresent()) {
        continue; // "the strike cost forty lives": not one's own
      }
      ImmutableList<Argument> rest = without(participants, noun);
      Optional<Frame> read =
          switch (noun.role()) {
            case OBJECT ->
                idiom(claim, verb, mention.head(), withComplement(rest, mention), negative);
            // "Did not hand in her keys": parsers take the particle for a preposition.
            case OBLIQUE ->
                words
                    .idiom(verb + ' ' + noun.marker(), mention.head(), "")
                    .map(same -> new Frame(claim, same, negative, rest));
            default -> Optional.empty();
          };
      if (read.isPresent()) {
        return read;
      }
    }
    return Optional.empty();
  }

  private Optional<Frame> idiom(
      Claim claim, String verb, String noun, ImmutableList<Argument> rest, boolean negative) {
    for (Argument to : rest) {
      Optional<String> same =
          to.role() == Role.OBLIQUE ? words.idiom(verb, noun, to.marker()) : Optional.empty();
      if (same.isPresent()) {
        return Optional.of(new Frame(claim, same.get(), negative, asObject(rest, to)));
      }
    }
    return words
        .idiom(verb, noun, "")
        .map(
            same ->
                new Frame(
                    claim,
                    same,
                    negative,
                    rest.stream()
                        .filter(claim.proposition().arguments()::contains)
                        .collect(ImmutableList.toImmutableList())));
  }

  /** "Charges against the miller": whom is part of the noun's own words. */
  private static ImmutableList<Argument> withComplement(
      ImmutableList<Argument> participants, Mention noun) {
    Matcher complement = COMPLEMENT.matcher(noun.text());
    if (!complement.find()) {
      return participants;
    }
    String what = complement.group(2);
    String last = what.substring(what.lastIndexOf(' ') + 1);
    Mention to =
        new Mention(
            what,
            Character.isUpperCase(last.charAt(0)) ? last : singular(last),
            ImmutableList.of(),
            what.startsWith("the ") ? Quantifier.DEFINITE : Quantifier.PLAIN,
            Optional.empty(),
            Optional.empty());
    return ImmutableList.<Argument>builder()
        .addAll(participants)
        .add(new Argument(Role.OBLIQUE, complement.group(1), to))
        .build();
  }

  private static ImmutableList<Argument> asObject(
      ImmutableList<Argument> participants, Argument which) {
    return participants.stream()
        .map(p -> p.equals(which) ? new Argument(Role.OBJECT, "", p.mention()) : p)
        .collect(ImmutableList.toImmutableList());
  }

  /** "Crane lost to Hollis": Hollis defeated Crane. */
  private Optional<Frame> converse(
      Claim claim, ImmutableList<Argument> participants, boolean negative) {
    String verb = claim.proposition().predicate().lemma();
    for (Argument other : participants) {
      Optional<String> converse =
          other.role() == Role.OBLIQUE ? words.converse(verb, other.marker()) : Optional.empty();
      if (converse.isPresent()) {
        boolean hasObject = participants.stream().anyMatch(p -> p.role() == Role.OBJECT);
        ImmutableList<Argument> exchanged =
            participants.stream()
                .map(
                    p ->
                        p.equals(other)
                            ? new Argument(Role.SUBJECT, "", p.mention())
                            : p.role() == Role.SUBJECT
                                ? new Argument(
                                    hasObject ? Role.RECIPIENT : Role.OBJECT, "", p.mention())
                                : p)
                .collect(ImmutableList.toImmutableList());
        return Optional.of(new Frame(claim, converse.get(), negative, exchanged));
      }
    }
    return Optional.empty();
  }

  /** "Walked into the store": entered it. A place is then what it is about. */
  private Optional<Frame> transitive(
      Claim claim, ImmutableList<Argument> participants, boolean negative) {
    if (participants.stream().anyMatch(p -> p.role() == Role.OBJECT)) {
      return Optional.empty(); // "walked the dog into the store"
    }
    String verb = claim.proposition().predicate().lemma();
    for (Argument argument : claim.proposition().arguments()) {
      Optional<String> same =
          argument.role() == Role.OBLIQUE && !isTime(argument)
              ? words.transitive(verb, argument.marker())
              : Optional.empty();
      if (same.isPresent()) {
        ImmutableList<Argument> read =
            ImmutableList.<Argument>builder()
                .addAll(
                    participants.stream()
                        .filter(p -> !p.mention().equals(argument.mention()))
                        .iterator())
                .add(new Argument(Role.OBJECT, "", argument.mention()))
                .build();
        return Optional.of(new Frame(claim, same.get(), negative, read));
      }
    }
    return Optional.empty();
  }

  /** "Had a meeting with", "there was a fire": the noun says what happened. */
  private Optional<Frame> event(
      Claim claim, ImmutableList<Argument> participants, boolean negative) {
    Predicate predicate = claim.proposition().predicate();
    boolean existence = predicate.kind() == Predicate.Kind.EXISTENCE;
    if (predicate.kind() == Predicate.Kind.EVENT_NOUN
        || !(existence || LIGHT.contains(predicate.lemma()))) {
      return Optional.empty();
    }
    Role holder = existence ? Role.SUBJECT : Role.OBJECT;
    return participants.stream()
        .filter(p -> p.role() == holder && p.mention().entity().isEmpty())
        .filter(p -> !words.verb(p.mention().head()).equals(p.mention().head()))
        .findFirst()
        .map(
            noun -> new Frame(claim, noun.mention().head(), negative, without(participants, noun)));
  }

  /** "There was nothing misleading about the answer": the answer was not misleading. */
  private static Optional<Frame> quality(
      Claim claim, ImmutableList<Argument> participants, boolean negative) {
    if (claim.proposition().predicate().kind() != Predicate.Kind.EXISTENCE) {
      return Optional.empty();
    }
    Optional<Argument> thing =
        participants.stream()
            .filter(p -> p.role() == Role.SUBJECT)
            .filter(p -> THINGS.contains(p.mention().head()))
            .filter(p -> !p.mention().modifiers().isEmpty())
            .findFirst();
    return thing.map(
        t -> {
          ImmutableList<String> modifiers = t.mention().modifiers();
          ImmutableList<Argument> rest =
              without(participants, t).stream()
                  .map(
                      p ->
                          p.role() == Role.OBLIQUE
                              ? new Argument(Role.SUBJECT, "", p.mention())
                              : p)
                  .collect(ImmutableList.toImmutableList());
          return new Frame(claim, modifiers.get(modifiers.size() - 1), negative, rest);
        });
  }

  private static ImmutableList<Argument> without(
      ImmutableList<Argument> participants, Argument out) {
    return participants.stream()
        .filter(p -> !p.equals(out))
        .collect(ImmutableList.toImmutableList());
  }
}
