package news.synoptic.cluster;

import java.util.ArrayList;
import java.util.List;
import news.synoptic.Annotated;

/**
 * The live articles, and for each new one those that may be about the same event: the few that
 * share the most of its rarest terms. One pass over short lists; no comparison with all. Part of
 * the state; not thread-safe.
 */
final class Neighbourhood {
  static final int LOOKED_AT = 48;
  static final int JUDGED = 24;
  private static final int CROWD_RANK = 12;
  private static final int BODY_KEYS = 40;
  private static final int PAIR_KEYS = 24;

  private final GistReader reader;
  private final Postings terms = new Postings();
  private final Postings sketches = new Postings();
  private final List<Member> members = new ArrayList<>();
  private final Tally tally = new Tally();
  private int floor;
  private int next;
  private int swept;

  Neighbourhood(Frequencies frequencies) {
    this.reader = new GistReader(frequencies);
  }

  /** A live article beside a new one. */
  record Neighbour(Member member, double cosine) {}

  /** The article as a member, not yet to be found by others. */
  Member enter(Annotated article, boolean keep) {
    Member member = new Member(next++, reader.read(article), keep ? article : null);
    members.add(member);
    return member;
  }

  /** Lets later articles find a member. */
  void index(Member member) {
    heaviest(member.gist.body(), BODY_KEYS, (key, w) -> terms.add(key, member.slot, floor));
    heaviest(member.gist.pairs(), PAIR_KEYS, (key, w) -> terms.add(key, member.slot, floor));
    indexSketch(member);
  }

  /** Lets later articles find a member as what they are a copy of. */
  void indexSketch(Member member) {
    for (int i = 0; i < member.gist.sketch().size(); i++) {
      sketches.add(member.gist.sketch().hash(i), member.slot, floor);
    }
  }

  Member at(int slot) {
    return members.get(slot - first());
  }

  private int first() {
    return next - members.size();
  }

  /** The live members, in the order of arrival. */
  List<Member> live() {
    return members.subList(Math.max(0, floor - first()), members.size());
  }

  int size() {
    return members.size();
  }

  List<Member> all() {
    return members;
  }

  /** Forgets the members below a slot. */
  void forget(int newFloor) {
    floor = newFloor;
    int gone = newFloor - first();
    if (gone * 4 > members.size()) {
      members.subList(0, gone).clear();
    }
    if (floor - swept > 20_000) {
      swept = floor;
      terms.sweep(floor);
      sketches.sweep(floor);
    }
  }

  int floor() {
    return floor;
  }

  /** The most alike, the most alike first; sets the member's crowd. */
  List<Neighbour> neighbours(Member member) {
    tally.clear(first(), next);
    Gist gist = member.gist;
    heaviest(gist.body(), BODY_KEYS, (key, w) -> gather(key, w * w));
    heaviest(gist.pairs(), PAIR_KEYS, (key, w) -> gather(key, w * w / 2));
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
    member.crowd = found.size() > CROWD_RANK ? found.get(CROWD_RANK).cosine : 0;
    return found;
  }

  /** The live articles that share the most word sequences with one, the most first. */
  List<Member> sharingText(Member member) {
    tally.clear(first(), next);
    for (int i = 0; i < member.gist.sketch().size(); i++) {
      sketches.visit(member.gist.sketch().hash(i), floor, slot -> tally.add(slot, 1));
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

  private void gather(int key, float weight) {
    terms.visit(key, floor, slot -> tally.add(slot, weight));
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
