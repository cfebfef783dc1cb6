package news.synoptic.eval;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import news.synoptic.Entity;
import news.synoptic.Span;
import news.synoptic.annotate.names.NameTagger;
import news.synoptic.annotate.words.SequenceModel;

/**
 * Labelled names → the model of {@code annotate}.
 *
 * <pre>
 * NameTraining FILE        trains on worldwide and the openly licensed sets
 * NameTraining FILE open   trains on the openly licensed sets alone
 * </pre>
 */
public final class NameTraining {
  private static final int BITS = 22;
  private static final int ROUNDS = 6;
  private static final double RATE = 0.03;
  private static final List<String> OPEN =
      List.of("wikigold", "politics-train", "politics-dev", "wnut17-train");

  private NameTraining() {}

  /** Trains and writes a model. */
  public static void main(String[] args) throws IOException {
    Data data = Data.find().orElseThrow(() -> new IllegalStateException("want SYNOPTIC_DATA"));
    List<String> sets = new ArrayList<>(OPEN);
    if (args.length < 2 || !args[1].equals("open")) {
      sets.add("worldwide-train");
    }
    SequenceModel model = train(data, sets);
    try (OutputStream out = Files.newOutputStream(Path.of(args[0]))) {
      model.write(out);
    }
  }

  static SequenceModel train(Data data, List<String> sets) throws IOException {
    List<SequenceTrainer.Example> examples = new ArrayList<>();
    for (String set : sets) {
      for (NameSet labelled : NameSet.read(data, set)) {
        add(labelled, examples);
      }
      System.err.println(set + ": " + examples.size() + " sentences so far");
    }
    return new SequenceTrainer(BITS, NameTagger.FEATURES, allowed()).fit(examples, ROUNDS, RATE);
  }

  private static void add(NameSet labelled, List<SequenceTrainer.Example> examples) {
    for (List<Span> words :
        NameTagger.paragraphs(LabelledText.of(labelled.id(), labelled.text(), "en", null))) {
      int[] tags = new int[words.size()];
      for (int i = 0; i < tags.length; i++) {
        tags[i] = tag(labelled, words, i);
      }
      List<String> forms = words.stream().map(span -> span.in(labelled.text())).toList();
      examples.add(new SequenceTrainer.Example(NameTagger.features(forms), tags));
    }
  }

  private static int tag(NameSet labelled, List<Span> words, int i) {
    for (NameSet.Name name : labelled.names()) {
      Entity.Type type = name.type();
      if (type != null && name.span().overlaps(words.get(i))) {
        boolean first = i == 0 || !name.span().overlaps(words.get(i - 1));
        return NameTagger.tag(NameTagger.TYPES.indexOf(type), first);
      }
    }
    return 0;
  }

  private static boolean[][] allowed() {
    boolean[][] allowed = new boolean[NameTagger.TAGS + 1][NameTagger.TAGS];
    for (int from = 0; from <= NameTagger.TAGS; from++) {
      for (int to = 0; to < NameTagger.TAGS; to++) {
        allowed[from][to] = NameTagger.mayFollow(from, to);
      }
    }
    return allowed;
  }
}
