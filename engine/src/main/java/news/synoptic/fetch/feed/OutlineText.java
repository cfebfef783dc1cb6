package news.synoptic.fetch.feed;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/** Writes feeds as OPML 2.0, folders as outlines around them. Pure; the same always follows. */
public final class OutlineText {
  private OutlineText() {}

  /**
   * A feed to write.
   *
   * @param title its name; empty: its address serves
   * @param folder names joined by {@code /}; empty if it is in none
   * @param url its address
   * @param site the page it belongs to; null if unknown
   */
  public record Source(String title, String folder, URI url, @Nullable URI site) {}

  private record Folder(Map<String, Folder> folders, List<Source> sources) {
    Folder() {
      this(new TreeMap<>(), new java.util.ArrayList<>());
    }
  }

  /** The outline, to be sent as UTF-8. */
  public static String of(String title, List<Source> sources, Instant now) {
    Folder root = new Folder();
    for (Source source : sources) {
      Folder at = root;
      for (String name : source.folder().split("/", -1)) {
        at = name.isBlank() ? at : at.folders().computeIfAbsent(name.strip(), n -> new Folder());
      }
      at.sources().add(source);
    }
    StringBuilder text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    text.append("<opml version=\"2.0\">\n<head>\n<title>").append(escape(title));
    text.append("</title>\n<dateCreated>").append(date(now));
    text.append("</dateCreated>\n</head>\n<body>\n");
    write(root, "", text);
    return text.append("</body>\n</opml>\n").toString();
  }

  private static void write(Folder folder, String indent, StringBuilder to) {
    folder
        .folders()
        .forEach(
            (name, inner) -> {
              String quoted = "\"" + escape(name) + "\"";
              to.append(indent).append("<outline text=").append(quoted);
              to.append(" title=").append(quoted).append(">\n");
              write(inner, indent + "  ", to);
              to.append(indent).append("</outline>\n");
            });
    for (Source source : folder.sources()) {
      String name = source.title().isBlank() ? source.url().toString() : source.title();
      to.append(indent).append("<outline type=\"rss\"");
      attribute("text", name, to);
      attribute("title", name, to);
      attribute("xmlUrl", source.url().toString(), to);
      if (source.site() != null) {
        attribute("htmlUrl", source.site().toString(), to);
      }
      to.append("/>\n");
    }
  }

  private static void attribute(String name, String value, StringBuilder to) {
    to.append(' ').append(name).append("=\"").append(escape(value)).append('"');
  }

  // XML 1.0 has no place for control characters, escaped or not.
  private static String escape(String text) {
    String legal =
        text.codePoints()
            .filter(c -> c >= ' ' && c != 0xfffe && c != 0xffff && (c < 0xd800 || c > 0xdfff))
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    return Entities.escape(legal);
  }

  private static String date(Instant now) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(now.atOffset(ZoneOffset.UTC));
  }
}
