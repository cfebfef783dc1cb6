package news.synoptic.annotate.names;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import news.synoptic.Entity;
import news.synoptic.annotate.words.Gazetteer;
import news.synoptic.annotate.words.WordTable;

/**
 * The words around a name → what somebody is, and whom somebody or something stands for.
 *
 * <p>A role is read from the words before a person's name ("Pentagon Press Secretary Brig. Gen.")
 * or from those between commas behind it ("vice chair of the commission"); the party from the names
 * in the role: a political party, a country by its name, people or seat of power, else an
 * organisation.
 */
final class Roles {
  /**
   * What is said of a name.
   *
   * @param words the role; empty if none
   * @param party whom it stands for; empty if unknown
   */
  record Role(String words, String party) {
    static final Role NONE = new Role("", "");

    /** This, filled up with another where it is empty. */
    Role or(Role other) {
      return new Role(words.isEmpty() ? other.words : words, party.isEmpty() ? other.party : party);
    }
  }

  private static final int FIXED = Gazetteer.COUNTRY | Gazetteer.PEOPLE | Gazetteer.SEAT;
  private static final int MOST_WORDS = 12;
  private static final WordTable TABLE = WordTable.read(Roles.class, "roles.tsv");
  private static final Set<String> MODIFIERS = TABLE.words("modifier");
  private static final Set<String> RANKS = TABLE.words("rank");
  private static final Set<String> HONORIFICS = TABLE.words("honorific");
  private static final Set<String> OFFICIAL = TABLE.words("official");

  private static final Set<String> ARTICLES = Set.of("a", "an", "the");
  private static final Set<String> CLAUSES = Set.of("who", "which", "and", "but", "whose", "where");
  private static final Set<String> CLOSERS =
      Set.of(",", ";", ".", "(", ")", "–", "—", ":", "who", "said", "says", "told", "“", "\"");

  private final Gazetteer gazetteer = Gazetteer.known();
  private final NameWords words;
  private final List<NameSpan> spans;

  /** For each word the index of the span that holds it, or -1. */
  private final int[] spanAt;

  Roles(NameWords words, List<NameSpan> spans) {
    this.words = words;
    this.spans = spans;
    this.spanAt = new int[words.size()];
    Arrays.fill(spanAt, -1);
    for (int s = 0; s < spans.size(); s++) {
      Arrays.fill(spanAt, spans.get(s).from(), spans.get(s).to(), s);
    }
  }

  /** What is said of a name where it stands. */
  Role of(int span, Entity.Type type) {
    return switch (type) {
      case PERSON -> before(spans.get(span)).or(behind(spans.get(span)));
      case PLACE, GROUP -> new Role("", fixedParty(spans.get(span)));
      case ORGANISATION -> new Role("", bodyParty(spans.get(span)));
      case EVENT, OTHER -> Role.NONE;
    };
  }

  private String form(int i) {
    return words.forms().get(i);
  }

  private int sentenceStart(int word) {
    return words.from(words.sentenceOf(word));
  }

  private int sentenceEnd(int word) {
    return words.from(words.sentenceOf(word) + 1);
  }

  private boolean isRole(int i) {
    return gazetteer.is(form(i), Gazetteer.TITLE)
        || gazetteer.is(form(i).toLowerCase(Locale.ROOT), Gazetteer.ROLE);
  }

  private Role before(NameSpan name) {
    int least = Math.max(sentenceStart(name.from()), name.from() - MOST_WORDS);
    int start = name.from();
    boolean role = false;
    while (start > least && belongs(start - 1)) {
      start--;
      role |= isRole(start);
    }
    while (start < name.from()
        && (form(start).equals("of")
            || (MODIFIERS.contains(form(start)) && form(start).length() < 4))) {
      start++;
    }
    if (!role) {
      return Role.NONE;
    }
    String party = party(start, name.from());
    int shown = start;
    for (int i = start; i < name.from(); i++) {
      shown = form(i).equals("'s") || form(i).equals("’s") ? i + 1 : shown;
    }
    int end = name.from();
    while (end > shown && isRank(end - 1)) {
      end--;
    }
    if (end <= shown && HONORIFICS.contains(form(shown))) {
      return new Role("", party);
    }
    return new Role(between(shown, end > shown ? end : name.from()), party);
  }

  /** Whether a word belongs to a name that is no person's. */
  private boolean isBody(int i) {
    int s = spanAt[i];
    return s >= 0 && spans.get(s).type() != Entity.Type.PERSON;
  }

  private boolean isRank(int i) {
    boolean office = i > 0 && (form(i - 1).equals("Secretary") || form(i - 1).equals("Attorney"));
    return form(i).equals(".") || (RANKS.contains(form(i)) && !office);
  }

  private boolean belongs(int i) {
    String word = form(i);
    return isRole(i)
        || isBody(i)
        || (word.equals("of") && i + 1 < words.size() && words.isCapitalised(i + 1))
        || gazetteer.is(word, FIXED)
        || MODIFIERS.contains(word.toLowerCase(Locale.ROOT));
  }

  private Role behind(NameSpan name) {
    int end = sentenceEnd(name.to() - 1);
    if (name.to() + 1 >= end || !form(name.to()).equals(",")) {
      return Role.NONE;
    }
    int start = name.to() + 1;
    int stop = start;
    boolean role = false;
    while (stop < end && stop - start < MOST_WORDS && !closes(stop)) {
      role |= stop - start < 8 && isRole(stop);
      stop++;
    }
    if (ARTICLES.contains(form(start))) {
      start++;
    }
    boolean clause = CLAUSES.contains(form(start));
    return role && !clause && stop < end
        ? new Role(between(start, stop), party(start, stop))
        : Role.NONE;
  }

  private boolean closes(int i) {
    return CLOSERS.contains(form(i));
  }

  private String between(int from, int to) {
    return from < to ? words.written(from, to) : "";
  }

  private String party(int from, int to) {
    String country = "";
    String body = "";
    int i = from;
    while (i < to) {
      int s = spanAt[i];
      if (s < 0) {
        country = country.isEmpty() ? gazetteer.party(form(i)) : country;
        i++;
        continue;
      }
      NameSpan span = spans.get(s);
      String fixed = fixedParty(span);
      if (span.type() == Entity.Type.GROUP && fixed.endsWith("s") && country.isEmpty()) {
        country = fixed;
      }
      country = country.isEmpty() ? fixed : country;
      if (span.type() == Entity.Type.ORGANISATION && fixed.isEmpty()) {
        String of = bodyParty(span);
        country = country.isEmpty() ? of : country;
        boolean official = of.isEmpty() && (isOfficial(span) || isModifier(span));
        body =
            body.isEmpty()
                    && of.isEmpty()
                    && !(official && !country.isEmpty())
                    && !isModifier(span)
                    && !isRole(span.to() - 1)
                ? between(span.from(), span.to())
                : body;
      }
      i = span.to();
    }
    return body.isEmpty() ? country : body;
  }

  /** "National Security" before "Adviser". */
  private boolean isModifier(NameSpan span) {
    for (int i = span.from(); i < span.to(); i++) {
      if (!MODIFIERS.contains(form(i).toLowerCase(Locale.ROOT)) && !isRole(i)) {
        return false;
      }
    }
    return true;
  }

  private String fixedParty(NameSpan span) {
    return gazetteer.party(between(span.from(), span.to()));
  }

  private boolean isOfficial(NameSpan span) {
    for (int i = span.from(); i < span.to(); i++) {
      if (OFFICIAL.contains(form(i))) {
        return true;
      }
    }
    return false;
  }

  /** The country that an authority is of: in its name, or as the owner before it. */
  private String bodyParty(NameSpan span) {
    String fixed = fixedParty(span);
    if (!fixed.isEmpty() || !isOfficial(span)) {
      return fixed;
    }
    for (int i = span.from(); i < span.to(); i++) {
      Gazetteer.Fixed part = gazetteer.at(words.forms(), i);
      if (part != null && !part.party().isEmpty()) {
        return part.party();
      }
    }
    int owner = span.from() - 1;
    boolean possessive = owner > 0 && (form(owner).equals("'s") || form(owner).equals("’s"));
    int s = owner < 0 ? -1 : spanAt[possessive ? owner - 1 : owner];
    return s < 0 ? "" : fixedParty(spans.get(s));
  }
}
