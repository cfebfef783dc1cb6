package news.synoptic.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.net.ssl.SSLSocketFactory;
import news.synoptic.Dropped;
import news.synoptic.Outcome;
import news.synoptic.Page;
import news.synoptic.fetch.net.Egress;
import news.synoptic.fetch.net.FetchSettings;
import news.synoptic.fetch.net.PublicAddress;

/** Reads inputs in a test and writes down what came of them, one line an outcome. */
record Reading(List<Outcome<Page>> outcomes) {
  private static final int PREVIEW = 100;

  /** No pauses, hosts of this machine allowed. */
  static final FetchSettings SETTINGS = settings(Duration.ofSeconds(8));

  /** The same for servers that are slow on purpose. */
  static final FetchSettings HASTY = settings(Duration.ofMillis(600));

  private static FetchSettings settings(Duration answerTimeout) {
    return new FetchSettings(
        Duration.ofSeconds(8),
        answerTimeout,
        Duration.ZERO,
        2_000_000,
        4_000_000,
        20,
        Set.of("127.0.0.1", "site.example", "other.example"),
        "Synoptic-Test/0.1");
  }

  /** Reads with a resolver that knows this machine and two invented hosts on it only. */
  static Reading of(String... inputs) {
    return of(SETTINGS, Reading::resolve, InputStream.nullInputStream(), inputs);
  }

  static Reading inHaste(String... inputs) {
    return of(HASTY, Reading::resolve, InputStream.nullInputStream(), inputs);
  }

  static Reading ofStandardInput(byte[] bytes) {
    return of(SETTINGS, Reading::resolve, new ByteArrayInputStream(bytes), "-");
  }

  static Reading of(
      FetchSettings settings,
      PublicAddress.Resolver resolver,
      InputStream standardInput,
      String... inputs) {
    Egress egress =
        new Egress(
            settings,
            resolver,
            (SSLSocketFactory) SSLSocketFactory.getDefault(),
            InstantSource.system());
    List<Outcome<Page>> outcomes = new ArrayList<>();
    new PageSource(settings, standardInput, egress).read(List.of(inputs), outcomes::add);
    return new Reading(outcomes);
  }

  static InetAddress[] resolve(String host) throws UnknownHostException {
    return switch (host) {
      case "127.0.0.1", "site.example", "other.example" ->
          new InetAddress[] {InetAddress.getLoopbackAddress()};
      default -> throw new UnknownHostException(host);
    };
  }

  List<Page> pages() {
    List<Page> pages = new ArrayList<>();
    for (Outcome<Page> outcome : outcomes) {
      if (outcome instanceof Outcome.Kept(Page page)) {
        pages.add(page);
      }
    }
    return pages;
  }

  List<Dropped> dropped() {
    List<Dropped> dropped = new ArrayList<>();
    for (Outcome<Page> outcome : outcomes) {
      if (outcome instanceof Outcome.Refused(Dropped refused)) {
        dropped.add(refused);
      }
    }
    return dropped;
  }

  /** The outcomes, a line each, with {@code here} taken off the names. */
  List<String> lines(String here) {
    return outcomes.stream()
        .map(
            outcome ->
                switch (outcome) {
                  case Outcome.Kept(Page page) -> line(page);
                  case Outcome.Refused(Dropped dropped) ->
                      "DROPPED " + dropped.input() + " | " + dropped.message();
                })
        .map(line -> line.replace(here, ""))
        .toList();
  }

  List<String> lines() {
    return lines("\0");
  }

  private static String line(Page page) {
    Charset charset = page.charset() == null ? UTF_8 : Charset.forName(page.charset());
    String whole = new String(page.bytes(), charset).replaceAll("\\s+", " ");
    String text = whole.substring(whole.indexOf("<body>") + 1).strip();
    String start = text.length() <= PREVIEW ? text : text.substring(0, PREVIEW) + "…";
    String hints = page.hints().equals(Page.Hints.NONE) ? "" : " | " + line(page.hints());
    return String.format(
        Locale.ROOT,
        "PAGE %s | %s | %s %s%s | %s",
        page.input(),
        page.url(),
        page.mediaType(),
        page.charset() == null ? "" : page.charset(),
        hints,
        start);
  }

  private static String line(Page.Hints hints) {
    return String.join(
        " ; ",
        hints.title(),
        String.join(" & ", hints.authors()),
        String.valueOf(hints.published()),
        "source " + hints.source(),
        "outlet " + hints.outlet(),
        hints.lang());
  }
}
