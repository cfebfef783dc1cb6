package news.synoptic.serve;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import news.synoptic.Brief;
import news.synoptic.StoryId;

/**
 * Writes a {@link Report} as a folder of web pages: {@code index.html} and one page a story, named
 * by the story's id. The pages need no server, no script and no network.
 *
 * <p>Thread-safe for different folders. Same report, same bytes. A page is written beside its place
 * and then moved there, so a reader never sees half of one; the index comes last. Pages of an
 * earlier run whose story is gone are removed; files that Synoptic did not write are never touched.
 */
public final class HtmlSite {
  private static final int HEAD_BYTES = 1024;
  private static final String INDEX = "index.html";

  /**
   * Writes the pages, and makes the folder if there is none.
   *
   * @return the index page
   * @throws FileAlreadyExistsException if a file that is not a page of Synoptic has a page's name
   */
  public Path write(Report report, Path folder) throws IOException {
    Files.createDirectories(folder);
    PageFrame frame = new PageFrame();
    Map<String, Brief> pages = new LinkedHashMap<>();
    for (Brief brief : report.briefs()) {
      pages.put(fileName(brief.id()), brief);
    }
    for (String name : pages.keySet()) {
      askWhetherOurs(folder.resolve(name));
    }
    askWhetherOurs(folder.resolve(INDEX));
    for (Map.Entry<String, Brief> page : pages.entrySet()) {
      put(folder.resolve(page.getKey()), StoryPage.write(page.getValue(), report, frame));
    }
    put(folder.resolve(INDEX), IndexPage.write(report, frame));
    removeStale(folder, pages);
    return folder.resolve(INDEX);
  }

  /** Name of a story's page: its id, or the id's bytes in hexadecimal if it holds other signs. */
  static String fileName(StoryId id) {
    String value = id.value();
    boolean plain =
        !value.isEmpty()
            && value.length() <= 64
            && value.chars().allMatch(unit -> isPlain((char) unit));
    String name =
        plain ? value : "x" + HexFormat.of().formatHex(value.getBytes(StandardCharsets.UTF_8));
    return (name.equals("index") ? "story-index" : name) + ".html";
  }

  private static boolean isPlain(char unit) {
    return (unit >= 'a' && unit <= 'z') || (unit >= '0' && unit <= '9') || unit == '-';
  }

  private static void put(Path file, String page) throws IOException {
    Path fresh = file.resolveSibling("." + file.getFileName() + ".part");
    try {
      Files.writeString(fresh, page);
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  private static void askWhetherOurs(Path file) throws IOException {
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !isOurs(file)) {
      throw new FileAlreadyExistsException(
          file.toString(), null, "not written by Synoptic; name another folder for the pages");
    }
  }

  private static void removeStale(Path folder, Map<String, Brief> pages) throws IOException {
    List<Path> stale = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.html")) {
      for (Path file : files) {
        String name = String.valueOf(file.getFileName());
        if (!pages.containsKey(name) && !name.equals(INDEX) && isOurs(file)) {
          stale.add(file);
        }
      }
    }
    for (Path file : stale) {
      Files.delete(file);
    }
  }

  private static boolean isOurs(Path file) throws IOException {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    try (InputStream in = Files.newInputStream(file)) {
      String head = new String(in.readNBytes(HEAD_BYTES), StandardCharsets.UTF_8);
      return head.contains(PageFrame.GENERATOR);
    }
  }
}
