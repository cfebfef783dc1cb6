package news.synoptic.extract;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import news.synoptic.Article;
import news.synoptic.Block;
import news.synoptic.Outcome;
import news.synoptic.Outlet;
import news.synoptic.Page;
import news.synoptic.Reason;
import news.synoptic.extract.fields.Credits;
import news.synoptic.extract.page.Draft;
import news.synoptic.extract.words.Addresses;
import news.synoptic.extract.words.DateText;
import news.synoptic.extract.words.Domains;
import news.synoptic.extract.words.Kinds;
import news.synoptic.extract.words.Languages;
import news.synoptic.extract.words.Names;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A JSON object that is an article → Article. Its text is taken over character for character, one
 * paragraph a line, since offsets of others count in it. Pure, thread-safe.
 */
final class JsonPage {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private JsonPage() {}

  static Outcome<Article> extract(Page page, String json) {
    JsonNode root;
    try {
      root = JSON.readTree(json);
    } catch (JacksonException e) {
      return Outcome.refused(page.input(), Reason.BROKEN_JSON, e.getOriginalMessage());
    }
    if (root == null || !root.isObject()) {
      return Outcome.refused(
          page.input(), Reason.BROKEN_JSON, "want one object: an article with \"text\"");
    }
    JsonNode text = root.get("text");
    if (text == null || !text.isString()) {
      return Outcome.refused(page.input(), Reason.BROKEN_JSON, "no string \"text\"");
    }
    if (text.asString().isBlank()) {
      return Outcome.refused(page.input(), Reason.EMPTY, "\"text\" is empty");
    }
    return Outcome.kept(read(page, root, text.asString()));
  }

  private static Article read(Page page, JsonNode root, String text) {
    Draft draft = new Draft(page);
    draft.id = text(root, "id");
    URI url = Addresses.absolute(text(root, "url"), null);
    draft.url = url != null ? url : page.url();
    String outlet = text(root, "outlet");
    outlet = outlet.isBlank() ? text(root, "publisher") : outlet;
    String domain = Domains.of(draft.url);
    if (!outlet.isBlank() || !domain.isEmpty()) {
      draft.outlet = new Outlet(outlet.isBlank() ? domain : outlet.strip(), domain);
    }
    draft.title = text(root, "title").strip();
    String lang = text(root, "lang");
    draft.published = DateText.find(text(root, "published"), lang, "json published");
    draft.modified = DateText.find(text(root, "modified"), lang, "json modified");
    Names.Found names = Names.in(strings(root.get("byline")), outlet);
    draft.byline = new ArrayList<>(names.people());
    names.agencies().forEach(agency -> draft.credit(agency, "byline"));
    for (String line : text.split("\n", -1)) {
      draft.blocks.add(new Block(Block.Kind.PARAGRAPH, line));
    }
    String declared = Languages.primary(lang);
    draft.lang = declared != null ? declared : Languages.detect(text);
    draft.section = text(root, "section").strip();
    draft.kind =
        Kinds.of(
            List.of(),
            draft.url == null ? "" : Addresses.path(draft.url),
            List.of(draft.section),
            draft.title);
    Credits.read(draft);
    return draft.article();
  }

  private static String text(JsonNode root, String field) {
    JsonNode node = root.get(field);
    return node == null || node.isNull() || !node.isValueNode() ? "" : node.asString();
  }

  private static List<String> strings(@Nullable JsonNode node) {
    List<String> strings = new ArrayList<>();
    if (node != null && node.isArray()) {
      node.forEach(one -> strings.add(one.asString("")));
    } else if (node != null && node.isString()) {
      strings.add(node.asString());
    }
    return strings;
  }
}
