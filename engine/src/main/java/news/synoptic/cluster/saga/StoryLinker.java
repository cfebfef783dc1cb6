package news.synoptic.cluster.saga;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import news.synoptic.Score;
import news.synoptic.Story;
import news.synoptic.StoryLink;
import news.synoptic.cluster.gist.Frequencies;
import news.synoptic.cluster.gist.Terms;

/**
 * Stories in, links between those of one storyline out: the same actors and the same matter, but
 * another event.
 *
 * <p>Pure and thread-safe. Two stories are compared only if they share a name or a term that few
 * others have. Each link is given twice, once from each side. Order is that of the stories' middle
 * days; where one has none, the one that the other tells of as past is earlier; else, and where
 * both are less than two days apart, they are related. So are two stories on one event in two
 * languages ({@link AcrossLanguages}).
 */
public final class StoryLinker {
  private static final double LEAST = 0.5;
  private static final AcrossLanguages ACROSS = new AcrossLanguages();
  private static final int MOST_HOLDERS = 40;
  private static final int MOST_LINKS = 6;

  /** Days from which one story is earlier than another. */
  private static final int APART = 2;

  /** Share of a sentence's words from which it looks back at another story. */
  private static final double LOOKS_BACK = 0.6;

  private static final double CLEARLY = 0.1;

  /** A linker; it holds nothing. */
  public StoryLinker() {}

  /** The links, by story in the order given, the strongest first. */
  public List<StoryLink> link(List<Story> stories) {
    List<Portrait> portraits = stories.stream().map(Portrait::of).toList();
    Frequencies frequencies = Frequencies.shipped();
    for (Portrait portrait : portraits) {
      portrait.terms().keySet().forEach(term -> frequencies.count(Terms.key(term)));
      portrait.names().keySet().forEach(name -> frequencies.count(Terms.key(name)));
      frequencies.counted();
    }
    Map<String, List<Integer>> holders = holders(portraits);
    List<Lengths> lengths = portraits.stream().map(p -> Lengths.of(p, frequencies)).toList();
    List<StoryLink> links = new ArrayList<>();
    for (int i = 0; i < portraits.size(); i++) {
      List<StoryLink> own = new ArrayList<>();
      for (int j : beside(i, portraits, holders)) {
        Score score = score(i, j, portraits, lengths, frequencies);
        if (score.value() >= LEAST) {
          own.add(linked(portraits.get(i), portraits.get(j), score, frequencies));
        }
      }
      own.sort(
          Comparator.comparingDouble((StoryLink l) -> -l.score().value())
              .thenComparing(StoryLink::other));
      links.addAll(own.subList(0, Math.min(MOST_LINKS, own.size())));
    }
    return links;
  }

  private static Map<String, List<Integer>> holders(List<Portrait> portraits) {
    Map<String, List<Integer>> holders = new HashMap<>();
    for (int i = 0; i < portraits.size(); i++) {
      TreeSet<String> keys = new TreeSet<>(portraits.get(i).names().keySet());
      keys.addAll(portraits.get(i).terms().keySet());
      for (String key : keys) {
        holders.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
      }
    }
    return holders;
  }

  private static List<Integer> beside(
      int i, List<Portrait> portraits, Map<String, List<Integer>> holders) {
    Map<Integer, Integer> shared = new TreeMap<>();
    for (Collection<String> keys :
        List.of(portraits.get(i).names().keySet(), portraits.get(i).terms().keySet())) {
      for (String key : keys) {
        List<Integer> others = holders.getOrDefault(key, List.of());
        if (others.size() <= Math.max(MOST_HOLDERS, portraits.size() / 20)) {
          others.forEach(j -> shared.merge(j, 1, Integer::sum));
        }
      }
    }
    shared.remove(i);
    shared.values().removeIf(n -> n < 3);
    return List.copyOf(shared.keySet());
  }

  /** Lengths of a portrait's two vectors, which every comparison needs. */
  private record Lengths(double names, double terms) {
    static Lengths of(Portrait portrait, Frequencies frequencies) {
      return new Lengths(
          length(portrait.names(), frequencies), length(portrait.terms(), frequencies));
    }
  }

  private static Score score(
      int i, int j, List<Portrait> portraits, List<Lengths> lengths, Frequencies frequencies) {
    Portrait a = portraits.get(i);
    Portrait b = portraits.get(j);
    if (!lang(a).equals(lang(b))) {
      return ACROSS.score(a.story().articles().getFirst(), b.story().articles().getFirst());
    }
    Lengths one = lengths.get(i);
    Lengths other = lengths.get(j);
    double names = cosine(a.names(), b.names(), one.names() * other.names(), frequencies);
    double terms = cosine(a.terms(), b.terms(), one.terms() * other.terms(), frequencies);
    double sum = 7 * names + 9 * terms - 3;
    List<Score.Part> because = new ArrayList<>();
    List<String> both = sharedNames(a, b, frequencies);
    if (!both.isEmpty()) {
      because.add(new Score.Part("both name " + listed(both), names, 7));
    }
    because.add(new Score.Part("words in common", terms, 9));
    because.add(new Score.Part("before anything is compared", 1, -3));
    return new Score(1 / (1 + Math.exp(-sum)), because);
  }

  private static String lang(Portrait portrait) {
    return portrait.story().articles().getFirst().article().lang();
  }

  private static double cosine(
      Map<String, Double> a, Map<String, Double> b, double lengths, Frequencies frequencies) {
    double product = 0;
    for (Map.Entry<String, Double> entry : a.entrySet()) {
      Double there = b.get(entry.getKey());
      if (there != null) {
        double rarity = frequencies.rarity(Terms.key(entry.getKey()));
        product += entry.getValue() * there * rarity * rarity;
      }
    }
    return lengths == 0 ? 0 : product / lengths;
  }

  private static double length(Map<String, Double> a, Frequencies frequencies) {
    double squares = 0;
    for (Map.Entry<String, Double> entry : a.entrySet()) {
      double weight = entry.getValue() * frequencies.rarity(Terms.key(entry.getKey()));
      squares += weight * weight;
    }
    return Math.sqrt(squares);
  }

  private static List<String> sharedNames(Portrait a, Portrait b, Frequencies frequencies) {
    return a.names().keySet().stream()
        .filter(b.names()::containsKey)
        .sorted(
            Comparator.comparingDouble(
                    (String n) ->
                        -frequencies.rarity(Terms.key(n))
                            * (a.names().getOrDefault(n, 0.0) + b.names().getOrDefault(n, 0.0)))
                .thenComparing(n -> n))
        .limit(3)
        .map(n -> a.shown().getOrDefault(n, n))
        .collect(Collectors.toList());
  }

  private static String listed(List<String> names) {
    int last = names.size() - 1;
    return last == 0
        ? names.getFirst()
        : String.format(
            Locale.ROOT, "%s and %s", String.join(", ", names.subList(0, last)), names.get(last));
  }

  private static StoryLink linked(Portrait a, Portrait b, Score score, Frequencies frequencies) {
    if (!lang(a).equals(lang(b))) {
      // one event told twice, so neither is earlier
      return new StoryLink(a.story().id(), b.story().id(), StoryLink.Kind.RELATED, score);
    }
    if (a.day() != null && b.day() != null) {
      long days = b.day().toEpochDay() - a.day().toEpochDay();
      StoryLink.Kind kind =
          days <= -APART
              ? StoryLink.Kind.EARLIER
              : days >= APART ? StoryLink.Kind.LATER : StoryLink.Kind.RELATED;
      return new StoryLink(a.story().id(), b.story().id(), kind, score);
    }
    Hindsight back = Hindsight.of(a, b, term -> frequencies.rarity(Terms.key(term)));
    Hindsight ahead = Hindsight.of(b, a, term -> frequencies.rarity(Terms.key(term)));
    if (Math.max(back.share(), ahead.share()) < LOOKS_BACK
        || Math.abs(back.share() - ahead.share()) < CLEARLY) {
      return new StoryLink(a.story().id(), b.story().id(), StoryLink.Kind.RELATED, score);
    }
    boolean earlier = back.share() > ahead.share();
    List<Score.Part> because = new ArrayList<>(score.because());
    because.add(
        new Score.Part(
            "the later one looks back: " + (earlier ? back : ahead).sentence(),
            Math.max(back.share(), ahead.share()),
            0));
    return new StoryLink(
        a.story().id(),
        b.story().id(),
        earlier ? StoryLink.Kind.EARLIER : StoryLink.Kind.LATER,
        new Score(score.value(), because));
  }
}
