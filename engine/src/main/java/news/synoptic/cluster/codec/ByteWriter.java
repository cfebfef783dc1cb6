package news.synoptic.cluster.codec;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Numbers and words → bytes, as {@link ByteReader} reads them. Whole numbers take as many bytes as
 * they need, seven bits each. At most two gigabytes. Not thread-safe.
 */
public final class ByteWriter {
  private byte[] bytes = new byte[1 << 16];
  private int size;

  /** A writer that has written nothing. */
  public ByteWriter() {}

  private void room(int more) {
    if (size + more < 0) {
      throw new IllegalStateException("a snapshot of more than two gigabytes");
    }
    if (size + more > bytes.length) {
      long wanted = Math.max(size + (long) more, bytes.length * 2L);
      bytes = Arrays.copyOf(bytes, (int) Math.min(wanted, Integer.MAX_VALUE - 8));
    }
  }

  /** Eight bits. */
  public void octet(int value) {
    room(1);
    bytes[size++] = (byte) value;
  }

  /** Thirty-two bits. */
  public void bits32(int value) {
    room(4);
    bytes[size++] = (byte) (value >>> 24);
    bytes[size++] = (byte) (value >>> 16);
    bytes[size++] = (byte) (value >>> 8);
    bytes[size++] = (byte) value;
  }

  /** Sixty-four bits. */
  public void bits64(long value) {
    bits32((int) (value >>> 32));
    bits32((int) value);
  }

  /** A number of at least 0; small ones are short. */
  public void count(int value) {
    room(5);
    int rest = value;
    while (rest >>> 7 != 0) {
      bytes[size++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    bytes[size++] = (byte) rest;
  }

  /** A number of either sign; those near 0 are short. */
  public void number(int value) {
    count((value << 1) ^ (value >> 31));
  }

  /** A fraction. */
  public void fraction(float value) {
    bits32(Float.floatToRawIntBits(value));
  }

  /** A fraction. */
  public void fraction(double value) {
    bits64(Double.doubleToRawLongBits(value));
  }

  /** Words. */
  public void words(String value) {
    byte[] utf = value.getBytes(StandardCharsets.UTF_8);
    count(utf.length);
    room(utf.length);
    System.arraycopy(utf, 0, bytes, size, utf.length);
    size += utf.length;
  }

  /** Ascending numbers, each as its distance from the one before. */
  public void ascending(int[] values) {
    count(values.length);
    int before = Integer.MIN_VALUE;
    for (int value : values) {
      count(value - before);
      before = value;
    }
  }

  /** Number of bytes written. */
  public int size() {
    return size;
  }

  /** What was written. */
  public byte[] bytes() {
    return Arrays.copyOf(bytes, size);
  }
}
