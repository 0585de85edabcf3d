package org.gainsay.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gainsay.claim.EventTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One file a phenomenon: {@code # time = words | first day | last day | whole or within | clock} in
 * text order, read on the day {@code # date}, each sentence after the one before it. Uses SUTime's
 * rules.
 */
final class TimesIT {
  private static final Times TIMES = new Times(new TimeParser());

  static Stream<String> cases() throws IOException, URISyntaxException {
    return CaseFiles.in("times");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void findsTheTimesOfEveryCase(String file) throws IOException {
    List<String> lines = CaseFiles.lines(file);
    assertThat(found(file, lines)).containsExactlyElementsOf(CaseFiles.expected(lines, "time"));
  }

  @Test
  void isThreadSafe() throws IOException {
    String file = "times/ranges.conllu";
    List<String> lines = CaseFiles.lines(file);
    List<String> expected = CaseFiles.expected(lines, "time");
    assertThat(IntStream.range(0, 16).parallel().mapToObj(i -> found(file, lines)))
        .allSatisfy(f -> assertThat(f).containsExactlyElementsOf(expected));
  }

  @Test
  void leavesDatesOpenThatHangOnAnUnknownDay() throws IOException {
    String file = "times/past-by-default.conllu";
    for (ParsedSentence s : ConlluReader.read(file, CaseFiles.lines(file)).sentences()) {
      assertThat(TIMES.in(s, Optional.empty()))
          .allSatisfy(f -> assertThat(f.time().from()).isEmpty());
    }
  }

  private static List<String> found(String file, List<String> lines) {
    String date = CaseFiles.expected(lines, "date").get(0).substring("date = ".length());
    Optional<LocalDate> today = Optional.of(LocalDate.parse(date));
    List<String> found = new ArrayList<>();
    List<Times.Found> before = List.of();
    for (ParsedSentence s : ConlluReader.read(file, lines).sentences()) {
      List<Times.Found> here = TIMES.in(s, today, before);
      here.forEach(f -> found.add(line(f.time())));
      before = here;
    }
    return found;
  }

  private static String line(EventTime time) {
    return String.join(
        " | ",
        "time = " + time.text(),
        time.from().map(LocalDate::toString).orElse("-"),
        time.to().map(LocalDate::toString).orElse("-"),
        time.whole() ? "whole" : "within",
        time.clock().orElse("-"));
  }
}
