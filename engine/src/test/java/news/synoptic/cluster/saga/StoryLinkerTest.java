package news.synoptic.cluster.saga;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import news.synoptic.Annotated;
import news.synoptic.Story;
import news.synoptic.StoryId;
import news.synoptic.StoryLink;
import news.synoptic.cluster.Press;
import org.junit.jupiter.api.Test;

class StoryLinkerTest {
  private static final String MARCH =
      """
      @ m1 | Coast Herald | 2026-03-02 | en
      Ferry Alma runs onto the Brannock sandbank
      The ferry Alma of the Halden Line ran onto the Brannock sandbank on Monday with 80 people on board.
      Captain Ilse Marten blamed a broken echo sounder. The coast guard of Port Avel pulled her free.
      """;
  private static final String JULY =
      """
      @ j1 | Coast Herald | 2026-07-14 | en
      Ferry Alma on fire off Port Avel
      Fire broke out in the engine room of the ferry Alma of the Halden Line on Tuesday, two miles off Port Avel.
      Captain Ilse Marten brought all 64 passengers into the boats before the coast guard came.
      """;
  private static final String OTHER =
      """
      @ o1 | Coast Herald | 2026-07-14 | en
      Bakers ask for cheaper flour
      The guild of bakers wants the duty on flour to be cut, its president Konrad Weiss said on Tuesday.
      """;

  private static Story story(String text) {
    List<Annotated> articles = Press.read(text);
    return new Story(new StoryId(articles.getFirst().id().value()), articles, List.of());
  }

  @Test
  void linksTwoEventsOfOneShipInBothDirections() {
    List<StoryLink> links =
        new StoryLinker().link(List.of(story(MARCH), story(JULY), story(OTHER)));
    assertThat(links)
        .extracting(l -> l.story() + " " + l.kind() + " " + l.other())
        .containsExactly("m1 LATER j1", "j1 EARLIER m1");
  }

  @Test
  void saysWhy() {
    List<StoryLink> links = new StoryLinker().link(List.of(story(MARCH), story(JULY)));
    assertThat(links).isNotEmpty();
    assertThat(links.getFirst().score().because()).isNotEmpty();
    assertThat(links.getFirst().score().value()).isBetween(0.5, 1.0);
  }

  @Test
  void ofUndatedStoriesTheOneLookedBackAtIsEarlier() {
    String later =
        JULY.replace("2026-07-14", "-")
            + "In March 2026 the Alma of the Halden Line ran onto the Brannock sandbank.\n";
    List<StoryLink> links =
        new StoryLinker().link(List.of(story(MARCH.replace("2026-03-02", "-")), story(later)));
    assertThat(links)
        .extracting(l -> l.story() + " " + l.kind() + " " + l.other())
        .containsExactly("m1 LATER j1", "j1 EARLIER m1");
  }

  @Test
  void nothingHasNoLinks() {
    assertThat(new StoryLinker().link(List.of())).isEmpty();
    assertThat(new StoryLinker().link(List.of(story(OTHER)))).isEmpty();
  }
}
