package news.synoptic.annotate.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.zip.InflaterInputStream;

/**
 * Words → classes of words that occur in like places, as counted on much text. Immutable and
 * thread-safe; a look-up is a search in an open table. The table holds hashes, no words.
 */
public final class WordClasses {
  private static final int MASK = (1 << 17) - 1;

  /** Read at the first use, by the class loader's own lock. */
  private static final class Known {
    static final WordClasses CLASSES = read("word-classes.bin");
  }

  private final int[] keys = new int[MASK + 1];
  private final short[] classes = new short[MASK + 1];

  private WordClasses() {}

  /** The classes that ship. */
  public static WordClasses known() {
    return Known.CLASSES;
  }

  /** The class of a word, from 1; 0 if it is too rare to have one. */
  public int of(String word) {
    int hash = word.hashCode();
    int at = SequenceModel.fold(hash, 17);
    while (classes[at] != 0) {
      if (keys[at] == hash) {
        return classes[at];
      }
      at = (at + 1) & MASK;
    }
    return 0;
  }

  private static WordClasses read(String resource) {
    WordClasses read = new WordClasses();
    try (InputStream raw = WordClasses.class.getResourceAsStream(resource)) {
      if (raw == null) {
        return read;
      }
      ByteBuffer in = ByteBuffer.wrap(new InflaterInputStream(raw).readAllBytes());
      int count = in.getInt();
      for (int i = 0; i < count; i++) {
        int hash = in.getInt();
        int at = SequenceModel.fold(hash, 17);
        while (read.classes[at] != 0) {
          at = (at + 1) & MASK;
        }
        read.keys[at] = hash;
        read.classes[at] = in.getShort();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
    return read;
  }
}
