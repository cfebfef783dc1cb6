package news.synoptic.serve;

import java.util.List;
import news.synoptic.Brief;
import news.synoptic.Dropped;

/**
 * What one run has to show.
 *
 * @param briefs the stories, in the order in which they are shown
 * @param dropped what could not be read, in the order in which it is listed
 */
public record Report(List<Brief> briefs, List<Dropped> dropped) {
  /** Copies the lists. */
  public Report {
    briefs = List.copyOf(briefs);
    dropped = List.copyOf(dropped);
  }
}
