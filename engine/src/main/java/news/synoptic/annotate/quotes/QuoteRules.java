package news.synoptic.annotate.quotes;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import news.synoptic.annotate.names.Names;
import news.synoptic.annotate.text.Quoted;
import news.synoptic.annotate.text.Reading;
import news.synoptic.annotate.text.Token;
import news.synoptic.annotate.words.Cues;
import org.jspecify.annotations.Nullable;

/**
 * Who says what, by the nearest word of saying: for words in quotation marks that the model gives
 * to nobody, and for sentences in other languages than the model's.
 */
final class QuoteRules {
  private static final Set<String> WITHOUT_THAT =
      Set.of("said", "says", "claimed", "claims", "added", "believes", "thinks");

  private final Reading reading;
  private final List<Token> tokens;
  private final Phrases phrases;
  private final List<Told> told = new ArrayList<>();

  QuoteRules(Reading reading, Names names) {
    this.reading = reading;
    this.tokens = reading.tokens();
    this.phrases = new Phrases(reading, names);
  }

  /** What is said in sentences without quotation marks. */
  List<Told> indirect(List<Quoted> quoted) {
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
    return told;
  }

  /** Who says the words within quotation marks; null if the words around name nobody. */
  @Nullable Told speaker(List<Quoted> quoted, int i) {
    Quoted words = quoted.get(i);
    Reading.Clause first = sentenceOf(words.from());
    Reading.Clause last = sentenceOf(words.to() - 1);
    int least = i == 0 ? first.from() : Math.max(first.from(), quoted.get(i - 1).to() + 1);
    int next = i + 1 < quoted.size() ? quoted.get(i + 1).from() - 1 : tokens.size();
    Told behind = behind(words.to() + 1, Math.min(last.to(), next));
    return behind != null ? behind : before(words.from() - 1, least);
  }

  private Reading.Clause sentenceOf(int token) {
    return reading.sentences().get(reading.sentenceAt(tokens.get(token).start()));
  }

  /** Whom the words between a closing mark and the end of the sentence name. */
  private @Nullable Told behind(int from, int to) {
    if (from + 1 < to && "―—–-".contains(tokens.get(from).text())) {
      Told.Range who = phrases.startingAt(from + 1, to);
      boolean named = who != null && tokens.get(from + 1).isCapitalised() && who.to() >= to - 1;
      return named ? new Told(null, who, null, 0.7) : null;
    }
    for (int i = from; i < Math.min(to, from + 14); i++) {
      if (Cues.isAccording(tokens, i)) {
        Told.Range who = phrases.startingAt(i + 2, to);
        return who == null ? null : new Told(null, who, new Told.Range(i, i + 2), 0.85);
      }
      if (Cues.isSaid(tokens.get(i))) {
        Told.Range who = phrases.endingBefore(i, from);
        if (who == null) {
          who = phrases.startingAt(i + 1, to);
        }
        if (who != null) {
          return new Told(null, who, new Told.Range(i, i + 1), 0.9);
        }
      }
    }
    return null;
  }

  private @Nullable Told before(int to, int from) {
    for (int i = to - 1; i >= Math.max(from, to - 20); i--) {
      if (Cues.isSaid(tokens.get(i))) {
        Told.Range who = phrases.endingBefore(i, from);
        if (who == null) {
          who = phrases.startingAt(i + 1, to);
        }
        if (who != null) {
          return new Told(
              null, who, new Told.Range(i, i + 1), i == to - 1 || i == to - 2 ? 0.9 : 0.7);
        }
      }
    }
    boolean colon = to - 1 >= from && tokens.get(to - 1).is(":");
    Told.Range who = colon ? phrases.endingBefore(to - 1, from) : null;
    return who == null ? null : new Told(null, who, new Told.Range(to - 1, to), 0.7);
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
    Told.Range who = phrases.startingAt(cue + 2, to);
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
    return add(from, end, who, cue, cue + 2);
  }

  private boolean said(Reading.Clause sentence, int cue, int to) {
    Told.Range who = phrases.endingBefore(cue, sentence.from());
    boolean last = to - cue <= 4;
    if (last) {
      Told.Range subject = who != null ? who : phrases.startingAt(cue + 1, to);
      if (subject == null) {
        return false;
      }
      int end = Math.min(subject.from(), cue);
      while (end > sentence.from() && !tokens.get(end - 1).isWord()) {
        end--;
      }
      return add(sentence.from(), end, subject, cue, cue + 1);
    }
    int from = cue + 1;
    while (from < Math.min(to, cue + 8) && !tokens.get(from).is("that")) {
      from++;
    }
    boolean that = from < to && tokens.get(from).is("that");
    boolean plain = WITHOUT_THAT.contains(tokens.get(cue).lower());
    return who != null && (that || plain) && add(that ? from : cue + 1, to, who, cue, cue + 1);
  }

  private boolean add(int from, int to, Told.Range who, int cueFrom, int cueTo) {
    if (to - from < 3) {
      return false;
    }
    told.add(new Told(new Told.Range(from, to), who, new Told.Range(cueFrom, cueTo), 0.7));
    return true;
  }
}
