package news.synoptic.fetch.feed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the dates of feeds: RFC 822 with its descendants and deviations, ISO 8601, {@code date(1)}
 * output, seconds since 1970; names of months in seven languages. Pure.
 *
 * <p>Limits: a date without a zone, or with one that nobody knows, is taken for UTC; a date without
 * a time for midnight; a date in figures such as 3/4/2024 is not read, as its order is unknown.
 */
public final class FeedDate {
  private static final String TIME =
      "(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d+)?)?\\s*([ap]\\.?m\\b\\.?)?";
  private static final Pattern ISO =
      Pattern.compile("(\\d{4})[-/.]?(\\d{2})[-/.]?(\\d{2})(?:[t ,]+(?:" + TIME + ")\\s*(.*))?");
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "(\\d{1,2})(?:st|nd|rd|th|º|er)?[\\s.-]+(?:de |of )?(\\p{L}{3,})[\\s.,-]+(?:de |of )?"
              + "(\\d{2,4})\\b"
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
  private static final Pattern WEEKDAY = Pattern.compile("^\\p{L}+[,.]*\\s*");
  private static final int LONGEST = 100;
  private static final Map<String, Integer> MONTHS = months();
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
  public static @Nullable OffsetDateTime parse(String written) {
    if (written.length() > LONGEST) {
      return null;
    }
    String text = written.strip().toLowerCase(Locale.ROOT);
    OffsetDateTime date = attempt(text);
    Matcher weekday = WEEKDAY.matcher(text);
    return date == null && weekday.find() ? attempt(text.substring(weekday.end())) : date;
  }

  private static @Nullable OffsetDateTime attempt(String text) {
    try {
      return read(text);
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
    Integer month = MONTHS.get(name);
    if (month == null) {
      throw new DateTimeException("month " + name);
    }
    return month;
  }

  private static Map<String, Integer> months() {
    Map<String, Integer> months = new HashMap<>();
    try (InputStream in = FeedDate.class.getResourceAsStream("months.txt")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      List<String> lines = text.lines().filter(line -> !line.startsWith("#")).toList();
      for (int i = 0; i < lines.size(); i++) {
        for (String name : lines.get(i).split(" ", -1)) {
          months.put(name, i + 1);
        }
      }
      return Map.copyOf(months);
    } catch (IOException broken) {
      throw new UncheckedIOException("months.txt", broken);
    }
  }

  private static int number(@Nullable String figures) {
    return figures == null ? 0 : Integer.parseInt(figures);
  }
}
