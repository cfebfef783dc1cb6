package news.synoptic.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.synoptic.Annotated;
import news.synoptic.Article;
import news.synoptic.ArticleId;
import news.synoptic.Attribution;
import news.synoptic.Block;
import news.synoptic.Entity;
import news.synoptic.Mention;
import news.synoptic.Outlet;
import news.synoptic.Quote;
import news.synoptic.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Texts in {@code resources/annotate/{names,quotes,credits}/<case>/in.txt} with what is to be found
 * in {@code out.txt}; {@code -Dcases.write=true} writes the expected files anew, to be read in
 * review.
 *
 * <p>A text has a paragraph a line; lines {@code @lang}, {@code @outlet} and {@code @title} may
 * stand before it.
 */
class SourceCasesTest {
  private static final Path CASES = Path.of("src/test/resources/annotate");
  private static final ArticleAnnotator ANNOTATOR = new ArticleAnnotator();

  @TestFactory
  Stream<DynamicTest> findsTheNames() throws IOException {
    return cases("names", SourceCasesTest::names);
  }

  @TestFactory
  Stream<DynamicTest> findsTheQuotes() throws IOException {
    return cases("quotes", SourceCasesTest::quotes);
  }

  @TestFactory
  Stream<DynamicTest> findsTheCredits() throws IOException {
    return cases("credits", SourceCasesTest::credits);
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
    Article article = article(Files.readString(path.resolve("in.txt")));
    String found = written.apply(ANNOTATOR.annotate(article));
    if (Boolean.getBoolean("cases.write")) {
      Files.writeString(path.resolve("out.txt"), found);
    }
    assertThat(found).isEqualTo(Files.readString(path.resolve("out.txt")));
  }

  private static Article article(String in) {
    Map<String, String> head = new TreeMap<>();
    List<Block> blocks = new ArrayList<>();
    for (String line : in.lines().toList()) {
      int blank = line.indexOf(' ');
      if (line.startsWith("@")) {
        head.put(line.substring(1, blank), line.substring(blank + 1));
      } else if (!line.isBlank()) {
        blocks.add(new Block(Block.Kind.PARAGRAPH, line));
      }
    }
    String outlet = head.get("outlet");
    return new Article(
        new ArticleId("case"),
        "case",
        null,
        outlet == null ? null : new Outlet(outlet, ""),
        null,
        head.getOrDefault("title", ""),
        List.of(),
        null,
        null,
        head.getOrDefault("lang", "en"),
        Article.Kind.NEWS,
        "",
        null,
        blocks,
        List.of(),
        List.of(),
        Article.textOf(blocks));
  }

  private static String names(Annotated annotated) {
    String text = annotated.article().text();
    StringBuilder out = new StringBuilder();
    for (Entity entity : annotated.entities()) {
      String forms =
          annotated.mentions().stream()
              .filter(mention -> mention.entity().equals(entity.id()))
              .map(Mention::span)
              .map(span -> span.in(text))
              .collect(Collectors.joining(" | "));
      out.append("%s %s: %s".formatted(entity.type().label(), entity.name(), forms));
      out.append(entity.role().isEmpty() ? "" : "; role: " + entity.role());
      out.append(entity.party().isEmpty() ? "" : "; party: " + entity.party());
      out.append('\n');
    }
    return out.toString();
  }

  private static String quotes(Annotated annotated) {
    StringBuilder out = new StringBuilder();
    for (Quote quote : annotated.quotes()) {
      String kind = quote.kind().name().toLowerCase(java.util.Locale.ROOT);
      out.append(
          "%s [%s = %s] (%s): %s%n"
              .formatted(
                  kind,
                  words(annotated, quote.speaker()),
                  quote.entity() == null ? "-" : quote.entity(),
                  words(annotated, quote.cue()),
                  words(annotated, quote.content())));
    }
    return out.toString();
  }

  private static String credits(Annotated annotated) {
    StringBuilder out = new StringBuilder();
    for (Attribution credit : annotated.attributions()) {
      String kind = credit.kind().name().toLowerCase(java.util.Locale.ROOT);
      String words = words(annotated, credit.span());
      out.append("%d %s %s (%s)%n".formatted(credit.sentence(), kind, credit.name(), words));
    }
    return out.toString();
  }

  private static String words(Annotated annotated, @Nullable Span span) {
    return span == null
        ? "-"
        : Arrays.stream(span.in(annotated.article().text()).split("\\s+"))
            .collect(Collectors.joining(" "));
  }
}
