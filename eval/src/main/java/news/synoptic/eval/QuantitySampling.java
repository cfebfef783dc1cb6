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
import java.util.stream.Collectors;
import news.synoptic.Annotated;
import news.synoptic.Quantity;
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
    TOLL(130),
    AGE(60),
    NEAR_VALUE(80);

    private final int drawn;

    Stratum(int drawn) {
      this.drawn = drawn;
    }
  }

  private record Place(Annotated article, Sentence sentence, Quantity number) {
    private String cell() {
      return "%s\t%d\t%d".formatted(article.id(), number.span().start(), number.span().end());
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
          pools
              .computeIfAbsent(stratum, key -> new ArrayList<>())
              .add(new Drawn(set, story, a, b));
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

  private static final java.util.regex.Pattern FATE =
      java.util.regex.Pattern.compile("^.{0,45}?\\b(kill|dead|die|injur|wound|hurt|arrest|missing|evacuat|acres|homes|cases|infected|confirmed|charged|suspects|shot|jobs|percent|troops|victims)");

  private @Nullable Stratum stratum(Place a, Place b) {
    Quantity one = a.number();
    Quantity other = b.number();
    if (one.value() == other.value() || !one.unit().equals(other.unit()) || one.unit().equals("a")) return null;
    String da = a.article().date() == null ? "-" : a.article().date().iso(), db = b.article().date() == null ? "-" : b.article().date().iso();
    if (da.equals(db) && !da.equals("-")) return null;
    if (Math.min(one.value(), other.value()) < 2) return null;
    double ratio =
        Math.max(one.value(), other.value()) / Math.max(1e-9, Math.min(one.value(), other.value()));
    if (ratio > 4) return null;
    String fa = fate(a), fb = fate(b);
    return !fa.isEmpty() && fa.equals(fb) && matcher.features(a.article().textOf(a.sentence()), b.article().textOf(b.sentence()))[1] > .25 ? Stratum.TOLL : null;
  }

  private static String fate(Place p) {
    var m = FATE.matcher(p.article().article().text().substring(p.number().span().end(), p.sentence().span().end()).replace("\n"," "));
    return m.find() ? m.group(1) : "";
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
      var date = place.article().date();
      out.printf("  %s %s%n", date == null ? "-" : date.iso(), place.shown().replace('\n', ' '));
    }
  }
}
