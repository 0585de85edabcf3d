package org.gainsay.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Gainsay in a process of its own, with the options that the launcher gives to Java. */
public final class Launched {
  private static final Pattern COMMAND =
      Pattern.compile("\"\\$java\" \\\\\\n(.*?)\"-Dgainsay\\.home", Pattern.DOTALL);

  /** The heap that it gives where the user gives none. */
  private static final Pattern HEAP = Pattern.compile("\\*\\) heap=\\((.*?)\\)");

  private Launched() {}

  /**
   * How it ended.
   *
   * @param code the exit status
   * @param out standard output
   * @param err standard error
   */
  public record Ended(int code, String out, String err) {}

  /** Runs it to its end, in at most five minutes. */
  public static Ended run(Path folder, String... arguments) throws IOException {
    Path out = Files.createTempFile(folder, "out", ".txt");
    Path err = Files.createTempFile(folder, "err", ".txt");
    Process process =
        builder(List.of(), arguments)
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    try {
      if (!process.waitFor(5, TimeUnit.MINUTES)) {
        throw new IOException("still running: " + Files.readString(err));
      }
    } catch (InterruptedException e) {
      throw new IOException(e);
    } finally {
      process.destroyForcibly();
    }
    return new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
  }

  /**
   * A process to start.
   *
   * @param options further options for Java; the last of two that differ is heard
   */
  public static ProcessBuilder builder(List<String> options, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(launcherOptions(options));
    command.add("-Dgainsay.home=" + Path.of("").toAbsolutePath());
    command.addAll(options);
    command.addAll(List.of("-cp", classPath(), "org.gainsay.cli.Gainsay"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().put("ORT_DISABLE_TELEMETRY", "1");
    builder.redirectInput(new File("/dev/null"));
    return builder;
  }

  /** That of the tests without the logging of Spark, which a launcher's does not have. */
  private static String classPath() {
    String all =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return Stream.of(all.split(File.pathSeparator))
        .filter(entry -> !entry.contains("log4j-slf4j2"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static List<String> launcherOptions(List<String> given) throws IOException {
    String launcher = Files.readString(Path.of("gainsay"));
    Matcher m = COMMAND.matcher(launcher);
    if (!m.find()) {
      throw new IOException("the launcher has changed: no options for Java in it");
    }
    Matcher heap = HEAP.matcher(launcher);
    if (!heap.find()) {
      throw new IOException("the launcher has changed: no size of the heap in it");
    }
    // Whoever sets its size sets all of it.
    boolean own = given.stream().anyMatch(option -> option.startsWith("-Xm"));
    String size = own ? "-Xmx1200m" : heap.group(1);
    String options = m.group(1).replace("\"${heap[@]}\"", size).replace("\\\n", " ");
    return List.of(options.strip().split("\\s+"));
  }
}
