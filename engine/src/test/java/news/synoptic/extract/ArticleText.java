package news.synoptic.extract;

import java.util.StringJoiner;
import news.synoptic.Article;
import news.synoptic.Credit;
import news.synoptic.Dated;
import news.synoptic.Outcome;
import news.synoptic.Outlet;
import org.jspecify.annotations.Nullable;

/** An outcome of extraction as lines, for comparing: what is unknown has no line. */
final class ArticleText {
  private ArticleText() {}

  static String of(Outcome<Article> outcome) {
    return switch (outcome) {
      case Outcome.Refused<Article>(var dropped) -> "REFUSED " + dropped.reason() + "\n";
      case Outcome.Kept<Article>(Article article) -> of(article);
    };
  }

  private static String of(Article article) {
    StringBuilder lines = new StringBuilder();
    line(lines, "title", article.title());
    line(lines, "byline", String.join("; ", article.byline()));
    line(lines, "outlet", name(article.outlet()));
    line(lines, "carrier", name(article.carrier()));
    line(lines, "published", date(article.published()));
    line(lines, "modified", date(article.modified()));
    line(lines, "lang", article.lang());
    line(lines, "kind", article.kind() == Article.Kind.NEWS ? "" : article.kind().name());
    line(lines, "section", article.section());
    line(lines, "image", article.image() == null ? "" : article.image().toString());
    StringJoiner credits = new StringJoiner("; ");
    for (Credit credit : article.credits()) {
      credits.add(credit.name() + " (" + credit.where() + ")");
    }
    line(lines, "credits", credits.toString());
    article.blocks().forEach(block -> line(lines, block.kind().name(), block.text()));
    article.notices().forEach(one -> line(lines, "NOTICE " + one.kind(), one.text()));
    return lines.toString();
  }

  private static void line(StringBuilder lines, String name, String value) {
    if (!value.isEmpty()) {
      lines.append(name).append(' ').append(value).append('\n');
    }
  }

  private static String name(@Nullable Outlet outlet) {
    return outlet == null ? "" : outlet.name();
  }

  private static String date(@Nullable Dated dated) {
    return dated == null ? "" : dated.iso() + " from " + dated.from();
  }
}
