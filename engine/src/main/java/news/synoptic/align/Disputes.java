package news.synoptic.align;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import news.synoptic.Claim;
import news.synoptic.Quantity;
import news.synoptic.Span;
import news.synoptic.Statement;

/**
 * Statements of one claim in, its versions out: where they count the same thing and come to
 * different values. Pure. Precision comes first: a number disputes another only if both are exact
 * and count the same noun or carry the same unit, and each sentence has one such number.
 *
 * <p>Known limits: units are not converted; dates, names and denials are not compared.
 */
final class Disputes {
  /** Words between a number and what it counts. */
  private static final int NEAR = 3;

  private Disputes() {}

  /** A number of one statement. */
  private record Figure(Told told, Quantity quantity) {}

  /** Two or more versions, the one with most statements first; empty if nothing is disputed. */
  static List<Claim.Version> of(List<Told> members) {
    Map<String, List<Figure>> bySubject = new TreeMap<>();
    for (Told told : members) {
      Map<String, List<Figure>> own = new TreeMap<>();
      for (Quantity number : told.article().numbers()) {
        String subject = number.unit() + ' ' + number.counted();
        if (told.sentence().span().contains(number.span()) && !subject.isBlank()) {
          own.computeIfAbsent(subject, key -> new ArrayList<>()).add(new Figure(told, number));
        }
      }
      own.forEach(
          (subject, figures) -> {
            if (figures.size() == 1) {
              bySubject.computeIfAbsent(subject, key -> new ArrayList<>()).add(figures.getFirst());
            }
          });
    }
    return bySubject.values().stream()
        .map(Disputes::versions)
        .filter(versions -> versions.size() > 1)
        .findFirst()
        .orElse(List.of());
  }

  private static List<Claim.Version> versions(List<Figure> figures) {
    Map<Figure, List<Figure>> versions = new LinkedHashMap<>();
    for (Figure figure : figures) {
      if (figure.quantity().hedge() != Quantity.Hedge.EXACT) {
        continue;
      }
      versions.keySet().stream()
          .filter(known -> sameValue(known.quantity().value(), figure.quantity().value()))
          .findFirst()
          .ifPresentOrElse(
              known -> versions.getOrDefault(known, new ArrayList<>()).add(figure),
              () -> versions.put(figure, new ArrayList<>(List.of(figure))));
    }
    return versions.entrySet().stream()
        .sorted((v, w) -> Integer.compare(w.getValue().size(), v.getValue().size()))
        .map(version -> new Claim.Version(words(version.getKey()), told(version.getValue())))
        .toList();
  }

  private static List<Statement> told(List<Figure> figures) {
    return figures.stream().map(figure -> figure.told().statement()).toList();
  }

  /** Whether one value is the other rounded: equal in the digits that the coarser one gives. */
  static boolean sameValue(double a, double b) {
    if (a == b) {
      return true;
    }
    double step = Math.max(step(a), step(b));
    return step > 1 && Math.abs(a - b) <= step / 2;
  }

  /** The place of the last digit that is not zero: 1000 for 17000. */
  private static double step(double value) {
    double step = 1;
    while (value != 0 && value % (step * 10) == 0) {
      step *= 10;
    }
    return step;
  }

  /** The number as printed, with the noun that it counts. */
  private static String words(Figure figure) {
    String text = figure.told().article().article().text();
    Quantity quantity = figure.quantity();
    Span sentence = figure.told().sentence().span();
    String rest = text.substring(quantity.span().end(), sentence.end());
    List<Words.Word> after = Words.of(rest);
    for (int i = 0; i < Math.min(NEAR, after.size()) && !quantity.counted().isEmpty(); i++) {
      if (after.get(i).stem().startsWith(Stem.of(quantity.counted()))) {
        return text.substring(quantity.span().start(), quantity.span().end() + after.get(i).end());
      }
    }
    return quantity.span().in(text);
  }
}
