package news.synoptic.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import news.synoptic.Annotated;
import news.synoptic.ArticleId;
import news.synoptic.Explanation;
import news.synoptic.Outcome;
import news.synoptic.StoryId;
import org.junit.jupiter.api.Test;

/** Readers put two articles together or keep them apart. */
class CorrectionsTest {
  private static final String STREAM =
      """
      @ a1 | Coast Herald | 2026-05-04 | en
      Lighthouse of Skerra goes dark after a storm
      The lighthouse of Skerra went dark on Monday after the storm Imke tore off its lantern room.
      Keeper Tove Lind was unhurt. The coast guard of Brack sent two boats to mark the reef.
      @ a2 | Brack Post | 2026-05-04 | en
      Storm Imke tears the lantern off Skerra's lighthouse
      The storm Imke tore the lantern room off the lighthouse of Skerra on Monday, and the reef lies
      in the dark. Keeper Tove Lind was unhurt, the coast guard of Brack said.
      @ a3 | Island Radio | 2026-05-05 | en
      Coast guard marks the reef of Skerra after storm Imke
      Two boats of the coast guard of Brack mark the reef of Skerra since the storm Imke tore the
      lantern room off the lighthouse. Keeper Tove Lind said that she was unhurt.
      @ b1 | Coast Herald | 2026-05-05 | en
      Council of Vell buys a second snow plough
      The council of Vell has bought a second snow plough for 80,000 crowns. Mayor Jon Aas said that
      the last winter had cut off the school for nine days.
      """;

  private final StoryClusterer clusterer = new StoryClusterer();
  private final Map<String, String> where = new TreeMap<>();
  private StoryClusterer.State state = StoryClusterer.unending();

  private void take(StoryClusterer.Step step) {
    state = step.state();
    for (StoryClusterer.Event event : step.events()) {
      switch (event) {
        case StoryClusterer.Joined(var article, var story, var probability) ->
            where.put(article.value(), story.value());
        case StoryClusterer.Moved(var article, var from, var to) ->
            where.put(article.value(), to.value());
        case StoryClusterer.Split split -> {}
        case StoryClusterer.Linked linked -> {}
        case StoryClusterer.Continued continued -> {}
        case StoryClusterer.Merged(var into, var from) ->
            where.replaceAll((id, at) -> at.equals(from.value()) ? into.value() : at);
      }
    }
  }

  private void read(StoryClusterer.State from) {
    state = from;
    Press.read(STREAM).forEach(article -> take(clusterer.add(state, article)));
  }

  private static ArticleId id(String id) {
    return new ArticleId(id);
  }

  private void again() {
    for (int i = 0; i < 2; i++) {
      take(clusterer.repair(state));
      if (StoryClusterer.restore("test", StoryClusterer.snapshot(state))
          instanceof Outcome.Kept<StoryClusterer.State>(StoryClusterer.State read)) {
        state = read;
      }
    }
  }

  private boolean together(String a, String b) {
    return storyOf(a).equals(storyOf(b));
  }

  private String storyOf(String article) {
    return Objects.requireNonNull(where.get(article), article);
  }

  @Test
  void withoutAReaderTheStoriesAreTwo() {
    read(StoryClusterer.unending());
    again();
    assertThat(together("a1", "a2")).isTrue();
    assertThat(together("a1", "b1")).isFalse();
  }

  @Test
  void whatIsPutTogetherStaysTogetherThroughRepairAndSnapshot() {
    for (StoryClusterer.State from : List.of(StoryClusterer.unending(), StoryClusterer.empty())) {
      read(from);
      take(clusterer.together(state, id("a1"), id("b1")));
      again();
      assertThat(together("a1", "b1")).isTrue();
    }
  }

  @Test
  void whatIsKeptApartStaysApartThroughRepairAndSnapshot() {
    for (StoryClusterer.State from : List.of(StoryClusterer.unending(), StoryClusterer.empty())) {
      read(from);
      take(clusterer.apart(state, id("a1"), id("a2")));
      again();
      assertThat(together("a1", "a2")).isFalse();
    }
  }

  @Test
  void whatIsSaidOfAnArticleThatIsYetToComeHoldsWhenItComes() {
    take(clusterer.apart(state, id("a2"), id("a1")));
    take(clusterer.together(state, id("b1"), id("a1")));
    read(state);
    again();
    assertThat(together("a1", "a2")).isFalse();
    assertThat(together("a1", "b1")).isTrue();
  }

  @Test
  void whatIsSaidLastHolds() {
    read(StoryClusterer.unending());
    take(clusterer.together(state, id("a1"), id("b1")));
    take(clusterer.apart(state, id("a1"), id("b1")));
    again();
    assertThat(together("a1", "b1")).isFalse();
    take(clusterer.together(state, id("b1"), id("a1")));
    again();
    assertThat(together("a1", "b1")).isTrue();
  }

  @Test
  void aTieLeavesApartWhatIsKeptApart() {
    read(StoryClusterer.unending());
    take(clusterer.apart(state, id("a3"), id("b1")));
    take(clusterer.together(state, id("a1"), id("b1")));
    again();
    assertThat(together("a1", "b1")).isTrue();
    assertThat(together("a3", "b1")).isFalse();
  }

  @Test
  void oldNamesLeadToTheStoryThatGoesOn() {
    read(StoryClusterer.unending());
    String before = storyOf("b1");
    take(clusterer.together(state, id("a1"), id("b1")));
    assertThat(StoryClusterer.current(state, new StoryId(before)))
        .contains(new StoryId(storyOf("a1")));
    assertThat(StoryClusterer.current(state, new StoryId("nobody"))).isEmpty();
  }

  @Test
  void anArticleThatComesTwiceGivesNoTwoStoriesOneName() {
    List<Annotated> twice = new ArrayList<>(Press.read(STREAM));
    twice.addAll(Press.read(STREAM.replace("lighthouse", "windmill").replace("Imke", "Orm")));
    List<StoryClusterer.Event> events = new ArrayList<>();
    for (Annotated article : twice) {
      StoryClusterer.Step step = clusterer.add(state, article);
      state = step.state();
      events.addAll(step.events());
    }
    assertThat(events).hasSizeGreaterThanOrEqualTo(twice.size());
  }

  @Test
  void membershipIsExplained() {
    read(StoryClusterer.unending());
    again();
    Explanation in = clusterer.why(state, new StoryId(storyOf("a1")), id("a2")).orElseThrow();
    assertThat(in.member()).isTrue();
    assertThat(in.ground()).isEqualTo(Explanation.Ground.LIKENESS);
    assertThat(in.pair().because()).isNotEmpty();
    assertThat(in.whole().value()).isGreaterThan(0.5);
    Explanation out = clusterer.why(state, new StoryId(storyOf("a1")), id("b1")).orElseThrow();
    assertThat(out.member()).isFalse();
    assertThat(out.whole().value()).isLessThan(0.5);
    take(clusterer.apart(state, id("a1"), id("b1")));
    assertThat(clusterer.why(state, new StoryId(storyOf("a1")), id("b1")).orElseThrow().ground())
        .isEqualTo(Explanation.Ground.READER);
    assertThat(clusterer.why(state, new StoryId("nobody"), id("a1"))).isEmpty();
  }
}
