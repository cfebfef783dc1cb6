package news.synoptic.brief;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import news.synoptic.Annotated;
import news.synoptic.Brief;
import news.synoptic.Entity;
import news.synoptic.Mention;
import news.synoptic.Quote;
import news.synoptic.Sentence;
import news.synoptic.Span;

/**
 * What writers say for and against each main actor, in their own voice.
 *
 * <p>First the sides that an outlet prints under headings of its own ({@link Narratives}). Then
 * sentences that are the writer's opinion and name one main actor with words that judge what he is,
 * does or has, all in one direction. Built from structure and from words shown to the reader, not
 * from a score of bias: such scores do not carry over to other outlets [1]. Precision before
 * recall: quoted words, mixed or denied judgements and sentences about two actors are passed over.
 *
 * <p>[1] Lisa Fan et al., In plain sight: media bias through the lens of factual reporting, EMNLP
 * 2019, https://aclanthology.org/D19-1664
 */
final class Stances {
  private static final double OPINION = 0.8;
  private static final double OPINION_IN_OPINION_PIECE = 0.5;

  /** Between an actor and the judgement of what is his: "’s latest ". */
  private static final Pattern OWN = Pattern.compile("(?:’s|'s|’|') (?:\\p{Ll}+ )?");

  /** Between an actor and the judgement of what he is or does. */
  private static final Pattern BEING =
      Pattern.compile(
          " (?:deserves (?:praise|credit|thanks|applause) for"
              + " )?(?:(?:is|was|are|were|remains|looks|seems|has been|have"
              + " been|has|have|had|became) )?"
              + "(?:(?:a|an|the|no|so|too|very|both|simply|just|also|now|utterly|deeply|truly|most|more|as|\\p{Ll}+ly|proven|such)"
              + " )*");

  private static final Pattern CLOSED = Pattern.compile("[.!?…][\"”’)]?$");
  private static final int MOST_LINES = 5;
  private static final int MOST = 6;

  private record Key(String toward, boolean favourable) {}

  private final Coverage coverage;
  private final Cast cast;
  private final Map<Key, List<Brief.Voice>> lines = new LinkedHashMap<>();

  Stances(Coverage coverage, Cast cast) {
    this.coverage = coverage;
    this.cast = cast;
  }

  /** The stances, those with most lines first, then by actor; against before for. */
  List<Brief.Stance> find() {
    for (Narratives.Narrative narrative : Narratives.of(coverage, cast)) {
      narrative.lines().forEach(line -> add(narrative.side(), line));
    }
    for (Annotated article : coverage.articles()) {
      if (!coverage.isCopy(article.id())) {
        article.sentences().stream()
            .filter(sentence -> isWritersOpinion(article, sentence))
            .forEach(sentence -> judge(article, sentence));
      }
    }
    return lines.entrySet().stream()
        .map(e -> new Brief.Stance(e.getKey().toward(), e.getKey().favourable(), e.getValue()))
        .sorted(
            Comparator.comparingInt((Brief.Stance stance) -> -stance.lines().size())
                .thenComparing(Brief.Stance::toward)
                .thenComparing(Brief.Stance::favourable))
        .limit(MOST)
        .toList();
  }

  private void add(Narratives.Side side, Brief.Voice line) {
    Key key = new Key(side.toward(), side.favourable());
    boolean known =
        lines.values().stream()
            .flatMap(List::stream)
            .anyMatch(other -> other.evidence().equals(line.evidence()));
    if (!known && lines.getOrDefault(key, List.of()).size() < MOST_LINES) {
      lines.computeIfAbsent(key, k -> new ArrayList<>()).add(line);
    }
  }

  private static boolean isWritersOpinion(Annotated article, Sentence sentence) {
    double enough = Coverage.isOpinion(article) ? OPINION_IN_OPINION_PIECE : OPINION;
    return switch (sentence.kind()) {
      case OPINION -> sentence.opinion().value() >= OPINION_IN_OPINION_PIECE;
      case REPORT, BACKGROUND -> sentence.opinion().value() >= enough;
      case STATEMENT, FORECAST, QUESTION, NOTICE -> false;
    };
  }

  private void judge(Annotated article, Sentence sentence) {
    List<Cast.Actor> named =
        cast.namedIn(article, sentence.span()).stream().filter(cast.main()::contains).toList();
    boolean closed = CLOSED.matcher(article.textOf(sentence)).find();
    if (named.size() != 1 || !closed || isQuoted(article, sentence)) {
      return;
    }
    List<Words.Word> words = Words.of(article.textOf(sentence));
    int sum = 0;
    boolean mixed = false;
    for (int i = 0; i < words.size(); i++) {
      int judgement = Lexicon.judgement(words.get(i));
      if (judgement != 0 && isAimed(article, sentence, words, i)) {
        mixed |= sum * judgement < 0 || isNegated(words, i);
        sum += judgement;
      }
    }
    if (!mixed && sum != 0) {
      add(new Narratives.Side(named.getFirst().name(), sum > 0), voice(article, sentence));
    }
  }

  /** What is denied may be praise or blame: "never reckless before". */
  private static boolean isNegated(List<Words.Word> words, int at) {
    return words.subList(Math.max(0, at - 3), at).stream().anyMatch(Lexicon::isNegation);
  }

  /**
   * Whether a word that judges is said of a main actor, by one of three shapes: the actor's own
   * ("Trent's disastrous handling"), what the actor is ("Trent is a proven liar") or does ("Trent
   * has viciously attacked"). What merely stands near, or right before the name as "the dangerous
   * Trent affair" does, is said of something else more often than not.
   */
  private boolean isAimed(
      Annotated article, Sentence sentence, List<Words.Word> words, int judging) {
    int offset = sentence.span().start();
    String text = article.textOf(sentence);
    Span word = words.get(judging).span();
    for (Mention mention : Cast.mentionsIn(article, sentence.span())) {
      Cast.Actor actor = cast.of(article.id(), mention.entity());
      int end = mention.span().end() - offset;
      boolean judged = actor != null && mention.type() != Entity.Type.EVENT && isMain(actor);
      if (judged && end <= word.start() && isSaidOf(text, end, word.start())) {
        return true;
      }
    }
    return false;
  }

  private boolean isMain(Cast.Actor actor) {
    return cast.main().contains(actor);
  }

  private static boolean isSaidOf(String text, int end, int judging) {
    boolean owned = text.startsWith("’s", end - 2) || text.startsWith("'s", end - 2);
    String between = text.substring(end, judging);
    return OWN.matcher(owned ? "’s" + between : between).matches()
        || BEING.matcher(between).matches();
  }

  private static boolean isQuoted(Annotated article, Sentence sentence) {
    return article.quotes().stream()
        .anyMatch(q -> q.kind() != Quote.Kind.INDIRECT && q.content().overlaps(sentence.span()));
  }

  /** A sentence of the writer's own, its judging words marked. */
  static Brief.Voice voice(Annotated article, Sentence sentence) {
    String text = article.textOf(sentence);
    return new Brief.Voice(
        article.article().label(),
        text,
        Lexicon.judging(text),
        Coverage.evidence(article, sentence.span()));
  }
}
