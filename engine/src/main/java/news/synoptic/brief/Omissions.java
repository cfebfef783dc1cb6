package news.synoptic.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import news.synoptic.Annotated;
import news.synoptic.Brief;
import news.synoptic.Evidence;
import news.synoptic.Sentence;

/**
 * Facts × outlets: who tells a fact and who leaves it out.
 *
 * <p>Only facts that two or more outlets tell are looked at. "Left out" is a hard word, so an
 * outlet whose text has a sentence near the fact, though not aligned with it, is put on neither
 * side.
 */
final class Omissions {
  private static final double NEAR = 0.5;

  private Omissions() {}

  /** The facts that some outlets leave out, in the facts' order. */
  static List<Brief.Omission> of(Coverage coverage, List<Brief.Fact> facts) {
    Map<String, List<Annotated>> outlets =
        coverage.articles().stream()
            .collect(
                Collectors.groupingBy(
                    article -> article.article().label(), TreeMap::new, Collectors.toList()));
    List<Brief.Omission> omissions = new ArrayList<>();
    for (int i = 0; i < facts.size(); i++) {
      Brief.Fact fact = facts.get(i);
      List<String> has =
          fact.evidence().stream()
              .map(evidence -> coverage.label(evidence.article()))
              .distinct()
              .sorted()
              .toList();
      List<String> lacks =
          outlets.entrySet().stream()
              .filter(outlet -> !has.contains(outlet.getKey()))
              .filter(outlet -> !isNear(coverage, fact, outlet.getValue()))
              .map(Map.Entry::getKey)
              .toList();
      if (has.size() > 1 && fact.status() != Brief.Status.SINGLE && !lacks.isEmpty()) {
        omissions.add(new Brief.Omission(i, has, lacks));
      }
    }
    return omissions;
  }

  private static boolean isNear(Coverage coverage, Brief.Fact fact, List<Annotated> articles) {
    for (Evidence evidence : fact.evidence()) {
      Annotated teller = coverage.article(evidence.article());
      Sentence told = Coverage.sentenceAt(teller, evidence.span().start());
      for (Annotated article : articles) {
        for (Sentence sentence : article.sentences()) {
          if (told != null
              && coverage.weights().containment(told.terms(), sentence.terms()) >= NEAR) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
