package news.synoptic.annotate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import news.synoptic.Probability;
import news.synoptic.Quote;
import news.synoptic.Span;
import org.jspecify.annotations.Nullable;

/**
 * A reading and its names in, who said what out.
 *
 * <p>Pure and thread-safe; linear in the text. Known limit: a speaker that is named two paragraphs
 * before a quote is not looked for.
 */
final class QuoteFinder {
  /** A way in which a stretch of words is given to a speaker. */
  private record Told(Phrases.@Nullable Range speaker, int cueFrom, int cueTo, double sure) {}

  private final Reading reading;
  private final List<Token> tokens;
  private final Phrases phrases;
  private final Speakers speakers;
  private final List<Quoted> quoted;
  private final List<Quote> quotes = new ArrayList<>();
  private @Nullable String lastSpeaker;
  private @Nullable Span lastWords;
  private int lastParagraph = -9;

  private QuoteFinder(Reading reading, Names names) {
    this.reading = reading;
    this.tokens = reading.tokens();
    this.phrases = new Phrases(reading, names);
    this.speakers = new Speakers(reading, names);
    this.quoted = QuoteMarks.find(reading);
  }

  /** The quotes of a text, in text order. */
  static List<Quote> find(Reading reading, Names names) {
    QuoteFinder finder = new QuoteFinder(reading, names);
    for (int i = 0; i < finder.quoted.size(); i++) {
      finder.quoted(i);
    }
    finder.indirect();
    finder.quotes.sort(Comparator.comparing(Quote::content));
    return List.copyOf(finder.quotes);
  }

  private void quoted(int i) {
    Quoted words = quoted.get(i);
    Reading.Clause first = sentenceOf(words.from());
    Reading.Clause last = sentenceOf(words.to() - 1);
    int least = i == 0 ? first.from() : Math.max(first.from(), quoted.get(i - 1).to() + 1);
    int most = last.to();
    int next = i + 1 < quoted.size() ? quoted.get(i + 1).from() - 1 : tokens.size();
    Told told = behind(words.to() + 1, Math.min(most, next));
    if (told == null) {
      told = before(words.from() - 1, least);
    }
    boolean sentence = words.from() - 1 == first.from() || words.to() - words.from() > 5;
    if (told == null && sentence && words.paragraph() - lastParagraph <= 1 && lastWords != null) {
      double sure = words.continues() ? 0.9 : words.paragraph() == lastParagraph ? 0.8 : 0.6;
      add(words, lastWords, lastSpeaker, null, sure);
    } else if (told != null && told.speaker() != null) {
      Span speaker = span(told.speaker().from(), told.speaker().to());
      String entity = speakers.of(speaker, lastSpeaker);
      add(words, speaker, entity, span(told.cueFrom(), told.cueTo()), told.sure());
    } else if (sentence && words.to() - words.from() > 7) {
      add(words, null, null, null, 0.3);
    }
  }

  private void add(
      Quoted words,
      @Nullable Span speaker,
      @Nullable String entity,
      @Nullable Span cue,
      double sure) {
    Span content = span(words.from(), words.to());
    quotes.add(new Quote(Quote.Kind.DIRECT, content, speaker, entity, cue, new Probability(sure)));
    if (speaker != null) {
      lastSpeaker = entity;
      lastWords = speaker;
      lastParagraph = words.paragraph();
    }
  }

  private Reading.Clause sentenceOf(int token) {
    return reading.sentences().get(reading.sentenceAt(tokens.get(token).start()));
  }

  private Span span(int from, int to) {
    return new Span(tokens.get(from).start(), tokens.get(to - 1).end());
  }

  /** Whom the words between a closing mark and the end of the sentence name. */
  private @Nullable Told behind(int from, int to) {
    for (int i = from; i < Math.min(to, from + 14); i++) {
      if (Cues.isAccording(tokens, i)) {
        Phrases.Range who = phrases.startingAt(i + 2, to);
        return who == null ? null : new Told(who, i, i + 2, 0.85);
      }
      if (Cues.isSaid(tokens.get(i))) {
        Phrases.Range who = phrases.endingBefore(i, from);
        if (who == null) {
          who = phrases.startingAt(i + 1, to);
        }
        if (who != null) {
          return new Told(who, i, i + 1, 0.9);
        }
      }
    }
    return null;
  }

  private @Nullable Told before(int to, int from) {
    for (int i = to - 1; i >= Math.max(from, to - 20); i--) {
      if (Cues.isSaid(tokens.get(i))) {
        Phrases.Range who = phrases.endingBefore(i, from);
        if (who == null) {
          who = phrases.startingAt(i + 1, to);
        }
        if (who != null) {
          return new Told(who, i, i + 1, i == to - 1 || i == to - 2 ? 0.9 : 0.7);
        }
      }
    }
    boolean colon = to - 1 >= from && tokens.get(to - 1).is(":");
    Phrases.Range who = colon ? phrases.endingBefore(to - 1, from) : null;
    return who == null ? null : new Told(who, to - 1, to, 0.7);
  }

  private void indirect() {
    int next = 0;
    for (Reading.Clause sentence : reading.sentences()) {
      while (next < quoted.size() && quoted.get(next).to() <= sentence.from()) {
        next++;
      }
      boolean free = next >= quoted.size() || quoted.get(next).from() >= sentence.to();
      if (free) {
        indirect(sentence);
      }
    }
  }

  private void indirect(Reading.Clause sentence) {
    int to = sentence.to();
    while (to > sentence.from()
        && !tokens.get(to - 1).isWord()
        && tokens.get(to - 1).kind() != Token.Kind.NUMBER) {
      to--;
    }
    for (int i = sentence.from(); i < to; i++) {
      boolean according = Cues.isAccording(tokens, i);
      if (according || Cues.isSaid(tokens.get(i))) {
        if (according ? according(sentence, i, to) : said(sentence, i, to)) {
          return;
        }
      }
    }
  }

  private boolean according(Reading.Clause sentence, int cue, int to) {
    Phrases.Range who = phrases.startingAt(cue + 2, to);
    if (who == null) {
      return false;
    }
    boolean first = cue == sentence.from();
    int from = first ? who.to() : sentence.from();
    int end = first ? to : cue;
    while (from < end && !tokens.get(from).isWord()) {
      from++;
    }
    while (end > from && tokens.get(end - 1).is(",")) {
      end--;
    }
    return told(from, end, who, cue, cue + 2);
  }

  private boolean said(Reading.Clause sentence, int cue, int to) {
    Phrases.Range who = phrases.endingBefore(cue, sentence.from());
    boolean last = to - cue <= 4;
    if (last) {
      Phrases.Range subject = who != null ? who : phrases.startingAt(cue + 1, to);
      if (subject == null) {
        return false;
      }
      int end = Math.min(subject.from(), cue);
      while (end > sentence.from() && !tokens.get(end - 1).isWord()) {
        end--;
      }
      return told(sentence.from(), end, subject, cue, cue + 1);
    }
    int from = cue + 1;
    while (from < Math.min(to, cue + 8) && !tokens.get(from).is("that")) {
      from++;
    }
    boolean that = from < to && tokens.get(from).is("that");
    boolean plain = Set.SAID.contains(tokens.get(cue).lower());
    return who != null && (that || plain) && told(that ? from : cue + 1, to, who, cue, cue + 1);
  }

  private boolean told(int from, int to, Phrases.Range who, int cueFrom, int cueTo) {
    if (to - from < 3) {
      return false;
    }
    Span speaker = span(who.from(), who.to());
    quotes.add(
        new Quote(
            Quote.Kind.INDIRECT,
            span(from, to),
            speaker,
            speakers.of(speaker, null),
            span(cueFrom, cueTo),
            new Probability(0.7)));
    return true;
  }

  /** Verbs that need no "that". */
  private static final class Set {
    static final java.util.Set<String> SAID =
        java.util.Set.of("said", "says", "claimed", "claims", "added", "believes", "thinks");
  }
}
