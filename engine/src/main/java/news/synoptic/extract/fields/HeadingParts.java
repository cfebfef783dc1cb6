package news.synoptic.extract.fields;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import news.synoptic.extract.page.TextLine;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * A heading element → its text, and the headline in it where a kicker stands before that in an
 * element of its own ("Floods" over "Harbour town cut off"). Pure; linear in the element.
 *
 * @param text all of it, with a blank where a part ends without one
 * @param headline the last part; empty if the heading has no parts
 * @param kicker whether the mark-up calls what stands before it a kicker
 */
record HeadingParts(String text, String headline, boolean kicker) {
  private static final int MOST = 12;
  private static final Pattern KICKER =
      Pattern.compile(
          "kicker|overline|eyebrow|topline|roofline|dachzeile|spitzmarke|overtitle|surtitre"
              + "|antetitul|occhiello|pre-?title|suptitle|label");

  static HeadingParts of(Element heading) {
    Element inner = heading;
    while (inner.childNodeSize() == 1 && inner.childrenSize() == 1) {
      inner = inner.child(0);
    }
    List<Node> nodes = inner.childNodes();
    if (inner.childrenSize() == 0 || nodes.size() > MOST) {
      return new HeadingParts(TextLine.fold(inner.wholeText()), "", false);
    }
    StringBuilder text = new StringBuilder();
    String last = "";
    boolean kicker = false;
    int parts = 0;
    for (Node node : nodes) {
      String part = text(node);
      if (!part.isBlank()) {
        text.append(isGlued(text, part) ? " " : "").append(part);
        parts += node instanceof Element element && isPart(element) ? 1 : 0;
        kicker |= last.isEmpty() && node instanceof Element first && isKicker(first);
        last = part;
      } else {
        text.append(part);
      }
    }
    String all = TextLine.fold(text.toString());
    String headline = TextLine.fold(last);
    boolean whole = parts == 0 || headline.length() == all.length();
    return new HeadingParts(all, whole ? "" : headline, kicker && !whole);
  }

  /** Whether a word would run into the next part's first. */
  private static boolean isGlued(StringBuilder text, String part) {
    return !text.isEmpty()
        && Character.isLowerCase(text.charAt(text.length() - 1))
        && Character.isUpperCase(part.charAt(0));
  }

  private static boolean isKicker(Element element) {
    return KICKER.matcher(element.attributes().html().toLowerCase(Locale.ROOT)).find();
  }

  /** Whether an element is a part of its own, not a word in italics or a link. */
  private static boolean isPart(Element element) {
    return element.tag().isBlock() || element.nameIs("span") || element.nameIs("small");
  }

  private static String text(Node node) {
    return switch (node) {
      case TextNode text -> text.getWholeText();
      case Element element -> element.wholeText();
      default -> "";
    };
  }
}
