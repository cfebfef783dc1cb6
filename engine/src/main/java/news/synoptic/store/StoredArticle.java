package news.synoptic.store;

import java.time.Instant;
import news.synoptic.Article;
import news.synoptic.ArticleId;
import news.synoptic.StoryId;
import org.jspecify.annotations.Nullable;

/**
 * An article as it stands now. Its id stays through all revisions.
 *
 * @param seq place in the order of arrival, at least 1
 * @param article the latest revision; without text if it was withdrawn
 * @param story where it is
 * @param revision number of the latest revision, 1 for the first
 * @param seen when it came
 * @param copyOf the article that it is a copy of; null if it is none
 * @param withdrawn whether its outlet took it back
 * @param read whether the reader who asks has read it
 */
public record StoredArticle(
    long seq,
    Article article,
    StoryId story,
    int revision,
    Instant seen,
    @Nullable ArticleId copyOf,
    boolean withdrawn,
    boolean read) {}
