package news.synoptic.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import news.synoptic.Brief;
import news.synoptic.wire.Embedded;
import news.synoptic.wire.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of the README, as a user of the library would have it. */
class LibraryExampleTest {
  @TempDir Path folder;

  private static void example(String input, PrintStream out) {
    // README begins
    Embedded synoptic = new Embedded(Settings.DEFAULT);
    for (Brief brief : synoptic.read(List.of(input)).briefs()) {
      out.println(brief.title());
      for (Brief.Fact fact : brief.facts()) {
        if (fact.status() == Brief.Status.AGREED) {
          out.println("  " + fact.text() + " " + fact.origins());
        }
      }
    }
    // README ends
  }

  @Test
  void printsTitlesAndAgreedFacts() throws IOException {
    Files.writeString(
        folder.resolve("bridge.txt"),
        """
        Tram bridge of Ostvik closes

        The tram bridge over the Ostvik canal will close on Monday for eleven weeks, the town said.

        Engineers found rust in four of the nine piers, according to a report that the town paid for.
        """);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    example(folder.toString(), new PrintStream(bytes, true, StandardCharsets.UTF_8));
    assertThat(bytes.toString(StandardCharsets.UTF_8)).startsWith("Tram bridge of Ostvik closes");
  }

  @Test
  void standsInTheReadmeAsItIsHere() throws IOException {
    List<String> lines =
        Files.readAllLines(Path.of("src/test/java/news/synoptic/library/LibraryExampleTest.java"));
    int begin = lines.indexOf("    // README begins");
    int end = lines.indexOf("    // README ends");
    String example =
        lines.subList(begin + 1, end).stream()
            .map(line -> line.replaceFirst("^ {4}", ""))
            .map(line -> line.replace("List.of(input)", "List.of(\"examples/\")"))
            .map(line -> line.replaceFirst("\\bout\\.println", "System.out.println"))
            .collect(Collectors.joining("\n"));
    assertThat(Files.readString(Path.of("..", "README.md")))
        .contains("```java\n" + example + "\n```");
  }
}
