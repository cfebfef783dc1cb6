package news.synoptic.store;

import java.time.Instant;
import news.synoptic.Brief;

/**
 * A brief as it was written once.
 *
 * @param brief the brief
 * @param version counts up with each that is written, over all stories
 * @param written when
 */
public record StoredBrief(Brief brief, long version, Instant written) {}
