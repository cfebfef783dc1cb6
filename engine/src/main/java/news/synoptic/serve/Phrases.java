package news.synoptic.serve;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.synoptic.Article;
import news.synoptic.Brief;
import news.synoptic.Copy;
import news.synoptic.Dated;
import news.synoptic.Notice;
import news.synoptic.Origin;
import news.synoptic.Probability;
import org.jspecify.annotations.Nullable;

/**
 * The few words around what the articles say: counts, dates, kinds, in English, the same in every
 * output. Pure; does not touch the platform's locale data.
 */
public final class Phrases {
  /** The groups of facts in the order in which they are shown. */
  static final List<Brief.Status> GROUPS =
      List.of(
          Brief.Status.AGREED, Brief.Status.UPDATED, Brief.Status.DISPUTED, Brief.Status.SINGLE);

  /** The heading over those who did not answer. */
  static final String SILENT = "Asked, did not answer";

  private static final List<String> MONTHS =
      List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

  private static final Pattern TIMEX =
      Pattern.compile("(\\d{4})(?:-(?:(\\d{2})(?:-(\\d{2}))?|W(\\d{2})|(SP|SU|FA|WI)|Q([1-4])))?");

  private static final int SIX_DAYS = 6;

  private Phrases() {}

  /** {@code 1 article}, {@code 24 articles}. */
  public static String count(int number, String noun) {
    return number + " " + (number == 1 ? noun : noun + "s");
  }

  /** {@code one speaker, Mara Holt, heard by 3 outlets}. */
  static String speech(Brief.Speech speech) {
    return "one speaker, %s, heard by %s"
        .formatted(speech.speaker(), count(speech.outlets(), "outlet"));
  }

  /** Who says so: {@code Mara Holt, county police}; empty if nobody is named. */
  static String speakers(Brief.Version version) {
    return String.join(", ", version.speakers());
  }

  /** {@code 24 articles · 15 outlets · 4 independent origins}. */
  static String strength(Brief brief) {
    return String.join(" · ", strengthParts(brief));
  }

  /** The three counts of the strength line. */
  static List<String> strengthParts(Brief brief) {
    long unnamed =
        brief.articles().stream()
            .map(Brief.Member::article)
            .filter(article -> article.outlet() == null)
            .map(Article::label)
            .distinct()
            .count();
    String outlets = count(brief.outlets().size(), "outlet");
    return List.of(
        count(brief.articles().size(), "article"),
        unnamed == 0 ? outlets : outlets + " (" + unnamed + " not named)",
        count(brief.origins().size(), "independent origin"));
  }

  /** {@code 30 Oct 2023}. */
  public static String day(LocalDate day) {
    return day.getDayOfMonth() + " " + month(day.getMonthValue()) + " " + day.getYear();
  }

  /** {@code 30 Oct – 2 Nov 2023}; empty if both are unknown. */
  public static String days(@Nullable LocalDate from, @Nullable LocalDate to) {
    LocalDate first = from == null ? to : from;
    LocalDate last = to == null ? from : to;
    if (first == null || last == null) {
      return "";
    }
    if (first.equals(last)) {
      return day(last);
    }
    if (first.getYear() != last.getYear()) {
      return day(first) + " – " + day(last);
    }
    if (first.getMonthValue() != last.getMonthValue()) {
      return first.getDayOfMonth() + " " + month(first.getMonthValue()) + " – " + day(last);
    }
    return first.getDayOfMonth() + "–" + day(last);
  }

  /** As far as it is known: {@code 30 Oct 2023, 14:05 UTC+8}; {@code no date} if it is not. */
  public static String dated(@Nullable Dated dated) {
    if (dated == null) {
      return "no date";
    }
    OffsetDateTime time = dated.time();
    return switch (dated.precision()) {
      case YEAR -> String.valueOf(time.getYear());
      case MONTH -> month(time.getMonthValue()) + " " + time.getYear();
      case DAY -> day(dated.day());
      case TIME -> day(dated.day()) + ", " + clock(time);
    };
  }

  /** The day alone, or what is known of it. */
  static String dayOf(Dated dated) {
    return dated.precision() == Dated.Precision.TIME ? day(dated.day()) : dated(dated);
  }

  private static String clock(OffsetDateTime time) {
    ZoneOffset offset = time.getOffset();
    String zone = "UTC";
    if (offset.getTotalSeconds() != 0) {
      zone += offset.getId().replaceFirst("^([+-])0", "$1").replaceFirst(":00$", "");
    }
    return String.format(Locale.ROOT, "%02d:%02d %s", time.getHour(), time.getMinute(), zone);
  }

  /** The date of a timeline's line for reading; the value itself if it is of no known form. */
  static String when(Brief.Happening happening) {
    String date = calendar(happening.date());
    return happening.precision().equals("about") ? "about " + date : date;
  }

  /** What is not certain about the date of a timeline's line; empty for a certain day. */
  static String certainty(Brief.Happening happening) {
    return switch (happening.precision()) {
      case "day" -> "";
      case "about" -> "date estimated";
      case "week" -> "some day of that week";
      default -> "day not given";
    };
  }

  private static String calendar(String value) {
    Matcher parts = TIMEX.matcher(value);
    if (!parts.matches()) {
      return value;
    }
    int year = Integer.parseInt(Objects.requireNonNull(parts.group(1)));
    String month = parts.group(2);
    String week = parts.group(4);
    String season = parts.group(5);
    String quarter = parts.group(6);
    try {
      if (parts.group(3) != null) {
        return day(LocalDate.parse(value));
      }
      if (month != null) {
        return month(Integer.parseInt(month)) + " " + year;
      }
      if (week != null) {
        return week(year, Integer.parseInt(week));
      }
    } catch (DateTimeException noSuchDay) {
      return value;
    }
    if (quarter != null) {
      return quarter(quarter) + " quarter of " + year;
    }
    return season == null ? value : season(season) + " " + year;
  }

  private static String week(int year, int week) {
    LocalDate monday =
        LocalDate.of(year, 1, 4)
            .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, week)
            .with(java.time.DayOfWeek.MONDAY);
    return days(monday, monday.plus(SIX_DAYS, ChronoUnit.DAYS));
  }

  private static String quarter(String quarter) {
    return switch (quarter) {
      case "1" -> "first";
      case "2" -> "second";
      case "3" -> "third";
      default -> "fourth";
    };
  }

  private static String season(String season) {
    return switch (season) {
      case "SP" -> "spring";
      case "SU" -> "summer";
      case "FA" -> "autumn";
      default -> "winter";
    };
  }

  private static String month(int month) {
    if (month < 1 || month > MONTHS.size()) {
      throw new DateTimeException("month " + month);
    }
    return MONTHS.get(month - 1);
  }

  /** {@code 15%}, {@code 0.5%}, {@code 99.9%}. */
  static String percent(Probability probability) {
    BigDecimal hundred = BigDecimal.valueOf(probability.value()).movePointRight(2);
    return hundred.setScale(1, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString() + "%";
  }

  /** What an origin is; empty for one whose name says all that is known. */
  static String kind(Origin.Kind kind) {
    return switch (kind) {
      case OWN_REPORTING -> "own reporting";
      case MEDIUM -> "another medium";
      case AGENCY -> "news agency";
      case DOCUMENT -> "document or speech";
      case UNKNOWN -> "source not named";
    };
  }

  /** What a page says an article is; empty for news. */
  public static String kind(Article.Kind kind) {
    return switch (kind) {
      case NEWS -> "";
      case ANALYSIS -> "analysis";
      case OPINION -> "opinion";
      case LIVE -> "live blog";
      case RELEASE -> "press release";
      case GALLERY -> "pictures";
    };
  }

  /** What a notice is about. */
  public static String kind(Notice.Kind kind) {
    return switch (kind) {
      case CORRECTION -> "Correction";
      case CLARIFICATION -> "Clarification";
      case EDITORS_NOTE -> "Editor's note";
      case UPDATE -> "Update";
      case LICENCE -> "Terms of use";
      case WITHDRAWAL -> "Withdrawn";
      case FIRST_PUBLISHED -> "First published";
    };
  }

  /** A notice behind the word for its kind, which most begin with themselves. */
  static String labelled(Notice notice) {
    String label = kind(notice.kind());
    boolean led = notice.text().regionMatches(true, 0, label, 0, label.length());
    return led ? notice.text() : label + ": " + notice.text();
  }

  /** Whether a notice tells the reader that something was wrong. */
  public static boolean isGrave(Notice.Kind kind) {
    return kind == Notice.Kind.CORRECTION || kind == Notice.Kind.WITHDRAWAL;
  }

  /** How a copy stands to its original: {@code reprint, 97% of its words}. */
  static String kind(Copy copy) {
    return share(copy) + " of its words";
  }

  /** What is said, without the comma that the speaker's name stood behind. */
  static String spoken(String words) {
    String bare = words.stripTrailing();
    return bare.endsWith(",") ? bare.substring(0, bare.length() - 1) : bare;
  }

  /** The words of a saying, in quotation marks if all of it stood in them. */
  static String spoken(Brief.Saying saying) {
    String words = spoken(saying.text());
    return saying.direct() ? "“" + words + "”" : words;
  }

  /** The same in short: {@code reprint, 97%}. */
  static String share(Copy copy) {
    String kind =
        switch (copy.kind()) {
          case REPRINT -> "reprint";
          case WIRE -> "same agency text";
          case EXCERPT -> "long passages";
        };
    return kind + ", " + Math.round(copy.share().value() * 100) + "%";
  }

  /** A value, with the time of its report where a later one replaces it. */
  static String value(Brief.Version version) {
    Dated reported = version.reported();
    return version.value() + (reported == null ? "" : " (" + dated(reported) + ")");
  }

  /** How well the facts of a group are established. */
  static String group(Brief.Status status) {
    return switch (status) {
      case AGREED -> "Agreed by two or more origins";
      case UPDATED -> "Updated by later reports";
      case DISPUTED -> "Disputed";
      case SINGLE -> "One origin only";
    };
  }
}
