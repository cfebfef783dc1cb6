package news.synoptic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * Pairs of names in {@code resources/names/variants.tsv}, written before anything was run on them.
 */
class NameVariantsTest {
  private static final Path PAIRS = Path.of("src/test/resources/names/variants.tsv");

  @Test
  void tellsVariantsFromLookAlikes() throws IOException {
    int right = 0;
    int surplus = 0;
    int missed = 0;
    List<String> wrong = new ArrayList<>();
    for (String line : Files.readAllLines(PAIRS)) {
      if (!line.startsWith("#")) {
        String[] cells = line.split("\t", -1);
        boolean same = cells[3].equals("same");
        boolean found = NameVariants.known().same(cells[1], cells[2], type(cells[0])).isPresent();
        right += same && found ? 1 : 0;
        surplus += !same && found ? 1 : 0;
        missed += same && !found ? 1 : 0;
        if (same != found) {
          wrong.add(line);
        }
      }
    }
    double f1 = 2.0 * right / (2.0 * right + surplus + missed);
    assertThat(right + surplus + missed).isGreaterThan(100);
    assertThat(f1).as("F1; wrong: %s", wrong).isGreaterThanOrEqualTo(0.95);
  }

  @Test
  void saysWhy() {
    NameVariants variants = NameVariants.known();
    assertThat(variants.same("Kiev", "Kyiv", Entity.Type.PLACE))
        .hasValue(NameVariants.Reason.KNOWN);
    assertThat(variants.same("HDO", "Harbour Dredging Office", Entity.Type.ORGANISATION))
        .hasValue(NameVariants.Reason.INITIALS);
    assertThat(variants.same("Ministry of Harbours", "Harbours Ministry", Entity.Type.ORGANISATION))
        .hasValue(NameVariants.Reason.WORDS);
    assertThat(variants.same("Yusuf Halenko", "Youssouf Galenko", Entity.Type.PERSON))
        .hasValue(NameVariants.Reason.SOUND);
    assertThat(variants.same("Ana María Ruiz", "Ana Maria Ruiz", Entity.Type.PERSON))
        .hasValue(NameVariants.Reason.SAME);
  }

  @Test
  void judgesAlikeInBothDirections() throws IOException {
    for (String line : Files.readAllLines(PAIRS)) {
      if (!line.startsWith("#")) {
        String[] cells = line.split("\t", -1);
        Entity.Type type = type(cells[0]);
        assertThat(NameVariants.known().same(cells[2], cells[1], type))
            .as(line)
            .isEqualTo(NameVariants.known().same(cells[1], cells[2], type));
      }
    }
  }

  private static Entity.Type type(String name) {
    return Entity.Type.valueOf(name.toUpperCase(Locale.ROOT));
  }
}
