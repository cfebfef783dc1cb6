package news.synoptic.wire;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import news.synoptic.Annotated;
import news.synoptic.Article;
import news.synoptic.ArticleId;
import news.synoptic.Dropped;
import news.synoptic.Outcome;
import news.synoptic.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Collects what was read: every article once, and what was refused. What it gives does not depend
 * on the order in which things came. For one thread.
 */
final class Intake {
  private final Map<ArticleId, List<Annotated>> read = new TreeMap<>();
  private final List<Dropped> refused = new ArrayList<>();
  private int kept;

  void add(Outcome<Annotated> outcome) {
    switch (outcome) {
      case Outcome.Refused(Dropped dropped) -> refused.add(dropped);
      case Outcome.Kept(Annotated article) -> {
        kept++;
        read.computeIfAbsent(article.id(), id -> new ArrayList<>(1)).add(article);
      }
    }
  }

  /** Number of articles so far, the repeated ones too. */
  int kept() {
    return kept;
  }

  /** Number of refusals so far. */
  int refused() {
    return refused.size();
  }

  /**
   * The articles by date, the undated last, then by id. Of one article under several names, the
   * name that is first in the alphabet stays; the others are added to {@code dropped}, with what
   * was refused.
   */
  List<Annotated> articles(List<Dropped> dropped) {
    dropped.addAll(refused);
    List<Annotated> different = new ArrayList<>();
    for (List<Annotated> same : read.values()) {
      same.sort(Comparator.comparing(Intake::input));
      List<Annotated> kept = new ArrayList<>();
      for (Annotated article : same) {
        Annotated twin = twin(article, kept);
        if (twin == null) {
          kept.add(kept.isEmpty() ? article : renamed(article, kept.size() + 1));
        } else {
          String other = input(twin);
          String detail = other.equals(input(article)) ? "named twice" : "as " + other;
          dropped.add(new Dropped(input(article), Reason.DUPLICATE, detail));
        }
      }
      different.addAll(kept);
    }
    different.sort(Comparator.comparingLong(Intake::second).thenComparing(Annotated::id));
    return different;
  }

  private static @Nullable Annotated twin(Annotated article, List<Annotated> kept) {
    for (Annotated other : kept) {
      if (other.article().text().equals(article.article().text())
          && other.article().title().equals(article.article().title())) {
        return other;
      }
    }
    return null;
  }

  /** Two files of articles may both number theirs from one, so an id alone is no identity. */
  private static Annotated renamed(Annotated annotated, int number) {
    Article article = annotated.article();
    return new Annotated(
        new Article(
            new ArticleId(article.id() + "-" + number),
            article.input(),
            article.url(),
            article.outlet(),
            article.carrier(),
            article.title(),
            article.byline(),
            article.published(),
            article.modified(),
            article.lang(),
            article.kind(),
            article.section(),
            article.image(),
            article.blocks(),
            article.notices(),
            article.credits(),
            article.text()),
        annotated.date(),
        annotated.titleTerms(),
        annotated.sentences(),
        annotated.mentions(),
        annotated.entities(),
        annotated.quotes(),
        annotated.attributions(),
        annotated.times(),
        annotated.numbers(),
        annotated.forecasts());
  }

  private static String input(Annotated article) {
    return article.article().input();
  }

  private static long second(Annotated article) {
    return article.date() == null ? Long.MAX_VALUE : article.date().time().toEpochSecond();
  }
}
