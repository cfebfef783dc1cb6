package news.synoptic.extract.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The word lists of this package: UTF-8 files beside the classes, one row a line, {@code #} starts
 * a comment line. They are read once, when first needed.
 */
public final class Table {
  /** Where the tables of this stage lie. */
  private static final String FOLDER = "/news/synoptic/extract/";

  private Table() {}

  /** The lines of a table, comments and empty lines left out. */
  public static List<String> lines(String name) {
    List<String> lines = new ArrayList<>();
    for (String line : text(name).split("\n", -1)) {
      if (!line.isBlank() && line.charAt(0) != '#') {
        lines.add(line.strip());
      }
    }
    return lines;
  }

  /** The lines of a table, each cut at blanks. */
  public static List<List<String>> rows(String name) {
    return lines(name).stream().map(line -> List.of(line.split(" +", -1))).toList();
  }

  /**
   * A table as it stands.
   *
   * @throws IllegalStateException if this jar has no such table
   */
  public static String text(String name) {
    try (InputStream in =
        Table.class.getResourceAsStream(name.startsWith("/") ? name : FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException("no table " + name + " beside " + Table.class.getName());
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("table " + name, e);
    }
  }
}
