package news.synoptic.wire;

import java.io.IOException;
import java.util.function.BiFunction;
import news.synoptic.Dropped;
import news.synoptic.Outcome;
import news.synoptic.Score;
import news.synoptic.fetch.JsonLines.PairLine;
import news.synoptic.serve.StageJson;

/** Lines with two texts each → the same lines with a score, in the same order. */
final class PairScores implements InOrder.Receiver<Outcome<String>> {
  private final Console console;
  private final int threads;
  private final BiFunction<String, String, Score> score;
  private final StageJson json = new StageJson();
  private boolean good;

  /**
   * @param score of two texts, in [0,1]; thread-safe
   */
  PairScores(Console console, int threads, BiFunction<String, String, Score> score) {
    this.console = console;
    this.threads = threads;
    this.score = score;
  }

  /** Prints the scores of an input and returns the exit code. */
  int print(String input, String fieldA, String fieldB) throws IOException {
    try (InOrder<Outcome<PairLine>, Outcome<String>> work =
        new InOrder<>(threads, this::scored, this)) {
      Inputs inputs = new Inputs(Settings.DEFAULT.fetch(), console.in());
      inputs.pairs(input, fieldA, fieldB, work::put);
      work.finish();
    }
    return good ? 0 : 1;
  }

  private Outcome<String> scored(Outcome<PairLine> line) {
    return line.then(
        pair ->
            Faults.guard(
                "pair",
                () -> {
                  double value = score.apply(pair.a(), pair.b()).value();
                  return Outcome.kept(json.withScore(pair.json(), value));
                }));
  }

  @Override
  public void accept(Outcome<String> result) throws IOException {
    switch (result) {
      case Outcome.Kept(String line) -> {
        console.print(line);
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
