package org.gainsay.extract;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gainsay.claim.Claim;
import org.gainsay.claim.EventTime;
import org.gainsay.claim.Quantity;
import org.gainsay.document.Document;
import org.junit.jupiter.params.provider.MethodSource;

/** The parsers of numbers and times and the building of claims, on any words and any tree. */
final class ParsersFuzzTest {
  private static final Optional<LocalDate> TODAY = Optional.of(LocalDate.of(2019, 3, 12));

  private static final DependencyClaimExtractor EXTRACTOR =
      new DependencyClaimExtractor(
          document -> {
            throw new IllegalStateException("these sentences are parsed");
          });

  @MethodSource("numerals")
  @FuzzTest
  void numerals(byte[] content) {
    Numbers.value(new String(content, StandardCharsets.UTF_8))
        .ifPresent(value -> assertThat(value).isFinite());
  }

  @MethodSource("quantitySentences")
  @FuzzTest
  void quantities(byte[] content) {
    for (ParsedSentence s : sentences(content)) {
      for (int word = 0; word < s.size(); word++) {
        Numbers.at(s, word).ifPresent(n -> isNumber(n, s));
        Quantities.at(s, word).ifPresent(q -> isQuantity(q, s));
      }
    }
  }

  private static void isNumber(Numbers number, ParsedSentence s) {
    assertThat(number.value()).isFinite();
    assertThat(number.from()).isBetween(0, number.to());
    assertThat(number.to()).isLessThan(s.size());
  }

  private static void isQuantity(Quantity quantity, ParsedSentence s) {
    assertThat(quantity.low()).isFinite();
    assertThat(quantity.high()).isFinite();
    if (!quantity.unit().equals("vote")) {
      assertThat(quantity.low()).isLessThanOrEqualTo(quantity.high());
    }
    assertThat(quantity.text()).isNotEmpty();
    assertThat(s.passage().text()).contains(quantity.text());
  }

  /** Sentences that are left to SUTime are not looked at. */
  @MethodSource("timeSentences")
  @FuzzTest
  void plainDates(byte[] content) {
    Times times = new Times(new TimeParser());
    for (ParsedSentence s : sentences(content)) {
      for (Optional<LocalDate> today : List.of(TODAY, Optional.<LocalDate>empty())) {
        Optional<?> plain =
            PlainDates.read(s, today)
                .map(
                    found -> {
                      found.forEach(timed -> isTimed(timed, s));
                      return found;
                    });
        if (plain.isPresent()) {
          times.in(s, today).forEach(found -> isTime(found, s));
        }
      }
    }
  }

  private static void isTimed(TimeParser.Timed timed, ParsedSentence s) {
    assertThat(timed.from()).isBetween(0, timed.to());
    assertThat(timed.to()).isLessThan(s.size());
    assertThat(timed.value()).isNotBlank();
  }

  private static void isTime(Times.Found found, ParsedSentence s) {
    assertThat(found.from()).isBetween(0, found.to());
    assertThat(found.to()).isLessThan(s.size());
    EventTime time = found.time();
    if (time.from().isPresent() && time.to().isPresent()) {
      assertThat(time.from().get()).isBeforeOrEqualTo(time.to().get());
    }
    assertThat(s.passage().text()).contains(time.text());
  }

  @MethodSource("values")
  @FuzzTest
  void timexValues(byte[] content) {
    DayRange.of(new String(content, StandardCharsets.UTF_8))
        .ifPresent(range -> assertThat(range.from()).isBeforeOrEqualTo(range.to()));
  }

  /** Whatever the parser makes of a sentence, its claims stand in the text. */
  @MethodSource("claimSentences")
  @FuzzTest
  void claims(byte[] content) {
    ParsedDocument parsed = TaggedText.parse(new String(content, StandardCharsets.UTF_8));
    if (parsed.sentences().stream().anyMatch(s -> PlainDates.read(s, TODAY).isEmpty())) {
      return; // SUTime would load its models
    }
    Document document = parsed.document();
    for (Claim claim : EXTRACTOR.claims(parsed)) {
      assertThat(claim.evidence().quote())
          .isNotBlank()
          .isEqualTo(document.text(claim.evidence().span()));
      assertThat(claim.evidence().context().end()).isLessThanOrEqualTo(document.text().length());
      assertThat(claim.proposition().sentence()).isNotBlank();
    }
  }

  private static List<ParsedSentence> sentences(byte[] content) {
    return TaggedText.parse(new String(content, StandardCharsets.UTF_8)).sentences();
  }

  static Stream<byte[]> numerals() {
    return bytes(
        Stream.of(
            "41 million",
            "fifty-five",
            "a dozen",
            "2.5bn",
            "1,234,567.89",
            "two hundred and five",
            "three dozen",
            "½",
            "1e309",
            ".5",
            "one hundred thousand"));
  }

  static Stream<byte[]> values() {
    return bytes(
        Stream.of(
            "2019-03-14",
            "2019-W11",
            "2019-W11-WE",
            "2019-03",
            "2019",
            "201X",
            "20XX",
            "2019-Q1",
            "2019-WI",
            "2019-02-30",
            "XXXX-03-14",
            "2019-03-14T16:10",
            "P3Y"));
  }

  static Stream<byte[]> quantitySentences() throws IOException, URISyntaxException {
    return notes("quantities");
  }

  static Stream<byte[]> timeSentences() throws IOException, URISyntaxException {
    return notes("times");
  }

  static Stream<byte[]> claimSentences() throws IOException, URISyntaxException {
    return Stream.concat(notes("claims"), notes("attribution"));
  }

  private static Stream<byte[]> notes(String folder) throws IOException, URISyntaxException {
    List<String> seeds = new ArrayList<>();
    for (String name : ConlluCases.names(folder).toList()) {
      seeds.add(TaggedText.of(ConlluReader.read(name, ConlluCases.lines(folder, name))));
    }
    return bytes(seeds.stream());
  }

  private static Stream<byte[]> bytes(Stream<String> texts) {
    return texts.map(text -> text.getBytes(StandardCharsets.UTF_8));
  }
}
