package news.synoptic.fetch.follow;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import news.synoptic.Outcome;
import news.synoptic.Page;
import news.synoptic.fetch.Content;
import news.synoptic.fetch.feed.Feed;
import news.synoptic.fetch.net.Egress;
import news.synoptic.fetch.net.HttpTimes;
import news.synoptic.fetch.net.Reply;

/**
 * Gets the page of an entry, and asks later whether it was revised. robots.txt decides; a host is
 * asked for one page at a time. Thread-safe; keeps nothing between visits.
 */
public final class PageVisitor {
  private static final Duration AGAIN = Duration.ofHours(1);

  private final Egress egress;

  /**
   * @param egress the one way out, shared with whatever else asks servers
   */
  public PageVisitor(Egress egress) {
    this.egress = egress;
  }

  /**
   * The page of an entry: what the source carries, if that is the whole article, without asking
   * anybody; else the page that it links to.
   *
   * @param name how the page and a refusal name it
   */
  public PageVisit visit(String name, Entry entry, Instant now) {
    Feed.Item item = entry.item();
    URI link = item.link();
    if (!item.whole().isEmpty() || link == null) {
      String html = item.whole().isEmpty() ? item.anything() : item.whole();
      return carried(name, entry, html);
    }
    return revisit(name, link, entry.hints(), PageState.NONE, now);
  }

  /**
   * What little a source says of an entry, as a page: where the page itself cannot be had.
   *
   * @param name how the page and a refusal name it
   */
  public PageVisit excerpt(String name, Entry entry) {
    return carried(name, entry, entry.item().anything());
  }

  /**
   * A page, if it is not as it was.
   *
   * @param name how the page and a refusal name it
   * @param hints what is known of it beside
   * @param known what is remembered of it
   */
  public PageVisit revisit(String name, URI url, Page.Hints hints, PageState known, Instant now) {
    return switch (egress.ask(url, Egress.Wanted.PAGE, known.validators())) {
      case Reply.Got got -> got(name, hints, known, got);
      case Reply.NotModified same ->
          new PageVisit.NotModified(new PageState(same.validators(), known.digest()));
      case Reply.Failed failed -> failed(failed, now);
      case Reply.Waiting waiting ->
          new PageVisit.Failed(waiting.reason(), waiting.detail(), waiting.until());
    };
  }

  private static PageVisit carried(String name, Entry entry, String html) {
    return switch (entry.item().page(name, html, entry.hints())) {
      case Outcome.Kept(Page page) ->
          new PageVisit.Got(
              page, new PageState(PageState.NONE.validators(), Marks.digest(page.bytes())));
      case Outcome.Refused(var dropped) ->
          new PageVisit.Refused(dropped.reason(), dropped.detail());
    };
  }

  private static PageVisit got(String name, Page.Hints hints, PageState known, Reply.Got got) {
    String digest = Marks.digest(got.body().bytes());
    PageState state = new PageState(got.validators(), digest);
    if (digest.equals(known.digest())) {
      return new PageVisit.NotModified(state);
    }
    return switch (Content.ofBody(name, got.body()).page(got.body().bytes(), hints)) {
      case Outcome.Kept(Page page) -> new PageVisit.Got(page, state);
      case Outcome.Refused(var dropped) ->
          new PageVisit.Refused(dropped.reason(), dropped.detail());
    };
  }

  private static PageVisit failed(Reply.Failed failed, Instant now) {
    int status = failed.head().status();
    Duration asked = HttpTimes.retryAfter(failed.head(), now);
    Duration wait = asked == null ? AGAIN : asked;
    return switch (failed.reason()) {
      case NOT_FOUND -> new PageVisit.Gone(status == 410, failed.detail());
      case TIMEOUT, UNREACHABLE, TOO_MANY_REQUESTS, SERVER_ERROR, TRUNCATED ->
          new PageVisit.Failed(failed.reason(), failed.detail(), now.plus(wait));
      default -> new PageVisit.Refused(failed.reason(), failed.detail());
    };
  }
}
