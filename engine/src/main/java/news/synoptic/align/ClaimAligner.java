package news.synoptic.align;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import news.synoptic.Alignment;
import news.synoptic.Annotated;
import news.synoptic.ArticleId;
import news.synoptic.Claim;
import news.synoptic.Copy;
import news.synoptic.Origin;
import news.synoptic.Sentence;
import news.synoptic.Statement;
import news.synoptic.Story;
import news.synoptic.align.words.Wording;

/**
 * A story in, what its articles assert and where it comes from out.
 *
 * <p>Pure and thread-safe; the same story gives the same alignment; some tens of milliseconds for
 * twenty articles. Sentences that report or pass on what was said are compared with each other by
 * {@link SentenceMatcher} and grouped so that groups cannot snowball; every statement is traced to
 * its origin; a claim whose statements count the same thing differently gets versions. Known
 * limits: those of the matcher; a sentence belongs to one claim, even if it asserts two things.
 */
public final class ClaimAligner {
  /** A sentence of fewer content words asserts too little to be a claim. */
  private static final int LEAST_TERMS = 4;

  private final SentenceMatcher matcher;
  private final NumberMatcher numbers;

  /** An aligner that compares sentences with a matcher. */
  public ClaimAligner(SentenceMatcher matcher) {
    this.matcher = matcher;
    this.numbers = new NumberMatcher(matcher);
  }

  /** The story's claims and origins. */
  public Alignment align(Story story) {
    OriginResolver resolver = new OriginResolver(story);
    List<Told> all = new ArrayList<>();
    List<Statement> slight = new ArrayList<>();
    for (Annotated article : story.articles()) {
      List<Statement> statements = resolver.statements(article);
      for (Sentence sentence : article.sentences()) {
        Statement statement = statements.get(sentence.index());
        if (asserts(sentence)) {
          Wording wording = matcher.wordingOf(article.textOf(sentence));
          if (wording.terms().size() >= LEAST_TERMS) {
            String speaker = OriginResolver.speakerOf(article, sentence);
            all.add(new Told(all.size(), article, sentence, wording, statement, speaker));
          } else {
            slight.add(statement);
          }
        }
      }
    }
    List<Claim> claims = claims(story, all, resolver);
    claims.forEach(claim -> slight.addAll(claim.statements()));
    return new Alignment(claims, shares(story, slight));
  }

  private static boolean asserts(Sentence sentence) {
    return switch (sentence.kind()) {
      case REPORT, STATEMENT, BACKGROUND -> true;
      case OPINION, FORECAST, QUESTION, NOTICE -> false;
    };
  }

  private List<Claim> claims(Story story, List<Told> all, OriginResolver resolver) {
    Centrality centrality = new Centrality(all, story.articles().size());
    List<Claim> claims = new ArrayList<>();
    Likeness likeness = new Likeness(all, matcher);
    List<List<Integer>> groups = Grouping.of(all.size(), likeness);
    for (List<Integer> group : Disputes.joined(groups, all, likeness, numbers)) {
      List<Told> told = group.stream().map(all::get).toList();
      List<Told> members = new ArrayList<>();
      told.forEach(one -> members.add(one.from(resolver.traced(one.statement(), told))));
      double weight = centrality.of(members);
      members.sort(Comparator.comparingDouble((Told one) -> -centrality.of(one)));
      claims.add(
          new Claim(members.stream().map(Told::statement).toList(), Disputes.of(members), weight));
    }
    claims.sort(Comparator.comparingDouble((Claim claim) -> -claim.weight()));
    return claims;
  }

  private static List<Alignment.Share> shares(Story story, List<Statement> statements) {
    Set<ArticleId> reprints =
        story.copies().stream()
            .filter(copy -> copy.kind() != Copy.Kind.EXCERPT)
            .map(Copy::copy)
            .collect(Collectors.toSet());
    Map<Origin, Set<ArticleId>> resting = new TreeMap<>();
    Map<Origin, Integer> counts = new TreeMap<>();
    for (Statement statement : statements) {
      ArticleId article = statement.evidence().article();
      resting.computeIfAbsent(statement.origin(), key -> new HashSet<>()).add(article);
      counts.merge(statement.origin(), reprints.contains(article) ? 0 : 1, Integer::sum);
    }
    List<ArticleId> order = story.articles().stream().map(Annotated::id).toList();
    return resting.entrySet().stream()
        .map(
            one ->
                new Alignment.Share(
                    one.getKey(),
                    order.stream().filter(one.getValue()::contains).toList(),
                    Math.max(1, counts.getOrDefault(one.getKey(), 0))))
        .sorted(Comparator.comparingInt((Alignment.Share share) -> -share.statements()))
        .toList();
  }
}
