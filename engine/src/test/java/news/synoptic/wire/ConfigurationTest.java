package news.synoptic.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** docs/configuration.md is made from the commands and variables themselves. */
class ConfigurationTest {
  private static final Path PAGE = Path.of("..", "docs", "configuration.md");
  private static final int MOST_KEYS = 40;

  @Test
  void pageSaysWhatTheProgramTakes() throws IOException {
    String made = page();
    if (Boolean.getBoolean("format.write")) {
      Files.writeString(PAGE, made);
    }
    assertThat(Files.readString(PAGE))
        .as("docs/configuration.md; to rewrite it: mvn test -Dformat.write=true")
        .isEqualTo(made);
  }

  @Test
  void launcherAndProgramHeedTheVariablesThatAreListed() throws IOException {
    String[] names =
        java.util.Arrays.stream(Variable.values()).map(Variable::name).toArray(String[]::new);
    String launcher = Files.readString(Path.of("..", "synoptic"));
    for (Variable variable : Variable.values()) {
      if (variable.meaning().contains("launcher")) {
        assertThat(launcher).contains(variable.name());
      }
    }
    assertThat(
            launcher
                .lines()
                .flatMap(
                    line ->
                        java.util.regex.Pattern.compile("SYNOPTIC_[A-Z_]+")
                            .matcher(line)
                            .results()
                            .map(r -> r.group()))
                .distinct())
        .allSatisfy(name -> assertThat(name).isIn((Object[]) names));
  }

  @Test
  void thereAreFewThingsToSet() {
    Set<String> keys = new HashSet<>();
    for (CommandLine command : commands()) {
      command.getCommandSpec().options().forEach(option -> keys.add(option.longestName()));
    }
    assertThat(keys.size() + Variable.values().length).isLessThanOrEqualTo(MOST_KEYS);
  }

  private static List<CommandLine> commands() {
    return List.copyOf(Main.commandLine(Run.console("")).getSubcommands().values());
  }

  private static String page() {
    StringBuilder page = new StringBuilder();
    page.append(
        """
        # What can be set

        Made from the program by `ConfigurationTest`; do not edit. What can be decided for the reader is decided, and the
        rest are options of the commands and a few environment variables. The options of `serve` can also stand in a file.
        """);
    for (CommandLine command : commands()) {
      CommandSpec spec = command.getCommandSpec();
      page.append("\n## `synoptic ").append(spec.name()).append("`\n\n");
      page.append(String.join(" ", spec.usageMessage().description()));
      page.append("\n\n| Argument | What it does |\n|---|---|\n");
      for (PositionalParamSpec argument : spec.positionalParameters()) {
        row(page, argument.paramLabel(), argument);
      }
      for (OptionSpec option : spec.options()) {
        if (!option.usageHelp() && !option.versionHelp()) {
          boolean flag = option.arity().max() == 0;
          row(page, option.longestName() + (flag ? "" : " " + option.paramLabel()), option);
        }
      }
    }
    page.append("\n## Environment\n\n| Variable | What it does |\n|---|---|\n");
    for (Variable variable : Variable.values()) {
      page.append("| `%s` | %s |\n".formatted(variable, variable.meaning()));
    }
    return page.toString();
  }

  private static void row(StringBuilder page, String name, ArgSpec argument) {
    String words = String.join(" ", argument.description());
    page.append("| `%s` | %s |\n".formatted(name, words));
  }
}
