package news.synoptic.brief;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.synoptic.Alignment;
import news.synoptic.Annotated;
import news.synoptic.Attribution;
import news.synoptic.Brief;
import news.synoptic.Copy;
import news.synoptic.Credit;
import news.synoptic.Notice;
import news.synoptic.Score;
import news.synoptic.Story;
import news.synoptic.StoryLink;

/**
 * Story, claims and links → brief.
 *
 * <p>Pure and thread-safe; the same story gives the same brief, whatever the order in which its
 * articles came. Cost grows with the number of sentences and with the square of the number of
 * names.
 *
 * <p>Every block is extractive: a line is a sentence, a quote or a headline that stands in an
 * article, at most cut by deletion, and carries the offsets where it stands. How the lines of a
 * block are chosen is said by the class that chooses them: {@link FactWriter}, {@link Sayings},
 * {@link Silences}, {@link Timeline}, {@link OddsFinder}, {@link Parties}, {@link Stances}, {@link
 * Wordings}, {@link Headlines}, {@link Omissions}, {@link NameList}.
 *
 * <p>Known limits: English only for what stands alone, for verbs of saying and for words that
 * judge; in other languages the brief has facts by weight, quotes and dates, and less spin.
 */
public final class BriefWriter {
  /**
   * A link to another story.
   *
   * @param link from the story that is written about
   * @param other the story it leads to
   */
  public record Linked(StoryLink link, Story other) {}

  private static final int MOST_REASONS = 3;

  /** A writer; it keeps nothing between briefs. */
  public BriefWriter() {}

  /**
   * Writes the brief of a story.
   *
   * @param links from this story to others, in any order
   * @throws IllegalArgumentException if the alignment speaks of an article that is not in the story
   */
  public Brief write(Story story, Alignment alignment, List<Linked> links) {
    Coverage coverage = new Coverage(story, alignment);
    Cast cast = Casting.of(story);
    Sayings sayings = new Sayings(coverage, cast);
    List<Brief.Fact> facts = new FactWriter(coverage, cast).write();
    return new Brief(
        story.id(),
        Headlines.central(story),
        Coverage.days(story).min(Comparator.naturalOrder()).orElse(null),
        Coverage.days(story).max(Comparator.naturalOrder()).orElse(null),
        coverage.outlets(),
        alignment.origins(),
        story.articles().stream().map(article -> member(coverage, article)).toList(),
        facts,
        sayings.lines(),
        Silences.of(coverage, cast),
        new Timeline(coverage, cast).lines(),
        OddsFinder.find(coverage),
        spin(coverage, cast, sayings, facts),
        notices(story),
        NameList.of(coverage, cast),
        story.copies(),
        pointers(links, Set.of(StoryLink.Kind.EARLIER)),
        pointers(links, Set.of(StoryLink.Kind.LATER, StoryLink.Kind.RELATED)),
        List.of());
  }

  private static Brief.Spin spin(
      Coverage coverage, Cast cast, Sayings sayings, List<Brief.Fact> facts) {
    return new Brief.Spin(
        new Parties(coverage, cast).of(sayings.all()),
        new Stances(coverage, cast).find(),
        new Wordings(coverage).of(),
        Headlines.all(coverage),
        Omissions.of(coverage, facts));
  }

  private static Brief.Member member(Coverage coverage, Annotated article) {
    Copy copy = coverage.copyOf(article.id());
    Stream<String> ofPage = article.article().credits().stream().map(Credit::name);
    Stream<String> ofText =
        article.attributions().stream()
            .filter(a -> a.kind() == Attribution.Kind.MEDIUM || a.kind() == Attribution.Kind.AGENCY)
            .map(Attribution::name);
    return new Brief.Member(
        article.article(),
        article.date(),
        copy == null ? null : copy.original(),
        Stream.concat(ofPage, ofText).distinct().sorted().toList());
  }

  private static List<Brief.PageNotice> notices(Story story) {
    Set<Brief.PageNotice> notices = new LinkedHashSet<>();
    for (Annotated article : story.articles()) {
      for (Notice notice : article.article().notices()) {
        notices.add(new Brief.PageNotice(article.id(), article.article().label(), notice));
      }
    }
    return List.copyOf(notices);
  }

  private static List<Brief.Pointer> pointers(List<Linked> links, Set<StoryLink.Kind> kinds) {
    return links.stream()
        .filter(linked -> kinds.contains(linked.link().kind()))
        .sorted(
            Comparator.comparingDouble((Linked linked) -> -linked.link().score().value())
                .thenComparing(linked -> linked.other().id()))
        .map(BriefWriter::pointer)
        .toList();
  }

  private static Brief.Pointer pointer(Linked linked) {
    LocalDate from = Coverage.days(linked.other()).min(Comparator.naturalOrder()).orElse(null);
    String because =
        linked.link().score().because().stream()
            .filter(part -> part.value() * part.weight() > 0)
            .sorted(Comparator.comparingDouble(part -> -part.value() * part.weight()))
            .map(Score.Part::what)
            .distinct()
            .limit(MOST_REASONS)
            .collect(Collectors.joining("; "));
    return new Brief.Pointer(linked.other().id(), Headlines.central(linked.other()), from, because);
  }
}
