package news.synoptic.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import news.synoptic.Annotated;
import news.synoptic.ArticleId;
import news.synoptic.cluster.gist.Frequencies;
import news.synoptic.cluster.gist.Gist;
import news.synoptic.cluster.gist.GistReader;
import news.synoptic.cluster.gist.Sketch;
import news.synoptic.cluster.gist.Terms;
import news.synoptic.cluster.index.Postings;
import news.synoptic.cluster.index.Tally;
import org.jspecify.annotations.Nullable;

/**
 * The live articles, and for each new one those that may be about the same event: the few that
 * share the most of its rarest terms. One pass over short lists; no comparison with all. Part of
 * the state; not thread-safe.
 */
final class Neighbourhood {
  static final int LOOKED_AT = 48;
  static final int JUDGED = 24;

  /** How many holders of a term are visited at most: what more have in common tells little. */
  private static final int VISITED = 512;

  private static final int CROWD_RANK = 12;
  private static final int BODY_KEYS = 40;
  private static final int PAIR_KEYS = 24;

  final Frequencies frequencies;
  private final GistReader reader;
  private final Postings terms = Postings.latest(VISITED);
  private final Postings sketches = Postings.latest(VISITED);
  private final Tally tally = new Tally();

  /** A ring: the member of slot {@code s} is at {@code s} modulo its length. */
  private @Nullable Member[] members = new @Nullable Member[64];

  private int floor;
  private int next;

  Neighbourhood(Frequencies frequencies) {
    this(frequencies, 0);
  }

  /** Goes on where another has stopped. */
  Neighbourhood(Frequencies frequencies, int floor) {
    this.frequencies = frequencies;
    this.reader = new GistReader(frequencies);
    this.floor = floor;
    this.next = floor;
  }

  /** A live article beside a new one. */
  record Neighbour(Member member, double cosine) {}

  /** The article as a member, not yet to be found by others. */
  Member enter(Annotated article, int day) {
    Member member = new Member(next, reader.read(article), day);
    enter(member);
    return member;
  }

  /** The live articles that may be about the same event as one that is not among them. */
  List<ArticleId> like(Annotated article) {
    return neighbours(new Member(next, reader.peek(article), 0)).stream()
        .map(neighbour -> neighbour.member().gist.id())
        .toList();
  }

  /** A member of the next slot. */
  void enter(Member member) {
    if (size() == members.length) {
      @Nullable Member[] longer = new @Nullable Member[members.length * 2];
      for (int slot = floor; slot < next; slot++) {
        longer[slot & (longer.length - 1)] = at(slot);
      }
      members = longer;
    }
    members[next & (members.length - 1)] = member;
    next++;
  }

  /** Lets later articles find a member, by its terms if it is marked so, and by its text. */
  void index(Member member) {
    if (member.indexed) {
      Gist gist = member.gist;
      heaviest(gist.body(), BODY_KEYS, (key, w) -> terms.add(key, member.slot));
      heaviest(gist.pairs(), PAIR_KEYS, (key, w) -> terms.add(key, member.slot));
    }
    Sketch sketch = member.gist.sketch();
    for (int i = 0; i < sketch.foundBy(); i++) {
      sketches.add(sketch.hash(i), member.slot);
    }
  }

  /** The member of a live slot. */
  Member at(int slot) {
    return Objects.requireNonNull(members[slot & (members.length - 1)]);
  }

  boolean isLive(int slot) {
    return slot >= floor && slot < next;
  }

  /** The live members, in the order of arrival. */
  List<Member> live() {
    List<Member> live = new ArrayList<>(size());
    for (int slot = floor; slot < next; slot++) {
      live.add(at(slot));
    }
    return live;
  }

  int size() {
    return next - floor;
  }

  /** The slot of the earliest live member. */
  int floor() {
    return floor;
  }

  /** The slot of the next to come. */
  int next() {
    return next;
  }

  /** Forgets the earliest member. */
  void forgetEarliest() {
    Member member = at(floor);
    Gist gist = member.gist;
    if (member.indexed) {
      heaviest(gist.body(), BODY_KEYS, (key, w) -> terms.remove(key, member.slot));
      heaviest(gist.pairs(), PAIR_KEYS, (key, w) -> terms.remove(key, member.slot));
    }
    for (int i = 0; i < gist.sketch().foundBy(); i++) {
      sketches.remove(gist.sketch().hash(i), member.slot);
    }
    members[floor & (members.length - 1)] = null;
    floor++;
  }

  /** The most alike, the most alike first; sets the member's crowd. */
  List<Neighbour> neighbours(Member member) {
    tally.clear(floor, next);
    Gist gist = member.gist;
    heaviest(gist.body(), BODY_KEYS, (key, w) -> terms.tally(key, w * w, tally));
    heaviest(gist.pairs(), PAIR_KEYS, (key, w) -> terms.tally(key, w * w / 2, tally));
    List<Neighbour> found = new ArrayList<>();
    for (int slot : tally.greatest(LOOKED_AT)) {
      Member other = at(slot);
      if (speaksLike(gist, other.gist)) {
        found.add(new Neighbour(other, gist.body().cosine(other.gist.body())));
      }
    }
    found.sort(
        (a, b) ->
            a.cosine != b.cosine
                ? Double.compare(b.cosine, a.cosine)
                : Integer.compare(b.member.slot, a.member.slot));
    member.crowd = found.size() > CROWD_RANK ? (float) found.get(CROWD_RANK).cosine : 0;
    return found;
  }

  /** The live articles that share the most word sequences with one, the most first. */
  List<Member> sharingText(Member member) {
    tally.clear(floor, next);
    Sketch sketch = member.gist.sketch();
    for (int i = 0; i < sketch.size(); i++) {
      sketches.tally(sketch.hash(i), 1, tally);
    }
    List<Member> found = new ArrayList<>();
    for (int slot : tally.greatest(JUDGED)) {
      found.add(at(slot));
    }
    return found;
  }

  private static boolean speaksLike(Gist a, Gist b) {
    return a.lang().equals(b.lang()) || a.lang().equals("und") || b.lang().equals("und");
  }

  private interface Use {
    void of(int key, float weight);
  }

  private static void heaviest(Terms terms, int most, Use use) {
    float least = terms.weightOfRank(most);
    for (int i = 0; i < terms.size(); i++) {
      if (terms.weight(i) >= least) {
        use.of(terms.key(i), terms.weight(i));
      }
    }
  }
}
