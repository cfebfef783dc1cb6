package news.synoptic.live;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import news.synoptic.Annotated;
import news.synoptic.Article;
import news.synoptic.ArticleId;
import news.synoptic.Brief;
import news.synoptic.Copy;
import news.synoptic.Dated;
import news.synoptic.Outcome;
import news.synoptic.Page;
import news.synoptic.Probability;
import news.synoptic.Story;
import news.synoptic.StoryId;
import news.synoptic.align.ClaimAligner;
import news.synoptic.align.SentenceMatcher;
import news.synoptic.annotate.ArticleAnnotator;
import news.synoptic.brief.BriefWriter;
import news.synoptic.cluster.copies.CopyDetector;
import news.synoptic.extract.ArticleExtractor;
import news.synoptic.store.Journal;

/**
 * The stages that need nobody's memory, on at most so many processors at a time. What was annotated
 * lately is kept, for a story's brief is written several times while it grows. Thread-safe.
 */
final class Stages {
  private static final int KEPT = 300;
  private static final double REPRINT = 0.9;

  /** The order in which a story tells its articles. */
  private static final Comparator<Annotated> BY_DATE =
      Comparator.comparing(
              Annotated::date,
              Comparator.nullsLast(Comparator.comparing((Dated d) -> d.time().toInstant())))
          .thenComparing(Annotated::id);

  private final ArticleExtractor extractor = new ArticleExtractor();
  private final ArticleAnnotator annotator = new ArticleAnnotator();
  private final ClaimAligner aligner = new ClaimAligner(new SentenceMatcher());
  private final BriefWriter writer = new BriefWriter();
  private final Semaphore processors;
  private final Map<Key, Annotated> kept =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Annotated> eldest) {
          return size() > KEPT;
        }
      };

  private record Key(ArticleId id, int revision) {}

  Stages(int threads) {
    processors = new Semaphore(threads, true);
  }

  Outcome<Article> extract(Page page) {
    processors.acquireUninterruptibly();
    try {
      return extractor.extract(page);
    } finally {
      processors.release();
    }
  }

  /** An article as read; what was read once is kept for a while. */
  Annotated annotate(Article article, int revision) {
    Key key = new Key(article.id(), revision);
    synchronized (kept) {
      Annotated known = kept.get(key);
      if (known != null) {
        return known;
      }
    }
    processors.acquireUninterruptibly();
    Annotated read;
    try {
      read = annotator.annotate(article);
    } finally {
      processors.release();
    }
    synchronized (kept) {
      kept.put(key, read);
    }
    return read;
  }

  /**
   * A brief.
   *
   * @param brief it
   * @param names whom and what its articles name
   */
  record Written(Brief brief, List<Brief.Name> names) {}

  /** A story's members → its brief. */
  Written write(StoryId id, List<Journal.Member> members) {
    Map<ArticleId, Article> byId = new LinkedHashMap<>();
    List<Annotated> read = new ArrayList<>();
    List<Copy> copies = new ArrayList<>();
    for (Journal.Member member : members) {
      byId.put(member.article().id(), member.article());
      read.add(annotate(member.article(), member.revision()));
    }
    for (Journal.Member member : members) {
      Article original = member.copyOf() == null ? null : byId.get(member.copyOf());
      if (original != null && !member.withdrawn()) {
        copies.add(copy(member.article(), original));
      }
    }
    read.sort(BY_DATE);
    processors.acquireUninterruptibly();
    try {
      Story story = new Story(id, read, copies);
      return new Written(writer.write(story, aligner.align(story), List.of()), StoryNames.of(read));
    } finally {
      processors.release();
    }
  }

  private static Copy copy(Article article, Article original) {
    double share = CopyDetector.share(article.text(), original.text());
    return new Copy(
        article.id(),
        original.id(),
        share >= REPRINT ? Copy.Kind.REPRINT : Copy.Kind.WIRE,
        new Probability(share));
  }
}
