package news.synoptic.store;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import news.synoptic.Entity;

/** Name → key: the type, then letters and digits of the folded name. */
final class NameKey {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final int LONGEST = 120;

  private NameKey() {}

  static String of(Entity.Type type, String name) {
    String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
    String folded = BETWEEN.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("-");
    return type.label() + "-" + trim(folded);
  }

  private static String trim(String folded) {
    String rest = folded.startsWith("-") ? folded.substring(1) : folded;
    String cut = rest.substring(0, Math.min(rest.length(), LONGEST));
    return cut.endsWith("-") ? cut.substring(0, cut.length() - 1) : cut;
  }
}
