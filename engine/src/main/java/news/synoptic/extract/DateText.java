package news.synoptic.extract;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.synoptic.Dated;
import news.synoptic.Dated.Precision;
import org.jspecify.annotations.Nullable;

/**
 * Words → the first calendar date in them. Reads ISO 8601 and its sloppy relatives, RFC 1123, month
 * names of some thirty languages, and dates written in figures; where day and month could both be
 * either, the language decides, and the month comes first only in American English. Years from 1990
 * to 2039 only. Pure, thread-safe; reads at most 400 characters.
 */
final class DateText {
  private static final int LONGEST = 400;
  private static final int FIRST_YEAR = 1990;
  private static final int LAST_YEAR = 2039;

  private static final Pattern ISO =
      Pattern.compile(
          "(?<!\\d)((?:19|20)\\d\\d)[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)"
              + "(?:(?:T|\\s+|,\\s*|\\s*-\\s*)(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d+)?)?"
              + "\\s*([AaPp][Mm](?![A-Za-z]))?\\s*(Z|UTC|GMT|[+-]\\d{2}:?\\d{2}|[+-]\\d{2}(?!\\d))?)?");
  private static final Pattern PACKED =
      Pattern.compile(
          "(?<!\\d)(20\\d\\d|199\\d)(0[1-9]|1[0-2])([0-2]\\d|3[01])(?:T?(\\d{2})(\\d{2})(\\d{2})?(Z)?)?(?!\\d)");
  private static final Pattern CJK =
      Pattern.compile("((?:19|20)\\d\\d)\\s*[年년]\\s*(\\d{1,2})\\s*[月월]\\s*(\\d{1,2})\\s*[日일号]?");
  private static final Pattern FIGURES =
      Pattern.compile(
          "(?<![\\d.])(\\d{1,2})\\s?[./-]\\s?(\\d{1,2})\\s?[./-]\\s?((?:19|20)\\d\\d|\\d\\d)(?![\\d])");
  private static final Pattern CLOCK =
      Pattern.compile(
          "(?<![\\d:.])(\\d{1,2})[:.h](\\d{2})(?::(\\d{2}))?(?!\\d)\\s*([AaPp]\\.?[Mm]\\b\\.?)?"
              + "\\s*(Z|UTC|GMT|[+-]\\d{2}:?\\d{2}|EST|EDT|ET|CST|CDT|PST|PDT|CET|CEST|BST|IST|MSK)?(?![A-Za-z])");
  private static final Pattern URL =
      Pattern.compile(
          "[/_-]((?:19|20)\\d\\d)[/_-]?(0[1-9]|1[0-2])[/_-]?([0-2]\\d|3[01])(?=[/_.-]|$)");
  private static final Map<String, Integer> MONTHS = months();

  private DateText() {}

  private static Map<String, Integer> months() {
    Map<String, Integer> months = new HashMap<>(512);
    for (List<String> row : Table.rows("months.txt")) {
      int month = Integer.parseInt(row.getFirst());
      for (String name : row.subList(1, row.size())) {
        months.putIfAbsent(name, month);
      }
    }
    return months;
  }

  /**
   * The first date in {@code words}.
   *
   * @param lang BCP 47 tag, which decides between day and month; may be empty
   * @param from what {@link Dated#from} is to say
   * @return null if there is none
   */
  static @Nullable Dated find(String words, String lang, String from) {
    String text = words.length() > LONGEST ? words.substring(0, LONGEST) : words;
    if (!hasDigit(text)) {
      return null;
    }
    Dated found = iso(text, from);
    found = found != null ? found : cjk(text, from);
    found = found != null ? found : named(text, from);
    found = found != null ? found : packed(text, from);
    found = found != null ? found : figures(text, lang, from);
    return found != null ? found : epoch(text.strip(), from);
  }

  /** The date in an address such as {@code …/2023/10/30/…}; null if it has none. */
  static @Nullable Dated inUrl(String url) {
    Matcher m = URL.matcher(url);
    return m.find() ? day(number(m.group(1)), number(m.group(2)), number(m.group(3)), "url") : null;
  }

  private static boolean hasDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Dated iso(String text, String from) {
    Matcher m = ISO.matcher(text);
    if (!m.find()) {
      return null;
    }
    Dated day = day(number(m.group(1)), number(m.group(2)), number(m.group(3)), from);
    if (day == null || m.group(4) == null) {
      return day;
    }
    return at(day, m.group(4), m.group(5), m.group(6), m.group(7), m.group(8));
  }

  private static @Nullable Dated packed(String text, String from) {
    Matcher m = PACKED.matcher(text);
    if (!m.find()) {
      return null;
    }
    Dated day = day(number(m.group(1)), number(m.group(2)), number(m.group(3)), from);
    return day == null || m.group(4) == null
        ? day
        : at(day, m.group(4), m.group(5), m.group(6), null, m.group(7));
  }

  private static @Nullable Dated cjk(String text, String from) {
    Matcher m = CJK.matcher(text);
    return m.find() ? day(number(m.group(1)), number(m.group(2)), number(m.group(3)), from) : null;
  }

  private static @Nullable Dated figures(String text, String lang, String from) {
    Matcher m = FIGURES.matcher(text);
    if (!m.find()) {
      return null;
    }
    int a = number(m.group(1));
    int b = number(m.group(2));
    int year = number(m.group(3));
    year = year < 100 ? 2000 + year : year;
    boolean slash = m.group().indexOf('/') > 0;
    String tag = lang.toLowerCase(Locale.ROOT);
    boolean american =
        slash && tag.startsWith("en") && !tag.matches("en[-_](gb|au|nz|ie|in|za|ng|ke)");
    int month = b > 12 || (american && a <= 12) ? a : b;
    int dayOfMonth = month == a && b != a ? b : a;
    Dated day =
        day(year, month, month == b && a <= 31 && !(american && a <= 12) ? a : dayOfMonth, from);
    return day == null ? null : clock(day, text, m.end());
  }

  private static @Nullable Dated named(String text, String from) {
    int n = text.length();
    for (int i = 0; i < n; i++) {
      if (!Character.isLetter(text.charAt(i))
          || (i > 0 && Character.isLetter(text.charAt(i - 1)))) {
        continue;
      }
      int end = i;
      while (end < n && isWordPart(text.charAt(end))) {
        end++;
      }
      Integer month = MONTHS.get(text.substring(i, end).toLowerCase(Locale.ROOT));
      if (month != null) {
        Dated found = around(text, i, end, month, from);
        if (found != null) {
          return found;
        }
      }
      i = end;
    }
    return null;
  }

  private static boolean isWordPart(char c) {
    return Character.isLetter(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK;
  }

  /** A month's name with its day before ("30. Oktober 2023") or behind ("October 30th, 2023"). */
  private static @Nullable Dated around(String text, int start, int end, int month, String from) {
    int[] behind = numberFrom(text, end);
    if (behind == null) {
      return null;
    }
    int[] before = numberBefore(text, start);
    if (behind[0] >= FIRST_YEAR) {
      if (before == null || before[0] > 31) {
        return month(behind[0], month, from);
      }
      Dated day = day(behind[0], month, before[0], from);
      return day == null ? null : clock(day, text, behind[1]);
    }
    int[] year = numberFrom(text, behind[1]);
    if (year != null && year[0] >= FIRST_YEAR && behind[0] <= 31) {
      Dated day = day(year[0], month, behind[0], from);
      return day == null ? null : clock(day, text, year[1]);
    }
    if (before != null
        && before[0] <= 31
        && behind[0] < 100
        && text.length() < 40
        && behind[2] == 2) {
      return day(2000 + behind[0], month, before[0], from);
    }
    return null;
  }

  /** The number that follows within a few characters: value, end, number of digits. */
  private static int @Nullable [] numberFrom(String text, int from) {
    int i = from;
    while (i < text.length() && i - from < 6 && !Character.isDigit(text.charAt(i))) {
      i++;
    }
    int start = i;
    int value = 0;
    while (i < text.length() && i - start < 4 && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
      value = value * 10 + text.charAt(i++) - '0';
    }
    return i == start ? null : new int[] {value, i, i - start};
  }

  private static int @Nullable [] numberBefore(String text, int to) {
    int i = to;
    while (i > 0 && to - i < 5 && !Character.isDigit(text.charAt(i - 1))) {
      i--;
    }
    int end = i;
    while (i > 0 && end - i < 2 && text.charAt(i - 1) >= '0' && text.charAt(i - 1) <= '9') {
      i--;
    }
    return i == end ? null : new int[] {Integer.parseInt(text.substring(i, end)), end};
  }

  private static Dated clock(Dated day, String text, int from) {
    Matcher m = CLOCK.matcher(text);
    if (!m.find(from) && !m.find(0)) {
      return day;
    }
    return at(day, m.group(1), m.group(2), m.group(3), m.group(4), m.group(5));
  }

  private static Dated at(
      Dated day,
      String hour,
      String minute,
      @Nullable String second,
      @Nullable String half,
      @Nullable String zone) {
    int h = number(hour);
    if (half != null) {
      h = h % 12 + (half.toLowerCase(Locale.ROOT).startsWith("p") ? 12 : 0);
    }
    try {
      LocalTime time = LocalTime.of(h, number(minute), second == null ? 0 : number(second));
      return new Dated(
          OffsetDateTime.of(day.day(), time, offset(zone)), Precision.TIME, day.from());
    } catch (DateTimeException e) {
      return day; // the figures behind the date were no time of day
    }
  }

  private static ZoneOffset offset(@Nullable String zone) {
    if (zone == null) {
      return ZoneOffset.UTC;
    }
    return switch (zone) {
      case "EST", "CDT" -> ZoneOffset.ofHours(-5);
      case "EDT", "ET" -> ZoneOffset.ofHours(-4);
      case "CST" -> ZoneOffset.ofHours(-6);
      case "PST" -> ZoneOffset.ofHours(-8);
      case "PDT" -> ZoneOffset.ofHours(-7);
      case "CET", "BST" -> ZoneOffset.ofHours(1);
      case "CEST" -> ZoneOffset.ofHours(2);
      case "IST" -> ZoneOffset.ofHoursMinutes(5, 30);
      case "MSK" -> ZoneOffset.ofHours(3);
      case "Z", "UTC", "GMT" -> ZoneOffset.UTC;
      default ->
          ZoneOffset.of(zone.length() == 5 ? zone.substring(0, 3) + ":" + zone.substring(3) : zone);
    };
  }

  private static @Nullable Dated epoch(String text, String from) {
    if (!text.matches("1\\d{9}(\\d{3})?")) {
      return null;
    }
    long seconds = Long.parseLong(text.substring(0, 10));
    return new Dated(
        OffsetDateTime.ofInstant(java.time.Instant.ofEpochSecond(seconds), ZoneOffset.UTC),
        Precision.TIME,
        from);
  }

  private static @Nullable Dated day(int year, int month, int dayOfMonth, String from) {
    if (year < FIRST_YEAR
        || year > LAST_YEAR
        || month < 1
        || month > 12
        || dayOfMonth < 1
        || dayOfMonth > LocalDate.of(year, month, 1).lengthOfMonth()) {
      return null;
    }
    return new Dated(
        LocalDate.of(year, month, dayOfMonth).atStartOfDay().atOffset(ZoneOffset.UTC),
        Precision.DAY,
        from);
  }

  private static @Nullable Dated month(int year, int month, String from) {
    if (year > LAST_YEAR) {
      return null;
    }
    return new Dated(
        LocalDate.of(year, month, 1).atStartOfDay().atOffset(ZoneOffset.UTC),
        Precision.MONTH,
        from);
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }
}
