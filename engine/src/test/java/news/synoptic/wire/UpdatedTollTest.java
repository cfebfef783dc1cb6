package news.synoptic.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import news.synoptic.Brief;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A toll that later reports give anew is an update with its times, no dispute. */
class UpdatedTollTest {
  private static void page(Path folder, String outlet, String day, String title, String... text)
      throws IOException {
    String html =
        "<html lang=en><head><title>%s</title><meta property=og:site_name content='%s'>"
                .formatted(title, outlet)
            + "<meta property=article:published_time content='%sT09:00:00Z'></head>".formatted(day)
            + "<body><article><h1>%s</h1><p>%s</p></article></body></html>"
                .formatted(title, String.join("</p><p>", text));
    Files.writeString(folder.resolve(outlet.replace(' ', '-') + ".html"), html);
  }

  @Test
  void laterValueStandsFirstAndBothHaveTheirDays(@TempDir Path folder) throws IOException {
    page(
        folder,
        "Eldmoor Echo",
        "2026-11-15",
        "Blast at Eldmoor harbour yard",
        "Fourteen people were injured in the blast at the Eldmoor harbour yard, the county said.",
        "The blast tore the roof off a paint store at the Eldmoor harbour yard on Sunday morning.",
        "Fire crews from Eldmoor and Grayle fought the flames at the yard until noon on Sunday.");
    page(
        folder,
        "Marsh Herald",
        "2026-11-15",
        "Harbour yard blast injures 14 in Eldmoor",
        "A blast at the Eldmoor harbour yard injured 14 people on Sunday morning, officials said.",
        "Crews from Grayle helped to fight the flames in a paint store that lost its roof.",
        "The Eldmoor harbour yard employs some 300 people and was to launch a ferry this week.");
    page(
        folder,
        "Harrow Post",
        "2026-11-17",
        "Toll of Eldmoor harbour yard blast rises",
        "Seventeen people were injured in the blast at the Eldmoor harbour yard, the county said.",
        "Three workers at the Eldmoor yard had gone home on Sunday and saw a doctor later.",
        "The blast on Sunday morning tore the roof off a paint store at the harbour yard.");
    List<Brief> briefs = new Embedded(Settings.DEFAULT).read(List.of(folder.toString())).briefs();
    assertThat(briefs).hasSize(1);
    List<Brief.Fact> updated =
        briefs.getFirst().facts().stream()
            .filter(fact -> fact.status() == Brief.Status.UPDATED)
            .toList();
    assertThat(updated).hasSize(1);
    List<Brief.Version> versions = updated.getFirst().versions();
    assertThat(versions)
        .extracting(version -> Objects.requireNonNull(version.reported()).iso().substring(0, 10))
        .containsExactly("2026-11-17", "2026-11-15");
    assertThat(versions.getFirst().value()).containsIgnoringCase("seventeen");
    assertThat(briefs.getFirst().facts()).noneMatch(fact -> fact.status() == Brief.Status.DISPUTED);
  }
}
