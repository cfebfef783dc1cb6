package news.synoptic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MediaTest {
  private final Media media = Media.known();

  @ParameterizedTest
  @CsvSource({
    "FT, Financial Times",
    "the Financial Times, Financial Times",
    "AFP, Agence France-Presse",
    "DW, Deutsche Welle",
    "Xinhua News Agency, Xinhua",
    "REUTERS, Reuters",
    "reuters, Reuters",
    "Der Spiegel, Der Spiegel",
    "Guardian, The Guardian",
    "L’Express, L'Express",
    "Daily Caller News Foundation, Daily Caller News Foundation"
  })
  void findsByNameAndAlias(String name, String medium) {
    assertThat(media.named(name)).map(Medium::name).hasValue(medium);
  }

  @ParameterizedTest
  @CsvSource({"ap", "time", "Harbour Courier", "''"})
  void asksShortNamesForTheirCaseAndKnowsNoOthers(String name) {
    assertThat(media.named(name)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "www.ft.com, Financial Times",
    "edition.cnn.com, CNN",
    "news.bbc.co.uk, BBC",
    "SCMP.com, South China Morning Post"
  })
  void findsByHost(String host, String medium) {
    assertThat(media.ofHost(host)).map(Medium::name).hasValue(medium);
  }

  @ParameterizedTest
  @CsvSource({"co.uk", "example.org", "notft.com", "localhost"})
  void takesNoForeignHost(String host) {
    assertThat(media.ofHost(host)).isEmpty();
  }

  @Test
  void takesTheLongestNameAtAPlace() {
    String text = "the Daily Caller News Foundation and the Daily Caller";
    assertThat(media.at(text, 4)).map(n -> n.medium().kind()).hasValue(Medium.Kind.AGENCY);
    assertThat(media.at(text, 41)).map(Media.Named::end).hasValue(text.length());
  }

  @Test
  void endsNamesAtTheEndOfAWord() {
    assertThat(media.at("Reutersplatz", 0)).isEmpty();
    assertThat(media.at("Reuters’ photo", 0)).map(Media.Named::end).hasValue(7);
  }

  @Test
  void marksEverydayWordsAsUncertain() {
    assertThat(media.at("Time flies", 0)).map(Media.Named::certain).hasValue(false);
    assertThat(media.at("Sun and rain", 0)).map(Media.Named::certain).hasValue(false);
    assertThat(media.at("AP photo", 0)).map(Media.Named::certain).hasValue(true);
  }

  @Test
  void knowsMediaOfTheWholeWorldAndNoneTwice() {
    Set<String> names = new HashSet<>();
    Set<String> countries = new HashSet<>();
    for (Medium medium : media.all()) {
      assertThat(names.add(medium.name())).as(medium.name()).isTrue();
      countries.add(medium.country());
      medium.domains().forEach(d -> assertThat(d).matches("[a-z0-9.-]+\\.[a-z]+"));
      assertThat(medium.country()).matches("[A-Z]{2}|");
    }
    assertThat(names).hasSizeGreaterThan(200);
    assertThat(countries).hasSizeGreaterThan(60);
  }
}
