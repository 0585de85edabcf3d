package org.gainsay.document;

import java.util.Optional;
import java.util.regex.Pattern;

/** Pages on which a firm answers its customers: its questions and answers, its status page. */
final class OwnPages implements VoiceSign {
  /** "Frequently asked questions: meters" below the firm's name. */
  private static final Pattern QUESTIONS =
      Pattern.compile(
          "^(?:FAQs?|Frequently [Aa]sked [Qq]uestions|Questions and [Aa]nswers)\\b|\\b[Yy]our questions answered$");

  private static final Pattern FIRM =
      Pattern.compile("^(?:The )?(" + Announcer.NAME + ")(?: [–—|-] .{3,60})?$");

  /** "Tarnmail Status" over "Investigating", "Incident report for Tarnmail". */
  private static final Pattern STATUS =
      Pattern.compile(
          "^(?:Incident [Rr]eport for )?(\\p{Lu}[\\p{L}\\d.&-]*(?: \\p{Lu}[\\p{L}\\d.&-]*){0,3}?)"
              + "(?<!^Incident)(?: (?:[Ss]ystem |[Ss]ervice )?[Ss]tatus(?: [Pp]age)?)?$");

  private static final Pattern SAYS_STATUS =
      Pattern.compile("^Incident [Rr]eport for \\p{Lu}|^\\p{Lu}.* (?i:status(?: page)?)$");

  private static final Pattern STAGE =
      Pattern.compile(
          "^(?:Investigating|Identified|Monitoring|Resolved|In progress|Completed|Scheduled|Postmortem)\\b");

  @Override
  public Optional<String> name(Page page) {
    return help(page).or(() -> status(page));
  }

  static Optional<String> help(Page page) {
    return page.header().size() > 1 && page.isOurs() && page.isHeadedBy(QUESTIONS)
        ? Page.group(FIRM, page.header().get(0).text()).findFirst()
        : Optional.empty();
  }

  private static Optional<String> status(Page page) {
    long stages =
        page.passages().stream()
            .filter(p -> Page.isLine(p) && STAGE.matcher(p.text()).find())
            .count();
    return stages < 2
        ? Optional.empty()
        : page.header().stream()
            .map(Passage::text)
            .filter(t -> SAYS_STATUS.matcher(t).find())
            .flatMap(t -> Page.group(STATUS, t))
            .findFirst();
  }
}
