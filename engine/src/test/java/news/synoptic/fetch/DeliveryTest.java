package news.synoptic.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import news.synoptic.Outcome;
import news.synoptic.Page;
import news.synoptic.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(15)
class DeliveryTest {
  private static Outcome<Page> page(String name) {
    return Outcome.kept(
        new Page(name, null, "text/plain", null, name.getBytes(UTF_8), Page.Hints.NONE));
  }

  private static String name(Outcome<Page> outcome) {
    return switch (outcome) {
      case Outcome.Kept(Page page) -> page.input();
      case Outcome.Refused(var dropped) -> dropped.input() + ": " + dropped.message();
    };
  }

  @Test
  void keepsTheOrderInWhichThingsWereGiven() {
    List<String> names = new ArrayList<>();
    List<Thread> threads = new ArrayList<>();
    CountDownLatch last = new CountDownLatch(1);
    try (Delivery delivery =
        new Delivery(
            outcome -> {
              names.add(name(outcome));
              threads.add(Thread.currentThread());
            })) {
      delivery.giveLater("slow", () -> awaited(last, "slow"));
      delivery.give(page("ready"));
      delivery.giveLater("quick", () -> page("quick"));
      assertThat(names).isEmpty();
      last.countDown();
      delivery.finish();
    }
    assertThat(names).containsExactly("slow", "ready", "quick");
    assertThat(threads).containsOnly(Thread.currentThread());
  }

  @Test
  void setsAFaultOfOursAsideAndGoesOn() {
    List<String> names = new ArrayList<>();
    try (Delivery delivery = new Delivery(outcome -> names.add(name(outcome)))) {
      delivery.giveLater(
          "odd",
          () -> {
            throw new IllegalStateException("nobody thought of this");
          });
      delivery.give(page("next"));
      delivery.finish();
    }
    assertThat(names)
        .containsExactly(
            "odd: "
                + Reason.INTERNAL.words()
                + ": java.lang.IllegalStateException:"
                + " nobody thought of this",
            "next");
  }

  @Test
  void holdsFewOutcomesHoweverManyAreGiven() {
    AtomicInteger made = new AtomicInteger();
    AtomicInteger taken = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    try (Delivery delivery = new Delivery(outcome -> taken.incrementAndGet())) {
      for (int i = 0; i < 500; i++) {
        delivery.giveLater(
            "x",
            () -> {
              most.accumulateAndGet(made.incrementAndGet() - taken.get(), Math::max);
              return page("x");
            });
      }
      delivery.finish();
    }
    assertThat(taken).hasValue(500);
    assertThat(most.get()).isLessThanOrEqualTo(18);
  }

  @Test
  void endsWhatIsStillFetchedWhenItIsClosed() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch stopped = new CountDownLatch(1);
    try (Delivery delivery = new Delivery(outcome -> {})) {
      delivery.giveLater(
          "late",
          () -> {
            begun.countDown();
            Outcome<Page> page = awaited(new CountDownLatch(1), "late");
            stopped.countDown();
            return page;
          });
      begun.await();
    }
    assertThat(stopped.await(10, TimeUnit.SECONDS)).isTrue();
  }

  private static Outcome<Page> awaited(CountDownLatch latch, String name) {
    try {
      latch.await();
      return page(name);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return Outcome.refused(name, Reason.TIMEOUT, "stopped");
    }
  }
}
