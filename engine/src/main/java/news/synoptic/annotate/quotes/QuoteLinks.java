package news.synoptic.annotate.quotes;

import java.util.ArrayList;
import java.util.List;
import news.synoptic.annotate.text.Reading;
import org.jspecify.annotations.Nullable;

/**
 * Tagged sources, cues and contents → who said what.
 *
 * <p>A content goes with the nearest cue of its sentence that no other content parts from it, a cue
 * with the nearest source. A content without a cue goes on what was said before it in its
 * paragraph, or in the one before if it begins its own.
 */
final class QuoteLinks {
  private static final int FAR = 10_000;

  private final Reading reading;
  private final List<QuoteTagger.Part> parts;
  private final List<Told> told = new ArrayList<>();

  private QuoteLinks(Reading reading, List<QuoteTagger.Part> parts) {
    this.reading = reading;
    this.parts = parts;
  }

  /** What is said, in text order. */
  static List<Told> link(Reading reading, List<QuoteTagger.Part> parts) {
    QuoteLinks links = new QuoteLinks(reading, parts);
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i).kind() == QuoteTagger.CONTENT) {
        links.content(i);
      }
    }
    return links.told;
  }

  private Reading.Clause sentenceOf(int token) {
    return reading.sentences().get(reading.sentenceAt(reading.tokens().get(token).start()));
  }

  private static Told.Range range(QuoteTagger.Part part) {
    return new Told.Range(part.from(), part.to());
  }

  private void content(int i) {
    QuoteTagger.Part content = parts.get(i);
    int first = content.from();
    while (first < content.to() - 1 && !reading.tokens().get(first).isWord()) {
      first++;
    }
    int from = sentenceOf(first).from();
    int to = sentenceOf(content.to() - 1).to();
    int cue = nearest(i, QuoteTagger.CUE, from, to, true);
    if (cue >= 0) {
      int source = nearest(cue, QuoteTagger.SOURCE, from, to, false);
      Told.Range speaker = source < 0 ? null : range(parts.get(source));
      told.add(
          new Told(
              withoutAddressee(content, parts.get(cue)),
              speaker,
              range(parts.get(cue)),
              speaker == null ? 0.4 : 0.9));
      return;
    }
    int source = nearest(i, QuoteTagger.SOURCE, from, to, true);
    told.add(
        source < 0
            ? new Told(range(content), null, null, 0.3)
            : new Told(range(content), range(parts.get(source)), null, 0.7));
  }

  /** "told the agency that …": whom it was told is not what was told. */
  private Told.Range withoutAddressee(QuoteTagger.Part content, QuoteTagger.Part cue) {
    boolean tells =
        content.from() == cue.to()
            && reading.tokens().get(cue.to() - 1).lower().matches("t(old|ells?|elling)");
    for (int i = content.from(); tells && i < Math.min(content.to() - 2, content.from() + 8); i++) {
      if (reading.tokens().get(i).is("that")) {
        return new Told.Range(i, content.to());
      }
    }
    return range(content);
  }

  /** The nearest part of a kind within some tokens; -1 if there is none. */
  private int nearest(int of, int kind, int from, int to, boolean unparted) {
    int best = -1;
    int least = FAR;
    boolean parted = false;
    for (int i = of - 1; i >= 0 && parts.get(i).from() >= from; i--) {
      if (parts.get(i).kind() == kind && !(parted && unparted)) {
        least = parts.get(of).from() - parts.get(i).to();
        best = i;
        break;
      }
      parted |= parts.get(i).kind() == QuoteTagger.CONTENT;
    }
    parted = false;
    for (int i = of + 1; i < parts.size() && parts.get(i).to() <= to; i++) {
      if (parts.get(i).kind() == kind && !(parted && unparted)) {
        int gap = parts.get(i).from() - parts.get(of).to();
        return gap < least ? i : best;
      }
      parted |= parts.get(i).kind() == QuoteTagger.CONTENT;
    }
    return best;
  }

  /** The one of several things said that holds most of some tokens; null if none holds half. */
  static @Nullable Told holding(List<Told> told, Told.Range words) {
    Told best = null;
    int most = (words.to() - words.from()) / 2;
    for (Told each : told) {
      Told.Range content = each.content();
      if (content != null && content.overlaps(words)) {
        int shared = Math.min(content.to(), words.to()) - Math.max(content.from(), words.from());
        if (shared > most) {
          best = each;
          most = shared;
        }
      }
    }
    return best;
  }
}
