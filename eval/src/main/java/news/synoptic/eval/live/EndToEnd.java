package news.synoptic.eval.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import news.synoptic.fetch.net.FetchSettings;
import news.synoptic.live.LiveSettings;
import news.synoptic.live.Newsroom;
import news.synoptic.store.ReaderId;
import news.synoptic.store.index.LuceneSearch;
import news.synoptic.store.sql.SqlStore;
import news.synoptic.web.WebServer;
import news.synoptic.web.WebSettings;

/**
 * From an empty folder to a story read, in a browser: a feed is pasted, stories appear, an article
 * comes and the open page shows it, a correction comes and stands under "What changed", the story
 * is marked as read, a search finds it, the service is started anew and all is still there.
 *
 * <p>Question: does a reader get through without touching "reload"? Command: {@code java
 * news.synoptic.eval.live.EndToEnd FOLDER}, where pictures go to FOLDER.
 */
public final class EndToEnd {
  private static final String STORY = "Cable ferry runs aground off Tarn Skerry";
  private static final String FIRST =
      """
      <p>SKERRY POINT, Nov 24 (Skerry Wire) - A cable ferry carrying 62 passengers ran aground off Tarn
      Skerry on Tuesday morning after its guide cable snapped, the coast office said.</p>
      <p>Eleven people were treated for cuts and bruises at the hospital in Skerry Point, said Ilsa
      Brandvik, head of the coast office.</p>
      <p>"The cable had been inspected in October and was found sound," Brandvik said.</p>
      <p>The ferry Maren Two crosses the sound twice an hour between Skerry Point and Tarn.</p>
      """;
  private static final String SECOND =
      """
      <p>The cable ferry Maren Two ran aground off Tarn Skerry on Tuesday with 62 passengers on board,
      and nine people were treated at the hospital in Skerry Point, its operator Tarnline said.</p>
      <p>Tarnline's director, Jorn Halvick, said the guide cable snapped at 7:20 a.m. while the ferry was
      in the middle of the sound.</p>
      <p>"We are sorry for what our passengers went through," Halvick said.</p>
      <p>Ilsa Brandvik, head of the coast office, said the crossing would stay closed until Friday.</p>
      """;

  private static final String CORRECTED =
      "[...document.querySelectorAll('#changes .grave')].some(c =>"
          + " c.textContent.includes('seven'))";

  private final Path data;
  private final Path pictures;
  private final long start = System.nanoTime();

  private EndToEnd(Path data, Path pictures) {
    this.data = data;
    this.pictures = pictures;
  }

  /** Runs it. */
  public static void main(String[] arguments) throws Exception {
    Path pictures = Files.createDirectories(Path.of(arguments[0]));
    new EndToEnd(Files.createTempDirectory("synoptic-end"), pictures).run();
  }

  /** The service, as {@code serve} puts it together. */
  private record Service(SqlStore store, LuceneSearch search, Newsroom live, WebServer web)
      implements AutoCloseable {
    static Service start(Path data) {
      SqlStore store = SqlStore.sqlite(data.resolve("synoptic.db"));
      LuceneSearch search = LuceneSearch.open(store, data.resolve("index"));
      LiveSettings settings =
          new LiveSettings(
              FetchSettings.DEFAULT.withAllowedHosts(Set.of("localhost")),
              2,
              8,
              Duration.ofSeconds(1),
              Duration.ofMillis(300),
              Duration.ofDays(90),
              20_000_000_000L,
              true);
      Newsroom live = new Newsroom(store, search, settings);
      live.start();
      WebSettings web =
          new WebSettings(
              "127.0.0.1", 0, false, Optional.empty(), ZoneId.of("UTC"), Optional.empty());
      return new Service(store, search, live, WebServer.start(web, store, search, live));
    }

    String address() {
      return "http://127.0.0.1:" + web.port();
    }

    @Override
    public void close() {
      web.close();
      live.close();
      search.close();
      store.close();
    }
  }

  private void run() throws IOException, InterruptedException {
    try (Newsstand stand = new Newsstand();
        Chromium browser = Chromium.start()) {
      stand.print("ferry", STORY, "Skerry Wire", FIRST);
      stand.print(
          "choir",
          "Tarn choir wins the islands' cup",
          "Skerry Wire",
          "<p>The choir of Tarn won the islands' cup on Monday night with a song about herring, the"
              + " jury said.</p><p>It was the choir's first cup in 31 years, said its leader, Oda"
              + " Krell, after the show in Wick Hall.</p>");
      String story = firstLife(stand, browser);
      try (Service service = Service.start(data)) {
        browser.go(service.address() + story);
        browser.await(CORRECTED);
        browser.await(
            "[...document.querySelectorAll('button')].some(b => b.textContent === 'Mark as"
                + " unread')");
        browser.go(service.address() + "/search?q=who:Brandvik+cable");
        browser.await("document.querySelectorAll('.found mark').length > 0");
        step("restarted: read mark, changes and search are still there");
        pictures(browser, service, story);
      }
      browser.complaints().forEach(words -> System.out.println("complaint: " + words));
    }
  }

  private String firstLife(Newsstand stand, Chromium browser)
      throws IOException, InterruptedException {
    try (Service service = Service.start(data)) {
      browser.size(1280, 1400);
      browser.go(service.address() + "/");
      browser.await("document.querySelector('textarea[name=addresses]')");
      browser.picture(pictures.resolve("first-run-1280.png"));
      step("first run shows how to begin");
      browser.value(
          "document.querySelector('textarea').value = '"
              + stand.feed()
              + "'; document.querySelector('.panel form button').click()");
      browser.await("document.body.innerText.includes('" + STORY + "')");
      step("the feed is pasted; its stories appear without a reload");
      browser.await("document.querySelector('.entry a')");
      String story =
          browser.value(
              "[...document.querySelectorAll('.entry h2 a, .entry h3 a')].find(a =>"
                  + " a.textContent.includes('ferry')).getAttribute('href')");
      browser.go(service.address() + story);
      browser.await("document.querySelector('#facts')");
      step("the story's page is open: " + story);
      stand.print(
          "ferry2",
          "Nine hurt as ferry Maren Two runs aground off Tarn Skerry",
          "Tarn Post",
          SECOND);
      visit(service);
      browser.await("document.body.innerText.includes('Tarn Post')");
      step("a new article came; the open page shows it");
      stand.print(
          "ferry",
          STORY,
          "Skerry Wire",
          FIRST.replace("Eleven", "Seven")
              + "<p>Correction: An earlier version of this article misstated the number of people"
              + " who were treated. It was seven, not eleven.</p>");
      visit(service);
      browser.await(CORRECTED);
      step("a correction came; the open page tells it under What changed");
      browser.picture(pictures.resolve("story-changed-1280.png"));
      browser.key("m");
      browser.await(
          "[...document.querySelectorAll('.glance button')].some(b => b.textContent === 'Mark as"
              + " unread')");
      step("marked as read with a key");
      browser.go(service.address() + "/search?q=%22guide+cable%22");
      browser.await("document.querySelectorAll('.found mark').length > 0");
      step("the search finds it");
      return story;
    }
  }

  private static void visit(Service service) {
    service
        .store()
        .sources()
        .list(ReaderId.FIRST)
        .forEach(source -> service.live().hurry(ReaderId.FIRST, source.id()));
  }

  private void pictures(Chromium browser, Service service, String story)
      throws IOException, InterruptedException {
    for (int width : new int[] {390, 1280}) {
      browser.size(width, 1400);
      for (List<String> page :
          List.of(
              List.of("front", "/"),
              List.of("story", story),
              List.of("search", "/search?q=ferry"),
              List.of("sources", "/sources"),
              List.of("names", "/names"),
              List.of("help", "/help"))) {
        browser.go(service.address() + page.getLast());
        browser.picture(pictures.resolve(page.getFirst() + "-" + width + ".png"));
        if (browser
            .value("String(document.documentElement.scrollWidth > innerWidth)")
            .equals("true")) {
          System.out.println("wider than the window: " + page.getFirst() + " at " + width);
        }
      }
    }
    browser.dark(true);
    browser.go(service.address() + story);
    browser.picture(pictures.resolve("story-dark-1280.png"));
  }

  private void step(String words) {
    System.out.printf("%6.1f s  %s%n", (System.nanoTime() - start) / 1e9, words);
  }
}
