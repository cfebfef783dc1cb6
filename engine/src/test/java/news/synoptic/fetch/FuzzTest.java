package news.synoptic.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

/** Good input with bytes changed, cut out, doubled and mixed: always outcomes, never a fault. */
@Timeout(20)
class FuzzTest {
  private static final int ROUNDS = 40;
  private static final long SEED = 20240305;
  private static final List<String> WORDS =
      List.of(
          "<",
          "</",
          "<!--",
          "<![CDATA[",
          "]]>",
          "&#x",
          "&",
          "\"",
          "\0",
          "\n\n",
          "\r\n",
          "--",
          "{",
          "[",
          ":",
          "-1",
          "99999999999999999999",
          "Content-Length: ",
          "xml:base='",
          "=",
          "=?",
          "charset=",
          "\ufeff",
          "WARC/1.0\r\n",
          "HTTP/1.1 ",
          "%",
          "https://",
          "//");

  @TestFactory
  Stream<DynamicTest> neverThrows() throws IOException {
    return seeds().entrySet().stream()
        .map(
            seed ->
                DynamicTest.dynamicTest(
                    seed.getKey(), () -> mutations(seed.getValue()).forEach(FuzzTest::check)));
  }

  private static void check(byte[] mutated) {
    Reading reading = Reading.ofStandardInput(mutated);
    assertThat(reading.outcomes()).isNotEmpty();
    assertThat(reading.dropped())
        .allSatisfy(
            dropped -> {
              assertThat(dropped.reason()).isNotEqualTo(news.synoptic.Reason.INTERNAL);
              assertThat(dropped.detail()).doesNotContainPattern("\\p{Cntrl}");
            });
  }

  private static Map<String, byte[]> seeds() throws IOException {
    Map<String, byte[]> seeds = new LinkedHashMap<>();
    try (Stream<Path> files = Files.walk(Path.of("src/test/resources/fetch"))) {
      files
          .filter(
              file ->
                  file.toString()
                      .matches(".*in[^/]*\\.(xml|atom|rdf|rss|json|jsonl|mhtml|mht|opml)"))
          .filter(file -> !file.toString().contains("broken"))
          .sorted()
          .forEach(file -> seeds.put(file.toString(), bytesOf(file)));
    }
    byte[] archive =
        new Warc(false)
            .page("http://a.example/1", "<p>One")
            .response(
                "http://a.example/2",
                "200 OK",
                "Content-Type: text/html\r\nTransfer-Encoding: chunked\r\n",
                "4\r\n<p>x\r\n0\r\n\r\n".getBytes(UTF_8))
            .record("resource", "http://a.example/3", "text/plain", "Three".getBytes(UTF_8))
            .bytes();
    seeds.put("warc", archive);
    seeds.put("warc.gz", Warc.gzip(archive));
    return seeds;
  }

  private static byte[] bytesOf(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<byte[]> mutations(byte[] good) {
    Random random = new Random(SEED);
    return Stream.generate(() -> mutate(good, random)).limit(ROUNDS);
  }

  private static byte[] mutate(byte[] good, Random random) {
    byte[] bytes = good.clone();
    int changes = 1 + random.nextInt(4);
    for (int i = 0; i < changes && bytes.length > 0; i++) {
      int at = random.nextInt(bytes.length);
      int end = Math.min(bytes.length, at + 1 + random.nextInt(60));
      bytes =
          switch (random.nextInt(5)) {
            case 0 -> spliced(bytes, at, at + 1, new byte[] {(byte) random.nextInt(256)});
            case 1 -> spliced(bytes, at, end, new byte[0]);
            case 2 -> spliced(bytes, at, at, Arrays.copyOfRange(bytes, at, end));
            case 3 -> Arrays.copyOf(bytes, at);
            default ->
                spliced(bytes, at, at, WORDS.get(random.nextInt(WORDS.size())).getBytes(UTF_8));
          };
    }
    return bytes;
  }

  private static byte[] spliced(byte[] bytes, int from, int to, byte[] between) {
    byte[] result = new byte[bytes.length - (to - from) + between.length];
    System.arraycopy(bytes, 0, result, 0, from);
    System.arraycopy(between, 0, result, from, between.length);
    System.arraycopy(bytes, to, result, from + between.length, bytes.length - to);
    return result;
  }
}
