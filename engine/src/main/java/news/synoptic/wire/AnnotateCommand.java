package news.synoptic.wire;

import java.io.IOException;
import java.util.concurrent.Callable;
import news.synoptic.Annotated;
import news.synoptic.Dropped;
import news.synoptic.Outcome;
import news.synoptic.Page;
import news.synoptic.serve.StageJson;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Articles as JSON lines → what can be read out of each, one JSON object a line. */
@Command(
    name = "annotate",
    description = "Finds sentences, names, quotes, times and numbers in each article.")
final class AnnotateCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "FILE",
      arity = "0..1",
      description =
          "JSON lines {\"id\",\"title\",\"text\",\"published\",\"lang\",\"url\"}; standard input if"
              + " none is named, or -.")
  String file = "-";

  @Mixin ThreadsOption threads = new ThreadsOption();

  private final Console console;
  private final StageJson json = new StageJson();

  private record Item(@Nullable String id, Outcome<Page> page) {}

  private record Result(@Nullable String id, Outcome<Annotated> annotated) {}

  AnnotateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Pipeline pipeline = new Pipeline();
    Printer printer = new Printer();
    try (InOrder<Item, Result> work =
        new InOrder<>(threads.threads, item -> annotate(pipeline, item), printer)) {
      Inputs inputs = new Inputs(Settings.DEFAULT.fetch(), console.in());
      inputs.lines(file, (id, page) -> work.put(new Item(id, page)));
      work.finish();
    }
    return printer.good ? 0 : 1;
  }

  private static Result annotate(Pipeline pipeline, Item item) {
    return new Result(
        item.id(), item.page().then(page -> Faults.guard(page.input(), () -> pipeline.read(page))));
  }

  private final class Printer implements InOrder.Receiver<Result> {
    private boolean good;

    @Override
    public void accept(Result result) throws IOException {
      switch (result.annotated()) {
        case Outcome.Kept(Annotated annotated) -> {
          String id = result.id() == null ? annotated.id().value() : result.id();
          console.print(json.annotate(id, annotated));
          good = true;
        }
        case Outcome.Refused(Dropped dropped) ->
            console.complain(dropped.input() + ": " + dropped.message());
      }
    }

    @Override
    public void idle() throws IOException {
      console.out().flush();
    }
  }
}
