package news.synoptic.cluster.gist;

import news.synoptic.ArticleId;
import news.synoptic.cluster.codec.ByteReader;
import news.synoptic.cluster.codec.ByteWriter;

/**
 * What is remembered of an article to compare it with others: hashed and weighted terms, no text.
 * One to three kilobytes.
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
 * @param names words that are written like names
 * @param numbers numbers as written, other than years
 * @param days calendar days that the text names
 * @param sketch by which copies are found
 */
public record Gist(
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
  /** Stands for the day of an article that has none. */
  public static final int UNDATED = Integer.MIN_VALUE;

  /** Whether the article's day is known. */
  public boolean dated() {
    return day != UNDATED;
  }

  /** Writes all of it. */
  public void write(ByteWriter out) {
    out.words(id.value());
    out.words(lang);
    out.bits32(day);
    out.bits32(publisher);
    out.count(words);
    body.write(out);
    title.write(out);
    lead.write(out);
    pairs.write(out);
    names.write(out);
    numbers.write(out);
    days.write(out);
    sketch.write(out);
  }

  /** Reads what {@link #write} wrote. */
  public static Gist read(ByteReader in) throws ByteReader.BrokenException {
    return new Gist(
        new ArticleId(in.words()),
        in.words().intern(),
        in.bits32(),
        in.bits32(),
        in.count(),
        Terms.read(in),
        Terms.read(in),
        Terms.read(in),
        Terms.read(in),
        Terms.read(in),
        Terms.read(in),
        Days.read(in),
        Sketch.read(in));
  }
}
