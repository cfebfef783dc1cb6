package news.synoptic.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import news.synoptic.extract.Names.Found;
import org.jsoup.nodes.Element;

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
  private static final Pattern BY =
      Pattern.compile(
          "^(?:by|von|par|por|di|door|av|af|words by|written by|story by)[\\s:]+\\p{Lu}.{3,70}$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final long OTHERS =
      Mark.RELATED.bit | Mark.COMMENT.bit | Mark.FOOTER.bit | Mark.NAV.bit | Mark.TEASER.bit;
  private static final int NEAR = 14;

  private final Draft draft;
  private final PageWalk walk;
  private final Head head;
  private final JsonLd ld;
  private final String outlet;
  private final int title;

  private AuthorReader(Draft draft, PageWalk walk, JsonLd ld) {
    this.draft = draft;
    this.walk = walk;
    this.head = walk.head;
    this.ld = ld;
    this.outlet = draft.outlet == null ? "" : draft.outlet.name();
    this.title = walk.titleAt(draft.title);
  }

  static void read(Draft draft, PageWalk walk, JsonLd ld) {
    AuthorReader reader = new AuthorReader(draft, walk, ld);
    List<String> people = reader.inMetadata();
    if (people.stream().allMatch(Names::isAccount)) {
      List<String> shown = reader.inElements();
      people = shown.isEmpty() ? people : shown;
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
          lines.add(one);
        }
      }
      List<String> more = people(lines);
      boolean completes = more.size() > named.size() && more.size() < 8 && more.containsAll(named);
      named = named.isEmpty() || completes ? more : named;
    }
    return named;
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

  private List<String> inElements() {
    List<String> people = ofElements(head.authors);
    people = people.isEmpty() ? linked() : people;
    people = people.isEmpty() ? ofElements(head.bylines) : people;
    return people.isEmpty() ? lines() : people;
  }

  private List<String> ofElements(List<Element> elements) {
    for (Element element : elements) {
      String text = element.text();
      if (text.length() < 120 && !NOT_A_NAME.matcher(text).find() && TextLine.words(text) <= 14) {
        List<String> people = names(List.of(text));
        if (!people.isEmpty()) {
          return people;
        }
      }
    }
    return List.of();
  }

  /** Links to persons in the first place beside the headline that has some. */
  private List<String> linked() {
    List<String> lines = new ArrayList<>();
    int place = -1;
    for (Head.Placed link : head.people) {
      if (link.at() < title - 3 || link.at() > title + NEAR || link.at() >= walk.passages.size()) {
        continue;
      }
      if (place >= 0 && link.at() > place + 3) {
        break;
      }
      if ((walk.passages.get(link.at()).marks() & OTHERS) == 0) {
        lines.add(link.element().text());
        place = names(lines).isEmpty() ? place : link.at();
      }
    }
    return names(lines);
  }

  private List<String> lines() {
    int end = Math.min(walk.passages.size(), title + NEAR);
    for (int i = Math.max(0, title - 3); i < end; i++) {
      Passage passage = walk.passages.get(i);
      if ((passage.marks() & OTHERS) == 0 && BY.matcher(passage.text()).find()) {
        List<String> people = fullNames(List.of(passage.text()));
        if (!people.isEmpty()) {
          return people;
        }
      }
    }
    return List.of();
  }

  private List<String> people(List<String> lines) {
    Found found = Names.in(lines, outlet);
    found.agencies().forEach(agency -> draft.credit(agency, "byline"));
    return found.people();
  }

  /** Names out of elements, where labels ("Sign in", "Share") stand among them. */
  private List<String> names(List<String> lines) {
    return people(lines).stream().filter(name -> Phrases.openingBits(name) == 0).toList();
  }

  /** Names out of running words: two words at least, since one is as often none. */
  private List<String> fullNames(List<String> lines) {
    return names(lines).stream().filter(name -> name.indexOf(' ') > 0).toList();
  }
}
