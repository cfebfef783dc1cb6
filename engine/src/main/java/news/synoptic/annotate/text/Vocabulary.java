package news.synoptic.annotate.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * The different word forms of a text, by their first occurrence. Not thread-safe while it grows.
 *
 * <p>A look-up takes a few steps. Words made to share a hash are listed again rather than searched
 * for, so that no text makes it slow: two words of one vocabulary may be written alike.
 */
public final class Vocabulary {
  private static final int LEAST = 512;
  private static final int MOST_STEPS = 64;

  private final List<Word> words = new ArrayList<>();

  /** An open table of indices into {@link #words}, plus one; at most half full. */
  private int[] table = new int[LEAST];

  /** None yet. */
  public Vocabulary() {}

  /** The words, in the order of their indices. */
  public List<Word> words() {
    return Collections.unmodifiableList(words);
  }

  /** The word of some units of a text; a new one if it is not yet known. */
  public Word word(String text, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + text.charAt(i);
    }
    int place = place(hash);
    for (int steps = 0; steps < MOST_STEPS && table[place] != 0; steps++) {
      Word known = words.get(table[place] - 1);
      if (known.text().length() == to - from && text.startsWith(known.text(), from)) {
        return known;
      }
      place = (place + 1) & (table.length - 1);
    }
    return add(text.substring(from, to), place);
  }

  private Word add(String form, int place) {
    String lower = form.toLowerCase(Locale.ROOT).replace('’', '\'');
    Word word = new Word(words.size(), form, lower);
    words.add(word);
    if (table[place] == 0) {
      table[place] = words.size();
    }
    if (2 * words.size() > table.length) {
      table = new int[2 * table.length];
      words.forEach(this::enter);
    }
    return word;
  }

  private void enter(Word word) {
    int place = place(word.text().hashCode());
    for (int steps = 0; steps < MOST_STEPS && table[place] != 0; steps++) {
      place = (place + 1) & (table.length - 1);
    }
    if (table[place] == 0) {
      table[place] = word.index() + 1;
    }
  }

  private int place(int hash) {
    return ((hash * 0x9E3779B1) >>> 7) & (table.length - 1);
  }
}
