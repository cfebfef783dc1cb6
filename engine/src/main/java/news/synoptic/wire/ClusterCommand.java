package news.synoptic.wire;

import java.io.IOException;
import java.util.concurrent.Callable;
import news.synoptic.Annotated;
import news.synoptic.Dropped;
import news.synoptic.Outcome;
import news.synoptic.Page;
import news.synoptic.StoryId;
import news.synoptic.cluster.StoryClusterer;
import news.synoptic.serve.StageJson;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Articles as JSON lines, in the order of their arrival → the story of each, online. */
@Command(name = "cluster", description = "Puts each article into a story, as soon as it arrives.")
final class ClusterCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "FILE",
      arity = "0..1",
      description =
          "JSON lines as for annotate, and \"publisher\"; standard input if none is named, or -.")
  String file = "-";

  @Option(
      names = "--storylines",
      description = "Also prints which stories hang together, as soon as it is found.")
  boolean storylines;

  @Mixin CorrectionsOption corrections = new CorrectionsOption();

  @Mixin ThreadsOption threads = new ThreadsOption();

  private final Console console;
  private final StageJson json = new StageJson();

  private record Item(@Nullable String id, Outcome<Page> page) {}

  private record Result(@Nullable String id, Outcome<Annotated> annotated) {}

  ClusterCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Pipeline pipeline = new Pipeline();
    Gatherer gatherer =
        new Gatherer(pipeline, corrections.told(pipeline, StoryClusterer.unending()));
    try (InOrder<Item, Result> work =
        new InOrder<>(threads.threads, item -> annotate(pipeline, item), gatherer)) {
      Inputs inputs = new Inputs(Settings.DEFAULT.fetch(), console.in());
      inputs.lines(file, (id, page) -> work.put(new Item(id, page)));
      work.finish();
    }
    gatherer.end();
    return gatherer.good ? 0 : 1;
  }

  private static Result annotate(Pipeline pipeline, Item item) {
    return new Result(
        item.id(), item.page().then(page -> Faults.guard(page.input(), () -> pipeline.read(page))));
  }

  /** The fold: owns the state and prints what happens. */
  private final class Gatherer implements InOrder.Receiver<Result> {
    private final Pipeline pipeline;
    private StoryClusterer.State state;
    private boolean good;

    Gatherer(Pipeline pipeline, StoryClusterer.State state) {
      this.pipeline = pipeline;
      this.state = state;
    }

    @Override
    public void accept(Result result) throws IOException {
      Outcome<StoryClusterer.Step> step =
          result
              .annotated()
              .then(
                  article ->
                      Faults.guard(
                          article.article().input(),
                          () -> Outcome.kept(pipeline.cluster(state, article))));
      switch (step) {
        case Outcome.Kept(StoryClusterer.Step done) -> {
          state = done.state();
          print(done);
          good = true;
        }
        case Outcome.Refused(Dropped dropped) -> {
          console.complain(dropped.input() + ": " + dropped.message());
          if (result.id() != null) {
            // Every article that came is in a story, be it one of its own.
            console.print(json.story(result.id(), new StoryId(result.id())));
          }
        }
      }
    }

    void end() throws IOException {
      print(pipeline.repair(state));
    }

    private void print(StoryClusterer.Step step) throws IOException {
      for (StoryClusterer.Event event : step.events()) {
        switch (event) {
          case StoryClusterer.Joined(var article, var story, var probability) ->
              console.print(json.story(article.value(), story));
          case StoryClusterer.Moved(var article, var from, var to) ->
              console.print(json.story(article.value(), to));
          case StoryClusterer.Split split -> {
            // whoever leaves a story is told of one by one
          }
          case StoryClusterer.Merged(var into, var from) -> console.print(json.merge(into, from));
          case StoryClusterer.Linked(var link) -> {
            if (storylines) {
              console.print(json.link(link));
            }
          }
          case StoryClusterer.Continued(var story, var earlier) -> {
            if (storylines) {
              console.print(json.continued(story, earlier));
            }
          }
        }
      }
    }

    @Override
    public void idle() throws IOException {
      console.out().flush();
    }
  }
}
