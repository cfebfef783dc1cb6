package news.synoptic.eval;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import news.synoptic.eval.ExtractionSet.Item;
import news.synoptic.eval.OtherExtractor.Reading;

/**
 * The other extractors on one labelled set, in the same run and by the same measures as ours. A
 * page that one of them throws at counts as read with nothing found.
 *
 * @param scores by extractor, in the order of the list
 */
record OtherExtractors(Map<String, SetScore> scores) {
  static final String SOURCE = "measured in this run, on the same pages";
  private static final List<OtherExtractor> ALL =
      List.of(new ReadabilityExtractor(), new CruxExtractor(), new BoilerpipeExtractor());

  /** Runs all of them on {@code set}. */
  static OtherExtractors on(ExtractionSet set) {
    Map<String, SetScore> scores = new LinkedHashMap<>();
    for (OtherExtractor extractor : ALL) {
      SetScore score = new SetScore();
      for (Item item : set.items()) {
        score.add(item, read(extractor, item));
      }
      scores.put(extractor.name(), score);
    }
    return new OtherExtractors(scores);
  }

  /** Seconds that each takes for {@code items}, in one thread: the better of two passes. */
  static Map<String, Double> seconds(List<Item> items) {
    Map<String, Double> seconds = new LinkedHashMap<>();
    for (OtherExtractor extractor : ALL) {
      for (int pass = 0; pass < 2; pass++) {
        long letters = 0;
        long start = System.nanoTime();
        for (Item item : items) {
          letters += read(extractor, item).text().length();
        }
        double took = (System.nanoTime() - start) / 1e9;
        // a negative time stands for none: what was read is used, so that all of it is done
        seconds.merge(extractor.name(), letters < 0 ? -took : took, Math::min);
      }
    }
    return seconds;
  }

  // intentional: whatever another extractor throws at a page, the page is one that it cannot read
  @SuppressWarnings("CatchingUnchecked")
  private static Reading read(OtherExtractor extractor, Item item) {
    try {
      return extractor.read(item.url(), new String(item.page().bytes(), StandardCharsets.UTF_8));
    } catch (Exception e) {
      return Reading.NOTHING;
    }
  }

  /** {@code figure} with what the others reach in the same metric; those without it left out. */
  Figure beside(Figure figure) {
    Figure more = figure;
    for (Map.Entry<String, SetScore> one : scores.entrySet()) {
      SetScore score = one.getValue();
      double value =
          switch (figure.metric()) {
            case ExtractionEval.BODY -> score.body.f1();
            case ExtractionEval.SEGMENTS -> score.segmentF();
            case ExtractionEval.TITLE -> score.title.share();
            case ExtractionEval.AUTHORS -> score.authors.share();
            default -> Double.NaN;
          };
      more = Double.isNaN(value) ? more : more.beside(one.getKey(), value, SOURCE);
    }
    return more;
  }
}
