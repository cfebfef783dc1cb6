package news.synoptic.eval;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import news.synoptic.Annotated;
import news.synoptic.TimeExpression;

/**
 * Streams of articles with their right stories: those to train on and those to measure on, parted
 * by time, and where there is no time, by topic.
 *
 * <p>Beside whole sets there are small worlds: a folder of a few stories, in which nothing is known
 * yet of how frequent a term is; some without dates, some in which articles on several events have
 * one headline.
 *
 * @param name what the stream is called
 * @param weight how much one of its rows counts in training
 * @param items in the order of the stream
 */
record StoryStreams(String name, double weight, List<StorySet.Item> items) {
  private static final LocalDate SHOOTINGS_UNTIL = LocalDate.parse("2015-12-01");
  private static final LocalDate POLITICS_UNTIL = LocalDate.parse("2017-09-01");
  private static final LocalDate FILLED_FROM = LocalDate.parse("2016-05-01");
  private static final LocalDate FILLED_AGAIN = LocalDate.parse("2017-08-01");
  private static final Set<String> TOPICS_KEPT_BACK =
      Set.of("2", "3", "5", "8", "12", "14", "18", "21", "23", "34", "35");

  /** Copies the list. */
  StoryStreams {
    items = List.copyOf(items);
  }

  /** What is trained on: all there is, or what comes before what is measured on. */
  static List<StoryStreams> training(Map<String, StorySet> data, boolean everything) {
    Predicate<StorySet.Item> shooting = item -> everything || !from(item, SHOOTINGS_UNTIL);
    Predicate<StorySet.Item> politics = item -> everything || !from(item, POLITICS_UNTIL);
    Predicate<StorySet.Item> topic = item -> everything || !TOPICS_KEPT_BACK.contains(item.part());
    List<StorySet.Item> gva = only(all(data, "gva"), shooting);
    List<StorySet.Item> allsides = only(all(data, "allsides"), politics);
    List<StorySet.Item> ecb = only(all(data, "ecbplus"), topic);
    List<StorySet.Item> filled = new ArrayList<>(allsides);
    filled.addAll(only(all(data, "background"), i -> from(i, FILLED_FROM) && politics.test(i)));
    List<StoryStreams> streams = new ArrayList<>();
    streams.add(new StoryStreams("gva", 1, gva));
    streams.add(new StoryStreams("gvc", 1, only(all(data, "gvc"), shooting)));
    streams.add(new StoryStreams("ecbplus", 1, ecb));
    streams.add(new StoryStreams("allsides", 1, StorySet.sorted(filled)));
    streams.addAll(smallWorlds("gva", gva, 160, 20, 1));
    streams.addAll(smallWorlds("allsides", allsides, 160, 20, 2));
    streams.addAll(smallWorlds("ecbplus", ecb, 60, 6, 3));
    if (everything) {
      streams.addAll(smallWorlds("basil", all(data, "basil"), 30, 20, 4));
    }
    return streams;
  }

  /** What is measured on. */
  static List<StoryStreams> measured(Map<String, StorySet> data) {
    List<StorySet.Item> politics =
        new ArrayList<>(only(all(data, "allsides"), i -> from(i, POLITICS_UNTIL)));
    politics.addAll(only(all(data, "background"), i -> from(i, FILLED_AGAIN)));
    return List.of(
        new StoryStreams(
            "gva, from 2015-12", 1, only(all(data, "gva"), i -> from(i, SHOOTINGS_UNTIL))),
        new StoryStreams(
            "gvc, from 2015-12", 1, only(all(data, "gvc"), i -> from(i, SHOOTINGS_UNTIL))),
        new StoryStreams("allsides in the stream, from 2017-09", 1, StorySet.sorted(politics)),
        new StoryStreams(
            "ecbplus, 11 topics",
            1,
            only(all(data, "ecbplus"), i -> TOPICS_KEPT_BACK.contains(i.part()))),
        new StoryStreams("basil", 1, all(data, "basil")));
  }

  /** All sets by name, read and annotated. */
  static Map<String, StorySet> read(Data data) throws IOException {
    Map<String, StorySet> sets = new TreeMap<>();
    for (String name : List.of("gva", "gvc", "allsides", "background", "ecbplus", "basil")) {
      sets.put(name, StorySet.read(data, name, Integer.MAX_VALUE));
    }
    return sets;
  }

  private static List<StorySet.Item> all(Map<String, StorySet> data, String name) {
    return Objects.requireNonNull(data.get(name)).items();
  }

  private static List<StorySet.Item> only(
      List<StorySet.Item> items, Predicate<StorySet.Item> which) {
    return items.stream().filter(which).toList();
  }

  private static boolean from(StorySet.Item item, LocalDate day) {
    LocalDate own = item.day();
    return own != null && !own.isBefore(day);
  }

  private static List<StoryStreams> smallWorlds(
      String name, List<StorySet.Item> pool, int count, int stories, long seed) {
    Random random = new Random(seed);
    Map<String, List<StorySet.Item>> byStory = new TreeMap<>();
    for (StorySet.Item item : pool) {
      if (!item.story().isEmpty()) {
        byStory.computeIfAbsent(item.story(), s -> new ArrayList<>()).add(item);
      }
    }
    List<String> names = new ArrayList<>(byStory.keySet());
    List<String> told =
        names.stream().filter(s -> byStory.getOrDefault(s, List.of()).size() > 1).toList();
    List<StoryStreams> worlds = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      List<StorySet.Item> items = new ArrayList<>();
      for (String story : some(told, names, 2 + random.nextInt(stories), random)) {
        items.addAll(byStory.getOrDefault(story, List.of()));
      }
      // a large set of one kind would drown the others
      double weight = name.equals("ecbplus") ? 0.3 : 1;
      worlds.add(new StoryStreams(name + ", small", weight, disguised(items, random)));
    }
    return worlds;
  }

  /** Mostly stories of several articles; every other time such as follow one another. */
  private static Set<String> some(List<String> told, List<String> names, int count, Random random) {
    Set<String> some = new TreeSet<>();
    boolean neighbours = random.nextBoolean();
    int first = random.nextInt(told.size());
    for (int i = 0; i < count; i++) {
      if (random.nextInt(3) == 0) {
        some.add(names.get(random.nextInt(names.size())));
      } else {
        int at = neighbours ? (first + i) % told.size() : random.nextInt(told.size());
        some.add(told.get(at));
      }
    }
    return some;
  }

  /** One world in two as it is; else articles lose their dates, or have one headline. */
  private static List<StorySet.Item> disguised(List<StorySet.Item> items, Random random) {
    int mode = random.nextInt(4);
    List<String> headline = items.get(random.nextInt(items.size())).article().titleTerms();
    List<StorySet.Item> disguised = new ArrayList<>();
    for (StorySet.Item item : items) {
      boolean undated = mode == 1 || (mode == 2 && random.nextBoolean());
      boolean renamed = mode == 3 && random.nextBoolean();
      Annotated a = item.article();
      disguised.add(
          new StorySet.Item(
              new Annotated(
                  a.article(),
                  undated ? null : a.date(),
                  renamed ? headline : a.titleTerms(),
                  a.sentences(),
                  a.mentions(),
                  a.entities(),
                  a.quotes(),
                  a.attributions(),
                  undated ? certain(a) : a.times(),
                  a.numbers(),
                  a.forecasts()),
              item.story(),
              item.part()));
    }
    return disguised;
  }

  /** The times that can be told without the article's date: those that give their year. */
  private static List<TimeExpression> certain(Annotated article) {
    return article.times().stream().filter(time -> givesYear(article, time)).toList();
  }

  private static boolean givesYear(Annotated article, TimeExpression time) {
    String value = time.value();
    return value != null
        && value.length() >= 4
        && time.span().in(article.article().text()).contains(value.substring(0, 4));
  }
}
