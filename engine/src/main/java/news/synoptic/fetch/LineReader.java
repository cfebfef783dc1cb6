package news.synoptic.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The lines of a stream that are not blank, one by one, each held to a cap. */
final class LineReader {
  private final InputStream in;
  private final long cap;
  private final byte[] buffer = new byte[1 << 16];
  private int at;
  private int end;
  private long number;

  LineReader(InputStream in, long cap) {
    this.in = in;
    this.cap = cap;
  }

  /**
   * One line.
   *
   * @param number from 1, blank lines counted
   * @param bytes without the line break and a byte order mark
   * @param tooLong whether it is longer than the cap; then its bytes are left out
   */
  // intentional: handed on once and never compared
  @SuppressWarnings("ArrayRecordComponent")
  record Line(long number, byte[] bytes, boolean tooLong) {}

  /** The next line; null at the end. */
  @Nullable Line next() throws IOException {
    while (at < end || fill()) {
      Line line = read();
      if (line.tooLong() || !Sniffer.isBlank(line.bytes())) {
        return line;
      }
    }
    return null;
  }

  private Line read() throws IOException {
    number++;
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    boolean tooLong = false;
    do {
      int stop = at;
      while (stop < end && buffer[stop] != '\n') {
        stop++;
      }
      if (!tooLong && line.size() + (stop - at) > cap) {
        tooLong = true;
        line = new ByteArrayOutputStream();
      }
      if (!tooLong) {
        line.write(buffer, at, stop - at);
      }
      boolean ended = stop < end;
      at = stop + 1;
      if (ended) {
        break;
      }
    } while (fill());
    return new Line(number, tooLong ? new byte[0] : withoutMark(line.toByteArray()), tooLong);
  }

  private boolean fill() throws IOException {
    at = 0;
    end = Math.max(0, in.read(buffer));
    return end > 0;
  }

  private static byte[] withoutMark(byte[] line) {
    boolean marked =
        line.length >= 3
            && (line[0] & 0xff) == 0xef
            && (line[1] & 0xff) == 0xbb
            && (line[2] & 0xff) == 0xbf;
    return marked ? Arrays.copyOfRange(line, 3, line.length) : line;
  }
}
