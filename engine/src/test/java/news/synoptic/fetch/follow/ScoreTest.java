package news.synoptic.fetch.follow;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A fortnight at servers that keep the score of what is publicly held against feed readers:
 * requests without a condition, conditions that the server never set, requests before their time,
 * cookies, referrers, made-up queries. The follower restarts between any two visits.
 */
@Timeout(30)
class ScoreTest {
  private static final Duration FORTNIGHT = Duration.ofDays(14);

  /** What a server does beyond serving a feed that changes every eleven hours. */
  private enum Habit {
    PLAIN,
    WEAK_ETAG,
    DATE_ONLY,
    ODD_DATE,
    NEVER_MATCHES,
    NEW_NAME_WITH_EACH_ANSWER,
    NO_VALIDATORS,
    SHY,
    MAX_AGE,
    FAILS_EACH_THIRD_TIME,
    SETS_COOKIES
  }

  private final Map<String, Integer> score = new TreeMap<>();
  private final Follower follower;

  ScoreTest() throws IOException {
    follower = new Follower();
  }

  private void count(String fault) {
    score.merge(fault, 1, Integer::sum);
  }

  private final class Server {
    private final Habit habit;
    private String etag = "";
    private String date = "";
    private boolean given;
    private int requests;
    private Instant notBefore = Instant.MIN;

    Server(Habit habit) {
      this.habit = habit;
    }

    synchronized void answer(String head, OutputStream out) throws IOException {
      requests++;
      String tag = Follower.field(head, "If-None-Match");
      String since = Follower.field(head, "If-Modified-Since");
      judge(head, tag, since);
      long version = Duration.between(Follower.START, follower.now).toHours() / 11;
      if (habit == Habit.SHY && requests % 5 == 0) {
        notBefore = follower.now.plus(Duration.ofHours(3));
        write(out, "429 Slow Down", "Retry-After: 10800\r\n", new byte[0]);
      } else if (habit == Habit.FAILS_EACH_THIRD_TIME && requests % 3 == 0) {
        write(out, "500 Oops", "ETag: \"of-the-error\"\r\n", new byte[0]);
      } else {
        serve(out, version, tag, since);
      }
    }

    private void judge(String head, String tag, String since) {
      if (given && tag.isEmpty() && since.isEmpty()) {
        count("without condition");
      }
      if (!tag.equals(etag)) {
        count("bogus If-None-Match");
      }
      if (!since.equals(date)) {
        count("bogus If-Modified-Since");
      }
      if (follower.now.isBefore(notBefore)) {
        count("too early");
      }
      if (head.matches("(?is).*\\n(cookie|referer|cache-control|pragma):.*")) {
        count("field that nobody asked for");
      }
      if (head.lines().findFirst().orElse("").contains("?")) {
        count("made-up query");
      }
    }

    private void serve(OutputStream out, long version, String tag, String since)
        throws IOException {
      boolean same =
          given
              && tag.equals(etag)
              && since.equals(date)
              && habit != Habit.NEVER_MATCHES
              && current(version);
      String name =
          habit == Habit.NEW_NAME_WITH_EACH_ANSWER ? version + "-" + requests : "" + version;
      etag =
          switch (habit) {
            case DATE_ONLY, ODD_DATE, NO_VALIDATORS -> "";
            case WEAK_ETAG -> "W/\"" + name + "\"";
            case NEVER_MATCHES -> "\"" + name + "-gzip\"";
            default -> "\"" + name + "\"";
          };
      date =
          switch (habit) {
            case PLAIN, DATE_ONLY, SHY -> "Sun, 04 May 2031 0" + version % 10 + ":00:00 GMT";
            case ODD_DATE -> "version " + version + " or so";
            default -> "";
          };
      given = !etag.isEmpty() || !date.isEmpty();
      StringBuilder fields = new StringBuilder();
      fields.append(etag.isEmpty() ? "" : "ETag: " + etag + "\r\n");
      fields.append(date.isEmpty() ? "" : "Last-Modified: " + date + "\r\n");
      if (habit == Habit.MAX_AGE) {
        notBefore = follower.now.plus(Duration.ofHours(5));
        fields.append("Cache-Control: max-age=18000\r\n");
      }
      fields.append(habit == Habit.SETS_COOKIES ? "Set-Cookie: a=b\r\n" : "");
      write(
          out,
          same ? "304 Not Modified" : "200 OK",
          fields.toString(),
          same ? new byte[0] : Follower.feed("v" + version));
    }

    private boolean current(long version) {
      return etag.replaceAll("[^0-9].*|^\\D+", "").equals("" + version)
          || etag.contains("\"" + version + "\"")
          || etag.contains("\"" + version + "-")
          || date.equals("version " + version + " or so")
          || date.contains(" 0" + version % 10 + ":00:00 ");
    }

    private void write(OutputStream out, String status, String fields, byte[] body)
        throws IOException {
      String head = "HTTP/1.1 " + status + "\r\nContent-Length: " + body.length + "\r\n";
      out.write((head + fields + "\r\n").getBytes(ISO_8859_1));
      out.write(body);
    }
  }

  @Test
  void leavesNothingToHoldAgainstIt() throws IOException {
    List<String> missed = new ArrayList<>();
    try (follower) {
      for (Habit habit : Habit.values()) {
        follower.now = Follower.START;
        Server server = new Server(habit);
        follower.site.reply("/" + habit, server::answer);
        int news = 0;
        SourceState state = follower.source("/" + habit, Kind.FEED);
        while (follower.now.isBefore(Follower.START.plus(FORTNIGHT))) {
          Visit visit = follower.visit(state);
          news += visit instanceof Visit.Fresh fresh ? fresh.entries().size() : 0;
          state = visit.state();
        }
        assertThat(server.requests).as("%s", habit).isBetween(14, 24 * 14);
        if (news < FORTNIGHT.toHours() / 11 * 8 / 10) {
          missed.add(habit + " " + news);
        }
      }
    }
    assertThat(score).isEmpty();
    assertThat(missed).isEmpty();
  }
}
