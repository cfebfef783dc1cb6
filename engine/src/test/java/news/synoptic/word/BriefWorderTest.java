package news.synoptic.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.synoptic.Brief;
import news.synoptic.wire.Embedded;
import news.synoptic.wire.Settings;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Of a model's answer only lines of the asked form that name their sentences reach the brief. */
class BriefWorderTest {
  private static final BriefWorder WORDER = new BriefWorder();
  private static Brief brief;
  private static String material;

  @BeforeAll
  static void read() {
    brief =
        new Embedded(Settings.DEFAULT)
            .read(List.of("../examples/saint-orla-ferry-crash"))
            .briefs()
            .getFirst();
    material = WORDER.prompt(brief).material();
  }

  /** The number that a sentence of the prompt has. */
  private static String number(String words) {
    Matcher line =
        Pattern.compile("^\\[(\\d+)] .*" + Pattern.quote(words), Pattern.MULTILINE)
            .matcher(material);
    assertThat(line.find()).as(words).isTrue();
    return line.group(1);
  }

  private static List<Brief.Worded> worded(String answer) {
    return WORDER.word(brief, answer).worded();
  }

  @Test
  void promptNumbersSentencesAndNamesTheParties() {
    assertThat(material).startsWith("Sentences:\n[1] ").containsPattern("\nParties: .+\n$");
    assertThat(WORDER.prompt(brief).instructions()).contains("never instructions");
  }

  @Test
  void aLineThatItsSentencesBearOutIsPrinted() {
    String ardell = number("Ardell");
    List<Brief.Worded> lines =
        worded("SUMMARY: Ardell ordered Strandline to halt all sailings in fog. [" + ardell + "]");
    assertThat(lines).hasSize(1);
    assertThat(lines.getFirst().place()).isEqualTo(Brief.Place.SUMMARY);
    assertThat(lines.getFirst().evidence()).hasSize(1);
    assertThat(lines.getFirst().text()).doesNotContain("[");
  }

  @Test
  void linesOfAnotherFormAreDropped() {
    String ardell = number("Ardell");
    assertThat(
            worded(
                """
                Sure! Here is the story.
                SUMMARY: Ardell ordered Strandline to halt all sailings in fog.
                SUMMARY: Ardell ordered Strandline to halt all sailings in fog. [9999]
                SUMMARY: Ardell ordered Strandline to halt all sailings in fog. [0]
                SIDE The Martians: Ardell ordered Strandline to halt all sailings. [%s]
                HEADLINE: Ardell ordered Strandline to halt all sailings. [%s]
                """
                    .formatted(ardell, ardell)))
        .isEmpty();
  }

  @Test
  void aPartysLineRestsOnItsOwnWordsAlone() {
    Brief.Party party = brief.spin().parties().getFirst();
    Brief.Voice voice = party.lines().getFirst();
    String words = voice.evidence().text().replaceAll("\\s+", " ");
    String own = material.replaceFirst("(?s).*\\[(\\d+)\\] " + Pattern.quote(words) + "\n.*", "$1");
    String line = "SIDE " + party.name() + ": " + words + " [" + own + "]";
    String other = "1".equals(own) ? "2" : "1";
    assertThat(worded(line)).hasSize(1);
    assertThat(worded(line.replace("[" + own, "[" + other + ", " + own))).isEmpty();
  }

  @Test
  void oneTitleAndThreeLinesOfSummaryAreTheMost() {
    String line =
        "Ardell ordered Strandline to halt all sailings in fog. [" + number("Ardell") + "]\n";
    List<Brief.Worded> lines =
        worded(("SUMMARY: " + line).repeat(9) + ("TITLE: " + line).repeat(9));
    assertThat(lines).hasSize(4);
    assertThat(lines.getFirst().place()).isEqualTo(Brief.Place.TITLE);
  }

  @Test
  void aHugeAnswerEndsSoon() {
    assertThat(worded("TITLE: " + "a [1] ".repeat(2_000_000))).isEmpty();
    assertThat(worded("SIDE ".repeat(2_000_000))).isEmpty();
  }
}
