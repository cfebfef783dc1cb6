package news.synoptic.annotate.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import news.synoptic.Entity;
import news.synoptic.annotate.words.CreditWords;
import news.synoptic.annotate.words.Gazetteer;

/**
 * The names that the tagger found in an article, the same with those that it passed over but that
 * the rest of the article or a table makes sure: a person's surname alone, the last word of a
 * newspaper's name, a run of capitals that ends as companies do, a people, a craft with a number.
 *
 * <p>After the second pass of Ratinov and Roth, by rules in place of features. Pure; linear in the
 * words.
 */
final class SecondLook {
  private static final int NO_NAME =
      Gazetteer.ORDINARY | Gazetteer.TITLE | Gazetteer.DAY | Gazetteer.MONTH;

  private static final Pattern CRAFT = Pattern.compile("\\p{Lu}\\p{L}{2,}-\\d{1,4}");

  private final NameWords words;
  private final Gazetteer gazetteer = Gazetteer.known();
  private final boolean[] taken;
  private final Map<String, Entity.Type> known = new HashMap<>();
  private final List<NameSpan> found;

  private SecondLook(List<NameSpan> spans, NameWords words) {
    this.words = words;
    this.found = new ArrayList<>(spans);
    this.taken = new boolean[words.size()];
    for (NameSpan span : spans) {
      for (int i = span.from(); i < span.to(); i++) {
        taken[i] = true;
      }
    }
  }

  /** The spans and what was passed over, in text order. */
  static List<NameSpan> add(List<NameSpan> spans, NameWords words) {
    SecondLook look = new SecondLook(spans, words);
    for (NameSpan span : spans) {
      look.learn(span);
    }
    for (int s = 0; s < words.sentences(); s++) {
      look.sentence(words.from(s), words.from(s + 1));
    }
    look.found.sort(Comparator.comparingInt(NameSpan::from));
    return look.found;
  }

  private void learn(NameSpan span) {
    String last = form(span.to() - 1);
    boolean several = span.to() - span.from() > 1;
    boolean surname = span.type() == Entity.Type.PERSON && (several || gazetteer.flags(last) == 0);
    boolean paper =
        several && span.type() == Entity.Type.ORGANISATION && CreditWords.is("outlet", last);
    if ((surname || paper) && last.length() > 2 && words.isCapitalised(span.to() - 1)) {
      known.put(last, span.type());
    }
  }

  private String form(int i) {
    return words.forms().get(i);
  }

  private void sentence(int from, int to) {
    int i = from;
    while (i < to) {
      int end = i;
      while (end < to && !taken[end] && words.isCapitalised(end)) {
        end++;
      }
      if (end > i) {
        run(i, end, from);
      }
      i = Math.max(end, i + 1);
    }
  }

  private void run(int from, int to, int sentence) {
    String last = form(to - 1);
    boolean single = to - from == 1;
    Entity.Type type = known.get(last);
    boolean firm = !single && CreditWords.is("firm", last) && !gazetteer.is(form(from), NO_NAME);
    if (firm) {
      found.add(new NameSpan(from, to, Entity.Type.ORGANISATION));
    } else if (type != null && !gazetteer.is(last, NO_NAME) && (single || to - 1 > sentence)) {
      found.add(new NameSpan(to - 1, to, type));
    } else {
      peoples(from, to);
    }
  }

  /** "Republican Senator": the first word names a group; "Petrel-2" a craft. */
  private void peoples(int from, int to) {
    for (int i = from; i < to; i++) {
      if (CRAFT.matcher(form(i)).matches()) {
        found.add(new NameSpan(i, i + 1, Entity.Type.OTHER));
      }
      if (gazetteer.is(form(i), Gazetteer.GROUP | Gazetteer.PEOPLE)) {
        found.add(new NameSpan(i, i + 1, Entity.Type.GROUP));
      }
    }
  }
}
