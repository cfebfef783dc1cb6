package news.synoptic.eval;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import news.synoptic.Annotated;
import news.synoptic.Brief;
import news.synoptic.Media;
import news.synoptic.Medium;
import news.synoptic.Outlet;
import news.synoptic.Story;
import news.synoptic.cluster.StoryClusterer;
import news.synoptic.wire.Pipeline;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Measures briefs over the stories that Synoptic itself makes of the dated sets: whether every line
 * is found where it says it stands, and how many stories look corroborated by counting outlets, by
 * publisher families, and by origins.
 *
 * <p>Counting origins is stricter than counting outlets in one way, since copies and credits go
 * back to one, and looser in none: a story counts only if two origins assert one claim of it.
 */
final class BriefEvaluation implements Evaluation {
  private static final List<String> SETS = List.of("allsides", "gva");
  private static final int SMALL = 40;
  private static final String WORLD_MONITOR =
      "World Monitor, 279,390 stories, docs/solutions/best-practices/"
          + "corroboration-counts-publisher-families.md of koala73/worldmonitor (other stories)";

  private final Pipeline pipeline = new Pipeline();

  @Override
  public List<Figure> measure(Data data, Size size) throws IOException {
    EvidenceCheck evidence = new EvidenceCheck();
    Corroboration counted = new Corroboration();
    int articles = 0;
    for (String set : SETS) {
      List<Annotated> stream = stream(data, set, size == Size.FULL ? Integer.MAX_VALUE : SMALL);
      articles += stream.size();
      for (Story story : stories(stream)) {
        Brief brief = pipeline.write(story, List.of());
        evidence.add(brief);
        counted.add(brief);
      }
    }
    List<Figure> figures = new ArrayList<>();
    figures.add(
        Figure.of(
            "brief",
            "allsides and gva, every printed line",
            "share found at its place",
            articles,
            evidence.share()));
    figures.addAll(counted.figures());
    return figures;
  }

  private static List<Annotated> stream(Data data, String set, int most) throws IOException {
    Pipeline pipeline = new Pipeline();
    List<Annotated> stream = new ArrayList<>();
    for (JsonNode row : data.lines("stories/" + set + ".jsonl.gz")) {
      if (stream.size() < most) {
        stream.add(pipeline.annotate(StorySet.article(row)));
      }
    }
    stream.sort(
        Comparator.comparing(
                (Annotated article) -> Optional.ofNullable(article.date()),
                Comparator.comparing(date -> date.map(d -> d.day().toEpochDay()).orElse(-1L)))
            .thenComparing(Annotated::id));
    return stream;
  }

  private List<Story> stories(List<Annotated> stream) {
    StoryClusterer.State state = StoryClusterer.empty();
    for (Annotated article : stream) {
      state = pipeline.cluster(state, article).state();
    }
    return pipeline.stories(pipeline.repair(state).state(), stream);
  }

  /** How many stories look corroborated, by three ways to count. */
  private static final class Corroboration {
    private int stories;
    private int outlets;
    private int families;
    private int origins;

    void add(Brief brief) {
      stories++;
      Set<String> byName = new HashSet<>();
      Set<String> byFamily = new HashSet<>();
      for (Brief.Member member : brief.articles()) {
        byName.add(member.article().label());
        byFamily.add(family(member.article().outlet(), member.article().label()));
      }
      outlets += byName.size() > 1 ? 1 : 0;
      families += byFamily.size() > 1 ? 1 : 0;
      origins += brief.facts().stream().anyMatch(fact -> fact.origins().size() > 1) ? 1 : 0;
    }

    private static String family(@Nullable Outlet outlet, String label) {
      Optional<Medium> medium = Media.known().named(label);
      if (medium.isEmpty() && outlet != null) {
        medium = Media.known().ofHost(host(label));
      }
      return medium.map(m -> m.family().isEmpty() ? m.name() : m.family()).orElse(label);
    }

    private static String host(String label) {
      try {
        String host = URI.create("http://" + label).getHost();
        return host == null ? "" : host;
      } catch (IllegalArgumentException e) {
        return ""; // a name and no host
      }
    }

    List<Figure> figures() {
      String set = "allsides and gva, stories that look corroborated";
      return List.of(
          share(set, "by outlets", outlets).beside("by feed label", .218, WORLD_MONITOR),
          share(set, "by publisher families", families).beside("by family", .145, WORLD_MONITOR),
          share(set, "by origins of one claim", origins));
    }

    private Figure share(String set, String metric, int count) {
      return Figure.of("brief", set, metric, stories, (double) count / stories).unsteady();
    }
  }
}
