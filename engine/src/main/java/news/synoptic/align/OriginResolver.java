package news.synoptic.align;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import news.synoptic.Annotated;
import news.synoptic.ArticleId;
import news.synoptic.Attribution;
import news.synoptic.Copy;
import news.synoptic.Credit;
import news.synoptic.Entity;
import news.synoptic.Evidence;
import news.synoptic.Medium;
import news.synoptic.Origin;
import news.synoptic.Quote;
import news.synoptic.Sentence;
import news.synoptic.Statement;
import news.synoptic.Story;
import org.jspecify.annotations.Nullable;

/**
 * A story in, for each sentence the origin that it really comes from out. Deterministic; linear in
 * the text.
 *
 * <p>What a sentence credits itself comes first; then a credit that the sentence before it gave and
 * that goes on ("he added"); then what the whole article rests on: the item that it copies, the
 * agency that it names, its own outlet, the only medium that it credits. Of a long excerpt only the
 * sentences that stand in the other article rest on that one. An article that says nothing of all
 * this is an origin of its own, and marked as unknown.
 */
final class OriginResolver {
  /** Letters of a sentence from which its recurrence elsewhere is no accident. */
  private static final int LEAST_EXCERPT = 30;

  private static final Set<String> NAMELESS =
      Set.of(
          "police",
          "officials",
          "authorities",
          "investigators",
          "prosecutors",
          "officers",
          "detectives",
          "deputies",
          "troopers",
          "sheriff",
          "witnesses",
          "sources");

  private final Map<ArticleId, Annotated> articles = new LinkedHashMap<>();
  private final Map<ArticleId, Copy> copies = new HashMap<>();
  private final Map<ArticleId, Source> sources = new HashMap<>();
  private final Map<ArticleId, String> folded = new HashMap<>();
  private final OriginNames names;

  /** An origin and why it is one. */
  private record Source(Origin origin, String because) {}

  OriginResolver(Story story) {
    names = new OriginNames(story);
    story.articles().forEach(article -> articles.put(article.id(), article));
    story.copies().forEach(copy -> copies.put(copy.copy(), copy));
  }

  /** One statement a sentence, in text order. */
  List<Statement> statements(Annotated article) {
    Source whole = sourceOf(article);
    Map<Integer, Attribution> credits = creditsBySentence(article);
    List<Statement> statements = new ArrayList<>();
    @Nullable Source carried = null;
    int paragraph = -1;
    for (Sentence sentence : article.sentences()) {
      Attribution credit = credits.get(sentence.index());
      Source source = whole;
      if (credit != null) {
        source = credited(article, credit);
        carried = isMedium(credit) ? carriedOn(source) : null;
      } else if (carried != null
          && paragraph == sentence.paragraph()
          && quotes(article, sentence)) {
        source = carried;
      } else {
        carried = null;
        source = excerpted(article, sentence, whole);
      }
      paragraph = sentence.paragraph();
      statements.add(statement(article, sentence, source));
    }
    return statements;
  }

  /** Where an article reproduces another's words: what the other rests on; else its own source. */
  private Source excerpted(Annotated article, Sentence sentence, Source whole) {
    Copy copy = copies.get(article.id());
    if (copy == null || copy.kind() != Copy.Kind.EXCERPT || copies.containsKey(copy.original())) {
      return whole;
    }
    Annotated original = articles.get(copy.original());
    if (original == null) {
      return whole;
    }
    String there = folded.computeIfAbsent(original.id(), id -> fold(original.article().text()));
    String here = fold(article.textOf(sentence));
    return here.length() >= LEAST_EXCERPT && there.contains(here)
        ? new Source(
            sourceOf(original).origin(),
            "word for word as in %s".formatted(original.article().label()))
        : whole;
  }

  private static String fold(String text) {
    StringBuilder letters = new StringBuilder(text.length());
    text.codePoints()
        .filter(Character::isLetterOrDigit)
        .map(Character::toLowerCase)
        .forEach(letters::appendCodePoint);
    return letters.toString();
  }

  private static Source carriedOn(Source source) {
    return new Source(
        source.origin(), "goes on with what the sentence before credits: " + source.because());
  }

  private static boolean quotes(Annotated article, Sentence sentence) {
    return article.quotes().stream().anyMatch(quote -> quote.content().overlaps(sentence.span()));
  }

  private static Statement statement(Annotated article, Sentence sentence, Source source) {
    List<String> chain = new ArrayList<>();
    String speaker = speakerOf(article, sentence);
    if (!speaker.isEmpty()) {
      chain.add(speaker);
    }
    if (!chain.contains(source.origin().name())) {
      chain.add(source.origin().name());
    }
    if (!chain.contains(article.article().label())) {
      chain.add(article.article().label());
    }
    Evidence evidence = new Evidence(article.id(), sentence.span(), article.textOf(sentence));
    return new Statement(evidence, sentence.index(), chain, source.origin(), source.because());
  }

  /** Fullest name in the article of the one whose words a sentence passes on; empty if none. */
  static String speakerOf(Annotated article, Sentence sentence) {
    for (Quote quote : article.quotes()) {
      String entity = quote.entity();
      if (entity != null && quote.content().overlaps(sentence.span())) {
        return article.entities().stream()
            .filter(e -> e.id().equals(entity))
            .map(Entity::name)
            .findFirst()
            .orElse("");
      }
    }
    return "";
  }

  /**
   * The credit of each sentence that gives one; a medium before a document, else the first. Where
   * the first is to somebody without a name, a later one is for something else in the sentence.
   */
  private static Map<Integer, Attribution> creditsBySentence(Annotated article) {
    Map<Integer, Attribution> credits = new TreeMap<>();
    for (Attribution attribution : article.attributions()) {
      if (!OriginNames.isOwn(article.article(), attribution.name())) {
        credits.merge(
            attribution.sentence(), attribution, (a, b) -> !isMedium(a) && isMedium(b) ? b : a);
      }
    }
    credits.values().removeIf(OriginResolver::isNameless);
    return credits;
  }

  private static boolean isMedium(Attribution attribution) {
    return switch (attribution.kind()) {
      case MEDIUM, AGENCY -> true;
      case DOCUMENT, BODY -> false;
    };
  }

  /** "Police said": whoever it was, the newsroom heard it itself. */
  private static boolean isNameless(Attribution attribution) {
    return !isMedium(attribution) && isCommon(attribution.name());
  }

  /** Whether it has no name; a single word may begin its sentence. */
  private static boolean isCommon(String name) {
    boolean single = name.indexOf(' ') < 0 && NAMELESS.contains(name.toLowerCase(Locale.ROOT));
    return single || name.chars().noneMatch(Character::isUpperCase);
  }

  private Source credited(Annotated article, Attribution printed) {
    Attribution credit = inFull(article, printed);
    String because =
        "%s credits %s here: “%s”"
            .formatted(
                article.article().label(),
                credit.name(),
                printed.span().in(article.article().text()));
    return new Source(names.of(credit), because);
  }

  /** "The Times" is the Los Angeles Times where the article credits that in full. */
  private static Attribution inFull(Annotated article, Attribution credit) {
    String text = article.article().text();
    String words = " " + credit.span().in(text);
    return article.attributions().stream()
        .filter(other -> isMedium(other) && isMedium(credit))
        .filter(other -> other.span().in(text).endsWith(words))
        .findFirst()
        .orElse(credit);
  }

  /** What an article rests on where its sentences credit nobody. */
  private Source sourceOf(Annotated article) {
    Source known = sources.get(article.id());
    if (known == null) {
      known = find(article);
      sources.put(article.id(), known);
    }
    return known;
  }

  private Source find(Annotated article) {
    String label = article.article().label();
    Copy copy = copies.get(article.id());
    Annotated original = copy == null ? null : articles.get(copy.original());
    boolean whole = copy != null && copy.kind() != Copy.Kind.EXCERPT;
    if (whole && original != null && !copies.containsKey(original.id())) {
      Source source = sourceOf(original);
      return new Source(
          source.origin(), "copy of the item in %s".formatted(original.article().label()));
    }
    Credit credit = creditOf(article);
    if (credit != null) {
      return new Source(
          names.of(credit),
          "%s credits %s in its %s".formatted(label, credit.name(), credit.where()));
    }
    Medium agency = Datelines.agencyOf(article.article());
    if (agency != null && !OriginNames.isOwn(article.article(), agency.name())) {
      return new Source(
          new Origin(agency.name(), Origin.Kind.AGENCY),
          "%s begins with the mark of %s".formatted(label, agency.name()));
    }
    if (article.article().outlet() != null) {
      return new Source(names.of(article.article()), "own words of " + label);
    }
    List<String> media =
        article.attributions().stream()
            .filter(OriginResolver::isMedium)
            .map(Attribution::name)
            .distinct()
            .toList();
    if (media.size() == 1) {
      Attribution only =
          article.attributions().stream()
              .filter(OriginResolver::isMedium)
              .findFirst()
              .orElseThrow();
      return new Source(
          names.of(only), "%s names no outlet and credits %s alone".formatted(label, only.name()));
    }
    return new Source(
        names.of(article.article()), label + " names neither its outlet nor a source");
  }

  /** The first credit of the page that is not to its own outlet. */
  private static @Nullable Credit creditOf(Annotated article) {
    return article.article().credits().stream()
        .filter(credit -> !OriginNames.isOwn(article.article(), credit.name()))
        .findFirst()
        .orElse(null);
  }

  /**
   * A statement that credits an outlet of the story, traced one step on: to what that outlet's own
   * telling of the same claim rests on.
   *
   * @param members all statements of the claim
   */
  Statement traced(Statement statement, List<Told> members) {
    for (Told member : members) {
      Statement further = member.statement();
      boolean credited = names.of(member.article().article()).equals(statement.origin());
      boolean other = !further.evidence().article().equals(statement.evidence().article());
      if (credited && other && !further.origin().equals(statement.origin())) {
        List<String> chain = new ArrayList<>(statement.chain());
        int at = chain.indexOf(statement.origin().name());
        if (!chain.contains(further.origin().name())) {
          chain.add(Math.max(0, at), further.origin().name());
        }
        String because = statement.because() + "; there: " + further.because();
        return new Statement(
            statement.evidence(), statement.sentence(), chain, further.origin(), because);
      }
    }
    return statement;
  }
}
