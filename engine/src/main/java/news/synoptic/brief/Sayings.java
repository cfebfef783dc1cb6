package news.synoptic.brief;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import news.synoptic.Annotated;
import news.synoptic.Brief;
import news.synoptic.Evidence;
import news.synoptic.Media;
import news.synoptic.Quote;
import news.synoptic.Sentence;
import news.synoptic.Span;
import org.jspecify.annotations.Nullable;

/**
 * Quotes of all articles → who said what: the same words once, with all who print them.
 *
 * <p>Words are the same if one print holds the other (quotes are shortened from either end); they
 * are rewordings if they come from another article, go back to the same speaker, and share half of
 * the weight of their terms. Quotes without a speaker, those of a medium (it is a source, not a
 * speaker), unsure ones and shreds are left out.
 */
final class Sayings {
  private static final double SURE = 0.6;
  private static final int LEAST_WORDS = 5;
  private static final int LEAST_WORDS_INSIDE = 8;
  private static final Pattern SHRED = Pattern.compile("^(?:[,;.:]|and\\b|or\\b|but\\b)");
  private static final Pattern CLOSED =
      Pattern.compile(",[”\"](?=[ ,])(?! (?:and|or|but|that|to|of|in)\\b)(?=[^“”\"]*$)");

  /** The end of the sentence of saying before the words: "a news conference. “We are". */
  private static final Pattern OPENED = Pattern.compile("^[^“”\"]{1,60}[.:] (?=[“\"])");

  private static final Pattern ACCORDING = Pattern.compile("(?i:according)");
  private static final int NEAR_CUE = 40;
  private static final Pattern THAT = Pattern.compile("^that,? ");

  /** Indirect words without any of these are hardly ever a statement: "the risk of a delay". */
  private static final Pattern VERB =
      Pattern.compile(
          "\\b(?:is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|shall|should"
              + "|must|do|does|did)\\b|n['’]t\\b");

  private static final Pattern BARE = Pattern.compile("\\p{Ll}+");
  private static final Pattern LEANING =
      Pattern.compile("^(?:his|her|its|their|my|our|this|that) ", Pattern.CASE_INSENSITIVE);
  private static final double REWORDED = 0.4;
  private static final int MOST_OF_ONE = 4;
  private static final int MOST_INDIRECT_OF_ONE = 2;
  private static final int MOST = 24;

  /** What one speaker said, with every print of it. */
  static final class Said {
    final String speaker;
    final Cast.@Nullable Actor actor;
    final Quote.Kind kind;
    final Annotated article;
    final Sentence sentence;
    final String content;
    final List<String> terms;
    final List<Evidence> prints = new ArrayList<>();
    final List<Evidence> rewordings = new ArrayList<>();

    private Said(
        String speaker,
        Cast.@Nullable Actor actor,
        Quote quote,
        Annotated article,
        Sentence sentence) {
      this.speaker = speaker;
      this.actor = actor;
      this.kind = quote.kind();
      this.article = article;
      this.sentence = sentence;
      Span words = words(article, quote);
      String text = article.article().text();
      this.content = Words.fold(words.in(text));
      this.terms = Words.stems(words.in(text));
      prints.add(Coverage.evidence(article, withCue(article, quote, words, sentence)));
    }

    /** Reported words from the word of saying on: "warned the union that it would close". */
    private static Span withCue(Annotated article, Quote quote, Span words, Sentence sentence) {
      Span cue = quote.cue();
      boolean before =
          quote.kind() != Quote.Kind.DIRECT
              && cue != null
              && sentence.span().contains(cue)
              && cue.end() <= words.start()
              && words.start() - cue.end() <= NEAR_CUE
              && article.article().text().substring(cue.end(), words.start()).indexOf(". ") < 0
              && (quote.speaker() == null || quote.speaker().end() <= cue.start())
              && !ACCORDING.matcher(cue.in(article.article().text())).lookingAt();
      return before && cue != null ? new Span(cue.start(), words.end()) : words;
    }

    /**
     * The content without a comma at its end and without a "that" before what is not all quoted.
     */
    private static Span words(Annotated article, Quote quote) {
      String text = quote.content().in(article.article().text());
      Matcher that = THAT.matcher(text);
      int start = quote.kind() != Quote.Kind.DIRECT && that.find() ? that.end() : 0;
      Matcher opening = OPENED.matcher(text);
      start = quote.kind() == Quote.Kind.MIXED && opening.find() ? opening.end() : start;
      int end = quote.kind() == Quote.Kind.MIXED ? endOfSaid(text) : text.length();
      while (end > start && ",;: ".indexOf(text.charAt(end - 1)) >= 0) {
        end--;
      }
      return new Span(quote.content().start() + start, quote.content().start() + end);
    }

    /**
     * Where a comma inside the last quotation marks ends what was said: the rest is the writer's.
     */
    private static int endOfSaid(String text) {
      Matcher last = CLOSED.matcher(text);
      return last.find() ? last.end() : text.length();
    }

    String text() {
      return prints.getFirst().text();
    }

    /** Newsrooms that print it, in any wording. */
    long prints() {
      return Stream.concat(prints.stream(), rewordings.stream())
          .map(Evidence::article)
          .distinct()
          .count();
    }

    boolean isDirect() {
      return kind == Quote.Kind.DIRECT;
    }
  }

  private final Coverage coverage;
  private final Cast cast;
  private final List<Said> all = new ArrayList<>();

  Sayings(Coverage coverage, Cast cast) {
    this.coverage = coverage;
    this.cast = cast;
    gather(true);
    gather(false);
  }

  /** Everything said, in the order of the articles, words in quotation marks first. */
  List<Said> all() {
    return List.copyOf(all);
  }

  /** The lines of the brief: the speakers the story is most about first, a few lines each. */
  List<Brief.Saying> lines() {
    Map<String, List<Said>> bySpeaker = new LinkedHashMap<>();
    for (Said said : all) {
      bySpeaker.computeIfAbsent(said.speaker, key -> new ArrayList<>()).add(said);
    }
    return bySpeaker.values().stream()
        .sorted(Comparator.comparingDouble(Sayings::standing).reversed())
        .flatMap(lines -> best(lines).stream())
        .limit(MOST)
        .map(Sayings::line)
        .toList();
  }

  private static double standing(List<Said> lines) {
    Cast.Actor actor = lines.getFirst().actor;
    double direct = lines.stream().filter(Said::isDirect).count();
    return (actor == null ? 0 : actor.weight()) + 0.5 * Math.min(4, direct);
  }

  private static List<Said> best(List<Said> lines) {
    List<Said> quoted = lines.stream().filter(s -> s.kind != Quote.Kind.INDIRECT).toList();
    List<Said> told = lines.stream().filter(s -> s.kind == Quote.Kind.INDIRECT).toList();
    List<Said> best = new ArrayList<>(top(quoted, MOST_OF_ONE));
    best.addAll(top(told, Math.min(MOST_INDIRECT_OF_ONE, MOST_OF_ONE - best.size())));
    return best;
  }

  private static List<Said> top(List<Said> lines, int most) {
    return lines.stream()
        .sorted(Comparator.comparingLong(Said::prints).reversed())
        .limit(most)
        .toList();
  }

  private static Brief.Saying line(Said said) {
    Cast.Actor actor = said.actor;
    return new Brief.Saying(
        said.speaker,
        actor == null ? "" : actor.role(),
        actor == null || actor.party().equals(said.speaker) ? "" : actor.party(),
        said.text(),
        said.isDirect(),
        said.prints,
        said.rewordings);
  }

  private void gather(boolean quoted) {
    for (Annotated article : coverage.articles()) {
      for (Quote quote : article.quotes()) {
        if ((quote.kind() != Quote.Kind.INDIRECT) == quoted) {
          consider(article, quote);
        }
      }
    }
  }

  private void consider(Annotated article, Quote quote) {
    Sentence sentence = Coverage.sentenceAt(article, quote.content().start());
    Cast.Actor actor = cast.of(article.id(), quote.entity());
    String speaker = actor != null ? actor.name() : speakerAsPrinted(article, quote.speaker());
    String words = quote.content().in(article.article().text());
    boolean weak = quote.confidence().value() < SURE || isShred(quote, words);
    boolean medium = Media.known().named(speaker).isPresent();
    boolean minor =
        quote.kind() == Quote.Kind.INDIRECT && (actor == null || !cast.main().contains(actor));
    if (sentence == null
        || speaker.isEmpty()
        || weak
        || minor
        || medium
        || isSilence(article, quote, sentence)) {
      return;
    }
    Said said = new Said(speaker, actor, quote, article, sentence);
    for (Said other : all) {
      if (other.speaker.equals(said.speaker) && joined(other, said)) {
        return;
      }
    }
    all.add(said);
  }

  private static boolean isSilence(Annotated article, Quote quote, Sentence sentence) {
    return quote.kind() == Quote.Kind.INDIRECT && Silences.isSilence(article, sentence);
  }

  /** Whether words are too few to be told apart from their sentence, or begin in its middle. */
  private static boolean isShred(Quote quote, String words) {
    boolean begins = !words.isEmpty() && Character.isUpperCase(words.charAt(0));
    int least = begins || quote.kind() == Quote.Kind.INDIRECT ? LEAST_WORDS : LEAST_WORDS_INSIDE;
    boolean says = quote.kind() != Quote.Kind.INDIRECT || VERB.matcher(words).find();
    return !says || Words.count(words) < least || SHRED.matcher(words).find();
  }

  /** Adds {@code said} to {@code other} if it is the same or a rewording of it. */
  private boolean joined(Said other, Said said) {
    Evidence print = said.prints.getFirst();
    String a = other.content;
    String b = said.content;
    if (a.contains(b) || b.contains(a)) {
      other.prints.add(print);
      return true;
    }
    boolean elsewhere = !other.article.id().equals(said.article.id());
    boolean sameClaim =
        coverage.isSameClaim(other.article, other.sentence, said.article, said.sentence);
    if (elsewhere && (sameClaim || alike(other, said))) {
      other.rewordings.add(print);
      return true;
    }
    return false;
  }

  private static boolean alike(Said a, Said b) {
    long shared = a.terms.stream().distinct().filter(b.terms::contains).count();
    long all = a.terms.stream().distinct().count() + b.terms.stream().distinct().count() - shared;
    return shared >= 3 && shared >= REWORDED * all;
  }

  /** The words that name a speaker; empty if they name nobody. */
  static String speakerAsPrinted(Annotated article, @Nullable Span speaker) {
    if (speaker == null) {
      return "";
    }
    String words = speaker.in(article.article().text()).strip();
    boolean pronoun = words.length() <= 4 && !words.equals(words.toUpperCase(Locale.ROOT));
    boolean nobody = BARE.matcher(words).matches() && !Words.isPeople(words);
    return pronoun || nobody || LEANING.matcher(words).find() ? "" : words;
  }
}
