package news.synoptic.web.page;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import news.synoptic.StoryId;
import news.synoptic.live.LiveEvent;
import news.synoptic.web.http.Call;
import news.synoptic.web.http.Reply;

/**
 * What open pages hear, as server-sent events: that their story was written anew or is another one
 * now; on the front page, that there is news. An event holds no words of an article: the page asks
 * for itself anew. A page that does not listen fast enough misses events and is told the last.
 */
public final class Events {
  private static final int MOST = 500;
  private static final int WAITING = 32;
  private static final int BEAT_SECONDS = 15;

  private final AtomicInteger open = new AtomicInteger();

  /** Nobody listens yet. */
  public Events() {}

  /** Number of pages that listen. */
  public int listeners() {
    return open.get();
  }

  /** News of any story of the reader's. */
  public Reply all(Call call) {
    return stream(
        call,
        event ->
            switch (event) {
              case LiveEvent.Written written when mine(call, written.story()) ->
                  Optional.of(message("news", written.story().value()));
              case LiveEvent.Written ignored -> Optional.empty();
              case LiveEvent.Merged ignored -> Optional.empty();
              case LiveEvent.Visited ignored -> Optional.empty();
            });
  }

  /** News of one story. */
  public Reply story(Call call) {
    return StoryLivePage.with(
        call,
        story ->
            stream(
                call,
                event ->
                    switch (event) {
                      case LiveEvent.Written(StoryId id, long version) when id.equals(story.id()) ->
                          Optional.of(message("written", String.valueOf(version)));
                      case LiveEvent.Merged(StoryId into, StoryId from)
                          when from.equals(story.id()) ->
                          Optional.of(message("moved", into.value()));
                      case LiveEvent.Written ignored -> Optional.empty();
                      case LiveEvent.Merged ignored -> Optional.empty();
                      case LiveEvent.Visited ignored -> Optional.empty();
                    }));
  }

  private static boolean mine(Call call, StoryId story) {
    return call.site().store().stories().find(call.reader(), story).isPresent();
  }

  private Reply stream(Call call, Function<LiveEvent, Optional<String>> words) {
    if (open.get() >= MOST) {
      return new Reply.Refused(503, "Too many pages listen.");
    }
    return new Reply.Stream("text/event-stream; charset=utf-8", out -> listen(call, words, out));
  }

  private void listen(Call call, Function<LiveEvent, Optional<String>> words, OutputStream out)
      throws IOException, InterruptedException {
    BlockingQueue<LiveEvent> waiting = new ArrayBlockingQueue<>(WAITING);
    open.incrementAndGet();
    AutoCloseable subscription =
        call.site()
            .live()
            .subscribe(
                event -> {
                  while (!waiting.offer(event)) {
                    waiting.poll();
                  }
                });
    try {
      send("retry: 3000\n: open\n\n", out);
      while (true) {
        LiveEvent event = waiting.poll(BEAT_SECONDS, TimeUnit.SECONDS);
        send(event == null ? ": still here\n\n" : words.apply(event).orElse(""), out);
      }
    } finally {
      open.decrementAndGet();
      end(subscription);
    }
  }

  private static void end(AutoCloseable subscription) throws IOException {
    try {
      subscription.close();
    } catch (IOException | RuntimeException failed) {
      throw failed;
    } catch (Exception failed) {
      throw new IOException("cannot stop listening", failed);
    }
  }

  private static void send(String words, OutputStream out) throws IOException {
    if (!words.isEmpty()) {
      out.write(words.getBytes(StandardCharsets.UTF_8));
      out.flush();
    }
  }

  private static String message(String name, String data) {
    return "event: " + name + "\ndata: " + data + "\n\n";
  }
}
