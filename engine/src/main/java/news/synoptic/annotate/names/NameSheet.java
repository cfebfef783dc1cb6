package news.synoptic.annotate.names;

import java.util.Arrays;
import java.util.List;
import news.synoptic.Media;
import news.synoptic.annotate.text.Word;
import news.synoptic.annotate.words.Gazetteer;
import news.synoptic.annotate.words.SequenceModel;
import org.jspecify.annotations.Nullable;

/**
 * What the tagger of names knows of the words of a paragraph: word, neighbours, shapes and endings,
 * tables, classes, and the run of capitals that a word stands in.
 */
final class NameSheet implements SequenceModel.Features {
  /** Number of features of a word. */
  static final int FEATURES = 46;

  private static final int EDGE = 0x5bd1e995;

  /** Cells before the first word and behind the last one, so that each word has neighbours. */
  private static final int PAD = 2;

  /** Words before a capital that a name may begin with: "the", "al-". */
  private static final int BEFORE = 2;

  /** Words behind it that a name may end with: "'s", "campaign". */
  private static final int BEHIND = 3;

  /** Words between two capitals that a name may hold. */
  private static final int GAP = 5;

  private final NameForms forms;
  private final int n;

  /** Indices of the words' forms. */
  private final int[] ids;

  private final int[] lower;
  private final int[] shape;
  private final int[] flags;
  private final int[] group;
  private final int[] cover;
  private final int[] runFirst;
  private final int[] runLast;
  private final int loud;
  private final boolean[] open;
  private int at;

  /** The words of a paragraph. */
  NameSheet(NameForms forms, List<Word> words) {
    this.forms = forms;
    this.n = words.size();
    ids = new int[n];
    for (int i = 0; i < n; i++) {
      ids[i] = words.get(i).index();
    }
    lower = padded(forms.lower());
    shape = padded(forms.shape());
    flags = padded(forms.flags());
    group = padded(forms.group());
    cover = padded(null);
    runFirst = new int[n];
    runLast = new int[n];
    loud = loudness();
    open = open();
    cover(words);
    runs();
  }

  private int[] padded(int @Nullable [] byForm) {
    int[] values = new int[n + 2 * PAD];
    Arrays.fill(values, 0, PAD, EDGE);
    Arrays.fill(values, n + PAD, n + 2 * PAD, EDGE + 1);
    for (int i = 0; i < n && byForm != null; i++) {
      values[i + PAD] = byForm[ids[i]];
    }
    return values;
  }

  /** 2 where most words are all capitals, 1 where most begin with one, else 0. */
  private int loudness() {
    int letters = 0;
    int capitals = 0;
    int upper = 0;
    for (int id : ids) {
      letters += forms.is(id, NameForms.LETTER) ? 1 : 0;
      capitals += forms.is(id, NameForms.CAPITAL_LETTER) ? 1 : 0;
      upper += forms.is(id, NameForms.SHOUTED) ? 1 : 0;
    }
    return 2 * upper > letters ? 2 : 4 * capitals > 3 * letters && letters > 3 ? 1 : 0;
  }

  @Override
  public boolean isOpen(int word) {
    return open[word];
  }

  /** The words that a name may hold: those with a capital or a sign, and those close to them. */
  private boolean[] open() {
    boolean[] near = new boolean[n];
    int last = -1 - GAP - BEHIND;
    for (int i = 0; i < n; i++) {
      if (forms.is(ids[i], NameForms.SIGN)) {
        boolean gap = i - last - 1 <= GAP;
        Arrays.fill(near, gap ? last + 1 : Math.max(0, i - BEFORE), i + 1, true);
        Arrays.fill(near, i + 1, Math.min(n, i + 1 + BEHIND), true);
        last = i;
      }
    }
    return near;
  }

  private void cover(List<Word> words) {
    String joined = null;
    int offset = 0;
    int until = 0;
    for (int i = 0; i < n; i++) {
      boolean begins = i >= until && forms.is(ids[i], NameForms.BEGINS_NAME);
      if (begins && joined == null && forms.is(ids[i], NameForms.BEGINS_MEDIUM)) {
        joined = joined(words);
      }
      if (begins) {
        boolean medium = forms.is(ids[i], NameForms.BEGINS_MEDIUM);
        until = cover(words, i, medium ? joined : null, offset);
      }
      offset += words.get(i).text().length() + 1;
    }
  }

  /** Marks the medium or the fixed name that begins at a word; gives the index behind it. */
  private int cover(List<Word> words, int i, @Nullable String joined, int offset) {
    Media.@Nullable Named medium =
        joined == null ? null : Media.known().at(joined, offset).orElse(null);
    if (medium != null && medium.certain()) {
      int end = offset;
      int until = i;
      while (until < n && end < medium.end()) {
        end += words.get(until).text().length() + 1;
        until++;
      }
      return mark(i, until, 1);
    }
    Gazetteer.Fixed fixed = Gazetteer.known().at(words, Word::text, i);
    return fixed == null
        ? i
        : mark(i, i + fixed.words().size(), 2 + Integer.numberOfTrailingZeros(fixed.flag()));
  }

  private int mark(int from, int to, int what) {
    for (int i = from; i < Math.min(to, n); i++) {
      cover[i + PAD] = what * 4 + (i == from ? 1 : 2) + (to - from > 1 ? 128 : 0);
    }
    return to;
  }

  private static String joined(List<Word> words) {
    StringBuilder joined = new StringBuilder(8 * words.size());
    for (Word word : words) {
      joined.append(word.text()).append(' ');
    }
    return joined.toString();
  }

  private void runs() {
    int i = 0;
    while (i < n) {
      int end = i;
      while (end < n && forms.is(ids[end], NameForms.CAPITAL)) {
        end++;
      }
      for (int j = i; j < end; j++) {
        runFirst[j] = lower[i + PAD] * 31 + (j == i ? 1 : 0);
        runLast[j] = lower[end - 1 + PAD] * 31 + Math.min(3, end - 1 - j);
      }
      i = Math.max(end, i + 1);
    }
  }

  private void put(int[] out, int template, int value) {
    out[at++] = (value ^ (template * 0x2C1B3C6D)) * 0x297A2D39 + template;
  }

  private static int mix(int a, int b) {
    return (a * 0x2C1B3C6D) ^ Integer.rotateLeft(b * 0x85EBCA6B, 13);
  }

  @Override
  public void write(int word, int[] out) {
    at = 0;
    int i = word + PAD;
    int id = ids[word];
    int first = word == 0 || forms.is(ids[word - 1], NameForms.ENDS) ? 1 : 0;
    put(out, 0, loud);
    words(i, forms.form()[id], out);
    shapes(i, first, out);
    for (int part = 0; part < NameForms.PARTS; part++) {
      put(out, 18 + part, forms.part(id, part));
    }
    tables(i, out);
    put(out, 32, mix(runFirst[word], shape[i]));
    put(out, 33, runLast[word]);
    put(out, 34, mix(runFirst[word], runLast[word]));
    groups(i, out);
    put(out, 44, mix(lower[i - 1], mix(shape[i], first)));
    put(out, 45, mix(lower[i + 1], shape[i]));
  }

  private void words(int i, int form, int[] out) {
    put(out, 1, form);
    put(out, 2, lower[i]);
    put(out, 3, lower[i - 1]);
    put(out, 4, lower[i + 1]);
    put(out, 5, lower[i - 2]);
    put(out, 6, lower[i + 2]);
    put(out, 7, mix(lower[i - 1], form));
    put(out, 8, mix(form, lower[i + 1]));
    put(out, 9, mix(lower[i - 1], lower[i + 1]));
    put(out, 10, mix(lower[i - 2], lower[i - 1]));
    put(out, 11, mix(lower[i + 1], lower[i + 2]));
  }

  private void shapes(int i, int first, int[] out) {
    put(out, 12, mix(shape[i], first + 2 * loud));
    put(out, 13, mix(shape[i - 1], shape[i]));
    put(out, 14, mix(shape[i], shape[i + 1]));
    put(out, 15, mix(mix(shape[i - 1], shape[i]), shape[i + 1]));
    put(out, 16, mix(mix(shape[i - 2], shape[i - 1]), shape[i]));
    put(out, 17, mix(mix(shape[i], shape[i + 1]), shape[i + 2]));
  }

  private void tables(int i, int[] out) {
    put(out, 25, flags[i]);
    put(out, 26, flags[i - 1]);
    put(out, 27, flags[i + 1]);
    put(out, 28, mix(flags[i - 1], flags[i]));
    put(out, 29, mix(flags[i], flags[i + 1]));
    put(out, 30, cover[i]);
    put(out, 31, mix(cover[i - 1], mix(cover[i], cover[i + 1])));
  }

  private void groups(int i, int[] out) {
    put(out, 35, group[i]);
    put(out, 36, group[i - 1]);
    put(out, 37, group[i + 1]);
    put(out, 38, mix(group[i - 1], group[i]));
    put(out, 39, mix(group[i], group[i + 1]));
    put(out, 40, mix(group[i - 1], group[i + 1]));
    put(out, 41, group[i - 2]);
    put(out, 42, group[i + 2]);
    put(out, 43, mix(group[i], shape[i]));
  }
}
