package news.synoptic.serve;

import java.util.List;
import java.util.Objects;
import news.synoptic.Article;
import news.synoptic.ArticleId;
import news.synoptic.Brief;
import news.synoptic.Dated;
import news.synoptic.Notice;
import org.jspecify.annotations.Nullable;

/**
 * Says to machines what a page is, in the words of schema.org [1]: a page about a list of news
 * articles with their publishers, dates, what they are based on and what was corrected. Never a
 * {@code ClaimReview}: Synoptic counts origins and judges no claim.
 *
 * <p>[1] https://schema.org/NewsArticle
 */
final class StructuredData {
  private StructuredData() {}

  /** The data of a story's page, as JSON-LD. */
  static String story(Brief brief) {
    return Json.line(
        json ->
            page(json, brief.title())
                .text("temporalCoverage", days(brief))
                .object(
                    "mainEntity",
                    list ->
                        list.text("@type", "ItemList")
                            .number("numberOfItems", brief.articles().size())
                            .list(
                                "itemListElement",
                                brief.articles(),
                                member -> article(list, member, brief))));
  }

  /** The data of the front page, as JSON-LD. */
  static String front(Report report) {
    return Json.line(
        json ->
            page(json, "Synoptic")
                .object(
                    "mainEntity",
                    list ->
                        list.text("@type", "ItemList")
                            .number("numberOfItems", report.briefs().size())
                            .list(
                                "itemListElement",
                                report.briefs(),
                                brief ->
                                    list.text("@type", "CollectionPage")
                                        .text("name", line(brief.title()))
                                        .text("url", HtmlSite.fileName(brief.id())))));
  }

  private static Json page(Json json, String name) {
    return json.text("@context", "https://schema.org")
        .text("@type", "CollectionPage")
        .text("name", Untrusted.line(name))
        .text("inLanguage", "en");
  }

  private static @Nullable String days(Brief brief) {
    if (brief.from() == null || brief.to() == null) {
      return null;
    }
    boolean one = brief.from().equals(brief.to());
    return one ? brief.from().toString() : brief.from() + "/" + brief.to();
  }

  private static void article(Json json, Brief.Member member, Brief brief) {
    Article article = member.article();
    json.text("@type", type(article.kind()));
    given(json, "headline", article.title());
    given(json, "url", Untrusted.webAddress(article.url()));
    given(json, "datePublished", iso(article.published()));
    given(json, "dateModified", iso(article.modified()));
    given(json, "inLanguage", article.lang().equals("und") ? null : article.lang());
    if (article.outlet() != null) {
      String outlet = article.outlet().name();
      json.object(
          "publisher",
          publisher -> publisher.text("@type", "NewsMediaOrganization").text("name", line(outlet)));
    }
    if (!article.byline().isEmpty()) {
      json.list(
          "author",
          article.byline(),
          name -> json.text("@type", "Person").text("name", line(name)));
    }
    given(json, "isBasedOn", basedOn(member.copyOf(), brief));
    List<String> corrections = corrections(article.id(), brief);
    if (!corrections.isEmpty()) {
      json.strings("correction", corrections);
    }
  }

  private static String type(Article.Kind kind) {
    return switch (kind) {
      case NEWS, GALLERY, RELEASE -> "NewsArticle";
      case ANALYSIS -> "AnalysisNewsArticle";
      case OPINION -> "OpinionNewsArticle";
      case LIVE -> "LiveBlogPosting";
    };
  }

  private static @Nullable String basedOn(@Nullable ArticleId original, Brief brief) {
    return brief.articles().stream()
        .map(Brief.Member::article)
        .filter(article -> article.id().equals(original))
        .map(article -> Objects.requireNonNullElse(Untrusted.webAddress(article.url()), ""))
        .findFirst()
        .orElse(null);
  }

  private static List<String> corrections(ArticleId id, Brief brief) {
    return brief.notices().stream()
        .filter(notice -> notice.article().equals(id))
        .filter(notice -> notice.notice().kind() == Notice.Kind.CORRECTION)
        .map(notice -> line(notice.notice().text()))
        .toList();
  }

  private static void given(Json json, String name, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      json.text(name, line(value));
    }
  }

  private static String line(String text) {
    return Untrusted.line(text);
  }

  private static @Nullable String iso(@Nullable Dated dated) {
    return dated == null ? null : dated.iso();
  }
}
