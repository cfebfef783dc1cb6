package news.synoptic.annotate.quotes;

import java.util.ArrayList;
import java.util.List;
import news.synoptic.Article;
import news.synoptic.Span;
import news.synoptic.annotate.names.NameFinder;
import news.synoptic.annotate.names.Names;
import news.synoptic.annotate.text.QuoteMarks;
import news.synoptic.annotate.text.Quoted;
import news.synoptic.annotate.text.Reading;
import news.synoptic.annotate.text.SentenceSplitter;
import news.synoptic.annotate.text.Token;
import news.synoptic.annotate.words.SequenceModel;

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
  public static final int FEATURES = QuoteSheet.FEATURES;

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
    QuoteSheet sheet = new QuoteSheet(reading, names, QuoteMarks.find(reading));
    List<Paragraph> paragraphs = new ArrayList<>();
    for (QuoteSheet.Paragraph range : sheet.paragraphs()) {
      List<Span> words =
          reading.tokens().subList(range.from(), range.to()).stream().map(Token::span).toList();
      int[] features = SequenceModel.written(sheet.features(range), FEATURES, words.size());
      paragraphs.add(new Paragraph(words, features));
    }
    return paragraphs;
  }

  /** The parts of quotes in a text, in text order. */
  List<Part> find(Reading reading, Names names, List<Quoted> quoted) {
    QuoteSheet sheet = new QuoteSheet(reading, names, quoted);
    List<Part> parts = new ArrayList<>();
    for (QuoteSheet.Paragraph range : sheet.paragraphs()) {
      int[] tags = model.tag(sheet.features(range), FEATURES, range.to() - range.from());
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
        parts.add(new Part(kind, range.from() + i, range.from() + end));
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
}
