package news.synoptic.eval;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import news.synoptic.eval.StreamCourse.Stretch;

/** A measured stream → a picture: three curves, one above the other, as SVG. Pure. */
final class StreamPlot {
  private static final int WIDTH = 720;
  private static final int PANEL = 130;
  private static final int LEFT = 70;
  private static final int RIGHT = 20;
  private static final int GAP = 34;

  private final StringBuilder svg = new StringBuilder();
  private final List<Stretch> stretches;
  private final double longest;

  private StreamPlot(List<Stretch> stretches) {
    this.stretches = stretches;
    this.longest = stretches.getLast().articles();
  }

  /** The picture of at least one stretch. */
  static String of(StreamCourse course) {
    return new StreamPlot(course.stretches()).drawn();
  }

  private String drawn() {
    int height = 3 * (PANEL + GAP) + 30;
    add(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\""
            + " font-size=\"12\">\n<rect width=\"100%%\" height=\"100%%\" fill=\"#fff\"/>\n",
        WIDTH, height);
    panel(0, "articles a second, one thread", Stretch::aSecond, 1000, "#1b6ca8");
    panel(1, "bytes of state for a live article", Stretch::bytes, 4096, "#8a5a00");
    panel(2, "microseconds to look up the nearest articles", Stretch::lookUp, 0, "#2d7d46");
    int bottom = GAP + 3 * (PANEL + GAP) - GAP;
    for (int i = 0; i <= 5; i++) {
      String label = String.format(Locale.ROOT, "%,.0f", longest * i / 5);
      add(
          "<text x=\"%.0f\" y=\"%d\" text-anchor=\"middle\">%s</text>\n",
          x(longest * i / 5), bottom + 18, label);
    }
    return svg.append("</svg>\n").toString();
  }

  private void panel(
      int index, String title, ToDoubleFunction<Stretch> value, double bar, String colour) {
    int top = GAP + index * (PANEL + GAP);
    double most = Math.max(bar, stretches.stream().mapToDouble(value).max().orElse(1)) * 1.1;
    add("<text x=\"%d\" y=\"%d\" font-weight=\"bold\">%s</text>\n", LEFT, top - 8, title);
    add(
        "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"none\" stroke=\"#bbb\"/>\n",
        LEFT, top, WIDTH - LEFT - RIGHT, PANEL);
    for (double mark : new double[] {0, most / 2.2, most / 1.1}) {
      add(
          "<text x=\"%d\" y=\"%.0f\" text-anchor=\"end\">%s</text>\n",
          LEFT - 6, y(mark, most, top) + 4, String.format(Locale.ROOT, "%,.0f", mark));
    }
    if (bar > 0) {
      double y = y(bar, most, top);
      add(
          "<line x1=\"%d\" y1=\"%.1f\" x2=\"%d\" y2=\"%.1f\" stroke=\"#c00\""
              + " stroke-dasharray=\"5 4\"/>\n",
          LEFT, y, WIDTH - RIGHT, y);
    }
    add("<polyline fill=\"none\" stroke=\"%s\" stroke-width=\"2\" points=\"", colour);
    for (Stretch stretch : stretches) {
      add("%.1f,%.1f ", x(stretch.articles()), y(value.applyAsDouble(stretch), most, top));
    }
    add("\"/>\n");
  }

  private double x(double articles) {
    return LEFT + (WIDTH - LEFT - RIGHT) * articles / longest;
  }

  private static double y(double value, double most, int top) {
    return top + PANEL * (1 - value / most);
  }

  // intentional: every format stands in this class
  @SuppressWarnings("AnnotateFormatMethod")
  private void add(String format, Object... values) {
    svg.append(String.format(Locale.ROOT, format, values));
  }
}
