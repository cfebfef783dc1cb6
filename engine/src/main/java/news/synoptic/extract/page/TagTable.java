package news.synoptic.extract.page;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What each HTML element does to the text in it, and which marks it carries by itself. */
final class TagTable {
  /** What an element does to the text in it. */
  enum Role {
    /** Its text is no text of the page. */
    SKIP,
    /** Runs on in its line. */
    INLINE,
    /** A link. */
    LINK,
    /** Bold type. */
    BOLD,
    /** Italics. */
    ITALIC,
    /** A line break. */
    BREAK,
    /** Begins and ends a passage. */
    BLOCK
  }

  /**
   * One element name.
   *
   * @param role what it does
   * @param kind of the passages in it; OTHER if it says nothing
   * @param marks the marks it carries by itself
   * @param told whether the {@link Head} wants it
   */
  record Entry(Role role, Passage.Kind kind, long marks, boolean told) {}

  private static final Map<String, Entry> TABLE = new HashMap<>(256);
  private static final Entry BLOCK = new Entry(Role.BLOCK, Passage.Kind.OTHER, 0, false);
  private static final Entry INLINE = new Entry(Role.INLINE, Passage.Kind.OTHER, 0, false);
  private static final Set<String> TOLD =
      Set.of(
          "meta", "link", "script", "html", "base", "title", "h1", "time", "input", "video",
          "audio", "iframe", "form");

  static {
    put(
        Role.SKIP,
        "script style noscript template svg math iframe object embed canvas select textarea button"
            + " input head title meta link audio video map datalist progress meter applet frameset"
            + " noframes rp rt amp-ad amp-analytics amp-sidebar amp-consent");
    put(Role.LINK, "a");
    put(Role.BOLD, "b strong");
    put(Role.ITALIC, "i em cite dfn var");
    put(Role.BREAK, "br");
    put(Role.BLOCK, "html");
    put(Role.SKIP, "base");
    put(
        Role.INLINE,
        "span font small big sub sup u s strike del ins mark abbr acronym code kbd samp tt q bdo"
            + " bdi wbr img picture source track time label data ruby rb nobr center-inline output"
            + " g-emoji amp-img lite-youtube");
    mark("nav", Mark.NAV);
    mark("header", Mark.HEADER);
    mark("footer", Mark.FOOTER);
    mark("aside", Mark.ASIDE);
    mark("article", Mark.ARTICLE);
    mark("main", Mark.MAIN);
    mark("blockquote", Mark.QUOTE);
    mark("figure", Mark.CAPTION);
    mark("table", Mark.TABLE);
    mark("form", Mark.FORM);
    mark("menu", Mark.NAV);
    mark("dialog", Mark.MODAL);
    mark("ul", Mark.LIST);
    mark("ol", Mark.LIST);
    mark("dl", Mark.LIST);
    kind("p", Passage.Kind.PARAGRAPH, 0);
    kind("h1", Passage.Kind.TITLE, 0);
    kind("h2", Passage.Kind.HEADING, 0);
    kind("h3 h4 h5 h6", Passage.Kind.SUBHEADING, 0);
    kind("li dd dt", Passage.Kind.ITEM, 0);
    kind("figcaption caption", Passage.Kind.CAPTION, Mark.CAPTION.bit);
    kind("td th", Passage.Kind.CELL, 0);
    kind("pre", Passage.Kind.PRE, 0);
    kind("address", Passage.Kind.LABEL, 0);
  }

  private TagTable() {}

  private static void put(Role role, String names) {
    for (String name : names.split(" ", -1)) {
      TABLE.put(name, new Entry(role, Passage.Kind.OTHER, 0, TOLD.contains(name)));
    }
  }

  private static void mark(String name, Mark mark) {
    TABLE.put(name, new Entry(Role.BLOCK, Passage.Kind.OTHER, mark.bit, TOLD.contains(name)));
  }

  private static void kind(String names, Passage.Kind kind, long marks) {
    for (String name : names.split(" ", -1)) {
      TABLE.put(name, new Entry(Role.BLOCK, kind, marks, TOLD.contains(name)));
    }
  }

  /** The entry of an element; custom elements and unknown names begin passages. */
  static Entry of(String name, boolean knownInline) {
    Entry entry = TABLE.get(name);
    if (entry != null) {
      return entry;
    }
    if (knownInline && name.indexOf('-') < 0) {
      return INLINE;
    }
    return BLOCK;
  }

  /** The marks of a {@code role} or {@code itemprop} value. */
  static long marksOf(String value) {
    return switch (value.toLowerCase(Locale.ROOT)) {
      case "navigation", "menu", "menubar", "sitenavigationelement", "wpsitenavigation" ->
          Mark.NAV.bit;
      case "banner", "wpheader" -> Mark.HEADER.bit;
      case "contentinfo", "wpfooter" -> Mark.FOOTER.bit;
      case "complementary", "wpsidebar" -> Mark.ASIDE.bit;
      case "dialog", "alertdialog", "tooltip" -> Mark.MODAL.bit;
      case "main" -> Mark.MAIN.bit;
      case "article" -> Mark.ARTICLE.bit;
      case "articlebody", "reviewbody" -> Mark.BODY.bit;
      case "author", "creator", "contributor" -> Mark.BYLINE.bit;
      case "datepublished", "datemodified", "datecreated" -> Mark.DATE.bit;
      case "headline" -> Mark.TITLE.bit;
      case "description", "alternativeheadline", "abstract" -> Mark.SUMMARY.bit;
      case "caption", "copyrightholder", "figure" -> Mark.CAPTION.bit;
      case "keywords", "articlesection", "about" -> Mark.TAGS.bit;
      case "comment" -> Mark.COMMENT.bit;
      case "breadcrumb", "breadcrumblist" -> Mark.BREADCRUMB.bit;
      case "search", "form" -> Mark.FORM.bit;
      default -> 0;
    };
  }
}
