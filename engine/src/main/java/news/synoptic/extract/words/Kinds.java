package news.synoptic.extract.words;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import news.synoptic.Article.Kind;

/**
 * What kind of article a page says it has: by schema.org type, address, section, label, headline.
 */
public final class Kinds {
  private static final Pattern OPINION =
      Pattern.compile(
          "^(?:opinions?|op-?eds?|editorials?|comment(?:ary|isfree)?|commentisfree|columns?|columnists?|letters?|viewpoint|views|perspectives?|meinung(?:en)?|kommentar(?:e|er)?|kolumnen?|leitartikel|gastbeitrag|opini[oó]n(?:es)?|editoriales|columnas?|tribunes?|éditos?|editoriaux|débats|opiniao|opinião|colunas?|opinioni|commenti|debatt|ledare|kronik|opinie|мнения?|колонки?|yazarlar|köşe|ideas)$");
  private static final Pattern ANALYSIS =
      Pattern.compile(
          "^(?:analys[ei]s|news-?analysis|explainers?|explained|explained:|background|hintergrund|analysen?|análisis|análise|analisi|décryptages?|analyses|in-?depth|long-?reads?|fact-?checks?|faktencheck)$");
  private static final Pattern LIVE =
      Pattern.compile(
          "^(?:live|live-?blogs?|liveticker|ticker|live-?updates?|en-?direct|direct|en-?vivo|minuto-a-minuto|ao-?vivo|diretta)$");
  private static final Pattern RELEASE =
      Pattern.compile(
          "^(?:press-?releases?|news-?releases?|pressemitteilung(?:en)?|presseportal|communiqu[eé]s?(?:-de-presse)?|comunicados?(?:-de-prensa)?|comunicati(?:-stampa)?|pr-newswire|prnewswire|businesswire)$");
  private static final Pattern GALLERY =
      Pattern.compile(
          "^(?:gallery|galleries|photos?|pictures|in-pictures|photo-?gallery|photogallery|bilderstrecken?|fotostrecken?|fotogalerien?|galer[ií]as?|videos?|slideshows?|diaporamas?)$");

  private static final Prefilter MAY = Prefilter.of(OPINION, ANALYSIS, LIVE, RELEASE, GALLERY);
  private static final Pattern BLANKS = Pattern.compile("[\\s_]+");
  private static final Pattern EDGES = Pattern.compile("^\\W+|\\W+$");

  private Kinds() {}

  /**
   * The kind.
   *
   * @param types lower-case schema.org types of the article
   * @param path the address's path
   * @param sections the section as metadata name it, and labels above the headline
   * @param title the headline
   */
  public static Kind of(List<String> types, String path, List<String> sections, String title) {
    if (types.contains("liveblogposting")) {
      return Kind.LIVE;
    }
    if (types.contains("opinionnewsarticle")) {
      return Kind.OPINION;
    }
    if (types.contains("analysisnewsarticle") || types.contains("backgroundnewsarticle")) {
      return Kind.ANALYSIS;
    }
    if (types.contains("pressrelease")) {
      return Kind.RELEASE;
    }
    for (String section : sections) {
      Kind kind = named(section);
      if (kind != Kind.NEWS) {
        return kind;
      }
    }
    String[] parts = path.split("/", -1);
    for (int i = 0; i < Math.max(1, parts.length - 1); i++) {
      Kind kind = named(parts[i]);
      if (kind != Kind.NEWS) {
        return kind;
      }
    }
    int colon = Math.max(title.indexOf(':'), title.indexOf('|'));
    return colon > 0 && colon < 20 ? named(title.substring(0, colon)) : Kind.NEWS;
  }

  /** The kind that one word of a section, path or label stands for; NEWS for all others. */
  public static Kind named(String label) {
    String word = BLANKS.matcher(label.strip().toLowerCase(Locale.ROOT)).replaceAll("-");
    if (MAY.in(word) == 0) {
      return Kind.NEWS;
    }
    word = EDGES.matcher(word).replaceAll("");
    if (OPINION.matcher(word).matches()) {
      return Kind.OPINION;
    }
    if (ANALYSIS.matcher(word).matches()) {
      return Kind.ANALYSIS;
    }
    if (LIVE.matcher(word).matches()) {
      return Kind.LIVE;
    }
    if (RELEASE.matcher(word).matches()) {
      return Kind.RELEASE;
    }
    return GALLERY.matcher(word).matches() ? Kind.GALLERY : Kind.NEWS;
  }
}
