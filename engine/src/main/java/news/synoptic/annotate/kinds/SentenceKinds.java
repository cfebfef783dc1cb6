package news.synoptic.annotate.kinds;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import news.synoptic.Article;
import news.synoptic.Attribution;
import news.synoptic.Block;
import news.synoptic.Dated;
import news.synoptic.Forecast;
import news.synoptic.Probability;
import news.synoptic.Quote;
import news.synoptic.Sentence;
import news.synoptic.Span;
import news.synoptic.TimeExpression;
import news.synoptic.annotate.text.Reading;
import news.synoptic.annotate.text.Terms;
import org.jspecify.annotations.Nullable;

/**
 * What each sentence of an article does, and how likely it is the writer's opinion.
 *
 * <p>By structure first: a sentence that asks is a question, one that gives a probability a
 * forecast, one that passes on words a statement, one that speaks of the page a notice. What is
 * left is opinion where the model says so, where the page does (an opinion piece needs less), or
 * under a heading that announces a view ("Pro-X narrative"). Background is told of older times.
 */
public final class SentenceKinds {
  private static final double SURE = 0.65;
  private static final double SURE_IN_OPINION_PIECE = 0.4;
  private static final double UNDER_VIEW = 0.85;

  private static final int LEAST_TOKENS = 3;

  /** How much less an opinion somebody else's words are; the model skips those in marks already. */
  private static final double QUOTED = 0.2;

  private static final int BACKGROUND_DAYS = 60;

  private static final Pattern NOTICE =
      Pattern.compile(
          "^(?:\\(?(?:editor|correction|clarification|update)[’'s]*s?(?: note)?\\)?:|this"
              + " (?:story|article|post|report|page) (?:was|has been|is|will"
              + " be|first|originally|includes)\\b|.{0,60}contributed to this"
              + " (?:report|story|article)|reporting by |editing by |©|copyright |read more|sign"
              + " up|subscribe)",
          Pattern.CASE_INSENSITIVE);
  private static final List<String> NOTICE_CUES =
      List.of(
          "(",
          "editor",
          "correction",
          "clarification",
          "update",
          "this ",
          "reporting by ",
          "editing by ",
          "©",
          "copyright ",
          "read more",
          "sign up",
          "subscribe");
  private static final String CONTRIBUTED = "contributed to this";
  private static final int BEFORE_CONTRIBUTED = 60;

  private static final Pattern VIEW =
      Pattern.compile(
          "^(?:the )?(?:(?:anti|pro|counter)[-– ].{2,60}|(?:case|argument) (?:for|against)"
              + " .{2,60}|.{0,50}\\b(?:narrative|view|viewpoint|perspective|our"
              + " take|opinion|analysis):?)$",
          Pattern.CASE_INSENSITIVE);

  private final Reading reading;
  private final Article article;
  private final @Nullable Dated date;
  private final Set<Integer> forecasting = new HashSet<>();
  private final Set<Integer> crediting = new HashSet<>();
  private final List<Quote> quotes;
  private final Set<Integer> viewed = new HashSet<>();

  private SentenceKinds(
      Reading reading,
      Article article,
      @Nullable Dated date,
      List<Quote> quotes,
      List<Attribution> attributions,
      List<Forecast> forecasts) {
    this.reading = reading;
    this.article = article;
    this.date = date;
    this.quotes = quotes;
    forecasts.forEach(forecast -> forecasting.add(forecast.sentence()));
    attributions.forEach(attribution -> crediting.add(attribution.sentence()));
    markViews();
  }

  /** The sentences of a reading with their kinds. */
  public static List<Sentence> of(
      Reading reading,
      Article article,
      @Nullable Dated date,
      List<TimeExpression> times,
      List<Quote> quotes,
      List<Attribution> attributions,
      List<Forecast> forecasts) {
    SentenceKinds kinds =
        new SentenceKinds(reading, article, date, quotes, attributions, forecasts);
    Terms terms = new Terms(reading.words().size());
    List<Sentence> sentences = new ArrayList<>();
    int quote = 0;
    int time = 0;
    for (Reading.Clause s : reading.sentences()) {
      while (quote < quotes.size() && quotes.get(quote).content().end() <= s.span().start()) {
        quote++;
      }
      while (time < times.size() && times.get(time).span().end() <= s.span().start()) {
        time++;
      }
      Sentence.Kind structural = kinds.structural(s, quote);
      Probability opinion = kinds.opinion(s, structural, quote);
      Sentence.Kind kind =
          structural == Sentence.Kind.REPORT ? kinds.own(s, opinion, times, time) : structural;
      sentences.add(
          new Sentence(
              s.index(), s.span(), s.paragraph(), kind, opinion, terms.of(reading.tokensOf(s))));
    }
    return sentences;
  }

  /** What the shape of a sentence says that it does; a report if it says nothing. */
  private Sentence.Kind structural(Reading.Clause sentence, int firstQuote) {
    String text = sentence.span().in(reading.text());
    boolean quoted = isQuoted(sentence.span(), firstQuote);
    if (text.length() < 400 && mayBeNotice(text) && NOTICE.matcher(text).find()) {
      return Sentence.Kind.NOTICE;
    }
    if (forecasting.contains(sentence.index())) {
      return Sentence.Kind.FORECAST;
    }
    if (quoted) {
      return Sentence.Kind.STATEMENT;
    }
    if (asks(text)) {
      return Sentence.Kind.QUESTION;
    }
    return crediting.contains(sentence.index()) ? Sentence.Kind.STATEMENT : Sentence.Kind.REPORT;
  }

  /** A quick look before the pattern of notices. */
  private static boolean mayBeNotice(String text) {
    for (String cue : NOTICE_CUES) {
      if (text.regionMatches(true, 0, cue, 0, cue.length())) {
        return true;
      }
    }
    for (int i = 0; i <= BEFORE_CONTRIBUTED; i++) {
      if (text.regionMatches(true, i, CONTRIBUTED, 0, CONTRIBUTED.length())) {
        return true;
      }
    }
    return false;
  }

  private static boolean asks(String text) {
    int end = text.length();
    while (end > 0 && "\"”’') ".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end > 0 && "?？؟".indexOf(text.charAt(end - 1)) >= 0;
  }

  /** Whether a quote with a speaker or most of the sentence in marks makes it somebody's words. */
  private boolean isQuoted(Span sentence, int first) {
    for (int k = first;
        k < quotes.size() && quotes.get(k).content().start() < sentence.end();
        k++) {
      Quote quote = quotes.get(k);
      Span content = quote.content();
      if (content.overlaps(sentence) && quote.speaker() != null) {
        return true;
      }
    }
    return quotedShare(sentence, first) >= 0.5;
  }

  /** How much of a sentence is somebody's words, in [0,1]. */
  private double quotedShare(Span sentence, int first) {
    int covered = 0;
    for (int k = first;
        k < quotes.size() && quotes.get(k).content().start() < sentence.end();
        k++) {
      Span content = quotes.get(k).content();
      int from = Math.max(content.start(), sentence.start());
      covered += Math.max(0, Math.min(content.end(), sentence.end()) - from);
    }
    return Math.min(1, (double) covered / Math.max(1, sentence.length()));
  }

  private Probability opinion(Reading.Clause sentence, Sentence.Kind kind, int firstQuote) {
    double model = OpinionScorer.shipped().score(reading.tokensOf(sentence)).value();
    double own =
        switch (kind) {
          case STATEMENT -> model * (1 - QUOTED * quotedShare(sentence.span(), firstQuote));
          case NOTICE -> 0;
          case FORECAST, QUESTION, REPORT, BACKGROUND, OPINION -> model;
        };
    boolean speaks = kind != Sentence.Kind.NOTICE && kind != Sentence.Kind.STATEMENT;
    return new Probability(
        speaks && viewed.contains(sentence.paragraph()) ? Math.max(own, UNDER_VIEW) : own);
  }

  private Sentence.Kind own(
      Reading.Clause sentence, Probability opinion, List<TimeExpression> times, int firstTime) {
    boolean piece = article.kind() == Article.Kind.OPINION || saysOpinion(article.section());
    // a heading of two or three words names its subject and says nothing of it
    if (sentence.to() - sentence.from() > LEAST_TOKENS
        && opinion.value() >= (piece ? SURE_IN_OPINION_PIECE : SURE)) {
      return Sentence.Kind.OPINION;
    }
    return isOld(sentence.span(), times, firstTime)
        ? Sentence.Kind.BACKGROUND
        : Sentence.Kind.REPORT;
  }

  private static boolean saysOpinion(String section) {
    String lower = section.toLowerCase(Locale.ROOT);
    return lower.contains("opinion") || lower.contains("editorial") || lower.contains("comment");
  }

  /** Whether all dates of a sentence are well before the article's. */
  private boolean isOld(Span sentence, List<TimeExpression> times, int first) {
    if (date == null) {
      return false;
    }
    String limit = date.day().minusDays(BACKGROUND_DAYS).toString();
    boolean old = false;
    for (int k = first; k < times.size() && times.get(k).span().start() < sentence.end(); k++) {
      TimeExpression time = times.get(k);
      String value = time.value();
      boolean dated =
          value != null
              && time.type() == TimeExpression.Type.DATE
              && value.length() >= 4
              && Character.isDigit(value.charAt(0));
      if (dated && value != null) {
        String same = limit.substring(0, Math.min(limit.length(), value.length()));
        if (value.compareTo(same) >= 0) {
          return false;
        }
        old = true;
      }
    }
    return old;
  }

  /** Marks the paragraphs under headings that announce a view. */
  private void markViews() {
    boolean view = false;
    int paragraph = 0;
    for (Block block : article.blocks()) {
      if (block.inText()) {
        if (isHeading(block)) {
          view = VIEW.matcher(block.text()).matches();
        } else if (view) {
          viewed.add(paragraph);
        }
        paragraph++;
      }
    }
  }

  private static boolean isHeading(Block block) {
    String text = block.text();
    return block.kind() == Block.Kind.HEADING
        || (block.kind() == Block.Kind.PARAGRAPH
            && !text.isBlank()
            && text.length() <= 60
            && ".!?”\"".indexOf(text.charAt(text.length() - 1)) < 0);
  }
}
