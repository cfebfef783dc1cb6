package news.synoptic.extract.words;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
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
public final class DateText {
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
          "(?<!\\d)(20\\d\\d|199\\d)(0[1-9]|1[0-2])([0-2]\\d|3[01])"
              + "(?:T?(\\d{2}):?(\\d{2})(?::?(\\d{2}))?(?:[.,]\\d+)?(Z|[+-]\\d{2}:?\\d{2})?)?(?!\\d)");
  private static final Pattern CJK =
      Pattern.compile("((?:19|20)\\d\\d)\\s*[年년]\\s*(\\d{1,2})\\s*[月월]\\s*(\\d{1,2})\\s*[日일号]?");
  private static final Pattern FIGURES =
      Pattern.compile(
          "(?<![\\d.])(\\d{1,2})\\s?([./-])\\s?(\\d{1,2})\\s?\\2\\s?((?:19|20)\\d\\d|\\d\\d)(?!\\d)");
  private static final Pattern CLOCK =
      Pattern.compile(
          "(?<![\\d:.])(\\d{1,2})[:.h](\\d{2})(?::(\\d{2}))?(?![./]?\\d)\\s*([AaPp]\\.?[Mm]\\b\\.?)?"
              + "\\s*(Z|UTC|GMT|[+-]\\d{2}:?\\d{2}|EST|EDT|ET|CST|CDT|PST|PDT|CET|CEST|BST|IST|MSK)?(?![A-Za-z])");
  private static final Pattern URL =
      Pattern.compile(
          "[/_-]((?:19|20)\\d\\d)[/_-]?(0[1-9]|1[0-2])[/_-]?([0-2]\\d|3[01])(?=[/_.-]|$)"
              + "|/[A-Z]?(20\\d\\d)(0[1-9]|1[0-2])([0-2]\\d|3[01])(?=[0-2]\\d[0-5]\\d\\d{2,10}(?:[/?.]|$))");
  private static final Pattern URL_NAMED =
      Pattern.compile("[/_-](20\\d\\d|199\\d)[/_-](\\p{L}{3,9})[/_-]([0-3]?\\d)(?=[/_.-]|$)");
  private static final int CLOCK_REACH = 30;
  private static final int MOST = 6;
  private static final Map<String, Integer> MONTHS = months();

  /**
   * A date in a text.
   *
   * @param dated its value
   * @param start where it begins
   * @param end where its day ends; the time of day may stand behind it
   * @param swappable whether day and month could as well be the other way round
   */
  public record Found(Dated dated, int start, int end, boolean swappable) {}

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
  public static @Nullable Dated find(String words, String lang, String from) {
    String text = words.length() > LONGEST ? words.substring(0, LONGEST) : words;
    if (!hasDigit(text)) {
      return null;
    }
    Found found = first(text, lang, from);
    return found != null ? found.dated() : epoch(text.strip(), from);
  }

  /** All dates in a line, in order, each cut at its day; at most six. */
  public static List<Found> all(String line, String lang, String from) {
    List<Found> all = new ArrayList<>(2);
    int at = 0;
    while (at < Math.min(line.length(), LONGEST) && all.size() < MOST) {
      String rest = line.substring(at, Math.min(line.length(), LONGEST));
      Found next = hasDigit(rest) ? first(rest, lang, from) : null;
      if (next == null) {
        return all;
      }
      all.add(new Found(next.dated(), at + next.start(), at + next.end(), next.swappable()));
      at += Math.max(1, next.end());
    }
    all.sort(Comparator.comparingInt(Found::start));
    return all;
  }

  private static @Nullable Found first(String text, String lang, String from) {
    Found found = iso(text, from);
    found = found != null ? found : cjk(text, from);
    found = found != null ? found : named(text, from);
    found = found != null ? found : packed(text, from);
    return found != null ? found : figures(text, lang, from);
  }

  /** The date in an address such as {@code …/2023/10/30/…}; null if it has none. */
  public static @Nullable Dated inUrl(String url) {
    Matcher m = URL.matcher(url);
    if (m.find()) {
      int group = m.group(1) != null ? 1 : 4;
      return day(
          number(m.group(group)), number(m.group(group + 1)), number(m.group(group + 2)), "url");
    }
    Matcher named = URL_NAMED.matcher(url);
    Integer month = named.find() ? MONTHS.get(named.group(2).toLowerCase(Locale.ROOT)) : null;
    return month == null ? null : day(number(named.group(1)), month, number(named.group(3)), "url");
  }

  private static boolean hasDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Found iso(String text, String from) {
    Matcher m = ISO.matcher(text);
    if (!m.find()) {
      return null;
    }
    Dated day = day(number(m.group(1)), number(m.group(2)), number(m.group(3)), from);
    return day == null || m.group(4) == null
        ? found(day, m)
        : found(at(day, m.group(4), m.group(5), m.group(6), m.group(7), m.group(8)), m);
  }

  private static @Nullable Found packed(String text, String from) {
    Matcher m = PACKED.matcher(text);
    if (!m.find()) {
      return null;
    }
    Dated day = day(number(m.group(1)), number(m.group(2)), number(m.group(3)), from);
    return day == null || m.group(4) == null
        ? found(day, m)
        : found(at(day, m.group(4), m.group(5), m.group(6), null, m.group(7)), m);
  }

  private static @Nullable Found cjk(String text, String from) {
    Matcher m = CJK.matcher(text);
    return m.find()
        ? found(day(number(m.group(1)), number(m.group(2)), number(m.group(3)), from), m)
        : null;
  }

  private static @Nullable Found found(@Nullable Dated dated, Matcher m) {
    return dated == null ? null : new Found(dated, m.start(), m.end(), false);
  }

  private static @Nullable Found figures(String text, String lang, String from) {
    Matcher m = FIGURES.matcher(text);
    if (!m.find()) {
      return null;
    }
    int a = number(m.group(1));
    int b = number(m.group(3));
    int year = number(m.group(4));
    year = year < 100 ? 2000 + year : year;
    boolean american = m.group(2).equals("/") && isAmerican(lang);
    boolean monthFirst = b > 12 || (american && a <= 12);
    Dated day = monthFirst ? day(year, a, b, from) : day(year, b, a, from);
    if (day == null) {
      return null;
    }
    Dated dated = clock(day, text, m.start(), m.end()).dated();
    return new Found(dated, m.start(), m.end(), a <= 12 && b <= 12 && a != b);
  }

  private static boolean isAmerican(String lang) {
    String tag = lang.toLowerCase(Locale.ROOT);
    return tag.startsWith("en") && !tag.matches("en[-_](gb|au|nz|ie|in|za|ng|ke)");
  }

  private static @Nullable Found named(String text, String from) {
    int n = text.length();
    for (int i = 0; i < n; i++) {
      if (!isWordStart(text, i)) {
        continue;
      }
      int end = i + 1;
      while (end < n && isWordPart(text.charAt(end)) && !isWordStart(text, end)) {
        end++;
      }
      Integer month = MONTHS.get(text.substring(i, end).toLowerCase(Locale.ROOT));
      if (month != null) {
        Found found = around(text, i, end, month, from);
        if (found != null) {
          return found;
        }
      }
      i = end - 1;
    }
    return null;
  }

  /**
   * A letter behind none, or a capital behind a small one: "Jane DoeDec 5" has two words run on.
   */
  private static boolean isWordStart(String text, int i) {
    char c = text.charAt(i);
    return Character.isLetter(c)
        && (i == 0
            || !Character.isLetter(text.charAt(i - 1))
            || (Character.isUpperCase(c) && Character.isLowerCase(text.charAt(i - 1))));
  }

  private static boolean isWordPart(char c) {
    return Character.isLetter(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK;
  }

  /**
   * A month's name with its day before ("30. Oktober 2023") or behind ("October 30th, 2023", "2023
   * Oct 30").
   */
  private static @Nullable Found around(String text, int start, int end, int month, String from) {
    int[] behind = numberFrom(text, end);
    if (behind == null) {
      return null;
    }
    int[] before = numberBefore(text, start);
    if (behind[0] >= FIRST_YEAR) {
      if (before == null || before[0] > 31) {
        Dated alone = month(behind[0], month, from);
        return alone == null ? null : new Found(alone, start, behind[1], false);
      }
      Dated day = day(behind[0], month, before[0], from);
      return day == null ? null : clock(day, text, before[1], behind[1]);
    }
    int[] year = numberFrom(text, behind[1]);
    if (year != null && year[0] >= FIRST_YEAR && behind[0] <= 31) {
      Dated day = day(year[0], month, behind[0], from);
      return day == null ? null : clock(day, text, start, year[1]);
    }
    if (before != null && before[0] >= FIRST_YEAR && behind[0] <= 31) {
      Dated day = day(before[0], month, behind[0], from);
      return day == null ? null : clock(day, text, before[1], behind[1]);
    }
    if (before == null || before[0] > 31 || text.length() >= 40 || behind[2] != 2) {
      return null;
    }
    boolean clock = behind[1] < text.length() && text.charAt(behind[1]) == ':';
    Dated day = clock ? null : day(2000 + behind[0], month, before[0], from);
    return day == null ? null : new Found(day, before[1], behind[1], false);
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

  /** The number that stands within a few characters before: value, start. */
  private static int @Nullable [] numberBefore(String text, int to) {
    int i = to;
    while (i > 0 && to - i < 5 && !Character.isDigit(text.charAt(i - 1))) {
      i--;
    }
    int end = i;
    while (i > 0 && end - i < 4 && text.charAt(i - 1) >= '0' && text.charAt(i - 1) <= '9') {
      i--;
    }
    int digits = end - i;
    if (digits == 3) {
      return null;
    }
    return digits == 0 ? null : new int[] {Integer.parseInt(text.substring(i, end)), i};
  }

  /** The day with the time of day that stands behind it, or else before it. */
  private static Found clock(Dated day, String text, int start, int end) {
    Matcher m = CLOCK.matcher(text).useTransparentBounds(true);
    boolean there =
        m.region(end, Math.min(text.length(), end + CLOCK_REACH)).find()
            || m.region(Math.max(0, start - CLOCK_REACH), start).find();
    Dated dated = there ? at(day, m.group(1), m.group(2), m.group(3), m.group(4), m.group(5)) : day;
    return new Found(dated, start, end, false);
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
