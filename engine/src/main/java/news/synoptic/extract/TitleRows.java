package news.synoptic.extract;

import java.util.List;
import news.synoptic.Page;
import news.synoptic.extract.fields.MetaReader;
import news.synoptic.extract.fields.TitleCandidates;
import news.synoptic.extract.page.Draft;
import news.synoptic.extract.page.JsonLd;
import news.synoptic.extract.page.PageWalk;
import news.synoptic.extract.page.Trimmed;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/**
 * What training sees of a page's headline: the candidates, and a row of features for each.
 *
 * @param texts the candidates, in the order of trust
 * @param rows their features, in the order of {@link #features}
 */
public record TitleRows(List<String> texts, List<double[]> rows) {
  /** Copies the lists. */
  public TitleRows {
    texts = List.copyOf(texts);
    rows = List.copyOf(rows);
  }

  /** Reads a page in UTF-8 or in what it declares; no rows if it is not text. */
  public static TitleRows of(Page page) {
    String html = Charsets.decode(page.bytes(), page.charset());
    if (html == null) {
      return new TitleRows(List.of(), List.of());
    }
    String base = page.url() == null ? "" : page.url().toString();
    Trimmed trimmed = Trimmed.of(html);
    Document document = Parser.htmlParser().parseInput(trimmed.html(), base);
    PageWalk walk = PageWalk.of(document, trimmed);
    TitleCandidates all = MetaReader.titles(new Draft(page), walk, JsonLd.of(walk.head.jsonLd));
    return new TitleRows(all.texts(), all.rows());
  }

  /** The names of the features. */
  public static List<String> features() {
    return TitleCandidates.features();
  }
}
