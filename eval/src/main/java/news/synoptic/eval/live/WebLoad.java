package news.synoptic.eval.live;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Readers who ask a running service for its front page, its stories and searches, one after another
 * without a pause.
 *
 * <p>Question: how long does a reader wait when fifty others read? Command: {@code java
 * news.synoptic.eval.live.WebLoad http://127.0.0.1:8080 READERS SECONDS}. Prints the median, the
 * 99th percentile and the slowest answer in milliseconds for each kind of page. The times are those
 * of full answers; readers and service share the machine's processors.
 */
public final class WebLoad {
  private static final List<String> WORDS =
      List.of("police", "minister", "fire", "ferry", "lake", "moon", "bank", "plant");
  private static final Pattern STORY = Pattern.compile("\"id\":\"([^\"]+)\"");

  private record Answer(String kind, double millis, boolean well) {}

  private final String address;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final List<String> stories = new ArrayList<>();

  private WebLoad(String address) throws IOException, InterruptedException {
    this.address = address;
    Matcher ids = STORY.matcher(get("/api/v1/stories?limit=200").body());
    while (ids.find()) {
      stories.add(ids.group(1));
    }
  }

  /** Runs it. */
  public static void main(String[] arguments) throws Exception {
    WebLoad load = new WebLoad(arguments[0]);
    int readers = Integer.parseInt(arguments[1]);
    load.run(readers, Duration.ofSeconds(5));
    print(load.run(readers, Duration.ofSeconds(Integer.parseInt(arguments[2]))));
  }

  private List<Answer> run(int readers, Duration time) throws Exception {
    long end = System.nanoTime() + time.toNanos();
    List<Future<List<Answer>>> all = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int reader = 0; reader < readers; reader++) {
        Random random = new Random(reader);
        all.add(threads.submit(() -> read(random, end)));
      }
    }
    List<Answer> answers = new ArrayList<>();
    for (Future<List<Answer>> one : all) {
      answers.addAll(one.get());
    }
    return answers;
  }

  private List<Answer> read(Random random, long end) throws IOException, InterruptedException {
    List<Answer> answers = new ArrayList<>();
    while (System.nanoTime() < end) {
      int kind = random.nextInt(3);
      String path =
          switch (kind) {
            case 0 -> "/";
            case 1 -> "/story/" + stories.get(random.nextInt(stories.size()));
            default -> "/search?q=" + WORDS.get(random.nextInt(WORDS.size()));
          };
      long start = System.nanoTime();
      boolean well = get(path).statusCode() == 200;
      double millis = (System.nanoTime() - start) / 1e6;
      answers.add(
          new Answer(List.of("front page", "story page", "search").get(kind), millis, well));
    }
    return answers;
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create(address + path)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static void print(List<Answer> answers) {
    Map<String, List<Answer>> kinds = new TreeMap<>();
    answers.forEach(one -> kinds.computeIfAbsent(one.kind(), kind -> new ArrayList<>()).add(one));
    System.out.println("page         answers  failed  median ms  p99 ms  slowest ms");
    kinds.forEach(
        (kind, all) -> {
          double[] times = all.stream().mapToDouble(Answer::millis).sorted().toArray();
          long failed = all.stream().filter(one -> !one.well()).count();
          System.out.printf(
              "%-12s %7d %7d %10.1f %7.1f %11.1f%n",
              kind,
              times.length,
              failed,
              times[times.length / 2],
              times[(int) Math.min(times.length - 1, Math.ceil(times.length * 0.99))],
              Arrays.stream(times).max().orElse(0));
        });
  }
}
