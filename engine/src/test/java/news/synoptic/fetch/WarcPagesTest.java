package news.synoptic.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WarcPagesTest {
  private static final String HTML = "Content-Type: text/html\r\n";

  private static List<String> read(Warc archive) {
    return Reading.ofStandardInput(archive.bytes()).lines();
  }

  @ParameterizedTest
  @CsvSource({"1.0, false", "1.0, true", "1.1, false", "1.1, true"})
  void givesResponsesResourcesAndConversions(String version, boolean zipped) {
    Warc archive =
        new Warc(zipped)
            .version(version)
            .record("warcinfo", "", "application/warc-fields", "software: x\r\n".getBytes(UTF_8))
            .record(
                "request",
                "http://a.example/1",
                "application/http; msgtype=request",
                "GET /1 HTTP/1.1\r\n\r\n".getBytes(UTF_8))
            .page("http://a.example/1", "<p>One")
            .record("metadata", "http://a.example/1", "application/warc-fields", new byte[0])
            .record(
                "revisit",
                "http://a.example/2",
                "application/http; msgtype=response",
                "HTTP/1.1 304 Not Modified\r\n\r\n".getBytes(UTF_8))
            .record("resource", "http://a.example/3", "text/plain", "Three".getBytes(UTF_8))
            .record("conversion", "http://a.example/4", "text/plain", "Four".getBytes(UTF_8))
            .record("resource", "dns:a.example", "text/dns", "x".getBytes(UTF_8))
            .response(
                "http://a.example/robots.txt",
                "200 OK",
                "Content-Type: text/plain\r\n",
                "User-agent: *".getBytes(UTF_8))
            .response(
                "http://a.example/i.png", "200 OK", "Content-Type: image/png\r\n", new byte[9]);
    assertThat(read(archive))
        .containsExactly(
            "PAGE -!http://a.example/1 | http://a.example/1 | text/html UTF-8 | <p>One",
            "PAGE -!http://a.example/3 | http://a.example/3 | text/plain  | Three",
            "PAGE -!http://a.example/4 | http://a.example/4 | text/plain  | Four");
  }

  @Test
  void undoesChunksAndCompression() {
    byte[] zipped = Warc.gzip("<p>Zipped in chunks".getBytes(UTF_8));
    Warc archive =
        new Warc(true)
            .response(
                "http://a.example/1",
                "200 OK",
                HTML + "Transfer-Encoding: chunked\r\n",
                "4\r\n<p>x\r\n0\r\n\r\n".getBytes(UTF_8))
            .response("http://a.example/2", "200 OK", HTML + "Content-Encoding: gzip\r\n", zipped)
            .response(
                "http://a.example/3",
                "200 OK",
                HTML + "Content-Encoding: gzip\r\n",
                "<p>Unzipped before".getBytes(UTF_8))
            .response(
                "http://a.example/4", "200 OK", HTML + "Content-Encoding: br\r\n", new byte[] {1})
            .response(
                "http://a.example/5",
                "200 OK",
                HTML + "Content-Encoding: gzip\r\n",
                Arrays.copyOf(zipped, 12));
    assertThat(read(archive))
        .containsExactly(
            "PAGE -!http://a.example/1 | http://a.example/1 | text/html  | <p>x",
            "PAGE -!http://a.example/2 | http://a.example/2 | text/html  | <p>Zipped in chunks",
            "PAGE -!http://a.example/3 | http://a.example/3 | text/html  | <p>Unzipped before",
            "DROPPED -!http://a.example/4 | unsupported type:"
                + " content encoding 'br', want gzip or deflate",
            "DROPPED -!http://a.example/5 | truncated: the record ends too early");
  }

  @Test
  void namesWhatIsNoPage() {
    Warc archive =
        new Warc(false)
            .response("http://a.example/1", "404 Not Found", HTML, "<p>no".getBytes(UTF_8))
            .response("http://a.example/2", "503 Down", HTML, new byte[0])
            .response("http://a.example/3", "302 Found", "Location: /4\r\n", new byte[0])
            .response("http://a.example/5", "200 OK", HTML, new byte[0])
            .response("http://a.example/6", "200 OK", HTML, "%PDF-1.4".getBytes(UTF_8))
            .response("http://a.example/7", "200 OK", HTML, new byte[2_000_001])
            .response("urn:x:\033[2J", "500 Oops", HTML, new byte[0])
            .record("response", "http://a.example/8", "application/http", "junk".getBytes(UTF_8));
    assertThat(read(archive))
        .containsExactly(
            "DROPPED -!http://a.example/1 | not found: HTTP 404",
            "DROPPED -!http://a.example/2 | server error: HTTP 503",
            "DROPPED -!http://a.example/5 | empty",
            "DROPPED -!http://a.example/6 | binary file: a PDF",
            "DROPPED -!http://a.example/7 | too large: more than 2000000 bytes",
            "DROPPED -!urn:x: [2J | server error: HTTP 500",
            "DROPPED -!http://a.example/8 | broken archive: invalid HTTP message at byte position"
                + " 0: <-- HERE -->junk (offset 2002016)");
  }

  @Test
  void keepsWhatStandsBeforeTheCut() {
    byte[] plain =
        new Warc(false)
            .page("http://a.example/1", "<p>1")
            .page("http://a.example/2", "<p>2")
            .bytes();
    byte[] zipped =
        new Warc(true)
            .page("http://a.example/1", "<p>1")
            .page("http://a.example/2", "<p>2")
            .bytes();
    for (byte[] whole : List.of(plain, zipped)) {
      assertThat(Reading.ofStandardInput(Arrays.copyOf(whole, whole.length - 30)).lines())
          .containsExactly(
              "PAGE -!http://a.example/1 | http://a.example/1 | text/html UTF-8 | <p>1",
              "DROPPED -!http://a.example/2 | truncated: the record ends too early",
              "DROPPED - | truncated: the file ends too early");
    }
  }

  @Test
  void takesABodyThatIsShorterThanItsHeaderSaysForWhatWasArchived() {
    Warc archive =
        new Warc(false)
            .response(
                "http://a.example/1",
                "200 OK",
                HTML + "Content-Length: 500\r\n",
                "<p>1".getBytes(UTF_8))
            .page("http://a.example/2", "<p>2");
    assertThat(read(archive))
        .containsExactly(
            "PAGE -!http://a.example/1 | http://a.example/1 | text/html  | <p>1",
            "PAGE -!http://a.example/2 | http://a.example/2 | text/html UTF-8 | <p>2");
  }

  @Test
  void refusesAnArchiveWithoutPages() {
    Warc archive = new Warc(true).record("warcinfo", "", "application/warc-fields", new byte[0]);
    assertThat(read(archive))
        .containsExactly("DROPPED - | nothing readable inside: no record of a page");
    assertThat(Reading.ofStandardInput("WARC/1.0\r\nnonsense".getBytes(UTF_8)).dropped())
        .hasSize(1);
  }
}
