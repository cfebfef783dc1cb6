package news.synoptic.wire;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.synoptic.Annotated;
import news.synoptic.Article;
import news.synoptic.ArticleId;
import news.synoptic.Brief;
import news.synoptic.Explanation;
import news.synoptic.Outcome;
import news.synoptic.Page;
import news.synoptic.Reprint;
import news.synoptic.Score;
import news.synoptic.Story;
import news.synoptic.StoryId;
import news.synoptic.StoryLink;
import news.synoptic.align.ClaimAligner;
import news.synoptic.align.SentenceMatcher;
import news.synoptic.annotate.ArticleAnnotator;
import news.synoptic.brief.BriefWriter;
import news.synoptic.cluster.StoryClusterer;
import news.synoptic.cluster.copies.CopyDetector;
import news.synoptic.cluster.copies.ReprintReader;
import news.synoptic.cluster.saga.StoryLinker;
import news.synoptic.extract.ArticleExtractor;

/**
 * The stages in their order, each a pure function of the one before: page → article → annotated →
 * story → claims → brief.
 *
 * <p>Thread-safe, except that a state of the clusterer belongs to one thread.
 */
public final class Pipeline {
  private final ArticleExtractor extractor = new ArticleExtractor();
  private final ArticleAnnotator annotator = new ArticleAnnotator();
  private final StoryClusterer clusterer = new StoryClusterer();
  private final StoryLinker linker = new StoryLinker();
  private final SentenceMatcher matcher = new SentenceMatcher();
  private final ClaimAligner aligner = new ClaimAligner(matcher);
  private final BriefWriter writer = new BriefWriter();
  private final CopyDetector copies = new CopyDetector();
  private final ReprintReader reprints = new ReprintReader();

  /** The stages with the models that ship. */
  public Pipeline() {}

  /** Page → article. */
  public Outcome<Article> extract(Page page) {
    return extractor.extract(page);
  }

  /** Article → what can be read out of it. */
  public Annotated annotate(Article article) {
    return annotator.annotate(article);
  }

  /** The next article → its story. */
  public StoryClusterer.Step cluster(StoryClusterer.State state, Annotated article) {
    return clusterer.add(state, article);
  }

  /** Stories of a state that turned out to be one → one story. */
  public StoryClusterer.Step repair(StoryClusterer.State state) {
    return clusterer.repair(state);
  }

  /** A reader says that two articles are of one story; either may be yet to come. */
  public StoryClusterer.Step together(StoryClusterer.State state, ArticleId a, ArticleId b) {
    return clusterer.together(state, a, b);
  }

  /** A reader says that two articles are of two stories; either may be yet to come. */
  public StoryClusterer.Step apart(StoryClusterer.State state, ArticleId a, ArticleId b) {
    return clusterer.apart(state, a, b);
  }

  /** A state and the articles that it was made of → stories. */
  public List<Story> stories(StoryClusterer.State state, Collection<Annotated> articles) {
    return clusterer.stories(state, articles);
  }

  /** Why an article is in a story of a state, or is not; empty if it holds either no more. */
  public Optional<Explanation> why(StoryClusterer.State state, StoryId story, ArticleId article) {
    return clusterer.why(state, story, article);
  }

  /** Stories → the others that each hangs together with. */
  public Map<StoryId, List<BriefWriter.Linked>> link(List<Story> stories) {
    Map<StoryId, Story> byId = new HashMap<>();
    stories.forEach(story -> byId.put(story.id(), story));
    Map<StoryId, List<BriefWriter.Linked>> links = new HashMap<>();
    for (StoryLink link : linker.link(stories)) {
      Story other = byId.get(link.other());
      if (other != null) {
        links
            .computeIfAbsent(link.story(), story -> new ArrayList<>())
            .add(new BriefWriter.Linked(link, other));
      }
    }
    return links;
  }

  /** Page → article → what can be read out of it. */
  public Outcome<Annotated> read(Page page) {
    return extract(page).then(article -> Outcome.kept(annotate(article)));
  }

  /** Story → claims and origins → brief. */
  public Brief write(Story story, List<BriefWriter.Linked> links) {
    return writer.write(story, aligner.align(story), links);
  }

  /** Whether two sentences of two articles assert the same: a probability. */
  public Score same(String a, String b) {
    Annotated articleA = annotate(Sentences.alone(a));
    Annotated articleB = annotate(Sentences.alone(b));
    return matcher.score(articleA, Sentences.whole(articleA), articleB, Sentences.whole(articleB));
  }

  /** What an article took from another, and what was changed. */
  public Reprint reprint(Annotated copy, Annotated original) {
    return reprints.read(copy, original);
  }

  /** Whether one text reprints the other, or both print one agency's item: in [0,1]. */
  public Score copied(String textA, String textB) {
    return copies.score(textA, textB);
  }
}
