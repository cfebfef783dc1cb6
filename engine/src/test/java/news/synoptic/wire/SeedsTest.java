package news.synoptic.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.synoptic.Article;
import news.synoptic.Brief;
import news.synoptic.Evidence;
import news.synoptic.Notice;
import news.synoptic.Origin;
import news.synoptic.Outlet;
import news.synoptic.serve.Report;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The worked example of the design: five pages saved as text, four about one event, one about
 * another. Skipped where the pages are not beside the repository.
 */
class SeedsTest {
  private static final Path SEEDS = seeds();

  private static Report report = new Report(List.of(), List.of());

  private static Path seeds() {
    String data = System.getenv("SYNOPTIC_DATA");
    Path folder = data == null ? Path.of("..", "..", "shared", "data") : Path.of(data);
    return folder.resolveSibling("seeds");
  }

  @BeforeAll
  static void readTheSeeds() {
    Assumptions.assumeTrue(
        Files.isDirectory(SEEDS), "skipped: " + SEEDS + " with the five seed pages is absent");
    report = new Embedded(Settings.DEFAULT).read(List.of(SEEDS.toString()));
    assertThat(report.dropped()).isEmpty();
  }

  private static Brief forum() {
    return story("000_");
  }

  private static Brief march() {
    return story("004_");
  }

  private static Brief story(String page) {
    return report.briefs().stream()
        .filter(
            brief -> brief.articles().stream().anyMatch(m -> m.article().input().contains(page)))
        .findFirst()
        .orElseThrow();
  }

  private static Article page(Brief brief, String number) {
    return brief.articles().stream()
        .map(Brief.Member::article)
        .filter(article -> article.label().startsWith(number) || article.input().contains(number))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no article of page " + number));
  }

  private static Set<String> originsOf(Brief brief) {
    return brief.origins().stream().map(share -> share.origin().name()).collect(Collectors.toSet());
  }

  private static boolean has(String text, String... words) {
    String lower = text.toLowerCase(Locale.ROOT);
    return Stream.of(words).allMatch(word -> lower.contains(word.toLowerCase(Locale.ROOT)));
  }

  private static boolean anyEvidence(Brief.Fact fact, String... words) {
    return fact.evidence().stream().map(Evidence::text).anyMatch(text -> has(text, words));
  }

  @Test
  void keepsTheMarchArticleApartAndListsItAsEarlier() {
    assertThat(forum().articles()).hasSize(4);
    assertThat(march().articles()).hasSize(1);
    assertThat(page(march(), "004_")).isNotNull();
    assertThat(forum().earlier()).extracting(Brief.Pointer::story).containsExactly(march().id());
  }

  @Test
  void namesOutletsOnlyWhereThePageDoes() {
    assertThat(forum().outlets())
        .contains("Daily Caller News Foundation", "Caixin Global")
        .anyMatch(outlet -> outlet.startsWith("001_"))
        .anyMatch(outlet -> outlet.startsWith("002_"));
    assertThat(march().outlets()).singleElement().asString().startsWith("004_");
    Article carried = page(forum(), "003_");
    assertThat(carried.carrier()).extracting(Outlet::name).asString().isEqualToIgnoringCase("inkl");
  }

  @Test
  void keepsMenusAdvertisementsAndFormsOutOfTheText() {
    for (Brief brief : List.of(forum(), march())) {
      for (Brief.Member member : brief.articles()) {
        assertThat(member.article().text())
            .doesNotContainIgnoringCase("Font Size")
            .doesNotContainIgnoringCase("Getty Images")
            .doesNotContainIgnoringCase("Leave a Reply")
            .doesNotContainIgnoringCase("Required fields")
            .doesNotContainIgnoringCase("newsletter")
            .doesNotContainIgnoringCase("Advertisement")
            .doesNotContainIgnoringCase("myNEWS")
            .doesNotContainIgnoringCase("Already a member")
            .doesNotContainIgnoringCase("premium titles")
            .doesNotContainIgnoringCase("Contact reporter")
            .doesNotContainIgnoringCase("Photo:")
            .doesNotContainIgnoringCase("republished");
      }
    }
  }

  @Test
  void makesTermsAndCorrectionNotices() {
    assertThat(forum().notices())
        .anyMatch(n -> n.notice().kind() == Notice.Kind.LICENCE && has(n.notice().text(), "DCNF"))
        .anyMatch(
            n ->
                n.notice().kind() == Notice.Kind.CORRECTION
                    && has(n.notice().text(), "Zhang Youxia", "Zhang Youxian"));
  }

  @Test
  void takesVariantsOfANameForOnePerson() {
    assertThat(forum().names())
        .anySatisfy(
            name -> assertThat(name.variants()).contains("Zhang Youxia", "Zhang Yuxia", "Zhang"))
        .anySatisfy(
            name ->
                assertThat(name.variants().toString()).contains("Xiangshan").contains("Xingshan"));
  }

  @Test
  void findsWhatSeveralOriginsAgreeOn() {
    assertThat(forum().facts())
        .filteredOn(fact -> fact.status() == Brief.Status.AGREED)
        .anySatisfy(
            fact -> {
              assertThat(anyEvidence(fact, "mutual respect") || anyEvidence(fact, "deepen"))
                  .isTrue();
              assertThat(anyEvidence(fact, "Russia")).isTrue();
              assertThat(fact.origins())
                  .extracting(Origin::name)
                  .contains("Financial Times", "Deutsche Welle");
            });
    assertThat(forum().facts()).anyMatch(fact -> anyEvidence(fact, "Shoigu"));
    assertThat(forum().facts()).allSatisfy(fact -> assertThat(fact.evidence()).isNotEmpty());
  }

  @Test
  void creditsOriginsAndNotOutlets() {
    assertThat(originsOf(forum())).contains("Financial Times", "Reuters", "Deutsche Welle");
    assertThat(
            Stream.concat(
                    originsOf(forum()).stream(),
                    forum().articles().stream().flatMap(member -> member.credits().stream()))
                .toList())
        .anyMatch(name -> name.contains("Xinhua"));
  }

  @Test
  void quotesSpeakers() {
    assertThat(forum().quotes())
        .extracting(Brief.Saying::speaker)
        .anyMatch(speaker -> speaker.contains("Zhang"))
        .anyMatch(speaker -> speaker.contains("Shoigu"))
        .anyMatch(speaker -> speaker.contains("Ryder"));
    assertThat(march().quotes())
        .extracting(Brief.Saying::speaker)
        .anyMatch(speaker -> speaker.contains("Tan"))
        .anyMatch(speaker -> speaker.contains("Zelensky"));
  }

  @Test
  void putsWordingSideBySide() {
    assertThat(forum().spin().wording())
        .anySatisfy(
            wording ->
                assertThat(wording.tellings())
                    .extracting(Brief.Voice::text)
                    .anyMatch(text -> has(text, "co-operation and co-ordination"))
                    .anyMatch(text -> has(text, "cooperation and coordination")));
    assertThat(forum().spin().headlines()).hasSize(4);
  }

  @Test
  void findsTheNarrativesForAndAgainst() {
    assertThat(forum().spin().stances())
        .anyMatch(s -> has(s.toward(), "China") && s.favourable())
        .anyMatch(s -> has(s.toward(), "China") && !s.favourable());
  }

  @Test
  void findsTheForecast() {
    assertThat(forum().odds())
        .anySatisfy(
            odds -> {
              assertThat(odds.probability().value()).isEqualTo(0.15);
              assertThat(odds.by()).contains("Metaculus");
              assertThat(odds.evidence().getFirst().text()).contains("2035");
            });
  }

  @Test
  void ordersWhatHappened() {
    List<String> dates = forum().timeline().stream().map(Brief.Happening::date).toList();
    assertThat(dates).contains("2023-10-26", "2023-10-27", "2023-10-30").isSorted();
    assertThat(dates).anyMatch(date -> date.startsWith("2023-05"));
    assertThat(dates).anyMatch(date -> date.startsWith("2022"));
  }

  @Test
  void datesArticlesByWhatTheTextMakesCertain() {
    assertThat(forum().articles())
        .filteredOn(member -> member.article().input().contains("000_"))
        .singleElement()
        .extracting(member -> Objects.toString(member.date()))
        .asString()
        .contains("2023-10-30");
    assertThat(forum().to()).hasToString("2023-10-30");
  }
}
