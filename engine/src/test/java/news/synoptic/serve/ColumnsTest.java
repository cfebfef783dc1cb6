package news.synoptic.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Text on a terminal keeps to its columns and cannot steer it. */
class ColumnsTest {
  @ParameterizedTest
  @CsvSource({
    "abc, 3",
    "東京湾, 6",
    "ｶﾅ, 2",
    "한국, 4",
    "e\u0301a\u0308, 2",
    "👍, 2",
    "👨‍👩‍👧‍👦, 2",
    "❤️, 2",
    "🇫🇷🇩🇪, 4",
    "नमस्ते, 4",
    "한, 2",
    "سقطت, 4",
    "שָׁלוֹם, 4",
    "— “x”, 5",
  })
  void countsTheColumnsThatATextTakes(String text, int columns) {
    assertThat(DisplayWidth.of(text)).isEqualTo(columns);
  }

  @ParameterizedTest
  @CsvSource({
    "abcdef, 6, abcdef",
    "abcdef, 4, abc…",
    "ab cdef, 4, ab…",
    "東京湾で倒れ, 6, 東京…",
    "👨‍👩‍👧‍👦👍👍, 5, 👨‍👩‍👧‍👦👍…",
  })
  void cutsATextToItsColumns(String text, int columns, String cut) {
    assertThat(DisplayWidth.cut(text, columns)).isEqualTo(cut);
  }

  @TestFactory
  Stream<DynamicTest> writesNoLineThatIsWiderThanTheScreen() {
    return Stream.of(24, 40, 80, 200)
        .flatMap(
            width ->
                reports().stream()
                    .map(
                        one ->
                            DynamicTest.dynamicTest(
                                one + " at " + width,
                                () ->
                                    assertThat(ServeCasesTest.terminal(one.report(), width).lines())
                                        .allMatch(line -> DisplayWidth.of(line) <= width))));
  }

  @Test
  void writesNoControlCharacterButLineEnds() {
    for (Tales.Case one : reports()) {
      assertThat(ServeCasesTest.terminal(one.report(), 80).codePoints())
          .noneMatch(point -> point != '\n' && Character.isISOControl(point))
          .noneMatch(point -> Character.getType(point) == Character.FORMAT && point != 0x200D);
    }
  }

  @Test
  void coloursOnlyWhereAskedAndWithoutOtherEffect() throws IOException {
    for (Tales.Case one : reports()) {
      StringBuilder coloured = new StringBuilder();
      new TerminalRenderer().render(one.report(), coloured, true, 80);
      assertThat(coloured.toString()).contains("\u001B[");
      String plain = coloured.toString().replaceAll("\u001B\\[[0-9;]*m", "");
      assertThat(plain).isEqualTo(ServeCasesTest.terminal(one.report(), 80));
    }
  }

  private static List<Tales.Case> reports() {
    List<Tales.Case> reports = new ArrayList<>(Tales.all());
    reports.add(new Tales.Case("large", Tales.large()));
    return reports;
  }
}
