package org.gainsay.extract;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gainsay.extract.TimeParser.Timed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read without SUTime; the days that come out are held by {@link TimesIT}. */
final class PlainDatesTest {
  private static final Optional<LocalDate> TODAY = Optional.of(LocalDate.of(2019, 3, 12));

  @ParameterizedTest
  @ValueSource(strings = {"ahead", "past-by-default", "ranges", "clock", "open"})
  void readsMostSentencesWithoutRules(String name) throws IOException {
    List<ParsedSentence> sentences = sentences(name);
    assertThat(sentences.stream().filter(s -> PlainDates.read(s, TODAY).isPresent()).count())
        .isGreaterThanOrEqualTo(sentences.size() / 3);
  }

  @ParameterizedTest
  @CsvSource({
    "ahead, 0, 2019-03-08",
    "ahead, 1, 2018-04-03",
    "past-by-default, 1, 2018-07",
    "spans, 2, 2019-W10"
  })
  void givesValuesOfTimeMlBeforeTenseIsLookedAt(String name, int sentence, String value)
      throws IOException {
    assertThat(PlainDates.read(sentences(name).get(sentence), TODAY).orElseThrow())
        .extracting(Timed::value)
        .containsExactly(value);
  }

  @Test
  void lengthsAndRepetitionsAreNoTimes() throws IOException {
    for (ParsedSentence s : sentences("open").subList(1, 3)) {
      assertThat(PlainDates.read(s, TODAY)).contains(ImmutableList.of());
    }
  }

  @Test
  void aPriceIsNoHour() throws IOException {
    List<ParsedSentence> sentences = sentences("clock-with-a-point");
    assertThat(sentences.stream().map(Times::holdsTimeWord))
        .containsExactly(true, true, true, false, false, false, false); // the third for its Tuesday
  }

  @Test
  void aModalIsNoMonth() throws IOException {
    assertThat(Times.holdsTimeWord(sentences("open").get(3))).isFalse();
  }

  private static List<ParsedSentence> sentences(String name) throws IOException {
    return ConlluReader.read(name, CaseFiles.lines("times/" + name + ".conllu")).sentences();
  }
}
