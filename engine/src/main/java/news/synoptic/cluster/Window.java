package news.synoptic.cluster;

/**
 * How long articles are remembered, and how often stories are set right on the way.
 *
 * @param days an article is forgotten when the stream is this many days beyond its arrival
 * @param atLeast but so many articles are remembered however old they are
 * @param atMost and no more than so many however new they are
 * @param repairEvery after so many articles the stories that changed are set right; 0 for never
 */
record Window(int days, int atLeast, int atMost, int repairEvery) {
  /** Nothing is forgotten and nothing set right until it is asked for: a run that has an end. */
  static final Window BOUNDLESS =
      new Window(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE, 0);

  /** A stream that has no end. */
  static final Window USUAL = new Window(14, 50_000, 500_000, 512);
}
