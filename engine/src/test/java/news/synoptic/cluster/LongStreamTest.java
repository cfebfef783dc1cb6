package news.synoptic.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import news.synoptic.Annotated;
import news.synoptic.Article;
import news.synoptic.Probability;
import news.synoptic.Sentence;
import news.synoptic.Span;
import org.junit.jupiter.api.Test;

/** A long stream of invented articles: is it fast, and does it stay so? */
class LongStreamTest {
  private static final int ARTICLES = 8_000;
  private static final String[] SYLLABLES =
      "ka le mi to ru sen vor dal pin gos fer hul bra tek nim wos jar lun pel dro".split(" ", -1);

  private final Random random = new Random(11);

  private String word() {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < 3; i++) {
      word.append(SYLLABLES[(int) (SYLLABLES.length * Math.pow(random.nextDouble(), 1.6))]);
    }
    return word.toString();
  }

  private String sentence(List<String> own) {
    StringBuilder sentence = new StringBuilder();
    for (int i = 0; i < 9; i++) {
      sentence.append(random.nextInt(3) == 0 ? own.get(random.nextInt(own.size())) : word());
      sentence.append(' ');
    }
    return sentence.append('.').toString();
  }

  /** An article as the annotator would give it, but for names and quotes. */
  private Annotated article(String id, LocalDate day, List<String> own) {
    List<Sentence> sentences = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 6; i++) {
      String words = sentence(own);
      Span span = new Span(text.length(), text.length() + words.length());
      sentences.add(
          new Sentence(
              i,
              span,
              0,
              Sentence.Kind.REPORT,
              Probability.ZERO,
              List.of(words.split("[ .]+", -1)).subList(0, 9)));
      text.append(words);
    }
    Article article =
        Press.page(id, "Outlet", day.toString(), "en", "", Stream.of(text.toString()));
    return new Annotated(
        article,
        article.published(),
        sentences.getFirst().terms(),
        sentences,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  @Test
  void thousandsOfArticlesTakeSecondsAndTheLastNoLongerThanTheFirst() {
    StoryClusterer clusterer = new StoryClusterer();
    StoryClusterer.State state = StoryClusterer.unending();
    List<List<String>> events = new ArrayList<>();
    long[] nanos = new long[4];
    for (int i = 0; i < ARTICLES; i++) {
      if (i % 5 == 0) {
        events.add(Stream.generate(this::word).limit(8).toList());
      }
      List<String> own = events.get(Math.max(0, events.size() - 1 - random.nextInt(20)));
      Annotated article = article("x" + i, LocalDate.of(2026, 1, 1).plusDays(i / 500), own);
      long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      state = clusterer.add(state, article).state();
      nanos[i * nanos.length / ARTICLES] +=
          ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
    }
    long all = nanos[0] + nanos[1] + nanos[2] + nanos[3];
    assertThat(all).as("nanoseconds of processor time").isLessThan(12_000_000_000L);
    assertThat(nanos[3]).isLessThan(4 * nanos[1]);
  }
}
