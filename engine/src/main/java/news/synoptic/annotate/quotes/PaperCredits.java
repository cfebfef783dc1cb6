package news.synoptic.annotate.quotes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.synoptic.Attribution;
import news.synoptic.Entity;
import news.synoptic.Media;
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
 * The statements, reports, filings and posts that sentences lean on, each named after who issued
 * it, and the bodies that speak without one. Linear in the text; for one text, not thread-safe.
 *
 * <p>Known limits: a document whose issuer the sentence does not name is not credited, nor is one
 * that is only mentioned.
 */
final class PaperCredits {
  private static final double SURE = 0.6;
  private static final Set<String> ARTICLES = Set.of("a", "an", "the");
  private static final Set<String> IN = Set.of("in", "on");
  private static final Set<String> FROM = Set.of("from", "by", "of");

  /** Tokens between "according to" and a document's word, or between a verb and it, at most. */
  private static final int NEAR = 7;

  private final Reading reading;
  private final List<Token> tokens;
  private final @Nullable String own;
  private final Names names;
  private final List<Quote> quotes;
  private final Phrases phrases;
  private final Map<String, Entity> byId;
  private final List<Attribution> found = new ArrayList<>();

  PaperCredits(Reading reading, @Nullable String own, Names names, List<Quote> quotes) {
    this.reading = reading;
    this.tokens = reading.tokens();
    this.own = own;
    this.names = names;
    this.quotes = quotes;
    this.phrases = new Phrases(reading, names);
    this.byId = names.byId();
  }

  /** The credits: of documents, of posts, of bodies that speak. */
  List<Attribution> find() {
    for (Reading.Clause sentence : reading.sentences()) {
      for (int i = sentence.from(); i < sentence.to(); i++) {
        Token token = tokens.get(i);
        if (token.kind() == Token.Kind.WORD) {
          word(sentence, token);
        } else if (token.is("@")) {
          posted(sentence, i);
        }
      }
    }
    quotes.forEach(this::speaker);
    return found;
  }

  private void word(Reading.Clause sentence, Token token) {
    if (CreditWords.is("paper", token.text()) && isLeantOn(sentence, token.index())) {
      document(sentence, token.index());
    } else if (CreditWords.is("posted", token.text())) {
      author(sentence, token.index());
    } else if (token.is("according") && Cues.isAccording(tokens, token.index())) {
      body(sentence, token.index() + 2);
    } else if (CreditWords.is("speaks", token.text())) {
      clauseEnd(sentence, token);
    }
  }

  /** "According to a statement from the ministry": a document whose issuer is named beside it. */
  private void document(Reading.Clause sentence, int paper) {
    Mention issuer = issuer(sentence, paper);
    Entity body = issuer == null ? null : byId.get(issuer.entity());
    boolean issues = body != null && (isIssuer(body) || isPerson(body)) && !isMedium(body);
    boolean shown = CreditWords.is("post", tokens.get(paper).text());
    if (issuer != null && body != null && issues) {
      if (shown && CreditWords.is("platform", body.name())) {
        return; // a post that stands there, not one of the site's own
      }
      add(sentence, issuer.span(), Attribution.Kind.DOCUMENT, body.name());
    }
  }

  /** "Quill tweeted", "Quill issued a statement": who wrote it, before the verb or behind it. */
  private void author(Reading.Clause sentence, int verb) {
    boolean writes = CreditWords.is("writes", tokens.get(verb).text());
    if (writes && !takesPaper(sentence, verb)) {
      return;
    }
    Told.Range before = phrases.endingBefore(verb, sentence.from());
    Mention subject = before == null ? null : named(before);
    if (subject == null && goesOn(sentence, verb)) {
      subject = names.overlapping(tokens.get(sentence.from()).span());
    }
    if (subject == null && !writes && endsQuotation(sentence, verb - 1)) {
      subject = named(new Told.Range(verb + 1, Math.min(sentence.to(), verb + NEAR)));
    }
    Entity author = subject == null ? null : byId.get(subject.entity());
    boolean issues = author != null && (isPerson(author) || isIssuer(author));
    if (subject != null && author != null && issues && !isMedium(author)) {
      add(sentence, subject.span(), Attribution.Kind.DOCUMENT, author.name());
    }
  }

  /**
   * "Quill, who …, tweeted", "Quill left but then tweeted": the sentence began with its subject.
   */
  private boolean goesOn(Reading.Clause sentence, int verb) {
    for (int i = verb - 1; i > Math.max(sentence.from(), verb - 4); i--) {
      if (tokens.get(i).is(",") || tokens.get(i).is("but") || tokens.get(i).is("and")) {
        return true;
      }
    }
    return false;
  }

  private boolean endsQuotation(Reading.Clause sentence, int at) {
    return at < sentence.from()
        || tokens.get(at).kind() == Token.Kind.QUOTE
        || tokens.get(at).is(",");
  }

  private boolean takesPaper(Reading.Clause sentence, int verb) {
    for (int i = verb + 1; i < Math.min(sentence.to(), verb + NEAR); i++) {
      if (CreditWords.is("post", tokens.get(i).text())) {
        return true;
      }
      if (!tokens.get(i).isWord() || Cues.isSaid(tokens.get(i))) {
        return false;
      }
    }
    return false;
  }

  /** "— Ada Quill (@adaquill)": the name before the handle of a post that is shown. */
  private void posted(Reading.Clause sentence, int at) {
    if (at - 2 < sentence.from() || !tokens.get(at - 1).is("(")) {
      return;
    }
    Mention name = names.overlapping(tokens.get(at - 2).span());
    Entity author = name == null ? null : byId.get(name.entity());
    if (name != null && author != null && !isMedium(author)) {
      add(sentence, name.span(), Attribution.Kind.DOCUMENT, author.name());
    }
  }

  /** "According to the Marsh Institute", "… to the consulting firm Oliver Marsh". */
  private void body(Reading.Clause sentence, int at) {
    int i = at;
    while (i < Math.min(sentence.to(), at + NEAR)
        && isLowerWord(i)
        && names.overlapping(tokens.get(i).span()) == null) {
      i++;
    }
    Mention name = i >= sentence.to() ? null : names.overlapping(tokens.get(i).span());
    Entity body = name == null ? null : byId.get(name.entity());
    if (name == null || body == null || isMedium(body)) {
      return;
    }
    boolean called = i > at && CreditWords.is("body", tokens.get(i - 1).text());
    int to = Math.min(sentence.to(), reading.tokenAt(name.span().end() - 1) + 1);
    boolean alone = i <= at + 1 && to < sentence.to() && !tokens.get(to).isWord();
    if (to < sentence.to() && CreditWords.is("force", tokens.get(to).lower())) {
      Span words = new Span(name.span().start(), tokens.get(to).end());
      add(sentence, words, Attribution.Kind.BODY, words.in(reading.text()));
    } else if (called || (alone && body.type() == Entity.Type.ORGANISATION && isIssuer(body))) {
      add(sentence, name.span(), Attribution.Kind.BODY, body.name());
    }
  }

  private boolean isLowerWord(int i) {
    return tokens.get(i).isWord() && !tokens.get(i).isCapitalised();
  }

  /** A body that speaks, or a document that it or a person is quoted from. */
  private void speaker(Quote quote) {
    Span speaker = quote.speaker();
    if (speaker == null || quote.cue() == null || quote.confidence().value() < SURE) {
      return;
    }
    Reading.Clause sentence = reading.sentences().get(reading.sentenceAt(speaker.start()));
    if (isYetToSpeak(sentence, reading.tokenAt(speaker.start()))) {
      return;
    }
    Entity body = quote.entity() == null ? null : byId.get(quote.entity());
    if (body == null) {
      force(sentence, speaker);
      return;
    }
    boolean posts = isFrom(sentence, speaker, "post");
    boolean document = posts || isFrom(sentence, speaker, "paper");
    if (isPerson(body)) {
      if (posts && !isMedium(body)) {
        add(sentence, speaker, Attribution.Kind.DOCUMENT, body.name());
      }
    } else if (isIssuer(body) && (document || speaksItself(body))) {
      speaks(sentence, speaker, body, document);
      others(sentence, speaker, body, document);
    }
  }

  /** "Until the board has reported": nothing is leant on that is not said yet. */
  private boolean isYetToSpeak(Reading.Clause sentence, int speaker) {
    int before = speaker - 1;
    while (before > sentence.from() && tokens.get(before).is("the")) {
      before--;
    }
    return before >= sentence.from() && CreditWords.is("not yet", tokens.get(before).lower());
  }

  /** "Norvik and Halden said": the bodies beside the one that a quote is given to. */
  private void others(Reading.Clause sentence, Span speaker, Entity body, boolean document) {
    for (int i = names.mentionAt(speaker.start()); i < names.mentions().size(); i++) {
      Mention mention = names.mentions().get(i);
      if (mention.span().start() >= speaker.end()) {
        return;
      }
      Entity other = byId.get(mention.entity());
      int behind = reading.tokenAt(mention.span().end() - 1) + 1;
      boolean last = mention.span().end() >= speaker.end() - 2;
      boolean joined =
          behind < sentence.to() && CreditWords.is("joins", tokens.get(behind).lower());
      boolean several = last || joined;
      if (other != null && !other.equals(body) && several && isIssuer(other)) {
        if (document || speaksItself(other)) {
          speaks(sentence, mention.span(), other, document);
        }
      }
    }
  }

  private void speaks(Reading.Clause sentence, Span words, Entity body, boolean document) {
    if (isMedium(body)) {
      return;
    }
    if (!MediaCredits.isNamedLikeMedium(body.name())) {
      Attribution.Kind kind = document ? Attribution.Kind.DOCUMENT : Attribution.Kind.BODY;
      add(sentence, words, kind, body.name());
    } else if (!body.name().equals(own)) {
      // the page's own name is no source: its newsroom says so
      add(sentence, words, MediaCredits.mediumOrAgency(body.name()), body.name());
    }
  }

  /** A body, or the seat of a government that has a name of its own: the White House. */
  private static boolean speaksItself(Entity body) {
    Gazetteer.Fixed fixed = Gazetteer.known().named(body.name());
    boolean seat = fixed != null && fixed.flag() == Gazetteer.SEAT && body.name().indexOf(' ') > 0;
    return body.type() == Entity.Type.ORGANISATION || seat;
  }

  /**
   * "…, the Norvan Foreign Ministry said in a statement.": a body before a verb of saying that ends
   * its clause.
   */
  private void clauseEnd(Reading.Clause sentence, Token said) {
    int at = said.index();
    Mention name = at == sentence.from() ? null : names.overlapping(tokens.get(at - 1).span());
    Entity body = name == null ? null : byId.get(name.entity());
    if (name == null || body == null || isPerson(body) || !isIssuer(body) || isMedium(body)) {
      return;
    }
    int first = reading.tokenAt(name.span().start());
    int before = first - 1;
    while (before >= sentence.from() && leadsTo(before)) {
      before--;
    }
    boolean clause = before > sentence.from() && tokens.get(before).is(",");
    boolean paper = at + 3 < sentence.to() && isPaperNext(at + 1);
    boolean ends = at + 1 >= sentence.to() || tokens.get(at + 1).kind() == Token.Kind.MARK;
    if (clause && (ends || paper) && (paper || speaksItself(body))) {
      Span whole = new Span(tokens.get(before + 1).start(), name.span().end());
      speaks(sentence, name.span(), body, paper);
      others(sentence, whole, body, paper);
    }
  }

  /** Whether a token may stand between a comma and the name of a body that speaks. */
  private boolean leadsTo(int i) {
    Token token = tokens.get(i);
    return token.isCapitalised()
        || CreditWords.is("article", token.lower())
        || token.is("and")
        || token.is("of");
  }

  private boolean isPaperNext(int at) {
    for (int i = at; i < Math.min(tokens.size(), at + 4); i++) {
      if (CreditWords.is("paper", tokens.get(i).text()) && isIn(i)) {
        return true;
      }
    }
    return false;
  }

  /** "Eldmoor police": a force by the place before it. */
  private void force(Reading.Clause sentence, Span speaker) {
    int to = reading.tokenAt(speaker.end() - 1);
    int from = to;
    while (from > sentence.from() && tokens.get(from - 1).isCapitalised()) {
      from--;
    }
    if (from < to && CreditWords.is("force", tokens.get(to).text())) {
      Span words = new Span(tokens.get(from).start(), tokens.get(to).end());
      add(sentence, words, Attribution.Kind.BODY, words.in(reading.text()));
    }
  }

  /**
   * Whether the speaker's words hold a document's, or the sentence says that the words stand "in a"
   * one. A word that is part of a name is none: "Harrow Post".
   */
  private boolean isFrom(Reading.Clause sentence, Span speaker, String kind) {
    for (Token token : reading.tokensOf(sentence)) {
      boolean shown = CreditWords.is("platform", token.text()) && isPlatform(sentence, token);
      if (shown && kind.equals("post")) {
        return true;
      }
      if (CreditWords.is(kind, token.text())) {
        boolean within = token.span().overlaps(speaker);
        if (within || (token.index() > sentence.from() + 1 && isIn(token.index()))) {
          return true;
        }
      }
    }
    return false;
  }

  /** "On Twitter": a post, behind a verb. */
  private boolean isPlatform(Reading.Clause sentence, Token token) {
    return token.index() > sentence.from() + 1 && tokens.get(token.index() - 1).is("on");
  }

  /** Whether "in a" or "on the" stands before a token, with a word between at most. */
  private boolean isIn(int at) {
    for (int i = at - 1; i >= Math.max(1, at - 2); i--) {
      if (ARTICLES.contains(tokens.get(i).lower())) {
        return IN.contains(tokens.get(i - 1).lower());
      }
    }
    return false;
  }

  private boolean isLeantOn(Reading.Clause sentence, int paper) {
    int least = Math.max(sentence.from(), paper - NEAR);
    for (int i = paper - 1; i >= least; i--) {
      boolean cited = tokens.get(i).is("citing") || tokens.get(i).is("quoting");
      if (cited || (i > sentence.from() && Cues.isAccording(tokens, i - 1))) {
        return true;
      }
    }
    Mention issuer = issuer(sentence, paper);
    int behind =
        issuer == null || issuer.span().start() < tokens.get(paper).start()
            ? paper + 1
            : reading.tokenAt(issuer.span().end() - 1) + 1;
    boolean said =
        behind < sentence.to()
            && (Cues.isSaid(tokens.get(behind))
                || CreditWords.is("shows", tokens.get(behind).text()));
    return said || isIn(paper);
  }

  /** Who is named before a document's word, or behind it with "from" or "by". */
  private @Nullable Mention issuer(Reading.Clause sentence, int paper) {
    int first = paper;
    while (first > sentence.from() && CreditWords.is("manner", tokens.get(first - 1).text())) {
      first--;
    }
    if (first > sentence.from()) {
      Mention before = names.overlapping(tokens.get(first - 1).span());
      boolean person = before != null && before.type() == Entity.Type.PERSON;
      if (before != null && (person || before.type() == Entity.Type.ORGANISATION)) {
        return before;
      }
    }
    int at = paper + 1;
    while (at < sentence.to() && CreditWords.is("issued", tokens.get(at).lower())) {
      at++;
    }
    if (at >= sentence.to() || !FROM.contains(tokens.get(at).lower())) {
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

  private static boolean isPerson(Entity entity) {
    return entity.type() == Entity.Type.PERSON;
  }

  private static boolean isMedium(Entity entity) {
    return Media.known().named(entity.name()).isPresent();
  }

  /** The first person named in a phrase, else the last name in it; null if there is none. */
  private @Nullable Mention named(Told.Range phrase) {
    Mention last = null;
    for (int i = phrase.from(); i < phrase.to(); i++) {
      Mention mention = names.overlapping(tokens.get(i).span());
      boolean better = last == null || last.type() != Entity.Type.PERSON;
      last = mention != null && better ? mention : last;
    }
    return last;
  }

  private void add(Reading.Clause sentence, Span span, Attribution.Kind kind, String name) {
    found.add(new Attribution(sentence.index(), span, kind, name));
  }
}
