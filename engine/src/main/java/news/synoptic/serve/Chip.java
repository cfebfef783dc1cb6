package news.synoptic.serve;

import java.util.ArrayList;
import java.util.List;
import news.synoptic.Article;
import news.synoptic.Brief;
import news.synoptic.Notice;

/**
 * A short warning beside a story's strength line, made from the brief by a fixed rule.
 *
 * @param words what the reader sees
 * @param section id of the section that shows why
 * @param grave whether the reader should see it before anything else
 */
record Chip(String words, String section, boolean grave) {
  /** The chips of a story, the gravest first. */
  static List<Chip> of(Brief brief) {
    List<Chip> chips = new ArrayList<>();
    if (has(brief, Notice.Kind.WITHDRAWAL)) {
      chips.add(new Chip("withdrawn by an outlet", "notices", true));
    }
    if (has(brief, Notice.Kind.CORRECTION)) {
      chips.add(new Chip("corrected", "notices", true));
    }
    disputed(brief, chips);
    origins(brief, chips);
    if (brief.spin().parties().size() == 1) {
      chips.add(new Chip("one side only", "spin", false));
    }
    if (brief.articles().stream().anyMatch(m -> m.article().kind() == Article.Kind.OPINION)) {
      chips.add(new Chip("opinion among the articles", "articles", false));
    }
    if (!brief.odds().isEmpty()) {
      chips.add(new Chip("forecast", "odds", false));
    }
    return List.copyOf(chips);
  }

  private static void disputed(Brief brief, List<Chip> chips) {
    List<Brief.Version> versions =
        brief.facts().stream()
            .filter(fact -> fact.status() == Brief.Status.DISPUTED)
            .flatMap(fact -> fact.versions().stream())
            .toList();
    if (versions.isEmpty()) {
      return;
    }
    boolean numbers =
        versions.stream()
            .anyMatch(version -> version.value().codePoints().anyMatch(Character::isDigit));
    chips.add(new Chip(numbers ? "numbers disagree" : "accounts differ", "facts", true));
  }

  private static void origins(Brief brief, List<Chip> chips) {
    if (brief.origins().size() == 1) {
      boolean oneArticle = brief.articles().size() == 1;
      chips.add(new Chip(oneArticle ? "one article only" : "single origin", "sources", true));
    }
  }

  private static boolean has(Brief brief, Notice.Kind kind) {
    return brief.notices().stream().anyMatch(notice -> notice.notice().kind() == kind);
  }
}
