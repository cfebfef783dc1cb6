package news.synoptic.extract.fields;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import news.synoptic.extract.fields.AuthorCandidates.Place;
import news.synoptic.extract.page.Draft;
import news.synoptic.extract.page.Head;
import news.synoptic.extract.page.JsonLd;
import news.synoptic.extract.page.PageWalk;
import news.synoptic.extract.words.Agencies;
import news.synoptic.extract.words.Names;

/**
 * Who wrote the article: the draft's byline, and agencies as its credits. Gathers what the
 * article's JSON-LD object and meta elements say, what the page shows (see {@link ShownAuthors})
 * and whose the site is; {@link AuthorCandidates} chooses among them.
 */
final class AuthorReader {
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
    "rbauthor",
    "vr:author",
    "shareaholic:article_author_name",
    "twitter:data1"
  };
  private static final Pattern NOT_A_NAME =
      Pattern.compile("https?:|www\\.|^@|facebook\\.com|\\d{3}", Pattern.CASE_INSENSITIVE);
  private static final Set<String> PERSON = Set.of("", "person", "thing");
  private final Draft draft;
  private final Head head;
  private final JsonLd ld;
  private final String outlet;

  private AuthorReader(Draft draft, PageWalk walk, JsonLd ld) {
    this.draft = draft;
    this.head = walk.head;
    this.ld = ld;
    this.outlet = draft.outlet == null ? "" : draft.outlet.name();
  }

  static void read(Draft draft, PageWalk walk, JsonLd ld, FieldModel model) {
    draft.byline.addAll(candidates(draft, walk, ld).best(model));
  }

  /** The lists of people who may be the authors; agencies go to the draft's credits. */
  static AuthorCandidates candidates(Draft draft, PageWalk walk, JsonLd ld) {
    AuthorReader reader = new AuthorReader(draft, walk, ld);
    AuthorCandidates all = new AuthorCandidates(reader.outlet, new CommonWords(walk.passages));
    reader.declared(all);
    boolean declared = all.isDeclared();
    String lang = walk.head.lang.isEmpty() ? draft.lang : walk.head.lang;
    int title = walk.titleAt(draft.title);
    List<String> agencies = new ShownAuthors(all, walk, reader.outlet, lang, title).collect();
    if (!declared) {
      agencies.forEach(agency -> draft.credit(agency, "byline"));
    }
    return all;
  }

  private void declared(AuthorCandidates all) {
    for (String field : new String[] {"author", "creator"}) {
      List<String> lines = new ArrayList<>();
      for (JsonLd.Agent agent : ld.agents(field)) {
        String agency = Agencies.named(agent.name());
        if (agency != null) {
          draft.credit(agency, "byline");
        } else if (PERSON.contains(agent.type()) && !NOT_A_NAME.matcher(agent.name()).find()) {
          lines.add(agent.name());
        }
      }
      all.declare(people(lines), field.equals("author") ? Place.JSON_LD : Place.JSON_LD_CREATOR);
    }
    for (String name : AUTHORS) {
      List<String> lines = new ArrayList<>();
      for (String one : head.all(name)) {
        if (!NOT_A_NAME.matcher(one).find() && (!name.equals("twitter:data1") || isWrittenBy())) {
          lines.add(name.startsWith("citation") ? inOrder(one) : one);
        }
      }
      all.declare(people(lines), place(name));
    }
    for (String owner : List.of(outlet, head.first("og:site_name"))) {
      if (Names.isShaped(owner) && Names.isGiven(owner)) {
        all.show(Names.in(List.of(owner), "").people(), Place.OWNER, Integer.MAX_VALUE);
      }
    }
  }

  private static Place place(String name) {
    return switch (name) {
      case "author" -> Place.META_AUTHOR;
      case "twitter:data1" -> Place.META_LABEL;
      default -> Place.META_OTHER;
    };
  }

  /** "Doe, Jane" → "Jane Doe": the order of catalogues. */
  private static String inOrder(String name) {
    int comma = name.indexOf(',');
    boolean catalogue = comma > 0 && name.indexOf(',', comma + 1) < 0;
    return catalogue ? name.substring(comma + 1).strip() + " " + name.substring(0, comma) : name;
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

  private List<String> people(List<String> lines) {
    Names.Found found = Names.in(lines, outlet);
    found.agencies().forEach(agency -> draft.credit(agency, "byline"));
    return found.people();
  }
}
