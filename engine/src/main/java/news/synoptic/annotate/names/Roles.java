package news.synoptic.annotate.names;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import news.synoptic.Entity;
import news.synoptic.annotate.words.Gazetteer;

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
  private static final Set<String> ARTICLES = Set.of("a", "an", "the");
  private static final Set<String> CLAUSES = Set.of("who", "which", "and", "but", "whose", "where");
  private static final Set<String> CLOSERS =
      Set.of(",", ";", ".", "(", ")", "–", "—", ":", "who", "said", "says", "told", "“", "\"");

  /** A longer word than this may begin a sentence and an office: "Greenpeace campaigner". */
  private static final int LEAST_FIRST = 4;

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
      case PERSON -> {
        NameSpan name = spans.get(span);
        yield before(name).or(behind(name)).or(apposed(name)).or(new Role("", membership(name)));
      }
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
    return endingAt(name.from());
  }

  /**
   * "The trade minister, Ottilie Brand, …": the office before a comma that the name stands behind.
   */
  private Role apposed(NameSpan name) {
    int comma = name.from() - 1;
    boolean between =
        comma > sentenceStart(name.from())
            && form(comma).equals(",")
            && name.to() < sentenceEnd(name.to() - 1)
            && form(name.to()).equals(",");
    if (!between || !isRole(comma - 1)) {
      return Role.NONE;
    }
    int start = comma;
    while (start > sentenceStart(comma) && belongs(start - 1)) {
      start--;
    }
    boolean owned = false;
    for (int i = start; i < comma; i++) {
      owned |= form(i).equals("'s") || form(i).equals("’s");
    }
    boolean led = start > sentenceStart(comma) && RoleWords.LED.contains(form(start - 1));
    return owned || led ? endingAt(comma) : Role.NONE;
  }

  /**
   * "(D-Ohio)", ", a Republican from Ohio", "of the Harbour Institute": what a name's bearer is of.
   */
  private String membership(NameSpan name) {
    int end = sentenceEnd(name.to() - 1);
    int i = name.to();
    if (i + 1 >= end) {
      return "";
    }
    boolean of = form(i).equals("of");
    if (!of && !form(i).equals(",") && !form(i).equals("(")) {
      return "";
    }
    i++;
    boolean split = i + 1 < end && form(i + 1).equals("-") && form(i).length() == 1;
    if (split || (form(i).length() > 2 && form(i).charAt(1) == '-')) {
      String letter = form(i).substring(0, 1);
      return RoleWords.DEMOCRAT.contains(letter)
          ? "Democrats"
          : RoleWords.REPUBLICAN.contains(letter) ? "Republicans" : "";
    }
    i += RoleWords.LED.contains(form(i)) ? 1 : 0;
    int s = i < end ? spanAt[i] : -1;
    if (s < 0) {
      return "";
    }
    NameSpan span = spans.get(s);
    boolean member = !of && span.type() == Entity.Type.GROUP && fixedParty(span).endsWith("s");
    boolean body = of && span.type() == Entity.Type.ORGANISATION;
    return member ? fixedParty(span) : body ? between(span.from(), span.to()) : "";
  }

  /** The role whose last word is the one before an index. */
  private Role endingAt(int nameFrom) {
    if (nameFrom == 0) {
      return Role.NONE;
    }
    int least = Math.max(sentenceStart(nameFrom - 1), nameFrom - MOST_WORDS);
    int start = nameFrom;
    boolean role = false;
    while (start > least && belongs(start - 1)) {
      start--;
      role |= isRole(start);
    }
    while (start < nameFrom
        && (form(start).equals("of")
            || ((isMark(start) || RoleWords.MODIFIER.contains(form(start)))
                && form(start).length() < 4))) {
      start++;
    }
    if (!role) {
      return Role.NONE;
    }
    String party = party(start, nameFrom);
    int shown = start;
    for (int i = start; i < nameFrom; i++) {
      shown = form(i).equals("'s") || form(i).equals("’s") ? i + 1 : shown;
    }
    int end = nameFrom;
    while (end > shown && isRank(end - 1)) {
      end--;
    }
    if (end <= shown && RoleWords.HONORIFIC.contains(form(shown))) {
      return new Role("", party);
    }
    return new Role(between(shown, end > shown ? end : nameFrom), party);
  }

  /** Whether a word belongs to a name that is no person's. */
  private boolean isBody(int i) {
    int s = spanAt[i];
    return s >= 0 && spans.get(s).type() != Entity.Type.PERSON;
  }

  private boolean isRank(int i) {
    // "Secretary General", "Attorney General", "Secretary-General"
    boolean office =
        i > 0
            && form(i).equals("General")
            && (form(i - 1).equals("Secretary")
                || form(i - 1).equals("Attorney")
                || form(i - 1).equals("-"));
    return form(i).equals(".") || (RoleWords.RANK.contains(form(i)) && !office);
  }

  private boolean belongs(int i) {
    String word = form(i);
    return isRole(i)
        || isBody(i)
        || (word.equals("of") && i + 1 < words.size() && words.isCapitalised(i + 1))
        || gazetteer.is(word, FIXED)
        || isMark(i)
        || RoleWords.MODIFIER.contains(word.toLowerCase(Locale.ROOT))
        || isPartOfOffice(i);
  }

  private boolean isMark(int i) {
    return RoleWords.MARK.contains(form(i));
  }

  /** "Majority" before "Leader": a capitalised word that no person's name has. */
  private boolean isPartOfOffice(int i) {
    int s = spanAt[i];
    boolean person = s >= 0 && spans.get(s).type() == Entity.Type.PERSON;
    return words.isCapitalised(i)
        && (i > sentenceStart(i) || form(i).length() > LEAST_FIRST)
        && i + 1 < words.size()
        && (isRole(i + 1) || form(i + 1).equals("-"))
        && !person
        && !gazetteer.is(form(i), Gazetteer.DAY | Gazetteer.MONTH | Gazetteer.ORDINARY);
  }

  private Role behind(NameSpan name) {
    int end = sentenceEnd(name.to() - 1);
    if (name.to() + 1 >= end || !form(name.to()).equals(",")) {
      return Role.NONE;
    }
    int start = name.to() + 1;
    boolean age = Character.isDigit(form(start).charAt(0)) && start + 1 < end;
    start += age && form(start + 1).equals(",") ? 2 : 0;
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
      String before = i > from ? form(i - 1) : "";
      if (span.type() == Entity.Type.PLACE && (before.equals("for") || before.equals("to"))) {
        i = span.to(); // the envoy to a country is not of it
        continue;
      }
      String fixed = fixedParty(span);
      if (fixed.isEmpty() && span.type() == Entity.Type.PLACE && isLocal(span.to())) {
        fixed = between(span.from(), span.to());
      }
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

  private boolean isLocal(int i) {
    return i < words.size() && RoleWords.LOCAL.contains(form(i));
  }

  /** "National Security" before "Adviser". */
  private boolean isModifier(NameSpan span) {
    for (int i = span.from(); i < span.to(); i++) {
      if (!RoleWords.MODIFIER.contains(form(i).toLowerCase(Locale.ROOT)) && !isRole(i)) {
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
      if (RoleWords.OFFICIAL.contains(form(i))) {
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
