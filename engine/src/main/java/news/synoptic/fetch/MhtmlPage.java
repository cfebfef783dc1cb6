package news.synoptic.fetch;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import news.synoptic.Outcome;
import news.synoptic.Page;
import news.synoptic.Reason;
import news.synoptic.fetch.net.ContentType;
import news.synoptic.fetch.net.WebAddress;
import org.jspecify.annotations.Nullable;

/**
 * Takes the page out of a MIME message in which a browser saved it with its pictures (RFC 2045,
 * 2046, 2557). Pure. The {@code start} part counts, else the first HTML part, else the first text.
 *
 * <p>Limits: nested parts to a depth of 8; the parts for frames are not joined to the page.
 */
final class MhtmlPage {
  private static final int MOST_DEPTH = 8;
  private static final int MOST_PARTS = 10_000;
  private static final int MOST_HEAD = 1 << 16;

  private MhtmlPage() {}

  /** The page in a message. */
  static Outcome<Page> read(String name, byte[] bytes) {
    Part message = Part.parse(new String(bytes, StandardCharsets.ISO_8859_1));
    List<Part> parts = new ArrayList<>();
    collect(message, 0, parts);
    Part page = choose(message, parts);
    if (page == null) {
      return Outcome.refused(
          name, Reason.NOTHING_INSIDE, "no text/html among " + parts.size() + " parts");
    }
    byte[] content;
    try {
      content = page.decoded();
    } catch (IllegalArgumentException broken) {
      return Outcome.refused(name, Reason.BROKEN_ARCHIVE, "base64: " + broken.getMessage());
    }
    URI url = address(message, page);
    return Content.ofMediaType(name, url, page.type().mediaType(), page.type().charset())
        .page(content, Page.Hints.NONE);
  }

  private static void collect(Part part, int depth, List<Part> to) {
    String boundary = part.type().parameter("boundary");
    boolean multipart = part.type().isOf("multipart");
    if (!multipart || boundary.isEmpty() || depth == MOST_DEPTH) {
      to.add(part);
      return;
    }
    String body = "\n" + part.body();
    String mark = "\n--" + boundary;
    int at = nextMark(body, mark, 0);
    while (at >= 0 && to.size() < MOST_PARTS) {
      int start = body.indexOf('\n', at + mark.length());
      if (start < 0 || body.startsWith("--", at + mark.length())) {
        return;
      }
      int end = nextMark(body, mark, start);
      collect(
          Part.parse(body.substring(start + 1, end < 0 ? body.length() : Math.max(start + 1, end))),
          depth + 1,
          to);
      at = end;
    }
  }

  // A boundary may be the beginning of another one, of a part within.
  private static int nextMark(String body, String mark, int from) {
    int at = body.indexOf(mark, from);
    while (at >= 0) {
      int end = at + mark.length();
      boolean ends = end == body.length() || "\r\n \t".indexOf(body.charAt(end)) >= 0;
      if (ends || body.startsWith("--", end)) {
        return at;
      }
      at = body.indexOf(mark, end);
    }
    return -1;
  }

  private static @Nullable Part choose(Part message, List<Part> parts) {
    String start = message.type().parameter("start");
    for (Part part : parts) {
      if (!start.isEmpty() && part.field("content-id").equals(start) && part.isText()) {
        return part;
      }
    }
    for (Part part : parts) {
      String type = part.type().mediaType();
      if ("text/html".equals(type) || "application/xhtml+xml".equals(type)) {
        return part;
      }
    }
    return parts.stream().filter(Part::isText).findFirst().orElse(null);
  }

  private static @Nullable URI address(Part message, Part page) {
    for (String written :
        List.of(
            page.field("content-location"),
            message.field("snapshot-content-location"),
            message.field("content-location"))) {
      URI url = WebAddress.parse(written.replaceAll("\\s", ""));
      if (url != null) {
        return url;
      }
    }
    return null;
  }

  /** One part of a message: fields by their names in lower case, and the body as it stands. */
  private record Part(Map<String, String> fields, ContentType type, String body) {
    static Part parse(String text) {
      Map<String, String> fields = new TreeMap<>();
      String last = "";
      int at = 0;
      while (at < Math.min(text.length(), MOST_HEAD)) {
        int end = text.indexOf('\n', at);
        String line = text.substring(at, end < 0 ? text.length() : end).stripTrailing();
        at = end < 0 ? text.length() : end + 1;
        int colon = line.indexOf(':');
        if (line.isEmpty()) {
          break;
        } else if (Character.isWhitespace(line.charAt(0))) {
          fields.computeIfPresent(last, (key, value) -> value + " " + line.strip());
        } else if (colon > 0) {
          last = line.substring(0, colon).toLowerCase(Locale.ROOT);
          fields.putIfAbsent(last, line.substring(colon + 1).strip());
        }
      }
      ContentType type = ContentType.parse(fields.getOrDefault("content-type", "text/plain"));
      return new Part(fields, type, text.substring(at));
    }

    String field(String name) {
      return fields.getOrDefault(name, "");
    }

    boolean isText() {
      return type.isOf("text");
    }

    byte[] decoded() {
      return switch (field("content-transfer-encoding").toLowerCase(Locale.ROOT)) {
        case "base64" -> Base64.getMimeDecoder().decode(body);
        case "quoted-printable" -> quotedPrintable(body);
        default -> body.getBytes(StandardCharsets.ISO_8859_1);
      };
    }

    // RFC 2045, section 6.7; what is no escape stays as it is.
    private static byte[] quotedPrintable(String body) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream(body.length());
      for (int i = 0; i < body.length(); i++) {
        char c = body.charAt(i);
        if (c != '=') {
          bytes.write(c);
          continue;
        }
        int end = i + 1;
        while (end < body.length() && " \t\r".indexOf(body.charAt(end)) >= 0) {
          end++;
        }
        int high = i + 2 < body.length() ? Character.digit(body.charAt(i + 1), 16) : -1;
        int low = high < 0 ? -1 : Character.digit(body.charAt(i + 2), 16);
        if (low >= 0) {
          bytes.write(high * 16 + low);
          i += 2;
        } else if (end == body.length() || body.charAt(end) == '\n') {
          i = end;
        } else {
          bytes.write(c);
        }
      }
      return bytes.toByteArray();
    }
  }
}
