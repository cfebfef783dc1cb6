package news.synoptic.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import news.synoptic.Annotated;
import news.synoptic.ArticleId;
import news.synoptic.Dropped;
import news.synoptic.Outcome;
import news.synoptic.Reason;
import org.junit.jupiter.api.Test;

class SnapshotTest {
  private static final int ARTICLES = 500;

  private final StoryClusterer clusterer = new StoryClusterer();

  /** A state that forgets after three days and sets stories right after every fifty articles. */
  static StoryClusterer.State small() {
    return new StoryClusterer.State(new Memory(new Window(3, 100, 600, 50)));
  }

  private static List<Annotated> stream() {
    Inventions stream = new Inventions(3, 60);
    return Stream.generate(stream::next).limit(ARTICLES).toList();
  }

  /** Runs a stream, written and read again after each {@code every} articles. */
  private List<StoryClusterer.Event> events(int every) {
    List<StoryClusterer.Event> events = new ArrayList<>();
    StoryClusterer.State state = small();
    int n = 0;
    for (Annotated article : stream()) {
      StoryClusterer.Step step = clusterer.add(state, article);
      state = step.state();
      events.addAll(step.events());
      n++;
      if (n == 120) {
        StoryClusterer.Step told =
            clusterer.apart(state, new ArticleId("x100"), new ArticleId("x119"));
        events.addAll(told.events());
        state =
            clusterer.together(told.state(), new ArticleId("x3"), new ArticleId("x300")).state();
      }
      if (n % every == 0) {
        state = restored(StoryClusterer.snapshot(state));
      }
    }
    events.addAll(clusterer.repair(state).events());
    return events;
  }

  private static StoryClusterer.State restored(byte[] bytes) {
    return switch (StoryClusterer.restore("test", bytes)) {
      case Outcome.Kept(StoryClusterer.State state) -> state;
      case Outcome.Refused(Dropped dropped) -> throw new AssertionError(dropped.message());
    };
  }

  @Test
  void aStreamThatIsCutGivesTheEventsOfOneThatIsNot() {
    List<StoryClusterer.Event> whole = events(ARTICLES + 1);
    assertThat(whole).hasSizeGreaterThan(ARTICLES);
    assertThat(events(250)).isEqualTo(whole);
    assertThat(events(77)).isEqualTo(whole);
  }

  @Test
  void whatIsReadIsWrittenTheSame() {
    byte[] bytes = half();
    assertThat(StoryClusterer.snapshot(restored(bytes))).isEqualTo(bytes);
  }

  private byte[] half() {
    StoryClusterer.State state = small();
    for (Annotated article : stream().subList(0, 150)) {
      state = clusterer.add(state, article).state();
    }
    return StoryClusterer.snapshot(state);
  }

  private static Dropped refused(byte[] bytes) {
    return switch (StoryClusterer.restore("snapshot.bin", bytes)) {
      case Outcome.Kept<StoryClusterer.State> kept -> throw new AssertionError("was read");
      case Outcome.Refused(Dropped dropped) -> dropped;
    };
  }

  @Test
  void aTruncatedSnapshotIsRefusedAndSaysSo() {
    byte[] bytes = half();
    for (int length : List.of(0, 3, 11, 12, 500, bytes.length / 2, bytes.length - 1)) {
      Dropped dropped = refused(Arrays.copyOf(bytes, length));
      assertThat(dropped.reason()).isEqualTo(Reason.TRUNCATED);
      assertThat(dropped.input()).isEqualTo("snapshot.bin");
    }
  }

  @Test
  void aSnapshotOfAnotherKindOrVersionIsRefusedAndSaysSo() {
    byte[] bytes = half();
    bytes[7] = 9;
    assertThat(refused(bytes).detail()).contains("version 9");
    bytes[0] = 'X';
    assertThat(refused(bytes).detail()).contains("no snapshot");
  }

  @Test
  void anyChangedByteIsRefused() {
    byte[] bytes = half();
    Random random = new Random(1);
    for (int i = 0; i < 15; i++) {
      byte[] changed = bytes.clone();
      changed[8 + random.nextInt(bytes.length - 8)] ^= (byte) (1 << random.nextInt(8));
      refused(changed);
    }
  }

  @Test
  void hostileBytesUnderARightChecksumNeitherHangNorThrow() {
    byte[] bytes = half();
    Random random = new Random(2);
    int refused = 0;
    for (int i = 0; i < 60; i++) {
      byte[] changed = bytes.clone();
      for (int j = 0; j < 3; j++) {
        changed[12 + random.nextInt(bytes.length - 16)] = (byte) random.nextInt();
      }
      if (StoryClusterer.restore("hostile", Snapshot.sealed(changed))
          instanceof Outcome.Refused<StoryClusterer.State>) {
        refused++;
      }
    }
    assertThat(refused).isPositive();
  }
}
