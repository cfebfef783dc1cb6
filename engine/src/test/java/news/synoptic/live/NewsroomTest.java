package news.synoptic.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import news.synoptic.Outcome;
import news.synoptic.StoryId;
import news.synoptic.fetch.net.FetchSettings;
import news.synoptic.store.ReaderId;
import news.synoptic.store.Revision;
import news.synoptic.store.Search;
import news.synoptic.store.Source;
import news.synoptic.store.StoredArticle;
import news.synoptic.store.StoryQuery;
import news.synoptic.store.StorySummary;
import news.synoptic.store.index.LuceneSearch;
import news.synoptic.store.sql.SqlStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The service over a store of its own and a server on this machine. */
class NewsroomTest {
  private static final ReaderId READER = ReaderId.FIRST;

  private static final String[] FERRY = {
    "The ferry Saint Orla ran onto a sandbank off Quay Harbour on Thursday morning, and all 212"
        + " people on board were taken ashore, the coast guard said.",
    "Captain Mirela Dost said that the rudder had failed twenty minutes before the ship ran"
        + " aground. \"We dropped the anchor, and it did not hold,\" she told reporters.",
    "Nine passengers were treated for bruises. The operator, Orla Lines, said it would refund all"
        + " tickets and examine the rudders of its other two ships."
  };

  @TempDir Path folder;
  private Press press;
  private SqlStore store;
  private Search search;
  private Newsroom room;

  @BeforeEach
  void open() throws Exception {
    press = new Press();
    start();
  }

  private void start() {
    store = SqlStore.sqlite(folder.resolve("synoptic.db"));
    search = LuceneSearch.open(store, folder.resolve("index"));
    FetchSettings fetch =
        new FetchSettings(
            Duration.ofSeconds(2),
            Duration.ofSeconds(5),
            Duration.ZERO,
            1_000_000,
            1_000_000,
            200,
            Set.of("127.0.0.1"),
            "Synoptic/test");
    LiveSettings usual = LiveSettings.DEFAULT;
    room =
        new Newsroom(
            store,
            search,
            new LiveSettings(
                fetch,
                2,
                4,
                Duration.ofSeconds(1),
                Duration.ofMillis(100),
                usual.keep(),
                usual.budgetBytes(),
                true));
    room.start();
  }

  @AfterEach
  void close() {
    stop();
    press.close();
  }

  private void stop() {
    room.close();
    search.close();
    store.close();
  }

  private static void until(BooleanSupplier holds) throws InterruptedException {
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (!holds.getAsBoolean()) {
      assertThat(System.nanoTime()).as("it holds within 20 s").isLessThan(end);
      Thread.sleep(30);
    }
  }

  private List<StorySummary> stories() {
    return store.stories().list(StoryQuery.of(READER)).items();
  }

  private long follow() {
    return ((Outcome.Kept<Source>) room.follow(READER, press.at("/feed").toString(), null, "Coast"))
        .value()
        .id();
  }

  private StorySummary firstStory() throws InterruptedException {
    until(() -> !stories().isEmpty() && stories().getFirst().version() > 0);
    return stories().getFirst();
  }

  @Test
  void makesStoriesOfWhatAFeedListsAndFindsThem() throws Exception {
    press.print("/ferry", "Ferry runs aground off Quay Harbour", FERRY);
    follow();
    StorySummary story = firstStory();
    assertThat(story.title()).isEqualTo("Ferry runs aground off Quay Harbour");
    assertThat(story.lead()).isNotEmpty();
    assertThat(story.unread()).isEqualTo(1);
    assertThat(store.stories().brief(READER, story.id())).isPresent();
    until(() -> !found("\"did not hold\"", Search.Kind.ARTICLE).isEmpty());
    assertThat(found("rudder -zebra", Search.Kind.ARTICLE).getFirst().passage()).contains("rudder");
    until(() -> !found("who:dost ferry", Search.Kind.STORY).isEmpty());
    assertThat(found("ferry before:2020", Search.Kind.STORY)).isEmpty();
    assertThat(store.sources().list(READER).getFirst().title()).isEqualTo("The Quay Post");
  }

  private List<Search.Hit> found(String query, Search.Kind kind) {
    return search.find(READER, query, kind, null, 10).hits().items();
  }

  @Test
  void goesOnWhereItWasAfterARestart() throws Exception {
    press.print("/ferry", "Ferry runs aground off Quay Harbour", FERRY);
    follow();
    StoryId story = firstStory().id();
    assertThat(store.marks().read(READER, story, firstStory().lastSeq(), java.time.Instant.now()))
        .isTrue();
    stop();
    start();
    assertThat(stories()).extracting(StorySummary::id).containsExactly(story);
    assertThat(stories().getFirst().unread()).isZero();
    press.print(
        "/council",
        "Council votes for a longer pier",
        "The town council of Port Hale voted eight to three on Monday for a pier that is forty"
            + " metres longer than the one it replaces, after a debate of five hours.",
        "Councillor Ada Brenn said the larger ships that are to moor there would pay for it within"
            + " nine years. The minority doubts that, and asks for a vote of all citizens.");
    until(() -> stories().size() == 2);
    assertThat(press.asked("/ferry")).isEqualTo(1);
  }

  @Test
  void storesWhatWasChangedAndHidesWhatWasWithdrawn() throws Exception {
    press.print("/ferry", "Ferry runs aground off Quay Harbour", FERRY);
    follow();
    StorySummary story = firstStory();
    StoredArticle article = store.articles().of(READER, story.id()).getFirst();
    assertThat(store.marks().saw(READER, story.id(), story.version(), java.time.Instant.now()))
        .isTrue();
    String[] corrected = FERRY.clone();
    corrected[2] =
        "Eleven passengers were treated for bruises. The operator, Orla Lines, said it would refund"
            + " all tickets and examine the rudders of its other two ships.";
    press.print("/ferry", "Ferry runs aground off Quay Harbour", corrected);
    check(article);
    assertThat(store.articles().revisions(READER, article.article().id()))
        .extracting(Revision::kind)
        .containsExactly(Revision.Kind.FIRST, Revision.Kind.SUBSTANTIVE);
    until(() -> stories().getFirst().version() > story.version());
    assertThat(room.changes(READER, story.id()).orElseThrow().isEmpty()).isFalse();

    press.withdraw("/ferry");
    check(article);
    StoredArticle now = store.articles().find(READER, article.article().id()).orElseThrow();
    assertThat(now.withdrawn()).isTrue();
    assertThat(now.article().text()).isEmpty();
    assertThat(store.articles().revisions(READER, article.article().id()))
        .allSatisfy(revision -> assertThat(revision.article().text()).isEmpty());
    until(() -> found("bruises", Search.Kind.ARTICLE).isEmpty());
    until(() -> store.stories().brief(READER, story.id()).isPresent());
    assertThat(stories().getFirst().corrected()).isTrue();
  }

  private void check(StoredArticle article) throws InterruptedException {
    int before = store.articles().revisions(READER, article.article().id()).size();
    // Its time has come: an hour after it was first read.
    store
        .journal()
        .rechecked(article.article().id(), "", java.time.Instant.now(), java.time.Instant.EPOCH);
    until(() -> store.articles().revisions(READER, article.article().id()).size() > before);
  }

  @Test
  void importsAnOutlineOnceAndReportsEachLine() {
    String outline =
        "<opml><body><outline text='Coast'><outline text='Quay' xmlUrl='"
            + press.at("/feed")
            + "'/></outline><outline xmlUrl='javascript:alert(1)'/></body></opml>";
    byte[] bytes = outline.getBytes(StandardCharsets.UTF_8);
    assertThat(results(bytes))
        .containsExactly(ImportReport.Result.ADDED, ImportReport.Result.REFUSED);
    assertThat(results(bytes))
        .containsExactly(ImportReport.Result.KNOWN, ImportReport.Result.REFUSED);
    assertThat(store.sources().folders(READER)).containsExactly("Coast");
    assertThat(room.exportOutline(READER)).contains("Coast", press.at("/feed").toString());
  }

  private List<ImportReport.Result> results(byte[] outline) {
    Outcome<ImportReport> report = room.importOutline(READER, new ByteArrayInputStream(outline));
    return ((Outcome.Kept<ImportReport>) report)
        .value().lines().stream().map(ImportReport.Line::result).toList();
  }
}
