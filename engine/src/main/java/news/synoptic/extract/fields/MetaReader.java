package news.synoptic.extract.fields;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import news.synoptic.Article.Kind;
import news.synoptic.Dated;
import news.synoptic.Outlet;
import news.synoptic.Page.Hints;
import news.synoptic.extract.page.Draft;
import news.synoptic.extract.page.Head;
import news.synoptic.extract.page.JsonLd;
import news.synoptic.extract.page.PageWalk;
import news.synoptic.extract.page.TextLine;
import news.synoptic.extract.words.Addresses;
import news.synoptic.extract.words.Agencies;
import news.synoptic.extract.words.Domains;
import news.synoptic.extract.words.Kinds;
import news.synoptic.extract.words.Languages;
import news.synoptic.extract.words.Names;
import news.synoptic.extract.words.Titles;
import org.jspecify.annotations.Nullable;

/**
 * What an HTML page says about its article → the draft's fields. Order of trust, for each field:
 * the article's JSON-LD object; OpenGraph and {@code article:} properties; other meta elements;
 * microdata and RDFa; {@code time} elements and author elements; the feed's hints; the address;
 * lines of the text. Only the headline is put to the vote, see {@link Titles}. Nothing is made up.
 */
public final class MetaReader {
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
  public static void read(
      Draft draft, PageWalk walk, JsonLd ld, FieldModel titles, FieldModel authors) {
    draft.title = titles(draft, walk, ld).best(titles);
    MetaReader reader = new MetaReader(draft, walk, ld);
    AuthorReader.read(draft, walk, ld, authors);
    DateReader.read(draft, walk, ld);
    reader.rest();
    fillFromHints(draft);
  }

  /** The lists of people who may be the authors; fills the headline and what tells it. */
  public static AuthorCandidates authors(Draft draft, PageWalk walk, JsonLd ld, FieldModel titles) {
    draft.title = titles(draft, walk, ld).best(titles);
    return AuthorReader.candidates(draft, walk, ld);
  }

  /** The lines that may be the headline; fills address, language and outlet, which tell them. */
  public static TitleCandidates titles(Draft draft, PageWalk walk, JsonLd ld) {
    MetaReader reader = new MetaReader(draft, walk, ld);
    reader.address();
    reader.language();
    OutletReader.read(draft, walk, ld);
    return TitleCandidates.of(walk, ld, reader.siteNames());
  }

  /** Fills what is still unknown with what a feed says. */
  public static void fillFromHints(Draft draft) {
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

  private void rest() {
    draft.section = section();
    List<String> labels = new ArrayList<>();
    labels.add(draft.section);
    labels.addAll(Labels.of(walk, draft.title));
    URI url = draft.page.url() != null ? draft.page.url() : draft.url;
    draft.kind = Kinds.of(types(), url == null ? "" : Addresses.path(url), labels, draft.title);
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

  /** The article's schema.org types, in JSON-LD or else in microdata. */
  private List<String> types() {
    return ld.types().isEmpty() ? head.types : ld.types();
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
