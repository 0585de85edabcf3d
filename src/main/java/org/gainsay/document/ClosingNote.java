package org.gainsay.document;

import com.google.common.collect.ImmutableList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A piece in the first person whose writer only the last line names: "Ada Finch is a diver." */
final class ClosingNote implements SignedPart.Sign {
  /** "Ada Finch is director of ...", "Ada Finch's latest book ..." */
  private static final Pattern NOTE =
      Pattern.compile(
          "^("
              + Names.PERSON
              + ")(?: (?:is|was) (?:an?|the|our|director|chair(?:man|woman)?|president|professor|head|editor|founder"
              + "|author|chief|co-\\p{L}+|emeritus|senior|executive|deputy)\\b| (?:writes|teaches|chairs|leads|edits)\\b"
              + "|[’']s? (?:latest |new |first |next |most recent )?(?:book|novel|memoir|column|collection)\\b)");

  private static final int FEWEST = 3;
  private static final int LAST = 2;

  @Override
  public ImmutableList<SignedPart> parts(Page page) {
    ImmutableList<Passage> passages = page.passages();
    if (page.mine() < (page.isHeadedBy(Writer.COLUMN) ? 1 : FEWEST)
        || page.isHeadedBy(Writer.BYLINE)
        || page.isDialogue()) {
      return ImmutableList.of();
    }
    int first = passages.indexOf(page.prose().get(0));
    for (int i = Math.max(first + 2, passages.size() - LAST); i < passages.size(); i++) {
      Passage p = passages.get(i);
      Matcher m = NOTE.matcher(p.text());
      if (m.find() && Page.mine(p) == 0 && isOnlyHere(m.group(1), i, page)) {
        return ImmutableList.of(SignedPart.of(first, i, p, m.start(1), m.end(1)));
      }
    }
    return ImmutableList.of();
  }

  /** Whether the text above does not speak of the writer as of somebody else. */
  private static boolean isOnlyHere(String name, int note, Page page) {
    return page.passages().stream()
        .limit(note)
        .noneMatch(p -> Page.isText(p) && p.text().contains(name));
  }
}
