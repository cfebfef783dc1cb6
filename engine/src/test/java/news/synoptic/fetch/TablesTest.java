package news.synoptic.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import news.synoptic.fetch.feed.FeedDate;
import news.synoptic.fetch.net.Robots;
import news.synoptic.fetch.net.WebAddress;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Dates, addresses and robots files, row by row as the tables in {@code fetch-tables} want them.
 */
class TablesTest {
  private static final Path TABLES = Path.of("src/test/resources/fetch-tables");

  @TestFactory
  Stream<DynamicTest> readsDates() throws IOException {
    return rows("dates.txt")
        .map(
            row ->
                dynamicTest(
                    row[0], () -> assertThat(shown(FeedDate.parse(row[0]))).isEqualTo(row[1])));
  }

  @TestFactory
  Stream<DynamicTest> resolvesAddresses() throws IOException {
    return rows("addresses.txt")
        .map(
            row ->
                dynamicTest(
                    row[0] + " " + row[1],
                    () ->
                        assertThat(shown(WebAddress.resolve(WebAddress.parse(row[0]), row[1])))
                            .isEqualTo(row[2])));
  }

  @TestFactory
  Stream<DynamicTest> obeysRobots() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    String[] files = Files.readString(TABLES.resolve("robots.txt")).split("(?m)^=== ", -1);
    for (String file : List.of(files).subList(1, files.length)) {
      List<String> lines = file.lines().toList();
      List<String> asked = lines.stream().filter(line -> line.matches("[+-] /.*")).toList();
      assertThat(asked).isNotEmpty();
      String text = String.join("\n", lines.subList(1, lines.size() - asked.size()));
      Robots robots = Robots.parse(text.getBytes(UTF_8), "Synoptic");
      for (String line : asked) {
        tests.add(
            dynamicTest(
                lines.getFirst() + ": " + line,
                () ->
                    assertThat(robots.allows(line.substring(2))).isEqualTo(line.charAt(0) == '+')));
      }
    }
    return tests.stream();
  }

  private static Stream<String[]> rows(String table) throws IOException {
    return Files.readAllLines(TABLES.resolve(table)).stream()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.strip().split("\\s+\\|\\s+", -1));
  }

  private static String shown(@org.jspecify.annotations.Nullable Object value) {
    return value == null ? "none" : value.toString();
  }
}
