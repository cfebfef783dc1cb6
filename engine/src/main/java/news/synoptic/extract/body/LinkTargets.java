package news.synoptic.extract.body;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import news.synoptic.extract.page.Draft;
import news.synoptic.extract.page.PageWalk;
import news.synoptic.extract.words.Cues;
import news.synoptic.extract.words.Table;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The links of a passage → what they point at, read from their addresses alone: another article, a
 * topic, a person, a social network, a shop, a subscription, a place on the same page. One object a
 * page; at most four links of a passage are looked at.
 */
final class LinkTargets {
  /** How many numbers a passage gets. */
  static final int SIZE = 11;

  private static final int MOST = 4;
  private static final int LONGEST = 160;

  /** What the words of the table stand for; its place is the bit, and so the model's. */
  private static final List<String> NAMES =
      List.of("TOPIC", "PERSON", "SOCIAL", "SHOP", "ACCOUNT", "MAIL");

  private static final long FIRST = 1;
  private static final long HERE = 64;
  private static final long ELSEWHERE = 128;
  private static final long ARTICLE = 256;
  private static final Cues CUES = cues();

  private final PageWalk walk;
  private final String site;

  LinkTargets(PageWalk walk, Draft draft) {
    this.walk = walk;
    this.site = site(draft.url);
  }

  private static Cues cues() {
    Map<String, Long> words = new LinkedHashMap<>();
    for (List<String> row : Table.rows("link-words.txt")) {
      long bit = 1L << NAMES.indexOf(row.getFirst());
      row.subList(1, row.size()).forEach(word -> words.merge(word, bit, (a, b) -> a | b));
    }
    return Cues.of(words);
  }

  /** The name of a site, without its ending and what stands before it; empty if unknown. */
  private static String site(@Nullable URI url) {
    if (url == null || url.getHost() == null) {
      return "";
    }
    String[] label = url.getHost().toLowerCase(Locale.ROOT).split("\\.", -1);
    int n = label.length;
    boolean second = n > 2 && label[n - 2].length() <= 3;
    return n < 2 ? url.getHost() : label[n - (second ? 3 : 2)];
  }

  void put(int i, Numbers row) {
    int to = walk.linksUpTo(i);
    int from = i == 0 ? 0 : walk.linksUpTo(i - 1);
    int count = to - from;
    if (count == 0 && walk.passages.get(i).linked() > 0 && from > 0) {
      from--;
    }
    long found = 0;
    for (int k = from; k < to && k < from + MOST; k++) {
      found |= bits(walk.linkElements.get(k));
    }
    row.put(count);
    row.put((double) walk.passages.get(i).linked() / Math.max(1, count));
    for (long bit = FIRST; bit <= ARTICLE; bit <<= 1) {
      row.put((found & bit) != 0);
    }
  }

  private long bits(Element link) {
    String href = link.attributes().get("href");
    int n = Math.min(href.length(), LONGEST);
    if (n == 0 || href.charAt(0) == '#' || href.startsWith("javascript")) {
      return HERE;
    }
    long found = CUES.find(href, LONGEST);
    int start = href.startsWith("http") ? href.indexOf("//") + 2 : href.startsWith("//") ? 2 : 0;
    int path = start;
    if (start > 0) {
      path = href.indexOf('/', start);
      path = path < 0 ? href.length() : path;
      int at = site.isEmpty() ? -1 : href.indexOf(site, start);
      found |= at < 0 || at > path ? ELSEWHERE : 0;
    }
    int dashes = 0;
    int digits = 0;
    for (int k = path; k < n; k++) {
      char c = href.charAt(k);
      dashes += c == '-' || c == '_' ? 1 : 0;
      digits += c >= '0' && c <= '9' ? 1 : 0;
    }
    return found | (dashes >= 4 || digits >= 6 ? ARTICLE : 0);
  }
}
