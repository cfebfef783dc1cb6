package news.synoptic.store;

/**
 * A reader: an account, or the one reader of a server without accounts.
 *
 * @param value at least 1
 */
public record ReaderId(long value) {
  /** The reader of a server without accounts; the first account, where there are some. */
  public static final ReaderId FIRST = new ReaderId(1);

  /**
   * @throws IllegalArgumentException if {@code value} is below 1
   */
  public ReaderId {
    if (value < 1) {
      throw new IllegalArgumentException("reader " + value + ": want 1 or more");
    }
  }
}
