package news.synoptic.annotate.names;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import news.synoptic.Entity;
import news.synoptic.Media;
import news.synoptic.annotate.words.Gazetteer;
import org.jspecify.annotations.Nullable;

/**
 * Words → names, by capital letters and tables alone: for texts in languages that the trained
 * tagger does not know.
 *
 * <p>A name is a run of capitalised words that something speaks for: a table, a word that names end
 * in, a title before it. Where nouns are capitalised as in German, nothing else is enough;
 * elsewhere a run within a sentence is.
 */
final class NameRules {
  private static final Set<String> LOCATIVES =
      Set.of("in", "at", "near", "from", "outside", "around", "across", "into", "à", "en", "aus");

  private final Gazetteer gazetteer = Gazetteer.known();
  private final NameWords words;
  private final boolean strict;
  private final Set<String> inner = new HashSet<>();
  private final List<NameSpan> found = new ArrayList<>();

  private NameRules(NameWords words, boolean strict) {
    this.words = words;
    this.strict = strict;
  }

  /**
   * The names of a text.
   *
   * @param strict whether a capital letter alone says nothing, as in German
   */
  static List<NameSpan> find(NameWords words, boolean strict) {
    NameRules rules = new NameRules(words, strict);
    for (int s = 0; s < words.sentences(); s++) {
      for (int i = words.from(s) + 1; i < words.from(s + 1); i++) {
        if (words.isCapitalised(i)) {
          rules.inner.add(words.forms().get(i));
        }
      }
    }
    for (int s = 0; s < words.sentences(); s++) {
      rules.sentence(words.from(s), words.from(s + 1));
    }
    return rules.found;
  }

  private void sentence(int from, int to) {
    int i = from;
    while (i < to) {
      if (words.isCapitalised(i)
          && !gazetteer.is(form(i), Gazetteer.ORDINARY | Gazetteer.DAY | Gazetteer.MONTH)) {
        int end = runEnd(i, to);
        run(i, end, i == from);
        i = end;
      } else {
        i++;
      }
    }
  }

  private String form(int i) {
    return words.forms().get(i);
  }

  private int runEnd(int start, int to) {
    int end = start + 1;
    boolean body = gazetteer.is(form(start), Gazetteer.ORG_FROM);
    while (end < to) {
      if (words.isCapitalised(end)
          && !gazetteer.is(form(end), Gazetteer.DAY | Gazetteer.MONTH | Gazetteer.ORDINARY)) {
        body |= gazetteer.is(form(end), Gazetteer.ORG_FROM);
        end++;
      } else if (end + 1 < to && words.isCapitalised(end + 1) && connects(end, body)) {
        end += 2;
      } else {
        break;
      }
    }
    return end;
  }

  private boolean connects(int i, boolean body) {
    String word = form(i);
    return switch (word) {
      case "of", "for", "and" -> body;
      case "&" -> true;
      case "-" -> !gazetteer.is(form(i - 1), Gazetteer.COUNTRY | Gazetteer.PEOPLE | Gazetteer.SEAT);
      case "." -> form(i - 1).length() <= 4 && gazetteer.is(form(i - 1), Gazetteer.TITLE);
      default -> gazetteer.is(word, Gazetteer.PARTICLE);
    };
  }

  private void run(int from, int to, boolean first) {
    int title = lastTitle(from, to);
    if (title >= 0 && title < to - 1) {
      int person = form(title + 1).equals(".") ? title + 2 : title + 1;
      fixedWithin(from, title);
      add(person, to, Entity.Type.PERSON);
      return;
    }
    Entity.Type type = typeOf(from, to);
    if (type == null && !strict && !(first && to - from == 1 && !inner.contains(form(from)))) {
      type = guess(from, to);
    }
    if (type != null) {
      add(from, to, type);
    } else {
      fixedWithin(from, to);
    }
  }

  private int lastTitle(int from, int to) {
    for (int i = to - 1; i >= from; i--) {
      if (gazetteer.is(form(i), Gazetteer.TITLE)
          || (i > from && gazetteer.is(form(i).toLowerCase(Locale.ROOT), Gazetteer.ROLE))) {
        return i;
      }
    }
    return -1;
  }

  /** What a run is as a whole; null if no table speaks for it. */
  private Entity.@Nullable Type typeOf(int from, int to) {
    String whole = String.join(" ", words.forms().subList(from, to));
    Gazetteer.Fixed fixed = gazetteer.named(whole);
    if (fixed != null) {
      return typeOf(fixed);
    }
    if (Media.known().named(whole).isPresent()) {
      return Entity.Type.ORGANISATION;
    }
    String last = form(to - 1);
    boolean several = to - from > 1;
    if (several
        && (gazetteer.is(last, Gazetteer.ORG_HEAD | Gazetteer.ORG_TAIL)
            || gazetteer.is(form(from), Gazetteer.ORG_FROM))) {
      return Entity.Type.ORGANISATION;
    }
    if (several && gazetteer.is(last, Gazetteer.EVENT_TAIL)) {
      return Entity.Type.EVENT;
    }
    if (several
        && (gazetteer.is(last, Gazetteer.PLACE_TAIL)
            || gazetteer.is(form(from), Gazetteer.PLACE_HEAD))) {
      return Entity.Type.PLACE;
    }
    return several && gazetteer.is(form(from), Gazetteer.GIVEN) ? Entity.Type.PERSON : null;
  }

  static Entity.Type typeOf(Gazetteer.Fixed fixed) {
    return switch (fixed.flag()) {
      case Gazetteer.PEOPLE, Gazetteer.GROUP -> Entity.Type.GROUP;
      case Gazetteer.BODY -> Entity.Type.ORGANISATION;
      default -> Entity.Type.PLACE;
    };
  }

  private Entity.Type guess(int from, int to) {
    String before = from == 0 ? "" : form(from - 1);
    if (LOCATIVES.contains(before)) {
      return Entity.Type.PLACE;
    }
    String first = form(from);
    if (to - from == 1) {
      boolean acronym = first.length() > 1 && first.equals(first.toUpperCase(Locale.ROOT));
      return acronym ? Entity.Type.ORGANISATION : Entity.Type.OTHER;
    }
    return to - from <= 3 ? Entity.Type.PERSON : Entity.Type.ORGANISATION;
  }

  private void fixedWithin(int from, int to) {
    int i = from;
    while (i < to) {
      Gazetteer.Fixed fixed = gazetteer.at(words.forms(), i);
      if (fixed != null && i + fixed.words().size() <= to) {
        add(i, i + fixed.words().size(), typeOf(fixed));
        i += fixed.words().size();
      } else {
        i++;
      }
    }
  }

  private void add(int from, int to, Entity.Type type) {
    if (from < to) {
      found.add(new NameSpan(from, to, type));
    }
  }
}
