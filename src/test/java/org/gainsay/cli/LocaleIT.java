package org.gainsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The machine's language changes nothing of what is read: Turkish has another small i. */
final class LocaleIT {
  @TempDir Path folder;

  @BeforeEach
  void write() throws IOException {
    Files.writeString(
        folder.resolve("a.txt"),
        """
        May 3, 2018

        The mayor resigned in the winter of 2011. The council met on the first Friday in June 2016.
        It voted two weeks before Christmas in 2014. The fire broke out on the 18th of December.
        FRIDAY THE DIVERS LEFT IN THE EVENING OF THE 13TH. Prices rose in mid-April 2017.
        """);
  }

  @Test
  void aTurkishMachineReadsTheSame() throws Exception {
    String english = claims("-Duser.language=en", "-Duser.country=GB");

    assertThat(english).contains("2016-06-03");
    assertThat(claims("-Duser.language=tr", "-Duser.country=TR")).isEqualTo(english);
  }

  private String claims(String... options) throws IOException, InterruptedException {
    Path out = Files.createTempFile(folder, "claims", ".json");
    Process process =
        Launched.builder(
                List.of(options),
                "claims",
                "--format=json",
                "--no-progress",
                folder.resolve("a.txt").toString())
            .redirectOutput(out.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).isZero();
    return Files.readString(out);
  }
}
