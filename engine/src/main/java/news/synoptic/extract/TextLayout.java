package news.synoptic.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import news.synoptic.extract.page.Draft;
import news.synoptic.extract.page.TextLine;

/**
 * A text → its lines: hard-wrapped paragraphs joined, a mail's article taken out ({@link
 * MailText}), the marks of text browsers and printers taken off. Pure.
 */
final class TextLayout {
  /** A number before a link, as text browsers write it. */
  private static final Pattern LINK_NUMBER =
      Pattern.compile("\\[\\d{1,4}\\](?=[\\p{L}\\p{N}“\"'])");

  /** The address behind a link, as browsers write it into text. */
  private static final Pattern LINK_ADDRESS =
      Pattern.compile(" ?<(?:https?://|mailto:)[^<>\\s]{3,2000}>");

  private static final Pattern LISTED_ADDRESS =
      Pattern.compile("^\\s*\\d{1,4}\\. (?:https?://|file://|mailto:)\\S+$");

  /** What a browser prints at the edge of a sheet: its number and the time, or the address. */
  private static final Pattern SHEET_EDGE =
      Pattern.compile(
          "^\\s*(?:\\d{1,3}\\s?(?:/|of|von|sur|de|di|van)\\s?\\d{1,3}\\s+\\d{1,4}[./-]\\d{1,2}[./-]\\d{2,4}.{0,14}|\\d{1,4}[./-]\\d{1,2}[./-]\\d{2,4},?"
              + " \\d{1,2}:\\d{2}.{0,3}\\t.*|.{0,200}\\thttps?://\\S+|https?://\\S+\\t.{0,200})$");

  private static final int WRAPPED_LEAST = 45;
  private static final int WRAPPED_MOST = 100;

  private TextLayout() {}

  /** The lines of {@code text}; an empty string for an empty line. */
  static List<String> lines(String text, Draft draft) {
    List<String> raw = new ArrayList<>();
    for (String line : text.split("\r\n|\r|\n|\f", -1)) {
      if (!SHEET_EDGE.matcher(line).matches()) {
        raw.add(line.stripTrailing());
      }
    }
    List<String> lines = unlinked(MailText.lines(raw, draft));
    return isWrapped(lines) ? join(lines) : lines;
  }

  /** The lines without what text browsers add for links: numbers, addresses, the list of them. */
  private static List<String> unlinked(List<String> lines) {
    long listed = lines.stream().filter(line -> LISTED_ADDRESS.matcher(line).matches()).count();
    List<String> plain = new ArrayList<>();
    for (String line : lines) {
      if (listed > 1 && (LISTED_ADDRESS.matcher(line).matches() || isMenu(line))) {
        continue;
      }
      String text = line.indexOf('<') < 0 ? line : LINK_ADDRESS.matcher(line).replaceAll("");
      plain.add(listed > 1 ? LINK_NUMBER.matcher(text).replaceAll("") : text);
    }
    return plain;
  }

  /** Whether a line of a text browser is links and little else. */
  private static boolean isMenu(String line) {
    long links = LINK_NUMBER.matcher(line).results().count();
    return line.strip().startsWith("#[")
        || (links >= 2
            && TextLine.words(line.strip()) <= 3 * links
            && !TextLine.endsSentence(line));
  }

  /** Whether most lines that another line follows directly end near one right margin. */
  private static boolean isWrapped(List<String> lines) {
    int inner = 0;
    int full = 0;
    int margin = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      if (!lines.get(i).isBlank() && !lines.get(i + 1).isBlank()) {
        inner++;
        int length = lines.get(i).length();
        margin = Math.max(margin, length);
        full += length >= WRAPPED_LEAST && length <= WRAPPED_MOST ? 1 : 0;
      }
    }
    return inner >= 4 && margin <= WRAPPED_MOST && full * 10 >= inner * 7;
  }

  private static List<String> join(List<String> lines) {
    List<String> joined = new ArrayList<>();
    StringBuilder open = new StringBuilder();
    for (String line : lines) {
      boolean item = line.strip().matches("^(?:[•*-]|\\d{1,2}[.)])\\s.*");
      if (line.isBlank() || item) {
        flush(open, joined);
      }
      if (line.isBlank()) {
        joined.add("");
      } else {
        open.append(open.isEmpty() ? "" : " ").append(open.isEmpty() ? line : line.strip());
        if (line.length() < WRAPPED_LEAST && TextLine.endsSentence(line)) {
          flush(open, joined);
        }
      }
    }
    flush(open, joined);
    return joined;
  }

  static void flush(StringBuilder open, List<String> into) {
    if (!open.isEmpty()) {
      into.add(open.toString());
      open.setLength(0);
    }
  }

  /** What each line that is not empty is. */
  static List<TextLine> classify(List<String> raw, boolean markdown) {
    List<TextLine> lines = new ArrayList<>();
    for (int i = 0; i < raw.size(); i++) {
      if (raw.get(i).isBlank()) {
        continue;
      }
      boolean before = i == 0 || raw.get(i - 1).isBlank();
      boolean after = i + 1 == raw.size() || raw.get(i + 1).isBlank();
      TextLine line =
          markdown
              ? Markdown.line(raw.get(i), before && after)
              : TextLine.of(raw.get(i), before && after);
      if (!line.text().isEmpty()) {
        lines.add(line);
      }
    }
    return lines;
  }
}
