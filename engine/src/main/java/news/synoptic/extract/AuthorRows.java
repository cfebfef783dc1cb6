package news.synoptic.extract;

import java.util.List;
import news.synoptic.Page;
import news.synoptic.extract.fields.AuthorCandidates;
import news.synoptic.extract.fields.FieldModel;
import news.synoptic.extract.fields.MetaReader;
import news.synoptic.extract.page.Draft;
import news.synoptic.extract.page.JsonLd;
import news.synoptic.extract.page.PageWalk;
import news.synoptic.extract.page.Trimmed;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/**
 * What training sees of a page's authors: the lists of people who may be them, and a row of
 * features for each.
 *
 * @param lists the lists of names; the last is empty and stands for nobody
 * @param rows their features, in the order of {@link #features()}
 */
public record AuthorRows(List<List<String>> lists, List<double[]> rows) {
  /** Copies the lists. */
  public AuthorRows {
    lists = List.copyOf(lists);
    rows = List.copyOf(rows);
  }

  /**
   * Reads a page in UTF-8 or in what it declares; no rows if it is not text.
   *
   * @param titles the weights that find the headline, beside which authors stand
   */
  public static AuthorRows of(Page page, FieldModel titles) {
    String html = Charsets.decode(page.bytes(), page.charset());
    if (html == null) {
      return new AuthorRows(List.of(), List.of());
    }
    Trimmed trimmed = Trimmed.of(html);
    String base = page.url() == null ? "" : page.url().toString();
    Document document = Parser.htmlParser().parseInput(trimmed.html(), base);
    PageWalk walk = PageWalk.of(document, trimmed);
    Draft draft = new Draft(page);
    AuthorCandidates all = MetaReader.authors(draft, walk, JsonLd.of(walk.head.jsonLd), titles);
    return new AuthorRows(all.lists(), all.rows());
  }

  /** The names of the features. */
  public static List<String> features() {
    return AuthorCandidates.features();
  }
}
