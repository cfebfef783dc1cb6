package news.synoptic;

import java.util.List;

/**
 * What is new in a story since an earlier brief of it.
 *
 * @param newStory whether there is no earlier brief; then all lists are empty
 * @param facts facts of the later brief that rest on articles which the earlier one did not have
 * @param turns facts that both briefs have and that are better or worse established now
 * @param numbers facts that both briefs have and whose numbers differ
 * @param notices corrections, clarifications, notes, updates and withdrawals not shown before
 * @param articles members that were not there before, revisions left out
 * @param revised members whose text or headline is another than before
 * @param gone members of the earlier brief that the later one does not have, in their old form
 * @param origins independent origins that were not there before
 */
public record Changes(
    boolean newStory,
    List<Brief.Fact> facts,
    List<Turn> turns,
    List<ChangedNumber> numbers,
    List<Brief.PageNotice> notices,
    List<Brief.Member> articles,
    List<Revised> revised,
    List<Brief.Member> gone,
    List<Origin> origins) {

  /** The changes of a story that was not there before. */
  public static final Changes NEW_STORY =
      new Changes(
          true, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
          List.of());

  /**
   * A fact that stands otherwise than before.
   *
   * @param was as the earlier brief has it
   * @param now as the later one does
   */
  public record Turn(Brief.Fact was, Brief.Fact now) {}

  /**
   * A number that is another than before.
   *
   * @param before the number with what it counts, as it stood: {@code 14 people}
   * @param after the same as it stands now: {@code 16 people}
   * @param was the fact as the earlier brief has it
   * @param now the fact as the later one does
   */
  public record ChangedNumber(String before, String after, Brief.Fact was, Brief.Fact now) {}

  /**
   * An article that was changed.
   *
   * @param was its earlier form
   * @param now its later form, at the same address or in the same file
   */
  public record Revised(Brief.Member was, Brief.Member now) {}

  /** Copies the lists. */
  public Changes {
    facts = List.copyOf(facts);
    turns = List.copyOf(turns);
    numbers = List.copyOf(numbers);
    notices = List.copyOf(notices);
    articles = List.copyOf(articles);
    revised = List.copyOf(revised);
    gone = List.copyOf(gone);
    origins = List.copyOf(origins);
  }

  /** Whether nothing at all has changed. */
  public boolean isEmpty() {
    return !newStory
        && facts.isEmpty()
        && turns.isEmpty()
        && numbers.isEmpty()
        && notices.isEmpty()
        && articles.isEmpty()
        && revised.isEmpty()
        && gone.isEmpty()
        && origins.isEmpty();
  }
}
