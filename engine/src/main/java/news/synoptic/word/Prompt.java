package news.synoptic.word;

/**
 * What a language model is asked.
 *
 * @param instructions what to do and in which form; ours alone
 * @param material numbered sentences of the articles; untrusted
 */
public record Prompt(String instructions, String material) {}
