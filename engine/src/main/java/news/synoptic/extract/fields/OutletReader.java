package news.synoptic.extract.fields;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import news.synoptic.Outlet;
import news.synoptic.extract.page.Draft;
import news.synoptic.extract.page.Head;
import news.synoptic.extract.page.JsonLd;
import news.synoptic.extract.page.Mark;
import news.synoptic.extract.page.PageWalk;
import news.synoptic.extract.page.Passage;
import news.synoptic.extract.page.TextLine;
import news.synoptic.extract.words.Agencies;
import news.synoptic.extract.words.Domains;
import news.synoptic.extract.words.Kinds;
import news.synoptic.extract.words.Table;
import news.synoptic.extract.words.Titles;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A page → its outlet, and the carrier that shows it. Order of trust: JSON-LD publisher, meta
 * elements, microdata publisher, the feed's name; then what two places of the page agree on: the
 * window's title, the masthead's link to the front page, the copyright line, the address. The bare
 * host name is the last resort.
 *
 * <p>A carrier is one that the table of carriers knows, or a site whose page names another
 * publisher beside the headline. Known limits: a copyright line with the owner's name alone is
 * believed only where the page has no address.
 */
final class OutletReader {
  private static final int MOST_WORDS = 6;
  private static final int TOP = 12;
  private static final int LONGEST = 300;
  private static final Pattern PART = Pattern.compile("\\s*[|»]\\s*|\\s+[–—·-]\\s+|\\s::\\s");
  private static final Set<String> FRONT = Set.copyOf(Table.lines("front-page-words.txt"));

  private final Draft draft;
  private final PageWalk walk;
  private final Head head;
  private final JsonLd ld;
  private final String domain;

  private OutletReader(Draft draft, PageWalk walk, JsonLd ld) {
    this.draft = draft;
    this.walk = walk;
    this.head = walk.head;
    this.ld = ld;
    this.domain = Domains.of(draft.page.url() != null ? draft.page.url() : draft.url);
  }

  /** Fills the outlet and the carrier of {@code draft}, whose address is read already. */
  static void read(Draft draft, PageWalk walk, JsonLd ld) {
    new OutletReader(draft, walk, ld).read();
  }

  private void read() {
    List<JsonLd.Agent> publishers = ld.agents("publisher");
    String publisher = publishers.isEmpty() ? "" : publishers.getFirst().name();
    String carrier = Domains.carrier(domain);
    if (carrier != null) {
      boolean other = !publisher.isBlank() && !publisher.equalsIgnoreCase(carrier);
      carried(carrier, other ? publisher : source(carrier));
      return;
    }
    String site = site();
    String label = publisher.isBlank() || Titles.isSame(publisher, site) ? carriedLabel(site) : "";
    if (!label.isEmpty()) {
      carried(site, label);
      return;
    }
    for (String name : List.of(publisher, site, microdata(), draft.page.hints().outlet())) {
      if (!name.isBlank()) {
        draft.outlet = new Outlet(Titles.cut(name.strip(), List.of()), domain);
        return;
      }
    }
    String guess = guess();
    if (guess != null || !domain.isEmpty()) {
      draft.outlet = new Outlet(guess == null ? domain : guess, domain);
    }
  }

  private void carried(String carrier, String outlet) {
    draft.carrier = new Outlet(carrier, domain);
    if (!outlet.isBlank()) {
      draft.outlet = new Outlet(outlet, "");
    }
  }

  private String site() {
    return head.first(
        "og:site_name",
        "application-name",
        "apple-mobile-web-app-title",
        "publisher",
        "dc.publisher",
        "citation_publisher");
  }

  /** The outlet that a carrier's page names as the article's. */
  private String source(String carrier) {
    for (String field :
        new String[] {"sourceOrganization", "provider", "copyrightHolder", "creator"}) {
      for (JsonLd.Agent agent : ld.agents(field)) {
        if (!agent.name().isBlank() && !agent.name().equalsIgnoreCase(carrier)) {
          return agent.name();
        }
      }
    }
    String named =
        head.first("article:publisher_name", "original-source-name", "source", "author:publisher");
    return named.equalsIgnoreCase(carrier) ? "" : named;
  }

  /**
   * The publisher that a page names to its readers, where it is another than the site, whose name
   * is that of the address; else empty. An agency so named is a source and no publisher.
   */
  private String carriedLabel(String site) {
    if (site.isBlank() || !(domain.isEmpty() || isDomain(site))) {
      return "";
    }
    for (Element element : head.publisherLabels) {
      String name = TextLine.fold(element.text());
      if (isName(name)) {
        boolean own = Titles.isSame(name, site) || isDomain(name) || Agencies.named(name) != null;
        return own ? "" : name;
      }
    }
    return "";
  }

  private String microdata() {
    for (Element element : head.publishers) {
      Element named = element.selectFirst("[itemprop=name], [property=name]");
      Element from = named == null ? element : named;
      String name = TextLine.fold(from.hasAttr("content") ? from.attr("content") : from.text());
      if (isName(name)) {
        return name;
      }
    }
    return "";
  }

  /** The name on which two places agree, or the only one on a page without an address. */
  private @Nullable String guess() {
    List<String> copyright = copyright();
    List<String> masthead = new ArrayList<>();
    for (Element link : head.home) {
      Element image = link.selectFirst("img[alt]");
      String words = TextLine.fold(link.text());
      String name = words.isEmpty() && image != null ? TextLine.fold(image.attr("alt")) : words;
      name = name.replaceFirst("(?i)\\s+logo$", "");
      if (isName(name)) {
        masthead.add(name);
      }
    }
    List<String> said = new ArrayList<>(copyright);
    said.addAll(masthead);
    String agreed = agreed(said);
    if (agreed != null || said.isEmpty()) {
      return agreed;
    }
    return domain.isEmpty() ? (masthead.isEmpty() ? said : masthead).getFirst() : null;
  }

  private @Nullable String agreed(List<String> said) {
    String[] parts = PART.split(TextLine.fold(head.title), -1);
    for (int i = parts.length - 1; parts.length > 1 && i >= 0; i--) {
      String part = parts[i];
      if (isName(part) && (isDomain(part) || isOnTop(part))) {
        return part;
      }
      for (String name : said) {
        if (isName(part) && (Titles.isSame(part, name) || part.startsWith(name + " "))) {
          return name;
        }
      }
    }
    return said.stream().filter(this::isDomain).findFirst().orElse(null);
  }

  /** Whether {@code name} stands alone in one of the page's first lines, above the headline. */
  private boolean isOnTop(String name) {
    for (int i = 0; i < Math.min(TOP, walk.passages.size()); i++) {
      Passage passage = walk.passages.get(i);
      if (passage.kind() == Passage.Kind.TITLE) {
        return false;
      }
      if (passage.kind() != Passage.Kind.ITEM
          && !Mark.NAV.in(passage.marks())
          && Titles.isSame(passage.text(), name)) {
        return true;
      }
    }
    return false;
  }

  private List<String> copyright() {
    List<String> names = new ArrayList<>();
    for (int i = walk.passages.size() - 1; i >= 0 && names.isEmpty(); i--) {
      String text = walk.passages.get(i).text();
      String name = text.length() < LONGEST ? TextHead.copyright(text) : null;
      if (name != null && isName(name)) {
        names.add(name);
      }
    }
    return names;
  }

  private boolean isDomain(String name) {
    int dot = domain.indexOf('.');
    return dot > 0 && Titles.isSame(name, domain.substring(0, dot));
  }

  /** A few words that begin with a capital and are no word for "front page" or a section. */
  private static boolean isName(String words) {
    String text = words.strip();
    return text.length() >= 2
        && text.length() <= 60
        && (Character.isUpperCase(text.charAt(0)) || !Character.isLowerCase(text.charAt(0)))
        && Character.isLetterOrDigit(text.charAt(0))
        && TextLine.words(text) <= MOST_WORDS
        && Kinds.named(text) == news.synoptic.Article.Kind.NEWS
        && !FRONT.contains(text.toLowerCase(Locale.ROOT));
  }
}
