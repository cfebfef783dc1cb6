package news.synoptic.serve;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import news.synoptic.Alignment;
import news.synoptic.Article;
import news.synoptic.ArticleId;
import news.synoptic.Brief;
import news.synoptic.Evidence;
import news.synoptic.Notice;
import news.synoptic.Origin;
import news.synoptic.Outlet;
import news.synoptic.Span;
import news.synoptic.StoryId;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON that {@link BriefJson} wrote in an earlier run → as much of its briefs as can be
 * compared with later ones: stories, origins, articles without their texts, facts and notices.
 */
public final class EarlierBriefs {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Brief.Spin NO_SPIN =
      new Brief.Spin(List.of(), List.of(), List.of(), List.of(), List.of());

  private EarlierBriefs() {}

  /**
   * Reads the briefs.
   *
   * @throws IllegalArgumentException if it is no report as {@code docs/formats.md} describes it;
   *     the message says what is wrong
   */
  public static List<Brief> read(String json) {
    try {
      JsonNode report = JSON.readTree(json);
      if (!report.path("stories").isArray()) {
        throw new IllegalArgumentException("no report of briefs: it has no list of stories");
      }
      List<Brief> briefs = new ArrayList<>();
      report.path("stories").forEach(story -> briefs.add(story(story)));
      return List.copyOf(briefs);
    } catch (JacksonException broken) {
      throw new IllegalArgumentException("broken JSON: " + broken.getOriginalMessage(), broken);
    }
  }

  private static Brief story(JsonNode story) {
    List<Alignment.Share> origins = new ArrayList<>();
    Map<String, Origin> byName = new HashMap<>();
    for (JsonNode one : story.path("origins")) {
      Origin origin = new Origin(text(one, "name"), constant(Origin.Kind.values(), one, "kind"));
      byName.put(origin.name(), origin);
      origins.add(new Alignment.Share(origin, List.of(), one.path("statements").asInt(0)));
    }
    List<Brief.Fact> facts = new ArrayList<>();
    story.path("facts").forEach(fact -> facts.add(fact(fact, byName)));
    List<Brief.Member> articles = new ArrayList<>();
    story.path("articles").forEach(article -> articles.add(member(article)));
    List<Brief.PageNotice> notices = new ArrayList<>();
    story.path("notices").forEach(notice -> notices.add(notice(notice)));
    return new Brief(
        new StoryId(text(story, "id")),
        text(story, "title"),
        null,
        null,
        List.of(),
        origins,
        articles,
        facts,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        NO_SPIN,
        notices,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static Brief.Member member(JsonNode node) {
    String outlet = text(node, "outlet");
    Article article =
        new Article(
            new ArticleId(text(node, "id")),
            text(node, "input"),
            address(text(node, "url")),
            outlet.isBlank() ? null : new Outlet(outlet, ""),
            null,
            text(node, "title"),
            List.of(),
            null,
            null,
            text(node, "lang"),
            constant(Article.Kind.values(), node, "kind"),
            "",
            null,
            List.of(),
            List.of(),
            List.of(),
            "");
    return new Brief.Member(article, null, null, List.of());
  }

  private static Brief.Fact fact(JsonNode node, Map<String, Origin> origins) {
    List<Brief.Version> versions = new ArrayList<>();
    for (JsonNode version : node.path("versions")) {
      versions.add(
          new Brief.Version(
              text(version, "value"), List.of(), origins(version, origins), evidence(version)));
    }
    return new Brief.Fact(
        text(node, "text"),
        constant(Brief.Status.values(), node, "status"),
        origins(node, origins),
        evidence(node),
        List.of(),
        versions,
        null);
  }

  private static List<Origin> origins(JsonNode node, Map<String, Origin> byName) {
    List<Origin> origins = new ArrayList<>();
    for (JsonNode name : node.path("origins")) {
      Origin unknown = new Origin(name.asString(""), Origin.Kind.UNKNOWN);
      origins.add(byName.getOrDefault(unknown.name(), unknown));
    }
    return origins;
  }

  private static List<Evidence> evidence(JsonNode node) {
    List<Evidence> evidence = new ArrayList<>();
    for (JsonNode one : node.path("evidence")) {
      String words = text(one, "text");
      int start = Math.clamp(one.path("start").asInt(0), 0, Integer.MAX_VALUE - words.length());
      Span span = new Span(start, start + words.length());
      evidence.add(new Evidence(new ArticleId(text(one, "article")), span, words));
    }
    return evidence;
  }

  private static Brief.PageNotice notice(JsonNode node) {
    Notice notice = new Notice(constant(Notice.Kind.values(), node, "kind"), text(node, "text"));
    return new Brief.PageNotice(new ArticleId(text(node, "article")), text(node, "outlet"), notice);
  }

  private static String text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isString() ? Objects.requireNonNull(value.asString()) : "";
  }

  private static @Nullable URI address(String url) {
    try {
      return url.isEmpty() ? null : new URI(url);
    } catch (URISyntaxException unusual) {
      return null; // it only serves to find the article again
    }
  }

  /** The constant that a field names in lower case. */
  private static <E extends Enum<E>> E constant(E[] all, JsonNode node, String field) {
    String name = text(node, field);
    for (E one : all) {
      if (one.name().toLowerCase(Locale.ROOT).equals(name)) {
        return one;
      }
    }
    throw new IllegalArgumentException("no report of briefs: %s '%s'".formatted(field, name));
  }
}
