package news.synoptic.annotate.quotes;

import java.util.ArrayList;
import java.util.List;
import news.synoptic.Article;
import news.synoptic.Mention;
import news.synoptic.Span;
import news.synoptic.annotate.names.NameFinder;
import news.synoptic.annotate.names.NameTagger;
import news.synoptic.annotate.names.Names;
import news.synoptic.annotate.text.QuoteMarks;
import news.synoptic.annotate.text.Quoted;
import news.synoptic.annotate.text.Reading;
import news.synoptic.annotate.text.SentenceSplitter;
import news.synoptic.annotate.text.Token;
import news.synoptic.annotate.words.Cues;
import news.synoptic.annotate.words.Gazetteer;
import news.synoptic.annotate.words.SequenceModel;
import news.synoptic.annotate.words.WordClasses;

/**
 * English paragraphs → which words name a source, which are a cue of saying, which are content, by
 * a trained model.
 *
 * <p>One layer of tags: what is said within something said is not told apart. The features are the
 * words near by, their classes and shapes, the names, quotation marks of all styles as one, and how
 * far the next words of saying are. After Pareti et al. [1]. Thread-safe and pure.
 *
 * <p>[1] Silvia Pareti, Tim O'Keefe, Ioannis Konstas, James Curran, Irena Koprinska, Automatically
 * Detecting and Attributing Indirect Quotations, EMNLP 2013
 */
public final class QuoteTagger {
  /** Words that name who speaks. */
  public static final int SOURCE = 0;

  /** Words of saying. */
  public static final int CUE = 1;

  /** What is said. */
  public static final int CONTENT = 2;

  /** Tags: 0 outside, then first and further word of source, cue and content. */
  public static final int TAGS = 7;

  /** Number of features of a word. */
  public static final int FEATURES = 48;

  private static final int EDGE = 0x5bd1e995;
  private static final int FAR = 99;

  /**
   * A paragraph as the model sees it.
   *
   * @param words its tokens
   * @param features hashes of the features, {@link #FEATURES} a word
   */
  // intentional: read once and never compared
  @SuppressWarnings("ArrayRecordComponent")
  public record Paragraph(List<Span> words, int[] features) {}

  /**
   * Tagged tokens.
   *
   * @param kind {@link #SOURCE}, {@link #CUE} or {@link #CONTENT}
   * @param from index of the first token
   * @param to index behind the last token
   */
  record Part(int kind, int from, int to) {}

  private final SequenceModel model;

  QuoteTagger(SequenceModel model) {
    this.model = model;
  }

  /** The paragraphs of an article, for training. */
  public static List<Paragraph> paragraphs(Article article) {
    Reading reading = SentenceSplitter.read(article);
    Names names = NameFinder.find(reading, article);
    Sheet sheet = new Sheet(reading, names, QuoteMarks.find(reading));
    List<Paragraph> paragraphs = new ArrayList<>();
    for (int[] range : ranges(reading)) {
      List<Span> words =
          reading.tokens().subList(range[0], range[1]).stream().map(Token::span).toList();
      paragraphs.add(new Paragraph(words, sheet.features(range[0], range[1])));
    }
    return paragraphs;
  }

  /** The parts of quotes in a text, in text order. */
  List<Part> find(Reading reading, Names names, List<Quoted> quoted) {
    Sheet sheet = new Sheet(reading, names, quoted);
    List<Part> parts = new ArrayList<>();
    for (int[] range : ranges(reading)) {
      int[] tags = model.tag(sheet.features(range[0], range[1]), FEATURES, range[1] - range[0]);
      int i = 0;
      while (i < tags.length) {
        if (tags[i] == 0) {
          i++;
          continue;
        }
        int kind = (tags[i] - 1) / 2;
        int end = i + 1;
        while (end < tags.length && tags[end] == 2 * kind + 2) {
          end++;
        }
        parts.add(new Part(kind, range[0] + i, range[0] + end));
        i = end;
      }
    }
    return parts;
  }

  /** The tag of a word. */
  public static int tag(int kind, boolean first) {
    return 1 + 2 * kind + (first ? 0 : 1);
  }

  /** Whether one tag may follow another; {@link #TAGS} stands for the beginning. */
  public static boolean mayFollow(int from, int to) {
    boolean further = to > 0 && to % 2 == 0;
    return !further || (from < TAGS && (from == to || from == to - 1));
  }

  private static List<int[]> ranges(Reading reading) {
    List<int[]> ranges = new ArrayList<>();
    int paragraph = -1;
    for (Reading.Clause sentence : reading.sentences()) {
      if (sentence.paragraph() != paragraph) {
        paragraph = sentence.paragraph();
        ranges.add(new int[] {sentence.from(), sentence.to()});
      }
      ranges.getLast()[1] = sentence.to();
    }
    return ranges;
  }

  /** What is known of each token of a text. */
  private static final class Sheet {
    private final int n;
    private final int[] form;
    private final int[] lower;
    private final int[] shape;
    private final int[] ending;
    private final int[] group;
    private final int[] name;
    private final int[] flags;
    private final int[] marks;
    private final int[] back;
    private final int[] ahead;
    private final int[] backWord;
    private final int[] aheadWord;
    private final int[] since;
    private final int[] toEnd;
    private final int[] toStart;
    private final int[] speech;
    private int at;

    Sheet(Reading reading, Names names, List<Quoted> quoted) {
      List<Token> tokens = reading.tokens();
      n = tokens.size();
      form = new int[n];
      lower = new int[n];
      shape = new int[n];
      ending = new int[n];
      group = new int[n];
      name = new int[n];
      flags = new int[n];
      marks = new int[n];
      back = new int[n];
      ahead = new int[n];
      backWord = new int[n];
      aheadWord = new int[n];
      since = new int[n];
      toEnd = new int[n];
      toStart = new int[n];
      speech = new int[n];
      WordClasses classes = WordClasses.known();
      Gazetteer gazetteer = Gazetteer.known();
      for (Token token : tokens) {
        int i = token.index();
        String word = token.kind() == Token.Kind.QUOTE ? "\"" : bare(token.text());
        form[i] = word.hashCode();
        lower[i] = token.kind() == Token.Kind.QUOTE ? form[i] : token.lower().hashCode();
        shape[i] = NameTagger.shape(word);
        ending[i] = end(token.lower());
        group[i] = classes.of(word);
        flags[i] =
            gazetteer.is(token.lower(), Gazetteer.ROLE)
                ? 1
                : gazetteer.is(word, Gazetteer.TITLE) ? 2 : 0;
        speech[i] = Cues.isSaid(token) ? 1 : token.is("according") ? 2 : token.is(":") ? 3 : 0;
      }
      for (Mention mention : names.mentions()) {
        int from = reading.tokenAt(mention.span().start());
        for (int i = from; i < n && tokens.get(i).start() < mention.span().end(); i++) {
          name[i] = mention.type().label().hashCode() * 2 + (i == from ? 1 : 0);
        }
      }
      for (Quoted stretch : quoted) {
        for (int i = stretch.from(); i < stretch.to(); i++) {
          marks[i] = 1;
        }
        if (stretch.from() > 0) {
          marks[stretch.from() - 1] = 2;
        }
        if (stretch.to() < n && tokens.get(stretch.to()).kind() != Token.Kind.WORD) {
          marks[stretch.to()] = 3;
        }
      }
      for (Reading.Clause sentence : reading.sentences()) {
        sentence(tokens, sentence);
      }
    }

    private static String bare(String word) {
      return word.endsWith("'s") || word.endsWith("’s")
          ? word.substring(0, word.length() - 2)
          : word;
    }

    private static int end(String word) {
      int hash = Math.min(4, word.length());
      for (int i = Math.max(0, word.length() - 3); i < word.length(); i++) {
        hash = hash * 31 + word.charAt(i);
      }
      return hash;
    }

    private void sentence(List<Token> tokens, Reading.Clause sentence) {
      int last = -1;
      int seen = 0;
      for (int i = sentence.from(); i < sentence.to(); i++) {
        back[i] = last < 0 ? FAR : bucket(i - last);
        backWord[i] = last < 0 ? 0 : lower[last];
        since[i] = seen;
        toStart[i] = bucket(i - sentence.from());
        toEnd[i] = bucket(sentence.to() - i);
        if (speech[i] > 0 && marks[i] != 1) {
          last = i;
          seen = 0;
        }
        seen |= tokens.get(i).is("that") ? 1 : 0;
        seen |= tokens.get(i).is(",") ? 2 : 0;
        seen |= marks[i] == 2 || marks[i] == 3 ? 4 : 0;
      }
      int next = -1;
      for (int i = sentence.to() - 1; i >= sentence.from(); i--) {
        ahead[i] = next < 0 ? FAR : bucket(next - i);
        aheadWord[i] = next < 0 ? 0 : lower[next];
        if (speech[i] > 0 && marks[i] != 1) {
          next = i;
        }
      }
    }

    private static int bucket(int distance) {
      return distance <= 5 ? distance : distance <= 8 ? 6 : distance <= 14 ? 7 : 8;
    }

    int[] features(int from, int to) {
      int[] out = new int[(to - from) * FEATURES];
      at = 0;
      for (int i = from; i < to; i++) {
        write(i, from, to, out);
      }
      return out;
    }

    private void put(int[] out, int template, int value) {
      out[at++] = (value ^ (template * 0x2C1B3C6D)) * 0x297A2D39 + template;
    }

    private static int mix(int a, int b) {
      return (a * 0x2C1B3C6D) ^ Integer.rotateLeft(b * 0x85EBCA6B, 13);
    }

    private void write(int i, int from, int to, int[] out) {
      int p = i - 1 < from ? -1 : i - 1;
      int pp = i - 2 < from ? -1 : i - 2;
      int q = i + 1 >= to ? -1 : i + 1;
      int qq = i + 2 >= to ? -1 : i + 2;
      put(out, 1, form[i]);
      put(out, 2, near(lower, p));
      put(out, 3, near(lower, q));
      put(out, 4, near(lower, pp));
      put(out, 5, near(lower, qq));
      put(out, 6, mix(near(lower, p), lower[i]));
      put(out, 7, mix(lower[i], near(lower, q)));
      put(out, 8, mix(near(lower, pp), near(lower, p)));
      put(out, 9, mix(near(lower, q), near(lower, qq)));
      put(out, 10, shape[i]);
      put(out, 11, mix(near(shape, p), shape[i]));
      put(out, 12, ending[i]);
      put(out, 13, mix(near(ending, p), ending[i]));
      put(out, 14, mix(ending[i], near(ending, q)));
      put(out, 15, group[i]);
      put(out, 16, near(group, p));
      put(out, 17, near(group, q));
      put(out, 18, mix(near(group, p), group[i]));
      put(out, 19, mix(group[i], near(group, q)));
      put(out, 20, mix(near(group, pp), near(group, p)));
      put(out, 21, mix(near(group, q), near(group, qq)));
      put(out, 22, name[i]);
      put(out, 23, mix(near(name, p), name[i]));
      put(out, 24, mix(name[i], near(name, q)));
      put(out, 25, mix(name[i], near(lower, q)));
      put(out, 26, mix(near(lower, p), name[i]));
      put(out, 27, flags[i] * 9 + near(flags, p) * 3 + near(flags, q));
      int mark = marks[i] * 16 + near(marks, p) * 4 + near(marks, q);
      put(out, 28, mark);
      put(out, 29, mix(mark, speech[i]));
      put(out, 30, back[i] * 100 + ahead[i]);
      put(out, 31, mix(back[i], backWord[i]));
      put(out, 32, mix(ahead[i], aheadWord[i]));
      put(out, 33, mix(backWord[i], since[i]));
      put(out, 34, mix(mix(backWord[i], since[i]), marks[i]));
      put(out, 35, mix(aheadWord[i], marks[i]));
      put(out, 36, mix(back[i] * 100 + ahead[i], mark));
      put(out, 37, mix(back[i] * 100 + since[i], name[i]));
      put(out, 38, mix(ahead[i], name[i]));
      put(out, 39, mix(toEnd[i], lower[i]));
      put(out, 40, mix(toStart[i], lower[i]));
      put(out, 41, mix(toEnd[i] * 10 + toStart[i], mark));
      put(out, 42, mix(group[i], back[i]));
      put(out, 43, mix(group[i], ahead[i]));
      put(out, 44, mix(lower[i], marks[i]));
      put(out, 45, mix(lower[i], back[i]));
      put(out, 46, mix(speech[i] * 16 + near(speech, p) * 4 + near(speech, q), mark));
      put(out, 47, mix(toStart[i], mix(backWord[i], aheadWord[i])));
      put(out, 48, mix(mix(near(lower, p), lower[i]), near(lower, q)));
    }

    private static int near(int[] values, int i) {
      return i < 0 ? EDGE : values[i];
    }
  }
}
