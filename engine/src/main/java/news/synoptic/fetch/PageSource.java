package news.synoptic.fetch;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import news.synoptic.Outcome;
import news.synoptic.Page;
import news.synoptic.Reason;
import news.synoptic.fetch.net.Egress;
import news.synoptic.fetch.net.FetchSettings;
import news.synoptic.fetch.net.WebAddress;

/**
 * Reads the inputs that a reader names and hands over their pages: files, folders, archives, web
 * addresses of pages, feeds and outlines, and {@code -} for standard input.
 *
 * <p>Pages and refusals come one by one, in the order of the inputs; a folder's members in the
 * order of their names, a feed's items in its own. Neither folders nor archives are held whole:
 * memory is bounded by the caps of {@link FetchSettings}. Bad input is refused by name and the rest
 * read. One thread at a time may call it; pages of different hosts are fetched in threads of its
 * own.
 *
 * <p>What can be read is listed in {@link Format}; what a name does not tell is told by the
 * content.
 */
public final class PageSource implements AutoCloseable {
  private final FetchSettings settings;
  private final InputStream standardInput;
  private final Egress egress;

  /**
   * @param standardInput what the input {@code -} means; it is read, never closed
   */
  public PageSource(FetchSettings settings, InputStream standardInput) {
    this(settings, standardInput, new Egress(settings));
  }

  PageSource(FetchSettings settings, InputStream standardInput, Egress egress) {
    this.settings = settings;
    this.standardInput = standardInput;
    this.egress = egress;
  }

  /**
   * Reads all inputs to their ends.
   *
   * @param inputs paths, {@code http(s)} addresses or {@code -}
   * @param sink is given each page and each refusal, in the calling thread
   */
  public void read(List<String> inputs, Consumer<Outcome<Page>> sink) {
    try (Delivery delivery = new Delivery(sink)) {
      ContentReader reader = new ContentReader(settings, egress, delivery);
      for (String input : inputs) {
        read(input, reader, delivery);
      }
      delivery.finish();
    }
  }

  private void read(String input, ContentReader reader, Delivery delivery) {
    if (input.equals("-")) {
      reader.read(Content.ofFile("-", ""), standardInput);
    } else if (input.toLowerCase(Locale.ROOT).matches("(?s)(https?://|feed:).*")) {
      readAddress(input, reader, delivery);
    } else {
      path(input)
          .ifPresentOrElse(
              path -> new Folder(reader, delivery).read(input, path),
              () -> delivery.give(Outcome.refused(input, Reason.NOT_FOUND, missing(input))));
    }
  }

  private static String missing(String input) {
    return input.matches("(?s)[a-zA-Z][a-zA-Z0-9+.-]+://.*")
        ? "want a file, a folder or an http or https address"
        : "no such file";
  }

  private static Optional<Path> path(String input) {
    try {
      Path path = Path.of(input);
      return !input.isBlank() && (Files.exists(path) || Files.isSymbolicLink(path))
          ? Optional.of(path)
          : Optional.empty();
    } catch (InvalidPathException noPath) {
      // intentional: what cannot be a path is no file
      return Optional.empty();
    }
  }

  private void readAddress(String input, ContentReader reader, Delivery delivery) {
    URI url = WebAddress.parse(WebAddress.ofFeed(input));
    if (url == null) {
      delivery.give(Outcome.refused(input, Reason.NOT_FOUND, "no web address"));
      return;
    }
    // A feed may be read against robots.txt, since the reader asks for it; so what is named like a
    // feed is asked for as one, and refused later if it is a page that robots.txt forbids.
    boolean feed = isFeedName(url) || !input.toLowerCase(Locale.ROOT).startsWith("http");
    switch (egress.get(input, url, feed ? Egress.Wanted.FEED : Egress.Wanted.PAGE)) {
      case Outcome.Refused(var dropped) ->
          delivery.give(Outcome.refused(input, dropped.reason(), dropped.detail()));
      case Outcome.Kept(Egress.Body body) -> {
        Content content = Content.ofBody(input, body);
        if (feed && isPage(content, body) && !egress.isAllowedByRobots(body.url())) {
          String detail = WebAddress.origin(body.url()) + "/robots.txt";
          delivery.give(Outcome.refused(input, Reason.ROBOTS, detail));
        } else {
          reader.read(content, new ByteArrayInputStream(body.bytes()));
        }
      }
    }
  }

  private static boolean isPage(Content content, Egress.Body body) {
    Format format = content.format(Content.headOf(body.bytes()));
    return format == Format.HTML || format == Format.TEXT || format == Format.MARKDOWN;
  }

  private static boolean isFeedName(URI url) {
    String path = url.getPath().toLowerCase(Locale.ROOT);
    return path.matches("(?:.*[/._-])?(?:feeds?|rss2?|atom|rdf|opml|xml|sitemap.*)(?:[/._-].*)?")
        || path.endsWith(".json");
  }

  @Override
  public void close() {}
}
