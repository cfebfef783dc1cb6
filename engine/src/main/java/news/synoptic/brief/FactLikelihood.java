package news.synoptic.brief;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import news.synoptic.Alignment;
import news.synoptic.Annotated;
import news.synoptic.ArticleId;
import news.synoptic.Sentence;
import news.synoptic.Story;
import news.synoptic.TimeExpression;
import org.jspecify.annotations.Nullable;

/**
 * How likely a sentence is to tell a fact of its story's event, and not its background, an opinion,
 * another event or furniture.
 *
 * <p>A logistic regression over a dozen features of place, support by other outlets, time and tone,
 * as extractive summarizers have used since [1]; fitted by {@code FactTraining} of eval on twenty
 * stories that were read for it. Pure; costs the square of the number of sentences.
 *
 * <p>[1] Julian Kupiec, Jan Pedersen and Francine Chen, A trainable document summarizer, SIGIR
 * 1995, https://doi.org/10.1145/215206.215333
 */
public final class FactLikelihood {
  /** What is looked at, in the order of {@link #features}. */
  private static final List<String> NAMES =
      List.of(
          "opinion",
          "article_opinion",
          "place",
          "early",
          "support",
          "headlines",
          "day",
          "past",
          "saying",
          "number",
          "length",
          "glued");

  /** The first sentences of an article. */
  private static final int EARLY = 5;

  /** Days before the story's first article within which a day belongs to the event. */
  private static final long EVENT = 8;

  /** Days before it from which on a time is past. */
  private static final long PAST = 21;

  private static final int LONGEST = 60;

  /** Sentences or words run into each other, as where a page's furniture stands inside a line. */
  private static final Pattern GLUED =
      Pattern.compile("\\p{Ll}[.?!”\"]\\p{Lu}\\p{Ll}|\\p{Ll}{3}\\p{Lu}\\p{Ll}{2}");

  private static final double[] WEIGHTS = weights();

  private final Coverage coverage;
  private final @Nullable LocalDate start;
  private final List<String> headlines;
  private final Map<ArticleId, Double> opinions = new HashMap<>();

  FactLikelihood(Coverage coverage) {
    this.coverage = coverage;
    this.start = coverage.days().min(Comparator.naturalOrder()).orElse(null);
    this.headlines =
        coverage.articles().stream().flatMap(a -> a.titleTerms().stream()).distinct().toList();
    for (Annotated article : coverage.articles()) {
      double opinion =
          article.sentences().stream().mapToDouble(s -> s.opinion().value()).average().orElse(0);
      opinions.put(article.id(), Coverage.isOpinion(article) ? 1 : opinion);
    }
  }

  /** Names of the features. */
  public static List<String> names() {
    return NAMES;
  }

  /** The features of every sentence of a story, article by article, for training. */
  public static List<List<Double>> features(Story story, Alignment alignment) {
    FactLikelihood likelihood = new FactLikelihood(new Coverage(story, alignment));
    List<List<Double>> rows = new ArrayList<>();
    for (Annotated article : story.articles()) {
      for (Sentence sentence : article.sentences()) {
        rows.add(likelihood.features(article, sentence));
      }
    }
    return rows;
  }

  /** The probability, in [0,1]. */
  double of(Annotated article, Sentence sentence) {
    List<Double> features = features(article, sentence);
    double sum = WEIGHTS[0];
    for (int i = 0; i < features.size(); i++) {
      sum += WEIGHTS[i + 1] * features.get(i);
    }
    return 1 / (1 + Math.exp(-sum));
  }

  static boolean isGlued(String text) {
    return GLUED.matcher(text).find();
  }

  private List<Double> features(Annotated article, Sentence sentence) {
    String text = article.textOf(sentence);
    List<Words.Word> words = Words.of(text);
    boolean number = article.numbers().stream().anyMatch(n -> sentence.span().contains(n.span()));
    return List.of(
        sentence.opinion().value(),
        opinions.getOrDefault(article.id(), 0.0),
        sentence.index() / (double) article.sentences().size(),
        yes(sentence.index() <= EARLY),
        support(article, sentence),
        coverage.weights().containment(headlines, sentence.terms()),
        yes(isDated(article, sentence, false)),
        yes(isDated(article, sentence, true)),
        yes(words.stream().anyMatch(Lexicon::isSaying)),
        yes(number),
        Math.min(LONGEST, words.size()) / 30.0,
        yes(isGlued(text)));
  }

  private static double yes(boolean holds) {
    return holds ? 1 : 0;
  }

  /** How near the nearest sentence of another outlet is, in [0,1]. */
  double support(Annotated article, Sentence sentence) {
    double most = 0;
    for (Annotated other : coverage.articles()) {
      if (!other.article().label().equals(article.article().label())) {
        for (Sentence candidate : other.sentences()) {
          most = Math.max(most, coverage.weights().cosine(sentence.terms(), candidate.terms()));
        }
      }
    }
    return most;
  }

  /** Whether a sentence names a day of the event, or a time long before it. */
  private boolean isDated(Annotated article, Sentence sentence, boolean past) {
    if (start == null) {
      return false;
    }
    for (TimeExpression time : article.times()) {
      EventDate date =
          sentence.span().contains(time.span())
              ? EventDate.of(time, time.span().in(article.article().text()))
              : null;
      if (date != null) {
        boolean day = date.precision() == EventDate.Precision.DAY;
        boolean here = day && !date.start().isBefore(start.minusDays(EVENT));
        if (past ? date.start().isBefore(start.minusDays(PAST)) : here) {
          return true;
        }
      }
    }
    return false;
  }

  private static double[] weights() {
    try (InputStream in = FactLikelihood.class.getResourceAsStream("fact-weights.tsv")) {
      byte[] table = Objects.requireNonNull(in, "fact-weights.tsv").readAllBytes();
      double[] weights =
          new String(table, StandardCharsets.UTF_8)
              .lines()
              .mapToDouble(line -> Double.parseDouble(line.substring(0, line.indexOf('\t'))))
              .toArray();
      if (weights.length != NAMES.size() + 1) {
        throw new IllegalStateException("fact-weights.tsv: %d weights".formatted(weights.length));
      }
      return weights;
    } catch (IOException broken) {
      throw new UncheckedIOException("fact-weights.tsv of the class path", broken);
    }
  }
}
