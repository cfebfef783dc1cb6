package news.synoptic.cluster;

import news.synoptic.ArticleId;

/**
 * What is remembered of an article to compare it with others: hashed and weighted terms, no text.
 * Two to four kilobytes.
 *
 * @param id the article
 * @param lang BCP 47 language subtag; {@code und} if undetermined
 * @param day its day, counted from 1970-01-01; {@link #UNDATED} if unknown
 * @param publisher hash of the outlet; 0 if unknown
 * @param words number of content words
 * @param body terms of headline and text
 * @param title terms of the headline, or of the first sentence where there is no headline
 * @param lead terms of the beginning
 * @param pairs terms that follow one another
 * @param names words of names
 * @param numbers numbers as written, other than years
 * @param days calendar days that the text names
 * @param sketch by which copies are found
 */
record Gist(
    ArticleId id,
    String lang,
    int day,
    int publisher,
    int words,
    Terms body,
    Terms title,
    Terms lead,
    Terms pairs,
    Terms names,
    Terms numbers,
    Days days,
    Sketch sketch) {
  static final int UNDATED = Integer.MIN_VALUE;

  boolean dated() {
    return day != UNDATED;
  }
}
