package news.synoptic.annotate.words;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * Features of the words of a sentence → the best sequence of tags.
 *
 * <p>A linear chain: the score of a sequence is the sum of the weights of each word's features for
 * its tag and of the step from tag to tag; the best one is found by dynamic programming (Viterbi).
 * Trained as a conditional random field [1]. Features are hashed to numbers [2], so a model holds
 * no words; weights are rounded to a byte. Immutable and thread-safe; time is linear in the number
 * of features, plus the square of the tags for each word.
 *
 * <p>[1] John Lafferty, Andrew McCallum and Fernando Pereira, Conditional Random Fields, ICML 2001
 * <br>
 * [2] Kilian Weinberger et al., Feature Hashing for Large Scale Multitask Learning, ICML 2009
 */
public final class SequenceModel {
  /** A step that must not be taken. */
  public static final int NEVER = -1_000_000;

  /** Words → features. */
  public interface Features {
    /**
     * Writes the hashes of the features of a word.
     *
     * @param word zero-based index into the sentence
     * @param hashes where to, from its beginning
     */
    void write(int word, int[] hashes);

    /**
     * Whether a word may have another tag than the first; if not, its features are not asked for.
     */
    default boolean isOpen(int word) {
      return true;
    }
  }

  private final int bits;
  private final int tags;
  private final FeatureRows rows;
  private final int[] steps;
  private final int[][] before;

  /**
   * A model.
   *
   * @param bits the logarithm of the number of features
   * @param tags number of tags
   * @param weights one for each feature and tag, feature by feature
   * @param steps one for each tag and the next, then one for each first tag
   */
  public SequenceModel(int bits, int tags, byte[] weights, int[] steps) {
    this(bits, tags, FeatureRows.of(bits, checked(bits, tags, weights, steps), weights), steps);
  }

  private SequenceModel(int bits, int tags, FeatureRows rows, int[] steps) {
    this.bits = bits;
    this.tags = tags;
    this.rows = rows;
    this.steps = steps.clone();
    this.before = before(tags, steps);
  }

  private static int checked(int bits, int tags, byte[] weights, int[] steps) {
    boolean many = tags > FeatureRows.MOST_TAGS;
    if (many || weights.length != tags << bits || steps.length != tags * tags + tags) {
      throw new IllegalArgumentException(
          "model of %d tags (want 16 at most) and %d bits: %d weights, %d steps"
              .formatted(tags, bits, weights.length, steps.length));
    }
    return tags;
  }

  /** For each tag those that may stand before it. */
  private static int[][] before(int tags, int[] steps) {
    int[][] before = new int[tags][];
    for (int t = 0; t < tags; t++) {
      int[] some = new int[tags];
      int count = 0;
      for (int p = 0; p < tags; p++) {
        if (steps[p * tags + t] != NEVER) {
          some[count++] = p;
        }
      }
      before[t] = Arrays.copyOf(some, count);
    }
    return before;
  }

  /** Number of tags. */
  public int tags() {
    return tags;
  }

  /** Spreads the bits of a feature's hash and cuts it to the width of a model. */
  public static int fold(int hash, int bits) {
    int h = hash * 0x9E3779B1;
    h ^= h >>> 15;
    h *= 0x85EBCA77;
    h ^= h >>> 13;
    return h & ((1 << bits) - 1);
  }

  /**
   * The best tags of a sentence.
   *
   * @param features of its words
   * @param each how many features a word has; 256 at most
   * @param words number of words
   */
  public int[] tag(Features features, int each, int words) {
    if (each > FeatureRows.MOST_FEATURES) {
      throw new IllegalArgumentException(each + " features a word: want 256 at most");
    }
    int[] hashes = new int[each];
    int[] scores = new int[words * tags];
    boolean[] open = new boolean[words];
    for (int i = 0; i < words; i++) {
      open[i] = features.isOpen(i);
      if (open[i]) {
        features.write(i, hashes);
        rows.sum(hashes, scores, i * tags);
      }
    }
    return best(scores, open);
  }

  /** The features of all words of a sentence, word by word: for training. */
  public static int[] written(Features features, int each, int words) {
    int[] all = new int[words * each];
    int[] hashes = new int[each];
    for (int i = 0; i < words; i++) {
      features.write(i, hashes);
      System.arraycopy(hashes, 0, all, i * each, each);
    }
    return all;
  }

  private int[] best(int[] scores, boolean[] open) {
    int words = open.length;
    int[] path = new int[words];
    if (words == 0) {
      return path;
    }
    byte[] back = new byte[words * tags];
    int[] now = new int[tags];
    int[] next = new int[tags];
    int known = open[0] ? tags : 1;
    for (int t = 0; t < tags; t++) {
      now[t] = t < known ? scores[t] + steps[tags * tags + t] : NEVER;
    }
    for (int i = 1; i < words; i++) {
      known = open[i] ? tags : 1;
      Arrays.fill(next, known, tags, NEVER);
      for (int t = 0; t < known; t++) {
        int from = 0;
        int most = Integer.MIN_VALUE;
        for (int p : before[t]) {
          int sum = now[p] + steps[p * tags + t];
          if (sum > most) {
            most = sum;
            from = p;
          }
        }
        next[t] = most + scores[i * tags + t];
        back[i * tags + t] = (byte) from;
      }
      int[] swap = now;
      now = next;
      next = swap;
    }
    int last = 0;
    for (int t = 1; t < tags; t++) {
      last = now[t] > now[last] ? t : last;
    }
    for (int i = words - 1; i >= 0; i--) {
      path[i] = last;
      last = back[i * tags + last];
    }
    return path;
  }

  /**
   * Reads a model that {@link #write} wrote.
   *
   * @param owner the class that it lies beside
   * @param resource its file
   */
  public static SequenceModel read(Class<?> owner, String resource) {
    try (InputStream raw = owner.getResourceAsStream(resource)) {
      if (raw == null) {
        throw new IllegalStateException(
            "class path: want %s beside %s".formatted(resource, owner.getName()));
      }
      return read(raw);
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }

  static SequenceModel read(InputStream raw) throws IOException {
    DataInputStream in = new DataInputStream(new InflaterInputStream(raw));
    int bits = in.readInt();
    int tags = in.readInt();
    int[] steps = new int[tags * tags + tags];
    for (int i = 0; i < steps.length; i++) {
      steps[i] = in.readInt();
    }
    return new SequenceModel(bits, tags, FeatureRows.read(bits, tags, in), steps);
  }

  /** Writes this model, packed. */
  public void write(OutputStream raw) throws IOException {
    Deflater packer = new Deflater(Deflater.BEST_COMPRESSION);
    try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(raw, packer))) {
      out.writeInt(bits);
      out.writeInt(tags);
      for (int step : steps) {
        out.writeInt(step);
      }
      rows.write(out);
    } finally {
      packer.end();
    }
  }
}
