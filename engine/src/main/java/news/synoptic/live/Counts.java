package news.synoptic.live;

import java.util.concurrent.atomic.LongAdder;

/** What is counted while the service runs. */
record Counts(
    LongAdder articles,
    LongAdder refused,
    LongAdder faults,
    LongAdder briefs,
    LongAdder visits,
    LongAdder revisions) {
  Counts() {
    this(
        new LongAdder(),
        new LongAdder(),
        new LongAdder(),
        new LongAdder(),
        new LongAdder(),
        new LongAdder());
  }
}
