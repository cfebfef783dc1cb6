package news.synoptic.serve;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import news.synoptic.Article;
import news.synoptic.ArticleId;
import news.synoptic.Brief;
import news.synoptic.Changes;
import news.synoptic.Notice;
import org.jspecify.annotations.Nullable;

/**
 * One line of what changed in a story, the same in every output.
 *
 * @param what what changed
 * @param words what the line says, but for its heading
 * @param before how it was; empty if there is nothing to compare with
 * @param after how it is; empty likewise
 * @param article the article that it is about; null if none, or if it is gone
 * @param fact zero-based index of the fact that it is about; -1 if none
 */
record ChangeLine(
    What what, String words, String before, String after, @Nullable ArticleId article, int fact) {
  /** What can change. */
  enum What {
    NEW_STORY("New story"),
    NUMBER("Number changed"),
    STANDING("Standing changed"),
    FACT("New fact"),
    NOTICE("Notice"),
    ORIGIN("New origin"),
    ARTICLE("New article"),
    REVISED("Article changed"),
    GONE("Article gone");

    final String heading;

    What(String heading) {
      this.heading = heading;
    }

    String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The lines of a story, what concerns its facts first. */
  static List<ChangeLine> of(Brief brief, Changes changes) {
    List<ChangeLine> lines = new ArrayList<>();
    if (changes.newStory()) {
      lines.add(new ChangeLine(What.NEW_STORY, brief.title(), "", "", null, -1));
    }
    Function<Brief.Fact, Integer> index = brief.facts()::indexOf;
    changes
        .numbers()
        .forEach(n -> lines.add(fact(What.NUMBER, n.now(), n.before(), n.after(), index)));
    changes
        .turns()
        .forEach(
            t -> lines.add(fact(What.STANDING, t.now(), stand(t.was()), stand(t.now()), index)));
    changes.facts().forEach(f -> lines.add(fact(What.FACT, f, "", "", index)));
    for (Brief.PageNotice shown : changes.notices()) {
      Notice notice = shown.notice();
      String words = Phrases.labelled(notice);
      lines.add(new ChangeLine(What.NOTICE, words, "", "", shown.article(), -1));
    }
    changes
        .origins()
        .forEach(o -> lines.add(new ChangeLine(What.ORIGIN, o.name(), "", "", null, -1)));
    changes.articles().forEach(m -> lines.add(article(What.ARTICLE, m, "")));
    changes
        .revised()
        .forEach(r -> lines.add(article(What.REVISED, r.now(), r.was().article().title())));
    for (Brief.Member gone : changes.gone()) {
      lines.add(new ChangeLine(What.GONE, words(gone.article()), "", "", null, -1));
    }
    return List.copyOf(lines);
  }

  private static ChangeLine fact(
      What what,
      Brief.Fact fact,
      String before,
      String after,
      Function<Brief.Fact, Integer> index) {
    return new ChangeLine(what, fact.text(), before, after, null, index.apply(fact));
  }

  private static ChangeLine article(What what, Brief.Member member, String oldTitle) {
    Article article = member.article();
    boolean renamed = !oldTitle.isEmpty() && !oldTitle.equals(article.title());
    return new ChangeLine(
        what,
        words(article),
        renamed ? oldTitle : "",
        renamed ? article.title() : "",
        article.id(),
        -1);
  }

  private static String words(Article article) {
    return article.label() + ": " + article.title();
  }

  private static String stand(Brief.Fact fact) {
    return Phrases.group(fact.status()).toLowerCase(Locale.ROOT);
  }

  /** {@code nine people → eleven people}; empty if there is nothing to compare. */
  String turn() {
    return before.isEmpty() ? "" : before + " → " + after;
  }
}
