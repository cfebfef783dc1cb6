package news.synoptic.align;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import news.synoptic.Alignment;
import news.synoptic.Annotated;
import news.synoptic.Attribution;
import news.synoptic.Claim;
import news.synoptic.Copy;
import news.synoptic.Origin;
import news.synoptic.Probability;
import news.synoptic.Quantity.Hedge;
import news.synoptic.Sentence;
import news.synoptic.Statement;
import news.synoptic.Story;
import org.junit.jupiter.api.Test;

class ClaimAlignerTest {
  private static final ClaimAligner ALIGNER = new ClaimAligner(new SentenceMatcher());
  private static final String FIRE =
      "A fire at the Tollgate paint works in Eldmoor injured 14 workers on Tuesday.";
  private static final String FIRE_AGAIN =
      "14 workers were injured on Tuesday in a fire at the Tollgate paint works in Eldmoor.";

  @Test
  void gathersWhatTwoOutletsAssert() {
    Alignment alignment =
        ALIGNER.align(
            Telling.story(
                Telling.by("Eldmoor Echo").says(FIRE).done(),
                Telling.by("Marsh Herald")
                    .says(FIRE_AGAIN)
                    .says("The council of Harrow Bay elected Odile Renn as its first mayor.")
                    .done()));

    assertThat(alignment.claims()).hasSize(2);
    assertThat(alignment.claims().getFirst().statements()).hasSize(2);
    assertThat(alignment.claims().getFirst().origins())
        .extracting(Origin::name)
        .containsExactly("Eldmoor Echo", "Marsh Herald");
  }

  @Test
  void countsTwoPapersThatCreditOneMediumAsOneOrigin() {
    Alignment alignment =
        ALIGNER.align(
            Telling.story(
                Telling.by("Eldmoor Echo")
                    .says(FIRE + " The Tribune reported.")
                    .crediting(Attribution.Kind.MEDIUM, "The Tribune", "Tribune")
                    .done(),
                Telling.by("Marsh Herald")
                    .says("According to the Tribune, " + FIRE_AGAIN)
                    .crediting(Attribution.Kind.MEDIUM, "the Tribune", "Tribune")
                    .done()));

    Claim claim = alignment.claims().getFirst();
    assertThat(claim.statements()).hasSize(2);
    assertThat(claim.origins()).containsExactly(new Origin("Tribune", Origin.Kind.MEDIUM));
    assertThat(alignment.origins()).hasSize(1);
    assertThat(alignment.origins().getFirst().articles()).hasSize(2);
    assertThat(claim.statements().getFirst().because()).contains("credits Tribune here");
  }

  @Test
  void carriesACreditToTheQuoteThatGoesOn() {
    Annotated article =
        Telling.by("Eldmoor Echo")
            .says("“We were warned in May,” foreman Ilse Brandt told the Tribune.")
            .crediting(Attribution.Kind.MEDIUM, "the Tribune", "Tribune")
            .quoting("We were warned in May")
            .adds("“Nobody in the office listened to us,” she added.")
            .quoting("Nobody in the office listened to us")
            .says("Inspectors sealed the paint works on Wednesday morning.")
            .done();

    List<Statement> statements = new OriginResolver(Telling.story(article)).statements(article);

    assertThat(statements)
        .extracting(statement -> statement.origin().name())
        .containsExactly("Tribune", "Tribune", "Eldmoor Echo");
  }

  @Test
  void tracesACopyToTheOriginOfItsOriginal() {
    Annotated original =
        Telling.by("Eldmoor Echo").from("North Press Agency", "dateline").says(FIRE).done();
    Annotated copy = Telling.by("Marsh Herald").says(FIRE).done();
    Story story =
        Telling.story(
            List.of(new Copy(copy.id(), original.id(), Copy.Kind.REPRINT, Probability.ONE)),
            original,
            copy);

    Claim claim = ALIGNER.align(story).claims().getFirst();

    assertThat(claim.statements()).hasSize(2);
    assertThat(claim.origins())
        .containsExactly(new Origin("North Press Agency", Origin.Kind.AGENCY));
  }

  @Test
  void leavesAnUnnamedPageAnOriginOfItsOwn() {
    Annotated article = Telling.without("notes/page7.txt").says(FIRE).done();

    assertThat(ALIGNER.align(Telling.story(article)).origins())
        .extracting(Alignment.Share::origin)
        .containsExactly(new Origin("page7.txt", Origin.Kind.UNKNOWN));
  }

  @Test
  void showsNumbersThatDisagreeAsVersions() {
    Claim claim =
        ALIGNER
            .align(
                Telling.story(
                    Telling.by("Eldmoor Echo")
                        .says(FIRE)
                        .counting("14", 14, "worker", Hedge.EXACT)
                        .done(),
                    Telling.by("Marsh Herald")
                        .says(FIRE_AGAIN.replace("14", "17"))
                        .counting("17", 17, "worker", Hedge.EXACT)
                        .done()))
            .claims()
            .getFirst();

    assertThat(claim.versions())
        .extracting(Claim.Version::value)
        .containsExactlyInAnyOrder("14 workers", "17 workers");
  }

  @Test
  void takesAHedgedNumberForNoDispute() {
    Claim claim =
        ALIGNER
            .align(
                Telling.story(
                    Telling.by("Eldmoor Echo")
                        .says(FIRE.replace("14", "at least 14"))
                        .counting("14", 14, "worker", Hedge.AT_LEAST)
                        .done(),
                    Telling.by("Marsh Herald")
                        .says(FIRE_AGAIN.replace("14", "17"))
                        .counting("17", 17, "worker", Hedge.EXACT)
                        .done()))
            .claims()
            .getFirst();

    assertThat(claim.statements()).hasSize(2);
    assertThat(claim.versions()).isEmpty();
  }

  @Test
  void leavesOpinionsAndQuestionsOut() {
    Annotated article =
        Telling.by("Eldmoor Echo")
            .says("The owners of the Tollgate works have behaved shamefully towards Eldmoor.")
            .as(Sentence.Kind.OPINION)
            .says("Who will pay for the fire at the Tollgate paint works?")
            .as(Sentence.Kind.QUESTION)
            .done();

    assertThat(ALIGNER.align(Telling.story(article)).claims()).isEmpty();
  }
}
