package org.gainsay.document;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the parties say in full, below an article: "Tarn Homes' statement in full" is a heading, and
 * the text to the next heading is the party's.
 */
final class StatementInFull implements SignedPart.Sign {
  private static final String PARTY = "(?:[Tt]he )?(\\p{Lu}[^,:;.!?]{2,70}?)";
  private static final String KIND = "(?:statement|response|reply|letter|answer)";

  /** "Tarn Homes' statement in full", "Full response from Tarn Homes", "In full: Tarn's reply". */
  private static final Pattern HEADING =
      Pattern.compile(
          "^(?:(?:[Ii]n full|[Rr]ead)\\s?: )?"
              + PARTY
              + "(?:[’']s?) (?:full "
              + KIND
              + "|"
              + KIND
              + " in full)\\s?:?$|^(?:The )?(?:[Ff]ull )?(?i:"
              + KIND
              + ") (?:from|by) "
              + PARTY
              + "(?:,? in full)?\\s?:?$");

  /** "The Tarn Board was asked for a reply and sent the following:". */
  private static final Pattern SENT =
      Pattern.compile(
          "^(?:The )?(\\p{Lu}[\\p{L}’'-]*(?: (?:(?:of|for|the|and|&) ){0,2}\\p{Lu}[\\p{L}’'-]*){0,7}) (?:\\p{Ll}[^.!?]{0,100} )?"
              + "(?:sent|gave|issued|provided|released|offered) (?:us |this newspaper |the \\p{Lu}\\p{L}+ )?(?:the following|this)"
              + "(?: "
              + KIND
              + ")?(?: in full)?\\s?:$");

  private static final int LONGEST = 120;

  @Override
  public ImmutableList<SignedPart> parts(Page page) {
    ImmutableList<Passage> passages = page.passages();
    List<SignedPart> found = new ArrayList<>();
    boolean below = false;
    for (int i = 0; i < passages.size(); i++) {
      Passage p = passages.get(i);
      Matcher heading = HEADING.matcher(p.text());
      Matcher sent = SENT.matcher(Page.head(p.text()));
      if (below && isHead(p) && heading.matches()) {
        int group = heading.group(1) != null ? 1 : 2;
        add(found, i, end(i, passages), p, heading, group);
      } else if (below && Page.isText(p) && sent.matches() && i + 1 < passages.size()) {
        int end = i + 1;
        while (end < passages.size()
            && Page.isText(passages.get(end))
            && (end == i + 1 || Page.isOurs(passages.get(end)))) {
          end++;
        }
        if (end < passages.size() || Page.isOurs(passages.get(i + 1))) {
          add(found, i, end, p, sent, 1);
        }
      }
      below |= Page.isText(p);
    }
    return ImmutableList.copyOf(found);
  }

  private static void add(List<SignedPart> found, int i, int end, Passage p, Matcher m, int group) {
    if (end > i + 1) {
      found.add(SignedPart.of(i + 1, end, p, m.start(group), m.end(group)));
    }
  }

  /** The next heading; an appeal to the reader, which ends in no full stop, is one too. */
  private int end(int heading, ImmutableList<Passage> passages) {
    int end = heading + 1;
    while (end < passages.size() && Page.isText(passages.get(end)) && !isHead(passages.get(end))) {
      end++;
    }
    return end;
  }

  @Override
  public boolean isHead(Passage passage) {
    return passage.text().length() <= LONGEST
        && (passage.kind() == Passage.Kind.HEADING || passage.text().endsWith(":"))
        && HEADING.matcher(passage.text()).matches();
  }
}
