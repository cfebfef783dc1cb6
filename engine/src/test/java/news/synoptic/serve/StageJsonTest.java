package news.synoptic.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import news.synoptic.Annotated;
import news.synoptic.Article;
import news.synoptic.ArticleId;
import news.synoptic.Block;
import news.synoptic.Dated;
import news.synoptic.Dropped;
import news.synoptic.Entity;
import news.synoptic.Mention;
import news.synoptic.Notice;
import news.synoptic.Outlet;
import news.synoptic.Probability;
import news.synoptic.Quantity;
import news.synoptic.Quote;
import news.synoptic.Reason;
import news.synoptic.Sentence;
import news.synoptic.Span;
import news.synoptic.StoryId;
import news.synoptic.TimeExpression;
import org.junit.jupiter.api.Test;

/** One line a result, with the field names of the contract. */
class StageJsonTest {
  private static final String TEXT = "Three ships left on Monday, Ana Roe said.";

  private final StageJson json = new StageJson();

  @Test
  void writesAnArticleWithTheFieldsOfTheContract() {
    assertThat(json.extract("7", article()))
        .isEqualTo(
            """
            {"id":"7","input":"a.html","url":"https://quay.example/a","outlet":"Quay Post",\
            "title":"Ships leave","byline":["Ana Roe"],"published":"2026-03-09",\
            "modified":"2026-03-09T10:30+01:00","lang":"en",\
            "text":"Three ships left on Monday, Ana Roe said.",\
            "blocks":[{"kind":"paragraph","text":"Three ships left on Monday, Ana Roe said."},\
            {"kind":"caption","text":"A ship"}],\
            "notices":[{"kind":"editors_note","text":"Note."}],"dropped":null}\
            """);
  }

  @Test
  void writesAnIdOnlyWhereOneCameIn() {
    assertThat(json.extract(article())).startsWith("{\"input\":\"a.html\",");
    assertThat(json.extractRefused(new Dropped("b", Reason.EMPTY, "")))
        .startsWith("{\"input\":\"b\",");
  }

  @Test
  void writesARefusalWithTheSameFieldsAndItsReason() {
    assertThat(json.extractRefused("7", new Dropped("b.html", Reason.PAYWALL_STUB, "40 words")))
        .isEqualTo(
            """
            {"id":"7","input":"b.html","url":null,"outlet":null,"title":null,"byline":[],\
            "published":null,"modified":null,"lang":null,"text":"","blocks":[],"notices":[],\
            "dropped":"paywall stub: 40 words"}\
            """);
  }

  @Test
  void writesAnAnnotationWithTheFieldsOfTheContract() {
    assertThat(json.annotate("7", annotated()))
        .isEqualTo(
            """
            {"id":"7","sentences":[{"start":0,"end":41,"kind":"statement","opinion":0.25}],\
            "entities":[{"start":28,"end":35,"type":"person","entity":"e0"}],\
            "quotes":[{"direct":false,"content":{"start":0,"end":26},\
            "speaker":{"start":28,"end":35,"entity":"e0"},"cue":{"start":36,"end":40},\
            "kind":"indirect"},\
            {"direct":true,"content":{"start":0,"end":5},"speaker":null,"cue":null,\
            "kind":"direct"}],\
            "times":[{"start":20,"end":26,"type":"DATE","value":"2026-03-09"},\
            {"start":20,"end":26,"type":"DATE","value":null}],\
            "numbers":[{"start":0,"end":5,"value":3,"unit":null},\
            {"start":0,"end":5,"value":1.5,"unit":"km"}]}\
            """);
  }

  @Test
  void writesStoriesAndMerges() {
    assertThat(json.story("7", new StoryId("s1"))).isEqualTo("{\"id\":\"7\",\"story\":\"s1\"}");
    assertThat(json.merge(new StoryId("s1"), new StoryId("s2")))
        .isEqualTo("{\"merge\":[\"s1\",\"s2\"]}");
  }

  @Test
  void addsAScoreToTheLineThatCameInAndKeepsTheRest() {
    assertThat(json.withScore("{\"a\":\"x\",\"n\":1.50,\"score\":9,\"b\":{\"c\":[1]}}", 0.12345678))
        .isEqualTo("{\"a\":\"x\",\"n\":1.50,\"b\":{\"c\":[1]},\"score\":0.123457}");
    assertThat(json.withScore("{}", 1)).isEqualTo("{\"score\":1}");
    assertThatThrownBy(() -> json.withScore("[1]", 1)).isInstanceOf(IllegalArgumentException.class);
  }

  private static Article article() {
    List<Block> blocks =
        List.of(new Block(Block.Kind.PARAGRAPH, TEXT), new Block(Block.Kind.CAPTION, "A ship"));
    return new Article(
        new ArticleId("a"),
        "a.html",
        URI.create("https://quay.example/a"),
        new Outlet("Quay Post", "quay.example"),
        null,
        "Ships leave",
        List.of("Ana Roe"),
        new Dated(OffsetDateTime.parse("2026-03-09T00:00Z"), Dated.Precision.DAY, "meta"),
        new Dated(OffsetDateTime.parse("2026-03-09T10:30+01:00"), Dated.Precision.TIME, "meta"),
        "en",
        Article.Kind.NEWS,
        "",
        null,
        blocks,
        List.of(new Notice(Notice.Kind.EDITORS_NOTE, "Note.")),
        List.of(),
        TEXT);
  }

  private static Annotated annotated() {
    Span number = new Span(0, 5);
    Span monday = new Span(20, 26);
    Span speaker = new Span(28, 35);
    Probability sure = new Probability(1);
    return new Annotated(
        article(),
        null,
        List.of(),
        List.of(
            new Sentence(
                0,
                new Span(0, 41),
                0,
                Sentence.Kind.STATEMENT,
                new Probability(0.25),
                List.of("ship"))),
        List.of(new Mention(speaker, Entity.Type.PERSON, "e0")),
        List.of(),
        List.of(
            new Quote(Quote.Kind.INDIRECT, new Span(0, 26), speaker, "e0", new Span(36, 40), sure),
            new Quote(Quote.Kind.DIRECT, number, null, null, null, sure)),
        List.of(),
        List.of(
            new TimeExpression(monday, TimeExpression.Type.DATE, "2026-03-09"),
            new TimeExpression(monday, TimeExpression.Type.DATE, null)),
        List.of(
            new Quantity(number, 3, "", "ship", Quantity.Hedge.EXACT),
            new Quantity(number, 1.5, "km", "", Quantity.Hedge.ABOUT)),
        List.of());
  }
}
