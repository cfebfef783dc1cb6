package news.synoptic.eval;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import news.synoptic.Quantity;
import news.synoptic.align.NumberMatcher;
import news.synoptic.align.NumberMatcher.Relation;
import news.synoptic.align.SentenceMatcher;

/**
 * How two numbers of one story stand to each other, on the half of the labelled pairs by story that
 * nothing was fitted to. The naive method takes equal values of one unit for equal and whatever
 * else counts the same noun for a conflict.
 */
final class QuantityEval implements Evaluation {
  @Override
  public List<Figure> measure(Data data, Size size) throws IOException {
    if (size == Size.SMALL) {
      return List.of();
    }
    NumberMatcher matcher = new NumberMatcher(new SentenceMatcher());
    ClassScore ours = new ClassScore();
    ClassScore naive = new ClassScore();
    for (QuantityLabels.Labelled pair : QuantityLabels.read(data, "test")) {
      Optional<Quantity> one = pair.first();
      Optional<Quantity> other = pair.second();
      boolean found = one.isPresent() && other.isPresent();
      String gold = pair.label().name();
      ours.add(
          gold,
          (found ? matcher.relation(pair.a(), one.get(), pair.b(), other.get()) : Relation.OTHER)
              .name());
      naive.add(gold, (found ? naive(one.get(), other.get()) : Relation.OTHER).name());
    }
    return List.of(
        Figure.of(
                "align",
                "number pairs, own labels, test half",
                "macro-F1",
                ours.size(),
                ours.macroF1())
            .against("value and noun", naive.macroF1()));
  }

  private static Relation naive(Quantity a, Quantity b) {
    boolean unit = a.unit().equals(b.unit());
    return unit && a.value() == b.value()
        ? Relation.EQUAL
        : unit && a.counted().equals(b.counted()) ? Relation.CONFLICT : Relation.OTHER;
  }
}
