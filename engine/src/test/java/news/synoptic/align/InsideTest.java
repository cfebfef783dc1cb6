package news.synoptic.align;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import news.synoptic.Span;
import org.junit.jupiter.api.Test;

class InsideTest {
  private static final List<Span> ORDERED =
      List.of(new Span(0, 4), new Span(4, 9), new Span(8, 12), new Span(12, 14));

  private static List<Span> inside(int start, int end) {
    return Inside.of(ORDERED, Function.identity(), new Span(start, end));
  }

  @Test
  void givesWhatLiesInsideWholly() {
    assertThat(inside(4, 12)).containsExactly(new Span(4, 9), new Span(8, 12));
    assertThat(inside(4, 11)).containsExactly(new Span(4, 9));
    assertThat(inside(1, 3)).isEmpty();
  }

  @Test
  void givesNothingOfAnEmptyList() {
    assertThat(Inside.of(List.<Span>of(), Function.identity(), new Span(0, 9))).isEmpty();
  }
}
