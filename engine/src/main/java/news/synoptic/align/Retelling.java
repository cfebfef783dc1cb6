package news.synoptic.align;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import news.synoptic.align.words.Bag;

/**
 * Two sentences of two articles in, whether both pass on the same words of one speaker out, one of
 * them perhaps shortened or in the newsroom's own words. Pure.
 *
 * <p>Quoted words are compared as quotes: the speaker is the same as soon as one word of the name
 * is, and a good part of what the shorter one says has to stand in the other. Known limit: two
 * speeches of one speaker on one subject are taken for one.
 */
final class Retelling {
  /** Share of the weight of the shorter sentence's words that the longer one must have. */
  private static final double SHARED = 0.5;

  private static final int LEAST_WORDS = 4;
  private static final int LEAST_NAME = 3;

  private Retelling() {}

  static boolean is(Told a, Told b) {
    if (a.sameArticle(b) || !isSameSpeaker(a.speaker(), b.speaker())) {
      return false;
    }
    Bag one = a.wording().acts();
    Bag other = b.wording().acts();
    Bag.Shared shared = one.shared(other);
    return shared.count() >= LEAST_WORDS
        && shared.weight() >= SHARED * Math.min(one.total(), other.total());
  }

  private static boolean isSameSpeaker(String a, String b) {
    List<String> names = Arrays.asList(b.toLowerCase(Locale.ROOT).split(" "));
    return Arrays.stream(a.toLowerCase(Locale.ROOT).split(" "))
        .anyMatch(part -> part.length() >= LEAST_NAME && names.contains(part));
  }
}
