package news.synoptic.eval;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import news.synoptic.Annotated;
import news.synoptic.ArticleId;
import news.synoptic.Brief;
import news.synoptic.Evidence;
import news.synoptic.Story;
import news.synoptic.cluster.StoryClusterer;
import news.synoptic.wire.Pipeline;
import tools.jackson.databind.JsonNode;

/**
 * The facts that are printed for stories that we read: how many of the lines are facts of the event
 * that can be read alone, and how many of the claims that the articles agree on are among them. The
 * stories are those of the sets, not those that Synoptic makes, so that only the facts are
 * measured. The naive way prints the first sentences of the articles by turns, as many lines.
 */
final class FactEvaluation implements Evaluation {
  private static final int SMALL = 6;

  private final Pipeline pipeline = new Pipeline();

  /** What was counted over some stories. */
  static final class Count {
    int stories;
    int lines;
    int right;
    int claims;
    int found;
    int foundAsSuch;

    void add(FactLabels.LabelledStory labels, List<Line> printed) {
      stories++;
      Set<String> told = new HashSet<>();
      Set<String> asSuch = new HashSet<>();
      for (Line line : printed) {
        Evidence teller = line.evidence().getFirst();
        FactLabels.Kind kind = labels.at(teller.article(), teller.span()).kind();
        lines += kind == FactLabels.Kind.OPEN ? 0 : 1;
        right += kind == FactLabels.Kind.FACT ? 1 : 0;
        for (Evidence evidence : line.evidence()) {
          Set<String> claimed = labels.at(evidence.article(), evidence.span()).claims();
          told.addAll(claimed);
          if (line.status() != Brief.Status.SINGLE) {
            asSuch.addAll(claimed);
          }
        }
      }
      Set<String> agreed = labels.claims('a');
      claims += agreed.size();
      found += (int) agreed.stream().filter(told::contains).count();
      foundAsSuch += (int) agreed.stream().filter(asSuch::contains).count();
    }

    double precision() {
      return lines == 0 ? Double.NaN : (double) right / lines;
    }

    double share(int some) {
      return claims == 0 ? Double.NaN : (double) some / claims;
    }
  }

  /** A printed line. */
  record Line(Brief.Status status, List<Evidence> evidence) {}

  @Override
  public List<Figure> measure(Data data, Size size) throws IOException {
    List<Figure> figures = new ArrayList<>();
    for (String part : List.of("tune", "test")) {
      Count ours = new Count();
      Count naive = new Count();
      int most = size == Size.SMALL ? SMALL : Integer.MAX_VALUE;
      for (FactLabels.LabelledStory labels : FactLabels.read(part).stream().limit(most).toList()) {
        Story story = story(data, labels);
        List<Line> printed = lines(pipeline.write(story, List.of()));
        ours.add(labels, printed);
        naive.add(labels, leads(story, printed.size()));
      }
      String set = "facts, own labels, " + part + " part";
      figures.add(
          Figure.of("brief", set, "precision of printed facts", ours.lines, ours.precision())
              .against("first sentences by turns", naive.precision()));
      figures.add(
          Figure.of("brief", set, "agreed facts printed", ours.claims, ours.share(ours.found))
              .against("first sentences by turns", naive.share(naive.found)));
      figures.add(
          Figure.of(
              "brief", set, "and shown as agreed", ours.claims, ours.share(ours.foundAsSuch)));
    }
    return figures;
  }

  static List<Line> lines(Brief brief) {
    return brief.facts().stream().map(f -> new Line(f.status(), f.evidence())).toList();
  }

  /** The first sentence of each article, then the second of each, until there are enough. */
  private static List<Line> leads(Story story, int enough) {
    List<Line> lines = new ArrayList<>();
    for (int at = 0; lines.size() < enough && at < 100; at++) {
      for (Annotated article : story.articles()) {
        if (at < article.sentences().size() && lines.size() < enough) {
          Evidence evidence =
              new Evidence(
                  article.id(),
                  article.sentences().get(at).span(),
                  article.textOf(article.sentences().get(at)));
          lines.add(new Line(Brief.Status.SINGLE, List.of(evidence)));
        }
      }
    }
    return lines;
  }

  /** The articles that a set puts together, as one story. */
  Story story(Data data, FactLabels.LabelledStory labels) throws IOException {
    List<Annotated> articles = new ArrayList<>();
    for (JsonNode row : rows(data, labels.set()).getOrDefault(labels.story(), List.of())) {
      articles.add(pipeline.annotate(StorySet.article(row)));
    }
    articles.sort(
        Comparator.comparing(
                (Annotated article) -> Optional.ofNullable(article.date()),
                Comparator.comparing(date -> date.map(d -> d.day().toEpochDay()).orElse(-1L)))
            .thenComparing(Annotated::id));
    StoryClusterer clusterer = new StoryClusterer();
    StoryClusterer.State state = StoryClusterer.empty();
    for (Annotated article : articles) {
      state = clusterer.add(state, article).state();
    }
    ArticleId first = articles.getFirst().id();
    for (Annotated article : articles) {
      state = clusterer.together(state, first, article.id()).state();
    }
    return clusterer.stories(state, articles).getFirst();
  }

  private final Map<String, Map<String, List<JsonNode>>> sets = new HashMap<>();

  private Map<String, List<JsonNode>> rows(Data data, String set) throws IOException {
    Map<String, List<JsonNode>> stories = sets.get(set);
    if (stories == null) {
      stories = new HashMap<>();
      for (JsonNode row : data.lines("stories/" + set + ".jsonl.gz")) {
        String story = Objects.requireNonNull(row.path("story").asString(""));
        stories.computeIfAbsent(story, key -> new ArrayList<>()).add(row);
      }
      sets.put(set, stories);
    }
    return stories;
  }
}
