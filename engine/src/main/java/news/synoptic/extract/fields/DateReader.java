package news.synoptic.extract.fields;

import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.synoptic.Dated;
import news.synoptic.Dated.Precision;
import news.synoptic.extract.fields.ShownDate.Cue;
import news.synoptic.extract.page.Draft;
import news.synoptic.extract.page.Head;
import news.synoptic.extract.page.JsonLd;
import news.synoptic.extract.page.PageWalk;
import news.synoptic.extract.words.DateText;
import news.synoptic.extract.words.Zones;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * When the article was published and last changed. Order of trust: the article's JSON-LD object;
 * meta elements; other JSON-LD objects; the feed; elements that microdata mark; the date line
 * nearest to the headline; a date line elsewhere, if the page has but one; the address; what the
 * page's scripts say.
 *
 * <p>What the page prints beside its headline, see {@link ShownDate}, corrects what it declares:
 *
 * <ul>
 *   <li>A time in UTC is told in the zone that gives the shown day, and the shown time of day if
 *       there is one: the instant stays the same, and the day is the newsroom's.
 *   <li>A date that the page itself calls that of the publication is it.
 *   <li>A date close to the headline that is earlier than the declared one is it: then the declared
 *       one is that of a change or of the page's move to another system.
 *   <li>A new edition counts from its own day: where the page shows a day over a month later than
 *       the declared one, and declares that it was changed on that day.
 * </ul>
 */
final class DateReader {
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
  private static final Pattern UPDATED =
      Pattern.compile(
          "updated|modified|aktualisiert|mis à"
              + " jour|actualiz|aggiornat|atualiz|oppdatert|uppdaterad|opdateret|обновлено",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern IN_SCRIPT =
      Pattern.compile(
          "[\"'](?:datePublished|publishedAt|published_at|publishDate|publish_date|publishedDate"
              + "|published_date|firstPublished|first_published|firstPublishedAt|publicationDate"
              + "|pubDate|date_published|dateCreated|createdAt|created_at)[\"']\\s*:\\s*[\"']([^\"']{8,40})[\"']");

  private static final int NEAR = 25;
  private static final int CLOSE = 5;

  /** Days after which a changed article is a new edition. */
  private static final int EDITION = 30;

  private final Draft draft;
  private final PageWalk walk;
  private final Head head;
  private final JsonLd ld;
  private final String lang;
  private final int title;

  DateReader(Draft draft, PageWalk walk, JsonLd ld) {
    this.draft = draft;
    this.walk = walk;
    this.head = walk.head;
    this.ld = ld;
    this.lang = walk.head.lang.isEmpty() ? draft.lang : walk.head.lang;
    this.title = walk.titleAt(draft.title);
  }

  static void read(Draft draft, PageWalk walk, JsonLd ld) {
    DateReader reader = new DateReader(draft, walk, ld);
    Dated modified =
        DateText.find(ld.ofArticle("dateModified"), reader.lang, "json-ld dateModified");
    draft.modified = modified != null ? modified : reader.inMeta(MODIFIED);
    draft.published = reader.published();
  }

  private @Nullable Dated published() {
    Dated declared = declared();
    ShownDate shown = ShownDate.beside(walk, title, lang);
    if (declared == null) {
      return shown(shown);
    }
    return shown == null ? atAddress(declared) : weighed(declared, shown);
  }

  private @Nullable Dated declared() {
    Dated found = DateText.find(ld.ofArticle("datePublished"), lang, "json-ld datePublished");
    found = found != null ? found : inMeta(PUBLISHED);
    found =
        found != null
            ? found
            : DateText.find(ld.ofPage("datePublished"), lang, "json-ld datePublished");
    OffsetDateTime fed = draft.page.hints().published();
    return found == null && fed != null ? new Dated(fed, Precision.TIME, "feed") : found;
  }

  private @Nullable Dated shown(@Nullable ShownDate beside) {
    Dated found = inElements();
    if (found != null) {
      return found;
    }
    ShownDate line = beside != null ? beside : ShownDate.anywhere(walk, lang);
    if (line != null) {
      return line.dated();
    }
    found = inAddress();
    found =
        found != null
            ? found
            : DateText.find(
                ld.first("dateCreated") + " " + ld.first("uploadDate"), lang, "json-ld");
    return found != null ? found : inScripts();
  }

  private @Nullable Dated inAddress() {
    URI url = draft.page.url() != null ? draft.page.url() : draft.url;
    return url == null ? null : DateText.inUrl(url.toString());
  }

  /** The declared date, or the shown one where it is the better witness; see the class comment. */
  private Dated weighed(Dated declared, ShownDate shown) {
    Dated line = shown.dated();
    long later = line.day().toEpochDay() - declared.day().toEpochDay();
    if (later == 0 || (isSwapped(declared, line) && shown.swappable())) {
      return zoned(declared, line);
    }
    if (shown.cue() != Cue.UPDATED && Math.abs(later) == 1 && isUtc(declared)) {
      return zoned(declared, line);
    }
    boolean said = shown.cue() == Cue.PUBLISHED || isSwapped(declared, line);
    boolean before =
        later < 0
            && shown.cue() == Cue.NONE
            && shown.distance() <= CLOSE
            && (!shown.item() || shown.distance() == 1);
    return said || before || isNewEdition(later, line) ? line : declared;
  }

  private boolean isNewEdition(long later, Dated line) {
    Dated changed = draft.modified;
    return later > EDITION
        && changed != null
        && Math.abs(changed.day().toEpochDay() - line.day().toEpochDay()) <= 1;
  }

  private static boolean isSwapped(Dated one, Dated other) {
    LocalDate a = one.day();
    LocalDate b = other.day();
    return a.getYear() == b.getYear()
        && a.getMonthValue() == b.getDayOfMonth()
        && a.getDayOfMonth() == b.getMonthValue();
  }

  private static boolean isUtc(Dated dated) {
    return dated.precision() == Precision.TIME && dated.time().getOffset().equals(ZoneOffset.UTC);
  }

  /** The declared instant in the zone of the newsroom, as far as its address names the day. */
  private Dated atAddress(Dated declared) {
    Dated day = inAddress();
    boolean off =
        day != null && Math.abs(day.day().toEpochDay() - declared.day().toEpochDay()) == 1;
    return day != null && off && isUtc(declared) ? zoned(declared, day) : declared;
  }

  /** A time in UTC in the zone in which {@code line} shows it; as it is if none fits. */
  private static Dated zoned(Dated declared, Dated line) {
    ZoneOffset offset = isUtc(declared) ? Zones.of(declared.time(), line) : null;
    return offset == null
        ? declared
        : new Dated(declared.time().withOffsetSameInstant(offset), Precision.TIME, declared.from());
  }

  private @Nullable Dated inScripts() {
    Dated earliest = null;
    for (String script : head.scripts()) {
      Matcher m = IN_SCRIPT.matcher(script);
      for (int tries = 0; tries < 5 && m.find(); tries++) {
        Dated dated = DateText.find(m.group(1), lang, "script");
        if (dated != null
            && isDay(dated)
            && (earliest == null || dated.time().isBefore(earliest.time()))) {
          earliest = dated;
        }
      }
      if (earliest != null) {
        return earliest;
      }
    }
    return earliest;
  }

  private static boolean isDay(Dated dated) {
    return dated.precision().compareTo(Precision.DAY) >= 0;
  }

  private @Nullable Dated inMeta(String[] names) {
    for (String name : names) {
      for (String value : head.all(name)) {
        Dated dated = value.length() < 80 ? DateText.find(value, lang, name) : null;
        if (dated != null && dated.precision().compareTo(Precision.DAY) >= 0) {
          return dated;
        }
      }
    }
    return null;
  }

  /**
   * Times that the mark-up calls those of the publication, else the one nearest to the headline.
   */
  private @Nullable Dated inElements() {
    Dated best = null;
    int least = NEAR;
    long others = ShownDate.others(walk, title);
    for (Head.Placed placed : head.times) {
      Element time = placed.element();
      String property = (time.attr("itemprop") + time.attr("property")).toLowerCase(Locale.ROOT);
      if (property.contains("modified") || UPDATED.matcher(time.className()).find()) {
        continue;
      }
      String stamp = time.hasAttr("datetime") ? time.attr("datetime") : time.attr("content");
      Dated dated = DateText.find(stamp, lang, "time");
      dated = dated != null ? dated : DateText.find(time.text(), lang, "time");
      boolean said =
          property.contains("published")
              || time.hasAttr("pubdate")
              || time.className().contains("publish");
      int cost = Math.abs(placed.at() - title) - (said ? 2 * NEAR : 0);
      if (dated != null
          && isDay(dated)
          && cost < least
          && (said || !isElsewhere(placed.at(), others))) {
        best = dated;
        least = cost;
      }
    }
    return best;
  }

  /** Whether a passage belongs to another article, to a comment or to an embedded post. */
  private boolean isElsewhere(int at, long others) {
    return at < walk.passages.size() && (walk.passages.get(at).marks() & others) != 0;
  }
}
