package news.synoptic.eval;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import news.synoptic.Annotated;
import news.synoptic.Dated;
import news.synoptic.Quantity;
import news.synoptic.Quantity.Hedge;
import news.synoptic.Sentence;
import news.synoptic.align.SentenceMatcher;
import org.jspecify.annotations.Nullable;

/**
 * Draws pairs of numbers in two articles of one story and prints them for reading, each with its
 * place as {@code quantity-labels.tsv} has it. Drawn by strata, so that what is rare occurs: most
 * pairs of numbers of one story count two things.
 */
public final class QuantitySampling {
  private static final int MOST_ARTICLES = 4;
  private static final int AROUND = 130;

  /** What a pair looks like before it is read, and how many of its kind are drawn. */
  private enum Stratum {
    TWO_UNITS(30),
    SAME_VALUE(85),
    AGE(60),
    NEAR_VALUE(80),
    TOLL(95),
    LATER_TOLL(80),
    OTHER_VALUE(120);

    private final int drawn;

    Stratum(int drawn) {
      this.drawn = drawn;
    }
  }

  private record Place(Annotated article, Sentence sentence, Quantity number) {
    private String cell() {
      return "%s\t%d\t%d".formatted(article.id(), number.span().start(), number.span().end());
    }

    private String text() {
      return article.textOf(sentence);
    }

    private String day() {
      Dated date = article.date();
      return date == null ? "-" : date.iso();
    }

    private String shown() {
      String text = article.article().text();
      int from = Math.max(sentence.span().start(), number.span().start() - AROUND);
      int to = Math.min(sentence.span().end(), number.span().end() + AROUND);
      return text.substring(from, number.span().start())
          + "[["
          + number.span().in(text)
          + "]]"
          + text.substring(number.span().end(), to);
    }
  }

  private record Drawn(String set, String story, Place a, Place b) {
    private int order() {
      return (story + a.cell() + b.cell()).hashCode() * 0x9E3779B9;
    }
  }

  private static final Pattern FATE =
      Pattern.compile("\\b(kill|dead|die|death|injur|wound|hurt|shot|arrest|missing|evacuat)");

  private final SentenceMatcher matcher = SentenceMatcher.untrained();
  private final Map<Stratum, List<Drawn>> pools = new EnumMap<>(Stratum.class);

  private QuantitySampling() {}

  /** Prints the pairs of both sets. */
  public static void main(String[] args) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    QuantitySampling sampling = new QuantitySampling();
    Data data = Data.find().orElseThrow(() -> new IOException("no data: set SYNOPTIC_DATA"));
    for (String set : List.of("gva", "allsides")) {
      sampling.gather(StorySet.read(data, set, Integer.MAX_VALUE));
    }
    sampling.print(out);
  }

  private void gather(StorySet set) {
    Map<String, List<Annotated>> stories =
        set.items().stream()
            .collect(
                Collectors.groupingBy(
                    StorySet.Item::story,
                    TreeMap::new,
                    Collectors.mapping(StorySet.Item::article, Collectors.toList())));
    stories.forEach(
        (story, articles) -> {
          List<List<Place>> places =
              articles.stream().limit(MOST_ARTICLES).map(QuantitySampling::places).toList();
          for (int i = 0; i < places.size(); i++) {
            for (int j = i + 1; j < places.size(); j++) {
              gather(set.name(), story, places.get(i), places.get(j));
            }
          }
        });
  }

  private void gather(String set, String story, List<Place> some, List<Place> others) {
    for (Place a : some) {
      for (Place b : others) {
        Stratum stratum = stratum(a, b);
        if (stratum != null) {
          pools.computeIfAbsent(stratum, key -> new ArrayList<>()).add(new Drawn(set, story, a, b));
        }
      }
    }
  }

  private static List<Place> places(Annotated article) {
    List<Place> places = new ArrayList<>();
    for (Quantity number : article.numbers()) {
      article.sentences().stream()
          .filter(sentence -> sentence.span().contains(number.span()))
          .findFirst()
          .ifPresent(sentence -> places.add(new Place(article, sentence, number)));
    }
    return places;
  }

  private @Nullable Stratum stratum(Place a, Place b) {
    Quantity one = a.number();
    Quantity other = b.number();
    double least = Math.min(one.value(), other.value());
    double ratio = Math.max(one.value(), other.value()) / Math.max(1e-9, least);
    if (alike(a, b) < .2) {
      return null;
    }
    if (!one.unit().equals(other.unit())) {
      return one.unit().isEmpty() || other.unit().isEmpty() ? null : Stratum.TWO_UNITS;
    }
    if (ratio == 1) {
      return Stratum.SAME_VALUE;
    }
    if (one.unit().equals("a")) {
      return Math.abs(one.value() - other.value()) <= 3 ? Stratum.AGE : Stratum.OTHER_VALUE;
    }
    boolean hedged = one.hedge() != Hedge.EXACT || other.hedge() != Hedge.EXACT;
    if (least >= 15 && ratio < (hedged ? 1.5 : 1.12)) {
      return Stratum.NEAR_VALUE;
    }
    boolean toll = FATE.matcher(a.text()).find() && FATE.matcher(b.text()).find();
    return !toll || !one.unit().isEmpty() || ratio > 3
        ? Stratum.OTHER_VALUE
        : a.day().equals(b.day()) ? Stratum.TOLL : Stratum.LATER_TOLL;
  }

  /** The part of the shorter sentence that stands in the longer. */
  private double alike(Place a, Place b) {
    return matcher.features(a.text(), b.text())[1];
  }

  private void print(PrintStream out) {
    pools.forEach(
        (stratum, pool) -> {
          Set<String> stories = new HashSet<>();
          pool.stream()
              .sorted(Comparator.comparingInt(Drawn::order))
              .filter(drawn -> stories.add(drawn.story()))
              .limit(stratum.drawn)
              .forEach(drawn -> print(out, drawn));
        });
  }

  private static void print(PrintStream out, Drawn drawn) {
    out.printf("%s\t%s\t%s\t%s%n", drawn.set(), drawn.story(), drawn.a().cell(), drawn.b().cell());
    for (Place place : List.of(drawn.a(), drawn.b())) {
      out.printf("  %s %s%n", place.day(), place.shown().replace('\n', ' '));
    }
  }
}
