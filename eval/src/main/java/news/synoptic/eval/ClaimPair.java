package news.synoptic.eval;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

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
  /** ECB+ pairs; those of partial overlap are left out. */
  static List<ClaimPair> ecb(Data data) throws IOException {
    return read(
        data,
        "stories/claims_ecb.jsonl.gz",
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
  static List<ClaimPair> superpal(Data data) throws IOException {
    return read(
        data,
        "stories/claims_superpal.jsonl.gz",
        row ->
            row.path("level").asString().equals("sentence")
                ? List.of(plain(row, row.path("label").asDouble(), row.path("topic").asString()))
                : List.of());
  }

  /** Pairs of close sentences with numbers, graded by people. */
  static List<ClaimPair> numbers(Data data) throws IOException {
    return read(
        data,
        "stories/claims_numbers.jsonl.gz",
        row -> List.of(plain(row, row.path("label").asDouble(), row.path("src").asString())));
  }

  /** ClaimDiff: 1 where one claim bears upon the other, 0 where they are unrelated. */
  static List<ClaimPair> claimDiff(Data data) throws IOException {
    return read(
        data,
        "stories/claims_claimdiff.jsonl.gz",
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

  private static List<ClaimPair> read(
      Data data, String name, Function<JsonNode, List<ClaimPair>> pairs) throws IOException {
    return data.lines(name).stream().flatMap(row -> pairs.apply(row).stream()).toList();
  }
}
