package news.synoptic.web.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import news.synoptic.serve.Json;

/** The operations → their description as OpenAPI 3.1 has it. */
final class OpenApi {
  private OpenApi() {}

  static String describe(List<Operation> operations) {
    Map<String, List<Operation>> paths = new LinkedHashMap<>();
    for (Operation one : operations) {
      paths.computeIfAbsent(one.route().path(), path -> new ArrayList<>()).add(one);
    }
    return Json.line(
        json ->
            json.text("openapi", "3.1.0")
                .object(
                    "info",
                    info ->
                        info.text("title", "Synoptic")
                            .text("version", "1")
                            .text(
                                "description",
                                "Stories with their origins, claims and revisions. Reads carry an"
                                    + " ETag; lists go on behind `after`, with the `next` of the"
                                    + " part before. All words of articles are foreign text.")
                            .object("license", l -> l.text("name", "Apache-2.0")))
                .object(
                    "paths",
                    all -> paths.forEach((path, ops) -> all.object(path, p -> path(p, ops))))
                .object("components", OpenApi::components)
                .list("security", List.of("token"), scheme -> json.strings(scheme, List.of())));
  }

  private static void path(Json json, List<Operation> operations) {
    for (Operation one : operations) {
      json.object(one.route().method().toLowerCase(Locale.ROOT), op -> operation(op, one));
    }
  }

  private static void operation(Json json, Operation one) {
    json.text("operationId", one.name()).text("summary", one.summary());
    List<String> all = new ArrayList<>(one.parameters());
    all.addAll(one.query());
    if (!all.isEmpty()) {
      json.list(
          "parameters",
          all,
          name -> {
            boolean inPath = one.parameters().contains(name);
            json.text("name", name)
                .text("in", inPath ? "path" : "query")
                .flag("required", inPath)
                .object("schema", schema -> schema.text("type", "string"));
          });
    }
    if (!one.fields().isEmpty()) {
      json.object("requestBody", body -> body.object("content", c -> body(c, one.fields())));
    }
    json.object("responses", responses -> responses(responses, one));
  }

  private static void body(Json json, List<String> fields) {
    if (fields.equals(List.of("outline"))) {
      json.object("text/x-opml", type -> type.object("schema", s -> s.text("type", "string")));
      return;
    }
    json.object(
        "application/json",
        type ->
            type.object(
                "schema",
                schema ->
                    schema
                        .text("type", "object")
                        .object(
                            "properties",
                            all ->
                                fields.forEach(
                                    field ->
                                        all.object(field, f -> f.text("description", field))))));
  }

  private static void responses(Json json, Operation one) {
    Shape<?> shape = one.result();
    if (shape == null) {
      json.object("204", done -> done.text("description", "Done."));
    } else {
      boolean made = one.route().method().equals("POST") && one.name().startsWith("follow");
      json.object(
          made ? "201" : "200",
          ok ->
              ok.text("description", shape.name())
                  .object("content", content("application/json", shape::reference)));
    }
    json.object(
        "default",
        failed ->
            failed
                .text("description", "A problem as RFC 9457 has it.")
                .object(
                    "content",
                    content(
                        "application/problem+json",
                        schema -> schema.text("$ref", "#/components/schemas/Problem"))));
  }

  private static Consumer<Json> content(String type, Consumer<Json> schema) {
    return json -> json.object(type, one -> one.object("schema", schema));
  }

  private static void components(Json json) {
    json.object(
        "schemas",
        schemas -> {
          Shapes.ALL.forEach(shape -> schemas.object(shape.name(), shape::schema));
          schemas.object("Problem", OpenApi::problem);
        });
    json.object(
        "securitySchemes",
        schemes ->
            schemes.object("token", token -> token.text("type", "http").text("scheme", "bearer")));
  }

  private static void problem(Json json) {
    json.text("type", "object")
        .strings("required", List.of("type", "title", "status", "detail"))
        .object(
            "properties",
            all ->
                all.object("type", f -> f.text("type", "string"))
                    .object("title", f -> f.text("type", "string"))
                    .object("status", f -> f.text("type", "integer"))
                    .object("detail", f -> f.text("type", "string")));
  }
}
