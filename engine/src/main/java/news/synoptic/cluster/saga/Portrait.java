package news.synoptic.cluster.saga;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import news.synoptic.Annotated;
import news.synoptic.Dated;
import news.synoptic.Entity;
import news.synoptic.Story;
import org.jspecify.annotations.Nullable;

/**
 * What a story is compared with other stories by.
 *
 * @param story the story
 * @param day its middle day; null if no article has a date
 * @param names share of its articles that have a name, by folded name
 * @param shown how each name is written
 * @param terms share of its articles that have a term, by term
 */
record Portrait(
    Story story,
    @Nullable LocalDate day,
    Map<String, Double> names,
    Map<String, String> shown,
    Map<String, Double> terms) {

  static Portrait of(Story story) {
    Map<String, Double> names = new TreeMap<>();
    Map<String, Double> terms = new TreeMap<>();
    Map<String, String> shown = new TreeMap<>();
    double share = 1.0 / story.articles().size();
    for (Annotated article : story.articles()) {
      for (Entity entity : article.entities()) {
        if (entity.type() != Entity.Type.GROUP) {
          String folded = entity.name().toLowerCase(Locale.ROOT);
          names.merge(folded, share, Double::sum);
          shown.putIfAbsent(folded, entity.name());
        }
      }
      TreeSet<String> seen = new TreeSet<>(article.titleTerms());
      article.sentences().forEach(s -> seen.addAll(s.terms()));
      seen.forEach(term -> terms.merge(term, share, Double::sum));
    }
    return new Portrait(story, middle(story), names, shown, terms);
  }

  private static @Nullable LocalDate middle(Story story) {
    List<LocalDate> days = new ArrayList<>();
    for (Annotated article : story.articles()) {
      Dated date = article.date();
      if (date != null && date.precision() != Dated.Precision.YEAR) {
        days.add(date.day());
      }
    }
    Collections.sort(days);
    return days.isEmpty() ? null : days.get(days.size() / 2);
  }
}
