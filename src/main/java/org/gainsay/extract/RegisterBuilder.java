package org.gainsay.extract;

import com.google.common.base.Ascii;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multimaps;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.gainsay.claim.Attribution;
import org.gainsay.claim.Entity;
import org.gainsay.claim.Source;
import org.gainsay.document.Passage;
import org.gainsay.extract.EntityRegister.Extent;
import org.gainsay.extract.EntityRegister.Place;
import org.gainsay.extract.EntityRegister.Reference;
import org.gainsay.extract.ParsedSentence.Word;

/** Builds the register: names first, then roles, then descriptions and pronouns in text order. */
final class RegisterBuilder {
  static final ImmutableSet<String> CUES =
      ImmutableSet.of(
          "say",
          "tell",
          "add",
          "ask",
          "answer",
          "reply",
          "respond",
          "write",
          "insist",
          "claim",
          "note",
          "deny",
          "explain",
          "testify",
          "state",
          "continue",
          "argue",
          "warn",
          "tweet",
          "announce",
          "declare",
          "recall",
          "acknowledge",
          "admit",
          "concede",
          "report");

  /** Bodies whose noun is their name. */
  private static final ImmutableSet<String> NAMES_ALONE =
      ImmutableSet.of("congress", "senate", "parliament");

  /** Of the words for a newspaper all but these are names: "the Times" is no other paper. */
  private static final ImmutableSet<String> PAPERS = ImmutableSet.of("newspaper", "paper");

  private static final ImmutableSet<String> APPOINTING =
      ImmutableSet.of(
          "name",
          "appoint",
          "elect",
          "hire",
          "nominate",
          "choose",
          "pick",
          "select",
          "confirm",
          "crown",
          "ordain",
          "reelect",
          "install",
          "describe",
          "identify");

  private static final Splitter WORDS = Splitter.on(' ');

  private static final int LONGEST_TITLE = 90;

  /** How many passages of a turn are looked through for who had the turn before. */
  private static final int LONGEST_TURN = 10;

  private static final Pattern QUOTED =
      Pattern.compile("[“\"]([^“”\"]{1," + LONGEST_TITLE + "})[”\"]");

  /** Positions that a sentence takes. */
  static final int SENTENCE = 1000;

  private final ParsedDocument document;
  private final Optional<Attributions> said;
  private boolean hasQuotedPronouns;
  private final NameBook book = new NameBook();
  private final Map<Place, Referent> references = new LinkedHashMap<>();
  private final Map<Place, Extent> extents = new HashMap<>();
  private final Map<String, Referent> labels = new LinkedHashMap<>();
  private final Pronouns pronouns = new Pronouns();

  /** By their lemma, what is spoken of that is no entity. */
  private final Map<String, Referent> things = new HashMap<>();

  private final ThingsMeant thingsMeant = new ThingsMeant();
  private final Map<Integer, QuotedWords> quotes = new HashMap<>();
  private final List<Referent> described = new ArrayList<>();

  /**
   * A builder for a document.
   *
   * @param said who says what, as far as that is known from an earlier reading
   */
  RegisterBuilder(ParsedDocument document, Optional<Attributions> said) {
    this.document = document;
    this.said = said;
  }

  /** Whether it came upon a pronoun that hangs on who says what. */
  boolean hasQuotedPronouns() {
    return hasQuotedPronouns;
  }

  EntityRegister build() {
    ImmutableList<NameSpan> names = issuers(new NameFinder(document).find());
    assignNames(names);
    names.forEach(this::readTitle);
    ImmutableListMultimap<Integer, NameSpan> bySentence =
        Multimaps.index(names, n -> n.sentence().index());
    document.sentences().forEach(this::readRoles);
    nameLabels();
    book.readAgain();
    for (ParsedSentence sentence : document.sentences()) {
      resolve(sentence, bySentence.get(sentence.index()));
    }
    return freeze();
  }

  /** The names, that of the body which issues the document known for one. */
  private ImmutableList<NameSpan> issuers(ImmutableList<NameSpan> names) {
    Optional<String> author = document.document().author();
    return author.isEmpty()
        ? names
        : names.stream()
            .map(
                n ->
                    n.kind() == Entity.Kind.OTHER && n.text().equals(author.get())
                        ? new NameSpan(
                            n.sentence(), n.from(), n.to(), n.titleFrom(), Entity.Kind.ORGANIZATION)
                        : n)
            .collect(ImmutableList.toImmutableList());
  }

  private static int position(ParsedSentence sentence, int word) {
    return sentence.index() * SENTENCE + word + 1;
  }

  private Optional<Referent> at(ParsedSentence sentence, int word) {
    return Optional.ofNullable(references.get(new Place(sentence.index(), word)));
  }

  // ---- names ----

  private void assignNames(ImmutableList<NameSpan> names) {
    for (Passage passage : document.document().passages()) {
      passage.speaker().ifPresent(book::announce);
    }
    Map<NameSpan, Referent> full = new HashMap<>();
    for (NameSpan name : names) {
      if (name.to() > name.from()) {
        full.put(
            name, book.full(name.tokens(), name.text(), name.kind(), title(name), inWork(name)));
      }
    }
    int next = 0;
    int passage = -1;
    boolean ships = document.sentences().stream().anyMatch(NameSigns::namesShip);
    for (ParsedSentence sentence : document.sentences()) {
      if (sentence.passageIndex() != passage) {
        passage = sentence.passageIndex();
        label(sentence);
      }
      for (; next < names.size() && names.get(next).sentence() == sentence; next++) {
        NameSpan name = names.get(next);
        if (isBareBody(name)) {
          continue;
        }
        Referent known = full.get(name);
        Referent referent =
            known != null
                ? known
                : book.shortName(
                    name.tokens(),
                    name.text(),
                    name.kind(),
                    title(name),
                    position(sentence, name.from()));
        if (name.kind() == Entity.Kind.GROUP) {
          groupRole(name).ifPresent(referent::described);
        }
        boolean article = NameSigns.hasArticle(name);
        referent.looksLikeThing(article || NameSigns.isPlaced(name));
        if (NameSigns.hasIts(name)) {
          referent.looksLikeThing(true);
          referent.looksLikeThing(true);
        }
        // Where ships are spoken of "the Corra" may be one, but the Admiralty is none.
        boolean unknown = name.kind() == Entity.Kind.PERSON || name.kind() == Entity.Kind.OTHER;
        referent.ship(ships && ((article && unknown) || NameSigns.isShip(name)));
        book.mentioned(referent, position(sentence, name.from()));
        book.stands(
            referent,
            position(sentence, name.from()),
            sentence.is(name.head(), "nsubj"),
            leads(sentence));
        refer(sentence, name.titleFrom(), name.to(), name.head(), referent);
        for (int i = name.from(); i <= name.to(); i++) {
          references.putIfAbsent(new Place(sentence.index(), i), referent);
          extents.putIfAbsent(
              new Place(sentence.index(), i), new Extent(name.titleFrom(), name.to()));
        }
      }
    }
  }

  /** Whether a sentence is a headline of the text or its first sentence. */
  private boolean leads(ParsedSentence s) {
    return document.sentences().stream()
        .limit(s.index())
        .allMatch(before -> before.passage().kind() == Passage.Kind.HEADING);
  }

  /** "Russians" are people of Russia, "House Democrats" Democrats of the House. */
  private static Optional<Entity.Description> groupRole(NameSpan name) {
    Optional<String> country = Countries.of(name.text());
    if (country.isPresent()) {
      return country.map(c -> new Entity.Description("person", c));
    }
    String role = Ascii.toLowerCase(name.sentence().word(name.to()).lemma());
    String of = name.to() > name.from() ? name.sentence().text(name.from(), name.to() - 1) : "";
    return RoleNouns.isPerson(role)
        ? Optional.of(new Entity.Description(role, Countries.of(of).orElse(of)))
        : Optional.empty();
  }

  private static NameBook.Title title(NameSpan name) {
    return name.from() > 0
        ? NameBook.Title.of(name.sentence().word(name.from() - 1).text())
        : NameBook.Title.NONE;
  }

  /** Whether a name is part of a longer title in quotation marks: “The Real Ann Lee”. */
  private static boolean inWork(NameSpan name) {
    ParsedSentence s = name.sentence();
    int begin = s.word(name.from()).begin();
    int end = s.word(name.to()).end();
    String text = s.passage().text();
    // Only as far as a title may reach: a passage can be very long, and full of names.
    Matcher quoted =
        QUOTED
            .matcher(text)
            .region(
                Math.max(0, begin - LONGEST_TITLE), Math.min(text.length(), end + LONGEST_TITLE));
    while (quoted.find()) {
      if (quoted.start() < begin && end < quoted.end()) {
        String title = quoted.group(1);
        return title.length() > name.text().length() + 2
            && Splitter.on(' ').splitToStream(title).allMatch(RegisterBuilder::isTitleWord);
      }
    }
    return false;
  }

  private static boolean isTitleWord(String word) {
    return word.isEmpty()
        || !Character.isLowerCase(word.charAt(0))
        || Regex.matches(word, "of|the|and|an?|in|for|to");
  }

  private static boolean isNameAlone(String word) {
    return NAMES_ALONE.contains(word)
        || (!PAPERS.contains(word) && PAPERS.contains(RoleNouns.base(word)));
  }

  /** "the Company", "the Department" of an organisation that is not named so. */
  private boolean isBareBody(NameSpan name) {
    return name.from() == name.to()
        && name.kind() == Entity.Kind.ORGANIZATION
        && RoleNouns.isOrganization(Ascii.toLowerCase(name.text()))
        && !isNameAlone(Ascii.toLowerCase(name.text()))
        && !book.knows(name.tokens(), name.kind());
  }

  private void label(ParsedSentence first) {
    if (first.index() == 0) {
      document.document().author().ifPresent(a -> label(a, first));
    }
    first.passage().speaker().ifPresent(l -> label(l, first));
  }

  private void label(String label, ParsedSentence first) {
    if (label.isBlank() || labels.containsKey(label)) {
      return;
    }
    ImmutableList<String> words = ImmutableList.copyOf(NameBook.labelWords(label));
    Entity.Kind kind =
        book.knows(words, Entity.Kind.ORGANIZATION) ? Entity.Kind.ORGANIZATION : labelKind(label);
    Referent referent = book.label(label, kind);
    labels.put(label, referent);
    book.mentioned(referent, position(first, -1));
  }

  /** "MINISTER" is whom the head of a transcript calls "the Minister, Joyce Adero". */
  private void nameLabels() {
    labels.replaceAll((label, speaker) -> speaker.isNamed() ? speaker : named(label, speaker));
  }

  private Referent named(String label, Referent speaker) {
    Optional<Referent> holder =
        speaker.titles().stream().findFirst().flatMap(role -> book.otherHolder(role, speaker));
    holder.ifPresent(
        h -> {
          h.alsoNamed(label);
          book.mentioned(h, speaker.first());
          book.forget(speaker);
        });
    if (holder.isEmpty()) {
      inHeader(label)
          .ifPresent(name -> speaker.named(ImmutableList.copyOf(WORDS.split(name)), name));
    }
    return holder.orElse(speaker);
  }

  /** The name after a label's role in the lines over a transcript, which are not parsed. */
  private Optional<String> inHeader(String label) {
    Pattern named =
        Pattern.compile(
            "(?i:\\b"
                + Pattern.quote(String.join(" ", NameBook.labelWords(label)))
                + ")"
                + ",? (\\p{Lu}[\\p{L}’'-]+(?: \\p{Lu}[\\p{L}’'-]+){1,2})(?=[,;.)]|$| \\p{Ll})");
    return document.document().passages().stream()
        .filter(p -> p.kind() == Passage.Kind.BYLINE)
        .flatMap(p -> named.matcher(p.text()).results())
        .map(m -> m.group(1))
        .distinct()
        .limit(2)
        .reduce((a, b) -> "") // two of them: neither
        .filter(name -> !name.isEmpty());
  }

  private static Entity.Kind labelKind(String label) {
    List<String> words = NameBook.labelWords(label);
    boolean body = words.stream().anyMatch(w -> RoleNouns.isOrganization(Ascii.toLowerCase(w)));
    boolean numbered = words.stream().anyMatch(w -> w.chars().anyMatch(Character::isDigit));
    return body ? Entity.Kind.ORGANIZATION : numbered ? Entity.Kind.OTHER : Entity.Kind.PERSON;
  }

  private void refer(ParsedSentence s, int from, int to, int head, Referent referent) {
    references.put(new Place(s.index(), head), referent);
    extents.put(new Place(s.index(), head), new Extent(from, to));
    referent.seen(position(s, from));
  }

  // ---- roles ----

  /** "Russian Ambassador Sergey Kislyak", "Justice Department spokeswoman Sarah Isgur Flores". */
  private void readTitle(NameSpan name) {
    ParsedSentence s = name.sentence();
    Referent referent = references.get(new Place(s.index(), name.head()));
    if (referent == null || name.kind() != Entity.Kind.PERSON) {
      return;
    }
    int end = name.from();
    Optional<RolePhrase> role = RolePhrase.before(s, end, this::at);
    while (role.isPresent()) {
      referent.described(role.get().description());
      referent.gender(gender(role.get()));
      refer(s, role.get().from(), name.to(), name.head(), referent);
      for (int i = role.get().head(); i < end; i++) {
        references.putIfAbsent(new Place(s.index(), i), referent);
        extents.putIfAbsent(new Place(s.index(), i), new Extent(role.get().from(), name.to()));
      }
      end = role.get().from();
      role = end > 0 ? RolePhrase.before(s, end, this::at) : Optional.empty();
    }
  }

  private static Gender gender(RolePhrase role) {
    return RoleNouns.of(role.role().substring(role.role().lastIndexOf(' ') + 1))
        .map(RoleNouns.RoleNoun::gender)
        .orElse(Gender.UNKNOWN);
  }

  /** Appositions, copulas, "as": what named ones are said to be. */
  private void readRoles(ParsedSentence s) {
    for (int i = 0; i < s.size(); i++) {
      if (at(s, i).isPresent()) {
        continue;
      }
      Optional<RolePhrase> role = RolePhrase.at(s, i, this::at);
      Optional<Referent> holder = role.isPresent() ? holder(s, i) : Optional.empty();
      if (holder.isPresent() && holder.get().kind == role.get().kind(plural(s, i))) {
        holder.get().described(role.get().description());
        holder.get().gender(gender(role.get()));
        if (s.is(i, "appos") || s.child(i, "appos").isPresent()) {
          refer(s, role.get().from(), i, i, holder.get());
        }
      }
    }
  }

  /** Whom a role noun is said of: the noun it explains, or its clause's subject or object. */
  private Optional<Referent> holder(ParsedSentence s, int noun) {
    int head = s.word(noun).head();
    if (s.is(noun, "appos") && head >= 0) {
      // "Hale, not the owner, signed" says who is not
      return Contrast.not(s.words(), noun).isPresent() ? Optional.empty() : at(s, head);
    }
    Optional<Referent> explained =
        s.children(noun, "appos").stream()
            .filter(c -> Contrast.not(s.words(), c).isEmpty())
            .findFirst()
            .flatMap(c -> at(s, c));
    if (explained.isPresent()) {
      return explained;
    }
    if (s.child(noun, "cop").isPresent()) {
      boolean doubtful =
          s.children(noun, "advmod").stream().anyMatch(c -> s.word(c).lemma().equals("not"))
              || s.children(noun, "aux").stream().anyMatch(c -> s.word(c).tag().equals("MD"))
              || s.children(noun, "mark").stream().anyMatch(c -> s.word(c).lemma().equals("if"));
      return doubtful ? Optional.empty() : s.child(noun, "nsubj").flatMap(c -> at(s, c));
    }
    boolean as = s.children(noun, "case").stream().anyMatch(c -> s.word(c).lemma().equals("as"));
    if (head < 0) {
      return Optional.empty();
    }
    boolean appointed = APPOINTING.contains(s.word(head).lemma());
    if (as || (appointed && s.is(noun, "obj", "xcomp"))) {
      Optional<Integer> object =
          s.children(head, "obj", "iobj", "nsubj:pass").stream().filter(c -> c != noun).findFirst();
      return appointed
          ? object.flatMap(c -> at(s, c))
          : s.child(head, "nsubj").flatMap(c -> at(s, c));
    }
    return Optional.empty();
  }

  private static boolean plural(ParsedSentence s, int i) {
    return s.word(i).tag().endsWith("S") && s.word(i).tag().startsWith("NN");
  }

  // ---- descriptions and pronouns ----

  private void resolve(ParsedSentence s, ImmutableList<NameSpan> names) {
    QuotedWords quoted =
        quotes.computeIfAbsent(s.passageIndex(), p -> new QuotedWords(s.passage()));
    ImmutableSet.Builder<Integer> inName = ImmutableSet.builder();
    for (NameSpan name : names) {
      for (int i = name.from(); i <= name.to(); i++) {
        if (i != name.head()) {
          inName.add(i);
        }
      }
    }
    ImmutableSet<Integer> skip = inName.build();
    List<Integer> quotedPronouns = new ArrayList<>();
    List<Integer> fronted = new ArrayList<>();
    for (int i = 0; i < s.size(); i++) {
      Word word = s.word(i);
      if (skip.contains(i)) {
        continue;
      }
      Optional<Referent> known = at(s, i);
      if (joinsPeople(s, i)) {
        pronouns.mentioned(
            s, i, new Referent(Entity.Kind.GROUP, s.word(i).text()), quoted.contains(s, i));
      }
      if (known.isPresent()) {
        book.mentioned(known.get(), position(s, i));
        pronouns.mentioned(s, i, known.get(), quoted.contains(s, i));
      } else if (word.tag().startsWith("PRP") && Pronouns.isThirdPerson(word.text())) {
        if (FrontedPronouns.aheadOf(s, i).isPresent()
            && (word.tag().equals("PRP$") || !pronouns.hasCandidate(s, i))) {
          fronted.add(i);
        } else if (quoted.contains(s, i)) {
          quotedPronouns.add(i);
        } else {
          pronoun(s, i, partners(s), false);
        }
      } else if (word.tag().startsWith("NN") && (!s.is(i, "compound") || isNumbered(s, i))) {
        noun(s, i, quoted.contains(s, i));
      }
    }
    hasQuotedPronouns |= !quotedPronouns.isEmpty();
    fronted.forEach(i -> fronted(s, i, quoted));
    for (int i : quotedPronouns) {
      pronoun(s, i, speakers(s, i, quoted), true);
    }
  }

  /** "Lee and Weber": together they are whom "they" may mean, though no entity. */
  private boolean joinsPeople(ParsedSentence s, int i) {
    List<Integer> joined = s.children(i, "conj");
    return isPerson(s, i)
        && joined.stream().anyMatch(c -> isPerson(s, c))
        && joined.stream()
            .flatMap(c -> s.children(c, "cc").stream())
            .anyMatch(c -> s.word(c).lemma().equals("and"));
  }

  private boolean isPerson(ParsedSentence s, int i) {
    return at(s, i).filter(r -> r.kind == Entity.Kind.PERSON).isPresent();
  }

  /** "juror No. 7". */
  private static boolean isNumbered(ParsedSentence s, int i) {
    return i + 2 < s.size()
        && Regex.matches(s.word(i + 1).text(), "[Nn]o\\.|#")
        && s.word(i + 2).tag().equals("CD");
  }

  /** "Short of ending his campaign, Lee said": his, if the phrase names nobody else before. */
  private void fronted(ParsedSentence s, int i, QuotedWords quoted) {
    int subject = FrontedPronouns.aheadOf(s, i).orElseThrow();
    Optional<Referent> coming = at(s, subject).filter(r -> Pronouns.agrees(s.word(i).text(), r));
    boolean other =
        IntStream.range(FrontedPronouns.frontedFrom(s, i), i)
            .mapToObj(w -> at(s, w))
            .flatMap(Optional::stream)
            .anyMatch(r -> Pronouns.agrees(s.word(i).text(), r));
    if (coming.isEmpty() || other) {
      boolean within = quoted.contains(s, i);
      pronoun(s, i, within ? speakers(s, i, quoted) : ImmutableSet.of(), within);
    } else if (book.referents().contains(coming.get()) || described.contains(coming.get())) {
      refer(s, i, i, i, coming.get());
    }
  }

  private void pronoun(ParsedSentence s, int i, ImmutableSet<Referent> excluded, boolean quoted) {
    Optional<Referent> meant = pronouns.resolve(s, i, excluded, quoted);
    if (meant.isEmpty()) {
      return;
    }
    Referent r = meant.get();
    if (book.referents().contains(r) || described.contains(r)) {
      refer(s, i, i, i, r);
      book.mentioned(r, position(s, i));
      pronouns.mentioned(s, i, r, quoted);
    } else if (thingsMeant.takes(s, i, r, quoted)) {
      pronouns.mentioned(s, i, r, quoted);
    }
  }

  /** Whom a pronoun in what somebody says cannot mean: the speaker, or the body spoken for. */
  private ImmutableSet<Referent> speakers(ParsedSentence s, int i, QuotedWords quoted) {
    Optional<Referent> speaker = speaker(s, i, quoted);
    ImmutableSet.Builder<Referent> all = ImmutableSet.builder();
    speaker.ifPresent(all::add);
    all.addAll(partners(s));
    speaker.stream()
        .flatMap(r -> r.descriptions().stream())
        .filter(d -> !d.of().isEmpty())
        .forEach(d -> candidates().stream().filter(r -> r.name().equals(d.of())).forEach(all::add));
    return all.build();
  }

  /** Whom a turn is addressed to: who had the turn before, or is asked. */
  private ImmutableSet<Referent> partners(ParsedSentence s) {
    ImmutableSet.Builder<Referent> all = ImmutableSet.builder();
    if (s.word(s.size() - 1).text().equals("?")) {
      labelOf(besideTurn(s, 1)).ifPresent(all::add);
    }
    int before = besideTurn(s, -1);
    if (before >= 0
        && s.passage().speaker().isPresent()
        && document.document().passages().get(before).text().endsWith("?")) {
      labelOf(before).ifPresent(all::add);
    }
    return all.build();
  }

  /** The passage before or after a turn, which may be of several passages. */
  private int besideTurn(ParsedSentence s, int step) {
    List<Passage> passages = document.document().passages();
    int at = s.passageIndex() + step;
    for (int i = 1; i < LONGEST_TURN && at >= 0 && at < passages.size(); i++) {
      if (s.passage().speaker().isEmpty()
          || !passages.get(at).speaker().equals(s.passage().speaker())) {
        break;
      }
      at += step;
    }
    return at;
  }

  private Optional<Referent> labelOf(int passage) {
    return passage < 0 || passage >= document.document().passages().size()
        ? Optional.empty()
        : document.document().passages().get(passage).speaker().map(labels::get);
  }

  private Optional<Referent> speaker(ParsedSentence s, int word, QuotedWords quoted) {
    Optional<String> label = s.passage().speaker();
    if (label.isPresent()) {
      return Optional.ofNullable(labels.get(label.get()));
    }
    Optional<Referent> told = said.flatMap(a -> quoting(a.at(s, word)));
    if (told.isPresent()) {
      return told;
    }
    for (int i = 0; i < s.size(); i++) {
      if (s.is(i, "nsubj")
          && !quoted.contains(s, i)
          && s.word(i).head() >= 0
          && CUES.contains(s.word(s.word(i).head()).lemma())) {
        return at(s, i);
      }
    }
    return Optional.empty();
  }

  /** Who is quoted, the innermost of those that are known. */
  private Optional<Referent> quoting(Attribution attribution) {
    return attribution.chain().reverse().stream()
        .filter(x -> x.kind() == Source.Kind.QUOTE || x.kind() == Source.Kind.STATEMENT)
        .flatMap(x -> x.entity().stream())
        .findFirst()
        .flatMap(
            e ->
                candidates().stream()
                    .filter(r -> r.kind == e.kind() && e.names().contains(r.name()))
                    .findFirst());
  }

  private static Referent thing(ParsedSentence s, int i, boolean plural) {
    String text = s.word(i).text();
    boolean atStart = i == 0 && !s.word(i).tag().startsWith("NNP");
    Referent thing =
        new Referent(
            plural ? Entity.Kind.GROUP : Entity.Kind.OTHER,
            atStart ? text.toLowerCase(Locale.ROOT) : text);
    thing.ship(!plural && NameSigns.isShip(s, i));
    thing.collective(!plural && NameSigns.isCollective(s, i));
    return thing;
  }

  private void noun(ParsedSentence s, int i, boolean quoted) {
    Optional<RolePhrase> role = RolePhrase.at(s, i, this::at);
    boolean plural = plural(s, i);
    if (role.isEmpty()) {
      // Things compete for "it" and "they", though they are no entities: the more so the more
      // often they are spoken of.
      Referent thing =
          things.computeIfAbsent(
              s.word(i).lemma().toLowerCase(Locale.ROOT) + (plural ? "s" : ""),
              k -> thing(s, i, plural));
      thingsMeant.mentioned(s, i, thing, quoted);
      pronouns.mentioned(s, i, thing, quoted);
      return;
    }
    boolean body =
        role.get().role().equals("head") && s.word(role.get().from()).tag().equals("PRP$");
    if (predicate(s, i) || body) {
      return; // "shook his head"
    }
    boolean definite = definite(s, role.get());
    boolean headline = NameFinder.titleCase(s);
    // Headlines drop articles: "minister blames fire".
    definite |= s.passage().kind() == Passage.Kind.HEADING && !plural && s.is(i, "nsubj");
    boolean bare =
        role.get().from() == i && !plural && role.get().kind(false) == Entity.Kind.PERSON;
    if (bare && !definite && !s.word(i).tag().startsWith("NNP") && role.get().of().isEmpty()) {
      return; // "for attorney general": the office, nobody
    }
    boolean counted =
        s.child(i, "nummod").isPresent()
            || s.children(i, "amod").stream()
                .anyMatch(
                    c -> Regex.matches(s.word(c).lemma(), "several|many|few|other|more|most"));
    Optional<Referent> found =
        definite || (plural && !counted)
            ? antecedent(s, role.get(), plural, definite)
            : Optional.empty();
    if (found.isEmpty() && !definite && !plural) {
      found = namedNext(s, role.get());
    }
    if (found.isEmpty() && headline) {
      return;
    }
    if (found.isEmpty() && role.get().isLoose() && role.get().of().isEmpty()) {
      pronouns.mentioned(s, i, new Referent(Entity.Kind.OTHER, s.word(i).text()), quoted);
      return;
    }
    Referent referent =
        found.orElseGet(
            () -> {
              Referent fresh = new Referent(role.get().kind(plural), describedName(s, role.get()));
              described.add(fresh);
              return fresh;
            });
    referent.described(role.get().description());
    referent.gender(gender(role.get()));
    refer(s, role.get().from(), i, i, referent);
    book.mentioned(referent, position(s, i));
    pronouns.mentioned(s, i, referent, quoted);
  }

  /** What is said of another: no mention of its own. */
  private static boolean predicate(ParsedSentence s, int i) {
    return s.child(i, "cop").isPresent()
        || s.children(i, "case").stream().anyMatch(c -> s.word(c).lemma().equals("as"))
        || (s.word(i).head() >= 0
            && s.is(i, "obj", "xcomp")
            && APPOINTING.contains(s.word(s.word(i).head()).lemma())
            && s.children(s.word(i).head(), "nsubj:pass", "iobj").size() > 0);
  }

  private static boolean definite(ParsedSentence s, RolePhrase role) {
    Word first = s.word(role.from());
    String lower = Ascii.toLowerCase(first.text());
    return lower.equals("the")
        || lower.equals("this")
        || lower.equals("that")
        || first.tag().equals("PRP$")
        || s.child(role.head(), "nmod:poss").isPresent()
        || (first.tag().startsWith("NNP") && s.word(role.head()).tag().startsWith("NNP"));
  }

  private static String describedName(ParsedSentence s, RolePhrase role) {
    int from = role.from();
    if (from < role.head() && s.word(from).tag().equals("DT")) {
      from++;
    }
    String text = s.text(from, role.head());
    boolean opening = from <= 1 && !s.word(from).tag().startsWith("NNP");
    return opening ? Ascii.toLowerCase(text.charAt(0)) + text.substring(1) : text;
  }

  /** The one that a description means: the one mentioned last of those that fit best. */
  private Optional<Referent> antecedent(
      ParsedSentence s, RolePhrase role, boolean plural, boolean definite) {
    Entity.Kind kind = role.kind(plural);
    Referent best = null;
    int bestFit = 0;
    for (Referent r : candidates()) {
      int fit = r.kind == kind && isKnown(r, s) ? 2 * fit(r, role, definite) : 0;
      fit += fit > 0 && r.isNamed() ? 1 : 0;
      if (fit > bestFit
          || (fit > 0
              && fit == bestFit
              && best != null
              && book.lastMention(r) > book.lastMention(best))) {
        best = r;
        bestFit = fit;
      }
    }
    return Optional.ofNullable(best);
  }

  /**
   * Whether one has been spoken of, or is about to be: the headline's "minister" is named below.
   */
  private boolean isKnown(Referent r, ParsedSentence s) {
    return book.lastMention(r) != Integer.MIN_VALUE
        || s.passage().kind() == Passage.Kind.HEADING
        || r.first() < position(s, 0) + 3 * SENTENCE;
  }

  /**
   * "A federal privacy board said ... The Privacy and Liberties Board found": a body that is
   * described first and named right after, in words of the description.
   */
  private Optional<Referent> namedNext(ParsedSentence s, RolePhrase role) {
    int space = role.role().lastIndexOf(' ');
    if (role.kind(false) != Entity.Kind.ORGANIZATION || space < 0) {
      return Optional.empty();
    }
    List<String> said = Splitter.on(' ').splitToList(role.role());
    String noun = role.base().substring(role.base().lastIndexOf(' ') + 1);
    List<Referent> fitting = new ArrayList<>();
    for (Referent r : book.referents()) {
      List<String> name = r.fullest().stream().map(Ascii::toLowerCase).toList();
      boolean next =
          r.kind == Entity.Kind.ORGANIZATION
              && name.size() > 1
              && r.first() > position(s, role.head())
              && r.first() < position(s, 0) + 3 * SENTENCE;
      if (next
          && RoleNouns.base(name.get(name.size() - 1)).equals(noun)
          && said.subList(0, said.size() - 1).stream().anyMatch(name::contains)) {
        fitting.add(r);
      }
    }
    return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
  }

  private List<Referent> candidates() {
    List<Referent> all = new ArrayList<>(book.referents());
    all.addAll(described);
    return all;
  }

  /** How well a description fits: 2 for the same role, 1 for a part of it, 0 if it does not. */
  private int fit(Referent r, RolePhrase role, boolean definite) {
    String base = role.base();
    int best = 0;
    for (Entity.Description d : r.descriptions()) {
      boolean sameOwner =
          d.of().equals(role.of())
              || (definite && role.of().isEmpty())
              || (definite && d.of().isEmpty() && isOnly(r, d));
      if (sameOwner) {
        best = Math.max(best, sameRole(RoleNouns.base(d.role()), base, definite));
      }
    }
    if (best > 0 || r.kind != Entity.Kind.ORGANIZATION || !r.isNamed() || !definite) {
      return best;
    }
    ImmutableList<String> name = r.fullest();
    String last = Ascii.toLowerCase(name.get(name.size() - 1));
    String first = Ascii.toLowerCase(name.get(0));
    boolean noun =
        RoleNouns.base(last).equals(base)
            || (name.contains("of") && RoleNouns.base(first).equals(base));
    if (!role.of().isEmpty()) {
      return 0;
    }
    return noun ? 2 : NameBook.isKindOf(name, base) ? 1 : 0;
  }

  /** Whether nobody else is said to hold a named one's role: whose it is need not be said then. */
  private boolean isOnly(Referent r, Entity.Description held) {
    String base = RoleNouns.base(held.role());
    return r.isNamed()
        && book.referents().stream().noneMatch(o -> o != r && o.kind == r.kind && o.holds(base));
  }

  /** "the chief" can be the police chief; the deputy chief is another. */
  private static int sameRole(String held, String said, boolean definite) {
    if (held.equals(said)) {
      return 2;
    }
    String longer = held.length() > said.length() ? held : said;
    String shorter = held.length() > said.length() ? said : held;
    boolean part =
        definite
            && (longer.endsWith(" " + shorter) || longer.startsWith(shorter + " of "))
            && !Regex.matches(longer, "(deputy|vice|assistant|associate|former|acting|junior) .*");
    return part ? 1 : 0;
  }

  // ---- result ----

  private EntityRegister freeze() {
    List<Referent> order = new ArrayList<>(candidates());
    order.removeIf(r -> r.first() == Integer.MAX_VALUE);
    order.sort(Comparator.comparingInt(Referent::first));
    Map<Referent, Entity> frozen = new LinkedHashMap<>();
    for (Referent r : order) {
      frozen.put(r, r.freeze(document.document().id() + "/" + (frozen.size() + 1)));
    }
    ImmutableMap.Builder<Place, Reference> words = ImmutableMap.builder();
    references.forEach(
        (place, referent) -> {
          Extent extent = extents.getOrDefault(place, new Extent(place.word(), place.word()));
          words.put(place, new Reference(Objects.requireNonNull(frozen.get(referent)), extent));
        });
    ImmutableMap.Builder<String, Entity> byLabel = ImmutableMap.builder();
    labels.forEach(
        (label, referent) -> byLabel.put(label, Objects.requireNonNull(frozen.get(referent))));
    return new EntityRegister(
        ImmutableList.copyOf(frozen.values()),
        words.buildOrThrow(),
        thingsMeant.nouns(),
        byLabel.buildOrThrow());
  }
}
