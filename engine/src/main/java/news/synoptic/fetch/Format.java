package news.synoptic.fetch;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What can be read, with the file endings and media types that announce it. To add an input, add a
 * constant here, a line in {@link Sniffer} if its content can be told, and a case in {@link
 * ContentReader}; docs/add-an-input.md walks through it.
 */
public enum Format {
  /** A web page. */
  HTML("html htm xhtml xht shtml", "text/html application/xhtml+xml"),
  /** Text, often text that was once a page. */
  TEXT("txt text", "text/plain"),
  /** Text in Markdown. */
  MARKDOWN("md markdown", "text/markdown text/x-markdown"),
  /** A page and its parts saved as one MIME message. */
  MHTML("mhtml mht eml", "multipart/related message/rfc822 application/x-mimearchive"),
  /** An article, a list of articles, a page in JSON or a JSON Feed. */
  JSON("json", "application/json application/feed+json application/ld+json text/json"),
  /** The same, one object a line. */
  JSON_LINES("jsonl ndjson", "application/jsonl application/x-ndjson application/x-jsonlines"),
  /** A web archive. */
  WARC("warc", "application/warc"),
  /** RSS, RDF, Atom or a news sitemap. */
  FEED(
      "xml rss atom rdf",
      "application/rss+xml application/atom+xml application/rdf+xml application/xml text/xml"),
  /** A list of feeds. */
  OPML("opml", "text/x-opml text/opml application/opml+xml"),
  /** Bytes that are no text. */
  BINARY("", "");

  private final String endings;
  private final String mediaTypes;

  /** Both lists are separated by spaces. */
  Format(String endings, String mediaTypes) {
    this.endings = endings;
    this.mediaTypes = mediaTypes;
  }

  /** The format that a file's ending announces, behind {@code .gz}; null if none does. */
  static @Nullable Format ofName(String name) {
    String ending = ending(name);
    for (Format format : values()) {
      if (hasWord(format.endings, ending)) {
        return format;
      }
    }
    return null;
  }

  /** The format that a media type announces, without parameters; null if none does. */
  static @Nullable Format ofMediaType(@Nullable String mediaType) {
    for (Format format : values()) {
      if (mediaType != null && hasWord(format.mediaTypes, mediaType)) {
        return format;
      }
    }
    return null;
  }

  /** The first media type of the format. */
  String mediaType() {
    return mediaTypes.replaceFirst(" .*", "");
  }

  /** A file's ending in lower case, without its dot and a {@code .gz}; empty if it has none. */
  static String ending(String name) {
    String file = name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    String bare = file.endsWith(".gz") ? file.substring(0, file.length() - 3) : file;
    int dot = bare.lastIndexOf('.');
    return dot < 0 ? "" : bare.substring(dot + 1);
  }

  private static boolean hasWord(String words, String word) {
    return !word.isEmpty() && (" " + words + " ").contains(" " + word + " ");
  }
}
