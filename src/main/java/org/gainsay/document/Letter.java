package org.gainsay.document;

import com.google.common.base.Ascii;
import java.util.Optional;
import java.util.regex.Pattern;

/** A letter with its writer's name below it. */
final class Letter {
  private static final Pattern SALUTATION =
      Pattern.compile("^(?:Dear|To|My dear|Fellow|Friends|Colleagues)\\b.{0,100}[,:]$");

  private static final Pattern SIGNED_NAME =
      Pattern.compile(
          "^(?:[–—-]\\s?|Signed,? )?((?:(?:Dr|Mr|Mrs|Ms|Prof|Sen|Rep|Gov|Gen|Rev)\\.? )?\\p{Lu}[\\p{L}’'-]+"
              + "(?: \\p{Lu}\\.)?(?: (?:de |van |von )?\\p{Lu}[\\p{L}’'-]+){1,3})(?:, .{2,60})?$");

  private Letter() {}

  static Optional<Issuer.Voice> of(Page page) {
    int last = -1;
    for (int i = 0; i < page.passages().size(); i++) {
      last = Page.isText(page.passages().get(i)) ? i : last;
    }
    if (last < 0 || last + 1 >= page.passages().size() || !isLetter(page)) {
      return Optional.empty();
    }
    Passage signature = page.passages().get(last + 1);
    return Page.isLine(signature)
        ? Page.group(SIGNED_NAME, signature.text())
            .findFirst()
            .map(n -> new Issuer.Voice(n, Optional.of(signature), Optional.empty()))
        : Optional.empty();
  }

  private static boolean isLetter(Page page) {
    return page.header().stream().anyMatch(p -> Ascii.toLowerCase(p.text()).contains("letter"))
        || page.passages().stream()
            .limit(6)
            .anyMatch(p -> SALUTATION.matcher(Page.head(p.text())).find());
  }
}
