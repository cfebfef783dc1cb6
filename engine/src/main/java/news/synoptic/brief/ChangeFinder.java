package news.synoptic.brief;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.synoptic.Alignment;
import news.synoptic.Article;
import news.synoptic.ArticleId;
import news.synoptic.Brief;
import news.synoptic.Changes;
import news.synoptic.Evidence;
import news.synoptic.Notice;
import news.synoptic.Origin;
import org.jspecify.annotations.Nullable;

/**
 * Two briefs of one story → what changed between them.
 *
 * <p>Pure and thread-safe; cost is that of comparing each fact with each. A fact is the same as an
 * earlier one if a sentence of one stands in the other, or if their words other than numbers are
 * much alike. It is new only if none of its sentences was there before: a line that was merely not
 * chosen to be printed is none. Articles may be without their texts, as in briefs that were read
 * back; nothing but what the briefs print is compared.
 *
 * <p>Known limit: numbers are compared where they count the same word in both lines.
 */
public final class ChangeFinder {
  /** From this likeness of their words on, two facts tell the same. */
  private static final double SAME = 0.55;

  private final Brief before;
  private final Brief after;
  private final Map<ArticleId, Brief.Member> earlier = new LinkedHashMap<>();
  private final Map<ArticleId, Brief.Member> later = new LinkedHashMap<>();
  private final Map<ArticleId, Changes.Revised> revised = new LinkedHashMap<>();
  private final TermWeights weights = new TermWeights();

  private ChangeFinder(Brief before, Brief after) {
    this.before = before;
    this.after = after;
    before.articles().forEach(member -> earlier.put(member.article().id(), member));
    after.articles().forEach(member -> later.put(member.article().id(), member));
    for (Brief.Member now : after.articles()) {
      Brief.Member same = earlier.get(now.article().id());
      // Where revisions are kept under one id, the article itself says whether it was changed.
      Brief.Member was = same == null ? earlierForm(now) : isChanged(same, now) ? same : null;
      if (was != null) {
        revised.put(now.article().id(), new Changes.Revised(was, now));
      }
    }
    Stream.concat(before.facts().stream(), after.facts().stream())
        .forEach(fact -> weights.add(terms(fact)));
  }

  /** What changed from one brief of a story to a later one. */
  public static Changes between(Brief before, Brief after) {
    return new ChangeFinder(before, after).find();
  }

  /**
   * The brief that a story had before: the one with most of its articles, else the one with its id.
   *
   * @param earlier briefs of an earlier run, in any order
   */
  public static Optional<Brief> before(Brief after, Collection<Brief> earlier) {
    Set<Object> here =
        after.articles().stream().flatMap(ChangeFinder::marks).collect(Collectors.toSet());
    return earlier.stream()
        .filter(brief -> brief.id().equals(after.id()) || shared(brief, here) > 0)
        .min(
            Comparator.comparingLong((Brief brief) -> -shared(brief, here))
                .thenComparing(brief -> !brief.id().equals(after.id()))
                .thenComparing(Brief::id));
  }

  private static long shared(Brief brief, Set<Object> marks) {
    return brief.articles().stream().filter(m -> marks(m).anyMatch(marks::contains)).count();
  }

  private static Stream<Object> marks(Brief.Member member) {
    Article article = member.article();
    return article.url() == null ? Stream.of(article.id()) : Stream.of(article.id(), article.url());
  }

  private Changes find() {
    List<Brief.Fact> fresh = new ArrayList<>();
    List<Changes.Turn> turns = new ArrayList<>();
    List<Changes.ChangedNumber> numbers = new ArrayList<>();
    for (Brief.Fact now : after.facts()) {
      Brief.Fact was = earlierForm(now);
      if (was == null) {
        if (now.evidence().stream().noneMatch(this::wasThere)) {
          fresh.add(now);
        }
        continue;
      }
      List<Changes.ChangedNumber> changed = changedNumbers(was, now);
      numbers.addAll(changed);
      if (changed.isEmpty() && was.status() != now.status()) {
        turns.add(new Changes.Turn(was, now));
      }
    }
    return new Changes(
        false,
        fresh,
        turns,
        numbers,
        notices(),
        added(),
        List.copyOf(revised.values()),
        gone(),
        origins());
  }

  /** A report that was read back holds no texts. */
  private static boolean isChanged(Brief.Member was, Brief.Member now) {
    String before = was.article().text();
    return !was.article().title().equals(now.article().title())
        || (!before.isEmpty() && !before.equals(now.article().text()));
  }

  /** The same article before it was changed: at the same address, or in the same input. */
  private Brief.@Nullable Member earlierForm(Brief.Member now) {
    Article article = now.article();
    return before.articles().stream()
        .filter(was -> !later.containsKey(was.article().id()))
        .filter(
            was ->
                article.url() == null
                    ? was.article().url() == null && was.article().input().equals(article.input())
                    : article.url().equals(was.article().url()))
        .findFirst()
        .orElse(null);
  }

  private List<Brief.Member> added() {
    return after.articles().stream()
        .filter(member -> !earlier.containsKey(member.article().id()))
        .filter(member -> !revised.containsKey(member.article().id()))
        .toList();
  }

  private List<Brief.Member> gone() {
    return before.articles().stream()
        .filter(member -> !later.containsKey(member.article().id()))
        .filter(member -> revised.values().stream().noneMatch(r -> r.was().equals(member)))
        .toList();
  }

  private List<Origin> origins() {
    Set<Origin> known =
        before.origins().stream().map(Alignment.Share::origin).collect(Collectors.toSet());
    return after.origins().stream()
        .map(Alignment.Share::origin)
        .filter(origin -> !known.contains(origin))
        .toList();
  }

  private List<Brief.PageNotice> notices() {
    Set<Notice> known =
        before.notices().stream().map(Brief.PageNotice::notice).collect(Collectors.toSet());
    return after.notices().stream()
        .filter(shown -> isNews(shown.notice().kind()) && !known.contains(shown.notice()))
        .toList();
  }

  private static boolean isNews(Notice.Kind kind) {
    return switch (kind) {
      case CORRECTION, CLARIFICATION, EDITORS_NOTE, UPDATE, WITHDRAWAL -> true;
      case LICENCE, FIRST_PUBLISHED -> false;
    };
  }

  /** Whether a sentence stood in an article that the earlier brief had. */
  private boolean wasThere(Evidence evidence) {
    Changes.Revised change = revised.get(evidence.article());
    return change == null
        ? earlier.containsKey(evidence.article())
        : change.was().article().text().contains(evidence.text());
  }

  private Brief.@Nullable Fact earlierForm(Brief.Fact now) {
    Set<String> sentences = new HashSet<>();
    now.evidence().forEach(evidence -> sentences.add(evidence.text()));
    Brief.Fact best = null;
    double most = SAME;
    for (Brief.Fact was : before.facts()) {
      boolean shares = was.evidence().stream().map(Evidence::text).anyMatch(sentences::contains);
      double likeness =
          was.text().equals(now.text()) ? 3 : shares ? 2 : weights.cosine(terms(was), terms(now));
      if (likeness >= most && (best == null || likeness > most)) {
        best = was;
        most = likeness;
      }
    }
    return best;
  }

  /** The stems of a fact but for its numbers. */
  private static List<String> terms(Brief.Fact fact) {
    return Words.stems(fact.text()).stream()
        .filter(stem -> !Character.isDigit(stem.charAt(0)))
        .toList();
  }

  private static List<Changes.ChangedNumber> changedNumbers(Brief.Fact was, Brief.Fact now) {
    Map<String, List<Amounts.Amount>> earlier = amounts(was);
    List<Changes.ChangedNumber> changed = new ArrayList<>();
    for (List<Amounts.Amount> after : amounts(now).values()) {
      List<Amounts.Amount> before = earlier.getOrDefault(after.getFirst().counted(), List.of());
      List<Amounts.Amount> fresh =
          after.stream()
              .filter(a -> before.stream().noneMatch(b -> b.value() == a.value()))
              .toList();
      if (!before.isEmpty() && !fresh.isEmpty()) {
        changed.add(
            new Changes.ChangedNumber(
                before.getFirst().printed(), fresh.getFirst().printed(), was, now));
      }
    }
    return changed;
  }

  /** The numbers of a fact and of its versions, by what they count. */
  private static Map<String, List<Amounts.Amount>> amounts(Brief.Fact fact) {
    Set<String> texts = new LinkedHashSet<>(List.of(fact.text()));
    fact.versions().forEach(version -> texts.add(version.value()));
    return texts.stream()
        .flatMap(text -> Amounts.of(text).stream())
        .collect(
            Collectors.groupingBy(
                Amounts.Amount::counted, LinkedHashMap::new, Collectors.toList()));
  }
}
