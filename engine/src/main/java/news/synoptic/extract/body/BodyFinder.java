package news.synoptic.extract.body;

import java.util.ArrayList;
import java.util.List;
import news.synoptic.extract.page.Draft;
import news.synoptic.extract.page.Mark;
import news.synoptic.extract.page.PageWalk;
import news.synoptic.extract.page.Passage;
import news.synoptic.extract.words.Phrases;
import news.synoptic.extract.words.Phrases.Furniture;

/**
 * A walked page → which of its passages are the article's text, and which are words of pictures
 * between them.
 *
 * <p>The {@link Container} says where the article is, as Readability does; it is one hint among the
 * {@link PassageFeatures}. A trained {@link BodyModel} judges every passage of the page twice, the
 * second time knowing what it said of the neighbours, so a body that an advertisement splits, or
 * that lies in two containers, stays whole, and furniture inside the container falls. That a page's
 * text is best found block by block is boilerpipe's idea [1]; judging in context is BoilerNet's [2]
 * and that of stacked classifiers; we differ by boosted trees instead of a neural network, which
 * cost microseconds a passage. Pure, thread-safe; linear in the page.
 *
 * <p>Known limits: passages behind the 20,000th are not looked at; pages whose text is one list of
 * links; text that a page repeats is taken once.
 *
 * <p>[1] Kohlschütter, Fankhauser, Nejdl, Boilerplate Detection using Shallow Text Features, WSDM
 * 2010, https://doi.org/10.1145/1718487.1718542 [2] Leonhardt, Anand, Khosla, Boilerplate Removal
 * using a Neural Sequence Labeling Model, WWW 2020 Companion, https://arxiv.org/abs/2004.14294
 */
public final class BodyFinder {
  private static final float TEXT = 0.5f;
  private static final float LEAST = 0.15f;
  private static final float HARDLY = 0.02f;
  private static final float SURELY = 0.85f;
  private static final int REACH = 3;
  private static final int SHORT = 300;
  private static final int DATE_LINE = 50;
  private static final int MOST = 20_000;
  private static final float[] NONE = {};
  private static final long ELSEWHERE =
      Mark.NAV.bit | Mark.FOOTER.bit | Mark.COOKIE.bit | Mark.BREADCRUMB.bit;

  /**
   * What a passage was judged to be.
   *
   * @param passage the passage
   * @param caption whether it is the words of a picture, and no text
   */
  public record Choice(Passage passage, boolean caption) {}

  private final PageWalk walk;
  private final PassageFeatures features;

  /** The numbers of each passage; empty where it is passed over. */
  public final float[][] rows;

  private BodyFinder(PageWalk walk, Draft draft, LdBody ld) {
    this.walk = walk;
    this.features = new PassageFeatures(walk, Container.of(walk), draft, ld);
    this.rows = new float[walk.passages.size()][];
    for (int i = 0; i < rows.length; i++) {
      boolean beyond = i >= MOST || isElsewhere(walk.passages.get(i));
      rows[i] = beyond ? NONE : features.of(i);
    }
  }

  public static BodyFinder of(PageWalk walk, Draft draft, LdBody ld) {
    return new BodyFinder(walk, draft, ld);
  }

  /** Links of menus and feet: most of a page's passages, and never text. */
  private static boolean isElsewhere(Passage passage) {
    return passage.linkShare() > 0.5 && (passage.marks() & ELSEWHERE) != 0;
  }

  /** The passages of the article, in page order. */
  public List<Choice> choose(BodyModel model) {
    float[] p = judge(model);
    float bar = bar(p);
    int first = -1;
    int last = -1;
    for (int i = 0; i < p.length; i++) {
      Passage passage = walk.passages.get(i);
      boolean doubted = passage.in(Mark.HIDDEN) && p[i] < SURELY;
      if (p[i] >= bar
          && (doubted
              || isFurniture(passage)
              || features.isOffer(i)
              || features.isOfAnotherArticle(i))) {
        p[i] = 0;
      }
      if (p[i] >= bar) {
        first = first < 0 ? i : first;
        last = i;
      }
    }
    List<Choice> chosen = new ArrayList<>();
    for (int i = 0; i < p.length; i++) {
      Passage passage = walk.passages.get(i);
      boolean post =
          i > first && i < last && Mark.POST.in(passage.marks()) && passage.linkShare() < 0.7;
      if (p[i] >= bar || post) {
        chosen.add(new Choice(passage, false));
      } else if (i > first - 4 && i < last && isCaption(passage)) {
        chosen.add(new Choice(passage, true));
      }
    }
    return chosen;
  }

  /** How likely each passage is text. */
  private float[] judge(BodyModel model) {
    float[] p = new float[rows.length];
    float[][] some = new float[rows.length][];
    int[] places = new int[rows.length];
    words(model);
    int count = 0;
    for (int i = 0; i < rows.length; i++) {
      if (rows[i].length > 0) {
        places[count] = i;
        some[count++] = rows[i];
      }
    }
    float[] first = model.alone(some, count);
    for (int k = 0; k < count; k++) {
      p[places[k]] = first[k];
    }
    int likely = 0;
    PassageContext context = features.context(p);
    for (int k = 0; k < count; k++) {
      int i = places[k];
      if (mayBeText(p, i)) {
        context.put(i, rows[i]);
        places[likely] = i;
        some[likely++] = rows[i];
      }
    }
    float[] second = model.together(some, likely);
    for (int k = 0; k < likely; k++) {
      p[places[k]] = second[k];
    }
    return p;
  }

  /** Whether a passage, or one near it, was held to be text with some likelihood. */
  private static boolean mayBeText(float[] p, int i) {
    for (int j = Math.max(0, i - REACH); j <= i + REACH && j < p.length; j++) {
      if (p[j] > HARDLY) {
        return true;
      }
    }
    return false;
  }

  /**
   * From what likelihood on a passage is text. A page that says it is an article and of which next
   * to nothing seems to be text has its text in an unlikely place: there less is enough.
   */
  private float bar(float[] p) {
    int found = 0;
    float best = 0;
    for (int i = 0; i < p.length; i++) {
      Passage passage = walk.passages.get(i);
      found += p[i] >= TEXT ? passage.text().length() : 0;
      best = PassageFeatures.isStrong(passage) ? Math.max(best, p[i]) : best;
    }
    boolean poor = found < SHORT && walk.head.first("og:type").equals("article");
    return poor && best >= LEAST ? Math.min(TEXT, best * 0.8f) : TEXT;
  }

  /** Tells each passage's numbers what its words speak for. */
  public void words(BodyModel model) {
    for (int i = 0; i < rows.length; i++) {
      if (rows[i].length > 0) {
        rows[i][PassageFeatures.WORDS] = model.words(walk.passages.get(i).text());
      }
    }
  }

  /** Tells each passage's numbers what was said of its neighbours. */
  public void together(float[] p) {
    PassageContext context = features.context(p);
    for (int i = 0; i < p.length; i++) {
      if (rows[i].length > 0) {
        context.put(i, rows[i]);
      }
    }
  }

  /** What no passage of text is, whatever surrounds it: its mark-up and its words agree. */
  private static boolean isFurniture(Passage passage) {
    String text = passage.text();
    if (text.length() > SHORT) {
      return false;
    }
    long opening = Phrases.openingBits(text);
    boolean related = (opening & Furniture.RELATED.bit) != 0;
    boolean signup = ((opening | Phrases.withinBits(text)) & Furniture.SIGNUP.bit) != 0;
    return (related && passage.linkShare() > 0.25 && text.length() < 160)
        || (signup && passage.in(Mark.SIGNUP))
        || ((opening & Furniture.AD.bit) != 0 && passage.in(Mark.AD))
        || ((opening & Furniture.DATE.bit) != 0 && text.length() < DATE_LINE && hasDigit(text))
        || ((opening & Furniture.BIO.bit) != 0 && passage.linked() > 0 && text.indexOf('?') > 0);
  }

  private static boolean hasDigit(String text) {
    return text.chars().anyMatch(Character::isDigit);
  }

  private static boolean isCaption(Passage passage) {
    return (passage.in(Mark.CAPTION) || passage.kind() == Passage.Kind.CAPTION)
        && passage.linkShare() < 0.5
        && !passage.in(Mark.RELATED)
        && !passage.in(Mark.TEASER)
        && passage.text().indexOf(' ') > 0;
  }
}
