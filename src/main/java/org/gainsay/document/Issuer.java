package org.gainsay.document;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;

/**
 * Finds whose voice a document is in, where it is not a reporter's: the body that issues a
 * statement or a release, the writer who signs a letter or speaks as "I" under a byline. Says
 * nothing unless the layout is clear.
 */
final class Issuer {
  /** The surest first. */
  private static final ImmutableList<VoiceSign> SIGNS =
      ImmutableList.of(new Titles(), new Letterhead(), new Announcer(), new Writer());

  private Issuer() {}

  /**
   * Whose voice a document is in.
   *
   * @param name the issuer or writer
   * @param signature the line that says so, if the document is a signed letter or a memorandum
   * @param subject what it is about, if that is told in a memorandum's head
   */
  record Voice(String name, Optional<Passage> signature, Optional<String> subject) {}

  static Optional<Voice> of(ImmutableList<Passage> passages) {
    Page page = Page.of(passages);
    return page.prose().isEmpty()
        ? Optional.empty()
        : Letter.of(page).or(() -> memo(passages)).or(() -> release(page));
  }

  private static Optional<Voice> memo(ImmutableList<Passage> passages) {
    return MemoHead.of(passages)
        .map(head -> new Voice(head.sender(), Optional.of(head.from()), head.subject()));
  }

  private static Optional<Voice> release(Page page) {
    return page.has(Passage.Kind.TURN)
        ? Optional.empty()
        : SIGNS.stream()
            .flatMap(sign -> sign.name(page).stream())
            .findFirst()
            .map(n -> new Voice(Names.spelled(n, page), Optional.empty(), Optional.empty()));
  }

  /** The passages with the letter's body as the writer's statement. */
  static ImmutableList<Passage> withStatements(List<Passage> passages, Voice voice) {
    if (voice.signature.isEmpty()) {
      return ImmutableList.copyOf(passages);
    }
    Passage signature = voice.signature.get();
    ImmutableList.Builder<Passage> out = ImmutableList.builder();
    // Of a letter what stands above the signature, of a memorandum what stands below the sender.
    boolean isBody = !MemoHead.isField(signature);
    for (Passage p : passages) {
      isBody ^= p.equals(signature);
      boolean body = isBody && Page.isText(p);
      if (body) {
        int begin = signature.text().indexOf(voice.name);
        SourceSpan span = signature.offsets().toSource(begin, begin + voice.name.length());
        out.add(
            new Passage(
                Passage.Kind.STATEMENT,
                p.text(),
                p.offsets(),
                Optional.of(voice.name),
                Optional.of(span),
                p.date()));
      } else if (p.equals(signature) || MemoHead.isField(p)) {
        out.add(Passage.of(Passage.Kind.BYLINE, p.text(), p.offsets()));
      } else {
        out.add(p);
      }
    }
    return out.build();
  }
}
