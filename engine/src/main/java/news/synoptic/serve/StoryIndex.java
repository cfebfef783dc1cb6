package news.synoptic.serve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import news.synoptic.Alignment;
import news.synoptic.ArticleId;
import news.synoptic.Brief;
import news.synoptic.Copy;
import news.synoptic.Evidence;
import news.synoptic.Origin;

/**
 * Looks things up in one brief: an article by its id, an article's number, an origin's letter. Made
 * once a story, linear in its size.
 */
final class StoryIndex {
  private static final int LETTERS = 26;
  private static final int CONTEXT = 400;
  private static final int SHORT_CONTEXT = 100;
  private static final int MANY_LINES = 160;

  private final Map<ArticleId, Integer> numbers = new HashMap<>();
  private final List<Brief.Member> members;
  private final List<Brief.Saying> sayings;
  private final List<Brief.Fact> facts;
  private final List<Brief.Fact> shownFacts;
  private final Map<Origin, Integer> ranks = new LinkedHashMap<>();
  private final Map<ArticleId, List<Origin>> originsOf = new HashMap<>();
  private final int context;

  StoryIndex(Brief brief) {
    members = brief.articles();
    sayings = brief.quotes();
    facts = brief.facts();
    shownFacts =
        Phrases.GROUPS.stream()
            .flatMap(status -> facts.stream().filter(fact -> fact.status() == status))
            .toList();
    context = sentences(brief) <= MANY_LINES ? CONTEXT : SHORT_CONTEXT;
    for (Brief.Member member : members) {
      numbers.put(member.article().id(), numbers.size() + 1);
    }
    for (Alignment.Share share : brief.origins()) {
      enrol(share.origin());
      for (ArticleId id : share.articles()) {
        originsOf.computeIfAbsent(id, ignored -> new ArrayList<>()).add(share.origin());
      }
    }
    brief.facts().stream()
        .flatMap(
            fact ->
                Stream.concat(
                    fact.origins().stream(),
                    fact.versions().stream().flatMap(version -> version.origins().stream())))
        .forEach(this::enrol);
    brief.spin().parties().forEach(party -> party.origins().forEach(this::enrol));
  }

  private static int sentences(Brief brief) {
    return brief.facts().stream().mapToInt(fact -> fact.evidence().size()).sum()
        + brief.quotes().stream().mapToInt(saying -> saying.evidence().size()).sum()
        + brief.timeline().stream().mapToInt(line -> line.evidence().size()).sum();
  }

  private void enrol(Origin origin) {
    ranks.putIfAbsent(origin, ranks.size());
  }

  /**
   * One-based number of an article in the story's list.
   *
   * @throws IllegalArgumentException if the story has no such article
   */
  int number(ArticleId id) {
    Integer number = numbers.get(id);
    if (number == null) {
      throw new IllegalArgumentException("article " + id + " is not one of the story's");
    }
    return number;
  }

  /** The article. */
  Brief.Member member(ArticleId id) {
    return members.get(number(id) - 1);
  }

  /** Name of the article's outlet, or of its file. */
  String label(ArticleId id) {
    return member(id).article().label();
  }

  /** Numbers of the articles in which the evidence stands, ascending, none twice. */
  List<Integer> numbers(List<Evidence> evidence) {
    return evidence.stream().map(e -> number(e.article())).distinct().sorted().toList();
  }

  /** Zero-based rank of an origin: the story's origins first, in its order. */
  int rank(Origin origin) {
    return ranks.getOrDefault(origin, ranks.size());
  }

  /** The origin's letter, {@code A} for the first; a number behind {@code Z}. */
  String letter(Origin origin) {
    int rank = rank(origin);
    return rank < LETTERS ? String.valueOf((char) ('A' + rank)) : String.valueOf(rank + 1);
  }

  /**
   * The paragraph up to the evidence, as context; of a long one, or on a page of very many
   * sentences, the last words.
   */
  String before(Evidence evidence) {
    String text = member(evidence.article()).article().text();
    int end = Math.min(evidence.span().start(), text.length());
    int block = text.lastIndexOf('\n', end - 1) + 1;
    if (end - block <= context) {
      return text.substring(block, end);
    }
    int word = text.indexOf(' ', end - context);
    return "…"
        + text.substring(word < 0 || word >= end - 1 ? whole(text, end - context) : word, end);
  }

  /** The paragraph from the evidence on, cut likewise. */
  String after(Evidence evidence) {
    String text = member(evidence.article()).article().text();
    int start = Math.min(evidence.span().end(), text.length());
    int newline = text.indexOf('\n', start);
    int block = newline < 0 ? text.length() : newline;
    if (block - start <= context) {
      return text.substring(start, block);
    }
    int word = text.lastIndexOf(' ', start + context);
    return text.substring(start, word <= start ? whole(text, start + context) : word + 1) + "…";
  }

  /** The offset, moved off the middle of a character that takes two units. */
  private static int whole(String text, int at) {
    return Character.isLowSurrogate(text.charAt(at)) ? at + 1 : at;
  }

  /**
   * One-based number of a fact in the order in which facts are shown, by how well they stand.
   *
   * @param at zero-based place in the brief
   */
  int factNumber(int at) {
    return shownFacts.indexOf(facts.get(at)) + 1;
  }

  /** The facts in the order in which they are shown. */
  List<Brief.Fact> shownFacts() {
    return shownFacts;
  }

  /** What was said, one list a speaker, in the order of the brief. */
  List<List<Brief.Saying>> bySpeaker() {
    Map<String, List<Brief.Saying>> speakers = new LinkedHashMap<>();
    for (Brief.Saying saying : sayings) {
      speakers.computeIfAbsent(saying.speaker(), ignored -> new ArrayList<>()).add(saying);
    }
    return List.copyOf(speakers.values());
  }

  /** The origins that an article rests on, in the story's order. */
  List<Origin> originsOf(ArticleId id) {
    return originsOf.getOrDefault(id, List.of());
  }

  /**
   * Whether a copy names where its text is from: the outlet of the original, or whom the original
   * credits, which is the agency of a text that both print.
   */
  boolean creditGiven(Copy copy) {
    Brief.Member original = member(copy.original());
    List<String> credits = member(copy.copy()).credits();
    return credits.contains(original.article().label())
        || original.credits().stream().anyMatch(credits::contains);
  }
}
