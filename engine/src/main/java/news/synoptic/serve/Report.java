package news.synoptic.serve;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import news.synoptic.Brief;
import news.synoptic.Changes;
import news.synoptic.Dropped;
import news.synoptic.StoryId;

/**
 * What one run has to show. Every output shows the stories in one order, that of their weight: by
 * independent origins, then by articles, the latest first among equals; what remains equal stands
 * by title and id.
 *
 * @param briefs the stories, by weight
 * @param dropped what could not be read, in the order in which it is listed
 * @param changes what changed in each story since an earlier run; empty if there is none to compare
 */
public record Report(List<Brief> briefs, List<Dropped> dropped, Map<StoryId, Changes> changes) {
  private static final Comparator<Brief> WEIGHT =
      Comparator.<Brief>comparingInt(brief -> -brief.origins().size())
          .thenComparingInt(brief -> -brief.articles().size())
          .thenComparing(Report::lastDay, Comparator.reverseOrder())
          .thenComparing(Brief::title)
          .thenComparing(brief -> brief.id().value());

  /** Copies the lists and orders the stories. */
  public Report {
    briefs = briefs.stream().sorted(WEIGHT).toList();
    dropped = List.copyOf(dropped);
    changes = Map.copyOf(changes);
  }

  /** A report that is compared with no other. */
  public Report(List<Brief> briefs, List<Dropped> dropped) {
    this(briefs, dropped, Map.of());
  }

  /** What changed in a story, line by line; empty if nothing did or nothing was compared. */
  List<ChangeLine> changesOf(Brief brief) {
    Changes found = changes.get(brief.id());
    return found == null ? List.of() : ChangeLine.of(brief, found);
  }

  private static LocalDate lastDay(Brief brief) {
    return Objects.requireNonNullElse(brief.to(), LocalDate.MIN);
  }
}
