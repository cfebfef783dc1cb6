package news.synoptic.cluster;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import news.synoptic.Annotated;
import news.synoptic.ArticleId;
import news.synoptic.Explanation;
import news.synoptic.Outcome;
import news.synoptic.Probability;
import news.synoptic.Reason;
import news.synoptic.Story;
import news.synoptic.StoryId;
import news.synoptic.StoryLink;
import news.synoptic.cluster.codec.ByteReader;

/**
 * Articles in, one at a time in the order of their arrival; stories out.
 *
 * <p>A pure fold: {@link #add} takes a state and an article and gives the next state and what
 * happened. A step may use up the state it is given; go on with the one that comes back. The object
 * itself holds only what was trained and serves any number of threads, each with a state of its
 * own. Same articles in the same order, same events. An article costs well under a millisecond,
 * however long the stream.
 *
 * <p>The method, after Miranda et al. [1]: candidates share rare terms; boosted trees judge each of
 * the best few against the article; others judge the article against a story, by how alike its
 * members are on the mean, at best and at worst, and by what of the one is found in the other. So
 * one likeness does not chain two stories together. Copies are put with their original and have no
 * say. How rare a term is follows the stream. What comes months after a story has to be plainly the
 * same event to join it. {@link #repair} merges stories that turned out to be one; in a state that
 * keeps its articles it gathers all of them anew, so that the order of their arrival decides
 * nothing.
 *
 * <p>[1] Miranda, Znotins, Cohen and Barzdins, Multilingual Clustering of Streaming News, EMNLP
 * 2018, <a href="https://aclanthology.org/D18-1483/">D18-1483</a>.
 *
 * <p>Known limits: trained on English; a story never spans two languages; what has no words in
 * common with the earlier coverage of its event is taken for a new one.
 */
public final class StoryClusterer {
  private final Judgement judgement;

  /** A clusterer with what ships. */
  public StoryClusterer() {
    this(Judgement.shipped());
  }

  StoryClusterer(Judgement judgement) {
    this.judgement = judgement;
  }

  /** What is remembered between two articles. Opaque; not thread-safe. */
  public static final class State {
    final Memory memory;

    State(Memory memory) {
      this.memory = memory;
    }
  }

  /**
   * The outcome of a step.
   *
   * @param state the next state
   * @param events what happened, in that order
   */
  public record Step(State state, List<Event> events) {
    /** Copies the list. */
    public Step {
      events = List.copyOf(events);
    }
  }

  /** What happens to stories. */
  public sealed interface Event {}

  /**
   * An article was put into a story; it is the story's first if the story is new.
   *
   * @param article the article
   * @param story the story
   * @param probability how surely it belongs there
   */
  public record Joined(ArticleId article, StoryId story, Probability probability)
      implements Event {}

  /**
   * Two stories turned out to be one. Whoever asks for {@code from} is led to {@code into} from now
   * on.
   *
   * @param into the story that goes on
   * @param from the story that is no more
   */
  public record Merged(StoryId into, StoryId from) implements Event {}

  /**
   * A story turned out to be two. Which articles leave it is told by what follows.
   *
   * @param from the story that goes on
   * @param into the new one
   */
  public record Split(StoryId from, StoryId into) implements Event {}

  /**
   * An article was taken out of a story and put into another.
   *
   * @param article the article
   * @param from where it was
   * @param to where it is now
   */
  public record Moved(ArticleId article, StoryId from, StoryId to) implements Event {}

  /**
   * A story was found to hang together with another, by its actors and its matter. The other is to
   * be shown from this one and this one from the other, which may have no live article any more.
   *
   * @param link how the other stands to the story, and why
   */
  public record Linked(StoryLink link) implements Event {}

  /**
   * A story was found to continue the storyline of an earlier one: all stories that lead to one
   * first story are one storyline. Said once of a story.
   *
   * @param story the story
   * @param earlier the one that it continues
   */
  public record Continued(StoryId story, StoryId earlier) implements Event {}

  /** A state for a run that has an end: nothing is forgotten. */
  public static State empty() {
    return new State(new Memory(Window.BOUNDLESS));
  }

  /**
   * A state for a stream that has no end: an article is forgotten two weeks after it has come, once
   * there are more than fifty thousand, and the stories that changed are set right every so often.
   */
  public static State unending() {
    return new State(new Memory(Window.USUAL));
  }

  /**
   * The same, but an article is forgotten so many days after it has come, however few there are.
   *
   * @throws IllegalArgumentException if {@code days} is less than 1
   */
  public static State unending(int days) {
    if (days < 1) {
      throw new IllegalArgumentException(days + " days: want at least one");
    }
    return new State(
        new Memory(new Window(days, 0, Window.USUAL.atMost(), Window.USUAL.repairEvery())));
  }

  /** Puts the next article into a story. */
  public Step add(State state, Annotated article) {
    List<Event> events = new ArrayList<>();
    state.memory.add(article, judgement, events);
    return new Step(state, events);
  }

  /** Sets the stories right: at the end of a run, or when there is time. */
  public Step repair(State state) {
    List<Event> events = new ArrayList<>();
    state.memory.repair(judgement, events);
    return new Step(state, events);
  }

  /**
   * A reader says that two articles are of one story. It holds for good, or until {@link #apart} is
   * said of them; either article may be yet to come.
   */
  public Step together(State state, ArticleId a, ArticleId b) {
    List<Event> events = new ArrayList<>();
    state.memory.together(a, b, events);
    return new Step(state, events);
  }

  /**
   * A reader says that two articles are of two stories. It holds for good, or until {@link
   * #together} is said of them; either article may be yet to come.
   */
  public Step apart(State state, ArticleId a, ArticleId b) {
    List<Event> events = new ArrayList<>();
    state.memory.apart(a, b, events);
    return new Step(state, events);
  }

  /** The name under which a story goes on, by any name that it has had; empty if none lives. */
  public static Optional<StoryId> current(State state, StoryId story) {
    return Optional.ofNullable(state.memory.stories.of(story)).map(group -> group.id);
  }

  /**
   * The links of a story to others of its storyline, in the order in which they were found. Those
   * of a story are known from the first repair on, and for a year beyond its articles.
   */
  public static List<StoryLink> links(State state, StoryId story) {
    return state.memory.stories.sagas.links(story);
  }

  /** The story with which the storyline of a story begins; the story itself where it begins one. */
  public static StoryId storyline(State state, StoryId story) {
    return state.memory.stories.sagas.storyline(story);
  }

  /**
   * The stories, by date of their first article, the undated last, then by id.
   *
   * @param articles the articles themselves, for the state keeps none; those that it does not know,
   *     or has forgotten, are in no story
   */
  public List<Story> stories(State state, Collection<Annotated> articles) {
    return StoryList.of(state.memory, articles);
  }

  /** All of a state, as bytes. Less than two gigabytes. */
  public static byte[] snapshot(State state) {
    return Snapshot.write(state.memory);
  }

  /**
   * The state that was written: a stream that goes on from it gives the same events as one that was
   * never cut.
   *
   * @param name where the bytes come from, for the complaint
   */
  public static Outcome<State> restore(String name, byte[] bytes) {
    try {
      return Outcome.kept(new State(Snapshot.read(bytes)));
    } catch (ByteReader.BrokenException e) {
      Reason reason = e.truncated() ? Reason.TRUNCATED : Reason.BROKEN_ARCHIVE;
      return Outcome.refused(name, reason, String.valueOf(e.getMessage()));
    }
  }

  /**
   * Why an article is in a story, or is not.
   *
   * @return empty if there is no such live article or story
   */
  public Optional<Explanation> why(State state, StoryId story, ArticleId article) {
    return new Explainer(state.memory, judgement).why(story, article);
  }

  /**
   * The article that a live one is a copy of; empty if it is none. Quick for one that came last.
   */
  public static Optional<ArticleId> original(State state, ArticleId article) {
    Neighbourhood live = state.memory.neighbourhood;
    for (int slot = live.floor() + live.size() - 1; slot >= live.floor(); slot--) {
      Member member = live.at(slot);
      if (member.gist.id().equals(article)) {
        return Optional.ofNullable(member.original).map(original -> original.gist.id());
      }
    }
    return Optional.empty();
  }

  /** The live articles nearest to an article that is not added, the nearest first. */
  public static List<ArticleId> like(State state, Annotated article) {
    return state.memory.neighbourhood.like(article);
  }

  /** Number of live articles. */
  public static int size(State state) {
    return state.memory.neighbourhood.size();
  }
}
