package news.synoptic.cluster.saga;

import java.util.ArrayList;
import java.util.List;
import news.synoptic.StoryId;
import news.synoptic.StoryLink;
import news.synoptic.cluster.codec.ByteReader;
import news.synoptic.cluster.codec.ByteWriter;
import news.synoptic.cluster.gist.Gist;
import news.synoptic.cluster.gist.Terms;
import org.jspecify.annotations.Nullable;

/** What is remembered of a story, long after its articles. Part of the state. */
final class Chapter {
  private static final int LIVE = 1;
  private static final int FOLLOWS = 2;

  /** By the numbers under which they are written. */
  private static final List<StoryLink.Kind> KINDS =
      List.of(StoryLink.Kind.EARLIER, StoryLink.Kind.LATER, StoryLink.Kind.RELATED);

  final StoryId id;

  /** Its number in the index. */
  final int slot;

  /** Ids of stories that were merged into this one. */
  final List<StoryId> formerly = new ArrayList<>(0);

  Account account;

  /** The stream's day when it was last told of. */
  int told;

  /** Whether it has live articles. */
  boolean live = true;

  /** The earlier story that it continues; null if it begins a storyline. */
  @Nullable StoryId follows;

  /** The links that it has, from its own side. */
  final List<Tie> ties = new ArrayList<>(0);

  Chapter(StoryId id, int slot, Account account, int told) {
    this.id = id;
    this.slot = slot;
    this.account = account;
    this.told = told;
  }

  /**
   * A link to another story.
   *
   * @param other id of the other
   * @param kind how the other stands to this one
   * @param names cosine of the names
   * @param words cosine of the words
   */
  record Tie(StoryId other, StoryLink.Kind kind, float names, float words) {
    Tie to(StoryId another) {
      return new Tie(another, kind, names, words);
    }
  }

  /** Whether the chapter has more to tell than one article had. */
  boolean weighs() {
    return account.articles() > 1 || follows != null || !ties.isEmpty();
  }

  void write(ByteWriter out) {
    out.count(slot);
    out.words(id.value());
    out.count(formerly.size());
    formerly.forEach(former -> out.words(former.value()));
    out.bits32(account.day());
    out.count(account.articles());
    account.names().write(out);
    account.words().write(out);
    out.bits32(told);
    out.octet((live ? LIVE : 0) | (follows == null ? 0 : FOLLOWS));
    if (follows != null) {
      out.words(follows.value());
    }
    out.count(ties.size());
    for (Tie tie : ties) {
      out.words(tie.other.value());
      out.octet(KINDS.indexOf(tie.kind));
      out.fraction(tie.names);
      out.fraction(tie.words);
    }
  }

  static Chapter read(ByteReader in) throws ByteReader.BrokenException {
    int slot = in.count();
    StoryId id = new StoryId(in.words());
    List<StoryId> formerly = new ArrayList<>();
    for (int n = in.count(1); n > 0; n--) {
      formerly.add(new StoryId(in.words()));
    }
    Account account = new Account(in.bits32(), in.count(), Terms.read(in), Terms.read(in));
    Chapter chapter = new Chapter(id, slot, account, in.bits32());
    chapter.formerly.addAll(formerly);
    int flags = in.octet();
    chapter.live = (flags & LIVE) != 0;
    chapter.follows = (flags & FOLLOWS) == 0 ? null : new StoryId(in.words());
    for (int n = in.count(10); n > 0; n--) {
      StoryId other = new StoryId(in.words());
      int kind = in.octet();
      if (kind >= KINDS.size()) {
        throw in.broken("a link of kind " + kind);
      }
      chapter.ties.add(new Tie(other, KINDS.get(kind), in.fraction32(), in.fraction32()));
    }
    return chapter;
  }

  boolean dated() {
    return account.day() != Gist.UNDATED;
  }
}
