package news.synoptic.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import news.synoptic.Annotated;
import news.synoptic.ArticleId;
import news.synoptic.cluster.gist.Frequencies;

/**
 * The pairs of articles that the clusterer would judge in a stream, with what it would judge them
 * by: what its judgement is trained on. Not thread-safe.
 */
public final class StoryPairs {
  private final Neighbourhood neighbourhood = new Neighbourhood(Frequencies.shipped());

  /** An empty stream. */
  public StoryPairs() {}

  /**
   * An article and an earlier one that it would be compared with.
   *
   * @param other the earlier one
   * @param features one value for each of {@link #featureNames()}
   */
  public record Pair(ArticleId other, List<Double> features) {
    /** Copies the list. */
    public Pair {
      features = List.copyOf(features);
    }
  }

  /** The next article's pairs. */
  public List<Pair> add(Annotated article) {
    Member member = neighbourhood.enter(article, 0);
    List<Neighbourhood.Neighbour> near = neighbourhood.neighbours(member);
    List<Pair> pairs = new ArrayList<>();
    for (Neighbourhood.Neighbour neighbour :
        near.subList(0, Math.min(Neighbourhood.JUDGED, near.size()))) {
      double[] row = new double[Comparison.SIZE];
      Member other = neighbour.member();
      Comparison.of(member.gist, member.crowd, other.gist, other.crowd, row);
      pairs.add(new Pair(other.gist.id(), Arrays.stream(row).boxed().toList()));
    }
    member.indexed = true;
    neighbourhood.index(member);
    return pairs;
  }

  /** What each feature is, in words. */
  public static List<String> featureNames() {
    return Comparison.NAMES;
  }
}
