package news.synoptic.eval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What was measured along a stream, and the file in which it is kept.
 *
 * @param stretches the stretches in order
 */
record StreamCourse(List<Stretch> stretches) {
  /**
   * A stretch of the stream.
   *
   * @param articles articles up to its end
   * @param live articles that are live at its end
   * @param aSecond articles a second
   * @param median microseconds that half of the articles took at most
   * @param slow microseconds that 99 of 100 articles took at most
   * @param lookUp microseconds to find the articles nearest to one, in the median
   * @param bytes bytes of memory for a live article
   * @param written bytes of snapshot for a live article
   */
  record Stretch(
      int articles,
      int live,
      double aSecond,
      double median,
      double slow,
      double lookUp,
      double bytes,
      double written) {
    private String line() {
      return String.format(
          Locale.ROOT,
          "%d\t%d\t%.0f\t%.0f\t%.0f\t%.0f\t%.0f\t%.0f",
          articles,
          live,
          aSecond,
          median,
          slow,
          lookUp,
          bytes,
          written);
    }

    private static Stretch of(String line) {
      double[] cells =
          Arrays.stream(line.split("\t", -1)).mapToDouble(Double::parseDouble).toArray();
      return new Stretch(
          (int) cells[0],
          (int) cells[1],
          cells[2],
          cells[3],
          cells[4],
          cells[5],
          cells[6],
          cells[7]);
    }
  }

  /** Copies the list. */
  StreamCourse {
    stretches = List.copyOf(stretches);
  }

  /** Reads the file; one that does not exist holds nothing. */
  static StreamCourse read(Path file) throws IOException {
    List<Stretch> stretches = new ArrayList<>();
    if (Files.exists(file)) {
      Files.readAllLines(file).stream().map(Stretch::of).forEach(stretches::add);
    }
    return new StreamCourse(stretches);
  }

  void write(Path file) throws IOException {
    Files.write(file, stretches.stream().map(Stretch::line).toList());
  }

  /** A section of the page of figures; empty if nothing was measured. */
  String section() {
    if (stretches.isEmpty()) {
      return "";
    }
    StringBuilder section = new StringBuilder("\n## A long stream\n\n");
    section.append(
        """
        `eval/run stream`, which takes a quarter of an hour and is not part of the usual run: invented articles out of real sentences,
        processor time of one thread, read anew from a snapshot at each row.

        ![Articles a second, bytes and look-up time against the length of the stream](stream.svg)

        | Articles | Live | Articles/s | Median µs | 99 of 100 µs | Look-up µs | Bytes a live article | Bytes in a snapshot |
        |--:|--:|--:|--:|--:|--:|--:|--:|
        """);
    for (Stretch s : stretches) {
      section.append(
          String.format(
              Locale.ROOT,
              "| %,d | %,d | %,.0f | %,.0f | %,.0f | %,.0f | %,.0f | %,.0f |%n",
              s.articles,
              s.live,
              s.aSecond,
              s.median,
              s.slow,
              s.lookUp,
              s.bytes,
              s.written));
    }
    return section.toString().replace(System.lineSeparator(), "\n");
  }
}
