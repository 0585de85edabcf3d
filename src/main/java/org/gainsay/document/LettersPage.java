package org.gainsay.document;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Letters to a paper, or the sections of a newsletter, each with its writer's name below it. What
 * stands between a signature and the next heading is nobody's.
 */
final class LettersPage implements SignedPart.Sign {
  /** What such a page calls itself. */
  private static final Pattern PAGE =
      Pattern.compile(
          "(?i)\\b(?:your letters|letters to the editor|letters(?: page)?$|^letters\\b|letters,|your views|postbag|mailbag"
              + "|readers[’'] (?:letters|views)|have your say|newsletter|bulletin|parish magazine)\\b|(?i)letters$");

  /** "Dear Editor,", "Sir, my bin ...". */
  private static final Pattern TO_EDITOR =
      Pattern.compile("^(?:Dear (?:Editor|Sir|Madam)\\b|Sir(?:s)?,|Madam,|SIR[,.: ])");

  /** "Tom Ash", "MAJ. (RETD) T. C. ASH, Upper Quay", "Mia Ash (aged 9)", "Ada Finch, cook". */
  private static final Pattern SIGNATURE =
      Pattern.compile(
          "^(?:[–—-]\\s?)?((?:\\p{Lu}[\\p{L}]{1,4}\\.? \\([\\p{L} .]{2,12}\\) )?"
              + Names.PERSON
              + ")(?: \\([^()]{2,30}\\))?(?:, .{2,60}| (?:by|via|By|Via) e-?mail)?$");

  /** "The rota was wrong. – Tom, Quay Road" in one line, as of a text message. */
  private static final Pattern RUN_ON =
      Pattern.compile(
          "[.!?”\"] [–—] (\\p{Lu}[\\p{L}.’'-]*(?: \\p{Lu}[\\p{L}.’'-]*){0,2})(?:, .{2,40})?$");

  /** "The Editor replies: It was not." */
  private static final Pattern EDITOR =
      Pattern.compile("^((?:The )?Editor|Ed\\.?) (?:replies|writes|adds|says)\\s?:");

  /** "Sorry, Tom. Ed." */
  private static final Pattern SIGNED_EDITOR =
      Pattern.compile("[.!?] [–—(\\[]?(Ed\\.|(?:The )?Editor)[)\\]]?$");

  private static final int FEWEST = 2;

  /** Text messages at least that are signed in their own line, where no title says what it is. */
  private static final int FEWEST_RUN_ON = 3;

  private static final int LONGEST = 120;

  @Override
  public ImmutableList<SignedPart> parts(Page page) {
    ImmutableList<Passage> passages = page.passages();
    boolean isPage =
        page.isHeadedBy(PAGE)
            || passages.stream().filter(p -> TO_EDITOR.matcher(p.text()).find()).count() >= FEWEST;
    long runOns = passages.stream().filter(p -> RUN_ON.matcher(tail(p)).find()).count();
    if (!isPage && runOns < FEWEST_RUN_ON) {
      return ImmutableList.of();
    }
    List<SignedPart> found = new ArrayList<>();
    for (int i = 0; i < passages.size(); i++) {
      found.addAll(signedBy(i, page).stream().toList());
    }
    long letters = found.stream().map(SignedPart::speaker).filter(s -> !isEditor(s)).count();
    return letters >= FEWEST ? ImmutableList.copyOf(found) : ImmutableList.of();
  }

  private static boolean isEditor(String speaker) {
    return speaker.endsWith("Editor") || speaker.equals("Ed") || speaker.equals("Ed.");
  }

  private static Optional<SignedPart> signedBy(int i, Page page) {
    Passage p = page.passages().get(i);
    String tail = tail(p);
    Matcher editor = EDITOR.matcher(Page.head(p.text()));
    if (editor.find()) {
      return Optional.of(SignedPart.of(i, i + 1, p, editor.start(1), editor.end(1)));
    }
    Matcher signedEditor = SIGNED_EDITOR.matcher(tail);
    Matcher runOn = RUN_ON.matcher(tail);
    if (signedEditor.find()) {
      runOn = signedEditor;
    }
    if (runOn.find(0)) {
      int cut = p.text().length() - tail.length();
      return Optional.of(SignedPart.of(i, i + 1, p, cut + runOn.start(1), cut + runOn.end(1)));
    }
    if (!Page.isLine(p) || p.text().length() > LONGEST) {
      return Optional.empty();
    }
    Matcher m = SIGNATURE.matcher(p.text());
    if (!m.matches() || page.isOfWords(m.group(1))) {
      return Optional.empty();
    }
    int from = begin(i, page.passages());
    return from < i
        ? Optional.of(SignedPart.of(from, i, p, m.start(1), m.end(1)))
        : Optional.empty();
  }

  private static String tail(Passage passage) {
    return passage.text().substring(Math.max(0, passage.text().length() - LONGEST));
  }

  /** Where the letter above a signature begins. */
  private static int begin(int signature, ImmutableList<Passage> passages) {
    int from = signature;
    while (from > 0) {
      Passage above = passages.get(from - 1);
      boolean asks =
          above.kind() == Passage.Kind.HEADING
              && above.text().endsWith("?")
              && from > 1
              && Page.isText(passages.get(from - 2));
      if ((!Page.isText(above) && !asks) || EDITOR.matcher(Page.head(above.text())).find()) {
        return from;
      }
      from--;
      if (TO_EDITOR.matcher(above.text()).find()) {
        return from;
      }
    }
    return from;
  }
}
