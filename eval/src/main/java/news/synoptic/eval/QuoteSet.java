package news.synoptic.eval;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.synoptic.Span;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An article with its labelled quotes.
 *
 * @param id of the article
 * @param outlet who published it
 * @param text its text
 * @param quotes the quotes, offsets in UTF-16 units
 */
record QuoteSet(String id, String outlet, String text, List<Labelled> quotes) {
  private static final Pattern QUOTED =
      Pattern.compile("“[^“”]{4,}”|\"[^\"]{4,}\"|''(?:(?!'').){4,}''", Pattern.DOTALL);

  /** A labelled quote. */
  record Labelled(String kind, Span content, @Nullable Span source, @Nullable Span cue) {}

  /** A stretch within quotation marks with its speaker. */
  record Unit(Span span, Span source) {}

  /** Reads {@code language/quotes-NAME.jsonl.gz}. */
  static List<QuoteSet> read(Data data, String name) throws IOException {
    List<QuoteSet> sets = new ArrayList<>();
    for (JsonNode line : data.lines("language/quotes-" + name + ".jsonl.gz")) {
      String text = line.path("text").asString();
      List<Labelled> quotes = new ArrayList<>();
      for (JsonNode quote : line.path("quotes")) {
        Span content = span(text, quote, "start", "end");
        if (content != null) {
          quotes.add(
              new Labelled(
                  quote.path("kind").asString(),
                  content,
                  span(text, quote, "speaker_start", "speaker_end"),
                  span(text, quote, "cue_start", "cue_end")));
        }
      }
      sets.add(
          new QuoteSet(line.path("id").asString(), line.path("outlet").asString(""), text, quotes));
    }
    return sets;
  }

  private static @Nullable Span span(String text, JsonNode quote, String from, String to) {
    if (!quote.path(from).isNumber()) {
      return null;
    }
    int start = text.offsetByCodePoints(0, quote.path(from).asInt());
    return new Span(start, text.offsetByCodePoints(0, quote.path(to).asInt()));
  }

  /** The stretches within quotation marks inside contents that have a speaker, each once. */
  List<Unit> units() {
    List<Unit> units = new ArrayList<>();
    for (Labelled quote : quotes) {
      Span source = quote.source();
      Matcher matcher = QUOTED.matcher(quote.content().in(text));
      while (source != null && matcher.find()) {
        int start = quote.content().start() + matcher.start();
        Span span = new Span(start, start + matcher.end() - matcher.start());
        if (units.stream().noneMatch(unit -> unit.span().equals(span))) {
          units.add(new Unit(span, source));
        }
      }
    }
    return units;
  }
}
