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
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageBody;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;

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
      for (Optional<WarcRecord> next = reader.next(); next.isPresent(); next = reader.next()) {
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

  private @Nullable Outcome<Page> page(String archive, WarcRecord any) throws IOException {
    String target = any.headers().first("WARC-Target-URI").orElse("");
    if (!(any instanceof WarcTargetRecord record) || target.isEmpty()) {
      return null;
    }
    String name = archive + "!" + Shown.cut(record.target());
    try {
      return switch (record) {
        case WarcResponse response when isHttp(response) -> ofResponse(name, response);
        case WarcResource resource -> ofContent(name, resource);
        case WarcConversion conversion -> ofContent(name, conversion);
        default -> null;
      };
    } catch (ParsingException | ZipException broken) {
      String detail = Shown.cut(String.valueOf(broken.getMessage()));
      return Outcome.refused(name, Reason.BROKEN_ARCHIVE, detail);
    } catch (EOFException early) {
      return Outcome.refused(name, Reason.TRUNCATED, "the record ends too early");
    } catch (Compressed.UnknownCoding coding) {
      return Outcome.refused(name, Reason.UNSUPPORTED, String.valueOf(coding.getMessage()));
    } catch (CappedStream.CapExceeded large) {
      return Outcome.refused(name, Reason.TOO_LARGE, large.getMessage());
    }
  }

  private @Nullable Outcome<Page> ofContent(String name, WarcTargetRecord record)
      throws IOException {
    return of(name, record, record.contentType(), record.body(), "");
  }

  private static boolean isHttp(WarcResponse response) {
    return response.contentType().base().equals(MediaType.HTTP)
        || response.target().startsWith("http");
  }

  private @Nullable Outcome<Page> ofResponse(String name, WarcResponse response)
      throws IOException {
    HttpResponse http = response.http();
    if (http.status() >= 300 && http.status() < 400) {
      return null;
    }
    if (http.status() >= 400) {
      return Outcome.refused(name, Egress.reasonOf(http.status()), "HTTP " + http.status());
    }
    String codings = http.headers().first("Content-Encoding").orElse("");
    MediaType type = MediaType.parseLeniently(http.headers().first("Content-Type").orElse(""));
    return of(name, response, type, http.body(), codings);
  }

  private @Nullable Outcome<Page> of(
      String name, WarcTargetRecord record, MediaType type, MessageBody body, String codings)
      throws IOException {
    String stated = Egress.nameOf(type);
    URI url = WebAddress.parse(record.target());
    boolean robots = url != null && url.getPath().equals("/robots.txt");
    if (robots || (stated != null && !PAGE_TYPES.contains(stated))) {
      return null;
    }
    byte[] bytes;
    try (InputStream decoded = Compressed.decode(Compressed.keptOpen(body.stream()), codings)) {
      bytes = CappedStream.readAll(decoded, settings.pageBytes());
    }
    String charset = type.parameters().get("charset");
    return ContentReader.pageOf(
        Content.ofMediaType(name, url, stated, charset), bytes, Page.Hints.NONE);
  }
}
