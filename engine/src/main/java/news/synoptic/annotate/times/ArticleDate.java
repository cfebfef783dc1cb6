package news.synoptic.annotate.times;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import news.synoptic.Article;
import news.synoptic.Block;
import news.synoptic.Dated;
import news.synoptic.annotate.times.Meaning.Calendar;
import org.jspecify.annotations.Nullable;

/**
 * An article → its date, as far as it is certain: as published, else from the text.
 *
 * <p>The text makes it certain in two ways. A dateline in front names the day: "BEIJING, Oct. 30,
 * 2023". Or the text names exactly one recent full date and also tells of its weekday without a
 * date ("October 30, 2023" was a Monday, and something happened "on Monday"): reports call a day by
 * its weekday in the week that follows only, so the article is of that day or shortly after.
 * Several full dates that would fit leave it unknown. A full date under a picture may be a file
 * picture's; it counts only if the text also names a day without its year shortly before it ("on
 * Oct. 26").
 */
public final class ArticleDate {
  private static final int LEAD = 12;

  /** Days in which a report still looks back at a day by its month alone. */
  private static final int BEFORE = 21;

  private ArticleDate() {}

  /** The date; null if neither the page nor the text makes it certain. */
  public static @Nullable Dated of(Article article, TimeReading reading) {
    if (article.published() != null) {
      return article.published();
    }
    Named inText = new Named();
    for (TimeReading.Said sentence : reading.sentences()) {
      TimeParts parts = sentence.parts();
      for (TimeHit hit : sentence.hits()) {
        LocalDate date = inText.add(hit);
        boolean dateline = sentence.index() == 0 && hit.to() < LEAD && isDateline(parts, hit);
        if (date != null && dateline) {
          return dated(date);
        }
      }
    }
    return inText.full().isEmpty()
        ? fromWeekday(inCaptions(article, inText, reading), inText.weekdays())
        : fromWeekday(inText.full(), inText.weekdays());
  }

  /**
   * What a text says of days.
   *
   * @param full the full dates, none twice
   * @param yearless days of a month without a year
   * @param weekdays weekdays without a date, 1 (Monday) to 7
   */
  private record Named(List<LocalDate> full, List<Calendar> yearless, Set<Integer> weekdays) {
    Named() {
      this(new ArrayList<>(), new ArrayList<>(), new TreeSet<>());
    }

    /** Notes what a hit says; returns its date if that is full, else null. */
    @Nullable LocalDate add(TimeHit hit) {
      if (!(hit.meaning() instanceof Calendar calendar)) {
        return null;
      }
      LocalDate date = dateOf(calendar);
      if (date != null && !full.contains(date)) {
        full.add(date);
      }
      if (calendar.year() == Meaning.UNSAID && calendar.month() > 0 && calendar.day() > 0) {
        yearless.add(calendar);
      }
      if (calendar.weekday() > 0 && calendar.direction() == Meaning.Direction.TENSE) {
        weekdays.add(calendar.weekday());
      }
      return date;
    }

    /** Whether a day without its year is one of the weeks before a date. */
    boolean leadsTo(LocalDate date) {
      return yearless.stream()
          .map(day -> dateOf(Calendar.date(date.getYear(), day.month(), day.day())))
          .anyMatch(
              day -> day != null && !day.isAfter(date) && day.isAfter(date.minusDays(BEFORE)));
    }
  }

  private static List<LocalDate> inCaptions(Article article, Named inText, TimeReading reading) {
    Named named = new Named();
    for (Block block : article.blocks()) {
      if (block.kind() == Block.Kind.CAPTION) {
        for (TimeReading.Said said : reading.beside(block.text()).sentences()) {
          said.hits().forEach(named::add);
        }
      }
    }
    return named.full().stream().filter(inText::leadsTo).toList();
  }

  private static @Nullable Dated fromWeekday(List<LocalDate> dates, Set<Integer> weekdays) {
    LocalDate latest = dates.stream().max(LocalDate::compareTo).orElse(null);
    if (latest == null || !weekdays.contains(latest.getDayOfWeek().getValue())) {
      return null;
    }
    long close = dates.stream().filter(d -> d.isAfter(latest.minusDays(40))).count();
    return close == 1 ? dated(latest) : null;
  }

  /** Whether a date stands behind the name of a town in capitals and before a bracket or dash. */
  private static boolean isDateline(TimeParts parts, TimeHit hit) {
    String first = parts.get(0).lower();
    boolean town = parts.get(0).isShouted() && first.length() > 2;
    boolean mark = false;
    for (int k = hit.to(); k < Math.min(parts.size(), hit.to() + 6); k++) {
      mark |=
          parts.get(k).is("—")
              || parts.get(k).is("–")
              || parts.get(k).is("-")
              || parts.get(k).is("(");
    }
    return town && mark;
  }

  private static @Nullable LocalDate dateOf(Calendar calendar) {
    if (calendar.year() < 1900 || calendar.month() == 0 || calendar.day() == 0) {
      return null;
    }
    try {
      return LocalDate.of(calendar.year(), calendar.month(), calendar.day());
    } catch (DateTimeException impossible) {
      return null; // 31 February
    }
  }

  private static Dated dated(LocalDate day) {
    return new Dated(day.atStartOfDay().atOffset(ZoneOffset.UTC), Dated.Precision.DAY, "text");
  }
}
