package org.gainsay.document;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The opinions of the judges of a court, each below a line that names the judge. */
final class Judgment implements SignedPart.Sign {
  private static final Pattern COURT =
      Pattern.compile(
          "(?i)\\b(?:court|tribunal|chancery|judgment|neutral citation|appellant|appellee)\\b");

  /** "Orr v Lee", "[2019] NCSC 4", "No. 18-401", "Judgment". */
  private static final Pattern RULING =
      Pattern.compile(
          "(?i)\\bv\\.? |\\bjudgment\\b|\\bcitation\\b|\\[\\d{4}\\]|\\bno\\. ?\\d|\\bopinion\\b|\\bin re\\b|\\bbetween\\b");

  private static final String NAME = "\\p{Lu}[\\p{L}’'-]+(?: \\p{Lu}[\\p{L}.’'-]+){0,2}";

  /** "MRS JUSTICE ORR:", "Lord Justice Orr", "HHJ ORR", "His Honour Judge Orr:". */
  private static final Pattern ENGLISH =
      Pattern.compile(
          "^((?i:(?:the )?(?:(?:mr|mrs|ms|miss|lord|lady|dame|the hon\\.? mr) justice|lord chief justice|(?:his|her) honou?r judge"
              + "|hhj|(?:upper |deputy )?(?:district|tribunal|circuit) judge|master)) "
              + NAME
              + "|(?:LORD|LADY) \\p{Lu}[\\p{Lu}’'-]+)(?: \\([^()]{3,60}\\))?\\s?:?$");

  /** "Justice Orr, dissenting.", "ORR, J., delivered the opinion of the Court." */
  private static final Pattern AMERICAN =
      Pattern.compile(
          "^((?:Chief |CHIEF )?(?:Justice|JUSTICE|Judge|JUDGE) "
              + NAME
              + "|"
              + NAME
              + "(?=, (?:C\\.? ?)?J\\.|, (?:Chief |Circuit |District |Associate |Presiding )*(?:Justice|Judge)\\b))"
              + "(?:,? (?:C\\.? ?)?J\\.,?|, (?:Chief |Circuit |District |Associate |Presiding )*(?:Justice|Judge),?)?"
              + "(?:,? (?:for the [Cc]ourt|delivered the opinion of the [Cc]ourt|concurring|dissenting|with whom)[^;]{0,160}?)?\\s?[.:]?$");

  /** "Justice Orr filed a dissenting opinion" tells of an opinion that stands elsewhere. */
  private static final Pattern TELLS = Pattern.compile("\\b(?:filed|joined|took no part)\\b");

  private static final Pattern BENCH = Pattern.compile("(?i)^(?:before|coram|present)\\b");
  private static final int LONGEST = 200;

  @Override
  public ImmutableList<SignedPart> parts(Page page) {
    ImmutableList<Passage> passages = page.passages();
    if (!page.isHeadedBy(COURT) || page.isHeadedBy(Writer.BYLINE)) {
      return ImmutableList.of();
    }
    List<SignedPart> found = new ArrayList<>();
    for (int i = 0; i + 1 < passages.size(); i++) {
      Passage p = passages.get(i);
      if (!isHead(p) || !Page.isText(passages.get(i + 1))) {
        continue;
      }
      Matcher english = ENGLISH.matcher(p.text());
      Matcher american = AMERICAN.matcher(p.text());
      Matcher m = english.matches() ? english : american;
      if (m == english || american.matches()) {
        close(found, i);
        found.add(SignedPart.of(i + 1, passages.size(), p, m.start(1), m.end(1)));
      }
    }
    // One judge's name between the paragraphs of a report is a subhead.
    boolean ruling = found.size() > 1 || page.isHeadedBy(RULING);
    return ruling ? ImmutableList.copyOf(found) : ImmutableList.of();
  }

  private static void close(List<SignedPart> found, int end) {
    if (!found.isEmpty()) {
      SignedPart last = found.remove(found.size() - 1);
      found.add(new SignedPart(last.from(), end, last.speaker(), last.span()));
    }
  }

  @Override
  public boolean isHead(Passage passage) {
    String text = passage.text();
    return (Page.isLine(passage) || Page.isText(passage))
        && text.length() <= LONGEST
        && !BENCH.matcher(text).find()
        && !TELLS.matcher(text).find()
        && (ENGLISH.matcher(text).matches() || AMERICAN.matcher(text).matches());
  }
}
