package org.gainsay.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gainsay.rule.SampleClaim.claim;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Times as they are written. */
final class TimeTextTest {
  @ParameterizedTest
  @CsvSource({
    "in 2018, 2018, , , ",
    "in 1499, , , , ",
    "in 1500, 1500, , , ",
    "in May, , 5, , ",
    "in January or December, , , , ",
    "on May 3, , 5, 3, ",
    "on Sept. 9th, , 9, 9, ",
    "on 3 May 2019, 2019, 5, 3, ",
    "on the 21st of June, , 6, 21, ",
    "on Monday, , , , 1",
    "on Sunday, , , , 7",
    "between Monday and Friday, , , , "
  })
  void readsDays(String text, Integer year, Integer month, Integer day, Integer weekday) {
    TimeText time = TimeText.parse(text);
    assertThat(time.day()).isEqualTo(Optional.ofNullable(day));
    assertThat(time.year()).isEqualTo(Optional.ofNullable(year));
    assertThat(time.month()).isEqualTo(Optional.ofNullable(month));
    assertThat(time.weekday()).isEqualTo(Optional.ofNullable(weekday));
  }

  @ParameterizedTest
  @CsvSource({
    "at 4:10 p.m., 970",
    "at 4:10, 250",
    "at 16.10, 970",
    "at 0:05, 5",
    "at 12:30 pm, 750",
    "at 12.15 a.m., 15",
    "at 4 p.m., 960",
    "at 12 a.m., 0",
    "at 12 pm, 720",
    "at ten a.m., 600",
    "at half past four, 270",
    "at a quarter to five, 285",
    "at quarter past five, 315",
    "at twenty-five before two, 95",
    "at ten after twelve, 10",
    "at ten to twelve, 710",
    "at four o'clock, 240",
    "at 11 o’clock, 660",
    "at noon, 720",
    "at midnight, 0",
    "at three in the morning, 180",
    "at nine at night, 1260"
  })
  void readsTimesOfDay(String text, int minutes) {
    assertThat(TimeText.parse(text).minutes()).contains(minutes);
  }

  @ParameterizedTest
  @CsvSource({
    "before the noon prayer",
    "three in the hall",
    "ten to five people",
    "at 25:99",
    "in 2018",
    "by 0.25 points",
    "at 4.50 percent",
    "cost $3.15",
    "at 12.50 dollars"
  })
  void whatIsNoTimeOfDay(String text) {
    assertThat(TimeText.parse(text).minutes()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "in 2018, in 2019, true",
    "in May 2018, in May 2018, false",
    "in May, in June, true",
    "on May 3, on May 4, true",
    "on Monday, on Tuesday, true",
    "on Monday, in May, false",
    "on Monday, on Monday, false"
  })
  void tellsDaysApart(String a, String b, boolean other) {
    assertThat(TimeText.parse(a).otherDay(TimeText.parse(b))).isEqualTo(other);
    assertThat(TimeText.parse(b).otherDay(TimeText.parse(a))).isEqualTo(other);
  }

  @ParameterizedTest
  @CsvSource({
    "at 4:10, at 4:30, 20",
    "at 4:10 p.m., at 4:10, 0",
    "at 11:50, at 12:10, 20",
    "at 1:00, at 7:00, 360",
    "at 1:00, at 8:00, 300"
  })
  void countsMinutesOnTheDial(String a, String b, int apart) {
    assertThat(TimeText.parse(a).minutesApart(TimeText.parse(b))).contains(apart);
    assertThat(TimeText.parse(b).minutesApart(TimeText.parse(a))).contains(apart);
  }

  @Test
  void noTimeIsNotApart() {
    assertThat(TimeText.parse("at 4:10").minutesApart(TimeText.parse("in May"))).isEmpty();
    assertThat(TimeText.parse("in May").minutesApart(TimeText.parse("at 4:10"))).isEmpty();
  }

  @Test
  void aClaimsTimeOfDayStandsInItsTimeOrItsSentence() {
    assertThat(TimeText.of(claim("a#1").time("at 4:10", "", "").build()).minutes()).contains(250);
    assertThat(TimeText.of(claim("a#1").sentence("The bank closed at 5:00").build()).minutes())
        .contains(300);
    assertThat(
            TimeText.of(
                    claim("a#1").time("on Monday", "", "").sentence("It closed at 5:00").build())
                .weekday())
        .contains(1);
    assertThat(TimeText.of(claim("a#1").build()).minutes()).isEmpty();
  }
}
