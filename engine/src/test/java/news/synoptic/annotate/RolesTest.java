package news.synoptic.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import news.synoptic.Annotated;
import news.synoptic.Article;
import news.synoptic.ArticleId;
import news.synoptic.Block;
import news.synoptic.Entity;
import org.junit.jupiter.api.Test;

/** Mentions in {@code resources/names/roles.tsv}, written before anything was run on them. */
class RolesTest {
  private static final ArticleAnnotator ANNOTATOR = new ArticleAnnotator();

  @Test
  void tellsWhatPeopleAreAndWhomTheySpeakFor() throws IOException {
    int all = 0;
    List<String> wrong = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of("src/test/resources/names/roles.tsv"))) {
      if (!line.startsWith("#")) {
        all++;
        String[] cells = line.split("\t", -1);
        Optional<Entity> person = person(cells[0], cells[1]);
        String role = person.map(Entity::role).orElse("?");
        String party = person.map(Entity::party).orElse("?");
        if (!bare(role).equals(bare(cells[2])) || !bare(party).equals(bare(cells[3]))) {
          wrong.add("%s | %s | %s%n".formatted(line, role, party));
        }
      }
    }
    assertThat(all).isGreaterThanOrEqualTo(150);
    assertThat(1 - (double) wrong.size() / all)
        .as("share right; wrong: %s", wrong)
        .isGreaterThanOrEqualTo(0.90);
  }

  /** The person whose name it is; where it is no whole name, nobody. */
  private static Optional<Entity> person(String sentence, String name) {
    List<Block> blocks = List.of(new Block(Block.Kind.PARAGRAPH, sentence));
    Article article =
        new Article(
            new ArticleId("case"),
            "case",
            null,
            null,
            null,
            "",
            List.of(),
            null,
            null,
            "en",
            Article.Kind.NEWS,
            "",
            null,
            blocks,
            List.of(),
            List.of(),
            sentence);
    Annotated annotated = ANNOTATOR.annotate(article);
    return annotated.entities().stream()
        .filter(entity -> entity.type() == Entity.Type.PERSON && entity.name().equals(name))
        .findFirst();
  }

  private static String bare(String words) {
    String lower = words.equals("-") ? "" : words.toLowerCase(Locale.ROOT).replace(".", "");
    return lower.startsWith("the ") ? lower.substring(4) : lower;
  }
}
