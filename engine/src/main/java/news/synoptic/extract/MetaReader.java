package news.synoptic.extract;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import news.synoptic.Article.Kind;
import news.synoptic.Dated;
import news.synoptic.Outlet;
import news.synoptic.Page.Hints;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What an HTML page says about its article → the draft's fields. Order of trust, for each field:
 * the article's JSON-LD object; OpenGraph and {@code article:} properties; other meta elements;
 * microdata and RDFa; {@code time} elements and author elements; the feed's hints; the address;
 * lines of the text. Only the headline is put to the vote, see {@link Titles}. Nothing is made up.
 */
final class MetaReader {
  private static final String[] PUBLISHED = {
    "article:published_time",
    "og:article:published_time",
    "og:published_time",
    "datepublished",
    "parsely-pub-date",
    "sailthru.date",
    "pubdate",
    "publishdate",
    "publish-date",
    "publish_date",
    "publication_date",
    "publicationdate",
    "article.published",
    "cxenseparse:recs:publishtime",
    "cxenseparse:publishtime",
    "date.published",
    "dc.date.issued",
    "dcterms.created",
    "dcterms.issued",
    "dcterms.date",
    "dc.date",
    "dc.date.created",
    "dc.created",
    "date",
    "originalpublicationdate",
    "rnews:datepublished",
    "citation_publication_date",
    "citation_date",
    "article_date_original",
    "displaydate",
    "iso-8601-publish-date",
    "bt:pubdate",
    "vr:published_time",
    "shareaholic:article_published_time",
    "article:published",
    "article:publish_date",
    "created",
    "datecreated",
    "release_date",
    "og:pubdate",
    "last-publish-date",
    "creation_date",
    "firstpublished",
    "timestamp",
    "pub_date",
    "nrkpubdate",
    "ptime",
    "published"
  };
  private static final String[] MODIFIED = {
    "article:modified_time",
    "og:updated_time",
    "og:article:modified_time",
    "datemodified",
    "dcterms.modified",
    "dc.date.modified",
    "last-modified",
    "lastmod",
    "article.updated",
    "revised",
    "modified",
    "vr:modified_time",
    "shareaholic:article_modified_time"
  };
  private static final String[] AUTHORS = {
    "author",
    "article:author",
    "parsely-author",
    "sailthru.author",
    "byl",
    "dc.creator",
    "dcterms.creator",
    "citation_author",
    "article:author_name",
    "article.author",
    "cxenseparse:author",
    "og:article:author",
    "rbauthors",
    "authors",
    "vr:author",
    "shareaholic:article_author_name",
    "twitter:data1"
  };
  private static final Pattern NOT_A_NAME =
      Pattern.compile("https?:|www\\.|^@|facebook\\.com|\\d{3}", Pattern.CASE_INSENSITIVE);
  private static final Set<String> PERSON = Set.of("", "person");
  private static final Pattern UPDATED =
      Pattern.compile(
          "updated|modified|aktualisiert|mis à"
              + " jour|actualiz|aggiornat|atualiz|oppdatert|uppdaterad|opdateret|обновлено",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private final Draft draft;
  private final PageWalk walk;
  private final Head head;
  private final JsonLd ld;

  private MetaReader(Draft draft, PageWalk walk, JsonLd ld) {
    this.draft = draft;
    this.walk = walk;
    this.head = walk.head;
    this.ld = ld;
  }

  /** Fills {@code draft} from the page; its body is not read yet. */
  static void read(Draft draft, PageWalk walk, JsonLd ld) {
    MetaReader reader = new MetaReader(draft, walk, ld);
    reader.address();
    reader.language();
    reader.outlet();
    reader.title();
    reader.authors();
    reader.dates();
    reader.rest();
    fillFromHints(draft);
  }

  /** Fills what is still unknown with what a feed says. */
  static void fillFromHints(Draft draft) {
    Hints hints = draft.page.hints();
    if (draft.title.isEmpty()) {
      draft.title = hints.title().strip();
    }
    if (draft.byline.isEmpty()) {
      Names.Found found = Names.in(hints.authors(), hints.outlet());
      draft.byline.addAll(found.people());
      found.agencies().forEach(agency -> draft.credit(agency, "byline"));
    }
    if (draft.published == null && hints.published() != null) {
      draft.published = new Dated(hints.published(), Dated.Precision.TIME, "feed");
    }
    if (!hints.source().isBlank()) {
      String agency = Agencies.named(hints.source());
      draft.credit(agency == null ? hints.source().strip() : agency, "source tag");
    }
    if (draft.outlet == null && !hints.outlet().isBlank()) {
      draft.outlet = new Outlet(hints.outlet().strip(), Domains.of(draft.url));
    }
    if (draft.lang.isEmpty() || draft.lang.equals("und")) {
      String lang = Languages.primary(hints.lang());
      draft.lang = lang == null ? draft.lang : lang;
    }
  }

  private void address() {
    URI base = draft.page.url();
    URI canonical = Addresses.absolute(head.canonical, base);
    URI og = Addresses.absolute(head.first("og:url"), base);
    URI own = usable(canonical, base) ? canonical : usable(og, base) ? og : base;
    draft.url = own;
    draft.image =
        Addresses.absolute(
            head.first(
                "og:image",
                "og:image:url",
                "og:image:secure_url",
                "twitter:image",
                "twitter:image:src"),
            base);
    if (draft.image == null) {
      draft.image = Addresses.absolute(ld.image(), base != null ? base : own);
    }
  }

  /** A canonical address that points at the front page says nothing. */
  private static boolean usable(@Nullable URI candidate, @Nullable URI page) {
    if (candidate == null) {
      return false;
    }
    String path = Addresses.path(candidate);
    boolean front = (path.isEmpty() || path.equals("/")) && candidate.getQuery() == null;
    return !front || (page != null && Addresses.path(page).length() <= 1);
  }

  private void language() {
    for (String declared :
        List.of(
            head.lang,
            ld.ofArticle("inLanguage"),
            head.first("og:locale", "content-language", "language", "dc.language"))) {
      String lang = Languages.primary(declared);
      if (lang != null) {
        draft.lang = lang;
        return;
      }
    }
  }

  private void outlet() {
    String domain = Domains.of(draft.page.url() != null ? draft.page.url() : draft.url);
    List<JsonLd.Agent> publishers = ld.agents("publisher");
    String name = publishers.isEmpty() ? "" : publishers.getFirst().name();
    String site =
        head.first(
            "og:site_name",
            "application-name",
            "apple-mobile-web-app-title",
            "publisher",
            "dc.publisher",
            "citation_publisher");
    String carrier = Domains.carrier(domain);
    if (carrier != null) {
      draft.carrier = new Outlet(carrier, domain);
      String other = !name.isBlank() && !name.equalsIgnoreCase(carrier) ? name : source(carrier);
      if (!other.isBlank()) {
        draft.outlet = new Outlet(other, "");
      }
      return;
    }
    String chosen = name.isBlank() ? site : name;
    chosen = chosen.isBlank() ? domain : chosen;
    if (!chosen.isBlank()) {
      draft.outlet = new Outlet(Titles.cut(chosen.strip(), List.of()), domain);
    }
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

  private List<String> siteNames() {
    List<String> names = new ArrayList<>();
    if (draft.outlet != null) {
      names.add(draft.outlet.name());
    }
    if (draft.carrier != null) {
      names.add(draft.carrier.name());
    }
    names.add(head.first("og:site_name"));
    names.add(head.first("application-name"));
    String twitter = head.first("twitter:site");
    names.add(twitter.startsWith("@") ? twitter.substring(1) : twitter);
    String domain = Domains.of(draft.page.url() != null ? draft.page.url() : draft.url);
    names.add(domain);
    int dot = domain.indexOf('.');
    names.add(dot > 0 ? domain.substring(0, dot) : "");
    names.removeIf(String::isBlank);
    return names;
  }

  private void title() {
    List<String> headings = new ArrayList<>();
    for (Element h1 : head.headings) {
      headings.add(TextLine.fold(h1.text()));
    }
    List<String> declared = new ArrayList<>();
    for (String one :
        List.of(
            ld.ofArticle("headline"),
            head.first("og:title"),
            head.first("twitter:title"),
            head.first("title", "dc.title", "parsely-title", "sailthru.title", "headline"),
            ld.ofArticle("name"))) {
      if (!one.isBlank()) {
        declared.add(TextLine.fold(one));
      }
    }
    draft.title = Titles.choose(headings, declared, TextLine.fold(head.title), siteNames());
  }

  private void authors() {
    String outlet = draft.outlet == null ? "" : draft.outlet.name();
    List<String> people = new ArrayList<>();
    for (String field : new String[] {"author", "creator"}) {
      for (JsonLd.Agent agent : ld.agents(field)) {
        String agency = Agencies.named(agent.name());
        if (agency != null) {
          draft.credit(agency, "byline");
        } else if (PERSON.contains(agent.type()) && !NOT_A_NAME.matcher(agent.name()).find()) {
          people.add(agent.name());
        }
      }
      if (take(people, outlet)) {
        return;
      }
    }
    for (String name : AUTHORS) {
      for (String one : head.all(name)) {
        if (!NOT_A_NAME.matcher(one).find() && (!name.equals("twitter:data1") || isWrittenBy())) {
          people.add(one);
        }
      }
      if (take(people, outlet)) {
        return;
      }
    }
    for (List<Element> elements : List.of(head.authors, head.bylines)) {
      for (Element element : elements) {
        String text = element.text();
        if (text.length() < 120 && !NOT_A_NAME.matcher(text).find() && TextLine.words(text) <= 14) {
          people.add(text);
          if (take(people, outlet)) {
            return;
          }
        }
      }
    }
  }

  private boolean isWrittenBy() {
    String label = head.first("twitter:label1").toLowerCase(Locale.ROOT);
    return label.contains("written")
        || label.contains("author")
        || label.contains("by")
        || label.contains("verfasst")
        || label.contains("écrit")
        || label.contains("escrito");
  }

  private boolean take(List<String> lines, String outlet) {
    Names.Found found = Names.in(lines, outlet);
    lines.clear();
    found.agencies().forEach(agency -> draft.credit(agency, "byline"));
    draft.byline.addAll(found.people());
    return !draft.byline.isEmpty();
  }

  private void dates() {
    String lang = head.lang.isEmpty() ? draft.lang : head.lang;
    draft.published = DateText.find(ld.ofArticle("datePublished"), lang, "json-ld datePublished");
    draft.modified = DateText.find(ld.ofArticle("dateModified"), lang, "json-ld dateModified");
    if (draft.published == null) {
      draft.published = inMeta(PUBLISHED, lang);
    }
    if (draft.modified == null) {
      draft.modified = inMeta(MODIFIED, lang);
    }
    if (draft.published == null) {
      draft.published = DateText.find(ld.ofPage("datePublished"), lang, "json-ld datePublished");
    }
    if (draft.published == null && draft.page.hints().published() != null) {
      draft.published = new Dated(draft.page.hints().published(), Dated.Precision.TIME, "feed");
    }
    if (draft.published == null) {
      draft.published = inElements(lang);
    }
    if (draft.published == null) {
      draft.published = inLines(lang);
    }
    URI url = draft.page.url() != null ? draft.page.url() : draft.url;
    if (draft.published == null && url != null) {
      draft.published = DateText.inUrl(url.toString());
    }
    if (draft.published == null) {
      draft.published =
          DateText.find(ld.first("dateCreated") + " " + ld.first("uploadDate"), lang, "json-ld");
    }
  }

  private @Nullable Dated inMeta(String[] names, String lang) {
    for (String name : names) {
      for (String value : head.all(name)) {
        Dated dated = value.length() < 80 ? DateText.find(value, lang, name) : null;
        if (dated != null && dated.precision().compareTo(Dated.Precision.DAY) >= 0) {
          return dated;
        }
      }
    }
    return null;
  }

  private @Nullable Dated inElements(String lang) {
    Dated best = null;
    int bestRank = 0;
    for (Element time : head.times) {
      String property = (time.attr("itemprop") + time.attr("property")).toLowerCase(Locale.ROOT);
      if (property.contains("modified") || UPDATED.matcher(time.className()).find()) {
        continue;
      }
      String stamp = time.hasAttr("datetime") ? time.attr("datetime") : time.attr("content");
      Dated dated = DateText.find(stamp, lang, "time");
      dated = dated != null ? dated : DateText.find(time.text(), lang, "time");
      int rank =
          property.contains("published")
              ? 4
              : time.hasAttr("pubdate") || time.className().contains("publish") ? 3 : 1;
      if (dated != null
          && dated.precision().compareTo(Dated.Precision.DAY) >= 0
          && rank > bestRank) {
        best = dated;
        bestRank = rank;
      }
    }
    return best;
  }

  /** A date line of the page near the headline, by class or by its words. */
  private @Nullable Dated inLines(String lang) {
    int title = titleAt();
    Dated best = null;
    int bestDistance = Integer.MAX_VALUE;
    for (int i = 0; i < walk.passages.size(); i++) {
      Passage passage = walk.passages.get(i);
      String text = passage.text();
      if (text.length() > 120
          || passage.in(Mark.RELATED)
          || passage.in(Mark.COMMENT)
          || passage.in(Mark.FOOTER)) {
        continue;
      }
      boolean dateLike =
          Mark.DATE.in(passage.own())
              || Mark.META.in(passage.own())
              || Mark.BYLINE.in(passage.own())
              || text.length() < 60;
      int distance = Math.abs(i - title);
      if (dateLike && distance < bestDistance && distance < 25) {
        Dated dated = DateText.find(text, lang, "text");
        if (dated != null
            && dated.precision().compareTo(Dated.Precision.DAY) >= 0
            && !text.contains("©")) {
          best = dated;
          bestDistance = distance;
        }
      }
    }
    return best;
  }

  private int titleAt() {
    for (int i = 0; i < walk.passages.size(); i++) {
      Passage passage = walk.passages.get(i);
      if ((passage.kind() == Passage.Kind.TITLE || passage.kind() == Passage.Kind.HEADING)
          && Titles.likeness(passage.text(), draft.title) > 0.8) {
        return i;
      }
    }
    return 0;
  }

  private void rest() {
    draft.section = section();
    List<String> labels = new ArrayList<>();
    labels.add(draft.section);
    URI url = draft.page.url() != null ? draft.page.url() : draft.url;
    draft.kind = Kinds.of(ld.types(), url == null ? "" : Addresses.path(url), labels, draft.title);
    if (draft.kind == Kind.NEWS && head.first("og:type").equals("video.other")) {
      draft.kind = Kind.GALLERY;
    }
    for (String field : new String[] {"sourceOrganization", "creditText", "provider"}) {
      for (JsonLd.Agent agent : ld.agents(field)) {
        String agency = Agencies.named(agent.name());
        if (agency != null) {
          draft.credit(agency, "source tag");
        }
      }
    }
    for (String value :
        List.of(
            head.first("dc.creator", "dc.source"),
            head.first("syndication-source", "original-source"),
            head.first("article:source", "source", "news_source", "agency"))) {
      String agency = Agencies.named(value);
      if (agency != null) {
        draft.credit(agency, "source tag");
      }
    }
  }

  private String section() {
    String section = ld.ofArticle("articleSection");
    section =
        section.isEmpty()
            ? head.first(
                "article:section",
                "og:section",
                "parsely-section",
                "section",
                "cxenseparse:section",
                "dc.subject.section")
            : section;
    return section.length() > 80 ? "" : TextLine.fold(section);
  }
}
