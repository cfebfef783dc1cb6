package news.synoptic.align;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import news.synoptic.Annotated;
import news.synoptic.Article;
import news.synoptic.ArticleId;
import news.synoptic.Attribution;
import news.synoptic.Block;
import news.synoptic.Copy;
import news.synoptic.Credit;
import news.synoptic.Dated;
import news.synoptic.Entity;
import news.synoptic.Outlet;
import news.synoptic.Probability;
import news.synoptic.Quantity;
import news.synoptic.Quote;
import news.synoptic.Sentence;
import news.synoptic.Span;
import news.synoptic.Story;
import news.synoptic.StoryId;
import org.jspecify.annotations.Nullable;

/** Builds an annotated article for a test, sentence by sentence. */
final class Telling {
  private final String name;
  private final @Nullable Outlet outlet;
  private final List<Block> blocks = new ArrayList<>();
  private final List<Sentence> sentences = new ArrayList<>();
  private final List<Attribution> attributions = new ArrayList<>();
  private final List<Quote> quotes = new ArrayList<>();
  private final List<Entity> entities = new ArrayList<>();
  private final List<Quantity> numbers = new ArrayList<>();
  private final List<Credit> credits = new ArrayList<>();
  private String text = "";
  private @Nullable Dated date;

  private Telling(String name, @Nullable Outlet outlet) {
    this.name = name;
    this.outlet = outlet;
  }

  static Telling by(String outlet) {
    return new Telling(outlet, new Outlet(outlet, ""));
  }

  static Telling without(String file) {
    return new Telling(file, null);
  }

  /** The day on which it was printed. */
  Telling on(String day) {
    date =
        new Dated(
            LocalDate.parse(day).atStartOfDay().atOffset(ZoneOffset.UTC),
            Dated.Precision.DAY,
            "test");
    return this;
  }

  /** A paragraph of one sentence. */
  Telling says(String sentence) {
    blocks.add(new Block(Block.Kind.PARAGRAPH, sentence));
    int start = text.isEmpty() ? 0 : text.length() + 1;
    text = Article.textOf(blocks);
    return sentence(new Span(start, text.length()), Sentence.Kind.REPORT);
  }

  /** A further sentence of the last paragraph. */
  Telling adds(String sentence) {
    Block last = blocks.removeLast();
    int start = text.length() + 1;
    blocks.add(new Block(last.kind(), last.text() + " " + sentence));
    text = Article.textOf(blocks);
    return sentence(new Span(start, text.length()), Sentence.Kind.REPORT);
  }

  private Telling sentence(Span span, Sentence.Kind kind) {
    sentences.add(
        new Sentence(sentences.size(), span, blocks.size() - 1, kind, Probability.ZERO, List.of()));
    return this;
  }

  /** Makes the last sentence one of a kind. */
  Telling as(Sentence.Kind kind) {
    Span span = sentences.removeLast().span();
    return sentence(span, kind);
  }

  /** The last sentence credits somebody by these words. */
  Telling crediting(Attribution.Kind kind, String words, String canonical) {
    attributions.add(new Attribution(sentences.size() - 1, spanOf(words), kind, canonical));
    return this;
  }

  /** The last sentence quotes these words. */
  Telling quoting(String words) {
    quotes.add(new Quote(Quote.Kind.DIRECT, spanOf(words), null, null, null, Probability.ONE));
    return this;
  }

  /** The last sentence passes on what a person says, in or out of quotation marks. */
  Telling quoting(Quote.Kind kind, String words, String person) {
    quotes.add(new Quote(kind, spanOf(words), null, person, null, Probability.ONE));
    if (entities.stream().noneMatch(entity -> entity.id().equals(person))) {
      entities.add(new Entity(person, Entity.Type.PERSON, person, List.of(person), "", ""));
    }
    return this;
  }

  /** The last sentence gives a number. */
  Telling counting(String words, double value, String counted, Quantity.Hedge hedge) {
    return counting(words, value, "", counted, hedge);
  }

  /** The last sentence gives a number with a unit. */
  Telling counting(String words, double value, String unit, String counted, Quantity.Hedge hedge) {
    numbers.add(new Quantity(spanOf(words), value, unit, counted, hedge));
    return this;
  }

  /** The page names a source of the whole article. */
  Telling from(String credit, String where) {
    credits.add(new Credit(credit, where));
    return this;
  }

  private Span spanOf(String words) {
    int start = text.indexOf(words, sentences.getLast().span().start());
    return new Span(start, start + words.length());
  }

  Annotated done() {
    Article article =
        new Article(
            new ArticleId("id of " + name),
            name,
            null,
            outlet,
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
            credits,
            text);
    return new Annotated(
        article,
        date,
        List.of(),
        sentences,
        List.of(),
        entities,
        quotes,
        attributions,
        List.of(),
        numbers,
        List.of());
  }

  static Story story(Annotated... articles) {
    return story(List.of(), articles);
  }

  static Story story(List<Copy> copies, Annotated... articles) {
    return new Story(new StoryId("s"), List.of(articles), copies);
  }
}
