package news.synoptic.cluster.saga;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.synoptic.Score;
import news.synoptic.StoryId;
import news.synoptic.StoryLink;
import news.synoptic.cluster.codec.ByteReader;
import news.synoptic.cluster.codec.ByteWriter;
import org.jspecify.annotations.Nullable;

/**
 * The long memory: what stories were about, and which of them hang together, for a year beyond
 * their articles. A story told of is linked to those that share its actors and its matter; if the
 * strongest of these came before it, it continues the same storyline. Part of the state; not
 * thread-safe.
 *
 * <p>Bounded: of stories whose articles are forgotten at most {@link #MOST} are remembered, the
 * latest, and of those that one article told and nothing is linked to at most {@link #MOST_SLIGHT}.
 *
 * <p>Known limits: a link that was given stays, whatever the stories become; two storylines that
 * turn out to be one stay two, but for the story that showed it.
 */
public final class Sagas {
  private static final int DAYS = 400;
  private static final int MOST = 20_000;
  private static final int MOST_SLIGHT = 5_000;
  private static final int MOST_TIES = 6;

  /** Weights of a logistic regression on 1,354 pairs of stories of gva before December 2015. */
  private static final double BIAS = -5.61;

  private static final double NAMES = 1.10;
  private static final double WORDS = 11.86;
  private static final double LEAST = 0.3;
  private static final double SAME_LINE = 0.5;

  /** Days from which one story is earlier than another. */
  private static final int APART = 2;

  /** By every name, old ones included. */
  private final Map<String, Chapter> named = new HashMap<>();

  private final Shelf shelf = new Shelf();

  /** Chapters without live articles, those first that ended first. */
  private final ArrayDeque<Chapter> ended = new ArrayDeque<>();

  /** The same for those that one article told. */
  private final ArrayDeque<Chapter> slight = new ArrayDeque<>();

  /** No memory of anything. */
  public Sagas() {}

  /**
   * What is new of a story.
   *
   * @param links to other stories, the strongest first
   * @param continues the earlier story whose storyline it continues; null if that is no news
   */
  public record Told(List<StoryLink> links, @Nullable StoryId continues) {
    /** Copies the list. */
    public Told {
      links = List.copyOf(links);
    }
  }

  /** Whether a story of this name is remembered. */
  public boolean knows(String story) {
    return named.containsKey(story);
  }

  /** Takes note of a live story as it is now. */
  public Told tell(StoryId story, Account account, int today) {
    Chapter chapter = named.get(story.value());
    if (chapter == null) {
      chapter = new Chapter(story, shelf.free(), account, today);
      put(chapter);
    } else {
      shelf.remove(chapter);
      chapter.account = account;
      chapter.told = today;
      shelf.add(chapter);
    }
    return link(chapter);
  }

  private void put(Chapter chapter) {
    shelf.add(chapter);
    named.put(chapter.id.value(), chapter);
    chapter.formerly.forEach(id -> named.put(id.value(), chapter));
  }

  private Told link(Chapter chapter) {
    List<Chapter.Tie> near = new ArrayList<>();
    for (Chapter other : shelf.beside(chapter)) {
      Chapter.Tie tie = compared(chapter, other);
      if (probability(tie) >= LEAST) {
        near.add(tie);
      }
    }
    near.sort(
        Comparator.comparingDouble((Chapter.Tie t) -> -probability(t))
            .thenComparing(Chapter.Tie::other));
    List<StoryLink> links = new ArrayList<>();
    for (Chapter.Tie tie : near) {
      Chapter other = named.get(tie.other().value());
      if (other != null && chapter.ties.size() < MOST_TIES && !tied(chapter, other)) {
        tie(chapter, tie);
        tie(other, new Chapter.Tie(chapter.id, reverse(tie.kind()), tie.names(), tie.words()));
        links.add(shown(chapter.id, tie));
      }
    }
    return new Told(links, near.isEmpty() ? null : continued(chapter, near.getFirst()));
  }

  private @Nullable StoryId continued(Chapter chapter, Chapter.Tie nearest) {
    boolean first = chapter.follows != null || nearest.kind() == StoryLink.Kind.LATER;
    if (first || probability(nearest) < SAME_LINE) {
      return null;
    }
    chapter.follows = nearest.other();
    if (goesRound(chapter)) {
      chapter.follows = null;
    }
    return chapter.follows;
  }

  private static Chapter.Tie compared(Chapter chapter, Chapter other) {
    Account a = chapter.account;
    Account b = other.account;
    long days = chapter.dated() && other.dated() ? (long) b.day() - a.day() : 0;
    StoryLink.Kind kind =
        days <= -APART
            ? StoryLink.Kind.EARLIER
            : days >= APART ? StoryLink.Kind.LATER : StoryLink.Kind.RELATED;
    float names = (float) a.names().cosine(b.names());
    return new Chapter.Tie(other.id, kind, names, (float) a.words().cosine(b.words()));
  }

  private static StoryLink.Kind reverse(StoryLink.Kind kind) {
    return switch (kind) {
      case EARLIER -> StoryLink.Kind.LATER;
      case LATER -> StoryLink.Kind.EARLIER;
      case RELATED -> StoryLink.Kind.RELATED;
    };
  }

  private static double probability(Chapter.Tie tie) {
    return 1 / (1 + Math.exp(-(BIAS + NAMES * tie.names() + WORDS * tie.words())));
  }

  private static StoryLink shown(StoryId story, Chapter.Tie tie) {
    Score score =
        new Score(
            probability(tie),
            List.of(
                new Score.Part("words of names in common", tie.names(), NAMES),
                new Score.Part("words in common", tie.words(), WORDS),
                new Score.Part("before anything is compared", 1, BIAS)));
    return new StoryLink(story, tie.other(), tie.kind(), score);
  }

  private boolean tied(Chapter chapter, Chapter other) {
    return chapter.ties.stream().anyMatch(tie -> named.get(tie.other().value()) == other)
        || other.ties.stream().anyMatch(tie -> named.get(tie.other().value()) == chapter);
  }

  private static void tie(Chapter chapter, Chapter.Tie tie) {
    if (chapter.ties.size() < 2 * MOST_TIES) {
      chapter.ties.add(tie);
    }
  }

  /** Whether a storyline leads back to where it starts. */
  private boolean goesRound(Chapter from) {
    Chapter at = from;
    for (int i = 0; i <= named.size() && at != null && at.follows != null; i++) {
      at = named.get(at.follows.value());
      if (at == from) {
        return true;
      }
    }
    return false;
  }

  /** The story with which the storyline of a story begins, as far as it is remembered. */
  public StoryId storyline(StoryId story) {
    StoryId first = story;
    Chapter at = named.get(story.value());
    for (int i = 0; i <= named.size() && at != null; i++) {
      first = at.follows == null ? at.id : at.follows;
      at = at.follows == null ? null : named.get(first.value());
    }
    return first;
  }

  /** The links of a story, in the order in which they were found. */
  public List<StoryLink> links(StoryId story) {
    List<StoryLink> links = new ArrayList<>();
    Chapter chapter = named.get(story.value());
    for (Chapter.Tie tie : chapter == null ? List.<Chapter.Tie>of() : chapter.ties) {
      Chapter other = named.get(tie.other().value());
      if (chapter != null && other != null) {
        links.add(shown(chapter.id, tie.to(other.id)));
      }
    }
    return links;
  }

  /** Two stories turned out to be one. */
  public void merged(StoryId into, StoryId from) {
    Chapter gone = named.get(from.value());
    Chapter heir = named.get(into.value());
    if (gone == null || gone == heir) {
      return;
    }
    if (heir == null) {
      heir = new Chapter(into, shelf.free(), gone.account, gone.told);
      put(heir);
    }
    Chapter one = heir;
    drop(gone);
    gone.formerly.add(gone.id);
    one.formerly.addAll(gone.formerly);
    gone.formerly.forEach(id -> named.put(id.value(), one));
    one.ties.addAll(gone.ties);
    Set<Chapter> seen = new HashSet<>(List.of(one));
    one.ties.removeIf(tie -> !seen.add(named.getOrDefault(tie.other().value(), one)));
    while (one.ties.size() > 2 * MOST_TIES) {
      one.ties.removeLast();
    }
    if (one.follows == null) {
      one.follows = gone.follows;
    }
    if (goesRound(one)) {
      one.follows = null;
    }
  }

  private void drop(Chapter chapter) {
    shelf.remove(chapter);
    named.remove(chapter.id.value());
    chapter.formerly.forEach(id -> named.remove(id.value()));
  }

  /** A story has no live article any more. */
  public void ended(StoryId story) {
    Chapter chapter = named.get(story.value());
    if (chapter != null && chapter.live) {
      chapter.live = false;
      (chapter.weighs() ? ended : slight).add(chapter);
    }
  }

  /** Forgets what is too old or too much. */
  public void forget(int today) {
    while (slight.size() > MOST_SLIGHT || isOld(slight.peek(), today)) {
      Chapter chapter = slight.remove();
      if (chapter.weighs()) {
        ended.add(chapter);
      } else {
        drop(chapter);
      }
    }
    while (ended.size() > MOST || isOld(ended.peek(), today)) {
      drop(ended.remove());
    }
  }

  private static boolean isOld(@Nullable Chapter chapter, int today) {
    return chapter != null && (long) today - chapter.told > DAYS;
  }

  /** Writes all of it. */
  public void write(ByteWriter out) {
    List<Chapter> chapters = shelf.all();
    out.count(chapters.size());
    chapters.forEach(chapter -> chapter.write(out));
    for (ArrayDeque<Chapter> over : List.of(ended, slight)) {
      out.count(over.size());
      over.forEach(chapter -> out.count(chapter.slot));
    }
  }

  /** Reads what {@link #write} wrote. */
  public static Sagas read(ByteReader in) throws ByteReader.BrokenException {
    Sagas read = new Sagas();
    int size = in.count(10);
    for (int i = 0; i < size; i++) {
      Chapter chapter = Chapter.read(in);
      if (!read.shelf.takes(chapter.slot) || read.knows(chapter.id.value())) {
        throw in.broken("story " + chapter.id + " is told twice, or has no place");
      }
      read.put(chapter);
    }
    BitSet seen = new BitSet();
    for (ArrayDeque<Chapter> over : List.of(read.ended, read.slight)) {
      int count = in.count(1);
      for (int i = 0; i < count; i++) {
        int slot = in.count();
        if (!read.shelf.has(slot) || read.shelf.at(slot).live || seen.get(slot)) {
          throw in.broken("an ended story that is not there, or twice");
        }
        seen.set(slot);
        over.add(read.shelf.at(slot));
      }
    }
    return read;
  }
}
