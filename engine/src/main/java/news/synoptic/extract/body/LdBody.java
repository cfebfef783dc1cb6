package news.synoptic.extract.body;

import news.synoptic.extract.page.JsonLd;
import news.synoptic.extract.words.WordHashes;

/**
 * The article's text as the page's own metadata give it, for asking how much of a passage it holds.
 * Some pages give a teaser or another version there, so the answer is a hint and not a verdict.
 * Immutable; linear.
 */
public final class LdBody {
  private static final int LEAST = 300;
  private static final int MOST = 200_000;
  private static final int GRAM = 3;

  private long[] grams = {};
  private int size;

  private LdBody(String body, int least) {
    if (body.length() >= least) {
      String text = body.length() > MOST ? body.substring(0, MOST) : body;
      grams = new long[2 * Integer.highestOneBit(Math.max(64, text.length()))];
      run(new WordHashes().read(text), true);
    }
  }

  public static LdBody of(JsonLd ld) {
    return new LdBody(ld.body(), LEAST);
  }

  /** Any text that the metadata give, such as the summary; unknown if it is shorter. */
  public static LdBody of(String text, int least) {
    return new LdBody(text, least);
  }

  /** Whether the page gives a text of some length. */
  boolean isKnown() {
    return size > 0;
  }

  /** Share of the passage's runs of three words that the text has, in [0,1]; -1 if unknown. */
  double share(WordHashes passage) {
    return size == 0 ? -1 : run(passage, false);
  }

  /** Goes through the runs of words; adds them, or gives the share that is known. */
  private double run(WordHashes text, boolean add) {
    long[] word = text.words;
    int known = 0;
    for (int i = GRAM - 1; i < text.count; i++) {
      long gram = word[i] * 31 + word[i - 1] * 17 + word[i - 2];
      known += has(gram == 0 ? 1 : gram, add) ? 1 : 0;
    }
    return text.count < GRAM ? 0 : (double) known / (text.count - GRAM + 1);
  }

  /** Whether a run is known; if {@code add}, it is from then on. */
  private boolean has(long gram, boolean add) {
    int mask = grams.length - 1;
    int at = (int) ((gram * 0x9e3779b97f4a7c15L) >>> 40) & mask;
    while (grams[at] != 0 && grams[at] != gram) {
      at = (at + 1) & mask;
    }
    boolean known = grams[at] == gram;
    if (!known && add) {
      grams[at] = gram;
      size++;
    }
    return known;
  }
}
