package news.synoptic.extract.page;

/** HTML → how deep its elements nest, by counting tags: a look before the parser builds a tree. */
public final class Nesting {
  private static final String SELDOM_CLOSED =
      " p li br hr img input meta link td tr th option dt dd source area base col embed param track"
          + " wbr tbody thead tfoot ";

  private Nesting() {}

  /**
   * Greatest depth found; stops counting at {@code cap} + 1. Elements that pages leave open count
   * nothing.
   */
  public static int depth(String html, int cap) {
    int depth = 0;
    int deepest = 0;
    int at = html.indexOf('<');
    while (at >= 0 && at + 1 < html.length()) {
      char c = html.charAt(at + 1);
      if (c == '/') {
        depth -= depth > 0 && counts(html, at + 2) ? 1 : 0;
      } else if (isLetter(c) && counts(html, at + 1)) {
        depth++;
        if (depth > deepest) {
          deepest = depth;
          if (deepest > cap) {
            return deepest;
          }
        }
      }
      at = html.indexOf('<', at + 1);
    }
    return deepest;
  }

  private static boolean counts(String html, int start) {
    int end = start;
    while (end < html.length() && end - start < 9 && isLetter(html.charAt(end))) {
      end++;
    }
    return end - start > 6 || !SELDOM_CLOSED.contains(" " + html.substring(start, end) + " ");
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
