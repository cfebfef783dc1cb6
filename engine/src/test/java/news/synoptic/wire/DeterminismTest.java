package news.synoptic.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Same pages, same bytes: in every run, with any number of threads, in any order of the inputs. */
class DeterminismTest {
  private static final Path EXAMPLES = Path.of("..", "examples");

  @TempDir Path folder;

  /** Everything that a run writes, by name. */
  private Map<String, String> outputs(String name, List<String> inputs, String... options)
      throws IOException {
    Path target = Files.createDirectory(folder.resolve(name));
    List<String> arguments = new ArrayList<>(List.of("read"));
    arguments.addAll(inputs);
    arguments.addAll(
        List.of(
            "--html=" + target.resolve("html"),
            "--json=" + target.resolve("briefs.json"),
            "--markdown=" + target.resolve("briefs.md")));
    arguments.addAll(List.of(options));
    Run run = Run.of(arguments.toArray(new String[0]));
    assertThat(run.code()).isZero();
    Map<String, String> outputs = new TreeMap<>();
    outputs.put("terminal", run.out().replace(target.toString(), "TARGET"));
    try (Stream<Path> files = Files.walk(target)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        outputs.put(target.relativize(file).toString(), Files.readString(file));
      }
    }
    return outputs;
  }

  @Test
  void secondRunAndMoreThreadsGiveTheSameBytes() throws IOException {
    List<String> inputs = List.of(EXAMPLES.toString());
    Map<String, String> first = outputs("first", inputs, "--threads=2");
    assertThat(first).hasSizeGreaterThan(4);
    assertThat(outputs("second", inputs, "--threads=2")).isEqualTo(first);
    assertThat(outputs("single", inputs, "--threads=1")).isEqualTo(first);
    assertThat(outputs("many", inputs, "--threads=7")).isEqualTo(first);
  }

  @Test
  void orderOfTheInputsDoesNotMatter() throws IOException {
    List<String> inputs = new ArrayList<>();
    try (Stream<Path> files = Files.list(EXAMPLES)) {
      files.filter(f -> !f.endsWith("README.md")).map(Path::toString).forEach(inputs::add);
    }
    inputs.add("no-such-page.html");
    Map<String, String> forth = outputs("forth", inputs);
    assertThat(outputs("back", inputs.reversed())).isEqualTo(forth);
    java.util.Collections.shuffle(inputs, new java.util.Random(3));
    assertThat(outputs("mixed", inputs)).isEqualTo(forth);
  }
}
