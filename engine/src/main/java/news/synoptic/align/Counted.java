package news.synoptic.align;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import news.synoptic.Annotated;
import news.synoptic.Quantity;
import news.synoptic.Sentence;
import news.synoptic.align.words.Bag;
import news.synoptic.align.words.FunctionWords;
import news.synoptic.align.words.Tables;
import news.synoptic.align.words.Wording;
import news.synoptic.align.words.Words.Word;

/**
 * A number with the words around it, made to be compared with a number of another article. Made
 * once for each number, linear in its sentence. Immutable.
 *
 * @param article where it stands
 * @param sentence its sentence
 * @param wording the words of its sentence
 * @param number the number
 * @param fate what the nearest word says has happened to those counted; empty if nothing
 * @param group who is counted, where only some are: {@code men}; empty if everybody or unknown
 * @param further whether it counts those beside others: "four more"
 * @param near content words around the number, weighted by rarity
 * @param before the content stem before it; empty if there is none
 * @param behind the content stem behind it; empty if there is none
 * @param names capitalised words next to it: whose age it is
 * @param kin what the one whose age it is is called, such as {@code son}; empty if unknown
 * @param rivals numbers of the same kind in the sentence
 */
record Counted(
    Annotated article,
    Sentence sentence,
    Wording wording,
    Quantity number,
    String fate,
    String group,
    boolean further,
    Bag near,
    String before,
    String behind,
    Set<String> names,
    String kin,
    List<Quantity> rivals) {
  private static final int WINDOW = 7;
  private static final int NEXT = 3;
  private static final int REACH = 60;
  private static final Set<String> FURTHER =
      Set.of("other", "others", "more", "additional", "another", "remaining", "further");
  private static final Set<String> SHOT = Set.of("shot", "gunshot", "gunfire", "shooting");
  private static final Set<String> NO_NAMES = Set.of("jr", "sr", "ii", "iii");

  /** Copies the collections. */
  Counted {
    rivals = List.copyOf(rivals);
  }

  static Counted of(Annotated article, Sentence sentence, Quantity number, Wording wording) {
    List<Word> words = wording.words();
    int start = number.span().start() - sentence.span().start();
    int end = number.span().end() - sentence.span().start();
    int at = 0;
    while (at < words.size() && words.get(at).end() <= start) {
      at++;
    }
    int after = at;
    while (after < words.size() && words.get(after).start() < end) {
      after++;
    }
    boolean age = number.unit().equals("a");
    return new Counted(
        article,
        sentence,
        wording,
        number,
        fate(words, number, start, end),
        age ? "" : group(words, after),
        isFurther(words, at, after),
        near(words, at, after, wording.terms()),
        stem(words, at, -1),
        stem(words, after - 1, 1),
        age ? names(words, at, after) : Set.of(),
        age ? kin(words, after) : "",
        rivals(article, sentence, number));
  }

  private static String fate(List<Word> words, Quantity number, int start, int end) {
    String fate = Tables.fate(number.counted());
    int nearest = REACH;
    for (Word word : words) {
      String other = fateOf(word);
      int distance = word.start() >= end ? word.start() - end : start - word.end();
      if (!other.isEmpty() && distance < nearest) {
        fate = other;
        nearest = distance;
      }
    }
    return fate;
  }

  private static String fateOf(Word word) {
    return SHOT.contains(word.text()) ? "shot" : Tables.fate(word.text());
  }

  private static String group(List<Word> words, int after) {
    for (int i = after; i < Math.min(words.size(), after + NEXT); i++) {
      String word = words.get(i).text();
      if (Tables.isPerson(word)) {
        return Tables.isEverybody(word) ? "" : words.get(i).stem();
      }
    }
    return "";
  }

  private static boolean isFurther(List<Word> words, int at, int after) {
    for (int i = Math.max(0, at - 2); i < Math.min(words.size(), after + 2); i++) {
      boolean than = i + 1 < words.size() && words.get(i + 1).text().equals("than");
      if (FURTHER.contains(words.get(i).text()) && !than) {
        return true;
      }
    }
    return false;
  }

  private static Bag near(List<Word> words, int at, int after, Bag terms) {
    Map<Integer, Double> near = new HashMap<>();
    for (int i = Math.max(0, at - WINDOW); i < Math.min(words.size(), after + WINDOW); i++) {
      Word word = words.get(i);
      if ((i < at || i >= after) && !word.isNumber() && !FunctionWords.has(word.text())) {
        near.put(word.stem().hashCode(), terms.weightOf(word.stem().hashCode()));
      }
    }
    return Bag.of(near);
  }

  private static String stem(List<Word> words, int from, int step) {
    for (int i = from + step; i >= 0 && i < words.size() && Math.abs(i - from) <= 4; i += step) {
      if (!FunctionWords.has(words.get(i).text())) {
        return words.get(i).stem();
      }
    }
    return "";
  }

  private static boolean isOld(List<Word> words, int after) {
    return after + 1 < words.size()
        && words.get(after).stem().equals("year")
        && words.get(after + 1).text().startsWith("old");
  }

  private static Set<String> names(List<Word> words, int at, int after) {
    boolean old = isOld(words, after);
    int from = old ? after + 2 : Math.max(0, at - 4);
    int to = old ? Math.min(words.size(), after + 7) : at;
    Set<String> names = new TreeSet<>();
    for (int i = from; i < to; i++) {
      Word word = words.get(i);
      if (word.isNumber()) {
        names.removeIf(name -> !old);
        if (old) {
          break;
        }
      } else if (word.capital() && !NO_NAMES.contains(word.text())) {
        names.add(word.text());
      }
    }
    return names;
  }

  private static String kin(List<Word> words, int after) {
    int from = isOld(words, after) ? after + 2 : after;
    for (int i = from; i < Math.min(words.size(), from + NEXT); i++) {
      if (!words.get(i).capital() && !Kin.of(words.get(i).text()).isEmpty()) {
        return words.get(i).text();
      }
    }
    return "";
  }

  private static List<Quantity> rivals(Annotated article, Sentence sentence, Quantity number) {
    List<Quantity> rivals = new ArrayList<>();
    for (Quantity other : Inside.of(article.numbers(), Quantity::span, sentence.span())) {
      if (!other.equals(number) && other.unit().equals(number.unit())) {
        rivals.add(other);
      }
    }
    return rivals;
  }

  /** Whether what it counts grows as news come in. */
  boolean isToll() {
    return number.unit().isEmpty() && !fate.isEmpty();
  }
}
