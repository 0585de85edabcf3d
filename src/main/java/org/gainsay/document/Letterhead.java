package org.gainsay.document;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A body's name over the kind of paper that it issues: "News Release #18-061", "Minutes of the
 * meeting of 9 July".
 */
final class Letterhead implements VoiceSign {
  static final String KIND_OF_RELEASE =
      "(?:(?:press|media|news) (?:release|statement|room|centre|center|office|note)|newsroom|press room"
          + "|news|(?:official |public |joint |club |company )?statement|(?:[\\w-]+ ){0,3}bulletin|(?:[\\w-]+ ){0,3}notice"
          + "|(?:[\\w-]+ ){0,2}advisory|(?:press|customer|passenger|public|service|member|shareholder) information"
          + "|(?:[\\w-]+ )?(?:statement|message|letter|word|note)? ?to (?:all )?our \\w+|communiqu[eé]|announcement|circular|update"
          + "|(?:[\\w-]+ )?assessment summary|(?:[\\w-]+ )?decision notice|blog|investor relations)";

  static final Pattern KIND_LINE =
      Pattern.compile(
          "^(?:[*#=–-]+ ?)?(?:for immediate release|" + KIND_OF_RELEASE + ")\\b.{0,80}$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern BODY =
      Pattern.compile(
          "\\b(?:department|office|board|agency|council|ministry|commission|police|sheriff[’']?s?|union"
              + "|association|university|college|company|inc|ltd|plc|gmbh|corp|corporation|institute"
              + "|authority|bureau|hospital|foundation|party|government|administration|service|society"
              + "|federation|bank|group|airlines?|railways?|railroad|transit|festival|orchestra|theatre|theater|campaign|airport|trust|church|school|district|club"
              + "|league|fc|f\\.c|museum|partners|holdings|industries|laborator(?:y|ies)|court|embassy|alliance)\\b",
          Pattern.CASE_INSENSITIVE);

  /** What the line of a letterhead is made of: the body's noun, and what it is of. */
  private static final Pattern LETTERHEAD =
      Pattern.compile(
          "^(?:THE )?(?:[\\p{Lu}\\d&.,’'-]+ ){0,6}(?:BOARD|COUNCIL|MINISTRY|DEPARTMENT|COMMISSION|COMMITTEE"
              + "|AUTHORITY|AGENCY|BUREAU|INSTITUTE|ASSOCIATION|FOUNDATION|UNION|FEDERATION|SOCIETY|TRUST"
              + "|COOPERATIVE|CO-OPERATIVE|COMPANY|CORPORATION|LIMITED|LTD\\.?|INC\\.?|PLC|LLC|GMBH|GROUP|BANK"
              + "|UNIVERSITY|COLLEGE|SERVICE|SERVICES|INSPECTORATE|REGULATOR|CHAMBER|SECRETARIAT|OFFICE|BRIGADE|POLICE|CONSTABULARY|LEAGUE|FC|F\\.C\\.|CLUB"
              + "|FUND|THEATRE|THEATER|MUSEUM|GALLERY|LIBRARY|HOSPITAL|SCHOOL|FESTIVAL|ORCHESTRA|RAILWAYS?|RAILROAD|TRANSIT|AIRPORT|AIRLINES?|PARTY)"
              + "(?: (?:OF|FOR|ON) [\\p{Lu}\\d&.,’'-]+(?: [\\p{Lu}\\d&.,’'-]+){0,5})?(?:, \\p{Lu}{3,20})?$");

  /** "FINCH & SONS", "ORVAY-LEE AND DAUGHTERS LTD": what firms alone are called. */
  private static final Pattern PARTNERS =
      Pattern.compile("^(?:[\\p{Lu}.’'-]+ ){1,3}(?:&|AND) (?:\\p{Lu}[\\p{Lu}’'-]+ ?){1,3}$");

  /** What a paper says of itself beside the name. */
  private static final Pattern MARKING =
      Pattern.compile("(?i)\\s[–—-]\\s(?:internal|confidential|restricted|private|draft|copy)$");

  private static final int PRESENT_BY = 8;

  /** Trades, which make no headline of a name. */
  private static final String TRADE =
      "SHIPPING|ENGINEERING|HOUSING|TRADING|MINING|BREWING|RACING|CYCLING|ROWING|SAILING|BANKING|CATERING|FISHING|FARMING"
          + "|BUILDING|PRINTING|PUBLISHING|BROADCASTING|PLUMBING|ROOFING|SHIPBUILDING";

  private static final Pattern PAPER =
      Pattern.compile(
          "\\b(?:minutes|reports?|summary|update|statement|notice|findings|resolution|decision|bulletin"
              + "|ruling|determination|review|response|reply|logs?|verbatim note|information|briefing note|record of)\\b",
          Pattern.CASE_INSENSITIVE);

  /** "Finance Committee", as a line below the name of the body that it belongs to. */
  private static final Pattern PART_OF_BODY =
      Pattern.compile(
          "^(?:THE |The )?(?:\\p{Lu}[\\p{L}’'&-]* ){0,4}(?i:committee|board|panel|council|commission|chamber|executive)"
              + "(?: (?i:of|on|for) \\p{Lu}[\\p{L}’'-]*(?: (?:and )?\\p{Lu}[\\p{L}’'-]*){0,3})?$");

  private static final int LONGEST_NAME = 6;

  /** What can be a name in capitals: no verb that headlines have, no kind of paper. */
  private static final Pattern CAPITAL_NAME =
      Pattern.compile(
          "(?!.*\\b(?:IS|ARE|WAS|WERE|HAS|HAVE|TO|AFTER|IN|ON|AT|BY|FROM|OVER|AS|NOT|NO|NEW|URGENT|EMBARGOED?|CONFIDENTIAL"
              + "|RELEASE|STATEMENT|NOTICE|TRANSCRIPT|(?!(?:"
              + TRADE
              + ")$)\\p{Lu}+(?:ED|ING))\\b)"
              + "[\\p{Lu}\\d][\\p{Lu}\\d&.,’' -]*");

  private static final Pattern MINUTES = Pattern.compile("(?i)\\bminutes\\b");

  private static final String WORD = "\\p{Lu}[\\p{L}\\d.&’'-]*,?";

  /** "Tarn Town Council", "Office of the City Auditor": the whole of a line, in small letters. */
  private static final Pattern BODY_LINE =
      Pattern.compile(
          "^(?:The )?(?:"
              + WORD
              + " (?:and |of |for )?){0,6}(?:Board|Council|Ministry|Department|Commission|Committee|Authority|Agency"
              + "|Bureau|Institute|Association|Union|Federation|Trust|University|College|Service|Inspectorate|Regulator"
              + "|Secretariat|Office|Brigade|Police|Constabulary|Auditor|Ombudsman|Tribunal|School|Parish|Commissioner)"
              + "(?: (?:of|for|on) (?:the )?"
              + WORD
              + "(?: (?:(?:of|for|the|and|&) ){0,2}"
              + WORD
              + "){0,6})?$");

  /** "Minutes of ...", "DECISION", "Report 22-09", "Incident log 17": all that the line is. */
  private static final Pattern PAPER_LINE =
      Pattern.compile(
          "^(?i:(?:(?:draft|final|annual|inspection|audit|incident|interim|investigation|public|penalty|enforcement) ){0,2}"
              + "(?:minutes|report|decision|determination|notice|log|resolution|findings))"
              + "(?:(?i: (?:of the|of a|of an|no\\.?|nr\\.?|number|in case|on case|in the matter)\\b).*|[ ,]+[\\d(#].*)?$");

  /** "CITY OF TARN" above the office that issues the paper. */
  private static final Pattern PLACE_LINE =
      Pattern.compile(
          "^(?i:city|county|town|state|kingdom|republic|province|commonwealth|borough) (?i:of) .{2,40}$");

  /** Minutes, or notes like them, which give some words as they were said. */
  private static final Pattern RECORD =
      Pattern.compile("(?i)\\b(?:minutes|verbatim note|note of (?:the |a )?(?:item|meeting))\\b");

  static boolean isRecord(Page page) {
    return page.isHeadedBy(RECORD);
  }

  static boolean isBody(String line) {
    return BODY.matcher(line).find() && Sentences.words(line) <= 9;
  }

  @Override
  public Optional<String> name(Page page) {
    return page.isHeadedBy(Writer.BYLINE)
        ? Optional.empty()
        : bodyAboveKind(page).or(() -> letterhead(page)).or(() -> bodyAbovePaper(page));
  }

  /** "RAIL SAFETY BOARD" over the title of a report, or over what its "we" tell. */
  private static Optional<String> letterhead(Page page) {
    if (page.header().size() < 2) {
      return Optional.empty();
    }
    Optional<String> part =
        page.header().stream()
            .limit(3)
            .map(Passage::text)
            .filter(line -> PART_OF_BODY.matcher(line).matches())
            .findFirst()
            .filter(line -> page.isHeadedBy(MINUTES));
    String first = page.header().get(0).text();
    boolean own = page.isHeadedBy(PAPER) || page.isOurs();
    Optional<String> recorded = isMeeting(page) ? nameLine(first) : Optional.empty();
    return part.or(() -> recorded)
        .or(() -> Optional.of(first).filter(f -> own && LETTERHEAD.matcher(f).matches()))
        .or(
            () ->
                Optional.of(first)
                    .filter(f -> page.isOurs() && page.isHeadedBy(PAPER))
                    .filter(f -> PARTNERS.matcher(f).matches() && isNameLine(f)));
  }

  /** A body's name over "News Release #18-061" or under "PRODUCT SAFETY NOTICE". */
  private static Optional<String> bodyAboveKind(Page page) {
    if (!page.isHeadedBy(KIND_LINE)) {
      return Optional.empty();
    }
    ImmutableList<String> others =
        page.header().stream()
            .filter(p -> p.kind() == Passage.Kind.HEADING)
            .map(Passage::text)
            .filter(t -> !KIND_LINE.matcher(t).find())
            .collect(ImmutableList.toImmutableList());
    return others.stream()
        .limit(1)
        .filter(
            line ->
                isOurName(line, page) || isNameInCapitals(line, page) || isOverOurKind(line, page))
        .findFirst()
        .or(
            () ->
                others.stream().filter(Letterhead::isBody).findFirst().map(Letterhead::shortName));
  }

  /** "Tarn Town Council" over "Minutes of the meeting of ...". */
  private static Optional<String> bodyAbovePaper(Page page) {
    if (!page.isHeadedBy(PAPER_LINE)) {
      return Optional.empty();
    }
    ImmutableList<String> lines =
        page.header().stream()
            .map(Passage::text)
            .dropWhile(t -> PLACE_LINE.matcher(t).matches())
            .limit(1)
            .collect(ImmutableList.toImmutableList());
    return lines.stream().filter(t -> BODY_LINE.matcher(t).matches()).findFirst();
  }

  /** "ORVAY LINES" over a text that says "we" and tells what Orvay Lines does. */
  private static boolean isOurName(String line, Page page) {
    return page.isOurs() && Announcer.NAME_ALONE.matcher(line).matches() && page.mentions(line);
  }

  /**
   * "FINCH FOR MAYOR" over "For immediate release", where the text tells of Finch: the first line,
   * and not a headline such as "FERRY SERVICE RESUMES".
   */
  private static boolean isNameInCapitals(String line, Page page) {
    return line.equals(page.header().get(0).text())
        && isNameLine(line)
        && Splitter.on(' ').splitToStream(line).anyMatch(word -> page.names(word));
  }

  /** "TARN WATER" right over "Statement to customers", where the text says "we". */
  private static boolean isOverOurKind(String line, Page page) {
    return page.isOurs()
        && page.header().size() > 1
        && line.equals(page.header().get(0).text())
        && isNameLine(line)
        && Sentences.words(line) > 1
        && KIND_LINE.matcher(page.header().get(1).text()).find();
  }

  /** Whether the text are minutes, which tell who was there. */
  private static boolean isMeeting(Page page) {
    return page.isHeadedBy(MINUTES)
        && page.passages().stream()
            .limit(PRESENT_BY)
            .anyMatch(p -> p.text().startsWith("Present:"));
  }

  /** Of "TARN MOTORS - INTERNAL" the name. */
  private static Optional<String> nameLine(String line) {
    return Optional.of(MARKING.matcher(line).replaceFirst("")).filter(Letterhead::isNameLine);
  }

  private static boolean isNameLine(String line) {
    return Sentences.isCapitals(line)
        && Sentences.words(line) <= LONGEST_NAME
        && CAPITAL_NAME.matcher(line).matches();
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
}
