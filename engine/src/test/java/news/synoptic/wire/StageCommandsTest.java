package news.synoptic.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands for pipes: ids come back, order stays, what is broken is named. */
class StageCommandsTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String PAGE =
      """
      <html><head><title>Tram bridge of Ostvik closes for repairs</title></head><body><article>
      <h1>Tram bridge of Ostvik closes for repairs</h1>
      <p>The tram bridge over the Ostvik canal will close on Monday for eleven weeks, the town said.</p>
      <p>Engineers found rust in four of the nine piers, according to a report that the town paid for.</p>
      <p>“We would rather close it in time than too late,” said the mayor, Ingeborg Thalvik.</p>
      </article></body></html>
      """;

  @TempDir Path folder;

  private static String line(String id) {
    return "{\"id\":\"" + id + "\",\"html\":" + JSON.writeValueAsString(PAGE) + "}\n";
  }

  @Test
  void extractGivesOneObjectALineForEachPage() throws Exception {
    Path page = Files.writeString(folder.resolve("ostvik.html"), PAGE);
    Run run = Run.of("extract", page.toString(), folder.resolve("missing.html").toString());
    assertThat(run.code()).isZero();
    assertThat(run.lines()).hasSize(2);
    JsonNode good = JSON.readTree(run.lines().getFirst());
    assertThat(good.path("input").asString()).isEqualTo(page.toString());
    assertThat(good.path("title").asString()).isEqualTo("Tram bridge of Ostvik closes for repairs");
    assertThat(good.path("text").asString())
        .startsWith("The tram bridge over")
        .endsWith("Ingeborg Thalvik.");
    assertThat(good.path("dropped").isNull()).isTrue();
    assertThat(JSON.readTree(run.lines().getLast()).path("dropped").asString())
        .startsWith("not found");
  }

  @Test
  void extractPrintsTheBodyAloneIfAskedForText() {
    Run run = Run.with(PAGE, "extract", "--text", "-");
    assertThat(run.code()).isZero();
    assertThat(run.lines()).hasSize(3).doesNotContain("{");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void extractGivesBackIdsOfJsonLinesInTheirOrder() {
    StringBuilder input = new StringBuilder();
    for (int i = 0; i < 60; i++) {
      input.append(line("n" + i));
    }
    Run run = Run.with(input.toString(), "extract", "--jsonl", "--threads", "2");
    assertThat(run.code()).isZero();
    assertThat(run.lines()).hasSize(60);
    for (int i = 0; i < 60; i++) {
      assertThat(JSON.readTree(run.lines().get(i)).path("id").asString()).isEqualTo("n" + i);
    }
  }

  @Test
  void extractReadsIdsOfAFileThatIsNamedLikeJsonLines() throws Exception {
    Path pages = Files.writeString(folder.resolve("pages.jsonl"), line("x") + "{broken\n");
    Run run = Run.of("extract", pages.toString());
    assertThat(run.lines()).hasSize(2);
    assertThat(JSON.readTree(run.lines().getFirst()).path("id").asString()).isEqualTo("x");
    assertThat(run.lines().getLast()).contains("pages.jsonl#2").contains("broken JSON");
  }

  @Test
  void charsetStandsForTheHeader() {
    byte[] cyrillic =
        """
        <html><body><article><h1>Мост через канал закрывают на одиннадцать недель</h1>
        <p>Мост через канал закроют в понедельник на одиннадцать недель. Рабочие заменят старые балки,
        уложат новый настил и покрасят перила, сообщили в городском управлении дорог.</p>
        <p>Автобусы пойдут в объезд через рыночную площадь. Пешеходов будет перевозить небольшой паром,
        который ходит каждые двадцать минут и берёт на борт не больше сорока человек.</p>
        <p>Мэр города сказала, что ждать больше нельзя: весной инженеры нашли в опорах трещины. Движение
        откроют снова в середине ноября, если не помешает погода.</p></article></body></html>
        """
            .getBytes(java.nio.charset.Charset.forName("KOI8-R"));
    Run run = Run.with(cyrillic, "extract", "--text", "--charset", "koi8-r", "-");
    assertThat(run.out()).contains("Мост через канал");
    Run unknown = Run.of("extract", "--charset", "klingon-8", "-");
    assertThat(unknown.code()).isEqualTo(2);
    assertThat(unknown.err()).contains("'klingon-8' is no encoding");
  }

  @Test
  void annotateCountsOffsetsInTheTextThatCame() {
    String text = "The bridge  closes on Monday.\\n\\nNobody was asked.";
    Run run = Run.with("{\"id\":\"b\",\"text\":\"" + text + "\"}\n{\"id\":\"c\"}\n", "annotate");
    assertThat(run.code()).isZero();
    assertThat(run.lines()).hasSize(1);
    JsonNode last = JSON.readTree(run.out()).path("sentences").get(1);
    assertThat(last.path("start").asInt()).isEqualTo(31);
    assertThat(last.path("end").asInt()).isEqualTo(48);
    assertThat(run.err()).contains("-#2: broken JSON");
  }

  @Test
  void alignAddsAScoreToEachLine() {
    Run run =
        Run.with(
            """
            {"a":"The bridge closes on Monday.","b":"The bridge closes on Monday.","label":1}
            {"a":"The bridge closes on Monday.","b":"Potatoes were dear in autumn."}
            """,
            "align",
            "--pairs",
            "-");
    assertThat(run.code()).isZero();
    JsonNode same = JSON.readTree(run.lines().getFirst());
    assertThat(same.path("label").asInt()).isEqualTo(1);
    assertThat(same.path("score").asDouble())
        .isGreaterThan(JSON.readTree(run.lines().getLast()).path("score").asDouble());
  }

  @Test
  void nothingGoodGivesCodeOne() {
    assertThat(Run.with("", "annotate").code()).isEqualTo(1);
    assertThat(Run.of("extract", folder.resolve("missing.html").toString()).code()).isEqualTo(1);
  }

  private static String item(String id, String text) {
    return JSON.writeValueAsString(Map.of("id", id, "title", text, "text", text + " " + text))
        + "\n";
  }

  private static Map<String, String> stories(Run run) {
    Map<String, String> stories = new TreeMap<>();
    for (String line : run.lines()) {
      JsonNode object = JSON.readTree(line);
      if (object.has("id")) {
        stories.put(object.path("id").asString(), object.path("story").asString());
      }
    }
    return stories;
  }

  @Test
  void clusterKeepsTogetherAndApartWhatTheReaderSays() throws Exception {
    String lines =
        item("a", "The ferry Lindholm ran aground off Vessel Rock on Tuesday with ninety on board.")
            + item(
                "b",
                "The ferry Lindholm ran aground off Vessel Rock on Tuesday with ninety on board.")
            + item("c", "Bakers of Quarnby ask the council for a lower duty on rye flour.");
    Map<String, String> alone = stories(Run.with(lines, "cluster"));
    assertThat(alone.get("a")).isEqualTo(alone.get("b")).isNotEqualTo(alone.get("c"));
    Map<String, String> told =
        stories(Run.with(lines, "cluster", "--together", "a,c", "--apart", "a,b"));
    assertThat(told.get("a")).isEqualTo(told.get("c")).isNotEqualTo(told.get("b"));
    Path file = Files.writeString(folder.resolve("said.tsv"), "together\ta\tc\napart\ta\tb\n");
    assertThat(stories(Run.with(lines, "cluster", "--corrections", file.toString())))
        .isEqualTo(told);
  }

  @Test
  void correctionsThatAreNoneAreRefusedByName() throws Exception {
    Run run = Run.with("", "cluster", "--together", "a");
    assertThat(run.code()).isNotZero();
    assertThat(run.err()).contains("--together a");
    Path file = Files.writeString(folder.resolve("said.tsv"), "beside\ta\tb\n");
    assertThat(Run.with("", "cluster", "--corrections", file.toString()).err()).contains("beside");
    assertThat(Run.with("", "cluster", "--corrections", "no-such-file.tsv").code()).isNotZero();
  }
}
