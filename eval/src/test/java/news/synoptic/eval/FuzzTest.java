package news.synoptic.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class FuzzTest {
  private static final Path PAGES = Path.of("../engine/src/test/resources/extract");

  @Test
  void readsOrRefusesEveryBrokenPage() throws IOException {
    List<byte[]> pages = Fuzz.pages(PAGES);
    assertThat(pages).hasSizeGreaterThan(50);
    Fuzz.Result result = Fuzz.run(pages, 1000, 20231030);
    assertThat(result.findings()).filteredOn(finding -> !finding.what().endsWith(" s")).isEmpty();
    assertThat(result.kept()).isGreaterThan(200);
    assertThat(result.refused()).isGreaterThan(50);
  }

  @Test
  void breaksTheSamePagesInTheSameWay() throws IOException {
    List<byte[]> pages = Fuzz.pages(PAGES);
    PageMutator first = new PageMutator(pages, 7);
    PageMutator second = new PageMutator(pages, 7);
    for (int i = 0; i < 50; i++) {
      assertThat(first.next()).isEqualTo(second.next());
    }
  }
}
