package news.synoptic.eval;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import news.synoptic.Annotated;
import news.synoptic.Entity;
import news.synoptic.Quote;
import news.synoptic.Span;
import news.synoptic.annotate.ArticleAnnotator;
import org.jspecify.annotations.Nullable;

/**
 * Quotes: direct ones with their speakers end to end, and exact spans of source, cue and content.
 * {@code main} prints the figures, and with {@code errors} what is wrong.
 *
 * <p>Outer quotation marks do not count to a content, neither in ours nor in the labels. The labels
 * hold what one cue introduces as one stretch from its first word to its last, words of the
 * narrator in between included ("It rains," he said. "It pours."); ours hold the pieces, so that
 * pieces with one cue are joined before they are compared.
 */
public final class QuoteEval implements Evaluation {
  /** An evaluation of the annotator that ships. */
  public QuoteEval() {}

  /** Counts of right and wrong. */
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
          (double) right / Math.max(1, ours),
          (double) right / Math.max(1, gold),
          f1(),
          gold);
    }
  }

  private final Tally direct = new Tally();
  private final Tally found = new Tally();
  private final Tally source = new Tally();
  private final Tally cue = new Tally();
  private final Tally content = new Tally();
  private boolean errors;

  @Override
  public List<Figure> measure(Data data, Size size) throws IOException {
    QuoteEval eval = new QuoteEval();
    int most = size == Size.SMALL ? 12 : Integer.MAX_VALUE;
    List<QuoteSet> sets = QuoteSet.read(data, "polnear-dev").stream().limit(most).toList();
    eval.run(sets);
    String set = "quotes, PolNeAR dev";
    String kept = "measured on the test part";
    int items = sets.size();
    return List.of(
        Figure.of("annotate", set, "direct with speaker, F1", items, eval.direct.f1())
            .beside("rule", 0.711, kept)
            .beside("CoreNLP 4.5", 0.674, kept)
            .beside("perceptron with POS and names", 0.850, kept),
        Figure.of("annotate", set, "source, exact F1", items, eval.source.f1())
            .beside("perceptron", 0.677, kept)
            .beside("BERT-CRF", 0.822, "published on other sentences of it"),
        Figure.of("annotate", set, "cue, exact F1", items, eval.cue.f1())
            .beside("perceptron", 0.652, kept)
            .beside("BERT-CRF", 0.749, "published on other sentences of it"),
        Figure.of("annotate", set, "content, exact F1", items, eval.content.f1())
            .beside("perceptron", 0.545, kept)
            .beside("BERT-CRF", 0.710, "published on other sentences of it"));
  }

  /** Prints the figures of a set: its name, an outlet or "-", and "errors". */
  public static void main(String[] args) throws IOException {
    Data data = Data.find().orElseThrow(() -> new IllegalStateException("want SYNOPTIC_DATA"));
    QuoteEval eval = new QuoteEval();
    String name = args.length > 0 ? args[0] : "polnear-dev";
    String outlet = args.length > 1 ? args[1] : "-";
    eval.errors = args.length > 2;
    long start = System.nanoTime();
    eval.run(
        QuoteSet.read(data, name).stream()
            .filter(set -> outlet.equals("-") || set.outlet().equals(outlet))
            .toList());
    System.out.println("direct, found " + eval.found);
    System.out.println("direct, end to end " + eval.direct);
    System.out.println("source " + eval.source);
    System.out.println("cue " + eval.cue);
    System.out.println("content " + eval.content);
    System.out.println((System.nanoTime() - start) / 1_000_000 + " ms");
  }

  private void run(List<QuoteSet> sets) {
    ArticleAnnotator annotator = new ArticleAnnotator();
    for (QuoteSet set : sets) {
      Annotated annotated = annotator.annotate(LabelledText.of(set.id(), set.text(), "en", null));
      direct(set, annotated);
      exact(source, set, annotated, QuoteSet.Labelled::source, Quote::speaker, false);
      exact(cue, set, annotated, QuoteSet.Labelled::cue, Quote::cue, false);
      exact(content, set, annotated, QuoteSet.Labelled::content, Quote::content, true);
    }
  }

  private void direct(QuoteSet set, Annotated annotated) {
    List<QuoteSet.Unit> units = new ArrayList<>(set.units());
    direct.gold += units.size();
    found.gold += units.size();
    for (Quote quote : annotated.quotes()) {
      if (quote.kind() != Quote.Kind.DIRECT || quote.speaker() == null) {
        continue;
      }
      direct.ours++;
      found.ours++;
      QuoteSet.Unit unit =
          units.stream()
              .filter(u -> overlap(u.span(), quote.content()) >= 0.5)
              .findFirst()
              .orElse(null);
      if (unit == null) {
        report("not labelled", set, quote, null);
        continue;
      }
      found.right++;
      units.remove(unit);
      if (isSpeaker(set, annotated, quote, unit.source())) {
        direct.right++;
      } else {
        report("speaker", set, quote, unit);
      }
    }
    for (QuoteSet.Unit unit : units) {
      if (errors) {
        System.out.printf(
            "missed %s: [%s] %s%n",
            set.id(), unit.source().in(set.text()), around(set, unit.span()));
      }
    }
  }

  private void report(String what, QuoteSet set, Quote quote, QuoteSet.@Nullable Unit unit) {
    if (errors) {
      Span speaker = quote.speaker();
      System.out.printf(
          "%s %s: ours [%s = %s] gold [%s] %.2f %s%n",
          what,
          set.id(),
          speaker == null ? "" : speaker.in(set.text()),
          quote.entity(),
          unit == null ? "" : unit.source().in(set.text()),
          quote.confidence().value(),
          around(set, quote.content()));
    }
  }

  private static String around(QuoteSet set, Span span) {
    String text = set.text();
    int end = Math.min(text.length(), span.end() + 90);
    return (text.substring(Math.max(0, span.start() - 90), span.start())
            + "⟦"
            + (span.length() > 120
                ? text.substring(span.start(), span.start() + 60)
                    + " … "
                    + text.substring(span.end() - 50, span.end())
                : span.in(text))
            + "⟧"
            + text.substring(span.end(), end))
        .replace('\n', '|');
  }

  private static double overlap(Span a, Span b) {
    int shared = Math.min(a.end(), b.end()) - Math.max(a.start(), b.start());
    int all = Math.max(a.end(), b.end()) - Math.min(a.start(), b.start());
    return shared <= 0 ? 0 : (double) shared / all;
  }

  private static boolean isSpeaker(QuoteSet set, Annotated annotated, Quote quote, Span gold) {
    Span speaker = quote.speaker();
    if (speaker != null && speaker.overlaps(gold)) {
      return true;
    }
    String name = lastCapitalised(gold.in(set.text()));
    if (name.isEmpty()) {
      return false;
    }
    String ours = speaker == null ? "" : lastCapitalised(speaker.in(set.text()));
    String entity = "";
    for (Entity e : annotated.entities()) {
      entity = e.id().equals(quote.entity()) ? lastCapitalised(e.name()) : entity;
    }
    return name.equals(ours) || name.equals(entity);
  }

  private static String lastCapitalised(String words) {
    String last = "";
    for (String word : words.split("[^\\p{L}'’-]+", -1)) {
      boolean name = word.length() > 1 && Character.isUpperCase(word.charAt(0));
      last = name ? word.replaceAll("['’]s$", "") : last;
    }
    return last;
  }

  private void exact(
      Tally tally,
      QuoteSet set,
      Annotated annotated,
      Function<QuoteSet.Labelled, @Nullable Span> labelled,
      Function<Quote, @Nullable Span> ours,
      boolean isContent) {
    Set<Span> gold = new HashSet<>();
    for (QuoteSet.Labelled quote : set.quotes()) {
      Span span = labelled.apply(quote);
      if (span != null) {
        gold.add(bare(set.text(), span));
      }
    }
    Set<Span> said = new HashSet<>();
    Map<Span, Span> byCue = new HashMap<>();
    for (Quote quote : annotated.quotes()) {
      boolean part = isContent && isWithinMixed(annotated, quote);
      Span span = ours.apply(quote);
      Span by = quote.cue();
      if (span != null && !part && isContent && by != null) {
        byCue.merge(by, span, QuoteEval::from);
      } else if (span != null && !part) {
        said.add(bare(set.text(), span));
      }
    }
    byCue.values().forEach(span -> said.add(bare(set.text(), span)));
    if (errors && isContent) {
      for (Span g : gold) {
        if (!said.contains(g)) {
          List<Span> near = said.stream().filter(g::overlaps).sorted().toList();
          System.out.println("CONTENT " + g.in(set.text()).replace('\n', '|'));
          near.forEach(
              n ->
                  System.out.println(
                      "   OURS "
                          + (gold.contains(n) ? "(gold) " : "")
                          + n.in(set.text()).replace('\n', '|')));
        }
      }
    }
    tally.gold += gold.size();
    tally.ours += said.size();
    said.retainAll(gold);
    tally.right += said.size();
  }

  private static Span from(Span a, Span b) {
    return new Span(Math.min(a.start(), b.start()), Math.max(a.end(), b.end()));
  }

  /** Whether a quote only repeats what a mixed one has in quotation marks. */
  private static boolean isWithinMixed(Annotated annotated, Quote quote) {
    return quote.kind() == Quote.Kind.DIRECT
        && annotated.quotes().stream()
            .anyMatch(q -> q.kind() == Quote.Kind.MIXED && q.content().contains(quote.content()));
  }

  /** A span without marks and blanks at its ends. */
  private static Span bare(String text, Span span) {
    int start = span.start();
    int end = span.end();
    while (start < end && !Character.isLetterOrDigit(text.charAt(start))) {
      start++;
    }
    while (end > start && !Character.isLetterOrDigit(text.charAt(end - 1))) {
      end--;
    }
    return new Span(start, end);
  }
}
