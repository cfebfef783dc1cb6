package news.synoptic.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/** Writes web archives for tests, record by record. */
final class Warc {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final boolean zipped;
  private String version = "1.0";

  Warc(boolean zipped) {
    this.zipped = zipped;
  }

  Warc version(String other) {
    version = other;
    return this;
  }

  Warc record(String type, String target, String contentType, byte[] block) {
    return record(type, target, contentType, block.length, block);
  }

  /** A record whose stated length may lie. */
  Warc record(String type, String target, String contentType, long length, byte[] block) {
    String head =
        "WARC/%s\r\nWARC-Type: %s\r\n%sWARC-Date: 2024-03-05T10:00:00Z\r\n"
                .formatted(
                    version, type, target.isEmpty() ? "" : "WARC-Target-URI: " + target + "\r\n")
            + "WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-%012d>\r\n".formatted(bytes.size())
            + "Content-Type: %s\r\nContent-Length: %d\r\n\r\n".formatted(contentType, length);
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    whole.writeBytes(head.getBytes(UTF_8));
    whole.writeBytes(block);
    whole.writeBytes("\r\n\r\n".getBytes(UTF_8));
    bytes.writeBytes(zipped ? gzip(whole.toByteArray()) : whole.toByteArray());
    return this;
  }

  Warc response(String target, String status, String fields, byte[] body) {
    ByteArrayOutputStream block = new ByteArrayOutputStream();
    block.writeBytes(("HTTP/1.1 " + status + "\r\n" + fields + "\r\n").getBytes(UTF_8));
    block.writeBytes(body);
    return record("response", target, "application/http; msgtype=response", block.toByteArray());
  }

  Warc page(String target, String html) {
    String fields = "Content-Type: text/html; charset=UTF-8\r\n";
    return response(target, "200 OK", fields, html.getBytes(UTF_8));
  }

  byte[] bytes() {
    return bytes.toByteArray();
  }

  static byte[] gzip(byte[] plain) {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(zipped)) {
      out.write(plain);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return zipped.toByteArray();
  }
}
