package news.synoptic.eval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import news.synoptic.Annotated;
import news.synoptic.Article;
import news.synoptic.Attribution;
import news.synoptic.Media;
import news.synoptic.Medium;
import news.synoptic.annotate.ArticleAnnotator;

/**
 * Counts the credits that a sentence gives against those that a reader found in it. A credit is
 * right if it names the same source; nameless ones ("police"), which nothing downstream uses, and
 * those to the page's own outlet are passed over.
 */
final class CreditScore {
  private static final Pattern SECTION =
      Pattern.compile("\\s*\\((Web News|Online|Web)\\)| - (News|Editorial)$|\\bOnline\\s+(?=News)");

  private final ArticleAnnotator annotator;
  private int right;
  private int surplus;
  private int missed;
  private int sameKind;
  private final List<String> errors = new ArrayList<>();

  CreditScore(ArticleAnnotator annotator) {
    this.annotator = annotator;
  }

  /** Reads the article of a labelled sentence and counts its credits. */
  void add(CreditLabels.Labelled labelled) {
    Article article =
        LabelledText.of(labelled.article(), labelled.text(), "en", outlet(labelled.publisher()));
    Annotated annotated = annotator.annotate(article);
    List<Attribution> found =
        annotated.attributions().stream()
            .filter(credit -> labelled.span().overlaps(credit.span()))
            .filter(credit -> credit.name().chars().anyMatch(Character::isUpperCase))
            .filter(credit -> !same(credit.name(), outlet(labelled.publisher())))
            .toList();
    Set<Attribution> used = new HashSet<>();
    for (CreditLabels.Source source : labelled.sources()) {
      List<Attribution> equal = found.stream().filter(c -> same(c.name(), source.name())).toList();
      used.addAll(equal);
      if (source.certain()) {
        right += equal.isEmpty() ? 0 : 1;
        missed += equal.isEmpty() ? 1 : 0;
        sameKind += equal.stream().anyMatch(c -> isAlike(c.kind(), source.kind())) ? 1 : 0;
        if (equal.isEmpty()) {
          errors.add("missed " + source.name() + " | " + labelled.span().in(labelled.text()));
        }
      }
    }
    for (Attribution credit : found) {
      if (!used.contains(credit)) {
        surplus++;
        errors.add("surplus " + credit.name() + " | " + labelled.span().in(labelled.text()));
      }
    }
  }

  /** The share of the credits given that are right. */
  double precision() {
    return right == 0 ? 0 : (double) right / (right + surplus);
  }

  /** The share of the credits that a reader found that are given. */
  double recall() {
    return right == 0 ? 0 : (double) right / (right + missed);
  }

  /** The share of the right ones whose kind, medium or else, is right too. */
  double kinds() {
    return right == 0 ? 0 : (double) sameKind / right;
  }

  /** What is wrong, a line each: for reading the part that is there for it. */
  List<String> errors() {
    return List.copyOf(errors);
  }

  private static boolean isAlike(Attribution.Kind a, Attribution.Kind b) {
    return isMedium(a) == isMedium(b);
  }

  private static boolean isMedium(Attribution.Kind kind) {
    return switch (kind) {
      case MEDIUM, AGENCY -> true;
      case DOCUMENT, BODY -> false;
    };
  }

  private static String outlet(String publisher) {
    String bare = SECTION.matcher(publisher).replaceAll("").strip();
    return Media.known()
        .named(bare)
        .or(() -> Media.known().ofHost(bare))
        .map(Medium::name)
        .orElse(bare);
  }

  /** Whether two names are one source's: by the registry, by initials, or one within the other. */
  static boolean same(String a, String b) {
    if (canonical(a).equals(canonical(b))) {
      return true;
    }
    Set<String> left = words(canonical(a));
    Set<String> right = words(canonical(b));
    return !left.isEmpty()
        && !right.isEmpty()
        && (left.containsAll(right)
            || right.containsAll(left)
            || initials(a).equals(b.replace(".", ""))
            || initials(b).equals(a.replace(".", "")));
  }

  private static String canonical(String name) {
    return Media.known().named(name).map(Medium::name).orElse(name);
  }

  private static String initials(String name) {
    return Arrays.stream(name.split("[\\s-]+", -1))
        .filter(word -> !word.isEmpty() && Character.isUpperCase(word.charAt(0)))
        .map(word -> word.substring(0, 1))
        .collect(Collectors.joining());
  }

  private static Set<String> words(String name) {
    return Arrays.stream(name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1))
        .filter(word -> !word.equals("the") && !word.equals("s") && !word.isEmpty())
        .collect(Collectors.toSet());
  }
}
