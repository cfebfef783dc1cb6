package news.synoptic.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import news.synoptic.Alignment;
import news.synoptic.Article;
import news.synoptic.ArticleId;
import news.synoptic.Block;
import news.synoptic.Brief;
import news.synoptic.Dropped;
import news.synoptic.Entity;
import news.synoptic.Evidence;
import news.synoptic.Notice;
import news.synoptic.Origin;
import news.synoptic.Outlet;
import news.synoptic.Probability;
import news.synoptic.Reason;
import news.synoptic.Span;
import news.synoptic.StoryId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store keeps to, whatever database it is in. */
abstract class StoreContract {
  static final ReaderId ADA = new ReaderId(1);
  static final ReaderId BEN = new ReaderId(2);
  private static final Instant NOW = Instant.parse("2026-11-05T10:00:00Z");

  Store store;
  private long seq;
  private long source;

  abstract Store open() throws Exception;

  @BeforeEach
  void start() throws Exception {
    store = open();
    source =
        store
            .sources()
            .add(ADA, URI.create("https://quay.example/feed"), "feed", "", "Coast", NOW)
            .id();
  }

  @AfterEach
  void end() {
    store.close();
  }

  static Article article(String id, String text) {
    List<Block> blocks = List.of(new Block(Block.Kind.PARAGRAPH, text));
    return new Article(
        new ArticleId(id),
        "in-" + id,
        URI.create("https://quay.example/" + id),
        new Outlet("The Quay Post", "quay.example"),
        null,
        "Title of " + id,
        List.of("Ada Brenn"),
        null,
        null,
        "en",
        Article.Kind.NEWS,
        "",
        null,
        blocks,
        List.of(),
        List.of(),
        text);
  }

  private void come(String id, String copyOf, StoryEvent... events) {
    Article article = article(id, "The pier of " + id + " is forty metres longer.");
    store
        .journal()
        .arrived(
            new Journal.Arrival(
                ++seq,
                article,
                copyOf.isEmpty() ? null : new ArticleId(copyOf),
                0,
                source,
                List.of(URI.create("https://quay.example/" + id)),
                "",
                NOW.plusSeconds(3600),
                NOW.plusSeconds(seq),
                List.of(events)));
  }

  private static StoryEvent joined(String article, String story) {
    return new StoryEvent.Joined(new ArticleId(article), new StoryId(story), Probability.ONE);
  }

  private void join(String id, String story) {
    come(id, "", joined(id, story));
  }

  private static Brief brief(String story, String articleId, String text) {
    Evidence evidence = new Evidence(new ArticleId(articleId), new Span(0, text.length()), text);
    Origin origin = new Origin("The Quay Post", Origin.Kind.OWN_REPORTING);
    Brief.Fact fact =
        new Brief.Fact(
            text,
            Brief.Status.SINGLE,
            List.of(origin),
            List.of(evidence),
            List.of("own words"),
            List.of(),
            null);
    return new Brief(
        new StoryId(story),
        "The pier",
        null,
        null,
        List.of("The Quay Post"),
        List.of(new Alignment.Share(origin, List.of(new ArticleId(articleId)), 1)),
        List.of(new Brief.Member(article(articleId, text), null, null, List.of())),
        List.of(fact),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        new Brief.Spin(List.of(), List.of(), List.of(), List.of(), List.of()),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private long write(String story, String articleId, String text) {
    long touched =
        store.journal().unwritten(10).stream()
            .filter(t -> t.story().value().equals(story))
            .findFirst()
            .orElseThrow()
            .count();
    Brief.Name name =
        new Brief.Name("Ada Brenn", Entity.Type.PERSON, List.of("Ada Brenn"), "councillor", 1);
    return store.journal().wrote(brief(story, articleId, text), List.of(name), touched, NOW);
  }

  private List<String> stories(StoryQuery query) {
    return store.stories().list(query).items().stream().map(s -> s.id().value()).toList();
  }

  @Test
  void givesBackABriefAsItWas() {
    join("a", "s");
    long version = write("s", "a", "The pier is longer.");
    StoredBrief read = store.stories().brief(ADA, new StoryId("s")).orElseThrow();
    assertThat(read.brief()).isEqualTo(brief("s", "a", "The pier is longer."));
    assertThat(read.version()).isEqualTo(version);
    assertThat(store.journal().unwritten(10)).isEmpty();
    StorySummary story = store.stories().find(ADA, new StoryId("s")).orElseThrow();
    assertThat(story.lead()).isEqualTo("The pier is longer.");
    assertThat(story.origins()).isEqualTo(1);
    assertThat(store.names().top(ADA, Entity.Type.PERSON, 5))
        .extracting(Names.Entry::key)
        .containsExactly("person-ada-brenn");
    assertThat(stories(StoryQuery.of(ADA).naming("person-ada-brenn"))).containsExactly("s");
  }

  @Test
  void aStoryThatChangedWhileItWasWrittenIsWrittenAgain() {
    join("a", "s");
    long touched = store.journal().unwritten(10).getFirst().count();
    join("b", "s");
    store.journal().wrote(brief("s", "a", "The pier is longer."), List.of(), touched, NOW);
    assertThat(store.journal().unwritten(10)).hasSize(1);
  }

  @Test
  void leadsOldNamesOfAStoryToTheNewOneThroughSeveralMerges() {
    join("a", "s");
    join("b", "t");
    come("c", "", joined("c", "u"), new StoryEvent.Merged(new StoryId("t"), new StoryId("s")));
    come("d", "", joined("d", "u"), new StoryEvent.Merged(new StoryId("u"), new StoryId("t")));
    assertThat(store.stories().current(new StoryId("s"))).contains(new StoryId("u"));
    assertThat(store.stories().current(new StoryId("t"))).contains(new StoryId("u"));
    assertThat(store.stories().find(ADA, new StoryId("u")).orElseThrow().articles()).isEqualTo(4);
    assertThat(store.stories().history(ADA, new StoryId("u"), 10)).hasSize(3);
    assertThat(store.stories().count()).isEqualTo(1);
  }

  @Test
  void anArticleThatMovesTakesItsReadMarkAlong() {
    join("a", "s");
    join("b", "s");
    store.marks().read(ADA, new StoryId("s"), 1, NOW);
    come(
        "c",
        "",
        joined("c", "t"),
        new StoryEvent.Split(new StoryId("s"), new StoryId("t")),
        new StoryEvent.Moved(new ArticleId("b"), new StoryId("s"), new StoryId("t")));
    assertThat(stories(StoryQuery.of(ADA).showing(StoryQuery.Show.UNREAD))).containsExactly("t");
    assertThat(store.stories().find(ADA, new StoryId("t")).orElseThrow().unread()).isEqualTo(2);
  }

  @Test
  void mergingReadsNothingForTheReader() {
    join("a", "s");
    join("b", "t");
    store.marks().read(ADA, new StoryId("s"), 99, NOW);
    come("c", "", joined("c", "s"), new StoryEvent.Merged(new StoryId("s"), new StoryId("t")));
    assertThat(store.stories().find(ADA, new StoryId("s")).orElseThrow().unread()).isEqualTo(2);
  }

  @Test
  void readingOneReadsItsCopiesThoseToComeToo() {
    join("a", "s");
    come("b", "a", joined("b", "s"));
    assertThat(store.marks().read(ADA, new ArticleId("b"), NOW)).isTrue();
    assertThat(store.stories().unread(ADA, 10)).isZero();
    come("c", "a", joined("c", "s"));
    assertThat(store.stories().unread(ADA, 10)).isZero();
    join("d", "s");
    assertThat(store.stories().unread(ADA, 10)).isEqualTo(1);
  }

  @Test
  void oneReaderSeesAndChangesNothingOfAnothers() {
    join("a", "s");
    long version = write("s", "a", "The pier is longer.");
    StoryId story = new StoryId("s");
    ArticleId article = new ArticleId("a");
    assertThat(stories(StoryQuery.of(BEN))).isEmpty();
    assertThat(store.stories().find(BEN, story)).isEmpty();
    assertThat(store.stories().brief(BEN, story)).isEmpty();
    assertThat(store.stories().history(BEN, story, 5)).isEmpty();
    assertThat(store.articles().find(BEN, article)).isEmpty();
    assertThat(store.articles().of(BEN, story)).isEmpty();
    assertThat(store.articles().revisions(BEN, article)).isEmpty();
    assertThat(store.names().find(BEN, "person-ada-brenn")).isEmpty();
    assertThat(store.names().top(BEN, null, 5)).isEmpty();
    assertThat(store.names().of(BEN, story)).isEmpty();
    assertThat(store.marks().read(BEN, story, 9, NOW)).isFalse();
    assertThat(store.marks().read(BEN, article, NOW)).isFalse();
    assertThat(store.marks().unread(BEN, story)).isFalse();
    assertThat(store.marks().save(BEN, story, true, NOW)).isFalse();
    assertThat(store.marks().saw(BEN, story, version, NOW)).isFalse();
    assertThat(store.marks().readAll(BEN, 9, NOW)).isZero();
    assertThat(store.sources().find(BEN, source)).isEmpty();
    assertThat(store.sources().remove(BEN, source)).isFalse();
    assertThat(store.sources().hurry(BEN, source, NOW)).isFalse();
    assertThat(store.sources().refusals(BEN, source)).isEmpty();
    assertThat(store.stories().find(ADA, story).orElseThrow().unread()).isEqualTo(1);
  }

  @Test
  void pagesThroughAListWithoutLosingOrRepeating() {
    for (int i = 0; i < 7; i++) {
      join("a" + i, "s" + i);
    }
    for (StoryQuery.Order order : StoryQuery.Order.values()) {
      List<String> met = new java.util.ArrayList<>();
      String next = null;
      do {
        Slice<StorySummary> part =
            store.stories().list(StoryQuery.of(ADA).by(order).limit(3).after(next));
        part.items().forEach(story -> met.add(story.id().value()));
        next = part.next();
      } while (next != null);
      assertThat(met).containsExactly("s6", "s5", "s4", "s3", "s2", "s1", "s0");
    }
    assertThat(stories(StoryQuery.of(ADA).inFolder("Coast"))).hasSize(7);
    assertThat(stories(StoryQuery.of(ADA).inFolder("Inland"))).isEmpty();
    assertThat(stories(StoryQuery.of(ADA).since(NOW.plusSeconds(5)))).containsExactly("s6", "s5");
  }

  @Test
  void aWithdrawnTextIsGoneFromEverywhereAtOnce() {
    join("a", "s");
    write("s", "a", "The pier is longer.");
    store
        .marks()
        .saw(
            ADA,
            new StoryId("s"),
            store.journal().brief(new StoryId("s")).orElseThrow().version(),
            NOW);
    long before = store.journal().changed(0, 100).upTo();
    Article bare =
        new Article(
            new ArticleId("a"),
            "in-a",
            null,
            null,
            null,
            "Title of a",
            List.of(),
            null,
            null,
            "en",
            Article.Kind.NEWS,
            "",
            null,
            List.of(),
            List.of(new Notice(Notice.Kind.WITHDRAWAL, "Withdrawn.")),
            List.of(),
            "");
    store
        .journal()
        .revised(new ArticleId("a"), new Revision(2, NOW, Revision.Kind.WITHDRAWAL, bare));
    assertThat(store.articles().revisions(ADA, new ArticleId("a")))
        .hasSize(2)
        .allSatisfy(revision -> assertThat(revision.article().text()).isEmpty());
    assertThat(store.stories().brief(ADA, new StoryId("s"))).isEmpty();
    assertThat(store.stories().seen(ADA, new StoryId("s"))).isEmpty();
    assertThat(store.stories().find(ADA, new StoryId("s")).orElseThrow().lead()).isEmpty();
    // A brief that was being written meanwhile still has the text, and must not be kept.
    long version =
        store.journal().wrote(brief("s", "a", "The pier is longer."), List.of(), before, NOW);
    assertThat(version).isZero();
    assertThat(store.stories().brief(ADA, new StoryId("s"))).isEmpty();
  }

  @Test
  void keepsTheBriefThatAReaderSaw() {
    join("a", "s");
    long first = write("s", "a", "The pier is longer.");
    store.marks().saw(ADA, new StoryId("s"), first, NOW);
    join("b", "s");
    long second = write("s", "a", "The pier is much longer.");
    assertThat(store.stories().brief(ADA, new StoryId("s")).orElseThrow().version())
        .isEqualTo(second);
    assertThat(store.stories().seen(ADA, new StoryId("s")).orElseThrow().version())
        .isEqualTo(first);
  }

  @Test
  void whatIsToBeLookedIntoWaitsUntilItIsDone() {
    Journal.Pending one = new Journal.Pending(0, source, "quay.example", "one", 0);
    Journal.Pending two = new Journal.Pending(0, source, "quay.example", "two", 0);
    Sources.Visit visit =
        new Sources.Visit(
            URI.create("https://quay.example/feed"),
            "Quay",
            null,
            "state",
            NOW,
            NOW.plusSeconds(60),
            "");
    store.journal().visited(source, visit, List.of(one, two));
    assertThat(store.sources().due(NOW, 5)).isEmpty();
    assertThat(store.journal().hosts(NOW, 5)).containsExactly("quay.example");
    List<Journal.Pending> waiting = store.journal().pending("quay.example", 0, NOW, 5);
    assertThat(waiting).extracting(Journal.Pending::body).containsExactly("one", "two");
    store.journal().refused(waiting.getFirst(), new Dropped("x", Reason.PAYWALL_STUB, ""), NOW);
    store.journal().postpone(waiting.getLast().id(), NOW.plusSeconds(9));
    assertThat(store.journal().hosts(NOW, 5)).isEmpty();
    assertThat(store.journal().hosts(NOW.plusSeconds(9), 5)).hasSize(1);
    assertThat(store.sources().refusals(ADA, source))
        .extracting(Sources.Refusal::reason)
        .containsExactly("paywall stub");
    assertThat(store.sources().due(NOW.plusSeconds(60), 5))
        .extracting(Sources.Due::state)
        .containsExactly("state");
  }

  @Test
  void replaysWhatTheClustererWasToldInOrder() {
    join("a", "s");
    join("b", "s");
    ArticleId a = new ArticleId("a");
    store
        .journal()
        .said(
            new Journal.Hand(
                ++seq,
                ADA,
                a,
                new ArticleId("b"),
                false,
                NOW,
                List.of(
                    new StoryEvent.Split(new StoryId("s"), new StoryId("t")),
                    new StoryEvent.Moved(new ArticleId("b"), new StoryId("s"), new StoryId("t")))));
    join("c", "t");
    assertThat(store.journal().steps(1, 2))
        .extracting(Journal.Step::seq)
        .containsExactly(2L, 3L, 4L);
    byte[] big = new byte[9_000_000];
    big[8_999_999] = 7;
    store.journal().keep(new Journal.Snapshot(4, big));
    assertThat(store.journal().snapshot().orElseThrow().bytes()).isEqualTo(big);
    assertThat(store.journal().lastSeq()).isEqualTo(4);
    assertThatThrownBy(
            () ->
                store
                    .journal()
                    .arrived(
                        new Journal.Arrival(
                            9,
                            article("z", "z"),
                            null,
                            0,
                            source,
                            List.of(),
                            "",
                            null,
                            NOW,
                            List.of())))
        .isInstanceOf(IllegalStateException.class);
    assertThat(store.journal().has(new ArticleId("z"))).isFalse();
  }

  @Test
  void clearsAwayWhatIsOldButNotWhatIsKept() {
    join("a", "s");
    join("b", "t");
    store.marks().save(ADA, new StoryId("t"), true, NOW);
    assertThat(store.journal().clear(NOW.plus(1, ChronoUnit.DAYS), 10)).isEqualTo(1);
    assertThat(stories(StoryQuery.of(ADA))).containsExactly("t");
    assertThat(store.articles().count()).isEqualTo(1);
    assertThat(store.stories().current(new StoryId("s"))).isEmpty();
  }

  @Test
  void tellsTheIndexOfEveryChangeOnce() {
    join("a", "s");
    join("b", "t");
    Journal.Changed first = store.journal().changed(0, 1);
    assertThat(first.articles()).containsExactly(new ArticleId("a"));
    Journal.Changed second = store.journal().changed(first.upTo(), 10);
    assertThat(second.stories()).containsExactly(new StoryId("t"));
    assertThat(store.journal().changed(second.upTo(), 10).articles()).isEmpty();
  }

  @Test
  void keepsAccountsSessionsAndTokensApart() {
    Accounts accounts = store.accounts();
    Accounts.User ada = accounts.create("Ada", "hash", true, NOW).orElseThrow();
    assertThat(accounts.create("ADA", "other", false, NOW)).isEmpty();
    Accounts.User ben = accounts.create("Ben", "hash", false, NOW).orElseThrow();
    assertThat(ada.id()).isEqualTo(ADA);
    accounts.open(new Accounts.Session("h", ben.id(), "c", NOW, NOW.plusSeconds(60)));
    assertThat(accounts.session("h", NOW)).isPresent();
    assertThat(accounts.session("h", NOW.plusSeconds(60))).isEmpty();
    Accounts.Token token = accounts.addToken("t", ben.id(), "phone", false, NOW);
    assertThat(accounts.removeToken(ada.id(), token.id())).isFalse();
    assertThat(accounts.token("t", NOW).orElseThrow().used()).isEqualTo(NOW);
    accounts.setHash(ben.id(), "new");
    assertThat(accounts.session("h", NOW)).isEmpty();
    assertThat(accounts.delete(ben.id())).isTrue();
    assertThat(accounts.token("t", NOW)).isEmpty();
  }
}
