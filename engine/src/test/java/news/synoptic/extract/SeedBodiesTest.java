package news.synoptic.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import news.synoptic.Article;
import news.synoptic.Block;
import news.synoptic.Notice;
import news.synoptic.Outcome;
import news.synoptic.Outlet;
import news.synoptic.Page;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Five pages saved as text, which lie beside the project and not in it: each block and notice by
 * its first and last four words, in {@code resources/seeds/}.
 */
class SeedBodiesTest {
  private static final int EDGE = 4;

  @TestFactory
  Stream<DynamicTest> keepsEachLineOfTheArticleAndNoOther() {
    return Stream.of("000", "001", "002", "003", "004")
        .map(seed -> DynamicTest.dynamicTest(seed, () -> check(seed)));
  }

  private static void check(String seed) throws IOException {
    Article article = seed(seed);
    List<String> edges = new ArrayList<>();
    for (Block block : article.blocks()) {
      edges.add(block.kind() + " " + edges(block.text()));
    }
    for (Notice notice : article.notices()) {
      edges.add("NOTICE " + notice.kind() + " " + edges(notice.text()));
    }
    assertThat(edges)
        .isEqualTo(Files.readAllLines(Path.of("src/test/resources/seeds", seed + ".txt")));
  }

  @Test
  void namesTheOutletOnlyWhereThePageDoes() throws IOException {
    assertThat(name(seed("000").outlet())).isEqualTo("Daily Caller News Foundation");
    assertThat(name(seed("001").outlet())).isEmpty();
    assertThat(name(seed("002").outlet())).isEmpty();
    assertThat(name(seed("003").outlet())).isEqualTo("Caixin Global");
    assertThat(name(seed("003").carrier())).isEqualTo("inkl");
    assertThat(name(seed("004").outlet())).isEmpty();
  }

  @Test
  void readsTheAuthorsWithoutTheirRoles() throws IOException {
    assertThat(seed("000").byline()).containsExactly("Micaela Burrow");
    assertThat(seed("003").byline()).containsExactly("Kelly Wang");
    assertThat(seed("004").byline()).isEmpty();
  }

  @Test
  void showsWhomThePhotoCorrectionNames() throws IOException {
    assertThat(seed("000").notices())
        .filteredOn(notice -> notice.kind() == Notice.Kind.CORRECTION)
        .singleElement()
        .satisfies(notice -> assertThat(notice.text()).contains("instead of", "Youxian"));
  }

  private static Article seed(String prefix) throws IOException {
    Path file = find(prefix);
    assumeTrue(file != null, "the pages saved as text are not beside this project");
    Page page =
        new Page(
            file.getFileName().toString(),
            null,
            "text/plain",
            null,
            Files.readAllBytes(file),
            Page.Hints.NONE);
    Outcome<Article> outcome = new ArticleExtractor().extract(page);
    assertThat(outcome).isInstanceOf(Outcome.Kept.class);
    return ((Outcome.Kept<Article>) outcome).value();
  }

  private static @Nullable Path find(String prefix) throws IOException {
    for (String folder : List.of("../../shared/seeds", "../shared/seeds")) {
      Path seeds = Path.of(folder);
      if (Files.isDirectory(seeds)) {
        try (Stream<Path> files = Files.list(seeds)) {
          return files
              .filter(file -> file.getFileName().toString().startsWith(prefix))
              .findFirst()
              .orElse(null);
        }
      }
    }
    return null;
  }

  private static String name(@Nullable Outlet outlet) {
    return outlet == null ? "" : outlet.name();
  }

  /** The first and the last words, or all of them where they are few. */
  private static String edges(String text) {
    List<String> words = List.of(text.split(" ", -1));
    int n = words.size();
    if (n <= EDGE) {
      return text;
    }
    return String.join(" ", words.subList(0, EDGE))
        + " … to … "
        + String.join(" ", words.subList(Math.max(EDGE, n - EDGE), n));
  }
}
