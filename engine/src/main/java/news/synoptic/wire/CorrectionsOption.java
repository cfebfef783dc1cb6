package news.synoptic.wire;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import news.synoptic.ArticleId;
import news.synoptic.cluster.StoryClusterer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What the reader says of stories before the first article comes. */
final class CorrectionsOption {
  @Option(
      names = "--together",
      paramLabel = "A,B",
      description = "The articles A and B are of one story. May be given several times.")
  List<String> together = new ArrayList<>();

  @Option(
      names = "--apart",
      paramLabel = "A,B",
      description = "The articles A and B are of two stories. May be given several times.")
  List<String> apart = new ArrayList<>();

  @Option(
      names = "--corrections",
      paramLabel = "FILE",
      description =
          "Reads the same from FILE, one a line: together or apart, A, B, parted by tabs.")
  @Nullable Path file;

  /** A state with all that was said. */
  StoryClusterer.State told(Pipeline pipeline, StoryClusterer.State state) throws IOException {
    StoryClusterer.State told = state;
    for (String pair : together) {
      told = tell(pipeline, told, "together", ids("--together", pair));
    }
    for (String pair : apart) {
      told = tell(pipeline, told, "apart", ids("--apart", pair));
    }
    int n = 0;
    for (String line : file == null ? List.<String>of() : Files.readAllLines(file)) {
      n++;
      List<String> cells = List.of(line.split("\t", -1));
      if (!line.isBlank()) {
        if (cells.size() != 3) {
          throw new UsageException(
              file + ", line " + n + ": want together or apart, A, B, parted by tabs");
        }
        told = tell(pipeline, told, cells.getFirst(), cells.subList(1, 3));
      }
    }
    return told;
  }

  private static List<String> ids(String option, String pair) {
    List<String> ids = List.of(pair.split(",", -1));
    if (ids.size() != 2 || ids.contains("")) {
      throw new UsageException(
          option + " " + pair + ": want two ids A,B; ids with a comma go into --corrections FILE");
    }
    return ids;
  }

  private static StoryClusterer.State tell(
      Pipeline pipeline, StoryClusterer.State state, String how, List<String> ids) {
    ArticleId a = new ArticleId(ids.getFirst());
    ArticleId b = new ArticleId(ids.getLast());
    return switch (how) {
      case "together" -> pipeline.together(state, a, b).state();
      case "apart" -> pipeline.apart(state, a, b).state();
      default -> throw new UsageException(how + ": want together or apart");
    };
  }
}
