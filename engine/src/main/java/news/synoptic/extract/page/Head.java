package news.synoptic.extract.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import news.synoptic.extract.words.Cues;
import org.jsoup.nodes.Element;

/**
 * What a page says of itself outside its text, as it stands there: meta elements, links, JSON-LD
 * scripts, times, author elements. Filled by the {@link PageWalk}; interpreted by the readers.
 */
public final class Head {
  private static final int MOST_SCRIPTS = 40;
  private static final int MOST_ELEMENTS = 400;
  private static final int MOST_TYPES = 30;
  private static final int MOST_PEOPLE = 60;
  private static final Cues PERSON_CUES =
      Cues.of(
          List.of(
              "/auth", "/writ", "/prof", "/peop", "/pers", "/by", "/staff", "/contr", "/journ",
              "/repor", "/colum", "/aut", "/redak", "/bio", "/corr", "/team", "/user", "/crea",
              "/firma", "/forf", "/skri", "/penu", "/yaz", "/edit", "author="));
  private static final Pattern PLAYER =
      Pattern.compile(
          "player|video|youtu|vimeo|dailymotion|brightcove|twitch|tiktok|soundcloud|spotify|podcast"
              + "|audio|gallery|slideshow",
          Pattern.CASE_INSENSITIVE);
  private static final int MOST_HOME = 8;
  private static final int LONGEST_HOME = 80;
  private static final Pattern HOME =
      Pattern.compile(
          "(?:https?://[^/?#]+/?|/|/?(?:index|default|home)\\.\\w{3,5}|/[a-z]{2}/?)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern PEOPLE =
      Pattern.compile(
          "/(?:authors?|writers?|profiles?|people|person|by|bylines?|staff|contributors?|journalists?"
              + "|reporters?|columnists?|autor(?:es|en|in|a)?|auteurs?|redaktion|redakteure?|bios?"
              + "|correspondents?|team|users?|creators?|firmas?|autore|forfattere?|skribenter?|penulis"
              + "|yazar(?:lar)?|editors?)/[^/?#]|[?&]author=|#author",
          Pattern.CASE_INSENSITIVE);

  /** Contents of meta elements by lower-case name, property or itemprop, in page order. */
  final Map<String, List<String>> meta = new LinkedHashMap<>();

  /** Contents of {@code script type=application/ld+json}. */
  public final List<String> jsonLd = new ArrayList<>();

  /**
   * An element and its place.
   *
   * @param element the element
   * @param at index of the passage that begins with it, or behind it
   */
  public record Placed(Element element, int at) {}

  private final Trimmed page;

  /** Other scripts that were not cut out of the page. */
  private final List<String> scripts = new ArrayList<>();

  /** Links to pages of persons. */
  public final List<Placed> people = new ArrayList<>();

  /** {@code time} elements and those with a microdata date. */
  public final List<Placed> times = new ArrayList<>();

  /** Elements that microdata, RDFa or {@code rel=author} call an author. */
  public final List<Placed> authors = new ArrayList<>();

  /** Elements whose class or id speaks of an author. */
  public final List<Placed> bylines = new ArrayList<>();

  /** Lower-case schema.org types that microdata give, in page order. */
  public final List<String> types = new ArrayList<>();

  /** Elements that microdata or RDFa call the publisher. */
  public final List<Element> publishers = new ArrayList<>();

  /** Elements whose class speaks of a publisher. */
  public final List<Element> publisherLabels = new ArrayList<>();

  /** Links to the site's front page. */
  public final List<Element> home = new ArrayList<>();

  /** {@code h1} elements. */
  public final List<Element> headings = new ArrayList<>();

  /** Address in {@code link rel=canonical}; empty if none. */
  public String canonical = "";

  /** Address in {@code base}; empty if none. */
  String base = "";

  /** {@code lang} of the html element; empty if none. */
  public String lang = "";

  /** Text of the title element; empty if none. */
  public String title = "";

  /** Number of password fields. */
  public int passwords;

  /** Number of video and audio elements, and of frames whose address is that of a player. */
  public int players;

  /** Number of form elements. */
  int forms;

  Head(Trimmed page) {
    this.page = page;
  }

  /** Scripts other than JSON-LD. */
  public List<String> scripts() {
    List<String> all = new ArrayList<>(page.scripts());
    all.addAll(scripts);
    return all;
  }

  /** The first content of the first of {@code names} that the page has; empty if it has none. */
  public String first(String... names) {
    for (String name : names) {
      List<String> values = meta.get(name);
      if (values != null) {
        return values.getFirst();
      }
    }
    return "";
  }

  /** Every content of the meta elements called {@code name}. */
  public List<String> all(String name) {
    return meta.getOrDefault(name, List.of());
  }

  /** Takes an element; {@code at} is the index of its first passage. */
  void take(Element element, int at) {
    switch (element.normalName()) {
      case "meta" -> takeMeta(element);
      case "link" -> takeLink(element);
      case "script" -> takeScript(element);
      case "html" ->
          lang = element.attr("lang").isEmpty() ? element.attr("xml:lang") : element.attr("lang");
      case "base" -> base = element.attr("href");
      case "title" -> {
        if (title.isEmpty() && !inSvg(element)) {
          title = element.text();
        }
      }
      case "h1" -> add(headings, element);
      case "time" -> add(times, new Placed(element, at));
      case "input" -> passwords += element.attr("type").equalsIgnoreCase("password") ? 1 : 0;
      case "video", "audio" -> players++;
      case "iframe" -> players += PLAYER.matcher(source(element)).find() ? 1 : 0;
      case "form" -> forms++;
      default -> {}
    }
  }

  /** Takes a link; {@code at} is the index of its passage. */
  void takeLinkTo(Element link, int at) {
    String address = link.attributes().get("href");
    if (home.size() < MOST_HOME
        && !address.isEmpty()
        && address.length() < LONGEST_HOME
        && mayBeHome(address)
        && HOME.matcher(address).matches()) {
      home.add(link);
    }
    if (people.size() < MOST_PEOPLE
        && PERSON_CUES.in(address, address.length())
        && PEOPLE.matcher(address).find()) {
      people.add(new Placed(link, at));
    }
  }

  /** A look before {@link #HOME}, at the first letter and where a path begins. */
  private static boolean mayBeHome(String address) {
    return switch (address.charAt(0)) {
      case '/' -> address.length() <= 4 || address.indexOf('.') > 0;
      case 'h', 'H' -> {
        int path = address.indexOf('/', 8);
        yield path < 0 || path == address.length() - 1;
      }
      case 'i', 'I', 'd', 'D' -> true;
      default -> false;
    };
  }

  private static String source(Element frame) {
    return frame.hasAttr("data-src") ? frame.attr("data-src") : frame.attr("src");
  }

  private static boolean inSvg(Element element) {
    Element parent = element.parent();
    return parent != null && parent.nameIs("svg");
  }

  private static <T> void add(List<T> list, T one) {
    if (list.size() < MOST_ELEMENTS) {
      list.add(one);
    }
  }

  private void takeMeta(Element element) {
    String content = element.attr("content").strip();
    if (content.isEmpty()) {
      return;
    }
    for (String attribute : new String[] {"property", "name", "itemprop", "http-equiv"}) {
      String name = element.attr(attribute);
      if (!name.isEmpty()) {
        meta.computeIfAbsent(name.toLowerCase(Locale.ROOT).strip(), key -> new ArrayList<>(2))
            .add(content);
      }
    }
  }

  private void takeLink(Element element) {
    if (canonical.isEmpty() && element.attr("rel").equalsIgnoreCase("canonical")) {
      canonical = element.attr("href").strip();
    }
  }

  private void takeScript(Element element) {
    String type = element.attr("type");
    if (type.length() >= 19
        && type.toLowerCase(Locale.ROOT).startsWith("application/ld+json")
        && jsonLd.size() < MOST_SCRIPTS) {
      jsonLd.add(element.data());
    } else if (scripts.size() < MOST_SCRIPTS
        && element.childNodeSize() > 0
        && !element.hasAttr("src")) {
      scripts.add(element.data());
    }
  }

  /**
   * Takes an element that has attributes.
   *
   * @param at index of its first passage
   * @param named what they say
   * @param byline whether its class or its id speaks of an author
   */
  void takeMarked(Element element, int at, Named named, boolean byline) {
    String property = named.itemprop.isEmpty() ? named.property : named.itemprop;
    if (!property.isEmpty() && !element.nameIs("meta")) {
      String lower = property.toLowerCase(Locale.ROOT);
      if (lower.contains("date") && !element.nameIs("time")) {
        add(times, new Placed(element, at));
      } else if (lower.contains("author") || lower.endsWith("creator")) {
        add(authors, new Placed(element, at));
      } else if (lower.endsWith("publisher") && publishers.size() < MOST_HOME) {
        publishers.add(element);
      }
    }
    String type = named.itemtype;
    if (!type.isEmpty() && types.size() < MOST_TYPES) {
      types.add(type.substring(type.lastIndexOf('/') + 1).strip().toLowerCase(Locale.ROOT));
    }
    if (named.rel.contains("author")) {
      add(authors, new Placed(element, at));
    }
    if (byline) {
      add(bylines, new Placed(element, at));
    }
  }

  /** Takes an element whose class speaks of a publisher. */
  void takePublisher(Element element) {
    if (publisherLabels.size() < MOST_HOME) {
      publisherLabels.add(element);
    }
  }
}
