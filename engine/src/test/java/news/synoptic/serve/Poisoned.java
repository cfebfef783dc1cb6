package news.synoptic.serve;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import news.synoptic.Alignment;
import news.synoptic.Article;
import news.synoptic.ArticleId;
import news.synoptic.Block;
import news.synoptic.Brief;
import news.synoptic.Copy;
import news.synoptic.Dropped;
import news.synoptic.Entity;
import news.synoptic.Evidence;
import news.synoptic.Notice;
import news.synoptic.Origin;
import news.synoptic.Outlet;
import news.synoptic.Probability;
import news.synoptic.Reason;
import news.synoptic.Span;
import news.synoptic.StoryId;
import org.jspecify.annotations.Nullable;

/** A report in which one text stands in every field that a stranger can fill. */
public final class Poisoned {
  private static final ArticleId FIRST = new ArticleId("p1");
  private static final ArticleId SECOND = new ArticleId("p2");

  private final String text;

  private Poisoned(String text) {
    this.text = text;
  }

  /** The report. */
  public static Report with(String text) {
    Poisoned poisoned = new Poisoned(text);
    return new Report(
        List.of(poisoned.brief()), List.of(new Dropped(text, Reason.BROKEN_JSON, text)));
  }

  private Brief brief() {
    Origin origin = new Origin(text, Origin.Kind.MEDIUM);
    return new Brief(
        new StoryId(text),
        text,
        LocalDate.of(2026, 1, 1),
        LocalDate.of(2026, 1, 2),
        List.of(text),
        List.of(new Alignment.Share(origin, List.of(FIRST, SECOND), 3)),
        List.of(member(FIRST, null), member(SECOND, FIRST)),
        facts(origin),
        List.of(
            new Brief.Saying(text, text, text, text, true, evidence(), evidence()),
            new Brief.Saying(text, "", "", text, false, evidence(), List.of())),
        List.of(new Brief.Silence(text, text, evidence())),
        List.of(
            new Brief.Happening(text, text, text, evidence()),
            new Brief.Happening("2026-01-01", "day", text, evidence())),
        List.of(new Brief.Odds(new Probability(0.5), text, text, text, evidence())),
        spin(origin),
        List.of(
            new Brief.PageNotice(FIRST, text, new Notice(Notice.Kind.CORRECTION, text)),
            new Brief.PageNotice(FIRST, text, new Notice(Notice.Kind.LICENCE, text))),
        List.of(
            new Brief.Name(text, Entity.Type.PERSON, List.of(text, "x", text + text), text, 1),
            new Brief.Name(text, Entity.Type.PERSON, List.of(text), "", 1)),
        List.of(new Copy(SECOND, FIRST, Copy.Kind.REPRINT, new Probability(0.9))),
        List.of(new Brief.Pointer(new StoryId("other" + text), text, null, text)),
        List.of(new Brief.Pointer(new StoryId(text), text, null, text)),
        List.of(
            new Brief.Worded(Brief.Place.TITLE, "", text, evidence()),
            new Brief.Worded(Brief.Place.SUMMARY, "", text, evidence()),
            new Brief.Worded(Brief.Place.SIDE, text, text, evidence())));
  }

  private List<Brief.Fact> facts(Origin origin) {
    Brief.Version version = new Brief.Version(text, List.of(text), List.of(origin), evidence());
    return List.of(
        new Brief.Fact(
            text,
            Brief.Status.AGREED,
            List.of(origin),
            evidence(),
            List.of(text),
            List.of(),
            new Brief.Speech(text, 2)),
        new Brief.Fact(
            text,
            Brief.Status.DISPUTED,
            List.of(origin),
            evidence(),
            List.of(text),
            List.of(version, version),
            null));
  }

  private Brief.Spin spin(Origin origin) {
    List<Span> marked = List.of(new Span(0, text.length()));
    Brief.Voice voice = new Brief.Voice(text, text, marked, evidence().getFirst());
    return new Brief.Spin(
        List.of(new Brief.Party(text, List.of(origin), List.of(voice))),
        List.of(new Brief.Stance(text, true, List.of(voice))),
        List.of(new Brief.Wording(text, List.of(voice, voice))),
        List.of(
            new Brief.Headline(FIRST, text, text, marked),
            new Brief.Headline(SECOND, text, text, marked)),
        List.of(new Brief.Omission(0, List.of(text), List.of(text + "2"))));
  }

  private List<Evidence> evidence() {
    return List.of(new Evidence(FIRST, new Span(text.length() + 1, 2 * text.length() + 1), text));
  }

  private Brief.Member member(ArticleId id, @Nullable ArticleId copyOf) {
    List<Block> blocks = List.of(new Block(Block.Kind.PARAGRAPH, text + " " + text + " " + text));
    Outlet outlet = new Outlet(text, text);
    Article article =
        new Article(
            id,
            text,
            URI.create("https://example.org/?q=%22%3E%3Cb%3E"),
            outlet,
            outlet,
            text,
            List.of(text),
            null,
            null,
            text,
            Article.Kind.OPINION,
            text,
            null,
            blocks,
            List.of(),
            List.of(),
            Article.textOf(blocks));
    return new Brief.Member(article, null, copyOf, List.of(text));
  }
}
