package news.synoptic.brief;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.synoptic.Annotated;
import news.synoptic.Attribution;
import news.synoptic.Brief;
import news.synoptic.Media;
import news.synoptic.Quote;
import news.synoptic.Span;
import news.synoptic.Statement;
import org.jspecify.annotations.Nullable;

/**
 * A statement → the speaker whose word it passes on: a person, an office or a body, under the name
 * that the whole story has for it.
 *
 * <p>A sentence passes on a speaker's word if a good part of it is what the speaker is quoted with,
 * or if it credits an office or body. Media and agencies are no speakers: they are origins.
 */
final class Speakers {
  /** Share of a sentence that must be quoted. */
  private static final double MUCH = 0.3;

  private final Coverage coverage;
  private final Cast cast;

  Speakers(Coverage coverage, Cast cast) {
    this.coverage = coverage;
    this.cast = cast;
  }

  /** The speakers of some statements, none twice, the most heard first; by name if any has one. */
  List<String> of(List<Statement> statements) {
    Map<String, Long> heard =
        statements.stream()
            .map(this::of)
            .filter(name -> !name.isEmpty())
            .collect(
                Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    if (heard.keySet().stream().anyMatch(Speakers::isName)) {
      heard.keySet().removeIf(name -> !isName(name));
    }
    return heard.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The one speaker whose word two or more outlets pass on; null if it is no one speaker's. */
  Brief.@Nullable Speech speech(List<Statement> statements) {
    String speaker = of(statements.getFirst());
    if (speaker.isEmpty() || !statements.stream().allMatch(one -> of(one).equals(speaker))) {
      return null;
    }
    long outlets =
        statements.stream()
            .map(statement -> statement.evidence().article())
            .filter(article -> !coverage.isCopy(article))
            .map(coverage::label)
            .distinct()
            .count();
    return outlets > 1 ? new Brief.Speech(speaker, (int) outlets) : null;
  }

  /** The speaker of one statement; empty if it is the outlet's own word or several are named. */
  private String of(Statement statement) {
    Coverage.Place place = coverage.place(statement);
    Annotated article = place.article();
    Span sentence = place.sentence().span();
    Stream<String> quoted =
        article.quotes().stream()
            .filter(quote -> covers(quote.content(), sentence))
            .map(quote -> nameOf(article, quote));
    Stream<String> credited =
        article.attributions().stream()
            .filter(credit -> credit.sentence() == place.sentence().index() && isNoMedium(credit))
            .map(credit -> canonical(credit.name()));
    List<String> names =
        Stream.concat(quoted, credited).filter(name -> !name.isEmpty()).distinct().toList();
    return names.size() == 1 ? names.getFirst() : "";
  }

  private static boolean isName(String speaker) {
    return speaker.chars().anyMatch(Character::isUpperCase);
  }

  private static boolean covers(Span content, Span sentence) {
    int from = Math.max(content.start(), sentence.start());
    int to = Math.min(content.end(), sentence.end());
    return to - from >= MUCH * sentence.length();
  }

  private String nameOf(Annotated article, Quote quote) {
    Cast.Actor actor = cast.of(article.id(), quote.entity());
    String name = actor != null ? actor.name() : Sayings.speakerAsPrinted(article, quote.speaker());
    return Media.known().named(name).isPresent() ? "" : canonical(name);
  }

  private String canonical(String name) {
    Cast.Actor actor = cast.named(name);
    String known = actor == null ? name : actor.name();
    return known.regionMatches(true, 0, "the ", 0, 4) ? known.substring(4) : known;
  }

  private static boolean isNoMedium(Attribution credit) {
    return switch (credit.kind()) {
      case DOCUMENT, BODY -> true;
      case MEDIUM, AGENCY -> false;
    };
  }
}
