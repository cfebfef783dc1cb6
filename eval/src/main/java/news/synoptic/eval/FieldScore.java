package news.synoptic.eval;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Share of pages on which a field of metadata equals the label, counted where there is a label. */
final class FieldScore {
  private static final Pattern JOINED =
      Pattern.compile(
          "\\s*(?:,|;|&|\\||/|\\band\\b|\\bund\\b|\\bet\\b)\\s*", Pattern.CASE_INSENSITIVE);

  private int right;
  private int all;

  /** Counts a page. */
  boolean add(boolean equal) {
    right += equal ? 1 : 0;
    all++;
    return equal;
  }

  int all() {
    return all;
  }

  double share() {
    return all == 0 ? Double.NaN : (double) right / all;
  }

  /** Unicode NFKC, lower case, every run of non-word characters one blank. */
  static String fold(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("(?U)[^\\w]+", " ")
        .strip();
  }

  /** The names in author labels, folded. */
  static Set<String> names(List<String> labels) {
    Set<String> names = new TreeSet<>();
    for (String label : labels) {
      for (String part : JOINED.split(label, -1)) {
        String name = fold(part).replaceFirst("^by ", "");
        if (!name.isEmpty()) {
          names.add(name);
        }
      }
    }
    return names;
  }

  /** The calendar day that an ISO date starts with; empty if it is shorter. */
  static String day(String iso) {
    return iso.length() < 10 ? "" : iso.substring(0, 10);
  }
}
