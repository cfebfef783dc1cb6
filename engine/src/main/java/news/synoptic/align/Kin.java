package news.synoptic.align;

import java.util.Map;
import java.util.Set;

/** Words for one person, and whether they are said of a man or a woman. */
final class Kin {
  private static final Map<String, Set<String>> SEX =
      Map.of(
          "m",
          Set.of(
              "boy",
              "man",
              "son",
              "brother",
              "father",
              "male",
              "grandson",
              "husband",
              "boyfriend",
              "stepbrother",
              "nephew",
              "uncle",
              "stepson",
              "grandfather"),
          "f",
          Set.of(
              "girl",
              "woman",
              "daughter",
              "sister",
              "mother",
              "female",
              "granddaughter",
              "wife",
              "girlfriend",
              "stepsister",
              "niece",
              "aunt",
              "stepdaughter",
              "grandmother"),
          "-",
          Set.of("suspect", "victim", "child", "toddler", "infant", "baby", "teen", "student"));

  private Kin() {}

  /** {@code m}, {@code f}, {@code -} for either; empty if the word names no person. */
  static String of(String word) {
    return SEX.entrySet().stream()
        .filter(entry -> entry.getValue().contains(word))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("");
  }
}
