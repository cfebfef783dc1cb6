package news.synoptic.fetch.follow;

import java.time.Instant;
import news.synoptic.Page;
import news.synoptic.Reason;

/** What asking for an article's page came to. */
public sealed interface PageVisit {
  /**
   * The page is there, new or changed.
   *
   * @param page it
   * @param state what to remember, to ask again
   */
  record Got(Page page, PageState state) implements PageVisit {}

  /** It is as it was. */
  record NotModified(PageState state) implements PageVisit {}

  /**
   * There is none any more: HTTP 404 or 410.
   *
   * @param forGood whether the server says so (410)
   */
  record Gone(boolean forGood, String detail) implements PageVisit {}

  /** It may not be read, or is no page; asking again soon is of no use. */
  record Refused(Reason reason, String detail) implements PageVisit {}

  /**
   * It could not be read this time.
   *
   * @param until when it may be asked again
   */
  record Failed(Reason reason, String detail, Instant until) implements PageVisit {}
}
