package news.synoptic.align;

import news.synoptic.Annotated;
import news.synoptic.Sentence;
import news.synoptic.Statement;
import news.synoptic.align.words.Wording;

/**
 * A sentence of a story's article that may belong to a claim.
 *
 * @param index zero-based among all of the story, by article, then by sentence
 * @param article where it stands
 * @param sentence the sentence
 * @param wording its words, ready to compare
 * @param statement the sentence with its origin
 * @param speaker fullest name in the article of the one whose words it passes on; empty if none
 */
record Told(
    int index,
    Annotated article,
    Sentence sentence,
    Wording wording,
    Statement statement,
    String speaker) {

  /** Whether it opens its article. */
  boolean isLead() {
    return sentence.index() == 0 || (sentence.index() == 1 && sentence.paragraph() == 0);
  }

  boolean sameArticle(Told other) {
    return article.id().equals(other.article.id());
  }

  /** The same with another statement of the same sentence. */
  Told from(Statement traced) {
    return new Told(index, article, sentence, wording, traced, speaker);
  }
}
