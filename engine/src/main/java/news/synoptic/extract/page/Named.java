package news.synoptic.extract.page;

import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Attributes;

/** The attributes of an element that say what it is, read in one pass; empty where it has none. */
final class Named {
  private static final Named NOTHING = new Named();

  String look = "";
  String id = "";
  String role = "";
  String itemprop = "";
  String property = "";
  String itemtype = "";
  String rel = "";
  String style = "";
  boolean hidden;
  boolean ariaHidden;

  private Named() {}

  static Named of(Attributes attributes) {
    if (attributes.isEmpty()) {
      return NOTHING;
    }
    Named named = new Named();
    for (Attribute attribute : attributes) {
      String value = attribute.getValue();
      switch (attribute.getKey()) {
        case "class" -> named.look = value;
        case "id" -> named.id = value;
        case "role" -> named.role = value;
        case "itemprop" -> named.itemprop = value;
        case "property" -> named.property = value;
        case "itemtype" -> named.itemtype = value;
        case "rel" -> named.rel = value;
        case "style" -> named.style = value;
        case "hidden" -> named.hidden = true;
        case "aria-hidden" -> named.ariaHidden = value.equals("true");
        default -> {}
      }
    }
    return named;
  }
}
