package news.synoptic.fetch;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the dates of feeds: RFC 822 with its descendants and deviations, ISO 8601, {@code date(1)}
 * output, seconds since 1970. Pure.
 *
 * <p>Limits: a date without a zone, or with one that nobody knows, is taken for UTC; a date without
 * a time for midnight; a date in figures such as 3/4/2024 is not read, as its order is unknown.
 */
final class FeedDate {
  private static final String TIME =
      "(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d+)?)?\\s*([ap]\\.?m\\b\\.?)?";
  private static final Pattern ISO =
      Pattern.compile("(\\d{4})-?(\\d{2})-?(\\d{2})(?:[t ]+(?:" + TIME + ")\\s*(.*))?");
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "(\\d{1,2})(?:st|nd|rd|th)?[\\s.-]+(\\p{L}{3,})[\\s.,-]+(\\d{2,4})\\b"
              + "(?:,?\\s*(?:at )?"
              + TIME
              + "\\s*(.*))?");
  private static final Pattern MONTH_FIRST =
      Pattern.compile(
          "(\\p{L}{3,})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})\\b"
              + "(?:,?\\s*(?:at )?"
              + TIME
              + "\\s*(.*))?");
  private static final Pattern UNIX =
      Pattern.compile("(\\p{L}{3,})\\s+(\\d{1,2})\\s+" + TIME + "\\s+(?:(\\S+)\\s+)?(\\d{4})");
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final Map<String, String> ZONES =
      Map.ofEntries(
          Map.entry("est", "-05:00"),
          Map.entry("edt", "-04:00"),
          Map.entry("et", "-05:00"),
          Map.entry("cst", "-06:00"),
          Map.entry("cdt", "-05:00"),
          Map.entry("mst", "-07:00"),
          Map.entry("mdt", "-06:00"),
          Map.entry("pst", "-08:00"),
          Map.entry("pdt", "-07:00"),
          Map.entry("akst", "-09:00"),
          Map.entry("akdt", "-08:00"),
          Map.entry("hst", "-10:00"),
          Map.entry("brt", "-03:00"),
          Map.entry("bst", "+01:00"),
          Map.entry("wet", "+00:00"),
          Map.entry("west", "+01:00"),
          Map.entry("cet", "+01:00"),
          Map.entry("cest", "+02:00"),
          Map.entry("mez", "+01:00"),
          Map.entry("mesz", "+02:00"),
          Map.entry("eet", "+02:00"),
          Map.entry("eest", "+03:00"),
          Map.entry("msk", "+03:00"),
          Map.entry("sast", "+02:00"),
          Map.entry("ist", "+05:30"),
          Map.entry("pkt", "+05:00"),
          Map.entry("hkt", "+08:00"),
          Map.entry("sgt", "+08:00"),
          Map.entry("jst", "+09:00"),
          Map.entry("kst", "+09:00"),
          Map.entry("aest", "+10:00"),
          Map.entry("aedt", "+11:00"),
          Map.entry("nzst", "+12:00"),
          Map.entry("nzdt", "+13:00"));

  private FeedDate() {}

  /**
   * The time that a feed states.
   *
   * @return null if it is empty or cannot be read
   */
  static @Nullable OffsetDateTime parse(String written) {
    String text =
        written
            .strip()
            .toLowerCase(Locale.ROOT)
            .replaceFirst("^(?!(?:" + String.join("|", MONTHS) + "))\\p{L}+[,.]?\\s+", "")
            .replaceFirst("^(?:mon|tue|wed|thu|fri|sat|sun)\\p{L}*[,.]?\\s+", "");
    try {
      return text.length() > 100 ? null : read(text);
    } catch (DateTimeException impossible) {
      // intentional: a date that cannot be is as good as none
      return null;
    }
  }

  private static @Nullable OffsetDateTime read(String text) {
    if (text.matches("\\d{10}|\\d{13}")) {
      long value = Long.parseLong(text);
      return Instant.ofEpochMilli(text.length() == 10 ? value * 1000 : value)
          .atOffset(ZoneOffset.UTC);
    }
    Matcher iso = ISO.matcher(text);
    if (iso.matches()) {
      return at(iso.group(1), Integer.parseInt(iso.group(2)), iso.group(3), iso, 4, iso.group(8));
    }
    Matcher day = DAY_FIRST.matcher(text);
    if (day.matches()) {
      return at(day.group(3), month(day.group(2)), day.group(1), day, 4, day.group(8));
    }
    Matcher month = MONTH_FIRST.matcher(text);
    if (month.matches()) {
      return at(month.group(3), month(month.group(1)), month.group(2), month, 4, month.group(8));
    }
    Matcher unix = UNIX.matcher(text);
    if (unix.matches()) {
      return at(unix.group(8), month(unix.group(1)), unix.group(2), unix, 3, unix.group(7));
    }
    return null;
  }

  private static @Nullable OffsetDateTime at(
      String year, int month, String day, Matcher time, int first, @Nullable String zone) {
    int number = Integer.parseInt(year);
    int full = year.length() > 2 ? number : number < 70 ? 2000 + number : 1900 + number;
    if (full < 1980 || full > 2100) {
      return null;
    }
    int hour = number(time.group(first));
    String half = time.group(first + 3);
    if (half != null) {
      hour = hour % 12 + (half.startsWith("p") ? 12 : 0);
    }
    boolean midnight = hour == 24;
    LocalDateTime local =
        LocalDateTime.of(
            full,
            month,
            Integer.parseInt(day),
            midnight ? 0 : hour,
            number(time.group(first + 1)),
            Math.min(59, number(time.group(first + 2))));
    return withZone(midnight ? local.plusDays(1) : local, zone == null ? "" : zone.strip());
  }

  private static OffsetDateTime withZone(LocalDateTime local, String zone) {
    String bare = zone.replaceFirst("\\s*\\(.*", "").replaceFirst("^(?:gmt|utc|ut)(?=[+-])", "");
    if (bare.matches("[+-]\\d{1,2}(?::?\\d{2})?(?:\\s.*)?")) {
      String figures = bare.replaceFirst("\\s.*", "").substring(1).replace(":", "");
      String padded = figures.length() % 2 == 0 ? figures : "0" + figures;
      String minutes = padded.length() > 2 ? padded.substring(2) : "00";
      return local.atOffset(ZoneOffset.of(bare.charAt(0) + padded.substring(0, 2) + ":" + minutes));
    }
    String known = ZONES.get(bare);
    if (known != null) {
      return local.atOffset(ZoneOffset.of(known));
    }
    if (bare.contains("/")) {
      return ofRegion(local, bare);
    }
    return local.atOffset(ZoneOffset.UTC);
  }

  private static OffsetDateTime ofRegion(LocalDateTime local, String region) {
    return ZoneId.getAvailableZoneIds().stream()
        .filter(region::equalsIgnoreCase)
        .findFirst()
        .map(id -> local.atZone(ZoneId.of(id)).toOffsetDateTime())
        .orElseGet(() -> local.atOffset(ZoneOffset.UTC));
  }

  private static int month(String name) {
    int index = MONTHS.indexOf(name.substring(0, 3));
    if (index < 0) {
      throw new DateTimeException("month " + name);
    }
    return index + 1;
  }

  private static int number(@Nullable String figures) {
    return figures == null ? 0 : Integer.parseInt(figures);
  }
}
