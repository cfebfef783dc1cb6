package news.synoptic.eval.live;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.synoptic.Article;
import news.synoptic.ArticleId;
import news.synoptic.Brief;
import news.synoptic.Probability;
import news.synoptic.StoryId;
import news.synoptic.live.LiveSettings;
import news.synoptic.live.Newsroom;
import news.synoptic.store.Journal;
import news.synoptic.store.ReaderId;
import news.synoptic.store.StoryEvent;
import news.synoptic.store.index.LuceneSearch;
import news.synoptic.store.sql.SqlStore;
import news.synoptic.web.WebServer;
import news.synoptic.web.WebSettings;
import news.synoptic.wire.Embedded;
import news.synoptic.wire.Settings;

/**
 * A store of very many articles, made by telling the examples again and again under other ids, and
 * asked by many readers at a time.
 *
 * <p>Question: does a page take longer when 100,000 articles are stored? Command: {@code java
 * news.synoptic.eval.live.ManyStories FOLDER ARTICLES READERS SECONDS}; FOLDER is filled if it has
 * fewer articles. The pages of these stories are those of the examples, five to seven articles
 * each.
 */
public final class ManyStories {
  private final SqlStore store;
  private final List<Brief> examples;
  private final long source;
  private long seq;

  private ManyStories(SqlStore store) {
    this.store = store;
    this.examples = new Embedded(Settings.DEFAULT).read(List.of("examples")).briefs();
    this.source =
        store
            .sources()
            .add(
                ReaderId.FIRST,
                URI.create("http://feeds.example/all.xml"),
                "feed",
                "All",
                "Home",
                Instant.now())
            .id();
    this.seq = store.journal().lastSeq();
  }

  /** Fills the store, serves it and asks it. */
  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    try (SqlStore store = SqlStore.sqlite(folder.resolve("synoptic.db"))) {
      new ManyStories(store).fill(Long.parseLong(arguments[1]));
      try (LuceneSearch search = LuceneSearch.open(store, folder.resolve("index"));
          Newsroom live = new Newsroom(store, search, LiveSettings.DEFAULT)) {
        while (search.update() > 0) {
          System.out.print('.');
        }
        System.out.printf(
            "%n%d articles, %d stories%n", store.articles().count(), store.stories().count());
        WebSettings web =
            new WebSettings(
                "127.0.0.1", 0, false, Optional.empty(), ZoneId.of("UTC"), Optional.empty());
        try (WebServer server = WebServer.start(web, store, search, live)) {
          WebLoad.main(
              new String[] {"http://127.0.0.1:" + server.port(), arguments[2], arguments[3]});
        }
      }
    }
  }

  private void fill(long articles) {
    for (int i = (int) store.stories().count(); store.articles().count() < articles; i++) {
      tell(examples.get(i % examples.size()), i);
    }
  }

  private void tell(Brief example, int number) {
    StoryId story = new StoryId("%012x".formatted(0x5000_0000_0000L + number));
    Instant now = Instant.now();
    for (Brief.Member member : example.articles()) {
      Article article = renamed(member.article(), new ArticleId("%012x".formatted(++seq)));
      List<StoryEvent> events =
          new ArrayList<>(
              List.of(new StoryEvent.Joined(article.id(), story, new Probability(0.9))));
      store
          .journal()
          .arrived(
              new Journal.Arrival(seq, article, null, 0, source, List.of(), "", null, now, events));
    }
    Brief brief = renamed(example, story);
    store
        .journal()
        .wrote(brief, brief.names(), store.journal().unwritten(1).getFirst().count(), now);
  }

  private static Article renamed(Article article, ArticleId id) {
    return new Article(
        id,
        article.input(),
        article.url(),
        article.outlet(),
        article.carrier(),
        article.title(),
        article.byline(),
        article.published(),
        article.modified(),
        article.lang(),
        article.kind(),
        article.section(),
        article.image(),
        article.blocks(),
        article.notices(),
        article.credits(),
        article.text());
  }

  private static Brief renamed(Brief brief, StoryId id) {
    return new Brief(
        id,
        brief.title(),
        brief.from(),
        brief.to(),
        brief.outlets(),
        brief.origins(),
        brief.articles(),
        brief.facts(),
        brief.quotes(),
        brief.silences(),
        brief.timeline(),
        brief.odds(),
        brief.spin(),
        brief.notices(),
        brief.names(),
        brief.copies(),
        brief.earlier(),
        brief.related(),
        brief.worded());
  }
}
