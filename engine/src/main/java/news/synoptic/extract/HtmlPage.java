package news.synoptic.extract;

import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import news.synoptic.Article;
import news.synoptic.Block;
import news.synoptic.Dated;
import news.synoptic.Notice;
import news.synoptic.Outcome;
import news.synoptic.Page;
import news.synoptic.Reason;
import news.synoptic.extract.body.BodyFinder;
import news.synoptic.extract.body.BodyModel;
import news.synoptic.extract.body.LdBody;
import news.synoptic.extract.fields.Credits;
import news.synoptic.extract.fields.FieldModel;
import news.synoptic.extract.fields.MetaReader;
import news.synoptic.extract.page.Draft;
import news.synoptic.extract.page.JsonLd;
import news.synoptic.extract.page.Mark;
import news.synoptic.extract.page.Nesting;
import news.synoptic.extract.page.PageWalk;
import news.synoptic.extract.page.Passage;
import news.synoptic.extract.page.Trimmed;
import news.synoptic.extract.refusal.PageSigns;
import news.synoptic.extract.refusal.Refusal;
import news.synoptic.extract.words.Languages;
import news.synoptic.extract.words.Names;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** An HTML page, whole or a fragment → Article: one parse, one walk, then the readers. */
final class HtmlPage {
  private static final int DEEPEST = 5000;
  private static final int MOST_NOTICES = 40;
  private static final long NO_NOTICE =
      Mark.COMMENT.bit
          | Mark.RELATED.bit
          | Mark.TEASER.bit
          | Mark.NAV.bit
          | Mark.COOKIE.bit
          | Mark.SIGNUP.bit
          | Mark.MODAL.bit
          | Mark.AD.bit
          | Mark.FORM.bit
          | Mark.HIDDEN.bit;
  private static final Pattern RELATED_ASIDE =
      Pattern.compile(
          "\\s*\\((?:RELATED|READ MORE|READ ALSO|SEE ALSO|ALSO READ|Related|Read more|See"
              + " also):[^()]{5,250}\\)");

  private final Draft draft;
  private final PageWalk walk;
  private final JsonLd ld;

  private HtmlPage(Draft draft, PageWalk walk, JsonLd ld) {
    this.draft = draft;
    this.walk = walk;
    this.ld = ld;
  }

  static Outcome<Article> extract(
      Page given, String html, BodyModel model, FieldModel titles, FieldModel authors) {
    Trimmed trimmed = Trimmed.of(html);
    if (trimmed.tags() > DEEPEST && Nesting.depth(trimmed.html(), DEEPEST) > DEEPEST) {
      return Outcome.refused(
          given.input(), Reason.TOO_LARGE, "nesting deeper than " + DEEPEST + " elements");
    }
    Page page = SavedFrom.located(given, html);
    Document document = parsed(trimmed.html(), page);
    if (document == null) {
      return Outcome.refused(
          given.input(), Reason.UNSUPPORTED, "tags so broken that the HTML parser gives up");
    }
    PageWalk walk = PageWalk.of(document, trimmed);
    JsonLd ld = JsonLd.of(walk.head.jsonLd);
    Draft draft = new Draft(page);
    MetaReader.read(draft, walk, ld, titles, authors);
    return new HtmlPage(draft, walk, ld).read(model);
  }

  /** The page as a tree; null where the parser fails, as jsoup 1.24 does on some broken markup. */
  private static @Nullable Document parsed(String html, Page page) {
    try {
      return Parser.htmlParser().parseInput(html, page.url() == null ? "" : page.url().toString());
    } catch (IndexOutOfBoundsException e) {
      return null; // a fault of the parser, which the test case fuzz-0001 keeps
    }
  }

  private Outcome<Article> read(BodyModel model) {
    List<BodyFinder.Choice> choices =
        BriefText.orElse(BodyFinder.of(walk, draft, LdBody.of(ld)).choose(model), walk.passages);
    boolean entry = isEntry();
    if (entry) {
      choices = BriefText.ofEntry(choices, walk.passages);
    }
    blocks(choices, notices(choices));
    Refusal refusal = refusal(choices, entry);
    if (refusal != null) {
      return Outcome.refused(draft.page.input(), refusal.reason(), refusal.detail());
    }
    Credits.read(draft);
    if (draft.lang.isEmpty()) {
      draft.lang = Languages.detect(Article.textOf(draft.blocks));
    }
    return Outcome.kept(draft.article());
  }

  private void blocks(List<BodyFinder.Choice> choices, Set<Passage> notices) {
    Set<String> seen = new HashSet<>();
    for (BodyFinder.Choice choice : choices) {
      Passage passage = choice.passage();
      String text = withoutAsides(passage.text());
      if (text.isEmpty()
          || (text.length() > 25 && !seen.add(text))
          || text.equalsIgnoreCase(draft.title)
          || isStray(text)) {
        continue;
      }
      if (!notices.contains(passage)
          && !Credits.isStaffLine(text)
          && !Credits.footer(draft, text)) {
        draft.blocks.add(new Block(choice.caption() ? Block.Kind.CAPTION : kind(passage), text));
      }
    }
    trimHeadings();
  }

  private static String withoutAsides(String text) {
    return text.indexOf('(') < 0 ? text : RELATED_ASIDE.matcher(text).replaceAll("");
  }

  /**
   * Whether a line is author and day again; an author of whom nothing else speaks is taken over.
   */
  private boolean isStray(String text) {
    String author = draft.byline.isEmpty() ? StrayLine.author(text, draft.lang) : null;
    if (author != null) {
      draft.byline.addAll(Names.in(List.of(author), "").people());
    }
    return StrayLine.is(text, draft.byline, draft.lang);
  }

  /**
   * Takes the notices in page order, wherever they stand: in the text, behind it, in the foot.
   *
   * @return the passages that are notices
   */
  private Set<Passage> notices(List<BodyFinder.Choice> choices) {
    Set<Passage> notices = Collections.newSetFromMap(new IdentityHashMap<>());
    Set<Passage> chosen = Collections.newSetFromMap(new IdentityHashMap<>());
    choices.forEach(choice -> chosen.add(choice.passage()));
    for (Passage passage : walk.passages) {
      boolean elsewhere = (passage.marks() & NO_NOTICE) != 0 || passage.linkShare() > 0.5;
      if (elsewhere && !chosen.contains(passage)) {
        continue;
      }
      String text = withoutAsides(passage.text());
      Notice.Kind kind = Notices.kind(text);
      if (kind != null) {
        notices.add(passage);
        if (draft.notices.size() < MOST_NOTICES) {
          draft.notice(new Notice(kind, text));
        }
      }
    }
    return notices;
  }

  /** A heading without text behind it belongs to what was dropped. */
  private void trimHeadings() {
    while (!draft.blocks.isEmpty() && draft.blocks.getLast().kind() == Block.Kind.HEADING) {
      draft.blocks.removeLast();
    }
  }

  private static Block.Kind kind(Passage passage) {
    if (passage.quoteDepth() > 0) {
      return Block.Kind.QUOTE;
    }
    return switch (passage.kind()) {
      case HEADING, SUBHEADING, TITLE -> Block.Kind.HEADING;
      case ITEM -> Block.Kind.LIST_ITEM;
      case PARAGRAPH, CAPTION, CELL, PRE, LABEL, OTHER -> Block.Kind.PARAGRAPH;
    };
  }

  /** Whether the HTML is what a feed says below its headline, and nothing beside it. */
  private boolean isEntry() {
    String title = draft.page.hints().title();
    if (title.isEmpty() || !walk.head.title.equals(title)) {
      return false;
    }
    Document page = walk.size == 0 ? null : walk.nodes[0].ownerDocument();
    Element body = page == null ? null : page.body();
    Element only = body == null || body.childrenSize() != 1 ? null : body.firstElementChild();
    return only != null && only.normalName().equals("article");
  }

  private @Nullable Refusal refusal(List<BodyFinder.Choice> choices, boolean entry) {
    int words = words();
    if (Refusal.isLost(draft.blocks.stream().map(Block::text).toList())) {
      return new Refusal(Reason.UNKNOWN_CHARSET, "its letters were lost before it came here");
    }
    if (words >= Refusal.ENOUGH || (entry && words > 0)) {
      return null;
    }
    PageSigns signs =
        PageSigns.of(
            List.of(draft.title, walk.head.title),
            walk.passages,
            choices.stream().map(BodyFinder.Choice::passage).toList());
    return Refusal.of(signs, facts(words));
  }

  /** Words of the text; {@link Refusal#ENOUGH} or more where there are as many. */
  private int words() {
    int words = 0;
    for (int i = 0; i < draft.blocks.size() && words < Refusal.ENOUGH; i++) {
      Block block = draft.blocks.get(i);
      words += block.inText() ? PageSigns.words(block.text()) : 0;
    }
    return words;
  }

  private Refusal.Facts facts(int words) {
    Dated published = draft.published;
    return new Refusal.Facts(
        words,
        ld.hasArticle() || !walk.head.first("article:published_time").isEmpty(),
        published != null && !published.from().equals("url"),
        ld.ofArticle("isAccessibleForFree").equalsIgnoreCase("false"),
        ld.has("videoobject")
            || ld.has("imagegallery")
            || walk.head.first("og:type").startsWith("video"),
        walk.head.players,
        walk.head.passwords,
        walk.size == 0 ? 0 : walk.nodes[0].getElementsByTag("img").size());
  }
}
