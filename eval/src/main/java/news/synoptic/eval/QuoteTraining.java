package news.synoptic.eval;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import news.synoptic.Span;
import news.synoptic.annotate.quotes.QuoteTagger;
import news.synoptic.annotate.words.SequenceModel;
import org.jspecify.annotations.Nullable;

/**
 * Labelled quotes → the model of {@code annotate}.
 *
 * <pre>
 * QuoteTraining FILE          trains on polnear-train
 * QuoteTraining FILE OUTLET   leaves an outlet out, to be measured on it
 * </pre>
 */
public final class QuoteTraining {
  private static final int BITS = 21;
  private static final int ROUNDS = 8;
  private static final double RATE = 0.01;

  private QuoteTraining() {}

  /** Trains and writes a model. */
  public static void main(String[] args) throws IOException {
    Data data = Data.find().orElseThrow(() -> new IllegalStateException("want SYNOPTIC_DATA"));
    String without = args.length > 1 ? args[1] : "";
    List<SequenceTrainer.Example> examples = new ArrayList<>();
    for (QuoteSet set : QuoteSet.read(data, "polnear-train")) {
      if (!set.outlet().equals(without)) {
        add(set, examples);
      }
    }
    System.err.println(examples.size() + " paragraphs");
    SequenceModel model =
        new SequenceTrainer(BITS, QuoteTagger.FEATURES, allowed()).fit(examples, ROUNDS, RATE);
    try (OutputStream out = Files.newOutputStream(Path.of(args[0]))) {
      model.write(out);
    }
  }

  private static void add(QuoteSet set, List<SequenceTrainer.Example> examples) {
    byte[] kinds = new byte[set.text().length()];
    boolean[] firsts = new boolean[kinds.length];
    Arrays.fill(kinds, (byte) -1);
    List<QuoteSet.Labelled> widestFirst = new ArrayList<>(set.quotes());
    widestFirst.sort(Comparator.comparingInt(quote -> -quote.content().length()));
    for (QuoteSet.Labelled quote : widestFirst) {
      if (isFree(kinds, quote.content())) {
        mark(kinds, firsts, quote.content(), QuoteTagger.CONTENT);
        mark(kinds, firsts, quote.source(), QuoteTagger.SOURCE);
        mark(kinds, firsts, quote.cue(), QuoteTagger.CUE);
      }
    }
    for (QuoteTagger.Paragraph paragraph :
        QuoteTagger.paragraphs(LabelledText.of(set.id(), set.text(), "en", null))) {
      int[] tags = new int[paragraph.words().size()];
      for (int i = 0; i < tags.length; i++) {
        int start = paragraph.words().get(i).start();
        int kind = kinds[start];
        boolean first =
            firsts[start] || i == 0 || kinds[paragraph.words().get(i - 1).start()] != kind;
        tags[i] = kind < 0 ? 0 : QuoteTagger.tag(kind, first);
      }
      if (tags.length > 0) {
        examples.add(new SequenceTrainer.Example(paragraph.features(), tags));
      }
    }
  }

  private static boolean isFree(byte[] kinds, Span span) {
    for (int i = span.start(); i < span.end(); i++) {
      if (kinds[i] >= 0) {
        return false;
      }
    }
    return true;
  }

  private static void mark(byte[] kinds, boolean[] firsts, @Nullable Span span, int kind) {
    if (span != null) {
      Arrays.fill(kinds, span.start(), span.end(), (byte) kind);
      firsts[span.start()] = true;
    }
  }

  private static boolean[][] allowed() {
    boolean[][] allowed = new boolean[QuoteTagger.TAGS + 1][QuoteTagger.TAGS];
    for (int from = 0; from <= QuoteTagger.TAGS; from++) {
      for (int to = 0; to < QuoteTagger.TAGS; to++) {
        allowed[from][to] = QuoteTagger.mayFollow(from, to);
      }
    }
    return allowed;
  }
}
