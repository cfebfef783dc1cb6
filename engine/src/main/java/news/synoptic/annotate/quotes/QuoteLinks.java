package news.synoptic.annotate.quotes;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import news.synoptic.annotate.text.Reading;
import news.synoptic.annotate.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * Tagged sources, cues and contents → who said what.
 *
 * <p>A content goes with the nearest cue of its sentence that no other content parts from it, a cue
 * with the nearest source. The words behind a closing mark ("Who knows?" she asked) and a colon
 * before an opening one count to its sentence. A content without a cue goes on what was said before
 * it in its paragraph, or in the one before if it begins its own. A speaker at the end of a
 * sentence whom no content claims (the road is closed, the police said) says what stands before.
 */
final class QuoteLinks {
  private static final int FAR = 10_000;

  /** Most tokens behind a speaker at the end of a sentence: "on Monday.". */
  private static final int TAIL = 6;

  /** Fewest tokens before one. */
  private static final int LEAST = 4;

  private final Reading reading;
  private final List<QuoteTagger.Part> parts;
  private final List<Told> told = new ArrayList<>();
  private final BitSet claimed = new BitSet();

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
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i).kind() == QuoteTagger.CUE && !links.claimed.get(i)) {
        links.behind(i);
      }
    }
    links.told.sort(Comparator.comparingInt(QuoteLinks::beginning));
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
    int from = startOf(first);
    int to = endOf(content.to() - 1);
    int cue = nearest(i, QuoteTagger.CUE, from, to, true);
    if (cue >= 0) {
      claimed.set(cue);
      int source = nearest(cue, QuoteTagger.SOURCE, from, to, false);
      Told.Range speaker = source < 0 ? null : range(parts.get(source));
      told.add(
          new Told(
              speaker == null ? range(content) : words(content, parts.get(cue), speaker),
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

  private static int beginning(Told told) {
    Told.Range content = told.content();
    return content == null ? 0 : content.from();
  }

  /** Where the sentence begins that holds a token, with one before it that ends in a colon. */
  private int startOf(int token) {
    int from = sentenceOf(token).from();
    boolean led = from > 0 && reading.tokens().get(from - 1).is(":");
    return led ? sentenceOf(from - 1).from() : from;
  }

  /** Where the sentence ends that holds a token, with what is said of a quote that ends it. */
  private int endOf(int token) {
    int to = sentenceOf(token).to();
    List<Token> tokens = reading.tokens();
    boolean closed = to < tokens.size() && tokens.get(to - 1).kind() == Token.Kind.QUOTE;
    boolean near = closed && token >= to - 3;
    boolean goesOn =
        near && parts.stream().anyMatch(p -> p.from() == to && p.kind() != QuoteTagger.CONTENT);
    boolean same = goesOn && sentenceOf(to).paragraph() == sentenceOf(token).paragraph();
    return same ? sentenceOf(to).to() : to;
  }

  /**
   * What is said: all that stands before a speaker at the end of a sentence, or as it is tagged.
   */
  private Told.Range words(QuoteTagger.Part content, QuoteTagger.Part cue, Told.Range speaker) {
    Told.Range before = beforeTail(cue, speaker);
    return before != null && before.from() <= content.from() && before.to() > content.to() - 1
        ? before
        : withoutAddressee(content, cue);
  }

  /** Says what stands before a speaker at the end of a sentence. */
  private void behind(int cue) {
    QuoteTagger.Part said = parts.get(cue);
    Reading.Clause sentence = sentenceOf(said.from());
    int source = nearest(cue, QuoteTagger.SOURCE, sentence.from(), sentence.to(), false);
    if (source < 0) {
      return;
    }
    Told.Range speaker = range(parts.get(source));
    Told.Range words = beforeTail(said, speaker);
    if (words != null) {
      told.add(new Told(words, speaker, range(said), 0.7));
    }
  }

  /**
   * All of a sentence before a speaker at its end, the comma excepted: null if the speaker stands
   * elsewhere, or if some of it is quoted.
   */
  private Told.@Nullable Range beforeTail(QuoteTagger.Part cue, Told.Range speaker) {
    int from = Math.min(cue.from(), speaker.from());
    int to = Math.max(cue.to(), speaker.to());
    Reading.Clause sentence = sentenceOf(from);
    List<Token> tokens = reading.tokens();
    boolean adjacent = to - from == cue.to() - cue.from() + speaker.to() - speaker.from();
    if (!adjacent
        || sentence.to() - to > TAIL
        || from - sentence.from() <= LEAST
        || !tokens.get(from - 1).is(",")) {
      return null;
    }
    boolean quoted =
        tokens.subList(sentence.from(), from).stream()
            .anyMatch(token -> token.kind() == Token.Kind.QUOTE);
    return quoted ? null : new Told.Range(sentence.from(), from - 1);
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
