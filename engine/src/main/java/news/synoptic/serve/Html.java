package news.synoptic.serve;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import news.synoptic.Article;
import news.synoptic.Span;
import org.jspecify.annotations.Nullable;

/**
 * Collects an HTML text. Every text and attribute is cleaned and escaped here, every element that
 * is opened is closed in order, so no words of an article can become markup. For one thread.
 */
public final class Html {
  private static final Set<String> INLINE =
      Set.of(
          "a", "b", "bdi", "circle", "cite", "code", "desc", "em", "mark", "path", "q", "rect",
          "small", "span", "strong", "text", "time", "title");

  private final StringBuilder out;
  private final Deque<String> open = new ArrayDeque<>();

  private Html(String start) {
    out = new StringBuilder(start);
  }

  /** A whole page. */
  public static Html page() {
    return new Html("<!DOCTYPE html>");
  }

  /** Elements for a page that is put together later. */
  public static Html part() {
    return new Html("");
  }

  /**
   * Opens an element.
   *
   * @param attributes names and values by turns; a null value leaves the attribute out, an empty
   *     one writes the name alone
   */
  public Html open(String tag, @Nullable String... attributes) {
    start(tag, attributes);
    out.append('>');
    open.push(tag);
    return this;
  }

  /** Closes the element that was opened last. */
  public Html close() {
    out.append("</").append(open.pop()).append('>');
    return this;
  }

  /**
   * Elements that were made apart.
   *
   * @throws IllegalStateException if one of them is still open
   */
  public Html insert(Html part) {
    out.append(part);
    return this;
  }

  /** An element without content or end tag, such as {@code meta}. */
  public Html single(String tag, @Nullable String... attributes) {
    start(tag, attributes);
    out.append('>');
    return this;
  }

  /** An element with nothing but text. */
  public Html leaf(String tag, String words, @Nullable String... attributes) {
    return open(tag, attributes).text(words).close();
  }

  /** Text. */
  public Html text(String words) {
    escape(Untrusted.line(words), false);
    return this;
  }

  /**
   * Text of which some stretches are marked; they are in order and do not overlap. Stretches with
   * nothing but white space between them become one.
   */
  public Html text(String words, List<Span> marked) {
    int at = 0;
    for (int i = 0; i < marked.size(); i++) {
      int start = marked.get(i).start();
      int end = Math.min(marked.get(i).end(), words.length());
      if (start < at || start >= end) {
        continue;
      }
      while (i + 1 < marked.size() && joins(words, end, marked.get(i + 1))) {
        i++;
        end = Math.min(marked.get(i).end(), words.length());
      }
      text(words.substring(at, start)).leaf("mark", words.substring(start, end));
      at = end;
    }
    return text(words.substring(at));
  }

  private static boolean joins(String words, int end, Span next) {
    return next.start() > end
        && next.start() < words.length()
        && words.substring(end, next.start()).isBlank();
  }

  /** Words that lead to an address, or just the words if there is none. */
  public Html link(String words, @Nullable String address) {
    return address == null ? text(words) : leaf("a", words, "href", address);
  }

  /** A foreign name inside our own words, which keeps its direction to itself. */
  public Html name(String words) {
    return leaf("bdi", words);
  }

  /** Our own style sheet; nothing else goes in as it is. */
  Html stylesheet(String css) {
    open("style");
    out.append(css);
    return close();
  }

  /** Data for machines inside the page, which no browser runs; the text cannot end the element. */
  public Html data(String type, String json) {
    open("script", "type", type);
    out.append(json.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026"));
    return close();
  }

  /** The language attribute for an article's words; null where it is the page's own or unknown. */
  public static @Nullable String lang(Article article) {
    String lang = article.lang();
    boolean tag = lang.length() <= 3 && lang.chars().allMatch(unit -> unit >= 'a' && unit <= 'z');
    return tag && !lang.isEmpty() && !lang.equals("en") && !lang.equals("und") ? lang : null;
  }

  private void start(String tag, @Nullable String... attributes) {
    if (!INLINE.contains(tag)) {
      out.append('\n');
    }
    out.append('<').append(tag);
    for (int i = 0; i < attributes.length; i += 2) {
      attribute(String.valueOf(attributes[i]), attributes[i + 1]);
    }
  }

  private void attribute(String name, @Nullable String value) {
    if (value == null) {
      return;
    }
    out.append(' ').append(name);
    if (!value.isEmpty()) {
      out.append("=\"");
      escape(Untrusted.line(value), true);
      out.append('"');
    }
  }

  private void escape(String clean, boolean inAttribute) {
    for (int i = 0; i < clean.length(); i++) {
      char unit = clean.charAt(i);
      switch (unit) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append(inAttribute ? "&quot;" : "\"");
        default -> out.append(unit);
      }
    }
  }

  /**
   * The whole text, ending in a line end.
   *
   * @throws IllegalStateException if an element is still open
   */
  @Override
  public String toString() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("elements still open: " + open);
    }
    return out + "\n";
  }
}
