package news.synoptic.extract.refusal;

import java.util.List;
import news.synoptic.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Why a page with little text is no article: what its headline says, what stands behind its last
 * line of text, and how much of it is whole sentences. Asked only where less than {@link #ENOUGH}
 * words were found, so an article about captchas is an article. Pure.
 *
 * <p>The order matters: a check for robots may offer a log-in, an error page may show a list of
 * articles, a paywall has a consent form at its foot. What speaks for an article (a date, an
 * author, metadata of an article) is set against words that could stand in one.
 *
 * <p>Known limits: phrases of some twenty languages; in others only what the structure shows is
 * seen (index, video, nothing at all). A stub whose offer a script fetches is a short article.
 *
 * @param reason what the page is
 * @param detail what says so
 */
public record Refusal(Reason reason, String detail) {
  /** With this many words a page is an article, whatever it says. */
  public static final int ENOUGH = 130;

  /** Fewer words of whole sentences are no article beside a player or a list. */
  private static final int LEAST_PROSE = 12;

  private static final int LEAST_WORDS = 8;
  private static final int CHECK_WORDS = 160;
  private static final int SOME_PROSE = 60;
  private static final int SMALL = 80;
  private static final int PICTURES = 3;
  private static final int LINKS = 5;
  private static final int FEW_LINKS = 15;
  private static final int FEW_WORDS = 30;

  /**
   * What is known of the page beside its words.
   *
   * @param words words of the text that was found
   * @param article whether its metadata hold an article
   * @param known whether a time of publication is known
   * @param locked whether its metadata say that it is not free
   * @param film whether its metadata say that it is a film or gallery
   * @param players players in it
   * @param passwords password fields in it
   * @param pictures pictures in it
   */
  public record Facts(
      int words,
      boolean article,
      boolean known,
      boolean locked,
      boolean film,
      int players,
      int passwords,
      int pictures) {}

  /** Why the page is no article; null if it is one. */
  public static @Nullable Refusal of(PageSigns signs, Facts facts) {
    for (Refusal refusal :
        new Refusal[] {
          robot(signs, facts),
          consent(signs, facts),
          error(signs, facts),
          login(signs, facts),
          paywall(signs, facts),
          media(signs, facts),
          index(signs, facts)
        }) {
      if (refusal != null) {
        return refusal;
      }
    }
    return Math.min(facts.words, signs.own) < LEAST_WORDS
        ? new Refusal(Reason.NOT_AN_ARTICLE, "no paragraph of text found")
        : null;
  }

  private static @Nullable Refusal robot(PageSigns signs, Facts facts) {
    boolean asks = Sign.ROBOT.in(signs.all | signs.headline);
    boolean small = signs.traffic > 1 ? signs.words < CHECK_WORDS : signs.words < SOME_PROSE;
    return asks && small && !facts.article && !facts.known
        ? new Refusal(Reason.BOT_CHECK, "asks for a proof that no robot reads it")
        : null;
  }

  private static @Nullable Refusal consent(PageSigns signs, Facts facts) {
    int kinds = Long.bitCount(signs.consent);
    boolean most = signs.consentWords * 2 > signs.words && signs.linked <= FEW_LINKS;
    boolean wall = kinds >= 4 || (kinds == 3 && Sign.COOKIE.in(signs.consent));
    return wall && most && !facts.article && !facts.known
        ? new Refusal(
            Reason.COOKIE_WALL,
            signs.consentWords + " of its " + signs.words + " words are about consent")
        : null;
  }

  private static @Nullable Refusal error(PageSigns signs, Facts facts) {
    int most = facts.article || facts.known ? LEAST_PROSE : SOME_PROSE;
    return Sign.ERROR.in(signs.headline) && signs.prose < most
        ? new Refusal(Reason.ERROR_PAGE, "its headline says that there is no page")
        : null;
  }

  private static @Nullable Refusal login(PageSigns signs, Facts facts) {
    boolean form = facts.passwords > 0 || Sign.PASSWORD.in(signs.all);
    boolean named = Sign.LOGIN.in(signs.headline) && form && signs.prose < SOME_PROSE;
    boolean bare =
        facts.passwords > 0
            && signs.prose < LEAST_PROSE
            && signs.words < (Sign.REGISTER.in(signs.all) ? SMALL : SMALL / 2);
    return (named || bare) && !facts.article
        ? new Refusal(Reason.LOGIN_PAGE, "a form that asks for a password and little else")
        : null;
  }

  private static @Nullable Refusal paywall(PageSigns signs, Facts facts) {
    boolean lock = Sign.LOCK.in(signs.behind);
    boolean offer = Sign.OFFER.in(signs.behind);
    boolean member = Sign.MEMBER.in(signs.behind);
    boolean gate = signs.sure || (signs.gates > 1 && (lock ? offer || member : offer && member));
    boolean said = facts.locked && (lock || (offer && member));
    return (gate && signs.prose < SOME_PROSE) || said
        ? new Refusal(Reason.PAYWALL_STUB, facts.words + " words, then an offer to read the rest")
        : null;
  }

  private static @Nullable Refusal media(PageSigns signs, Facts facts) {
    boolean shown = facts.film || facts.players > 0 || signs.counters > 1;
    boolean named =
        Sign.MEDIA.in(signs.headline) && (facts.pictures >= PICTURES || signs.counters > 0);
    return signs.own < LEAST_PROSE && !isLinked(facts) && (shown || named)
        ? new Refusal(
            Reason.MEDIA_ONLY, "a player or gallery and " + signs.prose + " words of text")
        : null;
  }

  private static @Nullable Refusal index(PageSigns signs, Facts facts) {
    boolean teasers = signs.isList() && !facts.article;
    boolean links = signs.links >= LINKS && signs.own < LEAST_PROSE && !isLinked(facts);
    boolean named =
        Sign.INDEX.in(signs.headline) && signs.links >= LINKS - 1 && signs.own < FEW_WORDS;
    return teasers || links || named
        ? new Refusal(
            Reason.INDEX_PAGE, signs.links + " headlines that are links and no text of its own")
        : null;
  }

  /** Whether an article is a list of links: its metadata say that it is one, and there is text. */
  private static boolean isLinked(Facts facts) {
    return facts.article && facts.words >= SOME_PROSE;
  }

  /** Whether hardly anything of a text's letters is left: lost in an encoding that lacked them. */
  public static boolean isLost(List<String> lines) {
    if (lines.stream().noneMatch(line -> line.contains("??") || line.indexOf('\ufffd') >= 0)) {
      return false;
    }
    int lost = 0;
    int letters = 0;
    for (String line : lines) {
      for (int i = 0; i < line.length(); i++) {
        char c = line.charAt(i);
        boolean doubled =
            c == '?'
                && ((i > 0 && line.charAt(i - 1) == '?')
                    || (i + 1 < line.length() && line.charAt(i + 1) == '?'));
        lost += c == '\ufffd' || doubled ? 1 : 0;
        letters += Character.isLetter(c) ? 1 : 0;
      }
    }
    return lost > 20 && lost * 4 > letters;
  }
}
