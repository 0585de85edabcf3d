package org.gainsay.evaluate;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Multimaps;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gainsay.claim.Claim;
import org.gainsay.claim.Source;
import org.gainsay.document.SourceSpan;
import org.gainsay.report.Speakers;

/**
 * Holds claims against annotated attributions. A source is right when its mention overlaps the
 * annotated one, or its name ends in the same word. For one call of {@link #score}.
 */
final class AttributionScorer {
  private static final Pattern WORD = Pattern.compile("[A-Za-z][\\p{L}\\p{N}_’'-]*");
  private static final Pattern POSSESSIVE = Pattern.compile("[’']s$");

  private final ImmutableListMultimap<String, GoldAttribution> gold;
  private final ReportIndex index;
  private final List<Fault> faults = new ArrayList<>();
  private int all;
  private int hit;
  private int reached;
  private int quotes;
  private int quotesHit;
  private int said;
  private int right;

  AttributionScorer(ImmutableList<GoldAttribution> attributions, ReportIndex index) {
    this.gold = Multimaps.index(attributions, GoldAttribution::document);
    this.index = index;
  }

  Score score() {
    gold.values().stream().filter(g -> !g.source().isEmpty()).forEachOrdered(this::wanted);
    for (String document : gold.keySet()) {
      index.claims(document).forEach(this::claimed);
    }
    return new Score(
        new Ratio(right, said),
        new Ratio(hit, all),
        ImmutableMap.of(
            Figure.DIRECT_QUOTES, new Ratio(quotesHit, quotes),
            Figure.CONTENT_REACHED, new Ratio(reached, all)),
        ImmutableSortedMap.of(),
        ImmutableList.copyOf(faults));
  }

  private void wanted(GoldAttribution attribution) {
    List<Claim> claims =
        index.claims(attribution.document()).stream()
            .filter(c -> attribution.contentMeets(c.evidence().span()))
            .toList();
    boolean found = claims.stream().anyMatch(c -> sourceIsRight(c, attribution));
    boolean quote = isQuote(attribution);
    all++;
    hit += found ? 1 : 0;
    reached += claims.isEmpty() ? 0 : 1;
    quotes += quote ? 1 : 0;
    quotesHit += quote && found ? 1 : 0;
    if (!found) {
      faults.add(missed(attribution, quote, claims));
    }
  }

  /** Whether the content begins with a quotation mark, or right after one. */
  private boolean isQuote(GoldAttribution attribution) {
    int begin = attribution.content().get(0).begin();
    String first = slice(attribution.document(), new SourceSpan(Math.max(0, begin - 1), begin + 1));
    return first.indexOf('“') >= 0 || first.indexOf('"') >= 0;
  }

  private boolean sourceIsRight(Claim claim, GoldAttribution attribution) {
    Set<String> wanted =
        attribution.source().stream()
            .map(s -> lastWord(slice(attribution.document(), s)))
            .collect(Collectors.toSet());
    return sources(claim).stream()
        .anyMatch(
            s ->
                s.span().filter(attribution::sourceMeets).isPresent()
                    || wanted.contains(lastWord(Speakers.name(s).orElse(""))));
  }

  /** Those who say it, without the document itself. */
  private static List<Source> sources(Claim claim) {
    return claim.attribution().chain().stream().filter(s -> s.kind() != Source.Kind.OWN).toList();
  }

  private void claimed(Claim claim) {
    if (sources(claim).isEmpty()) {
      return;
    }
    said++;
    boolean good =
        gold.get(index.name(claim)).stream()
            .anyMatch(
                g ->
                    g.contentMeets(claim.evidence().span())
                        && (g.source().isEmpty() || sourceIsRight(claim, g)));
    right += good ? 1 : 0;
    if (!good) {
      faults.add(
          new Fault(
              Fault.Kind.WRONG,
              index.name(claim)
                  + ": "
                  + names(claim)
                  + ": "
                  + Quoted.of(claim.evidence().quote())));
    }
  }

  private Fault missed(GoldAttribution attribution, boolean quote, List<Claim> claims) {
    String source =
        attribution.source().stream()
            .map(s -> slice(attribution.document(), s))
            .collect(Collectors.joining(" "));
    String got =
        claims.isEmpty()
            ? "no claim"
            : claims.stream()
                .map(AttributionScorer::names)
                .distinct()
                .collect(Collectors.joining("; "));
    return new Fault(
        Fault.Kind.MISSED,
        (quote ? "quote, " : "")
            + attribution.document()
            + ": "
            + source
            + ": "
            + Quoted.of(slice(attribution.document(), attribution.content().get(0)))
            + " (got "
            + got
            + ")");
  }

  private static String names(Claim claim) {
    String names =
        sources(claim).stream()
            .map(s -> Speakers.name(s).orElse(""))
            .collect(Collectors.joining(" > "));
    return names.isEmpty() ? "the document" : names;
  }

  /** The text of a range, as far as the document goes. */
  private String slice(String document, SourceSpan span) {
    String text = index.text(document).orElse("");
    int end = Math.min(span.end(), text.length());
    return text.substring(Math.min(span.begin(), end), end);
  }

  /** The last word in lower case without a possessive ending. */
  static String lastWord(String text) {
    String last = "";
    Matcher words = WORD.matcher(text);
    while (words.find()) {
      last = words.group();
    }
    return POSSESSIVE.matcher(last.toLowerCase(Locale.ROOT)).replaceFirst("");
  }
}
