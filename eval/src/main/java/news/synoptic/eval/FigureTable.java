package news.synoptic.eval;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import news.synoptic.eval.Figure.Reference;
import org.jspecify.annotations.Nullable;

/** Figures as plain lines for the terminal, and their numbers as they are printed everywhere. */
final class FigureTable {
  private FigureTable() {}

  /** A line a figure: ours, the naive baseline, what others reach, the upper bound. */
  static String plain(List<Figure> figures) {
    StringBuilder lines = new StringBuilder();
    for (Figure figure : figures) {
      lines.append(
          String.format(
              Locale.ROOT,
              "%-9s %-44s %-24s %6d  %8s  %s%n",
              figure.stage(),
              figure.set(),
              figure.metric(),
              figure.items(),
              number(figure.value()),
              compared(figure)));
    }
    return lines.toString();
  }

  private static String compared(Figure figure) {
    String others =
        figure.published().stream()
            .map(r -> "; " + words(r) + " (" + r.source() + ")")
            .collect(Collectors.joining());
    return words("naive: ", figure.baseline()) + others + words("; at most: ", figure.upper());
  }

  private static String words(String before, @Nullable Reference reference) {
    return reference == null ? "" : before + words(reference);
  }

  static String words(Reference reference) {
    return reference.system() + " " + number(reference.value());
  }

  /** Shares with three digits, speeds and counts with none or one. */
  static String number(double value) {
    double size = Math.abs(value);
    String form = Double.isNaN(value) ? "–" : size < 10 ? "%.3f" : size < 100 ? "%.1f" : "%.0f";
    return String.format(Locale.ROOT, form, value);
  }
}
