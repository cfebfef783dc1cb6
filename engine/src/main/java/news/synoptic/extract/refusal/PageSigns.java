package news.synoptic.extract.refusal;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import news.synoptic.extract.page.Mark;
import news.synoptic.extract.page.Passage;
import news.synoptic.extract.words.Phrases;
import news.synoptic.extract.words.Phrases.Furniture;

/**
 * A page with little text → what its headline, its text and the lines around it say: the {@link
 * Sign}s, and how many words each part has. Menus, feet and side columns, which every page has, are
 * left out, and so are lines behind the 3,000th. Linear in the page; one object a page.
 */
public final class PageSigns {
  private static final long FRAME =
      Mark.NAV.bit
          | Mark.FOOTER.bit
          | Mark.ASIDE.bit
          | Mark.BREADCRUMB.bit
          | Mark.SHARE.bit
          | Mark.RELATED.bit
          | Mark.AD.bit
          | Mark.TAGS.bit
          | Mark.COMMENT.bit;
  private static final int MOST = 3000;
  private static final int LONG_LINE = 180;
  private static final int LONG_GATE = 400;
  private static final Pattern COUNTER =
      Pattern.compile(
          "(?<![\\d/])\\d{1,3}\\s*(?:/|of|von|di|de|sur|из|з|z|av|af|van|/)\\s*\\d{1,3}(?![\\d/])",
          Pattern.CASE_INSENSITIVE);
  private static final int LIST = 3;
  private static final int PROSE = 8;
  private static final int LEAD = 12;
  private static final int HEADLINE = 18;
  private static final int ABOVE = 4;

  private final List<Passage> passages;
  private int teaserWords;
  private int teaserProse;
  private final Set<Passage> chosen = Collections.newSetFromMap(new IdentityHashMap<>());

  /** Signs of the headline, the window's title and the first headings. */
  long headline;

  /** Signs of all lines outside the frame. */
  long all;

  /** Signs of short lines from the first line of text on, or from the headline if there is none. */
  long behind;

  /** Number of those lines that speak of a lock, of members or of an offer. */
  int gates;

  /** Words outside the frame and outside links. */
  int words;

  /** Words of lines that speak of consent. */
  int consentWords;

  /** Signs of consent that the lines about it have together. */
  long consent;

  /** Number of lines with words of a check for robots. */
  int traffic;

  /** Words that were taken as text and are neither a teaser nor an offer. */
  int own;

  /** Words of whole sentences that were taken as text and are none of the above. */
  int prose;

  /** Whether the text begins with a line of its own. */
  boolean lead;

  /** Whether a line says both that the rest is locked and where those who have paid come in. */
  boolean sure;

  /** Number of lines of text that stand under a headline that is a link. */
  int teasers;

  /** Number of lines of text that do not. */
  int others;

  /** Headlines that are links, behind the page's headline and outside the frame. */
  int links;

  /** All lines that are links. */
  int linked;

  /** Number of lines that only count pictures: "3 of 14". */
  int counters;

  private PageSigns(List<Passage> passages, List<Passage> text) {
    this.passages = passages;
    chosen.addAll(text);
  }

  /**
   * Reads a page.
   *
   * @param titles its headline and the window's title
   * @param passages all of it
   * @param text those of the passages that were found to be text
   */
  public static PageSigns of(List<String> titles, List<Passage> passages, List<Passage> text) {
    PageSigns signs = new PageSigns(passages, text);
    titles.forEach(title -> signs.headline |= RefusalWords.in(title));
    int title = Math.max(0, signs.find(one -> one.kind() == Passage.Kind.TITLE));
    int text1 = signs.find(one -> signs.chosen.contains(one) && !isHeading(one));
    for (int i = 0; i < Math.min(passages.size(), MOST); i++) {
      signs.take(i, i >= title, i > (text1 < 0 ? title : text1));
    }
    signs.settle();
    return signs;
  }

  private int find(Predicate<Passage> wanted) {
    for (int i = 0; i < passages.size(); i++) {
      if (wanted.test(passages.get(i))) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isHeading(Passage passage) {
    return passage.kind() == Passage.Kind.TITLE
        || passage.kind() == Passage.Kind.HEADING
        || passage.kind() == Passage.Kind.SUBHEADING;
  }

  private void take(int i, boolean belowTitle, boolean behindText) {
    Passage passage = passages.get(i);
    boolean text = chosen.contains(passage);
    boolean link = passage.linkShare() > 0.6;
    boolean title = passage.kind() == Passage.Kind.TITLE;
    linked += link ? 1 : 0;
    if ((passage.marks() & FRAME) != 0 && !text && !title) {
      return;
    }
    int count = words(passage.text());
    long signs = RefusalWords.in(passage.text());
    all |= signs;
    boolean shown = (passage.marks() & (Mark.HIDDEN.bit | Mark.MODAL.bit)) == 0;
    if (count <= HEADLINE && isHeading(passage) && !link && shown) {
      headline |= title ? signs : signs & ~Sign.LOGIN.bit;
    }
    links += link && belowTitle && count >= 3 ? 1 : 0;
    counters += isCounter(passage.text()) ? 1 : 0;
    if (!link) {
      words += count;
      consent(signs, count);
      traffic += Sign.TRAFFIC.in(signs) || Sign.ROBOT.in(signs) ? 1 : 0;
    }
    boolean gate = isGate(passage, signs);
    if (behindText && (gate || passage.text().length() <= LONG_LINE)) {
      behind |= signs;
      gates += gate ? 1 : 0;
      sure |= gate && Sign.LOCK.in(signs) && Sign.MEMBER.in(signs);
    }
    if (text && !isHeading(passage)) {
      text(
          i,
          passage,
          gate && (Sign.LOCK.in(signs) || Mark.PAYWALL.in(passage.marks())),
          Sign.LETTER.in(signs),
          count,
          link);
    }
  }

  private static boolean isGate(Passage passage, long signs) {
    boolean some = (signs & (Sign.LOCK.bit | Sign.MEMBER.bit | Sign.OFFER.bit)) != 0;
    boolean marked = Mark.PAYWALL.in(passage.marks());
    boolean sure = Sign.LOCK.in(signs) && Sign.MEMBER.in(signs);
    return some && passage.text().length() <= (marked || sure ? LONG_GATE : LONG_LINE);
  }

  private void consent(long signs, int count) {
    long mine =
        signs & (Sign.WE.bit | Sign.YOUR.bit | Sign.COOKIE.bit | Sign.DATA.bit | Sign.CHOICE.bit);
    if (mine != 0) {
      consent |= mine;
      consentWords += count;
    }
  }

  private void text(int i, Passage passage, boolean gate, boolean letter, int count, boolean link) {
    boolean teaser = link || underLink(i);
    teasers += teaser ? 1 : 0;
    others += teaser ? 0 : 1;
    boolean offer =
        passage.text().length() <= LONG_LINE
            && (letter || (Phrases.openingBits(passage.text()) & Furniture.SIGNUP.bit) != 0);
    lead |= own == 0 && teasers == 0 && !offer && !gate && count >= LEAD;
    if (!gate && !offer && !link) {
      boolean sentence = count >= PROSE && isSentence(passage.text());
      own += count;
      prose += sentence ? count : 0;
      teaserWords += teaser ? count : 0;
      teaserProse += teaser && sentence ? count : 0;
    }
  }

  /** What stands under headlines that are links is text of its own unless the page is a list. */
  private void settle() {
    if (isList()) {
      own -= teaserWords;
      prose -= teaserProse;
    }
  }

  /** Whether the page's text is a row of headlines that are links, each with a line below it. */
  boolean isList() {
    return teasers >= LIST && teasers >= LIST * others && !lead;
  }

  /** Whether the headline above a line is a link, with nothing but short lines between. */
  private boolean underLink(int i) {
    for (int above = i - 1; above >= Math.max(0, i - ABOVE); above--) {
      Passage passage = passages.get(above);
      if (passage.linkShare() > 0.6 && words(passage.text()) >= 2) {
        return true;
      }
      if (passage.linkShare() <= 0.6 && (isHeading(passage) || words(passage.text()) > 6)) {
        return false;
      }
    }
    return false;
  }

  private static boolean isCounter(String text) {
    return text.length() < 30 && COUNTER.matcher(text).find();
  }

  /** Whether a line ends as a sentence does. */
  public static boolean isSentence(String text) {
    for (int i = text.length() - 1; i >= 0; i--) {
      char c = text.charAt(i);
      if (".!?。！？…؟۔।".indexOf(c) >= 0) {
        return true;
      }
      if (Character.isLetterOrDigit(c)) {
        return false;
      }
    }
    return false;
  }

  /** Words of a text; in scripts without blanks each letter is one. */
  public static int words(String text) {
    int words = 0;
    boolean in = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = Character.isLetterOrDigit(c);
      words += letter && (!in || RefusalWords.isGlued(c)) ? 1 : 0;
      in = letter;
    }
    return words;
  }
}
