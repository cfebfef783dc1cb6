package news.synoptic.extract.body;

/** A row of numbers that is written from left to right. Not thread-safe. */
final class Numbers {
  private float[] row = new float[0];
  private int at;

  /** Goes on at place {@code from} of {@code into}. */
  void begin(float[] into, int from) {
    row = into;
    at = from;
  }

  void put(double value) {
    row[at++] = (float) value;
  }

  void put(boolean value) {
    row[at++] = value ? 1 : 0;
  }

  /** Checks that everything up to {@code end} was written, and nothing behind it. */
  void end(int end) {
    if (at != end) {
      throw new IllegalStateException(at + " numbers; want " + end);
    }
  }
}
