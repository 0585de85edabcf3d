package org.gainsay.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gainsay.claim.Claim;
import org.gainsay.document.Document;

/** Numbers for what the page's script looks up: speakers, documents, claims. Immutable. */
final class HtmlIndex {
  private static final String OWN_VOICE = "The documents themselves";

  private final ImmutableList<SpeakerShown> speakers;
  private final ImmutableList<DocumentShown> documents;
  private final ImmutableMap<String, Integer> speakerNumbers;
  private final ImmutableMap<String, Integer> documentNumbers;
  private final ImmutableMap<String, Integer> claimNumbers;
  private final ImmutableSetMultimap<String, Integer> findings;
  private final ImmutableList<Claim> timeline;

  HtmlIndex(Report report, ImmutableList<ShownFinding> shown) {
    findings = findings(shown);
    claimNumbers = claimNumbers(shown);
    speakerNumbers =
        numbers(
            Stream.concat(report.claims().stream(), shown.stream().flatMap(HtmlIndex::claims))
                .map(HtmlIndex::voice));
    documentNumbers =
        numbers(
            Stream.concat(
                report.documents().stream().map(Document::id),
                shown.stream().flatMap(HtmlIndex::claims).map(Claim::document)));
    speakers = speakers(report, shown);
    documents = documents(report, shown);
    timeline = timeline(report);
  }

  /**
   * Somebody who speaks.
   *
   * @param number stands for the speaker in the page
   * @param claims how many claims are theirs
   * @param findings how many findings have one of them
   */
  record SpeakerShown(int number, String name, long claims, long findings) {
    boolean isOwnVoice() {
      return name.equals(OWN_VOICE);
    }
  }

  /** A document, with the numbers of its claims and of the findings that have one of them. */
  record DocumentShown(
      int number,
      String title,
      String path,
      String date,
      long claims,
      long findings,
      Optional<String> link) {}

  /** All claims of a finding. */
  static Stream<Claim> claims(ShownFinding finding) {
    return Stream.concat(Stream.of(finding.a(), finding.b()), finding.also().stream())
        .map(ShownClaim::claim);
  }

  private static String voice(Claim claim) {
    return Speakers.speaker(claim).map(Printable::line).orElse(OWN_VOICE);
  }

  private static ImmutableMap<String, Integer> numbers(Stream<String> names) {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    names.forEach(name -> numbers.putIfAbsent(name, numbers.size()));
    return ImmutableMap.copyOf(numbers);
  }

  private static ImmutableSetMultimap<String, Integer> findings(ImmutableList<ShownFinding> shown) {
    ImmutableSetMultimap.Builder<String, Integer> findings = ImmutableSetMultimap.builder();
    shown.forEach(f -> claims(f).forEach(claim -> findings.put(claim.id(), f.number())));
    return findings.build();
  }

  private static ImmutableMap<String, Integer> claimNumbers(ImmutableList<ShownFinding> shown) {
    return numbers(shown.stream().flatMap(f -> Stream.of(f.a(), f.b())).map(s -> s.claim().id()));
  }

  private ImmutableList<SpeakerShown> speakers(Report report, ImmutableList<ShownFinding> shown) {
    Map<String, Long> claims = new HashMap<>();
    report.claims().forEach(claim -> claims.merge(voice(claim), 1L, Long::sum));
    Map<String, Long> found = new HashMap<>();
    for (ShownFinding finding : shown) {
      claims(finding)
          .map(HtmlIndex::voice)
          .distinct()
          .forEach(voice -> found.merge(voice, 1L, Long::sum));
    }
    return speakerNumbers.entrySet().stream()
        .map(
            e ->
                new SpeakerShown(
                    e.getValue(),
                    e.getKey(),
                    claims.getOrDefault(e.getKey(), 0L),
                    found.getOrDefault(e.getKey(), 0L)))
        .sorted(
            Comparator.comparingLong(SpeakerShown::findings)
                .thenComparingLong(SpeakerShown::claims)
                .reversed()
                .thenComparing(SpeakerShown::name))
        .collect(ImmutableList.toImmutableList());
  }

  private ImmutableList<DocumentShown> documents(Report report, ImmutableList<ShownFinding> shown) {
    Map<String, Long> claims = new HashMap<>();
    report.claims().forEach(claim -> claims.merge(claim.document(), 1L, Long::sum));
    Map<String, Long> found = new HashMap<>();
    for (ShownFinding finding : shown) {
      claims(finding)
          .map(Claim::document)
          .distinct()
          .forEach(document -> found.merge(document, 1L, Long::sum));
    }
    return report.documents().stream()
        .map(
            document ->
                new DocumentShown(
                    document(document.id()),
                    document
                        .title()
                        .map(Printable::line)
                        .filter(t -> !t.isEmpty())
                        .orElseGet(() -> ShownClaims.path(document)),
                    ShownClaims.path(document),
                    document.date().map(HtmlPage::date).orElse(""),
                    claims.getOrDefault(document.id(), 0L),
                    found.getOrDefault(document.id(), 0L),
                    HtmlPage.link(document)))
        .collect(ImmutableList.toImmutableList());
  }

  /** What named speakers say, by date; what has none stands last. */
  private static ImmutableList<Claim> timeline(Report report) {
    Map<String, Optional<LocalDate>> dates = new HashMap<>();
    report.documents().forEach(d -> dates.put(d.id(), d.date()));
    return report.claims().stream()
        .filter(claim -> Speakers.speaker(claim).isPresent())
        .sorted(
            Comparator.comparing(
                claim ->
                    claim
                        .qualifiers()
                        .utterance()
                        .or(() -> dates.getOrDefault(claim.document(), Optional.empty()))
                        .orElse(LocalDate.MAX)))
        .collect(ImmutableList.toImmutableList());
  }

  ImmutableList<SpeakerShown> speakers() {
    return speakers;
  }

  ImmutableList<DocumentShown> documents() {
    return documents;
  }

  ImmutableList<Claim> timeline() {
    return timeline;
  }

  int speaker(Claim claim) {
    return number(speakerNumbers, voice(claim));
  }

  int document(Claim claim) {
    return document(claim.document());
  }

  private int document(String id) {
    return number(documentNumbers, id);
  }

  int number(Claim claim) {
    return number(claimNumbers, claim.id());
  }

  /** Numbers of the findings that have the claim. */
  ImmutableSet<Integer> findings(Claim claim) {
    return findings.get(claim.id());
  }

  private static int number(ImmutableMap<String, Integer> numbers, String key) {
    return Optional.ofNullable(numbers.get(key)).orElseThrow();
  }
}
