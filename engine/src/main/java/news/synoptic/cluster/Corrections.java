package news.synoptic.cluster;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import news.synoptic.ArticleId;
import news.synoptic.cluster.codec.ByteReader;
import news.synoptic.cluster.codec.ByteWriter;

/**
 * What readers have said: which articles are of one story, and which are not. What was said last
 * holds where it contradicts what was said before. It may be about articles that are yet to come.
 * Part of the state; not thread-safe.
 */
final class Corrections {
  private final Map<String, SortedSet<String>> together = new TreeMap<>();
  private final Map<String, SortedSet<String>> apart = new TreeMap<>();

  /** Two articles are of one story, and with them all that readers have tied to either. */
  void together(ArticleId a, ArticleId b) {
    for (String one : tied(a.value())) {
      for (String other : tied(b.value())) {
        untie(apart, one, other);
      }
    }
    tie(together, a.value(), b.value());
  }

  /** Two articles are of two stories. */
  void apart(ArticleId a, ArticleId b) {
    part(a.value(), b.value());
    tie(apart, a.value(), b.value());
  }

  private static void tie(Map<String, SortedSet<String>> ties, String a, String b) {
    ties.computeIfAbsent(a, x -> new TreeSet<>()).add(b);
    ties.computeIfAbsent(b, x -> new TreeSet<>()).add(a);
  }

  private static void untie(Map<String, SortedSet<String>> ties, String a, String b) {
    for (List<String> side : List.of(List.of(a, b), List.of(b, a))) {
      SortedSet<String> others = ties.get(side.getFirst());
      if (others != null) {
        others.remove(side.getLast());
        if (others.isEmpty()) {
          ties.remove(side.getFirst());
        }
      }
    }
  }

  /** Unties the article from the other, wherever the ties between them are. */
  private void part(String from, String to) {
    SortedSet<String> seen = new TreeSet<>(List.of(from));
    ArrayDeque<String> next = new ArrayDeque<>(seen);
    while (!next.isEmpty()) {
      String at = next.remove();
      for (String other : List.copyOf(together.getOrDefault(at, new TreeSet<>()))) {
        if (other.equals(to)) {
          untie(together, at, to);
        } else if (seen.add(other)) {
          next.add(other);
        }
      }
    }
  }

  /** The article and all that are tied to it. */
  SortedSet<String> tied(String article) {
    SortedSet<String> all = new TreeSet<>(List.of(article));
    ArrayDeque<String> next = new ArrayDeque<>(all);
    while (!next.isEmpty()) {
      for (String other : together.getOrDefault(next.remove(), new TreeSet<>())) {
        if (all.add(other)) {
          next.add(other);
        }
      }
    }
    return all;
  }

  /** Whether two articles are tied. */
  boolean tied(Member a, Member b) {
    return tied(a.gist.id().value()).contains(b.gist.id().value());
  }

  /** Whether a reader has named the article. */
  boolean know(ArticleId article) {
    return together.containsKey(article.value()) || apart.containsKey(article.value());
  }

  /** Whether the article is tied to another. */
  boolean tie(Member member) {
    return member.corrected && together.containsKey(member.gist.id().value());
  }

  /** Whether readers want any of some articles and any of some others in two stories. */
  boolean part(List<Member> some, List<Member> others) {
    if (apart.isEmpty()) {
      return false;
    }
    SortedSet<String> there = all(others, this::tied);
    for (String id : all(some, this::tied)) {
      for (String other : apart.getOrDefault(id, new TreeSet<>())) {
        if (there.contains(other)) {
          return true;
        }
      }
    }
    return false;
  }

  private static SortedSet<String> all(
      List<Member> members, Function<String, SortedSet<String>> which) {
    SortedSet<String> all = new TreeSet<>();
    for (Member member : members) {
      if (member.corrected) {
        all.addAll(which.apply(member.gist.id().value()));
      }
    }
    return all;
  }

  void write(ByteWriter out) {
    write(together, out);
    write(apart, out);
  }

  private static void write(Map<String, SortedSet<String>> ties, ByteWriter out) {
    out.count(ties.size());
    ties.forEach(
        (id, others) -> {
          out.words(id);
          out.count(others.size());
          others.forEach(out::words);
        });
  }

  static Corrections read(ByteReader in) throws ByteReader.BrokenException {
    Corrections read = new Corrections();
    read(in, read.together);
    read(in, read.apart);
    return read;
  }

  private static void read(ByteReader in, Map<String, SortedSet<String>> ties)
      throws ByteReader.BrokenException {
    int size = in.count(2);
    for (int i = 0; i < size; i++) {
      String id = in.words();
      int others = in.count(1);
      for (int j = 0; j < others; j++) {
        tie(ties, id, in.words());
      }
    }
  }
}
