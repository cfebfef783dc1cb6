package news.synoptic.fetch.chat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.synoptic.Outcome;
import news.synoptic.Reason;
import news.synoptic.fetch.net.Egress;
import news.synoptic.fetch.net.FetchSettings;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A language model behind an endpoint that speaks OpenAI's chat completions, as local servers do
 * too: instructions and material in, its words out. Thread-safe; one question at a time.
 *
 * <p>The host that the reader names may be a local one, and no other host is asked: redirects are
 * not followed. Temperature and seed are fixed, so that a model that heeds them answers the same
 * twice. The key goes out as a header and into no message.
 */
public final class ChatModel {
  private static final int SEED = 17;
  private static final int MOST_TOKENS = 1000;
  private static final JsonMapper JSON = new JsonMapper();

  private final URI endpoint;
  private final String model;
  private final String key;
  private final Egress egress;

  /**
   * A model.
   *
   * @param base address that the endpoints stand below, such as {@code http://localhost:11434/v1}
   * @param model its name there
   * @param key the bearer token; empty for none
   * @param timeout the longest wait for an answer
   */
  public ChatModel(URI base, String model, String key, FetchSettings fetch, Duration timeout) {
    this.endpoint = URI.create(base.toString().replaceFirst("/+$", "") + "/chat/completions");
    this.model = model;
    this.key = key;
    Set<String> allowed = new HashSet<>(fetch.allowedHosts());
    allowed.add(base.getHost());
    this.egress = new Egress(fetch.withAllowedHosts(allowed).withAnswerTimeout(timeout));
  }

  /** What the model answers. */
  public Outcome<String> answer(String instructions, String material) {
    Map<String, Object> question =
        Map.of(
            "model",
            model,
            "temperature",
            0,
            "seed",
            SEED,
            "max_tokens",
            MOST_TOKENS,
            "stream",
            false,
            "messages",
            List.of(
                Map.of("role", "system", "content", instructions),
                Map.of("role", "user", "content", material)));
    byte[] content = JSON.writeValueAsBytes(question);
    return egress
        .post(endpoint.toString(), endpoint, "application/json", key, content)
        .then(this::words);
  }

  private Outcome<String> words(Egress.Body body) {
    try {
      JsonNode answer = JSON.readTree(new String(body.bytes(), StandardCharsets.UTF_8));
      JsonNode words = answer.path("choices").path(0).path("message").path("content");
      return words.isString()
          ? Outcome.kept(words.asString())
          : Outcome.refused(endpoint.toString(), Reason.BROKEN_JSON, "no message in the answer");
    } catch (JacksonException broken) {
      return Outcome.refused(endpoint.toString(), Reason.BROKEN_JSON, broken.getOriginalMessage());
    }
  }
}
