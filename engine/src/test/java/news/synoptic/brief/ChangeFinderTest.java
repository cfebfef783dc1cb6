package news.synoptic.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.synoptic.Brief;
import news.synoptic.Changes;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Pairs of runs in {@code resources/brief/<case>/}: the story as it was in {@code before.txt}, as
 * it is in {@code in.txt}, and what changed in {@code changes.txt}.
 */
class ChangeFinderTest {
  private static final Path CASES = Path.of("src/test/resources/brief");

  @TestFactory
  Stream<DynamicTest> findsWhatChanged() throws IOException {
    try (Stream<Path> files = Files.walk(CASES, 2)) {
      List<Path> cases =
          files
              .filter(file -> file.endsWith("before.txt"))
              .map(file -> file.resolveSibling(""))
              .sorted()
              .toList();
      assertThat(cases).isNotEmpty();
      return cases.stream()
          .map(path -> DynamicTest.dynamicTest(path.getFileName().toString(), () -> check(path)));
    }
  }

  @Test
  void findsNothingBetweenABriefAndItself() throws IOException {
    Brief brief = brief(CASES.resolve("harbour-strike/in.txt"));
    assertThat(ChangeFinder.between(brief, brief).isEmpty()).isTrue();
    assertThat(Changes.NEW_STORY.isEmpty()).isFalse();
  }

  @Test
  void takesTheStoryThatHasMostOfTheArticlesForTheOneBefore() throws IOException {
    Brief before = brief(CASES.resolve("changes/before.txt"));
    Brief other = brief(CASES.resolve("harbour-strike/in.txt"));
    Brief after = brief(CASES.resolve("changes/in.txt"));
    assertThat(ChangeFinder.before(after, List.of(other, before)))
        .map(Brief::id)
        .contains(before.id());
    assertThat(ChangeFinder.before(other, List.of(before))).isEmpty();
  }

  private static Brief brief(Path file) throws IOException {
    StoryFixture fixture = StoryFixture.read(file.toString(), Files.readString(file));
    return new BriefWriter().write(fixture.story(), fixture.alignment(), List.of());
  }

  private static void check(Path path) throws IOException {
    Changes changes =
        ChangeFinder.between(brief(path.resolve("before.txt")), brief(path.resolve("in.txt")));
    Path expected = path.resolve("changes.txt");
    if (Boolean.getBoolean("synoptic.rewrite")) {
      Files.writeString(expected, text(changes));
    }
    assertThat(text(changes)).isEqualTo(Files.readString(expected));
  }

  private static String text(Changes changes) {
    Stream<String> facts =
        Stream.of(
                changes.facts().stream().map(f -> "new fact: " + f.text()),
                changes.turns().stream()
                    .map(
                        t ->
                            "%s → %s: %s"
                                .formatted(t.was().status(), t.now().status(), t.now().text())),
                changes.numbers().stream()
                    .map(n -> n.before() + " → " + n.after() + ": " + n.now().text()))
            .flatMap(lines -> lines);
    Stream<String> rest =
        Stream.of(
                changes.notices().stream().map(n -> n.notice().kind() + ": " + n.notice().text()),
                changes.articles().stream().map(m -> "new article: " + m.article().title()),
                changes.revised().stream().map(r -> "revised: " + r.now().article().title()),
                changes.gone().stream().map(m -> "gone: " + m.article().title()),
                changes.origins().stream().map(o -> "new origin: " + o.name()))
            .flatMap(lines -> lines);
    return Stream.concat(facts, rest).map(line -> line + "\n").collect(Collectors.joining());
  }
}
