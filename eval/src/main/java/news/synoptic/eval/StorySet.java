package news.synoptic.eval;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import news.synoptic.Annotated;
import news.synoptic.Article;
import news.synoptic.ArticleId;
import news.synoptic.Block;
import news.synoptic.Dated;
import news.synoptic.Outlet;
import news.synoptic.annotate.ArticleAnnotator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Articles with the story that each belongs to.
 *
 * @param name what the set is called
 * @param items by day, the undated last, then by id
 */
record StorySet(String name, List<Item> items) {
  /**
   * One article.
   *
   * @param article annotated
   * @param story gold story; empty for an article that only fills the stream
   * @param part the set's own split or topic; empty if it has none
   */
  record Item(Annotated article, String story, String part) {
    @Nullable LocalDate day() {
      Dated date = article.article().published();
      return date == null ? null : date.day();
    }
  }

  /** Copies the list. */
  StorySet {
    items = List.copyOf(items);
  }

  /** Reads and annotates a file of {@code stories/}. */
  static StorySet read(Data data, String name, int most) throws IOException {
    ArticleAnnotator annotator = new ArticleAnnotator();
    List<Item> items = new ArrayList<>();
    for (JsonNode row : data.lines("stories/" + name + ".jsonl.gz")) {
      if (items.size() < most) {
        String part = name.equals("ecbplus") ? text(row, "topic") : text(row, "split");
        items.add(new Item(annotator.annotate(article(row)), text(row, "story"), part));
      }
    }
    return new StorySet(name, sorted(items));
  }

  /** In the order of the stream. */
  static List<Item> sorted(List<Item> items) {
    Comparator<LocalDate> last = Comparator.nullsLast(Comparator.naturalOrder());
    return items.stream()
        .sorted(Comparator.comparing(Item::day, last).thenComparing(i -> i.article().id()))
        .toList();
  }

  /** An article of a row with {@code id}, {@code title}, {@code text}, {@code published}. */
  static Article article(JsonNode row) {
    List<Block> blocks =
        text(row, "text")
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .map(line -> new Block(Block.Kind.PARAGRAPH, line))
            .toList();
    String publisher = text(row, "publisher").toLowerCase(Locale.ROOT);
    String lang = text(row, "lang");
    return new Article(
        new ArticleId(text(row, "id")),
        text(row, "id"),
        null,
        publisher.isBlank() ? null : new Outlet(publisher, ""),
        null,
        text(row, "title"),
        List.of(),
        date(text(row, "published")),
        null,
        lang.isEmpty() ? "en" : lang,
        Article.Kind.NEWS,
        "",
        null,
        blocks,
        List.of(),
        List.of(),
        Article.textOf(blocks));
  }

  private static @Nullable Dated date(String published) {
    return published.length() < 10
        ? null
        : new Dated(
            LocalDate.parse(published.substring(0, 10)).atStartOfDay().atOffset(ZoneOffset.UTC),
            Dated.Precision.DAY,
            "data");
  }

  private static String text(JsonNode row, String field) {
    JsonNode value = row.path(field);
    return value.isNull() || value.isMissingNode() ? "" : Objects.requireNonNull(value.asString());
  }
}
