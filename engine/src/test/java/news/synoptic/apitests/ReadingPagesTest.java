package news.synoptic.apitests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import news.synoptic.Outcome;
import news.synoptic.Page;
import news.synoptic.Reason;
import news.synoptic.fetch.PageSource;
import news.synoptic.fetch.net.FetchSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingPagesTest {
  @TempDir Path folder;

  private static List<Outcome<Page>> read(FetchSettings settings, String in, String... inputs) {
    InputStream standardInput = new ByteArrayInputStream(in.getBytes(UTF_8));
    List<Outcome<Page>> outcomes = new ArrayList<>();
    try (PageSource source = new PageSource(settings, standardInput)) {
      source.read(List.of(inputs), outcomes::add);
    }
    return outcomes;
  }

  @Test
  void givesPagesAndRefusalsInTheOrderOfTheInputs() throws IOException {
    Files.writeString(folder.resolve("b.txt"), "A note about the mill.");
    Files.writeString(folder.resolve("a.html"), "<p>A page about the mill.");
    List<Outcome<Page>> outcomes =
        read(FetchSettings.DEFAULT, "From a pipe.", "-", "gone.html", folder.toString());
    assertThat(outcomes).hasSize(4);
    assertThat(outcomes.get(0))
        .isInstanceOfSatisfying(
            Outcome.Kept.class,
            kept -> assertThat(((Page) kept.value()).mediaType()).isEqualTo("text/plain"));
    assertThat(outcomes.get(1))
        .isEqualTo(Outcome.refused("gone.html", Reason.NOT_FOUND, "no such file"));
    assertThat(outcomes.subList(2, 4))
        .extracting(outcome -> ((Page) ((Outcome.Kept<?>) outcome).value()).input())
        .containsExactly(folder + "/a.html", folder + "/b.txt");
  }

  @Test
  void leadsNobodyIntoThisMachineUnlessAllowed() {
    assertThat(read(FetchSettings.DEFAULT, "", "http://localhost/", "http://127.0.0.1:8080/feed"))
        .allSatisfy(
            outcome ->
                assertThat(((Outcome.Refused<?>) outcome).dropped().reason())
                    .isEqualTo(Reason.PRIVATE_ADDRESS));
    FetchSettings allowing = FetchSettings.DEFAULT.withAllowedHosts(Set.of("LOCALHOST"));
    assertThat(read(allowing, "", "http://localhost:1/feed"))
        .singleElement()
        .satisfies(
            outcome ->
                assertThat(((Outcome.Refused<?>) outcome).dropped().reason())
                    .isEqualTo(Reason.UNREACHABLE));
  }

  @Test
  void refusesSettingsThatCannotBe() {
    assertThatThrownBy(() -> settings(0, "Synoptic/1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("pageBytes 0: want 1 to 1000000000");
    assertThatThrownBy(() -> settings(1, "Synoptic\r\nX-Evil: 1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith("want one line of printable ASCII");
  }

  private static FetchSettings settings(long pageBytes, String userAgent) {
    Duration second = Duration.ofSeconds(1);
    return new FetchSettings(second, second, second, pageBytes, 1, 1, Set.of(), userAgent);
  }
}
