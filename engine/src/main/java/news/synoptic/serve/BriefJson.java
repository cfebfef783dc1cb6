package news.synoptic.serve;

import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import news.synoptic.Alignment;
import news.synoptic.Article;
import news.synoptic.ArticleId;
import news.synoptic.Brief;
import news.synoptic.Copy;
import news.synoptic.Dated;
import news.synoptic.Evidence;
import news.synoptic.Origin;
import news.synoptic.Span;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.exc.JacksonIOException;

/**
 * Writes a {@link Report} as one JSON object, the shape that {@code docs/formats.md} describes.
 *
 * <p>Thread-safe. Same report, same characters. Streams: needs no memory beyond the report. Fields
 * may be added in later versions, none is renamed or removed. Text is verbatim, so that offsets
 * hold; article texts are left out, the evidence is in.
 */
public final class BriefJson {
  /** Writes the report, indented by two, ending in a line end. The target stays open. */
  public void write(Report report, Writer target) throws IOException {
    try {
      Json.indented(
          target,
          json ->
              json.list("stories", report.briefs(), brief -> story(json, brief, report))
                  .list(
                      "dropped",
                      report.dropped(),
                      dropped ->
                          json.text("input", dropped.input())
                              .text("reason", dropped.reason().words())
                              .known("detail", dropped.detail())));
    } catch (JacksonIOException failed) {
      throw new IOException("cannot write JSON: " + failed.getOriginalMessage(), failed);
    }
  }

  /** Writes the fields of one story. */
  public static void story(Json json, Brief brief) {
    json.text("id", brief.id().value())
        .text("title", brief.title())
        .text("from", iso(brief.from()))
        .text("to", iso(brief.to()))
        .strings("outlets", brief.outlets())
        .list("origins", brief.origins(), share -> origin(json, share))
        .list("articles", brief.articles(), member -> article(json, member))
        .list("facts", brief.facts(), fact -> fact(json, fact))
        .list("quotes", brief.quotes(), saying -> quote(json, saying))
        .list("silences", brief.silences(), silence -> silence(json, silence))
        .list("timeline", brief.timeline(), happening -> happening(json, happening))
        .list("odds", brief.odds(), odds -> odds(json, odds))
        .object("spin", ignored -> spin(json, brief.spin()))
        .list("notices", brief.notices(), notice -> notice(json, notice))
        .list("names", brief.names(), name -> name(json, name))
        .list("copies", brief.copies(), copy -> copy(json, copy))
        .list("earlier", brief.earlier(), pointer -> pointer(json, pointer))
        .list("related", brief.related(), pointer -> pointer(json, pointer))
        .list("machine_worded", brief.worded(), line -> worded(json, line));
  }

  private static void story(Json json, Brief brief, Report report) {
    story(json, brief);
    json.list("changes", report.changesOf(brief), line -> change(json, line));
  }

  private static void change(Json json, ChangeLine line) {
    ArticleId article = line.article();
    json.text("what", line.what().label())
        .text("text", line.words())
        .known("before", line.before())
        .known("after", line.after())
        .text("article", article == null ? null : article.value())
        .number("fact", line.fact() < 0 ? Double.NaN : line.fact());
  }

  private static void origin(Json json, Alignment.Share share) {
    json.text("name", share.origin().name())
        .text("kind", lower(share.origin().kind()))
        .strings("articles", share.articles().stream().map(ArticleId::value).toList())
        .number("statements", share.statements());
  }

  private static void article(Json json, Brief.Member member) {
    Article article = member.article();
    ArticleId copyOf = member.copyOf();
    json.text("id", article.id().value())
        .text("input", article.input())
        .text("url", article.url() == null ? null : article.url().toString())
        .text("outlet", article.outlet() == null ? null : article.outlet().name())
        .known("title", article.title())
        .text("published", iso(article.published()))
        .text("kind", lower(article.kind()))
        .text("copyOf", copyOf == null ? null : copyOf.value())
        .strings("credits", member.credits())
        .text("date", iso(member.date()))
        .text("label", article.label())
        .text("carrier", article.carrier() == null ? null : article.carrier().name())
        .strings("byline", article.byline())
        .text("lang", article.lang());
  }

  private static void fact(Json json, Brief.Fact fact) {
    json.text("text", fact.text())
        .text("status", fact.status().label())
        .strings("origins", names(fact.origins()))
        .list("evidence", fact.evidence(), evidence -> evidence(json, evidence))
        .list(
            "versions",
            fact.versions(),
            version ->
                json.text("value", version.value())
                    .text("reported", iso(version.reported()))
                    .strings("speakers", version.speakers())
                    .strings("origins", names(version.origins()))
                    .list("evidence", version.evidence(), evidence -> evidence(json, evidence)))
        .strings("because", fact.because())
        .text("speaker", fact.speech() == null ? null : fact.speech().speaker())
        .number("heard_by", fact.speech() == null ? 0 : fact.speech().outlets());
  }

  private static void silence(Json json, Brief.Silence silence) {
    json.text("who", silence.who())
        .text("text", silence.text())
        .list("evidence", silence.evidence(), evidence -> evidence(json, evidence));
  }

  private static void quote(Json json, Brief.Saying saying) {
    json.text("speaker", saying.speaker())
        .known("role", saying.role())
        .known("party", saying.party())
        .text("text", saying.text())
        .flag("direct", saying.direct())
        .list("evidence", saying.evidence(), evidence -> evidence(json, evidence))
        .list("rewordings", saying.rewordings(), evidence -> evidence(json, evidence));
  }

  private static void happening(Json json, Brief.Happening happening) {
    json.text("date", happening.date())
        .text("precision", happening.precision())
        .text("text", happening.text())
        .list("evidence", happening.evidence(), evidence -> evidence(json, evidence));
  }

  private static void odds(Json json, Brief.Odds odds) {
    json.number("probability", odds.probability().value())
        .text("question", odds.question())
        .known("by", odds.by())
        .text("source", odds.source())
        .list("evidence", odds.evidence(), evidence -> evidence(json, evidence));
  }

  private static void spin(Json json, Brief.Spin spin) {
    json.list(
            "parties",
            spin.parties(),
            party ->
                json.text("name", party.name())
                    .strings("origins", names(party.origins()))
                    .list("lines", party.lines(), voice -> voice(json, voice)))
        .list(
            "stances",
            spin.stances(),
            stance ->
                json.text("toward", stance.toward())
                    .flag("favourable", stance.favourable())
                    .list("lines", stance.lines(), voice -> voice(json, voice)))
        .list(
            "wording",
            spin.wording(),
            wording ->
                json.text("claim", wording.claim())
                    .list("tellings", wording.tellings(), voice -> voice(json, voice)))
        .list(
            "headlines",
            spin.headlines(),
            headline ->
                json.text("article", headline.article().value())
                    .text("outlet", headline.outlet())
                    .text("title", headline.title())
                    .list("marked", headline.marked(), json::span))
        .list(
            "omissions",
            spin.omissions(),
            omission ->
                json.number("fact", omission.fact())
                    .strings("has", omission.has())
                    .strings("lacks", omission.lacks()));
  }

  private static void voice(Json json, Brief.Voice voice) {
    json.text("who", voice.who())
        .text("text", voice.text())
        .list("marked", voice.marked(), (Span span) -> json.span(span))
        .object("evidence", ignored -> evidence(json, voice.evidence()));
  }

  private static void notice(Json json, Brief.PageNotice notice) {
    json.text("article", notice.article().value())
        .text("outlet", notice.outlet())
        .text("kind", lower(notice.notice().kind()))
        .text("text", notice.notice().text());
  }

  private static void name(Json json, Brief.Name name) {
    json.text("entity", name.entity())
        .text("type", name.type().label())
        .strings("variants", name.variants())
        .known("role", name.role())
        .number("articles", name.articles());
  }

  private static void copy(Json json, Copy copy) {
    json.text("copy", copy.copy().value())
        .text("original", copy.original().value())
        .text("kind", lower(copy.kind()))
        .number("share", copy.share().value());
  }

  private static void pointer(Json json, Brief.Pointer pointer) {
    json.text("story", pointer.story().value())
        .text("title", pointer.title())
        .text("from", iso(pointer.from()))
        .text("because", pointer.because());
  }

  private static void worded(Json json, Brief.Worded line) {
    json.text("place", line.place().label())
        .known("party", line.party())
        .text("text", line.text())
        .list("evidence", line.evidence(), evidence -> evidence(json, evidence));
  }

  private static void evidence(Json json, Evidence evidence) {
    json.text("article", evidence.article().value())
        .span(evidence.span())
        .text("text", evidence.text());
  }

  private static List<String> names(Collection<Origin> origins) {
    return origins.stream().map(Origin::name).toList();
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static @Nullable String iso(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }

  private static @Nullable String iso(@Nullable Dated dated) {
    return dated == null ? null : dated.iso();
  }
}
