package news.synoptic.annotate.names;

import java.util.ArrayList;
import java.util.List;
import news.synoptic.Article;
import news.synoptic.Entity;
import news.synoptic.Span;
import news.synoptic.annotate.text.SentenceSplitter;
import news.synoptic.annotate.text.Vocabulary;
import news.synoptic.annotate.text.Word;
import news.synoptic.annotate.words.SequenceModel;

/**
 * The words of English paragraphs → names with their types, by a trained model.
 *
 * <p>Each word gets a tag: outside of names, first word of a name of some type, or within one. The
 * features are the word, its neighbours, shapes and endings, tables of names and media, classes of
 * words that occur in like places, and the first and last word of the run of capitals that a word
 * stands in. After Ratinov and Roth [1], without their second pass. Thread-safe and pure.
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
  public static final int FEATURES = NameSheet.FEATURES;

  private final SequenceModel model;

  NameTagger(SequenceModel model) {
    this.model = model;
  }

  /** The names in some words. */
  List<NameSpan> find(NameWords words) {
    List<NameSpan> found = new ArrayList<>();
    NameForms forms = NameForms.of(words.vocabulary());
    for (int p = 0; p < words.paragraphs(); p++) {
      int from = words.paragraphFrom(p);
      int to = words.paragraphFrom(p + 1);
      NameSheet sheet = new NameSheet(forms, words.words().subList(from, to));
      int[] tags = model.tag(sheet, FEATURES, to - from);
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
    Vocabulary vocabulary = new Vocabulary();
    List<Word> paragraph =
        words.stream().map(word -> vocabulary.word(word, 0, word.length())).toList();
    NameSheet sheet = new NameSheet(NameForms.of(vocabulary.words()), paragraph);
    return SequenceModel.written(sheet, FEATURES, words.size());
  }
}
