package news.synoptic.eval;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A labelled pair of sentences.
 *
 * @param a one sentence
 * @param b a sentence of another article
 * @param label 1 if both assert the same, 0 if not; a grade in the graded sets
 * @param kind how the set names the pair's kind
 * @param topic what is held out together
 */
record ClaimPair(String a, String b, double label, String kind, String topic) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** ECB+ pairs; those of partial overlap are left out. */
  static List<ClaimPair> ecb(Path data) {
    return read(
        data.resolve("stories/claims_ecb.jsonl.gz"),
        row ->
            row.path("label").isNumber()
                ? List.of(
                    new ClaimPair(
                        row.path("a").asString(),
                        row.path("b").asString(),
                        row.path("label").asDouble(),
                        row.path("kind").asString(),
                        row.path("split").asString() + " " + topicOf(row.path("doc_a").asString())))
                : List.of());
  }

  /** SuperPAL pairs of whole sentences. */
  static List<ClaimPair> superpal(Path data) {
    return read(
        data.resolve("stories/claims_superpal.jsonl.gz"),
        row ->
            row.path("level").asString().equals("sentence")
                ? List.of(plain(row, row.path("label").asDouble(), row.path("topic").asString()))
                : List.of());
  }

  /** Pairs of close sentences with numbers, graded by people. */
  static List<ClaimPair> numbers(Path data) {
    return read(
        data.resolve("stories/claims_numbers.jsonl.gz"),
        row -> List.of(plain(row, row.path("label").asDouble(), row.path("src").asString())));
  }

  /** ClaimDiff: 1 where one claim bears upon the other, 0 where they are unrelated. */
  static List<ClaimPair> claimDiff(Path data) {
    return read(
        data.resolve("stories/claims_claimdiff.jsonl.gz"),
        row ->
            List.of(
                plain(
                    row,
                    row.path("label").asString().equals("unrelated") ? 0 : 1,
                    row.path("topic").asString())));
  }

  private static ClaimPair plain(JsonNode row, double label, String topic) {
    return new ClaimPair(row.path("a").asString(), row.path("b").asString(), label, "", topic);
  }

  private static String topicOf(String document) {
    return document.substring(0, document.indexOf('_'));
  }

  private static List<ClaimPair> read(Path file, Function<JsonNode, List<ClaimPair>> pairs) {
    List<ClaimPair> all = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        all.addAll(pairs.apply(JSON.readTree(line)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
    return all;
  }
}
