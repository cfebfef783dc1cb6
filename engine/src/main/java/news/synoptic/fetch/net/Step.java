package news.synoptic.fetch.net;

import java.net.URI;
import news.synoptic.Reason;

/** What one request, without the redirects behind it, came to. */
sealed interface Step {
  /** The content is there. */
  record Done(Egress.Body body, Head head) implements Step {}

  /** The content is as it was. */
  record Same(Head head) implements Step {}

  /**
   * It stands elsewhere.
   *
   * @param permanent whether the old address may be forgotten
   */
  record Moved(URI to, boolean permanent) implements Step {}

  /**
   * There is none.
   *
   * @param reason why
   * @param detail what exactly
   * @param head of the answer, {@link Head#NONE} if there was none or it broke off
   */
  record Failed(Reason reason, String detail, Head head) implements Step {
    Failed(Reason reason, String detail) {
      this(reason, detail, Head.NONE);
    }

    int status() {
      return head.status();
    }
  }

  /** Nothing was asked, as the host wants to be left alone. */
  record Closed(HostGate.Closed closed) implements Step {}
}
