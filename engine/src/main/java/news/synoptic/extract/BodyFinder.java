package news.synoptic.extract;

import java.util.ArrayList;
import java.util.List;
import news.synoptic.extract.Phrases.Furniture;

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
final class BodyFinder {
  private static final int SHORT = 300;
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
  record Choice(Passage passage, boolean caption) {}

  private final PageWalk walk;
  private final PassageFeatures features;

  /** The numbers of each passage; empty where it is passed over. */
  final float[][] rows;

  private BodyFinder(PageWalk walk, String title, LdBody ld) {
    this.walk = walk;
    this.features = new PassageFeatures(walk, Container.of(walk), title, ld);
    this.rows = new float[walk.passages.size()][];
    for (int i = 0; i < rows.length; i++) {
      boolean beyond = i >= MOST || isElsewhere(walk.passages.get(i));
      rows[i] = beyond ? NONE : features.of(i);
    }
  }

  static BodyFinder of(PageWalk walk, String title, LdBody ld) {
    return new BodyFinder(walk, title, ld);
  }

  /** Links of menus and feet: most of a page's passages, and never text. */
  private static boolean isElsewhere(Passage passage) {
    return passage.linkShare() > 0.5 && (passage.marks() & ELSEWHERE) != 0;
  }

  /** The passages of the article, in page order. */
  List<Choice> choose(BodyModel model) {
    float[] p = new float[rows.length];
    for (int i = 0; i < p.length; i++) {
      p[i] = rows[i].length == 0 ? 0 : model.alone(rows[i]);
    }
    together(p);
    boolean[] text = new boolean[p.length];
    int first = -1;
    int last = -1;
    for (int i = 0; i < p.length; i++) {
      text[i] = rows[i].length > 0 && model.isText(rows[i]) && !isFurniture(walk.passages.get(i));
      if (text[i]) {
        first = first < 0 ? i : first;
        last = i;
      }
    }
    List<Choice> chosen = new ArrayList<>();
    for (int i = 0; i < p.length; i++) {
      Passage passage = walk.passages.get(i);
      boolean post =
          i > first && i < last && Mark.POST.in(passage.marks()) && passage.linkShare() < 0.7;
      if (text[i] || post) {
        chosen.add(new Choice(passage, false));
      } else if (i > first - 4 && i < last && isCaption(passage)) {
        chosen.add(new Choice(passage, true));
      }
    }
    return chosen;
  }

  /** Tells each passage's numbers what was said of its neighbours. */
  void together(float[] p) {
    features.together(rows, p);
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
        || ((opening & Furniture.AD.bit) != 0 && passage.in(Mark.AD));
  }

  private static boolean isCaption(Passage passage) {
    return (passage.in(Mark.CAPTION) || passage.kind() == Passage.Kind.CAPTION)
        && passage.linkShare() < 0.5
        && !passage.in(Mark.RELATED)
        && !passage.in(Mark.TEASER)
        && passage.text().indexOf(' ') > 0;
  }
}
