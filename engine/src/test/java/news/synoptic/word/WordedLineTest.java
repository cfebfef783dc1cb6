package news.synoptic.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import news.synoptic.ArticleId;
import news.synoptic.Evidence;
import news.synoptic.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A machine-worded line is printed only if the sentences that it names bear it out. */
class WordedLineTest {
  private static final String SENTENCES =
      "Strandline said 14 people were hurt when its ferry hit the breakwater off Port Ellery."
          + "\n“I will not wait for a third accident,” Minister Tomás Ardell told the Courier."
          + "\nThe company put the damage at 1,200,000 crowns.";

  private static boolean isPrinted(String line) {
    List<Evidence> cited =
        Stream.of(SENTENCES.split("\n"))
            .map(text -> new Evidence(new ArticleId("a"), new Span(0, text.length()), text))
            .toList();
    return new WordedLine(line).isBorneOutBy(cited);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ferry hits breakwater off Port Ellery, hurting 14 people",
        "Minister Tomas Ardell says he “will not wait for a third accident”.",
        "Strandline's ferry hit the breakwater, and 14 people were hurt.",
        "The damage comes to 1200000 crowns, the company says."
      })
  void whatTheSentencesSayIsPrinted(String line) {
    assertThat(isPrinted(line)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ferry hits breakwater off Port Ellery, hurting 17 people",
        "Ferry hits breakwater off Port Ellery, hurting fourteen people",
        "Ferry hits breakwater off Saint Orla, hurting 14 people",
        "Halvorsen said 14 people were hurt when the ferry hit the breakwater.",
        "Minister Tomas Ardell says he “will wait for no third accident”.",
        "The damage comes to 1.2 billion crowns, the company says.",
        "Readers should visit https://example.org about the ferry and the breakwater.",
        "Ferry hits breakwater. The minister was careless and must resign at once.",
        "Many observers consider such negligence a scandal of historic dimensions."
      })
  void whatTheyDoNotSayIsDropped(String line) {
    assertThat(isPrinted(line)).isFalse();
  }
}
