package news.synoptic.wire;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/**
 * The program: {@code synoptic COMMAND …}. Exit code 0 if something came out, 1 if nothing did, 2
 * if the command line cannot be understood.
 */
public final class Main {
  private static final int NOTHING = 1;
  private static final int USAGE = 2;

  /** What is told where no command is named. */
  @Command(
      name = "synoptic",
      versionProvider = Version.class,
      description = {
        "One event, every account: what is established, who says so, and how",
        "each side tells it."
      },
      synopsisSubcommandLabel = "COMMAND",
      footer = {"", "Try:  synoptic read examples/", "Help: synoptic COMMAND --help"})
  static final class Root {}

  /** Says which version this is. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Main.class.getPackage().getImplementationVersion();
      return new String[] {"synoptic " + (version == null ? "(not packaged)" : version)};
    }
  }

  private Main() {}

  /** Runs the command line and ends the process. */
  public static void main(String[] arguments) {
    Locale.setDefault(Locale.ROOT);
    System.exit(run(Console.ofProcess(System.getenv()), arguments));
  }

  /** Runs the command line and returns the exit code. */
  static int run(Console console, String... arguments) {
    CommandLine line = commandLine(console);
    int code = line.execute(arguments);
    try {
      console.out().flush();
    } catch (IOException gone) {
      code = failed(console, gone);
    }
    console.err().flush();
    return code;
  }

  /** All commands with their options. */
  static CommandLine commandLine(Console console) {
    CommandLine line = new CommandLine(new Root());
    for (Object command :
        List.of(
            new ReadCommand(console),
            new ExtractCommand(console),
            new AnnotateCommand(console),
            new ClusterCommand(console),
            new WhyCommand(console),
            new AlignCommand(console),
            new CopiesCommand(console),
            new ServeCommand(console),
            new BackupCommand(console),
            new RestoreCommand(console))) {
      line.addSubcommand(command);
    }
    line.getSubcommands().values().forEach(sub -> dress(sub.getCommandSpec()));
    dress(line.getCommandSpec());
    line.setOut(new PrintWriter(console.out()));
    line.setErr(console.err());
    line.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
    line.setParameterExceptionHandler((wrong, given) -> usage(console, wrong));
    line.setExecutionExceptionHandler((failure, command, parsed) -> failed(console, failure));
    return line;
  }

  private static void dress(CommandSpec spec) {
    spec.mixinStandardHelpOptions(true);
    spec.usageMessage().sortOptions(false).width(80).optionListHeading("\nOptions:\n");
    spec.usageMessage().parameterListHeading("\n").commandListHeading("\nCommands:\n");
  }

  private static int usage(Console console, ParameterException wrong) {
    if (!(wrong instanceof CommandLine.UnmatchedArgumentException)
        && wrong.getCommandLine().getParent() == null) {
      wrong.getCommandLine().usage(console.err());
      return USAGE;
    }
    String name = wrong.getCommandLine().getCommandSpec().qualifiedName();
    console.complain(String.valueOf(wrong.getMessage()));
    console.err().println("          See: " + name + " --help");
    return USAGE;
  }

  private static int failed(Console console, Exception failure) {
    if (failure instanceof UsageException wrong) {
      console.complain(String.valueOf(wrong.getMessage()));
      console.err().println("          See: synoptic --help");
      return USAGE;
    }
    if (failure instanceof IOException gone && isClosedPipe(gone)) {
      // intentional: whoever read our output has seen enough, as in "synoptic … | head"
      return 0;
    }
    console.complain(
        failure instanceof IOException
            ? "cannot write: " + failure.getMessage()
            : Faults.describe(failure));
    return NOTHING;
  }

  private static boolean isClosedPipe(IOException failure) {
    String message = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
    return message.contains("broken pipe") || message.contains("pipe is being closed");
  }
}
