package org.gainsay.document;

import java.util.Optional;
import java.util.regex.Pattern;

/** The one writer under a byline who speaks as "I". */
final class Writer implements VoiceSign {
  static final Pattern BYLINE =
      Pattern.compile(
          "^(?i:(?:(?:an? )?\\w+ )?by) (\\p{Lu}[\\p{L}.’'-]+(?: (?:de |van |von )?\\p{Lu}[\\p{L}.’'-]*){1,3})"
              + "(?=$|[,|]| for | \\p{Ll})(?! and )");

  /** "Kofi Lane @mrlane · 15 June 2022" over a thread of posts. */
  private static final Pattern HANDLE =
      Pattern.compile(
          "^(\\p{Lu}[\\p{L}.’'-]+(?: \\p{Lu}[\\p{L}.’'-]*){0,3}) \\(?@\\w{1,30}\\)?(?: ?[·,|–—-].{0,60})?$");

  /** "Walt Sorensen" between the title of a column and the day of the paper. */
  private static final Pattern NAME_LINE =
      Pattern.compile("^(\\p{Lu}\\p{Ll}[\\p{L}’'-]*(?: \\p{Lu}\\.)? \\p{Lu}\\p{Ll}[\\p{L}’'-]+)$");

  private static final Pattern COLUMN =
      Pattern.compile("(?i)\\b(?:column|columnist|opinion|op-ed|commentary|essay|viewpoint)\\b");

  @Override
  public Optional<String> name(Page page) {
    return page.mine() >= (page.isHeadedBy(COLUMN) ? 1 : 3)
        ? page.headings(BYLINE).or(() -> page.headings(HANDLE)).or(() -> nameLine(page))
        : Optional.empty();
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
