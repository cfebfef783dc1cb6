package news.synoptic;

import java.util.List;

/**
 * A sentence of an article.
 *
 * @param index zero-based index into {@link Annotated#sentences()}
 * @param span offsets into {@link Article#text()}; never crosses a block
 * @param paragraph zero-based index of its block among the blocks that count to the text
 * @param kind what the sentence does
 * @param opinion probability that it is the writer's opinion and not a report
 * @param terms its content words in order, folded and stemmed, function words left out
 */
public record Sentence(
    int index, Span span, int paragraph, Kind kind, Probability opinion, List<String> terms) {
  /** What a sentence does. */
  public enum Kind {
    /** Tells what happened, in the outlet's own voice. */
    REPORT,
    /** Passes on what somebody said. */
    STATEMENT,
    /** Says what the writer thinks. */
    OPINION,
    /** Tells what was before. */
    BACKGROUND,
    /** Says how likely something to come is. */
    FORECAST,
    /** Asks. */
    QUESTION,
    /** Speaks of the article itself. */
    NOTICE
  }

  /** Copies the terms. */
  public Sentence {
    terms = List.copyOf(terms);
  }
}
