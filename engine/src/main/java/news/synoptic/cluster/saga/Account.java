package news.synoptic.cluster.saga;

import java.util.List;
import news.synoptic.cluster.gist.Gist;
import news.synoptic.cluster.gist.Terms;

/**
 * What a story is remembered by.
 *
 * @param day its middle day, counted from 1970-01-01; {@link Gist#UNDATED} if none is known
 * @param articles how many articles tell it, copies not counted
 * @param names the heaviest words of its names
 * @param words its heaviest words
 */
public record Account(int day, int articles, Terms names, Terms words) {
  private static final int NAMES = 10;
  private static final int WORDS = 20;

  /**
   * Of some articles.
   *
   * @param told the articles that stand for the story
   * @param articles how many there are
   */
  public static Account of(List<Gist> told, int articles) {
    int[] days = told.stream().filter(Gist::dated).mapToInt(Gist::day).sorted().toArray();
    return new Account(
        days.length == 0 ? Gist.UNDATED : days[days.length / 2],
        articles,
        Terms.mean(told.stream().map(Gist::names).toList(), NAMES),
        Terms.mean(told.stream().map(Gist::body).toList(), WORDS));
  }
}
