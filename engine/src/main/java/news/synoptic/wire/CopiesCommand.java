package news.synoptic.wire;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Pairs of texts → whether one is a copy of the other. */
@Command(
    name = "copies",
    description = "Scores pairs of texts: reprints, or one agency's item? 0 is no, 1 is yes.")
final class CopiesCommand implements Callable<Integer> {
  @Option(
      names = "--pairs",
      required = true,
      description = "The input is pairs, one a line: {\"text_a\",\"text_b\"}.")
  boolean pairs;

  @Parameters(
      paramLabel = "FILE",
      arity = "0..1",
      description = "JSON lines; standard input if none is named, or -.")
  String file = "-";

  @Mixin ThreadsOption threads = new ThreadsOption();

  private final Console console;

  CopiesCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Pipeline pipeline = new Pipeline();
    return new PairScores(console, threads.threads, pipeline::copied)
        .print(file, "text_a", "text_b");
  }
}
