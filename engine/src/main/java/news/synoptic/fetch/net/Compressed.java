package news.synoptic.fetch.net;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** Decompression of files and of HTTP bodies: gzip and deflate. */
public final class Compressed {
  /** What the egress client tells servers that it can decode. */
  public static final String ACCEPT_ENCODING = "gzip, deflate";

  private static final int BUFFER = 1 << 16;
  private static final int MOST_LAYERS = 3;

  private Compressed() {}

  /** Whether bytes begin as a gzip file does. */
  public static boolean isGzip(byte[] head) {
    return head.length > 2 && head[0] == 0x1f && (head[1] & 0xff) == 0x8b && head[2] == 8;
  }

  /** Reads through all members of a gzip file. Closing it leaves the stream below open. */
  public static InputStream gunzip(InputStream in) throws IOException {
    return new GZIPInputStream(new KeptOpen(in), BUFFER) {
      // Else a buffer above reads on, meets the place where the file is cut, and loses what it has.
      @Override
      public int available() {
        return 0;
      }
    };
  }

  /**
   * Undoes the content codings of an HTTP body. A coding that is announced but was not applied, as
   * some archives keep it, is passed over. Closing it leaves the body open.
   *
   * @param codings the value of {@code Content-Encoding}; empty if there is none
   * @throws UnknownCoding if a coding is none of gzip, deflate and identity
   */
  public static InputStream decode(InputStream body, String codings) throws IOException {
    String[] layers = codings.toLowerCase(Locale.ROOT).split(",", -1);
    if (layers.length > MOST_LAYERS) {
      throw new UnknownCoding(Shown.cut(codings));
    }
    InputStream in = body;
    for (int i = layers.length - 1; i >= 0; i--) {
      in =
          switch (layers[i].strip()) {
            case "", "identity", "utf-8", "none" -> in;
            case "gzip", "x-gzip" -> gunzipIfGzip(in);
            case "deflate" -> inflate(in);
            default -> throw new UnknownCoding(Shown.cut(layers[i].strip()));
          };
    }
    return in;
  }

  private static InputStream gunzipIfGzip(InputStream body) throws IOException {
    InputStream in = new BufferedInputStream(body, BUFFER);
    return isGzip(peek(in, 3)) ? gunzip(in) : in;
  }

  // "deflate" means zlib by the standard and a bare deflate stream with some servers.
  private static InputStream inflate(InputStream body) throws IOException {
    InputStream in = new BufferedInputStream(body, BUFFER);
    byte[] head = peek(in, 2);
    if (head.length == 0) {
      return in;
    }
    boolean zlib =
        head.length == 2
            && (head[0] & 0x0f) == 8
            && (((head[0] & 0xff) << 8) | (head[1] & 0xff)) % 31 == 0;
    Inflater inflater = new Inflater(!zlib);
    return new InflaterInputStream(in, inflater, BUFFER) {
      @Override
      public void close() {
        inflater.end();
      }
    };
  }

  /**
   * The next bytes of a stream that can be marked; they stay to be read. Fewer at its end, and
   * before a place where it breaks, which shows when it is read.
   */
  public static byte[] peek(InputStream in, int length) throws IOException {
    in.mark(length);
    byte[] head = new byte[length];
    int count = 0;
    try {
      for (int read = 0; read >= 0 && count < length; count += Math.max(0, read)) {
        read = in.read(head, count, length - count);
      }
    } catch (IOException broken) {
      if (count == 0) {
        throw broken;
      }
    }
    in.reset();
    return Arrays.copyOf(head, count);
  }

  /** A content coding that is not read. */
  public static final class UnknownCoding extends IOException {
    private static final long serialVersionUID = 1;

    UnknownCoding(String coding) {
      super("content encoding '" + coding + "', want gzip or deflate");
    }
  }

  /** The stream, which stays open when what this method gives is closed. */
  public static InputStream keptOpen(InputStream in) {
    return new KeptOpen(in);
  }

  // GZIPInputStream takes a pause in a pipe between two members for the end of the file. It is
  // closed to free its native memory at once, and must not close what it did not open.
  private static final class KeptOpen extends FilterInputStream {
    KeptOpen(InputStream in) {
      super(in);
    }

    @Override
    public int available() {
      return 1;
    }

    @Override
    public void close() {}
  }
}
