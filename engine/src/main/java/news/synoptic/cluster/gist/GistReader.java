package news.synoptic.cluster.gist;

import java.util.List;
import news.synoptic.Annotated;
import news.synoptic.Dated;
import news.synoptic.Outlet;
import news.synoptic.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Annotated article → gist, weighed by how rare its terms are at that moment; the article's terms
 * are then counted. Linear in the text; of a long text the first {@link #LONGEST} terms count. Not
 * thread-safe.
 */
public final class GistReader {
  private static final int LONGEST = 1500;
  private static final int LEAD = 50;
  private static final int BODY_TERMS = 90;
  private static final int PAIR_TERMS = 70;
  private static final int NAME_TERMS = 30;
  private static final int TITLE_TERMS = 16;

  private final Frequencies frequencies;
  private final TermCounter body = new TermCounter();
  private final TermCounter pairs = new TermCounter();
  private final TermCounter lead = new TermCounter();
  private final TermCounter numbers = new TermCounter();
  private final TermCounter title = new TermCounter();
  private final TermCounter names = new TermCounter();

  /** A reader that weighs by some frequencies and adds to them. */
  public GistReader(Frequencies frequencies) {
    this.frequencies = frequencies;
  }

  /** The next article's gist. */
  public Gist read(Annotated article) {
    int words = gather(article);
    body.count(frequencies);
    pairs.count(frequencies);
    frequencies.counted();
    return gist(article, words);
  }

  /** The gist of an article that is not part of the stream: nothing is counted. */
  public Gist peek(Annotated article) {
    return gist(article, gather(article));
  }

  private int gather(Annotated article) {
    int words = gatherText(article);
    title.clear();
    for (String term : titleOf(article)) {
      title.add(Terms.key(term), 1);
      body.add(Terms.key(term), 2);
    }
    NameWords.of(article, names.clear());
    return words;
  }

  private int gatherText(Annotated article) {
    body.clear();
    pairs.clear();
    lead.clear();
    numbers.clear();
    int words = 0;
    for (Sentence sentence : article.sentences()) {
      int before = 0;
      for (String term : sentence.terms()) {
        if (words++ >= LONGEST) {
          return words;
        }
        int key = Terms.key(term);
        body.add(key, 1);
        if (before != 0) {
          pairs.add(Terms.key(before, key), 1);
        }
        if (words <= LEAD) {
          lead.add(key, 1);
        }
        if (isCount(term)) {
          numbers.add(key, 1);
        }
        before = key;
      }
    }
    return words;
  }

  private Gist gist(Annotated article, int words) {
    return new Gist(
        article.id(),
        article.article().lang().intern(),
        dayOf(article.date()),
        publisher(article),
        words,
        body.heaviest(BODY_TERMS, this::damped),
        title.heaviest(TITLE_TERMS, this::damped),
        lead.heaviest(LEAD, this::damped),
        pairs.heaviest(PAIR_TERMS, this::damped),
        names.heaviest(NAME_TERMS, this::damped),
        numbers.heaviest(TITLE_TERMS, this::damped),
        Days.of(article.times()),
        Sketch.of(article.article().text()));
  }

  private double damped(int key, float count) {
    return (1 + Math.log(count)) * frequencies.rarity(key);
  }

  private static List<String> titleOf(Annotated article) {
    List<String> title = article.titleTerms();
    return title.isEmpty() && !article.sentences().isEmpty()
        ? article.sentences().getFirst().terms()
        : title;
  }

  /** Whether a term is a number other than a year. */
  private static boolean isCount(String term) {
    boolean year = term.length() == 4 && (term.startsWith("19") || term.startsWith("20"));
    return Character.isDigit(term.charAt(0)) && !year;
  }

  private static int dayOf(@Nullable Dated date) {
    return date != null && date.precision().compareTo(Dated.Precision.DAY) >= 0
        ? (int) date.day().toEpochDay()
        : Gist.UNDATED;
  }

  private static int publisher(Annotated article) {
    Outlet outlet = article.article().outlet();
    return outlet == null ? 0 : Terms.key(outlet.name());
  }
}
