package news.synoptic.annotate.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import news.synoptic.Article;
import news.synoptic.Entity;
import news.synoptic.Media;
import news.synoptic.Span;
import news.synoptic.annotate.text.SentenceSplitter;
import news.synoptic.annotate.words.Gazetteer;
import news.synoptic.annotate.words.SequenceModel;
import news.synoptic.annotate.words.WordClasses;
import org.jspecify.annotations.Nullable;

/**
 * The words of English paragraphs → names with their types, by a trained model.
 *
 * <p>Each word gets a tag: outside of names, first word of a name of some type, or within one. The
 * features are the word, its neighbours, shapes and endings, the tables of {@link Gazetteer}, known
 * media, classes of words that occur in like places, and the first and last word of the run of
 * capitals that a word stands in. After Ratinov and Roth [1], without their second pass.
 * Thread-safe and pure.
 *
 * <p>[1] Lev Ratinov and Dan Roth, Design Challenges and Misconceptions in Named Entity
 * Recognition, CoNLL 2009
 */
public final class NameTagger {
  /** The types that the model knows; an event is told from {@code OTHER} by its words. */
  public static final List<Entity.Type> TYPES =
      List.of(
          Entity.Type.PERSON,
          Entity.Type.ORGANISATION,
          Entity.Type.PLACE,
          Entity.Type.GROUP,
          Entity.Type.OTHER);

  /** Tags: 0 outside, then first and further word of each type. */
  public static final int TAGS = 1 + 2 * 5;

  /** Number of features of a word. */
  public static final int FEATURES = 46;

  private static final int EDGE = 0x5bd1e995;
  private final SequenceModel model;

  NameTagger(SequenceModel model) {
    this.model = model;
  }

  /** The names in some words. */
  List<NameSpan> find(NameWords words) {
    List<NameSpan> found = new ArrayList<>();
    for (int p = 0; p < words.paragraphs(); p++) {
      int from = words.paragraphFrom(p);
      int to = words.paragraphFrom(p + 1);
      List<String> paragraph = words.forms().subList(from, to);
      int[] tags = model.tag(features(paragraph), FEATURES, paragraph.size());
      collect(tags, from, found);
    }
    return found;
  }

  private static void collect(int[] tags, int offset, List<NameSpan> found) {
    int i = 0;
    while (i < tags.length) {
      if (tags[i] == 0) {
        i++;
        continue;
      }
      int type = (tags[i] - 1) / 2;
      int end = i + 1;
      while (end < tags.length && tags[end] == 2 * type + 2) {
        end++;
      }
      found.add(new NameSpan(offset + i, offset + end, TYPES.get(type)));
      i = end;
    }
  }

  /**
   * The tag of a word in a name.
   *
   * @param type index into {@link #TYPES}
   * @param first whether it is the name's first word
   */
  public static int tag(int type, boolean first) {
    return 1 + 2 * type + (first ? 0 : 1);
  }

  /** Whether one tag may follow another; {@link #TAGS} stands for the beginning. */
  public static boolean mayFollow(int from, int to) {
    boolean further = to > 0 && to % 2 == 0;
    return !further || (from < TAGS && (from == to || from == to - 1));
  }

  /** The words of each paragraph of an article, as the model sees them. */
  public static List<List<Span>> paragraphs(Article article) {
    NameWords words = NameWords.of(SentenceSplitter.read(article));
    List<List<Span>> paragraphs = new ArrayList<>();
    for (int p = 0; p < words.paragraphs(); p++) {
      List<Span> spans = new ArrayList<>();
      for (int i = words.paragraphFrom(p); i < words.paragraphFrom(p + 1); i++) {
        spans.add(new Span(words.start(i), words.end(i)));
      }
      paragraphs.add(spans);
    }
    return paragraphs;
  }

  /** The hashes of the features of a paragraph's words, {@link #FEATURES} a word. */
  public static int[] features(List<String> words) {
    Sheet sheet = new Sheet(words);
    int[] features = new int[words.size() * FEATURES];
    for (int i = 0; i < words.size(); i++) {
      sheet.write(i, features);
    }
    return features;
  }

  /** Runs of capitals, small letters, digits and other marks, each with its length up to two. */
  public static int shape(String word) {
    int hash = 7;
    int last = -1;
    int times = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      int kind =
          Character.isUpperCase(c) ? 1 : Character.isLetter(c) ? 2 : Character.isDigit(c) ? 3 : c;
      times = kind == last ? times + 1 : 1;
      if (times <= 2) {
        hash = hash * 31 + kind;
      }
      last = kind;
    }
    return hash;
  }

  /** What is known of each word of a paragraph. */
  private static final class Sheet {
    private final int n;
    private final int[] form;
    private final int[] lower;
    private final int[] shape;
    private final int[] flags;
    private final int[] cover;
    private final int[] group;
    private final int[] runFirst;
    private final int[] runLast;
    private final List<String> words;
    private final int loud;
    private int at;

    Sheet(List<String> words) {
      this.words = words;
      this.n = words.size();
      form = new int[n];
      lower = new int[n];
      shape = new int[n];
      flags = new int[n];
      cover = new int[n];
      group = new int[n];
      runFirst = new int[n];
      runLast = new int[n];
      Gazetteer gazetteer = Gazetteer.known();
      WordClasses classes = WordClasses.known();
      int letters = 0;
      int capitals = 0;
      int upper = 0;
      for (int i = 0; i < n; i++) {
        String word = words.get(i);
        String low = word.toLowerCase(Locale.ROOT);
        form[i] = word.hashCode();
        lower[i] = low.hashCode();
        shape[i] = shape(word);
        flags[i] = gazetteer.flags(word) | (gazetteer.flags(low) & Gazetteer.ROLE);
        group[i] = classes.of(word);
        if (Character.isLetter(word.charAt(0))) {
          letters++;
          capitals += Character.isUpperCase(word.charAt(0)) ? 1 : 0;
          upper +=
              word.length() > 1 && !word.equals(low) && word.equals(word.toUpperCase(Locale.ROOT))
                  ? 1
                  : 0;
        }
      }
      loud = 2 * upper > letters ? 2 : 4 * capitals > 3 * letters && letters > 3 ? 1 : 0;
      cover(gazetteer);
      runs();
    }

    private void cover(Gazetteer gazetteer) {
      String joined = String.join(" ", words);
      int offset = 0;
      int until = 0;
      for (int i = 0; i < n; i++) {
        if (Character.isLetterOrDigit(words.get(i).charAt(0)) && i >= until) {
          Media.@Nullable Named medium = Media.known().at(joined, offset).orElse(null);
          Gazetteer.Fixed fixed = gazetteer.at(words, i);
          if (medium != null && medium.certain()) {
            int end = offset;
            until = i;
            while (until < n && end < medium.end()) {
              end += words.get(until).length() + 1;
              until++;
            }
            mark(i, until, 1);
          } else if (fixed != null) {
            until = i + fixed.words().size();
            mark(i, until, 2 + Integer.numberOfTrailingZeros(fixed.flag()));
          }
        }
        offset += words.get(i).length() + 1;
      }
    }

    private void mark(int from, int to, int what) {
      for (int i = from; i < Math.min(to, n); i++) {
        cover[i] = what * 4 + (i == from ? 1 : 2) + (to - from > 1 ? 128 : 0);
      }
    }

    private void runs() {
      int i = 0;
      while (i < n) {
        int end = i;
        while (end < n && Character.isUpperCase(words.get(end).charAt(0))) {
          end++;
        }
        for (int j = i; j < end; j++) {
          runFirst[j] = lower[i] * 31 + (j == i ? 1 : 0);
          runLast[j] = lower[end - 1] * 31 + Math.min(3, end - 1 - j);
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

    private int near(int[] values, int i) {
      return i < 0 ? EDGE : i >= n ? EDGE + 1 : values[i];
    }

    void write(int i, int[] out) {
      at = i * FEATURES;
      String word = words.get(i);
      put(out, 0, loud);
      put(out, 1, form[i]);
      put(out, 2, lower[i]);
      put(out, 3, near(lower, i - 1));
      put(out, 4, near(lower, i + 1));
      put(out, 5, near(lower, i - 2));
      put(out, 6, near(lower, i + 2));
      put(out, 7, mix(near(lower, i - 1), form[i]));
      put(out, 8, mix(form[i], near(lower, i + 1)));
      put(out, 9, mix(near(lower, i - 1), near(lower, i + 1)));
      put(out, 10, mix(near(lower, i - 2), near(lower, i - 1)));
      put(out, 11, mix(near(lower, i + 1), near(lower, i + 2)));
      int first = i == 0 || ".?!".contains(words.get(i - 1)) ? 1 : 0;
      put(out, 12, mix(shape[i], first + 2 * loud));
      put(out, 13, mix(near(shape, i - 1), shape[i]));
      put(out, 14, mix(shape[i], near(shape, i + 1)));
      put(out, 15, mix(mix(near(shape, i - 1), shape[i]), near(shape, i + 1)));
      put(out, 16, mix(mix(near(shape, i - 2), near(shape, i - 1)), shape[i]));
      put(out, 17, mix(mix(shape[i], near(shape, i + 1)), near(shape, i + 2)));
      for (int length = 1; length <= 4; length++) {
        put(out, 17 + length, part(word, word.length() - length, word.length()));
      }
      put(out, 22, part(word, 0, 2));
      put(out, 23, part(word, 0, 3));
      put(out, 24, part(word, 0, 4));
      put(out, 25, flags[i]);
      put(out, 26, near(flags, i - 1));
      put(out, 27, near(flags, i + 1));
      put(out, 28, mix(near(flags, i - 1), flags[i]));
      put(out, 29, mix(flags[i], near(flags, i + 1)));
      put(out, 30, cover[i]);
      put(out, 31, mix(near(cover, i - 1), mix(cover[i], near(cover, i + 1))));
      put(out, 32, mix(runFirst[i], shape[i]));
      put(out, 33, runLast[i]);
      put(out, 34, mix(runFirst[i], runLast[i]));
      put(out, 35, group[i]);
      put(out, 36, near(group, i - 1));
      put(out, 37, near(group, i + 1));
      put(out, 38, mix(near(group, i - 1), group[i]));
      put(out, 39, mix(group[i], near(group, i + 1)));
      put(out, 40, mix(near(group, i - 1), near(group, i + 1)));
      put(out, 41, near(group, i - 2));
      put(out, 42, near(group, i + 2));
      put(out, 43, mix(group[i], shape[i]));
      put(out, 44, mix(near(lower, i - 1), mix(shape[i], first)));
      put(out, 45, mix(near(lower, i + 1), shape[i]));
    }

    private static int part(String word, int from, int to) {
      if (from < 0 || to > word.length()) {
        return EDGE;
      }
      int hash = to - from;
      for (int i = from; i < to; i++) {
        hash = hash * 31 + Character.toLowerCase(word.charAt(i));
      }
      return hash;
    }
  }
}
