package news.synoptic.web.api;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import news.synoptic.ArticleId;
import news.synoptic.Dated;
import news.synoptic.Notice;
import news.synoptic.Outlet;
import news.synoptic.live.ImportReport;
import news.synoptic.live.Live;
import news.synoptic.live.Status;
import news.synoptic.serve.BriefJson;
import news.synoptic.store.Names;
import news.synoptic.store.Revision;
import news.synoptic.store.Search;
import news.synoptic.store.Slice;
import news.synoptic.store.Source;
import news.synoptic.store.StoredArticle;
import news.synoptic.store.StoredBrief;
import news.synoptic.store.StorySummary;
import org.jspecify.annotations.Nullable;

/** What the interface sends. */
final class Shapes {
  static final Shape<StorySummary> STORY =
      new Shape<StorySummary>("Story")
          .text("id", s -> s.id().value())
          .text("title", StorySummary::title)
          .text("lead", StorySummary::lead)
          .text("from", s -> day(s.from()))
          .text("to", s -> day(s.to()))
          .text("born", s -> time(s.born()))
          .text("grown", s -> time(s.grown()))
          .number("articles", StorySummary::articles)
          .strings("outlets", StorySummary::outlets)
          .number("outletCount", StorySummary::outletCount)
          .number("origins", StorySummary::origins)
          .number("disputed", StorySummary::disputed)
          .flag("corrected", StorySummary::corrected)
          .number("recent", StorySummary::recent)
          .number("lastSeq", StorySummary::lastSeq)
          .number("unread", StorySummary::unread)
          .flag("saved", StorySummary::saved)
          .number("version", StorySummary::version);

  static final Shape<StoredBrief> BRIEF =
      new Shape<StoredBrief>("Brief")
          .number("version", StoredBrief::version)
          .text("written", b -> time(b.written()))
          .object("brief", (json, b) -> BriefJson.story(json, b.brief()));

  private static final Shape<Notice> NOTICE =
      new Shape<Notice>("Notice")
          .text("kind", n -> n.kind().name().toLowerCase(Locale.ROOT))
          .text("text", Notice::text);

  static final Shape<StoredArticle> ARTICLE =
      new Shape<StoredArticle>("Article")
          .text("id", a -> a.article().id().value())
          .text("story", a -> a.story().value())
          .text("url", a -> address(a.article().url()))
          .text("outlet", a -> outlet(a.article().outlet()))
          .text("title", a -> a.article().title())
          .strings("byline", a -> a.article().byline())
          .text("published", a -> iso(a.article().published()))
          .text("lang", a -> a.article().lang())
          .text("text", a -> a.article().text())
          .list("notices", NOTICE, a -> a.article().notices())
          .number("revision", StoredArticle::revision)
          .text("seen", a -> time(a.seen()))
          .text("copyOf", a -> id(a.copyOf()))
          .flag("withdrawn", StoredArticle::withdrawn)
          .flag("read", StoredArticle::read);

  static final Shape<Revision> REVISION =
      new Shape<Revision>("Revision")
          .number("number", Revision::number)
          .text("seen", r -> time(r.seen()))
          .text("kind", r -> r.kind().label())
          .text("title", r -> r.article().title())
          .text("text", r -> r.article().text());

  static final Shape<Search.Hit> HIT =
      new Shape<Search.Hit>("Hit")
          .text("kind", h -> h.kind().name().toLowerCase(Locale.ROOT))
          .text("id", Search.Hit::id)
          .text("story", h -> h.story().value())
          .text("title", Search.Hit::title)
          .text("passage", Search.Hit::passage)
          .text("outlet", Search.Hit::outlet)
          .text("day", h -> day(h.day()));

  static final Shape<Source> SOURCE =
      new Shape<Source>("Source")
          .number("id", Source::id)
          .text("url", s -> address(s.url()))
          .text("kind", Source::kind)
          .text("title", Source::title)
          .text("site", s -> address(s.site()))
          .text("folder", Source::folder)
          .text("added", s -> time(s.added()))
          .text("visited", s -> time(s.health().visited()))
          .text("answered", s -> time(s.health().answered()))
          .text("next", s -> time(s.health().next()))
          .number("failures", s -> s.health().failures())
          .text("problem", s -> s.health().problem())
          .number("articles", s -> s.health().articles());

  static final Shape<Live.Candidate> CANDIDATE =
      new Shape<Live.Candidate>("Candidate")
          .text("url", Live.Candidate::url)
          .text("kind", Live.Candidate::kind)
          .text("title", Live.Candidate::title);

  static final Shape<Names.Entry> NAME =
      new Shape<Names.Entry>("Name")
          .text("key", Names.Entry::key)
          .text("name", Names.Entry::name)
          .text("type", n -> n.type().label())
          .text("role", Names.Entry::role)
          .number("stories", Names.Entry::stories)
          .number("articles", Names.Entry::articles);

  private static final Shape<ImportReport.Line> LINE =
      new Shape<ImportReport.Line>("ImportLine")
          .text("title", ImportReport.Line::title)
          .text("address", ImportReport.Line::address)
          .text("folder", ImportReport.Line::folder)
          .text("result", l -> l.result().name().toLowerCase(Locale.ROOT))
          .text("detail", ImportReport.Line::detail);

  static final Shape<ImportReport> IMPORT =
      new Shape<ImportReport>("Import").list("lines", LINE, ImportReport::lines);

  static final Shape<Status> STATUS =
      new Shape<Status>("Status")
          .text("started", s -> time(s.started()))
          .flag("ready", Status::ready)
          .number("articles", Status::articles)
          .number("refused", Status::refused)
          .number("briefs", Status::briefs)
          .number("visits", Status::visits)
          .number("waitingPages", Status::waitingPages)
          .number("waitingBriefs", Status::waitingBriefs);

  static final Shape<Slice<StorySummary>> STORIES = many("Stories", STORY);
  static final Shape<Slice<StoredArticle>> ARTICLES = many("Articles", ARTICLE);
  static final Shape<Slice<Revision>> REVISIONS = many("Revisions", REVISION);
  static final Shape<Slice<Search.Hit>> HITS = many("Hits", HIT);
  static final Shape<Slice<Source>> SOURCES = many("Sources", SOURCE);
  static final Shape<Slice<Live.Candidate>> CANDIDATES = many("Candidates", CANDIDATE);
  static final Shape<Slice<Names.Entry>> NAMES = many("Names", NAME);

  /** All of them, for the description. */
  static final List<Shape<?>> ALL =
      List.of(
          STORY,
          STORIES,
          BRIEF,
          NOTICE,
          ARTICLE,
          ARTICLES,
          REVISION,
          REVISIONS,
          HIT,
          HITS,
          SOURCE,
          SOURCES,
          CANDIDATE,
          CANDIDATES,
          NAME,
          NAMES,
          LINE,
          IMPORT,
          STATUS);

  private Shapes() {}

  private static <T> Shape<Slice<T>> many(String name, Shape<T> of) {
    return new Shape<Slice<T>>(name).list("items", of, Slice::items).text("next", Slice::next);
  }

  private static @Nullable String day(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }

  private static @Nullable String time(@Nullable Instant time) {
    return time == null ? null : time.toString();
  }

  private static @Nullable String iso(@Nullable Dated dated) {
    return dated == null ? null : dated.iso();
  }

  private static @Nullable String address(@Nullable URI address) {
    return address == null ? null : address.toString();
  }

  private static @Nullable String outlet(@Nullable Outlet outlet) {
    return outlet == null ? null : outlet.name();
  }

  private static @Nullable String id(@Nullable ArticleId id) {
    return id == null ? null : id.value();
  }
}
