package org.gainsay.document;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A letter with its writer's name below it. */
final class Letter implements SignedPart.Sign {
  private static final Pattern SALUTATION =
      Pattern.compile("^(?:Dear|To|My dear|Fellow|Friends|Colleagues)\\b.{0,100}[,:]$");

  /** A salutation by which the letter begins, whatever a newspaper says above it. */
  private static final Pattern OPENING =
      Pattern.compile(
          "^(?:(?:My )?[Dd]ear .{1,80}|Sirs?|Madam|(?:Prime )?Minister|(?:Mr|Madam) \\p{L}{3,20}"
              + "|(?:Friends|Colleagues|Comrades)(?: .{1,60})?|Fellow .{3,60})[,:]$");

  /** "Yours faithfully,", "Kind regards". */
  private static final Pattern CLOSING =
      Pattern.compile(
          "^(?:Yours(?: \\p{L}+){0,2}|(?:Very )?(?:[Tt]ruly|[Ss]incerely|[Ff]aithfully|[Rr]espectfully|[Cc]ordially)(?: yours| submitted)?"
              + "|(?:With )?(?:\\p{L}+ )?(?:[Rr]egards|[Ww]ishes)|In solidarity|Signed),?$");

  /** "Signed on behalf of the Harbour Guild". */
  private static final Pattern ON_BEHALF =
      Pattern.compile(
          "^(?:\\(?[Ss]igned\\)?,? )?(?:[Ff]or and )?[Oo]n behalf of (?:the )?(\\p{Lu}.{2,80})$");

  private static final Pattern SIGNED_NAME =
      Pattern.compile(
          "^(?:[–—-]\\s?|Signed,? )?((?:(?:Dr|Mr|Mrs|Ms|Prof|Sen|Rep|Gov|Gen|Rev)\\.? )?(?:\\p{Lu}[\\p{L}’'-]+|(?:\\p{Lu}\\. ?){1,3})"
              + "(?: \\p{Lu}\\.)?(?: ?(?:de |van |von )?\\p{Lu}[\\p{L}’'-]+){1,3})(?:, .{2,60}| \\([^()]{1,40}\\))?$");

  /** "Friends of the Old Quay" below "Yours faithfully,". */
  private static final Pattern SIGNING_BODY =
      Pattern.compile(
          "^(?:The )?(\\p{Lu}[\\p{L}’'-]*(?: (?:(?:of|for|the|and|de|&) ){0,2}\\p{Lu}[\\p{L}’'-]*){1,8})$");

  private static final Pattern GIVEN_NAME =
      Pattern.compile("^(?:[–—-]\\s?)?(\\p{Lu}\\p{Ll}{2,15})$");

  /** How often at least a letter says "I" that a given name alone signs. */
  private static final int FEWEST = 2;

  private static final Pattern REGARDING = Pattern.compile("(?:Re|RE|Ref|Subject) ?[:.]");

  private static final int TOP = 6;

  @Override
  public ImmutableList<SignedPart> parts(Page page) {
    if (!isLetter(page)) {
      return ImmutableList.of();
    }
    return closed(page).or(() -> lastLine(page)).map(ImmutableList::of).orElse(ImmutableList.of());
  }

  /** From the salutation to the formula above the signature. */
  private static Optional<SignedPart> closed(Page page) {
    ImmutableList<Passage> passages = page.passages();
    int opening = -1;
    for (int i = 0; i < passages.size(); i++) {
      String text = passages.get(i).text();
      if (opening < 0 && OPENING.matcher(text).matches()) {
        opening = i;
      }
      if (opening < 0) {
        continue;
      }
      if (ON_BEHALF.matcher(text).matches()) {
        return signed(begin(opening, passages), i, i, ON_BEHALF, passages);
      }
      if (CLOSING.matcher(text).matches() && i + 1 < passages.size()) {
        int from = begin(opening, passages);
        int end = i + 1;
        return signed(from, end, end, ON_BEHALF, passages)
            .or(() -> signed(from, end, end, SIGNED_NAME, passages))
            .or(() -> signed(from, end, end, SIGNING_BODY, passages));
      }
    }
    return Optional.empty();
  }

  /** What a newspaper says above the salutation is not the writer's, a "Re: ..." is. */
  private static int begin(int opening, ImmutableList<Passage> passages) {
    return passages.subList(0, opening).stream()
            .anyMatch(p -> Page.isText(p) && !REGARDING.matcher(p.text()).lookingAt())
        ? opening
        : 0;
  }

  private static Optional<SignedPart> signed(
      int from, int to, int signature, Pattern pattern, ImmutableList<Passage> passages) {
    Passage line = passages.get(signature);
    Matcher m = pattern.matcher(line.text());
    return Page.isLine(line) && line.text().length() <= 300 && m.find()
        ? Optional.of(SignedPart.of(from, to, line, m.start(1), m.end(1)))
        : Optional.empty();
  }

  /** All of the text, with a name below it. */
  private static Optional<SignedPart> lastLine(Page page) {
    ImmutableList<Passage> passages = page.passages();
    int last = lastText(passages);
    return last < 0 || last + 1 >= passages.size()
        ? Optional.empty()
        : signed(0, last + 1, last + 1, SIGNED_NAME, passages).or(() -> givenName(last, passages));
  }

  /** "Ada" alone below a text that begins "Dear Tom,". */
  private static Optional<SignedPart> givenName(int last, ImmutableList<Passage> passages) {
    for (int i = 0; i < Math.min(TOP, last); i++) {
      if (OPENING.matcher(passages.get(i).text()).matches()) {
        return last + 2 == passages.size() && mine(i, last, passages) >= FEWEST
            ? signed(begin(i, passages), last + 1, last + 1, GIVEN_NAME, passages)
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static long mine(int from, int last, ImmutableList<Passage> passages) {
    return passages.subList(from, last + 1).stream().mapToLong(Page::mine).sum();
  }

  private static int lastText(ImmutableList<Passage> passages) {
    for (int i = passages.size() - 1; i >= 0; i--) {
      if (Page.isText(passages.get(i))) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isLetter(Page page) {
    return page.header().stream().anyMatch(p -> Ascii.toLowerCase(p.text()).contains("letter"))
        || page.passages().stream()
            .limit(TOP)
            .anyMatch(
                p ->
                    SALUTATION.matcher(Page.head(p.text())).find()
                        || OPENING.matcher(Page.head(p.text())).matches());
  }

  @Override
  public boolean isHead(Passage passage) {
    return MemoHead.isField(passage);
  }
}
