package news.synoptic.cluster.saga;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.function.IntConsumer;
import news.synoptic.cluster.gist.Terms;
import news.synoptic.cluster.index.Postings;
import news.synoptic.cluster.index.Tally;
import org.jspecify.annotations.Nullable;

/** Chapters by their numbers, and for each those that share its heaviest terms. */
final class Shelf {
  /** More stories than this are never remembered. */
  static final int PLACES = 1 << 20;

  private static final int NAMES = 5;
  private static final int WORDS = 8;
  private static final int LOOKED_AT = 12;

  /** A term that more stories have tells nothing. */
  private static final int COMMON = 200;

  private final Postings terms = Postings.rare(COMMON);
  private final Tally tally = new Tally();
  private final BitSet taken = new BitSet();
  private @Nullable Chapter[] chapters = new @Nullable Chapter[64];

  /** The least number that is not taken. */
  int free() {
    return taken.nextClearBit(0);
  }

  boolean takes(int slot) {
    return slot < PLACES && !taken.get(slot);
  }

  void add(Chapter chapter) {
    if (chapter.slot >= chapters.length) {
      chapters = Arrays.copyOf(chapters, Integer.highestOneBit(chapter.slot) * 2);
    }
    chapters[chapter.slot] = chapter;
    taken.set(chapter.slot);
    heaviest(chapter, key -> terms.add(key, chapter.slot));
  }

  void remove(Chapter chapter) {
    heaviest(chapter, key -> terms.remove(key, chapter.slot));
    chapters[chapter.slot] = null;
    taken.clear(chapter.slot);
  }

  /** All of them, by number. */
  List<Chapter> all() {
    return taken.stream().mapToObj(this::at).toList();
  }

  Chapter at(int slot) {
    return Objects.requireNonNull(chapters[slot]);
  }

  boolean has(int slot) {
    return taken.get(slot);
  }

  /** The few others that share the most terms with a chapter. */
  List<Chapter> beside(Chapter chapter) {
    tally.clear(0, taken.length());
    heaviest(chapter, key -> terms.tally(key, 1, tally));
    List<Chapter> beside = new ArrayList<>();
    for (int slot : tally.greatest(LOOKED_AT + 1)) {
      if (slot != chapter.slot) {
        beside.add(at(slot));
      }
    }
    return beside;
  }

  private static void heaviest(Chapter chapter, IntConsumer use) {
    heaviest(chapter.account.names(), NAMES, use);
    heaviest(chapter.account.words(), WORDS, use);
  }

  private static void heaviest(Terms terms, int most, IntConsumer use) {
    float least = terms.weightOfRank(most);
    for (int i = 0; i < terms.size(); i++) {
      if (terms.weight(i) >= least) {
        use.accept(terms.key(i));
      }
    }
  }
}
