package news.synoptic.extract;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import news.synoptic.Page;
import news.synoptic.extract.body.BodyFinder;
import news.synoptic.extract.body.BodyModel;
import news.synoptic.extract.body.LdBody;
import news.synoptic.extract.body.PassageFeatures;
import news.synoptic.extract.fields.FieldModel;
import news.synoptic.extract.fields.MetaReader;
import news.synoptic.extract.page.Draft;
import news.synoptic.extract.page.JsonLd;
import news.synoptic.extract.page.PageWalk;
import news.synoptic.extract.page.Trimmed;
import org.jsoup.parser.Parser;

/**
 * A page as the trainer of the {@link BodyModel} sees it: its passages and the numbers on each.
 * Made by the same code that the extractor runs. Not thread-safe.
 */
public final class BodyRows {
  private final BodyFinder finder;
  private final List<String> texts = new ArrayList<>();

  private BodyRows(PageWalk walk, BodyFinder finder) {
    this.finder = finder;
    walk.passages.forEach(passage -> texts.add(passage.text()));
  }

  /** Reads an HTML page in UTF-8. */
  public static BodyRows of(Page page) {
    String html = new String(page.bytes(), StandardCharsets.UTF_8);
    String base = page.url() == null ? "" : page.url().toString();
    Trimmed trimmed = Trimmed.of(html);
    PageWalk walk = PageWalk.of(Parser.htmlParser().parseInput(trimmed.html(), base), trimmed);
    JsonLd ld = JsonLd.of(walk.head.jsonLd);
    Draft draft = new Draft(page);
    MetaReader.read(draft, walk, ld, FieldModel.titles(), FieldModel.authors());
    return new BodyRows(walk, BodyFinder.of(walk, draft, LdBody.of(ld)));
  }

  /** The passages' words, in page order. */
  public List<String> texts() {
    return texts;
  }

  /** How many numbers the first judgement sees. */
  public static int alone() {
    return PassageFeatures.ALONE;
  }

  /** How many numbers the second judgement sees; the first of them are those of the first. */
  public static int together() {
    return PassageFeatures.TOGETHER;
  }

  /** The numbers of passage {@code i}; empty if it is passed over as a menu's link. */
  public float[] row(int i) {
    return finder.rows[i];
  }

  /** Fills in what the model's words say of each passage. */
  public void words(BodyModel model) {
    finder.words(model);
  }

  /** Fills in the numbers that only the second judgement sees, from the first one's answers. */
  public void judge(float[] alone) {
    finder.together(alone);
  }
}
