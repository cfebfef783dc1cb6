package news.synoptic.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.synoptic.StoryId;
import news.synoptic.serve.StageJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What every command writes is what docs/formats.md says, and nothing there is made up. */
class FormatsTest {
  private static final Path EXAMPLES = Path.of("..", "examples");
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Pattern ROW = Pattern.compile("\\| `(\\w+)` \\| ([^|]+) \\| [^|]+ \\|");

  private final Map<String, Map<String, String>> tables = tables();
  private final Map<String, Set<String>> seen = new HashMap<>();
  private final List<String> faults = new ArrayList<>();

  private static Map<String, Map<String, String>> tables() {
    Map<String, Map<String, String>> tables = new LinkedHashMap<>();
    Map<String, String> current = new LinkedHashMap<>();
    for (String line : lines(Path.of("..", "docs", "formats.md"))) {
      if (line.startsWith("### ")) {
        current = new LinkedHashMap<>();
        tables.put(line.substring(4), current);
      }
      Matcher row = ROW.matcher(line);
      if (row.matches()) {
        current.put(row.group(1), row.group(2).strip());
      }
    }
    return tables;
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void everyTableIsMetAndEveryFieldIsInIt(@TempDir Path folder) throws IOException {
    Run extracted = Run.of("extract", EXAMPLES.toString(), "no-such-file.html");
    each("extracted", extracted.out());
    StringBuilder pages = new StringBuilder();
    for (String line : extracted.lines().subList(0, extracted.lines().size() - 1)) {
      pages.append(withId(line, "p" + pages.length())).append('\n');
    }
    each("extracted", Run.with("{\"id\":\"1\",\"html\":\"<p>\"}", "extract", "--jsonl").out());
    each("annotated", Run.with(pages.toString(), "annotate").out());
    Run clustered = Run.with(pages.toString(), "cluster", "--storylines");
    clustered.lines().forEach(this::clustered);
    JsonNode last = JSON.readTree(clustered.lines().get(1));
    String story = last.path("story").asString();
    String article = last.path("id").asString();
    each("reasons", Run.with(pages.toString(), "why", story, article, "-", "--json").out());
    each("merged", "{\"merge\":[\"x\",\"y\"]}");
    each("continued", new StageJson().continued(new StoryId("x"), new StoryId("y")));
    each("scored", Run.with("{\"a\":\"x\",\"b\":\"y\"}", "align", "--pairs").out());
    each("scored", Run.with("{\"text_a\":\"x\",\"text_b\":\"y\"}", "copies", "--pairs").out());
    String report = Run.of("read", EXAMPLES.toString(), "no-such-file.html", "--json").out();
    check("report", JSON.readTree(report), "report");
    Path earlier = folder.resolve("earlier.json");
    String one = EXAMPLES.resolve("petrel-2-moon-landing").toString();
    Files.writeString(earlier, Run.of("read", one, "--json").out());
    String since =
        Run.of("read", EXAMPLES.toString(), "--json", "--since", earlier.toString()).out();
    check("report", JSON.readTree(since), "report");
    assertThat(faults).isEmpty();
    seen.forEach(
        (name, met) ->
            assertThat(met).as(name).containsAll(tables.getOrDefault(name, Map.of()).keySet()));
  }

  private static String withId(String line, String id) {
    return "{\"id\":\"" + id + "\"," + line.substring(1);
  }

  private void clustered(String line) {
    JsonNode object = JSON.readTree(line);
    String table =
        object.has("merge")
            ? "merged"
            : object.has("other") ? "linked" : object.has("continues") ? "continued" : "assigned";
    each(table, line);
  }

  private void each(String table, String lines) {
    lines.lines().forEach(line -> check(table, JSON.readTree(line), table));
  }

  private void check(String table, JsonNode object, String where) {
    Map<String, String> fields = tables.getOrDefault(table, Map.of());
    Set<String> given = new TreeSet<>(object.propertyNames());
    seen.computeIfAbsent(table, name -> new TreeSet<>()).addAll(given);
    for (String name : given) {
      String type = fields.get(name);
      if (type == null) {
        faults.add(where + ": field '" + name + "' is not in the table");
      } else {
        checkType(type, object.path(name), where + "." + name);
      }
    }
    fields.forEach(
        (name, type) -> {
          if (!type.contains(", only") && !given.contains(name)) {
            faults.add(where + ": no field '" + name + "'");
          }
        });
  }

  private void checkType(String type, JsonNode value, String where) {
    String bare = type.replaceFirst(",.*", "");
    if (bare.endsWith(" or null")) {
      if (value.isNull()) {
        return;
      }
      bare = bare.substring(0, bare.length() - 8);
    }
    if (bare.startsWith("list of ") && value.isArray()) {
      for (JsonNode element : value) {
        checkType(bare.substring(8), element, where);
      }
      return;
    }
    boolean right =
        switch (bare) {
          case "string" -> value.isString();
          case "number" -> value.isNumber();
          case "boolean" -> value.isBoolean();
          default -> value.isObject() && tables.containsKey(bare);
        };
    if (!right) {
      faults.add(where + ": want " + type + ", found " + value.getNodeType());
    } else if (value.isObject()) {
      check(bare, value, where);
    }
  }
}
