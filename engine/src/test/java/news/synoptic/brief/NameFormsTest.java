package news.synoptic.brief;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which written names are spellings of one name. */
class NameFormsTest {
  @ParameterizedTest
  @CsvSource({
    "Mykhola Hrabenko, Mykola Grabenko",
    "Jusuf Qarimi, Youssouf al-Karimi",
    "Giorgi Vashadze, Georgi Washadze",
    "Noora Tavakoly, Nura Tavakoli",
  })
  void transliterationsAreSpellingsOfOneName(String one, String other) {
    assertThat(areSpellings(one, other)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "Dmytro Hrabenko, Oleksandr Grabenko",
    "Ivan Petrov, Igor Petrov",
    "Ana Karimi, Amir Karimi",
    "Hrabenko, Grabenko",
    "Lena Moss, Lena Ross",
  })
  void otherGivenNamesOrSurnamesAreOtherPeople(String one, String other) {
    assertThat(areSpellings(one, other)).isFalse();
  }

  private static boolean areSpellings(String one, String other) {
    return NameForms.areSpellings(NameForms.parts(one), NameForms.parts(other));
  }
}
