package news.synoptic.annotate.times;

import java.util.ArrayList;
import java.util.List;
import news.synoptic.annotate.text.Reading;
import news.synoptic.annotate.text.Token;
import news.synoptic.annotate.text.Tokenizer;

/**
 * What the sentences of a text say of times, before it is known when it was written: read once for
 * the article's date and for its times.
 */
public final class TimeReading {
  /**
   * A sentence that speaks of times.
   *
   * @param index its index in the reading
   * @param parts its parts
   * @param hits the time expressions in it, in order
   */
  record Said(int index, TimeParts parts, List<TimeHit> hits) {}

  private final TimeLexicon lexicon;
  private final List<Said> sentences = new ArrayList<>();

  private TimeReading(TimeLexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** What a text says of times. */
  public static TimeReading of(Reading reading) {
    TimeReading times = new TimeReading(TimeLexicon.of(reading.lang()));
    TimeWords words = new TimeWords(times.lexicon, reading.words().size());
    for (Reading.Clause sentence : reading.sentences()) {
      times.add(sentence.index(), reading.tokensOf(sentence), words);
    }
    return times;
  }

  /** What another text says of times in the same language. */
  TimeReading beside(String text) {
    TimeReading times = new TimeReading(lexicon);
    List<Token> tokens = Tokenizer.tokens(text);
    times.add(0, tokens, new TimeWords(lexicon, tokens.size()));
    return times;
  }

  private void add(int index, List<Token> tokens, TimeWords words) {
    if (TimeParts.isPromising(tokens, words)) {
      TimeParts parts = new TimeParts(tokens, words);
      sentences.add(new Said(index, parts, TimeGrammar.hits(parts)));
    }
  }

  /** The sentences that may speak of times, in order. */
  List<Said> sentences() {
    return sentences;
  }
}
