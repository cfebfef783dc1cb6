package news.synoptic.annotate.text;

/**
 * A stretch of a text within quotation marks.
 *
 * @param from index of the first token within
 * @param to index behind the last token within
 * @param paragraph index of its paragraph
 * @param continues whether it goes on what the paragraph before left open
 */
public record Quoted(int from, int to, int paragraph, boolean continues) {
  boolean isEmpty() {
    return from >= to;
  }
}
