package news.synoptic.fetch.follow;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import news.synoptic.Outcome;
import news.synoptic.Reason;
import news.synoptic.fetch.net.Egress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

/** Sources made to hurt: a visit ends, says why, and remembers nothing that hurts later. */
@Timeout(20)
class HostileTest {
  private final Follower follower = open();

  private static Follower open() {
    try {
      return new Follower();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @AfterEach
  void close() throws IOException {
    follower.close();
  }

  private Visit visit(Kind kind, String body) {
    follower.serve("/x", "Content-Type: text/html\r\n", body.getBytes(UTF_8));
    return follower.visit(follower.source("/x", kind));
  }

  @Test
  void takesAnXmlBombForWords() {
    StringBuilder bomb = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 'ha'>");
    for (int i = 1; i < 40; i++) {
      bomb.append("<!ENTITY a%d '&a%d;&a%d;'>".formatted(i, i - 1, i - 1));
    }
    bomb.append(
        "<!ENTITY file SYSTEM 'file:///etc/passwd'>]><rss><item><title>&a39;&file;</title>");
    assertThat(Follower.titles(visit(Kind.FEED, bomb.toString()))).containsExactly("&a39;&file;");
  }

  @Test
  void readsPagesOfManyOrDeepTagsAndLongAddressesAsFarAsItGoes() {
    String link = "<a href='/one-two-three'>One two three</a>";
    for (String page :
        List.of(
            link + "<div>".repeat(150_000),
            link + "<a href='/x'>".repeat(120_000),
            link + "<a href='/" + "-a".repeat(900_000) + "/x'>One two three</a>",
            link + ("<a href='/" + "-a".repeat(3_000) + "/x'>One two three</a>").repeat(100),
            link + "<meta http-equiv=refresh content='" + "0;".repeat(500_000) + "'>",
            link + "<a title='" + "x".repeat(1_900_000) + "'>")) {
      assertThat(Follower.titles(visit(Kind.PAGE, page))).contains("One two three");
    }
  }

  @Test
  void refusesJsonOfAnyDepth() {
    Visit visit = visit(Kind.FEED, "{\"items\":" + "[".repeat(1_000_000));
    assertThat(visit).isInstanceOf(Visit.Failed.class);
    assertThat(((Visit.Failed) visit).reason()).isEqualTo(Reason.TOO_LARGE);
    assertThat(visit(Kind.FEED, "{}")).isInstanceOf(Visit.Failed.class);
    assertThat(visit(Kind.FEED, "{\"items\":[null,1,\"x\",{\"id\":null}]}"))
        .isInstanceOf(Visit.Fresh.class);
  }

  @Test
  void remembersLittleOfAFeedThatNamesAllThingsAnewEachTime() {
    Visit visit = visit(Kind.FEED, "<rss></rss>");
    for (int round = 0; round < 30; round++) {
      String[] names = new String[60];
      for (int i = 0; i < names.length; i++) {
        names[i] = round + "x" + i;
      }
      follower.serve("/x", "", Follower.feed(names));
      visit = follower.visit(visit.state());
      assertThat(Follower.titles(visit)).hasSize(50);
    }
    assertThat(visit.state().seen()).hasSizeLessThanOrEqualTo(500);
    assertThat(visit.state().toFields().toString()).hasSizeLessThan(20_000);
  }

  @Test
  void asksAnIndexOfAMillionSitemapsForThree() {
    StringBuilder index = new StringBuilder("<sitemapindex>");
    for (int i = 0; i < 40_000; i++) {
      index.append("<sitemap><loc>/").append(i).append("</loc></sitemap>");
    }
    assertThat(visit(Kind.SITEMAP, index.toString())).isInstanceOf(Visit.Failed.class);
    assertThat(follower.site.requests()).hasSize(5);
    String itself = "<sitemapindex><sitemap><loc>/x</loc></sitemap></sitemapindex>";
    assertThat(visit(Kind.SITEMAP, itself)).isInstanceOf(Visit.Failed.class);
  }

  @Test
  void sendsNoLineThatAFeedInvents() {
    String feed =
        "<rss><channel><item><guid>a\r\nX-Evil: 1</guid><link>/a%0d%0aX-Evil: 1\r\nX-Evil: 2</link>"
            + "<title>a\u0000\u001b[2J</title></item></channel></rss>";
    Entry entry = ((Visit.Fresh) visit(Kind.FEED, feed)).entries().getFirst();
    new PageVisitor(follower.egress).visit("a", entry, follower.now);
    assertThat(follower.site.requests())
        .hasSize(3)
        .noneMatch(head -> head.lines().anyMatch(line -> line.startsWith("X-Evil")));
  }

  @Test
  void followsNoPageThatSendsItAroundOrInside() {
    for (String to : List.of("/x", "http://10.0.0.1/", "file:///etc/passwd", "javascript:1", "")) {
      assertThat(
              visit(Kind.FEED, "<html><head><meta http-equiv=refresh content='0;url=" + to + "'>"))
          .isNotInstanceOf(Visit.Fresh.class);
    }
  }

  @TestFactory
  Stream<DynamicTest> endsWhateverBytesAreSent() {
    Map<Kind, String> good = new LinkedHashMap<>();
    good.put(Kind.FEED, new String(Follower.feed("<ttl>9</ttl>", new String[] {"a", "b"}), UTF_8));
    good.put(
        Kind.SITEMAP,
        "<sitemapindex><sitemap><loc>http://a.example/news</loc><lastmod>2031-01-01</lastmod>");
    good.put(
        Kind.PAGE,
        "<html><base href='/x'><link rel=alternate type=application/rss+xml href=/f>"
            + "<a href='/one-two-three'>One two three</a>");
    SourceReader reader = new SourceReader(Follower.SETTINGS);
    Random random = new Random(20310504);
    return good.entrySet().stream()
        .map(
            seed ->
                DynamicTest.dynamicTest(
                    seed.getKey().name(),
                    () -> {
                      for (int i = 0; i < 400; i++) {
                        byte[] bytes = mutated(seed.getValue().getBytes(UTF_8), random);
                        Egress.Body body =
                            new Egress.Body(
                                follower.source("/x", Kind.FEED).address(), null, null, bytes);
                        assertThat(reader.read(seed.getKey(), body)).isInstanceOf(Outcome.class);
                      }
                    }));
  }

  private static byte[] mutated(byte[] bytes, Random random) {
    for (int i = 0; i < 6; i++) {
      bytes[random.nextInt(bytes.length)] =
          (byte) "<>&\"'/=\0 ?#[]{};:%\u007f".charAt(random.nextInt(19));
    }
    return bytes;
  }
}
