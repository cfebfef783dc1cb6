package news.synoptic.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.regex.Pattern;
import news.synoptic.extract.words.Prefilter;
import news.synoptic.extract.words.RequiredWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrefilterTest {
  /** An expression and the words expected; {@code _} stands for a blank. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "kill ! kill",
        "^\\W*(?:kill|mandatory kill)\\b ! kill mandatory_",
        "this (?:story|report)s? was .{0,60}withdrawn ! this_story this_repor",
        "re-?published ! re-publish republishe",
        "licen[cs]e ! licence license",
        "harbou+r ! harbo",
        "(?:wall)?quay ! wallquay quay",
        "(?=wall)quay(?<=quay) ! quay",
        "(?<name>quay)x{2,3} ! quay",
        "a{0,3}wall* ! wal",
        "(?i)STRASSE\\. ! strasse.",
        "[\\[a-z]quay[a&&b] ! quay",
      })
  void showsTheWordsThatAMatchMustHave(String regex, String words) {
    assertThat(RequiredWords.of(Pattern.compile(regex)))
        .map(word -> word.replace(' ', '_'))
        .containsExactly(words.split(" ", -1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\d+",
        "\\p{L}{2,}",
        "(?:wall)?",
        "wall|\\w+",
        "[a-z]",
        "\\Qwall\\E",
        "(?:wall)*"
      })
  void saysNothingOfWhatMatchesWithoutAWord(String regex) {
    assertThat(RequiredWords.of(Pattern.compile(regex))).isEmpty();
  }

  @Test
  void findsWhatTheExpressionsFind() {
    Pattern[] patterns = {
      Pattern.compile("ab+a|b(?:ca|ac)c?"),
      Pattern.compile("^\\W*(?:c{2}|a.{0,2}bb)", Pattern.CASE_INSENSITIVE),
      Pattern.compile("[ab]ſ|İb|k[^c]c", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE),
      Pattern.compile("a\\Wa"),
      Pattern.compile("^ab|^bc|(?:^c|s)i|ki$"),
      Pattern.compile("(?i)bcb|^KS"),
      Pattern.compile("(a)b|(c)\\2b")
    };
    Prefilter filter = Prefilter.of(patterns);
    Random random = new Random(5);
    int found = 0;
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(9); n >= 0; n--) {
        text.append("aAbBc \u212asSi-".charAt(random.nextInt(11)));
      }
      long may = filter.in(text.toString());
      for (Pattern pattern : patterns) {
        boolean is = pattern.matcher(text).find();
        assertThat(filter.found(may, pattern, text.toString()))
            .as("%s in %s", pattern, text)
            .isEqualTo(is);
        found += is ? 1 : 0;
      }
    }
    assertThat(found).isGreaterThan(1000);
  }

  @Test
  void refusesAnExpressionThatIsNotItsOwn() {
    assertThatThrownBy(() -> Prefilter.of().found(-1, Pattern.compile("x"), "x"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
