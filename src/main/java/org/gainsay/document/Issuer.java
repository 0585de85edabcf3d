package org.gainsay.document;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * Finds whose voice a document is in, where it is not a reporter's: the body that issues a
 * statement or a release, the writer who signs a letter or speaks as "I" under a byline. Says
 * nothing unless the layout is clear.
 */
final class Issuer {
  /** The surest first. */
  private static final ImmutableList<VoiceSign> SIGNS =
      ImmutableList.of(
          new Titles(),
          new SelfIntroduction(),
          new OwnPages(),
          new Letterhead(),
          new Announcer(),
          new Writer());

  /** Those for minutes that give what some people said word for word. */
  private static final ImmutableList<VoiceSign> RECORDS =
      ImmutableList.of(new Titles(), new Letterhead());

  private Issuer() {}

  /**
   * Whose voice a document is in.
   *
   * @param author the issuer or writer of the whole
   * @param subject what it is about, if that is told in a memorandum's head
   * @param passages with the signed parts as their writers' statements
   */
  record Voice(
      Optional<String> author, Optional<String> subject, ImmutableList<Passage> passages) {}

  static Voice of(ImmutableList<Passage> passages) {
    Page page = Page.of(passages);
    SignedParts parts = SignedParts.of(page);
    Optional<MemoHead> memo = MemoHead.of(passages);
    Optional<String> author =
        page.prose().isEmpty()
            ? Optional.empty()
            : parts
                .onlySpeaker()
                .map(n -> Names.spelled(n, page))
                .or(() -> memo.isPresent() ? Optional.empty() : issuer(page));
    return new Voice(
        author, memo.flatMap(MemoHead::subject), answered(page, author, parts.asStatements()));
  }

  /** On a firm's page of questions and answers the answers are the firm's. */
  private static ImmutableList<Passage> answered(
      Page page, Optional<String> author, ImmutableList<Passage> passages) {
    return author.isEmpty() || OwnPages.help(page).isEmpty()
        ? passages
        : passages.stream()
            .map(p -> p.kind() == Passage.Kind.ANSWER && p.speaker().isEmpty() ? by(author, p) : p)
            .collect(ImmutableList.toImmutableList());
  }

  private static Passage by(Optional<String> name, Passage answer) {
    return new Passage(
        answer.kind(), answer.text(), answer.offsets(), name, Optional.empty(), answer.date());
  }

  private static Optional<String> issuer(Page page) {
    ImmutableList<VoiceSign> signs =
        page.has(Passage.Kind.TURN)
            ? (Letterhead.isRecord(page) ? RECORDS : ImmutableList.of())
            : SIGNS;
    return signs.stream()
        .flatMap(sign -> sign.name(page).stream())
        .findFirst()
        .map(n -> Names.spelled(n, page));
  }
}
