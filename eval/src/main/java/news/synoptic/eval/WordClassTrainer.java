package news.synoptic.eval;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import tools.jackson.databind.JsonNode;

/**
 * Text → classes of words that occur in like places, by the exchange algorithm [1]: each word in
 * turn is moved to the class in which the classes of neighbours predict each other best.
 *
 * <p>{@code WordClassTrainer FILE} reads the unlabelled articles of {@code stories} and writes the
 * table that {@code annotate} reads: hashes of words and their classes, no words.
 *
 * <p>[1] Sven Martin, Jörg Liermann and Hermann Ney, Algorithms for bigram and trigram word
 * clustering, Speech Communication 24 (1998)
 */
public final class WordClassTrainer {
  private static final int CLASSES = 400;
  private static final int LEAST = 8;
  private static final int ROUNDS = 8;
  private static final List<String> TEXTS =
      List.of(
          "stories/background.jsonl.gz",
          "stories/allsides.jsonl.gz",
          "stories/gva.jsonl.gz",
          "language/quotes-polnear-train.jsonl.gz",
          "language/names-worldwide-train.jsonl.gz");

  private final List<int[]> texts = new ArrayList<>();
  private final Map<String, Integer> counts = new HashMap<>();

  private WordClassTrainer() {}

  /** Writes the table. */
  public static void main(String[] args) throws IOException {
    Data data = Data.find().orElseThrow(() -> new IllegalStateException("want SYNOPTIC_DATA"));
    WordClassTrainer trainer = new WordClassTrainer();
    trainer.train(data, Path.of(args[0]));
  }

  private void train(Data data, Path file) throws IOException {
    List<List<String>> split = new ArrayList<>();
    for (String name : TEXTS) {
      for (JsonNode line : data.lines(name)) {
        List<String> words = words(line.path("text").asString());
        words.forEach(word -> counts.merge(word, 1, Integer::sum));
        split.add(words);
      }
    }
    List<String> vocabulary =
        counts.entrySet().stream()
            .filter(e -> e.getValue() >= LEAST)
            .sorted(
                Comparator.<Map.Entry<String, Integer>>comparingInt(e -> -e.getValue())
                    .thenComparing(Map.Entry::getKey))
            .map(Map.Entry::getKey)
            .limit(65_000)
            .toList();
    Map<String, Integer> index = new HashMap<>();
    vocabulary.forEach(word -> index.put(word, index.size()));
    for (List<String> words : split) {
      texts.add(words.stream().mapToInt(w -> index.getOrDefault(w, vocabulary.size())).toArray());
    }
    System.err.println(vocabulary.size() + " words");
    int[] classes = new Exchange(texts, vocabulary.size() + 1).run();
    try (DataOutputStream out =
        new DataOutputStream(new DeflaterOutputStream(Files.newOutputStream(file)))) {
      out.writeInt(vocabulary.size());
      for (int i = 0; i < vocabulary.size(); i++) {
        out.writeInt(vocabulary.get(i).hashCode());
        out.writeShort(classes[i] + 1);
      }
    }
  }

  /** Words as names see them: marks apart, possessive endings apart, digits as one. */
  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c)) {
        i++;
        continue;
      }
      int end = i + 1;
      if (Character.isLetterOrDigit(c)) {
        while (end < text.length()
            && (Character.isLetterOrDigit(text.charAt(end))
                || ("-.&".indexOf(text.charAt(end)) >= 0
                    && end + 1 < text.length()
                    && Character.isLetterOrDigit(text.charAt(end + 1))))) {
          end++;
        }
        if (end < text.length()
            && text.charAt(end) == '.'
            && text.substring(i, end).indexOf('.') > 0) {
          end++;
        }
      } else if ((c == '\'' || c == '’') && end < text.length() && text.charAt(end) == 's') {
        end++;
      }
      words.add(text.substring(i, end));
      i = end;
    }
    return words;
  }

  /** The exchange algorithm over the bigrams of some texts. */
  private static final class Exchange {
    private final int size;
    private final int[][] next;
    private final int[][] nextCount;
    private final int[][] previous;
    private final int[][] previousCount;
    private final int[] count;
    private final int[] of;
    private final int[][] bigrams = new int[CLASSES][CLASSES];
    private final long[] unigrams = new long[CLASSES];
    private final double[] logs;

    Exchange(List<int[]> texts, int size) {
      this.size = size;
      this.of = new int[size];
      this.count = new int[size];
      Map<Long, Integer> pairs = new HashMap<>();
      for (int[] text : texts) {
        for (int i = 0; i < text.length; i++) {
          count[text[i]]++;
          if (i > 0) {
            pairs.merge((long) text[i - 1] * size + text[i], 1, Integer::sum);
          }
        }
      }
      int[] outs = new int[size];
      int[] ins = new int[size];
      pairs.keySet().forEach(p -> outs[(int) (p / size)]++);
      pairs.keySet().forEach(p -> ins[(int) (p % size)]++);
      next = new int[size][];
      nextCount = new int[size][];
      previous = new int[size][];
      previousCount = new int[size][];
      for (int w = 0; w < size; w++) {
        next[w] = new int[outs[w]];
        nextCount[w] = new int[outs[w]];
        previous[w] = new int[ins[w]];
        previousCount[w] = new int[ins[w]];
      }
      Arrays.fill(outs, 0);
      Arrays.fill(ins, 0);
      pairs.entrySet().stream()
          .sorted(Map.Entry.comparingByKey())
          .forEach(
              e -> {
                int a = (int) (e.getKey() / size);
                int b = (int) (e.getKey() % size);
                next[a][outs[a]] = b;
                nextCount[a][outs[a]++] = e.getValue();
                previous[b][ins[b]] = a;
                previousCount[b][ins[b]++] = e.getValue();
              });
      logs = new double[1 << 20];
      for (int i = 1; i < logs.length; i++) {
        logs[i] = i * Math.log(i);
      }
    }

    private double xlogx(long n) {
      return n < logs.length ? logs[(int) n] : n * Math.log((double) n);
    }

    int[] run() {
      for (int w = 0; w < size; w++) {
        of[w] = w % CLASSES;
      }
      for (int w = 0; w < size; w++) {
        unigrams[of[w]] += count[w];
        for (int k = 0; k < next[w].length; k++) {
          bigrams[of[w]][of[next[w][k]]] += nextCount[w][k];
        }
      }
      for (int round = 0; round < ROUNDS; round++) {
        int moved = 0;
        for (int w = 0; w < size - 1; w++) {
          moved += move(w) ? 1 : 0;
        }
        System.err.println("round " + (round + 1) + ": " + moved + " moved");
      }
      return of;
    }

    private boolean move(int w) {
      int[] after = new int[CLASSES];
      int[] before = new int[CLASSES];
      int self = 0;
      for (int k = 0; k < next[w].length; k++) {
        if (next[w][k] == w) {
          self = nextCount[w][k];
        } else {
          after[of[next[w][k]]] += nextCount[w][k];
        }
      }
      for (int k = 0; k < previous[w].length; k++) {
        if (previous[w][k] != w) {
          before[of[previous[w][k]]] += previousCount[w][k];
        }
      }
      int[] afters = used(after);
      int[] befores = used(before);
      int from = of[w];
      shift(from, after, before, self, afters, befores, -1, count[w]);
      int best = from;
      double most = Double.NEGATIVE_INFINITY;
      for (int c = 0; c < CLASSES; c++) {
        double gain = gain(c, after, before, self, afters, befores, count[w]);
        if (gain > most + 1e-9) {
          most = gain;
          best = c;
        }
      }
      shift(best, after, before, self, afters, befores, 1, count[w]);
      of[w] = best;
      return best != from;
    }

    private static int[] used(int[] counts) {
      int n = 0;
      for (int c : counts) {
        n += c > 0 ? 1 : 0;
      }
      int[] used = new int[n];
      n = 0;
      for (int c = 0; c < counts.length; c++) {
        if (counts[c] > 0) {
          used[n++] = c;
        }
      }
      return used;
    }

    private void shift(
        int c, int[] after, int[] before, int self, int[] afters, int[] befores, int sign, int n) {
      unigrams[c] += (long) sign * n;
      for (int d : afters) {
        bigrams[c][d] += sign * after[d];
      }
      for (int d : befores) {
        bigrams[d][c] += sign * before[d];
      }
      bigrams[c][c] += sign * self;
    }

    private double gain(
        int c, int[] after, int[] before, int self, int[] afters, int[] befores, int n) {
      double gain = -2 * (xlogx(unigrams[c] + n) - xlogx(unigrams[c]));
      for (int d : afters) {
        if (d != c) {
          gain += xlogx(bigrams[c][d] + after[d]) - xlogx(bigrams[c][d]);
        }
      }
      for (int d : befores) {
        if (d != c) {
          gain += xlogx(bigrams[d][c] + before[d]) - xlogx(bigrams[d][c]);
        }
      }
      int own = bigrams[c][c];
      return gain + xlogx(own + after[c] + before[c] + self) - xlogx(own);
    }
  }
}
