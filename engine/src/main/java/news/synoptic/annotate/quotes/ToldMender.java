package news.synoptic.annotate.quotes;

import java.util.List;
import java.util.Set;
import news.synoptic.Span;
import news.synoptic.annotate.names.Names;
import news.synoptic.annotate.text.Reading;
import news.synoptic.annotate.text.Token;
import news.synoptic.annotate.words.Cues;
import org.jspecify.annotations.Nullable;

/**
 * Something told as the model sees it → the same, put right where grammar forbids it.
 *
 * <p>In "According to him, …" the one behind the cue speaks, and what is told begins behind the
 * comma. A lone adverb or adjective speaks nothing. A word or two without quotation marks are told
 * by nobody but one whose verb is of saying ("questioned the count"). A title in marks that
 * somebody sings or wrote is not told.
 */
final class ToldMender {
  private static final int LEAST_WORDS = 3;
  private static final int LONGEST_NAME = 10;
  private static final int LONGEST_TITLE = 6;
  private static final Set<String> COLLECTIVES =
      Set.of("police", "staff", "management", "government", "officialdom", "prosecution");

  private final Reading reading;
  private final Names names;

  ToldMender(Reading reading, Names names) {
    this.reading = reading;
    this.names = names;
  }

  /**
   * The same, put right.
   *
   * @param marked whether some of it stands in quotation marks
   * @return null where it is too little to be told
   */
  @Nullable Told mend(Told told, boolean marked) {
    Told right = accordingTo(told);
    Told.Range content = right.content();
    Told.Range speaker = right.speaker();
    boolean worded = speaker != null && canSpeak(speaker) && isSaid(right.cue());
    if (content == null || (!marked && !worded && words(content) < LEAST_WORDS)) {
      return null;
    }
    if (marked && right.cue() != null && !isSaid(right.cue()) && isTitle(content)) {
      return null;
    }
    return speaker == null || canSpeak(speaker)
        ? right
        : new Told(content, null, right.cue(), right.sure());
  }

  private Told accordingTo(Told told) {
    Told.Range cue = told.cue();
    Told.Range content = told.content();
    List<Token> tokens = reading.tokens();
    boolean asked =
        cue != null
            && content != null
            && content.from() == cue.to()
            && cue.to() - cue.from() == 2
            && tokens.get(cue.from()).is("according");
    if (!asked || content == null) {
      return told;
    }
    int last = Math.min(content.to() - 1, content.from() + LONGEST_NAME);
    for (int i = content.from() + 1; i < last; i++) {
      if (tokens.get(i).is(",")) {
        Told.Range speaker = new Told.Range(content.from(), i);
        return new Told(new Told.Range(i + 1, content.to()), speaker, cue, told.sure());
      }
    }
    return told;
  }

  /** Whether a phrase can name somebody: a lone word that is no name must be a noun of people. */
  private boolean canSpeak(Told.Range speaker) {
    if (speaker.to() - speaker.from() > 1) {
      return true;
    }
    Token word = reading.tokens().get(speaker.from());
    String lower = word.lower();
    return isNamed(word.span())
        || (speaker.to() < reading.tokens().size()
            && reading.tokens().get(speaker.to()).is(":")
            && Transcript.isLoud(word))
        || Phrases.PRONOUNS.contains(lower)
        || COLLECTIVES.contains(lower)
        || lower.equals("who")
        || (lower.length() > 3 && lower.endsWith("s"));
  }

  /** Whether words in marks are each written with a capital, as a song's or a book's title is. */
  private boolean isTitle(Told.Range range) {
    int small = 0;
    for (int i = range.from(); i < range.to(); i++) {
      Token token = reading.tokens().get(i);
      small += token.isWord() && !token.isCapitalised() && token.text().length() > 3 ? 1 : 0;
    }
    int words = words(range);
    return small == 0 && words > 1 && words <= LONGEST_TITLE;
  }

  private boolean isSaid(Told.@Nullable Range cue) {
    boolean said = false;
    for (int i = cue == null ? 0 : cue.from(); cue != null && i < cue.to(); i++) {
      said |= Cues.isSaid(reading.tokens().get(i));
    }
    return said;
  }

  private boolean isNamed(Span word) {
    int at = names.mentionAt(word.start());
    return at < names.mentions().size() && names.mentions().get(at).span().overlaps(word);
  }

  private int words(Told.Range range) {
    int words = 0;
    for (int i = range.from(); i < range.to(); i++) {
      words += reading.tokens().get(i).isWord() ? 1 : 0;
    }
    return words;
  }
}
