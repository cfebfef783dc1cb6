package news.synoptic;

/**
 * A model that turns a sentence into a vector: the same sentence gives the same vector, in every
 * run and thread.
 */
public interface SentenceVectors {
  /**
   * The sentence's vector.
   *
   * @return unit length; every call gives the same number of components; not to be changed
   */
  float[] of(String sentence);
}
