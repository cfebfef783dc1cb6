package news.synoptic.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import news.synoptic.Brief;
import news.synoptic.brief.ChangeFinder;
import org.junit.jupiter.api.Test;

class EarlierBriefsTest {
  @Test
  void whatWasWrittenIsReadBackWithoutAnyChange() {
    for (Tales.Case one : Tales.all()) {
      List<Brief> read = EarlierBriefs.read(ServeCasesTest.json(one.report()));
      assertThat(read).hasSameSizeAs(one.report().briefs());
      for (Brief brief : one.report().briefs()) {
        Brief before = ChangeFinder.before(brief, read).orElseThrow();
        assertThat(ChangeFinder.between(before, brief).isEmpty()).as(brief.title()).isTrue();
      }
    }
  }

  @Test
  void saysWhatIsWrongWithOtherFiles() {
    assertThatThrownBy(() -> EarlierBriefs.read("{\"stories\":"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("broken JSON");
    assertThatThrownBy(() -> EarlierBriefs.read("[]")).hasMessageContaining("no report of briefs");
    assertThatThrownBy(
            () -> EarlierBriefs.read("{\"stories\":[{\"facts\":[{\"status\":\"odd\"}]}]}"))
        .hasMessageContaining("status 'odd'");
  }
}
