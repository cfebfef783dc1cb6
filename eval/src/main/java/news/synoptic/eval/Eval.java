package news.synoptic.eval;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import news.synoptic.eval.Evaluation.Size;

/**
 * Measures every stage and holds what it reaches against what it reached before.
 *
 * <pre>
 * eval/run                 everything; prints it and writes docs/figures.md
 * eval/run --raise         the same, and raises the floors to what was reached
 * eval/run --small         a part of the data, as every build does; writes no page
 * eval/run extract align   some stages only; writes no page
 * eval/run stream          a million articles: half an hour, so not part of everything; the page
 *                          shows what it measured last
 * </pre>
 *
 * <p>Ends with 1 if a figure fell below its floor and names it, with 2 if the command is not
 * understood, with 3 if the labelled sets are not there.
 */
public final class Eval {
  /**
   * An evaluation and what it measures.
   *
   * @param stage the stage's package
   */
  record Entry(String stage, Evaluation evaluation) {
    /** Whether it takes so long that it runs only when it is asked for. */
    boolean isLong() {
      return evaluation instanceof LongStream;
    }
  }

  /** Every evaluation, in the order of the flow. */
  static final List<Entry> ALL =
      List.of(
          new Entry("extract", new ExtractionEval()),
          new Entry("annotate", new NameEval()),
          new Entry("annotate", new QuoteEval()),
          new Entry("annotate", new CreditEval()),
          new Entry("annotate", new TimeEval()),
          new Entry("annotate", new OpinionEval()),
          new Entry("cluster", new StoryEval()),
          new Entry("cluster", new CopyEval()),
          new Entry("cluster", new SagaEval()),
          new Entry("cluster", new LanguageEval()),
          new Entry("cluster", new StreamSpeed()),
          new Entry("stream", new LongStream()),
          new Entry("align", new ClaimEvaluation()),
          new Entry("align", new QuantityEval()),
          new Entry("align", new OriginEval()),
          new Entry("brief", new BriefEvaluation()),
          new Entry("brief", new FactEvaluation()),
          new Entry("brief", new StanceEvaluation()),
          new Entry("speed", new Speed()));

  private static final Path FOLDER = Path.of("eval");
  private static final Path PAGE = Path.of("docs", "figures.md");

  private final PrintStream out;

  private Eval(PrintStream out) {
    this.out = out;
  }

  /** What the command line asks for. */
  private record Asked(Size size, boolean raise, List<String> stages) {
    static Optional<Asked> of(String[] args) {
      Size size = Size.FULL;
      boolean raise = false;
      List<String> stages = new ArrayList<>();
      for (String arg : args) {
        switch (arg) {
          case "--small" -> size = Size.SMALL;
          case "--raise" -> raise = true;
          default -> stages.add(arg);
        }
      }
      boolean known = stages.stream().noneMatch(stage -> stage.startsWith("-"));
      return known ? Optional.of(new Asked(size, raise, stages)) : Optional.empty();
    }

    boolean wants(Entry entry) {
      return stages.contains(entry.stage()) || (stages.isEmpty() && !entry.isLong());
    }
  }

  /** Runs what the arguments ask for, in the project's folder. */
  public static void main(String[] args) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Optional<Asked> asked = Asked.of(args);
    Optional<Data> data = Data.find();
    if (asked.isEmpty()) {
      out.println("usage: eval/run [--small] [--raise] [STAGE…]");
      System.exit(2);
    } else if (data.isEmpty()) {
      out.println("no labelled sets: set SYNOPTIC_DATA to their folder");
      System.exit(3);
    } else {
      System.exit(new Eval(out).run(asked.get(), data.get()) ? 0 : 1);
    }
  }

  /** Where the floors of a size stand. */
  static Path floorsFile(Path folder, Size size) {
    return switch (size) {
      case FULL -> folder.resolve("floors.tsv");
      case SMALL -> folder.resolve("floors-small.tsv");
    };
  }

  private boolean run(Asked asked, Data data) throws IOException {
    List<Figure> figures = new ArrayList<>();
    for (Entry entry : ALL) {
      if (asked.wants(entry)) {
        long start = System.nanoTime();
        List<Figure> some = entry.evaluation().measure(data, asked.size());
        figures.addAll(some);
        out.print(FigureTable.plain(some));
        String name = entry.evaluation().getClass().getSimpleName();
        out.printf(Locale.ROOT, "  (%s, %.1f s)%n", name, (System.nanoTime() - start) / 1e9);
      }
    }
    Floors floors = Floors.read(floorsFile(FOLDER, asked.size()));
    List<String> broken = floors.broken(figures, asked.stages());
    if (asked.raise()) {
      floors.raise(figures);
    }
    if (asked.size() == Size.FULL && asked.stages().isEmpty()) {
      write(figures);
    }
    broken.forEach(line -> out.println("FELL: " + line));
    return broken.isEmpty();
  }

  private void write(List<Figure> figures) throws IOException {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    History history = History.read(FOLDER.resolve("history.tsv"));
    history.add(today, figures);
    history.write();
    Files.writeString(
        PAGE,
        FiguresPage.of(
            today, Machine.here(), figures, StreamCourse.read(LongStream.KEPT), history));
    out.println("wrote " + PAGE);
  }
}
