package news.synoptic.fetch.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import news.synoptic.Reason;
import org.junit.jupiter.api.Test;

/** When a host is asked again that failed, or asked to be left alone. */
class HostGateTest {
  private static final Instant NOON = Instant.parse("2031-05-04T12:00:00Z");
  private static final URI RULES = URI.create("https://harbour.example/robots.txt");

  private final HostGate gate = new HostGate();

  private static Step.Failed answer(int status, String retryAfter) {
    Map<String, String> fields =
        retryAfter.isEmpty() ? Map.of() : Map.of("retry-after", retryAfter);
    return new Step.Failed(Reason.SERVER_ERROR, "HTTP " + status, new Head(status, fields));
  }

  private static Step.Failed silence() {
    return new Step.Failed(Reason.TIMEOUT, "late");
  }

  private Duration leftAlone(Instant now) {
    HostGate.Closed closed = gate.closed(now);
    return closed == null ? Duration.ZERO : Duration.between(now, closed.until());
  }

  @Test
  void waitsAsLongAsAHostAsks() {
    gate.asked(answer(429, "90"), NOON, false);
    assertThat(leftAlone(NOON)).isEqualTo(Duration.ofSeconds(90));
    assertThat(gate.closed(NOON))
        .extracting(HostGate.Closed::detail)
        .isEqualTo("HTTP 429; the host is left alone for 90 s");
    assertThat(leftAlone(NOON.plusSeconds(90))).isZero();
    gate.asked(answer(503, "Sun, 04 May 2031 15:00:00 GMT"), NOON, false);
    assertThat(leftAlone(NOON)).isEqualTo(Duration.ofHours(3));
    gate.asked(answer(503, "99999999999"), NOON, false);
    assertThat(leftAlone(NOON)).isEqualTo(Duration.ofDays(7));
  }

  @Test
  void waitsEverLongerForAHostThatDoesNotSayHowLong() {
    gate.asked(answer(429, ""), NOON, false);
    assertThat(leftAlone(NOON)).isEqualTo(Duration.ofHours(1));
    gate.asked(answer(429, "soon"), NOON, false);
    assertThat(leftAlone(NOON)).isEqualTo(Duration.ofHours(2));
    for (int i = 0; i < 50; i++) {
      gate.asked(answer(429, ""), NOON, false);
    }
    assertThat(leftAlone(NOON)).isEqualTo(Duration.ofHours(16));
  }

  @Test
  void leavesAHostAloneThatWasSilentTwice() {
    gate.asked(silence(), NOON, false);
    assertThat(leftAlone(NOON)).isZero();
    gate.asked(silence(), NOON, false);
    assertThat(leftAlone(NOON)).isEqualTo(Duration.ofMinutes(15));
    gate.asked(silence(), NOON.plusSeconds(1000), false);
    assertThat(leftAlone(NOON.plusSeconds(1000))).isEqualTo(Duration.ofMinutes(30));
  }

  @Test
  void doesNotHoldOneAddressAgainstTheReadersOwnHost() {
    gate.asked(answer(429, "90"), NOON, true);
    assertThat(gate.closed(NOON)).isNull();
  }

  @Test
  void asksForTheRulesOnceADayAndKeepsThemWhileTheServerFails() {
    AtomicInteger asked = new AtomicInteger();
    RobotsAnswer rules = new RobotsAnswer(Robots.ALLOW_ALL, null);
    RobotsAnswer failure = new RobotsAnswer(Robots.ALLOW_ALL, answer(500, ""));
    RobotsAnswer[] answers = {failure, rules, failure, rules};
    for (String time : List.of("12:00", "12:59", "13:01", "14:00", "23:59")) {
      gate.robots(RULES, at(time), () -> answers[asked.getAndIncrement()]);
    }
    assertThat(asked).hasValue(2);
    Instant next = NOON.plus(Duration.ofHours(25));
    assertThat(gate.robots(RULES, next, () -> answers[asked.getAndIncrement()])).isEqualTo(rules);
    assertThat(asked).hasValue(3);
    gate.robots(RULES, next.plusSeconds(3000), () -> answers[asked.getAndIncrement()]);
    assertThat(asked).hasValue(3);
    gate.robots(RULES, next.plusSeconds(3700), () -> answers[asked.getAndIncrement()]);
    assertThat(asked).hasValue(4);
  }

  private static Instant at(String time) {
    return Instant.parse("2031-05-04T" + time + ":00Z");
  }
}
