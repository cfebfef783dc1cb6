package news.synoptic.live;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import news.synoptic.store.Source;

/** Sources → OPML 2.0, folders first in the order of the alphabet. */
final class OutlineText {
  private OutlineText() {}

  static String write(List<Source> sources) {
    Map<String, List<Source>> folders =
        sources.stream()
            .collect(Collectors.groupingBy(Source::folder, TreeMap::new, Collectors.toList()));
    StringBuilder out =
        new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<opml version=\"2.0\">\n")
            .append("<head><title>Synoptic</title></head>\n<body>\n");
    folders.forEach(
        (folder, members) -> {
          if (!folder.isEmpty()) {
            out.append("<outline text=\"").append(escape(folder)).append("\">\n");
          }
          members.forEach(source -> append(source, out));
          if (!folder.isEmpty()) {
            out.append("</outline>\n");
          }
        });
    return out.append("</body>\n</opml>\n").toString();
  }

  private static void append(Source source, StringBuilder out) {
    String title = escape(source.title());
    out.append("<outline type=\"rss\" text=\"")
        .append(title)
        .append("\" title=\"")
        .append(title)
        .append("\" xmlUrl=\"")
        .append(escape(source.url().toString()))
        .append('"');
    if (source.site() != null) {
      out.append(" htmlUrl=\"").append(escape(source.site().toString())).append('"');
    }
    out.append("/>\n");
  }

  /** Text for an attribute of XML 1.0, in which most control characters cannot stand at all. */
  private static String escape(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if ("&<>\"".indexOf(c) >= 0 || (c < ' ' && "\t\n\r".indexOf(c) >= 0)) {
                out.append(String.format(Locale.ROOT, "&#%d;", c));
              } else if (c >= ' ' && c != 0xFFFE && c != 0xFFFF && (c < 0xD800 || c > 0xDFFF)) {
                out.appendCodePoint(c);
              }
            });
    return out.toString();
  }
}
