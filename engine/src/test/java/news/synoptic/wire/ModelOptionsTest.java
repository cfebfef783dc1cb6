package news.synoptic.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.synoptic.Brief;
import news.synoptic.Reason;
import news.synoptic.serve.Report;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A stand-in for a model's server: what it is asked, and what becomes of its answers. */
class ModelOptionsTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static Report report;

  private final AtomicReference<JsonNode> asked = new AtomicReference<>();
  private final AtomicReference<String> token = new AtomicReference<>();
  private HttpServer server;
  private int status = 200;
  private String invented = "";

  @BeforeAll
  static void read() {
    report = new Embedded(Settings.DEFAULT).read(List.of("../examples/saint-orla-ferry-crash"));
  }

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/v1/chat/completions",
        exchange -> {
          asked.set(JSON.readTree(exchange.getRequestBody().readAllBytes()));
          token.set(exchange.getRequestHeaders().getFirst("Authorization"));
          String material = asked.get().path("messages").path(1).path("content").asString();
          Matcher first =
              Pattern.compile("\\[(\\d+)] ([^\\n]*Ardell ordered[^\\n]*)").matcher(material);
          assertThat(first.find()).isTrue();
          String words =
              "Certainly!\nTITLE: %s [%s]\n%s".formatted(first.group(2), first.group(1), invented);
          byte[] answer =
              JSON.writeValueAsBytes(
                  JSON.createObjectNode()
                      .set(
                          "choices",
                          JSON.createArrayNode()
                              .add(
                                  JSON.createObjectNode()
                                      .set(
                                          "message",
                                          JSON.createObjectNode().put("content", words)))));
          exchange.sendResponseHeaders(status, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private Report worded() {
    ModelOptions options = new ModelOptions();
    options.base = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1/");
    options.name = "stand-in";
    options.key = "sesame";
    return options.word(report, Settings.DEFAULT.fetch());
  }

  @Test
  void modelIsAskedOnceAStoryWithTheKeyInTheHeaderAlone() {
    worded();
    assertThat(token.get()).isEqualTo("Bearer sesame");
    assertThat(asked.get().path("model").asString()).isEqualTo("stand-in");
    assertThat(asked.get().path("temperature").asInt(-1)).isZero();
    assertThat(asked.get().toString()).doesNotContain("sesame");
  }

  @Test
  void whatTheSentencesBearOutIsPrintedAndMarkedAndTheRestIsNot() {
    invented = "SUMMARY: Mayor Quillon blamed 99 sailors. [1]\n";
    Brief brief = worded().briefs().getFirst();
    assertThat(brief.worded()).hasSize(1);
    assertThat(brief.worded().getFirst().place()).isEqualTo(Brief.Place.TITLE);
    assertThat(brief.title()).isEqualTo(report.briefs().getFirst().title());
  }

  @Test
  void aModelThatFailsLeavesTheBriefsAsTheyAreAndIsNamed() {
    status = 500;
    Report failed = worded();
    assertThat(failed.briefs()).isEqualTo(report.briefs());
    assertThat(failed.dropped()).hasSize(report.dropped().size() + 1);
    assertThat(failed.dropped().getLast().reason()).isEqualTo(Reason.SERVER_ERROR);
    assertThat(failed.dropped().getLast().message()).doesNotContain("sesame");
  }

  @Test
  void withoutAnAddressNobodyIsAsked() {
    assertThat(new ModelOptions().word(report, Settings.DEFAULT.fetch())).isSameAs(report);
    assertThat(asked.get()).isNull();
  }
}
