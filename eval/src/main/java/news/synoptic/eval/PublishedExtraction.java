package news.synoptic.eval;

import java.util.List;

/**
 * What extractors that are no Java libraries reach on the labelled sets; {@link OtherExtractors}
 * runs those that are. Theirs were measured on the whole sets, ours are on the part that is not
 * kept apart.
 */
final class PublishedExtraction {
  private static final String MEASURED = "measured on the whole set, November 2026";

  private record Row(String set, String metric, String system, double value, String source) {}

  private static final List<Row> ROWS =
      List.of(
          new Row("wcxb", "body F1 (AEB)", "trafilatura 2.2.0", 0.935, MEASURED),
          new Row("naeb", "body F1 (AEB)", "trafilatura 2.2.0", 0.920, MEASURED),
          new Row("naeb", "body F1 (AEB)", "newspaper4k 0.9.5", 0.903, MEASURED),
          new Row("fundus", "body F1 (AEB)", "trafilatura 2.2.0", 0.950, MEASURED),
          new Row("trafilatura", "segment F", "trafilatura 2.2.0", 0.923, MEASURED),
          new Row("naeb", "title equal", "newspaper4k 0.9.5", 0.848, MEASURED),
          new Row("naeb", "author set equal", "Readability.js", 0.752, MEASURED),
          new Row("naeb", "day equal", "trafilatura 2.2.0", 0.834, MEASURED),
          new Row("fundus", "title equal", "Readability.js", 0.767, MEASURED),
          new Row("fundus", "author set equal", "trafilatura 2.2.0", 0.775, MEASURED),
          new Row("fundus", "day equal", "newspaper4k 0.9.5", 0.977, MEASURED),
          new Row("wcxb", "title equal", "Readability.js", 0.591, MEASURED),
          new Row("wcxb", "author set equal", "trafilatura 2.2.0", 0.660, MEASURED),
          new Row("wcxb", "day equal", "trafilatura 2.2.0", 0.850, MEASURED),
          new Row("postlight", "title equal", "trafilatura 2.2.0", 0.838, MEASURED),
          new Row("postlight", "author set equal", "trafilatura 2.2.0", 0.535, MEASURED),
          new Row("postlight", "day equal", "trafilatura 2.2.0", 0.758, MEASURED),
          new Row("trafilatura", "title equal", "trafilatura 2.2.0", 0.612, MEASURED),
          new Row("trafilatura", "author set equal", "trafilatura 2.2.0", 0.556, MEASURED),
          new Row("trafilatura", "day equal", "trafilatura 2.2.0", 0.865, MEASURED),
          new Row("htmldate", "day equal", "htmldate 1.10", 0.903, "htmldate docs, June 2026"));

  private PublishedExtraction() {}

  /** {@code figure} with what others reach in the same metric on the same set. */
  static Figure beside(Figure figure) {
    Figure more = figure;
    for (Row row : ROWS) {
      if (row.set.equals(figure.set()) && row.metric.equals(figure.metric())) {
        more = more.beside(row.system, row.value, row.source);
      }
    }
    return more;
  }
}
