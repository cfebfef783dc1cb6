package news.synoptic.brief;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import news.synoptic.Annotated;
import news.synoptic.Brief;
import news.synoptic.Claim;
import news.synoptic.Evidence;
import news.synoptic.Quote;
import news.synoptic.Sentence;
import news.synoptic.Span;
import news.synoptic.TimeExpression;
import org.jspecify.annotations.Nullable;

/**
 * Dated sentences of all articles → what happened when, by the day of the event.
 *
 * <p>A sentence goes to the most exact date in it that is not inside a quotation. Sentences of one
 * date that are alike are one line with all of them as evidence. Where a date has many lines the
 * most central ones stay; whole years are kept only where a main actor is named.
 */
final class Timeline {
  private static final int MOST = 16;
  private static final int MOST_OF_ONE_DATE = 3;
  private static final int MOST_YEARS = 2;
  private static final double SAME = 0.4;
  private static final Pattern BOUND =
      Pattern.compile(
          "\\b(?:until|till|before|by|within|ahead of)(?: the| about| around| at least)? $",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern FEAST =
      Pattern.compile("\\b(?:Christmas|Easter|Thanksgiving|Halloween|Ramadan|Diwali|Hanukkah)\\b");
  private static final Pattern ON =
      Pattern.compile("\\b(?:on|at|over|during|last|this|next) $", Pattern.CASE_INSENSITIVE);

  /** A dated sentence. */
  private record Event(EventDate date, Coverage.Place place, String text, double worth) {
    Evidence evidence() {
      return Coverage.evidence(place.article(), place.sentence().span());
    }
  }

  /** Sentences of one date that tell the same, the best one first. */
  private record Line(List<Event> events) {
    Event best() {
      return events.getFirst();
    }

    double worth() {
      return best().worth() + 0.2 * (events.size() - 1);
    }

    Brief.Happening happening() {
      return new Brief.Happening(
          best().date().value(),
          best().date().precision().label(),
          best().text(),
          events.stream().map(Event::evidence).distinct().toList());
    }
  }

  private final Coverage coverage;
  private final Cast cast;

  Timeline(Coverage coverage, Cast cast) {
    this.coverage = coverage;
    this.cast = cast;
  }

  /** The lines, by date. */
  List<Brief.Happening> lines() {
    Map<EventDate, List<Event>> byDate = new TreeMap<>();
    for (Annotated article : coverage.articles()) {
      for (Sentence sentence : article.sentences()) {
        Event event = event(article, sentence);
        if (event != null) {
          byDate.computeIfAbsent(event.date(), date -> new ArrayList<>()).add(event);
        }
      }
    }
    List<Line> lines = new ArrayList<>();
    byDate.values().forEach(events -> lines.addAll(top(join(events), MOST_OF_ONE_DATE)));
    return cut(lines).stream()
        .sorted(Comparator.comparing(line -> line.best().date()))
        .map(Line::happening)
        .toList();
  }

  private static List<Line> cut(List<Line> lines) {
    List<Line> years =
        top(lines.stream().filter(line -> isYear(line.best().date())).toList(), MOST_YEARS);
    List<Line> kept =
        lines.stream().filter(line -> !isYear(line.best().date()) || years.contains(line)).toList();
    List<Line> best = top(kept, MOST);
    return kept.stream().filter(best::contains).toList();
  }

  private static boolean isYear(EventDate date) {
    return date.precision() == EventDate.Precision.YEAR;
  }

  private static List<Line> top(List<Line> lines, int most) {
    return lines.stream()
        .sorted(Comparator.comparingDouble(Line::worth).reversed())
        .limit(most)
        .toList();
  }

  private List<Line> join(List<Event> events) {
    List<Event> byWorth = new ArrayList<>(events);
    byWorth.sort(Comparator.comparingDouble(Event::worth).reversed());
    List<Line> lines = new ArrayList<>();
    for (Event event : byWorth) {
      Line same =
          lines.stream().filter(line -> isSame(line.best(), event)).findFirst().orElse(null);
      if (same == null) {
        lines.add(new Line(new ArrayList<>(List.of(event))));
      } else {
        same.events().add(event);
      }
    }
    return lines;
  }

  private boolean isSame(Event a, Event b) {
    Coverage.Place left = a.place();
    Coverage.Place right = b.place();
    return coverage.isSameClaim(left.article(), left.sentence(), right.article(), right.sentence())
        || coverage.weights().cosine(left.sentence().terms(), right.sentence().terms()) >= SAME;
  }

  private @Nullable Event event(Annotated article, Sentence sentence) {
    boolean tells =
        switch (sentence.kind()) {
          case REPORT, STATEMENT, BACKGROUND -> sentence.opinion().value() < 0.7;
          case OPINION, FORECAST, QUESTION, NOTICE -> false;
        };
    EventDate date = tells ? date(article, sentence) : null;
    if (date == null) {
      return null;
    }
    String text = Trim.of(article, sentence);
    boolean concerns =
        !isYear(date)
            || cast.namedIn(article, sentence.span()).stream().anyMatch(cast.main()::contains);
    if (!concerns || !StandAlone.isGranted(article, sentence, text)) {
      return null;
    }
    Claim claim = coverage.claim(article.id(), sentence.index());
    double worth = claim == null ? 0.2 : claim.weight() + 0.3 * (claim.origins().size() - 1);
    return new Event(date, new Coverage.Place(article, sentence), text, worth);
  }

  /** The most exact date of a sentence, the first of several. */
  private static @Nullable EventDate date(Annotated article, Sentence sentence) {
    EventDate finest = null;
    for (TimeExpression time : article.times()) {
      if (sentence.span().contains(time.span())
          && !isQuoted(article, time.span())
          && isWhen(article, sentence, time.span())) {
        EventDate date = EventDate.of(time, time.span().in(article.article().text()));
        boolean finer =
            date != null && (finest == null || date.precision().compareTo(finest.precision()) < 0);
        finest = finer ? date : finest;
      }
    }
    return finest;
  }

  /**
   * Whether a time says when something is. "Until Saturday" and "before the summer" do not, nor
   * does the name of a feast without "on" or "at": "an early Christmas present".
   */
  private static boolean isWhen(Annotated article, Sentence sentence, Span time) {
    String text = article.article().text();
    String before = text.substring(sentence.span().start(), time.start());
    if (BOUND.matcher(before).find()) {
      return false;
    }
    boolean feast = FEAST.matcher(time.in(text)).find();
    return !feast || ON.matcher(before).find();
  }

  private static boolean isQuoted(Annotated article, Span span) {
    return article.quotes().stream()
        .anyMatch(q -> q.kind() == Quote.Kind.DIRECT && q.content().contains(span));
  }
}
