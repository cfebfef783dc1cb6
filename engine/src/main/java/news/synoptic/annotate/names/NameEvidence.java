package news.synoptic.annotate.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import news.synoptic.Entity;
import news.synoptic.annotate.words.Gazetteer;
import org.jspecify.annotations.Nullable;

/**
 * The spans of an article in, the same out with what the places where a name stands say together:
 * "in Sorrenia" and "Sorrenia's government" make a place of what the tagger takes for a person, if
 * nothing in the article speaks for one; a name with a number behind a hyphen is nobody's; a name
 * of several words that is found once is found wherever it stands. Pure; linear in the text.
 *
 * <p>Known limit: a hospital or a ship of which only "in" and "aboard" speak is a place.
 */
final class NameEvidence {
  /** What makes a place: one word for a state that it has, or "in" twice. */
  private static final int ENOUGH = 2;

  private final NameWords words;
  private final List<NameSpan> spans;
  private final Gazetteer gazetteer = Gazetteer.known();
  private final Map<String, Integer> forPlace = new HashMap<>();
  private final Map<String, Integer> forPerson = new HashMap<>();

  private NameEvidence(NameWords words, List<NameSpan> spans) {
    this.words = words;
    this.spans = spans;
  }

  /** The spans with the types that the whole article speaks for, in text order. */
  static List<NameSpan> weigh(List<NameSpan> spans, NameWords words) {
    List<NameSpan> everywhere = new NameEvidence(words, spans).everywhere();
    NameEvidence evidence = new NameEvidence(words, everywhere);
    everywhere.forEach(evidence::weigh);
    return everywhere.stream().map(evidence::retyped).toList();
  }

  private String form(int i) {
    return i >= 0 && i < words.size() ? words.forms().get(i) : "";
  }

  private String text(NameSpan span) {
    return String.join(" ", words.forms().subList(span.from(), span.to()));
  }

  private void weigh(NameSpan span) {
    String before = form(span.from() - 1);
    String behind = form(span.to());
    boolean owner = behind.equals("'s") || behind.equals("’s");
    String owned = owner ? form(span.to() + 1) : "";
    boolean state =
        RoleWords.OF_STATE.contains(owned)
            || (before.equals("of") && RoleWords.OF_STATE.contains(form(span.from() - 2)));
    if (state || RoleWords.WHERE.contains(before)) {
      forPlace.merge(text(span), state ? ENOUGH : 1, Integer::sum);
    }
    boolean person =
        RoleWords.DOES.contains(behind)
            || RoleWords.OF_PERSON.contains(owned)
            || gazetteer.is(before, Gazetteer.TITLE)
            || gazetteer.is(before, Gazetteer.ROLE);
    int size = span.to() - span.from();
    if (person) {
      forPerson.merge(text(span), 1, Integer::sum);
    }
    if (size > 1 && span.type() == Entity.Type.PERSON) {
      forPerson.merge(form(span.to() - 1), 1, Integer::sum);
      forPerson.merge(form(span.from()), 1, Integer::sum);
    }
  }

  private NameSpan retyped(NameSpan span) {
    if (span.type() != Entity.Type.PERSON && span.type() != Entity.Type.ORGANISATION) {
      return span;
    }
    if (isNumbered(span)) {
      return span.retyped(Entity.Type.OTHER);
    }
    String text = text(span);
    boolean alone = span.type() == Entity.Type.PERSON && span.to() - span.from() == 1;
    boolean place =
        alone
            && forPlace.getOrDefault(text, 0) >= ENOUGH
            && !forPerson.containsKey(text)
            && !gazetteer.is(text, Gazetteer.GIVEN);
    return place ? span.retyped(Entity.Type.PLACE) : span;
  }

  /** "Petrel-2": no person and no body, but what such are built of or sent. */
  private boolean isNumbered(NameSpan span) {
    String name = String.join("", words.forms().subList(span.from(), span.to()));
    int dash = name.lastIndexOf('-');
    return dash > 1
        && dash < name.length() - 1
        && name.substring(dash + 1).chars().allMatch(Character::isDigit);
  }

  /** The spans, and every other place at which a name of several words stands. */
  private List<NameSpan> everywhere() {
    Map<String, List<NameSpan>> byFirst = new HashMap<>();
    for (NameSpan span : spans) {
      if (span.to() - span.from() > 1 || isNumbered(span)) {
        byFirst.computeIfAbsent(form(span.from()), first -> new ArrayList<>()).add(span);
      }
    }
    List<NameSpan> all = new ArrayList<>();
    int next = 0;
    int i = 0;
    while (i < words.size()) {
      if (next < spans.size() && spans.get(next).from() <= i) {
        all.add(spans.get(next));
        i = Math.max(i + 1, spans.get(next).to());
        next++;
      } else {
        int most = next < spans.size() ? spans.get(next).from() : words.size();
        NameSpan same = sameAt(i, most, byFirst.getOrDefault(form(i), List.of()));
        if (same == null) {
          i++;
        } else {
          all.add(same);
          i = same.to();
        }
      }
    }
    return all;
  }

  private @Nullable NameSpan sameAt(int at, int most, List<NameSpan> known) {
    for (NameSpan span : known) {
      int size = span.to() - span.from();
      boolean fits = at + size <= most;
      for (int k = 0; k < size && fits; k++) {
        fits = form(at + k).equals(form(span.from() + k));
      }
      if (fits) {
        return new NameSpan(at, at + size, span.type());
      }
    }
    return null;
  }
}
