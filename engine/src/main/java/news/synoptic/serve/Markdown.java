package news.synoptic.serve;

import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import news.synoptic.Span;
import org.jspecify.annotations.Nullable;

/**
 * Collects a Markdown text (CommonMark [1]); foreign text is cleaned and escaped here, so that it
 * shows as it stands and opens no markup of its own. For one thread.
 *
 * <p>[1] https://spec.commonmark.org/0.31.2/
 */
final class Markdown {
  private static final String MARKUP = "\\`*_{}[]<>()#+-.!|~&$";

  private static final Pattern SPACES = Pattern.compile("\\s{2,}");

  private final StringBuilder out = new StringBuilder();

  /** A heading with an empty line before and behind it. */
  Markdown heading(int level, String title) {
    return gap().raw("#".repeat(level)).raw(" ").text(title).raw("\n\n");
  }

  /** An empty line, unless there is one. */
  Markdown gap() {
    int length = out.length();
    if (length > 0 && out.charAt(length - 1) != '\n') {
      out.append('\n');
    }
    if (length > 1 && !(out.charAt(out.length() - 2) == '\n')) {
      out.append('\n');
    }
    return this;
  }

  /** Markup, as it is. */
  Markdown raw(String markup) {
    out.append(markup);
    return this;
  }

  /** Text, escaped; runs of spaces, which would make code or a line break, become one. */
  Markdown text(String words) {
    String clean = SPACES.matcher(Untrusted.line(words)).replaceAll(" ");
    boolean afterSpace = out.isEmpty() || " \n".indexOf(out.charAt(out.length() - 1)) >= 0;
    out.append(escaped(afterSpace ? clean.stripLeading() : clean));
    return this;
  }

  /** Text between two marks such as {@code **}; nothing if there is no text. */
  Markdown marked(String mark, String words) {
    String clean = Untrusted.line(words).strip();
    return clean.isEmpty() ? this : raw(mark).text(clean).raw(mark);
  }

  /** Text of which some stretches are strong; they are in order and do not overlap. */
  Markdown text(String words, List<Span> strong) {
    int at = 0;
    for (Span span : strong) {
      int end = Math.min(span.end(), words.length());
      if (span.start() >= at && end > span.start()) {
        text(words.substring(at, span.start())).marked("**", words.substring(span.start(), end));
        at = end;
      }
    }
    return text(words.substring(at));
  }

  /** Text that links to a web address, or plain text where there is none. */
  Markdown link(String words, @Nullable URI address) {
    String target = Untrusted.webAddress(address);
    return target == null ? text(words) : raw("[").text(words).raw("](<").raw(target).raw(">)");
  }

  private static String escaped(String clean) {
    StringBuilder escaped = new StringBuilder(clean.length() + 8);
    for (int i = 0; i < clean.length(); i++) {
      char unit = clean.charAt(i);
      if (MARKUP.indexOf(unit) >= 0 && needsEscape(clean, i)) {
        escaped.append('\\');
      }
      escaped.append(unit);
    }
    return escaped.toString();
  }

  /** Marks inside a sentence that open nothing stay as they are, so that the source reads well. */
  private static boolean needsEscape(String text, int at) {
    return switch (text.charAt(at)) {
      case '.', ')' -> at > 0 && isNumber(text.substring(0, at));
      case '-', '+', '#' -> at == 0;
      case '_' -> !(isWord(text, at - 1) && isWord(text, at + 1));
      case '!' -> at + 1 < text.length() && text.charAt(at + 1) == '[';
      case '(' -> at > 0 && text.charAt(at - 1) == ']';
      default -> true;
    };
  }

  private static boolean isWord(String text, int at) {
    return at >= 0 && at < text.length() && Character.isLetterOrDigit(text.charAt(at));
  }

  private static boolean isNumber(String text) {
    return text.length() < 10 && text.chars().allMatch(Character::isDigit);
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
