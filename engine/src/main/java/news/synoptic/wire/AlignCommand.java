package news.synoptic.wire;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Pairs of sentences → how likely it is that they assert the same. */
@Command(
    name = "align",
    description = "Scores pairs of sentences: do they assert the same? 0 is no, 1 is yes.")
final class AlignCommand implements Callable<Integer> {
  @Option(
      names = "--pairs",
      required = true,
      description = "The input is pairs, one a line: {\"a\",\"b\"}.")
  boolean pairs;

  @Parameters(
      paramLabel = "FILE",
      arity = "0..1",
      description = "JSON lines; standard input if none is named, or -.")
  String file = "-";

  @Mixin ThreadsOption threads = new ThreadsOption();

  private final Console console;

  AlignCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Pipeline pipeline = new Pipeline();
    return new PairScores(console, threads.threads, pipeline::same).print(file, "a", "b");
  }
}
