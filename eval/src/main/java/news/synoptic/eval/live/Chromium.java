package news.synoptic.eval.live;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * A headless Chromium with one page, driven by the DevTools protocol. For one thread. What the page
 * complains about on its console, refusals by its security policy too, is kept.
 */
final class Chromium implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Process process;
  private final Path profile;
  private final WebSocket socket;
  private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
  private final AtomicInteger ids = new AtomicInteger();
  private final List<String> complaints = new CopyOnWriteArrayList<>();

  private Chromium(Process process, Path profile, URI page) {
    this.process = process;
    this.profile = profile;
    this.socket =
        HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(page, new Ears()).join();
  }

  /** Starts the browser named {@code chromium}. */
  static Chromium start() throws IOException, InterruptedException {
    Path profile = Files.createTempDirectory("synoptic-browser");
    Process process =
        new ProcessBuilder(
                "chromium",
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--hide-scrollbars",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "about:blank")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    Path active = profile.resolve("DevToolsActivePort");
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!Files.exists(active) || Files.readAllLines(active).size() < 2) {
      if (System.nanoTime() > end || !process.isAlive()) {
        process.destroyForcibly();
        throw new IOException("chromium did not start; Maybe it is not installed");
      }
      Thread.sleep(100);
    }
    String port = Files.readAllLines(active).getFirst();
    HttpRequest list =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/json/list")).build();
    String pages =
        HttpClient.newHttpClient().send(list, HttpResponse.BodyHandlers.ofString()).body();
    JsonNode first = JSON.readTree(pages).path(0);
    Chromium browser =
        new Chromium(process, profile, URI.create(first.path("webSocketDebuggerUrl").asString("")));
    browser.send("Page.enable", Map.of());
    browser.send("Runtime.enable", Map.of());
    browser.send("Log.enable", Map.of());
    return browser;
  }

  /** What the page complained about so far. */
  List<String> complaints() {
    return List.copyOf(complaints);
  }

  /** Goes to an address and waits until the page is there. */
  void go(String address) throws InterruptedException {
    send("Page.navigate", Map.of("url", address));
    await("document.readyState === 'complete' && location.href !== 'about:blank'");
  }

  /** The value of an expression in the page, as text. */
  String value(String expression) {
    JsonNode answer =
        send(
            "Runtime.evaluate",
            Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
    return answer.path("result").path("value").asString("");
  }

  /**
   * Waits for an expression in the page to become true.
   *
   * @throws IllegalStateException if it does not within a minute
   */
  void await(String expression) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!value("String(Boolean(" + expression + "))").equals("true")) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException(
            "not within a minute: " + expression + "\n" + value("document.body.innerText"));
      }
      Thread.sleep(100);
    }
  }

  /** Presses a key. */
  void key(String key) {
    send("Input.dispatchKeyEvent", Map.of("type", "keyDown", "key", key, "text", key));
    send("Input.dispatchKeyEvent", Map.of("type", "keyUp", "key", key));
  }

  /** The width and height of the window; a narrow one is a phone's. */
  void size(int width, int height) {
    send(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
  }

  /** Whether the page is to be dark. */
  void dark(boolean dark) {
    send(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
  }

  /** A picture of what the window shows. */
  void picture(Path file) throws IOException {
    JsonNode answer = send("Page.captureScreenshot", Map.of("format", "png"));
    Files.write(file, Base64.getDecoder().decode(answer.path("data").asString("")));
  }

  private JsonNode send(String method, Map<String, ?> parameters) {
    int id = ids.incrementAndGet();
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    waiting.put(id, answer);
    socket
        .sendText(
            JSON.writeValueAsString(Map.of("id", id, "method", method, "params", parameters)), true)
        .join();
    return answer.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
  }

  @Override
  public void close() throws IOException {
    socket.abort();
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
    List<Path> files = new ArrayList<>();
    try (var all = Files.walk(profile)) {
      all.forEach(files::add);
    }
    for (Path file : files.reversed()) {
      Files.deleteIfExists(file);
    }
  }

  /** Puts the parts of a message together and hands it to whoever waits for it. */
  private final class Ears implements WebSocket.Listener {
    private final StringBuilder part = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
      part.append(data);
      if (last) {
        JsonNode message = JSON.readTree(part.toString());
        part.setLength(0);
        CompletableFuture<JsonNode> answer = waiting.remove(message.path("id").asInt(-1));
        if (answer != null) {
          answer.complete(message.path("result"));
        } else {
          complaint(message);
        }
      }
      from.request(1);
      return CompletableFuture.completedStage(null);
    }

    private void complaint(JsonNode message) {
      String method = message.path("method").asString("");
      if (method.equals("Log.entryAdded")
          && message.at("/params/entry/level").asString("").equals("error")) {
        complaints.add(
            message.at("/params/entry/text").asString("")
                + " "
                + message.at("/params/entry/url").asString(""));
      } else if (method.equals("Runtime.exceptionThrown")) {
        complaints.add(message.at("/params/exceptionDetails").toString());
      }
    }
  }
}
