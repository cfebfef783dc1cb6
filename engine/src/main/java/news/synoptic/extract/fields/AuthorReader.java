package news.synoptic.extract.fields;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import news.synoptic.extract.page.Draft;
import news.synoptic.extract.page.Head;
import news.synoptic.extract.page.JsonLd;
import news.synoptic.extract.page.PageWalk;
import news.synoptic.extract.words.Agencies;
import news.synoptic.extract.words.Names;

/**
 * Who wrote the article: the draft's byline, and agencies as its credits. Order of trust: the
 * article's JSON-LD object; meta elements, which also complete a shorter list of JSON-LD; elements
 * that microdata, RDFa or {@code rel=author} call the author; links to pages of persons beside the
 * headline; elements whose class speaks of an author; a line beside the headline that begins with
 * "By". What stands in the mark-up of related articles and comments is passed over.
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

  static void read(Draft draft, PageWalk walk, JsonLd ld) {
    AuthorReader reader = new AuthorReader(draft, walk, ld);
    List<String> people = reader.inMetadata();
    String lang = walk.head.lang.isEmpty() ? draft.lang : walk.head.lang;
    ShownAuthors authors = new ShownAuthors(walk, reader.outlet, lang, walk.titleAt(draft.title));
    if (people.stream().allMatch(Names::isAccount)) {
      List<String> shown = reader.credited(authors.find());
      people = shown.isEmpty() ? people : shown;
    } else {
      List<String> said = authors.said().people();
      people =
          said.size() > people.size() && said.size() < 8 && said.containsAll(people)
              ? said
              : people;
    }
    draft.byline.addAll(people);
  }

  private List<String> inMetadata() {
    List<String> named = new ArrayList<>();
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
      named = named.isEmpty() ? people(lines) : named;
    }
    for (String name : AUTHORS) {
      List<String> lines = new ArrayList<>();
      for (String one : head.all(name)) {
        if (!NOT_A_NAME.matcher(one).find() && (!name.equals("twitter:data1") || isWrittenBy())) {
          lines.add(name.startsWith("citation") ? inOrder(one) : one);
        }
      }
      List<String> more = people(lines);
      boolean completes = more.size() > named.size() && more.size() < 8 && more.containsAll(named);
      named = named.isEmpty() || completes ? more : named;
    }
    return named;
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
    return credited(Names.in(lines, outlet));
  }

  private List<String> credited(Names.Found found) {
    found.agencies().forEach(agency -> draft.credit(agency, "byline"));
    return found.people();
  }
}
