package news.synoptic.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import news.synoptic.fetch.net.FetchSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files that are broken, endless or meant to hurt: each is named with its reason, the rest read.
 */
@Timeout(30)
class BadInputTest {
  @TempDir Path folder;

  private String name(String file) {
    return folder.resolve(file).toString();
  }

  private void write(String file, byte[] bytes) throws IOException {
    Files.write(folder.resolve(file), bytes);
  }

  private List<String> read() {
    return Reading.of(folder.toString()).lines(folder + "/");
  }

  @Test
  void saysWhichInputIsMissing() {
    assertThat(Reading.of("no-such-file.html", "", "ftp://site.example/x", "gopher://x").lines())
        .containsExactly(
            "DROPPED no-such-file.html | not found: no such file",
            "DROPPED  | not found: no such file",
            "DROPPED ftp://site.example/x | not found:"
                + " want a file, a folder or an http or https address",
            "DROPPED gopher://x | not found: want a file, a folder or an http or https address");
  }

  @Test
  void refusesBrokenGzipAndReadsTheRest() throws IOException {
    byte[] zipped = Warc.gzip("<p>A zipped page about the quarry".repeat(50).getBytes(UTF_8));
    byte[] flipped = zipped.clone();
    flipped[flipped.length - 6] ^= 1;
    write("a.html.gz", zipped);
    write("b.html.gz", Arrays.copyOf(zipped, zipped.length / 2));
    write("c.html.gz", flipped);
    write("d.html.gz", new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 7, 7, 7, 7, 7});
    write("e.html.gz", Warc.gzip(zipped));
    write("f.txt", "The rest.".getBytes(UTF_8));
    List<String> lines = read();
    assertThat(lines.getFirst()).startsWith("PAGE a.html.gz | null | text/html");
    assertThat(lines.subList(1, 6))
        .containsExactly(
            "DROPPED b.html.gz | truncated: the file ends too early",
            "DROPPED c.html.gz | broken archive: Corrupt GZIP trailer",
            "DROPPED d.html.gz | broken archive: invalid block type",
            "DROPPED e.html.gz | binary file: a gzip file inside a gzip file",
            "PAGE f.txt | null | text/plain  | The rest.");
  }

  @Test
  void refusesAGzipBombOfAnyKind() throws IOException {
    for (String ending : List.of("html", "json", "mhtml", "xml", "jsonl")) {
      try (OutputStream out =
          new GZIPOutputStream(Files.newOutputStream(folder.resolve("bomb." + ending + ".gz")))) {
        byte[] block = new byte[1 << 20];
        Arrays.fill(block, (byte) ' ');
        out.write(startOf(ending).getBytes(UTF_8));
        for (int i = 0; i < 6; i++) {
          out.write(block);
        }
      }
    }
    assertThat(read())
        .containsExactly(
            "DROPPED bomb.html.gz | too large: more than 2000000 bytes",
            "DROPPED bomb.json.gz | too large: more than 4000000 bytes",
            "DROPPED bomb.jsonl.gz#1 | too large: more than 4000000 bytes in a line",
            "DROPPED bomb.mhtml.gz | too large: more than 4000000 bytes",
            "DROPPED bomb.xml.gz | too large: more than 2000000 bytes");
  }

  private static String startOf(String ending) {
    return switch (ending) {
      case "json" -> "[";
      case "jsonl" -> "{\"text\":\"";
      case "xml" -> "<rss>";
      case "mhtml" -> "MIME-Version: 1.0\nContent-Type: multipart/related\n\n";
      default -> "<p>";
    };
  }

  @Test
  void refusesFiftyMegabytesOfNestedElements() throws IOException {
    byte[] nested = "<div>".repeat(200_000).getBytes(UTF_8);
    try (OutputStream out = Files.newOutputStream(folder.resolve("deep.html"))) {
      for (int i = 0; i < 50; i++) {
        out.write(nested);
      }
    }
    write("deep.xml", ("<rss><channel>" + "<div>".repeat(300_000)).getBytes(UTF_8));
    write("deep.opml", ("<opml>" + "<outline text='x'>".repeat(100_000)).getBytes(UTF_8));
    assertThat(read())
        .containsExactly(
            "DROPPED deep.html | too large: more than 2000000 bytes",
            "DROPPED deep.opml | nothing readable inside: no outline with an xmlUrl",
            "DROPPED deep.xml | nothing readable inside: a feed without items");
  }

  @Test
  void refusesFeedsAndJsonOfMorePartsThanMemoryIsGivenFor() {
    FetchSettings roomy = FetchSettings.DEFAULT;
    byte[] feed = ("<rss>" + "<a/>".repeat(700_001)).getBytes(UTF_8);
    byte[] json = ("[" + "{},".repeat(500_000) + "{}]").getBytes(UTF_8);
    assertThat(Reading.of(roomy, Reading::resolve, new ByteArrayInputStream(feed), "-").lines())
        .containsExactly("DROPPED - | too large: more than 700000 tags");
    assertThat(Reading.of(roomy, Reading::resolve, new ByteArrayInputStream(json), "-").lines())
        .singleElement()
        .satisfies(line -> assertThat(line).startsWith("DROPPED - | too large: Token count"));
  }

  @Test
  void passesOverALineOfTwoHundredMegabytesWithoutHoldingIt() {
    byte[] block = new byte[1 << 16];
    Arrays.fill(block, (byte) 'x');
    InputStream line = new RepeatedInput("{\"text\":\"".getBytes(UTF_8), block, 200_000_000);
    InputStream rest = new ByteArrayInputStream("\"}\n{\"text\":\"Next.\"}".getBytes(UTF_8));
    Reading reading =
        Reading.of(Reading.SETTINGS, Reading::resolve, new SequenceInputStream(line, rest), "-");
    assertThat(reading.lines())
        .containsExactly(
            "DROPPED -#1 | too large: more than 4000000 bytes in a line",
            "PAGE -#2 | null | application/json  | {\"text\":\"Next.\"}");
  }

  @Test
  void namesAHundredBrokenLinesAndCountsTheOthers() throws IOException {
    write("a.jsonl", ("{\"text\":\"First.\"}\n" + "{broken\n".repeat(5_000)).getBytes(UTF_8));
    List<String> lines = read();
    assertThat(lines).hasSize(102);
    assertThat(lines.get(100)).startsWith("DROPPED a.jsonl#101 | broken JSON: line 1, column 2");
    assertThat(lines.getLast()).isEqualTo("DROPPED a.jsonl | broken JSON: 4900 more lines");
  }

  @Test
  void cutsAJsonLinesFileWhereItsCompressionBreaks() throws IOException {
    byte[] zipped = Warc.gzip("{\"text\":\"A line on ropes.\"}\n".repeat(1).getBytes(UTF_8));
    byte[] whole = Arrays.copyOf(zipped, zipped.length + 20);
    System.arraycopy(zipped, 0, whole, zipped.length, 20);
    write("a.jsonl.gz", whole);
    assertThat(read())
        .containsExactly(
            "PAGE a.jsonl.gz#1 | null | application/json  | {\"text\":\"A line on ropes.\"}",
            "DROPPED a.jsonl.gz | truncated: the file ends too early");
  }

  @Test
  void readsTheFirstItemsOfAFeedOfAHundredThousand() throws IOException {
    try (OutputStream out =
        new BufferedOutputStream(Files.newOutputStream(folder.resolve("many.xml")))) {
      out.write("<rss><channel><title>Many</title>".getBytes(UTF_8));
      for (int i = 0; i < 100_000; i++) {
        out.write(("<item><title>" + i + "</title><a>x</a></item>").getBytes(UTF_8));
      }
    }
    FetchSettings roomy = FetchSettings.DEFAULT;
    Reading reading =
        Reading.of(roomy, Reading::resolve, InputStream.nullInputStream(), name("many.xml"));
    assertThat(reading.outcomes()).hasSize(201);
    assertThat(reading.dropped().getLast().message())
        .isEqualTo("too large: 100000 items, read the first 200");
  }

  @Test
  void readsTheFirstFeedsOfAnOutlineOfTenThousand() throws IOException {
    StringBuilder outline = new StringBuilder("<opml><body>");
    for (int i = 0; i < 10_000; i++) {
      outline.append("<outline xmlUrl='http://h").append(i).append(".example/'/>");
    }
    write("many.opml", outline.toString().getBytes(UTF_8));
    List<String> lines = read();
    assertThat(lines).hasSize(OutlineFeeds.MOST_FEEDS + 1);
    assertThat(lines.getFirst())
        .isEqualTo("DROPPED http://h0.example/ | unreachable: no host h0.example");
    assertThat(lines.getLast())
        .isEqualTo("DROPPED many.opml | too large: 10000 feeds, read the first 1000");
  }

  @Test
  void namesALoopOfFoldersAndALinkToNothing() throws IOException {
    Files.createDirectories(folder.resolve("a/b"));
    write("a/page.txt", "A page.".getBytes(UTF_8));
    Files.createSymbolicLink(folder.resolve("a/b/up"), folder.resolve("a"));
    Files.createSymbolicLink(folder.resolve("c"), folder.resolve("a/b"));
    Files.createSymbolicLink(folder.resolve("d.html"), folder.resolve("gone.html"));
    Files.createSymbolicLink(folder.resolve("e.html"), folder.resolve("e.html"));
    assertThat(read())
        .containsExactly(
            "DROPPED a/b/up | directory loop: the same folder as a",
            "PAGE a/page.txt | null | text/plain  | A page.",
            "DROPPED c | read already: the same folder as a/b",
            "DROPPED d.html | not found: a link to nothing",
            "DROPPED e.html | directory loop: a link that leads to itself");
  }

  @Test
  void waitsForNoPipeAndReadsNoDevice() throws IOException, InterruptedException {
    Path pipe = folder.resolve("pipe.html");
    Process made = new ProcessBuilder("mkfifo", pipe.toString()).start();
    assumeTrue(made.waitFor() == 0, "no mkfifo here");
    write("page.txt", "A page.".getBytes(UTF_8));
    assertThat(read()).containsExactly("PAGE page.txt | null | text/plain  | A page.");
    assertThat(Reading.of(pipe.toString(), "/dev/zero").dropped())
        .extracting(dropped -> dropped.message())
        .containsOnly("unsupported type: neither a file nor a folder; a pipe can be read as '-'")
        .hasSize(2);
  }

  @Test
  void refusesAMessageOfHeadersOnly() throws IOException {
    String head = "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n";
    write("a.mhtml", (head + " folded\n".repeat(200_000)).getBytes(UTF_8));
    write("b.mhtml", (head + "\n" + "--b\n".repeat(300_000)).getBytes(UTF_8));
    StringBuilder nested = new StringBuilder(head);
    for (int i = 0; i < 10_000; i++) {
      nested.append("\n--b\nContent-Type: multipart/mixed; boundary=b\n");
    }
    write("c.mhtml", nested.toString().getBytes(UTF_8));
    assertThat(read())
        .containsExactly(
            "DROPPED a.mhtml | nothing readable inside: no text/html among 0 parts",
            "DROPPED b.mhtml | empty",
            "DROPPED c.mhtml | nothing readable inside: no text/html among 0 parts");
  }

  /** A head, then one block again and again. */
  private static final class RepeatedInput extends InputStream {
    private final byte[] head;
    private final byte[] block;
    private final long length;
    private long at;

    RepeatedInput(byte[] head, byte[] block, long length) {
      this.head = head;
      this.block = block;
      this.length = length;
    }

    @Override
    public int read() {
      return at == length ? -1 : at < head.length ? head[(int) at++] : block[(int) (at++ % 64)];
    }

    @Override
    public int read(byte[] target, int offset, int wanted) {
      if (at < head.length || at == length) {
        int one = read();
        if (one < 0) {
          return -1;
        }
        target[offset] = (byte) one;
        return 1;
      }
      int count = (int) Math.min(Math.min(wanted, block.length), length - at);
      System.arraycopy(block, 0, target, offset, count);
      at += count;
      return count;
    }
  }
}
