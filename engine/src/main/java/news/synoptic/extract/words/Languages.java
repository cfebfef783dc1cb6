package news.synoptic.extract.words;

import com.carrotsearch.labs.langid.DetectedLanguage;
import com.carrotsearch.labs.langid.LangIdV3;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The language of an article: what the page declares, unless a good stretch of its text is clearly
 * in another one; what the text looks like where nothing is declared. Detection is langid [1],
 * whose model is loaded when first needed. Pure; thread-safe: the detector has a buffer, so its use
 * is guarded.
 *
 * <p>[1] Lui and Baldwin, langid.py: An Off-the-shelf Language Identification Tool, ACL 2012,
 * https://aclanthology.org/P12-3005/
 */
public final class Languages {
  private static final int SAMPLE = 1000;
  private static final int LEAST = 60;

  private Languages() {}

  private static final class Loaded {
    static final LangIdV3 LANGID = new LangIdV3();
  }

  /** The BCP 47 primary subtag of a declaration such as {@code en_US}; null if it is none. */
  public static @Nullable String primary(String declared) {
    String tag = declared.strip().toLowerCase(Locale.ROOT);
    int end = 0;
    while (end < tag.length() && tag.charAt(end) >= 'a' && tag.charAt(end) <= 'z') {
      end++;
    }
    if (end < 2 || end > 3) {
      return null;
    }
    String lang = tag.substring(0, end);
    return switch (lang) {
      case "eng" -> "en";
      case "ger", "deu" -> "de";
      case "fra", "fre" -> "fr";
      case "spa" -> "es";
      case "nb", "nn" -> "no";
      case "iw" -> "he";
      case "in" -> "id";
      case "und", "zxx", "mul" -> null;
      default -> lang;
    };
  }

  /** The language of {@code text}; {@code und} if it is too short to tell. */
  public static String detect(String text) {
    String sample = text.length() > SAMPLE ? text.substring(0, SAMPLE) : text;
    if (sample.chars().filter(Character::isLetter).count() < LEAST) {
      return "und";
    }
    DetectedLanguage found;
    synchronized (Loaded.LANGID) {
      found = Loaded.LANGID.classify(sample, true);
    }
    String code = found.getLangCode();
    return code == null ? "und" : code;
  }
}
