package news.synoptic.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import news.synoptic.Article;
import news.synoptic.ArticleId;
import news.synoptic.Block;
import news.synoptic.TimeExpression;
import news.synoptic.annotate.kinds.ForecastFinder;
import news.synoptic.annotate.numbers.NumberFinder;
import news.synoptic.annotate.text.Reading;
import news.synoptic.annotate.text.SentenceSplitter;
import news.synoptic.annotate.times.TimeFinder;
import news.synoptic.annotate.times.TimeReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ReadingTest {
  private static final String[] BITS = {
    "Mr",
    ".",
    " ",
    " ",
    " ",
    "U.S.",
    "Oct. 30",
    "“",
    "”",
    "''",
    "!",
    "?",
    "…",
    "。",
    "नमस्ते",
    "।",
    "1,000",
    "5bn",
    "$",
    "%",
    "10-15",
    "-",
    "year-old",
    "the",
    "May",
    "last",
    "week",
    "a",
    "and",
    "third",
    "quarter",
    "🙂",
    "\u00a0",
    "'s",
    "(",
    ")",
    "é",
    "2023-10-30",
    "nineteen",
    "half",
    "of",
    "BC",
    "'90s"
  };

  @Test
  void coversTheTextButForWhiteSpaceAndNeverCrossesABlock() {
    Random random = new Random(20231030);
    for (int round = 0; round < 300; round++) {
      Article article = article(blocks(random, 1 + random.nextInt(4), random.nextInt(60)));
      Reading reading = SentenceSplitter.read(article);
      boolean[] covered = new boolean[article.text().length()];
      int last = 0;
      for (Reading.Clause sentence : reading.sentences()) {
        assertThat(sentence.span().start()).isGreaterThanOrEqualTo(last);
        last = sentence.span().end();
        assertThat(sentence.span().in(article.text())).doesNotContain("\n");
        Arrays.fill(covered, sentence.span().start(), last, true);
      }
      for (int i = 0; i < covered.length; i++) {
        char c = article.text().charAt(i);
        boolean white = Character.isWhitespace(c) || Character.isSpaceChar(c);
        assertThat(covered[i] || white).as("unit %d of '%s'", i, article.text()).isTrue();
      }
    }
  }

  @Test
  void readsAnyTextWithoutThrowing() {
    Random random = new Random(7);
    for (int round = 0; round < 300; round++) {
      Reading reading = SentenceSplitter.read(article(blocks(random, 3, random.nextInt(80))));
      List<TimeExpression> times =
          TimeFinder.find(TimeReading.of(reading), LocalDate.of(2023, 10, 30));
      for (int i = 1; i < times.size(); i++) {
        assertThat(times.get(i).span().start())
            .isGreaterThanOrEqualTo(times.get(i - 1).span().end());
      }
      NumberFinder.find(reading, times)
          .forEach(
              number -> assertThat(times).noneMatch(time -> time.span().overlaps(number.span())));
      ForecastFinder.find(reading, times);
    }
  }

  @Test
  @Timeout(10)
  void readsDigitsBeyondTheBasicPlane() {
    Article article =
        article(List.of(new Block(Block.Kind.PARAGRAPH, "In 𝟐𝟎𝟐𝟑 the mill sold 𝟏,𝟓 boats.")));
    assertThat(SentenceSplitter.read(article).tokens())
        .extracting(token -> token.span().in(article.text()))
        .contains("𝟐𝟎𝟐𝟑", "𝟏,𝟓");
  }

  @Test
  void readsTwoMegabytesInLinearTime() {
    Random random = new Random(11);
    List<Block> blocks = blocks(random, 400, 1600);
    Article article = article(blocks);
    assertThat(article.text().length()).isGreaterThan(1_800_000);
    assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> {
          Reading reading = SentenceSplitter.read(article);
          List<TimeExpression> times =
              TimeFinder.find(TimeReading.of(reading), LocalDate.of(2023, 10, 30));
          NumberFinder.find(reading, times);
          ForecastFinder.find(reading, times);
        });
  }

  private static List<Block> blocks(Random random, int count, int length) {
    List<Block> blocks = new ArrayList<>();
    for (int b = 0; b < count; b++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < length; i++) {
        text.append(BITS[random.nextInt(BITS.length)]);
      }
      blocks.add(new Block(Block.Kind.PARAGRAPH, text.toString()));
    }
    return blocks;
  }

  private static Article article(List<Block> blocks) {
    return new Article(
        new ArticleId("text"),
        "text",
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
        Article.textOf(blocks));
  }
}
