package org.gainsay.document;

import com.google.common.base.Ascii;
import java.util.Optional;
import java.util.regex.Pattern;

/** Titles that name the voice: "Statement by ...", "TARN FERRIES – STATEMENT No. 2". */
final class Titles implements VoiceSign {
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
              + "(?:(?:\\p{Ll}[\\p{L}’'-]*[ ,]+){1,8}|(?:\\p{L}[\\p{L}’'-]* ){0,7}\\p{L}[\\p{L}’'-]*, )(?:(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Prof|Professor)\\.? )?(\\p{Lu}[\\p{L}.’'-]+(?: (?:de |van |von )?\\p{Lu}[\\p{L}.’'-]*){1,3})$");

  /** "Issued by Crane Ogden on behalf of Tarn Brewery", "News from Tarn State University". */
  private static final Pattern ISSUED_FOR =
      Pattern.compile(
          "^(?i:(?:issued|released|distributed|sent)(?: by)? .{2,80}? on behalf of|news from) (?:the )?(\\p{Lu}.{2,80}?)\\.?$");

  /** "Tarn Rovers FC | Official site | News" */
  private static final Pattern OFFICIAL_SITE =
      Pattern.compile(
          "^(\\p{Lu}[^–—|:]{2,60}?)\\s?[–—|:]\\s?(?i:(?:the )?official (?:club )?(?:site|website|web site|page))\\b.{0,60}$");

  /** "Statement of March 10": of a day, not of a body. */
  private static final Pattern DAY =
      Pattern.compile(
          "^(?:\\d|(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*\\.? \\d"
              + "|(?:mon|tues|wednes|thurs|fri|satur|sun)day).*",
          Pattern.CASE_INSENSITIVE);

  /** "HALCYON LINES – STATEMENT No. 3", "Corrant Pipeline – News". */
  private static final Pattern NAME_AND_KIND =
      Pattern.compile(
          "^([^–—|:]{3,80}?)\\s?[–—|:]\\s?"
              + Letterhead.KIND_OF_RELEASE
              + "(?:,? (?:no|number|#).{0,20})?$",
          Pattern.CASE_INSENSITIVE);

  /** "Tarn Bikes owners’ support – FAQ": the answers are the firm's. */
  private static final Pattern HELP_PAGE =
      Pattern.compile(
          "^(\\p{Lu}[\\p{L}\\d&.-]*(?: \\p{Lu}[\\p{L}\\d&.-]*){0,3})(?: \\p{Ll}[\\p{L}’' ]*)?\\s?[–—|:-]\\s?"
              + "(?:[\\p{L}\\d]+ ){0,4}(?:FAQs?|[Ff]requently [Aa]sked [Qq]uestions|[Hh]elp|[Ss]upport"
              + "|Q ?& ?A|[Qq]uestions and answers)$");

  /** "Tarn Power: update on the dam", "Corrant Rail – response to the report". */
  private static final Pattern NAME_AND_PAPER =
      Pattern.compile(
          "^(\\p{Lu}[^–—|:,.]{2,60}?)\\s?[–—|:]\\s?(?i:(?:an? |our )?(?:update|statement|response|reply|notice|clarification) (?:on|about|to|regarding|concerning)) .{3,100}$");

  /** "Minutes of the annual meeting of the Quay Trust held on 3 May". */
  private static final Pattern MINUTES_OF =
      Pattern.compile(
          "^(?i:(?:(?:draft|approved|confirmed|unconfirmed) )?minutes of (?:the |an? )?(?:(?:\\p{L}+ ){0,3}meeting of )?(?:the )?)"
              + "(\\p{Lu}[\\p{L}’'-]*(?: (?:(?:of|for|the|and|&) ){0,2}\\p{Lu}[\\p{L}’'-]*){0,10})"
              + "(?:,? (?:held|on|at|for|\\d).*|,.*)?$");

  /** "National Executive Committee": of a body that is named above. */
  private static final Pattern ORGAN =
      Pattern.compile(
          "(?i)(?:the )?(?:(?:national|central|general|federal|regional) )?(?:executive|management|board|council|secretariat|committee)"
              + "(?: (?:committee|board|council|of (?:directors|trustees|governors|management)))?");

  @Override
  public Optional<String> name(Page page) {
    return page.headings(STATEMENT_BY_HOLDER)
        .or(
            () ->
                page.headings(STATEMENT_BY)
                    .filter(name -> !DAY.matcher(name).matches())
                    .map(name -> ORGAN.matcher(name).matches() ? bodyOf(name, page) : name))
        .or(() -> page.headings(MINUTES_OF).filter(Letterhead::isBody))
        .or(() -> page.headings(NAME_AND_KIND))
        .or(
            () ->
                page.isOurs() && !page.isHeadedBy(Writer.BYLINE)
                    ? page.headings(NAME_AND_PAPER).filter(page::mentions)
                    : Optional.empty())
        .or(() -> page.headings(ISSUED_FOR))
        .or(
            () ->
                page.isHeadedBy(Letterhead.KIND_LINE)
                    ? page.headings(OFFICIAL_SITE)
                    : Optional.empty())
        .or(() -> page.isOurs() ? page.headings(HELP_PAGE) : Optional.empty());
  }

  /** The body above the title, whose organ speaks. */
  private static String bodyOf(String organ, Page page) {
    return page.header().stream()
        .map(Passage::text)
        .takeWhile(line -> !Ascii.toLowerCase(line).contains(Ascii.toLowerCase(organ)))
        .filter(Letterhead::isBody)
        .findFirst()
        .orElse(organ);
  }
}
