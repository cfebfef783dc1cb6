package news.synoptic.eval;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import news.synoptic.eval.ExtractionSet.Item;
import news.synoptic.extract.ArticleExtractor;
import news.synoptic.extract.BodyRows;
import news.synoptic.extract.body.BodyModel;
import news.synoptic.extract.fields.FieldModel;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * Measures extraction on the labelled sets: body by 4-grams, segments, headline, authors, day of
 * publication, refusals, speed against the parser alone.
 *
 * <p>Run: {@code java -cp … news.synoptic.eval.ExtractionEval [--errors FILE] [--speed] [SET…]}.
 * With {@code --errors} a line for each page goes to the file, worst body first within a set. The
 * data are found as {@link Data#find} says.
 *
 * <p>The weights that ship were trained on all labelled pages. So each page is measured with
 * weights of the same make that were trained on the sites of the other folds, see {@link
 * BodyTraining}.
 */
public final class ExtractionEval implements Evaluation {
  private static final List<String> SETS =
      List.of("wcxb", "naeb", "fundus", "trafilatura", "htmldate", "postlight");
  private static final int FEW = 25;
  private static final int PART = 4;
  static final String BODY = "body F1 (AEB)";
  static final String SEGMENTS = "segment F";
  static final String TITLE = "title equal";
  static final String AUTHORS = "author set equal";

  /** An extractor for each fold of the sites, whose weights have seen none of its pages. */
  private final List<ArticleExtractor> withoutFold;

  /** An evaluation of the extractor that ships, with the weights of the folds. */
  public ExtractionEval() {
    this(IntStream.range(0, BodyTraining.FOLDS).mapToObj(ExtractionEval::fold).toList());
  }

  private ExtractionEval(List<ArticleExtractor> withoutFold) {
    this.withoutFold = withoutFold;
  }

  private static ArticleExtractor fold(int fold) {
    return new ArticleExtractor(
        BodyModel.read(weights("body-fold" + fold + ".txt")), titles(fold), authors(fold));
  }

  /** The weights for headlines that have seen no page of a fold. */
  static FieldModel titles(int fold) {
    return FieldModel.titles(weights("title-fold" + fold + ".tsv"));
  }

  /** The weights for authors that have seen no page of a fold. */
  static FieldModel authors(int fold) {
    return FieldModel.authors(weights("author-fold" + fold + ".tsv"));
  }

  private static String weights(String name) {
    try (InputStream in = ExtractionEval.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(
            "no weights " + name + "; BodyTraining, TitleTraining and AuthorTraining write them");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  /** Runs the measurement; see the class comment. */
  public static void main(String[] args) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Data data = Data.find().orElse(null);
    if (data == null) {
      out.println("no labelled data: set SYNOPTIC_DATA to their folder");
      return;
    }
    Path errors = null;
    boolean speed = false;
    List<String> sets = new ArrayList<>();
    for (int i = 0; i < args.length; i++) {
      switch (args[i]) {
        case "--errors" -> errors = Path.of(args[++i]);
        case "--speed" -> speed = true;
        default -> sets.add(args[i]);
      }
    }
    ExtractionEval eval = new ExtractionEval();
    List<Item> all = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    out.println(
        "set          pages     F1      P      R   segF  title author    day refused wrongly");
    for (String name : sets.isEmpty() ? SETS : sets) {
      ExtractionSet set = ExtractionSet.read(data.folder(), name, Integer.MAX_VALUE);
      SetScore score = eval.score(set);
      out.println(row(set, score));
      score.lines.sort(null);
      lines.addAll(score.lines);
      all.addAll(set.items());
    }
    if (errors != null) {
      Files.write(errors, lines);
    }
    if (speed) {
      out.println(ExtractionSpeed.of(all));
    }
  }

  private static String row(ExtractionSet set, SetScore score) {
    return String.format(
        Locale.ROOT,
        "%-12s %5d %6.4f %6.4f %6.4f %6.4f %6.3f %6.3f %6.3f %7d %7d",
        set.name(),
        set.items().size(),
        score.body.f1(),
        score.body.precision(),
        score.body.recall(),
        score.segmentF(),
        score.title.share(),
        score.authors.share(),
        score.day.share(),
        score.refused,
        score.wronglyRefused);
  }

  private SetScore score(ExtractionSet set) {
    SetScore score = new SetScore();
    for (Item item : set.items()) {
      score.add(item, withoutFold.get(BodyTraining.fold(item)).extract(item.page()));
    }
    return score;
  }

  @Override
  public List<Figure> measure(Data data, Size size) throws IOException {
    List<Figure> figures = new ArrayList<>();
    List<Item> all = new ArrayList<>();
    int wrongly = 0;
    for (String name : SETS) {
      ExtractionSet set =
          ExtractionSet.read(data.folder(), name, size == Size.SMALL ? FEW : Integer.MAX_VALUE);
      SetScore ours = score(set);
      figures.addAll(figures(set, ours));
      wrongly += ours.wronglyRefused;
      all.addAll(set.items());
    }
    List<Item> articles =
        all.stream().filter(item -> !SetScore.NO_ARTICLE.contains(item.page().input())).toList();
    figures.add(ofAll("articles not refused", articles, 1.0 - (double) wrongly / articles.size()));
    if (size == Size.FULL) {
      figures.addAll(speed(all));
    }
    return figures;
  }

  private static Figure ofAll(String metric, List<Item> all, double value) {
    return Figure.of("extract", "all sets", metric, all.size(), value);
  }

  private static List<Figure> speed(List<Item> all) {
    ExtractionSpeed speed = ExtractionSpeed.of(all);
    Figure share = ofAll("share of Jsoup.parse's speed", all, speed.share());
    Figure pages = ofAll("pages per second, one thread", all, all.size() / speed.extract());
    Figure size = ofAll("MB per second, one thread", all, speed.megabytes() / speed.extract());
    List<Item> part = new ArrayList<>();
    for (int i = 0; i < all.size(); i += PART) {
      part.add(all.get(i));
    }
    ExtractionSpeed onPart = ExtractionSpeed.of(part);
    for (Map.Entry<String, Double> other : OtherExtractors.seconds(part).entrySet()) {
      String name = other.getKey();
      double seconds = other.getValue();
      String source = OtherExtractors.SOURCE + ", every fourth of them";
      share = share.beside(name, onPart.parse() / seconds, source);
      pages = pages.beside(name, part.size() / seconds, source);
      size = size.beside(name, onPart.megabytes() / seconds, source);
    }
    Figure slow = ofAll("pages that take at most 100 ms", all, speed.within());
    return List.of(share.unsteady(), pages.unsteady(), size.unsteady(), slow.unsteady());
  }

  private static List<Figure> figures(ExtractionSet set, SetScore ours) {
    List<Figure> figures = new ArrayList<>();
    SetScore naive = naive(set);
    String name = set.name();
    if (ours.body.pages() > 0) {
      figures.add(
          Figure.of("extract", name, BODY, ours.body.pages(), ours.body.f1())
              .against("every p element", naive.body.f1())
              .below("best choice of passages", oracle(set).body.f1(), "measured here"));
    }
    if (ours.segments() > 0 && name.equals("trafilatura")) {
      figures.add(
          Figure.of("extract", name, SEGMENTS, ours.segments(), ours.segmentF())
              .against("every p element", naive.segmentF()));
    }
    addField(figures, name, TITLE, ours.title);
    addField(figures, name, AUTHORS, ours.authors);
    addField(figures, name, "author set equal, agencies too", ours.authorsAndAgencies);
    addField(figures, name, "day equal", ours.day);
    OtherExtractors others = OtherExtractors.on(set);
    return figures.stream().map(others::beside).map(PublishedExtraction::beside).toList();
  }

  private static void addField(List<Figure> figures, String set, String metric, FieldScore field) {
    if (field.all() > 0) {
      figures.add(Figure.of("extract", set, metric, field.all(), field.share()));
    }
  }

  /**
   * What passages can give at most: of each page those that the labelled text has, half at least.
   */
  private static SetScore oracle(ExtractionSet set) {
    SetScore score = new SetScore();
    for (Item item : set.items()) {
      List<String> passages = BodyRows.of(item.page()).texts();
      float[] labels = new BodyLabels(item).of(passages);
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < labels.length; i++) {
        text.append(labels[i] >= 0.5 ? passages.get(i) + '\n' : "");
      }
      score.addText(item, text.toString());
    }
    return score;
  }

  /** The naive method: the text of every paragraph element. */
  private static SetScore naive(ExtractionSet set) {
    SetScore score = new SetScore();
    for (Item item : set.items()) {
      StringBuilder text = new StringBuilder();
      String html = new String(item.page().bytes(), StandardCharsets.UTF_8);
      for (Element p : Jsoup.parse(html).getElementsByTag("p")) {
        text.append(p.text()).append('\n');
      }
      score.addText(item, text.toString());
    }
    return score;
  }
}
