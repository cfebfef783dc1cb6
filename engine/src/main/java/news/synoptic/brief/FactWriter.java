package news.synoptic.brief;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import news.synoptic.Annotated;
import news.synoptic.Brief;
import news.synoptic.Claim;
import news.synoptic.Entity;
import news.synoptic.Evidence;
import news.synoptic.Mention;
import news.synoptic.Origin;
import news.synoptic.Sentence;
import news.synoptic.Statement;
import org.jspecify.annotations.Nullable;

/**
 * Claims → the fact lines of a brief, six to eight where there are so many, those that tell the
 * event best.
 *
 * <p>A claim is worth what its weight, its independent origins, the questions it answers (who,
 * where, when, how many) and its nearness to the headlines give. Lines are then chosen one by one
 * by maximal marginal relevance [1]: worth less likeness to what is already chosen. A line is a
 * sentence that stands alone, cut by deletion only; a claim without such a sentence gives none.
 *
 * <p>[1] Jaime Carbonell and Jade Goldstein, The use of MMR, diversity-based reranking for
 * reordering documents and producing summaries, SIGIR 1998, https://doi.org/10.1145/290941.291025
 */
final class FactWriter {
  private static final int MOST = 8;
  private static final int LEAST = 3;
  private static final int LEAST_OF_MANY = 6;
  private static final int MOST_OF_ONE_ARTICLE = 6;

  /** Above this likeness two lines say the same. */
  private static final double SAME = 0.55;

  /** What likeness to the lines that are chosen already costs. */
  private static final double NOVELTY = 0.6;

  /** A line worth less than this share of the best line is left out once there are enough. */
  private static final double WORTHWHILE = 0.15;

  /** How likely a line of one origin must be to tell a fact of the event. */
  private static final double SURE = 0.65;

  /** The same where several origins tell it. */
  private static final double LIKELY = 0.35;

  /** From this likeness on, another outlet has something near a line, though it is not aligned. */
  private static final double NEAR = 0.25;

  /** A quotation tells a fact only where no plain sentence does. */
  private static final double SAID = 2;

  /** What a claim of the background is worth less. */
  private static final double BACKGROUND = 0.6;

  /** Days before the story's first article from which an event is background. */
  private static final long PAST = 40;

  /**
   * A claim with the sentence that shall tell it.
   *
   * @param sure whether it is likely enough to be a fact of the event; others fill up short lists
   */
  private record Candidate(
      Claim claim,
      Statement teller,
      String text,
      List<String> terms,
      boolean background,
      boolean sure,
      double worth) {}

  private final Coverage coverage;
  private final Cast cast;
  private final Speakers speakers;
  private final FactLikelihood likelihood;
  private final List<String> headlineTerms;
  private final @Nullable LocalDate storyStart;

  FactWriter(Coverage coverage, Cast cast) {
    this.coverage = coverage;
    this.cast = cast;
    this.speakers = new Speakers(coverage, cast);
    this.likelihood = new FactLikelihood(coverage);
    this.storyStart = coverage.days().min(Comparator.naturalOrder()).orElse(null);
    this.headlineTerms =
        coverage.articles().stream().flatMap(a -> a.titleTerms().stream()).distinct().toList();
  }

  /**
   * The fact lines: agreed, then disputed, then of one origin; within these by worth, the
   * background last.
   */
  List<Brief.Fact> write() {
    List<Candidate> open = new ArrayList<>();
    for (Claim claim : coverage.alignment().claims()) {
      Candidate candidate = candidate(claim);
      if (candidate != null) {
        open.add(candidate);
      }
    }
    return choose(open).stream()
        .sorted(
            Comparator.comparingInt((Candidate one) -> order(status(one.claim())))
                .thenComparing(candidate -> !candidate.sure())
                .thenComparing(Candidate::background))
        .map(this::fact)
        .toList();
  }

  private static int order(Brief.Status status) {
    return switch (status) {
      case AGREED -> 0;
      case UPDATED -> 1;
      case DISPUTED -> 2;
      case SINGLE -> 3;
    };
  }

  private List<Candidate> choose(List<Candidate> open) {
    List<Candidate> chosen = new ArrayList<>();
    int most = coverage.articles().size() == 1 ? MOST_OF_ONE_ARTICLE : MOST;
    int least = Math.clamp(coverage.outlets().size() + 2, LEAST, LEAST_OF_MANY);
    double best = open.stream().mapToDouble(Candidate::worth).max().orElse(0);
    while (chosen.size() < most && !open.isEmpty()) {
      Candidate next = null;
      double nextGain = Double.NEGATIVE_INFINITY;
      for (Candidate candidate : open) {
        double likeness = likeness(candidate, chosen);
        double gain = candidate.worth() - NOVELTY * likeness;
        boolean allowed = candidate.sure() || chosen.size() < LEAST;
        if (allowed && likeness < SAME && gain > nextGain) {
          next = candidate;
          nextGain = gain;
        }
      }
      if (next == null || (chosen.size() >= least && nextGain < WORTHWHILE * best)) {
        break;
      }
      chosen.add(next);
      open.remove(next);
    }
    return chosen;
  }

  private double likeness(Candidate candidate, List<Candidate> chosen) {
    TermWeights weights = coverage.weights();
    double most = 0;
    for (Candidate other : chosen) {
      double cosine = weights.cosine(candidate.terms(), other.terms());
      double inside = weights.containment(candidate.terms(), other.terms());
      most = Math.max(most, Math.max(cosine, 0.8 * inside));
    }
    return most;
  }

  private @Nullable Candidate candidate(Claim claim) {
    Statement teller = null;
    double best = Double.NEGATIVE_INFINITY;
    for (Statement statement : claim.statements()) {
      Coverage.Place place = coverage.place(statement);
      String text = Trim.of(place.article(), place.sentence());
      boolean fit = reports(place) && StandAlone.isGranted(place.article(), place.sentence(), text);
      boolean said = claim.origins().size() > 1 && isSaying(place);
      double fitness = clarity(place, text) + likeness(claim, place) + likely(place);
      double clarity = fit ? fitness : said ? fitness - SAID : best;
      if (clarity > best) {
        teller = statement;
        best = clarity;
      }
    }
    if (teller == null) {
      return null;
    }
    Coverage.Place place = coverage.place(teller);
    String text = Trim.of(place.article(), place.sentence());
    boolean background = place.sentence().kind() == Sentence.Kind.BACKGROUND || isLongPast(place);
    double worth = worth(claim, place) - (background ? BACKGROUND : 0);
    boolean heard = claim.origins().size() > 1 || !claim.versions().isEmpty();
    boolean near = likelihood.support(place.article(), place.sentence()) >= NEAR;
    double least = heard || near ? LIKELY : SURE;
    boolean sure = likely(place) >= least || !claim.versions().isEmpty();
    return new Candidate(claim, teller, text, place.sentence().terms(), background, sure, worth);
  }

  private double likely(Coverage.Place place) {
    return likelihood.of(place.article(), place.sentence());
  }

  /** How near a sentence is to the other tellings of its claim, on average, in [0,1]. */
  private double likeness(Claim claim, Coverage.Place place) {
    return claim.statements().stream()
        .map(coverage::place)
        .filter(other -> !other.article().id().equals(place.article().id()))
        .mapToDouble(
            other -> coverage.weights().cosine(place.sentence().terms(), other.sentence().terms()))
        .average()
        .orElse(0);
  }

  /**
   * How readily and evenly a sentence tells its claim: full names as most write them, no words that
   * judge, no great length, not a copy's.
   */
  private double clarity(Coverage.Place place, String text) {
    Annotated article = place.article();
    double clarity = telling(place) + (coverage.isCopy(article.id()) ? -0.5 : 0);
    for (Mention mention : Cast.mentionsIn(article, place.sentence().span())) {
      Cast.Actor actor = cast.of(article.id(), mention.entity());
      if (actor != null && actor.type() == Entity.Type.PERSON) {
        List<String> printed = NameForms.parts(mention.span().in(article.article().text()));
        boolean full = printed.equals(NameForms.parts(actor.name()));
        clarity -= full ? 0 : 0.25;
      }
    }
    List<Words.Word> words = Words.of(text);
    long coloured = words.stream().filter(Lexicon::isJudgingOrColoured).count();
    return clarity
        - 0.3 * coloured
        - 0.8 * place.sentence().opinion().value()
        - 0.02 * Math.max(0, words.size() - 25)
        - 0.05 * Math.max(0, 10 - words.size());
  }

  private static boolean isSaying(Coverage.Place place) {
    return !Coverage.isOpinion(place.article())
        && StandAlone.isWholeSaying(place.article(), place.sentence());
  }

  private static boolean reports(Coverage.Place place) {
    Sentence sentence = place.sentence();
    return switch (sentence.kind()) {
      case STATEMENT -> true;
      case REPORT, BACKGROUND ->
          sentence.opinion().value() < 0.5 && !Coverage.isOpinion(place.article());
      case OPINION, FORECAST, QUESTION, NOTICE -> false;
    };
  }

  private double worth(Claim claim, Coverage.Place place) {
    Sentence sentence = place.sentence();
    double worth = 0.5 * claim.weight() + 1.5 * likely(place);
    worth += 0.4 * Math.min(3, claim.origins().size() - 1);
    worth += claim.versions().isEmpty() ? 0 : 0.6;
    worth += 0.25 * telling(place);
    worth += 0.5 * coverage.weights().containment(headlineTerms, sentence.terms());
    return worth;
  }

  /** Whether the day that a sentence names lies well before the story. */
  private boolean isLongPast(Coverage.Place place) {
    return storyStart != null
        && place.article().times().stream()
            .filter(time -> place.sentence().span().contains(time.span()))
            .map(time -> EventDate.of(time, time.span().in(place.article().article().text())))
            .anyMatch(date -> date != null && date.start().isBefore(storyStart.minusDays(PAST)));
  }

  /** How many of who, where, when and how many the sentence answers, in [0,1]. */
  private double telling(Coverage.Place place) {
    Annotated article = place.article();
    Sentence sentence = place.sentence();
    List<Mention> names = Cast.mentionsIn(article, sentence.span());
    boolean who =
        names.stream()
            .map(mention -> cast.of(article.id(), mention.entity()))
            .anyMatch(actor -> actor != null && actor.acts() && actor.articles() > 1);
    boolean where = names.stream().anyMatch(mention -> mention.type() == Entity.Type.PLACE);
    boolean when = article.times().stream().anyMatch(t -> sentence.span().contains(t.span()));
    boolean howMany = article.numbers().stream().anyMatch(n -> sentence.span().contains(n.span()));
    return ((who ? 1 : 0) + (where ? 1 : 0) + (when ? 1 : 0) + (howMany ? 1 : 0)) / 4.0;
  }

  private Brief.Fact fact(Candidate candidate) {
    Claim claim = candidate.claim();
    List<Statement> statements = new ArrayList<>(List.of(candidate.teller()));
    claim.statements().stream().filter(s -> !s.equals(candidate.teller())).forEach(statements::add);
    List<Brief.Version> versions =
        claim.versions().stream()
            .map(
                v ->
                    new Brief.Version(
                        v.value(),
                        speakers.of(v.statements()),
                        origins(v.statements()),
                        evidence(v.statements()),
                        v.reported()))
            .toList();
    return new Brief.Fact(
        candidate.text(),
        status(claim),
        claim.origins(),
        evidence(statements),
        statements.stream().map(Statement::because).toList(),
        versions,
        versions.isEmpty() ? speakers.speech(statements) : null);
  }

  private static Brief.Status status(Claim claim) {
    if (!claim.versions().isEmpty()) {
      return claim.isUpdated() ? Brief.Status.UPDATED : Brief.Status.DISPUTED;
    }
    return claim.origins().size() > 1 ? Brief.Status.AGREED : Brief.Status.SINGLE;
  }

  private static List<Evidence> evidence(List<Statement> statements) {
    return statements.stream().map(Statement::evidence).toList();
  }

  private static List<Origin> origins(List<Statement> statements) {
    return statements.stream().map(Statement::origin).distinct().sorted().toList();
  }
}
