package news.synoptic.brief;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import news.synoptic.Alignment;
import news.synoptic.Annotated;
import news.synoptic.Article;
import news.synoptic.ArticleId;
import news.synoptic.Claim;
import news.synoptic.Copy;
import news.synoptic.Dated;
import news.synoptic.Evidence;
import news.synoptic.Sentence;
import news.synoptic.Span;
import news.synoptic.Statement;
import news.synoptic.Story;
import org.jspecify.annotations.Nullable;

/** A story and its claims, made ready to be looked up by article, sentence and offset. */
final class Coverage {
  /**
   * A sentence and whose it is.
   *
   * @param article the article
   * @param sentence one of its sentences
   */
  record Place(Annotated article, Sentence sentence) {
    /** The words of the sentence. */
    String text() {
      return article.textOf(sentence);
    }
  }

  private record Key(ArticleId article, int sentence) {}

  private final Story story;
  private final Alignment alignment;
  private final Map<ArticleId, Annotated> byId = new LinkedHashMap<>();
  private final Map<ArticleId, Copy> copies = new HashMap<>();
  private final Map<Key, Statement> statements = new HashMap<>();
  private final Map<Key, Integer> claims = new HashMap<>();
  private final TermWeights weights = new TermWeights();

  Coverage(Story story, Alignment alignment) {
    this.story = story;
    this.alignment = alignment;
    for (Annotated article : story.articles()) {
      byId.put(article.id(), article);
      article.sentences().forEach(sentence -> weights.add(sentence.terms()));
    }
    story.copies().forEach(copy -> copies.putIfAbsent(copy.copy(), copy));
    for (int i = 0; i < alignment.claims().size(); i++) {
      for (Statement statement : alignment.claims().get(i).statements()) {
        Key key = new Key(statement.evidence().article(), statement.sentence());
        statements.putIfAbsent(key, statement);
        claims.putIfAbsent(key, i);
      }
    }
  }

  List<Annotated> articles() {
    return story.articles();
  }

  List<Copy> copies() {
    return story.copies();
  }

  Alignment alignment() {
    return alignment;
  }

  TermWeights weights() {
    return weights;
  }

  /** The member with an id. */
  Annotated article(ArticleId id) {
    return Objects.requireNonNull(byId.get(id), () -> "no article " + id + " in " + story.id());
  }

  boolean isMember(ArticleId id) {
    return byId.containsKey(id);
  }

  /** Label of an article's outlet. */
  String label(ArticleId id) {
    return article(id).article().label();
  }

  @Nullable Copy copyOf(ArticleId id) {
    return copies.get(id);
  }

  /** Whether most of an article is another member's text. */
  boolean isCopy(ArticleId id) {
    Copy copy = copies.get(id);
    return copy != null && copy.kind() != Copy.Kind.EXCERPT;
  }

  /** The sentence that a statement stands for. */
  Place place(Statement statement) {
    Annotated article = article(statement.evidence().article());
    return new Place(article, article.sentences().get(statement.sentence()));
  }

  /** The sentence at an offset; null between sentences. */
  static @Nullable Sentence sentenceAt(Annotated article, int offset) {
    int low = 0;
    int high = article.sentences().size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Sentence sentence = article.sentences().get(middle);
      if (offset < sentence.span().start()) {
        high = middle - 1;
      } else if (offset >= sentence.span().end()) {
        low = middle + 1;
      } else {
        return sentence;
      }
    }
    return null;
  }

  /** The statement that the alignment made of a sentence; null if it made none. */
  @Nullable Statement statement(ArticleId article, int sentence) {
    return statements.get(new Key(article, sentence));
  }

  /** The claim that a sentence belongs to; null if it belongs to none. */
  @Nullable Claim claim(ArticleId article, int sentence) {
    int index = claimIndex(article, sentence);
    return index < 0 ? null : alignment.claims().get(index);
  }

  /** Whether the alignment says that two sentences assert the same. */
  boolean isSameClaim(Annotated a, Sentence inA, Annotated b, Sentence inB) {
    int index = claimIndex(a.id(), inA.index());
    return index >= 0 && index == claimIndex(b.id(), inB.index());
  }

  private int claimIndex(ArticleId article, int sentence) {
    return claims.getOrDefault(new Key(article, sentence), -1);
  }

  /** Words of an article as evidence. */
  static Evidence evidence(Annotated article, Span span) {
    return new Evidence(article.id(), span, span.in(article.article().text()));
  }

  /** Labels of the outlets by number of articles, then by name. */
  List<String> outlets() {
    Map<String, Integer> counts = new HashMap<>();
    articles().forEach(article -> counts.merge(article.article().label(), 1, Integer::sum));
    return counts.keySet().stream()
        .sorted(
            Comparator.comparingInt((String label) -> -counts.getOrDefault(label, 0))
                .thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  /** Days of the story's articles whose day is known. */
  Stream<LocalDate> days() {
    return days(story);
  }

  /** Days of the articles whose day is known. */
  static Stream<LocalDate> days(Story story) {
    return story.articles().stream().map(Annotated::date).filter(Coverage::hasDay).map(Dated::day);
  }

  private static boolean hasDay(@Nullable Dated date) {
    return date != null && date.precision().compareTo(Dated.Precision.DAY) >= 0;
  }

  /** Whether an article says of itself that it is opinion. */
  static boolean isOpinion(Annotated article) {
    return article.article().kind() == Article.Kind.OPINION;
  }
}
