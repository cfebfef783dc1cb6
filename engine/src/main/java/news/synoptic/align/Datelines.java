package news.synoptic.align;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.synoptic.Article;
import news.synoptic.Media;
import news.synoptic.Medium;
import org.jspecify.annotations.Nullable;

/**
 * The agency that a text names where it begins: "ELDMOOR (AP) –". Pure. Read here for texts whose
 * page gives no credit, such as those that were saved without their head.
 */
final class Datelines {
  /** Letters within which a text names its agency. */
  private static final int BEGINNING = 250;

  private static final Pattern MARK = Pattern.compile("\\(([A-Z][A-Za-z .-]{1,30})\\)");

  private Datelines() {}

  /** The agency; null if the text begins with none. */
  static @Nullable Medium agencyOf(Article article) {
    String text = article.text();
    Matcher mark = MARK.matcher(text.substring(0, Math.min(BEGINNING, text.length())));
    while (mark.find()) {
      Optional<Medium> medium = Media.known().named(mark.group(1));
      if (medium.isPresent() && medium.get().kind() == Medium.Kind.AGENCY) {
        return medium.get();
      }
    }
    return null;
  }
}
