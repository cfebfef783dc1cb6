package news.synoptic.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A text → its lines: hard-wrapped paragraphs joined, the head of a mail read and taken off, its
 * signature cut. Pure.
 */
final class TextLayout {
  private static final Pattern MAIL =
      Pattern.compile(
          "^(From|To|Subject|Date|Sent|Cc|Reply-To|Message-ID|Von|An|Betreff|Datum|Gesendet):"
              + " (.*)$");
  private static final int WRAPPED_LEAST = 45;
  private static final int WRAPPED_MOST = 100;

  private TextLayout() {}

  /** The lines of {@code text}; an empty string for an empty line. */
  static List<String> lines(String text, Draft draft) {
    List<String> raw = new ArrayList<>();
    for (String line : text.split("\r\n|\r|\n|\f", -1)) {
      raw.add(line.stripTrailing());
    }
    List<String> lines = mail(raw, draft);
    return isWrapped(lines) ? join(lines) : lines;
  }

  private static List<String> mail(List<String> raw, Draft draft) {
    int i = 0;
    while (i < raw.size() && raw.get(i).isBlank()) {
      i++;
    }
    int start = i;
    int fields = 0;
    while (i < raw.size()) {
      var m = MAIL.matcher(raw.get(i));
      if (!m.find()) {
        break;
      }
      switch (m.group(1)) {
        case "Subject", "Betreff" ->
            draft.title = m.group(2).replaceFirst("^(?:(?:Fwd?|Re|WG|AW): ?)+", "").strip();
        case "Date", "Datum", "Sent", "Gesendet" ->
            draft.published = DateText.find(m.group(2), "", "mail date");
        default -> {}
      }
      fields++;
      i++;
    }
    if (fields < 2) {
      return raw;
    }
    List<String> body = new ArrayList<>();
    for (String line : raw.subList(Math.max(i, start), raw.size())) {
      if (line.equals("--") || line.equals("-- ")) {
        break;
      }
      body.add(line.startsWith("> ") ? line.substring(2) : line);
    }
    return body;
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
