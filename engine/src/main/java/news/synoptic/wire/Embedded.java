package news.synoptic.wire;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.synoptic.Annotated;
import news.synoptic.Brief;
import news.synoptic.Dropped;
import news.synoptic.Outcome;
import news.synoptic.Page;
import news.synoptic.Reason;
import news.synoptic.Story;
import news.synoptic.StoryId;
import news.synoptic.brief.BriefWriter;
import news.synoptic.cluster.StoryClusterer;
import news.synoptic.serve.Report;

/**
 * Inputs in, briefs out: the {@link Pipeline} on the threads of one machine.
 *
 * <p>Pages are read one after another, extracted and annotated on several threads, gathered in the
 * order of their dates on one, aligned and written story by story on several. What comes out
 * depends neither on the number of threads nor on the order in which inputs are named. An item that
 * a stage cannot deal with is set aside with {@link Reason#INTERNAL}, and the run goes on. All
 * articles of a run are held in memory, some ten times the size of their text.
 */
public final class Embedded {
  private static final int FAULTS_IN_GATHERING = 100;

  private final Settings settings;
  private final Pipeline pipeline = new Pipeline();

  /** A runner; any number of runs may follow one another. */
  public Embedded(Settings settings) {
    this.settings = settings;
  }

  /**
   * Reads the inputs and writes the briefs.
   *
   * @param inputs files, folders, archives, feeds, web addresses, or {@code -} for standard input
   */
  public Report read(List<String> inputs) {
    return read(inputs, System.in, Progress.NONE);
  }

  Report read(List<String> inputs, InputStream standardInput, Progress progress) {
    Intake intake = new Intake();
    try {
      take(inputs, standardInput, intake, progress);
      List<Dropped> dropped = new ArrayList<>();
      List<Story> stories = gather(intake.articles(dropped), dropped);
      List<Brief> briefs = write(stories, dropped, progress);
      briefs.sort(RANK);
      dropped.sort(LISTED);
      return new Report(briefs, dropped);
    } catch (IOException impossible) {
      throw new IllegalStateException("nothing is written here", impossible);
    } finally {
      progress.end();
    }
  }

  /** The most widely covered story first. */
  private static final Comparator<Brief> RANK =
      Comparator.comparingInt((Brief brief) -> -brief.origins().size())
          .thenComparingInt(brief -> -brief.articles().size())
          .thenComparing(
              brief -> Optional.ofNullable(brief.to()),
              Comparator.comparing(day -> day.map(d -> -d.toEpochDay()).orElse(1L)))
          .thenComparing(Brief::title)
          .thenComparing(Brief::id);

  private static final Comparator<Dropped> LISTED =
      Comparator.comparing(Dropped::input)
          .thenComparing(Dropped::reason)
          .thenComparing(Dropped::detail);

  private void take(List<String> inputs, InputStream in, Intake intake, Progress progress)
      throws IOException {
    InOrder.Receiver<Outcome<Annotated>> receiver =
        read -> {
          intake.add(read);
          progress.reading(intake.kept(), intake.refused());
        };
    try (InOrder<Outcome<Page>, Outcome<Annotated>> work =
        new InOrder<>(settings.threads(), this::read, receiver)) {
      new Inputs(settings.fetch(), in).pages(inputs, (id, page) -> work.put(page));
      work.finish();
    }
  }

  private Outcome<Annotated> read(Outcome<Page> fetched) {
    return fetched.then(page -> Faults.guard(page.input(), () -> pipeline.read(page)));
  }

  private List<Story> gather(List<Annotated> articles, List<Dropped> dropped) {
    List<Annotated> rest = new ArrayList<>(articles);
    for (int faults = 0; faults < FAULTS_IN_GATHERING; faults++) {
      switch (stories(rest)) {
        case Outcome.Kept(List<Story> stories) -> {
          return stories;
        }
        case Outcome.Refused(Dropped fault) -> {
          // A step may use up its state, so the articles are gathered anew without the bad one.
          dropped.add(fault);
          rest.removeIf(article -> article.article().input().equals(fault.input()));
        }
      }
    }
    throw new IllegalStateException(
        "gathering failed for %d articles".formatted(FAULTS_IN_GATHERING));
  }

  private Outcome<List<Story>> stories(List<Annotated> articles) {
    Outcome<StoryClusterer.State> state = Outcome.kept(StoryClusterer.empty());
    for (Annotated article : articles) {
      state =
          state.then(
              before ->
                  Faults.guard(
                      article.article().input(),
                      () -> Outcome.kept(pipeline.cluster(before, article).state())));
    }
    return state.then(
        all -> Outcome.kept(pipeline.stories(pipeline.repair(all).state(), articles)));
  }

  private List<Brief> write(List<Story> stories, List<Dropped> dropped, Progress progress)
      throws IOException {
    Map<StoryId, List<BriefWriter.Linked>> links = pipeline.link(stories);
    List<Brief> briefs = new ArrayList<>();
    InOrder.Receiver<Written> receiver =
        written -> {
          switch (written.brief()) {
            case Outcome.Kept(Brief brief) -> briefs.add(brief);
            case Outcome.Refused(Dropped fault) -> dropped.addAll(members(written.story(), fault));
          }
          progress.writing(briefs.size(), stories.size());
        };
    try (InOrder<Story, Written> work =
        new InOrder<>(
            settings.threads(),
            story -> write(story, links.getOrDefault(story.id(), List.of())),
            receiver)) {
      for (Story story : stories) {
        work.put(story);
      }
      work.finish();
    }
    return briefs;
  }

  private record Written(Story story, Outcome<Brief> brief) {}

  private Written write(Story story, List<BriefWriter.Linked> links) {
    String name = story.articles().getFirst().article().input();
    return new Written(story, Faults.guard(name, () -> Outcome.kept(pipeline.write(story, links))));
  }

  /** A story that could not be written is missing with all its articles. */
  private static List<Dropped> members(Story story, Dropped fault) {
    return story.articles().stream()
        .map(article -> new Dropped(article.article().input(), fault.reason(), fault.detail()))
        .toList();
  }
}
