package news.synoptic.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import news.synoptic.Annotated;
import org.junit.jupiter.api.Test;

/** A long stream of invented articles: is it fast, and does it stay so? */
class LongStreamTest {
  private static final int ARTICLES = 6_000;

  @Test
  void thousandsOfArticlesTakeSecondsAndTheLastNoLongerThanTheFirst() {
    StoryClusterer clusterer = new StoryClusterer();
    StoryClusterer.State state = StoryClusterer.unending();
    Inventions stream = new Inventions(11, 500);
    long[] nanos = new long[4];
    for (int i = 0; i < ARTICLES; i++) {
      Annotated article = stream.next();
      long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      state = clusterer.add(state, article).state();
      nanos[i * nanos.length / ARTICLES] +=
          ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
    }
    long all = nanos[0] + nanos[1] + nanos[2] + nanos[3];
    assertThat(all).as("nanoseconds of processor time").isLessThan(12_000_000_000L);
    assertThat(nanos[3]).isLessThan(4 * nanos[1]);
  }

  @Test
  void whatIsOldIsForgottenThoughTheOldestHaveNoDate() {
    StoryClusterer clusterer = new StoryClusterer();
    StoryClusterer.State state = SnapshotTest.small();
    Inventions stream = new Inventions(5, 40);
    for (int i = 0; i < 1200; i++) {
      state = clusterer.add(state, i % 3 == 0 ? stream.next("-") : stream.next()).state();
    }
    assertThat(StoryClusterer.size(state)).isBetween(100, 240);
  }

  @Test
  void aDateFarAheadDoesNotEmptyTheMemory() {
    StoryClusterer clusterer = new StoryClusterer();
    StoryClusterer.State state = SnapshotTest.small();
    Inventions stream = new Inventions(6, 40);
    for (int i = 0; i < 200; i++) {
      state = clusterer.add(state, i == 150 ? stream.next("2999-01-01") : stream.next()).state();
    }
    assertThat(StoryClusterer.size(state)).isGreaterThan(120);
  }

  @Test
  void moreThanTheMostAreNeverHeld() {
    StoryClusterer clusterer = new StoryClusterer();
    StoryClusterer.State state = SnapshotTest.small();
    Inventions stream = new Inventions(7, 100_000);
    for (int i = 0; i < 1000; i++) {
      state = clusterer.add(state, stream.next()).state();
    }
    assertThat(StoryClusterer.size(state)).isEqualTo(600);
  }
}
