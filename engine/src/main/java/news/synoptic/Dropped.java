package news.synoptic;

/**
 * An input that gave no article, and why.
 *
 * @param input the input as the reader named it, with {@code !member} or {@code #line} behind it
 *     for a part of a file
 * @param reason the kind of failure
 * @param detail what exactly, with the value that was met and a hint; may be empty
 */
public record Dropped(String input, Reason reason, String detail) {
  /** The reason and its detail in one line, without the input. */
  public String message() {
    return detail.isEmpty() ? reason.words() : reason.words() + ": " + detail;
  }
}
