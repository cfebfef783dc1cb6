package news.synoptic.fetch.feed;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import news.synoptic.Outcome;
import news.synoptic.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Outlines of any program come in whole, and go out as the standard wants them. */
@Timeout(15)
class OutlineTest {
  private static List<String> rows(byte[] bytes) {
    return outline(bytes).rows().stream()
        .map(
            row ->
                "%d | %s | %s | %s | %s"
                    .formatted(row.line(), row.folder(), row.title(), row.url(), row.problem()))
        .toList();
  }

  private static Outline outline(byte[] bytes) {
    return switch (Outline.read("in.opml", bytes, null, null)) {
      case Outcome.Kept(Outline outline) -> outline;
      case Outcome.Refused(var dropped) -> throw new AssertionError(dropped.message());
    };
  }

  @Test
  void reportsEachLineWithFolderAndFault() {
    String text =
        """
        <?xml version="1.0"?>
        <opml version="1.1"><body>
        <outline text="News"><outline title="Europe">
          <outline text="Quay &amp; Port" XMLURL="http://quay.example/rss" type="rss"/>
        </outline>
          <outline xmlUrl="feed://port.example/"/>
        </outline>
        <outline title="Top" text="other" xmlUrl="https://top.example/a" category="/Cat/Sub,/B"/>
        <outline text="Again" xmlUrl="HTTP://QUAY.example:80/rss"/>
        <outline text="Again" xmlUrl="http://quay.example/rss"/>
        <outline text="Bad" xmlUrl="javascript:alert(1)"/>
        <outline text="File" xmlUrl="file:///etc/passwd"/>
        <outline text="No feed" htmlUrl="http://x.example/"/>
        </body></opml>
        """;
    assertThat(rows(text.getBytes(UTF_8)))
        .containsExactly(
            "4 | News/Europe | Quay & Port | http://quay.example/rss | ",
            "6 | News |  | http://port.example/ | ",
            "8 | Cat/Sub | Top | https://top.example/a | ",
            "9 |  | Again | http://quay.example/rss | listed before, in line 4",
            "10 |  | Again | http://quay.example/rss | listed before, in line 4",
            "11 |  | Bad | null | no http or https address: 'javascript:alert(1)'",
            "12 |  | File | null | no http or https address: 'file:///etc/passwd'");
  }

  @Test
  void readsOutlinesWithoutHeadVersionOrEndInAnyEncoding() {
    String text = "<opml><outline text='Bücher' xmlUrl='http://a.example/'";
    String wanted = "1 |  | Bücher | http://a.example/ | ";
    assertThat(rows((text + "/>").getBytes(UTF_8))).containsExactly(wanted);
    assertThat(rows(("\ufeff" + text + "/>").getBytes(UTF_16LE))).containsExactly(wanted);
    assertThat(rows((text + "/></body>").getBytes(Charset.forName("windows-1252"))))
        .containsExactly(wanted);
    assertThat(rows(("<!DOCTYPE opml SYSTEM 'http://x.example/d'>" + text + "/>").getBytes(UTF_8)))
        .containsExactly(wanted);
  }

  @Test
  void writesWhatItReadsAgainWithNothingLost() {
    List<OutlineText.Source> sources =
        List.of(
            new OutlineText.Source(
                "A \"quoted\" <name> & \u0000more",
                "News/Europe",
                URI.create("https://a.example/f?x=1&y=2"),
                URI.create("https://a.example/")),
            new OutlineText.Source("", "", URI.create("https://b.example/f"), null),
            new OutlineText.Source("C", "News", URI.create("https://c.example/f"), null));
    String text = OutlineText.of("My <feeds>", sources, Instant.EPOCH);
    assertThat(text)
        .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<opml version=\"2.0\">")
        .contains("<dateCreated>Thu, 1 Jan 1970 00:00:00 GMT</dateCreated>")
        .doesNotContain("\u0000");
    List<String> read = new ArrayList<>();
    for (Outline.Row row : outline(text.getBytes(UTF_8)).rows()) {
      assertThat(row.problem()).isEmpty();
      read.add(row.folder() + " | " + row.title() + " | " + row.url());
    }
    assertThat(read)
        .containsExactly(
            "News/Europe | A \"quoted\" <name> & more | https://a.example/f?x=1&y=2",
            "News | C | https://c.example/f",
            " | https://b.example/f | https://b.example/f");
  }

  @Test
  void doesNotChokeOnAnOutlineMadeToChokeIt() {
    String many = "<opml>" + "<outline xmlUrl='http://a.example/'/>".repeat(100_000);
    assertThat(outline(many.getBytes(UTF_8)).rows()).hasSize(Outline.MOST_FEEDS);
    String deep =
        "<opml>" + "<outline text='x'>".repeat(50_000) + "<outline xmlUrl='http://a.example/'/>";
    assertThat(rows(deep.getBytes(UTF_8))).hasSize(1);
    String wide =
        "<opml><outline text='" + "x".repeat(5_000_000) + "' xmlUrl='http://a.example/'/>";
    assertThat(outline(wide.getBytes(UTF_8)).rows().getFirst().title()).hasSize(200);
    String laughs =
        "<!DOCTYPE x [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;'>]><opml><outline text='&b;' "
            + "xmlUrl='http://a.example/'/></opml>";
    assertThat(outline(laughs.getBytes(UTF_8)).rows().getFirst().title()).isEqualTo("&b;");
    String huge = "<opml>" + "<outline/>".repeat(700_001);
    assertThat(Outline.read("in", huge.getBytes(UTF_8), null, null))
        .isEqualTo(Outcome.refused("in", Reason.TOO_LARGE, "more than 700000 tags"));
  }
}
