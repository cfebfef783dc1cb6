package news.synoptic.fetch;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipException;
import news.synoptic.Outcome;
import news.synoptic.Page;
import news.synoptic.Reason;
import news.synoptic.fetch.net.CappedStream;
import news.synoptic.fetch.net.Compressed;
import news.synoptic.fetch.net.ContentType;
import news.synoptic.fetch.net.Egress;
import news.synoptic.fetch.net.FetchSettings;
import news.synoptic.fetch.net.Shown;
import news.synoptic.fetch.net.WebAddress;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.Message;
import org.netpreserve.jwarc.MessageBody;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;

/**
 * Gives the pages of a web archive, record by record: responses, resources and conversions of an
 * HTML or text type. Other records, redirects and files for robots are passed over. A record that
 * is broken or too large is refused by its address, and the next one read.
 *
 * <p>Limits: a revisit, which says that a page had not changed, gives nothing; an archive whose
 * compression is broken is not read behind that place.
 */
final class WarcPages {
  private static final Set<String> PAGE_TYPES =
      Set.of("text/html", "application/xhtml+xml", "text/plain", "text/markdown");

  private final FetchSettings settings;
  private final Delivery delivery;

  WarcPages(FetchSettings settings, Delivery delivery) {
    this.settings = settings;
    this.delivery = delivery;
  }

  /**
   * Gives the pages of an archive.
   *
   * @param in decompressed
   * @throws IOException if the archive is broken between two records or ends early
   */
  void give(String name, InputStream in) throws IOException {
    long before = delivery.given();
    try (WarcReader reader = new WarcReader(in)) {
      reader.setLenient(true);
      for (Optional<WarcRecord> next = next(reader); next.isPresent(); next = next(reader)) {
        Outcome<Page> page = page(name, next.get());
        if (page != null) {
          delivery.give(page);
        }
      }
    }
    if (delivery.given() == before) {
      delivery.give(Outcome.refused(name, Reason.NOTHING_INSIDE, "no record of a page"));
    }
  }

  // jwarc throws this for header fields that cannot be.
  private static Optional<WarcRecord> next(WarcReader reader) throws IOException {
    try {
      return reader.next();
    } catch (IllegalArgumentException broken) {
      throw new ZipException(broken.getMessage());
    }
  }

  private @Nullable Outcome<Page> page(String archive, WarcRecord record) throws IOException {
    String target = record.headers().first("WARC-Target-URI").orElse("").replaceAll("^<|>$", "");
    Named named = new Named(archive + "!" + Shown.cut(target), WebAddress.parse(target));
    try {
      return switch (record) {
        case WarcResponse response when isHttp(response, named) -> ofResponse(named, response);
        case WarcResource resource -> of(named, typeOf(resource), resource.body(), "");
        case WarcConversion text -> of(named, typeOf(text), text.body(), "");
        default -> null;
      };
    } catch (ParsingException | ZipException | IllegalArgumentException broken) {
      String detail = Shown.cut(String.valueOf(broken.getMessage()));
      return Outcome.refused(named.name(), Reason.BROKEN_ARCHIVE, detail);
    } catch (EOFException early) {
      return Outcome.refused(named.name(), Reason.TRUNCATED, "the record ends too early");
    } catch (Compressed.UnknownCoding coding) {
      String detail = String.valueOf(coding.getMessage());
      return Outcome.refused(named.name(), Reason.UNSUPPORTED, detail);
    } catch (CappedStream.CapExceeded large) {
      return Outcome.refused(named.name(), Reason.TOO_LARGE, large.getMessage());
    }
  }

  private static boolean isHttp(WarcResponse response, Named named) {
    return named.url() != null || "application/http".equals(typeOf(response).mediaType());
  }

  private static ContentType typeOf(Message message) {
    return ContentType.parse(message.headers().first("Content-Type").orElse(""));
  }

  private @Nullable Outcome<Page> ofResponse(Named named, WarcResponse response)
      throws IOException {
    HttpResponse http = response.http();
    if (http.status() >= 300 && http.status() < 400) {
      return null;
    }
    if (http.status() >= 400) {
      Reason reason = Egress.reasonOf(http.status());
      return Outcome.refused(named.name(), reason, "HTTP " + http.status());
    }
    String codings = http.headers().first("Content-Encoding").orElse("");
    return of(named, typeOf(http), http.body(), codings);
  }

  private @Nullable Outcome<Page> of(
      Named named, ContentType type, MessageBody body, String codings) throws IOException {
    String stated = type.mediaType();
    URI url = named.url();
    boolean robots = url != null && url.getPath().equals("/robots.txt");
    if (robots || (stated != null && !PAGE_TYPES.contains(stated))) {
      return null;
    }
    byte[] bytes;
    try (InputStream decoded = Compressed.decode(Compressed.keptOpen(body.stream()), codings)) {
      bytes = CappedStream.readAll(decoded, settings.pageBytes());
    }
    Content content = Content.ofMediaType(named.name(), url, stated, type.charset());
    return content.page(bytes, Page.Hints.NONE);
  }

  /** How a record is spoken of, and the address of its page; null if it is none of the web. */
  private record Named(String name, @Nullable URI url) {}
}
