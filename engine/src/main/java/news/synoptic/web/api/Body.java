package news.synoptic.web.api;

import java.util.List;
import java.util.stream.Stream;
import news.synoptic.web.http.Call;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * The JSON object of a request. What is missing, or is none, counts as empty.
 *
 * @param object the object
 */
record Body(JsonNode object) {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  static Body of(Call call) {
    try {
      return new Body(MAPPER.readTree(call.body()));
    } catch (JacksonException noJson) {
      return new Body(MAPPER.createObjectNode());
    }
  }

  /** A field's words; empty if there are none. */
  String text(String field) {
    return object.path(field).asString("");
  }

  /** A field's whole number. */
  long number(String field, long otherwise) {
    return object.path(field).asLong(otherwise);
  }

  /** A field's list of words. */
  List<String> texts(String field) {
    return Stream.iterate(0, i -> i < object.path(field).size(), i -> i + 1)
        .map(i -> object.path(field).path(i).asString(""))
        .toList();
  }
}
