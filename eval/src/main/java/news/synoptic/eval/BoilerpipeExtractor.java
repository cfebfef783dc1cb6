package news.synoptic.eval;

import de.l3s.boilerpipe.BoilerpipeProcessingException;
import de.l3s.boilerpipe.extractors.ArticleExtractor;

/**
 * boilerpipe's {@code ArticleExtractor}: Kohlschütter, Fankhauser, Nejdl, Boilerplate Detection
 * using Shallow Text Features, WSDM 2010, in the build of com.syncthemall. It gives the body alone.
 */
final class BoilerpipeExtractor implements OtherExtractor {
  @Override
  public String name() {
    return "boilerpipe 1.2.2";
  }

  @Override
  public Reading read(String url, String html) throws BoilerpipeProcessingException {
    return new Reading(ArticleExtractor.INSTANCE.getText(html), null, null);
  }
}
