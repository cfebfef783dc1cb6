package news.synoptic.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Bad input is named with its reason, and the rest of the run is done. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class BadInputTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir Path folder;
  private String good = "";

  @BeforeEach
  void oneGoodPage() throws IOException {
    good = Files.writeString(folder.resolve("good.html"), Told.html(1)).toString();
  }

  /** Reads inputs beside a good page, and returns what was dropped: input and reason. */
  private Map<String, String> dropped(String... inputs) {
    String[] arguments = new String[inputs.length + 3];
    arguments[0] = "read";
    arguments[1] = good;
    System.arraycopy(inputs, 0, arguments, 2, inputs.length);
    arguments[inputs.length + 2] = "--json";
    Run run = Run.of(arguments);
    assertThat(run.code()).isZero();
    JsonNode report = JSON.readTree(run.out());
    assertThat(report.path("stories")).hasSize(1);
    Map<String, String> dropped = new TreeMap<>();
    for (JsonNode one : report.path("dropped")) {
      dropped.put(one.path("input").asString(), one.path("reason").asString());
      assertThat(run.err()).contains("synoptic: " + one.path("input").asString() + ": ");
    }
    return dropped;
  }

  private String file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content).toString();
  }

  private String file(String name, byte[] content) throws IOException {
    return Files.write(folder.resolve(name), content).toString();
  }

  @Test
  void filesThatHoldNoArticle() throws IOException {
    byte[] binary = new byte[5000];
    new java.util.Random(7).nextBytes(binary);
    String empty = file("empty.html", "");
    String noText = file("noise.html", binary);
    String brokenGzip = file("broken.warc.gz", new byte[] {31, (byte) 139, 8, 0, 1, 2, 3});
    String bomb =
        file(
            "bomb.xml",
            "<?xml version='1.0'?><!DOCTYPE z [<!ENTITY a '0123456789'><!ENTITY b"
                + " '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;'>]>"
                + "<rss><channel><title>&c;</title></channel></rss>");
    assertThat(dropped(empty, noText, brokenGzip, bomb, "missing.html"))
        .containsEntry(empty, "empty")
        .containsEntry(noText, "binary file")
        .containsEntry("missing.html", "not found")
        .containsKeys(bomb)
        .anySatisfy(
            (input, reason) -> {
              assertThat(input).startsWith(brokenGzip);
              assertThat(reason).isIn("broken archive", "truncated");
            });
  }

  @Test
  void brokenLineOfJsonLines() throws IOException {
    String lines = file("lines.jsonl", "{'text'\n[1,2\n");
    assertThat(dropped(lines))
        .containsEntry(lines + "#1", "broken JSON")
        .containsEntry(lines + "#2", "broken JSON");
  }

  @Test
  void fiftyMegabytesOfNestedBoxes() throws IOException {
    byte[] page = new byte[50 << 20];
    byte[] box = "<div>".getBytes(StandardCharsets.US_ASCII);
    for (int i = 0; i < page.length; i++) {
      page[i] = box[i % box.length];
    }
    String deep = file("deep.html", page);
    assertThat(dropped(deep)).containsEntry(deep, "too large");
    Files.delete(Path.of(deep));
  }

  @Test
  void foldersWithoutAPageAndThatLeadBackToThemselves() throws IOException {
    Path nothing = Files.createDirectory(folder.resolve("nothing"));
    Path round = Files.createDirectory(folder.resolve("round"));
    Path link = Files.createSymbolicLink(round.resolve("again"), round);
    assertThat(dropped(nothing.toString(), round.toString()))
        .containsEntry(nothing.toString(), "nothing readable inside")
        .containsEntry(link.toString(), "directory loop");
  }

  @Test
  void serversThatDoNotGiveThePage() throws IOException {
    try (Site site = new Site()) {
      site.status("/many", 429, "Retry-After", "3600")
          .status("/fault", 500, "X-Test", "x")
          .status("/inside", 302, "Location", "http://10.1.2.3/secret");
      Map<String, String> dropped =
          dropped(
              site.at("/none"),
              site.at("/fault"),
              site.at("/inside"),
              site.at("/never"),
              site.at("/many"),
              "http://127.0.0.2:8080/",
              "--timeout",
              "1",
              "--allow-host",
              "127.0.0.1");
      assertThat(dropped)
          .containsEntry(site.at("/none"), "not found")
          .containsEntry(site.at("/many"), "too many requests")
          .containsEntry(site.at("/fault"), "server error")
          .containsEntry(site.at("/inside"), "private address")
          .containsEntry(site.at("/never"), "timed out")
          .containsEntry("http://127.0.0.2:8080/", "private address");
    }
  }

  @Test
  void nothingButBadInputGivesCodeOneAndSaysWhy() {
    Run run = Run.of("read", "missing.html");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).contains("0 stories from 0 articles").contains("missing.html: not found");
  }
}
