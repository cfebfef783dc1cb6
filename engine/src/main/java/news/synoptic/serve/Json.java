package news.synoptic.serve;

import java.io.StringWriter;
import java.io.Writer;
import java.util.Collection;
import java.util.function.Consumer;
import news.synoptic.Span;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/**
 * Writes JSON objects field by field, in the order of the calls: what is unknown is null, a whole
 * number has no fraction. Streams to its target and keeps nothing; for one thread.
 */
public final class Json {
  private static final JsonFactory FACTORY =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private static final double LARGEST_WHOLE = 1L << 53;

  private final JsonGenerator out;

  private Json(JsonGenerator out) {
    this.out = out;
  }

  /** Writes one object, indented by two, and a line end. The target stays open. */
  static void indented(Writer target, Consumer<Json> fields) {
    try (JsonGenerator generator = FACTORY.createGenerator(new Indented(), target)) {
      new Json(generator).object(fields);
      generator.writeRaw('\n');
    }
  }

  /** One object on one line, without a line end. */
  public static String line(Consumer<Json> fields) {
    StringWriter line = new StringWriter();
    try (JsonGenerator generator = FACTORY.createGenerator(ObjectWriteContext.empty(), line)) {
      new Json(generator).object(fields);
    }
    return line.toString();
  }

  /**
   * Copies the fields of an object, numbers as they are written.
   *
   * @param object one JSON object
   * @param without name of a field that is left out
   * @throws IllegalArgumentException if {@code object} does not begin as an object
   * @throws tools.jackson.core.JacksonException if it is no JSON
   */
  Json fieldsOf(String object, String without) {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), object)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new IllegalArgumentException("want a JSON object, not: " + object);
      }
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        if (without.equals(parser.currentName())) {
          parser.nextToken();
          parser.skipChildren();
        } else {
          out.copyCurrentStructureExact(parser);
        }
      }
    }
    return this;
  }

  /** A field with a string, or null. */
  public Json text(String name, @Nullable String value) {
    out.writeName(name);
    if (value == null) {
      out.writeNull();
    } else {
      out.writeString(value);
    }
    return this;
  }

  /** A field with a string; the empty string means unknown and becomes null. */
  public Json known(String name, String value) {
    return text(name, value.isEmpty() ? null : value);
  }

  /** A field with a whole number. */
  public Json number(String name, int value) {
    out.writeNumberProperty(name, value);
    return this;
  }

  /** A field with a number; null if it is none (infinite, or not a number). */
  public Json number(String name, double value) {
    out.writeName(name);
    if (!Double.isFinite(value)) {
      out.writeNull();
    } else if (value == Math.rint(value) && Math.abs(value) <= LARGEST_WHOLE) {
      out.writeNumber((long) value);
    } else {
      out.writeNumber(value);
    }
    return this;
  }

  /** A field with a truth value. */
  public Json flag(String name, boolean value) {
    out.writeBooleanProperty(name, value);
    return this;
  }

  /** Two fields, {@code start} and {@code end}. */
  Json span(Span span) {
    return number("start", span.start()).number("end", span.end());
  }

  /** A field with a list of strings. */
  public Json strings(String name, Collection<String> values) {
    out.writeName(name);
    out.writeStartArray();
    values.forEach(out::writeString);
    out.writeEndArray();
    return this;
  }

  /** A field with an object. */
  public Json object(String name, Consumer<Json> fields) {
    out.writeName(name);
    return object(fields);
  }

  /** A field with an object, or null where there is nothing to make it from. */
  public <T> Json object(String name, @Nullable T from, Consumer<T> fields) {
    if (from == null) {
      out.writeNullProperty(name);
      return this;
    }
    return object(name, ignored -> fields.accept(from));
  }

  /** A field with a list of objects, one a value. */
  public <T> Json list(String name, Collection<T> values, Consumer<T> fields) {
    out.writeName(name);
    out.writeStartArray();
    for (T value : values) {
      object(ignored -> fields.accept(value));
    }
    out.writeEndArray();
    return this;
  }

  private Json object(Consumer<Json> fields) {
    out.writeStartObject();
    fields.accept(this);
    out.writeEndObject();
    return this;
  }

  /** Two spaces a level, {@code \n} on every platform. */
  private static final class Indented extends ObjectWriteContext.Base {
    private final PrettyPrinter printer;

    Indented() {
      DefaultIndenter indent = new DefaultIndenter("  ", "\n");
      printer =
          new DefaultPrettyPrinter(
                  Separators.createDefaultInstance()
                      .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                      .withObjectEmptySeparator("")
                      .withArrayEmptySeparator(""))
              .withObjectIndenter(indent)
              .withArrayIndenter(indent);
    }

    @Override
    public PrettyPrinter getPrettyPrinter() {
      return printer;
    }

    @Override
    public boolean hasPrettyPrinter() {
      return true;
    }
  }
}
