package news.synoptic.serve;

import java.util.List;
import java.util.Locale;
import news.synoptic.Annotated;
import news.synoptic.Article;
import news.synoptic.Dated;
import news.synoptic.Dropped;
import news.synoptic.Explanation;
import news.synoptic.Mention;
import news.synoptic.Quantity;
import news.synoptic.Quote;
import news.synoptic.Score;
import news.synoptic.Sentence;
import news.synoptic.Span;
import news.synoptic.StoryId;
import news.synoptic.StoryLink;
import news.synoptic.TimeExpression;
import org.jspecify.annotations.Nullable;

/**
 * Writes what one stage gave as one line of JSON, the shapes that {@code docs/formats.md}
 * describes. No line has a line end.
 *
 * <p>Thread-safe and pure. Fields may be added in later versions, none is renamed or removed.
 * Offsets are UTF-16 units into the article's text, half-open.
 */
public final class StageJson {
  private static final double SCORE_STEPS = 1e6;

  /** What {@code extract} made of a good page that came in without an id. */
  public String extract(Article article) {
    return extract(null, article);
  }

  /** What {@code extract} says of a page that it refuses and that came in without an id. */
  public String extractRefused(Dropped dropped) {
    return extractRefused(null, dropped);
  }

  /**
   * What {@code extract} made of a good page.
   *
   * @param id the id that came in with the page; null if none did
   */
  public String extract(@Nullable String id, Article article) {
    return Json.line(
        json -> {
          idFirst(json, id)
              .text("input", article.input())
              .text("url", article.url() == null ? null : article.url().toString())
              .text("outlet", article.outlet() == null ? null : article.outlet().name())
              .known("title", article.title())
              .strings("byline", article.byline())
              .text("published", iso(article.published()))
              .text("modified", iso(article.modified()))
              .text("lang", article.lang())
              .text("text", article.text())
              .list(
                  "blocks",
                  article.blocks(),
                  block -> json.text("kind", lower(block.kind())).text("text", block.text()))
              .list(
                  "notices",
                  article.notices(),
                  notice -> json.text("kind", lower(notice.kind())).text("text", notice.text()))
              .text("dropped", null);
        });
  }

  /**
   * What {@code extract} says of a page that it refuses: the same fields, empty but for {@code
   * dropped}.
   *
   * @param id the id that came in with the page; null if none did
   */
  public String extractRefused(@Nullable String id, Dropped dropped) {
    return Json.line(
        json ->
            idFirst(json, id)
                .text("input", dropped.input())
                .text("url", null)
                .text("outlet", null)
                .text("title", null)
                .strings("byline", List.of())
                .text("published", null)
                .text("modified", null)
                .text("lang", null)
                .text("text", "")
                .strings("blocks", List.of())
                .strings("notices", List.of())
                .text("dropped", dropped.message()));
  }

  /** What the annotate stage read out of a text. */
  public String annotate(String id, Annotated annotated) {
    return Json.line(
        json ->
            json.text("id", id)
                .list("sentences", annotated.sentences(), sentence -> sentence(json, sentence))
                .list("entities", annotated.mentions(), mention -> mention(json, mention))
                .list("quotes", annotated.quotes(), quote -> quote(json, quote))
                .list("times", annotated.times(), time -> time(json, time))
                .list("numbers", annotated.numbers(), number -> number(json, number)));
  }

  /** Which story {@code cluster} puts an article into. */
  public String story(String id, StoryId story) {
    return Json.line(json -> json.text("id", id).text("story", story.value()));
  }

  /** That {@code cluster} found two stories to be one. */
  public String merge(StoryId into, StoryId from) {
    return Json.line(json -> json.strings("merge", List.of(into.value(), from.value())));
  }

  /** That {@code cluster} found two stories to hang together. */
  public String link(StoryLink link) {
    return Json.line(
        json ->
            json.text("story", link.story().value())
                .text("other", link.other().value())
                .text("kind", lower(link.kind()))
                .number("value", link.score().value()));
  }

  /** That {@code cluster} found a story to continue the storyline of an earlier one. */
  public String continued(StoryId story, StoryId earlier) {
    return Json.line(json -> json.text("story", story.value()).text("continues", earlier.value()));
  }

  /** Why an article is in a story, or is not. */
  public String why(Explanation why) {
    return Json.line(
        json ->
            json.text("id", why.article().value())
                .text("story", why.story().value())
                .flag("member", why.member())
                .text("ground", lower(why.ground()))
                .text("nearest", why.nearest() == null ? null : why.nearest().value())
                .object("pair", ignored -> score(json, why.pair()))
                .object("whole", ignored -> score(json, why.whole())));
  }

  private static void score(Json json, Score score) {
    json.number("value", rounded(score.value()))
        .list(
            "because",
            score.because(),
            part ->
                json.text("what", part.what())
                    .number("value", rounded(part.value()))
                    .number("weight", rounded(part.weight())));
  }

  private static double rounded(double value) {
    return Math.rint(value * SCORE_STEPS) / SCORE_STEPS;
  }

  /**
   * A line that came in, with {@code score} as its last field, rounded to six decimals.
   *
   * @param jsonObjectLine one JSON object; a {@code score} that it has is replaced
   * @throws IllegalArgumentException if it is no object
   */
  public String withScore(String jsonObjectLine, double score) {
    return Json.line(
        json -> json.fieldsOf(jsonObjectLine, "score").number("score", rounded(score)));
  }

  private static void sentence(Json json, Sentence sentence) {
    json.span(sentence.span())
        .text("kind", lower(sentence.kind()))
        .number("opinion", sentence.opinion().value());
  }

  private static void mention(Json json, Mention mention) {
    json.span(mention.span()).text("type", mention.type().label()).text("entity", mention.entity());
  }

  private static void quote(Json json, Quote quote) {
    json.flag("direct", quote.kind() == Quote.Kind.DIRECT)
        .object("content", ignored -> json.span(quote.content()))
        .object("speaker", quote.speaker(), span -> json.span(span).text("entity", quote.entity()))
        .object("cue", quote.cue(), (Span span) -> json.span(span))
        .text("kind", lower(quote.kind()));
  }

  private static void time(Json json, TimeExpression time) {
    json.span(time.span()).text("type", time.type().name()).text("value", time.value());
  }

  private static void number(Json json, Quantity number) {
    json.span(number.span()).number("value", number.value()).known("unit", number.unit());
  }

  private static Json idFirst(Json json, @Nullable String id) {
    return id == null ? json : json.text("id", id);
  }

  private static @Nullable String iso(@Nullable Dated dated) {
    return dated == null ? null : dated.iso();
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
