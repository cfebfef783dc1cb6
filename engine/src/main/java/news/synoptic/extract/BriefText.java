package news.synoptic.extract;

import java.util.ArrayList;
import java.util.List;
import news.synoptic.extract.body.BodyFinder;
import news.synoptic.extract.body.BodyModel;
import news.synoptic.extract.page.Mark;
import news.synoptic.extract.page.Passage;
import news.synoptic.extract.refusal.PageSigns;
import news.synoptic.extract.refusal.RefusalWords;

/**
 * A page on which no text was found → its sentences below the headline, if it has any outside menus
 * and boxes: briefs of one paragraph in scripts that the {@link BodyModel} has hardly seen. Pure,
 * linear.
 */
final class BriefText {
  private static final int FOUND = 8;
  private static final int LEAST = 15;
  private static final long ELSEWHERE =
      Mark.NAV.bit
          | Mark.FOOTER.bit
          | Mark.ASIDE.bit
          | Mark.RELATED.bit
          | Mark.AD.bit
          | Mark.COMMENT.bit
          | Mark.SIGNUP.bit
          | Mark.COOKIE.bit
          | Mark.MODAL.bit
          | Mark.FORM.bit
          | Mark.PAYWALL.bit
          | Mark.HIDDEN.bit;

  private BriefText() {}

  /** {@code chosen}, or what else could be the text if that is nothing. */
  static List<BodyFinder.Choice> orElse(List<BodyFinder.Choice> chosen, List<Passage> all) {
    int words = 0;
    for (BodyFinder.Choice choice : chosen) {
      words += PageSigns.words(choice.passage().text());
      if (words >= FOUND) {
        return chosen;
      }
    }
    List<BodyFinder.Choice> found = new ArrayList<>();
    boolean below = false;
    for (Passage passage : all) {
      below |= passage.kind() == Passage.Kind.TITLE;
      if (below && isText(passage)) {
        found.add(new BodyFinder.Choice(passage, false));
      }
    }
    return found.isEmpty() ? chosen : found;
  }

  /** All of a feed's entry but links, where the model makes nothing of its few words. */
  static List<BodyFinder.Choice> ofEntry(List<BodyFinder.Choice> chosen, List<Passage> all) {
    if (!chosen.isEmpty()) {
      return chosen;
    }
    return all.stream()
        .filter(passage -> (passage.marks() & ELSEWHERE) == 0 && passage.linkShare() < 0.5)
        .map(passage -> new BodyFinder.Choice(passage, passage.kind() == Passage.Kind.CAPTION))
        .toList();
  }

  private static boolean isText(Passage passage) {
    return passage.kind() == Passage.Kind.PARAGRAPH
        && (passage.marks() & ELSEWHERE) == 0
        && passage.linkShare() < 0.3
        && PageSigns.isSentence(passage.text())
        && PageSigns.words(passage.text()) >= LEAST
        && RefusalWords.in(passage.text()) == 0;
  }
}
