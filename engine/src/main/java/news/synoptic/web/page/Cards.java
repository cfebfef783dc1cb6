package news.synoptic.web.page;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import news.synoptic.StoryId;
import news.synoptic.serve.Html;
import news.synoptic.serve.Phrases;
import news.synoptic.serve.StoryCard;
import news.synoptic.store.StoredBrief;
import news.synoptic.store.StorySummary;
import news.synoptic.web.http.Call;

/**
 * What stands in a story's card, which is the same for all readers and is made once for each
 * version of its brief. Thread-safe; keeps the last thousand.
 */
public final class Cards {
  private static final int MOST = 1000;

  private record Key(StoryId story, long version) {}

  private final Map<Key, Html> made =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Key, Html> eldest) {
              return size() > MOST;
            }
          });

  /** No cards yet. */
  public Cards() {}

  Html of(Call call, StorySummary story) {
    Key key = new Key(story.id(), story.version());
    Html known = made.get(key);
    if (known != null) {
      return known;
    }
    Optional<StoredBrief> brief = call.site().store().stories().brief(call.reader(), story.id());
    Html html = Html.part();
    if (brief.isPresent()) {
      StoryCard.content(brief.get().brief(), Forms.story(story.id()), html);
      made.put(new Key(story.id(), brief.get().version()), html);
    } else {
      plain(story, html);
    }
    return html;
  }

  /** A story whose brief is still to be written. */
  private static void plain(StorySummary story, Html html) {
    html.open("h2", "dir", "auto");
    html.leaf("a", FrontPage.title(story), "href", Forms.story(story.id())).close();
    html.leaf("p", Phrases.count(story.articles(), "article"), "class", "strength");
    html.leaf("p", String.join(" · ", story.outlets()), "class", "outlets");
  }
}
