package news.synoptic;

/** Why an input gave no article. The words are part of the output contract. */
public enum Reason {
  /** No such file, or HTTP 404 or 410. */
  NOT_FOUND("not found"),
  /** A file or folder that may not be read, or HTTP 401, 403 and 451. */
  NOT_ALLOWED("not allowed"),
  /** A link that leads back to a folder it lies in. */
  LOOP("directory loop"),
  /** A folder, feed or archive that holds nothing readable. */
  NOTHING_INSIDE("nothing readable inside"),
  /** No bytes, or white space only. */
  EMPTY("empty"),
  /** Bytes that are no text. */
  BINARY("binary file"),
  /** A media type or file ending that Synoptic does not read. */
  UNSUPPORTED("unsupported type"),
  /** Text whose encoding could not be told. */
  UNKNOWN_CHARSET("unknown charset"),
  /** More bytes than the cap, before or after decompression, or nesting deeper than the cap. */
  TOO_LARGE("too large"),
  /** An archive, a compressed file or a response that ends too early. */
  TRUNCATED("truncated"),
  /** A compressed file or archive that cannot be decoded. */
  BROKEN_ARCHIVE("broken archive"),
  /** A line or file that is no JSON, or JSON without the fields that are needed. */
  BROKEN_JSON("broken JSON"),
  /** A feed or outline that cannot be read. */
  BROKEN_FEED("broken feed"),
  /** The server did not answer, or not to the end, in time. */
  TIMEOUT("timed out"),
  /** No connection, or no such host. */
  UNREACHABLE("unreachable"),
  /** HTTP 429. */
  TOO_MANY_REQUESTS("too many requests"),
  /** HTTP 5xx or another status that is no answer. */
  SERVER_ERROR("server error"),
  /** A private, loopback or otherwise local address, asked for directly or by a redirect. */
  PRIVATE_ADDRESS("private address"),
  /** More redirects than the cap. */
  TOO_MANY_REDIRECTS("too many redirects"),
  /** robots.txt forbids the page. */
  ROBOTS("forbidden by robots.txt"),
  /** A page without an article. */
  NOT_AN_ARTICLE("not an article"),
  /** The first lines of an article and an offer to subscribe. */
  PAYWALL_STUB("paywall stub"),
  /** A consent form instead of the page. */
  COOKIE_WALL("cookie wall"),
  /** A captcha or another check for robots instead of the page. */
  BOT_CHECK("bot check"),
  /** A page that says that there is no page, under status 200. */
  ERROR_PAGE("error page"),
  /** A login form instead of the page. */
  LOGIN_PAGE("login page"),
  /** A list of articles: a front page, a section, a tag. */
  INDEX_PAGE("index page"),
  /** A video or gallery without text. */
  MEDIA_ONLY("video or gallery without text"),
  /** The same article was read already under another name. */
  DUPLICATE("read already"),
  /** A fault of Synoptic: the item is set aside, the run goes on. */
  INTERNAL("internal error");

  private final String words;

  Reason(String words) {
    this.words = words;
  }

  /** The reason in a few lower-case English words, as printed and as written to JSON. */
  public String words() {
    return words;
  }
}
