package news.synoptic.fetch;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Map;
import news.synoptic.Outcome;
import news.synoptic.Reason;
import news.synoptic.fetch.feed.Outline;
import news.synoptic.fetch.net.Egress;
import org.jspecify.annotations.Nullable;

/**
 * Fetches the feeds of an outline and gives their pages, feed by feed in the outline's order. While
 * one feed is read, the next {@value #AHEAD} are asked for.
 */
final class OutlineFeeds {
  private static final int AHEAD = 8;
  static final int MOST_FEEDS = 1000;

  private final Egress egress;
  private final Delivery delivery;
  private final ContentReader reader;

  OutlineFeeds(Egress egress, Delivery delivery, ContentReader reader) {
    this.egress = egress;
    this.delivery = delivery;
    this.reader = reader;
  }

  /**
   * Gives the pages of all feeds of an outline.
   *
   * @param bytes the outline
   */
  void give(Content list, byte[] bytes) {
    switch (Outline.read(list.name(), bytes, list.charset(), list.url())) {
      case Outcome.Refused(var dropped) -> refuse(list.name(), dropped.reason(), dropped.detail());
      case Outcome.Kept(Outline outline) -> {
        Map<String, @Nullable URI> all = outline.feeds(list.name(), Integer.MAX_VALUE);
        Map<String, @Nullable URI> feeds = outline.feeds(list.name(), MOST_FEEDS);
        giveAll(feeds);
        int listed = all.size() + outline.listed() - outline.rows().size();
        if (listed > feeds.size()) {
          String detail = listed + " feeds, read the first " + feeds.size();
          refuse(list.name(), Reason.TOO_LARGE, detail);
        }
      }
    }
  }

  private void giveAll(Map<String, @Nullable URI> feeds) {
    ArrayDeque<Delivery.Coming<Egress.Body>> asked = new ArrayDeque<>();
    for (Map.Entry<String, @Nullable URI> feed : feeds.entrySet()) {
      String name = feed.getKey();
      asked.add(delivery.start(name, () -> ask(name, feed.getValue())));
      if (asked.size() > AHEAD) {
        take(asked.remove());
      }
    }
    asked.forEach(this::take);
  }

  private Outcome<Egress.Body> ask(String name, @Nullable URI url) {
    return url == null
        ? Outcome.refused(name, Reason.UNSUPPORTED, "want an http or https address")
        : egress.get(name, url, Egress.Wanted.FEED);
  }

  private void take(Delivery.Coming<Egress.Body> asked) {
    String name = asked.name();
    switch (asked.await()) {
      case Outcome.Refused(var dropped) -> refuse(name, dropped.reason(), dropped.detail());
      case Outcome.Kept(Egress.Body body) -> {
        Content content = Content.ofBody(name, body);
        switch (content.format(Content.headOf(body.bytes()))) {
          case JSON, JSON_LINES, FEED ->
              reader.read(content, new ByteArrayInputStream(body.bytes()));
          case null, default -> refuse(name, Reason.BROKEN_FEED, "no feed");
        }
      }
    }
  }

  private void refuse(String name, Reason reason, String detail) {
    delivery.give(Outcome.refused(name, reason, detail));
  }
}
