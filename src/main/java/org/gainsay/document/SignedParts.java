package org.gainsay.document;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The signed parts of a document. Immutable. */
final class SignedParts {
  private static final ImmutableList<SignedPart.Sign> SIGNS =
      ImmutableList.of(
          new Mails(),
          new Judgment(),
          new LettersPage(),
          new Letter(),
          new ToldTo(),
          new ClosingNote(),
          new StatementInFull());

  /** The line over a question that is put in writing. */
  private static final Pattern QUESTION = Pattern.compile("(?i)(?:written )?questions?:?");

  private final ImmutableList<Passage> passages;
  private final ImmutableList<SignedPart> parts;
  private final ImmutableSet<Integer> signatures;

  private SignedParts(
      ImmutableList<Passage> passages, List<SignedPart> parts, Set<Integer> signatures) {
    this.passages = passages;
    this.parts = ImmutableList.copyOf(parts);
    this.signatures = ImmutableSet.copyOf(signatures);
  }

  static SignedParts of(Page page) {
    List<SignedPart> parts = new ArrayList<>();
    Set<Integer> signatures = new HashSet<>();
    for (SignedPart.Sign sign : SIGNS) {
      ImmutableList<SignedPart> found = sign.parts(page);
      boolean isNew = found.stream().noneMatch(f -> parts.stream().anyMatch(f::overlaps));
      if (!found.isEmpty() && isNew) {
        parts.addAll(found);
        for (int i = 0; i < page.passages().size(); i++) {
          Passage passage = page.passages().get(i);
          if (sign.isHead(passage) || isSignature(i, passage, found)) {
            signatures.add(i);
          }
        }
      }
    }
    return new SignedParts(page.passages(), parts, signatures);
  }

  /** Whether the passage is a line outside of a part, or what follows it, and names its speaker. */
  private static boolean isSignature(int i, Passage passage, List<SignedPart> parts) {
    SourceSpan all = passage.offsets().toSource(0, passage.text().length());
    return parts.stream()
        .anyMatch(
            p ->
                !p.contains(i)
                    && (Page.isLine(passage) || i == p.to())
                    && p.span()
                        .filter(s -> all.begin() <= s.begin() && s.end() <= all.end())
                        .isPresent());
  }

  /** Who signs all of the text. */
  Optional<String> onlySpeaker() {
    Set<String> speakers = new HashSet<>();
    for (int i = 0; i < passages.size(); i++) {
      int passage = i;
      Optional<SignedPart> part = part(i).filter(p -> isWords(passage, p));
      if (!signatures.contains(i) && (part.isPresent() || Page.isText(passages.get(i)))) {
        speakers.add(part.map(SignedPart::speaker).orElse(""));
      }
    }
    return speakers.size() == 1
        ? speakers.stream().filter(s -> !s.isEmpty()).findFirst()
        : Optional.empty();
  }

  private Optional<SignedPart> part(int passage) {
    return parts.stream().filter(p -> p.contains(passage)).findFirst();
  }

  /** The passages with the text of the parts as their speakers' statements. */
  ImmutableList<Passage> asStatements() {
    ImmutableList.Builder<Passage> out = ImmutableList.builder();
    for (int i = 0; i < passages.size(); i++) {
      Passage p = passages.get(i);
      Optional<SignedPart> part = part(i);
      if (signatures.contains(i)) {
        out.add(Passage.of(Passage.Kind.BYLINE, p.text(), p.offsets()));
      } else if (part.isPresent() && isWords(i, part.get())) {
        out.add(
            new Passage(
                Passage.Kind.STATEMENT,
                p.text(),
                p.offsets(),
                Optional.of(part.get().speaker()),
                part.get().span(),
                p.date()));
      } else {
        out.add(p);
      }
    }
    return out.build();
  }

  /** Text, or a short question amid the text, which looks like a heading. */
  private boolean isWords(int i, SignedPart part) {
    Passage p = passages.get(i);
    boolean isWhole = part.to() == part.from() + 1 && p.kind() == Passage.Kind.HEADING;
    return Page.isText(p)
        || isWhole
        || (p.kind() == Passage.Kind.HEADING
            && p.text().endsWith("?")
            && i > part.from()
            && (Page.isText(passages.get(i - 1))
                || QUESTION.matcher(passages.get(i - 1).text()).matches()));
  }
}
