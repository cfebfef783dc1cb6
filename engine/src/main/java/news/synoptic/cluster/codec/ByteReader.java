package news.synoptic.cluster.codec;

import java.nio.charset.StandardCharsets;

/**
 * What {@link ByteWriter} wrote, read in the same order. Whatever the bytes are, reading ends with
 * a value or with {@link BrokenException}, and takes no more memory than a small multiple of them.
 * Not thread-safe.
 */
public final class ByteReader {
  private final byte[] bytes;
  private int at;

  /** Reads from the beginning. */
  public ByteReader(byte[] bytes) {
    this.bytes = bytes.clone();
  }

  /** Bytes that nothing could have been written as. */
  public static final class BrokenException extends Exception {
    private static final long serialVersionUID = 1;

    private final boolean truncated;

    BrokenException(String message, boolean truncated) {
      super(message);
      this.truncated = truncated;
    }

    /** Whether the bytes end too early. */
    public boolean truncated() {
      return truncated;
    }
  }

  /** A complaint about the bytes read last. */
  public BrokenException broken(String what) {
    return new BrokenException(what + " at byte " + at + " of " + bytes.length, false);
  }

  private void want(int more) throws BrokenException {
    if (more > bytes.length - at) {
      throw new BrokenException(
          "ends after %d bytes, where %d more are wanted".formatted(bytes.length, more), true);
    }
  }

  /** Eight bits, as a number from 0 to 255. */
  public int octet() throws BrokenException {
    want(1);
    return bytes[at++] & 0xff;
  }

  /** Sixteen bits. */
  public int bits16() throws BrokenException {
    return octet() << 8 | octet();
  }

  /** Thirty-two bits. */
  public int bits32() throws BrokenException {
    return bits16() << 16 | bits16();
  }

  /** Sixty-four bits. */
  public long bits64() throws BrokenException {
    return (long) bits32() << 32 | (bits32() & 0xffffffffL);
  }

  /** Thirty-two bits that may be of any sign, written in seven-bit groups. */
  private int groups() throws BrokenException {
    int value = 0;
    for (int shift = 0; shift < 35; shift += 7) {
      int octet = octet();
      value |= (octet & 0x7f) << shift;
      if (octet < 0x80) {
        return value;
      }
    }
    throw broken("a number of more than five bytes");
  }

  /** A number of at least 0. */
  public int count() throws BrokenException {
    int value = groups();
    if (value < 0) {
      throw broken("a negative count");
    }
    return value;
  }

  /**
   * How many things follow.
   *
   * @param least bytes that each of them takes at least, so that no room is made for what cannot be
   *     there
   */
  public int count(int least) throws BrokenException {
    int value = count();
    if ((long) value * least > bytes.length - at) {
      throw new BrokenException(
          "%d things announced in %d bytes".formatted(value, bytes.length - at), true);
    }
    return value;
  }

  /** A number of either sign. */
  public int number() throws BrokenException {
    int value = groups();
    return (value >>> 1) ^ -(value & 1);
  }

  /** A fraction. */
  public float fraction32() throws BrokenException {
    return Float.intBitsToFloat(bits32());
  }

  /** A fraction. */
  public double fraction64() throws BrokenException {
    return Double.longBitsToDouble(bits64());
  }

  /** Words. */
  public String words() throws BrokenException {
    int length = count(1);
    String words = new String(bytes, at, length, StandardCharsets.UTF_8);
    at += length;
    return words;
  }

  /** Ascending numbers, none twice. */
  public int[] ascending() throws BrokenException {
    int[] values = new int[count(1)];
    long before = Integer.MIN_VALUE;
    for (int i = 0; i < values.length; i++) {
      before += groups() & 0xffffffffL;
      if (before > Integer.MAX_VALUE || (i > 0 && before <= values[i - 1])) {
        throw broken("numbers out of order");
      }
      values[i] = (int) before;
    }
    return values;
  }

  /**
   * Makes sure that the bytes are all there and as they were written.
   *
   * @param length how many there were
   * @param tail how many of them, at the end, hold the hash of the others
   */
  public void whole(int length, int tail) throws BrokenException {
    if (bytes.length < length) {
      throw new BrokenException("ends after %d bytes of %d".formatted(bytes.length, length), true);
    }
    if (bytes.length > length || length - tail < at) {
      throw broken("%d bytes where %d were written".formatted(bytes.length, length));
    }
    int before = at;
    at = length - tail;
    int written = bits32();
    at = before;
    if (written != checksum(bytes, 0, length - tail)) {
      throw broken("a checksum that does not fit");
    }
  }

  /** Hash of the bytes from one place to before another. */
  public static int checksum(byte[] bytes, int from, int to) {
    int hash = 0x811c9dc5;
    for (int i = from; i < to; i++) {
      hash = (hash ^ bytes[i]) * 0x01000193;
    }
    return hash;
  }
}
