package news.synoptic.eval;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import news.synoptic.Annotated;
import news.synoptic.Sentence;

/**
 * Draws statements of stories of gva and allsides and prints them for reading, each with its place
 * as {@code origin-labels.tsv} has it, and without the program's answer. Three of the five of a
 * story have a word that may credit somebody, where there are three.
 */
public final class OriginSampling {
  private static final int STORIES = 30;
  private static final int A_STORY = 5;
  private static final int WITH_CUE = 3;
  private static final Pattern CUE =
      Pattern.compile(
          "according|report|\\btold\\b|Reuters|Associated Press|\\(AP\\)|CNN|Times|Post\\b|Journal"
              + "|statement|tweet|survey|poll|memo|filing|lawsuit|study|news release|affidavit");

  private OriginSampling() {}

  private record Place(Annotated article, Sentence sentence) {
    private int order() {
      return (article.id() + " " + sentence.span().start()).hashCode() * 0x9E3779B9;
    }

    private String text() {
      return article.textOf(sentence);
    }
  }

  /** Prints the statements of both sets. */
  public static void main(String[] args) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Data data = Data.find().orElseThrow(() -> new IOException("no data: set SYNOPTIC_DATA"));
    for (String set : List.of("gva", "allsides")) {
      Map<String, List<Annotated>> stories =
          StorySet.read(data, set, Integer.MAX_VALUE).items().stream()
              .collect(
                  Collectors.groupingBy(
                      StorySet.Item::story,
                      TreeMap::new,
                      Collectors.mapping(StorySet.Item::article, Collectors.toList())));
      stories.entrySet().stream()
          .filter(story -> story.getValue().size() > 1)
          .sorted(Comparator.comparingInt(story -> story.getKey().hashCode() * 0x9E3779B9))
          .limit(STORIES)
          .forEach(
              story -> drawn(story.getValue()).forEach(p -> print(out, set, story.getKey(), p)));
    }
  }

  private static List<Place> drawn(List<Annotated> articles) {
    List<Place> all =
        articles.stream()
            .flatMap(article -> article.sentences().stream().map(s -> new Place(article, s)))
            .filter(place -> place.text().length() > 50 && asserts(place.sentence()))
            .sorted(Comparator.comparingInt(Place::order))
            .toList();
    List<Place> drawn =
        new ArrayList<>(
            all.stream().filter(p -> CUE.matcher(p.text()).find()).limit(WITH_CUE).toList());
    all.stream()
        .filter(place -> !drawn.contains(place))
        .limit(A_STORY - drawn.size())
        .forEach(drawn::add);
    return drawn;
  }

  private static boolean asserts(Sentence sentence) {
    return switch (sentence.kind()) {
      case REPORT, STATEMENT, BACKGROUND -> true;
      case OPINION, FORECAST, QUESTION, NOTICE -> false;
    };
  }

  private static void print(PrintStream out, String set, String story, Place place) {
    Annotated article = place.article();
    String text = article.article().text().replace('\n', ' ');
    int at = place.sentence().span().start();
    out.printf("%s\t%s\t%s\t%d\t%d%n", set, story, article.id(), at, place.sentence().span().end());
    out.printf(
        "  %s | %s … %s%n",
        article.article().label(),
        text.substring(0, Math.min(90, text.length())),
        text.substring(Math.max(0, text.length() - 90)));
    out.printf("  %s >>> %s%n", text.substring(Math.max(0, at - 130), at), place.text());
  }
}
