package news.synoptic.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.synoptic.Brief;
import news.synoptic.store.ReaderId;
import news.synoptic.wire.Embedded;
import news.synoptic.wire.Settings;

/** A server on a free port over stand-ins that hold two of the examples, and browsers to ask it. */
final class Served implements AutoCloseable {
  private static final Pattern CSRF = Pattern.compile("data-csrf=\"([^\"]+)\"");
  private static final List<Brief> BRIEFS = examples();

  final StandInStore store;
  final StandInLive live;
  final WebServer server;

  private Served(boolean users, List<Brief> briefs) {
    store = new StandInStore(briefs);
    live = new StandInLive(store);
    server =
        WebServer.start(
            new WebSettings(
                "127.0.0.1",
                0,
                users,
                Optional.empty(),
                ZoneOffset.UTC,
                Optional.of(Path.of("examples"))),
            store,
            new StandInSearch(store),
            live,
            InstantSource.fixed(StandInStore.NOW),
            4);
  }

  /** For one reader, who follows a source already. */
  static Served alone() {
    return alone(BRIEFS);
  }

  /** The same with other stories. */
  static Served alone(List<Brief> briefs) {
    Served served = new Served(false, briefs);
    served.store.follow(ReaderId.FIRST, 1);
    return served;
  }

  /** For readers with accounts. */
  static Served users() {
    return new Served(true, BRIEFS);
  }

  /** The briefs that the store holds. */
  static List<Brief> briefs() {
    return BRIEFS;
  }

  /** The first word of a story's headline. */
  static String word(Brief story) {
    return story.title().substring(0, story.title().indexOf(' '));
  }

  private static List<Brief> examples() {
    return new Embedded(Settings.DEFAULT)
        .read(List.of("../examples/grennick-chemical-fire", "../examples/petrel-2-moon-landing"))
        .briefs();
  }

  /** A browser with cookies of its own. */
  Browser browser() {
    return new Browser("http://127.0.0.1:" + server.port());
  }

  @Override
  public void close() {
    server.close();
  }

  /** Asks pages and fills in forms. */
  static final class Browser {
    final String base;
    private final HttpClient client =
        HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    Browser(String base) {
      this.base = base;
    }

    HttpResponse<String> get(String path, String... headers) {
      return send(request(path, headers).GET().build());
    }

    /** Sends a form with the token that the front page, or the page for logging in, shows. */
    HttpResponse<String> post(String path, String... namesAndValues) {
      StringBuilder form = new StringBuilder("csrf=" + encode(csrf()));
      for (int i = 0; i < namesAndValues.length; i += 2) {
        form.append('&')
            .append(namesAndValues[i])
            .append('=')
            .append(encode(namesAndValues[i + 1]));
      }
      return send(
          request(path, "Content-Type", "application/x-www-form-urlencoded", "Origin", base)
              .POST(HttpRequest.BodyPublishers.ofString(form.toString()))
              .build());
    }

    String csrf() {
      String page = get("/help").body();
      Matcher token = CSRF.matcher(page.isEmpty() ? get("/login").body() : page);
      return token.find() ? Objects.requireNonNull(token.group(1)) : "none";
    }

    HttpRequest.Builder request(String path, String... headers) {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(10));
      return headers.length == 0 ? request : request.headers(headers);
    }

    HttpResponse<String> send(HttpRequest request) {
      try {
        return client.send(request, HttpResponse.BodyHandlers.ofString());
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(stopped);
      }
    }

    private static String encode(String value) {
      return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
  }
}
