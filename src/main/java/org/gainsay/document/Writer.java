package org.gainsay.document;

import java.util.Optional;
import java.util.regex.Pattern;

/** The one writer under a byline who speaks as "I". */
final class Writer implements VoiceSign {
  static final Pattern BYLINE =
      Pattern.compile(
          "^(?i:(?:(?:an? )?(?!interviews?\\b|photos?\\b|photographs?\\b|pictures?\\b|illustrations?\\b|edited\\b)\\w+ )?by) (\\p{Lu}[\\p{L}.’'-]+(?: (?:de |van |von )?\\p{Lu}[\\p{L}.’'-]*){1,3})"
              + "(?=$|[,|]| for | \\p{Ll})(?! and )");

  /** "Kofi Lane @mrlane · 15 June 2022" over a thread of posts. */
  private static final Pattern HANDLE =
      Pattern.compile(
          "^(\\p{Lu}[\\p{L}.’'-]+(?: \\p{Lu}[\\p{L}.’'-]*){0,3}) \\(?@\\w{1,30}\\)?(?: ?[·,|–—-].{0,60})?$");

  /** "Walt Sorensen" between the title of a column and the day of the paper. */
  private static final Pattern NAME_LINE =
      Pattern.compile("^(\\p{Lu}\\p{Ll}[\\p{L}’'-]*(?: \\p{Lu}\\.)? \\p{Lu}\\p{Ll}[\\p{L}’'-]+)$");

  static final Pattern COLUMN =
      Pattern.compile("(?i)\\b(?:column|columnist|opinion|op-ed|commentary|essay|viewpoint)\\b");

  private static final Pattern NAME_ALONE = Pattern.compile(Names.PERSON);

  /** Names of papers and their pages, and words by which no name begins. */
  private static final Pattern NOBODY =
      Pattern.compile(
          "(?i)^(?:the|an?|my|our|your|how|why|what|when|where|who|on|in|at|from|for|to|with|no|new|old)\\b"
              + "|\\b(?:gazette|courier|times|post|review|news|herald|journal|weekly|daily|tribune|chronicle|magazine|blog"
              + "|diary|column|opinion|letters|notes|life|style|story|stories|guide|travel|culture|sport|sports|comment|home"
              + "|views?|voices|observer|standard|mail|press|star|sun|world|report|essay|politics|business|music|books|food)\\b");

  @Override
  public Optional<String> name(Page page) {
    return page.mine() >= (page.isHeadedBy(COLUMN) ? 1 : 3)
        ? page.headings(BYLINE)
            .or(() -> page.headings(HANDLE))
            .or(() -> nameLine(page))
            .or(() -> besideTitle(page))
        : Optional.empty();
  }

  /** A name in a line of its own, above or below the title of what is told in the first person. */
  private static Optional<String> besideTitle(Page page) {
    long mine = page.prose().stream().filter(p -> Page.mine(p) > 0).count();
    return page.header().size() < 2 || page.isDialogue() || mine * 2 < page.prose().size()
        ? Optional.empty()
        : page.header().stream()
            .map(Passage::text)
            .filter(t -> NAME_ALONE.matcher(t).matches() && !NOBODY.matcher(t).find())
            .filter(t -> !page.isOfWords(t))
            .findFirst();
  }

  private static Optional<String> nameLine(Page page) {
    for (int i = 1; i + 1 < page.header().size(); i++) {
      if (WrittenDates.find(page.header().get(i + 1).text()).isPresent()) {
        return Page.group(NAME_LINE, page.header().get(i).text()).findFirst();
      }
    }
    return Optional.empty();
  }
}
