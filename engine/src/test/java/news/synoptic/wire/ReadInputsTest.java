package news.synoptic.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every kind of input gives its articles. */
class ReadInputsTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir Path folder;

  /** The inputs of all articles in a report. */
  private static List<String> inputs(Run run) {
    List<String> inputs = new ArrayList<>();
    for (JsonNode story : JSON.readTree(run.out()).path("stories")) {
      story.path("articles").forEach(article -> inputs.add(article.path("input").asString()));
    }
    return inputs.stream().sorted().toList();
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private static String warc(int number) {
    String http =
        "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + Told.html(number);
    int length = http.getBytes(StandardCharsets.UTF_8).length;
    return String.join(
        "\r\n",
        "WARC/1.0",
        "WARC-Type: response",
        "WARC-Target-URI: https://ostvik.example/" + number,
        "WARC-Date: 2026-11-05T08:00:00Z",
        "WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-00000000000" + number + ">",
        "Content-Type: application/http; msgtype=response",
        "Content-Length: " + length,
        "",
        http,
        "",
        "");
  }

  private static String mhtml(int number) {
    return "From: <Saved>\r\n"
        + "MIME-Version: 1.0\r\n"
        + "Content-Type: multipart/related; type=\"text/html\"; boundary=\"cut\"\r\n\r\n"
        + "--cut\r\n"
        + "Content-Type: text/html; charset=utf-8\r\n"
        + "Content-Transfer-Encoding: 8bit\r\n\r\n"
        + Told.html(number)
        + "\r\n--cut--\r\n";
  }

  @Test
  void filesOfEveryKindInAFolder() throws IOException {
    Files.writeString(folder.resolve("a.html"), Told.html(0));
    Files.writeString(folder.resolve("b.htm"), Told.html(1));
    Files.writeString(folder.resolve("c.txt"), Told.title(2) + "\n\n" + Told.text(2));
    Files.writeString(folder.resolve("d.md"), "# " + Told.title(3) + "\n\n" + Told.text(3));
    Files.writeString(folder.resolve("e.mhtml"), mhtml(4));
    Files.writeString(folder.resolve("f.json"), Told.json(5));
    Files.writeString(folder.resolve("g.jsonl"), Told.json(6) + "\n" + Told.json(7) + "\n");
    Files.writeString(folder.resolve("h.warc"), warc(8));
    Files.createDirectories(folder.resolve("deep/er"));
    Files.write(folder.resolve("deep/er/i.warc.gz"), gzip(warc(9)));
    Run run = Run.of("read", folder.toString(), "--json");
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(inputs(run).stream().map(input -> input.substring(folder.toString().length() + 1)))
        .hasSize(10)
        .anyMatch(input -> input.startsWith("deep/er/i.warc.gz"))
        .contains("a.html", "b.htm", "c.txt", "d.md", "f.json", "g.jsonl#1", "g.jsonl#2");
  }

  @Test
  void standardInputMayBeAPageOrLines() {
    assertThat(inputs(Run.with(Told.html(1), "read", "-", "--json"))).containsExactly("-");
    assertThat(inputs(Run.with(Told.json(1) + "\n" + Told.json(2), "read", "-", "--json")))
        .hasSize(2);
  }

  @Test
  void addressesOfPagesFeedsAndLists() throws IOException {
    try (Site site = new Site()) {
      site.page("/page", "text/html; charset=utf-8", Told.html(1))
          .page("/list.opml", "text/x-opml", opml(site))
          .page("/rss.xml", "application/rss+xml", rss(2))
          .page("/atom.xml", "application/atom+xml", atom(3))
          .page("/feed.json", "application/feed+json", jsonFeed(4));
      Run run =
          Run.of(
              "read",
              site.at("/page"),
              site.at("/list.opml"),
              site.at("/feed.json"),
              "--allow-host",
              "127.0.0.1",
              "--json");
      assertThat(run.err()).isEmpty();
      assertThat(inputs(run)).hasSize(4).contains(site.at("/page"));
    }
  }

  @Test
  void shortEntriesOfOneFeedAndDayAreKeptAndAreStoriesOfTheirOwn() throws IOException {
    List<String> entries =
        List.of(
            "Ferry fares rise in May|Ferry fares on the lake rise by four per cent in May, the"
                + " operator said on Monday.",
            "Halden wins the cup after extra time|Halden beat Norvik 2-1 after extra time to win"
                + " the national cup on Sunday.",
            "Museum gets stolen painting back|A landscape stolen from the museum of Eldmoor eleven"
                + " years ago was found in a barn and returned on Monday.",
            "Parliament passes budget by three votes|Parliament adopted the budget on Monday by 81"
                + " votes to 78, with two members of the ruling party abstaining.",
            "Old bridge at Kell closed|The old bridge at Kell was closed on Monday after a crack"
                + " was found in its main beam, the city said. It will stay shut until the"
                + " autumn.");
    StringBuilder feed =
        new StringBuilder("<rss version=\"2.0\"><channel><title>Kell Post</title>");
    for (String entry : entries) {
      String[] parts = entry.split("\\|", -1);
      feed.append(
              "<item><title>%s</title><description>%s</description>".formatted(parts[0], parts[1]))
          .append("<pubDate>Mon, 23 Nov 2026 08:00:00 GMT</pubDate></item>");
    }
    Path file = folder.resolve("feed.xml");
    Files.writeString(file, feed.append("</channel></rss>"));
    JsonNode stories =
        JSON.readTree(Run.of("read", file.toString(), "--json").out()).path("stories");
    assertThat(stories).hasSize(entries.size());
  }

  @Test
  void oneArticleUnderTwoNamesIsReadOnce() throws IOException {
    Path lines = Files.writeString(folder.resolve("lines.jsonl"), Told.json(1) + "\n");
    Path again = Files.writeString(folder.resolve("again.json"), Told.json(1));
    for (List<Path> order : List.of(List.of(lines, again), List.of(again, lines))) {
      Run run = Run.of("read", order.getFirst().toString(), order.getLast().toString(), "--json");
      assertThat(inputs(run)).containsExactly(again.toString());
      assertThat(run.err()).contains("lines.jsonl#1: read already: as " + again);
    }
  }

  @Test
  void oneIdForTwoArticlesLosesNeither() throws IOException {
    Path one = Files.writeString(folder.resolve("one.json"), Told.json(1));
    Path two =
        Files.writeString(folder.resolve("two.json"), Told.json(2).replace("\"t2\"", "\"t1\""));
    Run run = Run.of("read", two.toString(), one.toString(), "--json");
    assertThat(inputs(run)).containsExactly(one.toString(), two.toString());
    assertThat(run.out()).contains("\"t1\"").contains("\"t1-2\"");
  }

  private static String opml(Site site) {
    return "<opml version='2.0'><body><outline type='rss' text='x' xmlUrl='%s'/><outline type='rss' text='y' xmlUrl='%s'/></body></opml>"
        .formatted(site.at("/rss.xml"), site.at("/atom.xml"));
  }

  private static String content(int number) {
    return ("<p>" + Told.text(number).replace("\n", "</p><p>") + "</p>")
        .replace("&", "&amp;")
        .replace("<", "&lt;");
  }

  private static String rss(int number) {
    return ("<rss version='2.0'"
            + " xmlns:content='http://purl.org/rss/1.0/modules/content/'><channel><title>Ostvik"
            + " Mail</title><item><title>%s</title><pubDate>Thu, 05 Nov 2026 08:00:00"
            + " GMT</pubDate><content:encoded>%s</content:encoded></item></channel></rss>")
        .formatted(Told.title(number), content(number));
  }

  private static String atom(int number) {
    return ("<feed xmlns='http://www.w3.org/2005/Atom'><title>Ostvik"
            + " Mail</title><entry><title>%s</title><updated>2026-11-05T08:00:00Z</updated><content"
            + " type='html'>%s</content></entry></feed>")
        .formatted(Told.title(number), content(number));
  }

  private static String jsonFeed(int number) {
    return "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"Ostvik Mail\",\"items\":[{\"id\":\"1\",\"title\":\"%s\",\"content_text\":\"%s\"}]}"
        .formatted(Told.title(number), Told.text(number).replace("\n", "\\n\\n"));
  }
}
