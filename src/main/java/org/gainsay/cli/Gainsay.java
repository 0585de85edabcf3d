package org.gainsay.cli;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.gainsay.ContradictionChecker;
import org.gainsay.UnusableModelException;
import org.gainsay.report.ToolVersion;
import org.gainsay.store.StoreException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command {@code gainsay}. */
@Command(
    name = "gainsay",
    description = "Finds statements that contradict each other, and says why.",
    mixinStandardHelpOptions = true,
    versionProvider = Gainsay.Version.class,
    scope = ScopeType.INHERIT,
    synopsisSubcommandLabel = "COMMAND",
    sortOptions = false,
    usageHelpAutoWidth = false,
    commandListHeading = "%nCommands:%n",
    optionListHeading = "%nOptions:%n",
    parameterListHeading = "%n",
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      ExitCodes.HELP_OK,
      ExitCodes.HELP_INTERNAL_ERROR,
      ExitCodes.HELP_USAGE,
      ExitCodes.HELP_FINDINGS,
      ExitCodes.HELP_UNREADABLE_INPUT,
      ExitCodes.HELP_INTERRUPTED
    },
    footerHeading = "%nTo begin with:%n",
    footer = {
      "  gainsay report FOLDER",
      "  gainsay check \"The mayor resigned on Monday.\" \"The mayor is still in office.\"",
      "  gainsay COMMAND --help"
    })
public final class Gainsay implements Runnable {
  private static final String DEBUG = "GAINSAY_DEBUG";

  /** Set by the launcher: the folder that it stands in. */
  private static final String HOME = "gainsay.home";

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli
  private CommandSpec spec;

  private Gainsay() {}

  /** Runs a command and ends the process with its exit status. */
  public static void main(String[] args) {
    // CoreNLP's time expressions are matched in lower case as the locale has it: Turkish has
    // another i.
    Locale.setDefault(Locale.ROOT);
    Interruption interruption = Interruption.watch();
    Writer out = utf8(FileDescriptor.out);
    PrintWriter err = new PrintWriter(utf8(FileDescriptor.err), true);
    Session session =
        new Session(
            out,
            err,
            Terminal.current(),
            interruption::happened,
            ContradictionChecker::builder,
            model());
    int code = run(session, args);
    interruption.exit(code);
  }

  /** The language model that stands beside the launcher; without the launcher, none is known. */
  private static Optional<Path> model() {
    return Optional.ofNullable(System.getProperty(HOME))
        .map(home -> Path.of(home, "models", "nli"));
  }

  private static Writer utf8(FileDescriptor stream) {
    return new BufferedWriter(
        new OutputStreamWriter(new FileOutputStream(stream), StandardCharsets.UTF_8));
  }

  /** Runs a command; returns its exit status. */
  static int run(Session session, String... args) {
    int code;
    try {
      code = commandLine(session).execute(args);
    } catch (OutOfMemoryError | StackOverflowError e) {
      session
          .err()
          .println(
              "gainsay: "
                  + (e instanceof OutOfMemoryError
                      ? "the memory that Java has is not enough"
                      : "Java's stack is not enough")
                  + "; more with GAINSAY_JAVA_OPTS=\"-Xmx4g -Xss64m\", or take fewer documents");
      code = ExitCodes.INTERNAL_ERROR;
    }
    try {
      session.out().flush();
    } catch (IOException e) {
      // What could not be written once cannot be written now, and was told.
      return code == ExitCodes.INTERNAL_ERROR ? code : unwritable(e, session, code);
    }
    session.err().flush();
    return code;
  }

  private static CommandLine commandLine(Session session) {
    CommandLine line =
        new CommandLine(new Gainsay())
            .addSubcommand(new ReportCommand(session))
            .addSubcommand(new CheckCommand(session))
            .addSubcommand(new WhyCommand(session))
            .addSubcommand(new PairsCommand(session))
            .addSubcommand(new ClaimsCommand(session))
            .addSubcommand(new StoreCommand(session))
            .addSubcommand(new EvaluateCommand(session))
            .addSubcommand(new DoctorCommand(session))
            .addSubcommand(new HelpCommand());
    boolean colours = Colour.AUTO.on(session.terminal().out(), session.terminal());
    return line.setOut(new PrintWriter(session.out()))
        .setErr(session.err())
        .setColorScheme(CommandLine.Help.defaultColorScheme(colours ? Ansi.ON : Ansi.OFF))
        .setUsageHelpWidth(Math.max(60, Math.min(100, session.terminal().columns())))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler((e, arguments) -> usage(e, session))
        .setExecutionExceptionHandler((e, command, result) -> failed(e, session));
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a command is missing");
  }

  private static int usage(ParameterException e, Session session) {
    CommandLine command = e.getCommandLine();
    session.err().println("gainsay: " + UsageMessage.of(e));
    if (!CommandLine.UnmatchedArgumentException.printSuggestions(e, session.err())) {
      session.err().println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
    }
    return ExitCodes.USAGE;
  }

  private static int failed(Exception e, Session session) {
    if (e instanceof IOException io) {
      return unwritable(io, session, ExitCodes.INTERNAL_ERROR);
    }
    if (e instanceof CancellationException) {
      session.err().println("gainsay: interrupted");
      return ExitCodes.INTERRUPTED;
    }
    if (e instanceof UnusableModelException) {
      session.err().println("gainsay: the language model cannot be used: " + firstLine(e));
      session.err().println("Name another with --model DIR, or do without: --no-model.");
      return ExitCodes.UNREADABLE_INPUT;
    }
    if (e instanceof StoreException) {
      session.err().println("gainsay: " + firstLine(e));
      return ExitCodes.UNREADABLE_INPUT;
    }
    session.err().println("gainsay: internal error: " + e);
    if (System.getenv(DEBUG) == null) {
      session.err().println("Set " + DEBUG + "=1 to see where.");
    } else {
      e.printStackTrace(session.err());
    }
    return ExitCodes.INTERNAL_ERROR;
  }

  /** Says what cannot be written. A reader that has gone away ({@code | head}) is no error. */
  private static int unwritable(IOException e, Session session, int code) {
    String message = firstLine(e);
    if (message.contains("Broken pipe")) {
      return code == ExitCodes.INTERNAL_ERROR ? ExitCodes.OK : code;
    }
    session.err().println("gainsay: cannot write: " + message);
    return ExitCodes.INTERNAL_ERROR;
  }

  private static String firstLine(Exception e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse(e.toString());
  }

  /** What {@code --version} prints. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"gainsay " + ToolVersion.get()};
    }
  }
}
