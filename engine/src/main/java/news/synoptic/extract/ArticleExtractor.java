package news.synoptic.extract;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import news.synoptic.Article;
import news.synoptic.Outcome;
import news.synoptic.Page;
import news.synoptic.Reason;
import news.synoptic.extract.body.BodyFinder;
import news.synoptic.extract.body.BodyModel;
import news.synoptic.extract.fields.FieldModel;
import org.jspecify.annotations.Nullable;

/**
 * A page → the article on it: headline, authors, times, outlet, body in blocks, notices, credits;
 * or the reason why there is none. {@link Page.Hints}, which a feed gave, fill what the page leaves
 * out.
 *
 * <p>Pure and thread-safe; one object serves any number of threads. Linear in the page's length.
 * Any bytes give an {@link Outcome}, never an exception. What a page does not say stays null or
 * empty.
 *
 * <p>HTML is parsed once and walked once; see {@link BodyFinder} for the method and its sources.
 * Text that was once a page is read by its lines alone, see {@link TextPage}; an article given as a
 * JSON object is taken over as it is.
 *
 * <p>Known limits: no script is run, so a body that a script fetches is not seen; pages over 32 MB
 * and pages nested deeper than 5,000 elements are refused.
 */
public final class ArticleExtractor {
  private static final int MOST_BYTES = 32 * 1024 * 1024;
  private static final int SNIFF = 2048;
  private final BodyModel model;
  private final FieldModel titles;
  private final FieldModel authors;

  /** An extractor with the weights that ship; they are loaded when first needed. */
  public ArticleExtractor() {
    this(BodyModel.shipped(), FieldModel.titles(), FieldModel.authors());
  }

  /** An extractor with other weights, such as those of a fold. */
  public ArticleExtractor(BodyModel model, FieldModel titles, FieldModel authors) {
    this.model = model;
    this.titles = titles;
    this.authors = authors;
  }

  /**
   * The article on {@code page}.
   *
   * @return refused with {@link Reason#EMPTY}, {@link Reason#BINARY}, {@link Reason#TOO_LARGE},
   *     {@link Reason#UNKNOWN_CHARSET}, {@link Reason#UNSUPPORTED}, {@link Reason#BROKEN_JSON}, or
   *     with what the page is instead of an article
   */
  public Outcome<Article> extract(Page page) {
    byte[] bytes = page.bytes();
    if (bytes.length > MOST_BYTES) {
      return Outcome.refused(
          page.input(), Reason.TOO_LARGE, bytes.length + " bytes; the cap is " + MOST_BYTES);
    }
    if (isBlank(bytes)) {
      return Outcome.refused(page.input(), Reason.EMPTY, bytes.length + " bytes, no text");
    }
    String binary = Binary.name(bytes);
    if (binary != null) {
      return Outcome.refused(page.input(), Reason.BINARY, binary + "; want HTML, text or JSON");
    }
    String text = Charsets.decode(bytes, page.charset());
    if (text == null) {
      return Outcome.refused(
          page.input(),
          Reason.UNKNOWN_CHARSET,
          "declared: " + (page.charset() == null ? "none" : page.charset()));
    }
    return switch (format(page.mediaType(), text)) {
      case HTML -> HtmlPage.extract(page, text, model, titles, authors);
      case JSON -> JsonPage.extract(page, text);
      case TEXT -> TextPage.extract(page, text, false);
      case MARKDOWN -> TextPage.extract(page, text, true);
    };
  }

  private enum Format {
    HTML,
    JSON,
    TEXT,
    MARKDOWN
  }

  private static Format format(@Nullable String mediaType, String text) {
    String type = mediaType == null ? "" : mediaType.toLowerCase(Locale.ROOT);
    if (type.contains("json")) {
      return Format.JSON;
    }
    if (type.contains("html")) {
      return Format.HTML;
    }
    if (type.contains("markdown")) {
      return Format.MARKDOWN;
    }
    String head =
        text.substring(0, Math.min(text.length(), SNIFF)).strip().toLowerCase(Locale.ROOT);
    if (looksLikeHtml(head)) {
      return Format.HTML;
    }
    if (type.isEmpty() && head.startsWith("{") && head.contains("\"text\"")) {
      return Format.JSON;
    }
    return Format.TEXT;
  }

  private static boolean looksLikeHtml(String head) {
    return head.startsWith("<!doctype html")
        || head.startsWith("<html")
        || head.startsWith("<?xml")
        || head.contains("<body")
        || head.contains("<head>")
        || (head.startsWith("<")
            && (head.contains("</") || head.contains("<div") || head.contains("<p>")));
  }

  private static boolean isBlank(byte[] bytes) {
    for (byte b : bytes) {
      if (b > ' ' || b < 0) {
        return bytes.length <= 3 && new String(bytes, StandardCharsets.UTF_8).equals("\ufeff");
      }
    }
    return true;
  }
}
