package news.synoptic.eval;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import news.synoptic.align.SentenceMatcher;
import tools.jackson.databind.JsonNode;

/**
 * Makes what the matcher of sentences ships with.
 *
 * <pre>
 * ClaimTraining rarity FILE      counts document frequencies, writes the table of rarity
 * ClaimTraining weights FILE     fits the matcher on all training pairs, writes its weights
 * </pre>
 */
public final class ClaimTraining {
  /** Rarer stems are as rare as can be; the table stays small. */
  private static final int LEAST_ARTICLES = 6;

  private static final int LONGEST = 24;

  private ClaimTraining() {}

  /** Runs one of the commands above. */
  public static void main(String[] args) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Data data = Data.find().orElse(null);
    if (args.length != 2 || data == null) {
      out.println("usage: ClaimTraining rarity|weights FILE, with SYNOPTIC_DATA set");
      return;
    }
    switch (args[0]) {
      case "rarity" -> Files.writeString(Path.of(args[1]), rarity(data));
      case "weights" -> Files.writeString(Path.of(args[1]), weights(data));
      default -> out.println("unknown command " + args[0] + ": want rarity or weights");
    }
  }

  private static String weights(Data data) throws IOException {
    List<ClaimPair> pairs = new ArrayList<>(ClaimPair.ecb(data));
    pairs.addAll(ClaimPair.superpal(data));
    List<Double> beta = ClaimModel.fit(pairs).beta();
    List<String> names = SentenceMatcher.featureNames();
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < beta.size(); i++) {
      String name = i == 0 ? "bias" : names.get(i - 1);
      lines.append(String.format(Locale.ROOT, "%.4f\t%s\n", beta.get(i), name));
    }
    return lines.toString();
  }

  private static String rarity(Data data) throws IOException {
    List<JsonNode> articles = data.lines("stories/background.jsonl.gz");
    Map<String, Integer> counts = new TreeMap<>();
    for (JsonNode article : articles) {
      Set<String> stems = new HashSet<>(SentenceMatcher.stems(article.path("text").asString()));
      stems.forEach(stem -> counts.merge(stem, 1, Integer::sum));
    }
    StringBuilder table = new StringBuilder();
    counts.forEach(
        (stem, count) -> {
          double rarity = Math.log((double) articles.size() / count);
          if (count >= LEAST_ARTICLES && stem.length() <= LONGEST) {
            table.append(String.format(Locale.ROOT, "%s\t%.1f\n", stem, rarity));
          }
        });
    return table.toString();
  }
}
