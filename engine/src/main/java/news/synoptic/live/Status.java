package news.synoptic.live;

import java.time.Instant;

/**
 * How the service fares, for health checks and metrics.
 *
 * @param started when it started
 * @param ready whether it takes in articles; not while the clusterer's state is being restored
 * @param articles articles that came since it started
 * @param refused items that gave no article since it started
 * @param faults items that were set aside because of a fault of ours
 * @param briefs briefs written since it started
 * @param visits visits to sources since it started
 * @param revisions revisions found since it started
 * @param waitingPages pages that are fetched and not yet stored
 * @param waitingBriefs stories whose brief is older than they are
 * @param remembered articles that the clusterer compares new ones with
 * @param subscribers pages that are open
 */
public record Status(
    Instant started,
    boolean ready,
    long articles,
    long refused,
    long faults,
    long briefs,
    long visits,
    long revisions,
    int waitingPages,
    int waitingBriefs,
    int remembered,
    int subscribers) {}
