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
 * nothing in other words and are left out. Claims whose tellings differ in words that judge come
 * first.
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
        found.add(wording(claim, tellers));
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
          .forEach(other -> others.addAll(Words.stems(other.evidence().text())));
      List<Words.Word> differing =
          Words.of(teller.evidence().text()).stream()
              .filter(
                  word ->
                      word.isContent() && !others.contains(word.stem()) && !isNamed(teller, word))
              .toList();
      coloured += differing.stream().filter(Lexicon::isJudgingOrColoured).count();
      tellings.add(telling(teller, differing));
    }
    Brief.Wording wording =
        new Brief.Wording(claim.statements().getFirst().evidence().text(), tellings);
    return new Ranked(wording, claim.weight() + coloured / tellers.size());
  }

  /** Whether a word belongs to a name: names differ for other reasons than colour. */
  private boolean isNamed(Statement teller, Words.Word word) {
    Annotated article = coverage.article(teller.evidence().article());
    int offset = teller.evidence().span().start();
    Span at = new Span(offset + word.span().start(), offset + word.span().end());
    return article.mentions().stream().anyMatch(mention -> mention.span().overlaps(at))
        || article.attributions().stream().anyMatch(credit -> credit.span().overlaps(at));
  }

  private Brief.Voice telling(Statement teller, List<Words.Word> differing) {
    long content =
        Words.of(teller.evidence().text()).stream().filter(Words.Word::isContent).count();
    boolean mostly = differing.size() > MOSTLY * content;
    List<Span> marked =
        differing.stream()
            .filter(word -> !mostly || Lexicon.isJudgingOrColoured(word) || Lexicon.isSaying(word))
            .map(Words.Word::span)
            .toList();
    return new Brief.Voice(
        coverage.label(teller.evidence().article()),
        teller.evidence().text(),
        marked,
        teller.evidence());
  }
}
