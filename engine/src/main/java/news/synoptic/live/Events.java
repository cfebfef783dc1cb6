package news.synoptic.live;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import news.synoptic.store.StoryEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells subscribers what happens, one event after the other, in a thread of its own. */
final class Events implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Events.class);

  private final List<Consumer<LiveEvent>> listeners = new CopyOnWriteArrayList<>();
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("synoptic-events").factory());

  AutoCloseable subscribe(Consumer<LiveEvent> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  int subscribers() {
    return listeners.size();
  }

  void tell(LiveEvent event) {
    try {
      thread.execute(() -> listeners.forEach(listener -> tell(listener, event)));
    } catch (RejectedExecutionException closing) {
      // intentional: nobody is told anything any more
    }
  }

  /** Tells of those stories that are no more. */
  void tell(List<StoryEvent> events) {
    for (StoryEvent event : events) {
      if (event instanceof StoryEvent.Merged(var into, var from)) {
        tell(new LiveEvent.Merged(into, from));
      }
    }
  }

  // intentional: a listener that fails keeps nobody else from hearing
  @SuppressWarnings("CatchingUnchecked")
  private static void tell(Consumer<LiveEvent> listener, LiveEvent event) {
    try {
      listener.accept(event);
    } catch (RuntimeException fault) {
      LOG.warn("a listener failed", fault);
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
