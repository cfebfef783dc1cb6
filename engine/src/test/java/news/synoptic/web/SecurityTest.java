package news.synoptic.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a stranger, or a page of another site in the reader's browser, cannot do. */
class SecurityTest {
  private final Served served = Served.alone();
  private final Served.Browser browser = served.browser();

  @AfterEach
  void stop() {
    served.close();
  }

  @Test
  void letsPagesRunAndLoadNothingButOurOwn() {
    HttpResponse<String> page = browser.get("/");
    String policy = page.headers().firstValue("Content-Security-Policy").orElse("");
    assertThat(policy)
        .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'")
        .contains("require-trusted-types-for 'script'")
        .doesNotContain("unsafe", "*");
    Matcher nonce = Pattern.compile("'nonce-([^']+)'").matcher(policy);
    assertThat(nonce.find()).isTrue();
    assertThat(page.body()).contains("nonce=\"" + nonce.group(1) + "\"");
    assertThat(browser.get("/").headers().firstValue("Content-Security-Policy").orElse(""))
        .isNotEqualTo(policy);
    assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
  }

  @Test
  void answersUnderNoNameButItsOwn() throws IOException {
    for (String host :
        new String[] {"evil.example", "localhost.evil.example", "127.0.0.1.evil.example", ""}) {
      assertThat(raw("GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n"))
          .as(host)
          .containsPattern("^HTTP/1.1 4(21|00)");
    }
    assertThat(raw("GET /help HTTP/1.1\r\nHost: localhost:1\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 200");
  }

  @Test
  void changesNothingForAnotherSitesPage() {
    String story = "/story/" + Served.briefs().getFirst().id() + "/read";
    String csrf = browser.csrf();
    for (String[] headers :
        new String[][] {
          {"Origin", "http://evil.example"},
          {"Origin", "null"},
          {"Sec-Fetch-Site", "cross-site"},
          {"Sec-Fetch-Site", "same-site"}
        }) {
      assertThat(post(story, csrf, headers)).as(String.join(" ", headers)).isEqualTo(403);
    }
    assertThat(post(story, "", "Origin", browser.base)).isEqualTo(403);
    assertThat(post(story, csrf + "x", "Origin", browser.base)).isEqualTo(403);
    assertThat(served.browser().get(story).statusCode()).isEqualTo(405);
    assertThat(post(story, csrf, "Origin", browser.base)).isEqualTo(303);
  }

  private int post(String path, String csrf, String... headers) {
    HttpRequest request =
        browser
            .request(path, headers)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString("csrf=" + csrf))
            .build();
    return browser.send(request).statusCode();
  }

  @Test
  void refusesWhatIsTooLarge() {
    HttpRequest large =
        browser
            .request("/opml", "Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[6_000_000]))
            .build();
    assertThat(browser.send(large).statusCode()).isEqualTo(413);
  }

  @Test
  void listensToOthersOnlyWithAccounts() {
    assertThatThrownBy(
            () ->
                new WebSettings(
                    "0.0.0.0", 0, false, Optional.empty(), ZoneOffset.UTC, Optional.empty()))
        .hasMessageContaining("--users");
    assertThat(
            new WebSettings("0.0.0.0", 0, true, Optional.empty(), ZoneOffset.UTC, Optional.empty())
                .users())
        .isTrue();
  }

  private String raw(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), served.server.port())) {
      socket.setSoTimeout(5000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
