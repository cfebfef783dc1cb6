package news.synoptic.eval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What was measured before: a line for every day on which a steady figure changed, in a file that
 * only grows. A second run on one day takes the place of the first.
 */
final class History {
  /** Smaller changes are not worth a line. */
  private static final double NEWS = 0.0005;

  private final Path file;
  private final List<Entry> entries;

  /**
   * A figure as it was.
   *
   * @param day when it was measured
   * @param key {@link Figure#key()}
   * @param value the figure
   */
  record Entry(LocalDate day, String key, double value) {}

  private History(Path file, List<Entry> entries) {
    this.file = file;
    this.entries = new ArrayList<>(entries);
  }

  /** Reads the file; one that does not exist holds nothing. */
  static History read(Path file) throws IOException {
    List<Entry> entries = new ArrayList<>();
    if (Files.exists(file)) {
      for (String line : Files.readAllLines(file)) {
        String[] cells = line.split("\t", -1);
        if (cells.length == 3) {
          entries.add(new Entry(LocalDate.parse(cells[0]), cells[1], Double.parseDouble(cells[2])));
        }
      }
    }
    return new History(file, entries);
  }

  /** Adds the steady figures that changed since they were last written down. */
  void add(LocalDate day, List<Figure> figures) {
    entries.removeIf(entry -> entry.day().equals(day));
    Map<String, Double> last = new HashMap<>();
    entries.forEach(entry -> last.put(entry.key(), entry.value()));
    for (Figure figure : figures) {
      Double before = last.get(figure.key());
      if (figure.steady() && (before == null || Math.abs(before - figure.value()) >= NEWS)) {
        entries.add(new Entry(day, figure.key(), figure.value()));
      }
    }
  }

  /** The oldest first. */
  List<Entry> entries() {
    return List.copyOf(entries);
  }

  void write() throws IOException {
    List<String> lines =
        entries.stream()
            .map(e -> String.format(Locale.ROOT, "%s\t%s\t%.4f", e.day(), e.key(), e.value()))
            .toList();
    Files.write(file, lines);
  }
}
