package news.synoptic.eval.live;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executors;

/** A site on this machine with a feed and its pages, which may be changed while it is read. */
final class Newsstand implements AutoCloseable {
  private record Item(String title, String outlet, String body, Instant at) {}

  private final HttpServer server;
  private final Map<String, Item> items = new LinkedHashMap<>();

  Newsstand() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  /** Where the feed is. */
  String feed() {
    return "http://localhost:" + server.getAddress().getPort() + "/feed.xml";
  }

  /** Prints an article, or prints it anew. */
  synchronized void print(String name, String title, String outlet, String body) {
    items.put(name, new Item(title, outlet, body, Instant.now()));
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String name = path.substring(1).replace(".html", "");
    Item item;
    String feed;
    synchronized (this) {
      item = items.get(name);
      feed = path.equals("/feed.xml") ? feedText() : "";
    }
    if (!feed.isEmpty()) {
      send(exchange, 200, "application/rss+xml", feed);
    } else if (item != null) {
      send(exchange, 200, "text/html; charset=utf-8", page(item));
    } else {
      send(exchange, 404, "text/plain", "none");
    }
  }

  private static void send(HttpExchange exchange, int status, String type, String words)
      throws IOException {
    byte[] bytes = words.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length);
    try (exchange) {
      exchange.getResponseBody().write(bytes);
    }
  }

  private String feedText() {
    StringBuilder out =
        new StringBuilder("<rss version=\"2.0\"><channel><title>Skerry Wire</title>");
    items.forEach(
        (name, item) ->
            out.append("<item><title>")
                .append(item.title())
                .append("</title><link>")
                .append(feed().replace("feed.xml", name + ".html"))
                .append("</link><guid>")
                .append(name)
                .append("</guid><description>")
                .append(teaser(item))
                .append("</description><pubDate>")
                .append(
                    DateTimeFormatter.RFC_1123_DATE_TIME.format(item.at().atOffset(ZoneOffset.UTC)))
                .append("</pubDate></item>"));
    return out.append("</channel></rss>").toString();
  }

  /** The last paragraph, so that what is added to an article changes its entry. */
  private static String teaser(Item item) {
    String body = item.body().strip();
    return body.substring(body.lastIndexOf("<p>") + 3, body.lastIndexOf("</p>"));
  }

  private static String page(Item item) {
    return """
    <!DOCTYPE html><html lang="en"><head><title>%s</title>
    <meta property="og:site_name" content="%s"><meta property="og:type" content="article">
    <meta property="article:published_time" content="%s"></head>
    <body><article><h1>%s</h1>%s</article></body></html>
    """
        .formatted(item.title(), item.outlet(), item.at(), item.title(), item.body());
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
