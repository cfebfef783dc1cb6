package news.synoptic.annotate.times;

/**
 * A time expression in a sentence.
 *
 * @param from index of its first part in {@link TimeParts}
 * @param to index behind its last part
 * @param meaning what it says
 */
record TimeHit(int from, int to, Meaning meaning) {
  TimeHit from(int newFrom) {
    return new TimeHit(newFrom, to, meaning);
  }
}
