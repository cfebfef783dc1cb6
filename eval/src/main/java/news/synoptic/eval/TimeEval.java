package news.synoptic.eval;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import news.synoptic.Annotated;
import news.synoptic.Span;
import news.synoptic.TimeExpression;
import news.synoptic.annotate.ArticleAnnotator;
import tools.jackson.databind.JsonNode;

/**
 * Time expressions against TimeBank, AQUAINT and WikiWars: value F1 as in METRICS.md of the data.
 *
 * <p>Errors were read on the documents at even places of each file only; the figures are those of
 * the documents at odd places.
 */
public final class TimeEval implements Evaluation {
  private static final String SOURCE = "measured on the same set, whole";

  /** A labelled document. */
  record Document(String id, LocalDate date, String text, List<TimeExpression> gold) {}

  private final ArticleAnnotator annotator = new ArticleAnnotator();

  /** An evaluation of the annotator that ships. */
  public TimeEval() {}

  @Override
  public List<Figure> measure(Data data, Size size) throws IOException {
    List<Figure> figures = new ArrayList<>();
    figures.add(figure(data, "timebank", size).beside("HeidelTime 2.2.1", 0.757, SOURCE));
    figures.add(figure(data, "aquaint", size).beside("HeidelTime 2.2.1", 0.656, SOURCE));
    if (size == Size.FULL) {
      figures.add(
          figure(data, "wikiwars", size).beside("HeidelTime 2.2.1, narrative mode", 0.829, SOURCE));
    }
    return figures;
  }

  private Figure figure(Data data, String set, Size size) throws IOException {
    List<Document> documents = odd(documents(data, set));
    int most = size == Size.SMALL ? 40 : documents.size();
    List<Document> some = documents.subList(0, Math.min(most, documents.size()));
    TimeScore score = new TimeScore();
    TimeScore naive = new TimeScore();
    for (Document document : some) {
      score.add(document.gold(), find(document));
      naive.add(document.gold(), YearsOnly.find(document.text()));
    }
    return Figure.of(
            "annotate", "time-" + set + ", odd documents", "value F1", some.size(), score.valueF1())
        .against("four digits are a year", naive.valueF1());
  }

  /** What the annotator finds in a document. */
  List<TimeExpression> find(Document document) {
    Annotated annotated =
        annotator.annotate(PlainArticle.of(document.id(), document.text(), document.date()));
    return annotated.times();
  }

  private static List<Document> odd(List<Document> all) {
    List<Document> odd = new ArrayList<>();
    for (int i = 1; i < all.size(); i += 2) {
      odd.add(all.get(i));
    }
    return odd;
  }

  /** The documents of a set. */
  static List<Document> documents(Data data, String set) throws IOException {
    List<Document> documents = new ArrayList<>();
    for (JsonNode line : data.lines("language/time-" + set + ".jsonl.gz")) {
      String text = line.get("text").asString();
      List<TimeExpression> gold = new ArrayList<>();
      for (JsonNode time : line.get("timexes")) {
        int start = text.offsetByCodePoints(0, time.get("start").asInt());
        int end = text.offsetByCodePoints(0, time.get("end").asInt());
        String value = time.get("value").isNull() ? null : time.get("value").asString();
        TimeExpression.Type type = TimeExpression.Type.valueOf(time.get("type").asString());
        gold.add(new TimeExpression(new Span(start, end), type, value));
      }
      LocalDate date = LocalDate.parse(line.get("dct").asString().substring(0, 10));
      documents.add(new Document(line.get("id").asString(), date, text, gold));
    }
    return documents;
  }
}
