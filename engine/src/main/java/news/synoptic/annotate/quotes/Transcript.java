package news.synoptic.annotate.quotes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import news.synoptic.annotate.text.Reading;
import news.synoptic.annotate.text.Token;

/**
 * The tagged parts of a text, the same with its transcript read as one: a paragraph that begins
 * with a name in capitals and a colon is what that one says, down to its end.
 *
 * <p>Where fewer than three paragraphs begin so, nothing is a transcript. Pure; linear in the text.
 */
final class Transcript {
  private static final int LEAST_TURNS = 3;
  private static final int LONGEST_NAME = 5;

  private final Reading reading;
  private final List<QuoteTagger.Part> turns = new ArrayList<>();

  private Transcript(Reading reading) {
    this.reading = reading;
  }

  /** The parts, with those of a transcript in place of what was tagged in it. */
  static List<QuoteTagger.Part> mend(List<QuoteTagger.Part> parts, Reading reading) {
    Transcript transcript = new Transcript(reading);
    transcript.find();
    return transcript.turns.size() < 3 * LEAST_TURNS ? parts : transcript.merged(parts);
  }

  private void find() {
    List<Reading.Clause> sentences = reading.sentences();
    int s = 0;
    while (s < sentences.size()) {
      int from = sentences.get(s).from();
      int paragraph = sentences.get(s).paragraph();
      while (s < sentences.size() && sentences.get(s).paragraph() == paragraph) {
        s++;
      }
      turn(from, sentences.get(s - 1).to());
    }
  }

  private void turn(int from, int to) {
    int colon = from;
    while (colon < Math.min(to, from + LONGEST_NAME) && isLoud(reading.tokens().get(colon))) {
      colon++;
    }
    int end = to;
    while (end > colon && reading.tokens().get(end - 1).kind() == Token.Kind.MARK) {
      end--;
    }
    if (colon > from && end > colon + 1 && reading.tokens().get(colon).is(":")) {
      turns.add(new QuoteTagger.Part(QuoteTagger.SOURCE, from, colon));
      turns.add(new QuoteTagger.Part(QuoteTagger.CUE, colon, colon + 1));
      turns.add(new QuoteTagger.Part(QuoteTagger.CONTENT, colon + 1, end));
    }
  }

  /** Whether a word is written in capitals, as the names of a transcript are. */
  static boolean isLoud(Token token) {
    return token.isWord()
        && token.text().length() > 1
        && token.text().equals(token.text().toUpperCase(Locale.ROOT));
  }

  private List<QuoteTagger.Part> merged(List<QuoteTagger.Part> parts) {
    List<QuoteTagger.Part> merged = new ArrayList<>();
    int next = 0;
    for (QuoteTagger.Part part : parts) {
      while (next < turns.size() && turns.get(next).from() < part.to()) {
        merged.add(turns.get(next++));
      }
      boolean free = merged.isEmpty() || merged.getLast().to() <= part.from();
      if (free) {
        merged.add(part);
      }
    }
    merged.addAll(turns.subList(next, turns.size()));
    return merged;
  }
}
