package news.synoptic.brief;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.synoptic.Annotated;
import news.synoptic.Brief;
import news.synoptic.Span;
import news.synoptic.Story;

/** The headlines of a story: which one stands for all, and what each says that no other does. */
final class Headlines {
  private static final int LEAD_SENTENCES = 3;

  private Headlines() {}

  /**
   * The most central headline: the one whose terms most other headlines and leads share. A copy's
   * or an opinion piece's is taken only if there is no other. A story without any headline is
   * called by its first sentence.
   */
  static String central(Story story) {
    Set<Object> copies = new HashSet<>();
    story.copies().forEach(copy -> copies.add(copy.copy()));
    String best = "";
    double most = Double.NEGATIVE_INFINITY;
    for (Annotated article : story.articles()) {
      if (article.article().title().isBlank()) {
        continue;
      }
      boolean lesser = copies.contains(article.id()) || Coverage.isOpinion(article);
      double score = centrality(article, story) - (lesser ? 100 : 0);
      if (score > most) {
        best = article.article().title();
        most = score;
      }
    }
    return best.isEmpty() ? firstSentence(story) : best;
  }

  private static double centrality(Annotated article, Story story) {
    Set<String> terms = new LinkedHashSet<>(article.titleTerms());
    double shared = 0;
    for (Annotated other : story.articles()) {
      if (other.id().equals(article.id())) {
        continue;
      }
      Set<String> title = new HashSet<>(other.titleTerms());
      Set<String> lead = new HashSet<>();
      other.sentences().stream().limit(LEAD_SENTENCES).forEach(s -> lead.addAll(s.terms()));
      for (String term : terms) {
        shared += (title.contains(term) ? 1 : 0) + (lead.contains(term) ? 0.5 : 0);
      }
    }
    // Long headlines share more by length alone; short ones tell too little.
    double question = article.article().title().endsWith("?") ? 0.5 : 1;
    return question * shared / Math.sqrt(terms.size() + 3.0);
  }

  private static String firstSentence(Story story) {
    return story.articles().stream()
        .filter(article -> !article.sentences().isEmpty())
        .map(article -> article.textOf(article.sentences().getFirst()))
        .findFirst()
        .orElseGet(() -> story.articles().getFirst().article().label());
  }

  /** Every article's headline, the words that no other has marked. */
  static List<Brief.Headline> all(Coverage coverage) {
    Map<String, Integer> counts = new HashMap<>();
    for (Annotated article : coverage.articles()) {
      new HashSet<>(Words.stems(article.article().title()))
          .forEach(stem -> counts.merge(stem, 1, Integer::sum));
    }
    return coverage.articles().stream()
        .filter(article -> !article.article().title().isBlank())
        .map(
            article ->
                new Brief.Headline(
                    article.id(),
                    article.article().label(),
                    article.article().title(),
                    marked(article.article().title(), counts)))
        .toList();
  }

  private static List<Span> marked(String title, Map<String, Integer> counts) {
    return Words.of(title).stream()
        .filter(word -> word.isContent() && counts.getOrDefault(word.stem(), 0) == 1)
        .map(Words.Word::span)
        .toList();
  }
}
