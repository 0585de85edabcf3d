package org.gainsay.cli;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import org.gainsay.Diagnosis;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Says what this installation has and lacks. */
@Command(
    name = "doctor",
    description = {
      "Says what this installation has and what it lacks.",
      "Versions, memory, cores, and whether the language model's files are those that model.json"
          + " describes."
    },
    exitCodeList = {
      "0:Nothing is missing or broken",
      "1:Something is missing or broken",
      ExitCodes.HELP_USAGE
    },
    footerHeading = "%nExample:%n",
    footer = "  gainsay doctor")
final class DoctorCommand implements Callable<Integer> {
  private final Session session;

  @Mixin private final ModelOptions model = new ModelOptions();

  DoctorCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    Diagnosis diagnosis = Diagnosis.ofThisProcess(model.directory(session));
    int width = diagnosis.facts().keySet().stream().mapToInt(String::length).max().orElse(0);
    for (Map.Entry<String, String> fact : diagnosis.facts().entrySet()) {
      String name = fact.getKey();
      session.out().write(name + " ".repeat(width - name.length() + 2) + fact.getValue() + "\n");
    }
    for (String lack : diagnosis.lacking()) {
      session.out().write("Problem: " + lack + "\n");
    }
    return diagnosis.lacking().isEmpty() ? ExitCodes.OK : ExitCodes.INTERNAL_ERROR;
  }
}
