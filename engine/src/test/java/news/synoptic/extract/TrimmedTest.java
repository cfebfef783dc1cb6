package news.synoptic.extract;

import static org.assertj.core.api.Assertions.assertThat;

import news.synoptic.extract.page.Trimmed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrimmedTest {
  @Test
  void cutsOutTheInsidesOfScriptsStyleSheetsAndDrawings() {
    Trimmed page =
        Trimmed.of(
            "<html><SCRIPT>var quay = '<p>';</SCRIPT><style media='print'>p {}</style >"
                + "<p>Quay</p><svg viewBox=\"0 0\"><path d='M1'/></svg><p>Wall</p>");
    assertThat(page.html())
        .isEqualTo(
            "<html><SCRIPT></SCRIPT><style media='print'></style >"
                + "<p>Quay</p><svg viewBox=\"0 0\"></svg><p>Wall</p>");
    assertThat(page.scripts()).containsExactly("var quay = '<p>';");
    assertThat(page.tags()).isBetween(7, 14);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p><script type=\"application/ld+json\">{\"headline\": \"Quay\"}</script>",
        "<p><script><!-- <script>quay</script> --></script>",
        "<p><script data-quay=\"a>b\">quay</script>",
        "<p title=\"what a <script> is\">Quay</p><script src=\"quay.js\"></script>",
        "<!-- <p><script>quay</script> --><p>Quay</p>",
        "<p><svg/>quay</svg>",
        "<p><style>quay",
        "<p><script>quay</scripture>",
        "<p><!-- <p><script>quay</script>",
        "<",
        "",
      })
  void leavesToTheParserWhatIsNotCertain(String html) {
    assertThat(Trimmed.of(html).html()).isEqualTo(html);
  }

  @Test
  void countsNoTagsWhereItGaveUp() {
    assertThat(Trimmed.of("<p><script>quay").tags()).isGreaterThan(1_000_000);
  }
}
