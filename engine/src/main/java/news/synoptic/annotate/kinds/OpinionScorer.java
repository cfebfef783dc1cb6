package news.synoptic.annotate.kinds;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import news.synoptic.Probability;
import news.synoptic.annotate.text.Token;
import news.synoptic.annotate.text.Tokenizer;

/**
 * A sentence → the probability that it is the writer's opinion and not a report.
 *
 * <p>Pure and thread-safe; linear in the sentence. A logistic regression over hashed words, pairs
 * of words and a few marks of style. Words in quotation marks are not the writer's and are passed
 * over; names are folded into one, so that the model learns how is written and not of whom. Such a
 * model carries over to other outlets, which models of bias do not [1].
 *
 * <p>Known limits: English; in other languages it gives the share of opinion in the training data
 * and little more.
 *
 * <p>[1] Timo Spinde et al., Neural media bias detection using distant supervision with BABE, EMNLP
 * Findings 2021, https://aclanthology.org/2021.findings-emnlp.101
 */
public final class OpinionScorer {
  /** Number of weights; the weight of a feature is found by its hash. */
  public static final int BUCKETS = 1 << 16;

  /** The file of weights: a byte each, behind the bias and the scale. */
  public static final String FILE = "opinion.bin";

  private static final Set<String> FIRST =
      Set.of("i", "we", "our", "us", "my", "me", "i'm", "i've", "we're", "we've", "i'd", "let's");
  private static final Set<String> SECOND = Set.of("you", "your", "you're", "you'll", "you've");
  private static final Set<String> DUTY =
      Set.of("must", "should", "ought", "need", "needs", "cannot", "can't", "shouldn't");
  private static final Set<String> SAYING =
      Set.of(
          "said",
          "says",
          "told",
          "according",
          "reported",
          "announced",
          "added",
          "wrote",
          "asked",
          "stated",
          "tweeted",
          "noted",
          "argued",
          "testified",
          "claimed");
  private static final Set<String> TURNS =
      Set.of(
          "but",
          "and",
          "so",
          "yet",
          "or",
          "indeed",
          "still",
          "perhaps",
          "maybe",
          "of",
          "instead",
          "clearly",
          "sadly",
          "unfortunately",
          "even",
          "if",
          "why",
          "what",
          "how");

  private static final OpinionScorer SHIPPED = read();

  private final byte[] weights;
  private final double bias;
  private final double scale;

  private OpinionScorer(byte[] weights, double bias, double scale) {
    this.weights = weights;
    this.bias = bias;
    this.scale = scale;
  }

  /** The model that ships. */
  static OpinionScorer shipped() {
    return SHIPPED;
  }

  /** The probability that a sentence is the writer's opinion. */
  Probability score(List<Token> sentence) {
    int[] features = features(sentence);
    double sum = 0;
    for (int feature : features) {
      sum += weights[feature];
    }
    double z = bias + scale * sum / Math.sqrt(Math.max(1, features.length));
    return new Probability(1 / (1 + Math.exp(-z)));
  }

  /** The features of a sentence, as indices of weights: for training. */
  public static int[] features(String sentence) {
    return features(Tokenizer.tokens(sentence));
  }

  private static int[] features(List<Token> sentence) {
    Found features = new Found(4 * sentence.size() + 3);
    boolean quoted = false;
    int before = hash("^");
    int words = 0;
    int names = 0;
    for (int i = 0; i < sentence.size(); i++) {
      Token token = sentence.get(i);
      if (token.kind() == Token.Kind.QUOTE && !isSingle(token)) {
        quoted = !quoted;
        features.add(hash("\""));
      } else if (!quoted) {
        boolean name =
            i > 0 && token.isCapitalised() && !token.is("i") && !token.lower().startsWith("i'");
        int word =
            name
                ? hash("_N")
                : token.kind() == Token.Kind.NUMBER ? hash("_0") : hash(token.lower());
        features.add(word);
        features.add(31 * before + word);
        style(token, i, features);
        before = word;
        words++;
        names += name ? 1 : 0;
      }
    }
    features.add(hash("length" + Math.min(8, words / 6)));
    features.add(hash("names" + (words == 0 ? 9 : 8 * names / words)));
    return features.distinct();
  }

  /** Features as they are found, by their hashes. */
  private static final class Found {
    private final int[] buckets;
    private int size;

    Found(int most) {
      buckets = new int[most];
    }

    void add(int hash) {
      int mixed = hash * 0x9E3779B1;
      buckets[size++] = (mixed >>> 16 ^ mixed) & (BUCKETS - 1);
    }

    /** The buckets in order, each once. */
    int[] distinct() {
      Arrays.sort(buckets, 0, size);
      int kept = 0;
      for (int i = 0; i < size; i++) {
        if (i == 0 || buckets[i] != buckets[i - 1]) {
          buckets[kept++] = buckets[i];
        }
      }
      return Arrays.copyOf(buckets, kept);
    }
  }

  private static boolean isSingle(Token token) {
    return token.is("'") || token.is("’") || token.is("‘");
  }

  private static void style(Token token, int i, Found features) {
    String word = token.lower();
    if (FIRST.contains(word)) {
      features.add(hash("style first"));
    } else if (SECOND.contains(word)) {
      features.add(hash("style second"));
    } else if (DUTY.contains(word)) {
      features.add(hash("style duty"));
    } else if (SAYING.contains(word)) {
      features.add(hash("style saying"));
    } else if (word.endsWith("ly") && word.length() > 4) {
      features.add(hash("style ly"));
    } else if (word.endsWith("est") && word.length() > 5) {
      features.add(hash("style est"));
    } else if (word.endsWith("n't")) {
      features.add(hash("style not"));
    }
    if (token.isWord() && word.length() > 4) {
      features.add(ending(word));
    }
    if (i == 0 && TURNS.contains(word)) {
      features.add(hash("style turn"));
    }
  }

  /** The hash of "end " and the last three letters. */
  private static int ending(String word) {
    int hash = hash("end ");
    for (int i = word.length() - 3; i < word.length(); i++) {
      hash = 31 * hash + word.charAt(i);
    }
    return hash;
  }

  private static int hash(String feature) {
    return feature.hashCode();
  }

  private static OpinionScorer read() {
    try (InputStream in = OpinionScorer.class.getResourceAsStream(FILE)) {
      byte[] all = Objects.requireNonNull(in, FILE).readAllBytes();
      java.nio.ByteBuffer buffer = java.nio.ByteBuffer.wrap(all);
      double bias = buffer.getFloat();
      double scale = buffer.getFloat();
      byte[] weights = new byte[BUCKETS];
      buffer.get(weights);
      return new OpinionScorer(weights, bias, scale);
    } catch (IOException broken) {
      throw new UncheckedIOException("model " + FILE + " of the class path", broken);
    }
  }
}
