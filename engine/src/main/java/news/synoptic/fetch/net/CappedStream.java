package news.synoptic.fetch.net;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that fails with {@link CapExceeded} at the first byte behind its cap. */
public final class CappedStream extends FilterInputStream {
  private final long cap;
  private long count;

  /** A stream over another, with the most bytes that it gives. */
  public CappedStream(InputStream in, long cap) {
    super(in);
    this.cap = cap;
  }

  /** All bytes of a stream, which stays open. */
  public static byte[] readAll(InputStream in, long cap) throws IOException {
    return new CappedStream(in, cap).readAllBytes();
  }

  /** How many bytes were read. */
  long count() {
    return count;
  }

  @Override
  public int read() throws IOException {
    int value = in.read();
    if (value >= 0) {
      count(1);
    }
    return value;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int read = in.read(target, offset, length);
    if (read > 0) {
      count(read);
    }
    return read;
  }

  private void count(int read) throws CapExceeded {
    count += read;
    if (count > cap) {
      throw new CapExceeded("more than " + cap + " bytes");
    }
  }

  /** More bytes, or more of something else, than memory is given for. */
  public static final class CapExceeded extends IOException {
    private static final long serialVersionUID = 1;

    /**
     * @param what how much of what there is, such as "more than 20 bytes"
     */
    public CapExceeded(String what) {
      super(what);
    }

    @Override
    public String getMessage() {
      return String.valueOf(super.getMessage());
    }
  }
}
