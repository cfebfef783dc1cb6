package news.synoptic.cluster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import news.synoptic.Annotated;
import news.synoptic.Article;
import news.synoptic.Probability;
import news.synoptic.Sentence;
import news.synoptic.Span;

/** A stream of articles in invented words, five on an event. */
final class Inventions {
  private static final String[] SYLLABLES =
      "ka le mi to ru sen vor dal pin gos fer hul bra tek nim wos jar lun pel dro".split(" ", -1);

  private final Random random;
  private final int articlesADay;
  private final List<List<String>> events = new ArrayList<>();
  private int made;

  Inventions(long seed, int articlesADay) {
    this.random = new Random(seed);
    this.articlesADay = articlesADay;
  }

  /** The next article. */
  Annotated next() {
    return next(LocalDate.of(2026, 1, 1).plusDays(made / articlesADay).toString());
  }

  /** The next article, of a day or of none. */
  Annotated next(String day) {
    if (made % 5 == 0) {
      events.add(Stream.generate(this::word).limit(8).toList());
    }
    List<String> own = events.get(Math.max(0, events.size() - 1 - random.nextInt(20)));
    return article("x" + made++, day, own);
  }

  private String word() {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < 3; i++) {
      word.append(SYLLABLES[(int) (SYLLABLES.length * Math.pow(random.nextDouble(), 1.6))]);
    }
    return word.toString();
  }

  private String sentence(List<String> own) {
    StringBuilder sentence = new StringBuilder();
    for (int i = 0; i < 9; i++) {
      sentence.append(random.nextInt(3) == 0 ? own.get(random.nextInt(own.size())) : word());
      sentence.append(' ');
    }
    return sentence.append('.').toString();
  }

  /** An article as the annotator would give it, but for names and quotes. */
  private Annotated article(String id, String day, List<String> own) {
    List<Sentence> sentences = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 6; i++) {
      String words = sentence(own);
      Span span = new Span(text.length(), text.length() + words.length());
      sentences.add(
          new Sentence(
              i,
              span,
              0,
              Sentence.Kind.REPORT,
              Probability.ZERO,
              List.of(words.split("[ .]+", -1)).subList(0, 9)));
      text.append(words);
    }
    Article article = Press.page(id, "Outlet", day, "en", "", Stream.of(text.toString()));
    return new Annotated(
        article,
        article.published(),
        sentences.getFirst().terms(),
        sentences,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }
}
