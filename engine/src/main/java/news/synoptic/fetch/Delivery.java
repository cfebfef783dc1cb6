package news.synoptic.fetch;

import java.util.ArrayDeque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;
import news.synoptic.Outcome;
import news.synoptic.Page;
import news.synoptic.Reason;
import news.synoptic.fetch.net.Shown;

/**
 * Hands outcomes to their receiver in the order in which they were given, though pages of several
 * hosts are fetched at a time. The receiver runs in the thread of the caller, which is the only one
 * that may call here. At most {@value #MOST_WAITING} outcomes are held.
 */
final class Delivery implements AutoCloseable {
  private static final int MOST_WAITING = 16;

  private final Consumer<Outcome<Page>> receiver;
  private final ArrayDeque<Coming<Page>> waiting = new ArrayDeque<>();

  // A thread a task: those that wait for a slow host keep nobody else from theirs. Their number is
  // bounded by what may wait here and in OutlineFeeds.
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private long given;

  Delivery(Consumer<Outcome<Page>> receiver) {
    this.receiver = receiver;
  }

  /** Hands over an outcome, behind those that are still being fetched. */
  void give(Outcome<Page> outcome) {
    enqueue(new Coming<>("", CompletableFuture.completedFuture(outcome)));
  }

  /**
   * Starts to fetch a page, and hands it over when its turn has come.
   *
   * @param name the name under which a refusal speaks of it
   */
  void giveLater(String name, Supplier<Outcome<Page>> fetch) {
    enqueue(start(name, fetch));
  }

  /** Starts to fetch something that is not to be handed over as it is. */
  <T> Coming<T> start(String name, Supplier<Outcome<T>> fetch) {
    return new Coming<>(name, threads.submit(fetch::get));
  }

  /** How many outcomes were given so far. */
  long given() {
    return given;
  }

  /** Waits for what is still being fetched and hands it over. */
  void finish() {
    while (!waiting.isEmpty()) {
      receiver.accept(waiting.remove().await());
    }
  }

  private void enqueue(Coming<Page> outcome) {
    given++;
    waiting.add(outcome);
    while (!waiting.isEmpty() && (waiting.size() > MOST_WAITING || waiting.element().isDone())) {
      receiver.accept(waiting.remove().await());
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }

  /** An outcome that is being fetched. */
  record Coming<T>(String name, Future<Outcome<T>> future) {
    boolean isDone() {
      return future.isDone();
    }

    /** Waits for it; a fault of ours on the way is a refusal. */
    Outcome<T> await() {
      try {
        return future.get();
      } catch (InterruptedException stop) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("stopped while " + name + " was fetched", stop);
      } catch (ExecutionException fault) {
        if (fault.getCause() instanceof Error error) {
          throw error;
        }
        return Outcome.refused(name, Reason.INTERNAL, Shown.cut(String.valueOf(fault.getCause())));
      }
    }
  }
}
