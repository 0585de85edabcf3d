package org.gainsay.document;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Memorandums and mails, one or several below each other: what stands below a head, or below "On 3
 * May, Ida Crane wrote:", is the sender's until the next head.
 */
final class Mails implements SignedPart.Sign {
  /** "On Tue, 9 Apr 2019 at 23:51, Ida Crane <ida@quay.example> wrote:". */
  private static final Pattern WROTE =
      Pattern.compile(
          "^On .{4,80}?[,\\d](?: ?[AaPp]\\.?[Mm]\\.?)?,? (\\p{Lu}[\\p{L}.’'-]*(?: (?:de |van |von )?\\p{Lu}[\\p{L}.’'-]*){0,3})"
              + "(?: ?[<\\[(][^<>]{3,80}[>\\])])? wrote ?:$");

  /** The line over the reply to a question that was put in writing. */
  private static final Pattern ANSWER =
      Pattern.compile("^(?:Written )?(?:Answer|Reply|Response)(?: (?:by|from|of) .{3,60})?:?$");

  @Override
  public ImmutableList<SignedPart> parts(Page page) {
    ImmutableList<Passage> passages = page.passages();
    Optional<MemoHead> first = MemoHead.of(passages);
    if (first.isEmpty()) {
      return ImmutableList.of();
    }
    List<SignedPart> parts = new ArrayList<>();
    for (int i = 0; i < passages.size(); i++) {
      Optional<SignedPart> part = begun(i, passages);
      if (part.isPresent()) {
        close(parts, i);
        parts.add(part.get());
      }
    }
    return ImmutableList.copyOf(parts);
  }

  /** The part that begins below a passage, to the document's end. */
  private static Optional<SignedPart> begun(int i, ImmutableList<Passage> passages) {
    Passage p = passages.get(i);
    int end = passages.size();
    Optional<MemoHead.Person> sender =
        MemoHead.isHead(i, passages) ? MemoHead.sender(p, passages) : Optional.empty();
    if (sender.isPresent()) {
      return sender.map(s -> new SignedPart(i + 1, end, s.name(), s.span()));
    }
    if (p.kind() == Passage.Kind.HEADING && ANSWER.matcher(p.text()).matches()) {
      return MemoHead.recipient(passages).map(r -> new SignedPart(i + 1, end, r.name(), r.span()));
    }
    Matcher wrote = WROTE.matcher(p.text());
    return p.text().length() < 200 && wrote.matches()
        ? Optional.of(SignedPart.of(i + 1, end, p, wrote.start(1), wrote.end(1)))
        : Optional.empty();
  }

  private static void close(List<SignedPart> parts, int end) {
    if (!parts.isEmpty()) {
      SignedPart last = parts.remove(parts.size() - 1);
      parts.add(new SignedPart(last.from(), end, last.speaker(), last.span()));
    }
  }

  @Override
  public boolean isHead(Passage passage) {
    return MemoHead.isField(passage) || WROTE.matcher(Page.head(passage.text())).matches();
  }
}
