package news.synoptic.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import news.synoptic.StoryId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder of pages is made, made anew and never made over what is not ours. */
class HtmlSiteTest {
  @TempDir private Path folder;

  @Test
  void writesAnIndexAndOnePageAStory() throws IOException {
    Path index = new HtmlSite().write(Tales.strike(), folder.resolve("new/site"));
    assertThat(index).isEqualTo(folder.resolve("new/site/index.html"));
    assertThat(names(folder.resolve("new/site")))
        .containsExactly("5e1f0a77c2b4.html", "77aa01bc9d3e.html", "index.html");
  }

  @Test
  void writesTheSameBytesAgain() throws IOException {
    for (Tales.Case one : Tales.all()) {
      new HtmlSite().write(one.report(), folder.resolve("a"));
      new HtmlSite().write(one.report(), folder.resolve("b"));
      for (String name : names(folder.resolve("a"))) {
        assertThat(folder.resolve("a").resolve(name))
            .hasSameBinaryContentAs(folder.resolve("b").resolve(name));
      }
    }
  }

  @Test
  void removesPagesOfStoriesThatAreGoneAndNothingElse() throws IOException {
    new HtmlSite().write(Tales.strike(), folder);
    Files.writeString(folder.resolve("mine.html"), "<p>mine");
    Files.writeString(folder.resolve("notes.txt"), "mine");
    new HtmlSite().write(Tales.bare(), folder);
    assertThat(names(folder)).containsExactly("b0b0.html", "index.html", "mine.html", "notes.txt");
  }

  @Test
  void overwritesNoForeignFile() throws IOException {
    Files.writeString(folder.resolve("index.html"), "<p>mine");
    assertThatThrownBy(() -> new HtmlSite().write(Tales.strike(), folder))
        .isInstanceOf(FileAlreadyExistsException.class)
        .hasMessageContaining("index.html")
        .hasMessageContaining("another folder");
    assertThat(folder.resolve("index.html")).hasContent("<p>mine");
    assertThat(names(folder)).containsExactly("index.html");
  }

  @Test
  void namesAPageByAnyIdInsideItsFolder() {
    assertThat(HtmlSite.fileName(new StoryId("5e1f-0a"))).isEqualTo("5e1f-0a.html");
    assertThat(HtmlSite.fileName(new StoryId("index"))).isEqualTo("story-index.html");
    assertThat(HtmlSite.fileName(new StoryId("../a"))).isEqualTo("x2e2e2f61.html");
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
