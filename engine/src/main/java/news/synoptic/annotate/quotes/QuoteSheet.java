package news.synoptic.annotate.quotes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import news.synoptic.Mention;
import news.synoptic.annotate.names.Names;
import news.synoptic.annotate.text.Quoted;
import news.synoptic.annotate.text.Reading;
import news.synoptic.annotate.text.Token;
import news.synoptic.annotate.words.SequenceModel;

/**
 * What the tagger of quotes knows of the tokens of a text: the words near by, their classes and
 * shapes, the names, quotation marks, and how far the next words of saying are.
 */
final class QuoteSheet {
  /** Number of features of a token. */
  static final int FEATURES = 48;

  private static final int EDGE = 0x5bd1e995;
  private static final int FAR = 99;

  /** Cells before and behind each paragraph, so that each token has neighbours. */
  private static final int PAD = 2;

  /**
   * A paragraph of the text.
   *
   * @param from index of its first token
   * @param to index behind its last token
   */
  record Paragraph(int from, int to) {}

  private final Reading reading;
  private final List<Paragraph> paragraphs;

  /** For each token where it stands in the arrays that follow. */
  private final int[] cells;

  private final int size;
  private final int[] form;
  private final int[] lower;
  private final int[] shape;
  private final int[] ending;
  private final int[] group;
  private final int[] flags;
  private final int[] speech;
  private final int[] name;
  private final int[] marks;
  private final int[] back;
  private final int[] ahead;
  private final int[] backWord;
  private final int[] aheadWord;
  private final int[] since;
  private final int[] toEnd;
  private final int[] toStart;

  QuoteSheet(Reading reading, Names names, List<Quoted> quoted) {
    this.reading = reading;
    paragraphs = paragraphs(reading);
    cells = new int[reading.tokens().size()];
    for (int p = 0; p < paragraphs.size(); p++) {
      for (int i = paragraphs.get(p).from(); i < paragraphs.get(p).to(); i++) {
        cells[i] = i + (2 * p + 1) * PAD;
      }
    }
    size = cells.length + 2 * PAD * paragraphs.size();
    QuoteForms forms = QuoteForms.of(reading);
    form = padded(forms.form());
    lower = padded(forms.lower());
    shape = padded(forms.shape());
    ending = padded(forms.ending());
    group = padded(forms.group());
    flags = padded(forms.flags());
    speech = padded(forms.speech());
    name = padded();
    marks = padded();
    back = new int[size];
    ahead = new int[size];
    backWord = new int[size];
    aheadWord = new int[size];
    since = new int[size];
    toEnd = new int[size];
    toStart = new int[size];
    names.mentions().forEach(this::name);
    quoted.forEach(this::mark);
    reading.sentences().forEach(this::sentence);
  }

  /** The paragraphs, in text order. */
  List<Paragraph> paragraphs() {
    return paragraphs;
  }

  /** The features of a paragraph's tokens. */
  SequenceModel.Features features(Paragraph paragraph) {
    int first = cells[paragraph.from()];
    return (word, hashes) -> write(first + word, hashes);
  }

  private static List<Paragraph> paragraphs(Reading reading) {
    List<Paragraph> paragraphs = new ArrayList<>();
    List<Reading.Clause> sentences = reading.sentences();
    int from = 0;
    for (int s = 0; s < sentences.size(); s++) {
      boolean last =
          s + 1 == sentences.size()
              || sentences.get(s + 1).paragraph() != sentences.get(s).paragraph();
      if (last) {
        paragraphs.add(new Paragraph(sentences.get(from).from(), sentences.get(s).to()));
        from = s + 1;
      }
    }
    return paragraphs;
  }

  /** Cells of nothing, with edges around each paragraph. */
  private int[] padded() {
    int[] values = new int[size];
    int at = 0;
    for (Paragraph paragraph : paragraphs) {
      int length = paragraph.to() - paragraph.from();
      Arrays.fill(values, at, at + PAD, EDGE);
      Arrays.fill(values, at + PAD + length, at + 2 * PAD + length, EDGE);
      at += length + 2 * PAD;
    }
    return values;
  }

  private int[] padded(int[] byForm) {
    int[] values = padded();
    for (int i = 0; i < cells.length; i++) {
      values[cells[i]] = byForm[reading.tokens().get(i).word().index()];
    }
    return values;
  }

  private void name(Mention mention) {
    int from = reading.tokenAt(mention.span().start());
    int type = mention.type().label().hashCode() * 2;
    List<Token> tokens = reading.tokens();
    for (int i = from; i < tokens.size() && tokens.get(i).start() < mention.span().end(); i++) {
      name[cells[i]] = type + (i == from ? 1 : 0);
    }
  }

  private void mark(Quoted stretch) {
    for (int i = stretch.from(); i < stretch.to(); i++) {
      marks[cells[i]] = 1;
    }
    if (stretch.from() > 0) {
      marks[cells[stretch.from() - 1]] = 2;
    }
    int behind = stretch.to();
    if (behind < cells.length && reading.tokens().get(behind).kind() != Token.Kind.WORD) {
      marks[cells[behind]] = 3;
    }
  }

  private void sentence(Reading.Clause sentence) {
    List<Token> tokens = reading.tokens();
    int last = -1;
    int seen = 0;
    for (int i = sentence.from(); i < sentence.to(); i++) {
      int cell = cells[i];
      back[cell] = last < 0 ? FAR : bucket(i - last);
      backWord[cell] = last < 0 ? 0 : lower[cells[last]];
      since[cell] = seen;
      toStart[cell] = bucket(i - sentence.from());
      toEnd[cell] = bucket(sentence.to() - i);
      if (speech[cell] > 0 && marks[cell] != 1) {
        last = i;
        seen = 0;
      }
      seen |= tokens.get(i).is("that") ? 1 : 0;
      seen |= tokens.get(i).is(",") ? 2 : 0;
      seen |= marks[cell] == 2 || marks[cell] == 3 ? 4 : 0;
    }
    int next = -1;
    for (int i = sentence.to() - 1; i >= sentence.from(); i--) {
      int cell = cells[i];
      ahead[cell] = next < 0 ? FAR : bucket(next - i);
      aheadWord[cell] = next < 0 ? 0 : lower[cells[next]];
      if (speech[cell] > 0 && marks[cell] != 1) {
        next = i;
      }
    }
  }

  private static int bucket(int distance) {
    return distance <= 5 ? distance : distance <= 8 ? 6 : distance <= 14 ? 7 : 8;
  }

  private static void put(int[] out, int template, int value) {
    out[template - 1] = (value ^ (template * 0x2C1B3C6D)) * 0x297A2D39 + template;
  }

  private static int mix(int a, int b) {
    return (a * 0x2C1B3C6D) ^ Integer.rotateLeft(b * 0x85EBCA6B, 13);
  }

  private void write(int i, int[] out) {
    words(i, out);
    groups(i, out);
    names(i, out);
    int mark = marks[i] * 16 + marks[i - 1] * 4 + marks[i + 1];
    speech(i, mark, out);
    places(i, mark, out);
  }

  private void words(int i, int[] out) {
    put(out, 1, form[i]);
    put(out, 2, lower[i - 1]);
    put(out, 3, lower[i + 1]);
    put(out, 4, lower[i - 2]);
    put(out, 5, lower[i + 2]);
    put(out, 6, mix(lower[i - 1], lower[i]));
    put(out, 7, mix(lower[i], lower[i + 1]));
    put(out, 8, mix(lower[i - 2], lower[i - 1]));
    put(out, 9, mix(lower[i + 1], lower[i + 2]));
    put(out, 10, shape[i]);
    put(out, 11, mix(shape[i - 1], shape[i]));
    put(out, 12, ending[i]);
    put(out, 13, mix(ending[i - 1], ending[i]));
    put(out, 14, mix(ending[i], ending[i + 1]));
    put(out, 48, mix(mix(lower[i - 1], lower[i]), lower[i + 1]));
  }

  private void groups(int i, int[] out) {
    put(out, 15, group[i]);
    put(out, 16, group[i - 1]);
    put(out, 17, group[i + 1]);
    put(out, 18, mix(group[i - 1], group[i]));
    put(out, 19, mix(group[i], group[i + 1]));
    put(out, 20, mix(group[i - 2], group[i - 1]));
    put(out, 21, mix(group[i + 1], group[i + 2]));
    put(out, 42, mix(group[i], back[i]));
    put(out, 43, mix(group[i], ahead[i]));
  }

  private void names(int i, int[] out) {
    put(out, 22, name[i]);
    put(out, 23, mix(name[i - 1], name[i]));
    put(out, 24, mix(name[i], name[i + 1]));
    put(out, 25, mix(name[i], lower[i + 1]));
    put(out, 26, mix(lower[i - 1], name[i]));
    put(out, 27, flags[i] * 9 + flags[i - 1] * 3 + flags[i + 1]);
    put(out, 37, mix(back[i] * 100 + since[i], name[i]));
    put(out, 38, mix(ahead[i], name[i]));
  }

  private void speech(int i, int mark, int[] out) {
    put(out, 28, mark);
    put(out, 29, mix(mark, speech[i]));
    put(out, 30, back[i] * 100 + ahead[i]);
    put(out, 31, mix(back[i], backWord[i]));
    put(out, 32, mix(ahead[i], aheadWord[i]));
    put(out, 33, mix(backWord[i], since[i]));
    put(out, 34, mix(mix(backWord[i], since[i]), marks[i]));
    put(out, 35, mix(aheadWord[i], marks[i]));
    put(out, 36, mix(back[i] * 100 + ahead[i], mark));
    put(out, 46, mix(speech[i] * 16 + speech[i - 1] * 4 + speech[i + 1], mark));
  }

  private void places(int i, int mark, int[] out) {
    put(out, 39, mix(toEnd[i], lower[i]));
    put(out, 40, mix(toStart[i], lower[i]));
    put(out, 41, mix(toEnd[i] * 10 + toStart[i], mark));
    put(out, 44, mix(lower[i], marks[i]));
    put(out, 45, mix(lower[i], back[i]));
    put(out, 47, mix(toStart[i], mix(backWord[i], aheadWord[i])));
  }
}
