package news.synoptic.store;

import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import news.synoptic.ArticleId;
import news.synoptic.StoryId;

/** Articles and their revisions. A reader is given those of the stories that the reader may see. */
public interface Articles {
  /** An article. */
  Optional<StoredArticle> find(ReaderId reader, ArticleId id);

  /** Articles by id, in no order; those that the reader may not see are left out. */
  List<StoredArticle> find(ReaderId reader, Collection<ArticleId> ids);

  /** The articles of a story by arrival, copies too. */
  List<StoredArticle> of(ReaderId reader, StoryId story);

  /** All revisions of an article, the first first; empty if the reader may not see it. */
  List<Revision> revisions(ReaderId reader, ArticleId id);

  /** The article that stands at an address. */
  Optional<ArticleId> at(URI url);

  /** Number of articles in all. */
  long count();
}
