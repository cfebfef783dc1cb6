package news.synoptic.web;

import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import news.synoptic.live.Status;
import news.synoptic.web.http.Call;
import news.synoptic.web.http.Reply;
import news.synoptic.web.http.Route;
import news.synoptic.web.page.Events;

/**
 * Counts what is answered, and tells it with the state of the service in the text format of
 * Prometheus. Thread-safe. Labels are patterns of addresses, never addresses: no ids, no secrets.
 */
final class Metrics {
  private static final double[] BOUNDS = {0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5};
  private static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";

  private static final class Times {
    final LongAdder[] buckets = new LongAdder[BOUNDS.length + 1];
    final LongAdder micros = new LongAdder();

    Times() {
      for (int i = 0; i < buckets.length; i++) {
        buckets[i] = new LongAdder();
      }
    }
  }

  private final Map<String, LongAdder> answers = new ConcurrentHashMap<>();
  private final Map<String, Times> times = new ConcurrentHashMap<>();
  private final Events events;

  Metrics(Events events) {
    this.events = events;
  }

  /** An answer went out. */
  void note(String method, String pattern, int status, double seconds) {
    String labels = "method=\"%s\",route=\"%s\"".formatted(method, pattern);
    answers
        .computeIfAbsent(labels + ",status=\"" + status + "\"", key -> new LongAdder())
        .increment();
    Times all = times.computeIfAbsent(labels, key -> new Times());
    int at = 0;
    while (at < BOUNDS.length && seconds > BOUNDS[at]) {
      at++;
    }
    all.buckets[at].increment();
    all.micros.add(Math.round(seconds * 1_000_000));
  }

  Route health() {
    return new Route(
        "GET",
        "/health",
        Route.Kind.PLAIN,
        Route.Access.OPEN,
        call ->
            call.site().live().status().ready()
                ? new Reply.Data("text/plain; charset=utf-8", "ok\n")
                : new Reply.Refused(503, "starting"));
  }

  Route metrics() {
    return new Route(
        "GET",
        "/metrics",
        Route.Kind.PLAIN,
        Route.Access.READER,
        call -> new Reply.Data(TYPE, text(call)));
  }

  private String text(Call call) {
    StringBuilder out = new StringBuilder();
    out.append("# TYPE synoptic_http_answers_total counter\n");
    new TreeMap<>(answers)
        .forEach((labels, count) -> line(out, "http_answers_total{" + labels + "}", count.sum()));
    out.append("# TYPE synoptic_http_seconds histogram\n");
    new TreeMap<>(times).forEach((labels, all) -> histogram(out, labels, all));
    Status status = call.site().live().status();
    gauge(out, "ready", status.ready() ? 1 : 0);
    counter(out, "articles_total", status.articles());
    counter(out, "refused_total", status.refused());
    counter(out, "faults_total", status.faults());
    counter(out, "briefs_total", status.briefs());
    counter(out, "visits_total", status.visits());
    counter(out, "revisions_total", status.revisions());
    gauge(out, "waiting_pages", status.waitingPages());
    gauge(out, "waiting_briefs", status.waitingBriefs());
    gauge(out, "open_pages", events.listeners());
    gauge(out, "stories", call.site().store().stories().count());
    gauge(out, "sources", call.site().store().sources().count());
    gauge(out, "store_bytes", call.site().store().bytes());
    gauge(out, "index_bytes", call.site().search().bytes());
    gauge(out, "heap_bytes", ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
    gauge(out, "threads", ManagementFactory.getThreadMXBean().getThreadCount());
    return out.toString();
  }

  private static void histogram(StringBuilder out, String labels, Times all) {
    long sum = 0;
    for (int i = 0; i <= BOUNDS.length; i++) {
      sum += all.buckets[i].sum();
      String bound = i == BOUNDS.length ? "+Inf" : String.valueOf(BOUNDS[i]);
      line(out, "http_seconds_bucket{" + labels + ",le=\"" + bound + "\"}", sum);
    }
    line(out, "http_seconds_sum{" + labels + "}", all.micros.sum() / 1e6);
    line(out, "http_seconds_count{" + labels + "}", sum);
  }

  private static void gauge(StringBuilder out, String name, long value) {
    out.append("# TYPE synoptic_").append(name).append(" gauge\n");
    line(out, name, value);
  }

  private static void counter(StringBuilder out, String name, long value) {
    out.append("# TYPE synoptic_").append(name).append(" counter\n");
    line(out, name, value);
  }

  private static void line(StringBuilder out, String name, Object value) {
    out.append("synoptic_").append(name).append(' ').append(value).append('\n');
  }
}
