package news.synoptic.web.api;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import news.synoptic.serve.Json;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a JSON object: how they are written, and how OpenAPI describes them. Both are made
 * from one list, so that the description cannot differ from what is sent.
 *
 * @param <T> what it is made from
 */
final class Shape<T> {
  /** A field. */
  private record Field<T>(String name, Consumer<Json> schema, BiConsumer<Json, T> writer) {}

  private final String name;
  private final List<Field<T>> fields = new ArrayList<>();

  /**
   * A shape without fields.
   *
   * @param name in the description
   */
  Shape(String name) {
    this.name = name;
  }

  String name() {
    return name;
  }

  /** A string, or null where the value is. */
  Shape<T> text(String field, Function<T, @Nullable String> value) {
    return add(
        field,
        schema -> schema.strings("type", List.of("string", "null")),
        (json, from) -> json.text(field, value.apply(from)));
  }

  /** A whole number. */
  Shape<T> number(String field, ToDoubleFunction<T> value) {
    return add(
        field,
        schema -> schema.text("type", "integer"),
        (json, from) -> json.number(field, value.applyAsDouble(from)));
  }

  /** A truth value. */
  Shape<T> flag(String field, Predicate<T> value) {
    return add(
        field,
        schema -> schema.text("type", "boolean"),
        (json, from) -> json.flag(field, value.test(from)));
  }

  /** A list of strings. */
  Shape<T> strings(String field, Function<T, Collection<String>> value) {
    return add(
        field,
        schema ->
            schema.text("type", "array").object("items", items -> items.text("type", "string")),
        (json, from) -> json.strings(field, value.apply(from)));
  }

  /** A list of objects. */
  <U> Shape<T> list(String field, Shape<U> of, Function<T, Collection<U>> value) {
    return add(
        field,
        schema -> schema.text("type", "array").object("items", of::reference),
        (json, from) -> json.list(field, value.apply(from), one -> of.write(json, one)));
  }

  /** An object whose fields {@code docs/formats.md} describes. */
  Shape<T> object(String field, BiConsumer<Json, T> fieldsOf) {
    return add(
        field,
        schema -> schema.text("type", "object"),
        (json, from) -> json.object(field, inner -> fieldsOf.accept(inner, from)));
  }

  private Shape<T> add(String field, Consumer<Json> schema, BiConsumer<Json, T> writer) {
    fields.add(new Field<>(field, schema, writer));
    return this;
  }

  /** Writes the fields. */
  void write(Json json, T from) {
    fields.forEach(field -> field.writer().accept(json, from));
  }

  /** The object on one line. */
  String line(T from) {
    return Json.line(json -> write(json, from));
  }

  /** Points at the description. */
  void reference(Json json) {
    json.text("$ref", "#/components/schemas/" + name);
  }

  /** Writes the description. */
  void schema(Json json) {
    json.text("type", "object")
        .strings("required", fields.stream().map(Field::name).toList())
        .object(
            "properties",
            properties -> fields.forEach(field -> properties.object(field.name(), field.schema())));
  }
}
