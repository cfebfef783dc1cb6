package news.synoptic.eval;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import news.synoptic.Annotated;
import news.synoptic.Article;
import news.synoptic.ArticleId;
import news.synoptic.Block;
import news.synoptic.Dated;
import news.synoptic.Entity;
import news.synoptic.Mention;
import news.synoptic.Outlet;
import news.synoptic.Probability;
import news.synoptic.Sentence;
import news.synoptic.Span;

/**
 * A stream of any length made of some real articles: how fast and how large the clusterer is after
 * a million articles can be measured without a million articles.
 *
 * <p>An event is told in sentences of three articles, with most names exchanged for invented ones
 * that are its own; an article on it has two thirds of these sentences in another order, some
 * sentences of its own, and lacks some words; one in ten reprints an earlier one. Days advance with
 * the stream. Seeded: the same stream each time. What is measured on it is speed, not quality.
 */
final class InventedStream {
  private static final List<Entity.Type> TYPES =
      List.of(Entity.Type.PERSON, Entity.Type.ORGANISATION, Entity.Type.PLACE);

  private static final String[] SYLLABLES =
      "ka le mi to ru sen vor dal pin gos fer hul bra tek nim wos jar lun pel dro".split(" ", -1);
  private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
  private static final int ARTICLES_AN_EVENT = 4;
  private static final int EVENTS_REMEMBERED = 4000;
  private static final int OUTLETS = 400;

  private final List<Annotated> bank;
  private final int articlesADay;
  private final Random random;
  private final List<Event> events = new ArrayList<>();
  private int made;

  /**
   * A stream.
   *
   * @param bank annotated articles whose sentences are used
   * @param articlesADay how many articles come on one day
   */
  InventedStream(List<Annotated> bank, int articlesADay, long seed) {
    this.bank = List.copyOf(bank);
    this.articlesADay = articlesADay;
    this.random = new Random(seed);
  }

  /** A sentence with its words and its terms. */
  private record Line(List<String> words, List<String> terms) {
    Line {
      words = List.copyOf(words);
      terms = List.copyOf(terms);
    }
  }

  /** What an event is told in, and what was last written on it. */
  private static final class Event {
    final List<Line> lines = new ArrayList<>();
    List<Line> last = List.of();
  }

  /** The next article. */
  Annotated next() {
    Event event = random.nextInt(ARTICLES_AN_EVENT) == 0 || events.isEmpty() ? begun() : one();
    List<Line> lines = new ArrayList<>();
    if (!event.last.isEmpty() && random.nextInt(10) == 0) {
      lines.addAll(event.last.subList(0, event.last.size() - random.nextInt(2)));
    } else {
      for (Line line : event.lines) {
        if (random.nextInt(3) > 0) {
          lines.add(random.nextInt(lines.size() + 1), thinned(line));
        }
      }
      for (int i = 0; i < 3; i++) {
        lines.add(line(bank.get(random.nextInt(bank.size())), random.nextInt()));
      }
      event.last = lines;
    }
    return annotated(lines);
  }

  /** Mostly one of the last events, at times an old one. */
  private Event one() {
    double back = Math.pow(random.nextDouble(), 4);
    return events.get(events.size() - 1 - (int) (back * events.size()));
  }

  private Event begun() {
    Event event = new Event();
    int names = random.nextInt();
    for (int i = 0; i < 3; i++) {
      Annotated article = bank.get(random.nextInt(bank.size()));
      for (int j = 0; j < 8; j++) {
        event.lines.add(line(article, names));
      }
    }
    events.add(event);
    if (events.size() > EVENTS_REMEMBERED) {
      events.subList(0, EVENTS_REMEMBERED / 4).clear();
    }
    return event;
  }

  private Line line(Annotated article, int names) {
    List<Sentence> sentences = article.sentences();
    if (sentences.isEmpty()) {
      return new Line(List.of("Nothing"), List.of("nothing"));
    }
    Sentence sentence = sentences.get(random.nextInt(sentences.size()));
    List<String> words = new ArrayList<>();
    List<String> terms = new ArrayList<>(sentence.terms());
    for (String word : article.textOf(sentence).split("\\s+", -1)) {
      boolean exchanged =
          !words.isEmpty()
              && !word.isEmpty()
              && Character.isUpperCase(word.charAt(0))
              && Math.floorMod(word.hashCode(), 5) > 1;
      String own = exchanged ? name(word.hashCode() * 31 + names) : word;
      if (exchanged) {
        String folded = word.toLowerCase(Locale.ROOT);
        terms.replaceAll(term -> folded.startsWith(term) ? own.toLowerCase(Locale.ROOT) : term);
      }
      words.add(own);
    }
    return new Line(words, terms);
  }

  private static String name(int seed) {
    Random own = new Random(seed);
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < 4; i++) {
      name.append(SYLLABLES[own.nextInt(SYLLABLES.length)]);
    }
    name.setCharAt(0, Character.toUpperCase(name.charAt(0)));
    return name.toString();
  }

  private Line thinned(Line line) {
    return new Line(thinned(line.words()), thinned(line.terms()));
  }

  private List<String> thinned(List<String> words) {
    return words.stream().filter(word -> random.nextInt(12) > 0).toList();
  }

  private Annotated annotated(List<Line> lines) {
    StringBuilder text = new StringBuilder();
    List<Sentence> sentences = new ArrayList<>();
    List<Mention> mentions = new ArrayList<>();
    List<Entity> entities = new ArrayList<>();
    for (Line line : lines) {
      int start = text.length();
      for (String word : line.words()) {
        if (text.length() > start && !word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
          Entity.Type type = TYPES.get(Math.floorMod(word.hashCode(), TYPES.size()));
          mentions.add(new Mention(new Span(text.length(), text.length() + 1), type, word));
          entities.add(new Entity(word, type, word, List.of(word), "", ""));
        }
        text.append(word).append(' ');
      }
      int at = sentences.size();
      Span span = new Span(start, text.length());
      sentences.add(
          new Sentence(at, span, 0, Sentence.Kind.REPORT, Probability.ZERO, line.terms()));
    }
    Article article = article(text.toString());
    return new Annotated(
        article,
        article.published(),
        sentences.getFirst().terms(),
        sentences,
        mentions,
        entities,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private Article article(String text) {
    List<Block> blocks = List.of(new Block(Block.Kind.PARAGRAPH, text));
    Dated day =
        new Dated(
            FIRST.plusDays(made / articlesADay).atStartOfDay().atOffset(ZoneOffset.UTC),
            Dated.Precision.DAY,
            "invented");
    return new Article(
        new ArticleId("invented-" + made++),
        "invented",
        null,
        new Outlet("outlet " + random.nextInt(OUTLETS), ""),
        null,
        "",
        List.of(),
        day,
        null,
        "en",
        Article.Kind.NEWS,
        "",
        null,
        blocks,
        List.of(),
        List.of(),
        Article.textOf(blocks));
  }
}
