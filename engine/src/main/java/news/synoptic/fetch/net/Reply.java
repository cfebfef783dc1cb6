package news.synoptic.fetch.net;

import java.net.URI;
import java.time.Instant;
import news.synoptic.Reason;
import org.jspecify.annotations.Nullable;

/** What asking for an address came to, behind all redirects. */
public sealed interface Reply {
  /**
   * The content is there.
   *
   * @param permanent where the redirects lead that are permanent, as far as no other stands before
   *     them; null if the address asked for is right
   * @param validators those of the answer
   */
  record Got(Egress.Body body, Head head, Validators validators, @Nullable URI permanent)
      implements Reply {}

  /**
   * It is as it was (HTTP 304).
   *
   * @param permanent as in {@link Got}
   * @param validators those to keep from now on
   */
  record NotModified(Head head, Validators validators, @Nullable URI permanent) implements Reply {}

  /**
   * There is none.
   *
   * @param reason why
   * @param detail what exactly
   * @param head of the last answer, the status 0 if there was none
   * @param at the address that gave it, behind the redirects
   */
  record Failed(Reason reason, String detail, Head head, URI at) implements Reply {}

  /**
   * Nothing was asked, or not to the end, as a host wants to be left alone.
   *
   * @param until when it may be asked again
   */
  record Waiting(Reason reason, String detail, Instant until) implements Reply {}
}
