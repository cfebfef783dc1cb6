package news.synoptic.eval;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleBiFunction;

/**
 * Measures whether two sentences of two articles assert the same.
 *
 * <p>On ECB+ by five folds over its topics, so that no pair is measured by weights that saw its
 * topic; on the other sets by weights that saw none of their pairs. The naive method is the cosine
 * of words weighted by their rarity.
 */
final class ClaimEvaluation implements Evaluation {
  private static final int FOLDS = 5;
  private static final String TEST_PART =
      "14 lexical features, logistic regression, on the test part of the same set; measured in"
          + " November 2026";

  /** A pair with our score and with the naive one. */
  private record Scored(ClaimPair pair, double ours, double naive) {}

  @Override
  public List<Figure> measure(Data data, Size size) throws IOException {
    List<ClaimPair> ecb = ClaimPair.ecb(data);
    List<ClaimPair> superpal = ClaimPair.superpal(data);
    ClaimModel ecbAlone = ClaimModel.fit(ecb);
    ClaimModel both = ClaimModel.fit(joined(ecb, superpal));
    List<Scored> folds = size == Size.FULL ? folds(ecb, superpal) : oneFold(ecb, superpal);
    List<Scored> numbers = scored(ClaimPair.numbers(data), both);
    return List.of(
        auc("claims_ecb, same-story negatives", keep(folds, p -> !isOtherEvent(p)))
            .beside("14 features", .744, TEST_PART),
        auc("claims_ecb, other-event negatives", keep(folds, p -> !isSameStory(p)))
            .beside("14 features", .842, TEST_PART),
        auc("claims_superpal, trained on ECB+ alone", scored(superpal, ecbAlone))
            .beside("14 features", .908, TEST_PART + ", trained on SuperPAL's other part"),
        auc("claims_claimdiff, related v. unrelated", scored(ClaimPair.claimDiff(data), both))
            .beside("14 features", .638, TEST_PART),
        spearman("claims_numbers, news pairs of STS", keep(numbers, p -> isFrom(p, "sts_news"))),
        spearman("claims_numbers, MRPC", keep(numbers, p -> isFrom(p, "mrpc"))));
  }

  private static List<Scored> folds(List<ClaimPair> ecb, List<ClaimPair> more) {
    List<Scored> tested = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      tested.addAll(fold(fold, ecb, more));
    }
    return tested;
  }

  private static List<Scored> oneFold(List<ClaimPair> ecb, List<ClaimPair> more) {
    return fold(0, ecb, more);
  }

  private static List<Scored> fold(int fold, List<ClaimPair> ecb, List<ClaimPair> more) {
    List<ClaimPair> known = ecb.stream().filter(pair -> foldOf(pair) != fold).toList();
    List<ClaimPair> held = ecb.stream().filter(pair -> foldOf(pair) == fold).toList();
    return scored(held, ClaimModel.fit(joined(known, more)));
  }

  private static int foldOf(ClaimPair pair) {
    return Integer.parseInt(pair.topic().substring(pair.topic().indexOf(' ') + 1)) % FOLDS;
  }

  private static boolean isOtherEvent(ClaimPair pair) {
    return pair.kind().equals("other_event");
  }

  private static boolean isSameStory(ClaimPair pair) {
    return pair.kind().equals("same_story_other_claim");
  }

  private static boolean isFrom(ClaimPair pair, String source) {
    return pair.topic().equals(source);
  }

  private static List<ClaimPair> joined(List<ClaimPair> some, List<ClaimPair> more) {
    List<ClaimPair> all = new ArrayList<>(some);
    all.addAll(more);
    return all;
  }

  private static List<Scored> keep(List<Scored> all, Predicate<ClaimPair> kept) {
    return all.stream().filter(scored -> kept.test(scored.pair())).toList();
  }

  private static List<Scored> scored(List<ClaimPair> pairs, ClaimModel model) {
    return pairs.stream()
        .map(pair -> new Scored(pair, model.score(pair), ClaimModel.cosine(pair)))
        .toList();
  }

  private static Figure auc(String set, List<Scored> all) {
    return figure(set, "AUC", all, Ranking::auc);
  }

  private static Figure spearman(String set, List<Scored> all) {
    return figure(set, "Spearman", all, Ranking::spearman);
  }

  private static Figure figure(
      String set, String metric, List<Scored> all, ToDoubleBiFunction<double[], double[]> measure) {
    double[] labels = all.stream().mapToDouble(scored -> scored.pair().label()).toArray();
    double[] ours = all.stream().mapToDouble(Scored::ours).toArray();
    double[] naive = all.stream().mapToDouble(Scored::naive).toArray();
    return Figure.of("align", set, metric, all.size(), measure.applyAsDouble(ours, labels))
        .against("idf cosine", measure.applyAsDouble(naive, labels));
  }
}
