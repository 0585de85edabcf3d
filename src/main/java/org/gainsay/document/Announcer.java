package org.gainsay.document;

import java.util.Optional;
import java.util.regex.Pattern;

/** A firm that tells of itself: "Tarn Ferries Ltd. today announced that ...". */
final class Announcer implements VoiceSign {
  static final String NAME =
      "((?:\\p{Lu}[\\p{L}\\d&.’'-]*|\\d[\\p{L}\\d]*)(?: (?:of |for |and |& |the )?\\p{Lu}[\\p{L}\\d&’'-]*){0,6})";

  static final Pattern NAME_ALONE = Pattern.compile(NAME);

  /** "Halvern Robotics, Inc. (HVRN), a maker of ..., today announced". */
  private static final Pattern TODAY_ANNOUNCED =
      Pattern.compile(
          "^(?:The )?"
              + NAME
              + "(?:,? (?:Inc|Ltd|Corp|LLC|PLC|plc|Co)\\.?)?(?: \\([^()]{1,40}\\))?(?:, [^.]{3,160}?,)?"
              + " (?:today|has today|is pleased to|is proud to|announced today|announces today"
              + "|is (?:recalling|withdrawing)|has (?:recalled|withdrawn)) \\p{Ll}");

  private static final Pattern ANNOUNCES =
      Pattern.compile(
          "^(.{3,60}?) (?:announces?|reports|unveils|launches|recalls|introduces|issues|responds|regrets"
              + "|completes|appoints|names|opens|receives|wins|publishes|confirms|statement"
              + "|resumes|suspends|cancels|withdraws|apologi[sz]es|extends|expands|welcomes|rejects|denies|brings back|invites|signs|raises|restores)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern ABOUT = Pattern.compile("^About (\\p{Lu}[^:.]{1,60}?)(?: ?:|$)");

  /** "Club statement": no name. */
  private static final Pattern NOBODY =
      Pattern.compile(
          "(?i)(?:the )?(?:club|company|police|government|council|board|union|press|media|official|public|joint|full)");

  private static final int LONGEST = 300;

  @Override
  public Optional<String> name(Page page) {
    if (page.isHeadedBy(Writer.BYLINE)) {
      return Optional.empty();
    }
    Optional<String> today =
        Page.group(TODAY_ANNOUNCED, beginning(page.prose().get(0).text())).findFirst();
    if (today.isPresent() || !page.isOurs()) {
      return today;
    }
    return page.headings(ANNOUNCES)
        .filter(name -> page.mentions(name) && !NOBODY.matcher(name).matches())
        .or(
            () ->
                page.passages().stream()
                    .flatMap(p -> Page.group(ABOUT, beginning(p.text())))
                    .findFirst());
  }

  private static String beginning(String text) {
    return text.substring(0, Math.min(text.length(), LONGEST));
  }
}
