package news.synoptic.brief;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.synoptic.Annotated;
import news.synoptic.Brief;
import news.synoptic.Claim;
import news.synoptic.Span;
import news.synoptic.Statement;

/**
 * The same claim in other words: sentences of two or more outlets side by side.
 *
 * <p>Marked are content words and coloured verbs of saying that no other telling has. Copies tell
 * nothing in other words and are left out, and so are claims that all tell alike. Claims whose
 * tellings differ in words that judge come first.
 */
final class Wordings {
  private static final int MOST = 6;
  private static final int MOST_TELLINGS = 5;

  /**
   * Where more than this share of the content words differ, only judging and saying words are
   * marked.
   */
  private static final double MOSTLY = 0.6;

  private record Ranked(Brief.Wording wording, double rank) {}

  private final Coverage coverage;

  Wordings(Coverage coverage) {
    this.coverage = coverage;
  }

  /** The wordings, the most telling first. */
  List<Brief.Wording> of() {
    List<Ranked> found = new ArrayList<>();
    for (Claim claim : coverage.alignment().claims()) {
      List<Statement> tellers = tellers(claim);
      if (tellers.size() > 1) {
        Ranked ranked = wording(claim, tellers);
        if (ranked.wording().tellings().stream().anyMatch(t -> !t.marked().isEmpty())) {
          found.add(ranked);
        }
      }
    }
    return found.stream()
        .sorted(Comparator.comparingDouble(Ranked::rank).reversed())
        .limit(MOST)
        .map(Ranked::wording)
        .toList();
  }

  /** One statement an outlet, of articles that are no copies. */
  private List<Statement> tellers(Claim claim) {
    Map<String, Statement> byOutlet = new LinkedHashMap<>();
    Set<String> texts = new HashSet<>();
    for (Statement statement : claim.statements()) {
      boolean copy = coverage.isCopy(statement.evidence().article());
      String outlet = coverage.label(statement.evidence().article());
      if (!copy
          && !byOutlet.containsKey(outlet)
          && texts.add(Words.fold(statement.evidence().text()))) {
        byOutlet.put(outlet, statement);
      }
    }
    return byOutlet.values().stream().limit(MOST_TELLINGS).toList();
  }

  private Ranked wording(Claim claim, List<Statement> tellers) {
    List<Brief.Voice> tellings = new ArrayList<>();
    double coloured = 0;
    for (Statement teller : tellers) {
      Set<String> others = new HashSet<>();
      tellers.stream()
          .filter(other -> !other.equals(teller))
          .forEach(other -> others.addAll(Words.stems(text(other))));
      String text = text(teller);
      int cut = Math.max(0, teller.evidence().text().indexOf(text));
      List<Words.Word> differing =
          Words.of(text).stream()
              .filter(word -> word.isContent() && !others.contains(word.stem()))
              .filter(word -> !isNamed(teller, word, cut))
              .toList();
      coloured += differing.stream().filter(Lexicon::isJudgingOrColoured).count();
      tellings.add(telling(teller, text, differing));
    }
    Brief.Wording wording = new Brief.Wording(text(claim.statements().getFirst()), tellings);
    return new Ranked(wording, claim.weight() + coloured / tellers.size());
  }

  /** What a statement says, without a dateline or a credit. */
  private String text(Statement statement) {
    Coverage.Place place = coverage.place(statement);
    return Trim.of(place.article(), place.sentence());
  }

  /**
   * Whether a word belongs to a name: names differ for other reasons than colour.
   *
   * @param cut how much was cut off in front of the sentence
   */
  private boolean isNamed(Statement teller, Words.Word word, int cut) {
    Annotated article = coverage.article(teller.evidence().article());
    int offset = teller.evidence().span().start() + cut;
    Span at = new Span(offset + word.span().start(), offset + word.span().end());
    return article.mentions().stream().anyMatch(mention -> mention.span().overlaps(at))
        || article.attributions().stream().anyMatch(credit -> credit.span().overlaps(at));
  }

  private Brief.Voice telling(Statement teller, String text, List<Words.Word> differing) {
    long content = Words.of(text).stream().filter(Words.Word::isContent).count();
    boolean mostly = differing.size() > MOSTLY * content;
    List<Span> marked =
        differing.stream()
            .filter(word -> !mostly || Lexicon.isJudgingOrColoured(word) || Lexicon.isSaying(word))
            .map(Words.Word::span)
            .toList();
    return new Brief.Voice(
        coverage.label(teller.evidence().article()), text, marked, teller.evidence());
  }
}
