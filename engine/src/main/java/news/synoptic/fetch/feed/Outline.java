package news.synoptic.fetch.feed;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import news.synoptic.Outcome;
import news.synoptic.Reason;
import news.synoptic.fetch.net.CappedStream;
import news.synoptic.fetch.net.Shown;
import news.synoptic.fetch.net.WebAddress;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Reads OPML of any version, as programs write it: without head, version or {@code text}, feeds and
 * folders mixed at any depth, any encoding, broken mark-up. Pure.
 *
 * <p>Limits: an outline that includes another is not followed.
 *
 * @param rows a row for each feed that it lists, in order, with what was found wrong
 * @param listed how many it lists, read or not
 */
public record Outline(List<Row> rows, int listed) {
  /** The most feeds of one outline that are read. */
  public static final int MOST_FEEDS = 5000;

  private static final int LONGEST_NAME = 200;
  private static final int MOST_FOLDERS = 8;

  /** Copies the list. */
  public Outline {
    rows = List.copyOf(rows);
  }

  /**
   * A feed in an outline.
   *
   * @param line the line it stands on, from 1
   * @param title as the outline calls it; empty if it does not
   * @param folder names of the outlines around it, joined by {@code /}; else its first category;
   *     empty if none
   * @param written its address as written
   * @param url its address; null if what is written is none
   * @param problem why it is not to be followed, in words for the reader; empty if it is
   */
  public record Row(
      int line, String title, String folder, String written, @Nullable URI url, String problem) {}

  /**
   * Reads an outline.
   *
   * @param charset as the HTTP header states it; null if it states none
   * @param base the address that relative addresses count from; null if unknown
   */
  public static Outcome<Outline> read(
      String name, byte[] bytes, @Nullable String charset, @Nullable URI base) {
    Document document;
    try {
      document = XmlText.parse(bytes, charset, true);
    } catch (CappedStream.CapExceeded large) {
      return Outcome.refused(name, Reason.TOO_LARGE, large.getMessage());
    }
    List<Row> rows = new ArrayList<>();
    Map<URI, Integer> lines = new HashMap<>();
    int listed = 0;
    for (Element outline : document.getElementsByTag("outline")) {
      if (attribute(outline, "xmlUrl").isEmpty() || listed++ >= MOST_FEEDS) {
        continue;
      }
      rows.add(row(outline, base, lines));
    }
    return listed == 0
        ? Outcome.refused(name, Reason.NOTHING_INSIDE, "no outline with an xmlUrl")
        : Outcome.kept(new Outline(rows, listed));
  }

  /**
   * The addresses of the feeds that are to be read, each once, by the name under which a refusal
   * speaks of them; null where what is written is no address.
   *
   * @param name of the outline
   * @param most how many
   */
  public Map<String, @Nullable URI> feeds(String name, int most) {
    Map<String, @Nullable URI> feeds = new LinkedHashMap<>();
    for (Row row : rows) {
      URI url = row.url();
      if (feeds.size() < most) {
        feeds.putIfAbsent(url == null ? name + "!" + row.written() : url.toString(), url);
      }
    }
    return feeds;
  }

  private static Row row(Element outline, @Nullable URI base, Map<URI, Integer> lines) {
    String written = attribute(outline, "xmlUrl");
    URI url = WebAddress.resolve(base, WebAddress.ofFeed(written));
    int line =
        outline.sourceRange().startPos() < 0 ? 0 : outline.sourceRange().start().lineNumber();
    String problem = "";
    if (url == null) {
      problem = "no http or https address: '" + Shown.cut(written) + "'";
    } else {
      Integer before = lines.putIfAbsent(url, line);
      problem = before == null ? "" : "listed before, in line " + before;
    }
    return new Row(line, title(outline), folder(outline), Shown.cut(written), url, problem);
  }

  private static String title(Element outline) {
    String title = attribute(outline, "title");
    return cut(title.isEmpty() ? attribute(outline, "text") : title);
  }

  private static String folder(Element feed) {
    Deque<String> names = new ArrayDeque<>();
    for (Element at = feed.parent(); at != null && names.size() < MOST_FOLDERS; at = at.parent()) {
      String name = title(at).replace('/', ' ').strip();
      if (at.normalName().equals("outline") && !name.isEmpty()) {
        names.addFirst(name);
      }
    }
    String category = attribute(feed, "category").replaceFirst(",.*", "").strip();
    return names.isEmpty() ? cut(category.replaceFirst("^/+", "")) : String.join("/", names);
  }

  private static String cut(String name) {
    String bare =
        name.codePoints()
            .limit(LONGEST_NAME)
            .map(c -> Character.isISOControl(c) ? ' ' : c)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    return bare.strip();
  }

  private static String attribute(Element outline, String name) {
    for (Attribute attribute : outline.attributes()) {
      if (attribute.getKey().equalsIgnoreCase(name)) {
        return attribute.getValue().strip();
      }
    }
    return "";
  }
}
