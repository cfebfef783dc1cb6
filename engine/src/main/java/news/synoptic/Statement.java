package news.synoptic;

import java.util.List;

/**
 * A sentence with its attribution chain.
 *
 * @param evidence the sentence
 * @param sentence zero-based index into {@link Annotated#sentences()} of its article
 * @param chain whom it goes back to, the nearest first: speaker, medium, outlet
 * @param origin where it really comes from
 * @param because why that origin, in words a reader can check
 */
public record Statement(
    Evidence evidence, int sentence, List<String> chain, Origin origin, String because) {
  /** Copies the chain. */
  public Statement {
    chain = List.copyOf(chain);
  }
}
