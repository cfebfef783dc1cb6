package news.synoptic.annotate.names;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
  private static final Set<String> MODIFIERS =
      Set.of(
          "former",
          "then",
          "vice",
          "deputy",
          "senior",
          "acting",
          "interim",
          "top",
          "chief",
          "prime",
          "foreign",
          "defence",
          "defense",
          "press",
          "general",
          "first",
          "second",
          "ex",
          "current",
          "outgoing",
          "incoming",
          "national",
          "security",
          "state",
          "assistant",
          "associate",
          "junior",
          "lead",
          "leading",
          "longtime",
          "military",
          "army",
          "navy",
          "finance",
          "interior",
          "health",
          "justice",
          "trade",
          "energy",
          "education",
          "environment",
          "transport",
          "police",
          "campaign",
          "opposition",
          "co",
          "managing",
          "executive",
          "presidential",
          "party",
          "city",
          "county",
          "district",
          "federal",
          "retired",
          "late",
          "naval",
          "air",
          "force",
          "research",
          "political",
          "economic",
          "-",
          ".",
          "'s",
          "’s",
          "and",
          "nominee",
          "government",
          "ruling",
          "far-right",
          "right-wing",
          "left-wing",
          "veteran",
          "fellow",
          "counterpart",
          "election",
          "economics",
          "climate",
          "culture",
          "labour",
          "labor",
          "housing",
          "media",
          "communications",
          "legal",
          "medical",
          "fire",
          "harbour",
          "harbor",
          "port",
          "site",
          "spokes",
          "company",
          "union",
          "central",
          "bank",
          "board",
          "committee",
          "house");
  private static final Set<String> RANKS =
      Set.of(
          "Mr",
          "Mrs",
          "Ms",
          "Miss",
          "Mx",
          "Sir",
          "Dame",
          "Lord",
          "Lady",
          "Gen",
          "Brig",
          "Lt",
          "Col",
          "Maj",
          "Capt",
          "Sgt",
          "Adm",
          "Dr",
          "Prof",
          "Cmdr",
          "General",
          "Admiral",
          "Colonel",
          "Captain",
          "Lieutenant",
          "Major",
          "Brigadier",
          "Sergeant",
          "Rear",
          "Vice",
          "Herr",
          "Frau");
  private static final Set<String> HONORIFICS = Set.of("Mr", "Mrs", "Ms", "Miss", "Mx");
  private static final Set<String> OFFICIAL =
      Set.of(
          "Ministry",
          "Department",
          "Army",
          "Navy",
          "Command",
          "Commission",
          "Parliament",
          "Senate",
          "Congress",
          "Council",
          "Cabinet",
          "Government",
          "Embassy",
          "Forces",
          "Force",
          "Fleet",
          "Foreign",
          "Defence",
          "Defense",
          "Secretariat",
          "Assembly",
          "Office",
          "Treasury",
          "State",
          "Supreme",
          "Court",
          "Central",
          "Communist");

  private final Gazetteer gazetteer = Gazetteer.known();
  private final NameWords words;
  private final List<NameSpan> spans;
  private final String text;
  private final Map<Integer, Integer> spanAtWord = new HashMap<>();

  Roles(NameWords words, List<NameSpan> spans, String text) {
    this.words = words;
    this.spans = spans;
    this.text = text;
    for (int s = 0; s < spans.size(); s++) {
      for (int i = spans.get(s).from(); i < spans.get(s).to(); i++) {
        spanAtWord.put(i, s);
      }
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
    Integer s = spanAtWord.get(i);
    return s != null && spans.get(s).type() != Entity.Type.PERSON;
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
    if (Set.of("a", "an", "the").contains(form(start))) {
      start++;
    }
    boolean clause = Set.of("who", "which", "and", "but", "whose", "where").contains(form(start));
    return role && !clause && stop < end
        ? new Role(between(start, stop), party(start, stop))
        : Role.NONE;
  }

  private boolean closes(int i) {
    return Set.of(",", ";", ".", "(", ")", "–", "—", ":", "who", "said", "says", "told", "“", "\"")
        .contains(form(i));
  }

  private String between(int from, int to) {
    return from < to
        ? text.substring(words.start(from), words.end(to - 1)).replaceAll("\\s+", " ")
        : "";
  }

  private String party(int from, int to) {
    String country = "";
    String body = "";
    int i = from;
    while (i < to) {
      Integer s = spanAtWord.get(i);
      if (s == null) {
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
    Integer s = spanAtWord.get(possessive ? owner - 1 : owner);
    return s == null || owner < 0 ? "" : fixedParty(spans.get(s));
  }
}
