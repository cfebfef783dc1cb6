package news.synoptic.cluster;

import news.synoptic.Annotated;
import news.synoptic.Score;
import org.jspecify.annotations.Nullable;

/** A live article: its gist, and where it has been put. Part of the state. */
final class Member {
  final int slot;
  final Gist gist;

  /** The article itself; null in a state that keeps none. */
  final @Nullable Annotated article;

  /** How much an article of no concern has in common with it: the cosine of a far candidate. */
  double crowd;

  /** Slots of those it has been compared with, and the logarithm of the odds of each. */
  int[] near = new int[0];

  float[] odds = new float[0];

  @Nullable Group group;

  /** The article that it is a copy of; null if it is none. */
  @Nullable Member original;

  Score why = new Score(1, java.util.List.of());

  Member(int slot, Gist gist, @Nullable Annotated article) {
    this.slot = slot;
    this.gist = gist;
    this.article = article;
  }
}
