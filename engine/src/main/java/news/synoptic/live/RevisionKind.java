package news.synoptic.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import news.synoptic.Article;
import news.synoptic.Notice;
import news.synoptic.store.Revision;
import org.jspecify.annotations.Nullable;

/**
 * Two versions of an article → what kind of change lies between them. Pure.
 *
 * <p>What the outlet says of the change comes first: a new notice of withdrawal or correction. Else
 * a change of marks, case and layout is cosmetic, and so is one of a few single words that are
 * spelled nearly alike and hold no number; everything else is a change of what is told.
 */
final class RevisionKind {
  private static final int FEW = 3;
  private static final int LETTERS = 2;
  private static final int SHORT = 4;

  private RevisionKind() {}

  /** The kind; null if nothing that is told or shown has changed. */
  static Revision.@Nullable Kind of(Article before, Article after) {
    if (isNew(before, after, Notice.Kind.WITHDRAWAL)) {
      return Revision.Kind.WITHDRAWAL;
    }
    if (isNew(before, after, Notice.Kind.CORRECTION)
        || isNew(before, after, Notice.Kind.CLARIFICATION)) {
      return Revision.Kind.CORRECTION;
    }
    if (before.text().equals(after.text()) && before.title().equals(after.title())) {
      return null;
    }
    List<String> was = words(before);
    List<String> is = words(after);
    return was.equals(is) || areSpellings(was, is)
        ? Revision.Kind.COSMETIC
        : Revision.Kind.SUBSTANTIVE;
  }

  private static boolean isNew(Article before, Article after, Notice.Kind kind) {
    return after.notices().stream()
        .anyMatch(notice -> notice.kind() == kind && !before.notices().contains(notice));
  }

  private static List<String> words(Article article) {
    List<String> words = new ArrayList<>();
    String text = (article.title() + "\n" + article.text()).toLowerCase(Locale.ROOT);
    for (String word : text.split("[^\\p{L}\\p{N}]+", -1)) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }

  /** Whether the same number of words differ at the same places by a letter or two. */
  private static boolean areSpellings(List<String> was, List<String> is) {
    if (was.size() != is.size()) {
      return false;
    }
    int differ = 0;
    for (int i = 0; i < was.size() && differ <= FEW; i++) {
      String a = was.get(i);
      String b = is.get(i);
      if (!a.equals(b)) {
        differ++;
        boolean number = (a + b).chars().anyMatch(Character::isDigit);
        if (number || Math.min(a.length(), b.length()) < SHORT || distance(a, b) > LETTERS) {
          return false;
        }
      }
    }
    return differ <= FEW;
  }

  /** Letters by which two words differ (Levenshtein). */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int corner = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int other = corner + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        corner = row[j];
        row[j] = Math.min(other, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
