package org.gainsay.document;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * For whom the mails and letters of a document are, as the lines "To: Ida Venn" above them and
 * their salutations say. One for several, or for nobody by name, is for nobody here. Immutable.
 */
public final class Recipients {
  /** "To: Ida Venn", "To Ms Ida Venn, for Tarn Ferries". */
  private static final Pattern TO =
      Pattern.compile("^(?:To|TO) ?:? ?(" + Names.PERSON + ")(?:,? [(<\\[\\p{L}][^;]{0,80})?$");

  /** The same line with somebody else, or several. */
  private static final Pattern TO_OTHERS = Pattern.compile("^(?:To|TO)\\b(?: ?:| \\p{Lu}).*");

  /** "Dear Ms Venn,". */
  private static final Pattern DEAR =
      Pattern.compile("^(?:My )?[Dd]ear (" + Names.PERSON + ")[,:]?$");

  private static final int LONGEST = 160;

  private final ImmutableMap<Integer, String> names;

  private Recipients(ImmutableMap<Integer, String> names) {
    this.names = names;
  }

  /** Those of a document's passages, in their order. */
  public static Recipients of(ImmutableList<Passage> passages) {
    ImmutableMap.Builder<Integer, String> names = ImmutableMap.builder();
    Optional<String> addressed = Optional.empty();
    Optional<String> writer = Optional.empty();
    for (int i = 0; i < passages.size(); i++) {
      Passage p = passages.get(i);
      if (Page.isLine(p) && p.text().length() <= LONGEST && TO_OTHERS.matcher(p.text()).matches()) {
        addressed = name(TO, p);
        writer = Optional.empty();
      }
      if (p.kind() != Passage.Kind.STATEMENT || p.speaker().isEmpty()) {
        continue;
      }
      if (writer.isPresent() && !writer.equals(p.speaker())) {
        addressed = Optional.empty(); // another's words below, with no line of their own
      }
      writer = p.speaker();
      Optional<String> dear = p.text().length() <= LONGEST ? name(DEAR, p) : Optional.empty();
      addressed = addressed.or(() -> dear);
      int passage = i;
      addressed.ifPresent(name -> names.put(passage, name));
    }
    return new Recipients(names.buildOrThrow());
  }

  /** For whom the passage of a number is. */
  public Optional<String> of(int passage) {
    return Optional.ofNullable(names.get(passage));
  }

  private static Optional<String> name(Pattern pattern, Passage passage) {
    Matcher m = pattern.matcher(passage.text());
    return m.matches() ? Optional.of(m.group(1)) : Optional.empty();
  }
}
