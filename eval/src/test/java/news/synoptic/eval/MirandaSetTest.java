package news.synoptic.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MirandaSetTest {
  private static final String FILE =
      """
      [
        {"id": "7", "lang": "eng", "date": "2026-03-02 09:00:00", "cluster": 3,
         "title": "Weir gives way", "text": "The weir at Tolmen gave way.\\n\\nNobody was hurt."},
        {"id": "5", "lang": "eng", "date": "2026-03-01 23:10:00", "cluster": "4",
         "title": "Herring is cheap", "text": "Herring is cheap in Brack this week."},
        {"id": "6", "lang": "deu", "date": "2026-03-02 08:00:00", "cluster": 3,
         "title": "Wehr bricht", "text": "Das Wehr in Tolmen ist gebrochen."}
      ]
      """;

  @Test
  void readsOneLanguageInTheOrderOfTimeWithItsStories(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("dataset.test.json"), FILE);
    List<StorySet.Item> items = MirandaSet.read(file, "eng");
    assertThat(items)
        .extracting(i -> i.article().id() + " " + i.story() + " " + i.day())
        .containsExactly("5 4 2026-03-01", "7 3 2026-03-02");
    assertThat(items.getLast().article().article().title()).isEqualTo("Weir gives way");
    assertThat(items.getLast().article().article().lang()).isEqualTo("en");
    assertThat(items.getLast().article().sentences()).hasSize(2);
    assertThat(MirandaSet.read(file, "deu")).hasSize(1);
    assertThat(StoryEval.score(new StoryStreams("miranda", 1, items)).items()).isEqualTo(2);
  }
}
