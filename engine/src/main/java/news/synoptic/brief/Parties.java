package news.synoptic.brief;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import news.synoptic.Alignment;
import news.synoptic.Brief;
import news.synoptic.Evidence;
import news.synoptic.Origin;
import news.synoptic.Quote;
import news.synoptic.Sentence;
import news.synoptic.Statement;

/**
 * What each party says in its own words: the sayings of those who stand for it.
 *
 * <p>Parties are sized by the independent origins that pass their words on, and ordered by size,
 * then by name. Words in quotation marks come before indirect ones, those most often printed first.
 */
final class Parties {
  private static final int MOST = 4;
  private static final int MOST_LINES = 4;

  private final Coverage coverage;
  private final Cast cast;

  Parties(Coverage coverage, Cast cast) {
    this.coverage = coverage;
    this.cast = cast;
  }

  /** The parties that say something. */
  List<Brief.Party> of(List<Sayings.Said> sayings) {
    Map<String, List<Sayings.Said>> byParty = new TreeMap<>();
    for (Sayings.Said said : sayings) {
      String party = said.actor == null ? "" : cast.partyOf(said.actor);
      if (!party.isEmpty()) {
        byParty.computeIfAbsent(party, name -> new ArrayList<>()).add(said);
      }
    }
    return byParty.entrySet().stream()
        .map(entry -> party(entry.getKey(), entry.getValue()))
        .sorted(
            Comparator.comparingInt((Brief.Party party) -> -party.origins().size())
                .thenComparing(Brief.Party::name))
        .limit(MOST)
        .toList();
  }

  private Brief.Party party(String name, List<Sayings.Said> sayings) {
    List<Origin> origins =
        sayings.stream()
            .flatMap(said -> Stream.concat(said.prints.stream(), said.rewordings.stream()))
            .flatMap(this::originsOf)
            .distinct()
            .sorted()
            .toList();
    List<Brief.Voice> lines =
        sayings.stream()
            .sorted(
                Comparator.comparingInt(
                        (Sayings.Said said) -> said.kind == Quote.Kind.INDIRECT ? 1 : 0)
                    .thenComparingLong(said -> -said.prints()))
            .limit(MOST_LINES)
            .map(said -> voice(said.speaker, said.prints.getFirst()))
            .toList();
    return new Brief.Party(name, origins, lines);
  }

  private static Brief.Voice voice(String who, Evidence words) {
    return new Brief.Voice(who, words.text(), Lexicon.judging(words.text()), words);
  }

  /**
   * Where the words come from; where the alignment made no statement of them, all that the article
   * rests on.
   */
  private Stream<Origin> originsOf(Evidence words) {
    Sentence sentence =
        Objects.requireNonNull(
            Coverage.sentenceAt(coverage.article(words.article()), words.span().start()));
    Statement statement = coverage.statement(words.article(), sentence.index());
    return statement != null
        ? Stream.of(statement.origin())
        : coverage.alignment().origins().stream()
            .filter(share -> share.articles().contains(words.article()))
            .map(Alignment.Share::origin)
            .limit(1);
  }
}
