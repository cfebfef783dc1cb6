package news.synoptic.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import news.synoptic.StoryId;
import org.jspecify.annotations.Nullable;

/**
 * A story as a line of a list.
 *
 * @param id identity
 * @param title its headline
 * @param lead its first fact; empty if there is none
 * @param from day of its earliest article; null if unknown
 * @param to day of its latest article; null if unknown
 * @param born when its first article came
 * @param grown when its latest article came
 * @param articles number of articles
 * @param outlets names of its outlets, those with most articles first, at most 12
 * @param outletCount number of outlets
 * @param origins number of independent origins; 0 while its brief is still to be written
 * @param disputed number of disputed facts
 * @param corrected whether one of its articles was corrected or withdrawn
 * @param recent articles that came in the last day before {@code grown}
 * @param lastSeq arrival number of its latest article; handed back when it is marked as read
 * @param unread number of articles that the reader has not read
 * @param saved whether the reader keeps it
 * @param version number of its brief, counting up; 0 while none is written
 */
public record StorySummary(
    StoryId id,
    String title,
    String lead,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    Instant born,
    Instant grown,
    int articles,
    List<String> outlets,
    int outletCount,
    int origins,
    int disputed,
    boolean corrected,
    int recent,
    long lastSeq,
    int unread,
    boolean saved,
    long version) {
  /** Copies the list. */
  public StorySummary {
    outlets = List.copyOf(outlets);
  }
}
