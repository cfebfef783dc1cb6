package news.synoptic.eval;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import news.synoptic.Alignment;
import news.synoptic.Annotated;
import news.synoptic.Statement;
import news.synoptic.Story;
import news.synoptic.align.ClaimAligner;
import news.synoptic.align.SentenceMatcher;
import news.synoptic.cluster.StoryClusterer;
import news.synoptic.wire.Pipeline;
import tools.jackson.databind.JsonNode;

/**
 * Where statements come from: accuracy on the half of the labelled ones, by story, whose errors
 * were not read; over all, and over those that lean on somebody else than their outlet. The naive
 * method takes every statement for its outlet's own. Sentences that the aligner takes for no claim
 * have no origin and are left out.
 */
final class OriginEval implements Evaluation {
  private static final String SET = "origin of a statement, own labels, test half";

  /** A labelled statement with the answer. */
  record Answer(OriginLabels.Labelled label, Annotated article, Statement statement) {
    boolean isRight() {
      return label.isRight(statement, article);
    }
  }

  @Override
  public List<Figure> measure(Data data, Size size) throws IOException {
    if (size == Size.SMALL) {
      return List.of();
    }
    List<Answer> all = answers(data, "test");
    List<Answer> leaning = all.stream().filter(one -> !one.label().isOwn()).toList();
    double own = 1 - (double) leaning.size() / all.size();
    return List.of(
        Figure.of("align", SET, "accuracy", all.size(), share(all))
            .against("the outlet's own", own),
        Figure.of("align", SET, "accuracy where it leans on others", leaning.size(), share(leaning))
            .against("the outlet's own", 0));
  }

  private static double share(List<Answer> answers) {
    return answers.stream().mapToInt(one -> one.isRight() ? 1 : 0).average().orElse(0);
  }

  /** The statements of a part with what the aligner says. */
  static List<Answer> answers(Data data, String part) throws IOException {
    Pipeline pipeline = new Pipeline();
    Map<String, List<OriginLabels.Labelled>> labels = OriginLabels.read(part);
    Map<String, List<Annotated>> stories = new TreeMap<>();
    for (String set : List.of("allsides", "gva")) {
      for (JsonNode row : data.lines("stories/" + set + ".jsonl.gz")) {
        String key = set + " " + row.path("story").asString("");
        if (labels.containsKey(key)) {
          Annotated article = pipeline.annotate(StorySet.article(row));
          stories.computeIfAbsent(key, story -> new ArrayList<>()).add(article);
        }
      }
    }
    List<Answer> answers = new ArrayList<>();
    stories.forEach(
        (key, articles) ->
            answers.addAll(answers(pipeline, articles, labels.getOrDefault(key, List.of()))));
    return answers;
  }

  private static List<Answer> answers(
      Pipeline pipeline, List<Annotated> articles, List<OriginLabels.Labelled> labels) {
    StoryClusterer.State state = StoryClusterer.empty();
    for (Annotated article : articles) {
      state = pipeline.cluster(state, article).state();
    }
    Set<Story> made = Set.copyOf(pipeline.stories(pipeline.repair(state).state(), articles));
    Map<String, Annotated> byId =
        articles.stream().collect(Collectors.toMap(a -> a.id().value(), a -> a, (a, b) -> a));
    ClaimAligner aligner = new ClaimAligner(new SentenceMatcher());
    List<Statement> statements =
        made.stream()
            .map(aligner::align)
            .map(Alignment::claims)
            .flatMap(List::stream)
            .flatMap(claim -> claim.statements().stream())
            .toList();
    List<Answer> answers = new ArrayList<>();
    for (OriginLabels.Labelled label : labels) {
      Annotated article = Objects.requireNonNull(byId.get(label.article()), label.article());
      statements.stream()
          .filter(s -> s.evidence().article().value().equals(label.article()))
          .filter(s -> s.evidence().span().overlaps(label.span()))
          .findFirst()
          .ifPresent(s -> answers.add(new Answer(label, article, s)));
    }
    return answers;
  }
}
