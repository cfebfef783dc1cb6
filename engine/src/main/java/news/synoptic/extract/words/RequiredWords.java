package news.synoptic.extract.words;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A regular expression → words of which whatever it matches has at least one, in lower case; the
 * longest such set that the expression shows [1]. Nothing is said of an expression that matches
 * without any word, such as {@code \d+}. Pure.
 *
 * <p>Known limits: quotations ({@code \Q}), comments and intersections of classes say nothing.
 *
 * <p>[1] Cox, Regular Expression Matching in the Wild, 2010, https://swtch.com/~rsc/regexp/; RE2's
 * prefilter
 */
public final class RequiredWords {
  private static final int MOST = 64;
  private static final int MOST_IN_CLASS = 8;
  private static final int LONGEST = 10;
  private static final List<String> NOTHING = List.of("");
  private static final Pattern REACHING =
      Pattern.compile("\\\\(?:Q|k|[1-9])|\\(\\?[a-zA-Z]*-?[a-zA-Z]*\\)");

  /**
   * What a part of the expression matches.
   *
   * @param exact all texts that it matches; null if they are many
   * @param needed words of which a match has one; null if none is known
   */
  private record Part(@Nullable List<String> exact, @Nullable List<String> needed) {
    static final Part UNKNOWN = new Part(null, null);
    static final Part EMPTY = new Part(NOTHING, null);
  }

  private final String regex;
  private int at;

  private RequiredWords(String regex) {
    this.regex = regex;
  }

  /** The words; empty if none are known. */
  public static List<String> of(Pattern pattern) {
    if ((pattern.flags() & (Pattern.LITERAL | Pattern.COMMENTS)) != 0
        || pattern.pattern().contains("\\Q")) {
      return List.of();
    }
    List<String> words = new RequiredWords(pattern.pattern()).alternatives().needed;
    return words == null ? List.of() : words.stream().map(RequiredWords::cut).distinct().toList();
  }

  /**
   * The parts of an expression of which it matches any: those between the bars outside all groups.
   * An expression with flags or references to groups inside, which reach over bars, is one part.
   */
  static List<String> parts(Pattern pattern) {
    String regex = pattern.pattern();
    if ((pattern.flags() & (Pattern.LITERAL | Pattern.COMMENTS)) != 0
        || REACHING.matcher(regex).find()) {
      return List.of(regex);
    }
    List<String> parts = new ArrayList<>();
    RequiredWords reader = new RequiredWords(regex);
    while (reader.at <= regex.length()) {
      int from = reader.at;
      reader.sequence();
      parts.add(regex.substring(from, reader.at++));
    }
    return parts;
  }

  private static String cut(String word) {
    return word.length() > LONGEST ? word.substring(0, LONGEST) : word;
  }

  private Part alternatives() {
    Part all = sequence();
    while (at < regex.length() && regex.charAt(at) == '|') {
      at++;
      Part one = sequence();
      all = new Part(union(all.exact, one.exact, MOST), union(all.needed, one.needed, 10_000));
    }
    return all;
  }

  private static @Nullable List<String> union(
      @Nullable List<String> a, @Nullable List<String> b, int most) {
    if (a == null || b == null || a.size() + b.size() > most) {
      return null;
    }
    List<String> both = new ArrayList<>(a);
    both.addAll(b);
    return both;
  }

  private Part sequence() {
    List<String> run = NOTHING;
    List<String> best = null;
    boolean exact = true;
    while (at < regex.length() && regex.charAt(at) != '|' && regex.charAt(at) != ')') {
      Part part = repeated(atom());
      if (part.exact == null) {
        best = better(better(best, run), part.needed);
        run = NOTHING;
        exact = false;
      } else if (run.size() * part.exact.size() > MOST) {
        best = better(best, run);
        run = part.exact;
        exact = false;
      } else {
        run = joined(run, part.exact);
      }
    }
    return new Part(exact ? run : null, better(best, run));
  }

  private static List<String> joined(List<String> heads, List<String> tails) {
    List<String> joined = new ArrayList<>(heads.size() * tails.size());
    for (String head : heads) {
      for (String tail : tails) {
        joined.add(head + tail);
      }
    }
    return joined;
  }

  /** The set whose shortest word is longer; of two such the smaller one. */
  private static @Nullable List<String> better(@Nullable List<String> a, @Nullable List<String> b) {
    int first = shortest(a);
    int second = shortest(b);
    if (first == 0 && second == 0) {
      return null;
    }
    if (a == null || b == null || first != second) {
      return first > second ? a : b;
    }
    return a.size() <= b.size() ? a : b;
  }

  private static int shortest(@Nullable List<String> words) {
    int shortest = words == null ? 0 : LONGEST;
    for (String word : words == null ? NOTHING : words) {
      shortest = Math.min(shortest, word.length());
    }
    return shortest;
  }

  private Part repeated(Part part) {
    if (at >= regex.length()) {
      return part;
    }
    char c = regex.charAt(at);
    Part repeated = part;
    if (c == '?' || c == '*') {
      at++;
      boolean once = c == '?' && part.exact != null;
      repeated = once ? new Part(union(part.exact, NOTHING, MOST), null) : Part.UNKNOWN;
    } else if (c == '+') {
      at++;
      repeated = new Part(null, part.exact == null ? part.needed : better(part.exact, null));
    } else if (c == '{') {
      boolean none = regex.charAt(at + 1) == '0' || regex.charAt(at + 1) == ',';
      at = regex.indexOf('}', at) + 1;
      repeated = none ? Part.UNKNOWN : new Part(null, better(part.needed, part.exact));
    } else {
      return part;
    }
    if (at < regex.length() && (regex.charAt(at) == '?' || regex.charAt(at) == '+')) {
      at++;
    }
    return repeated;
  }

  private Part atom() {
    char c = regex.charAt(at++);
    return switch (c) {
      case '(' -> group();
      case '[' -> oneOf();
      case '\\' -> escaped();
      case '^', '$' -> Part.EMPTY;
      case '.' -> Part.UNKNOWN;
      default -> letter(c);
    };
  }

  private static Part letter(char c) {
    List<String> one = List.of(String.valueOf(Cues.fold(c)));
    return new Part(one, one);
  }

  private Part group() {
    boolean around = false;
    boolean flags = false;
    if (regex.charAt(at) == '?') {
      at++;
      while (":=!>)".indexOf(regex.charAt(at)) < 0) {
        at++;
      }
      char kind = regex.charAt(at);
      flags = kind == ')';
      around = kind == '!' || kind == '=';
      at += flags ? 0 : 1;
    }
    Part inside = flags ? Part.EMPTY : alternatives();
    at++;
    return around ? Part.EMPTY : inside;
  }

  private Part oneOf() {
    int start = at;
    int depth = 1;
    while (depth > 0) {
      char c = regex.charAt(at++);
      depth += c == '[' ? 1 : c == ']' ? -1 : 0;
      at += c == '\\' ? 1 : 0;
    }
    String inside = regex.substring(start, at - 1);
    int dash = inside.lastIndexOf('-');
    boolean range = dash > 0 && dash < inside.length() - 1;
    boolean odd = range || inside.startsWith("^") || inside.matches("(?s).*(?:[\\\\\\[]|&&).*");
    if (odd || inside.length() > MOST_IN_CLASS) {
      return Part.UNKNOWN;
    }
    List<String> exact = new ArrayList<>();
    inside.chars().forEach(c -> exact.add(String.valueOf(Cues.fold((char) c))));
    return new Part(exact, exact);
  }

  private Part escaped() {
    char c = regex.charAt(at++);
    if (!Character.isLetterOrDigit(c)) {
      return letter(c);
    }
    switch (c) {
      case 'b', 'B', 'A', 'z', 'Z', 'G' -> {
        return Part.EMPTY;
      }
      case 'p', 'P', 'x', 'u', 'k', 'N', 'c' -> {
        boolean braced = regex.charAt(at) == '{' || c == 'k';
        at =
            braced
                ? regex.indexOf(c == 'k' ? '>' : '}', at) + 1
                : at + (c == 'u' ? 4 : c == 'x' ? 2 : 1);
      }
      default -> {}
    }
    return Part.UNKNOWN;
  }
}
