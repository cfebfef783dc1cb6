package news.synoptic.annotate.names;

import java.util.List;
import news.synoptic.Article;
import news.synoptic.Entity;
import news.synoptic.annotate.text.Reading;
import news.synoptic.annotate.words.Gazetteer;
import news.synoptic.annotate.words.SequenceModel;

/**
 * A reading in, the names in it and what they refer to out.
 *
 * <p>Pure and thread-safe; linear in the text but for the linking of names, which is quadratic in
 * the number of different names and capped.
 */
public final class NameFinder {
  /** Read at the first use, by the class loader's own lock. */
  private static final class Known {
    static final NameTagger TAGGER =
        new NameTagger(SequenceModel.read(NameTagger.class, "names.model"));
  }

  private NameFinder() {}

  /** The names of a text. */
  public static Names find(Reading reading, Article article) {
    NameWords words = NameWords.of(reading);
    boolean english = reading.lang().equals("en");
    List<NameSpan> spans = english ? Known.TAGGER.find(words) : NameRules.find(words, true);
    List<NameSpan> sure =
        spans.stream()
            .filter(span -> Character.isLetterOrDigit(words.forms().get(span.from()).charAt(0)))
            .map(span -> retyped(span, words))
            .toList();
    List<NameSpan> all = english ? SecondLook.add(sure, words) : sure;
    return NameLinks.link(words, NameEvidence.weigh(NameMender.mend(all, words), words));
  }

  /** Types that words of the name settle: storms and meetings are events, "Republican" a group. */
  private static NameSpan retyped(NameSpan span, NameWords words) {
    Gazetteer gazetteer = Gazetteer.known();
    String first = words.forms().get(span.from());
    String last = words.forms().get(span.to() - 1);
    boolean several = span.to() - span.from() > 1;
    boolean storm = several && gazetteer.is(first, Gazetteer.EVENT_HEAD);
    boolean meeting =
        several && span.type() == Entity.Type.OTHER && gazetteer.is(last, Gazetteer.EVENT_TAIL);
    if (storm || meeting) {
      return span.retyped(Entity.Type.EVENT);
    }
    boolean group = !several && span.type() == Entity.Type.OTHER;
    return group && gazetteer.is(first, Gazetteer.GROUP | Gazetteer.PEOPLE)
        ? span.retyped(Entity.Type.GROUP)
        : span;
  }
}
