package news.synoptic.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import news.synoptic.Annotated;
import news.synoptic.ArticleId;
import news.synoptic.Story;
import news.synoptic.StoryId;
import org.junit.jupiter.api.Test;

class StoryClustererTest {
  private static List<Annotated> everything() throws IOException {
    List<Annotated> all = new ArrayList<>();
    try (Stream<Path> cases = Files.list(Path.of("src/test/resources/cluster"))) {
      for (Path path : cases.filter(Files::isDirectory).sorted().toList()) {
        all.addAll(Press.read(Files.readString(path.resolve("in.txt"))));
      }
    }
    all.sort(
        Comparator.comparing(
                Annotated::date,
                Comparator.nullsLast(Comparator.comparing(d -> d.time().toInstant())))
            .thenComparing(Annotated::id));
    return all;
  }

  @Test
  void everyArticleIsInOneStory() throws IOException {
    List<Annotated> articles = everything();
    List<ArticleId> told =
        Fold.of(articles).stories().stream()
            .flatMap(story -> story.articles().stream())
            .map(Annotated::id)
            .toList();
    assertThat(told).doesNotHaveDuplicates();
    assertThat(told)
        .containsExactlyInAnyOrderElementsOf(articles.stream().map(Annotated::id).toList());
  }

  @Test
  void eventsToldInOrderGiveTheStories() throws IOException {
    Fold fold = Fold.of(everything());
    Map<ArticleId, StoryId> where = new TreeMap<>();
    for (StoryClusterer.Event event : fold.events()) {
      switch (event) {
        case StoryClusterer.Joined joined -> where.put(joined.article(), joined.story());
        case StoryClusterer.Moved moved -> where.put(moved.article(), moved.to());
        case StoryClusterer.Split split -> {}
        case StoryClusterer.Linked linked -> {}
        case StoryClusterer.Continued continued -> {}
        case StoryClusterer.Merged merged ->
            where.replaceAll((id, story) -> story.equals(merged.from()) ? merged.into() : story);
      }
    }
    Map<ArticleId, StoryId> told = new TreeMap<>();
    for (Story story : fold.stories()) {
      story.articles().forEach(article -> told.put(article.id(), story.id()));
    }
    assertThat(where).isEqualTo(told);
  }

  @Test
  void theSameStreamGivesTheSameEvents() throws IOException {
    List<Annotated> articles = everything();
    assertThat(Fold.of(articles).events()).isEqualTo(Fold.of(articles).events());
  }

  @Test
  void anotherOrderOfArrivalGivesTheSameStoriesOfPlainCases() throws IOException {
    List<Annotated> articles = everything();
    List<Annotated> mixed = new ArrayList<>(articles);
    Collections.shuffle(mixed, new Random(7));
    assertThat(members(Fold.of(mixed).stories())).isEqualTo(members(Fold.of(articles).stories()));
  }

  private static List<String> members(List<Story> stories) {
    return stories.stream()
        .map(s -> s.articles().stream().map(a -> a.id().value()).sorted().toList().toString())
        .sorted()
        .toList();
  }

  @Test
  void everyMembershipSaysHowSureItIs() throws IOException {
    for (StoryClusterer.Event event : Fold.of(everything()).events()) {
      if (event instanceof StoryClusterer.Joined joined
          && !joined.article().value().equals(joined.story().value())) {
        assertThat(joined.probability().value()).isBetween(0.0, 1.0);
      }
    }
  }
}
