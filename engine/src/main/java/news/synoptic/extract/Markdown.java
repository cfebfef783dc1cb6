package news.synoptic.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.synoptic.extract.page.Draft;
import news.synoptic.extract.page.TextLine;
import news.synoptic.extract.words.DateText;
import news.synoptic.extract.words.Languages;
import news.synoptic.extract.words.Names;

/**
 * Markdown → lines as of a text: paragraphs joined, links, emphasis, code marks and pictures taken
 * off, front matter read. It knows what articles use of CommonMark, not all of it. Pure.
 */
public final class Markdown {
  private static final Pattern FIELD =
      Pattern.compile(
          "^(title|author|authors|date|published|lang|language)\\s*:\\s*[\"']?(.*?)[\"']?\\s*$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern STARTS =
      Pattern.compile("^\\s{0,3}(?:#{1,6}\\s|>|[-*+]\\s|\\d{1,3}[.)]\\s|!\\[|```|~~~|\\|).*");
  private static final Pattern RULE =
      Pattern.compile("^\\s{0,3}(?:(?:-\\s*){3,}|(?:\\*\\s*){3,}|(?:_\\s*){3,}|(?:=\\s*){3,})$");
  private static final Pattern PICTURE =
      Pattern.compile(
          "!\\[([^\\]]{0,500})\\]\\([^)\\s]{0,2000}(?:\\s+[\"'][^\"']{0,500}[\"'])?\\)");
  private static final Pattern LINK =
      Pattern.compile(
          "\\[([^\\[\\]]{1,500})\\](?:\\([^)\\s]{0,2000}(?:\\s+[\"'][^\"']{0,500}[\"'])?\\)|\\[[^\\]]{0,100}\\])");
  private static final Pattern BARE = Pattern.compile("<(https?://[^<>\\s]{1,2000})>");
  private static final Pattern EMPHASIS =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}*_])(\\*{1,3}|_{1,3})(?=\\S)([^*_]{1,2000}?)(?<=\\S)\\1(?![\\p{L}\\p{N}*_])");
  private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]{0,300}>");

  private Markdown() {}

  static List<String> lines(String text, Draft draft) {
    List<String> raw = List.of(text.split("\r\n|\r|\n", -1));
    int start = frontMatter(raw, draft);
    List<String> lines = new ArrayList<>();
    StringBuilder open = new StringBuilder();
    boolean code = false;
    for (int i = start; i < raw.size(); i++) {
      String line = raw.get(i);
      if (line.strip().startsWith("```") || line.strip().startsWith("~~~")) {
        code = !code;
        continue;
      }
      if (code) {
        continue;
      }
      if (!open.isEmpty() && line.matches("^(?:=+|-{3,})\\s*$") && open.indexOf("\n") < 0) {
        open.insert(0, line.startsWith("=") ? "# " : "## ");
        TextLayout.flush(open, lines);
      } else if (line.isBlank() || RULE.matcher(line).matches()) {
        TextLayout.flush(open, lines);
        lines.add("");
      } else {
        if (STARTS.matcher(line).matches()) {
          TextLayout.flush(open, lines);
        }
        open.append(open.isEmpty() ? "" : " ").append(line.strip());
        if (line.startsWith("#") || line.endsWith("  ") || line.endsWith("\\")) {
          TextLayout.flush(open, lines);
        }
      }
    }
    TextLayout.flush(open, lines);
    return lines;
  }

  private static int frontMatter(List<String> raw, Draft draft) {
    if (raw.isEmpty() || !raw.getFirst().strip().equals("---")) {
      return 0;
    }
    for (int i = 1; i < Math.min(raw.size(), 60); i++) {
      if (raw.get(i).strip().equals("---")) {
        return i + 1;
      }
      Matcher m = FIELD.matcher(raw.get(i));
      if (m.find()) {
        field(m.group(1).toLowerCase(java.util.Locale.ROOT), m.group(2), draft);
      }
    }
    return 0;
  }

  private static void field(String name, String value, Draft draft) {
    switch (name) {
      case "title" -> draft.title = value;
      case "author", "authors" -> draft.byline.addAll(Names.in(List.of(value), "").people());
      case "date", "published" -> draft.published = DateText.find(value, "", "front matter");
      default -> {
        String lang = Languages.primary(value);
        draft.lang = lang == null ? "" : lang;
      }
    }
  }

  static TextLine line(String raw, boolean apart) {
    String line = raw.strip();
    if (line.startsWith("#")) {
      String text = inline(line.replaceFirst("^#{1,6}\\s*", "").replaceFirst("\\s*#+$", ""));
      TextLine plain = TextLine.of(text, apart);
      return plain.kind() == TextLine.Kind.FURNITURE ? plain : plain.as(TextLine.Kind.HEADING);
    }
    if (line.startsWith(">")) {
      return TextLine.of(inline(line.replaceFirst("^(?:>\\s*)+", "").replace(" > ", " ")), apart)
          .as(TextLine.Kind.QUOTE);
    }
    Matcher picture = PICTURE.matcher(line);
    if (picture.find() && picture.start() == 0 && picture.end() == line.length()) {
      return new TextLine(TextLine.fold(picture.group(1)), TextLine.Kind.CAPTION, apart, false);
    }
    String text = inline(line);
    boolean onlyLinks =
        LINK.matcher(line).replaceAll("").replaceAll("[\\W_]+", "").isEmpty()
            && line.contains("](");
    if (onlyLinks) {
      return TextLine.of(text, apart).as(TextLine.Kind.FURNITURE);
    }
    if (line.matches("^\\d{1,3}[.)]\\s.*")) {
      return TextLine.of(text, apart).as(TextLine.Kind.ITEM);
    }
    return TextLine.of(
        line.matches("^[-*+]\\s.*") ? "• " + inline(line.substring(2)) : text, apart);
  }

  private static String inline(String line) {
    String text = PICTURE.matcher(line).replaceAll("");
    text = LINK.matcher(text).replaceAll("$1");
    text = BARE.matcher(text).replaceAll("$1");
    for (int i = 0; i < 2; i++) {
      text = EMPHASIS.matcher(text).replaceAll("$2");
    }
    text = TAG.matcher(text).replaceAll("");
    return TextLine.fold(
        text.replace("`", "").replaceAll("\\\\([\\\\`*_{}\\[\\]()#+.!>~|-])", "$1"));
  }
}
