package news.synoptic;

import java.util.function.Function;

/**
 * What became of one input: a value, or the reason why there is none. Bad input is a value, never
 * an exception.
 *
 * @param <T> what a good input gives
 */
public sealed interface Outcome<T> {
  /**
   * A good input.
   *
   * @param value what it gave
   */
  record Kept<T>(T value) implements Outcome<T> {}

  /**
   * A bad input.
   *
   * @param dropped which, and why
   */
  record Refused<T>(Dropped dropped) implements Outcome<T> {}

  /** A good outcome. */
  static <T> Outcome<T> kept(T value) {
    return new Kept<>(value);
  }

  /** A bad outcome. */
  static <T> Outcome<T> refused(String input, Reason reason, String detail) {
    return new Refused<>(new Dropped(input, reason, detail));
  }

  /** The outcome of a further step, which is taken only if this one is good. */
  default <R> Outcome<R> then(Function<T, Outcome<R>> step) {
    return switch (this) {
      case Kept<T>(T value) -> step.apply(value);
      case Refused<T>(Dropped dropped) -> new Refused<>(dropped);
    };
  }
}
