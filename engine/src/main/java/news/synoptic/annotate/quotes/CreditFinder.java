package news.synoptic.annotate.quotes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.synoptic.Article;
import news.synoptic.Attribution;
import news.synoptic.Entity;
import news.synoptic.Media;
import news.synoptic.Medium;
import news.synoptic.Mention;
import news.synoptic.Quote;
import news.synoptic.Span;
import news.synoptic.annotate.names.Names;
import news.synoptic.annotate.text.Reading;
import news.synoptic.annotate.text.Token;
import news.synoptic.annotate.words.CreditWords;
import news.synoptic.annotate.words.Cues;
import news.synoptic.annotate.words.Gazetteer;
import org.jspecify.annotations.Nullable;

/**
 * A reading with its names and quotes in, the media, agencies, documents and bodies that its
 * sentences lean on out.
 *
 * <p>A medium is a source where it reports, where somebody tells it something, or where a sentence
 * goes "according to" it; not where it asks a poll, owns, sues or is named in its own pages. A
 * document is named after who issued it. Pure and thread-safe; linear in the text.
 */
public final class CreditFinder {
  private static final double SURE = 0.6;

  private final Reading reading;
  private final List<Token> tokens;
  private final @Nullable String own;
  private final Names names;
  private final Map<String, Entity> byId;
  private final List<Attribution> found = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();

  private CreditFinder(Reading reading, Article article, Names names) {
    this.reading = reading;
    this.tokens = reading.tokens();
    this.own = article.outlet() == null ? null : article.outlet().name();
    this.names = names;
    this.byId = names.byId();
  }

  /** The credits of a text, in text order. */
  public static List<Attribution> find(
      Reading reading, Article article, Names names, List<Quote> quotes) {
    CreditFinder finder = new CreditFinder(reading, article, names);
    reading.sentences().forEach(finder::media);
    reading.sentences().forEach(finder::documents);
    quotes.forEach(finder::speaker);
    finder.found.sort(
        Comparator.comparingInt(Attribution::sentence).thenComparing(Attribution::span));
    return List.copyOf(finder.found);
  }

  private void media(Reading.Clause sentence) {
    int i = sentence.from();
    while (i < sentence.to()) {
      Token token = tokens.get(i);
      Media.Named named =
          token.isWord() ? Media.known().at(reading.text(), token.start()).orElse(null) : null;
      if (named != null) {
        int end = reading.tokenAt(named.end() - 1) + 1;
        known(sentence, i, Math.min(end, sentence.to()), named);
        i = Math.max(end, i + 1);
      } else {
        unknown(sentence, i);
        i++;
      }
    }
  }

  private void known(Reading.Clause sentence, int from, int to, Media.Named named) {
    Medium medium = named.medium();
    if (medium.name().equals(own) || !leansOn(sentence, from, to, named.certain())) {
      return;
    }
    Attribution.Kind kind =
        medium.kind() == Medium.Kind.AGENCY ? Attribution.Kind.AGENCY : Attribution.Kind.MEDIUM;
    add(sentence, new Span(tokens.get(from).start(), named.end()), kind, medium.name());
  }

  /** A name that sounds like a medium's and is credited like one. */
  private void unknown(Reading.Clause sentence, int at) {
    Mention mention = names.overlapping(tokens.get(at).span());
    if (mention == null || mention.span().start() != tokens.get(at).start()) {
      return;
    }
    Entity entity = byId.get(mention.entity());
    String name = entity == null ? mention.span().in(reading.text()) : entity.name();
    if (Media.known().named(name).isPresent()) {
      return;
    }
    int to = reading.tokenAt(mention.span().end() - 1) + 1;
    if (soundsLikeMedium(name)
        && !name.equals(own)
        && leansOn(sentence, at, Math.min(to, sentence.to()), false)) {
      add(sentence, mention.span(), mediumOrAgency(name), name);
    }
  }

  private static boolean soundsLikeMedium(String name) {
    boolean sounds = false;
    for (String word : name.split(" ", -1)) {
      sounds |= CreditWords.is("outlet", word);
    }
    return sounds && name.indexOf(' ') > 0;
  }

  /** Stricter than the sound: a body that reviews or a bank of that name is no newspaper. */
  private static boolean isNamedLikeMedium(String name) {
    String[] words = name.split(" ", -1);
    String last = words[words.length - 1];
    boolean paper = CreditWords.is("outlet", last) && name.indexOf(" for ") < 0;
    boolean body = Gazetteer.known().is(words[0], Gazetteer.ORG_FROM);
    return words.length > 1
        && !body
        && (paper || name.endsWith(" Press Agency") || name.endsWith(" News Agency"));
  }

  /** "Harrow Press Agency": an agency by its name. */
  private static Attribution.Kind mediumOrAgency(String name) {
    return name.endsWith(" Agency") ? Attribution.Kind.AGENCY : Attribution.Kind.MEDIUM;
  }

  /**
   * Whether an entity issues documents and speaks as one: a body, or a state; nobody's adjective.
   */
  private static boolean isIssuer(Entity entity) {
    Gazetteer gazetteer = Gazetteer.known();
    String bare = entity.name().startsWith("the ") ? entity.name().substring(4) : entity.name();
    Gazetteer.Fixed fixed = gazetteer.named(bare);
    int flag = fixed == null ? 0 : fixed.flag();
    return switch (entity.type()) {
      case ORGANISATION ->
          flag != Gazetteer.GROUP
              && flag != Gazetteer.PEOPLE
              && !gazetteer.is(bare, Gazetteer.GROUP | Gazetteer.PEOPLE)
              && !CreditWords.is("bloc", bare);
      case PLACE -> flag == Gazetteer.COUNTRY || flag == Gazetteer.SEAT;
      case PERSON, GROUP, EVENT, OTHER -> false;
    };
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
    if (CreditWords.leansOn(tokens, left, sentence.from())) {
      return true;
    }
    int verb = right;
    while (verb < Math.min(sentence.to(), right + 4)
        && CreditWords.is("aside", tokens.get(verb).text())) {
      verb++;
    }
    boolean reports = verb < sentence.to() && CreditWords.is("report", tokens.get(verb).lower());
    boolean itself =
        verb + 1 < sentence.to()
            && Set.of("it", "its", "they", "in").contains(tokens.get(verb + 1).lower())
            && tokens.get(verb).lower().startsWith("sa");
    return reports && !itself && (certain || right > to || left < from);
  }

  private boolean isPartOfName(int i) {
    Token token = tokens.get(i);
    return token.is("the")
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

  /** A body that speaks, or a document that it is quoted from. */
  private void speaker(Quote quote) {
    Span speaker = quote.speaker();
    if (speaker == null || quote.cue() == null || quote.confidence().value() < SURE) {
      return;
    }
    Reading.Clause sentence = reading.sentences().get(reading.sentenceAt(speaker.start()));
    boolean document = isIn(sentence, speaker, "paper");
    Entity body = quote.entity() == null ? null : byId.get(quote.entity());
    boolean speaks = body != null && (body.type() == Entity.Type.ORGANISATION || document);
    boolean posts =
        body != null
            && body.type() == Entity.Type.PERSON
            && body.name().indexOf(' ') > 0
            && isIn(sentence, speaker, "post");
    if (body != null && speaks && (posts || isIssuer(body))) {
      boolean medium = Media.known().named(body.name()).isPresent();
      if (!medium && isNamedLikeMedium(body.name())) {
        // the page's own name is no source: its newsroom says so
        if (!body.name().equals(own)) {
          add(sentence, speaker, mediumOrAgency(body.name()), body.name());
        }
      } else if (!medium) {
        add(
            sentence,
            speaker,
            document ? Attribution.Kind.DOCUMENT : Attribution.Kind.BODY,
            body.name());
      }
    }
  }

  private boolean isIn(Reading.Clause sentence, Span speaker, String kind) {
    for (Token token : reading.tokensOf(sentence)) {
      boolean within = token.span().overlaps(speaker);
      boolean said = token.index() > sentence.from() + 1 && isIn(token.index());
      if ((within || said) && CreditWords.is(kind, token.lower())) {
        return true;
      }
    }
    return false;
  }

  /** Whether "in a" or "on the" stands before a token, with a word between at most. */
  private boolean isIn(int at) {
    for (int i = at - 1; i >= Math.max(1, at - 2); i--) {
      if (Set.of("a", "an", "the").contains(tokens.get(i).lower())) {
        return Set.of("in", "on").contains(tokens.get(i - 1).lower());
      }
    }
    return false;
  }

  /** "According to a statement from the ministry": a document whose issuer is named beside it. */
  private void documents(Reading.Clause sentence) {
    for (Token token : reading.tokensOf(sentence)) {
      if (CreditWords.is("paper", token.lower()) && isLeantOn(sentence, token.index())) {
        Mention issuer = issuer(sentence, token.index());
        Entity body = issuer == null ? null : byId.get(issuer.entity());
        if (issuer != null
            && body != null
            && isIssuer(body)
            && Media.known().named(body.name()).isEmpty()) {
          add(sentence, issuer.span(), Attribution.Kind.DOCUMENT, body.name());
        }
      }
    }
  }

  private boolean isLeantOn(Reading.Clause sentence, int paper) {
    int least = Math.max(sentence.from(), paper - 7);
    for (int i = paper - 1; i >= least; i--) {
      if (i > sentence.from() && Cues.isAccording(tokens, i - 1)) {
        return true;
      }
    }
    boolean said = paper + 1 < sentence.to() && Cues.isSaid(tokens.get(paper + 1));
    return said || isIn(paper);
  }

  /** Who is named before a document's word, or behind it with "from" or "by". */
  private @Nullable Mention issuer(Reading.Clause sentence, int paper) {
    if (paper > sentence.from()) {
      Mention before = names.overlapping(tokens.get(paper - 1).span());
      if (before != null && before.type() == Entity.Type.ORGANISATION) {
        return before;
      }
    }
    int at = paper + 1;
    while (at < sentence.to()
        && Set.of("issued", "released", "published").contains(tokens.get(at).lower())) {
      at++;
    }
    if (at >= sentence.to() || !Set.of("from", "by", "of").contains(tokens.get(at).lower())) {
      return null;
    }
    for (int i = at + 1; i < Math.min(sentence.to(), at + 6); i++) {
      Mention named = names.overlapping(tokens.get(i).span());
      boolean owner = tokens.get(i).lower().endsWith("'s");
      if (named != null && !owner && named.type() != Entity.Type.GROUP) {
        return named;
      }
      if (named == null && !tokens.get(i).is("the") && !tokens.get(i).isWord()) {
        return null;
      }
    }
    return null;
  }

  private void add(Reading.Clause sentence, Span span, Attribution.Kind kind, String name) {
    if (seen.add(sentence.index() + " " + name)) {
      found.add(new Attribution(sentence.index(), span, kind, name));
    }
  }
}
