package news.synoptic.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.net.URLDecoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import news.synoptic.Brief;
import news.synoptic.Entity;
import news.synoptic.store.Accounts;
import news.synoptic.store.Names;
import news.synoptic.web.guard.Secrets;
import news.synoptic.web.http.Route;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * Two readers and every address: neither sees or changes what is the other's, nor a stranger any.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoReadersTest {
  private static final String PASSWORD = "correct horse battery";

  private final Served served = Served.users();
  private final Brief story = Served.briefs().getFirst();
  private final Served.Browser ann = served.browser();
  private final Served.Browser bob = served.browser();
  private final long token;

  TwoReadersTest() {
    String setup = served.server.setupPath();
    String secret =
        URLDecoder.decode(setup.substring(setup.indexOf('=') + 1), StandardCharsets.UTF_8);
    assertThat(
            ann.post("/setup", "token", secret, "name", "Ann", "password", PASSWORD).statusCode())
        .isEqualTo(303);
    assertThat(ann.post("/accounts", "name", "Bob", "newpassword", PASSWORD).statusCode())
        .isEqualTo(303);
    assertThat(bob.post("/login", "name", "bob", "password", PASSWORD).statusCode()).isEqualTo(303);
    Accounts.User first = served.store.accounts.named("Ann").orElseThrow();
    served.store.follow(first.id(), 1);
    token =
        served
            .store
            .accounts
            .addToken(Secrets.hash("t"), first.id(), "a", true, StandInStore.NOW)
            .id();
  }

  @AfterAll
  void stop() {
    served.close();
  }

  /** The address with the ids of what is Ann's. */
  private String address(Route route) {
    Brief.Name name =
        story.names().stream()
            .filter(n -> n.type() == Entity.Type.PERSON)
            .findFirst()
            .orElseThrow();
    String path = route.path();
    for (Map.Entry<String, String> value :
        Map.of(
                "story", story.id().value(),
                "article", story.articles().getFirst().article().id().value(),
                "source", "1",
                "token", String.valueOf(token),
                "reader", "1",
                "name", Names.key(name.type(), name.entity()))
            .entrySet()) {
      path = path.replace("{" + value.getKey() + "}", value.getValue());
    }
    return path;
  }

  @TestFactory
  Stream<DynamicTest> theOtherReaderFindsNothingAtAnyId() {
    return served.server.routes().stream()
        .filter(route -> route.path().contains("{") && !route.path().startsWith("/assets"))
        .map(
            route ->
                dynamicTest(
                    route.method() + " " + route.path(),
                    () -> {
                      HttpResponse<String> answer = ask(bob, route);
                      assertThat(answer.statusCode()).isEqualTo(404);
                      assertThat(answer.body()).doesNotContain(story.title());
                    }));
  }

  @TestFactory
  Stream<DynamicTest> aStrangerGetsInNowhere() {
    return served.server.routes().stream()
        .filter(route -> route.access() != Route.Access.OPEN)
        .map(
            route ->
                dynamicTest(
                    route.method() + " " + route.path(),
                    () -> {
                      HttpResponse<String> answer = ask(served.browser(), route);
                      assertThat(answer.statusCode()).isIn(303, 401, 403);
                      assertThat(answer.body()).doesNotContain(story.title());
                      assertThat(answer.headers().firstValue("Location").orElse("/login"))
                          .isEqualTo("/login");
                    }));
  }

  private HttpResponse<String> ask(Served.Browser reader, Route route) {
    if (route.isSafe()) {
      return reader.get(address(route));
    }
    HttpRequest request =
        reader
            .request(
                address(route),
                "X-CSRF-Token",
                reader.csrf(),
                "Content-Type",
                "application/x-www-form-urlencoded")
            .method(
                route.method(),
                HttpRequest.BodyPublishers.ofString("upTo=9&leave=x&other=y&articles=z"))
            .build();
    return reader.send(request);
  }

  @Test
  void theOtherReaderSeesNothingOnAnyList() {
    for (String list :
        new String[] {
          "/",
          "/names",
          "/sources",
          "/search?q=" + Served.word(story),
          "/feed.atom",
          "/account",
          "/api/v1/stories",
          "/api/v1/sources",
          "/opml"
        }) {
      assertThat(bob.get(list).body()).as(list).doesNotContain(story.title(), "feeds.example");
    }
    assertThat(ann.get("/").body()).contains(story.title());
  }

  @Test
  void aWrongPasswordOrAUsedSetupTokenOpensNothing() {
    Served.Browser stranger = served.browser();
    assertThat(stranger.post("/login", "name", "Ann", "password", "wrong password").body())
        .contains("Name or password is wrong");
    assertThat(stranger.post("/login", "name", "Nobody", "password", PASSWORD).body())
        .contains("Name or password is wrong");
    assertThat(stranger.post("/setup", "token", "x", "name", "Eve", "password", PASSWORD).body())
        .contains("has been used");
    for (int i = 0; i < 12; i++) {
      stranger.post("/login", "name", "Carl", "password", "guess number " + i);
    }
    assertThat(stranger.post("/login", "name", "Carl", "password", "guess").body())
        .contains("Too many tries");
  }

  @Test
  void aFeedReaderComesInWithATokenAsPassword() {
    String basic =
        java.util.Base64.getEncoder().encodeToString("any:t".getBytes(StandardCharsets.UTF_8));
    assertThat(served.browser().get("/feed.atom", "Authorization", "Basic " + basic).body())
        .contains("<entry>");
    assertThat(served.browser().get("/feed.atom").statusCode()).isEqualTo(401);
  }
}
