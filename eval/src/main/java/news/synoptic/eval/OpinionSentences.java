package news.synoptic.eval;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.synoptic.annotate.kinds.OpinionScorer;
import tools.jackson.databind.JsonNode;

/**
 * Sentences whose kind is guessed from where they were printed: those of articles that their outlet
 * calls opinion, and of outlets that print little else, against those of news agencies,
 * broadcasters and news pages. Opinion pieces report too, so many of the labels are wrong; there
 * are enough of them for that not to matter much.
 */
final class OpinionSentences {
  private static final int MOST_ARTICLES = 1200;
  private static final Pattern SENTENCE =
      Pattern.compile("[A-Z\"“][^\\n.!?]{30,300}[.!?][\"”]?(?=\\s|$)");
  private static final Set<String> OPINION_OUTLETS =
      Set.of(
          "Guest Writer - Right",
          "Guest Writer - Left",
          "Guest Writer",
          "Fox News Opinion",
          "CNN - Editorial",
          "Victor Hanson",
          "John Stossel",
          "Rich Lowry",
          "Newt Gingrich",
          "Julian Zelizer",
          "Townhall",
          "Daily Kos",
          "Salon",
          "National Review");
  private static final Set<String> NEWS_OUTLETS =
      Set.of(
          "Reuters",
          "BBC News",
          "NPR Online News",
          "New York Times - News",
          "ABC News",
          "CBS News",
          "USA TODAY",
          "Associated Press",
          "The Hill",
          "Wall Street Journal - News",
          "Bloomberg",
          "Al Jazeera");

  /**
   * A sentence with its guessed label.
   *
   * @param article id of its article
   */
  record Guessed(String article, SparseLogistic.Row row) {}

  private OpinionSentences() {}

  /** All of them, in the order of the sets. */
  static List<Guessed> read(Data data) throws IOException {
    List<Guessed> sentences = new ArrayList<>();
    int articles = 0;
    for (String set : List.of("background", "allsides")) {
      for (JsonNode line : data.lines("stories/" + set + ".jsonl.gz")) {
        boolean opinion = isOpinion(line);
        boolean news = !opinion && NEWS_OUTLETS.contains(line.get("publisher").asString());
        articles += news ? 1 : 0;
        if (opinion || (news && articles <= MOST_ARTICLES)) {
          add(line.get("id").asString(), line.get("text").asString(), opinion, sentences);
        }
      }
    }
    return sentences;
  }

  private static boolean isOpinion(JsonNode line) {
    String url = line.path("url").asString("").toLowerCase(Locale.ROOT);
    return OPINION_OUTLETS.contains(line.get("publisher").asString())
        || url.contains("/opinion")
        || url.contains("/commentary")
        || line.get("title").asString().toLowerCase(Locale.ROOT).startsWith("opinion");
  }

  private static void add(String article, String text, boolean opinion, List<Guessed> sentences) {
    Matcher sentence = SENTENCE.matcher(text);
    while (sentence.find()) {
      String words = sentence.group();
      boolean quoted = words.startsWith("\"") || words.startsWith("“") || words.endsWith("”");
      if (!(opinion && quoted)) {
        sentences.add(
            new Guessed(
                article, new SparseLogistic.Row(OpinionScorer.features(words), opinion, 1)));
      }
    }
  }
}
