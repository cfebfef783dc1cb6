package news.synoptic.fetch.follow;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import news.synoptic.Outcome;
import news.synoptic.fetch.feed.Feed;
import news.synoptic.fetch.follow.SourceReader.Read;
import news.synoptic.fetch.net.Egress;
import news.synoptic.fetch.net.Reply;
import org.jspecify.annotations.Nullable;

/**
 * Reads the sitemaps that an index lists: the first {@value #MOST}, each with the validators of its
 * own last answer. One that cannot be read this time is as it was.
 */
record SitemapParts(Egress egress, SourceReader reader) {
  private static final int MOST = 3;

  /**
   * What they came to.
   *
   * @param feed the entries of those that changed; null if none did
   * @param states what to remember of each that was ever read
   */
  record Collected(@Nullable Feed feed, Map<URI, PageState> states) {}

  Collected collect(Collection<URI> sitemaps, Map<URI, PageState> known) {
    Map<URI, PageState> states = new LinkedHashMap<>();
    List<Feed.Item> items = new ArrayList<>();
    Feed first = null;
    for (URI url : sitemaps.stream().limit(MOST).toList()) {
      PageState state = known.getOrDefault(url, PageState.NONE);
      switch (egress.ask(url, Egress.Wanted.SITEMAP, state.validators())) {
        case Reply.Got got -> {
          String digest = Marks.digest(got.body().bytes());
          boolean same = digest.equals(state.digest());
          if (same) {
            states.put(url, new PageState(got.validators(), digest));
          } else if (reader.read(Kind.SITEMAP, got.body())
              instanceof Outcome.Kept(Read.Entries(Feed feed))) {
            states.put(url, new PageState(got.validators(), digest));
            items.addAll(feed.items());
            first = first == null ? feed : first;
          }
        }
        case Reply.NotModified same ->
            states.put(url, new PageState(same.validators(), state.digest()));
        case Reply.Failed failed -> keep(url, known, states);
        case Reply.Waiting waiting -> keep(url, known, states);
      }
    }
    return new Collected(first == null ? null : first.with(items), states);
  }

  private static void keep(URI url, Map<URI, PageState> known, Map<URI, PageState> to) {
    PageState before = known.get(url);
    if (before != null) {
      to.put(url, before);
    }
  }
}
