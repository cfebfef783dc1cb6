package news.synoptic.annotate.times;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import news.synoptic.Span;
import news.synoptic.TimeExpression;
import org.jspecify.annotations.Nullable;

/**
 * A reading → its time expressions with TIMEX3 type and value.
 *
 * <p>Linear in the text; thread-safe. A grammar over words of {@code times.tsv} and a set of rules
 * that set what it finds against the article's date, as HeidelTime [1] does; the rules are our own.
 * A text with many dates of its own and few that lean on its date is read as a narrative: there
 * dates without a year count from the time last spoken of.
 *
 * <p>Known limits: times told by events ("since the election") are not found; in languages other
 * than English only plain dates are.
 *
 * <p>[1] Jannik Strötgen and Michael Gertz, HeidelTime: high quality rule-based extraction and
 * normalization of temporal expressions, SemEval 2010, https://aclanthology.org/S10-1071
 */
public final class TimeFinder {
  private static final int NARRATIVE_DATES = 5;

  private record Found(TimeParts parts, TimeHit hit) {
    Span span() {
      return new Span(parts.get(hit.from()).start(), parts.get(hit.to() - 1).end());
    }

    TimeResolver.Place place() {
      boolean late = false;
      for (int k = hit.from(); k < hit.to(); k++) {
        late |= parts.get(k).is("end") || parts.get(k).is("late");
      }
      return new TimeResolver.Place(hit.from() < 3, late);
    }

    Tense tense() {
      return Tense.near(parts, hit.from(), hit.to());
    }
  }

  private TimeFinder() {}

  /** The time expressions of a text, in text order; none overlaps another. */
  public static List<TimeExpression> find(TimeReading reading, @Nullable LocalDate anchor) {
    List<Found> found = new ArrayList<>();
    for (TimeReading.Said sentence : reading.sentences()) {
      sentence.hits().forEach(hit -> found.add(new Found(sentence.parts(), hit)));
    }
    TimeResolver resolver = new TimeResolver(anchor, isNarrative(found));
    List<TimeExpression> times = new ArrayList<>(found.size());
    for (Found one : found) {
      Meaning meaning = one.hit().meaning();
      String value = resolver.value(meaning, one.tense(), one.place());
      times.add(new TimeExpression(one.span(), type(meaning), value));
    }
    return times;
  }

  private static TimeExpression.Type type(Meaning meaning) {
    return switch (meaning) {
      case Meaning.Fixed fixed -> fixed.type();
      case Meaning.Clock clock -> TimeExpression.Type.TIME;
      case Meaning.Calendar calendar -> TimeExpression.Type.DATE;
      case Meaning.Shift shift -> TimeExpression.Type.DATE;
      case Meaning.YearAgo ago -> TimeExpression.Type.DATE;
      case Meaning.Inside inside -> TimeExpression.Type.DATE;
    };
  }

  private static boolean isNarrative(List<Found> found) {
    int dated = 0;
    int leaning = 0;
    for (Found one : found) {
      switch (one.hit().meaning()) {
        case Meaning.Calendar c -> {
          dated += c.year() != 0 ? 1 : 0;
          leaning += c.weekday() > 0 || c.direction() != Meaning.Direction.TENSE ? 1 : 0;
        }
        case Meaning.Shift s -> leaning += s.base() == Meaning.Base.SPEECH ? 1 : 0;
        case Meaning.Clock c -> leaning++;
        case Meaning.Fixed f -> {}
        case Meaning.Inside in -> {}
        case Meaning.YearAgo ago -> leaning++;
      }
    }
    return dated >= NARRATIVE_DATES && dated > 4 * leaning;
  }
}
