package news.synoptic.fetch;

import java.util.ArrayDeque;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import news.synoptic.Outcome;
import news.synoptic.Page;
import org.jspecify.annotations.Nullable;

/**
 * Hands outcomes to their receiver in the order in which they were given, though pages of several
 * hosts are fetched at a time. The receiver runs in the thread of the caller. At most {@value
 * #MOST_WAITING} outcomes are held.
 */
final class Delivery implements AutoCloseable {
  private static final int THREADS = 6;
  private static final int MOST_WAITING = 16;

  private final Consumer<Outcome<Page>> receiver;
  private final ArrayDeque<Future<Outcome<Page>>> waiting = new ArrayDeque<>();
  private @Nullable ExecutorService threads;
  private long given;

  Delivery(Consumer<Outcome<Page>> receiver) {
    this.receiver = receiver;
  }

  /** Hands over an outcome, behind those that are still being fetched. */
  void give(Outcome<Page> outcome) {
    enqueue(CompletableFuture.completedFuture(outcome));
  }

  /** Starts to fetch a page, and hands it over when its turn has come. */
  void giveLater(Callable<Outcome<Page>> fetch) {
    ExecutorService pool = threads;
    if (pool == null) {
      pool = Executors.newFixedThreadPool(THREADS, Thread.ofPlatform().daemon().factory());
      threads = pool;
    }
    enqueue(pool.submit(fetch));
  }

  /** How many outcomes were given so far. */
  long given() {
    return given;
  }

  private void enqueue(Future<Outcome<Page>> outcome) {
    given++;
    waiting.add(outcome);
    while (!waiting.isEmpty() && (waiting.size() > MOST_WAITING || waiting.element().isDone())) {
      deliver(waiting.remove());
    }
  }

  /** Waits for what is still being fetched and hands it over. */
  void finish() {
    while (!waiting.isEmpty()) {
      deliver(waiting.remove());
    }
  }

  private void deliver(Future<Outcome<Page>> outcome) {
    try {
      receiver.accept(outcome.get());
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while pages were fetched", stop);
    } catch (ExecutionException fault) {
      throw new IllegalStateException("fetching a page", fault.getCause());
    }
  }

  @Override
  public void close() {
    if (threads != null) {
      threads.shutdownNow();
    }
  }
}
