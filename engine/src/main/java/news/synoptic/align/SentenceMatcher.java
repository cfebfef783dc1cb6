package news.synoptic.align;

import java.util.List;
import news.synoptic.Annotated;
import news.synoptic.Score;
import news.synoptic.Sentence;
import news.synoptic.align.words.Contrast;
import news.synoptic.align.words.Rarity;
import news.synoptic.align.words.Verdict;
import news.synoptic.align.words.Wording;
import news.synoptic.align.words.Words;

/**
 * Two sentences of two articles in, how likely it is that they assert the same out.
 *
 * <p>Pure and thread-safe; the order of the two does not matter; some tens of microseconds a pair.
 * A logistic regression over lexical and structural features ({@link Contrast}), trained on pairs
 * that were derived from the event and entity chains of ECB+ [1] and on SuperPAL [2].
 *
 * <p>[1] Cybulska and Vossen, Using a sledgehammer to crack a nut? Lexical diversity and event
 * coreference resolution, LREC 2014, <a href="https://aclanthology.org/L14-1646/">L14-1646</a>. [2]
 * Ernst et al., Summary-Source Proposition-level Alignment, CoNLL 2021, <a
 * href="https://aclanthology.org/2021.conll-1.25/">2021.conll-1.25</a>. Known limits: English; what
 * is told in wholly other words is not recognised.
 */
public final class SentenceMatcher {
  private final Rarity rarity = Rarity.shipped();
  private final Verdict verdict;

  /** A matcher with the weights that ship. */
  public SentenceMatcher() {
    this(Verdict.shipped("match.tsv", Contrast.NAMES));
  }

  private SentenceMatcher(Verdict verdict) {
    this.verdict = verdict;
  }

  /** A matcher that knows the features of a pair but judges none, for training. */
  public static SentenceMatcher untrained() {
    return new SentenceMatcher(Verdict.blank(Contrast.NAMES));
  }

  /**
   * Whether the two assert the same.
   *
   * @param a the article of {@code sa}; a bare sentence is an article of one sentence
   * @param b the article of {@code sb}
   * @return a probability in [0,1] with its derivation
   */
  public Score score(Annotated a, Sentence sa, Annotated b, Sentence sb) {
    return verdict.explained(Contrast.of(wordingOf(a.textOf(sa)), wordingOf(b.textOf(sb))));
  }

  /**
   * What the pair is judged by, for training and measuring.
   *
   * @return one value for each of {@link #featureNames()}
   */
  public double[] features(String a, String b) {
    return Contrast.of(wordingOf(a), wordingOf(b));
  }

  /** What each feature is, in words. */
  public static List<String> featureNames() {
    return Contrast.NAMES;
  }

  /** The stems by which rarity is counted, in order. */
  public static List<String> stems(String text) {
    return Words.of(text).stream().map(Words.Word::stem).toList();
  }

  Wording wordingOf(String sentence) {
    return Wording.of(sentence, rarity);
  }

  double score(Wording a, Wording b) {
    return verdict.of(Contrast.of(a, b));
  }
}
