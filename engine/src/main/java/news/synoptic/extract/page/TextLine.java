package news.synoptic.extract.page;

import java.util.Set;
import java.util.regex.Pattern;
import news.synoptic.extract.words.Phrases;
import news.synoptic.extract.words.Phrases.Furniture;

/**
 * A line of a text that was once a page, and what can be told of it from its words and its place.
 *
 * @param text white space folded, bullet removed, never empty
 * @param kind what it is
 * @param apart whether an empty line or an end of the text stands on both sides of it
 * @param indented whether blanks stand before it
 */
public record TextLine(String text, Kind kind, boolean apart, boolean indented) {
  /** What a line is. */
  public enum Kind {
    /** Running text. */
    PARAGRAPH,
    /** A bullet and its text. */
    ITEM,
    /** A quotation mark of Markdown or mail and its text. */
    QUOTE,
    /** A heading by its mark-up. */
    HEADING,
    /** Short, without a full stop: a heading, a label, a name. */
    SHORT,
    /** Words like a headline's, without a full stop. */
    HEADLINE,
    /** The words of a picture. */
    CAPTION,
    /** The length of a video. */
    LENGTH,
    /** A number alone. */
    COUNT,
    /** Page furniture by its words. */
    FURNITURE
  }

  private static final int LONG = 100;
  private static final int HEADLINE_WORDS = 8;

  /** Words of a sentence that may speak of terms without being any. */
  private static final int FULL = 14;

  private static final Pattern LENGTH = Pattern.compile("\\d{1,2}:\\d{2}(?::\\d{2})?");
  private static final Pattern READING =
      Pattern.compile(
          "^(?:reading time|lesezeit|lesedauer|temps de lecture|tiempo de lectura|tempo di"
              + " lettura|tempo de leitura|leestijd|lästid)?[: ]*(?:ca\\.? |about"
              + " )?\\d{1,3}(?:\\s?[-–]\\s?\\d{1,3})?"
              + "\\s?(?:min(?:utes?|uten|utos?|uti|uter|uuttia|ut)?\\.?|мин\\p{L}*|分(?:钟|鐘)?|분)(?:"
              + " (?:read|reading time|to read|lesezeit|de lecture|de lectura|di lettura|de"
              + " leitura|leestijd|lezen|läsning))?(?=$| [·|•])",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern COUNT =
      Pattern.compile("[\\d.,]+[kKmM]?(?: (?:comments?|shares?|views?|likes?))?");
  private static final Pattern BULLET = Pattern.compile("^(?:[•▪●◦‣·■–]|[*-](?= ))\\s*");
  private static final Pattern PICTURE =
      Pattern.compile(
          "^\\W*(?:photos?|photograph|image|picture|foto|bild|video|illustration|graphic|file"
              + " photo)s?(?: credit)?\\s*(?::|by\\b)|\\((?:photo|image|picture|foto|file photo|ap"
              + " photo|bild|graphic|credit)[^)]{0,120}\\)\\s*$"
              + "|\\b(?:photo|photograph|image|picture|foto|bild|video|illustration)\\s?(?:credit)?\\s?:\\s.{2,60}$|\\((?:[^()]{1,50}/)?(?:afp|reuters|ap|getty(?:"
              + " images)?|dpa|epa|xinhua|[^()]{1,40} via [^()]{2,40})\\)\\s*$|/\\s?(?:getty"
              + " images|afp|reuters|ap|epa|shutterstock)\\)?\\s*$",
          Pattern.CASE_INSENSITIVE);

  public static TextLine of(String raw, boolean apart) {
    boolean indented = raw.startsWith("  ") || raw.startsWith("\t");
    String text = fold(raw);
    java.util.regex.Matcher bullet = BULLET.matcher(text);
    if (bullet.find() && text.length() > bullet.end() + 2) {
      String item = text.substring(bullet.end());
      return new TextLine(item, isFurniture(item) ? Kind.FURNITURE : Kind.ITEM, apart, indented);
    }
    return new TextLine(text, kindOf(text), apart, indented);
  }

  public static String fold(String raw) {
    StringBuilder out = new StringBuilder(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c <= ' ' || PageWalk.isBlank(c)) {
        if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
          out.append(' ');
        }
      } else if (!PageWalk.isInvisible(c)) {
        out.append(c);
      }
    }
    return out.toString().strip();
  }

  private static Kind kindOf(String text) {
    if (LENGTH.matcher(text).matches()) {
      return Kind.LENGTH;
    }
    if (COUNT.matcher(text).matches()) {
      return Kind.COUNT;
    }
    if (isReadingTime(text)) {
      return Kind.FURNITURE;
    }
    if (isCaption(text)) {
      return Kind.CAPTION;
    }
    if (isFurniture(text)) {
      return Kind.FURNITURE;
    }
    if (text.length() >= LONG || endsSentence(text)) {
      return Kind.PARAGRAPH;
    }
    return words(text) >= HEADLINE_WORDS ? Kind.HEADLINE : Kind.SHORT;
  }

  /** Whether a line says how long reading takes, as reader modes put it below the author. */
  public static boolean isReadingTime(String text) {
    return text.length() < 60 && READING.matcher(text).find();
  }

  static boolean isCaption(String text) {
    return text.length() < 1500 && PICTURE.matcher(text).find();
  }

  private static boolean isFurniture(String text) {
    if (text.length() > 220) {
      return false;
    }
    Set<Furniture> opening = Phrases.opening(text);
    for (Furniture furniture : opening) {
      boolean weak =
          furniture == Furniture.BYLINE
              || furniture == Furniture.DATE
              || furniture == Furniture.CREDIT;
      if (!weak || (words(text) <= 8 && !endsSentence(text))) {
        return true;
      }
    }
    Set<Furniture> within = text.length() < 160 ? Phrases.within(text) : Set.of();
    return within.contains(Furniture.SIGNUP)
        || within.contains(Furniture.COMMENT)
        || (within.contains(Furniture.LEGAL) && !(words(text) >= FULL && endsSentence(text)))
        || (within.contains(Furniture.DATE) && words(text) <= 8);
  }

  /** Whether {@code text} ends as a sentence does, closing marks aside. */
  public static boolean endsSentence(String text) {
    int end = text.length();
    while (end > 0 && "”\"’')]»*_ ".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end > 0 && ".!?…。！？।؟".indexOf(text.charAt(end - 1)) >= 0;
  }

  public static int words(String text) {
    int words = text.isEmpty() ? 0 : 1;
    for (int i = 0; i < text.length(); i++) {
      words += text.charAt(i) == ' ' ? 1 : 0;
    }
    return words;
  }

  public TextLine as(Kind other) {
    return new TextLine(text, other, apart, indented);
  }
}
