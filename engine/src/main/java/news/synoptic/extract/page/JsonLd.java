package news.synoptic.extract.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A page's JSON-LD (schema.org) → the object that is its article, with lookups that follow arrays,
 * nested objects and references by {@code @id}. A script that is no JSON, even read leniently, is
 * passed over: pages have broken ones. Linear in the scripts; thread-safe.
 */
public final class JsonLd {
  private static final int MOST_OBJECTS = 5000;
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(
              JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
              JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER,
              JsonReadFeature.ALLOW_TRAILING_COMMA,
              JsonReadFeature.ALLOW_JAVA_COMMENTS,
              JsonReadFeature.ALLOW_MISSING_VALUES)
          .build();
  private static final Set<String> ARTICLES =
      Set.of(
          "article",
          "newsarticle",
          "reportagenewsarticle",
          "analysisnewsarticle",
          "opinionnewsarticle",
          "backgroundnewsarticle",
          "reviewnewsarticle",
          "askpublicnewsarticle",
          "satiricalarticle",
          "blogposting",
          "liveblogposting",
          "report",
          "review",
          "techarticle",
          "scholarlyarticle",
          "socialmediaposting",
          "advertisercontentarticle",
          "pressrelease",
          "criticreview",
          "webarticle");

  /** Fields whose objects are articles of their own kind, and not that of the page. */
  private static final Set<String> PARTS = Set.of("liveBlogUpdate", "comment");

  private static final Set<String> PAGES =
      Set.of(
          "webpage",
          "itempage",
          "recipe",
          "videoobject",
          "creativework",
          "podcastepisode",
          "faqpage",
          "howto",
          "medicalwebpage",
          "imagegallery",
          "newsmediaarticle");

  private final Map<String, JsonNode> byId = new HashMap<>();
  private final List<JsonNode> objects = new ArrayList<>();
  private final @Nullable JsonNode article;
  private final @Nullable JsonNode page;

  private JsonLd(List<String> scripts) {
    for (String script : scripts) {
      JsonNode root = parse(script);
      if (root != null) {
        index(root);
      }
    }
    article = best(ARTICLES);
    page = best(PAGES);
  }

  /** Reads the contents of a page's JSON-LD scripts. */
  public static JsonLd of(List<String> scripts) {
    return new JsonLd(scripts);
  }

  private static @Nullable JsonNode parse(String script) {
    String body = script.strip();
    if (body.startsWith("<!--") || body.startsWith("//<![CDATA[") || body.startsWith("<![CDATA[")) {
      int start = body.indexOf('{');
      int end = body.lastIndexOf('}');
      body = start >= 0 && end > start ? body.substring(start, end + 1) : "";
    }
    if (body.isEmpty()) {
      return null;
    }
    try {
      return JSON.readTree(body);
    } catch (JacksonException e) {
      return null; // broken JSON-LD is common; the page's other metadata serve instead
    }
  }

  private void index(JsonNode root) {
    Deque<JsonNode> open = new ArrayDeque<>();
    open.add(root);
    while (!open.isEmpty() && objects.size() < MOST_OBJECTS) {
      JsonNode node = open.removeFirst();
      if (node.isObject()) {
        objects.add(node);
        String id = text(node.get("@id"));
        if (!id.isEmpty() && node.size() > 1) {
          byId.putIfAbsent(id, node);
        }
      }
      if (node.isObject()) {
        node.forEachEntry(
            (field, child) -> {
              if (child.isContainer() && !PARTS.contains(field)) {
                open.addLast(child);
              }
            });
      } else {
        node.forEach(child -> open.addLast(child));
      }
    }
  }

  private @Nullable JsonNode best(Set<String> wanted) {
    JsonNode best = null;
    int bestScore = 0;
    for (JsonNode node : objects) {
      if (types(node).stream().noneMatch(wanted::contains)) {
        continue;
      }
      int score = 1;
      score += node.has("headline") ? 4 : 0;
      score += node.has("name") ? 1 : 0;
      score += node.has("datePublished") ? 4 : 0;
      score += node.has("author") ? 2 : 0;
      score += node.has("publisher") ? 2 : 0;
      score += node.has("articleBody") ? 2 : 0;
      score += node.has("mainEntityOfPage") ? 1 : 0;
      if (score > bestScore) {
        bestScore = score;
        best = node;
      }
    }
    return best;
  }

  private static List<String> types(JsonNode node) {
    List<String> types = new ArrayList<>(2);
    for (String type : strings(node.get("@type"))) {
      types.add(type.substring(type.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT));
    }
    return types;
  }

  /** Lower-case types of the article object; empty if there is none. */
  public List<String> types() {
    return article == null ? List.of() : types(article);
  }

  /** Whether some object is of the lower-case type {@code type}. */
  public boolean has(String type) {
    return objects.stream().anyMatch(node -> types(node).contains(type));
  }

  /** Whether the page has an article object. */
  public boolean hasArticle() {
    return article != null;
  }

  /** The first text at {@code field} of the article, else of the page; empty if neither has one. */
  public String first(String field) {
    String found = article == null ? "" : firstOf(article.get(field));
    return found.isEmpty() && page != null ? firstOf(page.get(field)) : found;
  }

  /** The first text at {@code field} of the article; empty if it has none. */
  public String ofArticle(String field) {
    return article == null ? "" : firstOf(article.get(field));
  }

  /** The first text at {@code field} of a page object; empty if it has none. */
  public String ofPage(String field) {
    return page == null ? "" : firstOf(page.get(field));
  }

  private static String firstOf(@Nullable JsonNode node) {
    List<String> all = strings(node);
    return all.isEmpty() ? "" : clean(all.getFirst());
  }

  /**
   * A person or organisation.
   *
   * @param name its name
   * @param type its lower-case schema.org type; empty if not stated
   */
  public record Agent(String name, String type) {}

  /** The persons and organisations at {@code field} of the article, in order. */
  public List<Agent> agents(String field) {
    List<Agent> agents = new ArrayList<>();
    if (article != null) {
      collect(article.get(field), agents, 0);
    }
    if (agents.isEmpty() && article == null && page != null) {
      collect(page.get(field), agents, 0);
    }
    return agents;
  }

  private void collect(@Nullable JsonNode node, List<Agent> into, int depth) {
    if (node == null || depth > 4 || into.size() > 50) {
      return;
    }
    if (node.isArray()) {
      for (JsonNode one : node) {
        collect(one, into, depth + 1);
      }
    } else if (node.isString()) {
      into.add(new Agent(clean(text(node)), ""));
    } else if (node.isObject()) {
      JsonNode named = node.has("name") ? node : byId.getOrDefault(text(node.get("@id")), node);
      String type = types(named).isEmpty() ? "" : types(named).getFirst();
      JsonNode name = named.get("name");
      if (name == null) {
        String parts = text(named.get("givenName")) + " " + text(named.get("familyName"));
        into.add(new Agent(clean(parts), type));
      } else {
        for (String one : strings(name)) {
          into.add(new Agent(clean(one), type));
        }
      }
    }
  }

  /** Address of the first picture of the article; empty if none. */
  public String image() {
    JsonNode image = article == null ? null : article.get("image");
    for (int i = 0; i < 4 && image != null; i++) {
      if (image.isArray()) {
        image = image.get(0);
      } else if (image.isObject()) {
        JsonNode url = image.has("url") ? image.get("url") : image.get("contentUrl");
        image = url != null ? url : byId.get(text(image.get("@id")));
      }
    }
    return text(image);
  }

  /** The article's text as the page's own metadata give it; empty if they do not. */
  public String body() {
    String body = ofArticle("articleBody");
    return body.indexOf('<') >= 0 ? body.replaceAll("<[^>]{0,500}>", " ") : body;
  }

  private static List<String> strings(@Nullable JsonNode node) {
    List<String> strings = new ArrayList<>(2);
    if (node == null) {
      return strings;
    }
    if (node.isArray()) {
      for (JsonNode one : node) {
        if (one.isValueNode() && !one.isNull()) {
          strings.add(one.asString());
        } else if (one.isObject() && one.has("name")) {
          strings.add(text(one.get("name")));
        } else if (one.isObject() && one.has("@value")) {
          strings.add(text(one.get("@value")));
        }
      }
    } else if (node.isObject()) {
      JsonNode value = node.has("@value") ? node.get("@value") : node.get("name");
      if (value != null) {
        strings.add(text(value));
      }
    } else if (!node.isNull()) {
      strings.add(node.asString());
    }
    return strings;
  }

  private static String text(@Nullable JsonNode node) {
    return node == null || !node.isValueNode() || node.isNull() ? "" : node.asString();
  }

  private static String clean(String raw) {
    String text = raw.indexOf('&') >= 0 ? Parser.unescapeEntities(raw, false) : raw;
    return text.strip();
  }
}
