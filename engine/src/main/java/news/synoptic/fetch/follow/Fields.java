package news.synoptic.fetch.follow;

import java.net.URI;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import news.synoptic.fetch.feed.Pace;
import news.synoptic.fetch.net.Validators;
import org.jspecify.annotations.Nullable;

/** Reads back what {@link SourceState#toFields} and {@link PageState#toFields} wrote. */
record Fields(Map<String, String> fields) {
  SourceState state() {
    URI address = value("address", URI::create);
    if (address == null) {
      throw new IllegalArgumentException("a source without address: " + fields);
    }
    return new SourceState(
        address,
        or(value("kind", Kind::valueOf), Kind.FEED),
        new SourceState.About(
            text("title"),
            text("lang"),
            value("site", URI::create),
            value("hub", URI::create),
            pace()),
        validators(),
        text("digest"),
        text("seen").isEmpty() ? List.of() : List.of(text("seen").split(" ", -1)),
        parts(),
        new SourceState.Timing(
            value("asked", Instant::parse),
            value("read", Instant::parse),
            value("fresh", Instant::parse),
            value("due", Instant::parse),
            or(value("interval", Duration::parse), Duration.ZERO),
            or(value("failures", Integer::valueOf), 0)),
        or(value("health", Health::valueOf), Health.NEW),
        text("trouble"),
        move());
  }

  private Map<URI, PageState> parts() {
    Map<URI, PageState> parts = new LinkedHashMap<>();
    for (int i = 0; ; i++) {
      String prefix = "part." + i + ".";
      URI url = value(prefix + "url", URI::create);
      if (url == null) {
        return parts;
      }
      Map<String, String> own = new HashMap<>();
      fields.forEach(
          (name, value) -> {
            if (name.startsWith(prefix)) {
              own.put(name.substring(prefix.length()), value);
            }
          });
      parts.put(url, PageState.ofFields(own));
    }
  }

  private Pace pace() {
    return new Pace(
        or(value("pace.least", Duration::parse), Duration.ZERO),
        set("pace.skip-hours", Integer::valueOf),
        set("pace.skip-days", DayOfWeek::valueOf));
  }

  private <T> Set<T> set(String name, Function<String, T> reader) {
    Set<T> read =
        value(
            name, all -> Arrays.stream(all.split(" ", -1)).map(reader).collect(Collectors.toSet()));
    return or(read, Set.of());
  }

  Validators validators() {
    URI of = value("validators.of", URI::create);
    return of == null ? Validators.NONE : new Validators(of, text("etag"), text("last-modified"));
  }

  private SourceState.@Nullable Move move() {
    URI to = value("move.to", URI::create);
    Instant since = value("move.since", Instant::parse);
    return to == null || since == null
        ? null
        : new SourceState.Move(to, since, or(value("move.times", Integer::valueOf), 1));
  }

  String text(String name) {
    return fields.getOrDefault(name, "");
  }

  <T> @Nullable T value(String name, Function<String, T> reader) {
    String written = text(name);
    try {
      return written.isEmpty() ? null : reader.apply(written);
    } catch (IllegalArgumentException | DateTimeException broken) {
      throw new IllegalArgumentException("field " + name + " '" + written + "'", broken);
    }
  }

  private static <T> T or(@Nullable T value, T other) {
    return value == null ? other : value;
  }
}
