package news.synoptic.annotate.quotes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import news.synoptic.Probability;
import news.synoptic.Quote;
import news.synoptic.Span;
import news.synoptic.annotate.names.Names;
import news.synoptic.annotate.text.QuoteMarks;
import news.synoptic.annotate.text.Quoted;
import news.synoptic.annotate.text.Reading;
import news.synoptic.annotate.text.Token;
import news.synoptic.annotate.words.Cues;
import news.synoptic.annotate.words.SequenceModel;
import org.jspecify.annotations.Nullable;

/**
 * A reading and its names in, who said what out.
 *
 * <p>A trained model says which words are source, cue and content in English; rules take words in
 * quotation marks that it leaves, and all other languages. Words in quotation marks within
 * something told are a quote of their own beside the mixed one that holds them; a word or two in
 * marks that nobody says are none. Pure and thread-safe; linear in the text.
 */
public final class QuoteFinder {
  /**
   * Fewer words in quotation marks than this are a name or a distance kept, unless somebody says
   * them.
   */
  private static final int LEAST_ALONE = 6;

  private static final Set<String> AUXILIARIES =
      Set.of("have", "has", "had", "is", "are", "was", "were", "be", "will");

  /** Read at the first use, by the class loader's own lock. */
  private static final class Known {
    static final QuoteTagger TAGGER =
        new QuoteTagger(SequenceModel.read(QuoteTagger.class, "quotes.model"));
  }

  private final Reading reading;
  private final List<Token> tokens;
  private final Speakers speakers;
  private final QuoteRules rules;
  private final ToldMender mender;
  private final List<Quoted> quoted;
  private final List<Quote> quotes = new ArrayList<>();
  private @Nullable String lastSpeaker;
  private @Nullable Span lastWords;
  private @Nullable Span lastCue;
  private int lastParagraph = -9;

  private QuoteFinder(Reading reading, Names names) {
    this.reading = reading;
    this.tokens = reading.tokens();
    this.speakers = new Speakers(reading, names);
    this.rules = new QuoteRules(reading, names);
    this.mender = new ToldMender(reading, names);
    this.quoted = QuoteMarks.find(reading);
  }

  /** The quotes of a text, in text order. */
  public static List<Quote> find(Reading reading, Names names) {
    QuoteFinder finder = new QuoteFinder(reading, names);
    boolean english = reading.lang().equals("en");
    List<Told> told =
        english
            ? QuoteLinks.link(reading, finder.parts(names))
            : finder.rules.indirect(finder.quoted);
    finder.walk(told);
    finder.quotes.sort(Comparator.comparing(Quote::content).thenComparing(Quote::kind));
    return List.copyOf(finder.quotes);
  }

  private List<QuoteTagger.Part> parts(Names names) {
    return Transcript.mend(Known.TAGGER.find(reading, names, quoted), reading);
  }

  /** Things told and words in marks, in text order, so that pronouns find the last speaker. */
  private void walk(List<Told> told) {
    int next = 0;
    for (Told each : told) {
      Told.Range content = each.content();
      if (content != null) {
        while (next < quoted.size() && quoted.get(next).to() <= content.from()) {
          alone(next++, told);
        }
        told(each, content);
      }
    }
    while (next < quoted.size()) {
      alone(next++, told);
    }
  }

  private void told(Told seen, Told.Range range) {
    List<Quoted> within = new ArrayList<>();
    int outside = words(range.from(), range.to());
    for (Quoted stretch : quoted) {
      if (stretch.from() >= range.from() - 1 && stretch.to() <= range.to() + 1) {
        within.add(stretch);
        outside -= words(stretch.from(), stretch.to());
      }
    }
    Told told = mender.mend(seen, !within.isEmpty());
    Told.Range content = told == null ? null : told.content();
    if (told == null || content == null) {
      return;
    }
    boolean doubtful = told.speaker() == null || !isSaid(told);
    Told whole = doubtful && !within.isEmpty() ? completed(told, within) : told;
    if (outside == 0 && !isSaid(whole) && within.stream().allMatch(this::isTitle)) {
      return; // she sang "Winter Gates"
    }
    Span speaker = whole.speaker() == null ? null : span(whole.speaker());
    String entity = speaker == null ? null : speakers.of(speaker, lastSpeaker);
    int paragraph = paragraphOf(content.from());
    Probability sure = new Probability(isSaid(whole) ? whole.sure() : Math.min(0.55, whole.sure()));
    boolean goesOn = within.isEmpty() ? paragraph == lastParagraph : isNear(paragraph);
    if (speaker == null && goesOn) {
      speaker = lastWords;
      entity = lastSpeaker;
      sure = new Probability(paragraph == lastParagraph ? 0.8 : 0.65);
    }
    boolean sameSaying = whole.cue() == null && goesOn && paragraph == lastParagraph;
    Span cue = whole.cue() == null ? (sameSaying ? lastCue : null) : span(whole.cue());
    if (outside > 0 || within.isEmpty()) {
      Quote.Kind kind = within.isEmpty() ? Quote.Kind.INDIRECT : Quote.Kind.MIXED;
      quotes.add(new Quote(kind, trimmed(content), speaker, entity, cue, sure));
    }
    for (Quoted stretch : within) {
      Span words = span(new Told.Range(stretch.from(), stretch.to()));
      quotes.add(new Quote(Quote.Kind.DIRECT, words, speaker, entity, cue, sure));
    }
    remember(speaker, entity, cue, content.to() - 1);
  }

  /**
   * Something in quotation marks whose speaker the model does not see, with the one that the rules
   * see.
   */
  private Told completed(Told told, List<Quoted> within) {
    Told found = rules.speaker(quoted, quoted.indexOf(within.getLast()));
    if (found == null || found.speaker() == null) {
      found = rules.speaker(quoted, quoted.indexOf(within.getFirst()));
    }
    Told.Range cue = found == null ? null : found.cue();
    boolean behind = cue != null && cue.from() > within.getLast().to();
    boolean better = told.speaker() == null || (behind && isEmptyCue(told.cue()));
    return found == null || found.speaker() == null || !better
        ? told
        : new Told(told.content(), found.speaker(), found.cue(), 0.7);
  }

  /** Whether a cue is but an auxiliary, or a word that begins a sentence: the model's mistake. */
  private boolean isEmptyCue(Told.@Nullable Range cue) {
    if (cue == null || cue.to() - cue.from() > 1) {
      return false;
    }
    Token word = tokens.get(cue.from());
    return word.isCapitalised() || AUXILIARIES.contains(word.lower());
  }

  /** Whether a few words in quotation marks are the name of something. */
  private boolean isTitle(Quoted words) {
    return words(words.from(), words.to()) < LEAST_ALONE
        && tokens.get(words.from()).isCapitalised()
        && tokens.get(words.to() - 1).isCapitalised();
  }

  /** Whether a cue has a word of saying in it; "ran a “charity”" has none. */
  private boolean isSaid(Told told) {
    Told.Range cue = told.cue();
    boolean said = cue == null;
    for (int i = cue == null ? 0 : cue.from(); cue != null && i < cue.to(); i++) {
      said |= Cues.isSaid(tokens.get(i)) || tokens.get(i).is("according") || tokens.get(i).is(":");
    }
    return said;
  }

  private boolean isNear(int paragraph) {
    return paragraph - lastParagraph <= 1 && lastWords != null;
  }

  /** Words in quotation marks that the model gives to nobody. */
  private void alone(int i, List<Told> told) {
    Quoted words = quoted.get(i);
    Told.Range range = new Told.Range(words.from(), words.to());
    if (QuoteLinks.holding(told, range) != null) {
      return;
    }
    Told said = rules.speaker(quoted, i);
    boolean much = words(words.from(), words.to()) >= LEAST_ALONE;
    if (said != null && said.speaker() != null && (much || said.sure() > 0.8)) {
      Span speaker = span(said.speaker());
      String entity = speakers.of(speaker, lastSpeaker);
      Span cue = said.cue() == null ? null : span(said.cue());
      add(range, speaker, entity, cue, said.sure() * 0.9);
    } else if (much && isNear(words.paragraph())) {
      double sure = words.continues() ? 0.9 : words.paragraph() == lastParagraph ? 0.8 : 0.6;
      Span cue = words.paragraph() == lastParagraph ? lastCue : null;
      add(range, lastWords, lastSpeaker, cue, sure);
    } else if (much) {
      add(range, null, null, null, 0.3);
    }
  }

  private void add(
      Told.Range words,
      @Nullable Span speaker,
      @Nullable String entity,
      @Nullable Span cue,
      double sure) {
    Probability how = new Probability(sure);
    quotes.add(new Quote(Quote.Kind.DIRECT, span(words), speaker, entity, cue, how));
    remember(speaker, entity, cue, words.to() - 1);
  }

  private void remember(
      @Nullable Span speaker, @Nullable String entity, @Nullable Span cue, int token) {
    if (speaker != null) {
      lastSpeaker = entity;
      lastWords = speaker;
      lastCue = cue;
      lastParagraph = paragraphOf(token);
    }
  }

  private int paragraphOf(int token) {
    return reading.sentences().get(reading.sentenceAt(tokens.get(token).start())).paragraph();
  }

  private int words(int from, int to) {
    int words = 0;
    for (int i = from; i < to; i++) {
      Token.Kind kind = tokens.get(i).kind();
      words += kind == Token.Kind.WORD || kind == Token.Kind.NUMBER ? 1 : 0;
    }
    return words;
  }

  private Span span(Told.Range range) {
    return new Span(tokens.get(range.from()).start(), tokens.get(range.to() - 1).end());
  }

  /** A content without commas and full stops at its ends. */
  private Span trimmed(Told.Range content) {
    int from = content.from();
    int to = content.to();
    while (to - 1 > from && ".,;:".contains(tokens.get(to - 1).text())) {
      to--;
    }
    while (from < to - 1 && ",;:".contains(tokens.get(from).text())) {
      from++;
    }
    return span(new Told.Range(from, to));
  }
}
