package news.synoptic.eval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A million articles in one stream. Takes some half an hour, so it runs when it is asked for only;
 * what it measured last is kept, drawn and shown on the page of figures.
 */
public final class LongStream implements Evaluation {
  /** Where the last result stands. */
  static final Path KEPT = Path.of("eval", "stream.tsv");

  private static final Path PLOT = Path.of("docs", "stream.svg");
  private static final int ARTICLES = 1_000_000;
  private static final int PARTS = 10;

  LongStream() {}

  /** Measures as many articles as are asked for, in the project's folder. */
  public static void main(String[] args) throws IOException {
    List<Figure> figures = measure(Data.find().orElseThrow(), Integer.parseInt(args[0]));
    System.out.print(FigureTable.plain(figures));
  }

  @Override
  public List<Figure> measure(Data data, Size size) throws IOException {
    return size == Size.SMALL ? List.of() : measure(data, ARTICLES);
  }

  private static List<Figure> measure(Data data, int articles) throws IOException {
    StreamCourse course =
        StreamSpeed.measure(
            StreamSpeed.bank(data, StreamSpeed.BANK), articles, PARTS, LongStream::keep);
    List<Figure> figures = new ArrayList<>();
    for (StreamCourse.Stretch stretch : course.stretches()) {
      String set = String.format(Locale.ROOT, "invented, up to %,d", stretch.articles());
      figures.add(
          Figure.of("stream", set, "articles/s, one thread", stretch.articles(), stretch.aSecond())
              .unsteady());
    }
    return figures;
  }

  /** Keeps what was measured so far, so that a run that is cut was not for nothing. */
  private static void keep(StreamCourse course) {
    try {
      course.write(KEPT);
      Files.writeString(PLOT, StreamPlot.of(course));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
