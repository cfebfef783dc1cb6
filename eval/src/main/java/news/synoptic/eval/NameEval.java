package news.synoptic.eval;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import news.synoptic.Annotated;
import news.synoptic.Entity;
import news.synoptic.Mention;
import news.synoptic.Span;
import news.synoptic.annotate.ArticleAnnotator;

/**
 * Names of people, organisations and places: F1 of exact span and type. {@code main} prints it for
 * each type, and with {@code errors} what is wrong.
 */
public final class NameEval implements Evaluation {
  private static final Set<Entity.Type> COUNTED =
      Set.of(Entity.Type.PERSON, Entity.Type.ORGANISATION, Entity.Type.PLACE);

  /** An evaluation of the annotator that ships. */
  public NameEval() {}

  /** Counts of right and wrong names of one type. */
  private static final class Tally {
    private int right;
    private int ours;
    private int gold;

    double f1() {
      return ours + gold == 0 ? 0 : 2.0 * right / (ours + gold);
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "P %.3f R %.3f F %.3f (%d)",
          (double) right / ours,
          (double) right / gold,
          f1(),
          gold);
    }
  }

  @Override
  public List<Figure> measure(Data data, Size size) throws IOException {
    int most = size == Size.SMALL ? 300 : Integer.MAX_VALUE;
    String metric = "PER/ORG/LOC exact F1";
    String source = "measured on the kept-apart part";
    List<Figure> figures = new ArrayList<>();
    Map<String, Tally> worldwide = tally(data, "worldwide-dev", most, false);
    figures.add(
        Figure.of(
                "annotate",
                "names, worldwide dev",
                metric,
                all(worldwide).gold,
                all(worldwide).f1())
            .beside("CoreNLP 4.5 (3 classes)", 0.735, source)
            .beside("perceptron with name lists", 0.826, source));
    Map<String, Tally> conll = tally(data, "conll2003-dev", most, false);
    figures.add(
        Figure.of(
                "annotate",
                "names, CoNLL-2003 dev, not trained on",
                metric,
                all(conll).gold,
                all(conll).f1())
            .beside("perceptron, trained as ours", 0.666, source)
            .beside("CoreNLP 4.5, trained on CoNLL-2003", 0.901, source));
    return figures;
  }

  /** Prints figures by type, and errors if asked to. */
  public static void main(String[] args) throws IOException {
    Data data = Data.find().orElseThrow(() -> new IllegalStateException("want SYNOPTIC_DATA"));
    boolean errors = args.length > 1 && args[1].equals("errors");
    List<String> sets =
        args.length > 0 ? List.of(args[0].split(",")) : List.of("worldwide-dev", "conll2003-dev");
    for (String set : sets) {
      long start = System.nanoTime();
      Map<String, Tally> tallies = tally(data, set, Integer.MAX_VALUE, errors);
      System.out.printf(
          "%s: %s in %d ms%n", set, all(tallies), (System.nanoTime() - start) / 1_000_000);
      tallies.forEach((type, tally) -> System.out.println("  " + type + " " + tally));
    }
  }

  private static Tally all(Map<String, Tally> tallies) {
    Tally all = new Tally();
    for (Tally tally : tallies.values()) {
      all.right += tally.right;
      all.ours += tally.ours;
      all.gold += tally.gold;
    }
    return all;
  }

  private static Map<String, Tally> tally(Data data, String set, int most, boolean errors)
      throws IOException {
    ArticleAnnotator annotator = new ArticleAnnotator();
    Map<String, Tally> tallies = new TreeMap<>();
    COUNTED.forEach(type -> tallies.put(type.label(), new Tally()));
    for (NameSet labelled : NameSet.read(data, set).stream().limit(most).toList()) {
      Annotated annotated =
          annotator.annotate(LabelledText.of(labelled.id(), labelled.text(), "en", null));
      Map<Span, Entity.Type> gold = new TreeMap<>();
      for (NameSet.Name name : labelled.names()) {
        if (name.type() != null && COUNTED.contains(name.type())) {
          gold.put(name.span(), name.type());
          of(tallies, name.type()).gold++;
        }
      }
      Set<Span> found = new HashSet<>();
      for (Mention mention : annotated.mentions()) {
        if (COUNTED.contains(mention.type())) {
          Tally tally = of(tallies, mention.type());
          tally.ours++;
          boolean right = mention.type() == gold.get(mention.span());
          tally.right += right ? 1 : 0;
          if (right) {
            found.add(mention.span());
          } else if (errors) {
            System.out.println(
                "+ "
                    + mention.type()
                    + " "
                    + mention.span().in(labelled.text())
                    + " | "
                    + gold.entrySet().stream()
                        .filter(e -> e.getKey().overlaps(mention.span()))
                        .map(e -> e.getValue() + " " + e.getKey().in(labelled.text()))
                        .toList()
                    + " | "
                    + context(labelled.text(), mention.span()));
          }
        }
      }
      if (errors) {
        gold.forEach(
            (span, type) -> {
              if (!found.contains(span))
                System.out.println(
                    "- "
                        + type
                        + " "
                        + span.in(labelled.text())
                        + " | "
                        + context(labelled.text(), span));
            });
      }
    }
    return tallies;
  }

  private static Tally of(Map<String, Tally> tallies, Entity.Type type) {
    return tallies.computeIfAbsent(type.label(), label -> new Tally());
  }

  private static String context(String text, Span span) {
    return text.substring(Math.max(0, span.start() - 50), Math.min(text.length(), span.end() + 50))
        .replace('\n', ' ');
  }
}
