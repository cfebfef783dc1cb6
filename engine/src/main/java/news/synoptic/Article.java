package news.synoptic;

import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What was extracted from a page.
 *
 * @param id identity
 * @param input the input as the reader named it
 * @param url canonical address; null if unknown
 * @param outlet who published it; null if the page does not say
 * @param carrier a site that shows another outlet's article; null if the outlet shows it itself
 * @param title the headline, without the site's name; empty if none was found
 * @param byline people only, one name an element
 * @param published publication time; null if the page does not say
 * @param modified time of the last change; null if the page does not say
 * @param lang BCP 47 language subtag such as {@code en}; {@code und} if undetermined
 * @param kind what the page says the article is
 * @param section the outlet's section; empty if none
 * @param image address of the lead picture; null if none
 * @param blocks the body in page order, captions included
 * @param notices corrections, licence terms and the like
 * @param credits media and agencies named as the source of the whole article
 * @param text the body: the blocks other than captions, joined by a newline; every offset into an
 *     article counts here
 */
public record Article(
    ArticleId id,
    String input,
    @Nullable URI url,
    @Nullable Outlet outlet,
    @Nullable Outlet carrier,
    String title,
    List<String> byline,
    @Nullable Dated published,
    @Nullable Dated modified,
    String lang,
    Kind kind,
    String section,
    @Nullable URI image,
    List<Block> blocks,
    List<Notice> notices,
    List<Credit> credits,
    String text) {

  /** What the page says the article is. */
  public enum Kind {
    /** News, or nothing else is said. */
    NEWS,
    /** Analysis, explainer or background. */
    ANALYSIS,
    /** Opinion, editorial, column, letter. */
    OPINION,
    /** A live blog. */
    LIVE,
    /** A press release. */
    RELEASE,
    /** A picture gallery or video with a text. */
    GALLERY
  }

  /**
   * @throws IllegalArgumentException if {@code text} is not what the blocks give
   */
  public Article {
    byline = List.copyOf(byline);
    blocks = List.copyOf(blocks);
    notices = List.copyOf(notices);
    credits = List.copyOf(credits);
    if (!text.equals(textOf(blocks))) {
      throw new IllegalArgumentException("article " + input + ": text differs from its blocks");
    }
  }

  /** The text that a list of blocks gives: the blocks other than captions, joined by a newline. */
  public static String textOf(List<Block> blocks) {
    return blocks.stream().filter(Block::inText).map(Block::text).collect(Collectors.joining("\n"));
  }

  /** The outlet's name, or the last part of the input's name where the outlet is unknown. */
  public String label() {
    if (outlet != null) {
      return outlet.name();
    }
    String name = input.substring(input.lastIndexOf('!') + 1);
    String path = name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
    return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  }
}
