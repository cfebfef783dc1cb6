package news.synoptic.wire;

import java.io.PrintWriter;
import java.util.Locale;

/** Tells a reader who waits how far a run has come. Called by one thread at a time. */
interface Progress {
  /** Tells nobody. */
  Progress NONE =
      new Progress() {
        @Override
        public void reading(int articles, int refused) {}

        @Override
        public void writing(int done, int all) {}

        @Override
        public void end() {}
      };

  /** Pages are being read. */
  void reading(int articles, int refused);

  /** Briefs are being written. */
  void writing(int done, int all);

  /** The run is over; what was shown goes away. */
  void end();

  /** A line at the foot of a terminal that is written over, at most ten times a second. */
  final class Line implements Progress {
    private static final long STEP_NANOS = 100_000_000;
    private static final int BAR = 20;

    private final PrintWriter err;
    private final long begin = System.nanoTime();
    private long last = begin;
    private boolean shown;

    Line(PrintWriter err) {
      this.err = err;
    }

    @Override
    public void reading(int articles, int refused) {
      String behind = refused == 0 ? "" : ", %d not read".formatted(refused);
      show(() -> "reading  %s %d articles%s".formatted(swing(), articles, behind));
    }

    @Override
    public void writing(int done, int all) {
      int full = all == 0 ? BAR : BAR * done / all;
      String bar = "█".repeat(full) + "░".repeat(BAR - full);
      show(() -> String.format(Locale.ROOT, "writing  %s %d of %d briefs", bar, done, all));
    }

    /** How many pages there will be is not known, so the bar only shows that there is life. */
    private String swing() {
      int way = (int) ((last - begin) / STEP_NANOS % (2L * (BAR - 3)));
      int at = way < BAR - 3 ? way : 2 * (BAR - 3) - way;
      return "░".repeat(at) + "███" + "░".repeat(BAR - 3 - at);
    }

    private void show(java.util.function.Supplier<String> text) {
      long now = System.nanoTime();
      if (now - last >= STEP_NANOS) {
        last = now;
        shown = true;
        err.print("\r\u001B[K" + text.get());
        err.flush();
      }
    }

    @Override
    public void end() {
      if (shown) {
        err.print("\r\u001B[K");
        err.flush();
      }
    }
  }
}
