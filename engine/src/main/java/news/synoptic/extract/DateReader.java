package news.synoptic.extract;

import java.net.URI;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.synoptic.Dated;
import news.synoptic.Dated.Precision;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * When the article was published and last changed. Order of trust: the article's JSON-LD object;
 * meta elements; other JSON-LD objects; the feed; {@code time} elements; date lines, the nearest to
 * the headline first; the address; what the page's scripts say.
 *
 * <p>A time in UTC whose day is not the one that the page shows beside its headline is told in the
 * zone, in whole hours, that is nearest to UTC and gives the shown day: the instant stays the same,
 * and the day is the newsroom's.
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

  private final Draft draft;
  private final PageWalk walk;
  private final Head head;
  private final JsonLd ld;
  private final String lang;

  private DateReader(Draft draft, PageWalk walk, JsonLd ld) {
    this.draft = draft;
    this.walk = walk;
    this.head = walk.head;
    this.ld = ld;
    this.lang = walk.head.lang.isEmpty() ? draft.lang : walk.head.lang;
  }

  static void read(Draft draft, PageWalk walk, JsonLd ld) {
    DateReader reader = new DateReader(draft, walk, ld);
    Dated modified =
        DateText.find(ld.ofArticle("dateModified"), reader.lang, "json-ld dateModified");
    draft.modified = modified != null ? modified : reader.inMeta(MODIFIED);
    Dated published = reader.declared();
    draft.published = published == null ? reader.shown() : reader.local(published);
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

  private @Nullable Dated shown() {
    Dated found = inElements();
    found = found != null ? found : inLines();
    URI url = draft.page.url() != null ? draft.page.url() : draft.url;
    found = found == null && url != null ? DateText.inUrl(url.toString()) : found;
    found =
        found != null
            ? found
            : DateText.find(
                ld.first("dateCreated") + " " + ld.first("uploadDate"), lang, "json-ld");
    return found != null ? found : inScripts();
  }

  /** The instant in the zone that gives the day shown beside the headline, if that is a day off. */
  private Dated local(Dated published) {
    if (published.precision() != Precision.TIME
        || !published.time().getOffset().equals(ZoneOffset.UTC)) {
      return published;
    }
    Dated line = inLines();
    if (line == null) {
      return published;
    }
    long off = line.day().toEpochDay() - published.day().toEpochDay();
    if (Math.abs(off) != 1) {
      return published;
    }
    int minutes = published.time().getHour() * 60 + published.time().getMinute();
    int hours = off < 0 ? -(minutes / 60 + 1) : (24 * 60 - minutes + 59) / 60;
    boolean plausible = hours >= -11 && hours <= 13;
    return plausible
        ? new Dated(
            published.time().withOffsetSameInstant(ZoneOffset.ofHours(hours)),
            Precision.TIME,
            published.from())
        : published;
  }

  private @Nullable Dated inScripts() {
    Dated earliest = null;
    for (String script : head.scripts) {
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

  private @Nullable Dated inElements() {
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
      if (dated != null && dated.precision().compareTo(Precision.DAY) >= 0 && rank > bestRank) {
        best = dated;
        bestRank = rank;
      }
    }
    return best;
  }

  /** A date line of the page near the headline, by class or by its words. */
  private @Nullable Dated inLines() {
    int title = walk.titleAt(draft.title);
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
            && dated.precision().compareTo(Precision.DAY) >= 0
            && !text.contains("©")) {
          best = dated;
          bestDistance = distance;
        }
      }
    }
    return best;
  }
}
