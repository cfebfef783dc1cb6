package news.synoptic.align;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import news.synoptic.Annotated;
import news.synoptic.Quantity;
import news.synoptic.Sentence;
import news.synoptic.align.words.Bag;
import news.synoptic.align.words.Tables;
import news.synoptic.align.words.Verdict;

/**
 * Two numbers of two articles of one story in, how they stand to each other out. Pure and
 * thread-safe; the order of the two does not matter.
 *
 * <p>Whether both measure the same is judged by a logistic regression over the words around them;
 * how their values stand to each other is arithmetic: units are converted, currencies are not; what
 * is rounded or hedged agrees with what it can stand for; a count that grows as news come in and
 * differs in a later report is an update. Known limits: English; a subset ("two of the four") is
 * told from the whole by its noun only.
 */
public final class NumberMatcher {
  /** How two numbers stand to each other. */
  public enum Relation {
    /** The same of the same. */
    EQUAL,
    /** The same, rounded, hedged or in another unit. */
    ROUNDING,
    /** The same thing, counted at another time. */
    UPDATE,
    /** Two things. */
    OTHER,
    /** The same thing, and one excludes the other. */
    CONFLICT
  }

  static final List<String> NAMES =
      List.of(
          "words around in common",
          "share of the shorter sentence in the longer",
          "same noun counted",
          "same fate",
          "another fate",
          "one counts those beside others",
          "some are counted, and not the same",
          "the other number has a better partner",
          "several numbers of the kind",
          "ratio of the values",
          "values agree",
          "same word before",
          "same word behind",
          "same person",
          "another person",
          "age of nobody named",
          "people",
          "man and woman",
          "another noun counted",
          "values that agree by no accident",
          "ages a few years apart",
          "fates that go together",
          "words around in common where values agree",
          "likeness of the sentences",
          "both lead",
          "each article gives the other's value too",
          "an article gives both ages");

  private static final Set<String> HARM = Set.of("shot", "hurt");

  private static final double UNLIKELY = .1;

  private final Verdict verdict;
  private final SentenceMatcher sentences;

  /** A matcher with the weights that ship; sentences are compared by another matcher. */
  public NumberMatcher(SentenceMatcher sentences) {
    this(sentences, Verdict.shipped("numbers.tsv", NAMES));
  }

  private NumberMatcher(SentenceMatcher sentences, Verdict verdict) {
    this.sentences = sentences;
    this.verdict = verdict;
  }

  /** A matcher with weights that are being tried: the bias first. */
  public static NumberMatcher of(List<Double> weights) {
    return new NumberMatcher(new SentenceMatcher(), Verdict.of(NAMES, weights));
  }

  /** What each feature is, in words. */
  public static List<String> featureNames() {
    return NAMES;
  }

  /** How two numbers stand to each other. */
  public Relation relation(Annotated a, Quantity one, Annotated b, Quantity other) {
    return relation(counted(a, one), counted(b, other));
  }

  /** What the judgement rests on whether two numbers measure the same, for training. */
  public double[] features(Annotated a, Quantity one, Annotated b, Quantity other) {
    return features(counted(a, one), counted(b, other));
  }

  Counted counted(Annotated article, Quantity number) {
    Sentence sentence =
        article.sentences().stream()
            .filter(s -> s.span().contains(number.span()))
            .findFirst()
            .orElseThrow();
    return Counted.of(article, sentence, number, sentences.wordingOf(article.textOf(sentence)));
  }

  Relation relation(Counted a, Counted b) {
    return isSame(a, b) ? Values.relation(a, b) : Relation.OTHER;
  }

  /** Whether two numbers of sentences that are alike can measure the same. */
  boolean mayBeSame(Count one, Count other) {
    Counted a = counted(one);
    Counted b = counted(other);
    return isOneKind(a, b) && verdict.of(features(a, b)) >= UNLIKELY;
  }

  private static Counted counted(Count count) {
    Told told = count.told();
    return Counted.of(told.article(), told.sentence(), count.quantity(), told.wording());
  }

  /** Whether two numbers measure the same, whatever their values. */
  private boolean isSame(Counted a, Counted b) {
    return isOneKind(a, b) && verdict.of(features(a, b)) >= .5;
  }

  private static boolean isOneKind(Counted a, Counted b) {
    return Units.dimension(a.number().unit()).equals(Units.dimension(b.number().unit()));
  }

  double[] features(Counted a, Counted b) {
    double x = Units.inBase(a.number().value(), a.number().unit());
    double y = Units.inBase(b.number().value(), b.number().unit());
    double ratio = Math.log(Math.max(x, y) / Math.max(1e-9, Math.min(x, y)));
    boolean age = a.number().unit().equals("a");
    boolean agree = Values.agree(a, b);
    boolean named = !a.names().isEmpty() && !b.names().isEmpty();
    boolean samePerson = named && !Collections.disjoint(a.names(), b.names());
    boolean fates = !a.fate().isEmpty() && !b.fate().isEmpty();
    boolean partner = !agree && (has(b.rivals(), a.number()) || has(a.rivals(), b.number()));
    Bag.Shared near = a.near().shared(b.near());
    double least = Math.min(a.near().total(), b.near().total());
    return new double[] {
      a.near().cosine(b.near()),
      least == 0 ? 0 : near.weight() / least,
      !a.number().counted().isEmpty() && a.number().counted().equals(b.number().counted()) ? 1 : 0,
      fates && a.fate().equals(b.fate()) ? 1 : 0,
      fates && !a.fate().equals(b.fate()) && !goTogether(a, b) ? 1 : 0,
      a.further() != b.further() ? 1 : 0,
      !a.group().equals(b.group()) ? 1 : 0,
      partner ? 1 : 0,
      Math.log1p(a.rivals().size() + b.rivals().size()) / 2,
      age ? 0 : Math.min(3, ratio),
      agree ? 1 : 0,
      !a.before().isEmpty() && a.before().equals(b.before()) ? 1 : 0,
      !a.behind().isEmpty() && a.behind().equals(b.behind()) ? 1 : 0,
      samePerson ? 1 : 0,
      named && !samePerson ? 1 : 0,
      age && !named ? 1 : 0,
      a.isToll() || b.isToll() ? 1 : 0,
      sexes(a, b) ? 1 : 0,
      isAnotherNoun(a, b) ? 1 : 0,
      agree ? Math.min(1, Math.log10(Math.max(1, Math.max(x, y))) / 4) : 0,
      age && !agree && Math.abs(x - y) <= 3 ? 1 : 0,
      fates && !a.fate().equals(b.fate()) && goTogether(a, b) ? 1 : 0,
      agree ? a.near().cosine(b.near()) : 0,
      sentences.score(a.wording(), b.wording()),
      a.sentence().index() < 3 && b.sentence().index() < 3 ? 1 : 0,
      agree || age ? 0 : (gives(a, b) + gives(b, a)) / 2.0,
      agree || !age ? 0 : (gives(a, b) + gives(b, a)) / 2.0
    };
  }

  /** 1 if the article of one number has the value of the other too, for something alike. */
  private static int gives(Counted a, Counted b) {
    Quantity other = b.number();
    return a.article().numbers().stream()
            .anyMatch(
                n ->
                    n.value() == other.value()
                        && n.unit().equals(other.unit())
                        && (n.counted().equals(other.counted())
                            || (Tables.isPerson(n.counted()) && isPeople(b))))
        ? 1
        : 0;
  }

  private static boolean isAnotherNoun(Counted a, Counted b) {
    String one = a.number().counted();
    String other = b.number().counted();
    boolean people = isPeople(a) && isPeople(b);
    return !one.isEmpty() && !other.isEmpty() && !one.equals(other) && !people;
  }

  private static boolean isPeople(Counted number) {
    return Tables.isPerson(number.number().counted());
  }

  private static boolean goTogether(Counted a, Counted b) {
    return HARM.contains(a.fate()) && HARM.contains(b.fate());
  }

  private static boolean sexes(Counted a, Counted b) {
    String one = Kin.of(a.kin());
    String other = Kin.of(b.kin());
    return (one + other).equals("mf") || (one + other).equals("fm");
  }

  private static boolean has(List<Quantity> numbers, Quantity number) {
    return numbers.stream().anyMatch(n -> n.value() == number.value());
  }
}
