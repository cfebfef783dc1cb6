package news.synoptic.extract.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * HTML → the same without what no reader sees and no reader of metadata needs: the insides of
 * scripts, style sheets and drawings, which are half of what pages consist of. The elements
 * themselves stay, and so does JSON-LD. The parser then makes no objects of them. Linear in the
 * page; immutable, thread-safe.
 *
 * <p>Only what is certain is cut: an element that stands behind another tag, not in a comment, that
 * is closed, and in which nothing begins that would change how HTML reads its end ({@code <!--} in
 * a script, a drawing in a drawing). All else is left to the parser.
 *
 * <p>Known limits: an attribute that holds unescaped HTML with a script that is not closed there.
 */
public final class Trimmed {
  private static final int MOST_SCRIPTS = 40;
  private static final int LONGEST_DRAWING = 20_000;
  private static final int UNKNOWN = Integer.MAX_VALUE;

  private final String all;
  private final StringBuilder kept;
  private int from;

  /** Where the scripts that were cut out begin and end, two numbers each. */
  private final List<int[]> cut = new ArrayList<>();

  /** Number of characters that may begin a tag in what is kept. */
  private int tags;

  private Trimmed(String html) {
    this.all = html;
    this.kept = new StringBuilder(html.length() / 2 + 64);
    int at = html.indexOf('<');
    while (at >= 0) {
      tags += tags < UNKNOWN ? 1 : 0;
      at = html.indexOf('<', behind(at));
    }
  }

  public static Trimmed of(String html) {
    return new Trimmed(html);
  }

  /** The page without what was cut. */
  public String html() {
    return from == 0 ? all : kept + all.substring(from);
  }

  /** No fewer than the tags that open in {@link #html}. */
  public int tags() {
    return tags;
  }

  /** The scripts that were cut out, in page order, but for those behind the 40th. */
  public List<String> scripts() {
    return cut.stream().map(ends -> all.substring(ends[0], ends[1])).toList();
  }

  /** Where to look on behind the sign at {@code at}: behind what it begins, if that is cut. */
  private int behind(int at) {
    if (at + 8 >= all.length()) {
      return at + 1;
    }
    char c = all.charAt(at + 1);
    if (c == '!') {
      return all.startsWith("--", at + 2) ? found(all.indexOf("-->", at + 4)) : at + 1;
    }
    if (c != 's' && c != 'S') {
      return at + 1;
    }
    return switch (all.charAt(at + 2) | 0x20) {
      case 'c' -> isCertain(at, "script") ? script(at) : at + 1;
      case 't' -> isCertain(at, "style") ? style(at) : at + 1;
      case 'v' -> isCertain(at, "svg") ? drawing(at) : at + 1;
      default -> at + 1;
    };
  }

  /** {@code end}, or the page's own if there is none: then nothing behind it is certain. */
  private int found(int end) {
    tags = end < 0 ? UNKNOWN : tags;
    return end < 0 ? all.length() : end;
  }

  private int script(int at) {
    int start = all.indexOf('>', at) + 1;
    int end = end(start, all.length(), "script");
    String tag = all.substring(at, start).toLowerCase(Locale.ROOT);
    boolean data = tag.contains("json") && tag.contains("ld");
    if (end >= 0 && !data && all.indexOf("<!--", start, end) < 0) {
      if (cut.size() < MOST_SCRIPTS && !tag.contains("src=")) {
        cut.add(new int[] {start, end});
      }
      cut(start, end);
    }
    return found(end);
  }

  private int style(int at) {
    int start = all.indexOf('>', at) + 1;
    int end = end(start, all.length(), "style");
    if (end >= 0) {
      cut(start, end);
    }
    return found(end);
  }

  private int drawing(int at) {
    int start = all.indexOf('>', at) + 1;
    int end = end(start, Math.min(all.length(), start + LONGEST_DRAWING), "svg");
    if (end < 0 || all.charAt(start - 2) == '/' || all.indexOf("<svg", start, end) >= 0) {
      return start;
    }
    cut(start, end);
    return end;
  }

  private void cut(int start, int end) {
    kept.append(all, from, start);
    from = end;
  }

  /** Whether an element called {@code name} begins at {@code at}. */
  private boolean isCertain(int at, String name) {
    int end = isTag(at + 1, name) && isBehindTag(at) ? all.indexOf('>', at) : -1;
    int quotes = 0;
    for (int i = at; i < end; i++) {
      char c = all.charAt(i);
      quotes += c == '"' ? 1 : c == '\'' ? 1 << 16 : 0;
    }
    return end >= 0 && (quotes & 0x10001) == 0; // else the tag goes on behind a quoted sign
  }

  /** Whether another tag ends before {@code at}: then this is none in an attribute. */
  private boolean isBehindTag(int at) {
    int before = at - 1;
    while (before >= 0 && all.charAt(before) <= ' ') {
      before--;
    }
    return before >= 0 && all.charAt(before) == '>';
  }

  private boolean isTag(int at, String name) {
    int behind = at + name.length();
    return behind < all.length()
        && all.regionMatches(true, at, name, 0, name.length())
        && (all.charAt(behind) <= ' ' || all.charAt(behind) == '>' || all.charAt(behind) == '/');
  }

  /** Where the element called {@code name} ends before {@code most}; -1 if it does not. */
  private int end(int start, int most, String name) {
    int end = all.indexOf("</", start, most);
    while (end >= 0 && !isTag(end + 2, name)) {
      end = all.indexOf("</", end + 2, most);
    }
    return end;
  }
}
