package news.synoptic.extract.fields;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import news.synoptic.Dated;
import news.synoptic.Dated.Precision;
import news.synoptic.extract.page.Mark;
import news.synoptic.extract.page.PageWalk;
import news.synoptic.extract.page.Passage;
import news.synoptic.extract.words.Cues;
import news.synoptic.extract.words.DateText;
import news.synoptic.extract.words.Table;
import org.jspecify.annotations.Nullable;

/**
 * The date that a page prints beside its headline, and what it says that date is of. Lines of dates
 * within some passages of the headline compete: the nearest wins, a "published" counts as nearer
 * and an "updated" as farther. Dates of other articles, of comments and of embedded posts are
 * passed over. Pure; linear in the passages.
 *
 * @param dated the date
 * @param cue what the words before it say
 * @param distance passages between it and the headline
 * @param item whether it stands in a list
 * @param swappable whether day and month could as well be the other way round
 */
record ShownDate(Dated dated, Cue cue, int distance, boolean item, boolean swappable) {
  /** What the words before a date say it is of. */
  enum Cue {
    /** Of the publication. */
    PUBLISHED,
    /** Nothing. */
    NONE,
    /** Of a change. */
    UPDATED,
    /** Of something else, such as the end of an offer. */
    OTHER
  }

  private static final int WINDOW = 25;
  private static final int LONGEST = 160;
  private static final int SHORT = 60;
  private static final int CUE_REACH = 40;
  private static final long OTHERS =
      Mark.RELATED.bit | Mark.COMMENT.bit | Mark.FOOTER.bit | Mark.POST.bit;
  private static final long NEVER = Mark.COMMENT.bit | Mark.POST.bit;
  private static final int CLOSE = 3;
  private static final int SENTENCE = 90;
  private static final int BARE = 30;
  private static final long LINE = Mark.DATE.bit | Mark.META.bit | Mark.BYLINE.bit;
  private static final long LISTS = Mark.TEASER.bit | Mark.NAV.bit | Mark.ASIDE.bit;
  private static final Cues CUES = cues();

  private static Cues cues() {
    Map<String, Long> bits = new LinkedHashMap<>();
    long bit = 1;
    for (List<String> row : Table.rows("date-cues.txt")) {
      for (String word : row) {
        bits.put(word.replace('_', ' '), bit);
      }
      bit <<= 1;
    }
    return Cues.of(bits);
  }

  private static Cue cue(String words) {
    long bits = CUES.find(words, words.length());
    if ((bits & 4) != 0) {
      return Cue.OTHER;
    }
    return (bits & 2) != 0 ? Cue.UPDATED : bits != 0 ? Cue.PUBLISHED : Cue.NONE;
  }

  /**
   * The date beside the headline.
   *
   * @param title index of the headline's passage
   * @param lang BCP 47 tag, which decides between day and month
   * @return null if no date stands there
   */
  static @Nullable ShownDate beside(PageWalk walk, int title, String lang) {
    ShownDate best = null;
    int least = Integer.MAX_VALUE;
    long others = others(walk, title);
    int end = Math.min(walk.passages.size(), title + WINDOW);
    for (int i = Math.max(0, title - WINDOW + 1); i < end; i++) {
      Passage passage = walk.passages.get(i);
      long against = Math.abs(i - title) <= CLOSE ? others & NEVER : others;
      if (!isLine(passage, against) || (i < title && passage.in(Mark.NAV))) {
        continue;
      }
      for (ShownDate date : in(passage, Math.abs(i - title), lang)) {
        int cost = 2 * date.distance + (i < title ? 3 : 0) + date.cost();
        if (cost < least) {
          least = cost;
          best = date;
        }
      }
    }
    return best;
  }

  /**
   * The only day that lines of dates name, wherever on the page they stand; null if they name none
   * or several. One that says "published" beats those that do not.
   */
  static @Nullable ShownDate anywhere(PageWalk walk, String lang) {
    ShownDate[] only = new ShownDate[2];
    boolean[] many = new boolean[2];
    for (Passage passage : walk.passages) {
      boolean line = passage.text().length() < LONGEST && (passage.marks() & LISTS) == 0;
      if (!line || !isLine(passage, OTHERS)) {
        continue;
      }
      for (ShownDate date : in(passage, WINDOW, lang)) {
        boolean bare = passage.text().length() < BARE && !date.item;
        boolean marked = date.cue != Cue.NONE || bare || Mark.DATE.in(passage.own());
        int slot = date.cue == Cue.PUBLISHED ? 0 : 1;
        if (marked) {
          many[slot] |= only[slot] != null && !only[slot].dated.day().equals(date.dated.day());
          only[slot] = date;
        }
      }
    }
    int slot = only[0] != null ? 0 : 1;
    return many[slot] ? null : only[slot];
  }

  private int cost() {
    return switch (cue) {
      case PUBLISHED -> 0;
      case NONE -> 4;
      case UPDATED -> 12;
      case OTHER -> 1000;
    };
  }

  /**
   * What speaks against a passage: marks of other articles and comments that the headline has not.
   */
  static long others(PageWalk walk, int title) {
    return title < walk.passages.size() ? OTHERS & ~walk.passages.get(title).marks() : OTHERS;
  }

  private static boolean isLine(Passage passage, long others) {
    String text = passage.text();
    if (text.length() > LONGEST || (passage.marks() & others) != 0 || text.indexOf('©') >= 0) {
      return false;
    }
    return isShort(passage)
        || (CUES.in(text, LONGEST) && (text.length() < SENTENCE || !text.endsWith(".")));
  }

  private static boolean isShort(Passage passage) {
    return passage.text().length() < SHORT || (passage.own() & LINE) != 0;
  }

  private static List<ShownDate> in(Passage passage, int distance, String lang) {
    List<ShownDate> dates = new ArrayList<>(2);
    String line = passage.text();
    boolean item =
        passage.kind() == Passage.Kind.ITEM && (distance > CLOSE || !Mark.DATE.in(passage.own()));
    int from = 0;
    for (DateText.Found found : DateText.all(line, lang, "text")) {
      int start = Math.max(from, found.start() - CUE_REACH);
      Cue cue = cue(line.substring(Math.min(start, found.start()), found.start()));
      boolean counts = cue == Cue.NONE ? isShort(passage) : cue != Cue.OTHER;
      if (counts && found.dated().precision().compareTo(Precision.DAY) >= 0) {
        dates.add(new ShownDate(found.dated(), cue, distance, item, found.swappable()));
      }
      from = found.end();
    }
    return dates;
  }
}
