package news.synoptic.wire;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import news.synoptic.Annotated;
import news.synoptic.ArticleId;
import news.synoptic.Dropped;
import news.synoptic.Explanation;
import news.synoptic.Outcome;
import news.synoptic.Page;
import news.synoptic.Score;
import news.synoptic.StoryId;
import news.synoptic.cluster.StoryClusterer;
import news.synoptic.serve.StageJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The articles that went to {@code cluster} → why one of them is in a story, or is not. */
@Command(
    name = "why",
    description =
        "Says why an article is in a story, or is not: what was compared, what it weighs.")
final class WhyCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "STORY", description = "A story's id, as cluster gave it.")
  String story = "";

  @Parameters(index = "1", paramLabel = "ARTICLE", description = "The id of an article.")
  String article = "";

  @Parameters(
      index = "2",
      paramLabel = "FILE",
      arity = "0..1",
      description = "The JSON lines that cluster was given; standard input if none is named, or -.")
  String file = "-";

  @Option(names = "--json", description = "Prints one line of JSON.")
  boolean asJson;

  @Mixin CorrectionsOption corrections = new CorrectionsOption();

  @Mixin ThreadsOption threads = new ThreadsOption();

  private final Console console;
  private final Pipeline pipeline = new Pipeline();

  WhyCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Gatherer gatherer = new Gatherer(corrections.told(pipeline, StoryClusterer.unending()));
    try (InOrder<Outcome<Page>, Outcome<Annotated>> work =
        new InOrder<>(threads.threads, this::read, gatherer)) {
      Inputs inputs = new Inputs(Settings.DEFAULT.fetch(), console.in());
      inputs.lines(file, (id, page) -> work.put(page));
      work.finish();
    }
    StoryClusterer.State state = pipeline.repair(gatherer.state).state();
    Optional<Explanation> why = pipeline.why(state, new StoryId(story), new ArticleId(article));
    if (why.isEmpty()) {
      console.complain(
          "no story " + story + " or no article " + article + ": want ids as cluster prints them");
      return 1;
    }
    print(why.get());
    return 0;
  }

  private Outcome<Annotated> read(Outcome<Page> fetched) {
    return fetched.then(page -> Faults.guard(page.input(), () -> pipeline.read(page)));
  }

  /** The fold. */
  private final class Gatherer implements InOrder.Receiver<Outcome<Annotated>> {
    private StoryClusterer.State state;

    Gatherer(StoryClusterer.State state) {
      this.state = state;
    }

    @Override
    public void accept(Outcome<Annotated> read) {
      Outcome<StoryClusterer.Step> step =
          read.then(
              annotated ->
                  Faults.guard(
                      annotated.article().input(),
                      () -> Outcome.kept(pipeline.cluster(state, annotated))));
      switch (step) {
        case Outcome.Kept(StoryClusterer.Step done) -> state = done.state();
        case Outcome.Refused(Dropped dropped) ->
            console.complain(dropped.input() + ": " + dropped.message());
      }
    }

    @Override
    public void idle() {}
  }

  private void print(Explanation why) throws IOException {
    if (asJson) {
      console.print(new StageJson().why(why));
      return;
    }
    console.print(
        "%s is %sin %s: %s"
            .formatted(
                why.article(), why.member() ? "" : "not ", why.story(), why.ground().words()));
    if (why.nearest() != null) {
      print("beside " + why.nearest() + ", which it is most like", why.pair());
      print("beside the story as a whole", why.whole());
    }
  }

  private void print(String beside, Score score) throws IOException {
    console.print(String.format(Locale.ROOT, "%n%s: %.0f %%", beside, 100 * score.value()).strip());
    for (Score.Part part : score.because()) {
      console.print(
          String.format(Locale.ROOT, "  %+6.2f  %s", part.value() * part.weight(), part.what()));
    }
  }
}
