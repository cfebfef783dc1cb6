package news.synoptic.cluster.gist;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import news.synoptic.cluster.codec.ByteReader;
import news.synoptic.cluster.codec.ByteWriter;

/**
 * In how many articles a term occurs: counts that ship, from a broad body of news, and the counts
 * of the stream itself, which take over as it grows. So a word that every article of a stream has
 * weighs little in it, whatever it weighs elsewhere. Part of the state; not thread-safe.
 *
 * <p>Counts are kept by hash, in a table of fixed size; the stream's are halved from time to time,
 * so that they follow what is in the news. Two terms that share a cell make each other look a
 * little more frequent than they are.
 */
public final class Frequencies {
  private static final int CELLS = 1 << 20;

  /** How many articles of the stream the counts that ship are worth. */
  private static final double SHIPPED_WORTH = 1500;

  private static final int HALVED_AT = 60_000;

  private final float[] shipped;
  private final int[] counts = new int[CELLS];
  private int articles;

  private Frequencies(float[] shipped) {
    this.shipped = shipped;
  }

  /** The counts that ship and an empty stream. */
  public static Frequencies shipped() {
    return new Frequencies(Shipped.SHARES);
  }

  /** Counts one of an article's different terms. */
  public void count(int key) {
    counts[key & (CELLS - 1)]++;
  }

  /** Closes the count of an article. */
  public void counted() {
    articles++;
    if (articles >= HALVED_AT) {
      articles /= 2;
      for (int i = 0; i < CELLS; i++) {
        counts[i] >>= 1;
      }
    }
  }

  /** Inverse document frequency: natural logarithm, at least 0. */
  public double rarity(int key) {
    int cell = key & (CELLS - 1);
    double all = SHIPPED_WORTH + articles + 1;
    double with = shipped[cell] * SHIPPED_WORTH + counts[cell] + 0.5;
    return Math.max(0, Math.log(all / with));
  }

  /** Writes what the stream gave. */
  public void write(ByteWriter out) {
    out.count(articles);
    int cell = 0;
    while (cell < CELLS) {
      int zeros = cell;
      while (cell < CELLS && counts[cell] == 0) {
        cell++;
      }
      out.count(cell - zeros);
      if (cell < CELLS) {
        out.count(counts[cell++]);
      }
    }
  }

  /** The counts that ship and those of a stream that were written. */
  public static Frequencies read(ByteReader in) throws ByteReader.BrokenException {
    Frequencies read = shipped();
    read.articles = in.count();
    int cell = 0;
    while (cell < CELLS) {
      int zeros = in.count();
      if (zeros > CELLS - cell) {
        throw in.broken("more counts than cells");
      }
      cell += zeros;
      if (cell < CELLS) {
        read.counts[cell++] = in.count();
      }
    }
    return read;
  }

  /** Read once, on first use. */
  private static final class Shipped {
    static final float[] SHARES = read();
    private static final String TABLE = "/news/synoptic/cluster/frequency.tsv";

    private static float[] read() {
      float[] shares = new float[CELLS];
      InputStream in = Frequencies.class.getResourceAsStream(TABLE);
      if (in == null) {
        throw new IllegalStateException(TABLE + " is not on the class path");
      }
      try (BufferedReader lines =
          new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          int tab = line.indexOf('\t');
          shares[keyOf(line.substring(0, tab)) & (CELLS - 1)] +=
              Float.parseFloat(line.substring(tab + 1)) / 10_000;
        }
      } catch (IOException e) {
        throw new UncheckedIOException(TABLE, e);
      }
      return shares;
    }

    private static int keyOf(String term) {
      int blank = term.indexOf(' ');
      return blank < 0
          ? Terms.key(term)
          : Terms.key(Terms.key(term.substring(0, blank)), Terms.key(term.substring(blank + 1)));
    }
  }
}
