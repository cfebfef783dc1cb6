package news.synoptic.cluster;

import news.synoptic.cluster.gist.Gist;
import org.jspecify.annotations.Nullable;

/** A live article: its gist, and where it has been put. Part of the state. */
final class Member {
  private static final int[] NOBODY = new int[0];
  private static final float[] NOTHING = new float[0];

  /** Its number in the stream. */
  final int slot;

  final Gist gist;

  /** The stream's day when it arrived. */
  final int arrived;

  /** How much an article of no concern has in common with it: the cosine of a far candidate. */
  float crowd;

  /** Slots of those that it may belong with, and the logarithm of the odds of each. */
  int[] near = NOBODY;

  float[] odds = NOTHING;

  @Nullable Group group;

  /** The article that it is a copy of; null if it is none. */
  @Nullable Member original;

  /** Whether other live articles are copies of it. */
  boolean copied;

  /** Whether its terms stand in the index. */
  boolean indexed;

  /** Whether a reader has said with whom it belongs, or does not. */
  boolean corrected;

  Member(int slot, Gist gist, int arrived) {
    this.slot = slot;
    this.gist = gist;
    this.arrived = arrived;
  }

  /** The story it is in. */
  Group group() {
    if (group == null) {
      throw new IllegalStateException("article " + gist.id() + " is in no story");
    }
    return group;
  }
}
