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
 * run have none. A floor whose figure is no longer measured, or is measured on fewer items, is
 * broken too: otherwise dropping the hard items would look like progress.
 */
final class Floors {
  /** What a figure moves by from one honest change to the next on thousands of items. */
  private static final double NOISE = 0.005;

  /** The same on hundreds; on fewer an item or two may be lost by accident. */
  private static final double NOISE_OF_FEW = 0.01;

  private static final int FEW = 1000;

  private final Path file;
  private final Map<String, Floor> floors = new TreeMap<>();

  private Floors(Path file) {
    this.file = file;
  }

  /** A value that was reached, and on how many items. */
  private record Floor(double value, int items) {
    double margin() {
      return items < FEW ? Math.max(NOISE_OF_FEW, 3.0 / items) : NOISE;
    }
  }

  /** Reads the floors; a file that does not exist holds none. */
  static Floors read(Path file) throws IOException {
    Floors floors = new Floors(file);
    if (Files.exists(file)) {
      for (String line : Files.readAllLines(file)) {
        String[] cells = line.split("\t", -1);
        if (cells.length == 3) {
          floors.floors.put(
              cells[0], new Floor(Double.parseDouble(cells[1]), Integer.parseInt(cells[2])));
        }
      }
    }
    return floors;
  }

  /**
   * The floors that do not hold, one sentence each.
   *
   * @param figures what was measured
   * @param stages the stages that were measured; all if empty
   */
  List<String> broken(List<Figure> figures, List<String> stages) {
    Map<String, Figure> byKey = new TreeMap<>();
    figures.forEach(figure -> byKey.put(figure.key(), figure));
    List<String> broken = new ArrayList<>();
    floors.forEach(
        (key, floor) -> {
          Figure figure = byKey.get(key);
          boolean asked = stages.isEmpty() || stages.contains(key.substring(0, key.indexOf(" | ")));
          if (figure == null && asked) {
            broken.add(key + ": no longer measured");
          } else if (figure != null && figure.items() < floor.items()) {
            broken.add(
                "%s: measured on %d items, floor on %d"
                    .formatted(key, figure.items(), floor.items()));
          } else if (figure != null && !(figure.value() >= floor.value() - floor.margin())) {
            broken.add(
                String.format(
                    Locale.ROOT, "%s: %.4f, floor %.4f", key, figure.value(), floor.value()));
          }
        });
    return broken;
  }

  /** Raises the floors to the figures that lie above them, and keeps the rest. */
  void raise(List<Figure> figures) throws IOException {
    for (Figure figure : figures) {
      if (figure.steady() && !Double.isNaN(figure.value())) {
        floors.merge(
            figure.key(),
            new Floor(figure.value(), figure.items()),
            (old, reached) -> reached.value() > old.value() ? reached : old);
      }
    }
    List<String> lines = new ArrayList<>();
    floors.forEach(
        (key, floor) ->
            lines.add(
                String.format(Locale.ROOT, "%s\t%.4f\t%d", key, floor.value(), floor.items())));
    Files.write(file, lines);
  }
}
