package news.synoptic.fetch.net;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the head of an answer says of times: RFC 9110, sections 5.6.7 and 10.2.3, RFC 9111, sections
 * 4.2 and 5.2. Pure. What cannot be read is not there.
 */
public final class HttpTimes {
  private static final Pattern MAX_AGE =
      Pattern.compile("(?i)(?:^|[,\\s])max-age\\s*=\\s*\"?(\\d{1,18})\"?");
  private static final Pattern SECONDS = Pattern.compile("\\d{1,18}");
  private static final Duration LONGEST = Duration.ofDays(3650);

  // All three are in GMT, whatever zone is written behind them.
  private static final List<DateTimeFormatter> FORMS =
      List.of(
          form("EEE, d MMM yyyy HH:mm:ss[ zzz]"),
          form("EEEE, dd-MMM-yy HH:mm:ss[ zzz]"),
          form("EEE MMM ppd HH:mm:ss yyyy"));

  private HttpTimes() {}

  private static DateTimeFormatter form(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.US);
  }

  /** An HTTP date in one of its three forms; null if it is none. */
  public static @Nullable Instant date(String written) {
    for (DateTimeFormatter form : FORMS) {
      try {
        return form.parse(written, LocalDateTime::from).toInstant(ZoneOffset.UTC);
      } catch (DateTimeException other) {
        // intentional: the next form may fit, and a date in none of them is no date
      }
    }
    return null;
  }

  /** How long a server asks to be left alone; null if it does not say, or not for the future. */
  public static @Nullable Duration retryAfter(Head head, Instant now) {
    String written = head.field("retry-after");
    if (SECONDS.matcher(written).matches()) {
      return seconds(written);
    }
    return until(date(written), now);
  }

  /**
   * How long the answer stays fresh; zero if it says nothing of that. {@code max-age} counts above
   * {@code Expires}, which is measured by the server's own clock.
   */
  public static Duration freshFor(Head head, Instant now) {
    String control = head.field("cache-control");
    Matcher age = MAX_AGE.matcher(control);
    Duration fresh;
    if (age.find()) {
      String passed = head.field("age");
      fresh = seconds(age.group(1));
      fresh = SECONDS.matcher(passed).matches() ? fresh.minus(seconds(passed)) : fresh;
    } else {
      Instant served = date(head.field("date"));
      fresh = until(date(head.field("expires")), served == null ? now : served);
    }
    return fresh == null || fresh.isNegative() ? Duration.ZERO : fresh;
  }

  private static @Nullable Duration until(@Nullable Instant time, Instant now) {
    return time == null || !time.isAfter(now) ? null : shorter(Duration.between(now, time));
  }

  private static Duration seconds(String digits) {
    return shorter(Duration.ofSeconds(Long.parseLong(digits)));
  }

  private static Duration shorter(Duration duration) {
    return duration.compareTo(LONGEST) > 0 ? LONGEST : duration;
  }
}
