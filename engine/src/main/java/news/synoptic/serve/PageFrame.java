package news.synoptic.serve;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.function.Consumer;

/**
 * What all pages share: head, style sheet, security policy, masthead and footer. Pages ask for
 * nothing from anywhere, run no script, and hold their style sheet, named in the policy by its
 * digest.
 */
public final class PageFrame {
  /** What tells our pages from other files of a folder. */
  static final String GENERATOR = "<meta name=\"generator\" content=\"Synoptic\">";

  /** The sign of the product, as the address of a picture that holds it. */
  public static final String ICON =
      "data:image/svg+xml,%3Csvg%20xmlns='http://www.w3.org/2000/svg'%20viewBox='0%200%2016%2016'%3E"
          + "%3Crect%20width='16'%20height='16'%20rx='3'%20fill='%2323415f'/%3E"
          + "%3Cpath%20d='M3%205h10M3%208h7M3%2011h4'%20stroke='white'%20stroke-width='2'/%3E%3C/svg%3E";

  private final String css;
  private final String policy;

  PageFrame() {
    css = stylesheet();
    policy =
        "default-src 'none'; style-src 'sha256-"
            + sha256(css)
            + "'; img-src data:; base-uri 'none'; form-action 'none'";
  }

  /**
   * A whole page.
   *
   * @param title for the window
   * @param kind class of the body
   * @param data what the page is, for machines, as JSON-LD
   * @param content writes what stands between masthead and footer
   */
  String page(String title, String kind, String data, Consumer<Html> content) {
    Html html = Html.page();
    html.open("html", "lang", "en");
    html.open("head").single("meta", "charset", "utf-8");
    html.single("meta", "http-equiv", "Content-Security-Policy", "content", policy);
    html.single("meta", "name", "generator", "content", "Synoptic");
    html.single("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.single("meta", "name", "color-scheme", "content", "light dark");
    html.single("meta", "name", "referrer", "content", "no-referrer");
    html.single("link", "rel", "icon", "href", ICON);
    html.open("title").text(title).close();
    html.stylesheet(css).data("application/ld+json", data).close();
    html.open("body", "class", kind);
    html.leaf("a", "Skip to the content", "class", "skip", "href", "#main");
    html.open("header", "class", "masthead");
    html.leaf("a", "Synoptic", "class", "wordmark", "href", "index.html");
    html.leaf("p", "One event, every account").close();
    html.open("main", "id", "main");
    content.accept(html);
    html.close();
    html.open("footer", "class", "colophon");
    html.leaf(
        "p",
        "Every line is a sentence of an article, or a part of one, and opens to what it rests on."
            + " Origins are counted, not outlets: ten reprints of one agency text are one origin."
            + " What the pages do not say stays unknown.");
    html.leaf("p", "Made by Synoptic. The words belong to their publishers.").close();
    return html.close().close().toString();
  }

  /** The style sheet of all pages, those of a running service too. */
  public static String stylesheet() {
    try (InputStream resource = PageFrame.class.getResourceAsStream("site.css")) {
      if (resource == null) {
        throw new IllegalStateException("site.css is missing from the program");
      }
      return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failed) {
      throw new UncheckedIOException("cannot read site.css from the program", failed);
    }
  }

  private static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return Base64.getEncoder()
          .encodeToString(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java platform has SHA-256", missing);
    }
  }
}
