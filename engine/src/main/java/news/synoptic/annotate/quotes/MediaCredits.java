package news.synoptic.annotate.quotes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.synoptic.Attribution;
import news.synoptic.Entity;
import news.synoptic.Media;
import news.synoptic.Medium;
import news.synoptic.Mention;
import news.synoptic.Span;
import news.synoptic.annotate.names.Names;
import news.synoptic.annotate.text.Reading;
import news.synoptic.annotate.text.Token;
import news.synoptic.annotate.words.CreditWords;
import news.synoptic.annotate.words.Gazetteer;
import org.jspecify.annotations.Nullable;

/**
 * The media and agencies that sentences lean on: those of the registry, and names that sound like a
 * medium's and are credited like one. Of several in a row ("the BBC and the Thistle reported") all
 * are credited where one is. Linear in the text; for one text, not thread-safe.
 */
final class MediaCredits {
  private static final Set<String> ITSELF = Set.of("it", "its", "they", "in");
  private static final Set<String> AFTER_SIGN = Set.of("TV", "FM", "AM", "DT");
  private static final Set<String> NETWORKS = Set.of("ABC", "CBS", "NBC", "FOX", "CW", "PBS");
  private static final Set<String> HOSTS = Set.of("com", "org", "net", "co", "news", "info");

  /** How far from a name the word may stand that tells how it is meant. */
  private static final int NEAR = 7;

  /** A medium in a sentence: its tokens, and whether the sentence leans on it. */
  private record Seen(int from, int to, Attribution credit, boolean leans) {}

  private final Reading reading;
  private final List<Token> tokens;
  private final @Nullable String own;
  private final Names names;
  private final Map<String, Entity> byId;
  private final List<Attribution> found = new ArrayList<>();

  MediaCredits(Reading reading, @Nullable String own, Names names) {
    this.reading = reading;
    this.tokens = reading.tokens();
    this.own = own;
    this.names = names;
    this.byId = names.byId();
  }

  /** The credits, in text order. */
  List<Attribution> find() {
    reading.sentences().forEach(this::sentence);
    return found;
  }

  private void sentence(Reading.Clause sentence) {
    List<Seen> seen = new ArrayList<>();
    int i = sentence.from();
    while (i < sentence.to()) {
      Seen next = tokens.get(i).isWord() ? at(sentence, i) : null;
      if (next != null) {
        seen.add(next);
      }
      i = next == null ? i + 1 : Math.max(next.to(), i + 1);
    }
    for (int k = 0; k < seen.size(); k++) {
      if (seen.get(k).leans() || isInRow(seen, k, -1) || isInRow(seen, k, 1)) {
        found.add(seen.get(k).credit());
      }
    }
  }

  /** Whether a neighbour that is joined by "and", "or" or a comma alone is leant on. */
  private boolean isInRow(List<Seen> seen, int k, int step) {
    int other = k + step;
    while (other >= 0 && other < seen.size()) {
      Seen left = seen.get(Math.min(other, other - step));
      Seen right = seen.get(Math.max(other, other - step));
      for (int i = left.to(); i < right.from(); i++) {
        if (!CreditWords.is("joins", tokens.get(i).lower())) {
          return false;
        }
      }
      if (left.to() == right.from()) {
        return false;
      }
      if (seen.get(other).leans()) {
        return true;
      }
      other += step;
    }
    return false;
  }

  private @Nullable Seen at(Reading.Clause sentence, int at) {
    Token token = tokens.get(at);
    Media.Named named = Media.known().at(reading.text(), token.start()).orElse(null);
    if (named != null) {
      int end = Math.min(reading.tokenAt(named.end() - 1) + 1, sentence.to());
      return known(sentence, at, end, named);
    }
    String host = callSignOrHost(at);
    if (host != null) {
      return credited(sentence, at, at + 1, host, true);
    }
    int to = nationalBroadcaster(sentence, at);
    return to > at ? credited(sentence, at, to, words(at, to), true) : unknown(sentence, at);
  }

  private String words(int from, int to) {
    return new Span(tokens.get(from).start(), tokens.get(to - 1).end()).in(reading.text());
  }

  /** "Norvan state television": the token behind it; {@code at} if there is none. */
  private int nationalBroadcaster(Reading.Clause sentence, int at) {
    if (!Gazetteer.known().is(tokens.get(at).text(), Gazetteer.PEOPLE)) {
      return at;
    }
    int i = at + 1;
    while (i < sentence.to() && CreditWords.is("owned", tokens.get(i).lower())) {
      i++;
    }
    boolean airs = i < sentence.to() && CreditWords.is("airs", tokens.get(i).lower());
    return airs ? i + 1 : at;
  }

  private @Nullable Seen known(Reading.Clause sentence, int from, int to, Media.Named named) {
    Medium medium = named.medium();
    boolean numbered =
        to < sentence.to()
            && medium.kind() == Medium.Kind.BROADCASTER
            && tokens.get(to).kind() == Token.Kind.NUMBER;
    if (numbered) {
      // "CBS 4" is a local station and not the network
      return credited(sentence, from, to + 1, words(from, to + 1), true);
    }
    if (medium.name().equals(own)) {
      return null;
    }
    boolean agency = medium.kind() == Medium.Kind.AGENCY;
    Attribution credit =
        new Attribution(
            sentence.index(),
            new Span(tokens.get(from).start(), named.end()),
            agency ? Attribution.Kind.AGENCY : Attribution.Kind.MEDIUM,
            medium.name());
    return new Seen(from, to, credit, leansOn(sentence, from, to, named.certain()));
  }

  /** A name that sounds like a medium's. */
  private @Nullable Seen unknown(Reading.Clause sentence, int at) {
    Mention mention = names.overlapping(tokens.get(at).span());
    if (mention == null || mention.span().start() != tokens.get(at).start()) {
      return null;
    }
    Entity entity = byId.get(mention.entity());
    String name = entity == null ? mention.span().in(reading.text()) : entity.name();
    int to = Math.min(reading.tokenAt(mention.span().end() - 1) + 1, sentence.to());
    boolean sounds = soundsLikeMedium(name) || isCreditedLast(sentence, mention, at, to);
    if (Media.known().named(name).isPresent() || !sounds) {
      return null;
    }
    return credited(sentence, at, to, name, false);
  }

  private @Nullable Seen credited(
      Reading.Clause sentence, int at, int to, String name, boolean certain) {
    if (name.equals(own)) {
      return null;
    }
    Attribution credit =
        new Attribution(
            sentence.index(),
            new Span(tokens.get(at).start(), tokens.get(to - 1).end()),
            mediumOrAgency(name),
            name);
    return new Seen(at, to, credit, leansOn(sentence, at, to, certain));
  }

  /** "…, the Advocate reported.": only media are spoken of in this way. */
  private boolean isCreditedLast(Reading.Clause sentence, Mention mention, int at, int to) {
    boolean named =
        mention.type() != Entity.Type.PERSON
            && mention.type() != Entity.Type.PLACE
            && at - 2 >= sentence.from()
            && tokens.get(at - 1).is("the")
            && tokens.get(at - 2).is(",");
    boolean reported =
        to + 1 < sentence.to()
            && (tokens.get(to).is("reported") || tokens.get(to).is("reports"))
            && tokens.get(to + 1).is(".");
    return named && reported;
  }

  /**
   * "KVAR-TV", "WNOR", "CBS31", "harbour.com": the call sign of a station, or the name of a site.
   */
  private @Nullable String callSignOrHost(int at) {
    String token = tokens.get(at).text();
    // a full stop behind a word with dots is part of its token
    String text = token.endsWith(".") ? token.substring(0, token.length() - 1) : token;
    int dash = text.indexOf('-');
    String sign = dash < 0 ? text : text.substring(0, dash);
    boolean station =
        (sign.length() == 4 || (sign.length() == 3 && dash > 0))
            && (sign.charAt(0) == 'K' || sign.charAt(0) == 'W')
            && sign.chars().allMatch(c -> c >= 'A' && c <= 'Z')
            && (dash < 0 || AFTER_SIGN.contains(text.substring(dash + 1)));
    int letters = 0;
    while (letters < text.length() && Character.isUpperCase(text.charAt(letters))) {
      letters++;
    }
    station |=
        letters < text.length()
            && NETWORKS.contains(text.substring(0, letters))
            && text.substring(letters).chars().allMatch(Character::isDigit);
    int dot = text.lastIndexOf('.');
    boolean host = dot > 1 && HOSTS.contains(text.substring(dot + 1)) && text.length() > dot + 2;
    return station || host ? text : null;
  }

  private static boolean soundsLikeMedium(String name) {
    boolean sounds = false;
    String[] words = name.split("[ -]", -1);
    for (String word : words) {
      sounds |= CreditWords.is("outlet", word);
    }
    return sounds && words.length > 1;
  }

  /** Stricter than the sound: a body that reviews or a bank of that name is no newspaper. */
  static boolean isNamedLikeMedium(String name) {
    String[] words = name.split(" ", -1);
    String last = words[words.length - 1];
    boolean paper = CreditWords.is("outlet", last) && name.indexOf(" for ") < 0;
    boolean body = Gazetteer.known().is(words[0], Gazetteer.ORG_FROM);
    return words.length > 1
        && !body
        && (paper || name.endsWith(" Press Agency") || name.endsWith(" News Agency"));
  }

  /** "Harrow Press Agency": an agency by its name. */
  static Attribution.Kind mediumOrAgency(String name) {
    return name.endsWith(" Agency") ? Attribution.Kind.AGENCY : Attribution.Kind.MEDIUM;
  }

  private boolean leansOn(Reading.Clause sentence, int from, int to, boolean certain) {
    int left = from;
    while (left > sentence.from() && isPartOfName(left - 1)) {
      left--;
    }
    int right = to;
    while (right < sentence.to() && CreditWords.is("noun", tokens.get(right).lower())) {
      right++;
    }
    if (right < sentence.to() && isSponsor(right, sentence.to())) {
      return false;
    }
    return isLedTo(sentence, left, from)
        || isInverted(sentence, left, right)
        || reports(sentence, right, certain || right > to || left < from)
        || (left < from && pieceReports(sentence, right));
  }

  /** Whether the words before a name lean on it. */
  private boolean isLedTo(Reading.Clause sentence, int left, int from) {
    int least = sentence.from();
    return CreditWords.leansOn(tokens, left, least)
        || CreditWords.leansOn(tokens, journalistFrom(sentence, left), least)
        || (left < from && CreditWords.leansOn(tokens, describedFrom(sentence, left), least))
        || isBehind(sentence, left, "by", "report")
        || isBehind(sentence, left, "on", "airing");
  }

  /** "Reported on January 12 by": a word shortly before the one that leads to the name. */
  private boolean isBehind(Reading.Clause sentence, int left, String link, String kind) {
    if (left - 2 < sentence.from() || !tokens.get(left - 1).is(link)) {
      return false;
    }
    for (int i = left - 2; i >= Math.max(sentence.from(), left - NEAR); i--) {
      if (CreditWords.is(kind, tokens.get(i).lower())) {
        return true;
      }
      if (tokens.get(i).is(",")) {
        return false;
      }
    }
    return false;
  }

  /** "A Courier analysis of port records found": what a medium printed, and a verb behind it. */
  private boolean pieceReports(Reading.Clause sentence, int right) {
    if (right >= sentence.to() || !CreditWords.is("piece", tokens.get(right).lower())) {
      return false;
    }
    for (int i = right + 1; i < Math.min(sentence.to(), right + NEAR); i++) {
      if (CreditWords.is("report", tokens.get(i).lower())) {
        return true;
      }
      if (tokens.get(i).kind() == Token.Kind.MARK) {
        return false;
      }
    }
    return false;
  }

  /** "According to the sports fan website X": where the words before "website" begin. */
  private int describedFrom(Reading.Clause sentence, int left) {
    int at = left;
    while (at > sentence.from() && left - at < 3 && isLowerWord(at - 1)) {
      if (tokens.get(at - 1).is("to") || tokens.get(at - 1).is("by")) {
        break;
      }
      at--;
    }
    return at > sentence.from() && CreditWords.is("article", tokens.get(at - 1).lower())
        ? at - 1
        : at;
  }

  private boolean isLowerWord(int i) {
    return tokens.get(i).isWord() && !tokens.get(i).isCapitalised();
  }

  /** "Told Lena Moss of the Thistle": where the journalist's name begins; else {@code left}. */
  private int journalistFrom(Reading.Clause sentence, int left) {
    if (left - 2 < sentence.from() || !CreditWords.is("works", tokens.get(left - 1).lower())) {
      return left;
    }
    Mention name = names.overlapping(tokens.get(left - 2).span());
    return name == null || name.type() != Entity.Type.PERSON
        ? left
        : Math.max(sentence.from(), reading.tokenAt(name.span().start()));
  }

  private boolean reports(Reading.Clause sentence, int right, boolean sure) {
    int verb = right;
    while (verb < Math.min(sentence.to(), right + 4)
        && CreditWords.is("aside", tokens.get(verb).text())) {
      verb++;
    }
    boolean reports = verb < sentence.to() && CreditWords.is("report", tokens.get(verb).lower());
    boolean itself =
        verb + 1 < sentence.to()
            && ITSELF.contains(tokens.get(verb + 1).lower())
            && tokens.get(verb).lower().startsWith("sa");
    return sure && reports && !itself;
  }

  /** "…, reports the Thistle.": the verb before the name, and nothing else behind it. */
  private boolean isInverted(Reading.Clause sentence, int left, int right) {
    if (left - 2 < sentence.from() || !CreditWords.is("report", tokens.get(left - 1).lower())) {
      return false;
    }
    Token before = tokens.get(left - 2);
    boolean aside = before.is(",") || before.kind() == Token.Kind.QUOTE;
    boolean ends = right >= sentence.to() || !tokens.get(right).isWord();
    return aside && ends;
  }

  private boolean isPartOfName(int i) {
    Token token = tokens.get(i);
    return CreditWords.is("article", token.lower())
        || CreditWords.is("noun", token.lower())
        || (token.lower().endsWith("'s") && token.isCapitalised())
        || Gazetteer.known().is(token.text(), Gazetteer.PEOPLE);
  }

  private boolean isSponsor(int at, int most) {
    for (int i = at; i < Math.min(most, at + 4); i++) {
      if (CreditWords.is("sponsor", tokens.get(i).lower())) {
        return true;
      }
      boolean joined = "/-–".contains(tokens.get(i).text()) || tokens.get(i).isCapitalised();
      if (!joined) {
        return false;
      }
    }
    return false;
  }
}
