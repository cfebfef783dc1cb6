package news.synoptic;

/**
 * A sentence that says how likely something to come is.
 *
 * @param sentence zero-based index into {@link Annotated#sentences()}
 * @param probability as stated
 * @param question what is forecast, cut from the sentence
 * @param by who forecasts, as printed; empty if nobody is named
 * @param horizon until when, as printed ("by 2035"); empty if not said
 */
public record Forecast(
    int sentence, Probability probability, String question, String by, String horizon) {}
