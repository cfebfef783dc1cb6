package news.synoptic.eval;

import java.io.IOException;
import java.util.List;

/** The evaluation of one stage. */
public interface Evaluation {
  /** How much of the data is used. */
  enum Size {
    /** A part that takes a few seconds: for every build. */
    SMALL,
    /** Everything. */
    FULL
  }

  /**
   * Measures the stage.
   *
   * @param data where the gold sets are
   * @param size how much of them to use
   * @return the figures, in the order in which they are printed
   * @throws IOException if a set cannot be read
   */
  List<Figure> measure(Data data, Size size) throws IOException;
}
