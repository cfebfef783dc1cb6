package news.synoptic.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was learned from data says from which, in {@code docs/models.md}. */
class ModelsTest {
  private static final Pattern LEARNED =
      Pattern.compile("(model|weights|match|rarity).*|.*\\.(bin|gz|onnx)");

  /** Learned files in a folder of resources that a page does not name, as it should name them. */
  private static List<String> unnamed(Path resources, String page) throws IOException {
    try (Stream<Path> files = Files.walk(resources)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> LEARNED.matcher(file.getFileName().toString()).matches())
          .map(file -> resources.relativize(file).toString().replace("news/synoptic/", ""))
          .filter(name -> !page.contains("`" + name + "`"))
          .sorted()
          .toList();
    }
  }

  @Test
  void namesTheTrainingDataOfEveryLearnedFile() throws IOException {
    String page = Files.readString(Path.of("../docs/models.md"));

    assertThat(unnamed(Path.of("../engine/src/main/resources"), page))
        .as("learned files that docs/models.md does not name")
        .isEmpty();
  }

  @Test
  void tripsOnALearnedFileThatNobodyNamed(@TempDir Path folder) throws IOException {
    Path stage = Files.createDirectories(folder.resolve("align"));
    Files.writeString(stage.resolve("weights.tsv"), "1");
    Files.writeString(stage.resolve("words.txt"), "written by hand");

    assertThat(unnamed(folder, "| `align/match.tsv` |")).containsExactly("align/weights.tsv");
  }

  private static List<String> cells(String row) {
    return List.of(row.substring(1, row.length() - 1).split("\\|", -1));
  }

  @Test
  void saysTheDataAndTheLicenceInEveryRow() throws IOException {
    List<String> rows =
        Files.readAllLines(Path.of("../docs/models.md")).stream()
            .filter(line -> line.startsWith("| `"))
            .toList();

    assertThat(rows)
        .isNotEmpty()
        .allSatisfy(row -> assertThat(cells(row)).hasSize(5).noneMatch(String::isBlank));
  }
}
