package news.synoptic.live;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;

/** A local server that prints what a test gives it: articles, and a feed that lists them. */
final class Press implements AutoCloseable {
  private final HttpServer server;
  private final Map<String, String> pages = new ConcurrentSkipListMap<>();
  private final Map<String, String> titles = new ConcurrentSkipListMap<>();
  private final Map<String, Integer> asked = new TreeMap<>();
  private volatile String gone = "";

  Press() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  URI at(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  /** Prints an article, or prints it anew. */
  void print(String path, String title, String... paragraphs) {
    StringBuilder page =
        new StringBuilder("<!DOCTYPE html><html lang=\"en\"><head><title>")
            .append(title)
            .append("</title><meta property=\"og:site_name\" content=\"The Quay Post\">")
            .append("<meta property=\"article:published_time\" content=\"2026-11-05T10:00:00Z\">")
            .append("</head><body><article><h1>")
            .append(title)
            .append("</h1>");
    for (String paragraph : paragraphs) {
      page.append("<p>").append(paragraph).append("</p>");
    }
    pages.put(path, page.append("</article></body></html>").toString());
    titles.put(path, title);
  }

  void withdraw(String path) {
    gone = path;
  }

  synchronized int asked(String path) {
    return asked.getOrDefault(path, 0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    synchronized (this) {
      asked.merge(path, 1, Integer::sum);
    }
    if (path.equals(gone)) {
      send(exchange, 410, "text/plain", "gone");
    } else if (path.equals("/feed")) {
      send(exchange, 200, "application/rss+xml", feed());
    } else if (pages.containsKey(path)) {
      send(exchange, 200, "text/html; charset=utf-8", pages.get(path));
    } else {
      send(exchange, 404, "text/plain", "no such page");
    }
  }

  private String feed() {
    StringBuilder feed =
        new StringBuilder("<rss version=\"2.0\"><channel><title>The Quay Post</title>");
    titles.forEach(
        (path, title) ->
            feed.append("<item><title>")
                .append(title)
                .append("</title><link>")
                .append(at(path))
                .append("</link></item>"));
    return feed.append("</channel></rss>").toString();
  }

  private static void send(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
