package news.synoptic.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import news.synoptic.Annotated;
import news.synoptic.Article;
import news.synoptic.ArticleId;
import news.synoptic.Block;
import news.synoptic.Dated;
import news.synoptic.Forecast;
import news.synoptic.Quantity;
import news.synoptic.Sentence;
import news.synoptic.TimeExpression;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Texts in {@code resources/annotate/{sentences,times,numbers,forecasts,kinds}/<case>/in.txt} with
 * what is to be found in {@code out.txt}; {@code -Dcases.write=true} writes the expected files
 * anew, to be read in review.
 *
 * <p>A text has a paragraph a line; lines {@code @date}, {@code @lang} and {@code @section} may
 * stand before it.
 */
class AnnotateCasesTest {
  private static final Path CASES = Path.of("src/test/resources/annotate");
  private static final ArticleAnnotator ANNOTATOR = new ArticleAnnotator();

  @TestFactory
  Stream<DynamicTest> cutsTheSentences() throws IOException {
    return cases("sentences", AnnotateCasesTest::sentences);
  }

  @TestFactory
  Stream<DynamicTest> resolvesTheTimes() throws IOException {
    return cases("times", AnnotateCasesTest::times);
  }

  @TestFactory
  Stream<DynamicTest> readsTheNumbers() throws IOException {
    return cases("numbers", AnnotateCasesTest::numbers);
  }

  @TestFactory
  Stream<DynamicTest> findsTheForecasts() throws IOException {
    return cases("forecasts", AnnotateCasesTest::forecasts);
  }

  @TestFactory
  Stream<DynamicTest> tellsTheKinds() throws IOException {
    return cases("kinds", AnnotateCasesTest::kinds);
  }

  private static Stream<DynamicTest> cases(String kind, Function<Annotated, String> written)
      throws IOException {
    try (Stream<Path> cases = Files.list(CASES.resolve(kind))) {
      List<Path> sorted = cases.filter(Files::isDirectory).sorted().toList();
      assertThat(sorted).isNotEmpty();
      return sorted.stream()
          .map(
              path ->
                  DynamicTest.dynamicTest(
                      path.getFileName().toString(), () -> check(path, written)));
    }
  }

  private static void check(Path path, Function<Annotated, String> written) throws IOException {
    String found =
        written.apply(ANNOTATOR.annotate(article(Files.readString(path.resolve("in.txt")))));
    if (Boolean.getBoolean("cases.write")) {
      Files.writeString(path.resolve("out.txt"), found);
    }
    assertThat(found).isEqualTo(Files.readString(path.resolve("out.txt")));
  }

  private static Article article(String in) {
    Map<String, String> head = new TreeMap<>();
    List<Block> blocks = new ArrayList<>();
    for (String line : in.lines().toList()) {
      if (line.startsWith("@")) {
        int blank = line.indexOf(' ');
        head.put(line.substring(1, blank), line.substring(blank + 1));
      } else if (!line.isBlank()) {
        blocks.add(new Block(Block.Kind.PARAGRAPH, line));
      }
    }
    String date = head.get("date");
    return new Article(
        new ArticleId("case"),
        "case",
        null,
        null,
        null,
        "",
        List.of(),
        date == null ? null : day(LocalDate.parse(date)),
        null,
        head.getOrDefault("lang", "en"),
        Article.Kind.NEWS,
        head.getOrDefault("section", ""),
        null,
        blocks,
        List.of(),
        List.of(),
        Article.textOf(blocks));
  }

  private static Dated day(LocalDate day) {
    return new Dated(day.atStartOfDay().atOffset(ZoneOffset.UTC), Dated.Precision.DAY, "case");
  }

  private static String sentences(Annotated annotated) {
    StringBuilder out = new StringBuilder();
    annotated.sentences().forEach(s -> out.append(annotated.textOf(s)).append('\n'));
    return out.toString();
  }

  private static String times(Annotated annotated) {
    Dated date = annotated.date();
    StringBuilder out = new StringBuilder("article: " + (date == null ? "-" : date.iso()) + "\n");
    for (TimeExpression time : annotated.times()) {
      String words = time.span().in(annotated.article().text());
      out.append("%s | %s | %s%n".formatted(words, time.type(), time.value()));
    }
    return out.toString();
  }

  private static String numbers(Annotated annotated) {
    StringBuilder out = new StringBuilder();
    for (Quantity number : annotated.numbers()) {
      String words = number.span().in(annotated.article().text());
      out.append(
          String.format(
              Locale.ROOT,
              "%s | %s | %s | %s | %s%n",
              words,
              Double.toString(number.value()),
              number.unit(),
              number.counted(),
              number.hedge()));
    }
    return out.toString();
  }

  private static String forecasts(Annotated annotated) {
    StringBuilder out = new StringBuilder();
    for (Forecast forecast : annotated.forecasts()) {
      out.append(
          String.format(
              Locale.ROOT,
              "%.3f | %s | %s | %s%n",
              forecast.probability().value(),
              forecast.question(),
              forecast.by(),
              forecast.horizon()));
    }
    return out.toString();
  }

  private static String kinds(Annotated annotated) {
    StringBuilder out = new StringBuilder();
    for (Sentence sentence : annotated.sentences()) {
      String voice = sentence.opinion().value() >= 0.5 ? "writer's opinion" : "no opinion";
      out.append("%s, %s | %s%n".formatted(sentence.kind(), voice, annotated.textOf(sentence)));
    }
    return out.toString();
  }
}
