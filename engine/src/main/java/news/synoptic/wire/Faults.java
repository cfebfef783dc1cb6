package news.synoptic.wire;

import java.util.function.Supplier;
import news.synoptic.Outcome;
import news.synoptic.Reason;

/** Sets an item aside when a stage has a fault, so that the run goes on. */
final class Faults {
  private Faults() {}

  /**
   * What a step gives, or {@link Reason#INTERNAL} with the place of the fault.
   *
   * @param input name of the item
   */
  // intentional: the one place that catches everything, since here an item can be set aside
  @SuppressWarnings("CatchingUnchecked")
  static <T> Outcome<T> guard(String input, Supplier<Outcome<T>> step) {
    try {
      return step.get();
    } catch (StackOverflowError deep) {
      return Outcome.refused(input, Reason.INTERNAL, "nested too deeply for " + place(deep));
    } catch (OutOfMemoryError full) {
      return Outcome.refused(input, Reason.INTERNAL, "not enough memory; give the JVM more");
    } catch (RuntimeException fault) {
      return Outcome.refused(input, Reason.INTERNAL, describe(fault));
    }
  }

  /** A fault in a few words, with the place in the code. */
  static String describe(Throwable fault) {
    String message = fault.getMessage() == null ? "" : " (" + oneLine(fault.getMessage()) + ")";
    return fault.getClass().getSimpleName() + message + " at " + place(fault);
  }

  private static String place(Throwable fault) {
    for (StackTraceElement element : fault.getStackTrace()) {
      if (element.getClassName().startsWith("news.synoptic.")) {
        return element.getFileName() + ":" + element.getLineNumber();
      }
    }
    return "an unknown place";
  }

  private static String oneLine(String message) {
    String line = message.lines().findFirst().orElse("");
    return line.length() <= 160 ? line : line.substring(0, 160) + "…";
  }
}
