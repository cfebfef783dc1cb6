package news.synoptic.cluster.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import news.synoptic.Annotated;
import news.synoptic.Copy;
import news.synoptic.Probability;
import news.synoptic.Reprint;
import news.synoptic.Span;
import news.synoptic.cluster.Press;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReprintReaderTest {
  private static final Annotated ORIGINAL =
      article(
          """
          @ first | Coast Herald | 2026-03-02 | en
          Weir at Tolmen gives way
          The old weir at Tolmen gave way on Monday. Twelve boats broke loose below it.
          Nobody was hurt, the lock keeper said. The town will pay for new moorings.
          """);

  private static final Annotated COPY =
      article(
          """
          @ second | Brack Post | 2026-03-03 | en
          Weir gives way
          The old weir at Tolmen gave way on Monday. Twelve small boats broke loose below it.
          The town will pay for new moorings. Herring is cheap this week.
          """);

  private static Annotated article(String text) {
    return Press.read(text).getFirst();
  }

  private static String words(Annotated article, @Nullable Span span) {
    return span == null
        ? "-"
        : span.in(article.article().text()).lines().collect(Collectors.joining(" "));
  }

  @Test
  void tellsWhatWasAddedDroppedAndChanged() {
    Reprint reprint = new ReprintReader().read(COPY, ORIGINAL);
    assertThat(reprint.changes())
        .extracting(
            c -> c.kind() + ": " + words(ORIGINAL, c.before()) + " > " + words(COPY, c.after()))
        .containsExactly(
            "CHANGED: Twelve boats broke loose below it. > Twelve small boats broke loose below"
                + " it.",
            "DROPPED: Nobody was hurt, the lock keeper said. > -",
            "ADDED: - > Herring is cheap this week.");
  }

  @Test
  void tellsWhoWasFirstAndHowMuchWasTaken() {
    Reprint reprint = new ReprintReader().read(COPY, ORIGINAL);
    assertThat(reprint.first()).isEqualTo(ORIGINAL.id());
    assertThat(reprint.taken().value()).isBetween(0.3, 0.9);
    assertThat(new ReprintReader().read(ORIGINAL, ORIGINAL))
        .isEqualTo(
            new Reprint(
                ORIGINAL.id(),
                ORIGINAL.id(),
                null,
                List.of(),
                new Probability(1),
                new Probability(1),
                List.of()));
  }

  @Test
  void aLongTextWithNothingInCommonIsReadInTime() {
    String many =
        IntStream.range(0, 3000)
            .mapToObj(i -> "Barge " + i + " lies at quay " + i * 7 + ".")
            .collect(Collectors.joining(" "));
    Annotated long1 = article("@ l | A | - | en\nBarges\n" + many);
    assertThat(new ReprintReader().read(long1, ORIGINAL).changes()).hasSizeLessThan(500);
  }

  @Test
  void passagesOfALongerArticleAreAnExcerpt() {
    String passage =
        IntStream.range(0, 30)
            .mapToObj(i -> "Gauge number " + i + " reads " + i * 13 + " feet.")
            .collect(Collectors.joining(" "));
    String own =
        IntStream.range(0, 40)
            .mapToObj(i -> "Farmer " + i * 3 + " lost calf " + i * 17 + " then.")
            .collect(Collectors.joining(" "));
    assertThat(
            CopyDetector.kind(
                passage + " " + own, own.replaceAll("Farmer|lost|calf|then", "barge") + passage))
        .isEqualTo(Copy.Kind.EXCERPT);
    assertThat(CopyDetector.kind(passage, passage + " " + own)).isEqualTo(Copy.Kind.REPRINT);
    assertThat(CopyDetector.isExcerpt(own, passage)).isFalse();
  }
}
