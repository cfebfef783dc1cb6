package news.synoptic.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import news.synoptic.Brief;
import news.synoptic.Entity;
import news.synoptic.store.Names;
import news.synoptic.store.ReaderId;
import news.synoptic.web.guard.Secrets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The REST interface is what its description says. */
class ApiTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Served served = Served.alone();
  private final Served.Browser browser = served.browser();
  private final Brief story = Served.briefs().getFirst();

  @AfterEach
  void stop() {
    served.close();
  }

  @Test
  void describesEveryRouteAndNoOther() {
    JsonNode paths = description().path("paths");
    List<String> described = new ArrayList<>();
    paths
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        op ->
                            described.add(
                                op.getKey().toUpperCase(java.util.Locale.ROOT)
                                    + " "
                                    + path.getKey())));
    List<String> answered =
        served.server.routes().stream()
            .filter(route -> route.path().startsWith("/api/"))
            .filter(route -> !route.path().endsWith("openapi.json"))
            .map(route -> route.method() + " " + route.path())
            .toList();
    assertThat(described).containsExactlyInAnyOrderElementsOf(answered);
  }

  @Test
  void sendsWhatIsDescribed() {
    JsonNode description = description();
    assertThat(description.path("openapi").asString()).isEqualTo("3.1.0");
    Map<String, String> values =
        Map.of(
            "story", story.id().value(),
            "article", story.articles().getFirst().article().id().value(),
            "source", "1",
            "name", person());
    description
        .path("paths")
        .properties()
        .forEach(
            path -> {
              JsonNode get = path.getValue().path("get");
              if (get.isMissingNode()) {
                return;
              }
              String address = path.getKey();
              for (Map.Entry<String, String> value : values.entrySet()) {
                address = address.replace("{" + value.getKey() + "}", value.getValue());
              }
              HttpResponse<String> answer =
                  browser.get(
                      address.endsWith("/search") ? address + "?q=" + Served.word(story) : address);
              assertThat(answer.statusCode()).as(address).isEqualTo(200);
              JsonNode schema =
                  get.path("responses")
                      .path("200")
                      .path("content")
                      .path("application/json")
                      .path("schema");
              matches(description, schema, JSON.readTree(answer.body()), address);
            });
  }

  private static void matches(JsonNode all, JsonNode schema, JsonNode value, String where) {
    String ref = schema.path("$ref").asString("");
    if (!ref.isEmpty()) {
      matches(all, all.at(ref.substring(1)), value, where);
      return;
    }
    JsonNode type = schema.path("type");
    List<String> types = new ArrayList<>();
    if (type.isArray()) {
      type.forEach(one -> types.add(one.asString()));
    } else {
      types.add(type.asString());
    }
    String actual =
        switch (value.getNodeType()) {
          case STRING -> "string";
          case NUMBER -> "integer";
          case BOOLEAN -> "boolean";
          case ARRAY -> "array";
          case OBJECT -> "object";
          case NULL -> "null";
          default -> "nothing";
        };
    assertThat(types).as(where).contains(actual);
    if (schema.has("properties")) {
      List<String> given = new ArrayList<>();
      value.properties().forEach(field -> given.add(field.getKey()));
      List<String> required = new ArrayList<>();
      schema.path("required").forEach(one -> required.add(one.asString()));
      assertThat(given).as(where).isEqualTo(required);
      schema
          .path("properties")
          .properties()
          .forEach(
              field ->
                  matches(
                      all,
                      field.getValue(),
                      value.path(field.getKey()),
                      where + "/" + field.getKey()));
    }
    if (schema.has("items")) {
      value.forEach(one -> matches(all, schema.path("items"), one, where + "[]"));
    }
  }

  private String person() {
    Brief.Name name =
        story.names().stream()
            .filter(n -> n.type() == Entity.Type.PERSON)
            .findFirst()
            .orElseThrow();
    return Names.key(name.type(), name.entity());
  }

  private JsonNode description() {
    return JSON.readTree(browser.get("/api/v1/openapi.json").body());
  }

  @Test
  void tellsFailuresAsProblems() {
    HttpResponse<String> answer = browser.get("/api/v1/stories/none");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(JSON.readTree(answer.body()).path("status").asInt()).isEqualTo(404);
    assertThat(browser.get("/api/v1/nowhere").headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
  }

  @Test
  void changesThingsForATokenThatMayAndForNoOther() {
    served.store.accounts.addToken(
        Secrets.hash("reads"), ReaderId.FIRST, "a", false, StandInStore.NOW);
    served.store.accounts.addToken(
        Secrets.hash("writes"), ReaderId.FIRST, "b", true, StandInStore.NOW);
    String path = "/api/v1/stories/" + story.id() + "/read";
    assertThat(put(path)).isEqualTo(403);
    assertThat(put(path, "Authorization", "Bearer reads")).isEqualTo(403);
    assertThat(put(path, "Authorization", "Bearer wrong")).isEqualTo(401);
    assertThat(put(path, "Authorization", "Bearer writes")).isEqualTo(204);
    assertThat(
            JSON.readTree(browser.get("/api/v1/stories/" + story.id()).body())
                .path("unread")
                .asInt())
        .isZero();
  }

  private int put(String path, String... headers) {
    return browser
        .send(browser.request(path, headers).PUT(HttpRequest.BodyPublishers.ofString("{}")).build())
        .statusCode();
  }

  @Test
  void pagesThroughAListWithoutGapsOrRepeats() {
    List<String> seen = new ArrayList<>();
    String after = "";
    do {
      JsonNode part = JSON.readTree(browser.get("/api/v1/stories?limit=1&after=" + after).body());
      part.path("items").forEach(one -> seen.add(one.path("id").asString()));
      after = part.path("next").asString("");
    } while (!after.isEmpty());
    assertThat(seen).hasSize(Served.briefs().size()).doesNotHaveDuplicates();
  }

  @Test
  void tellsHealthAndMetrics() {
    assertThat(browser.get("/health").body()).isEqualTo("ok\n");
    String first = browser.get("/metrics").body();
    String second = browser.get("/metrics").body();
    assertThat(first)
        .contains("synoptic_articles_total 7", "# TYPE synoptic_http_seconds histogram");
    assertThat(second).contains("route=\"/metrics\",status=\"200\"");
  }
}
