package news.synoptic.eval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What no run may fall below: one floor a figure, in a file that a run raises and never lowers.
 *
 * <p>A floor is lowered by hand only, in a commit that says why. Figures that differ from run to
 * run have none.
 */
final class Floors {
  // one page or pair more or less moves a figure on a few hundred items by about this much
  private static final double NOISE = 0.005;

  private final Path file;
  private final Map<String, Double> values = new TreeMap<>();

  private Floors(Path file) {
    this.file = file;
  }

  /** Reads the floors; a file that does not exist holds none. */
  static Floors read(Path file) throws IOException {
    Floors floors = new Floors(file);
    if (Files.exists(file)) {
      for (String line : Files.readAllLines(file)) {
        int tab = line.lastIndexOf('\t');
        if (tab > 0) {
          floors.values.put(line.substring(0, tab), Double.valueOf(line.substring(tab + 1)));
        }
      }
    }
    return floors;
  }

  /** The figures that fell below their floors, one sentence each. */
  List<String> broken(List<Figure> figures) {
    List<String> broken = new ArrayList<>();
    for (Figure figure : figures) {
      Double floor = values.get(figure.key());
      if (floor != null && figure.value() < floor - NOISE) {
        broken.add(
            String.format(
                Locale.ROOT, "%s: %.4f, floor %.4f", figure.key(), figure.value(), floor));
      }
    }
    return broken;
  }

  /** Raises the floors to the figures that lie above them, and keeps the rest. */
  void raise(List<Figure> figures) throws IOException {
    for (Figure figure : figures) {
      if (figure.steady()) {
        values.merge(figure.key(), figure.value(), Math::max);
      }
    }
    List<String> lines = new ArrayList<>();
    values.forEach(
        (key, value) -> lines.add(key + "\t" + String.format(Locale.ROOT, "%.4f", value)));
    Files.write(file, lines);
  }
}
