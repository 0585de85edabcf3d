package org.gainsay.document;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Statements for a court or an inquiry, in which the writer gives a name at once. */
final class SelfIntroduction implements VoiceSign {
  /** "WITNESS STATEMENT OF ADA FINCH", "Affidavit of Ada Finch". */
  private static final Pattern TITLE =
      Pattern.compile(
          "^(?i:(?:(?:\\p{L}+ ){0,2}witness statement|affidavit|affirmation|sworn statement|(?:\\p{L}+ )?declaration) (?:of|by)) ("
              + Names.PERSON
              + ")(?:,? .{2,80})?$");

  /** "I, Ada Finch, of 3 Quay Road, will say", "I am Dr Ada Finch, coroner for". */
  private static final Pattern I_AM =
      Pattern.compile(
          "^(?:I, (?:the undersigned,? )?("
              + Names.PERSON
              + ")(?:,| (?:of|being|make|declare|will|do|hereby|swear|state)\\b)|I am ("
              + Names.PERSON
              + "), |My name is ("
              + Names.PERSON
              + ")(?:[.,]| and\\b))");

  /** "ADA FINCH, being first duly sworn, deposes and says:". */
  private static final Pattern SWORN =
      Pattern.compile(
          "^(?:I, )?("
              + Names.PERSON
              + "),? (?:having been|being) (?:first )?(?:duly )?(?:sworn|affirmed|deposed)\\b");

  private static final int FEWEST = 2;
  private static final int FIRST = 3;

  @Override
  public Optional<String> name(Page page) {
    if (page.mine() < FEWEST || page.isDialogue()) {
      return Optional.empty();
    }
    return page.passages().stream()
        .filter(p -> Page.isText(p) || p.text().endsWith(":"))
        .limit(FIRST)
        .flatMap(p -> introduced(Page.head(p.text())).stream())
        .findFirst()
        .or(() -> page.headings(TITLE));
  }

  private static Optional<String> introduced(String text) {
    for (Pattern pattern : new Pattern[] {SWORN, I_AM}) {
      Matcher m = pattern.matcher(text);
      if (m.find()) {
        for (int group = 1; group <= m.groupCount(); group++) {
          if (m.group(group) != null) {
            return Optional.of(m.group(group));
          }
        }
      }
    }
    return Optional.empty();
  }
}
