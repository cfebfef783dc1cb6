package news.synoptic.cluster.saga;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import news.synoptic.Annotated;
import news.synoptic.Story;
import news.synoptic.StoryId;
import news.synoptic.StoryLink;
import news.synoptic.cluster.Press;
import org.junit.jupiter.api.Test;

class AcrossLanguagesTest {
  private static final Annotated ENGLISH =
      article(
          """
          @ e | Coast Herald | 2026-03-02 | en
          Ferry runs aground
          On Monday the ferry Alma Halden ran onto the Brannock bank off Avel with 184 people aboard.
          The mayor of Avel, Ilse Martén, said that the Brannock lighthouse had been dark for 12 days.
          """);

  private static final Annotated SPANISH =
      article(
          """
          @ s | Diario | 2026-03-03 | es
          Encalla un transbordador
          El lunes el transbordador Alma Halden encalló en el banco Brannock frente a Avel con 184
          personas. La alcaldesa de Avel, Ilse Marten, dijo que el faro Brannock estaba apagado.
          """);

  private static final Annotated OTHER =
      article(
          """
          @ o | Diario | 2026-03-03 | es
          Sube el pan
          Los panaderos de Quarnby piden al gobierno de Konrad Weiss una rebaja para la harina.
          """);

  private static Annotated article(String text) {
    return Press.read(text).getFirst();
  }

  private static Story story(Annotated article) {
    return new Story(new StoryId(article.id().value()), List.of(article), List.of());
  }

  @Test
  void namesAndNumbersTellOneEventInTwoLanguages() {
    AcrossLanguages judge = new AcrossLanguages();
    assertThat(judge.score(ENGLISH, SPANISH).value()).isGreaterThan(0.7);
    assertThat(judge.score(ENGLISH, OTHER).value()).isLessThan(0.1);
    assertThat(judge.score(SPANISH, ENGLISH)).isEqualTo(judge.score(ENGLISH, SPANISH));
  }

  @Test
  void storiesOfTwoLanguagesAreLinkedAsRelated() {
    List<StoryLink> links =
        new StoryLinker().link(List.of(story(ENGLISH), story(SPANISH), story(OTHER)));
    assertThat(links)
        .extracting(l -> l.story() + " " + l.kind() + " " + l.other())
        .containsExactly("e RELATED s", "s RELATED e");
  }
}
