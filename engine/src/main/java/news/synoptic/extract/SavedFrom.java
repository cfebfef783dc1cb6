package news.synoptic.extract;

import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.synoptic.Page;
import news.synoptic.extract.words.Addresses;

/**
 * A page saved by a browser → the same page with the address that the browser wrote into a comment
 * at its top ("saved from url=(0042)https://…", SingleFile's "url: https://…"). A page whose
 * address is known stays as it is. Pure; looks at the first 2,000 characters.
 */
final class SavedFrom {
  private static final int HEAD = 2000;
  private static final Pattern SAVED =
      Pattern.compile(
          "<!--\\s*(?:saved from url=\\(\\d{1,6}\\)|Page saved with SingleFile\\s+url:\\s*)"
              + "(https?://[^\\s<>\"]{4,2000})");

  private SavedFrom() {}

  static Page located(Page page, String html) {
    if (page.url() != null) {
      return page;
    }
    String head = html.length() > HEAD ? html.substring(0, HEAD) : html;
    Matcher saved = head.contains("<!--") ? SAVED.matcher(head) : null;
    URI url = saved != null && saved.find() ? Addresses.absolute(saved.group(1), null) : null;
    return url == null
        ? page
        : new Page(page.input(), url, page.mediaType(), page.charset(), page.bytes(), page.hints());
  }
}
