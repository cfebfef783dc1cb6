package news.synoptic.extract;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import news.synoptic.Page;

/**
 * Pages in {@code resources/refusals}: what stands in the middle of a page ({@code pages}), the
 * frame of the site around it ({@code chrome}) and the words of that frame in the page's language
 * ({@code words}). A page names its frame, language, site and title in its first lines, and what it
 * expects; a page of bytes gives them in hexadecimal.
 */
final class WrittenPages {
  private static final Path ROOT = Path.of("src/test/resources/refusals");

  private WrittenPages() {}

  /**
   * A page as it was written.
   *
   * @param name its file, without the ending
   * @param head its first lines by their names: {@code expect}, {@code chrome}, {@code lang} …
   * @param content what stands in the frame
   */
  record Written(String name, Map<String, String> head, String content) {
    /** The reasons that are right, or {@code ARTICLE}. */
    List<String> expect() {
      return List.of(head.getOrDefault("expect", "").split("\\|", -1));
    }

    /** Words that the text of the article holds. */
    List<String> has() {
      return Stream.of(head.getOrDefault("has", "").split("\\|", -1))
          .filter(words -> !words.isEmpty())
          .toList();
    }

    Page page() throws IOException {
      return new Page(name, null, "text/html", null, bytes(), Page.Hints.NONE);
    }

    private byte[] bytes() throws IOException {
      String hex = head.getOrDefault("bytes", "").replace(" ", "");
      return hex.isEmpty()
          ? framed().getBytes(StandardCharsets.UTF_8)
          : HexFormat.of().parseHex(hex);
    }

    private String framed() throws IOException {
      String lang = head.getOrDefault("lang", "en");
      String frame = Files.readString(ROOT.resolve("chrome/" + head.get("chrome") + ".html"));
      for (Map.Entry<String, String> word : words(head.getOrDefault("words", lang)).entrySet()) {
        frame = frame.replace("{{" + word.getKey() + "}}", word.getValue());
      }
      return frame
          .replace("{{lang}}", lang)
          .replace("{{dir}}", lang.equals("ar") ? "rtl" : "ltr")
          .replace("{{head}}", head.getOrDefault("head", ""))
          .replace("{{content}}", content)
          .replace("{{title}}", head.getOrDefault("title", ""))
          .replace("{{site}}", head.getOrDefault("site", ""));
    }
  }

  static List<Written> all() throws IOException {
    try (Stream<Path> files = Files.list(ROOT.resolve("pages"))) {
      return files.sorted().map(WrittenPages::read).toList();
    }
  }

  private static Written read(Path file) {
    try {
      String text = Files.readString(file);
      int gap = text.indexOf("\n\n");
      String top = gap < 0 ? text : text.substring(0, gap);
      Map<String, String> head = new TreeMap<>();
      top.lines()
          .forEach(
              line ->
                  head.put(
                      line.substring(0, line.indexOf(':')),
                      line.substring(line.indexOf(':') + 1).strip()));
      String name = file.getFileName().toString().replace(".html", "");
      return new Written(name, head, gap < 0 ? "" : text.substring(gap + 2));
    } catch (IOException e) {
      throw new IllegalStateException(file.toString(), e);
    }
  }

  /** The words of a frame; several behind one name become items of a list, headlines cards too. */
  private static Map<String, String> words(String lang) throws IOException {
    Map<String, String> words = new TreeMap<>();
    for (String line : Files.readAllLines(ROOT.resolve("words/" + lang + ".txt"))) {
      String name = line.substring(0, line.indexOf('='));
      String value = line.substring(line.indexOf('=') + 1);
      words.put(
          name, value.contains("|") ? items(value, "<li><a href=\"/%d\">%s</a></li>") : value);
      if (name.equals("heads")) {
        words.put(
            "cards",
            items(
                value,
                "<div class=\"card\"><a href=\"/%d\"><img src=\"/t.jpg\""
                    + " alt=\"\"><h3>%s</h3></a></div>"));
      }
    }
    return words;
  }

  private static String items(String value, String form) {
    StringBuilder items = new StringBuilder();
    String[] parts = value.split("\\|", -1);
    for (int i = 0; i < parts.length; i++) {
      items.append(form.formatted(i, parts[i]));
    }
    return items.toString();
  }
}
