package news.synoptic.fetch.follow;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A source is asked whether it changed with exactly what its server gave for that. */
@Timeout(15)
class ValidatorsTest {
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"abc\"",
        "W/\"abc\"",
        "w/\"abc\"",
        "abc",
        "\"abc-gzip\"",
        "\"a,b\", \"c\"",
        "\"\"",
        "'single'",
        "\"with  two blanks\"",
        "\"a\tb\"",
        "\"caf\u00e9\"",
        "\"unclosed",
        "0",
      })
  void sendsAnEtagBackByteForByte(String etag) {
    follower.serve("/f", "ETag:  " + etag + " \r\n", Follower.feed("a"));
    follower.visit(follower.first("/f").state());
    assertThat(follower.sent("/f", "If-None-Match")).containsExactly("", etag);
    assertThat(follower.sent("/f", "If-Modified-Since")).containsExactly("", "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sun, 04 May 2031 11:00:00 GMT",
        "Sun, 4 May 2031 11:00:00 +0000",
        "sunday, 04-may-31 11:00:00 gmt",
        "2031-05-04T11:00:00Z",
        "Thu, 01 Jan 1970 00:00:00 GMT",
        "Mon, 99 Foo 9999 99:99:99 BAR",
        "yesterday",
        "0",
      })
  void sendsADateBackByteForByteHoweverItIsWritten(String date) {
    follower.serve("/f", "Last-Modified: " + date + "\r\n", Follower.feed("a"));
    follower.visit(follower.first("/f").state());
    assertThat(follower.sent("/f", "If-Modified-Since")).containsExactly("", date);
    assertThat(follower.sent("/f", "If-None-Match")).containsExactly("", "");
  }

  @Test
  void sendsNothingBackThatCouldBreakTheRequest() {
    follower.serve("/f", "ETag: \"a\rX-Evil: 1\"\r\n", Follower.feed("a"));
    follower.serve("/g", "ETag: \"" + "a".repeat(5000) + "\"\r\n", Follower.feed("a"));
    follower.visit(follower.first("/f").state());
    follower.visit(follower.first("/g").state());
    assertThat(follower.site.requests()).noneMatch(head -> head.contains("X-Evil"));
    assertThat(follower.sent("/g", "If-None-Match")).containsExactly("", "");
  }

  @Test
  void inventsNoDateWhereNoneWasGiven() {
    follower.serve(
        "/f",
        "Date: Sun, 04 May 2031 12:00:00 GMT\r\n",
        Follower.feed("<pubDate>Sun, 04 May 2031 11:00:00 GMT</pubDate>", new String[] {"a"}));
    follower.visit(follower.first("/f").state());
    assertThat(follower.sent("/f", "If-Modified-Since")).containsExactly("", "");
  }

  @Test
  void takesNewOnesFromAnAnswerThatNothingChanged() {
    follower.serve("/f", "ETag: \"1\"\r\nLast-Modified: one\r\n", Follower.feed("a"));
    Visit first = follower.first("/f");
    follower.status("/f", "304 Not Modified", "ETag: \"2\"\r\n");
    Visit second = follower.visit(first.state());
    follower.status("/f", "304 Not Modified", "");
    Visit third = follower.visit(second.state());
    follower.visit(third.state());
    assertThat(second).isInstanceOf(Visit.NotModified.class);
    assertThat(third).isInstanceOf(Visit.NotModified.class);
    assertThat(follower.sent("/f", "If-None-Match")).containsExactly("", "\"1\"", "\"2\"", "\"2\"");
    assertThat(follower.sent("/f", "If-Modified-Since")).containsExactly("", "one", "", "");
  }

  @Test
  void knowsTheSameBytesWhateverTheyAreCalled() {
    follower.serve("/f", "ETag: \"1\"\r\n", Follower.feed("a"));
    Visit first = follower.first("/f");
    follower.serve("/f", "ETag: \"2\"\r\n", Follower.feed("a"));
    Visit second = follower.visit(first.state());
    follower.serve("/f", "", Follower.feed("a"));
    Visit third = follower.visit(second.state());
    follower.visit(third.state());
    assertThat(second).isInstanceOf(Visit.NotModified.class);
    assertThat(third).isInstanceOf(Visit.NotModified.class);
    assertThat(follower.sent("/f", "If-None-Match")).containsExactly("", "\"1\"", "\"2\"", "");
  }

  @Test
  void keepsTheOldOnesWhereTheContentCannotBeRead() {
    follower.serve("/f", "ETag: \"1\"\r\n", Follower.feed("a"));
    Visit first = follower.first("/f");
    follower.serve("/f", "ETag: \"2\"\r\n", "<html><body>Down for repairs".getBytes(ISO_8859_1));
    Visit second = follower.visit(first.state());
    assertThat(second).isInstanceOf(Visit.Failed.class);
    assertThat(second.state().trouble()).isEqualTo("broken feed: a page, no feed");
    follower.visit(second.state());
    assertThat(follower.sent("/f", "If-None-Match")).containsExactly("", "\"1\"", "\"1\"");
  }

  @Test
  void sendsThemToTheAddressAloneThatGaveThem() {
    follower.serve("/a", "ETag: \"a\"\r\n", Follower.feed("a"));
    follower.serve("/b", "ETag: \"b\"\r\n", Follower.feed("b"));
    follower.site.redirect("/f", "/a");
    Visit first = follower.first("/f");
    Visit second = follower.visit(first.state());
    follower.site.redirect("/f", "/b");
    Visit third = follower.visit(second.state());
    follower.visit(third.state());
    assertThat(follower.sent("/f", "If-None-Match")).containsExactly("", "", "", "");
    assertThat(follower.sent("/a", "If-None-Match")).containsExactly("", "\"a\"");
    assertThat(follower.sent("/b", "If-None-Match")).containsExactly("", "\"b\"");
    assertThat(third.state().address()).isEqualTo(first.state().address());
  }

  @Test
  void takesA304ThatNobodyAskedForAsAnError() {
    follower.status("/f", "304 Not Modified", "");
    assertThat(follower.first("/f")).isInstanceOf(Visit.Failed.class);
  }
}
