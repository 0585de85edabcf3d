package org.gainsay.document;

import com.google.common.base.Ascii;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds whose voice a document is in, where it is not a reporter's: the body that issues a
 * statement or a release, the writer who signs a letter or speaks as "I" under a byline. Says
 * nothing unless the layout is clear.
 */
final class Issuer {
  private static final Pattern STATEMENT_BY =
      Pattern.compile(
          "^(?:(?:joint|press|official|public|written|full) )?(?:statement|remarks|open letter|letter"
              + "|message|press release|news release|testimony|prepared remarks|prepared testimony)"
              + "(?: no\\.? ?\\d+)? (?:from|by|of|issued by|released by) (?:the )?(?:office of (?:the )?)?"
              + "(.{3,80}?)(?: (?:on|regarding|about|concerning|in response|following|to|before)\\b.*"
              + "|\\s?[:,|(–—].*)?$",
          Pattern.CASE_INSENSITIVE);

  /** "Statement by the managing director, Neil Abercairn". */
  private static final Pattern STATEMENT_BY_HOLDER =
      Pattern.compile(
          "^(?i:(?:\\w+ )?(?:statement|remarks|letter|message|testimony)) (?:by|from) (?:the |our )?"
              + "(?:\\p{Ll}[\\p{L}’'-]*[ ,]+){1,8}(\\p{Lu}[\\p{L}.’'-]+(?: (?:de |van |von )?\\p{Lu}[\\p{L}.’'-]*){1,3})$");

  /** "Statement of March 10": of a day, not of a body. */
  private static final Pattern DAY =
      Pattern.compile(
          "^(?:\\d|(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*\\.? \\d"
              + "|(?:mon|tues|wednes|thurs|fri|satur|sun)day).*",
          Pattern.CASE_INSENSITIVE);

  /** "Finance Committee", as a line below the name of the body that it belongs to. */
  private static final Pattern PART_OF_BODY =
      Pattern.compile(
          "^(?:THE |The )?(?:\\p{Lu}[\\p{L}’'&-]* ){0,4}(?i:committee|board|panel|council|commission|chamber|executive)"
              + "(?: (?i:of|on|for) \\p{Lu}[\\p{L}’'-]*(?: (?:and )?\\p{Lu}[\\p{L}’'-]*){0,3})?$");

  private static final Pattern MINUTES = Pattern.compile("(?i)\\bminutes\\b");

  /** "Walt Sorensen" between the title of a column and the day of the paper. */
  private static final Pattern NAME_LINE =
      Pattern.compile("^(\\p{Lu}\\p{Ll}[\\p{L}’'-]*(?: \\p{Lu}\\.)? \\p{Lu}\\p{Ll}[\\p{L}’'-]+)$");

  private static final Pattern COLUMN =
      Pattern.compile("(?i)\\b(?:column|columnist|opinion|op-ed|commentary|essay|viewpoint)\\b");

  private static final String KIND_OF_RELEASE =
      "(?:(?:press|media|news) (?:release|statement|room|centre|center|office|note)|newsroom|press room"
          + "|news|(?:official |public |joint |club |company )?statement|(?:[\\w-]+ ){0,3}bulletin|(?:[\\w-]+ ){0,3}notice"
          + "|(?:[\\w-]+ ){0,2}advisory|communiqu[eé]|announcement|circular|update"
          + "|(?:[\\w-]+ )?assessment summary|(?:[\\w-]+ )?decision notice|blog|investor relations)";

  /** "HALCYON LINES – STATEMENT No. 3", "Corrant Pipeline – News". */
  private static final Pattern NAME_AND_KIND =
      Pattern.compile(
          "^([^–—|:]{3,80}?)\\s?[–—|:]\\s?" + KIND_OF_RELEASE + "(?:,? (?:no|number|#).{0,20})?$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern KIND_LINE =
      Pattern.compile(
          "^(?:for immediate release|" + KIND_OF_RELEASE + ")\\b.{0,80}$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern BODY =
      Pattern.compile(
          "\\b(?:department|office|board|agency|council|ministry|commission|police|sheriff[’']?s?|union"
              + "|association|university|college|company|inc|ltd|plc|gmbh|corp|corporation|institute"
              + "|authority|bureau|hospital|foundation|party|government|administration|service|society"
              + "|federation|bank|group|airlines?|railways?|airport|trust|church|school|district|club"
              + "|league|fc|museum|partners|holdings|industries|laborator(?:y|ies)|court|embassy|alliance)\\b",
          Pattern.CASE_INSENSITIVE);

  /** What the line of a letterhead is made of: the body's noun, and what it is of. */
  private static final Pattern LETTERHEAD =
      Pattern.compile(
          "^(?:THE )?(?:[\\p{Lu}\\d&.,’'-]+ ){0,6}(?:BOARD|COUNCIL|MINISTRY|DEPARTMENT|COMMISSION|COMMITTEE"
              + "|AUTHORITY|AGENCY|BUREAU|INSTITUTE|ASSOCIATION|FOUNDATION|UNION|FEDERATION|SOCIETY|TRUST"
              + "|COOPERATIVE|CO-OPERATIVE|COMPANY|CORPORATION|LIMITED|LTD\\.?|INC\\.?|PLC|LLC|GMBH|GROUP|BANK"
              + "|UNIVERSITY|COLLEGE|SERVICE|SERVICES|INSPECTORATE|REGULATOR|CHAMBER|SECRETARIAT|OFFICE|BRIGADE|POLICE|CONSTABULARY|LEAGUE|FC|CLUB)"
              + "(?: (?:OF|FOR|ON) [\\p{Lu}\\d&.,’'-]+(?: [\\p{Lu}\\d&.,’'-]+){0,5})?$");

  private static final Pattern PAPER =
      Pattern.compile(
          "\\b(?:minutes|reports?|summary|update|statement|notice|findings|resolution|decision|bulletin"
              + "|ruling|determination|review|response|reply|information|briefing note|record of)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final String NAME =
      "((?:\\p{Lu}[\\p{L}\\d&.’'-]*|\\d[\\p{L}\\d]*)(?: (?:of |for |and |& |the )?\\p{Lu}[\\p{L}\\d&’'-]*){0,6})";

  private static final Pattern NAME_ALONE = Pattern.compile(NAME);

  /** "Tarn Bikes owners’ support – FAQ": the answers are the firm's. */
  private static final Pattern HELP_PAGE =
      Pattern.compile(
          "^(\\p{Lu}[\\p{L}\\d&.-]*(?: \\p{Lu}[\\p{L}\\d&.-]*){0,3})(?: \\p{Ll}[\\p{L}’' ]*)?\\s?[–—|:-]\\s?"
              + "(?:[\\p{L}\\d]+ ){0,4}(?:FAQs?|[Ff]requently [Aa]sked [Qq]uestions|[Hh]elp|[Ss]upport"
              + "|Q ?& ?A|[Qq]uestions and answers)$");

  /** "Halvern Robotics, Inc. (HVRN), a maker of ..., today announced". */
  private static final Pattern TODAY_ANNOUNCED =
      Pattern.compile(
          "^(?:The )?"
              + NAME
              + "(?:,? (?:Inc|Ltd|Corp|LLC|PLC|plc|Co)\\.?)?(?: \\([^()]{1,40}\\))?(?:, [^.]{3,160}?,)?"
              + " (?:today|has today|is pleased to|is proud to|announced today|announces today) \\p{Ll}");

  private static final Pattern ANNOUNCES =
      Pattern.compile(
          "^(.{3,60}?) (?:announces?|reports|unveils|launches|recalls|introduces|issues|responds|regrets"
              + "|completes|appoints|names|opens|receives|wins|publishes|confirms|statement)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern ABOUT = Pattern.compile("^About (\\p{Lu}[^:.]{1,60}?)(?: ?:|$)");

  private static final Pattern OUR_VOICE = Pattern.compile("\\b(?:[Ww]e|[Oo]ur|us|the Company)\\b");
  private static final Pattern MY_VOICE = Pattern.compile("\\bI(?:[’']\\w+)?\\b");
  private static final Pattern QUOTED = Pattern.compile("[“\"][^”\"]{0,2000}[”\"]?");

  private static final Pattern SALUTATION =
      Pattern.compile("^(?:Dear|To|My dear|Fellow|Friends|Colleagues)\\b.{0,100}[,:]$");
  private static final Pattern SIGNED_NAME =
      Pattern.compile(
          "^(?:[–—-]\\s?|Signed,? )?((?:(?:Dr|Mr|Mrs|Ms|Prof|Sen|Rep|Gov|Gen|Rev)\\.? )?\\p{Lu}[\\p{L}’'-]+"
              + "(?: \\p{Lu}\\.)?(?: (?:de |van |von )?\\p{Lu}[\\p{L}’'-]+){1,3})(?:, .{2,60})?$");
  private static final Pattern WRITER =
      Pattern.compile(
          "^(?i:(?:(?:an? )?\\w+ )?by) (\\p{Lu}[\\p{L}.’'-]+(?: (?:de |van |von )?\\p{Lu}[\\p{L}.’'-]*){1,3})"
              + "(?=$|[,|]| for | \\p{Ll})(?! and )");

  /** "Kofi Lane @mrlane · 15 June 2022" over a thread of posts. */
  private static final Pattern HANDLE =
      Pattern.compile(
          "^(\\p{Lu}[\\p{L}.’'-]+(?: \\p{Lu}[\\p{L}.’'-]*){0,3}) \\(?@\\w{1,30}\\)?(?: ?[·,|–—-].{0,60})?$");

  private static final Pattern INITIALS =
      Pattern.compile("(?!LTD|MRS?|DR|ST)[B-DF-HJ-NP-TV-Z]{2,4}");

  private static final ImmutableSet<String> SMALL_WORDS =
      ImmutableSet.of("of", "the", "and", "for", "in", "on", "at", "de", "la", "to");

  private final ImmutableList<Passage> passages;
  private final ImmutableList<Passage> header;
  private final ImmutableList<Passage> prose;

  private Issuer(ImmutableList<Passage> passages) {
    this.passages = passages;
    this.header =
        passages.stream()
            .takeWhile(p -> isAround(p.kind()))
            .limit(8)
            .collect(ImmutableList.toImmutableList());
    this.prose =
        passages.stream()
            .filter(p -> p.kind() == Passage.Kind.PROSE || p.kind() == Passage.Kind.ITEM)
            .limit(200)
            .collect(ImmutableList.toImmutableList());
  }

  private static boolean isAround(Passage.Kind kind) {
    return kind == Passage.Kind.HEADING || kind == Passage.Kind.BYLINE;
  }

  /**
   * Whose voice a document is in.
   *
   * @param name the issuer or writer
   * @param signature the line that says so, if the document is a signed letter or a memorandum
   * @param subject what it is about, if that is told in a memorandum's head
   */
  record Voice(String name, Optional<Passage> signature, Optional<String> subject) {
    private Voice(String name, Optional<Passage> signature) {
      this(name, signature, Optional.empty());
    }
  }

  static Optional<Voice> of(ImmutableList<Passage> passages) {
    Issuer issuer = new Issuer(passages);
    if (issuer.prose.isEmpty()) {
      return Optional.empty();
    }
    return issuer
        .letter()
        .or(issuer::memo)
        .or(() -> issuer.release().map(n -> new Voice(issuer.spelled(n), Optional.empty())));
  }

  private Optional<Voice> memo() {
    return MemoHead.of(passages)
        .map(head -> new Voice(head.sender(), Optional.of(head.from()), head.subject()));
  }

  private Optional<String> release() {
    if (passages.stream().anyMatch(p -> p.kind() == Passage.Kind.TURN)) {
      return Optional.empty();
    }
    return headings(STATEMENT_BY_HOLDER)
        .or(() -> headings(STATEMENT_BY).filter(name -> !DAY.matcher(name).matches()))
        .or(() -> headings(NAME_AND_KIND))
        .or(() -> isOurs() ? headings(HELP_PAGE) : Optional.empty())
        .or(this::bodyAboveKind)
        .or(this::letterhead)
        .or(this::announcer)
        .or(this::writer);
  }

  /** "RAIL SAFETY BOARD" over the title of a report, or over what its "we" tell. */
  private Optional<String> letterhead() {
    if (header.size() < 2 || hasByline()) {
      return Optional.empty();
    }
    Optional<String> part =
        header.stream()
            .limit(3)
            .map(Passage::text)
            .filter(line -> PART_OF_BODY.matcher(line).matches())
            .findFirst()
            .filter(line -> header.stream().anyMatch(p -> MINUTES.matcher(p.text()).find()));
    String first = header.get(0).text();
    boolean own = header.stream().anyMatch(p -> PAPER.matcher(p.text()).find()) || isOurs();
    return part.or(() -> Optional.of(first).filter(f -> own && LETTERHEAD.matcher(f).matches()));
  }

  private Optional<String> headings(Pattern pattern) {
    return header.stream().flatMap(p -> group(pattern, p.text())).findFirst();
  }

  private static Stream<String> group(Pattern pattern, String text) {
    Matcher m = pattern.matcher(text);
    return text.length() <= 300 && m.find() ? Stream.of(m.group(1).strip()) : Stream.empty();
  }

  /** A body's name over "News Release #18-061" or under "PRODUCT SAFETY NOTICE". */
  private Optional<String> bodyAboveKind() {
    if (header.stream().noneMatch(p -> KIND_LINE.matcher(p.text()).find()) || hasByline()) {
      return Optional.empty();
    }
    ImmutableList<String> others =
        header.stream()
            .filter(p -> p.kind() == Passage.Kind.HEADING)
            .map(Passage::text)
            .filter(t -> !KIND_LINE.matcher(t).find())
            .collect(ImmutableList.toImmutableList());
    return others.stream()
        .limit(1)
        .filter(this::isOurName)
        .findFirst()
        .or(
            () ->
                others.stream()
                    .filter(t -> BODY.matcher(t).find() && Sentences.words(t) <= 9)
                    .findFirst()
                    .map(Issuer::shortName));
  }

  /** "ORVAY LINES" over a text that says "we" and tells what Orvay Lines does. */
  private boolean isOurName(String line) {
    return isOurs()
        && NAME_ALONE.matcher(line).matches()
        && prose.stream()
            .anyMatch(p -> Ascii.toLowerCase(p.text()).contains(Ascii.toLowerCase(line)));
  }

  /** Of "NAPU – Norvia Airline Pilots' Union" the name that others use too: the first. */
  private static String shortName(String line) {
    List<String> names = Splitter.onPattern("\\s[–—|]\\s").splitToList(line);
    String initials =
        Splitter.on(' ')
            .splitToStream(names.get(names.size() - 1))
            .filter(w -> !w.isEmpty() && Character.isUpperCase(w.charAt(0)))
            .map(w -> w.substring(0, 1))
            .collect(Collectors.joining());
    return names.get(0).equals(initials) ? names.get(0) : names.get(names.size() - 1);
  }

  private Optional<String> announcer() {
    if (hasByline()) {
      return Optional.empty();
    }
    Optional<String> today = group(TODAY_ANNOUNCED, head(prose.get(0).text())).findFirst();
    if (today.isPresent()) {
      return today;
    }
    if (!isOurs()) {
      return Optional.empty();
    }
    return headings(ANNOUNCES)
        .filter(
            n ->
                prose.stream()
                    .anyMatch(p -> Ascii.toLowerCase(p.text()).contains(Ascii.toLowerCase(n))))
        .or(() -> passages.stream().flatMap(p -> group(ABOUT, head(p.text()))).findFirst());
  }

  /** The one writer under a byline who speaks as "I". */
  private Optional<String> writer() {
    long mine =
        prose.stream().mapToLong(p -> MY_VOICE.matcher(unquoted(p.text())).results().count()).sum();
    boolean column = header.stream().anyMatch(p -> COLUMN.matcher(p.text()).find());
    return mine >= (column ? 1 : 3)
        ? headings(WRITER).or(() -> headings(HANDLE)).or(this::nameLine)
        : Optional.empty();
  }

  private Optional<String> nameLine() {
    for (int i = 1; i + 1 < header.size(); i++) {
      if (WrittenDates.find(header.get(i + 1).text()).isPresent()) {
        return group(NAME_LINE, header.get(i).text()).findFirst();
      }
    }
    return Optional.empty();
  }

  private boolean isOurs() {
    return prose.stream().anyMatch(p -> OUR_VOICE.matcher(unquoted(p.text())).find());
  }

  private boolean hasByline() {
    return header.stream().anyMatch(p -> WRITER.matcher(p.text()).find());
  }

  private Optional<Voice> letter() {
    int last = -1;
    for (int i = 0; i < passages.size(); i++) {
      Passage.Kind kind = passages.get(i).kind();
      if (kind == Passage.Kind.PROSE || kind == Passage.Kind.ITEM) {
        last = i;
      }
    }
    if (last < 0 || last + 1 >= passages.size() || !isLetter()) {
      return Optional.empty();
    }
    Passage signature = passages.get(last + 1);
    return isAround(signature.kind())
        ? group(SIGNED_NAME, signature.text())
            .findFirst()
            .map(n -> new Voice(n, Optional.of(signature)))
        : Optional.empty();
  }

  private boolean isLetter() {
    return header.stream().anyMatch(p -> Ascii.toLowerCase(p.text()).contains("letter"))
        || passages.stream().limit(6).anyMatch(p -> SALUTATION.matcher(head(p.text())).find());
  }

  /** A name in capitals as the text itself spells it, or else in small letters. */
  private String spelled(String name) {
    if (!Sentences.isCapitals(name)) {
      return name;
    }
    for (Passage p : prose) {
      int at = Ascii.toLowerCase(p.text()).indexOf(Ascii.toLowerCase(name));
      if (at >= 0 && !Sentences.isCapitals(p.text().substring(at, at + name.length()))) {
        return p.text().substring(at, at + name.length());
      }
    }
    if (name.length() <= 4 || prose.stream().anyMatch(p -> p.text().contains(name))) {
      return name;
    }
    StringBuilder out = new StringBuilder();
    for (String word : Splitter.on(' ').split(name)) {
      String small = Ascii.toLowerCase(word);
      boolean keeps = out.length() > 0 && SMALL_WORDS.contains(small);
      out.append(out.length() > 0 ? " " : "").append(keeps ? small : capitalised(word));
    }
    return out.toString();
  }

  /** "TRI-BASIN" is Tri-Basin; "FC" stays. */
  private static String capitalised(String word) {
    if (INITIALS.matcher(word).matches()) {
      return word;
    }
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      boolean first = i == 0 || word.charAt(i - 1) == '-';
      out.append(first ? word.charAt(i) : Character.toLowerCase(word.charAt(i)));
    }
    return out.toString();
  }

  private static String unquoted(String text) {
    return QUOTED.matcher(head(text)).replaceAll(" ");
  }

  private static String head(String text) {
    return text.substring(0, Math.min(text.length(), 2000));
  }

  /** The passages with the letter's body as the writer's statement. */
  static ImmutableList<Passage> withStatements(List<Passage> passages, Voice voice) {
    if (voice.signature.isEmpty()) {
      return ImmutableList.copyOf(passages);
    }
    Passage signature = voice.signature.get();
    ImmutableList.Builder<Passage> out = ImmutableList.builder();
    // Of a letter what stands above the signature, of a memorandum what stands below the sender.
    boolean isBody = !MemoHead.isField(signature);
    for (Passage p : passages) {
      isBody ^= p.equals(signature);
      boolean body = isBody && (p.kind() == Passage.Kind.PROSE || p.kind() == Passage.Kind.ITEM);
      if (body) {
        int begin = signature.text().indexOf(voice.name);
        SourceSpan span = signature.offsets().toSource(begin, begin + voice.name.length());
        out.add(
            new Passage(
                Passage.Kind.STATEMENT,
                p.text(),
                p.offsets(),
                Optional.of(voice.name),
                Optional.of(span),
                p.date()));
      } else if (p.equals(signature) || MemoHead.isField(p)) {
        out.add(Passage.of(Passage.Kind.BYLINE, p.text(), p.offsets()));
      } else {
        out.add(p);
      }
    }
    return out.build();
  }
}
