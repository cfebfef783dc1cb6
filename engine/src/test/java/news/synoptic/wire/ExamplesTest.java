package news.synoptic.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.synoptic.Article;
import news.synoptic.Brief;
import news.synoptic.Notice;
import news.synoptic.Origin;
import news.synoptic.serve.Report;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What examples/README.md tells a reader to look for is there. */
class ExamplesTest {
  private static Report report = new Report(List.of(), List.of());

  @BeforeAll
  static void readTheExamples() {
    report = new Embedded(Settings.DEFAULT).read(List.of(Path.of("..", "examples").toString()));
  }

  private static Brief story(String input) {
    return report.briefs().stream()
        .filter(brief -> inputs(brief).anyMatch(name -> name.contains(input)))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no story with " + input));
  }

  private static Brief ferry() {
    return story("saint-orla-ferry-crash/meridian-press");
  }

  private static Brief bank() {
    return story("bank-of-halvoria-rate-cut/meridian-press");
  }

  private static Brief fire() {
    return story("grennick-chemical-fire/meridian-press");
  }

  private static Brief accord() {
    return story("lake-anselm-accord/aldmoor-ledger");
  }

  private static Brief moon() {
    return story("petrel-2-moon-landing/long-exposure");
  }

  private static Stream<String> inputs(Brief brief) {
    return brief.articles().stream().map(member -> member.article().input());
  }

  private static Brief.Member member(String input) {
    return story(input).articles().stream()
        .filter(member -> member.article().input().contains(input))
        .findFirst()
        .orElseThrow();
  }

  private static Set<String> disputed(Brief brief) {
    return brief.facts().stream()
        .flatMap(fact -> fact.versions().stream())
        .map(Brief.Version::value)
        .collect(Collectors.toSet());
  }

  private static Set<Notice.Kind> notices(Brief brief) {
    return brief.notices().stream()
        .map(notice -> notice.notice().kind())
        .collect(Collectors.toSet());
  }

  @Test
  void everyPageIsReadAndEveryEventIsAStory() {
    assertThat(report.dropped()).isEmpty();
    assertThat(report.briefs().stream().mapToInt(brief -> brief.articles().size()).sum())
        .isEqualTo(33);
    assertThat(Set.of(ferry().id(), bank().id(), fire().id(), accord().id(), moon().id()))
        .hasSize(5);
    assertThat(inputs(bank())).hasSize(6);
    assertThat(inputs(fire())).hasSize(6);
    assertThat(inputs(accord())).hasSize(6);
    assertThat(inputs(moon())).hasSize(5);
  }

  @Test
  void lookAlikeIsAStoryOfItsOwnAndEarlier() {
    Brief march = story("saint-brannoc-ferry-crash/harbour-courier");
    assertThat(inputs(march)).hasSize(2).allMatch(name -> name.contains("saint-brannoc"));
    assertThat(ferry().earlier()).extracting(Brief.Pointer::story).contains(march.id());
  }

  @Test
  void oneWireItemIsOneOriginForThreePrinters() {
    Article wire = member("saint-orla-ferry-crash/meridian-press").article();
    assertThat(member("saint-orla-ferry-crash/northgate-post").copyOf()).isEqualTo(wire.id());
    assertThat(member("saint-orla-ferry-crash/evening-thistle").copyOf()).isEqualTo(wire.id());
    assertThat(bank().copies())
        .anyMatch(
            copy ->
                copy.original()
                    .equals(member("bank-of-halvoria-rate-cut/meridian-press").article().id()));
  }

  @Test
  void rewritesCreditTheMediumTheyRestOn() {
    assertThat(member("saint-orla-ferry-crash/aldmoor-ledger").credits())
        .anyMatch(name -> name.contains("Harbour Courier"));
    assertThat(member("grennick-chemical-fire/evening-thistle").credits())
        .anyMatch(name -> name.contains("Grennick Valley Times"));
    assertThat(ferry().origins())
        .extracting(share -> share.origin().name())
        .anyMatch(name -> name.contains("Harbour Courier"));
  }

  @Test
  void numbersThatDisagreeAreVersions() {
    assertThat(disputed(ferry()).toString()).contains("14").contains("17");
    assertThat(disputed(fire()).toString()).contains("2,400").contains("3,100");
    for (Brief brief : List.of(ferry(), bank(), fire(), accord(), moon())) {
      assertThat(brief.facts())
          .as(brief.title())
          .anyMatch(fact -> fact.status() == Brief.Status.DISPUTED);
    }
  }

  @Test
  void correctionsNotesAndTermsAreNotices() {
    assertThat(notices(ferry())).contains(Notice.Kind.CORRECTION, Notice.Kind.LICENCE);
    assertThat(notices(fire())).contains(Notice.Kind.CORRECTION);
    assertThat(notices(moon()))
        .contains(Notice.Kind.UPDATE, Notice.Kind.EDITORS_NOTE, Notice.Kind.LICENCE);
    assertThat(notices(accord())).contains(Notice.Kind.LICENCE);
  }

  @Test
  void opinionAndAnalysisAreToldFromNews() {
    assertThat(member("harbour-courier_2026-11-07_opinion").article().kind())
        .isEqualTo(Article.Kind.OPINION);
    assertThat(member("tiravel-gazette_2026-11-19_opinion").article().kind())
        .isEqualTo(Article.Kind.OPINION);
    assertThat(member("saint-orla-ferry-crash/meridian-press").article().kind())
        .isEqualTo(Article.Kind.NEWS);
  }

  @Test
  void variantsOfANameAreOnePerson() {
    assertVariants(ferry(), "Halenko", "Galenko");
    assertVariants(accord(), "Kereshvel", "Kereshwel");
    assertVariants(moon(), "Habibzade", "Habibzadeh");
  }

  private static void assertVariants(Brief brief, String one, String other) {
    assertThat(brief.names())
        .anySatisfy(name -> assertThat(name.variants().toString()).contains(one).contains(other));
  }

  @Test
  void forecastsAreListedWithTheirForecaster() {
    for (Brief brief : List.of(ferry(), bank(), accord(), moon())) {
      assertThat(brief.odds()).as(brief.title()).isNotEmpty();
    }
  }

  @Test
  void carrierIsNeitherOutletNorOrigin() {
    Article carried = member("skimdeck_aldmoor-ledger").article();
    assertThat(carried.carrier()).isNotNull();
    assertThat(carried.label()).contains("Aldmoor Ledger");
    assertThat(fire().origins())
        .extracting(share -> share.origin().name())
        .doesNotContain("Skimdeck");
  }

  @Test
  void everyBlockOfABriefIsFilledSomewhere() {
    List<Brief> all = report.briefs();
    assertThat(all).anyMatch(brief -> !brief.timeline().isEmpty());
    assertThat(all).anyMatch(brief -> !brief.quotes().isEmpty());
    assertThat(all).anyMatch(brief -> !brief.spin().parties().isEmpty());
    assertThat(all).anyMatch(brief -> !brief.spin().wording().isEmpty());
    assertThat(all).anyMatch(brief -> !brief.spin().omissions().isEmpty());
    assertThat(all).anyMatch(brief -> !brief.names().isEmpty());
    assertThat(all)
        .anyMatch(
            brief ->
                brief.origins().stream()
                    .anyMatch(share -> share.origin().kind() == Origin.Kind.AGENCY));
  }
}
