package news.synoptic.web;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import news.synoptic.Article;
import news.synoptic.ArticleId;
import news.synoptic.Brief;
import news.synoptic.Entity;
import news.synoptic.StoryId;
import news.synoptic.store.Accounts;
import news.synoptic.store.Articles;
import news.synoptic.store.Journal;
import news.synoptic.store.Marks;
import news.synoptic.store.Names;
import news.synoptic.store.ReaderId;
import news.synoptic.store.Revision;
import news.synoptic.store.Slice;
import news.synoptic.store.Source;
import news.synoptic.store.Sources;
import news.synoptic.store.Store;
import news.synoptic.store.StoredArticle;
import news.synoptic.store.StoredBrief;
import news.synoptic.store.Stories;
import news.synoptic.store.StoryQuery;
import news.synoptic.store.StorySummary;
import org.jspecify.annotations.Nullable;

/**
 * A store in memory with given briefs, for tests of the pages alone. All articles come from source
 * 1: a reader who follows it sees everything, another one nothing.
 */
final class StandInStore implements Store, Stories, Articles, Sources, Marks {
  static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

  final Map<StoryId, StoredBrief> briefs = new LinkedHashMap<>();
  final Map<ArticleId, List<Revision>> revisions = new LinkedHashMap<>();
  final Map<String, Source> followed = new TreeMap<>();
  final Set<String> read = new HashSet<>();
  final Set<String> kept = new HashSet<>();
  final Map<String, StoredBrief> seen = new LinkedHashMap<>();
  final Accounts accounts = new StandInAccounts();
  long version;

  StandInStore(List<Brief> all) {
    all.forEach(this::put);
  }

  void put(Brief brief) {
    briefs.put(brief.id(), new StoredBrief(brief, ++version, NOW));
    for (Brief.Member member : brief.articles()) {
      Article article = member.article();
      revisions.computeIfAbsent(
          article.id(),
          id -> new ArrayList<>(List.of(new Revision(1, NOW, Revision.Kind.FIRST, article))));
    }
  }

  void follow(ReaderId reader, long source) {
    followed.put(
        reader.value() + " " + source,
        new Source(
            source,
            URI.create("http://feeds.example/" + source + ".xml"),
            "feed",
            "Feed " + source,
            null,
            "Home",
            NOW,
            new Source.Health(NOW, NOW, NOW.plusSeconds(3600), 0, "", 7)));
  }

  private boolean sees(ReaderId reader) {
    return followed.containsKey(reader.value() + " 1");
  }

  private StorySummary summary(ReaderId reader, StoredBrief stored) {
    Brief brief = stored.brief();
    List<Brief.Member> unread =
        brief.articles().stream()
            .filter(member -> !read.contains(reader.value() + " " + member.article().id()))
            .toList();
    LocalDate from = brief.from();
    return new StorySummary(
        brief.id(),
        brief.title(),
        brief.facts().isEmpty() ? "" : brief.facts().getFirst().text(),
        from,
        brief.to(),
        NOW.minusSeconds(7200),
        NOW.minusSeconds(600),
        brief.articles().size(),
        brief.outlets(),
        brief.outlets().size(),
        brief.origins().size(),
        0,
        false,
        2,
        stored.version(),
        unread.size(),
        kept.contains(reader.value() + " " + brief.id()),
        stored.version());
  }

  @Override
  public Slice<StorySummary> list(StoryQuery query) {
    if (!sees(query.reader())) {
      return new Slice<>(List.of(), null);
    }
    int from =
        query.after() == null || !query.after().matches("\\d{1,4}")
            ? 0
            : Integer.parseInt(query.after());
    List<StorySummary> all =
        briefs.values().stream()
            .map(stored -> summary(query.reader(), stored))
            .filter(one -> query.show() != StoryQuery.Show.UNREAD || one.unread() > 0)
            .filter(one -> query.show() != StoryQuery.Show.SAVED || one.saved())
            .filter(one -> query.folder() == null || query.folder().equals("Home"))
            .filter(one -> query.since() == null || one.grown().isAfter(query.since()))
            .toList();
    int to = Math.min(all.size(), from + query.limit());
    List<StorySummary> part = from >= all.size() ? List.of() : all.subList(from, to);
    return new Slice<>(part, to < all.size() ? String.valueOf(to) : null);
  }

  @Override
  public int unread(ReaderId reader, int most) {
    return list(StoryQuery.of(reader).showing(StoryQuery.Show.UNREAD)).items().size();
  }

  @Override
  public Optional<StoryId> current(StoryId story) {
    return briefs.containsKey(story) ? Optional.of(story) : Optional.empty();
  }

  @Override
  public Optional<StorySummary> find(ReaderId reader, StoryId story) {
    return brief(reader, story).map(stored -> summary(reader, stored));
  }

  @Override
  public Optional<StoredBrief> brief(ReaderId reader, StoryId story) {
    return sees(reader) ? Optional.ofNullable(briefs.get(story)) : Optional.empty();
  }

  @Override
  public Optional<StoredBrief> seen(ReaderId reader, StoryId story) {
    return Optional.ofNullable(seen.get(reader.value() + " " + story));
  }

  @Override
  public List<Past> history(ReaderId reader, StoryId story, int most) {
    return List.of();
  }

  @Override
  public long count() {
    return briefs.size();
  }

  @Override
  public Optional<StoredArticle> find(ReaderId reader, ArticleId id) {
    return briefs.values().stream()
        .map(stored -> stored.brief().id())
        .flatMap(story -> of(reader, story, id).stream())
        .findFirst();
  }

  private List<StoredArticle> of(ReaderId reader, StoryId story, @Nullable ArticleId only) {
    return brief(reader, story).stream()
        .flatMap(stored -> stored.brief().articles().stream())
        .map(Brief.Member::article)
        .filter(article -> only == null || article.id().equals(only))
        .map(
            article -> {
              List<Revision> all = revisions.getOrDefault(article.id(), List.of());
              Revision last = all.getLast();
              return new StoredArticle(
                  1,
                  last.article(),
                  story,
                  last.number(),
                  NOW,
                  null,
                  last.kind() == Revision.Kind.WITHDRAWAL,
                  read.contains(reader.value() + " " + article.id()));
            })
        .toList();
  }

  @Override
  public List<StoredArticle> find(ReaderId reader, Collection<ArticleId> ids) {
    return ids.stream().flatMap(id -> find(reader, id).stream()).toList();
  }

  @Override
  public List<StoredArticle> of(ReaderId reader, StoryId story) {
    return of(reader, story, null);
  }

  @Override
  public List<Revision> revisions(ReaderId reader, ArticleId id) {
    return sees(reader) ? List.copyOf(revisions.getOrDefault(id, List.of())) : List.of();
  }

  @Override
  public Optional<ArticleId> at(URI url) {
    return Optional.empty();
  }

  @Override
  public Added add(
      ReaderId reader, URI url, String kind, String title, String folder, Instant now) {
    follow(reader, 1);
    return new Added(1, true);
  }

  @Override
  public boolean remove(ReaderId reader, long source) {
    return followed.remove(reader.value() + " " + source) != null;
  }

  @Override
  public List<Source> list(ReaderId reader) {
    return followed.entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(reader.value() + " "))
        .map(Map.Entry::getValue)
        .toList();
  }

  @Override
  public Optional<Source> find(ReaderId reader, long source) {
    return Optional.ofNullable(followed.get(reader.value() + " " + source));
  }

  @Override
  public List<String> folders(ReaderId reader) {
    return list(reader).isEmpty() ? List.of() : List.of("Home");
  }

  @Override
  public List<Due> due(Instant now, int most) {
    return List.of();
  }

  @Override
  public Optional<Instant> nextDue() {
    return Optional.empty();
  }

  @Override
  public List<Refusal> refusals(ReaderId reader, long source) {
    return List.of();
  }

  @Override
  public boolean hurry(ReaderId reader, long source, Instant now) {
    return find(reader, source).isPresent();
  }

  @Override
  public boolean read(ReaderId reader, StoryId story, long upTo, Instant at) {
    List<StoredArticle> articles = of(reader, story);
    articles.forEach(one -> read.add(reader.value() + " " + one.article().id()));
    return !articles.isEmpty();
  }

  @Override
  public boolean read(ReaderId reader, ArticleId article, Instant at) {
    return find(reader, article).isPresent() && read.add(reader.value() + " " + article);
  }

  @Override
  public boolean unread(ReaderId reader, StoryId story) {
    List<StoredArticle> articles = of(reader, story);
    articles.forEach(one -> read.remove(reader.value() + " " + one.article().id()));
    return !articles.isEmpty();
  }

  @Override
  public boolean save(ReaderId reader, StoryId story, boolean keep, Instant at) {
    String key = reader.value() + " " + story;
    boolean there = find(reader, story).isPresent();
    boolean ignored = there && (keep ? kept.add(key) : kept.remove(key));
    return there;
  }

  @Override
  public boolean saw(ReaderId reader, StoryId story, long seenVersion, Instant at) {
    return brief(reader, story).map(stored -> seen.put(reader.value() + " " + story, stored))
        != null;
  }

  @Override
  public int readAll(ReaderId reader, long upTo, Instant at) {
    briefs.keySet().forEach(story -> read(reader, story, upTo, at));
    return briefs.size();
  }

  @Override
  public Optional<Instant> looked(ReaderId reader) {
    return Optional.of(NOW.minusSeconds(3600));
  }

  @Override
  public void looked(ReaderId reader, Instant at) {}

  @Override
  public Articles articles() {
    return this;
  }

  @Override
  public Stories stories() {
    return this;
  }

  @Override
  public Names names() {
    return new AllNames();
  }

  @Override
  public Sources sources() {
    return this;
  }

  @Override
  public Marks marks() {
    return this;
  }

  @Override
  public Accounts accounts() {
    return accounts;
  }

  @Override
  public Journal journal() {
    throw new UnsupportedOperationException();
  }

  @Override
  public void backup(Path file) {
    throw new UnsupportedOperationException();
  }

  @Override
  public String integrity() {
    return "";
  }

  @Override
  public long bytes() {
    return 1;
  }

  @Override
  public void close() {}

  private final class AllNames implements Names {
    @Override
    public Optional<Entry> find(ReaderId reader, String key) {
      return top(reader, null, 1000).stream().filter(entry -> entry.key().equals(key)).findFirst();
    }

    @Override
    public List<Entry> of(ReaderId reader, StoryId story) {
      return List.of();
    }

    @Override
    public List<Entry> top(ReaderId reader, Entity.@Nullable Type type, int most) {
      return sees(reader)
          ? briefs.values().stream()
              .flatMap(stored -> stored.brief().names().stream())
              .filter(name -> type == null || name.type() == type)
              .map(
                  name ->
                      new Entry(
                          Names.key(name.type(), name.entity()),
                          name.entity(),
                          name.type(),
                          name.role(),
                          1,
                          name.articles()))
              .limit(most)
              .toList()
          : List.of();
    }
  }
}
