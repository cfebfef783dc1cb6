package news.synoptic.fetch.feed;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads how often an RSS or Atom feed wants to be asked: {@code ttl}, {@code skipHours}, {@code
 * skipDays}, {@code sy:updatePeriod} with {@code sy:updateFrequency}. Pure; what cannot be read
 * does not count.
 */
final class FeedPace {
  private static final Pattern NUMBER = Pattern.compile("\\d{1,7}");

  private FeedPace() {}

  static Pace of(XmlNode channel) {
    Set<Integer> hours = new HashSet<>();
    for (XmlNode hour : channel.first("skiphours").children("hour")) {
      int written = number(hour.element().text(), -1);
      if (written >= 0 && written <= 24) {
        hours.add(written % 24);
      }
    }
    Set<DayOfWeek> days = new HashSet<>();
    for (XmlNode day : channel.first("skipdays").children("day")) {
      String name = day.element().text().strip().toUpperCase(Locale.ROOT);
      for (DayOfWeek known : DayOfWeek.values()) {
        if (known.name().equals(name)) {
          days.add(known);
        }
      }
    }
    Duration ttl = Duration.ofMinutes(number(channel.text("ttl"), 0));
    Duration period = period(channel);
    return new Pace(ttl.compareTo(period) > 0 ? ttl : period, hours, days);
  }

  private static Duration period(XmlNode channel) {
    Duration period =
        switch (channel.text("sy:updateperiod").strip().toLowerCase(Locale.ROOT)) {
          case "hourly" -> Duration.ofHours(1);
          case "daily" -> Duration.ofDays(1);
          case "weekly" -> Duration.ofDays(7);
          case "monthly" -> Duration.ofDays(30);
          case "yearly" -> Duration.ofDays(365);
          default -> Duration.ZERO;
        };
    return period.dividedBy(Math.max(1, number(channel.text("sy:updatefrequency"), 1)));
  }

  private static int number(String written, int otherwise) {
    String bare = written.strip();
    return NUMBER.matcher(bare).matches() ? Integer.parseInt(bare) : otherwise;
  }
}
