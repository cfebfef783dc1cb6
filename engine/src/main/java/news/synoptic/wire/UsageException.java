package news.synoptic.wire;

/** The command line asks for something that cannot be; the message says what and gives a hint. */
final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UsageException(String message) {
    super(message);
  }
}
