package news.synoptic.wire;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Items in, results out: the step runs on several threads, and the receiver gets the results one by
 * one in the order in which the items came, as soon as that order allows.
 *
 * <p>Few items are held at a time, whatever their number: who brings too many waits. The receiver
 * runs in a thread of its own, so a result is handed over while the next item is still awaited. If
 * the receiver fails, the next call says so. One thread at a time may bring items.
 *
 * @param <T> an item
 * @param <R> what the step makes of it
 */
final class InOrder<T, R> implements AutoCloseable {
  /** Takes results; always called in the same thread. */
  interface Receiver<R> {
    /** The next result. */
    void accept(R result) throws IOException;

    /** Nothing more is ready at the moment. */
    default void idle() throws IOException {}
  }

  /** Deeply nested input needs more than a JVM gives by default. */
  private static final long STACK_BYTES = 8L << 20;

  private static final int WAITING_PER_THREAD = 4;
  private static final long PATIENCE_MILLIS = 50;

  private final ExecutorService threads;
  private final Function<T, R> step;
  private final BlockingQueue<Future<Optional<R>>> waiting;
  private final CompletableFuture<@Nullable Void> receiver = new CompletableFuture<>();

  /**
   * Starts the threads.
   *
   * @param number of threads for the step, at least 1
   * @param step must be thread-safe
   */
  InOrder(int number, Function<T, R> step, Receiver<R> to) {
    this.step = step;
    this.waiting = new ArrayBlockingQueue<>(number * WAITING_PER_THREAD);
    this.threads = Executors.newFixedThreadPool(number, InOrder::worker);
    Thread handing = new Thread(null, () -> handOver(to), "synoptic-results", STACK_BYTES);
    handing.setDaemon(true);
    handing.start();
  }

  private static Thread worker(Runnable work) {
    Thread thread = new Thread(null, work, "synoptic-worker", STACK_BYTES);
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Brings an item; waits while too many are under way.
   *
   * @throws IOException what the receiver threw
   */
  void put(T item) throws IOException {
    enqueue(threads.submit(() -> Optional.of(step.apply(item))));
  }

  /**
   * Waits until every result has been received. Nothing can be brought afterwards.
   *
   * @throws IOException what the receiver threw
   */
  void finish() throws IOException {
    enqueue(CompletableFuture.completedFuture(Optional.empty()));
    awaitReceiver();
  }

  private void enqueue(Future<Optional<R>> result) throws IOException {
    try {
      while (!waiting.offer(result, PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
        if (receiver.isDone()) {
          awaitReceiver();
        }
      }
    } catch (InterruptedException stop) {
      throw interrupted(stop);
    }
  }

  private void awaitReceiver() throws IOException {
    try {
      receiver.get();
    } catch (InterruptedException stop) {
      throw interrupted(stop);
    } catch (ExecutionException failure) {
      if (failure.getCause() instanceof IOException cause) {
        throw cause;
      }
      throw new IllegalStateException("a result could not be handed over", failure.getCause());
    }
  }

  private void handOver(Receiver<R> to) {
    try {
      for (Optional<R> result = next(to); result.isPresent(); result = next(to)) {
        to.accept(result.get());
      }
      receiver.complete(null);
    } catch (Throwable failure) {
      // intentional: whatever it is, it is thrown in the thread that brings the items
      receiver.completeExceptionally(failure);
    }
  }

  private Optional<R> next(Receiver<R> to) throws Exception {
    Future<Optional<R>> head = waiting.peek();
    if (head == null || !head.isDone()) {
      to.idle();
    }
    return waiting.take().get();
  }

  private static IllegalStateException interrupted(InterruptedException stop) {
    Thread.currentThread().interrupt();
    return new IllegalStateException("stopped before the work was done", stop);
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
