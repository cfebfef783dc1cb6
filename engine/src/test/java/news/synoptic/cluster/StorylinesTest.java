package news.synoptic.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import news.synoptic.Annotated;
import news.synoptic.Outcome;
import news.synoptic.StoryId;
import news.synoptic.StoryLink;
import org.junit.jupiter.api.Test;

/** What comes months after a story whose articles are forgotten. */
class StorylinesTest {
  private static final String MARCH =
      """
      @ m1 | Coast Herald | 2026-03-02 | en
      Ferry Alma runs onto the Brannock sandbank
      The ferry Alma of the Halden Line ran onto the Brannock sandbank on Monday with 80 people on board.
      Captain Ilse Marten blamed a broken echo sounder. The coast guard of Port Avel pulled the Alma free.
      """;
  private static final String JULY =
      """
      @ j1 | Coast Herald | 2026-07-14 | en
      Ferry Alma on fire off Port Avel
      Fire broke out in the engine room of the ferry Alma of the Halden Line on Tuesday, two miles off Port Avel.
      Captain Ilse Marten brought all 64 passengers into the boats before the coast guard of Port Avel came.
      """;

  private final StoryClusterer clusterer = new StoryClusterer();
  private final List<StoryClusterer.Event> events = new ArrayList<>();
  private StoryClusterer.State state =
      new StoryClusterer.State(new Memory(new Window(14, 0, 600, 20)));

  private void add(List<Annotated> articles) {
    for (Annotated article : articles) {
      take(clusterer.add(state, article));
    }
  }

  private void take(StoryClusterer.Step step) {
    state = step.state();
    events.addAll(step.events());
  }

  /** Other news, until the March stories are forgotten. */
  private void months() {
    Inventions others = new Inventions(9, 1);
    for (int day = 3; day <= 130; day++) {
      add(List.of(others.next(LocalDate.of(2026, 3, 1).plusDays(day).toString())));
    }
  }

  private void cut() {
    byte[] bytes = StoryClusterer.snapshot(state);
    if (StoryClusterer.restore("test", bytes)
        instanceof Outcome.Kept<StoryClusterer.State>(StoryClusterer.State read)) {
      assertThat(StoryClusterer.snapshot(read)).isEqualTo(bytes);
      state = read;
    }
  }

  @Test
  void whatComesMonthsLaterIsANewStoryOfTheSameStoryline() {
    add(Press.read(MARCH));
    months();
    assertThat(StoryClusterer.current(state, new StoryId("m1"))).isEmpty();
    cut();
    add(Press.read(JULY));
    take(clusterer.repair(state));

    StoryId july = new StoryId("j1");
    assertThat(StoryClusterer.links(state, july))
        .extracting(link -> link.kind() + " " + link.other())
        .containsExactly("EARLIER m1");
    assertThat(StoryClusterer.links(state, new StoryId("m1")))
        .extracting(link -> link.kind() + " " + link.other())
        .containsExactly("LATER j1");
    assertThat(StoryClusterer.storyline(state, july)).isEqualTo(new StoryId("m1"));
    assertThat(events).contains(new StoryClusterer.Continued(july, new StoryId("m1")));
    cut();
    assertThat(StoryClusterer.links(state, july)).hasSize(1);
  }

  @Test
  void aLinkIsToldOnceAndSaysWhy() {
    add(Press.read(MARCH));
    months();
    add(Press.read(JULY));
    take(clusterer.repair(state));
    take(clusterer.repair(state));
    List<StoryLink> links =
        events.stream()
            .filter(StoryClusterer.Linked.class::isInstance)
            .map(event -> ((StoryClusterer.Linked) event).link())
            .filter(link -> link.story().value().equals("j1"))
            .toList();
    assertThat(links).hasSize(1);
    assertThat(links.getFirst().score().because()).isNotEmpty();
  }

  @Test
  void theNameOfAStoryThatIsRememberedIsNotGivenAgain() {
    add(Press.read(MARCH));
    months();
    add(Press.read(MARCH.replace("2026-03-02", "2026-07-14")));
    assertThat(events)
        .filteredOn(StoryClusterer.Joined.class::isInstance)
        .last()
        .extracting(event -> ((StoryClusterer.Joined) event).story())
        .isNotEqualTo(new StoryId("m1"));
  }

  @Test
  void storiesThatHaveNothingInCommonAreNotLinked() {
    add(Press.read(MARCH));
    months();
    assertThat(StoryClusterer.links(state, new StoryId("m1"))).isEmpty();
    assertThat(StoryClusterer.storyline(state, new StoryId("m1"))).isEqualTo(new StoryId("m1"));
    assertThat(StoryClusterer.links(state, new StoryId("nobody"))).isEmpty();
  }
}
